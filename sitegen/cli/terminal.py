"""What people see: progress, colours where they are wanted, and text that cannot steer the terminal."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO
from unicodedata import combining, east_asian_width

from sitegen.execute import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that move the cursor, change colours or turn the writing direction: no business of a document's."""

NEWS_EVERY = 10.0
"""Seconds between two lines about one stage, where there is no terminal to draw a bar on."""


def tame(text: str) -> str:
    """Return a text of a document's as one line that a terminal shows and does not obey."""
    return CONTROL.sub("\ufffd", " ".join(text.split()))


def width_of(text: str) -> int:
    """Return how many columns of a terminal a text takes: East Asian characters two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    return 0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1


def clip(text: str, width: int) -> str:
    """Return at most ``width`` columns of a text, with … where some of it was left out."""
    if width_of(text) <= width:
        return text
    ends = accumulate(map(_columns, text))
    return text[: sum(end < width for end in ends)].rstrip() + "…"


def coloured(stream: TextIO) -> bool:
    """Whether colours are wanted on a stream."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def bold(text: str, *, wanted: bool) -> str:
    """Return a text in bold type, where that is wanted."""
    return f"\x1b[1m{text}\x1b[0m" if wanted else text


def paint(text: str, colour: int) -> str:
    """Return a text in one of the terminal's own colours (30 to 37)."""
    return f"\x1b[{colour}m{text}\x1b[0m"


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: ``1 page``, ``2,000 pages``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


class Lines:
    """Progress as plain lines on stderr: one for each stage, and one every ten seconds of a long one."""

    def __init__(self) -> None:
        self._name, self._total, self._done, self._told = "", None, 0, 0.0  # type: str, int | None, int, float

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def stage(self, name: str, total: int | None = None, /) -> None:
        """Say that a stage begins."""
        self._name, self._total, self._done, self._told = name, total, 0, time.monotonic()
        self.say(f"{name} ({total:,})" if total else name)

    def step(self, done: int = 1, /) -> None:
        """Say now and then how far a stage is."""
        self._done += done
        if time.monotonic() - self._told >= NEWS_EVERY:
            self._told = time.monotonic()
            self.say(f"{self._name}: {self._done:,}" + (f" of {self._total:,}" if self._total else ""))

    def say(self, text: str, /) -> None:
        """Say one sentence."""
        print(text, file=sys.stderr, flush=True)


class Bars:
    """Progress as a bar on a terminal."""

    def __init__(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - a tenth of a second, for terminals only
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - the same

        columns = (TextColumn("{task.description:<16}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar: Bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def stage(self, name: str, total: int | None = None, /) -> None:
        """Begin a new bar in the old one's place."""
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(name, total=total)

    def step(self, done: int = 1, /) -> None:
        """Move the bar."""
        if self._task is not None:
            self._bar.advance(self._task, done)

    def say(self, text: str, /) -> None:
        """Say one sentence above the bar."""
        self._bar.console.print(text, markup=False, highlight=False)


class Quiet:
    """Progress that is not shown; sentences are."""

    def stage(self, name: str, total: int | None = None, /) -> None:
        """Ignore a stage."""

    def step(self, done: int = 1, /) -> None:
        """Ignore a step."""

    def say(self, text: str, /) -> None:
        """Say one sentence."""
        print(text, file=sys.stderr, flush=True)


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Progress]:
    """Give the progress that suits where stderr goes, and clear it away afterwards."""
    if quiet:
        yield Quiet()
        return
    with Bars() if sys.stderr.isatty() and os.environ.get("TERM") != "dumb" else Lines() as shown:
        yield shown
