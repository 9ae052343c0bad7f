"""Views of the list of files: each as it was found, in groups by outlet, with copies and the data to take away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sitegen.model.site import Outline, Twin
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.views import Pages, Row, page_path, pages, row
from sitegen.render.views_documents import MOST_JUMPS, anchor
from sitegen.render.views_lists import page_count
from sitegen.strings import fold

SOURCES_A_PAGE = 100
TWINS_SHOWN = 100


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
class SourceGroup:
    """Files under one outlet's name, or under none; ``total`` counts all of them, of which a page may hold a part."""

    outlet: str
    anchor: str
    total: int
    rows: tuple[SourceRow, ...]
    continued: bool


@dataclass(frozen=True, slots=True)
class Outlet:
    """A link to an outlet's group."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class TwinRow:
    """Two documents that repeat each other, and how much; ``same`` where their files are equal byte for byte."""

    first: Row
    second: Row
    share: float
    passages: int
    same: bool


@dataclass(frozen=True, slots=True)
class SourcesView:
    """One page of the list of files; outlets, copies and data stand on the first.

    ``data`` are the files for programs with their sizes, None where those are not known.
    """

    groups: tuple[SourceGroup, ...]
    pages: Pages
    first: int
    last: int
    total: int
    outlets: tuple[Outlet, ...] = ()
    more_outlets: int = 0
    twins: tuple[TwinRow, ...] = ()
    more_twins: int = 0
    data: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True, slots=True)
class _Filed:
    """What a file is sorted by."""

    unknown: bool
    group: str
    path: str
    id: DocumentId
    outlet: str


def sources_pages(archive: Archive, sizes: Mapping[str, int | None]) -> Iterator[SourcesView]:
    """Yield the pages of the list of files, by outlet and path; ``sizes`` are those of the data files."""
    filed = sorted(map(_filed, archive.outlines()), key=lambda one: (one.unknown, one.group, one.path, one.id))
    totals = Counter(one.outlet for one in filed)
    outlets = _outlets(filed)
    twins = sorted(archive.twins(), key=lambda twin: (-twin.share, -len(twin.passages), twin.first, twin.second))
    total = page_count(len(filed), SOURCES_A_PAGE)
    for number in range(1, total + 1):
        first = (number - 1) * SOURCES_A_PAGE
        shown = filed[first : first + SOURCES_A_PAGE]
        before = filed[first - 1].outlet if first else None
        view = SourcesView(
            tuple(_groups(archive, shown, totals, before)),
            pages("sources", number, total),
            first + 1 if shown else 0,
            first + len(shown),
            len(filed),
        )
        if number > 1:
            yield view
            continue
        yield SourcesView(
            view.groups,
            view.pages,
            view.first,
            view.last,
            view.total,
            tuple(sorted(outlets, key=lambda one: -one.count)[:MOST_JUMPS]),
            max(0, len(outlets) - MOST_JUMPS),
            tuple(_twin(twin, archive) for twin in twins[:TWINS_SHOWN]),
            max(0, len(twins) - TWINS_SHOWN),
            tuple(sizes.items()),
        )


def _filed(outline: Outline) -> _Filed:
    outlet = outline.publisher or ""
    return _Filed(not outlet, f"{fold(outlet)}\0{outlet}", outline.path, outline.id, outlet)


def _groups(
    archive: Archive, shown: Sequence[_Filed], totals: Mapping[str, int], before: str | None
) -> Iterator[SourceGroup]:
    """Yield a page's files by outlet; the first group may go on from the page before."""
    for place, (outlet, part) in enumerate(groupby(shown, key=lambda one: one.outlet)):
        rows = tuple(_source_row(archive.outline(one.id)) for one in part)
        yield SourceGroup(outlet, anchor("outlet", outlet), totals[outlet], rows, place == 0 and outlet == before)


def _outlets(filed: Sequence[_Filed]) -> list[Outlet]:
    """Return links to the outlets' groups; none where no file names an outlet."""
    at = 0
    out: list[Outlet] = []
    for outlet, part in groupby(filed, key=lambda one: one.outlet):
        count = sum(1 for _ in part)
        if outlet:
            url = f"{page_path('sources', at // SOURCES_A_PAGE + 1)}#{anchor('outlet', outlet)}"
            out.append(Outlet(outlet, url, count))
        at += count
    return out


def _source_row(outline: Outline) -> SourceRow:
    """Return one file's row."""
    return SourceRow(
        row(outline), outline.path, outline.original, outline.size, outline.encoding, outline.sha256, outline.media_type
    )


def _twin(twin: Twin, archive: Archive) -> TwinRow:
    """Return two documents that repeat each other."""
    first, second = (archive.outline(DocumentId(one)) for one in (twin.first, twin.second))
    same = first.sha256 == second.sha256 and not first.withheld and not second.withheld
    return TwinRow(row(first), row(second), twin.share, len(twin.passages), same)
