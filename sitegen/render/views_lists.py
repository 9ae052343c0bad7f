"""Views of the long lists of names and sources; each cut into pages, so that none grows without bound."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import groupby

from sitegen.model.entity import Entity, EntityId
from sitegen.model.site import Outline, Twin
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.matrix import Matrix, matrix
from sitegen.render.views import TYPE_ORDER, NameView, Pages, Row, name_view, page_path, pages, row, search_link
from sitegen.strings import fold

SOURCES_A_PAGE = 150
NAMES_A_PAGE = 600
NAMES_ON_FIRST = 60
LETTER_BAR = 100
TWINS_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Letters:
    """The names of one letter; ``anchor`` is its id on the page."""

    letter: str
    anchor: str
    names: tuple[NameView, ...]


@dataclass(frozen=True, slots=True)
class TypeList:
    """The names of one type, or the first of them; ``url`` leads to all where they are more."""

    type: str
    total: int
    letters: tuple[Letters, ...]
    url: str | None
    bar: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NamesView:
    """One page of the index of names."""

    order: str
    types: tuple[TypeList, ...]
    pages: Pages
    total: int
    counts: tuple[tuple[str, int, str], ...]
    matrix: Matrix | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A file: its original, its page, its facts."""

    row: Row
    path: str
    original: str
    size: int
    encoding: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class TwinRow:
    """Two documents that repeat each other, and how much."""

    first: Row
    second: Row
    share: float
    passages: int


@dataclass(frozen=True, slots=True)
class SourcesView:
    """One page of the list of files; outlets and twins stand on the first."""

    rows: tuple[SourceRow, ...]
    pages: Pages
    total: int
    outlets: tuple[tuple[str, int, str], ...]
    twins: tuple[TwinRow, ...]
    more_twins: int


