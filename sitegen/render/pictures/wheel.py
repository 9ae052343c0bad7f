"""A wheel: the names that share most paragraphs with one name, around it, each line as thick as they are many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitegen.render.pictures.ring import Ring, Spot, ring
from sitegen.render.views import NameView

LINE_FROM = 4
"""Paragraphs that two names must share for a line between them: below that it is chance."""


@dataclass(frozen=True, slots=True)
class Chord:
    """A line between two names, as thick as the paragraphs that both stand in are many; ``url`` finds those texts."""

    x1: float
    y1: float
    x2: float
    y2: float
    thick: float
    count: int
    first: NameView
    second: NameView | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Spoke:
    """A name on the ring, and how large its dot is."""

    name: NameView
    spot: Spot
    size: float
    url: str = ""
    thick: float = 1.0


@dataclass(frozen=True, slots=True)
class Wheel:
    """Names around a ring and the lines between them; those of a wheel lead to its middle too."""

    ring: Ring
    spokes: tuple[Spoke, ...]
    chords: tuple[Chord, ...]


def wheel(names: Sequence[NameView], shared: Mapping[tuple[str, str], int], both: Mapping[str, str]) -> Wheel:
    """Lay out neighbours around the middle, the nearest at the top and on clockwise; ``both`` are their searches."""
    made = ring([name.name for name in names])
    most = max((name.count for name in names), default=1)
    spokes = tuple(
        Spoke(name, spot, size(name.count, most), both.get(name.id, ""), thickness(name.count, most))
        for name, spot in zip(names, made.spots, strict=True)
    )
    return Wheel(made, spokes, _chords(spokes, {pair: n for pair, n in shared.items() if n >= LINE_FROM}, most))


def net(
    names: Sequence[NameView], shared: Mapping[tuple[str, str], int], links: Mapping[tuple[str, str], str]
) -> Wheel:
    """Lay out names that the whole archive is about, and lines between those that share paragraphs."""
    made = ring([name.name for name in names])
    most = max((name.count for name in names), default=1)
    spokes = tuple(
        Spoke(name, spot, size(name.count, most), name.url) for name, spot in zip(names, made.spots, strict=True)
    )
    return Wheel(made, spokes, _chords(spokes, shared, max(shared.values(), default=1), links))


def _chords(
    spokes: Sequence[Spoke],
    shared: Mapping[tuple[str, str], int],
    most: int,
    links: Mapping[tuple[str, str], str] | None = None,
) -> tuple[Chord, ...]:
    """Return the lines between names, the thinnest first, so that thick ones lie above them."""
    at = {spoke.name.id: spoke for spoke in spokes}
    return tuple(
        Chord(
            at[a].spot.x,
            at[a].spot.y,
            at[b].spot.x,
            at[b].spot.y,
            thickness(count, most),
            count,
            at[a].name,
            at[b].name,
            (links or {}).get((a, b), ""),
        )
        for (a, b), count in sorted(shared.items(), key=lambda item: (item[1], item[0]))
    )


def thickness(count: int, most: int) -> float:
    """Return the thickness of a line, in pixels."""
    return round(0.8 + 3.2 * min(1.0, count / most), 1)


def size(count: int, most: int) -> float:
    """Return the radius of a dot, in pixels."""
    return round(3.5 + 2.5 * min(1.0, count / most), 1)
