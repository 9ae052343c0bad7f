"""From folders to the files in them that may become pages, and a reason for every other file."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitegen.problems import Code, Problem
from sitegen.read.errors import RootError
from sitegen.read.found import Found, Root
from sitegen.read.ignore import IGNORE_FILE, Ignore
from sitegen.read.names import is_utf8, printable, split_suffix
from sitegen.read.sidecar import ENDING

SETTINGS = frozenset({"sitegen.toml", "curation.txt", "addresses.txt", "metadata.csv"})
"""Files at the top of a source folder that steer the build and are no documents."""


ASSETS = frozenset({".css", ".js", ".mjs", ".map"})
"""Endings of files that pages are made to look and behave with: text, but nothing that anybody wrote to be read."""

PAGE_FOLDER = re.compile(
    r"(.+)[_.-](?:files?|dateien|fichiers|archivos|bestanden|ficheiros|arquivos|pliki|файлы|файли|soubory|s[úu]bory|filer"
    r"|tiedostot|dosyalar|fajlovi|f[áa]jlok|fitxers|fi[șs]iere|datoteke|failid|failai|faili|elemei|bylos)",
    re.DOTALL | re.IGNORECASE,
)
"""The folder of a saved page: its name and ``_files``, in the browser's language."""


@dataclass(frozen=True, slots=True)
class _Walk:
    """What holds for one root: its real path, the real paths left out, and the prefix of its names."""

    real: Path
    skip: frozenset[Path]
    prefix: str

    def name(self, name: str) -> str:
        """Return a name relative to the root as a source's path."""
        return self.prefix + printable(name)


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder to walk: its place, its name with a ``/`` at the end, and the ignore files that hold around it.

    ``page`` is the saved page that the folder belongs to, where a browser made it.
    """

    path: Path
    name: str
    ignores: tuple[Ignore, ...] = ()
    page: str | None = None


@dataclass(frozen=True, slots=True)
class _File:
    """A file to look at: its folder, its own name, and the names that stand beside it."""

    folder: _Folder
    name: str
    beside: frozenset[str]

    @property
    def path(self) -> str:
        """The name relative to the root."""
        return self.folder.name + self.name


def scan(roots: Sequence[Root], skip: Collection[Path] = ()) -> Iterator[Found | Problem]:
    """Yield every file below the roots, each root bytewise by relative path: to read, or why not.

    Left out without a word: hidden files and folders (a name that begins with a dot), and what lies in ``skip``
    (the output and its store). Left out with a note: settings files at a root's top, metadata files beside a
    source, and what ``.sitegenignore`` names, style sheets and scripts, and what a browser saved beside a page. A
    symbolic link to a file inside its root is read under its own name; one to a folder inside is noted, since its
    files are read where they lie; one that leads outside is a problem. Pipes, sockets and devices are problems and
    are never opened. Raises ``RootError`` where a root is not there or lies in another, or an ignore file cannot be
    followed: to read what it may leave out would be worse than to stop.
    """
    left_out = frozenset(_real(path) for path in skip)
    begins = prefixes(roots)
    _refuse_nested(roots, left_out)
    for root, prefix in zip(roots, begins, strict=True):
        yield from _scan_root(root, _Walk(_real(root.path), left_out, prefix))


def prefixes(roots: Sequence[Root]) -> tuple[str, ...]:
    """Return what the paths of each root's documents begin with: nothing where there is one root only."""
    names = _names(roots)
    return tuple(f"{printable(name)}/" if len(roots) > 1 else "" for name in names)


def _names(roots: Sequence[Root]) -> list[str]:
    """Return the roots' names; of folders that are called alike, as much more of their paths as tells them apart."""
    places = [_real(root.path) for root in roots]
    names = [root.name or place.name or "root" for root, place in zip(roots, places, strict=True)]
    for depth in range(2, max((len(place.parts) for place in places), default=0)):
        alike = {name for name in names if _clashes(name, names)}
        names = [
            "/".join(place.parts[1:][-depth:]) if name in alike and root.name in (None, place.name) else name
            for root, place, name in zip(roots, places, names, strict=True)
        ]
    for name in names:
        if _clashes(name, names):
            message = f"two sources are both called {printable(name)!r}; name one of them only, or rename its folder"
            raise RootError(message)
    return names


def _clashes(name: str, names: Sequence[str]) -> bool:
    """Whether two roots have a name, or what lies in one could have the name of another."""
    return names.count(name) > 1 or any(f"{other}/".startswith(f"{name}/") for other in names if other != name)


def _refuse_nested(roots: Sequence[Root], left_out: frozenset[Path]) -> None:
    """Raise ``RootError`` where a root lies in another one: its files would be published twice."""
    places = [_real(root.path) for root in roots]
    for inner, root in zip(places, roots, strict=True):
        for outer, around in zip(places, roots, strict=True):
            below = inner.relative_to(outer).parts if inner != outer and inner.is_relative_to(outer) else ()
            if not below or any(part.startswith(".") for part in below) or _is_below(inner, left_out):
                continue  # what is hidden or left out is not read from the outer one
            message = (
                f"the source {printable(str(root.path))} lies in the source {printable(str(around.path))}, "
                "so each of its files would be two pages; name only one of the two"
            )
            raise RootError(message)


def _is_below(place: Path, folders: frozenset[Path]) -> bool:
    return any(place.is_relative_to(folder) for folder in folders)


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:  # a loop of links, before Python 3.13
        return path.absolute()


