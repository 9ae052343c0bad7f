"""The view of the home page: facts, examples to search for, documents, the names found most."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from sitegen.model.entity import Entity, Type
from sitegen.model.site import Totals
from sitegen.ports import Archive
from sitegen.render.messages import Messages
from sitegen.render.texts_over_time import OverTime, texts_over_time
from sitegen.render.views import NameView, Row, When, moment, name_view, row, search_link

ALL_SHOWN = 30
NEWEST = 12
TOP = ((("place",), 6), (("person",), 5), (("organisation", "group"), 5))
MOST_COLUMNS = 40
EXAMPLE_SPELLINGS = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A query worth trying: what it shows, its address, how many spellings it finds (0 where that is not the point)."""

    text: str
    url: str
    spellings: int = 0


@dataclass(frozen=True, slots=True)
class TopNames:
    """The names of a type found most; ``type`` words the heading."""

    type: str
    names: tuple[NameView, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """All that the template of the home page shows."""

    totals: Totals
    languages: tuple[str, ...]
    first: When | None
    last: When | None
    examples: tuple[Example, ...]
    rows: tuple[Row, ...]
    all_shown: bool
    top: tuple[TopNames, ...]
    over_time: OverTime


def home_view(archive: Archive, words: Messages) -> HomeView:
    """Return the view of the home page; reads outlines and names once."""
    site = archive.site
    totals = site.totals
    order = site.order
    all_shown = len(order) <= ALL_SHOWN
    dated = len(order) - totals.undated
    newest = [*reversed(order[:dated]), *order[dated:]][:NEWEST] if not all_shown else order
    best = _best(archive)
    return HomeView(
        totals=totals,
        languages=tuple(code for code, _ in totals.languages),
        first=moment(totals.first) if totals.first else None,
        last=moment(totals.last) if totals.last else None,
        examples=_examples(best),
        rows=tuple(row(archive.outline(document)) for document in newest),
        all_shown=all_shown,
        top=tuple(
            TopNames(kinds[0], _top([entity for kind in kinds for entity in best.get(kind, [])], limit))
            for kinds, limit in TOP
            if any(best.get(kind) for kind in kinds)
        ),
        over_time=texts_over_time(archive, words),
    )


def _best(archive: Archive) -> dict[str, list[Entity]]:
    """Return the ten names of each type that are found most, most first."""
    heaps: dict[str, list[tuple[int, int, Entity]]] = {}
    for place, entity in enumerate(archive.entities()):
        heap = heaps.setdefault(entity.type.value, [])
        item = (entity.mentions, -place, entity)
        if len(heap) < 10:  # noqa: PLR2004 a few more than are shown
            heapq.heappush(heap, item)
        else:
            heapq.heappushpop(heap, item)
    return {
        kind: [entity for _, _, entity in sorted(heap, key=_first_two, reverse=True)] for kind, heap in heaps.items()
    }


def _first_two(item: tuple[int, int, Entity]) -> tuple[int, int]:
    """Return what decides the order: the count, then the place among all names."""
    return item[:2]


def _top(entities: list[Entity], limit: int) -> tuple[NameView, ...]:
    """Return the first few names with bars scaled to the first."""
    ranked = sorted(entities, key=lambda entity: -entity.mentions)[:limit]
    most = ranked[0].mentions if ranked else 0
    return tuple(name_view(entity, most=most) for entity in ranked)


def _examples(best: dict[str, list[Entity]]) -> tuple[Example, ...]:
    """Return up to three queries: a name with several spellings, a phrase, a person."""
    names = [entity for kind in sorted(best) if kind != Type.COMMENTER for entity in best[kind]]
    spelled = max(names, key=lambda entity: (len(entity.aliases), entity.mentions), default=None)
    out: list[Example] = []
    if spelled and len(spelled.aliases) >= EXAMPLE_SPELLINGS:
        text = max(spelled.aliases, key=lambda alias: (alias.count, alias.text)).text
        out.append(Example(text, search_link(text), len(spelled.aliases)))
    used = {spelled.id} if out and spelled else set()
    phrases = [entity for entity in names if " " in entity.name and entity.type is not Type.PERSON]
    people = best.get(Type.PERSON, [])
    for pool, phrase in ((phrases, True), (people, False)):
        found = next((entity for entity in sorted(pool, key=lambda one: -one.mentions) if entity.id not in used), None)
        if found:
            used.add(found.id)
            text = f'"{found.name}"' if phrase else found.name
            out.append(Example(text, search_link(text)))
    return tuple(out)
