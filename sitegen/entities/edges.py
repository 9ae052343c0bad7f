"""Where a name begins and ends inside a run of capitals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.entities.dates import MONTH_NAMES, is_calendar_word
from sitegen.entities.statistics import Case
from sitegen.entities.strip import strip
from sitegen.entities.titles import portfolio_before, title_length, titled_before
from sitegen.entities.tokens import Token
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.territories import territory
from sitegen.tables.words_heads import EVENT, MEDIA


@dataclass(frozen=True, slots=True)
class Piece:
    """The words ``first`` to ``last`` of a block: a name, perhaps; ``titled`` where a title stands before it."""

    first: int
    last: int
    titled: bool = False


def pieces(tokens: Sequence[Token], first: int, last: int, language: str, case: Case) -> list[Piece]:
    """Cut a run at titles, calendar words and between territories, and strip what is no name from both ends."""
    found: list[Piece] = []
    for low, high, titled in _cut(tokens, first, last, language):
        kept = strip(tokens, low, high, language, case)
        if kept is not None:
            found.append(Piece(*kept, titled))
    return found


def _cut(tokens: Sequence[Token], first: int, last: int, language: str) -> list[tuple[int, int, bool]]:
    """Return stretches between titles, calendar words and neighbouring territories."""
    parts: list[tuple[int, int, bool]] = []
    start, titled, at = first, titled_before(tokens, first), first
    office = portfolio_before(tokens, first)
    if 0 < office <= last - first:
        _keep(parts, first, first + office - 1, titled=False)
        start, titled, at = first + office, True, first + office
    while at <= last:
        length = title_length(tokens, at, first, last, language)
        if length:
            _keep(parts, start, at - 1, titled=titled)
            at += length
            start, titled = at, True
            continue
        titled_paper = at < last and tokens[at + 1].low in MEDIA | EVENT
        if not titled_paper and is_calendar(tokens, at, first, last, language):
            _keep(parts, start, at - 1, titled=titled)
            at += 1
            start, titled = at, False
            continue
        if at > start and (_two_places(tokens, start, at, language) or _place_and_person(tokens, start, at, last)):
            _keep(parts, start, at - 1, titled=titled)
            start, titled = at, False
        at += 1
    _keep(parts, start, last, titled=titled)
    return parts


def _keep(parts: list[tuple[int, int, bool]], first: int, last: int, *, titled: bool) -> None:
    if first <= last:
        parts.append((first, last, titled))


DATED = word_set(
    """in to from since until till the late early mid last next this by between through of van tot sinds eind begin half
    vanaf im seit bis ab von de en depuis jusqu desde hasta fin"""
)
"""Words after which a month is a month: ``from June to August``."""


def is_calendar(tokens: Sequence[Token], at: int, first: int, last: int, language: str) -> bool:
    """Say whether a word of a run is a month or a day of the week and no part of a name."""
    token = tokens[at]
    if not is_calendar_word(token.low, language):
        return False
    if at == first and at and not token.starts and tokens[at - 1].low in DATED:
        return True
    return not (token.low in MONTH_NAMES and first < last and (at > first or is_given_name(token.text)))


def _place_and_person(tokens: Sequence[Token], start: int, at: int, last: int) -> bool:
    """Say whether a territory stands before a full name, where a full stop was lost: ``the U.S. Otto Fenn``."""
    if at == last or start + 1 != at or not is_plain_given_name(tokens[at].text) or is_given_name(tokens[start].text):
        return False
    return territory(tokens[start].text) is not None


def _two_places(tokens: Sequence[Token], start: int, at: int, language: str) -> bool:
    """Say whether two territories stand side by side: ``Norway Sweden``."""
    before = " ".join(token.text for token in tokens[start:at])
    if territory(before, language) is None or territory(tokens[at].text, language) is None:
        return False
    return territory(f"{before} {tokens[at].text}", language) is None
