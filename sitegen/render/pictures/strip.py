"""The strip of dated texts: each a mark on an axis of real time that leads to it; columns where they are too many."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sitegen.render.messages import Messages
from sitegen.render.pictures.labels import axis_label
from sitegen.render.pictures.measure import width
from sitegen.render.pictures.tiers import Label, fitted
from sitegen.render.views import When, moment

MOST_MARKS = 240
MOST_HIGH = 12
"""Marks that may stand above each other."""

WIDTH = 61.0
PLACES = 60
"""Marks beside each other at most: at 24 em each has 0.4 em, which is its size there."""

MARK = 1.1
"""The height of a mark with the space above it, in em."""

BELOW = 2.9
MOST_TICKS = 60
"""Ticks without a label where years or months are no more than these."""

MONTHS_SHOWN = 30
"""Months at most for an axis that is parted into months."""

YEARS = (1, 2, 10, 20, 100, 500)
MONTHS = (1, 3, 6, 12, 24)


@dataclass(frozen=True, slots=True)
class Dot:
    """A dated text: where it stands, its date, its title, its page; pale where only month or year are known."""

    x: float
    y: float
    when: When
    title: str
    url: str
    pale: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a year or month begins."""

    x: float
    label: Label


@dataclass(frozen=True, slots=True)
class Strip:
    """Marks on an axis of time; lengths down in em, across in percent."""

    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    floor: float
    height: float
    mark: float
    across: float = round(100 / PLACES * 0.75, 2)
    width: float = WIDTH


def strip(texts: Iterable[tuple[When, str, str]], words: Messages) -> Strip | None:
    """Lay out dated texts (date, title, address); None where they are one, or too many to be told apart."""
    items = sorted(texts, key=lambda item: (item[0].value, item[2]))
    if not 1 < len(items) <= MOST_MARKS:
        return None
    first, last, unit = _range(items[0][0], items[-1][0])
    span = last - first
    places = [round((middle(date) - first) / span * (PLACES - 1)) for date, _, _ in items]
    high = max(Counter(places).values())
    if high > MOST_HIGH:
        return None
    floor = round(high * MARK + 0.4, 2)
    stood: Counter[int] = Counter()
    dots: list[Dot] = []
    for place, (date, title, url) in zip(places, items, strict=True):
        stood[place] += 1
        x = round((place + 0.125) / PLACES * 100, 2)
        dots.append(Dot(x, round(floor - stood[place] * MARK, 2), date, title, url, date.day is None))
    return Strip(tuple(dots), _ticks(first, last, unit, words), floor, round(floor + BELOW, 2), round(MARK - 0.2, 2))


def middle(date: When) -> float:
    """Return a date as a year with its fraction; a month or year without a day stands in its middle."""
    if date.month is None:
        return date.year + 0.5
    days = monthrange(2000 if isleap(date.year) else 2001, date.month)[1]
    day = (min(date.day, days) - 0.5) / days if date.day else 0.5
    return date.year + (date.month - 1 + day) / 12


def _range(first: When, last: When) -> tuple[float, float, str]:
    """Return where the axis begins and ends, and what it is parted into: months where they are few, else years."""
    months = (first.year * 12 + (first.month or 1) - 1, last.year * 12 + (last.month or 12))
    if first.month and last.month and months[1] - months[0] <= MONTHS_SHOWN:
        return months[0] / 12, months[1] / 12, "month"
    return float(first.year), last.year + 1.0, "year"


def _ticks(first: float, last: float, unit: str, words: Messages) -> tuple[Tick, ...]:
    """Return the beginnings of months or years, with the labels that fit."""
    if unit == "month":
        numbers = list(range(round(first * 12), round(last * 12)))
        dates = [moment(f"{number // 12:04}-{number % 12 + 1:02}") for number in numbers]
        places = [(number / 12 - first) / (last - first) * 100 for number in numbers]
    else:
        numbers = list(range(int(first), int(last)))
        dates = [moment(f"{number:04}") for number in numbers]
        places = [(number - first) / (last - first) * 100 for number in numbers]
    across = 100 / max(1, len(numbers))
    labels = [
        Label(
            lines,
            round(place + across / 2, 2),
            max(map(width, lines), default=0.0),
            (round(place, 2), round(place + across, 2)),
        )
        for place, lines in zip(places, (axis_label(date, unit, words) for date in dates), strict=True)
    ]
    shown = fitted(labels, _choices(numbers, unit), WIDTH)
    return tuple(
        Tick(round(place, 2), label)
        for place, label in zip(places, shown, strict=True)
        if label.tier is not None or len(numbers) <= MOST_TICKS
    )


def _choices(numbers: Sequence[int], unit: str) -> list[list[int]]:
    """Return which labels may stand together, the fullest choice first; the first alone where no other fits."""
    steps = MONTHS if unit == "month" else YEARS
    every = [[at for at, number in enumerate(numbers) if number % step == 0] for step in steps]
    return [*(choice for choice in every if choice), [0]]
