"""Readings whose own markup gives the blocks (Markdown, HTML): they are taken as they are."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from sitegen.clean.assemble import Assembled, Gone, Placed, Went
from sitegen.clean.fates import fates
from sitegen.clean.lines import Ids, Piece, Row, Unit, whole
from sitegen.clean.page import FURNITURE, PANEL, Page
from sitegen.clean.residue import residue_of
from sitegen.model.document import Block, Kind, Moved, Removed, Voice
from sitegen.model.source import Marked, Reading

MARKDOWN = "text/markdown"
VERBATIM = frozenset({"code", "table"})
"""Kinds that hold what is shown as it is, whatever it says."""


def units_of(reading: Reading, rows: Sequence[Row]) -> tuple[Unit, ...]:
    """Return a unit for each marked block: its text, and the lines it came from."""
    return tuple(_unit(block, rows) for block in reading.marked or () if block.text.strip())


def _unit(block: Marked, rows: Sequence[Row]) -> Unit:
    low, high = block.lines
    pieces = [whole(row) for row in rows[max(low, 1) - 1 : high]] or [whole(rows[0])]
    first = min((run.source for run in block.runs), default=pieces[0].row.start + pieces[0].low)
    head = pieces[0]
    column = min(max(first - head.row.start, 0), len(head.row.text))
    pieces[0] = Piece(head.row, min(column, head.high), head.high)
    return Unit(tuple(pieces), block.text)


def assemble_marked(reading: Reading, page: Page) -> Assembled:
    """Return the blocks as the markup gives them, and the ledger; lines that nothing holds are put back.

    On a saved web page a whole block of named residue (a lone `Reply`) is left out, as such a line of plain text is;
    what a person wrote in Markdown stays.
    """
    marked = [block for block in reading.marked or () if block.text.strip()]
    shared = _shared(reading, page.units)
    web = reading.source.media_type != MARKDOWN
    ids = Ids(reading.encoding, reading.lines)
    blocks: list[Block] = []
    used = [row for row in reading.furniture if row.text.strip()]
    moved = [Moved(row.line, row.text, row.to) for row in used if row.to is not None]
    removed = [Removed(row.line, row.text, row.reason) for row in used if row.to is None]
    gone: list[Unit] = []
    for block, (unit, fate) in zip(marked, fates(page, whole_units=True), strict=True):
        match fate:
            case Went(to="published") if reading.source.message is not None:  # its date is in its head; this announces
                blocks.append(_block(block, unit, ids, (Voice.AUTHOR, None, None, None)))
            case Went(to=to):
                moved += [Moved(line, text, to) for line, text in _told(block, unit, shared)]
                gone.append(unit)
            case Gone(reason=reason) if web and block.kind not in VERBATIM and _is_known(reason, block):
                removed += [Removed(line, text, reason) for line, text in _parted(block, unit)]
                gone.append(unit)
            case Placed(voice=voice, language=language, post=post, comment=comment):
                blocks.append(_block(block, unit, ids, (voice, language, post, comment)))
            case Gone():
                blocks.append(_block(block, unit, ids, (Voice.AUTHOR, None, None, None)))
    spans = [block.lines for block in blocks] + [unit.lines for unit in gone]
    held = {number for low, high in spans for number in range(low, high + 1)} | {row.line for row in used}
    held |= {row.line for row in removed}
    lost = [row for row in page.rows if row.number not in held and row.text.strip()]
    for row in lost:
        piece = whole(row)
        text = piece.text
        runs = tuple(row.runs(piece.low, piece.high))
        blocks.append(Block(ids(piece), Kind.PARAGRAPH, Voice.AUTHOR, text, (row.number, row.number), runs))
    blocks.sort(key=lambda block: (block.lines[0], int(block.id[1:])))
    removed.sort(key=lambda row: row.line)
    moved.sort(key=lambda row: row.line)
    return Assembled(tuple(blocks), tuple(removed), tuple(moved), (), tuple(row.number for row in lost))


def _is_known(reason: str, block: Marked) -> bool:
    """Whether a block is left out for what it says, not for its place alone."""
    return reason in {FURNITURE, PANEL} or residue_of(block.text) is not None


def _shared(reading: Reading, units: Sequence[Unit]) -> frozenset[int]:
    """Return the lines that hold more than one unit, or one and what its format used up."""
    counts = Counter(row.line for row in reading.furniture)
    for unit in units:
        counts.update(range(unit.lines[0], unit.lines[1] + 1))
    return frozenset(line for line, count in counts.items() if count > 1)


def _told(block: Marked, unit: Unit, shared: Collection[int]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a unit with their text: of one that shares a line, no more than its own."""
    if not any(piece.row.number in shared for piece in unit.pieces):
        for piece in unit.pieces:
            if text := piece.row.text.strip():
                yield piece.row.number, text
    else:
        yield from _parted(block, unit)


def _parted(block: Marked, unit: Unit) -> Iterator[tuple[int, str]]:
    """Yield what a block says on each of its lines; without runs, all of it on the first."""
    if len(unit.pieces) == 1:
        yield unit.line, block.text.strip()
        return
    starts = [piece.row.start for piece in unit.pieces[1:]]
    first: dict[int, int] = {}
    for run in block.runs:
        together = run.length != run.source_length
        for at in range(run.length):
            line = bisect_right(starts, run.source + (0 if together else at))
            first[line] = min(first.get(line, run.start + at), run.start + at)
    cuts = sorted(first.items()) or [(0, 0)]
    ends = [start for _, start in cuts[1:]] + [len(block.text)]
    for (line, start), end in zip(cuts, ends, strict=True):
        if text := block.text[start:end].strip():
            yield unit.pieces[line].row.number, text


def _block(block: Marked, unit: Unit, ids: Ids, about: tuple[Voice, str | None, str | None, str | None]) -> Block:
    voice, language, post, comment = about
    kind = Kind(block.kind) if block.kind in set(Kind) else Kind.PARAGRAPH
    if kind is Kind.QUOTE and voice is Voice.AUTHOR:
        voice = Voice.QUOTE
    return Block(
        id=ids(unit.pieces[0]),
        kind=kind,
        voice=voice,
        text=block.text,
        lines=block.lines,
        runs=block.runs,
        language=None if kind is Kind.CODE else language,
        post=post,
        comment=comment,
        level=block.level,
        mark=block.label,
        depth=block.depth,
        marks=block.marks,
    )
