"""A term's posting list as it is written: a directory of its parts, then their postings, then their positions.

There is a part for each range of documents that holds the term, so that the browser's pieces of a range are copies.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitegen.search.a93 import decode_positions, decode_postings

HEAD = struct.Struct("!I")
"""Before a posting list: the number of its parts."""

DIRECTORY = struct.Struct("!IIII")
"""A part: the range's first document, how many hold the term, and the lengths of their postings and positions."""

PART = DIRECTORY.size


class Coded(NamedTuple):
    """A term's posting list: its field, how many documents and tokens it has, and the bytes the index keeps of it."""

    field: str
    key: str
    documents: int
    total: int
    content: bytes


def joined(directory: bytes, postings: Iterable[bytes], positions: Iterable[bytes]) -> bytes:
    """Return the bytes that the index keeps of a list."""
    return b"".join((HEAD.pack(len(directory) // PART), directory, *postings, *positions))


class Raw(NamedTuple):
    """A term's posting list as it is written: its directory, the characters of all postings, and all that follows."""

    directory: tuple[tuple[int, int, int, int], ...]
    size: int
    text: str

    @classmethod
    def of(cls, content: bytes) -> Raw:
        """Return what the bytes of a posting list hold; cut ones are a ``struct.error`` or a ``ValueError``."""
        (count,) = HEAD.unpack_from(content)
        end = HEAD.size + count * PART
        rows = tuple(DIRECTORY.iter_unpack(content[HEAD.size : end]))
        size = rows[0][2] if count == 1 else sum([row[2] for row in rows])
        if len(rows) != count or len(content) < end + size:
            raise ValueError("a posting list was cut")
        return cls(rows, size, content[end:].decode("ascii"))

    def parts(self) -> Iterator[tuple[int, int, str, str]]:
        """Yield each range's part: its first document, how many hold the term, their postings, their positions."""
        text, start, place = self.text, 0, self.size
        for base, documents, size, extent in self.directory:
            yield base, documents, text[start : start + size], text[place : place + extent]
            start, place = start + size, place + extent

    def postings(self) -> tuple[list[int], list[int]]:
        """Return the documents that hold the term and how often each does."""
        numbers: list[int] = []
        counts: list[int] = []
        for base, _, listed, _ in self.parts():
            found, often = decode_postings(listed, base)
            numbers += found
            counts += often
        return numbers, counts

    def positions(self) -> list[list[int]]:
        """Return each document's positions."""
        return decode_positions(self.text[self.size :], self.postings()[1])
