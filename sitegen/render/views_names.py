"""The index of names: by type, then by letter or by how often; cut into pages, with those found once set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import groupby

from sitegen.model.entity import Entity, EntityId, Type
from sitegen.ports import Archive
from sitegen.render.matrix import MOST_NAMES, Matrix, matrix
from sitegen.render.network import network
from sitegen.render.pictures.wheel import Wheel
from sitegen.render.views import TYPE_ORDER, NameView, Pages, name_view, page_path, pages
from sitegen.render.views_lists import first_letter, page_count
from sitegen.strings import fold

NAMES_A_PAGE = 600
NAMES_ON_FIRST = 60
LETTER_BAR = 100
ORDERS = ("name", "mentions", "documents")


@dataclass(frozen=True, slots=True)
class Letters:
    """The names of one letter; ``anchor`` is its id on the page; ``once`` where each of them is found once."""

    letter: str
    anchor: str
    names: tuple[NameView, ...]
    once: bool


@dataclass(frozen=True, slots=True)
class TypeList:
    """The names of one type, or some of them; ``url`` leads to all where they are more."""

    type: str
    total: int
    letters: tuple[Letters, ...]
    url: str | None
    bar: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NamesView:
    """One page of the index: the whole, an overview, or one type's names (``part`` often or once where they are apart).

    ``kind`` is the one type of a page of its own; ``counts`` are the types with the number of their names and where
    they stand; ``once`` is the number of names found once that stand among the others here; ``other`` is the part that
    is not shown: how many, and its page.
    """

    order: str
    types: tuple[TypeList, ...]
    pages: Pages
    total: int
    counts: tuple[tuple[str, int, str], ...]
    once: int = 0
    kind: str = ""
    part: str = ""
    other: tuple[int, str] | None = None
    matrix: Matrix | None = None
    net: Wheel | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """What is held of each name while it is sorted."""

    kind: int
    rank: tuple[int, str, str, str]
    id: EntityId
    mentions: int

    @property
    def order(self) -> tuple[int, tuple[int, str, str, str], str]:
        """What names are sorted by: the type, then the count or the letter, the name, the id."""
        return self.kind, self.rank, self.id


def names_pages(archive: Archive, order: str) -> Iterator[tuple[str, NamesView]]:
    """Yield stem and view of the pages of names in one order: ``name``, ``mentions`` or ``documents``.

    In the order of names a large archive has an overview first, then pages for each type.
    """
    keys = sorted((_key(entity, order) for entity in archive.entities()), key=lambda key: key.order)
    small = len(keys) <= NAMES_A_PAGE
    stem = "entities" if order == "name" else f"entities-{order}"
    by_kind = [(TYPE_ORDER[kind], list(part)) for kind, part in groupby(keys, key=lambda key: key.kind)]
    counts = tuple(
        (kind, len(part), f"{stem}.html#h-{kind}" if small else f"entities-{kind}.html") for kind, part in by_kind
    )
    lists = tuple(_type_list(archive, kind, part, order, small=small) for kind, part in by_kind)
    shown = [name for one in lists for group in one.letters for name in group.names]
    top = _top(archive) if order == "name" else []
    yield (
        stem,
        NamesView(
            order,
            lists,
            pages(stem, 1, 1),
            len(keys),
            counts,
            once=_once(shown) if order == "name" else 0,
            matrix=matrix(archive, top),
            net=network(archive, top),
        ),
    )
    if small or order != "name":
        return
    for kind, part in by_kind:
        yield from _type_pages(archive, kind, part, counts)


def _top(archive: Archive) -> list[Entity]:
    """Return the names that are found most, but for those who commented."""
    found = (entity for entity in archive.entities() if entity.type is not Type.COMMENTER)
    return nlargest(MOST_NAMES, found, key=lambda entity: entity.mentions)


def _once(names: Sequence[NameView]) -> int:
    """Return how many names are found once, where there are others beside them."""
    once = sum(name.count <= 1 for name in names)
    return once if once < len(names) else 0


def _key(entity: Entity, order: str) -> Key:
    """Return what a name is sorted by: its type, then a count or its letter; signs and digits stand at the end."""
    count = {"mentions": -entity.mentions, "documents": -entity.documents}.get(order, 0)
    letter = first_letter(entity.name) if order == "name" else ""
    rank = (count, ("\U0010ffff" if letter == "#" else "") + letter, fold(entity.name), entity.name)
    return Key(TYPE_ORDER.index(entity.type.value), rank, entity.id, entity.mentions)


def _type_list(archive: Archive, kind: str, keys: Sequence[Key], order: str, *, small: bool) -> TypeList:
    """Return a type's names on the first page: all of them, or those that are found most."""
    shown = keys if small else keys[:NAMES_ON_FIRST]
    if order == "name" and not small:
        best = nlargest(NAMES_ON_FIRST, enumerate(keys), key=lambda found: found[1].mentions)
        shown = [key for _, key in sorted(best, key=lambda found: found[0])]
    entities = [archive.entity(key.id) for key in shown]
    names = _views(entities, order)
    url = f"entities-{kind}.html" if len(names) < len(keys) else None
    parted = order == "name" and small and len(names) > LETTER_BAR
    return TypeList(kind, len(keys), _by_letter(kind, names) if parted else _together(kind, names), url)


