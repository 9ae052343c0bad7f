"""Learn the furniture of sites from the archive itself: lines that many unlike documents of one site share.

A document gives hashes of its lines (``traces``), never the lines; they are read three times in a stream, and only what
is frequent is kept in memory. What is learned is given back to each document as ``Hints``; what a hint does to a page
is decided on the page (``revision``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sitegen.model.traces import Hints, Traces

FEWEST = 4
"""So many documents of a site, of which no two are copies, must share a line."""

COMMON, USUAL = 0.25, 0.5
"""The share of a site's documents that share a line: many, most."""

NAMED = 0.6
"""The share of a site's titles that must end alike, where no document says by itself that this is the outlet."""

BUCKETS = 1 << 22
"""Counters of the first look, one byte each: two lines may meet in one, and are then told apart by the second."""

ALIKE = 2
"""Documents with so many of their eight sketched runs in common are copies of one text."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What many documents of a site share, by hash of site and line: how far it is shared; and the sites' names."""

    common: frozenset[int]
    usual: frozenset[int]
    names: frozenset[int]

    def hints(self, traces: Traces) -> Hints:
        """Return what is known of one document's lines."""
        return Hints(
            tuple(pair for pair in traces.pairs if self._has(self.common, traces, pair)),
            tuple(pair for pair in traces.pairs if self._has(self.usual, traces, pair)),
            tuple(name for name in traces.titled if self._has(self.names, traces, name)),
        )

    @staticmethod
    def _has(known: frozenset[int], traces: Traces, number: int) -> bool:
        return any(site ^ number in known for site in traces.sites)


@dataclass(slots=True)
class _Seen:
    """How many documents of a site have a line, and the first few of them that are no copies of one another."""

    count: int = 0
    unlike: list[tuple[int, ...]] = field(default_factory=list)

    def add(self, body: tuple[int, ...]) -> None:
        """Count one more document."""
        self.count += 1
        if len(self.unlike) < FEWEST and not any(_alike(body, other) for other in self.unlike):
            self.unlike.append(body)


def learn(read: Callable[[], Iterable[Traces]]) -> Furniture:
    """Return the furniture of an archive's sites; ``read`` gives all traces, in the same order twice."""
    sites: Counter[int] = Counter()
    seen = bytearray(BUCKETS)
    for traces in read():
        sites.update(traces.sites)
        for number in (*traces.pairs, *traces.titled):
            for site in traces.sites:
                bucket = (site ^ number) % BUCKETS
                seen[bucket] += seen[bucket] < FEWEST
    pairs: dict[int, tuple[int, _Seen]] = {}
    names: dict[int, tuple[int, _Seen]] = {}
    outlets: set[int] = set()
    for traces in read():
        for site in traces.sites:
            for numbers, found in ((traces.pairs, pairs), (traces.titled, names)):
                for number in numbers:
                    if seen[(site ^ number) % BUCKETS] >= FEWEST:
                        found.setdefault(site ^ number, (site, _Seen()))[1].add(traces.body)
            outlets.update(site ^ outlet for outlet in traces.outlets)
    return Furniture(
        common=_shared(pairs, sites, COMMON),
        usual=_shared(pairs, sites, USUAL),
        names=_shared(names, sites, NAMED) | outlets,
    )


def _shared(found: dict[int, tuple[int, _Seen]], sites: Counter[int], share: float) -> frozenset[int]:
    """Return what enough unlike documents have in common, and at least a share of their site's."""
    return frozenset(
        key for key, (site, seen) in found.items() if len(seen.unlike) >= FEWEST and seen.count >= share * sites[site]
    )


def _alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return len(set(one).intersection(other)) >= min(ALIKE, len(one), len(other))
