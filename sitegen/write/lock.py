"""One build at a time into one output folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from sitegen.problems import SitegenError


class BusyError(SitegenError):
    """Another build is writing to the same output folder."""

    def __init__(self, output: Path, holder: str) -> None:
        """``holder`` is the number of the other process, or empty where it cannot be read."""
        other = f"another sitegen (process {holder})" if holder else "another sitegen"
        super().__init__(f"{other} is building into {output}; wait until it is done, or build into another folder")


@contextmanager
def only_build(output: Path, state: Path) -> Iterator[None]:
    """Hold the output's lock, or raise ``BusyError``; the operating system frees it when the process ends."""
    try:
        state.mkdir(parents=True, exist_ok=True)
        lock = FileLock(state / "lock", timeout=0)
        lock.acquire()
    except Timeout:
        raise BusyError(output, _holder(state)) from None
    except OSError as error:
        raise SitegenError(f"nothing can be written beside the output folder, in {state}: {error.strerror}") from error
    try:
        (state / "holder").write_text(str(os.getpid()), encoding="ascii")
        yield
    finally:
        (state / "holder").unlink(missing_ok=True)
        lock.release()


def _holder(state: Path) -> str:
    try:
        return (state / "holder").read_text(encoding="ascii")
    except OSError:
        return ""
