"""Coded chunks set aside until all documents are seen, then put together term by term.

They lie in a nameless file beside the index (in memory while they are few). Once the order of terms is known, each is
brought into that order, one at a time; then lists are made from stretches of all of them. So memory holds one chunk, or
one stretch of each, however large the archive is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile

import numpy as np

from sitegen.search.coding import Chunk, Numbers, Small
from sitegen.search.postings import PART, Coded, joined

IN_MEMORY = 32_000_000
"""Bytes of chunks that are kept in memory."""

COLUMNS = 7
"""Numbers of a chunk's row."""

ROW = COLUMNS * 4
"""Bytes of it."""

BATCH = 20_000
"""Posting lists that are put together at once."""

Stretch = tuple[Small, bytes, bytes]
"""Some rows of a chunk, their postings and their positions; the rows count from the start of these."""


@dataclass(slots=True)
class _Held:
    """Where a chunk lies, the lengths of its three parts, and where each batch of terms begins in them."""

    base: int
    begin: int
    rows: int
    listed: int
    placed: int
    edges: Sequence[tuple[int, int, int]] = ()


class Shelf:
    """Takes chunks as they come and gives lists back in order."""

    def __init__(self, folder: Path) -> None:
        """Start with nothing; ``folder`` is where the file is made once it is needed."""
        self._file = SpooledTemporaryFile(IN_MEMORY, dir=str(folder))  # noqa: SIM115 - ``close`` does it
        self._held: list[_Held] = []
        self._end = 0

    def close(self) -> None:
        """Forget everything."""
        self._file.close()

    def put(self, chunk: Chunk) -> None:
        """Set a chunk aside."""
        held = _Held(chunk.base, self._end, len(chunk.rows), len(chunk.listed), len(chunk.placed))
        self._held.append(held)
        self._write(held, chunk.rows, chunk.listed, chunk.placed)
        self._end += held.rows * ROW + held.listed + held.placed

    def _write(self, held: _Held, rows: Small, listed: bytes, placed: bytes) -> None:
        self._file.seek(held.begin)
        self._file.write(rows.tobytes())
        self._file.write(listed)
        self._file.write(placed)

    def _read(self, held: _Held, first: tuple[int, int, int], last: tuple[int, int, int]) -> Stretch:
        """Return what lies between two places, each a row, a postings' and a positions' one."""
        parts = []
        begins = (held.begin, held.begin + held.rows * ROW, held.begin + held.rows * ROW + held.listed)
        for begin, size, start, stop in zip(begins, (ROW, 1, 1), first, last, strict=True):
            self._file.seek(begin + start * size)
            parts.append(self._file.read((stop - start) * size))
        return np.frombuffer(parts[0], np.int32).reshape(-1, COLUMNS), parts[1], parts[2]

    def lists(self, names: Sequence[tuple[str, list[str]]], ranks: Small) -> Iterator[Coded]:
        """Yield every posting list; ``names`` are the fields' keys in order, ``ranks`` each term's place among all."""
        borders = [0]
        for _, keys in names:
            for start in range(0, len(keys), BATCH):
                borders.append(borders[-1] + min(BATCH, len(keys) - start))
        for held in self._held:
            self._order(held, ranks, np.array(borders))
        number = 0
        for field, keys in names:
            for first in range(0, len(keys), BATCH):
                stretches = [self._read(held, held.edges[number], held.edges[number + 1]) for held in self._held]
                named = keys[first : first + BATCH]
                yield from _joined(stretches, [held.base for held in self._held], field, named, borders[number])
                number += 1

    def _order(self, held: _Held, ranks: Small, borders: Numbers) -> None:
        """Bring a chunk into the order of keys, and note where each batch begins."""
        rows, listed, placed = self._read(held, (0, 0, 0), (held.rows, held.listed, held.placed))
        rows = rows.copy()
        rows[:, 0] = ranks[rows[:, 0]]
        rows = rows[np.argsort(rows[:, 0])]
        listed, rows[:, 3], firsts = _gathered(listed, rows[:, 3], rows[:, 4])
        placed, rows[:, 5], seconds = _gathered(placed, rows[:, 5], rows[:, 6])
        edges = np.searchsorted(rows[:, 0], borders)
        held.edges = list(zip(edges.tolist(), firsts[edges].tolist(), seconds[edges].tolist(), strict=True))
        self._write(held, rows, listed, placed)


def _gathered(text: bytes, begins: Small, sizes: Small) -> tuple[bytes, Numbers, Numbers]:
    """Return stretches of a text one behind the other, where each begins then, and the same with the end."""
    parts = [text[begin : begin + size] for begin, size in zip(begins.tolist(), sizes.tolist(), strict=True)]
    ends = np.zeros(len(parts) + 1, np.int64)
    np.cumsum(sizes, out=ends[1:])
    return b"".join(parts), ends[:-1], ends


def _joined(
    stretches: list[Stretch], bases: list[int], field: str, names: Sequence[str], first: int
) -> Iterator[Coded]:
    """Yield the posting lists of names of a field, each from the chunks that have a part; ``first`` is a rank."""
    which = np.repeat(np.arange(len(stretches)), [len(rows) for rows, _, _ in stretches])
    if not len(which):
        return
    rows = np.concatenate([_from_zero(stretch[0]) for stretch in stretches])
    order = np.argsort(rows[:, 0], kind="stable")
    rows, which = rows[order], which[order]
    base = np.array(bases)[which]
    fresh = np.diff(rows[:, 0], prepend=-1) != 0
    parts = np.flatnonzero(fresh | (np.diff(base, prepend=-1) != 0))
    sums = np.add.reduceat(rows, parts)
    directory = np.column_stack((base[parts], sums[:, (1, 4, 6)])).astype(">u4").tobytes()
    firsts = np.flatnonzero(fresh)
    counts = np.add.reduceat(rows[:, :3], firsts)[:, 1:].tolist()
    keys = [names[rank - first] for rank in rows[firsts, 0].tolist()]
    edges = np.append(firsts, len(rows))
    places = np.searchsorted(parts, edges).tolist()
    from_chunks = which.tolist()
    listed = [stretches[n][1][a : a + size] for n, a, size in zip(from_chunks, *rows[:, 3:5].T.tolist(), strict=True)]
    placed = [stretches[n][2][a : a + size] for n, a, size in zip(from_chunks, *rows[:, 5:7].T.tolist(), strict=True)]
    begin, part = 0, 0
    for key, (documents, total), stop, last in zip(keys, counts, edges[1:].tolist(), places[1:], strict=True):
        positions = placed[begin:stop] if field != "key" else ()
        content = joined(directory[part * PART : last * PART], listed[begin:stop], positions)
        yield Coded(field, key, documents, total, content)
        begin, part = stop, last


def _from_zero(rows: Small) -> Numbers:
    """Return rows whose places count from the first of them."""
    moved = rows.astype(np.int64)
    if len(moved):
        moved[:, 3] -= moved[0, 3]
        moved[:, 5] -= moved[0, 5]
    return moved
