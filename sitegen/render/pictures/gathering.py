"""Counts over time gathered by month, year, decade or century, so that an axis is real time and its gaps are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sitegen.render.pictures.columns import Datum
from sitegen.render.views import When, moment

MOST_MONTHS = 40
MOST_STEPS = 120
"""Years, decades or centuries that a chart shows, those that count nothing too."""

STEPS = ((1, "year"), (10, "decade"), (100, "century"))


def gathered(data: Sequence[Datum]) -> tuple[list[Datum], str]:
    """Count dated data by month where all give one and they lie close together, else by year, decade or century.

    A column leads where the first that counts in it does; those in between that count nothing stand there too.
    """
    dated = [(datum.when, datum) for datum in data if datum.when]
    months = [when.year * 12 + when.month - 1 for when, _ in dated if when.month]
    if len(months) == len(dated) and max(months) - min(months) < MOST_MONTHS:
        return _counted([datum for _, datum in dated], months, _month), "month"
    years = [when.year for when, _ in dated]
    step, unit = next(((step, unit) for step, unit in STEPS if _steps(years, step) <= MOST_STEPS), STEPS[-1])
    return _counted([datum for _, datum in dated], [year // step for year in years], lambda at: _year(at * step)), unit


def _steps(years: Sequence[int], step: int) -> int:
    return max(years) // step - min(years) // step + 1


def _month(place: int) -> str:
    return f"{place // 12:04}-{place % 12 + 1:02}"


def _year(year: int) -> str:
    return f"{year:04}"


def _counted(data: Sequence[Datum], places: Sequence[int], value: Callable[[int], str]) -> list[Datum]:
    """Return a column for each place from the first to the last."""
    counts: dict[int, int] = {}
    first: dict[int, str | None] = {}
    for datum, place in zip(data, places, strict=True):
        counts[place] = counts.get(place, 0) + datum.count
        first.setdefault(place, datum.url)
    every = range(min(places), max(places) + 1)
    return [Datum(_at(value(place)), counts.get(place, 0), url=first.get(place)) for place in every]


def _at(value: str) -> When | None:
    return moment(value)
