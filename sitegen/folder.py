"""An archive's folder as it lies on disk: what proves that it is one, and every file in it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from sitegen.problems import SitegenError

MANIFEST = "manifest-sha256.txt"
DOCUMENTS = "data/documents.jsonl"
ENTITIES = "data/entities.jsonl"
MENTIONS = "data/mentions.jsonl"
PROBLEMS = "data/problems.jsonl"


class NotAnArchiveError(SitegenError):
    """A folder that no build of sitegen has written."""

    def __init__(self, output: Path) -> None:
        """``output`` is the folder."""
        what = "has no manifest-sha256.txt" if output.is_dir() else "is not there"
        super().__init__(
            f"{output} is no archive of sitegen: it {what}; build one with: sitegen build SOURCE -o {output}"
        )


def manifest(output: Path) -> bytes:
    """Return the manifest of an archive; raise NotAnArchiveError where there is none."""
    try:
        return (output / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        raise NotAnArchiveError(output) from None


def files(output: Path) -> Iterator[str]:
    """Yield every file and link below a folder as a path in it; links are not followed."""
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(output / folder) as entries:
            for entry in entries:
                name = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_dir(follow_symlinks=False):
                    if folder or not name.startswith("."):
                        folders.append(name)
                else:
                    yield name


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file of any size."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
