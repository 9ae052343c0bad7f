"""What a document's page says of its copies: how much is the same, and which paragraphs, here and there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitegen.model.document import BlockId, Document
from sitegen.model.site import Twin
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.views import Row, row

SHOWN = 12


@dataclass(frozen=True, slots=True)
class TwinView:
    """A document that repeats this one: the shares of this one's words and of its own that both have.

    ``passages`` are paragraphs of this page (id and ¶ number) with the id of the same paragraph there.
    """

    row: Row
    share: float
    here: float
    there: float
    passages: tuple[tuple[str, int | None, str], ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Where a paragraph, and so many that follow it here, stand again."""

    row: Row
    href: str
    count: int


def twin_views(document: Document, numbers: Mapping[BlockId, int], archive: Archive) -> tuple[TwinView, ...]:
    """Return the documents that repeat this one, those with most in common first."""
    views = [_view(document, twin, numbers, archive) for twin in archive.twins(document.id)]
    return tuple(sorted(views, key=lambda view: (-view.here, -view.share, view.row.id)))


def _view(document: Document, twin: Twin, numbers: Mapping[BlockId, int], archive: Archive) -> TwinView:
    mirrored = twin.second == document.id
    other = twin.first if mirrored else twin.second
    pairs = [(there, here) if mirrored else (here, there) for here, there in twin.passages]
    shares = (twin.of_second, twin.of_first) if mirrored else (twin.of_first, twin.of_second)
    passages = sorted((numbers.get(BlockId(here), 0), here, there) for here, there in pairs)
    shown = tuple((here, number or None, there) for number, here, there in passages)
    return TwinView(row(archive.outline(DocumentId(other))), twin.share, *shares, shown)


def copies(twins: Sequence[TwinView], numbers: Mapping[BlockId, int]) -> dict[BlockId, tuple[Copy, ...]]:
    """Return for the first paragraph of each stretch that another document has too where it stands there."""
    found: dict[BlockId, tuple[Copy, ...]] = {}
    for twin in twins[:SHOWN]:
        stretch: list[tuple[str, int | None, str]] = []
        for passage in (*twin.passages, None):
            if stretch and (passage is None or passage[1] != (stretch[-1][1] or 0) + 1):
                here, _, there = stretch[0]
                copy = Copy(twin.row, f"../{twin.row.url}#{there}", len(stretch))
                found[BlockId(here)] = (*found.get(BlockId(here), ()), copy)
                stretch = []
            if passage is not None and BlockId(passage[0]) in numbers:
                stretch.append(passage)
    return found
