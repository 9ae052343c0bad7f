"""Clues of a name's type: what the name itself says, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sitegen.entities.statistics import is_common_word
from sitegen.entities.tokens import Token
from sitegen.model.entity import Type
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.places import is_unsure
from sitegen.tables.territories import ORGANISATIONS, city, territory
from sitegen.tables.words import function_words
from sitegen.tables.words_context import (
    DIRECTIONAL,
    GROUP_AFTER,
    LINKING,
    NEUTRAL_SPEECH,
    ORG_RELATORS,
    ORGANISATION_AFTER,
    ORGANISATION_BEFORE,
    PLACE_BEFORE,
    PLACE_BEFORE_WEAK,
    PLACE_NOUNS_AFTER,
    PLACE_NOUNS_BEFORE,
    RELATIONS,
    SHORT_LIFE,
    SPEECH,
    WORK_BEFORE,
)
from sitegen.tables.words_heads import (
    COMPANY_TAILS,
    DIRECTIONS,
    EVENT,
    GROUP,
    INSTITUTIONS,
    LONG_HEADS,
    MEDIA,
    ORG_ENDINGS,
    ORGANISATION,
    PLACE,
    PLACE_ENDINGS,
    WORK,
)

Vote = tuple[Type, float]
TELLING = word_set("told asked warned joined reminded vertelde antwortete")
"""Verbs whose object may be a newspaper as well as a person."""
OFFICES = word_set("""administration presidency premiership cabinet era campaign regime aide aides doctrine family government
allies loyalists regering kabinet bewind regime familie regierung kabinett ära administración gobierno
gouvernement""")
"""Nouns after the name of who is at the head: ``the Fenn administration``."""
UNITS = word_set(
    "kilometers kilometres km miles metres meters percent years hours minutes days weeks months kilometer meter procent"
)
LONE_INSTITUTIONS = word_set(
    "congress senate parliament commons lords bundestag bundesrat parlement senaat kremlin pentagon"
)
AGE = frozenset(str(age) for age in range(5, 105))
STRONG, CLEAR, FAIR, WEAK = 3.0, 2.0, 1.0, 0.5


@lru_cache(maxsize=1 << 15)
def internal(text: str, language: str | None) -> tuple[Vote, ...]:
    """Return what a spelling says of its own type."""
    if text.isupper() and len(text) > 4:
        text = text.title()
    code = territory(text, language)
    if code is not None:
        return ((Type.ORGANISATION if code in ORGANISATIONS else Type.PLACE, 6.0),)
    if city(text, language) is not None and not is_unsure(text):
        return ((Type.PLACE, 3.5),)
    words = [word for word in text.replace("-", " ").split() if word] or [text]
    heads = _heads([word.casefold().strip(".'’") for word in words], language)
    if text.casefold() in INSTITUTIONS:
        return ((Type.ORGANISATION, STRONG),)
    if len(words) == 1:
        unsure = [(Type.PLACE, FAIR)] if city(text, language) is not None else []
        return (*heads, *_single(words[0]), *unsure)
    if words[0].casefold() in DIRECTIONS and len(words) == 2:
        heads.append((Type.PLACE, CLEAR))
    personal = _personal(text.split())
    return tuple(personal or heads or _unknown(text.split(), language))


def _heads(words: Sequence[str], language: str | None) -> list[Vote]:
    """Votes of head words: the last word counts most, in Romance and Dutch names the first."""
    votes: list[Vote] = []
    ends = {words[-1]: CLEAR + FAIR, words[0]: CLEAR} if len(words) > 1 else {}
    if any(joint in words for joint in ("of", "van", "de", "du", "del", "der", "für", "for", "di", "da")):
        ends[words[0]] = STRONG
        ends[words[-1]] = WEAK
    for word, weight in ends.items():
        first_english = word == words[0] and language == "en" and ends[word] != STRONG
        scale = WEAK if first_english else 1.0
        for heads, kind in _KINDS:
            if word in heads:
                votes.append((kind, weight * scale))
    if words[-1] in COMPANY_TAILS and len(words) > 1:
        votes.append((Type.ORGANISATION, STRONG + FAIR))
    return votes


_KINDS = (
    (ORGANISATION - GROUP, Type.ORGANISATION),
    (GROUP, Type.GROUP),
    (PLACE - ORGANISATION, Type.PLACE),
    (MEDIA, Type.ORGANISATION),
    (EVENT, Type.EVENT),
    (WORK, Type.WORK),
)


def _unknown(words: Sequence[str], language: str | None) -> list[Vote]:
    """A guess at two or three capitals that say nothing: persons, unless a word is a common one."""
    plain = [word.casefold().strip(".") for word in words]
    if any(word in DIRECTIONS for word in plain) or any(territory(word) or city(word) for word in words):
        return [(Type.ORGANISATION, WEAK)]
    if any(word in plain for word in ("&", "and")) or not all(
        word[:1].isupper() or word in _PATRONYMIC for word in words
    ):
        return [(Type.ORGANISATION, WEAK)]
    if any(is_common_word(word, language or "en") for word in plain) or any(
        word.isupper() and len(word) > 1 for word in words
    ):
        return [(Type.ORGANISATION, 0.7)]
    if plain[0] in ("the", "de", "het", "la", "le", "el", "der", "die", "das"):
        return [(Type.ORGANISATION, FAIR)]
    if plain[0] in ("al", "el") or "-" in words[0]:
        return []
    return [(Type.PERSON, 0.8)] if 2 <= len(words) <= 3 else []


def _single(word: str) -> list[Vote]:
    low = word.casefold()
    bare = word.replace(".", "")
    if low in LONE_INSTITUTIONS:
        return [(Type.ORGANISATION, CLEAR)]
    if bare.isupper() and 1 < len(bare) < 6:
        return [(Type.ORGANISATION, CLEAR)]
    if is_plain_given_name(word):
        return [(Type.PERSON, CLEAR)]
    if is_given_name(word):
        return [(Type.PERSON, WEAK)]
    if len(low) > 7 and low.endswith(LONG_HEADS):
        return [(Type.ORGANISATION, CLEAR)]
    if len(low) > 6 and any(low.endswith(ending) and len(low) > len(ending) + 2 for ending in ORG_ENDINGS):
        return [(Type.ORGANISATION, FAIR)]
    if len(low) > 5 and any(low.endswith(ending) and len(low) > len(ending) + 2 for ending in PLACE_ENDINGS):
        return [(Type.PLACE, FAIR)]
    if (
        "-" not in word
        and sum(char.isupper() for char in word) > 1
        and not word.startswith(("Mc", "Mac", "O'", "O’", "D'", "De"))
    ):
        return [(Type.ORGANISATION, FAIR)]
    return []


def _personal(words: Sequence[str]) -> list[Vote]:
    """Votes of the parts of a person's name: forename first, initials, particles."""
    capitals = [word for word in words if word[:1].isupper()]
    if not 2 <= len(capitals) <= 4 or any(word.casefold() in _NOT_PERSONAL for word in capitals):
        return []
    first = capitals[0].strip(".")
    if territory(first) and not is_given_name(first):
        return []
    if is_plain_given_name(first):
        return [(Type.PERSON, STRONG)]
    if len(first) == 1 or (capitals[0].endswith(".") and len(first) < 4 and "." not in first):
        return [(Type.PERSON, CLEAR)]
    if "." in first or any(len(word.strip(".")) == 1 for word in capitals[1:-1]):
        return [(Type.PERSON, CLEAR)]
    if is_given_name(first):
        return [(Type.PERSON, FAIR + WEAK)]
    if any(word in _PATRONYMIC for word in words[1:-1]):
        return [(Type.PERSON, CLEAR)]
    return []


