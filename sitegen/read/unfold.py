"""Archives as folders, and large containers of records in parts: what was found, as what is read one at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from sitegen.model.source import Container, Place
from sitegen.problems import Code, Problem
from sitegen.read import archives, places
from sitegen.read.archives import Member
from sitegen.read.errors import ReadError
from sitegen.read.found import Found
from sitegen.read.names import is_utf8, printable, split_suffix, suffix
from sitegen.read.registry import cutter
from sitegen.read.scan import ASSETS, page_of, sidecar_problem
from sitegen.read.sidecar import ENDING
from sitegen.read.warc_records import is_compressed_by_record

MEDIA = {
    ".zip": "application/zip",
    ".wacz": "application/zip",
    ".tar": "application/x-tar",
    ".gz": "application/gzip",
    ".tgz": "application/gzip",
    ".bz2": "application/x-bzip2",
    ".tbz": "application/x-bzip2",
    ".tbz2": "application/x-bzip2",
    ".xz": "application/x-xz",
    ".txz": "application/x-xz",
}
"""Endings of files that are unfolded; whether they are what they are called shows when they are."""

PACKINGS = {"application/gzip": "gzip", "application/x-bzip2": "bzip2", "application/x-xz": "xz"}
PACKED_TARS = frozenset({".tgz", ".tbz", ".tbz2", ".txz"})

DEEPEST = 3
"""How many archives may lie in one another."""

LARGE = 1 << 20
"""Bytes beyond which a container of records is read in parts of about as many: 1 MB."""

MAC = "__MACOSX"


class _Whole:
    """A file on disk, and how much was unpacked of it."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self._digest = ""
        self._unpacked = 0
        self._members = 0

    @property
    def digest(self) -> str:
        """The SHA-256 of the whole file, made where something asks for it."""
        if not self._digest:
            digest = hashlib.sha256()
            for piece in places.pieces(self.found.path):
                digest.update(piece)
            self._digest = digest.hexdigest()
        return self._digest

    def container(self, chain: tuple[Place, ...]) -> Container:
        """Return the file as what holds something that lies at the end of a chain of places."""
        return Container(self.found.name, self.digest, self.found.size, MEDIA[suffix(self.found.name)], chain)

    def spend(self, size: int) -> None:
        """Note that something is unpacked; raise ``ReadError`` where it is too much for so small a file."""
        self._unpacked += size
        self._members += 1
        if self._unpacked > places.most(self.found.size):
            raise places.bomb(self.found.size)
        if self._members > archives.MOST_MEMBERS:
            raise archives.too_many()


@dataclass(frozen=True, slots=True)
class _Level:
    """Something to look into: its name as a source, what leads to it, its size, how many archives are around it."""

    name: str
    chain: tuple[Place, ...]
    size: int
    depth: int = 0
    beside: Container | None = None


def unfold(found: Found) -> Iterator[Found | Problem]:
    """Yield what lies in a found archive, the parts of a large container of records, or else the found file itself."""
    yield from _told(_Whole(found), _Level(found.name, (), found.size))


def _told(whole: _Whole, level: _Level) -> Iterator[Found | Problem]:
    """Yield what is in something; that it cannot be read is a problem of its own and of nothing around it."""
    try:
        yield from _inside(whole, level)
    except ReadError as error:
        yield error.problem(level.name)


def _inside(whole: _Whole, level: _Level) -> Iterator[Found | Problem]:
    kind = MEDIA.get(suffix(level.name))
    if kind is None or level.size == 0:
        yield from _parts(whole, level)
    elif level.depth >= DEEPEST:
        raise ReadError(Code.UNSUPPORTED, f"is not read: more than {DEEPEST} archives lie in one another")
    elif kind in PACKINGS:
        yield from _packed(whole, level, PACKINGS[kind])
    else:
        file = places.open_places(whole.found.path, level.chain)
        listed = archives.zip_members if kind == "application/zip" else archives.tar_members
        yield from _members(whole, level, listed(file, level.size))


