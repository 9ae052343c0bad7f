"""Folders and files of packages: copies that are checked on the way, and archives with the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sitegen.export.rows import DamagedArchiveError, Exporting
from sitegen.folder import MANIFEST, files

CHUNK = 1 << 20
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The moment that every file of a ZIP file bears: the format's first."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the format, where, and how many files or rows."""

    format: str
    path: Path
    count: int


@dataclass(frozen=True, slots=True)
class Copied:
    """A file of the package: its path in it, its size in bytes, its SHA-256."""

    path: str
    size: int
    sha256: str


def copied(exporting: Exporting, folder: Path) -> Iterator[Copied]:
    """Copy every file of an archive into a folder, checking each against the manifest on the way."""
    for name, digest in exporting.files.items():
        done = _copy(exporting.output / name, folder / name, name)
        if done.sha256 != digest:
            raise DamagedArchiveError(name, "is not what the manifest says")
        yield done
    yield put(folder, MANIFEST, exporting.manifest)


def put(folder: Path, name: str, content: bytes) -> Copied:
    """Write one file of a package."""
    return stream(folder, name, (content,))


def stream(folder: Path, name: str, chunks: Iterable[bytes]) -> Copied:
    """Write one file of a package in pieces."""
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as handle:
        return _written(handle, name, chunks)


def counted(target: Path, chunks: Iterable[bytes]) -> int:
    """Write a file piece by piece; return how many pieces there were."""
    count = 0

    def pieces() -> Iterator[bytes]:
        nonlocal count
        for chunk in chunks:
            count += 1
            yield chunk

    stream(target.parent, target.name, pieces())
    return count


def json_line(row: Mapping[str, object]) -> bytes:
    """Return an object as one line of JSON."""
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def zipped(folder: Path, top: str, target: Path) -> None:
    """Write a folder as a ZIP file, under one folder named ``top``; the same bytes for the same files."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files(folder)):
            entry = zipfile.ZipInfo(f"{top}/{name}", EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            with (folder / name).open("rb") as source, archive.open(entry, "w", force_zip64=True) as written:
                while chunk := source.read(CHUNK):
                    written.write(chunk)


def _copy(source: Path, target: Path, name: str) -> Copied:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        if source.is_symlink() or not source.is_file():
            raise DamagedArchiveError(name, "is missing, or is no plain file")
        with source.open("rb") as read, target.open("wb") as handle:
            return _written(handle, name, iter(lambda: read.read(CHUNK), b""))
    except FileNotFoundError as error:
        raise DamagedArchiveError(name, "is missing") from error


def _written(handle: BinaryIO, name: str, chunks: Iterable[bytes]) -> Copied:
    digest = hashlib.sha256()
    size = 0
    for chunk in chunks:
        handle.write(chunk)
        digest.update(chunk)
        size += len(chunk)
    return Copied(name, size, digest.hexdigest())
