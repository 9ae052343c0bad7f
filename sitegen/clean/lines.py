"""Lines and the units made of them: every later step moves pieces of lines about, and none can lose one."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import replace

from sitegen.clean.values import value
from sitegen.model.document import BlockId
from sitegen.model.source import Line, Run

BOM_FREE = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
"""Codecs that would put a byte-order mark before every piece they encode, and what to measure with instead."""


@value
class Edit:
    """A repair: characters ``start`` to ``end`` of the raw line became ``after``, for ``reason``."""

    start: int
    end: int
    after: str
    reason: str


@value
class Row:
    """A line of the source: as it was (``raw``), as repaired (``text``), and the edits between the two, in order.

    ``start`` is its first character in the decoded source, ``byte`` its first byte in the file; ``places``
    says where in ``text`` each edit begins.
    """

    number: int
    start: int
    byte: int
    raw: str
    text: str
    edits: tuple[Edit, ...] = ()
    places: tuple[int, ...] = ()

    def runs(self, low: int, high: int) -> list[Run]:
        """Return the runs of characters ``low`` to ``high`` of ``text``; ``Run.start`` counts from ``low``."""
        found: list[Run] = []
        at, raw_at, number = self._anchor(low)
        while at < high:
            edit = self.edits[number] if number < len(self.edits) else None
            plain = (len(self.raw) if edit is None else edit.start) - raw_at
            first, last = max(at, low), min(at + plain, high)
            if first < last:
                found.append(Run(first - low, last - first, self.start + raw_at + first - at, last - first))
            if edit is None:
                break
            at += plain
            size = len(edit.after)
            first, last = max(at, low), min(at + size, high)
            if first < last and edit.end > edit.start:
                found.append(Run(first - low, last - first, self.start + edit.start, edit.end - edit.start))
            at, raw_at, number = at + size, edit.end, number + 1
        return found

    def raw_column(self, column: int) -> int:
        """Return where in ``raw`` the character ``column`` of ``text`` stands (the start of an edit, within one)."""
        at, raw_at, number = self._anchor(column)
        if number < len(self.edits) and column >= self.places[number]:
            return self.edits[number].start
        return raw_at + column - at

    def is_repaired_across(self, column: int) -> bool:
        """Return whether a repair begins before a column of ``text`` and ends behind it."""
        number = bisect_left(self.places, column) - 1
        return number >= 0 and self.places[number] + len(self.edits[number].after) > column

    def _anchor(self, column: int) -> tuple[int, int, int]:
        """Return where the last edit before a column ends, in ``text`` and in ``raw``, and the number of the next."""
        number = bisect_right(self.places, column)
        while number and self.places[number - 1] + len(self.edits[number - 1].after) > column:
            number -= 1
        if not number:
            return 0, 0, 0
        edit = self.edits[number - 1]
        return self.places[number - 1] + len(edit.after), edit.end, number


@value
class Piece:
    """Characters ``low`` to ``high`` of a row's text."""

    row: Row
    low: int
    high: int

    @property
    def text(self) -> str:
        """The piece's text."""
        return self.row.text[self.low : self.high]

    @property
    def raw(self) -> str:
        """The piece as the source has it, with what a repair left out at the line's ends."""
        row = self.row
        if not row.edits:
            return row.raw[self.low : self.high]
        first = row.raw_column(self.low) if row.text[: self.low].strip() else 0
        last = row.raw_column(self.high) if row.text[self.high :].strip() else len(row.raw)
        return row.raw[first:last].strip()


