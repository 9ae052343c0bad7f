"""Passages of a document that show why it was found. ``static/js/search/70-snippets.js`` cuts the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sitegen.search.analysis import terms, words
from sitegen.search.fields import TEXT, TITLE
from sitegen.search.store import Passage

LEAD = 8
"""Terms shown before the first that was looked for."""

WIDTH = 40
"""Terms of a passage; a little more is shown whole."""

EXACT = "="
"""Before a word that is to stand in a text as it was typed, but for case and accents."""

Row = tuple[tuple[frozenset[str], ...], tuple[int, ...]]
"""A leaf as text is compared with it: for each slot the terms that may stand there; and the fields it is for."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage: where it links to, how its place is told, its text, and its marked characters as (start, end)."""

    anchor: str
    label: str
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A match: its first and last term in the passage, its characters, and the row it matches."""

    first: int
    last: int
    start: int
    end: int
    row: int


@dataclass(frozen=True, slots=True)
class _Marked:
    passage: Passage
    index: int
    places: tuple[tuple[int, int], ...]
    marks: tuple[_Mark, ...]

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """Text before names of authors and sources, then most different matches, then most, then first."""
        aside = int(self.passage.field < TEXT)
        return (aside, -len({mark.row for mark in self.marks}), -len(self.marks), self.index)


def cut(passages: Sequence[Passage], rows: Sequence[Row], most: int = 2) -> tuple[tuple[Snippet, ...], int]:
    """Return the passages that match best, best first, and the number of all that match.

    Where none matches (a filter found the document) its beginning is shown, unmarked.
    """
    marked = [_mark(passage, index, rows) for index, passage in enumerate(passages) if passage.field != TITLE]
    matching = sorted((found for found in marked if found.marks), key=lambda found: found.rank)
    chosen = matching[:most] or [found for found in marked if found.passage.field >= TEXT][:1]
    return tuple(map(_window, chosen)), len(matching)


def mark_title(title: str, language: str | None, rows: Sequence[Row]) -> tuple[tuple[int, int], ...]:
    """Return the marked characters of a title."""
    return _spans(_mark(Passage(TITLE, "", "", language, title), 0, rows).marks)


def rows_in(passage: Passage, rows: Sequence[Row]) -> frozenset[int]:
    """Return the numbers of the rows that stand in a passage."""
    return frozenset(mark.row for mark in _mark(passage, 0, rows).marks)


def count_in(passage: Passage, row: Row) -> int:
    """Return how often a row stands in a passage."""
    return len(_mark(passage, 0, [row]).marks)


def _mark(passage: Passage, index: int, rows: Sequence[Row]) -> _Marked:
    spread = [
        (match.start() + start, match.start() + end, term)
        for match in words(passage.text)
        for start, end, term in terms(match.group(), passage.language)
    ]
    places, found = [(start, end) for start, end, _ in spread], [term for _, _, term in spread]
    marks: list[_Mark] = []
    for number, (slots, fields) in enumerate(rows):
        if passage.field in fields:
            exact = bool(slots) and len(slots[0]) == 1 and next(iter(slots[0])).startswith(EXACT)
            marks.extend(_matches(_typed(passage) if exact else found, places, slots, number))
    marks.sort(key=lambda mark: (mark.first, mark.row))
    return _Marked(passage, index, tuple(places), tuple(marks))


def _typed(passage: Passage) -> list[str]:
    """Return the words of a passage, folded but unstemmed, as exact rows hold them."""
    return [EXACT + word for match in words(passage.text) for _, _, word in terms(match.group(), None)]


def _matches(
    found: Sequence[str], places: Sequence[tuple[int, int]], slots: Sequence[frozenset[str]], number: int
) -> Iterable[_Mark]:
    first = slots[0] if slots else frozenset[str]()
    for place, term in enumerate(found):
        last = place + len(slots) - 1
        if (
            term in first
            and last < len(found)
            and all(found[place + shift] in slots[shift] for shift in range(1, len(slots)))
        ):
            yield _Mark(place, last, places[place][0], places[last][1], number)


def _window(marked: _Marked) -> Snippet:
    """Cut the stretch of a passage that holds most different matches, then most matches, then comes first."""
    passage, places = marked.passage, marked.places
    first, last = 0, len(places)
    if last > WIDTH + LEAD:
        best = (0, 0)
        for mark in marked.marks:
            start = max(0, mark.first - LEAD)
            seen = [other for other in marked.marks if other.first >= start and other.last < start + WIDTH]
            value = (len({other.row for other in seen}), len(seen))
            if value > best:
                best, first = value, start
        first = min(first, len(places) - WIDTH)
        last = first + WIDTH
    start = 0 if first == 0 else places[first][0]
    end = len(passage.text) if last >= len(places) else places[last - 1][1]
    text = passage.text[start:end]
    before, after = "… " if start else "", " …" if end < len(passage.text) else ""
    shift = start - len(before)
    inside = [(a - shift, b - shift) for a, b in _spans(marked.marks) if a >= start and b <= end]
    return Snippet(passage.anchor, passage.label, before + text + after, tuple(inside))


def _spans(marks: Sequence[_Mark]) -> tuple[tuple[int, int], ...]:
    """Return the marked characters, those that touch or overlap joined."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((mark.start, mark.end) for mark in marks):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)
