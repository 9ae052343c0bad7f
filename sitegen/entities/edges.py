"""Where a name begins and ends inside a run of capitals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.entities.dates import MONTH_NAMES, is_calendar_word
from sitegen.entities.particles import hyphenated, phrase_length
from sitegen.entities.statistics import Case, is_common_word, is_function_word
from sitegen.entities.tokens import Token
from sitegen.tables.abbreviations import NO_NAMES
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.territories import SHORT, city, territory
from sitegen.tables.words_context import ORGANISATION_BEFORE
from sitegen.tables.words_heads import (
    COMPANY_TAILS,
    DIRECTIONS,
    EVENT,
    GROUP,
    INSTITUTIONS,
    LONG_HEADS,
    MEDIA,
    ORGANISATION,
    PLACE,
)
from sitegen.tables.words_titles import HONORIFICS, PORTFOLIOS, ROLES, SUFFIXES, is_title

HEADS = ORGANISATION | GROUP | PLACE | MEDIA | EVENT
CAPITAL_PARTICLES = word_set("van de den der von le la el di da del dos mc mac ten ter")
"""Particles that open a last name standing alone: ``Van der Laan``."""


PLAIN_ARTICLES = {
    "es": frozenset(("el", "la", "los")),
    "it": frozenset(("il", "la", "le", "lo", "i", "gli")),
    "de": frozenset(("der", "den", "dem")),
}


def is_head(low: str) -> bool:
    """Say whether a word is the head of names: in a list, or a compound that ends in one."""
    return low in HEADS or (len(low) > 7 and low.endswith(LONG_HEADS))


LONE_NAMES = word_set(
    "treasury admiralty kremlin pentagon duma knesset interpol europol congress senate parliament commons lords bundestag bundesrat"
)
"""Heads that name an institution on their own when running text never writes them small."""
TRAILING = word_set("""the a an and or of in on at to for by is was are were he she it we they you i his her their this that
but if as with from not will de het een en op te is was hij zij ik wij dat die dit maar als met van voor
door der die das ein eine und oder in im er sie ist le la les un une et ou dans il elle est el los las y
o en es""")
"""Small words that may hang behind a name where a sentence's end was lost."""
COMPOUND_NOUN = 6
NOUN_ENDINGS = tuple(
    sorted(
        word_set(
            """partner groep bedrijf verzekeraar keten maker fabrikant uitgeverij bond organisatie zender concern producent
            bouwer maatschappij partij reus gigant instelling stichting speler ploeg krant blad beweging hoofdstad stad dorp
            gemeente wijk provincie houder leverancier"""
        )
    )
)
"""Endings of Dutch nouns before a name: ``Bankverzekeraar X``."""
ARTICLE_NAMES = frozenset(("al", "el"))
"""Arabic articles that stand apart and look like words of other languages."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The words ``first`` to ``last`` of a block: a name, perhaps; ``titled`` where a title stands before it."""

    first: int
    last: int
    titled: bool = False
    stripped: bool = False


def pieces(tokens: Sequence[Token], first: int, last: int, language: str, case: Case) -> list[Piece]:
    """Cut a run at titles, calendar words and between territories, and strip what is no name from both ends."""
    found: list[Piece] = []
    for low, high, titled in _cut(tokens, first, last, language):
        piece = _strip(tokens, Piece(low, high, titled), language, case)
        if piece is not None:
            found.append(piece)
    return found


def _cut(tokens: Sequence[Token], first: int, last: int, language: str) -> list[tuple[int, int, bool]]:
    """Return stretches between titles, calendar words and neighbouring territories."""
    parts: list[tuple[int, int, bool]] = []
    start, titled, at = first, _titled_before(tokens, first), first
    while at <= last:
        length = _title_length(tokens, at, first, last, language)
        if length:
            _keep(parts, start, at - 1, titled=titled)
            at += length
            start, titled = at, True
            continue
        if is_calendar(tokens[at], at, first, last, language):
            _keep(parts, start, at - 1, titled=titled)
            at += 1
            start, titled = at, False
            continue
        if at > start and _two_places(tokens, start, at, language):
            _keep(parts, start, at - 1, titled=titled)
            start, titled = at, False
        at += 1
    _keep(parts, start, last, titled=titled)
    return parts


def _keep(parts: list[tuple[int, int, bool]], first: int, last: int, *, titled: bool) -> None:
    if first <= last:
        parts.append((first, last, titled))


def _titled_before(tokens: Sequence[Token], first: int) -> bool:
    """Say whether the word before a run is a title: ``president Fenn``, ``Mr. Fenn``."""
    if first == 0 or tokens[first].starts:
        return False
    before = tokens[first - 1]
    return tokens[first].gap in (" ", "\u00a0", ". ", ".\u00a0") and not before.possessive and is_title(before.text)


