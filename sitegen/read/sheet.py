"""A document of an office format, written down as text: a block after another, with the facts that it states first.

What cleaning starts from and what the page shows line by line is this text; each block knows its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sitegen.model.source import Declared, Furniture, Mark, Marked, Reading, Run, Source
from sitegen.problems import Code, Problem
from sitegen.read.errors import ReadError
from sitegen.read.names import sound
from sitegen.read.records import rows_of

TABLE = "table"
BLANKS = re.compile(r"[^\S\n]+")
MOST = 50_000_000
"""Characters of the longest document that is written down."""

NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint) - .*|untitled.*|no ?name.*|document ?\d*|title"
    r"|.*\.(?:docx?|odt|pdf|rtf|indd|tex|dvi|qxd))",
    re.IGNORECASE,
)
"""What programs write where nobody gave a title."""


@dataclass(frozen=True, slots=True)
class Text:
    """Running text with its marks."""

    plain: str
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Inline:
    """Running text as it is put together, a piece at a time."""

    pieces: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, kinds: Iterable[str] = (), target: str | None = None) -> None:
        """Add a piece, marked as these kinds of emphasis and, with a target, as a link."""
        begin, self.length = self.length, self.length + len(text)
        self.pieces.append(text)
        if text.strip():
            self.marks += [Mark(begin, self.length, kind) for kind in kinds]
            if target:
                self.marks.append(Mark(begin, self.length, "link", target))

    def text(self) -> Text:
        """Return the text without blanks around it, its marks moved with it and joined where they touch."""
        whole = "".join(self.pieces)
        skip = len(whole) - len(whole.lstrip())
        plain = whole.strip()
        joined: list[Mark] = []
        for mark in sorted(self.marks, key=lambda mark: (mark.kind, mark.target or "", mark.start)):
            start, end = max(0, mark.start - skip), min(len(plain), mark.end - skip)
            last = joined[-1] if joined else None
            if last is not None and (last.kind, last.target, last.end) == (mark.kind, mark.target, start):
                joined[-1] = Mark(last.start, end, mark.kind, mark.target)
            elif start < end:
                joined.append(Mark(start, end, mark.kind, mark.target))
        return Text(plain, tuple(sorted(joined, key=lambda mark: (mark.start, -mark.end, mark.kind))))


class Sheet:
    """The text of a document as it is written down."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._text: list[str] = []
        self._length = 0
        self._line = 1
        self._blocks: list[Marked] = []
        self._furniture: list[Furniture] = []
        self._declared: list[Declared] = []

    def state(self, what: str, value: str, name: str, origin: str) -> None:
        """Write down a fact (``published``) under the name that its format has for it (``created``)."""
        value = " ".join(sound(value).split())[:1000]
        if not value:
            return
        line, _ = self._write(f"{name}: {value}")
        self._furniture.append(Furniture(line, f"{name}: {value}", "front-matter", what))
        self._declared.append(Declared(what, value, line, origin, f"{name}: {value}"))

    def leave_out(self, text: str, reason: str) -> None:
        """Write down what is no part of the text, and why."""
        for row in sound(text).splitlines():
            if row.strip():
                line, _ = self._write(" ".join(row.split()))
                self._furniture.append(Furniture(line, " ".join(row.split()), reason))

    def add(self, kind: str, text: Text, level: int | None = None, depth: int = 0, label: str | None = None) -> None:
        """Write down a block; a blank one is passed over."""
        if not text.plain.strip():
            return
        first, start = self._write(sound(text.plain), gap=True)
        lines = (first, self._line - 1)
        size = len(text.plain)
        runs = (Run(0, size, start, size),)
        self._blocks.append(Marked(kind, sound(text.plain), lines, runs, text.marks, level, depth, label))

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Write down a table: tabs between cells, lines for rows."""
        wide = max((len(row) for row in rows), default=0)
        cells = [[" ".join(cell.split()) for cell in (*row, *[""] * (wide - len(row)))] for row in rows]
        cells = [row for row in cells if any(row)]
        if wide == 1 or len(cells) == 1:
            for row in cells:
                for cell in row:
                    self.add("paragraph", Text(cell))
        elif cells:
            plain = "\n".join("\t".join(row) for row in cells)
            self.add(TABLE, Text(plain))

    @property
    def has_heading(self) -> bool:
        """Whether one of the first blocks is a heading."""
        return any(block.kind == "heading" for block in self._blocks[:5])

    @property
    def is_empty(self) -> bool:
        """Whether nothing was added yet."""
        return not self._blocks

    def reading(self, source: Source, problems: Sequence[Problem] = (), *, titled: bool = False) -> Reading:
        """Return what was written down; raises ``ReadError`` where it is nothing. ``titled`` trusts a stated title."""
        if not self._blocks:
            raise ReadError(Code.EMPTY, "holds no text")
        declared = tuple(row for row in self._declared if row.field != "title" or titled or self._is_title(row.value))
        text = "".join(self._text)
        return Reading(
            source=source,
            encoding="utf-8",
            text=text,
            lines=rows_of(text),
            marked=tuple(self._blocks),
            furniture=tuple(self._furniture),
            declared=declared,
            problems=tuple(problems),
        )

    def _is_title(self, value: str) -> bool:
        """Whether a stated title is one: programs write all sorts, and a heading in the text is surer."""
        return not self.has_heading and NO_TITLE.fullmatch(value) is None

    def _write(self, text: str, *, gap: bool = False) -> tuple[int, int]:
        """Write lines; return the number of the first and its place in the text."""
        if gap and self._length:
            self._text.append("\n")
            self._length += 1
            self._line += 1
        first, start = self._line, self._length
        self._text.append(f"{text}\n")
        self._length += len(text) + 1
        self._line += text.count("\n") + 1
        if self._length > MOST:
            raise ReadError(Code.UNSUPPORTED, f"is not read: it holds more than {MOST:,} characters")
        return first, start