_PATRONYMIC = frozenset(("bin", "ibn", "ben", "abu", "von", "van"))
_FAMILY = word_set(
    """hill lake ford berg bos dam marsh wood woods green field park lane rivers forest castle stone meer veld
dijk weg bush rivera silva villa costa mark markt tower west brook cliff glen heath moor bridge banks
street bois mills lakes fields mount shore val bach wald berge bergen hills state ley young guard bell
force bond kantor kok koch"""
)
"""Heads that are family names as well."""
_NOT_PERSONAL = ((ORGANISATION | GROUP | MEDIA | EVENT | PLACE) - _FAMILY) | {"the", "new", "of"}
"""Heads that no person's name holds."""


def context(tokens: Sequence[Token], first: int, last: int, text: str, language: str, *, titled: bool) -> list[Vote]:
    """Return what the words around a name say of its type; punctuation between stops them."""
    votes: list[Vote] = [(Type.PERSON, STRONG)] if titled else []
    before = [token.low for token in _words_before(tokens, first)]
    votes.extend(_from_before(before, tokens[first], language))
    votes.extend(_from_after(tokens, last, text))
    return votes


def token_place(low: str) -> bool:
    """Say whether a folded word is a territory's or a city's name."""
    word = low.capitalize()
    return not is_demonym(word) and (territory(word) is not None or city(word) is not None)


