"""Who is named where: the names found most against the documents, as a table whose cells are shaded by count."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from sitegen.model.entity import Type
from sitegen.ports import Archive
from sitegen.render.views import NameView, Row, name_view, row

MOST_DOCUMENTS = 30
MOST_NAMES = 20
LEAST_NAMES = 5
SHADES = (1, 3, 8, 20)
"""From how many mentions each shade is used."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Documents as columns, names as rows; each cell a count and its shade, 0 to 4."""

    columns: tuple[Row, ...]
    rows: tuple[tuple[NameView, tuple[tuple[int, int], ...]], ...]


def matrix(archive: Archive) -> Matrix | None:
    """Return the matrix, or None where the archive has too many documents or too few names for one."""
    order = archive.site.order
    if not 1 < len(order) <= MOST_DOCUMENTS:
        return None
    found = (entity for entity in archive.entities() if entity.type is not Type.COMMENTER)
    names = heapq.nlargest(MOST_NAMES, found, key=lambda entity: entity.mentions)
    if len(names) < LEAST_NAMES:
        return None
    counts = [dict(archive.counts_in(document)) for document in order]
    return Matrix(
        tuple(row(archive.outline(document)) for document in order),
        tuple((name_view(name), tuple(_cell(found.get(name.id, 0)) for found in counts)) for name in names),
    )


def _cell(count: int) -> tuple[int, int]:
    """Return a count with its shade."""
    return count, sum(count >= least for least in SHADES)