def _title_length(tokens: Sequence[Token], at: int, first: int, last: int, language: str) -> int:
    """Return how many words from ``at`` on are a title: 0 where none is, or where it belongs to a longer name."""
    phrase = phrase_length(tokens, at)
    if phrase and at + phrase - 1 <= last:
        return phrase
    size = 0
    while at + size < last and tokens[at + size].low in PORTFOLIOS:
        size += 1
    word = tokens[at + size]
    if not is_title(word.text) or len(word.text) == 1:
        return 0
    if word.low in HONORIFICS and word.text.isupper() and not tokens[last].text.isupper():
        return 0
    rest = [tokens[step].low for step in range(at + size + 1, last + 1)]
    if rest and (rest[-1] in HEADS or any(low in HEADS for low in rest[:2])):
        return 0
    honorific = word.low.rstrip(".") in HONORIFICS
    if rest and at == first and is_given_name(word.text) and _titled_before(tokens, first):
        return 0
    if not rest and honorific:
        return 0
    if not rest:
        # a role after a name is outside it ("Halden Mayor"); a rank of birth may be a name itself
        return 0 if honorific and at == first else size + 1
    if (
        at > first
        and honorific
        and word.low.rstrip(".") in {"saint", "king", "queen", "prince", "father", "brother", "don", "grand"}
    ):
        return 0
    if at > first and _person_part(tokens[at - 1], language) and not _person_part(tokens[at + size + 1], language):
        return 0
    return size + 1


def _person_part(token: Token, language: str) -> bool:
    return is_given_name(token.text) and territory(token.text, language) is None


def is_calendar(token: Token, at: int, first: int, last: int, language: str) -> bool:
    """Say whether a word of a run is a month or a day of the week and no part of a name."""
    if not is_calendar_word(token.low, language):
        return False
    return not (token.low in MONTH_NAMES and first < last and (at > first or is_given_name(token.text)))


def _two_places(tokens: Sequence[Token], start: int, at: int, language: str) -> bool:
    """Say whether two territories stand side by side: ``Syria Iran``."""
    before = " ".join(token.text for token in tokens[start:at])
    if territory(before, language) is None or territory(tokens[at].text, language) is None:
        return False
    return territory(f"{before} {tokens[at].text}", language) is None


def _strip(tokens: Sequence[Token], piece: Piece, language: str, case: Case) -> Piece | None:
    """Strip function words, demonyms and titles; return None where nothing is left that could be a name."""
    low, high = piece.first, piece.last
    while (
        low <= high and not _whole(tokens, low, high, language) and (size := _front(tokens, low, high, language, case))
    ):
        low += size
    while low <= high and (
        _back(tokens[high], language, alone=low == high)
        or (low < high and shouted(tokens[high], language, case) and not tokens[low].text.isupper())
    ):
        high -= 1
    while low <= high and not tokens[high].capital and not tokens[high].text[0].isdigit():
        high -= 1
    if low > high or not _can_name(tokens, low, high, language, case):
        return None
    return Piece(low, high, piece.titled, low > piece.first)


def _whole(tokens: Sequence[Token], low: int, high: int, language: str) -> bool:
    """Say whether the words are a territory as they stand: ``Saudi Arabia``."""
    if low == high:
        return False
    text = spelled(tokens, low, high)
    return territory(text, language) is not None or city(text, language) is not None or text.casefold() in INSTITUTIONS


def spelled(tokens: Sequence[Token], low: int, high: int) -> str:
    """Return the words with what stands between them."""
    return tokens[low].text + "".join(token.gap + token.text for token in tokens[low + 1 : high + 1])


def _front(tokens: Sequence[Token], low: int, high: int, language: str, case: Case) -> int:
    """Return how many words at the front are none of the name's."""
    token = tokens[low]
    size = 1
    while low + size <= high and hyphenated(tokens[low + size]):
        size += 1
    if size > 1 and is_demonym(spelled(tokens, low, low + size - 1)):
        return 0 if low + size <= high and _proper_with_demonym(tokens, low + size - 1, high, case) else size
    if low == high or _is_acronym(token, language):
        return 0
    if token.low in ARTICLE_NAMES and (
        hyphenated(tokens[low + 1]) or not (token.starts and language in ("nl", "es", "it"))
    ):
        return 0
    if token.low in CAPITAL_PARTICLES and token.capital and token.low not in PLAIN_ARTICLES.get(language, ()):
        return 0
    compound = len(token.low) > COMPOUND_NOUN and token.low.endswith(NOUN_ENDINGS)
    if language == "nl" and token.starts and compound and not case.inner[token.low]:
        return 1
    if (
        language in ("nl", "de")
        and token.low in ORGANISATION_BEFORE
        and (language == "de" or token.starts)
        and tokens[low + 1].capital
    ):
        return 1
    if is_function_word(token.low, language) and token.capital:
        return 0 if not token.starts and _article_of_name(tokens, low, high) else 1
    if is_demonym(token.text):
        if is_given_name(token.text) and not is_head(tokens[high].low) and high == low + 1:
            return 0
        hung = low > 0 and hyphenated(token) and tokens[low - 1].text[0].islower()
        return 1 if hung or not _proper_with_demonym(tokens, low, high, case) else 0
    loud = shouted(token, language, case) and not all(
        shouted(tokens[at], language, case) for at in range(low, high + 1)
    )
    return int(loud)


