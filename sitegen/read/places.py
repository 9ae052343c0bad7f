"""Files inside archives: their bytes, unpacked as far as their archive said and never further.

An archive is never unpacked to disk under the names it gives. What lies in it is read from its place; what is packed as
a whole (``.tar.gz``, an archive in an archive) is unpacked once into a nameless temporary file.
"""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import os
import stat
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from sitegen.model.source import Place
from sitegen.problems import Code
from sitegen.read.errors import ReadError

FLAGS = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
    # a pipe put in the file's place must not block, a link must not lead away; not every system has every flag
    FLAGS |= getattr(os, _flag, 0)

PIECE = 1 << 18
IN_MEMORY = 1 << 23
"""Bytes of an unpacked archive that are held in memory before they go to disk: 8 MB."""

XZ_MEMORY = 100 << 20
"""Memory that unpacking xz may take; what was packed with the strongest setting takes 65 MB."""

FREE = 1 << 24
"""Bytes that anything may unpack to, however small it is: 16 MB."""

RATIO = 200
"""How many times its size anything may unpack to beyond that; text reaches 10, logs 50, and bombs 1000."""

LARGEST = 1 << 28
"""Bytes of the largest file in an archive that is read as one document: 256 MB."""

FAULTS = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError)


def most(packed: int) -> int:
    """Return how many bytes something may unpack to that is packed in so many."""
    return max(FREE, RATIO * packed)


def bomb(packed: int) -> ReadError:
    """Return the error of what unpacks to more than that."""
    return ReadError(
        Code.UNSUPPORTED,
        f"is not read: {packed:,} bytes that unpack to more than {most(packed):,} are no document but a bomb",
    )


def open_file(path: Path) -> BinaryIO:
    """Open a regular file to read; raise ``ReadError`` where it is none any more."""
    try:
        handle = os.open(path, FLAGS)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise ReadError(Code.OUTSIDE, "became a symbolic link while it was read") from error
        raise ReadError(Code.UNREADABLE, f"cannot be read: {error.strerror or error}") from error
    file = os.fdopen(handle, "rb")
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        file.close()
        raise ReadError(Code.NOT_REGULAR, "is not a regular file")
    return file


class Window(io.RawIOBase):
    """A stretch of a file as a file of its own."""

    def __init__(self, file: BinaryIO, offset: int, length: int) -> None:
        """Begin at the stretch's first byte."""
        self._file = file
        self._offset = offset
        self._length = length
        self._at = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that any place in it can be gone to."""
        return True

    def tell(self) -> int:
        """Return the place of the next byte, counted from the stretch's first."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._length}[whence]
        if base + offset < 0:
            raise ValueError("a place before the beginning")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override] # typeshed has the Buffer of 3.12
        """Read into a buffer what is left, as much as it holds."""
        many = max(0, min(len(buffer), self._length - self._at))
        self._file.seek(self._offset + self._at)
        content = self._file.read(many)
        buffer[: len(content)] = content
        self._at += len(content)
        return len(content)


def window(file: BinaryIO, offset: int, length: int) -> BinaryIO:
    """Return a stretch of a file as a buffered file of its own."""
    return io.BufferedReader(Window(file, offset, length), PIECE)


def content_of(path: Path, places: Sequence[Place]) -> bytes:
    """Return what lies at the end of a chain of places; raises ``ReadError`` where it is broken or too large."""
    *outer, last = places
    if last.size > LARGEST:
        raise ReadError(Code.UNSUPPORTED, f"is not read: it unpacks to more than {LARGEST >> 20} MB")
    return b"".join(checked(open_places(path, outer), last))


def open_places(path: Path, places: Sequence[Place]) -> BinaryIO:
    """Return the archive at the end of a chain of places as a file, the file itself where there are none."""
    try:
        status = path.stat()
    except OSError as error:
        raise ReadError(Code.UNREADABLE, f"cannot be read: {error.strerror or error}") from error
    return _opened(path, (status.st_size, status.st_mtime_ns, status.st_ino), tuple(places))


