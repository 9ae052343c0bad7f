"""A term's posting list as it is written: a directory of its parts, then their postings, then their positions.

There is a part for each range of documents that holds the term, so that the browser's pieces of a range are copies.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sitegen.search.a93 import decode, decode_positions, decode_postings

HEAD = struct.Struct("!II")
"""Before a posting list: the lengths of its directory and of its postings; positions follow."""


class Coded(NamedTuple):
    """A term's posting list, coded: how many documents and tokens it has, and three texts.

    ``directory`` holds four numbers for each range of documents: the range's first document, how many documents of the
    range hold the term, and the lengths of their parts of ``postings`` and ``positions``.
    """

    field: str
    key: str
    documents: int
    total: int
    directory: str
    postings: str
    positions: str

    def content(self) -> bytes:
        """Return the bytes that the index keeps of the list."""
        text = self.directory + self.postings + self.positions
        return HEAD.pack(len(self.directory), len(self.postings)) + text.encode("ascii")


@dataclass(frozen=True, slots=True)
class Raw:
    """A term's posting list as it is written: see ``inverter.Coded``."""

    directory: str
    listed: str
    placed: str

    @classmethod
    def of(cls, content: bytes | memoryview) -> Raw:
        """Return what the bytes of a posting list hold."""
        first, second = HEAD.unpack_from(content)
        text = bytes(content[HEAD.size :]).decode("ascii")
        return cls(text[:first], text[first : first + second], text[first + second :])

    def parts(self) -> Iterator[tuple[int, int, str, str]]:
        """Yield each range's part: its first document, how many hold the term, their postings, their positions."""
        start, place = 0, 0
        numbers = iter(decode(self.directory))
        for base, documents, size, extent in zip(numbers, numbers, numbers, numbers, strict=True):
            yield base, documents, self.listed[start : start + size], self.placed[place : place + extent]
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
        return decode_positions(self.placed, self.postings()[1])
