"""An archive with its index and its pieces on disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from search.fake import FakeArchive

from sitegen.search import build_index, pieces


@dataclass(frozen=True)
class Indexed:
    """An archive, the folder of its index, and the folder that its pieces were written to."""

    archive: FakeArchive
    folder: Path
    output: Path


class Browser(Protocol):
    """Runs calls of the browser's code in Node, over the pieces in a folder, and returns the answers."""

    def __call__(self, calls: Sequence[Sequence[Any]], output: Path | None = None) -> list[Any]:
        """Return the answer to each call: its name, then its arguments."""
        ...


def index_of(archive: FakeArchive, base: Path) -> Indexed:
    """Index an archive and write its pieces."""
    indexed = Indexed(archive, base / "index", base / "output")
    build_index(archive, indexed.folder)  # type: ignore[arg-type] # a fake that has what search asks for
    for file in pieces(archive, indexed.folder):  # type: ignore[arg-type]
        path = indexed.output / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return indexed
