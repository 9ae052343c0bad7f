"""Views of the timeline: dates of documents, and dates that the texts speak of, each with its sentence.

Rows pass through a temporary SQLite file, so that an archive of any size can be sorted by date.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sitegen.model.document import Block, Document, Spoken
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.blocks import direction
from sitegen.render.charts import Columns, Datum, columns
from sitegen.render.views import Pages, Row, When, moment, pages, row

ROWS_ON_ONE = 400
ROWS_A_PAGE = 200
SENTENCE_SIDE = 150
UNDATED_SHOWN = 60
MOST_COLUMNS = 80
SENTENCE_END = re.compile(r"(?<!\b\w)[.!?…。؟](?=[\s”’\"')\]]{0,4}$|[\s”’\"')\]]{1,4}[^\sa-zà-öø-ÿ])")
"""A sign that ends a sentence: none after a single letter (an initial), none before a small letter."""

TABLE = """
create table dated (year integer, month integer, value text, layer integer, document text, anchor text,
  before text, said text, after text, language text, basis text, place integer)
"""


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
    """A year on a page, and where its page is when it has one of its own."""

    year: int | None
    anchor: str
    months: tuple[Month, ...]
    published: int
    spoken: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class TimelineView:
    """One page of the timeline."""

    years: tuple[Year, ...]
    pages: Pages
    year: int | None
    chart: Columns | None
    table: tuple[Datum, ...]
    undated: tuple[Row, ...]
    more_undated: int
    unsettled: tuple[Moment, ...]
    more_unsettled: int
    overview: bool


def timeline_pages(archive: Archive) -> Iterator[TimelineView]:
    """Yield the pages of the timeline: one, or an overview and pages for each year where there are many rows."""
    base = sqlite3.connect("")
    try:
        base.execute(TABLE)
        base.executemany("insert into dated values (?,?,?,?,?,?,?,?,?,?,?,?)", _rows(archive))
        yield from _pages(base, archive)
    finally:
        base.close()


DatedRow = tuple[int | None, int | None, str | None, int, str, str, str, str, str, str | None, str, int]


def _rows(archive: Archive) -> Iterator[DatedRow]:
    """Yield a row for each date of a document or section, and each date that a text speaks of."""
    for document in archive.documents():
        if document.withheld:
            continue
        yield from _published(document)
        blocks = {block.id: (place, block) for place, block in enumerate(document.blocks)}
        for said in document.spoken:
            if said.block in blocks:
                yield _said(document, said, *blocks[said.block])


def _published(document: Document) -> Iterator[DatedRow]:
    """Yield the document's own dates: those of its posts where they have any, and those of articles inside."""
    own = [(document.published, "", document.title, document.languages[0] if document.languages else None)]
    posts = [(post.published, f"#{post.id}", post.title or document.title, post.language) for post in document.posts]
    stated = any(post.published and post.kind == "post" for post in document.posts)
    for date, anchor, title, language in posts if stated else [*own, *posts]:
        at = moment(date.value) if date else None
        if at:
            yield at.year, at.month, at.value, 0, document.id, anchor, "", title, "", language, "", 0


def _said(document: Document, said: Spoken, place: int, block: Block) -> DatedRow:
    """Return the row of a date that a text speaks of."""
    at = moment(said.value) if said.value else None
    before, after = sentence(block.text, said.start, said.end)
    return (
        at.year if at else None,
        at.month if at else None,
        at.value if at else said.value,
        1,
        document.id,
        f"#{block.id}",
        before,
        said.text,
        after,
        block.language,
        said.basis,
        place,
    )


def sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a stretch in its sentence, each cut to about 150 characters."""
    before = text[max(0, start - SENTENCE_SIDE * 2) : start]
    ends = [found.end() for found in SENTENCE_END.finditer(before)]
    cut = bool(ends) or start <= SENTENCE_SIDE * 2
    before = (before[ends[-1] :] if ends else before).lstrip()
    if len(before) > SENTENCE_SIDE or not cut:
        before = "… " + before[-SENTENCE_SIDE:].partition(" ")[2]
    after = text[end : end + SENTENCE_SIDE * 2]
    found = SENTENCE_END.search(after)
    whole = found is not None or end + SENTENCE_SIDE * 2 >= len(text)
    after = after[: found.end()] if found else after
    if len(after) > SENTENCE_SIDE or not whole:
        after = after[:SENTENCE_SIDE].rpartition(" ")[0] + " …"
    return before, after


def _pages(base: sqlite3.Connection, archive: Archive) -> Iterator[TimelineView]:
    """Cut the sorted rows into pages."""
    counts: dict[int, list[int]] = {}
    for year, layer, count in base.execute(
        "select year, layer, count(*) from dated where year is not null group by 1, 2"
    ):
        counts.setdefault(year, [0, 0])[layer] = count
    total = sum(map(sum, counts.values()))
    whole = total <= ROWS_ON_ONE
    chart, table = _chart(counts, whole=whole)
    years = [
        _year(base, year, counts[year], archive)
        if whole
        else Year(year, f"y{year:04}", (), counts[year][0], counts[year][1], f"timeline-{year}.html")
        for year in sorted(counts)
    ]
    order, undated = archive.site.order, archive.site.totals.undated
    lost = order[len(order) - undated :] if undated else ()
    unsettled = list(
        base.execute("select * from dated where year is null order by document, place limit ?", (ROWS_A_PAGE,))
    )
    [(all_unsettled,)] = base.execute("select count(*) from dated where year is null")
    yield TimelineView(
        tuple(years),
        pages("timeline", 1, 1),
        None,
        chart,
        table,
        tuple(row(archive.outline(document)) for document in lost[:UNDATED_SHOWN]),
        max(0, len(lost) - UNDATED_SHOWN),
        tuple(_moment(found, archive) for found in unsettled),
        all_unsettled - len(unsettled),
        overview=not whole,
    )
    if not whole:
        for year in sorted(counts):
            yield from _year_pages(base, year, archive)


def _year(base: sqlite3.Connection, year: int, counts: Sequence[int], archive: Archive) -> Year:
    """Return one year with all its rows."""
    rows = list(base.execute("select * from dated where year = ? order by value, layer, document, place", (year,)))
    return Year(year, f"y{year:04}", _months(rows, archive), counts[0], counts[1])


def _year_pages(base: sqlite3.Connection, year: int, archive: Archive) -> Iterator[TimelineView]:
    """Yield the pages of one year."""
    [(count,)] = base.execute("select count(*) from dated where year = ?", (year,))
    total = max(1, -(-count // ROWS_A_PAGE))
    cursor = base.execute("select * from dated where year = ? order by value, layer, document, place", (year,))
    for number in range(1, total + 1):
        rows = cursor.fetchmany(ROWS_A_PAGE)
        shown = Year(year, f"y{year:04}", _months(rows, archive), sum(not r[3] for r in rows), sum(r[3] for r in rows))
        where = pages(f"timeline-{year}", number, total)
        yield TimelineView((shown,), where, year, None, (), (), 0, (), 0, overview=False)


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
    return Moment(at, href, outline.title, outline.language if outline.language != page_language else None, saying)


def _chart(counts: dict[int, list[int]], *, whole: bool) -> tuple[Columns | None, tuple[Datum, ...]]:
    """Return rows by year as a chart, by decade where the years are too many; texts published are set apart."""
    if len(counts) < 2:  # noqa: PLR2004 one column is no chart
        return None, ()
    first, last = min(counts), max(counts)
    step = 1 if last - first < MOST_COLUMNS else 10
    grouped: dict[int, list[int]] = {}
    for year in sorted(counts):
        found = grouped.setdefault(year - year % step, [0, 0, year])
        found[0] += counts[year][0]
        found[1] += counts[year][1]
    near = (last - first) // step < MOST_COLUMNS
    shown = range(min(grouped), max(grouped) + 1, step) if near else sorted(grouped)
    data = [_datum(year, grouped.get(year), whole=whole) for year in shown]
    return columns(data, [], "year" if step == 1 else "decade"), tuple(data)


def _datum(year: int, found: list[int] | None, *, whole: bool) -> Datum:
    """Return one column; it leads to its first year that has rows."""
    if found is None:
        return Datum(moment(f"{year:04}"), 0)
    published, spoken, start = found
    url = f"#y{start:04}" if whole else f"timeline-{start}.html"
    return Datum(moment(f"{year:04}"), published + spoken, url=url, part=published)
