"""The per-document stages, called as the build calls them, on texts that never were files."""

from __future__ import annotations

import hashlib

from sitegen import clean, read
from sitegen.model.document import Document
from sitegen.model.source import Reading, Source


def source(path: str, content: bytes) -> Source:
    """Return the source that a file of this path and content is."""
    return Source(path, hashlib.sha256(content).hexdigest(), len(content), "text/plain", f"originals/{path}")


def reading(content: bytes | str, path: str = "notes/page.txt") -> Reading:
    """Read one plain text."""
    raw = content.encode() if isinstance(content, str) else content
    return next(iter(read.read(source(path, raw), raw)))


def cleaned(content: bytes | str, path: str = "notes/page.txt") -> Document:
    """Read and clean one plain text."""
    return clean.clean(reading(content, path))
