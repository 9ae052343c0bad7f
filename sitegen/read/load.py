"""From a place on disk to bytes: the one module that opens sources."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path

from sitegen.model.source import Source
from sitegen.problems import Code
from sitegen.read.errors import ReadError
from sitegen.read.names import original_address
from sitegen.read.registry import media_type
from sitegen.read.scan import Found

__all__ = ["ReadError", "load", "load_sidecar"]

ATTEMPTS = 3

FLAGS = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
    # a pipe put in the file's place must not block, a link must not lead away; not every system has every flag
    FLAGS |= getattr(os, _flag, 0)


def load(found: Found) -> tuple[Source, bytes]:
    """Return the source and its bytes; raises ``ReadError`` where it is unreadable, no file, or changes meanwhile."""
    content = read_bytes(found.path)
    source = Source(
        path=found.name,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        media_type=media_type(found.name, content),
        original=original_address(found.name),
    )
    return source, content


def load_sidecar(found: Found) -> bytes | None:
    """Return the bytes of the metadata file beside a source, or None where there is none; raises ``ReadError``."""
    return None if found.sidecar is None else read_bytes(found.sidecar)


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