def _words_before(tokens: Sequence[Token], first: int) -> list[Token]:
    """Return up to three words before, nearest first, within the sentence and without punctuation between."""
    found: list[Token] = []
    at = first
    while at > 0 and len(found) < 3 and tokens[at].gap.strip(" \u00a0\"'“”‘’«»#") == "" and not tokens[at].starts:
        at -= 1
        found.append(tokens[at])
    return found


def _from_before(before: Sequence[str], token: Token, language: str) -> list[Vote]:
    if not before:
        return []
    votes: list[Vote] = []
    near = before[0]
    if near in PLACE_BEFORE.get(language, ()):
        votes.append((Type.PLACE, FAIR))
    elif near in PLACE_BEFORE_WEAK.get(language, ()):
        votes.append((Type.PLACE, WEAK / 2))
    elif near in DIRECTIONAL or (near in DIRECTIONS and near not in function_words(language)):
        votes.append((Type.PLACE, CLEAR))
    elif near in RELATIONS:
        votes.append((Type.PERSON, CLEAR))
    if near in PLACE_NOUNS_BEFORE or (
        len(before) > 1 and near in ("of", "van", "de", "von") and before[1] in PLACE_NOUNS_BEFORE
    ):
        votes.append((Type.PLACE, STRONG))
    if near in TELLING:
        votes.append((Type.ORGANISATION, WEAK))
    if near == "bij" and language == "nl":
        votes.append((Type.ORGANISATION, WEAK))
    if near in ORGANISATION_BEFORE:
        votes.append((Type.ORGANISATION, CLEAR))
    if near in CONJUNCTIONS and len(before) > 1 and token_place(before[1]):
        votes.append((Type.PLACE, WEAK))
    if near in OPPONENT_BEFORE:
        votes.append((Type.ORGANISATION, WEAK))
    if near in PERSON_BEFORE:
        votes.append((Type.PERSON, PERSON_BEFORE[near]))
    if near in LINKING and len(before) > 1 and before[1] in ORG_RELATORS:
        votes.append((Type.ORGANISATION, CLEAR))
    if near in ("the", "het") or (near == "de" and language == "nl"):
        votes.append((Type.ORGANISATION, WEAK))
    if near in WORK_BEFORE:
        votes.append((Type.WORK, CLEAR))
    if near in SPEECH and near not in TELLING and not token.possessive:
        votes.append((Type.PERSON, FAIR))
    return votes


