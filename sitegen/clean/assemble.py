"""Turn the fates of units into blocks and ledger, and prove that no text was lost on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sitegen.clean.blocks import Shaped
from sitegen.clean.ledger import repairs
from sitegen.clean.lines import Ids, Piece, Row, Unit, make_unit
from sitegen.clean.values import value
from sitegen.model.document import Block, Kind, Moved, Removed, Repaired, Voice


@value
class Placed:
    """The unit becomes a block."""

    shape: Shaped
    voice: Voice = Voice.AUTHOR
    language: str | None = None
    post: str | None = None
    comment: str | None = None


@value
class Gone:
    """The unit is left out, for a reason."""

    reason: str


@value
class Went:
    """The unit became metadata."""

    to: str


Fate = Placed | Gone | Went


@dataclass(frozen=True, slots=True)
class Assembled:
    """Blocks and ledger of a page, and the lines whose text had to be put back."""

    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...]
    moved: tuple[Moved, ...]
    repaired: tuple[Repaired, ...]
    lost: tuple[int, ...]


def assemble(rows: Sequence[Row], decided: Iterable[tuple[Unit, Fate]], ids: Ids) -> Assembled:
    """Return the blocks and ledger for units with their fates; text that no unit holds is put back as a paragraph."""
    pairs = list(decided)
    pairs = list(_tables(pairs)) if any(_is_row(fate) for _, fate in pairs) else pairs
    missing = unaccounted(rows, (unit for unit, _ in pairs))
    pairs += [(unit, Placed(Shaped())) for unit in missing]
    pairs.sort(key=lambda pair: (pair[0].pieces[0].row.number, pair[0].pieces[0].low))
    blocks: list[Block] = []
    removed: list[Removed] = []
    moved: list[Moved] = []
    for unit, fate in pairs:
        match fate:
            case Placed():
                blocks.append(_block(unit, fate, ids))
            case Gone(reason=reason):
                removed += [Removed(piece.row.number, piece.raw, reason) for piece in unit.pieces]
            case Went(to=to):
                moved += [Moved(piece.row.number, piece.raw, to) for piece in unit.pieces]
    return Assembled(
        tuple(blocks), tuple(removed), tuple(moved), tuple(repairs(rows)), tuple(unit.line for unit in missing)
    )


def _tables(decided: Iterable[tuple[Unit, Fate]]) -> Iterator[tuple[Unit, Fate]]:
    """Yield the units with the rows of each table made one; all else passes as it is."""
    for is_row, part in groupby(decided, key=lambda pair: _is_row(pair[1])):
        if not is_row:
            yield from part
            continue
        table: list[Unit] = []
        fate: Fate | None = None
        for unit, place in part:
            if table and fate is not None and (unit.gap > 1 or not _beside(fate, place)):
                yield _table(table), fate
                table = []
            fate = fate if table else place
            table.append(unit)
        if fate is not None:
            yield _table(table), fate


def _is_row(fate: Fate) -> bool:
    return isinstance(fate, Placed) and fate.shape.kind is Kind.TABLE


def _beside(fate: Fate, other: Fate) -> bool:
    return (
        isinstance(fate, Placed)
        and isinstance(other, Placed)
        and (fate.post, fate.comment, fate.voice) == (other.post, other.comment, other.voice)
    )


def _table(rows: Sequence[Unit]) -> Unit:
    """Return the rows as one unit, set in against each other as they are in the source."""
    pieces = [piece for unit in rows for piece in unit.pieces]
    heads = {id(unit.pieces[0]) for unit in rows}
    least = min(unit.pieces[0].low for unit in rows)
    joints = [joint for unit in rows for joint in (*unit.joints, "\n")][:-1]
    kept = [Piece(piece.row, least, piece.high) if id(piece) in heads and _begins(piece) else piece for piece in pieces]
    return make_unit(kept, joints, rows[0].gap)


def _begins(piece: Piece) -> bool:
    """Whether nothing stands before a piece on its line, of which it may be a part only."""
    return not piece.row.text[: piece.low].strip()


def unaccounted(rows: Sequence[Row], units: Iterable[Unit]) -> list[Unit]:
    """Return, as units, all text that is not white space and belongs to no unit."""
    held: dict[int, list[tuple[int, int]]] = {}
    for unit in units:
        for piece in unit.pieces:
            held.setdefault(piece.row.number, []).append((piece.low, piece.high))
    lost: list[Unit] = []
    for row in rows:
        at = 0
        spans = held.get(row.number, [])
        if len(spans) == 1 and spans[0] == (0, len(row.text)):
            continue
        for low, high in (*sorted(spans), (len(row.text), len(row.text))):
            if low > at and (text := row.text[at:low]).strip():
                first = at + len(text) - len(text.lstrip())
                lost.append(make_unit([Piece(row, first, first + len(text.strip()))]))
            at = max(at, high)
    return lost


def _block(unit: Unit, fate: Placed, ids: Ids) -> Block:
    shape = fate.shape
    return Block(
        id=ids(unit.pieces[0]),
        kind=shape.kind,
        voice=fate.voice,
        text=unit.text,
        lines=unit.lines,
        runs=unit.runs(),
        language=fate.language,
        post=fate.post,
        comment=fate.comment,
        level=shape.level,
        mark=shape.mark,
        depth=shape.depth,
        inferred=shape.inferred,
        flags=shape.flags,
    )


def unique_ids(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with ids told apart, should two begin at one byte (an undecodable source)."""
    seen: set[str] = set()
    result: list[Block] = []
    for block in blocks:
        key, offset = str(block.id), int(block.id[1:])
        while key in seen:
            offset += 1
            key = f"o{offset}"
        seen.add(key)
        result.append(block if key == block.id else replace(block, id=type(block.id)(key)))
    return tuple(result)
