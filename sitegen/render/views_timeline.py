"""Views of the timeline: dates of documents, and dates that the texts speak of, each with its sentence.

A small archive has one page. A large one has an overview and a page for each stretch of years: a century, a decade or a
year, whichever fits on a page; a year that does not has several.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby

from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.blocks import direction
from sitegen.render.messages import Messages
from sitegen.render.pictures.columns import Columns, Datum, columns
from sitegen.render.timeline_rows import DatedRow, dated_table
from sitegen.render.timeline_stretches import (
    ROWS_A_PAGE,
    Counts,
    Decade,
    Jump,
    Stretch,
    anchor,
    overview,
    stretches,
    years_bar,
)
from sitegen.render.views import Pages, Row, When, clip, moment, page_path, pages, row

ROWS_ON_ONE = 300
UNDATED_SHOWN = 60
UNSETTLED_SHOWN = 100
TITLE = 90
MOST_COLUMNS = 80


@dataclass(frozen=True, slots=True)
class Saying:
    """A date that a text speaks of, in its sentence."""

    when: When | None
    before: str
    text: str
    after: str
    lang: str | None
    dir: str | None
    inferred: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A row of the timeline: a document or section with its date, or a saying; ``href`` leads to the place."""

    when: When | None
    href: str
    title: str
    title_lang: str | None
    saying: Saying | None


@dataclass(frozen=True, slots=True)
class Month:
    """The rows of one month: texts of that month, and what others say of it."""

    when: When | None
    anchor: str | None
    published: tuple[Moment, ...]
    spoken: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year on a page."""

    year: int
    anchor: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """One page of the timeline; ``stretch`` is None on the first, which alone has the picture and what has no year."""

    stem: str
    pages: Pages
    years: tuple[Year, ...] = ()
    stretch: Stretch | None = None
    earlier: Stretch | None = None
    later: Stretch | None = None
    jumps: tuple[Jump, ...] = ()
    overview: tuple[Decade, ...] = ()
    published: int = 0
    spoken: int = 0
    chart: Columns | None = None
    table: tuple[Datum, ...] = ()
    undated: tuple[Row, ...] = ()
    more_undated: int = 0
    unsettled: tuple[Moment, ...] = ()
    more_unsettled: int = 0


def timeline_pages(archive: Archive, words: Messages) -> Iterator[TimelineView]:
    """Yield the pages of the timeline."""
    with closing(dated_table(archive)) as base:
        counts = _counts(base)
        whole = sum(map(sum, counts.values())) <= ROWS_ON_ONE
        cut = [] if whole else list(stretches({year: sum(both) for year, both in counts.items()}))
        yield _first(base, counts, cut, archive, words)
        for place, stretch in enumerate(cut):
            earlier = cut[place - 1] if place else None
            later = cut[place + 1] if place + 1 < len(cut) else None
            yield from _stretch_pages(base, stretch, earlier, later, archive)


def _counts(base: sqlite3.Connection) -> Counts:
    found = base.execute(
        "select year, sum(layer = 0), sum(layer = 1) from dated where year is not null group by 1 order by 1"
    )
    return {year: (published, spoken) for year, published, spoken in found}


def _first(
    base: sqlite3.Connection, counts: Counts, cut: Sequence[Stretch], archive: Archive, words: Messages
) -> TimelineView:
    """Return the first page: all years, or the overview of the stretches they are cut into."""
    chart, table = _chart(counts, cut, words)
    order, undated = archive.site.order, archive.site.totals.undated
    lost = order[len(order) - undated :] if undated else ()
    unsettled = list(
        base.execute("select * from dated where year is null order by document, place limit ?", (UNSETTLED_SHOWN,))
    )
    [(all_unsettled,)] = base.execute("select count(*) from dated where year is null")
    every = base.execute("select * from dated where year is not null order by year, value, layer, document, place")
    return TimelineView(
        "timeline",
        pages("timeline", 1, 1),
        () if cut else _years(every, archive),
        jumps=() if cut else years_bar(counts),
        overview=tuple(overview(counts, cut)),
        published=sum(published for published, _ in counts.values()),
        spoken=sum(spoken for _, spoken in counts.values()),
        chart=chart,
        table=table,
        undated=tuple(row(archive.outline(document)) for document in lost[:UNDATED_SHOWN]),
        more_undated=max(0, len(lost) - UNDATED_SHOWN),
        unsettled=tuple(_moment(found, archive) for found in unsettled),
        more_unsettled=all_unsettled - len(unsettled),
    )


def _stretch_pages(
    base: sqlite3.Connection, stretch: Stretch, earlier: Stretch | None, later: Stretch | None, archive: Archive
) -> Iterator[TimelineView]:
    """Yield the pages of one stretch of years."""
    years = (stretch.years[0], stretch.years[-1])
    [(count, published)] = base.execute("select count(*), sum(layer = 0) from dated where year between ? and ?", years)
    cursor = base.execute(
        "select * from dated where year between ? and ? order by year, value, layer, document, place", years
    )
    total = max(1, -(-count // ROWS_A_PAGE))
    jumps = _months_bar(base, stretch) if total > 1 else years_bar(dict.fromkeys(stretch.years, (0, 0)))
    for number in range(1, total + 1):
        yield TimelineView(
            stretch.stem,
            pages(stretch.stem, number, total),
            _years(cursor.fetchmany(ROWS_A_PAGE), archive),
            stretch,
            earlier,
            later,
            jumps,
            published=published,
            spoken=count - published,
        )


def _months_bar(base: sqlite3.Connection, stretch: Stretch) -> tuple[Jump, ...]:
    """Return links to the months of a year that has several pages."""
    year = stretch.first
    at = 0
    out: list[Jump] = []
    for month, count in base.execute("select month, count(*) from dated where year = ? group by 1 order by 1", (year,)):
        when = moment(f"{year:04}-{month:02}") if month else None
        if when:
            out.append(Jump(when, f"{page_path(stretch.stem, at // ROWS_A_PAGE + 1)}#m{when.value}"))
        at += count
    return tuple(out)


def _years(rows: Iterable[DatedRow], archive: Archive) -> tuple[Year, ...]:
    """Gather sorted rows by year."""
    return tuple(
        Year(year or 0, anchor(year or 0), _months(list(part), archive))
        for year, part in groupby(rows, key=lambda found: found[0])
    )


def _months(rows: Sequence[DatedRow], archive: Archive) -> tuple[Month, ...]:
    """Gather a year's rows by month; rows that give a year alone come first."""
    out: list[Month] = []
    for (year, month), part in groupby(rows, key=lambda found: (found[0], found[1])):
        found = list(part)
        at = moment(f"{year:04}-{month:02}") if year is not None and month else None
        out.append(
            Month(
                at,
                f"m{at.value}" if at else None,
                tuple(_moment(one, archive) for one in found if not one[3]),
                tuple(_moment(one, archive) for one in found if one[3]),
            )
        )
    return tuple(out)


