"""Every mention of a name in its context, by document, cut into pages that stay small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sitegen.model.site import Context
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.blocks import direction
from sitegen.render.views import Row, clip, row

DOCUMENTS_A_PAGE = 60
FIRST_PAGE = 75_000
OTHER_PAGES = 110_000
"""Bytes of mentions on a page: with what stands around them it stays below 150 kB, and below 40 kB when packed."""

AROUND_GROUP = 420
AROUND_CONTEXT = 110
"""Bytes of markup around a document's mentions, and around each."""

SHOWN = 4
EXCERPT = 160


@dataclass(frozen=True, slots=True)
class ContextView:
    """One mention in its context and where it stands."""

    href: str
    place: str
    number: str
    before: str
    text: str
    after: str
    lang: str | None
    dir: str | None
    voice: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """The mentions in one document; ``total`` counts all of them, ``going_on`` where the last page began them."""

    row: Row
    anchor: str
    total: int
    first: tuple[ContextView, ...]
    more: tuple[ContextView, ...]
    going_on: bool


@dataclass(frozen=True, slots=True)
class Part:
    """The mentions of one document on one page; ``going_on`` where the page before began them."""

    document: DocumentId
    contexts: tuple[Context, ...]
    going_on: bool = False


def cut(contexts: Iterable[Context]) -> Iterator[tuple[Part, ...]]:
    """Cut the mentions into pages of so many documents and bytes; a document may go on on the next page."""
    page: list[Part] = []
    weight, room = 0, FIRST_PAGE
    for document, found in groupby(contexts, key=lambda context: context.mention.document):
        part: list[Context] = []
        going_on = False
        weight += AROUND_GROUP + len(document)
        for context in found:
            if weight >= room or len(page) >= DOCUMENTS_A_PAGE:
                if part:
                    page.append(Part(document, tuple(part), going_on))
                    part, going_on = [], True
                yield tuple(page)
                page, weight, room = [], AROUND_GROUP, OTHER_PAGES
            part.append(context)
            weight += _weight(context)
        page.append(Part(document, tuple(part), going_on))
    if page:
        yield tuple(page)


def _weight(context: Context) -> int:
    """Return about how many bytes a mention takes on a page."""
    text = f"{context.before}{context.mention.text}{context.after}"
    said = EXCERPT if context.mention.field == "comment" else 0
    return AROUND_CONTEXT + len(context.mention.document) + len(text.encode("utf-8", "replace")) + said


def group(part: Part, total: int, archive: Archive) -> GroupView:
    """Return one document's mentions, the first few apart from the rest."""
    language = archive.site.look.language
    views = tuple(context_view(context, language) for context in _with_words(part.contexts, archive))
    item = row(archive.outline(part.document))
    return GroupView(item, anchor(part.document), total, views[:SHOWN], views[SHOWN:], part.going_on)


def anchor(document: DocumentId) -> str:
    """Return the id of a document's mentions on a name's page."""
    return f"t-{document}"


def _with_words(contexts: Sequence[Context], archive: Archive) -> Sequence[Context]:
    """Give the author of a comment its first words for a context."""
    if not any(context.mention.field == "comment" for context in contexts):
        return contexts
    document = archive.document(contexts[0].mention.document)
    texts = {block.id: block for block in document.blocks}
    first = {comment.id: texts[comment.blocks[0]] for comment in document.comments if comment.blocks}
    out: list[Context] = []
    for context in contexts:
        block = first.get(context.mention.comment or "") if context.mention.field == "comment" else None
        words = f": {clip(block.text, EXCERPT)}" if block else ""
        out.append(replace(context, after=words, language=block.language) if block else context)
    return out


def context_view(context: Context, language: str) -> ContextView:
    """Return one mention in its context, with a link that leads to its place."""
    mention = context.mention
    target = f"#{mention.block}" if mention.block else f"#{mention.comment}" if mention.comment else ""
    place = "comment" if context.comment_number else context.place
    number = context.comment_number or (str(context.number) if context.number is not None else "")
    whole = context.before + mention.text + context.after
    return ContextView(
        href=f"../documents/{mention.document}.html{target}",
        place=place,
        number=number,
        before=context.before,
        text=mention.text,
        after=context.after,
        lang=context.language if context.language != language else None,
        dir="rtl" if direction(whole) == "rtl" else None,
        voice=context.voice,
    )
