"""Lower-case words that join two capitals into one name: particles, connectors after heads, foreign names cited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.entities.particles import BODIES, MOST, after_connector, hyphenated, spaced
from sitegen.entities.statistics import is_common_word
from sitegen.entities.tokens import Token
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name
from sitegen.tables.territories import territory
from sitegen.tables.words_heads import COMPANY_TAILS, DIRECTIONS, LONG_HEADS, OF_HEADS
from sitegen.tables.words_particles import (
    ARABIC,
    BARE_ARABIC,
    CITED,
    CONNECTORS,
    DELIBERATING,
    EASTERN,
    ENGLISH_HEADS,
    FOREIGN,
    FREE,
    GERMANIC,
    LEADING,
    LOOSE,
    NO_HEADS,
    PAIRED_HEADS,
    PAIRING,
    PERSONAL,
    PLAIN_PARTICLES,
    ROMANCE,
    ROMANCE_HEADS,
    SMALL_ARTICLES,
    TLDS,
)
from sitegen.tables.words_titles import is_title

TWO = 2
SYLLABLE = re.compile(
    r"(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|ts|ky|hy|my|py|ry|jj)?[aeiouyüw]{1,3}(?:ng|n|k|l|m|p|h|r|t|b)?"
)
"""A syllable of a Korean or Chinese name in Latin letters."""


def bridge(tokens: Sequence[Token], first: int, last: int, language: str) -> int | None:
    """Return the capital that lower-case words after ``last`` join to the name ``first``..``last``, or None."""
    after = last + 1
    if after >= len(tokens) or tokens[after].starts or tokens[after].capital or tokens[last].possessive:
        return None
    return (
        _hyphen_bridge(tokens, after)
        or eastern(tokens, after)
        or _domain(tokens, after)
        or _arabic_bridge(tokens, after, language)
        or _head_bridge(tokens, first, after, language)
        or _personal_bridge(tokens, first, after, language)
        or _place_bridge(tokens, first, after, language)
    )


def _hyphen_bridge(tokens: Sequence[Token], after: int) -> int | None:
    """Port-au-Prince."""
    step = after + 1
    short = hyphenated(tokens[after]) and len(tokens[after].text) < 5  # noqa: PLR2004 - words or letters of a part of a name
    if short and step < len(tokens) and hyphenated(tokens[step]) and tokens[step].capital:
        return step
    return None


def eastern(tokens: Sequence[Token], at: int) -> int | None:
    """Kim Jin-so: return the place of a forename's small second half."""
    if at < 2 or not hyphenated(tokens[at]) or tokens[at].capital:  # noqa: PLR2004 - family name and first half
        return None
    family = tokens[at - 2].low
    if family not in EASTERN and not (SYLLABLE.fullmatch(family) and len(family) > TWO):
        return None
    halves = (tokens[at - 1], tokens[at])
    named = tokens[at - 1].capital and tokens[at - 2].capital and spaced(tokens[at - 1])
    return at if named and all(SYLLABLE.fullmatch(half.low) for half in halves) else None


def _domain(tokens: Sequence[Token], at: int) -> int | None:
    """Halden.com."""
    return at if tokens[at].gap == "." and tokens[at].low in TLDS else None


def _arabic_bridge(tokens: Sequence[Token], after: int, language: str) -> int | None:
    """Wadi al-Sidr, Otto bin Saif."""
    step = after + 1
    if step >= len(tokens) or not tokens[step].capital or tokens[step].starts:
        return None
    if not (spaced(tokens[after]) or hyphenated(tokens[after])):
        return None
    if tokens[after].low in ARABIC and hyphenated(tokens[step]):
        return step
    if tokens[after].low in BARE_ARABIC.get(language, ()) and spaced(tokens[step]):
        return step
    return None


def _deliberate(tokens: Sequence[Token], first: int, after: int, language: str) -> bool:
    """Say whether a common word has its capital inside a sentence on purpose: ``Hands of Hope``."""
    head = tokens[first]
    lone = after - first == 1 and not head.starts and language == "en" and tokens[after].low == "of"
    return lone and is_common_word(head.low, language) and not head.text.isupper() and head.low not in NO_HEADS


def _place_bridge(tokens: Sequence[Token], first: int, after: int, language: str) -> int | None:
    """Villar del Monte, Racing de Rosario: Romance names of two capitals, where the first is no person's."""
    if language not in ROMANCE or tokens[first].starts or after - first > 2 or not spaced(tokens[after]):  # noqa: PLR2004 - words or letters of a part of a name
        return None
    before = tokens[after - 1].text
    if (
        is_demonym(before)
        or territory(before, language)
        or is_title(before)
        or before.isupper()
        or is_given_name(tokens[first].text)
    ):
        return None
    step = after_connector(tokens, after, language)
    return None if step is not None and territory(tokens[step].text, language) else step


