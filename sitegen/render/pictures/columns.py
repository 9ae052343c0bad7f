"""A chart of columns over time: from nothing upwards, with what has no date set apart at the end and paler."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sitegen.render.messages import Messages
from sitegen.render.pictures.labels import axis_label
from sitegen.render.pictures.measure import width
from sitegen.render.pictures.tiers import Label, fitted
from sitegen.render.views import When

TOP = 1.8
"""Where the highest column begins, in em: its figure stands above it."""

FLOOR = 8.2
HEIGHT = 11.4
STEP = 5.6
"""The natural width of a column with the space around it, in em, where there are few."""

WIDEST = 61.0
GAP = 4.0
"""Percent of the width between dated and undated columns."""

FULL = 0.66
"""The part of its place that a column fills."""

LEAST = 0.15
"""The height of a column that counts next to nothing, in em: it must still be seen."""

YEARS = (1, 2, 10, 20, 100, 500)
MONTHS = (1, 3, 12, 24, 60, 120)
TEXTS = (1, 2, 4, 8, 16, 32, 64)
"""Which labels of an axis are shown together: each choice is part of the one before."""

NONE = Label((), 0.0, 0.0)


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
    """One column: across in percent, down in em; its label and its figure, each with the tier it is shown from."""

    x: float
    width: float
    y: float
    height: float
    datum: Datum
    label: Label = NONE
    figure: Label = NONE
    pale: bool = False
    part_height: float = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """A chart of columns and the axes beneath them (percent); ``width`` in em is what it takes where there is room."""

    bars: tuple[Bar, ...]
    axes: tuple[tuple[float, float], ...]
    unit: str
    width: float
    height: float = HEIGHT
    floor: float = FLOOR


@dataclass(frozen=True, slots=True)
class Grid:
    """Where columns stand: the left edge of each one's place, how wide a place is (percent), and the unit of time."""

    places: tuple[float, ...]
    step: float
    natural: float
    unit: str
    words: Messages


def columns(dated: Sequence[Datum], undated: Sequence[Datum], unit: str, words: Messages) -> Columns:
    """Lay out columns: dated ones in order, undated ones apart; ``unit`` is text, month, year, decade or century."""
    data = (*dated, *undated)
    gap = GAP if dated and undated else 0.0
    step = (100 - gap) / max(1, len(data))
    places = tuple(at * step + (gap if at >= len(dated) else 0.0) for at in range(len(data)))
    grid = Grid(places, step, round(min(WIDEST, max(2, len(data)) * STEP), 1), unit, words)
    most = max((datum.count for datum in data), default=0)
    labels = fitted(_labels(dated, undated, grid), _choices(dated, unit), grid.natural, [len(dated)] if undated else [])
    figures = _figures(data, grid)
    bars = tuple(
        replace(_bar(datum, place, step, most), label=label, figure=figure, pale=at >= len(dated))
        for at, (datum, place, label, figure) in enumerate(zip(data, places, labels, figures, strict=True))
    )
    axes = [(0.0, len(dated) * step)] if dated else []
    if undated:
        axes.append((len(dated) * step + gap, 100.0))
    return Columns(bars, tuple((round(a, 2), round(b, 2)) for a, b in axes), unit, grid.natural)


def _bar(datum: Datum, left: float, step: float, most: int) -> Bar:
    """Lay out one column; one that counts nothing has no height."""
    height = max((FLOOR - TOP) * datum.count / most, LEAST) if datum.count else 0.0
    return Bar(
        x=round(left + step * (1 - FULL) / 2, 2),
        width=round(step * FULL, 2),
        y=round(FLOOR - height, 2),
        height=round(height, 2),
        datum=datum,
        part_height=round(height * datum.part / datum.count, 2) if datum.part and datum.count else 0,
    )


def _labels(dated: Sequence[Datum], undated: Sequence[Datum], grid: Grid) -> list[Label]:
    """Return the label of each column; the undated ones share one, in their middle."""
    lines = [axis_label(datum.when, grid.unit, grid.words) for datum in dated]
    labels = [_label(text, place, grid.step) for text, place in zip(lines, grid.places, strict=False)]
    if undated:
        first, *others = grid.places[len(dated) :]
        labels.append(_label((grid.words.gettext("no date"),), first, grid.step * len(undated)))
        labels += [_label((), place, grid.step) for place in others]
    return labels


def _label(lines: tuple[str, ...], left: float, across: float) -> Label:
    """Return a label in the middle of its place."""
    rim = across * (1 - FULL) / 2
    edges = (round(left + rim, 2), round(left + across - rim, 2))
    return Label(lines, round(left + across / 2, 2), max(map(width, lines), default=0.0), edges)


def _choices(dated: Sequence[Datum], unit: str) -> list[list[int]]:
    """Return which labels may be shown together, the fullest choice first.

    Long axes show round years and Januaries, short ones every second label or fourth, from the first on.
    """
    numbers = [_number(datum, unit) for datum in dated]
    steps: Sequence[int] = MONTHS if unit == "month" else YEARS
    if unit == "text" or len(numbers) < steps[2] * 2:
        numbers, steps = list(range(len(dated))), TEXTS
    return [[at for at, number in enumerate(numbers) if number % step == 0] for step in steps]


def _number(datum: Datum, unit: str) -> int:
    """Return what decides whether a label is a round one: the year, or the month counted on from year to year."""
    if datum.when is None:
        return 0
    return datum.when.year * 12 + (datum.when.month or 1) - 1 if unit == "month" else datum.when.year


def _figures(data: Sequence[Datum], grid: Grid) -> tuple[Label, ...]:
    """Return the figure above each column: all of them where they fit, else that of the highest alone.

    A text that counts nothing has its nought; a month or year without any is a gap.
    """
    shown = [at for at, datum in enumerate(data) if datum.count or grid.unit == "text"]
    labels = [
        _label((grid.words.number(datum.count),), place, grid.step)
        for datum, place in zip(data, grid.places, strict=True)
    ]
    highest = max(shown, key=lambda at: data[at].count, default=None)
    return fitted(labels, [shown, [] if highest is None else [highest]], grid.natural)
