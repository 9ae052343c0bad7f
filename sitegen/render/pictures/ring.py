"""Things around a ring, as a wheel around a name or as a net of names: labels outside, none touching another.

Rows are so far apart that labels of two lines never touch; the ring is a barrel as high as they need.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.render.pictures.measure import wrapped

ROW = 2.8
"""The height of a row in em: a label of two lines and some air."""

LEAST = 4.6
"""Half the height of a ring of few, in em."""

LINE = 1.15
ACROSS = 21.0
"""Half the width of the ring, in percent."""

NARROWEST = 22.0
"""The width of the narrowest picture that is shown, in em."""

BESIDE = 0.9
RIM = 3.2
"""Above the ring's top and below its bottom, in em: a label of two lines."""

BASE = 0.35
"""From the middle of a line of text down to the line it stands on, in em."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the ring: percent across, em down; its label's lines, each with where it stands, and its side."""

    x: float
    y: float
    label_x: float
    lines: tuple[tuple[str, float], ...]
    anchor: str
    offset: float


@dataclass(frozen=True, slots=True)
class Ring:
    """Places around a ring and its middle."""

    spots: tuple[Spot, ...]
    height: float
    y: float
    x: float = 50.0


def ring(texts: Sequence[str]) -> Ring:
    """Lay out texts clockwise from the top: rows at both sides, and one at the bottom where they are even."""
    rows, bottom = divmod(max(0, len(texts) - 1), 2)
    half = max(LEAST, ROW * (rows + 1) / 2)
    step = 2 * half / (rows + 1)
    middle = half + RIM
    spots: list[Spot] = []
    for at, text in enumerate(texts):
        if at == 0:
            spots.append(_pole(text, middle - half, -1))
        elif bottom and at == rows + 1:
            spots.append(_pole(text, middle + half, 1))
        else:
            right = at <= rows
            row = at if right else len(texts) - at
            spots.append(_side(text, -half + step * row, half, middle, 1 if right else -1))
    height = 2 * half + RIM + (RIM if bottom else 1.0)
    return Ring(tuple(spots), round(height, 2), round(middle, 2))


def _pole(text: str, y: float, down: int) -> Spot:
    """Lay out the first at the top, or the last at the bottom: its label above or below it."""
    lines = wrapped(text, NARROWEST * 0.7, 2)
    first = y + (BESIDE + 0.6 if down > 0 else -BESIDE - LINE * (len(lines) - 1) + 0.1)
    return Spot(50.0, round(y, 2), 50.0, _set(lines, first), "middle", 0.0)


def _side(text: str, down: float, half: float, middle: float, side: int) -> Spot:
    """Lay out one at a side: its label beside it, cut where it would leave the picture."""
    x = 50 + side * ACROSS * math.sqrt(max(0.0, 1 - (down / half) ** 2))
    room = (100 - x if side > 0 else x) * NARROWEST / 100 - BESIDE
    lines = wrapped(text, room, 2)
    y = middle + down
    first = y + BASE - LINE * (len(lines) - 1) / 2
    return Spot(
        round(x, 2), round(y, 2), round(x, 2), _set(lines, first), "start" if side > 0 else "end", side * BESIDE
    )


def _set(lines: Sequence[str], first: float) -> tuple[tuple[str, float], ...]:
    """Return lines with the line that each stands on."""
    return tuple((text, round(first + LINE * at, 2)) for at, text in enumerate(lines))