def _head_bridge(tokens: Sequence[Token], first: int, after: int, language: str) -> int | None:
    """Bank of Halden, Ministry of Trade and Industry."""
    if not spaced(tokens[after]):
        return None
    opened = max((at + 1 for at in range(first, after - 1) if is_title(tokens[at].text)), default=first)
    heads = {tokens[at].low for at in range(opened, after)}
    if tokens[after - 1].low in COMPANY_TAILS:
        return None
    if tokens[after].low in PAIRING and heads & PAIRED_HEADS:
        return after + 1 if _pairs(tokens, first, after, language) else None
    if is_title(tokens[after - 1].text) or any("&" in tokens[at].gap for at in range(first + 1, after)):
        return None
    person = not heads & BODIES and any(is_given_name(tokens[at].text) for at in range(first, after - 1))
    headed = heads & OF_HEADS or any(low.endswith(LONG_HEADS) for low in heads)
    if person or (not headed and not _deliberate(tokens, first, after, language)):
        return None
    return _cited(tokens, after, heads, language) or after_connector(tokens, after, language)


def _cited(tokens: Sequence[Token], after: int, heads: set[str], language: str) -> int | None:
    """Tour de France in Dutch, Institute of Fens in German: a name with the connector of its own language."""
    low, step = tokens[after].low, after + 1
    if language == "en":
        fits = low in FOREIGN or (low == "on" and bool(heads & DELIBERATING))
    else:
        fits = (low in CITED and language in GERMANIC) or (low == "de" and bool(heads & ROMANCE_HEADS))
        fits = fits or (low in CONNECTORS["en"] and bool(heads & ENGLISH_HEADS))
    if not fits or step >= len(tokens) or not tokens[step].capital or tokens[step].starts:
        return None
    return step if spaced(tokens[step]) else None


def _pairs(tokens: Sequence[Token], first: int, after: int, language: str) -> bool:
    """Say whether ``and`` goes on with an office's name: ``Ministry of Trade and Industry``."""
    step = after + 1
    if step >= len(tokens) or not spaced(tokens[step]) or not tokens[step].capital:
        return False
    connected = any(not tokens[at].capital for at in range(first, after))
    other = tokens[step]
    foreign = territory(other.text, language) or is_demonym(other.text) or is_title(other.text)
    another = any(token.capital and token.low in BODIES for token in tokens[step + 1 : step + 1 + MOST])
    return connected and other.low not in OF_HEADS and not foreign and not another


def _personal_bridge(tokens: Sequence[Token], first: int, after: int, language: str) -> int | None:
    """Jan de Vries, Anna van der Laan, J. von Amsel."""
    step = _past_particles(tokens, after, PERSONAL.get(language, PERSONAL["en"]))
    if step is None or is_demonym(tokens[step].text):
        return None
    if _of_body(tokens, after, step):
        return None
    if tokens[after - 1].low in LEADING and tokens[after - 1].capital and tokens[after].low in SMALL_ARTICLES:
        return step
    named = _is_forename(tokens, first, after)
    if language in FREE:
        opened = tokens[after].low in PLAIN_PARTICLES or tokens[after - 1].low in LEADING
        return step if opened or named else None
    placed = territory(tokens[step].text, language) is not None and tokens[after].low != "van"
    return step if named and not placed and after - first < MOST else None


def _of_body(tokens: Sequence[Token], after: int, step: int) -> bool:
    """Say whether ``van`` leads to whom somebody works for: ``Otto Fenn van de NHB``, ``van de Nationale Bank``."""
    if tokens[after].low not in ("van", "von", "de", "of"):
        return False
    target, beyond = tokens[step], tokens[step + 1] if step + 1 < len(tokens) else None
    loud = target.text.isupper() and len(target.text) > 1 and not tokens[after - 1].text.isupper()
    headed = beyond is not None and beyond.capital and spaced(beyond) and beyond.low in BODIES and not beyond.starts
    return loud or headed or target.low in BODIES or target.low in DIRECTIONS


def _past_particles(tokens: Sequence[Token], after: int, allowed: frozenset[str]) -> int | None:
    """Return the capital behind up to three particles; None where none follows."""
    step = after
    while step < len(tokens) and step - after < MOST and tokens[step].low in allowed and not tokens[step].capital:
        if tokens[step].starts or not spaced(tokens[step]):
            return None
        step += 1
    if tokens[after].low in PAIRING and step - after > 1:
        return None
    if tokens[after].low in LOOSE and (step - after < 2 or tokens[after + 1].low not in SMALL_ARTICLES):  # noqa: PLR2004 - a preposition and an article
        return None
    if not after < step < len(tokens) or not tokens[step].capital or tokens[step].starts:
        return None
    return step if spaced(tokens[step]) or tokens[step].gap in "'’" else None


def _is_forename(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Say whether the words so far are forenames or initials, or a title stands before them."""
    words = [tokens[at] for at in range(first, after)]
    plain = [word for word in words if not is_title(word.text)]
    titled = first > 0 and not tokens[first].starts and is_title(tokens[first - 1].text) and len(plain) < TWO
    forenames = all(len(word.text) == 1 or is_given_name(word.text) or "." in word.text for word in plain)
    return titled or (bool(plain) and forenames)
