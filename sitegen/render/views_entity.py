"""The view of one name's pages: its spellings, its mentions in context, its neighbours, how it came about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.model.entity import Alias, Entity
from sitegen.model.site import Context
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.history import history
from sitegen.render.messages import Messages
from sitegen.render.name_company import Elsewhere, Namesakes, both, company, elsewhere, namesakes, neighbours
from sitegen.render.name_contexts import GroupView, Part, anchor, cut, group
from sitegen.render.notes import note
from sitegen.render.pictures.columns import Columns, Datum
from sitegen.render.pictures.wheel import Wheel
from sitegen.render.views import NameView, Pages, Row, name_view, page_path, pages, quoted, row, search_link
from sitegen.strings import latin

HELD = 5000
"""Mentions that are held in memory at most."""

SPELLINGS_SHOWN = 24


@dataclass(frozen=True, slots=True)
class SpellingView:
    """One spelling: its count, its search, the rule that joined it and how sure that is, and its Latin letters."""

    text: str
    count: int
    url: str
    rule: str
    confidence: float
    joined_to: str | None
    latin: str | None


@dataclass(frozen=True, slots=True)
class EntityView:
    """All that the template of a name's page shows."""

    name: NameView
    spellings: tuple[SpellingView, ...]
    more_spellings: tuple[SpellingView, ...]
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
    namesakes: tuple[Namesakes, ...]
    note: Markup | None
    checked: bool
    sure: bool
    reasons: tuple[str, ...]
    elsewhere: tuple[Elsewhere, ...]
    scope: Row | None
    search: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part of a name's pages is made from; ``counts`` are its mentions by document, in reading order.

    ``kept`` are the mentions themselves, where they are few enough to be held; ``begun`` is the number of the page
    that each document's mentions begin on.
    """

    entity: Entity
    archive: Archive
    words: Messages
    counts: Mapping[DocumentId, int]
    begun: Mapping[DocumentId, int]
    kept: Sequence[Context]


def entity_views(entity: Entity, archive: Archive, words: Messages) -> Iterator[EntityView]:
    """Yield the views of a name's pages, the first with chart and neighbours.

    The mentions are gone through twice, because the first page says how many pages there are; those of a name
    that is found very often are not held in memory.
    """
    kept = list(archive.mentions_of(entity.id)) if entity.mentions <= HELD else None
    counts: dict[DocumentId, int] = {}
    begun: dict[DocumentId, int] = {}
    total = 1
    for number, page in enumerate(cut(kept if kept is not None else archive.mentions_of(entity.id)), 1):
        total = number
        for part in page:
            counts[part.document] = counts.get(part.document, 0) + len(part.contexts)
            begun.setdefault(part.document, number)
    desk = Desk(entity, archive, words, counts, begun, kept or ())
    cuts = cut(kept if kept is not None else archive.mentions_of(entity.id))
    for number in range(1, total + 1):
        yield _view(desk, pages(f"entities/{entity.id}", number, total), next(cuts, ()))


def _view(desk: Desk, where: Pages, parts: Sequence[Part]) -> EntityView:
    """Put one page's view together; chart and neighbours stand on the first alone."""
    entity, archive = desk.entity, desk.archive
    first = where.number == 1
    chart, table = _history(desk) if first else (None, ())
    near = neighbours(entity, archive) if first else ()
    spellings = tuple(map(_spelling, sorted(entity.aliases, key=lambda alias: (-alias.count, alias.text))))
    return EntityView(
        name=name_view(entity),
        spellings=spellings[:SPELLINGS_SHOWN],
        more_spellings=spellings[SPELLINGS_SHOWN:],
        joined=sum(alias.joined_to is not None for alias in entity.aliases),
        documents=entity.documents,
        mentions=entity.mentions,
        chart=chart,
        table=table,
        groups=tuple(group(part, desk.counts[part.document], archive) for part in parts),
        pages=where,
        wheel=company(entity, near, archive),
        neighbours=near,
        both=tuple((name, both(entity.name, name.name)) for name in near),
        namesakes=namesakes(entity, archive) if first else (),
        note=note(entity.note) if entity.note and first else None,
        checked=entity.checked,
        sure=entity.sure,
        reasons=entity.reasons,
        elsewhere=elsewhere(entity),
        scope=row(archive.outline(entity.scope)) if entity.scope else None,
        search=search_link(f"name:{quoted(entity.name)}"),
    )


def _history(desk: Desk) -> tuple[Columns | None, tuple[Datum, ...]]:
    """Return the chart of mentions over time; its months and years lead to the mentions on these pages."""

    def find(document: DocumentId) -> str:
        number = desk.begun[document]
        page = page_path(f"entities/{desk.entity.id}", number) if number > 1 else ""
        return f"{page}#{anchor(document)}"

    return history(desk.counts, desk.kept, desk.archive, desk.words, find)


def _spelling(alias: Alias) -> SpellingView:
    """Return one spelling with its search."""
    return SpellingView(
        alias.text,
        alias.count,
        search_link(quoted(alias.text)),
        alias.rule,
        alias.confidence,
        alias.joined_to,
        latin(alias.text),
    )
