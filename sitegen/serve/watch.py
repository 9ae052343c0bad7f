"""Sources watched for changes by looking at their times and sizes again and again."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Snapshot = dict[str, tuple[int, int]]
SHORTEST = 0.5
"""Seconds between two looks, at least; nine times as long as a look takes, where that is more."""


def snapshot(places: Iterable[Path], skip: frozenset[Path]) -> Snapshot:
    """Return time and size of every file at and below some places, but not below ``skip`` or in hidden folders."""
    found: Snapshot = {}
    waiting: list[str] = []
    for place in places:
        if place.is_dir():
            waiting.append(str(place))
        elif place.is_file():
            status = place.stat()
            found[str(place)] = (status.st_mtime_ns, status.st_size)
    while waiting:
        for entry in _entries(waiting.pop()):
            try:
                if not entry.is_dir(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    found[entry.path] = (status.st_mtime_ns, status.st_size)
                elif not entry.name.startswith(".") and Path(entry.path) not in skip:
                    waiting.append(entry.path)
            except OSError:
                continue  # gone between the look at the folder and the look at the file
    return found


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return


def changes(
    look: Callable[[], Snapshot],
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.perf_counter,
) -> Iterator[tuple[str, ...]]:
    """Yield the files that changed, sorted, whenever some did and the next look found them at rest."""
    known = look()
    pending: set[str] = set()
    while True:
        begun = clock()
        now = look()
        took = clock() - begun
        changed = {path for path in known.keys() | now.keys() if known.get(path) != now.get(path)}
        known = now
        if pending and not changed:
            yield tuple(sorted(pending))
            pending = set()
        pending |= changed
        sleep(max(SHORTEST, 9 * took))