def _moment(found: DatedRow, archive: Archive) -> Moment:
    """Return one row's view."""
    _, _, value, layer, document, anchor, before, said, after, language, basis, _ = found
    at = moment(value) if value else None
    page_language = archive.site.look.language
    lang = language if language != page_language else None
    href = f"documents/{document}.html{anchor}"
    if not layer:
        return Moment(at, href, said, lang, None)
    outline = archive.outline(DocumentId(document))
    saying = Saying(
        at,
        before,
        said,
        after,
        lang,
        "rtl" if direction(before + said + after) == "rtl" else None,
        basis == "published",
    )
    return Moment(
        at, href, clip(outline.title, TITLE), outline.language if outline.language != page_language else None, saying
    )


def _chart(counts: Counts, cut: Sequence[Stretch], words: Messages) -> tuple[Columns | None, tuple[Datum, ...]]:
    """Return rows by year as a chart, by decade or century where they are too many; texts published are set apart."""
    if len(counts) < 2:  # noqa: PLR2004 one column is no chart
        return None, ()
    first, last = min(counts), max(counts)
    step = next((step for step in (1, 10) if (last - first) // step < MOST_COLUMNS), 100)
    page = {year: page_path(stretch.stem, 1) for stretch in cut for year in stretch.years}
    data: dict[int, Datum] = {}
    for start, part in groupby(sorted(counts), key=lambda year: year - year % step):
        years = list(part)
        published, spoken = (sum(counts[year][layer] for year in years) for layer in (0, 1))
        url = f"{page.get(years[0], '')}#{anchor(years[0])}"
        data[start] = Datum(moment(f"{start:04}"), published + spoken, url=url, part=published)
    every = [data.get(start) or Datum(moment(f"{start:04}"), 0) for start in range(min(data), max(data) + 1, step)]
    return columns(every, [], {1: "year", 10: "decade", 100: "century"}[step], words), tuple(every)
