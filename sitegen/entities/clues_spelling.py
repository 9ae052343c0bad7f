"""Clues of a name's type in its own spelling: tables, head words, forenames, endings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sitegen.entities.statistics import is_common_word, is_function_word
from sitegen.entities.votes import CLEAR, FAIR, GUESS, LIKELY, STRONG, SURE, WEAK, Vote
from sitegen.model.entity import Type
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.places import is_unsure
from sitegen.tables.territories import ORGANISATIONS, city, territory
from sitegen.tables.words_heads import (
    CLUBS,
    COMPANY_TAILS,
    DIRECTIONS,
    EVENT,
    FIRM_ENDINGS,
    GROUP,
    INSTITUTIONS,
    LONE_INSTITUTIONS,
    LONG_HEADS,
    MEDIA,
    ORG_ENDINGS,
    ORGANISATION,
    PLACE,
    PLACE_ENDINGS,
    STREET_ENDINGS,
    SURNAME_ENDINGS,
    WORK,
)

JOINTS = word_set("of van de du del der für for di da des dos do von")
"""Prepositions after which the first word is a name's head."""
KINDS = (
    (ORGANISATION - GROUP, Type.ORGANISATION),
    (GROUP, Type.GROUP),
    (PLACE - ORGANISATION, Type.PLACE),
    (MEDIA, Type.ORGANISATION),
    (EVENT, Type.EVENT),
    (WORK, Type.WORK),
)
PATRONYMIC = frozenset(("bin", "ibn", "ben", "abu", "von", "van"))
TEKNONYMS = frozenset(("abu", "abou", "umm"))
FAMILY = word_set(
    """hill lake ford berg bos dam marsh wood woods green field park lane rivers forest castle stone meer veld dijk weg
    bush rivera silva villa costa mark markt tower west brook cliff glen heath moor bridge banks street bois mills
    lakes fields mount shore val bach wald berge bergen hills state ley young guard bell force bond kantor kok koch"""
)
"""Heads that are family names as well."""
LONE_HEADS = ORGANISATION - GROUP - PLACE - FAMILY
"""Heads that stand for a body on their own: ``der Bundestag``, ``el Gobierno``."""
NOT_PERSONAL = ((ORGANISATION | GROUP | MEDIA | EVENT | PLACE) - FAMILY) | {"the", "new", "of"}
"""Words that no person's name holds."""
ARTICLES = word_set("the de het la le el der die das")
SAINTS = word_set("sint saint sankt st")
TITLE = 2
"""Words of a title that an article opens."""
ARTICLED = re.compile(r"(?:a[ldnrstz]|e[lszdr]|ash|u[lrz])-[^\W\d_a-zß-ÿ]")
"""The Arabic article before a last name: ``al-Karim``."""
SHOUT, COMPOUND, LONGEST_PERSON = 6, 7, 4
"""An acronym has fewer letters; a compound has more; a person's name has at most so many capitals."""


@lru_cache(maxsize=1 << 15)
def internal(text: str, language: str | None) -> tuple[Vote, ...]:
    """Return what a spelling says of its own type."""
    loud = text.isupper() and len(text) >= SHOUT - 1
    text = text.title() if loud else text
    known = _known(text, language)
    if known is not None:
        return (known,)
    if loud and " " not in text:
        return ((Type.ORGANISATION, WEAK),)
    words = [word for word in text.replace("-", " ").split() if word] or [text]
    heads = _heads([word.casefold().strip(".'’") for word in words], language)
    if len(words) == 1:
        unsure = [(Type.PLACE, FAIR)] if city(text, language) is not None else []
        return (*heads, *_single(words[0]), *unsure)
    return tuple(_whole(words, heads, language) or _personal(text.split()) or _several(text, words, heads, language))


def _whole(words: Sequence[str], heads: Sequence[Vote], language: str | None) -> list[Vote]:
    """Votes that leave no other: a street, a title that an article makes, a saint's parish."""
    first = words[0].casefold()
    if _ends(words[-1].casefold(), STREET_ENDINGS):
        return [(Type.PLACE, CLEAR + FAIR)]
    if first in ARTICLES and len(words) == TITLE and _usual(words[1].casefold(), language):
        return [(Type.ORGANISATION, STRONG)]
    if first in SAINTS and len(words) == TITLE and not heads:
        return _compound(words[-1]) or [(Type.PLACE, FAIR)]
    return []


def _several(text: str, words: Sequence[str], heads: list[Vote], language: str | None) -> list[Vote]:
    """Votes of several words that are no person's: direction, heads, compound, else a guess."""
    directed = [(Type.PLACE, CLEAR)] if words[0].casefold() in DIRECTIONS and len(words) == TITLE else []
    opening = _compound(words[0].removesuffix("s")) if language == "de" else []
    return [*heads, *directed] or _compound(words[-1]) or opening or _unknown(text.split(), language)


def _usual(low: str, language: str | None) -> bool:
    """Say whether a word is one of the language's own, so that an article before it makes a title: ``De Morgen``."""
    return is_common_word(low, language or "en") or is_function_word(low, language or "en")