def page_count(total: int, size: int) -> int:
    """Return the number of pages that hold so many rows; never none."""
    return max(1, -(-total // size))


def names_pages(archive: Archive, order: str) -> Iterator[tuple[str, NamesView]]:
    """Yield stem and view of the pages of names in one order: ``name``, ``mentions`` or ``documents``.

    In the order of names a large archive has an overview first, then pages for each type.
    """
    keys = sorted((*_name_key(entity, order), entity.id, entity.mentions) for entity in archive.entities())
    totals = Counter(TYPE_ORDER[key[0]] for key in keys)
    stem = "entities" if order == "name" else f"entities-{order}"
    small = len(keys) <= NAMES_A_PAGE
    counts = tuple(
        (kind, totals[kind], "" if small or order != "name" else f"entities-{kind}.html")
        for kind in TYPE_ORDER
        if totals[kind]
    )
    by_kind = [
        (TYPE_ORDER[place], [(EntityId(key[-2]), key[-1]) for key in part])
        for place, part in groupby(keys, key=lambda key: key[0])
    ]
    lists = tuple(_type_list(archive, kind, ids, order, small=small) for kind, ids in by_kind)
    table = matrix(archive) if order == "name" else None
    yield stem, NamesView(order, lists, pages(stem, 1, 1), len(keys), counts, table)
    if small or order != "name":
        return
    for kind, ids in by_kind:
        yield from _type_pages(archive, kind, [key for key, _ in ids], counts)


def _type_list(
    archive: Archive, kind: str, ids: Sequence[tuple[EntityId, int]], order: str, *, small: bool
) -> TypeList:
    """Return a type's names on the first page: all of them, or those that are found most."""
    shown = ids if small else ids[:NAMES_ON_FIRST]
    if order == "name" and not small:
        best = nlargest(NAMES_ON_FIRST, enumerate(ids), key=lambda found: found[1][1])
        shown = [found for _, found in sorted(best)]
    names = [name_view(archive.entity(key)) for key, _ in shown]
    url = f"entities-{kind}.html" if len(names) < len(ids) else None
    return TypeList(kind, len(ids), _letters(kind, names, order if small else ""), url)


def _type_pages(
    archive: Archive, kind: str, ids: Sequence[EntityId], counts: tuple[tuple[str, int, str], ...]
) -> Iterator[tuple[str, NamesView]]:
    """Yield the pages of one type's names, with a bar of letters that leads into all of them where they are many."""
    few = len(ids) <= LETTER_BAR
    total = page_count(len(ids), NAMES_A_PAGE)
    bar: dict[str, str] = {}
    for place, key in enumerate(() if few else ids):
        letter = first_letter(archive.entity(key).name)
        if letter not in bar:
            page = page_path(f"entities-{kind}", place // NAMES_A_PAGE + 1)
            bar[letter] = f"{page}#{_anchor(kind, letter)}"
    for number in range(1, total + 1):
        shown = ids[(number - 1) * NAMES_A_PAGE : number * NAMES_A_PAGE]
        names = [name_view(archive.entity(key)) for key in shown]
        letters = _together(kind, names) if few else _by_letter(kind, names)
        one = TypeList(kind, len(ids), letters, None, tuple(bar.items()))
        yield f"entities-{kind}", NamesView("name", (one,), pages(f"entities-{kind}", number, total), len(ids), counts)


def _name_key(entity: Entity, order: str) -> tuple[int, int, str, str, str]:
    """Return what a name is sorted by: its type, then a count or its letter."""
    count = {"mentions": -entity.mentions, "documents": -entity.documents}.get(order, 0)
    letter = first_letter(entity.name) if order == "name" else ""
    return (
        TYPE_ORDER.index(entity.type.value),
        count,
        ("~" if letter == "#" else "") + letter,
        fold(entity.name),
        entity.name,
    )


def first_letter(name: str) -> str:
    """Return the letter a name is filed under, in its own script; ``#`` for digits and signs."""
    for char in unicodedata.normalize("NFKD", name):
        if char.isalpha():
            return char.upper()[:1]
        if char.isdigit():
            return "#"
    return "#"


def _letters(kind: str, names: Sequence[NameView], order: str) -> tuple[Letters, ...]:
    """Group names by letter where there are many and they stand by name, else all in one group."""
    return _by_letter(kind, names) if order == "name" and len(names) > LETTER_BAR else _together(kind, names)


def _together(kind: str, names: Sequence[NameView]) -> tuple[Letters, ...]:
    return (Letters("", f"h-{kind}", tuple(names)),)


def _by_letter(kind: str, names: Sequence[NameView]) -> tuple[Letters, ...]:
    return tuple(
        Letters(letter, _anchor(kind, letter), tuple(part))
        for letter, part in groupby(names, key=lambda name: first_letter(name.name))
    )


def _anchor(kind: str, letter: str) -> str:
    """Return the id of a letter's heading."""
    return f"h-{kind}-{ord(letter):x}"


def sources_pages(archive: Archive) -> Iterator[SourcesView]:
    """Yield the pages of the list of files, by path."""
    keys = sorted((outline.path, outline.id) for outline in archive.outlines())
    total = page_count(len(keys), SOURCES_A_PAGE)
    outlets: Counter[str] = Counter(outline.publisher for outline in archive.outlines() if outline.publisher)
    ranked = sorted(outlets.items(), key=lambda item: (-item[1], item[0]))
    twins = sorted(archive.twins(), key=lambda twin: (-twin.share, -len(twin.passages), twin.first, twin.second))
    for number in range(1, total + 1):
        shown = keys[(number - 1) * SOURCES_A_PAGE : number * SOURCES_A_PAGE]
        first = number == 1
        yield SourcesView(
            rows=tuple(_source_row(archive.outline(document)) for _, document in shown),
            pages=pages("sources", number, total),
            total=len(keys),
            outlets=tuple((name, count, search_link(f'source:"{name}"')) for name, count in ranked[:100])
            if first
            else (),
            twins=tuple(_twin(twin, archive) for twin in twins[:TWINS_SHOWN]) if first else (),
            more_twins=max(0, len(twins) - TWINS_SHOWN),
        )


def _source_row(outline: Outline) -> SourceRow:
    """Return one file's row."""
    return SourceRow(
        row(outline), outline.path, outline.original, outline.size, outline.encoding, outline.sha256, outline.media_type
    )


def _twin(twin: Twin, archive: Archive) -> TwinRow:
    """Return two documents that repeat each other."""
    return TwinRow(
        row(archive.outline(DocumentId(twin.first))),
        row(archive.outline(DocumentId(twin.second))),
        twin.share,
        len(twin.passages),
    )
