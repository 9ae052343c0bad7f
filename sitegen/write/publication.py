"""A new output folder, filled beside the old one and swapped in."""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from sitegen.model.site import File, Stream
from sitegen.problems import SitegenError
from sitegen.write.ownership import CARRIED, MANIFEST, Ownership

AT_FDCWD = -100
RENAME_EXCHANGE = 2
FORBIDDEN = frozenset({"", ".", ".."})


class UnsafePathError(SitegenError):
    """A path that would leave the output folder: a defect of sitegen, never of a document."""

    def __init__(self, path: str) -> None:
        """``path`` is the path as it was asked for."""
        super().__init__(f"refused to write {path!r}, which does not lie inside the output folder")


def put(folder: Path, file: File | Stream) -> tuple[str, str]:
    """Write a file into the folder; return its path in it and the SHA-256 of its content."""
    parts = PurePosixPath(file.path).parts
    if FORBIDDEN & set(file.path.split("/")) or not parts or "\\" in file.path or "\0" in file.path:
        raise UnsafePathError(file.path)
    target = folder.joinpath(*parts)
    digest = hashlib.sha256()
    chunks: Iterable[bytes] = (file.content,) if isinstance(file, File) else file.chunks
    try:
        handle = target.open("wb")
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle = target.open("wb")
    with handle:
        for chunk in chunks:
            digest.update(chunk)
            handle.write(chunk)
    return file.path, digest.hexdigest()


class Publication:
    """The next output: a folder beside the old one, on the same disk, that takes its place when it is complete."""

    def __init__(self, output: Path, state: Path) -> None:
        """Empty the staging folder in ``state``; whatever a killed build left there goes."""
        self.output = output
        self.staging = state / "next"
        self._kept = state / "changed-by-hand"
        self._written: dict[str, str] = {}
        self._recover(state)
        _delete(self.staging)
        self.staging.mkdir(parents=True)

    def _recover(self, state: Path) -> None:
        """Put the old output back where a killed build had moved it away and not yet put the new one in its place."""
        aside = state / "previous"
        if aside.is_dir():
            if self.output.exists():
                _delete(aside)
            else:
                aside.rename(self.output)

    def add(self, entries: Iterable[tuple[str, str]]) -> None:
        """Note files that ``put`` wrote into the staging folder."""
        for name, digest in entries:
            if name in self._written:
                raise SitegenError(f"two pages claim the address {name}; rename one of the sources")
            self._written[name] = digest

    def has(self, name: str) -> bool:
        """Whether a file is noted."""
        return name in self._written

    def reuse(self, names: Iterable[str]) -> None:
        """Take files over from the standing output as they are; those that it does not have are passed over."""
        made = Ownership.of(self.output).made
        for name in names:
            if digest := made.get(name):
                _link(self.output / name, self.staging / name)
                self.add([(name, digest)])

    def discard(self) -> None:
        """Delete what was written and not published: a failed build leaves nothing behind to fill the disk."""
        shutil.rmtree(self.staging, ignore_errors=True)

    def __len__(self) -> int:
        """Return the number of files noted."""
        return len(self._written)

    def pages(self) -> int:
        """Return the number of HTML pages noted."""
        return sum(name.endswith(".html") for name in self._written)

    def publish(self) -> tuple[str, tuple[str, ...]]:
        """Swap the new output in.

        Returns the manifest's SHA-256, and the files that somebody had changed by hand since they were made: their
        changed copies are kept in the state folder. Raises ForeignFileError, with the old output untouched, where
        somebody else's file is in the way.
        """
        owned = Ownership.of(self.output)
        owned.check(self.output, self._written.keys() | {MANIFEST, CARRIED})
        changed = tuple(sorted(owned.changed(self.output)))
        for name in changed:
            _copy(self.output / name, self._kept / name)
        manifest = self._complete(owned)
        self._swap(owned)
        return manifest, changed

    def _complete(self, owned: Ownership) -> str:
        """Carry over what sitegen did not make, and write the manifest; return its digest."""
        listed = dict(self._written)
        carried = []
        for name in sorted(owned.foreign):
            source, target = self.output / name, self.staging / name
            _link(source, target)
            hidden = any(part.startswith(".") for part in name.split("/"))
            if target.is_file() and name.isprintable() and not hidden:
                carried.append(name)
                listed[name] = hashlib.sha256(target.read_bytes()).hexdigest()
        for name in owned.empty:
            (self.staging / name).mkdir(parents=True, exist_ok=True)
        said = json.dumps({"made-by": "sitegen", "carried": carried}, ensure_ascii=False, indent=1) + "\n"
        put(self.staging, File(CARRIED, said.encode()))
        lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(listed.items()))
        return put(self.staging, File(MANIFEST, lines.encode()))[1]

    def _swap(self, owned: Ownership) -> None:
        """Let the new folder take the old one's place in one step, where the system can, and delete the old one."""
        if not self.output.exists():
            self.output.parent.mkdir(parents=True, exist_ok=True)
            self.staging.rename(self.output)
            return
        self.staging.chmod(self.output.stat().st_mode & 0o7777)
        if not _exchange(self.staging, self.output):
            aside = self.staging.with_name("previous")
            try:
                self.output.rename(aside)
            except OSError:  # a mount point, or a parent folder that may not be written: it cannot be moved
                self._fill(owned)
            else:
                self.staging.rename(self.output)
                aside.rename(self.staging)
        _delete(self.staging)

    def _fill(self, owned: Ownership) -> None:
        """Replace the old output file by file, the manifest last; the one way that a reader may see a mixture."""
        new = sorted(path.relative_to(self.staging) for path in self.staging.rglob("*") if not path.is_dir())
        for name in sorted(new, key=lambda name: name.as_posix() == MANIFEST):
            target = self.output / name
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(f".{target.name}.sitegen")
            shutil.copy2(self.staging / name, part, follow_symlinks=False)
            part.replace(target)
        for gone in owned.made.keys() - {name.as_posix() for name in new}:
            (self.output / gone).unlink(missing_ok=True)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step (renameat2 of Linux); False where the system or the file system cannot."""
    if sys.platform != "linux":
        return False
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(call(AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second), RENAME_EXCHANGE) == 0)


def _link(source: Path, target: Path) -> None:
    """Make the same file stand at a second place: a hard link, or a copy where there can be none."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        _copy(source, target)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target, follow_symlinks=False)


def _delete(folder: Path) -> None:
    """Delete a folder of our own, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
