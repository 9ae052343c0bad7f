"""Mentions of a name over time: a column for each text or post, or for each month or year where they are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from sitegen.model.document import BlockId, Dated, Document, Post
from sitegen.model.site import Context
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.messages import Messages
from sitegen.render.pictures.columns import Columns, Datum, columns
from sitegen.render.pictures.gathering import gathered
from sitegen.render.views import row, when

MOST_COLUMNS = 40
Find = Callable[[DocumentId], str]


def history(
    counts: Mapping[DocumentId, int], contexts: Sequence[Context], archive: Archive, words: Messages, find: Find
) -> tuple[Columns | None, tuple[Datum, ...]]:
    """Return the chart and its rows; ``contexts`` may be empty, and then the posts of a page are not told apart.

    ``find`` gives the address of a document's mentions: a month or year leads to the first of its texts.
    """
    few = len(counts) <= MOST_COLUMNS
    data = [
        (document, datum)
        for document in counts
        for datum in _data(document, counts[document], contexts if few else (), archive)
    ]
    dated = sorted(((document, datum) for document, datum in data if datum.when), key=_date)
    undated = [(document, datum) for document, datum in data if datum.when is None]
    if len(data) <= MOST_COLUMNS:
        unit, every, rest = "text", [datum for _, datum in dated], [datum for _, datum in undated]
    else:
        every, unit = (
            gathered([replace(datum, url=find(document)) for document, datum in dated]) if dated else ([], "year")
        )
        total = sum(datum.count for _, datum in undated)
        rest = [Datum(None, total, url=find(undated[0][0]))] if undated else []
    if len(every) + len(rest) < 2:  # noqa: PLR2004 one column is no chart
        return None, ()
    return columns(every, rest, unit, words), (*every, *rest)


def _date(item: tuple[DocumentId, Datum]) -> tuple[str, str]:
    """Return what columns stand in the order of."""
    return (item[1].when.value if item[1].when else "", item[1].url or "")


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
