"""Whether words may be a name at all: not shouting, not a lone head, title, demonym or month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.entities.dates import is_calendar_word
from sitegen.entities.statistics import Case, is_common_word, is_function_word
from sitegen.entities.tokens import Token
from sitegen.tables.abbreviations import NO_NAMES
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.territories import SHORT, city, territory
from sitegen.tables.words_heads import (
    CLUBS,
    DIRECTIONS,
    EVENT,
    GROUP,
    INSTITUTIONS,
    LONE_INSTITUTIONS,
    LONG_HEADS,
    MEDIA,
    ORGANISATION,
    PLACE,
)
from sitegen.tables.words_titles import HONORIFICS, PORTFOLIOS, ROLES, is_title

HEADS = ORGANISATION | GROUP | PLACE | MEDIA | EVENT
MOVE = re.compile(r"[A-Z]?[a-h]?[1-8]?x?[a-h][1-8]")
"""A move in a game of chess: ``Pf6``, ``Txd1``."""
COMMON_HEADS = HEADS - CLUBS
COMPOUND = 7
"""A compound has more letters."""


def is_head(low: str) -> bool:
    """Say whether a word is the head of names: in a list, or a compound that ends in one."""
    return low in HEADS or (len(low) > COMPOUND and low.endswith(LONG_HEADS))


def is_known_whole(tokens: Sequence[Token], low: int, high: int, language: str) -> bool:
    """Say whether the words are a territory as they stand: ``Saudi Arabia``."""
    if low == high:
        return False
    text = spelled(tokens, low, high)
    return territory(text, language) is not None or city(text, language) is not None or text.casefold() in INSTITUTIONS


def spelled(tokens: Sequence[Token], low: int, high: int) -> str:
    """Return the words with what stands between them."""
    return tokens[low].text + "".join(token.gap + token.text for token in tokens[low + 1 : high + 1])


def is_acronym(token: Token, language: str) -> bool:
    """Say whether a word in capitals is no common word said loudly."""
    bare = token.text.replace(".", "")
    return bare in SHORT or (bare.isupper() and len(bare) > 1 and not is_function_word(bare.casefold(), language)
        and not is_common_word(bare.casefold(), language))  # fmt: skip


def shouted(token: Token, language: str, case: Case) -> bool:
    """Say whether a word in capitals is only a common word said loudly."""
    bare = token.text.replace(".", "")
    if not bare.isupper() or len(bare) < 2 or bare in SHORT:  # noqa: PLR2004 - a letter alone is no name
        return False
    low = bare.casefold()
    return is_function_word(low, language) or is_common_word(low, language) or case.lower[low] > 0


def can_name(tokens: Sequence[Token], low: int, high: int, language: str, case: Case) -> bool:
    """Say whether the words may be a name at all."""
    words = tokens[low : high + 1]
    if is_known_whole(tokens, low, high, language):
        return True
    if low == high:
        return _lone(words[0], language, case)
    if all(shouted(word, language, case) for word in words) or all(MOVE.fullmatch(word.text) for word in words):
        return False
    if all(is_demonym(word.text) or is_title(word.text) or word.low in DIRECTIONS for word in words):
        return False
    capitals = [word for word in words if word.capital]
    if len(words[-1].text) == 1 and all(is_common_word(word.low, language) for word in words[:-1]):
        return False
    written_small = all(case.lower[word.low] > max(case.inner[word.low], 1) for word in capitals)
    return not written_small or all(word.starts for word in capitals)


def _lone(word: Token, language: str, case: Case) -> bool:
    """Say whether one word may be a name on its own."""
    bare, low = word.text.replace(".", ""), word.low
    if len(bare) < 2 or not bare[0].isalpha() or bare in NO_NAMES or MOVE.fullmatch(bare):  # noqa: PLR2004 - a letter alone is no name
        return False
    if bare in SHORT:
        return True
    if bare.isupper():
        return _lone_acronym(bare, language, case)
    if is_function_word(low, language) or case.is_common(low):
        return False
    if territory(word.text, language) or city(word.text, language):
        return True
    return not (is_demonym(word.text) or is_calendar_word(low, language)) and _proper(low, case)


def _proper(low: str, case: Case) -> bool:
    """Say whether a capitalised word is more than a head, a title or a portfolio."""
    if low in LONE_INSTITUTIONS:
        return case.lower[low] == 0
    if low in COMMON_HEADS:
        return case.lower[low] == 0 and low in case.heads
    plain = low.rstrip(".")
    return not (plain in HONORIFICS or plain in ROLES or low in PORTFOLIOS)


def _lone_acronym(bare: str, language: str, case: Case) -> bool:
    """Say whether a word in capitals is an acronym rather than a common word said loudly."""
    low = bare.casefold()
    if is_function_word(low, language):
        return len(bare) < 4 and case.acronym[bare] > 1  # noqa: PLR2004 - longer function words are only shouted
    return not (is_common_word(low, language) or case.lower[low] > 0)
