"""Learn the furniture of sites from the archive itself: lines that many unlike documents of one site share.

A document gives hashes of its lines (``traces``), never the lines; they are read three times in a stream, and only what
is frequent is kept in memory. What is learned is given back to each document as ``Hints``; what a hint does to a page
is decided on the page (``revision``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field

from sitegen.model.traces import Hints, Traces

FEWEST = 4
"""So many documents of a site, of which no two are copies, must share a line."""

COMMON, USUAL = 0.25, 0.5
"""The share of a site's documents that share a line: many, most."""

NAMED = 0.6
"""The share of a site's titles that must end alike, where no document says by itself that this is the outlet."""

BUCKETS = 1 << 24
"""Counters of the first look, one byte each: two lines may meet in one, and are then told apart by the second."""

ALIKE = 2
"""Documents with so many of their eight sketched runs in common are copies of one text."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What many documents of a group share, by hash of group and line: how far it is shared; and the sites' names."""

    common: frozenset[int]
    usual: frozenset[int]
    several: frozenset[int]
    names: frozenset[int]

    def hints(self, traces: Traces) -> Hints:
        """Return what is known of one document's lines."""
        sites = traces.sites
        return Hints(
            tuple(pair for pair in traces.pairs if _has(self.common, (*sites, *traces.ends), pair)),
            tuple(pair for pair in traces.pairs if _has(self.usual, sites, pair)),
            tuple(pair for pair in traces.pairs if _has(self.several, sites, pair)),
            tuple(name for name in traces.titled if _has(self.names, sites, name)),
        )


def _has(known: frozenset[int], groups: Iterable[int], number: int) -> bool:
    return any(group ^ number in known for group in groups)


@dataclass(slots=True)
class _Seen:
    """How many documents of a group have a line, and the first few of them that are no copies of one another."""

    count: int = 0
    unlike: list[tuple[int, ...]] = field(default_factory=list)
    author: int = 0
    several: bool = False

    def add(self, sketch: tuple[int, ...], author: int) -> None:
        """Count one more document, by the sketch of its prose (for the name in its title: by its title)."""
        self.count += 1
        self.several = self.several or 0 < self.author != author > 0
        self.author = self.author or author
        if len(self.unlike) < FEWEST and not any(_alike(sketch, other) for other in self.unlike):
            self.unlike.append(sketch)


def learn(read: Callable[[], Iterable[Traces]]) -> Furniture:
    """Return the furniture of an archive's sites; ``read`` gives all traces, in the same order each time."""
    groups: Counter[int] = Counter()
    sites: set[int] = set()
    outlets: set[int] = set()
    for traces in read():
        groups.update((*traces.sites, *traces.ends))
        sites.update(traces.sites)
        outlets.update(site ^ outlet for outlet in traces.outlets for site in traces.sites)
    groups = Counter({group: count for group, count in groups.items() if count >= FEWEST})
    seen = bytearray(BUCKETS)
    for traces in read():
        for group, numbers in _numbers(traces, groups):
            for number in numbers:
                bucket = (group ^ number) % BUCKETS
                seen[bucket] += seen[bucket] < FEWEST
    found: dict[int, tuple[int, _Seen]] = {}
    for traces in read():
        for group, numbers in _numbers(traces, groups):
            for number in numbers:
                if seen[(group ^ number) % BUCKETS] >= FEWEST:
                    sketch = (traces.title,) if number in traces.titled else traces.body
                    found.setdefault(group ^ number, (group, _Seen()))[1].add(sketch, traces.author)
    shares = {key: seen.count / groups[group] for key, (group, seen) in found.items() if len(seen.unlike) >= FEWEST}
    usual = frozenset(key for key, share in shares.items() if share >= USUAL and found[key][0] in sites)
    return Furniture(
        common=frozenset(key for key, share in shares.items() if share >= COMMON),
        usual=usual,
        several=frozenset(key for key in usual if found[key][1].several),
        names=frozenset(key for key, share in shares.items() if share >= NAMED) | outlets,
    )


def _numbers(traces: Traces, groups: Container[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield those of some groups that a document belongs to, and what it may share with each."""
    for site in traces.sites:
        if site in groups:
            yield site, (*traces.pairs, *traces.titled)
    for end in traces.ends:
        if end in groups:
            yield end, traces.pairs


def _alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return len(set(one).intersection(other)) >= min(ALIKE, len(one), len(other))
