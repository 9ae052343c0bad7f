"""From a place on disk to bytes: the one module that opens sources."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from sitegen.model.source import Source
from sitegen.problems import Code
from sitegen.read.errors import ReadError
from sitegen.read.found import Found
from sitegen.read.names import original_address
from sitegen.read.places import FLAGS, content_of, open_places, pieces
from sitegen.read.registry import media_type

__all__ = ["ReadError", "load", "load_sidecar"]

ATTEMPTS = 3


def load(found: Found) -> tuple[Source, bytes]:
    """Return the source and its bytes; raises ``ReadError`` where it is unreadable, no file, or changes meanwhile.

    Of a part of a container the bytes are those of the part, and ``source.record`` says which part it is.
    """
    content = _content(found)
    name = found.name
    source = Source(
        path=name,
        sha256=found.sha256 or hashlib.sha256(content).hexdigest(),
        size=len(content) if found.part is None else found.size,
        media_type=media_type(name, content),
        original=original_address(found.whole),
        record=found.part,
        container=found.container,
    )
    return source, content


def _content(found: Found) -> bytes:
    part = found.part
    if part is not None:
        places = () if found.container is None else found.container.places
        file = open_places(found.path, places)
        file.seek(part.offset)
        content = file.read(part.length)
        if len(content) < part.length:
            raise ReadError(Code.CHANGED, "changes while it is read; build again when it is complete")
        return content
    return read_bytes(found.path) if found.container is None else content_of(found.path, found.container.places)


def load_sidecar(found: Found) -> bytes | None:
    """Return the bytes of the metadata file beside a source, or None where there is none; raises ``ReadError``."""
    if found.beside is not None:
        return content_of(found.path, found.beside.places)
    return None if found.sidecar is None else read_bytes(found.sidecar)


def original(found: Found, sha256: str) -> Iterator[bytes]:
    """Yield the file on disk that something was found in; raise ``ReadError`` where it is not what was read."""
    digest = hashlib.sha256()
    for piece in pieces(found.path):
        digest.update(piece)
        yield piece
    if digest.hexdigest() != sha256:
        raise ReadError(Code.CHANGED, "changed while it was read; build again when it is complete")


def read_bytes(path: Path) -> bytes:
    """Return a regular file's bytes as they stood at one moment."""
    try:
        for _ in range(ATTEMPTS):
            content = _read_once(path)
            if content is not None:
                return content
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise ReadError(Code.OUTSIDE, "became a symbolic link while it was read") from error
        raise ReadError(Code.UNREADABLE, f"cannot be read: {error.strerror or error}") from error
    except MemoryError as error:
        raise ReadError(Code.UNREADABLE, "does not fit into memory") from error
    raise ReadError(Code.CHANGED, "changes while it is read; build again when it is complete")


def _read_once(path: Path) -> bytes | None:
    """Return the bytes, or None where the file changed between the first byte and the last."""
    handle = os.open(path, FLAGS)
    with os.fdopen(handle, "rb", buffering=0) as file:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise ReadError(Code.NOT_REGULAR, "is not a regular file")
        content = file.readall()
        after = os.fstat(handle)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return content if same and len(content) == after.st_size else None
