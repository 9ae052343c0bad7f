"""The strip of the archive's dated texts: a mark for each that leads to it, or columns where they are too many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.model.site import Outline
from sitegen.ports import Archive
from sitegen.render.messages import Messages
from sitegen.render.pictures.columns import Columns, Datum, columns
from sitegen.render.pictures.gathering import gathered
from sitegen.render.pictures.strip import MOST_MARKS, Strip, strip
from sitegen.render.timeline_stretches import anchor
from sitegen.render.views import When, row, when


@dataclass(frozen=True, slots=True)
class OverTime:
    """The dated texts as marks, or as columns with the rows of their table; neither where too few are dated."""

    strip: Strip | None = None
    columns: Columns | None = None
    table: tuple[Datum, ...] = ()


def texts_over_time(archive: Archive, words: Messages) -> OverTime:
    """Return the archive's dated texts on an axis of time."""
    total = sum(len(outline.dates) for outline in archive.outlines())
    if total <= MOST_MARKS:
        marks = [mark for outline in archive.outlines() for mark in _marks(outline, archive)]
        made = strip(marks, words)
        if made:
            return OverTime(made)
    dates = [at for outline in archive.outlines() for date in outline.dates for at in [when(date)] if at]
    data = [Datum(at, 1, url=f"timeline.html#{anchor(at.year)}") for at in sorted(dates, key=_value)]
    table, unit = gathered(data) if data else ([], "year")
    if len(table) < 2:  # noqa: PLR2004 one column is no chart
        return OverTime()
    return OverTime(None, columns(table, [], unit, words), tuple(datum for datum in table if datum.count))


def _value(at: When) -> str:
    return at.value


def _marks(outline: Outline, archive: Archive) -> Iterator[tuple[When, str, str]]:
    """Yield date, title and address of a document, or of each of its dated posts."""
    item = row(outline)
    if len(outline.dates) > 1:
        for post in archive.document(outline.id).posts:
            at = when(post.published) if post.kind == "post" else None
            if at:
                yield at, post.title or item.title, f"{item.url}#{post.id}"
    elif item.last:
        yield item.last, item.title, item.url
