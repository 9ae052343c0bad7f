"""The records of a web archive, one after another, each with its place in the file; what is broken is told and passed.

A file is never held as a whole: of each record as much is read as a document may be long. Behind something that is no
record, or a compressed record that is damaged, reading goes on at the next place where one begins.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sitegen.model.source import Record

LARGEST = 1 << 25
"""Bytes of the largest record that is read: 32 MB."""

PIECE = 1 << 16
LONGEST_HEAD = 1 << 18
FIRST = 1 << 12
MAGIC = b"\x1f\x8b\x08"
BEGIN = b"WARC/"
LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
HEAD_END = re.compile(rb"\r?\n\r?\n")
NEXT = re.compile(rb"WARC/\d\.\d\r?\n")
MOST_FAULTS = 1000
"""Places in one file where reading begins anew, before the rest is given up; ten times as many are tried for each."""


@dataclass(frozen=True, slots=True)
class Framed:
    """The bytes of a record from ``WARC/`` on, unpacked, and where it lies; or what stands there instead (``fault``).

    ``weight`` is how long it is unpacked; ``cut`` tells that there is more of it than is read, ``missing`` that the
    file ends before the record does.
    """

    offset: int
    length: int
    content: bytes = b""
    fault: str | None = None
    weight: int = 0
    cut: bool = False
    missing: bool = False


def framed(file: BinaryIO, size: int, *, bodies: bool = True) -> Iterator[Framed]:
    """Yield every record of a file, compressed record by record or not at all; without bodies, only their places."""
    file.seek(0)
    if file.read(len(MAGIC)).startswith(MAGIC[:2]):
        yield from _compressed(file, size, bodies=bodies)
    else:
        yield from _plain(file, size, bodies=bodies)


def cut(file: BinaryIO, size: int, about: int) -> Iterator[Record]:
    """Yield stretches of whole records: the number of the first, the first byte and the length of each stretch.

    A stretch is as long as it takes to hold about so many bytes, packed or unpacked.
    """
    first = begin = weight = 0
    before = 0  # a stretch never begins within what is compressed as one
    for index, record in enumerate(framed(file, size, bodies=False)):
        if record.offset > before and weight + max(record.length, record.weight) > about:
            yield Record(first, begin, record.offset - begin)
            first, begin, weight = index, record.offset, 0
        weight += max(record.length, record.weight, 1)
        before = record.offset
    yield Record(first, begin, size - begin)


def is_compressed_by_record(file: BinaryIO) -> bool:
    """Whether a gzip file is a web archive of which each record is compressed by itself, so that it can be gone to."""
    file.seek(0)
    unpacker = zlib.decompressobj(31)
    head = b""
    wanted = len(BEGIN)
    try:
        while len(head) < wanted and not unpacker.eof and (piece := file.read(PIECE)):
            head += unpacker.decompress(piece, LONGEST_HEAD)
            if not head.startswith(BEGIN[: len(head)]):
                return False
            end = HEAD_END.search(head)
            if end is None and len(head) < LONGEST_HEAD:
                wanted = len(head) + 1
                continue
            said = LENGTH.search(head, 0, end.end() if end else len(head))
            wanted = min(LARGEST, (end.end() if end else 0) + int(said[1] if said else 0) + len(BEGIN) + 4)
            while len(head) < wanted and not unpacker.eof and unpacker.unconsumed_tail:
                head += unpacker.decompress(unpacker.unconsumed_tail, PIECE)
    except zlib.error:
        return head.startswith(BEGIN)
    return head.startswith(BEGIN) and (unpacker.eof or len(head) < wanted)


def _plain(file: BinaryIO, size: int, *, bodies: bool) -> Iterator[Framed]:
    at = 0
    faults = 0
    while at < size:
        file.seek(at)
        head = file.read(FIRST)
        blank = len(head) - len(head.lstrip(b"\r\n"))
        if blank:
            at += blank
            continue
        begins = head.startswith(BEGIN)
        while begins and not HEAD_END.search(head) and len(head) < LONGEST_HEAD and (more := file.read(PIECE)):
            head += more
        end_of_head = HEAD_END.search(head) if begins else None
        said = LENGTH.search(head, 0, end_of_head.end()) if end_of_head else None
        if end_of_head is None or said is None:
            faults += 1
            skip = end_of_head.end() if end_of_head else len(head) // 2 if begins else 1
            end = _next(file, at + skip, size) if faults < MOST_FAULTS else size
            why = "do not tell how long their record is" if begins else "are no record"
            yield Framed(at, end - at, fault=f"{end - at:,} bytes from byte {at:,} on {why}")
            at = end
            continue
        whole = end_of_head.end() + int(said[1])
        end = min(at + whole, size)
        content = b""
        if bodies:
            file.seek(at)
            content = file.read(min(whole, LARGEST + LONGEST_HEAD))
        past = _past(file, end, size)
        yield Framed(at, past - at, content, None, end - at, len(content) < end - at, at + whole > size)
        at = past


def _past(file: BinaryIO, at: int, size: int) -> int:
    """Return the place behind the line ends that follow a record."""
    file.seek(at)
    tail = file.read(4)
    return min(size, at + len(tail) - len(tail.lstrip(b"\r\n")))


def _next(file: BinaryIO, at: int, size: int) -> int:
    """Return the next place where a record seems to begin on a line of its own, else the file's end."""
    before = b""
    file.seek(at)
    while piece := file.read(PIECE):
        found = NEXT.search(before + piece)
        if found:
            return at - len(before) + found.start()
        at += len(piece)
        before = (before + piece)[-10:]
    return size


