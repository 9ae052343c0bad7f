"""What is looked into, and what is found there to be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sitegen.model.source import Container, Record


@dataclass(frozen=True, slots=True)
class Root:
    """A folder of sources, or a single file. With several roots each path begins with its root's ``name``.

    Where ``name`` is None, the folder's own name stands for it.
    """

    path: Path
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    r"""A file to read: where it lies (links resolved), its name as a source, and the metadata file beside it.

    ``name`` is relative to its root, with ``/``, in characters that can be stored: bytes of a file name that are not
    UTF-8 stand in it as ``\xNN`` (see ``names.printable``). ``size`` is in bytes, ``mtime_ns`` in nanoseconds.

    A file in an archive has the archive's ``path`` and its ``container``, with its sidecar's place there in ``beside``.
    Of a large container of records each stretch is found by itself: ``part`` has its first record and its bytes,
    ``sha256`` the digest of the whole. ``stated`` is what a table of metadata says of it.
    """

    path: Path
    name: str
    sidecar: Path | None
    size: int
    mtime_ns: int
    container: Container | None = None
    beside: Container | None = None
    part: Record | None = None
    sha256: str = ""
    stated: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """What the build store keeps its documents under: no other found thing has the same."""
        return self.name if self.part is None else f"{self.name}\n{self.part.index:09}"

    @property
    def whole(self) -> str:
        """The name of the file on disk: what is copied as the original."""
        return self.name if self.container is None else self.container.path

    @property
    def is_whole(self) -> bool:
        """Whether it is a file on disk from its first byte to its last."""
        return self.container is None and self.part is None