@value
class Unit:
    """A stretch of lines that later steps treat as one: a paragraph, a heading, the head of a comment.

    ``joints`` stand between its pieces in ``text``; ``gap`` is the number of blank lines before it; ``form`` is
    ``verse`` or ``code`` where its lines are kept apart.
    """

    pieces: tuple[Piece, ...]
    text: str
    joints: tuple[str, ...] = ()
    gap: int = 0
    form: str = ""

    @property
    def lines(self) -> tuple[int, int]:
        """Its first and last line."""
        return self.pieces[0].row.number, self.pieces[-1].row.number

    @property
    def line(self) -> int:
        """Its first line."""
        return self.pieces[0].row.number

    @property
    def cuts_repair(self) -> bool:
        """Whether it begins or ends within a repair, of which no part can stand alone."""
        first, last = self.pieces[0], self.pieces[-1]
        return first.row.is_repaired_across(first.low) or last.row.is_repaired_across(last.high)

    def runs(self) -> tuple[Run, ...]:
        """Map its text to the decoded source."""
        found: list[Run] = []
        at = 0
        for piece, joint in zip(self.pieces, (*self.joints, ""), strict=True):
            row, size = piece.row, piece.high - piece.low
            if not row.edits and size > 0:
                found.append(Run(at, size, row.start + piece.low, size))
            else:
                found += [replace(run, start=at + run.start) for run in row.runs(piece.low, piece.high)]
            at += size + len(joint)
        return tuple(found)

    def cut(self, low: int, high: int) -> Unit:
        """Return characters ``low`` to ``high`` of it as a unit, without white space at the ends."""
        text = self.text[low:high]
        low += len(text) - len(text.lstrip())
        high = low + len(text.strip())
        pieces: list[Piece] = []
        joints: list[str] = []
        at, last = 0, ""
        for piece, joint in zip(self.pieces, (*self.joints, ""), strict=True):
            size = piece.high - piece.low
            first, end = max(low, at), min(high, at + size)
            if first < end:
                if pieces:
                    joints.append(last)
                pieces.append(Piece(piece.row, piece.low + first - at, piece.low + end - at))
                last = joint
            at += size + len(joint)
        return Unit(tuple(pieces), self.text[low:high], tuple(joints), self.gap)


def make_unit(pieces: Iterable[Piece], joints: Iterable[str] = (), gap: int = 0, form: str = "") -> Unit:
    """Return the unit of some pieces, which must not be blank."""
    kept, between = tuple(pieces), tuple(joints)
    text = kept[0].text
    if between:
        parts = [text]
        for joint, piece in zip(between, kept[1:], strict=True):
            parts += (joint, piece.text)
        text = "".join(parts)
    return Unit(kept, text, between, gap, form)


def piece_at(unit: Unit, column: int) -> Piece:
    """Return the piece of a unit that a character of its text stands in.

    The lines of a marked block hold its markup too, so there it is the first line with the word that begins here.
    """
    if len(unit.joints) + 1 < len(unit.pieces):
        word = unit.text[column:].split(maxsplit=1)[0]
        return next((piece for piece in unit.pieces if word in piece.text), unit.pieces[0])
    at = 0
    for piece, joint in zip(unit.pieces, (*unit.joints, ""), strict=True):
        at += piece.high - piece.low + len(joint)
        if column < at:
            return piece
    return unit.pieces[-1]


def whole(row: Row) -> Piece:
    """Return a row's text without the white space around it as a piece."""
    text = row.text
    low = len(text) - len(text.lstrip())
    return Piece(row, low, len(text.rstrip())) if low < len(text) else Piece(row, 0, 0)


class Ids:
    """Gives blocks their ids: ``o`` and the offset in bytes of a block's first character in the source.

    What lies between two blocks of a line is measured once, or a page in one line would take its length squared.
    """

    def __init__(self, encoding: str, lines: Iterable[Line] = ()) -> None:
        """``encoding`` is the codec that the source is read with, ``lines`` are those with what cannot be decoded."""
        self._lost = {line.number: line.lost for line in lines if line.lost}
        self._codec = BOM_FREE.get(encoding.lower(), encoding)
        self._wide = self._codec.lower().startswith(("utf-16", "utf-32", "utf_16", "utf_32"))
        self._stateful = self._codec.lower().startswith("iso2022")
        self._known: dict[int, list[tuple[int, int]]] = {}

    def __call__(self, piece: Piece) -> BlockId:
        """Return the id of the block that begins with a piece."""
        row = piece.row
        column = row.raw_column(piece.low)
        known = self._known.setdefault(row.number, [(0, row.byte)])
        at, byte = known[0 if self._stateful else bisect_right(known, (column, sys.maxsize)) - 1]
        byte += self._width(row.raw[at:column]) + (self._more(row.number, at, column) if self._lost else 0)
        insort(known, (column, byte))
        return BlockId(f"o{byte}")

    def _more(self, number: int, low: int, high: int) -> int:
        """Return how many bytes more than their signs the undecodable stretches of some columns take."""
        lost = self._lost.get(number, ())
        inside = lost[bisect_left(lost, (low, 0)) : bisect_left(lost, (high, 0))]
        return sum(size for _, size in inside) - len(inside) * self._width("\ufffd")

    def _width(self, text: str) -> int:
        return len(text) if text.isascii() and not self._wide else len(text.encode(self._codec, "replace"))