@lru_cache(maxsize=6)
def _opened(path: Path, status: tuple[int, int, int], places: tuple[Place, ...]) -> BinaryIO:
    """Open or unpack an archive once for all that lies in it; a file that changed is another one (``status``)."""
    if not places:
        return open_file(path)
    outer = _opened(path, status, places[:-1])
    last = places[-1]
    if last.packing == "stored":
        return window(outer, last.offset, last.length)
    file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - it lives as long as it is in the cache
    for piece in checked(outer, last):
        file.write(piece)
    return file  # type: ignore[return-value] # typeshed: SpooledTemporaryFile is no BinaryIO, though it acts as one


def forget() -> None:
    """Close the archives that this process holds open."""
    _opened.cache_clear()


def checked(file: BinaryIO, place: Place) -> Iterator[bytes]:
    """Yield what a place unpacks to; raise ``ReadError`` where that is not what its archive said of it."""
    count = 0
    crc = 0
    for piece in unpacked(file, place):
        count += len(piece)
        if count > place.size:
            raise ReadError(Code.UNREADABLE, f"is damaged: it unpacks to more than the {place.size:,} bytes it tells")
        if place.crc is not None:
            crc = zlib.crc32(piece, crc)
        yield piece
    if count < place.size or (place.crc is not None and crc != place.crc):
        raise ReadError(Code.UNREADABLE, "is damaged: what it unpacks to is not what its archive tells of it")


def unpacked(file: BinaryIO, place: Place) -> Iterator[bytes]:
    """Yield what stands at a place of a file, unpacked, in pieces."""
    try:
        yield from PACKINGS[place.packing](window(file, place.offset, place.length))
    except ReadError:
        raise
    except FAULTS as error:
        raise ReadError(Code.UNREADABLE, f"is damaged: it cannot be unpacked ({error})") from error


def measured(file: BinaryIO, packing: str, length: int) -> int:
    """Return to how many bytes a packed file unpacks; raise ``ReadError`` where it is a bomb or broken."""
    size = 0
    for piece in unpacked(file, Place(packing, 0, length, 0)):
        size += len(piece)
        if size > most(length):
            raise bomb(length)
    return size


def _stored(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def _deflated(file: BinaryIO) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-15)
    while piece := file.read(PIECE):
        while piece:
            yield unpacker.decompress(piece, PIECE)
            piece = unpacker.unconsumed_tail
    yield unpacker.flush()
    if not unpacker.eof:
        raise EOFError("it breaks off")


def _gzipped(file: BinaryIO) -> Iterator[bytes]:
    with gzip.GzipFile(fileobj=file) as stream:
        yield from _stored(stream)  # type: ignore[arg-type] # a GzipFile reads like any file


def _bzipped(file: BinaryIO) -> Iterator[bytes]:
    yield from _streams(file, bz2.BZ2Decompressor)


def _xzipped(file: BinaryIO) -> Iterator[bytes]:
    yield from _streams(file, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, XZ_MEMORY))


def _streams(file: BinaryIO, begin: Callable[[], bz2.BZ2Decompressor | lzma.LZMADecompressor]) -> Iterator[bytes]:
    """Yield what one packed stream after another unpacks to."""
    unpacker = begin()
    rest = b""
    fresh = True
    while True:
        if not rest and unpacker.needs_input:
            rest = file.read(PIECE)
            if not rest:
                break
        yield unpacker.decompress(rest, PIECE)
        rest = b""
        fresh = False
        if unpacker.eof:
            rest = unpacker.unused_data.lstrip(b"\0")  # xz pads with zeros
            unpacker = begin()
            fresh = True
    if not fresh:
        raise EOFError("it breaks off")


PACKINGS: dict[str, Callable[[BinaryIO], Iterator[bytes]]] = {
    "stored": _stored,
    "deflate": _deflated,
    "gzip": _gzipped,
    "bzip2": _bzipped,
    "xz": _xzipped,
}


def pieces(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes, a piece at a time."""
    with open_file(path) as file:
        yield from _stored(file)
