"""How the years of the timeline are cut into pages, and the links that lead into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sitegen.render.views import When, page_path

ROWS_A_PAGE = 150
YEARS_IN_BAR = 40
"""Years that the bar of a single page names one by one; of more it names decades."""

YEARS_IN_OVERVIEW = 600
"""Years that the overview names one by one; of more only those in which a text was published."""

STEPS = (100, 10, 1)

Counts = Mapping[int, tuple[int, int]]
"""Rows of each year: texts published, dates spoken of."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Years that share a page, from ``first`` to ``last``."""

    first: int
    last: int
    years: tuple[int, ...]

    @property
    def stem(self) -> str:
        """The address of its first page, without the ending."""
        return f"timeline-{self.first}" if self.first == self.last else f"timeline-{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class Jump:
    """A link to a year, to a decade's first year or to a month; ``when`` is that date."""

    when: When
    url: str
    decade: bool = False


@dataclass(frozen=True, slots=True)
class Decade:
    """A row of the overview: the years of a decade that have rows, and how many of each layer."""

    start: Jump
    years: tuple[Jump, ...]
    published: int
    spoken: int


def stretches(rows: Mapping[int, int], steps: Sequence[int] = STEPS) -> Iterator[Stretch]:
    """Cut years into stretches: centuries whose rows fit on a page, else their decades, else single years."""
    step, *finer = steps
    for start, part in groupby(sorted(rows), key=lambda year: year - year % step):
        years = tuple(part)
        if not finer or sum(rows[year] for year in years) <= ROWS_A_PAGE:
            yield Stretch(start, start + step - 1, years)
        else:
            yield from stretches({year: rows[year] for year in years}, finer)


def anchor(year: int) -> str:
    """Return the id of a year's heading."""
    return f"y{year:04}"


def _jump(year: int, page: str, *, decade: bool = False) -> Jump:
    """Return the link to a year on a page of the timeline."""
    at = year - year % 10 if decade else year
    return Jump(When(f"{at:04}", at, None, None, None), f"{page}#{anchor(year)}", decade)


def years_bar(years: Iterable[int]) -> tuple[Jump, ...]:
    """Return links to the years on this page, or to the first of each decade where they are many."""
    every = sorted(years)
    if len(every) < 2:  # noqa: PLR2004 one year needs no bar
        return ()
    if len(every) <= YEARS_IN_BAR:
        return tuple(_jump(year, "") for year in every)
    return tuple(_jump(next(part), "", decade=True) for _, part in groupby(every, key=lambda year: year // 10))


def overview(counts: Counts, cut: Sequence[Stretch]) -> Iterator[Decade]:
    """Yield the decades of a large archive; each year's link leads to its place on its own page."""
    page = {year: page_path(stretch.stem, 1) for stretch in cut for year in stretch.years}
    every = len(page) <= YEARS_IN_OVERVIEW
    for _, part in groupby(sorted(page), key=lambda year: year // 10):
        years = tuple(part)
        yield Decade(
            _jump(years[0], page[years[0]], decade=True),
            tuple(_jump(year, page[year]) for year in years if every or counts[year][0]),
            sum(counts[year][0] for year in years),
            sum(counts[year][1] for year in years),
        )