def _article_of_name(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Say whether a capitalised article inside a sentence opens a name: ``The Guardian``, ``De Tijd``."""
    return (
        tokens[low].low in {"the", "de", "het", "la", "le", "los", "las", "el", "les", "il", "der", "die", "das"}
        and high - low < 3
    )


def _proper_with_demonym(tokens: Sequence[Token], low: int, high: int, case: Case) -> bool:
    """Say whether a demonym belongs to the name after it: ``Portuguese Relief Council``."""
    rest = [tokens[at].low for at in range(low + 1, high + 1)]
    if tokens[low + 1].text.isupper() and len(tokens[low + 1].text) > 1:
        return False
    if tokens[low + 1].text[0].isdigit() or tokens[low].text[0].islower():
        return False
    if len(rest) == 1:
        return (is_head(rest[0]) or _plain_word(tokens[low + 1], case)) and not case.is_common(rest[0])
    return is_head(rest[-1])


def _plain_word(token: Token, case: Case) -> bool:
    """Say whether a capitalised word is one of the language's common words: after a demonym, a name's part."""
    return not token.starts and is_common_word(token.low, "en") and case.lower[token.low] == 0


def _back(token: Token, language: str, *, alone: bool) -> bool:
    if token.low in COMPANY_TAILS or token.low.rstrip(".") in SUFFIXES:
        return alone
    if _is_acronym(token, language):
        return False
    return not alone and token.capital and token.low in TRAILING


def _is_acronym(token: Token, language: str) -> bool:
    bare = token.text.replace(".", "")
    return bare in SHORT or (bare.isupper() and len(bare) > 1 and not is_function_word(bare.casefold(), language)
        and not is_common_word(bare.casefold(), language))  # fmt: skip


def shouted(token: Token, language: str, case: Case) -> bool:
    """Say whether a word in capitals is only a common word said loudly."""
    bare = token.text.replace(".", "")
    if not bare.isupper() or len(bare) < 2 or bare in SHORT:
        return False
    low = bare.casefold()
    return is_function_word(low, language) or is_common_word(low, language) or case.lower[low] > 0


def _can_name(tokens: Sequence[Token], low: int, high: int, language: str, case: Case) -> bool:
    """Say whether the words may be a name at all."""
    words = tokens[low : high + 1]
    if _whole(tokens, low, high, language):
        return True
    if len(words) == 1:
        return _lone(words[0], language, case)
    if all(shouted(word, language, case) for word in words):
        return False
    if all(is_demonym(word.text) or is_title(word.text) or word.low in DIRECTIONS for word in words):
        return False
    small = [word for word in words if word.capital and not word.starts]
    return not small or not all(case.lower[word.low] > max(case.inner[word.low], 1) for word in words if word.capital)


def _lone(word: Token, language: str, case: Case) -> bool:
    """Say whether one word may be a name on its own."""
    bare = word.text.replace(".", "")
    low = word.low
    if len(bare) < 2 or not bare[0].isalpha() or bare in NO_NAMES:
        return False
    if bare in SHORT:
        return True
    if bare.isupper():
        return _lone_acronym(bare, language, case)
    if territory(word.text, language) or city(word.text, language):
        return not (case.is_common(low) or is_function_word(low, language))
    if (
        is_function_word(low, language)
        or is_demonym(word.text)
        or case.is_common(low)
        or is_calendar_word(low, language)
    ):
        return False
    if low in LONE_NAMES:
        return case.lower[low] == 0
    plain = low.rstrip(".")
    if low in HEADS:
        return case.lower[low] == 0 and low in case.heads
    return not (plain in HONORIFICS or plain in ROLES or low in PORTFOLIOS)


def _lone_acronym(bare: str, language: str, case: Case) -> bool:
    """Say whether a word in capitals is an acronym rather than a common word said loudly."""
    low = bare.casefold()
    if is_function_word(low, language):
        return len(bare) < 4 and case.acronym[bare] > 1
    return not (is_common_word(low, language) or case.lower[low] > 0)