def _compound(word: str) -> list[Vote]:
    """Votes of the last word of several where it is a compound: ``Sint-Jozefziekenhuis``."""
    low = word.casefold()
    return [(Type.ORGANISATION, CLEAR)] if len(low) > COMPOUND and low.endswith(ORG_ENDINGS) else []


def _known(text: str, language: str | None) -> Vote | None:
    """Return what the tables say of a name that they hold."""
    code = territory(text, language)
    if code is not None:
        return (Type.ORGANISATION if code in ORGANISATIONS else Type.PLACE, SURE)
    if city(text, language) is not None and not is_unsure(text):
        return (Type.PLACE, STRONG + WEAK)
    return (Type.ORGANISATION, STRONG) if text.casefold() in INSTITUTIONS else None


def _heads(words: Sequence[str], language: str | None) -> list[Vote]:
    """Votes of head words: the last word counts most, before a preposition the first."""
    if len(words) < 2:  # noqa: PLR2004 - one word has no head
        return []
    if JOINTS.isdisjoint(words):
        first = WEAK if language == "en" else FAIR
        ends = {words[0]: CLEAR * first, words[-1]: CLEAR + FAIR}
    else:
        ends = {words[-1]: WEAK, words[0]: STRONG}
    votes = [(kind, weight) for word, weight in ends.items() for heads, kind in KINDS if word in heads]
    return [*votes, (Type.ORGANISATION, STRONG + FAIR)] if words[-1] in COMPANY_TAILS else votes


def _unknown(words: Sequence[str], language: str | None) -> list[Vote]:
    """A guess at several capitals that say nothing: persons, unless a word is a common one."""
    plain = [word.casefold().strip(".") for word in words]
    odd = not all(word[:1].isupper() or word in PATRONYMIC for word in words)
    clues: tuple[tuple[bool, list[Vote]], ...] = (
        (odd or "&" in plain or any(word in DIRECTIONS for word in plain), [(Type.ORGANISATION, WEAK)]),
        (any(territory(word) or city(word) for word in words), [(Type.ORGANISATION, FAIR)]),
        (any(word.isupper() and len(word) > 1 for word in words), [(Type.ORGANISATION, GUESS)]),
        (plain[0] in ARTICLES, [(Type.ORGANISATION, FAIR)]),
        (any(is_common_word(word, language or "en") for word in plain), [(Type.ORGANISATION, GUESS)]),
        (plain[0] in ("al", "el") or "-" in words[0] or len(words) >= LONGEST_PERSON, []),
    )
    return next((votes for holds, votes in clues if holds), [(Type.PERSON, GUESS)])


def _single(word: str) -> list[Vote]:
    """Votes of one word: institution, acronym, forename, ending, capitals inside."""
    low, bare = word.casefold(), word.replace(".", "")
    inside = "-" not in word and sum(char.isupper() for char in word) > 1
    clues = (
        (low in LONE_INSTITUTIONS or low in CLUBS, (Type.ORGANISATION, CLEAR)),
        (low in LONE_HEADS, (Type.ORGANISATION, FAIR)),
        (bare.isupper() and 1 < len(bare) < SHOUT, (Type.ORGANISATION, CLEAR)),
        (is_plain_given_name(word), (Type.PERSON, CLEAR)),
        (is_given_name(word), (Type.PERSON, WEAK)),
        (len(low) > COMPOUND and low.endswith(LONG_HEADS), (Type.ORGANISATION, CLEAR)),
        (_ends(low, ORG_ENDINGS), (Type.ORGANISATION, FAIR)),
        (_ends(low, PLACE_ENDINGS), (Type.PLACE, FAIR)),
        (inside and not word.startswith(("Mc", "Mac", "O'", "O’", "D'", "De")), (Type.ORGANISATION, FAIR)),
        (_ends(low, FIRM_ENDINGS), (Type.ORGANISATION, FAIR)),
        (_ends(low, SURNAME_ENDINGS), (Type.PERSON, WEAK)),
    )
    return next(([vote] for holds, vote in clues if holds), [])


def _ends(low: str, endings: Sequence[str]) -> bool:
    """Say whether a word is a compound with one of these endings."""
    return len(low) >= SHOUT and any(low.endswith(ending) and len(low) > len(ending) + 2 for ending in endings)


def _personal(words: Sequence[str]) -> list[Vote]:
    """Votes of the parts of a person's name: forename first, initials, particles."""
    capitals = [word for word in words if word[:1].isupper() or ARTICLED.match(word)]
    impersonal = "&" in words or any(word.casefold() in NOT_PERSONAL for word in capitals)
    if impersonal or not 1 < len(capitals) <= LONGEST_PERSON:
        return []
    first = capitals[0].strip(".")
    if territory(first) and not is_given_name(first):
        return []
    initial = len(first) == 1 or "." in first or (capitals[0].endswith(".") and len(first) < LONGEST_PERSON)
    clues = (
        (is_plain_given_name(first), STRONG),
        (initial or any(len(word.strip(".")) == 1 for word in capitals[1:-1]), CLEAR),
        (is_given_name(first), LIKELY),
        (any(word in PATRONYMIC for word in words[1:-1]), CLEAR),
        (first.casefold() in TEKNONYMS and words[2:] != [], CLEAR),
    )
    return next(([(Type.PERSON, weight)] for holds, weight in clues if holds), [])
