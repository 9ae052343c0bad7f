"""Geometry of the charts: columns over time and a wheel of neighbours. Templates draw them as SVG.

Units are those of the chart's view box. Labels that would touch are dropped; none is cut off at the ends.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sitegen.render.views import NameView, When

WIDTH = 640
HEIGHT = 132
TOP = 20
FLOOR = 96
GAP = 24
WIDEST = 48
LABEL = 62
"""The room that one label needs, so that none touches the next."""

PHONE_LABEL = 140
WHEEL = 340
RADIUS = 82
MIDDLE = (170, 122)
UPRIGHT = 0.2
"""How far to the side a neighbour may lie for its label to stand above or below it."""

LETTER = 6.1
"""The width of a letter of a label, on average and then some."""

LINE_FROM = 4
WIDE = 460
MIDDLING = 280
NARROW = 26
"""A column narrower than this has no room for its figure."""


@dataclass(frozen=True, slots=True)
class Datum:
    """What a column stands for: a date or None, a count, a title and an address; ``part`` of it may be set apart."""

    when: When | None
    count: int
    title: str = ""
    url: str | None = None
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One column: its box, what it stands for, and whether its label is shown, on phones too, and where."""

    x: float
    y: float
    width: float
    height: float
    centre: float
    datum: Datum
    value: bool
    pale: bool = False
    label: bool = False
    phone: bool = False
    label_x: float = 0
    anchor: str = "middle"
    part_height: float = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """A chart of columns and the axes beneath them; a ``wide`` or ``mid`` one shrinks on phones.

    So the style sheet makes its labels larger there, and hides some of a wide one's.
    """

    bars: tuple[Bar, ...]
    axes: tuple[tuple[float, float], ...]
    unit: str
    width: int = WIDTH
    height: int = HEIGHT
    floor: int = FLOOR
    size: str = "wide"


@dataclass(frozen=True, slots=True)
class Spoke:
    """A neighbour on the wheel: its point, its label's anchor, the thickness of the line to the middle."""

    name: NameView
    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str
    thick: float
    size: float
    short: str


@dataclass(frozen=True, slots=True)
class Wheel:
    """Neighbours around a name; ``lines`` join neighbours that share paragraphs with each other."""

    spokes: tuple[Spoke, ...]
    lines: tuple[tuple[float, float, float, float, float], ...]
    x: float = MIDDLE[0]
    y: float = MIDDLE[1]
    width: int = WHEEL
    height: int = 250


def columns(dated: Sequence[Datum], undated: Sequence[Datum], unit: str) -> Columns:
    """Lay out columns: dated ones in order, undated ones apart at the right and paler."""
    total = len(dated) + len(undated)
    gap = GAP if dated and undated else 0
    step = min((WIDTH - gap) / max(1, total), LABEL * 1.6)
    most = max((datum.count for datum in (*dated, *undated)), default=0)
    every = max(1, math.ceil(LABEL / step))
    phone = max(1, math.ceil(PHONE_LABEL / step))
    bars: list[Bar] = []
    for number, datum in enumerate((*dated, *undated)):
        pale = number >= len(dated)
        left = number * step + (gap if pale else 0)
        place = number - len(dated) if pale else number
        bar = _bar(datum, left, step, most)
        shown = place % every == 0
        x, anchor = _label(bar.centre)
        bars.append(replace(bar, pale=pale, label=shown, phone=place % phone == 0, label_x=x, anchor=anchor))
    axes = [(0.0, len(dated) * step)] if dated else []
    if undated:
        axes.append((len(dated) * step + gap, total * step + gap))
    width = max(LABEL, math.ceil(total * step + gap))
    return Columns(
        tuple(bars),
        tuple((round(a, 1), round(b, 1)) for a, b in axes),
        unit,
        width,
        size="wide" if width > WIDE else "mid" if width > MIDDLING else "small",
    )


def _label(centre: float) -> tuple[float, str]:
    """Return where a label stands, and which of its points stands there: at the ends it keeps inside the chart."""
    if centre < LABEL / 2:
        return round(max(0.0, centre - LABEL / 4), 1), "start"
    if centre > WIDTH - LABEL / 2:
        return round(min(float(WIDTH), centre + LABEL / 4), 1), "end"
    return centre, "middle"


def _bar(datum: Datum, left: float, step: float, most: int) -> Bar:
    """Lay out one column; one that counts nothing has no height."""
    width = min(step * 0.66, WIDEST)
    height = (FLOOR - TOP) * datum.count / most if most else 0
    height = max(height, 1.5) if datum.count else 0
    centre = left + step / 2
    return Bar(
        x=round(centre - width / 2, 1),
        y=round(FLOOR - height, 1),
        width=round(width, 1),
        height=round(height, 1),
        centre=round(centre, 1),
        datum=datum,
        part_height=round(height * datum.part / datum.count, 1) if datum.part and datum.count else 0,
        value=step >= NARROW,
    )


def wheel(names: Sequence[NameView], shared: dict[tuple[str, str], int]) -> Wheel:
    """Lay out neighbours around the middle, the nearest at the top and on clockwise."""
    most = max((name.count for name in names), default=1)
    spokes: list[Spoke] = []
    for number, name in enumerate(names):
        spokes.append(_spoke(name, 2 * math.pi * number / len(names) - math.pi / 2, most))
    place = {spoke.name.id: spoke for spoke in spokes}
    lines = tuple(
        (place[a].x, place[a].y, place[b].x, place[b].y, round(min(3.0, 0.5 + count / most), 1))
        for (a, b), count in sorted(shared.items())
        if count >= LINE_FROM
    )
    return Wheel(tuple(spokes), lines)


def _spoke(name: NameView, angle: float, most: int) -> Spoke:
    """Lay out one neighbour; its label stands outside the wheel, cut where it would leave the picture."""
    across, down = math.cos(angle), math.sin(angle)
    x, y = MIDDLE[0] + RADIUS * across, MIDDLE[1] + RADIUS * down
    if abs(across) < UPRIGHT:
        anchor, label_x, label_y, room = "middle", x, y + (-11 if down < 0 else 19), 40
    elif across > 0:
        anchor, label_x, label_y, room = "start", x + 9, y + 4, int((WHEEL - x - 9) / LETTER)
    else:
        anchor, label_x, label_y, room = "end", x - 9, y + 4, int((x - 9) / LETTER)
    text = name.name if len(name.name) <= room else name.name[: max(3, room - 1)].rstrip() + "…"
    return Spoke(
        name,
        round(x, 1),
        round(y, 1),
        round(label_x, 1),
        round(label_y, 1),
        anchor,
        round(0.8 + 3.2 * name.count / most, 1),
        round(3.5 + 2.5 * name.count / most, 1),
        text,
    )
