"""Views of the list of documents in its orders, each cut into pages, with a bar that leads to its parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from sitegen.model.site import Outline
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.views import Pages, Row, page_path, pages, row, when
from sitegen.render.views_lists import first_letter, page_count
from sitegen.strings import fold

DOCUMENTS_A_PAGE = 100
ORDERS = ("date", "title", "length", "outlet", "language")
LETTERS_FROM = 30
"""So many documents and fewer need no headings by letter."""

YEARS_IN_BAR = 60
"""Years that a bar names one by one; of more it names decades."""

MOST_JUMPS = 120
"""Links in one bar; of more groups it names some."""

FEW_GROUPS = 3
SIGNS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: a year, a letter, an outlet's name or a language's code; "" where that is not known.

    ``total`` counts the whole group, of which a page may hold a part; ``start`` is the place of the part's first
    document in the list, from 1.
    """

    label: str
    anchor: str
    total: int
    rows: tuple[Row, ...]
    start: int
    continued: bool


@dataclass(frozen=True, slots=True)
class Jump:
    """A link of the bar: to a group, or to the first of a decade's."""

    label: str
    url: str
    count: int
    decade: bool = False


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """One page of the list of documents; ``orders`` are those that this archive has, with their addresses."""

    order: str
    orders: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    jumps: tuple[Jump, ...]
    pages: Pages
    first: int
    last: int
    total: int


@dataclass(frozen=True, slots=True)
class Filed:
    """A document's place in an order: the group it is filed under, what it is sorted by there."""

    unknown: bool
    group: str
    key: tuple[int, str]
    id: DocumentId
    label: str


def documents_pages(archive: Archive, order: str) -> Iterator[DocumentsView]:
    """Yield all pages of the documents in one order; nothing where the archive has no such order.

    Languages stand by the number of their documents, other groups by name.
    """
    known = orders(archive)
    if order not in known:
        return
    filed = [_filed(outline, order, len(archive.site.order)) for outline in archive.outlines()]
    spread = Counter(one.label for one in filed if order == "language")
    if order != "date":
        filed.sort(key=lambda one: (one.unknown, -spread[one.label], one.group, one.key, one.id))
    parts = [(label, list(part)) for label, part in groupby(filed, key=lambda one: one.label)]
    totals = {label: len(part) for label, part in parts}
    total = page_count(len(filed), DOCUMENTS_A_PAGE)
    addresses = tuple((one, page_path(list_stem(one), 1)) for one in known)
    bar = jumps(order, parts) if len(parts) > FEW_GROUPS and len(filed) > LETTERS_FROM else ()
    for number in range(1, total + 1):
        first = (number - 1) * DOCUMENTS_A_PAGE
        shown = filed[first : first + DOCUMENTS_A_PAGE]
        yield DocumentsView(
            order,
            addresses,
            tuple(_groups(archive, order, shown, first, totals, before=filed[first - 1].label if first else None)),
            bar,
            pages(list_stem(order), number, total),
            first + 1 if shown else 0,
            first + len(shown),
            len(filed),
        )


def orders(archive: Archive) -> tuple[str, ...]:
    """Return the orders of this archive: by outlet and by language only where there are several to tell apart."""
    languages = len(archive.site.totals.languages) > 1
    outlets = any(outline.publisher for outline in archive.outlines())
    return tuple(
        order
        for order in ORDERS
        if not (order == "language" and not languages) and not (order == "outlet" and not outlets)
    )


def list_stem(order: str) -> str:
    """Return the address of an order's first page, without its ending."""
    return "documents" if order == "date" else f"documents-{order}"


def place_in_list(position: int) -> str:
    """Return the address of a document's row in the list by date; positions count from 1."""
    return f"{page_path('documents', (position - 1) // DOCUMENTS_A_PAGE + 1)}#n{position}"


def _filed(outline: Outline, order: str, total: int) -> Filed:
    """File one document: its dates' newest year, its title's letter, its outlet or its main language."""
    title = SIGNS.sub(" ", fold(outline.title)).strip()
    label = ""
    if order == "date":
        at = when(outline.dates[0]) if outline.dates else None
        label = str(at.year) if at else ""
    elif order == "title" and total > LETTERS_FROM:
        label = first_letter(outline.title)
    elif order == "outlet":
        label = outline.publisher or ""
    elif order == "language":
        label = outline.languages[0] if outline.languages else ""
    unknown = label == "#" or (not label and order in {"outlet", "language"})
    key = (-outline.words if order == "length" else 0, title)
    return Filed(unknown, f"{fold(label)}\0{label}", key, outline.id, label)


def _groups(  # noqa: PLR0913 - what a page shows of an order
    archive: Archive, order: str, shown: Sequence[Filed], first: int, totals: dict[str, int], *, before: str | None
) -> Iterator[Group]:
    """Yield a page's rows in their groups; the first may go on from the page before."""
    at = first + 1
    for label, part in groupby(shown, key=lambda one: one.label):
        rows = tuple(row(archive.outline(one.id)) for one in part)
        yield Group(label, anchor(order, label), totals[label], rows, at, at == first + 1 and label == before)
        at += len(rows)


def jumps(order: str, parts: Iterable[tuple[str, Sequence[Filed]]]) -> tuple[Jump, ...]:
    """Return the bar's links in the order of the list."""
    at = 0
    out: list[Jump] = []
    for label, part in parts:
        url = f"{page_path(list_stem(order), at // DOCUMENTS_A_PAGE + 1)}#{anchor(order, label)}"
        out.append(Jump(label, url, len(part)))
        at += len(part)
    if order == "date" and len(out) > YEARS_IN_BAR:
        out = _decades(out)
    step = -(-len(out) // MOST_JUMPS)
    return tuple(out[::step] if step else out)


def _decades(years: Sequence[Jump]) -> list[Jump]:
    """Join a bar's years to decades; each leads to its first year."""
    out: list[Jump] = []
    for decade, part in groupby(years, key=lambda jump: jump.label[:-1]):
        found = list(part)
        known = bool(decade)
        label = f"{decade}0" if known else found[0].label
        out.append(Jump(label, found[0].url, sum(jump.count for jump in found), decade=known))
    return out


def anchor(order: str, label: str) -> str:
    """Return the id of a group's heading: ``y2017``, ``lang-nl``, or one made of the letter's or outlet's name."""
    if not label:
        return f"{order}-unknown"
    if order == "date":
        return f"y{label}"
    return f"lang-{label}" if order == "language" else f"{order}-{sha256(label.encode()).hexdigest()[:8]}"
