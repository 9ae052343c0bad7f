"""The view of one document's page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.model.document import Block, BlockId, Document
from sitegen.model.entity import Entity, EntityId, Mention
from sitegen.model.source import split_lines
from sitegen.ports import Archive
from sitegen.render.blocks import inline, mark_span
from sitegen.render.citing import CiteView, citing, post_facts
from sitegen.render.copies import SHOWN, Copy, TwinView, copies, twin_views
from sitegen.render.flow import Flow
from sitegen.render.ledger import LedgerGroup, moved, moved_in_place, removed, repaired
from sitegen.render.messages import Messages
from sitegen.render.verbatim import turns
from sitegen.render.views import NameView, Row, When, by_type, direction_of, name_view, row, when
from sitegen.render.views_documents import place_in_list
from sitegen.render.views_flow import Item

WORDS_A_MINUTE = 230
LONG_TITLE = 90
SHOWN_RELATED = 6
HEADS = ("author", "publisher")
"""Fields of metadata whose names lead to pages of their own."""


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A line of the contents: where it leads, its text and language, how deep it stands."""

    href: str
    text: str
    lang: str | None
    depth: int


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A document near this one, and why: names both hold, or the share of sentences that are the same."""

    row: Row
    shared: tuple[NameView, ...]
    more: int
    same: float | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All that the template of a document's page shows."""

    id: str
    title: Markup
    title_text: str
    title_id: str | None
    title_lang: str | None
    title_dir: str | None
    long_title: bool
    position: int
    row: Row
    published: When | None
    undated: bool
    authors: tuple[tuple[str, NameView | None], ...]
    outlet: NameView | None
    minutes: int
    kept: float
    lost: int
    removed: tuple[LedgerGroup, ...]
    moved: tuple[LedgerGroup, ...]
    repaired: tuple[LedgerGroup, ...]
    turns: tuple[int, ...]
    switch: str | None
    blank: int
    items: tuple[Item, ...]
    types: tuple[str, ...]
    toc: tuple[TocEntry, ...]
    source_path: str
    source_url: str | None
    captured: str | None
    record: int | None
    original: str
    size: int
    sha256: str
    encoding: str
    named: tuple[tuple[str, tuple[NameView, ...]], ...]
    related: tuple[RelatedView, ...]
    twins: tuple[TwinView, ...]
    more_twins: int
    citations: CiteView
    earlier: Row | None
    later: Row | None
    withheld: str | None
    withheld_part: str | None
    tags: tuple[str, ...]

    @property
    def listed(self) -> str:
        """Its row in the list of documents by date, from the root."""
        return place_in_list(self.position)


def document_view(document: Document, position: int, archive: Archive, words: Messages | None = None) -> DocumentView:
    """Return the view of the document that stands at ``position`` (from 0) of the reading order, in some words."""
    site = archive.site
    outline = archive.outline(document.id)
    mentions = archive.mentions_in(document.id)
    counts = archive.counts_in(document.id)
    named = {key: archive.entity(key) for key, _ in counts}
    title = next((block for block in document.blocks if block.id == document.title_block), None)
    people = {mention.text: name_view(named[mention.entity]) for mention in mentions if mention.field in HEADS}
    numbers = paragraph_numbers(document)
    twins = twin_views(document, numbers, archive)
    flow = _flow(document, mentions, named, site.look.language, copies(twins, numbers))
    flow.cites = {post.id: post_facts(document, post, site) for post in document.posts}
    whole = document.withheld is not None and document.withheld.what == "document"
    items = () if whole else flow.items()
    order = site.order
    return DocumentView(
        id=document.id,
        title=_title(title, document),
        title_text=document.title,
        title_id=document.title_block,
        title_lang=_foreign(title.language if title else outline.language, site.look.language),
        title_dir=direction_of(document.title),
        long_title=len(document.title) > LONG_TITLE,
        position=position + 1,
        row=row(outline),
        published=when(document.published),
        undated=not outline.dates and document.published is None,
        authors=tuple((author, people.get(author)) for author in document.authors),
        outlet=people.get(document.publisher or ""),
        minutes=max(1, round(outline.words / WORDS_A_MINUTE)),
        kept=outline.kept,
        lost=sum(row.worded for row in document.removed),
        removed=removed(document),
        moved=moved(document),
        repaired=repaired(document),
        turns=turns(document),
        switch=None if whole else _switch(document),
        blank=0 if whole else _blank(archive.original(document.id)),
        items=items,
        types=tuple(kind for kind, _ in by_type(map(name_view, named.values()))),
        toc=_toc(document, items, site.look.language),
        source_path=document.source.path,
        source_url=document.source.url,
        captured=document.source.captured,
        record=document.source.record.index if document.source.record else None,
        original=document.source.original,
        size=document.source.record.length if document.source.record else document.source.size,
        sha256=document.source.sha256,
        encoding=document.encoding,
        named=by_type(name_view(named[key], count) for key, count in counts),
        related=_related(document, archive),
        twins=twins[:SHOWN],
        more_twins=max(0, len(twins) - SHOWN),
        citations=citing(document, outline, site, words),
        earlier=row(archive.outline(order[position - 1])) if position else None,
        later=row(archive.outline(order[position + 1])) if position + 1 < len(order) else None,
        withheld=document.withheld.reason if document.withheld and whole else None,
        withheld_part=document.withheld.reason if document.withheld and not whole else None,
        tags=document.tags,
    )


