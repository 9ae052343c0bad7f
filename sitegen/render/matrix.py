"""Who is named where: documents against the names found most, as a table whose cells are shaded by count.

Where the documents are too many for a row each, they stand together by year, by decade, or by the outlet they name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sitegen.model.entity import Entity, EntityId
from sitegen.model.site import Outline
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.views import NameView, Row, name_view, quoted, row, search_link

MOST_ROWS = 40
MOST_NAMES = 20
LEAST_NAMES = 4
SHADES = (1, 3, 8, 20)
"""From how many mentions each shade is used for a document."""

QUANTILES = (0.5, 0.75, 0.9)
"""Of the cells of groups: above which of them the darker shades begin."""

DATED = 0.5
"""The share of documents that must be dated for rows of years."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a row names a name, its shade (0 to 4), and where that stands."""

    count: int
    shade: int
    url: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A row: a document, or the documents of a year, a decade or an outlet (``key`` "" for the rest)."""

    document: Row | None
    key: str
    url: str | None
    documents: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows are documents or groups of them (``by`` document, year, decade or outlet), columns are names."""

    by: str
    names: tuple[NameView, ...]
    lines: tuple[Line, ...]


def matrix(archive: Archive, names: Sequence[Entity]) -> Matrix | None:
    """Return the matrix of these names, or None where the archive has too few names or documents for one."""
    chosen = names[:MOST_NAMES]
    if len(archive.site.order) < 2 or len(chosen) < LEAST_NAMES:  # noqa: PLR2004 one row is a list
        return None
    views = tuple(name_view(name) for name in chosen)
    if len(archive.site.order) <= MOST_ROWS:
        return Matrix("document", views, tuple(_line(archive, document, chosen) for document in archive.site.order))
    return _grouped(archive, chosen, views)


def _line(archive: Archive, document: DocumentId, names: Sequence[Entity]) -> Line:
    """Return a document's row; a cell leads to the first mention."""
    counts = dict(archive.counts_in(document))
    first: dict[EntityId, str] = {}
    for mention in archive.mentions_in(document):
        place = mention.block or mention.comment
        first.setdefault(mention.entity, f"documents/{document}.html{f'#{place}' if place else ''}")
    cells = tuple(_cell(counts.get(name.id, 0), SHADES, first.get(name.id)) for name in names)
    item = row(archive.outline(document))
    return Line(item, "", item.url, 1, cells)


def _cell(count: int, shades: Sequence[int], url: str | None) -> Cell:
    """Return a count with its shade."""
    return Cell(count, sum(count >= least for least in shades), url if count else None)


def _grouped(archive: Archive, names: Sequence[Entity], views: tuple[NameView, ...]) -> Matrix | None:
    """Return the matrix with a row for each group of documents; a cell leads to a search."""
    by, keys, order = _groups(archive)
    sizes: dict[str, int] = {}
    for key in keys.values():
        sizes[key] = sizes.get(key, 0) + 1
    if len(order) < 2:  # noqa: PLR2004 one row is a list
        return None
    counts: dict[tuple[str, EntityId], int] = {}
    for name in names:
        for document, count in archive.counts_of(name.id):
            place = (keys[document], name.id)
            counts[place] = counts.get(place, 0) + count
    ranked = sorted(counts.values())
    shades = [1, *(max(2, ranked[int(len(ranked) * share)]) for share in QUANTILES)] if ranked else [1]
    lines = tuple(
        Line(
            None,
            key,
            search_link(clause) if clause else None,
            sizes.get(key, 0),
            tuple(
                _cell(
                    counts.get((key, name.id), 0),
                    shades,
                    search_link(f"name:{quoted(name.name)} {clause}") if clause else None,
                )
                for name in names
            ),
        )
        for key, clause in order
    )
    return Matrix(by, views, lines)


Groups = tuple[str, Mapping[DocumentId, str], Sequence[tuple[str, str]]]
"""What documents are grouped by, each one's group, and the groups in order with the query that finds them."""


def _groups(archive: Archive) -> Groups:
    """Return the documents by year or decade where most are dated, else by outlet."""
    years = {outline.id: found for outline in archive.outlines() for found in [_year(outline)]}
    dated = [year for year in years.values() if year is not None]
    if len(dated) >= DATED * len(years):
        span = max(dated) - min(dated) + 1
        if span <= MOST_ROWS:
            return _by_time(years, "year", str, lambda key: f"date:{int(key):04}")
        if span <= 10 * MOST_ROWS:
            return _by_time(years, "decade", lambda year: str(year // 10 * 10), _decade)
    return _by_outlet(archive)


def _year(outline: Outline) -> int | None:
    """Return the year a document is filed under."""
    last = row(outline).last
    return last.year if last else None


def _decade(key: str) -> str:
    return f"date:{int(key):04}..{int(key) + 9:04}"


def _by_time(
    years: Mapping[DocumentId, int | None], by: str, key: Callable[[int], str], clause: Callable[[str], str]
) -> Groups:
    """Return groups in the order of time, those without documents left out, and what has no date at the end."""
    keys = {document: "" if year is None else key(year) for document, year in years.items()}
    found = sorted({key for key in keys.values() if key}, key=int)
    order = [(one, clause(one)) for one in found]
    return by, keys, [*order, *([("", "date:none")] if "" in keys.values() else [])]


def _by_outlet(archive: Archive) -> Groups:
    """Return the outlets named by most documents, and all other documents as one group."""
    outlets = {outline.id: outline.publisher or "" for outline in archive.outlines()}
    sizes: dict[str, int] = {}
    for outlet in outlets.values():
        sizes[outlet] = sizes.get(outlet, 0) + 1
    best = sorted((outlet for outlet in sizes if outlet), key=lambda outlet: (-sizes[outlet], outlet))[: MOST_ROWS - 1]
    keys = {document: outlet if outlet in best else "" for document, outlet in outlets.items()}
    rest = [("", "")] if "" in keys.values() else []
    return "outlet", keys, [*((outlet, f"source:{quoted(outlet)}") for outlet in best), *rest]
