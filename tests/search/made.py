"""An archive with its index and its pieces on disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from search.fake import FakeArchive

from sitegen.search import build_index, pieces


@dataclass(frozen=True)
class Indexed:
    """An archive, the folder of its index, and the folder that its pieces were written to."""

    archive: FakeArchive
    folder: Path
    output: Path


def index_of(archive: FakeArchive, base: Path) -> Indexed:
    """Index an archive and write its pieces."""
    indexed = Indexed(archive, base / "index", base / "output")
    build_index(archive, indexed.folder)  # type: ignore[arg-type] # a fake that has what search asks for
    for file in pieces(archive, indexed.folder):  # type: ignore[arg-type]
        path = indexed.output / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return indexed