def paragraph_numbers(document: Document) -> dict[BlockId, int]:
    """Return each block's ¶ number: its place among the blocks of the page, from 1."""
    return {block.id: number for number, block in enumerate(document.blocks, 1)}


def _flow(
    document: Document,
    mentions: tuple[Mention, ...],
    named: dict[EntityId, Entity],
    language: str,
    repeated: Mapping[BlockId, tuple[Copy, ...]],
) -> Flow:
    """Return the document's layout, ready to run."""
    by_block: dict[BlockId, list[Mention]] = {}
    heads: dict[str, str] = {}
    for mention in mentions:
        if mention.block is not None:
            by_block.setdefault(mention.block, []).append(mention)
        elif mention.field == "comment" and mention.comment:
            heads[mention.comment] = mention.entity
    types = {str(key): entity.type.value for key, entity in named.items()}
    spread = {key: named[EntityId(key)].documents for key in heads.values() if EntityId(key) in named}
    return Flow(document, by_block, heads, types, paragraph_numbers(document), language, repeated, spread)


def _title(block: Block | None, document: Document) -> Markup:
    """Return the title as markup; names in it are not linked."""
    if block is None:
        return Markup.escape(document.title)
    return inline(block.text, [span for span in map(mark_span, block.marks) if span and not span.link])


def _switch(document: Document) -> str | None:
    """Return what the switch in the text would show: removed lines alone, or other changes as well."""
    if document.repaired or moved_in_place(document):
        return "all"
    return "removed" if any(row.worded for row in document.removed) else None


def _blank(source: str) -> int:
    """Count the blank lines of a source; they all are closed up."""
    return sum(not line.strip() for _, line in split_lines(source))


def _foreign(language: str | None, page_language: str) -> str | None:
    """Return a language where it is not the page's."""
    return language if language != page_language else None


def _toc(document: Document, items: tuple[Item, ...], language: str) -> tuple[TocEntry, ...]:
    """Return the contents: sections where there are several, else headings."""
    out: list[TocEntry] = []
    posts = {post.id: post for post in document.posts}
    named = len(document.posts) > 1

    def walk(found: tuple[Item, ...], depth: int) -> None:
        for item in found:
            if item.kind == "section" and item.post:
                post = posts.get(item.post.id or "")
                if named and post and item.post.id:
                    text = post.title or (document.title if not out else "")
                    out.append(TocEntry(item.post.id, text, _foreign(post.language, language), depth))
                walk(item.items, depth + 1)
            elif item.kind == "block" and item.block and item.block.kind == "heading" and not named:
                block = item.block
                out.append(TocEntry(block.id, block.html.striptags(), block.lang, block.level - 2))

    walk(items, 0)
    return tuple(out)


def _related(document: Document, archive: Archive) -> tuple[RelatedView, ...]:
    """Return the nearest documents and why they are near; those that repeat this one are shown as such already."""
    twins = {twin.second if twin.first == document.id else twin.first for twin in archive.twins(document.id)}
    nearest = [found for found in archive.related(document.id) if found.document not in twins]
    return tuple(
        RelatedView(
            row(archive.outline(found.document)),
            tuple(name_view(archive.entity(key)) for key in found.shared),
            found.more,
            found.same,
        )
        for found in nearest[:SHOWN_RELATED]
    )
