"""What the report counts while the outlines of all documents pass by."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sitegen.model.site import Outline
from sitegen.render.views import Row, bar, row

SHOWN = 40
MOST_REMOVED = 20
LITTLE_KEPT = 0.8
STEPS = (1.0, 0.95, 0.9, 0.8, 0.5, 0.0)
"""Shares of a text kept that parts of the distribution begin at, from above."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A document with a count that says why it is in a list; ``share`` is that of its text that was kept."""

    row: Row
    count: int
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Some:
    """The first rows of a list and how many there are in all."""

    rows: tuple[Noted, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Step:
    """Documents of which at least ``low`` was kept, and less than the step above; ``width`` is a bar's, of 100."""

    low: float
    high: float | None
    count: int
    width: float


@dataclass(slots=True)
class _List:
    """The documents with the largest counts, the first of equal ones, and how many there are."""

    limit: int = SHOWN
    total: int = 0
    heap: list[tuple[float, int, Outline, int]] = field(default_factory=list)

    def add(self, outline: Outline, count: int, weight: float) -> None:
        """Take a document in; one that weighs less than all that are kept is only counted."""
        self.total += 1
        item = (weight, -self.total, outline, count)
        if len(self.heap) < self.limit:
            heapq.heappush(self.heap, item)
        elif item[:2] > self.heap[0][:2]:
            heapq.heapreplace(self.heap, item)

    def some(self) -> Some:
        """Return the rows, those with most weight first."""
        ranked = sorted(self.heap, key=lambda item: item[:2], reverse=True)
        return Some(tuple(Noted(row(outline), count, outline.kept) for _, _, outline, count in ranked), self.total)


@dataclass(slots=True)
class Tally:
    """What is counted while the outlines pass by."""

    undated: _List = field(default_factory=_List)
    undecided: _List = field(default_factory=_List)
    repaired: _List = field(default_factory=_List)
    removed: _List = field(default_factory=lambda: _List(MOST_REMOVED))
    kept: Counter[float] = field(default_factory=Counter)
    encodings: Counter[str] = field(default_factory=Counter)
    digests: Counter[str] = field(default_factory=Counter)
    little: int = 0
    changed: int = 0
    nameless: int = 0
    outletless: int = 0
    withheld: int = 0

    def add(self, outline: Outline) -> None:
        """Count one document; of one that is withheld nothing is told."""
        if outline.withheld:
            self.withheld += 1
            return
        if not outline.dates:
            self.undated.add(outline, 0, 0)
        if outline.undecided or not outline.languages:
            self.undecided.add(outline, outline.undecided, outline.undecided)
        if outline.removed:
            self.removed.add(outline, outline.removed, 1 - outline.kept)
        letters = sum(count for what, _, count in outline.reasons if what == "repaired")
        if letters:
            self.repaired.add(outline, letters, letters)
        self.kept[next(step for step in STEPS if outline.kept >= step)] += 1
        self.encodings[outline.encoding] += 1
        self.digests[outline.sha256] += 1
        self.little += outline.kept < LITTLE_KEPT
        self.changed += any(date.changed for date in outline.dates)
        self.nameless += not outline.authors
        self.outletless += not outline.publisher

    def steps(self) -> tuple[Step, ...]:
        """Return how much was kept of how many documents."""
        most = max(self.kept.values(), default=0)
        above: Sequence[float | None] = (None, *STEPS)
        return tuple(
            Step(low, high, self.kept[low], bar(self.kept[low], most)) for low, high in zip(STEPS, above, strict=False)
        )
