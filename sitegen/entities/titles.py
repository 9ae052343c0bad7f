"""Titles and roles inside a run of capitals: how many words they are, and whether they belong to the name."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.entities.nameable import HEADS
from sitegen.entities.particles import hyphenated, phrase_length
from sitegen.entities.tokens import Token
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.territories import territory
from sitegen.tables.words_titles import HONORIFICS, PORTFOLIOS, is_title

ADDRESS = word_set(
    """mr mrs ms miss dr mister mevrouw meneer dhr mw herr frau monsieur madame mademoiselle mme mlle señor señora
    signor"""
)
"""Forms of address, which are never a part of a name."""
SYLLABLES = frozenset(("sen", "gen", "col", "maj", "sgt", "rep", "gov", "lt", "mp"))
"""Abbreviated titles that a name's last word may be, since none stands behind a name."""
MOST_FORENAMES = 3
NAME_PARTS = frozenset(("saint", "king", "queen", "prince", "father", "brother", "don", "grand"))
"""Ranks that stand inside names as well."""


def titled_before(tokens: Sequence[Token], first: int) -> bool:
    """Say whether the word before a run is a title: ``president Fenn``, ``Mr. Fenn``."""
    if first == 0 or tokens[first].starts:
        return False
    before = tokens[first - 1]
    return tokens[first].gap in (" ", "\u00a0", ". ", ".\u00a0") and not before.possessive and is_title(before.text)


def portfolio_before(tokens: Sequence[Token], first: int) -> int:
    """Return how many words from ``first`` on are the portfolio of an office: ``minister van X Otto Fenn``."""
    for back in (2, 3):
        if first >= back and not any(token.starts for token in tokens[first - back + 1 : first + 1]):
            length = phrase_length(tokens, first - back)
            if length > back and not is_given_name(tokens[first].text):
                return length - back
    return 0


def title_length(tokens: Sequence[Token], at: int, first: int, last: int, language: str) -> int:
    """Return how many words from ``at`` on are a title: 0 where none is, or where it belongs to a longer name."""
    phrase = phrase_length(tokens, at)
    if phrase and at + phrase - 1 <= last:
        return phrase
    size = 0
    while at + size < last and tokens[at + size].low in PORTFOLIOS:
        size += 1
        phrase = phrase_length(tokens, at + size)
        if phrase and at + size + phrase - 1 <= last:
            return size + phrase
    while size and not is_title(tokens[at + size].text) and is_title(tokens[at + size - 1].text):
        size -= 1
    word = tokens[at + size]
    if not is_title(word.text) or len(word.text) == 1 or _belongs(tokens, at, size, first, last):
        return 0
    if at + size == last:
        return size + 1
    if at > first and _forename(tokens[at - 1], language) and not _forename(tokens[at + size + 1], language):
        return 0
    return size + 1


def _belongs(tokens: Sequence[Token], at: int, size: int, first: int, last: int) -> bool:
    """Say whether a title is a part of the name: ``Queen Street``, ``Hanneke Prins``, ``ING``."""
    word = tokens[at + size]
    if word.low.rstrip(".") in ADDRESS and at + size < last:
        return False
    honorific = word.low.rstrip(".") in HONORIFICS
    if word.low in HONORIFICS and word.text.isupper() and not tokens[last].text.isupper():
        return True
    rest = [tokens[step].low for step in range(at + size + 1, min(last, at + size + 2) + 1)]
    if not rest:
        named = at > first and size == 0 and at - first < MOST_FORENAMES and is_plain_given_name(tokens[at - 1].text)
        tied = at > first and (word.low in SYLLABLES or not tokens[at - 1].capital)
        return honorific or named or tied
    if hyphenated(tokens[at + size + 1]) or tokens[last].low in HEADS or any(low in HEADS for low in rest):
        return True
    if all(is_demonym(tokens[step].text) for step in range(first, at)):
        return is_given_name(word.text) and titled_before(tokens, first)
    return honorific and word.low.rstrip(".") in NAME_PARTS


def _forename(token: Token, language: str) -> bool:
    return is_given_name(token.text) and territory(token.text, language) is None
