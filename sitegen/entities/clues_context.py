"""Clues of a name's type in the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.entities.tokens import Token
from sitegen.entities.votes import CLEAR, FAINT, FAIR, GUESS, LIKELY, STRONG, WEAK, Vote, is_place_word
from sitegen.model.entity import Type
from sitegen.tables.calendar import months_of
from sitegen.tables.demonyms import is_demonym, is_people
from sitegen.tables.given_names import is_plain_given_name
from sitegen.tables.territories import territory
from sitegen.tables.words import function_words
from sitegen.tables.words_context import (
    AGES,
    BODY_BEFORE,
    CONJUNCTIONS,
    CONTEST,
    DIRECTIONAL,
    FIRM_PARTICIPLES,
    GROUP_AFTER,
    INDEFINITE,
    LINKING,
    MOVING,
    NEUTRAL_SPEECH,
    OFFICES,
    OPPONENT_BEFORE,
    ORG_RELATORS,
    ORGANISATION_AFTER,
    ORGANISATION_BEFORE,
    PERSON_BEFORE,
    PLACE_BEFORE,
    PLACE_BEFORE_WEAK,
    PLACE_NOUNS_AFTER,
    PLACE_NOUNS_BEFORE,
    RELATIONS,
    RELATIVE,
    SPEECH,
    TELLING,
    UNITS,
    VERB_FIRST,
    WHERE,
    WORK_BEFORE,
)
from sitegen.tables.words_heads import DIRECTIONS
from sitegen.tables.words_titles import AMBIGUOUS_ROLES, MINISTERS, ROLES

DEFINITE = frozenset(("the", "de", "het", "la", "le", "el", "den", "dem", "der"))
NEAR = 3
"""So many words before a name are looked at."""
SAYING = SPEECH - TELLING
PLAIN_ROLES = ROLES - AMBIGUOUS_ROLES
APPOSITION = 4
"""So many words after ``, a`` are looked at."""


def context(tokens: Sequence[Token], first: int, last: int, text: str, language: str) -> list[Vote]:
    """Return what the words around a name say of its type; punctuation between stops them."""
    before = [token.low for token in _words_before(tokens, first)]
    around = _from_before(before, language) if before else []
    if before and before[0] in SAYING and (language in VERB_FIRST or _clause_ends(tokens, last, text)):
        around.append((Type.PERSON, FAIR))
    if not first and _dateline(tokens, last, text):
        around.append((Type.PLACE, CLEAR))
    return [*around, *_from_after(tokens, last, text)]


def _dateline(tokens: Sequence[Token], last: int, text: str) -> bool:
    """Say whether a block opens with a place and a dash, agency or date: ``HALDEN (Reuters) -``, ``Oslo, 3 May``."""
    rest = text[tokens[last].end : tokens[last].end + AHEAD]
    return len(rest) == AHEAD and DATELINE.match(rest) is not None


AHEAD = 70
"""A dateline opens a paragraph: so many letters stand after its place at least."""
DATELINE = re.compile(
    r"(?:, [\w. ]{2,20})?(?: \([A-Z][\w /.]{2,25}[a-zA-Z]{1,9}\))? ?[-–—]{1,2} [“\"'‘«„]?[^\W\d]"
    r"|, \d{1,2}\.? [^\W\d]{3,12}\.? (?:\(|[-–—])"
)
"""What follows the place: a second one, an agency in brackets, a dash and words; or a date."""


def _words_before(tokens: Sequence[Token], first: int) -> list[Token]:
    """Return the words before, nearest first, within the sentence and without punctuation between."""
    found: list[Token] = []
    at = first
    while at > 0 and len(found) < NEAR and not tokens[at].gap.strip(" \u00a0\"'“”‘’«»#") and not tokens[at].starts:
        at -= 1
        found.append(tokens[at])
    return found


def _clause_ends(tokens: Sequence[Token], last: int, text: str) -> bool:
    """Say whether no word follows directly: ``said Fenn.``, not ``said Fenn was ill``."""
    if tokens[last].possessive:
        return False
    return last + 1 >= len(tokens) or bool(text[tokens[last].end : tokens[last + 1].start].strip())


def _from_before(before: Sequence[str], language: str) -> list[Vote]:
    near, second = before[0], before[1] if len(before) > 1 else ""
    persons, bodies = PERSON_BEFORE.get(language, {}), BODY_BEFORE.get(language, {})
    placed = second in PLACE_BEFORE.get(language, ())
    direction = near in DIRECTIONAL or (near in DIRECTIONS and near not in function_words(language))
    clues = (
        (near in PLACE_BEFORE.get(language, ()), (Type.PLACE, FAIR)),
        (near in PLACE_BEFORE_WEAK.get(language, ()), (Type.PLACE, FAINT)),
        (near in DEFINITE and placed, (Type.PLACE, GUESS)),
        (near in DEFINITE and second in PLACE_BEFORE_WEAK.get(language, ()), (Type.PLACE, GUESS)),
        (direction, (Type.PLACE, CLEAR)),
        (near in PLACE_NOUNS_BEFORE or (near in LINKING and second in PLACE_NOUNS_BEFORE), (Type.PLACE, STRONG)),
        (near in CONJUNCTIONS and bool(second) and is_place_word(second.capitalize()), (Type.PLACE, WEAK)),
        (near in RELATIONS or is_people(near, language), (Type.PERSON, CLEAR)),
        (near in persons, (Type.PERSON, persons.get(near, 0.0))),
        (near in bodies and not placed, (Type.ORGANISATION, bodies.get(near, 0.0))),
        (near in ORGANISATION_BEFORE, (Type.ORGANISATION, CLEAR)),
        (near in LINKING and (second in ORG_RELATORS or second in MINISTERS), (Type.ORGANISATION, CLEAR)),
        (near in TELLING, (Type.ORGANISATION, GUESS)),
        (near in OPPONENT_BEFORE, (Type.ORGANISATION, WEAK)),
        (near in ("van", "to", "over", "von") and second in CONTEST, (Type.ORGANISATION, GUESS)),
        (near in WORK_BEFORE, (Type.WORK, CLEAR)),
    )
    return [vote for holds, vote in clues if holds]


def _from_after(tokens: Sequence[Token], last: int, text: str) -> list[Vote]:
    if last + 1 >= len(tokens):
        return []
    after, token = tokens[last + 1], tokens[last]
    gap = text[token.end : after.start]
    if gap.startswith(","):
        return _after_comma(tokens, last)
    bracketed = _bracketed(tokens, last, text, gap)
    if bracketed:
        return bracketed
    if gap == " " and after.text.isdigit() and len(after.text) < CODE and is_result(tokens, text):
        return [(Type.ORGANISATION, FAIR)]
    if after.starts or gap.strip(" \u00a0'’sS-“\"‘") or after.capital:
        return []
    return [*_coordinated(tokens, last), *_followed(tokens, last, hyphen="-" in gap)]


def is_result(tokens: Sequence[Token], text: str) -> bool:
    """Say whether a block holds names and figures only, as results do: ``Halden 2 Oslo 1``."""
    if len(text) > LONGEST_RESULT:
        return False
    words = [token for token in tokens if token.text[0].isalpha()]
    return len(tokens) - len(words) > 1 and all(token.capital for token in words)


LONGEST_RESULT = 120
"""Letters of a line of results."""


def _bracketed(tokens: Sequence[Token], last: int, text: str, gap: str) -> list[Vote]:
    """Votes of brackets: ``Fenn (43)``, ``Fenn (Nor)`` and the country in them, ``Otto Fenn (NHB)``."""
    token, after = tokens[last], tokens[last + 1]
    if gap.startswith(")") and text[token.start - 1 : token.start] == "(" and last and tokens[last - 1].capital:
        country = len(token.text) == CODE and token.text.istitle()
        return [(Type.PLACE, CLEAR) if country else (Type.ORGANISATION, GUESS)]
    if not gap.startswith(" ("):
        return []
    if len(after.text) == CODE and after.text.istitle() and CLOSED.match(text, after.end):
        return [(Type.PERSON, FAIR)]
    aged = after.text in AGES and text[after.end : after.end + 1] == ")"
    return [(Type.PERSON, STRONG)] if aged else []


CODE = 3
"""Letters of a country in results: ``Fenn (Nor)``."""
CLOSED = re.compile(r"[)/]")


def _followed(tokens: Sequence[Token], last: int, *, hyphen: bool) -> list[Vote]:
    """Votes of the word that follows with nothing between."""
    low, owner = tokens[last + 1].low, tokens[last].possessive
    figure = last + 2 < len(tokens) and tokens[last + 2].text[0].isdigit()
    clues = (
        (low in MOVING and figure, (Type.ORGANISATION, FAIR)),
        (low in SPEECH and not owner, (Type.PERSON, FAIR if low in NEUTRAL_SPEECH else CLEAR)),
        (low in OFFICES and not owner, (Type.PERSON, FAIR)),
        (low in GROUP_AFTER, (Type.GROUP, FAIR)),
        (low in ORGANISATION_AFTER, (Type.ORGANISATION, LIKELY)),
        (low in PLACE_NOUNS_AFTER, (Type.PLACE, LIKELY)),
        ((low in RELATIONS and owner) or low in RELATIVE, (Type.PERSON, CLEAR)),
        (hyphen and low in ("based", "gebaseerd"), (Type.PLACE, CLEAR)),
    )
    return [vote for holds, vote in clues if holds]


def _coordinated(tokens: Sequence[Token], last: int) -> list[Vote]:
    """``Halden and Norway``: what stands beside a place is a place, what stands beside a forename a person."""
    if tokens[last + 1].low not in CONJUNCTIONS or last + 2 >= len(tokens):
        return []
    other = tokens[last + 2]
    if other.starts or not other.capital:
        return []
    if is_place_word(other.text):
        return [(Type.PLACE, WEAK)]
    return [(Type.PERSON, WEAK)] if is_plain_given_name(other.text) else []


def _after_comma(tokens: Sequence[Token], last: int) -> list[Vote]:
    """``Fenn, 43, …``; ``Fenn, who …``; ``Halden, Norway``."""
    after = tokens[last + 1]
    if after.text in AGES:
        beyond = tokens[last + 2].low if last + 2 < len(tokens) else ""
        return [] if beyond in UNITS or months_of(beyond) or beyond == "de" else [(Type.PERSON, STRONG)]
    if after.low in RELATIVE:
        return [(Type.PERSON, FAIR)]
    if after.low in WHERE:
        return [(Type.PLACE, CLEAR)]
    if after.capital and not is_demonym(after.text) and territory(after.text) and territory(tokens[last].text) is None:
        return [(Type.PLACE, FAIR)]
    if after.low in FIRM_PARTICIPLES:
        return [(Type.ORGANISATION, CLEAR)]
    return _apposition(tokens, last + 2) if after.low in INDEFINITE else []


def _apposition(tokens: Sequence[Token], at: int) -> list[Vote]:
    """``Fenn, a retired teacher``; ``Halden, a town in …``."""
    for token in tokens[at : at + APPOSITION]:
        if token.starts:
            break
        for words, kind in (
            (PLAIN_ROLES, Type.PERSON),
            (PLACE_NOUNS_BEFORE, Type.PLACE),
            (ORGANISATION_BEFORE, Type.ORGANISATION),
        ):
            if token.low in words:
                return [(kind, CLEAR)]
    return []
