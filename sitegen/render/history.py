"""Mentions of a name over time: a column for each text or post, or for each month or year where they are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sitegen.model.document import BlockId, Dated, Document, Post
from sitegen.model.site import Context
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.charts import Columns, Datum, columns
from sitegen.render.views import moment, row, when

MOST_COLUMNS = 40
WIDE = 120
"""Years at most that a chart shows, those without mentions too."""


def history(
    counts: Mapping[DocumentId, int], contexts: Sequence[Context], archive: Archive
) -> tuple[Columns | None, tuple[Datum, ...]]:
    """Return the chart and its rows; ``contexts`` may be empty, and then the posts of a page are not told apart."""
    if not counts:
        return None, ()
    few = len(counts) <= MOST_COLUMNS
    data = [
        datum for document in counts for datum in _data(document, counts[document], contexts if few else (), archive)
    ]
    dated = sorted((datum for datum in data if datum.when), key=_date)
    undated = [datum for datum in data if datum.when is None]
    if len(data) < 2:  # noqa: PLR2004 one column is no chart
        return None, ()
    if len(data) <= MOST_COLUMNS:
        return columns(dated, undated, "text"), (*dated, *undated)
    gathered, unit = _gather(dated) if dated else ([], "year")
    rest = [Datum(None, sum(datum.count for datum in undated))] if undated else []
    return columns(gathered, rest, unit), (*gathered, *rest)


def _date(datum: Datum) -> tuple[str, str]:
    """Return what columns stand in the order of."""
    return (datum.when.value if datum.when else "", datum.url or "")


def _data(document: DocumentId, count: int, contexts: Sequence[Context], archive: Archive) -> Iterator[Datum]:
    """Yield a document's column, or one for each of its dated posts."""
    outline = archive.outline(document)
    item = row(outline)
    if outline.posts < 2 or not contexts:  # noqa: PLR2004 one post is the whole page
        yield Datum(item.last, count, item.title, item.url)
        return
    whole = archive.document(document)
    posts = [(post, post.published) for post in whole.posts if post.published and post.kind == "post"]
    inside = _outer_posts(whole, posts)
    found: Counter[str] = Counter(
        inside.get(context.mention.block or BlockId(""), "")
        for context in contexts
        if context.mention.document == document
    )
    for post, date in posts:
        yield Datum(when(date), found[post.id], post.title or item.title, f"{item.url}#{post.id}")
    if found[""]:
        yield Datum(item.last, found[""], item.title, item.url)


def _outer_posts(document: Document, posts: Sequence[tuple[Post, Dated]]) -> dict[BlockId, str]:
    """Return the dated post that each block lies in, itself or through the articles around it."""
    dated = {post.id for post, _ in posts}
    parents = {post.id: post.parent for post in document.posts}
    out: dict[BlockId, str] = {}
    for block in document.blocks:
        at, steps = block.post, 0
        while at is not None and at not in dated and steps <= len(parents):
            at, steps = parents.get(at), steps + 1
        if at in dated:
            out[block.id] = at
    return out


def _gather(data: Sequence[Datum]) -> tuple[list[Datum], str]:
    """Count by month, or by year where the months are too many; months and years in between count nothing."""
    months: Counter[tuple[int, int]] = Counter()
    years: Counter[int] = Counter()
    for datum in data:
        if datum.when:
            years[datum.when.year] += datum.count
            months[datum.when.year, datum.when.month or 1] += datum.count
    first, last = min(months), max(months)
    span = (last[0] - first[0]) * 12 + last[1] - first[1] + 1
    if span <= MOST_COLUMNS:
        steps = [divmod(first[0] * 12 + first[1] - 1 + step, 12) for step in range(span)]
        return [Datum(moment(f"{year:04}-{month + 1:02}"), months[year, month + 1]) for year, month in steps], "month"
    if max(years) - min(years) < WIDE:
        return [Datum(moment(f"{year:04}"), years[year]) for year in range(min(years), max(years) + 1)], "year"
    return [Datum(moment(f"{year:04}"), count) for year, count in sorted(years.items())][-WIDE:], "year"
