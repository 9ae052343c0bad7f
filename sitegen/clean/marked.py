"""Readings whose own markup gives the blocks (Markdown, HTML): they are taken as they are."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.clean.assemble import Assembled, Gone, Placed, Went
from sitegen.clean.fates import fates
from sitegen.clean.lines import Piece, Row, Unit, block_id, whole
from sitegen.clean.page import Page
from sitegen.model.document import Block, Kind, Moved, Removed, Voice
from sitegen.model.source import Marked, Reading


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
    """Return the blocks as the markup gives them, and the ledger; lines that nothing holds are put back."""
    marked = [block for block in reading.marked or () if block.text.strip()]
    blocks: list[Block] = []
    moved: list[Moved] = []
    removed = [Removed(row.line, row.text, row.reason) for row in reading.furniture if row.text.strip()]
    for block, (unit, fate) in zip(marked, fates(page, whole_units=True), strict=True):
        match fate:
            case Went(to=to):
                moved += [
                    Moved(piece.row.number, piece.row.text.strip(), to)
                    for piece in unit.pieces
                    if piece.row.text.strip()
                ]
            case Placed(voice=voice, language=language, post=post, comment=comment):
                blocks.append(_block(block, unit, reading.encoding, (voice, language, post, comment)))
            case Gone():
                blocks.append(_block(block, unit, reading.encoding, (Voice.AUTHOR, None, None, None)))
    held = {number for block in blocks for number in range(block.lines[0], block.lines[1] + 1)}
    held |= {row.line for row in removed} | {row.line for row in moved}
    lost = [row for row in page.rows if row.number not in held and row.text.strip()]
    for row in lost:
        piece = whole(row)
        text = piece.text
        runs = tuple(row.runs(piece.low, piece.high))
        blocks.append(
            Block(block_id(piece, reading.encoding), Kind.PARAGRAPH, Voice.AUTHOR, text, (row.number, row.number), runs)
        )
    blocks.sort(key=lambda block: (block.lines[0], int(block.id[1:])))
    removed.sort(key=lambda row: row.line)
    return Assembled(tuple(blocks), tuple(removed), tuple(moved), (), tuple(row.number for row in lost))


def _block(block: Marked, unit: Unit, encoding: str, about: tuple[Voice, str | None, str | None, str | None]) -> Block:
    voice, language, post, comment = about
    kind = Kind(block.kind) if block.kind in set(Kind) else Kind.PARAGRAPH
    if kind is Kind.QUOTE and voice is Voice.AUTHOR:
        voice = Voice.QUOTE
    return Block(
        id=block_id(unit.pieces[0], encoding),
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
