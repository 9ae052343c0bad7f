"""Proof that an archive is what was built: every file against the manifest, every original against its digest."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from sitegen.folder import DOCUMENTS, MANIFEST, files, manifest, sha256

LINE = re.compile(r"([0-9a-f]{64})  (.+)")
DROPPINGS = frozenset({".DS_Store"})
"""Files that file managers leave behind wherever they have been."""


class Trouble(StrEnum):
    """How a file can differ from what was built."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    UNREADABLE = "unreadable"
    MANIFEST = "manifest"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One file that differs: its path in the output, how, and a sentence for people."""

    path: str
    trouble: Trouble
    message: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was compared, and what differed, sorted by path. ``manifest`` is the SHA-256 of the manifest itself."""

    files: int
    originals: int
    manifest: str
    faults: tuple[Fault, ...]


def verify(output: Path) -> Proof:
    """Compare an archive with its manifest both ways, and its originals with the digests in its data."""
    content = manifest(output)
    faults: list[Fault] = []
    listed = _listed(content, faults)
    for name, digest in listed.items():
        faults += _compare(output, name, digest)
    faults += [
        Fault(name, Trouble.ADDED, "is not in the manifest")
        for name in files(output)
        if name not in listed and name != MANIFEST and not _hidden(name)
    ]
    originals = 0
    for fault in _originals(output, faults):
        originals += 1
        if fault:
            faults.append(fault)
    return Proof(len(listed), originals, hashlib.sha256(content).hexdigest(), tuple(sorted(set(faults))))


def _hidden(name: str) -> bool:
    """Dot-files at the top are not the archive's: a repository, a server's settings."""
    return name.startswith(".") or PurePosixPath(name).name in DROPPINGS


def _listed(content: bytes, faults: list[Fault]) -> dict[str, str]:
    """Return digest by path; every line that is none is a fault."""
    listed: dict[str, str] = {}
    lines = content.decode("utf-8", "surrogateescape").split("\n")
    if lines[-1]:
        faults.append(Fault(MANIFEST, Trouble.MANIFEST, "ends in the middle of a line"))
    for number, line in enumerate(lines[:-1], 1):
        match = LINE.fullmatch(line)
        name = match[2] if match else ""
        if not match or name in listed or ".." in name.split("/") or name.startswith("/"):
            faults.append(Fault(MANIFEST, Trouble.MANIFEST, f"line {number} names no file, or one a second time"))
        else:
            listed[name] = match[1]
    return listed


def _compare(output: Path, name: str, digest: str) -> Iterator[Fault]:
    path = output / name
    try:
        if path.is_symlink():
            yield Fault(name, Trouble.CHANGED, "has become a link")
        elif not path.is_file():
            yield Fault(name, Trouble.MISSING, "is in the manifest, but not here")
        elif sha256(path) != digest:
            yield Fault(name, Trouble.CHANGED, "is not what the manifest says")
    except OSError as error:
        yield Fault(name, Trouble.UNREADABLE, f"cannot be read: {error.strerror}")


def _originals(output: Path, faults: list[Fault]) -> Iterator[Fault | None]:
    """Yield for each document a fault, or None where its original has the digest that its record states."""
    known = {fault.path for fault in faults}
    seen: dict[str, str] = {}
    for number, line in enumerate(_lines(output / DOCUMENTS), 1):
        try:
            row = json.loads(line)
            source = row["source"]
            name, digest = str(source["original"]), str(source["sha256"])
        except (ValueError, KeyError, TypeError):
            yield Fault(DOCUMENTS, Trouble.ORIGINAL, f"line {number} is no record of a document")
            continue
        if row.get("withheld"):
            continue
        if name not in seen:
            seen[name] = _digest(output, name)
        if seen[name] == digest or (not seen[name] and name in known):
            yield None
        else:
            yield Fault(
                name, Trouble.ORIGINAL, "is not the original: its SHA-256 is not the one in data/documents.jsonl"
            )


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as handle:
            yield from handle
    except OSError:
        return  # the manifest has told of it already


def _digest(output: Path, name: str) -> str:
    """Return the SHA-256 of an original, empty where it is not there or lies elsewhere."""
    path = output / name
    try:
        return sha256(path) if path.is_file() and ".." not in name.split("/") else ""
    except OSError:
        return ""
