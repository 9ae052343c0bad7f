"""Finds the cells of a table that was saved as text."""

from __future__ import annotations

import re

RULE = re.compile(r"[\s|:+=-]*")
MANY = 2


def cells(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return rows of cells as spans of the text, or nothing where its lines do not divide alike.

    Cells stand between tabs or between bars; a line of dashes alone is a rule and no row. Every letter of the text
    lies in a cell.
    """
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        if line.strip() and not RULE.fullmatch(line):
            lines.append((at, line))
        at += len(line) + 1
    for separator in ("\t", "|"):
        rows = [_split(start, line, separator) for start, line in lines]
        if rows and min(map(len, rows)) >= MANY and max(map(len, rows)) == min(map(len, rows)):
            return tuple(rows)
    return ()


def _split(start: int, line: str, separator: str) -> tuple[tuple[int, int], ...]:
    """Cut one line at its separators; bars at its ends make no cells."""
    spans: list[tuple[int, int]] = []
    at = 0
    parts = line.split(separator)
    for number, part in enumerate(parts):
        edge = number in {0, len(parts) - 1} and separator == "|" and not part.strip()
        if not edge:
            inner = part.strip()
            low = at + part.index(inner) if inner else at
            spans.append((start + low, start + low + len(inner)))
        at += len(part) + 1
    return tuple(spans)
