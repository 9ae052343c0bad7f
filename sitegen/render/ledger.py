"""What cleaning did to a document, as its page tells it: strings by their reason, each with the lines it stood on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.model.document import Block, BlockId, Document, Moved, Removed
from sitegen.render.verbatim import beside
from sitegen.render.views import direction_of

LINES = 12
"""Lines that are linked for one string; a string that stands on more is told with their number."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A line of the source, and where it is shown."""

    number: int
    href: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A string that was taken out or moved, or that became ``after``; ``more`` counts lines that are not listed."""

    text: str
    dir: str | None
    after: str | None
    lines: tuple[LedgerLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class LedgerGroup:
    """The strings with one reason, or with one aim; ``total`` counts every time, not strings."""

    why: str
    total: int
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class CutLine:
    """A line, or a part of one, that was removed or moved, told where it stood; ``why`` is the reason or the aim."""

    line: int
    text: str
    why: str
    dir: str | None
    href: str


def removed(document: Document) -> tuple[LedgerGroup, ...]:
    """Return what was removed, by reason."""
    return _groups(document, ((row.reason, row.text, None, row.line) for row in document.removed))


def moved(document: Document) -> tuple[LedgerGroup, ...]:
    """Return what became metadata, by what it became."""
    return _groups(document, ((row.to, row.text, None, row.line) for row in document.moved))


def repaired(document: Document) -> tuple[LedgerGroup, ...]:
    """Return what was repaired, by reason."""
    return _groups(document, ((row.reason, row.before, row.after, row.line) for row in document.repaired))


def cut_line(document: Document, row: Removed | Moved) -> CutLine:
    """Return a removed or moved line's view."""
    why = row.reason if isinstance(row, Removed) else row.to
    return CutLine(row.line, row.text, why, direction_of(row.text), beside(document.id, row.line))


def moved_in_place(document: Document) -> tuple[Moved, ...]:
    """Return the moved lines that a page can show where they stood: not those that it shows there in another way.

    These are the heads of comments, and the date line of a post, which stands above it as it was written.
    """
    shown = {post.published.line for post in document.posts if post.published}
    return tuple(row for row in document.moved if row.to != "comment" and row.line not in shown)


def mended(document: Document) -> Mapping[BlockId, tuple[LedgerLine, ...]]:
    """Return the lines of each block in which something was repaired, once each."""
    by_line: dict[int, list[str]] = {}
    for row in document.repaired:
        by_line.setdefault(row.line, []).append(row.after)
    found = ((block.id, tuple(_mended_in(block, by_line))) for block in document.blocks) if by_line else ()
    return {
        block: tuple(LedgerLine(line, beside(document.id, line)) for line in lines) for block, lines in found if lines
    }


def _mended_in(block: Block, by_line: Mapping[int, Sequence[str]]) -> Iterator[int]:
    """Yield the lines of a block with a repair that it shows: other blocks may have a share in a line too."""
    for line in range(block.lines[0], block.lines[1] + 1):
        if any(after.strip() in block.text for after in by_line.get(line, ())):
            yield line


def _groups(document: Document, found: Iterable[tuple[str, str, str | None, int]]) -> tuple[LedgerGroup, ...]:
    """Gather (reason, string, what it became, line) by reason and string, in the order of their first lines."""
    strings: dict[str, dict[tuple[str, str | None], list[int]]] = {}
    for why, text, after, line in found:
        strings.setdefault(why, {}).setdefault((text, after), []).append(line)
    return tuple(
        LedgerGroup(
            why,
            sum(map(len, rows.values())),
            tuple(
                LedgerRow(text, direction_of(text), after, _lines(document, lines), _left(lines))
                for (text, after), lines in rows.items()
            ),
        )
        for why, rows in strings.items()
    )


def _lines(document: Document, lines: Sequence[int]) -> tuple[LedgerLine, ...]:
    """Return the first lines, each once."""
    return tuple(LedgerLine(line, beside(document.id, line)) for line in list(dict.fromkeys(lines))[:LINES])


def _left(lines: Sequence[int]) -> int:
    return max(0, len(dict.fromkeys(lines)) - LINES)
