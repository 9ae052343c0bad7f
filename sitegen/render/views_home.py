"""The view of the home page: facts, examples to search for, documents, the names found most."""

from __future__ import annotations

import heapq
import re
from dataclasses import dataclass

from sitegen.model.entity import Entity, Type
from sitegen.model.site import Totals
from sitegen.ports import Archive
from sitegen.render.messages import Messages
from sitegen.render.texts_over_time import OverTime, texts_over_time
from sitegen.render.views import NameView, Row, When, moment, name_view, quoted, row, search_link

ALL_SHOWN = 30
NEWEST = 12
TOP = ((("place",), 6), (("person",), 5), (("organisation", "group"), 5))
EXAMPLE_SPELLINGS = 3
EXAMPLES = 3
PLAIN = re.compile(r"\w[\w .'’]*(?:-\w[\w .'’]*)*")
"""A name that means in a search what it says."""


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
    """Return up to three queries: a name with several spellings, a phrase, a person; else other names found often."""
    names = [entity for kind in sorted(best) if kind != Type.COMMENTER for entity in best[kind]]
    ranked = sorted(names, key=lambda entity: (-entity.mentions, entity.id))
    spelled = max(names, key=lambda entity: (len(entity.aliases), entity.mentions), default=None)
    out: list[Example] = []
    used: set[str] = set()
    if spelled and len(spelled.aliases) >= EXAMPLE_SPELLINGS:
        used.add(spelled.id)
        text = max(spelled.aliases, key=lambda alias: (alias.count, alias.text)).text
        out.append(Example(text, search_link(_asked(text)), len(spelled.aliases)))
    phrases = [entity for entity in ranked if " " in entity.name and entity.type is not Type.PERSON]
    people = [entity for entity in ranked if entity.type is Type.PERSON]
    for pool, phrase in ((phrases, True), (people, False), (ranked, False), (ranked, False)):
        found = next((entity for entity in pool if entity.id not in used), None)
        if found and len(out) < EXAMPLES:
            used.add(found.id)
            text = quoted(found.name) if phrase else found.name
            out.append(Example(text, search_link(text if phrase else _asked(text))))
    return tuple(out)


def _asked(name: str) -> str:
    """Return a name as a query that finds it: in quotation marks where its signs would mean something else."""
    return name if PLAIN.fullmatch(name) and not {"OR", "NOT", "AND"} & set(name.split()) else quoted(name)
