"""The plain text of a message: its paragraphs, what it quotes and how deeply, its signature, its attachments.

The header fields stand first, then the text as it was written: without the marks of quoting, which become the depth of
a quotation, and without the line ends that a program put in at a fixed width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from sitegen.model.source import Reading, Source
from sitegen.read.names import sound
from sitegen.read.sheet import Sheet, Text

QUOTED = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
FIELDS = {"title": "Subject", "author": "From", "published": "Date", "to": "To", "cc": "Cc"}
STATED = frozenset({"title", "author", "published"})
SIGNATURE = "-- "
ITEM = re.compile(r"[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+\S")
ANNOUNCES = re.compile(r"[\d<@].{0,200}:\s*\Z", re.DOTALL)
"""How the line ends that tells whose words follow: an address or a date, and a colon."""

WRAPPED = 0.7
"""A line that is this part of the longest one, and no shorter than ``NARROW``, was broken where it ends."""

NARROW = 45
WIDE = 100
"""Characters of lines that no program breaks: a text with longer ones is not broken at all."""

DEEPEST = 20
MOST_SIGNATURE = 12
"""Lines of the longest signature."""


def letter(source: Source, facts: Mapping[str, str], text: str, *, flowed: bool = False) -> Reading:
    """Return the reading of a message in plain text."""
    sheet = Sheet()
    for what, name in FIELDS.items():
        value = facts.get(what, "")
        if value and what in STATED:
            sheet.state(what, value, name, "header")
        elif value:
            sheet.leave_out(f"{name}: {value}", "front-matter")
    lines = [sound(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    end = next((at for at in range(len(lines) - 1, -1, -1) if lines[at] in {SIGNATURE, SIGNATURE.strip()}), len(lines))
    if end < len(lines) - MOST_SIGNATURE:
        end = len(lines)  # too long for a signature
    parted = [
        (depth, list(_paragraphs([row for _, row in rows], flowed=flowed)))
        for depth, rows in groupby(map(_unquoted, lines[:end]), key=lambda row: row[0])
    ]
    for at, (depth, paragraphs) in enumerate(parted):
        follows = at + 1 < len(parted) and parted[at + 1][0] > depth
        for number, paragraph in enumerate(paragraphs, 1):
            announces = follows and number == len(paragraphs) and ANNOUNCES.search(paragraph) is not None
            kind = "caption" if announces else "quote" if depth else "list" if ITEM.match(paragraph) else "paragraph"
            sheet.add(kind, Text(paragraph.strip()), depth=max(0, depth - 1))
    sheet.leave_out("\n".join(lines[end:]), "signature")
    for file in source.message.attachments if source.message else ():
        sheet.leave_out(f"{file.name} ({file.media_type}, {file.size:,} bytes, SHA-256 {file.sha256})", "attachment")
    return sheet.reading(source, titled=True)


def _unquoted(line: str) -> tuple[int, str]:
    """Return how deeply a line is quoted, and what it says."""
    found = QUOTED.match(line)
    if found is None or (found.end() < len(line) and line.startswith(">From ")):
        return 0, line
    return min(found[0].count(">"), DEEPEST), line[found.end() :]


def _paragraphs(lines: Sequence[str], *, flowed: bool) -> Iterator[str]:
    """Yield the paragraphs of lines that are quoted alike: joined where a program broke them, else line by line."""
    longest = max((len(line.rstrip()) for line in lines), default=0)
    held: list[str] = []
    for line in lines:
        if not line.strip():
            yield from _joined(held)
            held = []
            continue
        if held and (_begins(line) or not _goes_on(held[-1], longest, flowed=flowed)):
            yield from _joined(held)
            held = []
        held.append(line)
    yield from _joined(held)


def _joined(lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield " ".join(line.strip() for line in lines)


def _begins(line: str) -> bool:
    """Whether a line begins something of its own: an item, or what is set in."""
    return ITEM.match(line) is not None or line.startswith(("    ", "\t"))


def _goes_on(line: str, longest: int, *, flowed: bool) -> bool:
    """Whether a line was broken by a program, so that the next one goes on with it."""
    if flowed:
        return line.endswith(" ")
    return NARROW <= longest <= WIDE and len(line.rstrip()) >= max(NARROW, WRAPPED * longest)