def _compressed(file: BinaryIO, size: int, *, bodies: bool) -> Iterator[Framed]:
    at = 0
    faults = 0
    while at < size:
        content, count, end, fault = _unpacked(file, at, LARGEST + LONGEST_HEAD)
        if fault is not None:
            faults += 1
            end = _next_packed(file, at + 1, size) if faults < MOST_FAULTS else size
            yield Framed(at, end - at, content, fault=f"{end - at:,} bytes from byte {at:,} on are damaged ({fault})")
        else:
            yield from _members(Framed(at, end - at, content, cut=count > len(content)), bodies=bodies)
        at = end


def _members(packed: Framed, *, bodies: bool) -> Iterator[Framed]:
    """Yield the records of one compressed member: one, unless it was packed in an unusual way."""
    content = packed.content
    at = 0
    while at < len(content) and content[at:].strip(b"\r\n"):
        head = HEAD_END.search(content, at)
        said = LENGTH.search(content, at, head.end()) if head and content.startswith(BEGIN, at) else None
        if head is None or said is None:
            yield Framed(packed.offset, packed.length, fault="it is compressed, but no record")
            return
        end = head.end() + int(said[1])
        missing = end > len(content) and not packed.cut
        is_cut = packed.cut and end > len(content)
        yield Framed(packed.offset, packed.length, content[at:end] if bodies else b"", None, end - at, is_cut, missing)
        at = end
        while content.startswith((b"\r", b"\n"), at):
            at += 1


def _unpacked(file: BinaryIO, at: int, most: int) -> tuple[bytes, int, int, str | None]:
    """Return what a compressed member holds (no more than so much), how much it is, where it ends, and its fault."""
    file.seek(at)
    unpacker = zlib.decompressobj(31)
    found: list[bytes] = []
    count = 0
    taken = at
    try:
        while not unpacker.eof:
            piece = file.read(PIECE)
            if not piece:
                return b"".join(found), count, taken, "the file breaks off within it"
            taken += len(piece)
            while piece and not unpacker.eof:
                more = unpacker.decompress(piece, PIECE)
                piece = unpacker.unconsumed_tail
                if count < most:
                    found.append(more[: most - count])
                count += len(more)
    except zlib.error as error:
        return b"".join(found), count, taken, str(error)
    return b"".join(found), count, taken - len(unpacker.unused_data), None


def _next_packed(file: BinaryIO, at: int, size: int) -> int:
    """Return the next place where a compressed web record begins, else the file's end."""
    before = b""
    tries = 0
    file.seek(at)
    while (piece := file.read(PIECE)) and tries < 10 * MOST_FAULTS:
        text = before + piece
        base = at - len(before)
        found = text.find(MAGIC)
        while found >= 0 and tries < 10 * MOST_FAULTS:
            tries += 1
            if _begins(file, base + found):
                return base + found
            found = text.find(MAGIC, found + 1)
        at += len(piece)
        file.seek(at)
        before = text[-(len(MAGIC) - 1) :]
    return size


def _begins(file: BinaryIO, at: int) -> bool:
    """Whether what is compressed from a place on begins like a record."""
    file.seek(at)
    try:
        return zlib.decompressobj(31).decompress(file.read(4096), len(BEGIN)) == BEGIN
    except zlib.error:
        return False
