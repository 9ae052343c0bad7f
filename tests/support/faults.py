"""Builds that die, stop or find the disk full at a chosen moment, each in a process of its own."""

from __future__ import annotations

import errno
import multiprocessing
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from support.building import build

FORK = multiprocessing.get_context("fork")
"""Forked, so that the child has everything imported already and dies in the build, not before it."""

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
EVENTS = {
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.rmtree",
    "ctypes.dlsym",
}
"""Audit events of calls that change what is on the disk; the last comes before renameat2, which swaps two folders."""

Act = Callable[[str], None]


def steps(sources: Path, output: Path) -> int:
    """Return how many times a build changes the disk; this one is complete."""
    counter = FORK.Value("l", 0)

    def count(_: str) -> None:
        counter.value += 1

    assert _in_child(sources, output, count) == 0
    return int(counter.value)


def kill_at(step: int, sources: Path, output: Path) -> int:
    """Build, and die without a word before the disk is changed for the nth time; return the exit status."""
    return _in_child(sources, output, _at(step, lambda: os.kill(os.getpid(), signal.SIGKILL)))


def fail_at(step: int, sources: Path, output: Path, error: BaseException | None = None) -> int:
    """Build, with a disk that is full from the nth change on (or any other error, once)."""
    state = {"left": step}

    def act(event: str) -> None:
        state["left"] -= 1
        if error is not None and state["left"] == 0:
            raise error
        if error is None and state["left"] <= 0 and event in {"open", "os.mkdir", "os.link"}:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return _in_child(sources, output, act)


def outgrow(limit: int, sources: Path, output: Path) -> int:
    """Build where no file may grow beyond ``limit`` bytes; return the exit status."""

    def prepare() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return _in_child(sources, output, lambda _: None, prepare)


def pause_at(step: int, sources: Path, output: Path) -> Any:  # noqa: ANN401 - the class of a forked process has no public name
    """Start a build that stops (SIGSTOP) before the nth change and goes on when it is told to (SIGCONT)."""
    process = FORK.Process(
        target=_child, args=(sources, output, _at(step, lambda: os.kill(os.getpid(), signal.SIGSTOP)), None)
    )
    process.start()
    os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOWAIT)
    return process


def _at(step: int, act: Callable[[], None]) -> Act:
    state = {"left": step}

    def hook(_: str) -> None:
        state["left"] -= 1
        if state["left"] == 0:
            act()

    return hook


def _in_child(sources: Path, output: Path, act: Act, prepare: Callable[[], None] | None = None) -> int:
    process = FORK.Process(target=_child, args=(sources, output, act, prepare))
    process.start()
    process.join()
    return int(process.exitcode)


def _child(sources: Path, output: Path, act: Act, prepare: Callable[[], None] | None) -> None:
    root = str(output.parent.resolve())
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)

    def hook(event: str, details: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = details
            if isinstance(path, str | bytes) and flags & WRITING and os.fsdecode(path).startswith(root):
                act(event)
        elif event == "sqlite3.connect" or event in EVENTS:
            act(event)

    if prepare is not None:
        prepare()
    sys.addaudithook(hook)
    try:
        build(sources, output)
    except KeyboardInterrupt:
        os._exit(130)
    except BaseException:  # noqa: BLE001 - the parent asks only whether it ended well
        os._exit(2)
    os._exit(0)
