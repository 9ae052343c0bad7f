"""What stands beside a name: its neighbours in paragraphs, others of the same name, the same thing elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

from sitegen.model.entity import Entity, EntityId
from sitegen.ports import Archive
from sitegen.render.pictures.wheel import Wheel, wheel
from sitegen.render.structured.authorities import ADDRESSES, authority_address
from sitegen.render.views import NameView, bar, name_view, quoted, search_link

NEIGHBOURS = 9
LEAST_NEIGHBOURS = 3
"""Fewer are no circle: the list beside says it better."""

OFTEN = 12
"""Mentions from which on it is asked what neighbours share with each other."""

NAMESAKES = 6
SPELLINGS = 6
AUTHORITIES = {
    "bnf": "BnF",
    "geonames": "GeoNames",
    "gnd": "GND",
    "isni": "ISNI",
    "lccn": "Library of Congress",
    "orcid": "ORCID",
    "osm": "OpenStreetMap",
    "pleiades": "Pleiades",
    "ror": "ROR",
    "tgn": "Getty TGN",
    "ulan": "Getty ULAN",
    "viaf": "VIAF",
    "wikidata": "Wikidata",
}
"""What those who gave out identifiers are called; the same in every language."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same thing in another place: who describes it, under which identifier, at which address if there is one."""

    who: str
    identifier: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Namesakes:
    """A spelling that others have too, and those others; ``more`` are not named here."""

    text: str
    names: tuple[NameView, ...]
    more: int


def both(first: str, second: str) -> str:
    """Return the address of a search for documents that name both."""
    return search_link(f"name:{quoted(first)} name:{quoted(second)}")


def neighbours(entity: Entity, archive: Archive) -> tuple[NameView, ...]:
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


def company(entity: Entity, names: tuple[NameView, ...], archive: Archive) -> Wheel | None:
    """Return the wheel of neighbours, or None where there are too few for a picture."""
    if len(names) < LEAST_NEIGHBOURS:
        return None
    return wheel(names, _shared(entity, names, archive), {name.id: both(entity.name, name.name) for name in names})


def _shared(entity: Entity, names: tuple[NameView, ...], archive: Archive) -> dict[tuple[str, str], int]:
    """Return the number of paragraphs that each two neighbours share; not asked for a name that is found seldom."""
    if entity.mentions < OFTEN:
        return {}
    return {
        (first.id, second.id): archive.shared(EntityId(first.id), EntityId(second.id))
        for place, first in enumerate(names)
        for second in names[place + 1 :]
    }


def namesakes(entity: Entity, archive: Archive) -> tuple[Namesakes, ...]:
    """Return the spellings that other names of the archive have too, and those names."""
    return tuple(
        Namesakes(
            text,
            tuple(
                name_view(archive.entity(other))
                for other in islice((other for other in bearers if other != entity.id), NAMESAKES)
            ),
            max(0, len(bearers) - 1 - NAMESAKES),
        )
        for text, bearers in archive.bearers(entity.id)[:SPELLINGS]
    )


def elsewhere(entity: Entity) -> tuple[Elsewhere, ...]:
    """Return where else the same thing is described."""
    return tuple(_elsewhere(text) for text in entity.same_as)


def _elsewhere(text: str) -> Elsewhere:
    """Return who stands behind an identifier, or behind an address; any other address stands for itself."""
    url = authority_address(text)
    for code, start in ADDRESSES.items():
        if url and url.startswith(start) and len(url) > len(start):
            return Elsewhere(AUTHORITIES.get(code, code), unquote(url.removeprefix(start)), url)
    return Elsewhere("", text.partition("://")[2].rstrip("/") if url else text, url)