def _from_after(tokens: Sequence[Token], last: int, text: str) -> list[Vote]:
    if last + 1 >= len(tokens):
        return []
    after, token = tokens[last + 1], tokens[last]
    gap = text[token.end : after.start]
    low = after.low
    if gap.startswith(")") and text[token.start - 1 : token.start] == "(" and last and tokens[last - 1].capital:
        return [(Type.ORGANISATION, 0.7)]
    if low in MOVING and last + 2 < len(tokens) and tokens[last + 2].text[0].isdigit():
        return [(Type.ORGANISATION, FAIR)]
    if gap.startswith(","):
        return _after_comma(tokens, last)
    if after.starts:
        return []
    if gap.startswith(" (") and after.text in AGE and text[after.end : after.end + 1] == ")":
        return [(Type.PERSON, STRONG)]
    if gap.strip(" \u00a0'’sS-“\"‘") or after.capital:
        return []
    votes = _coordinated(tokens, last)
    if low in SPEECH and not token.possessive:
        votes.append((Type.PERSON, FAIR if low in NEUTRAL_SPEECH else CLEAR))
    if low in OFFICES and not token.possessive:
        votes.append((Type.PERSON, FAIR))
    if low in GROUP_AFTER:
        votes.append((Type.GROUP, FAIR))
    if low in ORGANISATION_AFTER:
        votes.append((Type.ORGANISATION, FAIR + WEAK))
    if low in PLACE_NOUNS_AFTER:
        votes.append((Type.PLACE, FAIR + WEAK))
    if low in RELATIONS and token.possessive:
        votes.append((Type.PERSON, CLEAR))
    if low in ("who", "whose", "himself", "herself"):
        votes.append((Type.PERSON, CLEAR))
    if low in ("based", "gebaseerd") and "-" in gap:
        votes.append((Type.PLACE, CLEAR))
    return votes


def _coordinated(tokens: Sequence[Token], last: int) -> list[Vote]:
    """``Halden and Norway``: what stands beside a place is a place, what stands beside a forename a person."""
    if tokens[last + 1].low not in CONJUNCTIONS or last + 2 >= len(tokens):
        return []
    other = tokens[last + 2]
    if other.starts or not other.capital or is_demonym(other.text):
        return []
    if territory(other.text) or city(other.text):
        return [(Type.PLACE, WEAK)]
    return [(Type.PERSON, WEAK)] if is_plain_given_name(other.text) else []


OPPONENT_BEFORE = word_set("against beat versus tegen versloeg contra gegen contre")
PERSON_BEFORE = {
    "with": 0.4,
    "by": 0.3,
    "met": 0.3,
    "mit": 0.3,
    "avec": 0.4,
    "door": 0.3,
    "par": 0.3,
    "under": 0.9,
    "onder": 0.9,
    "unter": 0.6,
    "sous": 0.6,
}
"""Prepositions that persons follow more than places."""
MOVING = word_set(
    "rose fell gained lost climbed dropped jumped slid added shed won verloor steeg daalde zakte klom stieg fiel gewann verlor"
)
"""What shares do, before a figure."""
CONJUNCTIONS = word_set("and or en of und oder et ou y o e и")


def _after_comma(tokens: Sequence[Token], last: int) -> list[Vote]:
    """``Fenn, 43, …``; ``Fenn, who …``; ``Halden, Norway``."""
    after = tokens[last + 1]
    if after.text in AGE:
        beyond = tokens[last + 2].low if last + 2 < len(tokens) else ""
        return [] if beyond in UNITS else [(Type.PERSON, STRONG)]
    if after.low in SHORT_LIFE and after.low in ("who", "whose", "qui", "quien"):
        return [(Type.PERSON, FAIR)]
    if after.capital and not is_demonym(after.text) and territory(after.text) and territory(tokens[last].text) is None:
        return [(Type.PLACE, FAIR)]
    if last + 2 < len(tokens) and after.low in ("a", "an", "the", "een", "de", "ein", "eine", "un", "une"):
        return _apposition(tokens, last + 2)
    return []


ADJECTIVES = word_set("major general private chief head minor senior captain leader judge chair guard boss owner")
"""Roles that are adjectives or things as well."""


def _apposition(tokens: Sequence[Token], at: int) -> list[Vote]:
    """``Fenn, a retired teacher``; ``Halden, a town in …``."""
    from sitegen.tables.words_titles import ROLES

    for token in tokens[at : at + 4]:
        if token.starts:
            break
        if token.low in ROLES - ADJECTIVES:
            return [(Type.PERSON, CLEAR)]
        if token.low in PLACE_NOUNS_BEFORE:
            return [(Type.PLACE, CLEAR)]
        if token.low in ORGANISATION_BEFORE:
            return [(Type.ORGANISATION, CLEAR)]
    return []
