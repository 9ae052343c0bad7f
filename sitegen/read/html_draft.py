"""The block of an HTML page that is being read: its text, where each stretch came from, and its marks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from sitegen.model.source import Mark, Run

IRREGULAR = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
SPACE = " \t\n\r\f"


@dataclass(slots=True)
class Draft:
    """Text so far, and the stretches of source it came from; ``linked`` counts characters in links."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[Run] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    linked: int = 0

    def add(self, source: str, start: int, end: int, *, code: bool) -> None:
        """Add a stretch of the source: entities are read, and white space is one space but in ``code``."""
        at = start
        for odd in (ENTITY if code else IRREGULAR).finditer(source, start, end):
            self._put(source[at : odd.start()], at, odd.start() - at, code=code)
            found = odd[0]
            self._put(html.unescape(found) if found[0] == "&" else " ", odd.start(), len(found), code=code)
            at = odd.end()
        self._put(source[at:end], at, end - at, code=code)

    def _put(self, text: str, place: int, length: int, *, code: bool) -> None:
        """Append text that came from ``length`` characters at ``place``; no two spaces in a row, none at the start."""
        if not code and text[:1] == " " and (not self.text or self.text[-1][-1] in SPACE):
            if length != len(text):
                return  # several white spaces that stood for one
            text, place, length = text[1:], place + 1, length - 1
        if not text:
            return
        last = self.runs[-1] if self.runs else Run(-1, 0, -1, 0)
        whole = last.length == last.source_length and length == len(text)
        if whole and last.source + last.source_length == place and last.start + last.length == self.length:
            self.runs[-1] = Run(last.start, last.length + length, last.source, last.source_length + length)
        else:
            self.runs.append(Run(self.length, len(text), place, length))
        self.text.append(text)
        self.length += len(text)

    def is_broken(self) -> bool:
        """Whether the text ends with a line break."""
        return "".join(self.text[-2:]).rstrip(" ").endswith("\n")

    def line_break(self, place: int, length: int) -> None:
        """Add a line break that ``length`` characters at ``place`` made."""
        if self.text:
            self.runs.append(Run(self.length, 1, place, length))
            self.text.append("\n")
            self.length += 1

    def mark(self, start: int, kind: str, target: str | None) -> None:
        """Mark the text from ``start`` to its end; a link without a target only counts."""
        if start < self.length and (kind != "link" or target):
            self.marks.append(Mark(start, self.length, kind, target))
        if kind == "link":
            self.linked += max(0, self.length - start)

    def finish(self, *, code: bool) -> tuple[str, tuple[Run, ...], tuple[Mark, ...]]:
        """Return text, runs and marks without white space at the ends; of code only blank lines are cut there."""
        whole = "".join(self.text)
        low = len(whole) - len(whole.lstrip("\r\n" if code else None))
        text = whole[low:].rstrip()
        if not text.strip():
            return "", (), ()
        high = low + len(text)
        return text, tuple(_cut_runs(self.runs, low, high)), tuple(_cut_marks(self.marks, low, high))


def _cut_runs(runs: Iterable[Run], low: int, high: int) -> Iterator[Run]:
    """Yield the runs of a stretch of text, moved to its beginning."""
    for run in runs:
        start, end = max(run.start, low), min(run.start + run.length, high)
        if start >= end:
            continue
        if run.length == run.source_length:
            yield Run(start - low, end - start, run.source + start - run.start, end - start)
        else:
            yield Run(start - low, end - start, run.source, run.source_length)


def _cut_marks(marks: Iterable[Mark], low: int, high: int) -> Iterator[Mark]:
    """Yield the marks of a stretch of text, moved to its beginning, outer ones first."""
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        start, end = max(mark.start, low), min(mark.end, high)
        if start < end:
            yield replace(mark, start=start - low, end=end - low)