def _scan_root(root: Root, walk: _Walk) -> Iterator[Found | Problem]:
    try:
        is_folder = stat.S_ISDIR(walk.real.stat().st_mode)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"{printable(str(root.path))} cannot be read: {reason}; name a folder or file that is there"
        raise RootError(message) from error
    if is_folder:
        yield from _scan_folders(walk)
    else:
        name = walk.real.name
        sidecar = name + ENDING
        beside = frozenset({sidecar}) if walk.real.with_name(sidecar).is_file() else frozenset()
        alone = replace(walk, real=walk.real.parent)
        yield _look_at(alone, _File(_Folder(alone.real, ""), name, beside))


def _scan_folders(walk: _Walk) -> Iterator[Found | Problem]:
    """Walk with a stack of its own: folders may nest deeper than calls may."""
    stack: list[_Folder | _File] = [_Folder(walk.real, "")]
    while stack:
        item = stack.pop()
        if isinstance(item, _File):
            yield from _scan_file(walk, item)
        elif item.path not in walk.skip:
            try:
                ignores = Ignore.read(item.path / IGNORE_FILE, item.name)
                steps = _list(replace(item, ignores=(*item.ignores, *ignores)))
            except OSError as error:
                yield Problem(walk.name(item.name), Code.UNREADABLE, f"the folder cannot be read: {error.strerror}")
                continue
            for ignore in ignores:
                yield from ignore.problems(walk.name(item.name + IGNORE_FILE))
            stack += reversed(steps)


def _list(folder: _Folder) -> list[_Folder | _File]:
    """Return what a folder holds, in the order of whole paths: a folder sorts as its name with a ``/``."""
    with os.scandir(folder.path) as listing:
        entries = [entry for entry in listing if not entry.name.startswith(".")]
    names = frozenset(entry.name for entry in entries)
    steps: list[tuple[bytes, _Folder | _File]] = []
    for entry in entries:
        key = os.fsencode(entry.name)
        if entry.is_dir(follow_symlinks=False):
            page = folder.page or page_of(entry.name, names)
            below = _Folder(folder.path / entry.name, f"{folder.name}{entry.name}/", folder.ignores, page)
            steps.append((key + b"/", below))
        else:
            steps.append((key, _File(folder, entry.name, names)))
    return [step for _, step in sorted(steps, key=lambda step: step[0])]


def _scan_file(walk: _Walk, file: _File) -> Iterator[Found | Problem]:
    path = walk.name(file.path)
    described = file.name.removesuffix(ENDING)
    if file.folder.path / file.name in walk.skip:
        return
    if not file.folder.name and file.name in SETTINGS:
        words = "describes the documents, and is none itself"
        settings = "is a settings file of sitegen, not a document"
        yield Problem(path, Code.SETTINGS, words if file.name.endswith(".csv") else settings)
    elif described not in {file.name, ""}:
        yield sidecar_problem(path, described, file.beside)
    elif Ignore.excludes(file.folder.ignores, file.path):
        yield Problem(path, Code.IGNORED, f"is left out by {IGNORE_FILE}")
    elif file.folder.page is not None:
        yield Problem(path, Code.IGNORED, f"was saved with {printable(file.folder.page)} and is part of how it looks")
    elif split_suffix(file.name)[1].lower() in ASSETS:
        yield Problem(path, Code.IGNORED, "is a style sheet or script, not a document")
    else:
        if not is_utf8(file.path):
            message = "has a name that is not UTF-8; its other bytes are written as \\x and two digits"
            yield Problem(path, Code.BAD_ENCODING, message)
        yield _look_at(walk, file)


def page_of(folder: str, beside: frozenset[str]) -> str | None:
    """Return the page beside a folder that a browser saved with it: ``Name.html`` and ``Name_files`` or the like."""
    found = PAGE_FOLDER.fullmatch(folder)
    pages = () if found is None else (f"{found[1]}{ending}" for ending in (".html", ".htm", ".xhtml", ".HTML", ".HTM"))
    return next((page for page in pages if page in beside), None)


def _look_at(walk: _Walk, file: _File) -> Found | Problem:
    """Return a file to read, or what is wrong with it; nothing is opened."""
    path = walk.name(file.path)
    place = file.folder.path / file.name
    try:
        if place.is_symlink():
            place = place.resolve(strict=True)
            if not place.is_relative_to(walk.real):
                return Problem(path, Code.OUTSIDE, "is a symbolic link that leads out of the source folder")
            if any(place.is_relative_to(left_out) for left_out in walk.skip):
                return Problem(path, Code.IGNORED, "is a symbolic link into the output")
        status = place.stat()
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "its links go round in a circle"
        return Problem(path, Code.UNREADABLE, f"cannot be read: {reason}")
    if stat.S_ISDIR(status.st_mode):
        return Problem(path, Code.IGNORED, "is a symbolic link to a folder, whose files are read where they lie")
    if not stat.S_ISREG(status.st_mode):
        return Problem(path, Code.NOT_REGULAR, "is no regular file but a pipe, socket or device")
    sidecar = file.name + ENDING
    beside = file.folder.path / sidecar if sidecar in file.beside else None
    return Found(place, path, beside, status.st_size, status.st_mtime_ns)


def sidecar_problem(path: str, described: str, beside: frozenset[str]) -> Problem:
    """Return what a metadata file is, by whether what it describes is there."""
    if described in beside:
        return Problem(path, Code.SETTINGS, "describes the file beside it and is no document")
    near = sorted(name for name in beside if split_suffix(name)[0] == described)
    advice = f"; should it be called {printable(near[0])}{ENDING}?" if near else ""
    return Problem(path, Code.BAD_METADATA, f"describes {printable(described)}, which is not there{advice}")
