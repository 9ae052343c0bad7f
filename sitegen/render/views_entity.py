"""The view of one name's pages: its spellings, its mentions in context, its neighbours, how it came about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from sitegen.model.entity import Entity, EntityId
from sitegen.model.site import Context
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.blocks import direction
from sitegen.render.charts import Columns, Datum, Wheel, wheel
from sitegen.render.history import history
from sitegen.render.notes import note
from sitegen.render.views import NameView, Pages, Row, bar, clip, name_view, pages, quoted, row, search_link

DOCUMENTS_A_PAGE = 60
CONTEXTS_A_PAGE = 320
"""At some 450 bytes each about 150 kB of HTML."""

SHOWN = 4
EXCERPT = 160
HELD = 5000
"""Mentions that are held in memory at most."""

NEIGHBOURS = 9
OFTEN = 12


@dataclass(frozen=True, slots=True)
class SpellingView:
    """One spelling: its count, its search, the rule that joined it and how sure that is."""

    text: str
    count: int
    url: str
    rule: str
    confidence: float
    joined_to: str | None


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
    total: int
    first: tuple[ContextView, ...]
    more: tuple[ContextView, ...]
    going_on: bool


@dataclass(frozen=True, slots=True)
class EntityView:
    """All that the template of a name's page shows."""

    name: NameView
    spellings: tuple[SpellingView, ...]
    joined: int
    documents: int
    mentions: int
    chart: Columns | None
    table: tuple[Datum, ...]
    groups: tuple[GroupView, ...]
    pages: Pages
    wheel: Wheel | None
    neighbours: tuple[NameView, ...]
    both: tuple[tuple[NameView, str], ...]
    note: Markup | None
    checked: bool
    sure: bool
    reasons: tuple[str, ...]
    same_as: tuple[str, ...]
    scope: Row | None
    search: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part of a name's pages is made from; ``counts`` are its mentions by document, in reading order.

    ``kept`` are the mentions themselves, where they are few enough to be held.
    """

    entity: Entity
    archive: Archive
    counts: Mapping[DocumentId, int]
    kept: Sequence[Context]

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.archive.site.look.language


def entity_views(entity: Entity, archive: Archive) -> Iterator[EntityView]:
    """Yield the views of a name's pages, the first with chart and neighbours.

    The mentions are gone through twice, because the first page says how many pages there are; those of a name
    that is found very often are not held in memory.
    """
    kept = list(archive.mentions_of(entity.id)) if entity.mentions <= HELD else None
    counts: Counter[DocumentId] = Counter()
    total = 0
    for cut in _cut(kept if kept is not None else archive.mentions_of(entity.id)):
        total += 1
        for document, part, _ in cut:
            counts[document] += len(part)
    desk = Desk(entity, archive, counts, kept or ())
    cuts = _cut(kept if kept is not None else archive.mentions_of(entity.id))
    for number in range(1, max(1, total) + 1):
        groups = tuple(_group(desk, *found) for found in next(cuts, []))
        yield _view(desk, pages(f"entities/{entity.id}", number, max(1, total)), groups)


def _view(desk: Desk, where: Pages, groups: tuple[GroupView, ...]) -> EntityView:
    """Put one page's view together; chart and neighbours stand on the first alone."""
    entity, archive = desk.entity, desk.archive
    first = where.number == 1
    chart = history(desk.counts, desk.kept, archive) if first else (None, ())
    neighbours = _neighbours(entity, archive) if first else ()
    return EntityView(
        name=name_view(entity),
        spellings=tuple(
            SpellingView(
                alias.text,
                alias.count,
                search_link(quoted(alias.text)),
                alias.rule,
                alias.confidence,
                alias.joined_to,
            )
            for alias in sorted(entity.aliases, key=lambda alias: (-alias.count, alias.text))
        ),
        joined=sum(alias.joined_to is not None for alias in entity.aliases),
        documents=entity.documents,
        mentions=entity.mentions,
        chart=chart[0],
        table=chart[1],
        groups=groups,
        pages=where,
        wheel=wheel(neighbours, _shared(entity, neighbours, archive)) if len(neighbours) > 1 else None,
        neighbours=neighbours,
        both=tuple((name, search_link(f"name:{quoted(entity.name)} name:{quoted(name.name)}")) for name in neighbours),
        note=note(entity.note) if entity.note else None,
        checked=entity.checked,
        sure=entity.sure,
        reasons=entity.reasons,
        same_as=entity.same_as,
        scope=row(archive.outline(entity.scope)) if entity.scope else None,
        search=search_link(f"name:{quoted(entity.name)}"),
    )


Cut = list[tuple[DocumentId, list[Context], bool]]


def _cut(contexts: Iterable[Context]) -> Iterator[Cut]:
    """Cut the mentions into pages of so many documents and mentions; a document may go on on the next page."""
    page: Cut = []
    weight = 0
    for document, found in groupby(contexts, key=lambda context: context.mention.document):
        part: list[Context] = []
        going_on = False
        for context in found:
            if weight >= CONTEXTS_A_PAGE or len(page) >= DOCUMENTS_A_PAGE:
                if part:
                    page.append((document, part, going_on))
                    part, going_on = [], True
                yield page
                page, weight = [], 0
            part.append(context)
            weight += 1
        page.append((document, part, going_on))
    if page:
        yield page


def _group(desk: Desk, document: DocumentId, contexts: list[Context], going_on: bool) -> GroupView:  # noqa: FBT001 a column of the cut
    """Return one document's mentions."""
    views = tuple(context_view(context, desk.language) for context in _with_words(contexts, desk.archive))
    item = row(desk.archive.outline(document))
    return GroupView(item, desk.counts[document], views[:SHOWN], views[SHOWN:], going_on)


def _with_words(contexts: list[Context], archive: Archive) -> list[Context]:
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
    anchor = f"#{mention.block}" if mention.block else f"#{mention.comment}" if mention.comment else ""
    place = "comment" if context.comment_number else context.place
    number = context.comment_number or (str(context.number) if context.number is not None else "")
    whole = context.before + mention.text + context.after
    return ContextView(
        href=f"../documents/{mention.document}.html{anchor}",
        place=place,
        number=number,
        before=context.before,
        text=mention.text,
        after=context.after,
        lang=context.language if context.language != language else None,
        dir="rtl" if direction(whole) == "rtl" else None,
        voice=context.voice,
    )


def _neighbours(entity: Entity, archive: Archive) -> tuple[NameView, ...]:
    """Return the names that share most paragraphs with this one."""
    found = archive.neighbours(entity.id, NEIGHBOURS)
    most = max((neighbour.count for neighbour in found), default=0)
    return tuple(
        NameView(
            neighbour.entity,
            neighbour.name,
            neighbour.type.value,
            f"entities/{neighbour.entity}.html",
            neighbour.count,
            width=bar(neighbour.count, most),
        )
        for neighbour in found
    )


def _shared(entity: Entity, names: tuple[NameView, ...], archive: Archive) -> dict[tuple[str, str], int]:
    """Return the number of paragraphs that each two neighbours share; not asked for a name that is found seldom."""
    if entity.mentions < OFTEN:
        return {}
    return {
        (first.id, second.id): archive.shared(EntityId(first.id), EntityId(second.id))
        for place, first in enumerate(names)
        for second in names[place + 1 :]
    }