def _views(entities: Sequence[Entity], order: str) -> list[NameView]:
    """Return names; in an order of counts each has its count and a bar as long as it is large."""
    if order == "name":
        return list(map(name_view, entities))
    counts = [entity.documents if order == "documents" else entity.mentions for entity in entities]
    most = max(counts, default=0)
    return [name_view(entity, count, most) for entity, count in zip(entities, counts, strict=True)]


def _type_pages(
    archive: Archive, kind: str, keys: Sequence[Key], counts: tuple[tuple[str, int, str], ...]
) -> Iterator[tuple[str, NamesView]]:
    """Yield the pages of one type's names; where they are many, those found once stand on pages of their own."""
    stem = f"entities-{kind}"
    often = [key for key in keys if key.mentions > 1]
    once = [key for key in keys if key.mentions <= 1]
    if len(keys) <= LETTER_BAR or not often or not once:
        yield from _part_pages(archive, kind, stem, keys, counts)
        return
    apart = f"{stem}-once"
    for part, name, shown, other in (
        ("often", stem, often, (len(once), f"{apart}.html")),
        ("once", apart, once, (len(often), f"{stem}.html")),
    ):
        yield from _part_pages(archive, kind, name, shown, counts, part=part, other=other)


def _part_pages(  # noqa: PLR0913 what the page says of itself
    archive: Archive,
    kind: str,
    stem: str,
    keys: Sequence[Key],
    counts: tuple[tuple[str, int, str], ...],
    *,
    part: str = "",
    other: tuple[int, str] | None = None,
) -> Iterator[tuple[str, NamesView]]:
    """Yield pages of a type's names, with a bar of letters that leads into all of them where they are many."""
    few = len(keys) <= LETTER_BAR
    total = page_count(len(keys), NAMES_A_PAGE)
    bar: dict[str, str] = {}
    for place, key in enumerate(() if few else keys):
        letter = key.rank[1][-1]
        if letter not in bar:
            bar[letter] = f"{page_path(stem, place // NAMES_A_PAGE + 1)}#{_anchor(kind, letter)}"
    for number in range(1, total + 1):
        shown = keys[(number - 1) * NAMES_A_PAGE : number * NAMES_A_PAGE]
        names = [name_view(archive.entity(key.id)) for key in shown]
        letters = _together(kind, names) if few else _by_letter(kind, names)
        one = TypeList(kind, len(keys), letters, None, tuple(bar.items()))
        once = 0 if part else _once(names)
        where = pages(stem, number, total)
        yield stem, NamesView("name", (one,), where, len(keys), counts, once, kind, part, other)


def _together(kind: str, names: Sequence[NameView]) -> tuple[Letters, ...]:
    return (Letters("", f"h-{kind}", tuple(names), once=False),)


def _by_letter(kind: str, names: Sequence[NameView]) -> tuple[Letters, ...]:
    """Group names by their letters."""
    groups = [(letter, tuple(part)) for letter, part in groupby(names, key=lambda name: first_letter(name.name))]
    return tuple(
        Letters(letter, _anchor(kind, letter), part, once=all(name.count <= 1 for name in part))
        for letter, part in groups
    )


def _anchor(kind: str, letter: str) -> str:
    """Return the id of a letter's heading."""
    return f"h-{kind}-{ord(letter):x}"
