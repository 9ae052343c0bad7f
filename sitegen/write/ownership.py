"""Which files of an output folder sitegen made, and which are somebody else's."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sitegen.problems import SitegenError

MANIFEST = "manifest-sha256.txt"
CARRIED = ".sitegen.json"
"""A dot-file of the output that names the files in it which sitegen did not make but lists in the manifest."""


class ForeignFileError(SitegenError):
    """Somebody else's file stands where sitegen must write."""

    def __init__(self, path: Path) -> None:
        """``path`` is the file that is in the way."""
        super().__init__(f"{path} was not made by sitegen and stands where it must write; move it or choose another -o")


@dataclass(frozen=True, slots=True)
class Ownership:
    """What stands in an output folder: ``made`` by sitegen with the digests it wrote, and ``foreign``.

    ``empty`` are folders that hold nothing: somebody else's too, for sitegen makes none.
    """

    made: Mapping[str, str]
    foreign: frozenset[str]
    empty: tuple[str, ...] = ()

    @classmethod
    def of(cls, output: Path) -> Ownership:
        """Look at an output folder; one that is not there holds nothing. Raise SitegenError where it is no folder."""
        if not output.exists() and not output.is_symlink():
            return cls({}, frozenset())
        if not output.is_dir():
            raise SitegenError(f"the output {output} is not a folder; move it or choose another -o")
        listed = dict(_manifest(output))
        carried = _carried(output)
        made = {name: digest for name, digest in listed.items() if name not in carried}
        if listed and (output / MANIFEST).is_file():
            made[MANIFEST] = ""
        if _note(output):
            made[CARRIED] = ""
        files, empty = _walk(output)
        return cls(made, frozenset(name for name in files if name not in made), empty)

    def check(self, output: Path, wanted: Collection[str]) -> None:
        """Raise ForeignFileError where a path of ``wanted`` is, or lies under or over, somebody else's file."""
        ours = set(wanted)
        folders = {str(parent) for name in ours for parent in PurePosixPath(name).parents}
        for name in sorted(self.foreign):
            above = {str(parent) for parent in PurePosixPath(name).parents}
            if name in ours or name in folders or above & ours:
                raise ForeignFileError(output / name)

    def changed(self, output: Path) -> Iterator[str]:
        """Yield the files that sitegen made and somebody changed since."""
        for name, digest in self.made.items():
            path = output / name
            if digest and path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() != digest:
                yield name


def _manifest(output: Path) -> Iterator[tuple[str, str]]:
    """Yield path and digest of each line of the manifest; what is no such line says nothing."""
    try:
        text = (output / MANIFEST).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return
    for line in text.splitlines():
        digest, space, name = line.partition("  ")
        if space and name:
            yield name, digest


def _note(output: Path) -> dict[str, object]:
    """Return what the note of carried files says, or nothing where there is none of ours."""
    try:
        said = json.loads((output / CARRIED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) and said.get("made-by") == "sitegen" else {}


def _carried(output: Path) -> frozenset[str]:
    names = _note(output).get("carried")
    return frozenset(name for name in names if isinstance(name, str)) if isinstance(names, list) else frozenset()


def _walk(output: Path) -> tuple[list[str], tuple[str, ...]]:
    """Return every file and link in a folder, and every empty folder, as paths in it; links are not followed."""
    files: list[str] = []
    empty: list[str] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(output / folder) as scan:
            entries = list(scan)
        if not entries and folder:
            empty.append(folder)
        for entry in entries:
            name = f"{folder}/{entry.name}" if folder else entry.name
            (folders if entry.is_dir(follow_symlinks=False) else files).append(name)
    return files, tuple(sorted(empty))


def stamp(output: Path) -> str:
    """Return a digest of the name, size and time of every file in a folder: it changes when any of them does."""
    digest = hashlib.sha256()
    if output.is_dir():
        for name in sorted(_walk(output)[0]):
            stat = (output / name).lstat()
            digest.update(f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