def _packed(whole: _Whole, level: _Level, packing: str) -> Iterator[Found | Problem]:
    """Yield what is in a file that is packed as a whole: a tar archive, or one file."""
    file = places.open_places(whole.found.path, level.chain)
    if packing == "gzip" and is_compressed_by_record(file):
        yield from _parts(whole, level)
        return
    size = places.measured(file, packing, level.size)
    whole.spend(size)
    chain = (*level.chain, Place(packing, 0, level.size, size))
    stem, ending = split_suffix(level.name.rpartition("/")[2])
    if ending.lower() in PACKED_TARS or suffix(stem) == ".tar":
        unpacked = places.open_places(whole.found.path, chain)
        yield from _members(whole, replace(level, chain=chain), archives.tar_members(unpacked, size))
    else:
        yield from _told(whole, _Level(f"{level.name}/{stem}", chain, size, level.depth + 1))


def _members(whole: _Whole, level: _Level, members: Sequence[Member]) -> Iterator[Found | Problem]:
    """Yield the files of an archive; what is left out of folders is left out here, with the same words."""
    by_name = {row.name: row for row in members if row.place is not None}
    beside = _by_folder(by_name)
    some = False
    for row in sorted(members, key=lambda row: row.name):
        for item in _member(whole, level, row, beside, by_name):
            some = True
            yield item
    if not some:
        raise ReadError(Code.EMPTY, "is an archive without a file that could be read")


def _by_folder(names: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return what stands in each folder, files and folders."""
    found: dict[str, set[str]] = {"": set()}
    for name in names:
        folder, _, last = name.rpartition("/")
        while True:
            known = folder in found
            found.setdefault(folder, set()).add(last)
            if known:
                break
            folder, _, last = folder.rpartition("/")
    return {folder: frozenset(rows) for folder, rows in found.items()}


def _member(
    whole: _Whole, level: _Level, row: Member, beside: dict[str, frozenset[str]], by_name: dict[str, Member]
) -> Iterator[Found | Problem]:
    path = f"{level.name}/{printable(row.name)}".rstrip("/")
    if any(part.startswith(".") and part != ".." for part in row.name.split("/")):
        return  # hidden, as in a folder
    if row.place is None:
        yield Problem(path, *(row.problem or (Code.UNREADABLE, "cannot be read")))
        return
    kept = _left_out(path, row.name, beside)
    if kept is not None:
        yield kept
        return
    if row.note is not None:
        yield Problem(path, *row.note)
    elif not is_utf8(row.name):
        yield Problem(path, Code.BAD_ENCODING, "has a name that is not UTF-8; its other bytes are written as \\x")
    sidecar = by_name.get(row.name + ENDING)
    described = None if sidecar is None or sidecar.place is None else whole.container((*level.chain, sidecar.place))
    whole.spend(row.place.size)
    yield from _told(whole, _Level(path, (*level.chain, row.place), row.place.size, level.depth + 1, described))


def _left_out(path: str, name: str, beside: dict[str, frozenset[str]]) -> Problem | None:
    """Return why a member is no document, or None."""
    folder, _, last = name.rpartition("/")
    parts = name.split("/")
    if MAC in parts:
        return Problem(path, Code.IGNORED, "is what a Mac keeps beside a file in an archive, and no document")
    described = last.removesuffix(ENDING)
    if described not in {last, ""}:
        return sidecar_problem(path, described, beside[folder])
    for depth in range(len(parts) - 1):
        page = page_of(parts[depth], beside["/".join(parts[:depth])])
        if page is not None:
            return Problem(path, Code.IGNORED, f"was saved with {printable(page)} and is part of how it looks")
    if suffix(last) in ASSETS:
        return Problem(path, Code.IGNORED, "is a style sheet or script, not a document")
    return None


def _parts(whole: _Whole, level: _Level) -> Iterator[Found | Problem]:
    """Yield a file as it is, or, where it is a large container of records, its parts."""
    found = whole.found
    if level.chain:
        container = whole.container(level.chain)
        found = replace(found, name=level.name, size=level.size, sidecar=None, container=container, beside=level.beside)
    if level.size <= LARGE:
        yield found
        return
    file = places.open_places(whole.found.path, level.chain)
    file.seek(0)
    cut = cutter(level.name, file.read(LARGE // 16))
    if cut is None:
        yield found
        return
    digest = _digest(file) if level.chain else whole.digest
    for part in cut(file, level.size, LARGE):
        yield replace(found, part=part, sha256=digest)


def _digest(file: BinaryIO) -> str:
    """Return the SHA-256 of an unpacked file."""
    file.seek(0)
    digest = hashlib.sha256()
    while piece := file.read(places.PIECE):
        digest.update(piece)
    return digest.hexdigest()
