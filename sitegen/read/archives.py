"""What lies in an archive: the members of ZIP and tar files, each with its place, or why it is not read.

Nothing that an archive says is trusted: how many members, how large, where they would go. What it tells too much of is
a problem, of the archive or of one member, before a byte of it is unpacked.
"""

from __future__ import annotations

import re
import stat
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import BinaryIO

from sitegen.model.source import Place
from sitegen.problems import Code
from sitegen.read.errors import ReadError
from sitegen.read.names import printable
from sitegen.read.places import RATIO, most

MOST_MEMBERS = 100_000
LARGEST_DIRECTORY = 1 << 25
"""Bytes of the longest list of members that is read: 32 MB."""

LONGEST_NAME = 4096
ENCRYPTED = 0x1
NAMED_IN_UTF8 = 0x800
PACKED = {zipfile.ZIP_STORED: "stored", zipfile.ZIP_DEFLATED: "deflate", zipfile.ZIP_BZIP2: "bzip2"}
LOCAL = b"PK\x03\x04"
LOCAL_LENGTH = 30
ENTRY = b"PK\x01\x02"
END = b"PK\x05\x06"
END_64 = b"PK\x06\x06"
END_LENGTH = 22
UNTOLD = 0xFFFFFFFF
DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its path there, its place, or the problem that keeps it from being read.

    ``note`` is a problem that does not: a name in no known encoding.
    """

    name: str
    place: Place | None = None
    problem: tuple[Code, str] | None = None
    note: tuple[Code, str] | None = None


def zip_members(file: BinaryIO, size: int) -> list[Member]:
    """Return the files in a ZIP archive; raise ``ReadError`` where it is none, or a bomb."""
    _weigh_directory(file, size)
    try:
        file.seek(0)
        with zipfile.ZipFile(file) as archive:
            entries = [entry for entry in archive.infolist() if not entry.orig_filename.endswith(("/", "\\"))]
            members = [_zip_member(file, entry) for entry in entries]
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, UnicodeError, zlib.error) as error:
        raise ReadError(Code.UNREADABLE, f"is no ZIP archive that can be read ({error})") from error
    _refuse_overlaps(members)
    return _bounded(members, size)


def tar_members(file: BinaryIO, size: int) -> list[Member]:
    """Return the files in a tar archive (unpacked already); raise ``ReadError`` where it is none, or a bomb."""
    members: list[Member] = []
    try:
        file.seek(0)
        with tarfile.open(fileobj=file, mode="r:") as archive:
            for entry in archive:
                archive.members = []  # type: ignore[attr-defined] # it would remember every entry
                if not entry.isdir():
                    members.append(_tar_member(entry, size))
                if len(members) > MOST_MEMBERS:
                    raise too_many()
    except (tarfile.TarError, OSError, EOFError, ValueError, OverflowError, MemoryError) as error:
        if not members:
            raise ReadError(Code.UNREADABLE, f"is no tar archive that can be read ({error})") from error
        members.append(Member("", problem=(Code.UNREADABLE, f"breaks off after {members[-1].name!r}: {error}")))
    return _bounded(members, size)


def too_many() -> ReadError:
    """Return the error of an archive with too many members."""
    return ReadError(Code.UNSUPPORTED, f"is not read: it holds more than {MOST_MEMBERS:,} files; divide it")


def _weigh_directory(file: BinaryIO, size: int) -> None:
    """Refuse a list of members that would not fit into memory, before it is read."""
    begin = max(0, size - END_LENGTH - (1 << 16))
    file.seek(begin)
    tail = file.read()
    at = tail.rfind(END)
    if at < 0 or at + END_LENGTH > len(tail):
        raise ReadError(Code.UNREADABLE, "is no ZIP archive, or its end is missing")
    length = int.from_bytes(tail[at + 12 : at + 16], "little")
    end = begin + at
    long = tail.rfind(END_64, 0, at)
    if length == UNTOLD and long >= 0:
        length = int.from_bytes(tail[long + 40 : long + 48], "little")
        end = begin + long
    if length > LARGEST_DIRECTORY:
        raise too_many()
    file.seek(max(0, end - length))
    if file.read(length).count(ENTRY) > MOST_MEMBERS:
        raise too_many()


def _zip_member(file: BinaryIO, entry: zipfile.ZipInfo) -> Member:
    name, note = _zip_name(entry)
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Member(name, problem=(Code.IGNORED, "is a symbolic link, which is not followed out of an archive"))
    if entry.flag_bits & ENCRYPTED:
        advice = "is not read: it is encrypted; unpack the archive with its password and give the folder"
        return Member(name, problem=(Code.UNSUPPORTED, advice))
    packing = PACKED.get(entry.compress_type)
    if packing is None:
        told = f"is not read: it is packed in a way that is not read (method {entry.compress_type})"
        return Member(name, problem=(Code.UNSUPPORTED, told))
    file.seek(entry.header_offset)
    head = file.read(LOCAL_LENGTH)
    if len(head) < LOCAL_LENGTH or not head.startswith(LOCAL):
        return Member(name, problem=(Code.UNREADABLE, "is damaged: the archive leads to a place where it is not"))
    skip = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    begin = entry.header_offset + LOCAL_LENGTH + skip
    place = Place(packing, begin, entry.compress_size, entry.file_size, entry.CRC)
    return Member(name, place, note=note)


def _zip_name(entry: zipfile.ZipInfo) -> tuple[str, tuple[Code, str] | None]:
    """Return the name as it was meant: most that say nothing of its encoding are UTF-8 all the same."""
    name = entry.orig_filename.replace("\\", "/")
    if entry.flag_bits & NAMED_IN_UTF8 or name.isascii():
        return name, None
    try:
        return name.encode("cp437").decode("utf-8"), None
    except UnicodeError:
        return name, (Code.BAD_ENCODING, "has a name in an encoding that the archive does not tell; it may look wrong")


def _tar_member(entry: tarfile.TarInfo, size: int) -> Member:
    name = entry.name
    if entry.issym() or entry.islnk():
        leads_out = entry.linkname.startswith("/") or ".." in entry.linkname.split("/")
        told = f"is a link to {printable(entry.linkname[:200])!r}, and no file of its own"
        return Member(name, problem=(Code.OUTSIDE if leads_out else Code.IGNORED, told))
    if not entry.isreg():
        return Member(name, problem=(Code.NOT_REGULAR, "is no regular file but a pipe or device"))
    if entry.issparse():
        return Member(name, problem=(Code.UNSUPPORTED, "is not read: it is stored with holes (sparse)"))
    if entry.offset_data + entry.size > size:
        return Member(name, problem=(Code.UNREADABLE, "is damaged: the archive breaks off within it"))
    return Member(name, Place("stored", entry.offset_data, entry.size, entry.size))


def _refuse_overlaps(members: Iterable[Member]) -> None:
    """Raise ``ReadError`` where two members share bytes: only bombs are packed so."""
    places = sorted((row.place.offset, row.place.length) for row in members if row.place is not None)
    for (offset, length), (following, _) in pairwise(places):
        if offset + length > following and length:
            raise ReadError(Code.UNSUPPORTED, "is not read: its files overlap each other, as those of bombs do")


def _bounded(members: Iterable[Member], size: int) -> list[Member]:
    """Return the members with a problem for each that may not be read; raise where together they are a bomb."""
    found = [row if _strays(row) else replace(row, name=_tidied(row.name)) for row in members]
    total = sum(row.place.size for row in found if row.place is not None and _swells(row) is None)
    if total > most(size):
        message = f"is not read: it would unpack to {total:,} bytes, more than {RATIO} times its size; it is a bomb"
        raise ReadError(Code.UNSUPPORTED, message)
    last = {row.name: at for at, row in enumerate(found)}
    times = Counter(row.name for row in found)
    checks: tuple[Callable[[Member], tuple[Code, str] | None], ...] = (_strays, _swells)
    return list(_judged(found, last, times, checks))


def _judged(
    found: Iterable[Member],
    last: dict[str, int],
    times: Counter[str],
    checks: Iterable[Callable[[Member], tuple[Code, str] | None]],
) -> Iterator[Member]:
    for at, row in enumerate(found):
        problem = row.problem or next((told for check in checks if (told := check(row))), None)
        if problem is None and last[row.name] != at:
            message = f"is in the archive {times[row.name]} times under this name, and only the last one is read"
            problem = (Code.UNSUPPORTED, message)
        yield row if problem is None else replace(row, place=None, problem=problem)


def _tidied(name: str) -> str:
    """Return a path without parts that lead nowhere (``./a//b``)."""
    return "/".join(part for part in name.split("/") if part not in {"", "."}) or name


def _strays(member: Member) -> tuple[Code, str] | None:
    """Return the problem of a name that leads out of the archive, or is none."""
    name = member.name
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or DRIVE.match(name):
        return Code.OUTSIDE, "has a name that leads out of its archive, and is not read"
    if not name.strip("/. ") or "\0" in name or len(name) > LONGEST_NAME:
        return Code.UNREADABLE, "has a name that no file can have, and is not read"
    return None


def _swells(member: Member) -> tuple[Code, str] | None:
    """Return the problem of a member that unpacks to far more than it takes."""
    place = member.place
    if place is not None and place.size > most(place.length):
        message = f"is not read: {place.length:,} bytes that unpack to {place.size:,} are no document but a bomb"
        return Code.UNSUPPORTED, message
    return None
