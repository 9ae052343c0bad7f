"""From folders to the files in them that may become pages, and a reason for every other file."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitegen.problems import Code, Problem
from sitegen.read.errors import RootError
from sitegen.read.ignore import IGNORE_FILE, Ignore
from sitegen.read.names import printable
from sitegen.read.sidecar import ENDING

SETTINGS = frozenset({"sitegen.toml", "curation.txt", "addresses.txt"})
"""Files at the top of a source folder that steer the build and are no documents."""


@dataclass(frozen=True, slots=True)
class Root:
    """A folder of sources, or a single file. With several roots each path begins with its root's ``name``.

    Where ``name`` is None, the folder's own name stands for it.
    """

    path: Path
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it lies (links resolved), its name as a source, and the metadata file beside it.

    ``name`` is relative to its root, with ``/``, in characters that can be stored: bytes of a file name that are not
    UTF-8 stand in it as ``\\xNN`` (see ``names.printable``). ``size`` is in bytes, ``mtime_ns`` in nanoseconds.
    """

    path: Path
    name: str
    sidecar: Path | None
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder still to be walked: its place, its name with a ``/`` at the end, and the ignore files that hold in it."""

    path: str
    name: str
    ignores: tuple[Ignore, ...]
    top: bool = False


@dataclass(frozen=True, slots=True)
class _Walk:
    """What holds for one root: its real path, the real paths left out, and the prefix of its names."""

    real: str
    skip: frozenset[str]
    prefix: str


def scan(roots: Sequence[Root], skip: Collection[Path] = ()) -> Iterator[Found | Problem]:
    """Yield every file below the roots, each root bytewise by relative path: to read, or why not.

    Left out without a word: hidden files and folders (a name that begins with a dot), and what lies in ``skip`` (the
    output and its store). Left out with a note: settings files at a root's top, metadata files beside a source, and
    what ``.sitegenignore`` names. A symbolic link to a file inside its root is read under its own name; one to a
    folder inside is noted, since its files are read where they lie; one that leads outside is a problem. Pipes,
    sockets and devices are problems and are never opened. Raises ``RootError`` where a root is not there.
    """
    left_out = frozenset(os.path.realpath(path) for path in skip)
    names = [root.name or os.path.basename(os.path.realpath(root.path)) or "root" for root in roots]
    for name in names:
        if len(roots) > 1 and names.count(name) > 1:
            message = f"two sources are both called {name!r}; give one of them another name"
            raise RootError(message)
    for root, name in zip(roots, names, strict=True):
        real = os.path.realpath(root.path)
        prefix = f"{printable(name)}/" if len(roots) > 1 else ""
        yield from _scan_root(root, _Walk(real, left_out, prefix))


def _scan_root(root: Root, walk: _Walk) -> Iterator[Found | Problem]:
    try:
        status = os.stat(walk.real)
    except OSError as error:
        message = f"{root.path} cannot be read: {error.strerror}; name a folder or file that is there"
        raise RootError(message) from error
    if stat.S_ISDIR(status.st_mode):
        yield from _scan_folder(walk)
    else:
        folder, name = os.path.split(walk.real)
        beside = os.path.join(folder, name + ENDING)
        yield _found(walk, walk.real, name, status, beside if os.path.isfile(beside) else None)


def _scan_folder(walk: _Walk) -> Iterator[Found | Problem]:
    """Walk with a stack of its own: folders may nest deeper than Python calls may."""
    stack: list[_Folder | tuple[os.DirEntry[str], _Folder, frozenset[str]]] = [_Folder(walk.real, "", (), top=True)]
    while stack:
        item = stack.pop()
        if isinstance(item, tuple):
            yield from _scan_entry(walk, *item)
            continue
        if item.path in walk.skip:
            continue
        try:
            with os.scandir(item.path) as listing:
                entries = [entry for entry in listing if not entry.name.startswith(".")]
        except OSError as error:
            path = walk.prefix + printable(item.name)
            yield Problem(path, Code.UNREADABLE, f"the folder cannot be read: {error.strerror}")
            continue
        ignore, problem = Ignore.read(os.path.join(item.path, IGNORE_FILE), item.name)
        if problem is not None:
            yield Problem(walk.prefix + printable(item.name + IGNORE_FILE), Code.BAD_METADATA, problem)
        folder = _Folder(item.path, item.name, (*item.ignores, *ignore), top=item.top)
        names = frozenset(entry.name for entry in entries)
        steps: list[tuple[bytes, _Folder | tuple[os.DirEntry[str], _Folder, frozenset[str]]]] = []
        for entry in entries:
            key = os.fsencode(entry.name)
            if entry.is_dir(follow_symlinks=False):
                steps.append((key + b"/", _Folder(entry.path, f"{item.name}{entry.name}/", folder.ignores)))
            else:
                steps.append((key, (entry, folder, names)))
        stack += [step for _, step in sorted(steps, key=lambda step: step[0], reverse=True)]


def _scan_entry(
    walk: _Walk, entry: os.DirEntry[str], folder: _Folder, beside: frozenset[str]
) -> Iterator[Found | Problem]:
    name = folder.name + entry.name
    path = walk.prefix + printable(name)
    if entry.path in walk.skip:
        return
    if folder.top and entry.name in SETTINGS:
        yield Problem(path, Code.SETTINGS, "is a settings file of sitegen, not a document")
    elif entry.name.endswith(ENDING) and len(entry.name) > len(ENDING):
        yield _sidecar_problem(path, entry.name.removesuffix(ENDING), beside)
    elif Ignore.excludes(folder.ignores, name):
        yield Problem(path, Code.IGNORED, f"is left out by {IGNORE_FILE}")
    else:
        sidecar = entry.name + ENDING
        yield _scan_file(walk, entry.path, name, os.path.join(folder.path, sidecar) if sidecar in beside else None)


def _scan_file(walk: _Walk, place: str, name: str, sidecar: str | None) -> Found | Problem:
    path = walk.prefix + printable(name)
    try:
        if os.path.islink(place):
            place = os.path.realpath(place, strict=True)
            if not _inside(place, walk.real):
                return Problem(path, Code.OUTSIDE, "is a symbolic link that leads out of the source folder")
            if any(_inside(place, left_out) for left_out in walk.skip):
                return Problem(path, Code.IGNORED, "is a symbolic link into the output")
        status = os.stat(place)
    except (OSError, RuntimeError) as error:
        # realpath raises RuntimeError for a loop of links before Python 3.13
        return Problem(path, Code.UNREADABLE, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    if stat.S_ISDIR(status.st_mode):
        return Problem(path, Code.IGNORED, "is a symbolic link to a folder, whose files are read where they lie")
    if not stat.S_ISREG(status.st_mode):
        return Problem(path, Code.NOT_REGULAR, "is no regular file but a pipe, socket or device")
    return _found(walk, place, name, status, sidecar)


def _found(walk: _Walk, place: str, name: str, status: os.stat_result, sidecar: str | None) -> Found:
    return Found(
        path=Path(place),
        name=walk.prefix + printable(name),
        sidecar=None if sidecar is None else Path(sidecar),
        size=status.st_size,
        mtime_ns=status.st_mtime_ns,
    )


def _inside(place: str, folder: str) -> bool:
    return place == folder or place.startswith(folder.rstrip(os.sep) + os.sep)


def _sidecar_problem(path: str, described: str, beside: frozenset[str]) -> Problem:
    if described in beside:
        return Problem(path, Code.SETTINGS, "describes the file beside it and is no document")
    near = sorted(name for name in beside if os.path.splitext(name)[0] == described)
    advice = f"; should it be called {printable(near[0])}{ENDING}?" if near else ""
    return Problem(path, Code.BAD_METADATA, f"describes {printable(described)}, which is not there{advice}")
