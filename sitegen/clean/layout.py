"""Blocks that show by their layout over several lines: rows of tables and lines of code."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sitegen.clean.lines import Row, Unit

COLUMNS = re.compile(r"\t+|\s*\|\s*")
SPACED = re.compile(r"\s{2,}")
FEWEST_ROWS = 3
"""Columns that only spaces part need so many rows."""

LONGEST_CELL, LONGEST_ROW = 40, 1_000
STOP = re.compile(r"[.!?:;]['\"”’)]*\s{2}")
"""Two spaces after a full stop are an old habit of typists, no column."""

FENCE = re.compile(r"\s*(`{3,}|~{3,})\s*[\w.+#-]{0,20}\s*")
COMMAND = re.compile(r"\s*(?:\$ (?:[a-z]|\.{0,2}/)|>>> |PS [A-Z]:[^>]{0,80}> ?|[A-Z]:\\[^>]{0,80}> ?)\S")
"""A prompt with a command, which is code also on a line by itself; an amount of dollars is none."""

CODE = re.compile(
    r"\s*(?:\$ (?:[a-z]|\.{0,2}/).*|>>> \S.*|#include\b.*|import [\w.]+(?: as \w+)?;?|from [\w.]+ import \w.*|@\w+(?:\(.*\))?|"
    r"(?:async )?def \w+\(.*\).*:|class \w+.*[:{]|function \w*\(.*|(?:if|elif|while|for|with|except)\b[^:]*[\w)\]\"'>=]+:|(?:else|try|finally):|"
    r"(?:var|let|const|int|char|void|public|private|static|string|bool|float|double|unsigned|struct|func|fn)\b.*[;={(]|"
    r"(?:if|for|while|switch|else if|foreach)\s?\(.*\)\s?\{?|return\b(?:.*;|(?: [\w.\"'-]+(?:\(.*\))?)?)|</?\w+[^<>]*>.*|"
    r"[\w.\[\]\"'$]+\s*[+*/-]?=\s*[^=\s].*|[\w.]+\(.*\)[;{]?|[{}]\s*[;,)]?|\}.*\{|.*[\w)]\s*\{|.*\)\s*;|(?://|/\*|#!).*|"
    r"SELECT\b.*\bFROM\b.*|INSERT INTO\b.*|\"[\w-]+\": .*[,\"\]}\d])"
)
ANY_SIGN = re.compile(r"[(){}\[=<>$;@#:\"/]")
OPENING = re.compile(r"[+-]?\s*(?:import|from|return)\b")
"""What each line of code has, or begins with: looked for first, since most lines hold none of it."""

SIGN = re.compile(r"^\s*\"[\w-]+\":|[(){}\[\]=<>$\\]|\w;$|^\s*(?:else|try|finally):$|->|::|^\s*//")
LONGEST_LINE = 200
MOST_ODD = 0.4
"""A stretch of code may hold such a share of lines that could be prose (comments, output)."""

MOST_BLANK = 2
ENOUGH = 20
"""After so many lines that are rather prose the search for code goes on below them."""


def rows_of_tables(units: Sequence[Unit], inside: Sequence[int]) -> set[int]:
    """Return the units that are rows of a table: neighbours with the same number of columns, two or more."""
    found: set[int] = set()
    widths: dict[int, int] = {}
    spaced: dict[int, int] = {}
    for index in inside:
        text = units[index].text
        if len(text) > LONGEST_ROW:
            continue
        if "\t" in text or "|" in text:
            widths[index] = len(COLUMNS.split(text.strip("| \t")))
        elif "  " in text and not STOP.search(text):
            parts = SPACED.split(text)
            if max(map(len, parts)) <= LONGEST_CELL:
                spaced[index] = len(parts)
    for before, index in pairwise(inside):
        if 1 < widths.get(before, 0) == widths.get(index, -1) and units[index].gap <= 1:
            found |= {before, index}
    return found | _spaced(units, inside, spaced)


def _spaced(units: Sequence[Unit], inside: Sequence[int], spaced: dict[int, int]) -> set[int]:
    """Return rows whose columns are parted by runs of spaces: three or more directly below each other."""
    found: set[int] = set()
    run: list[int] = []
    for index in (*inside, -1):
        if run and spaced.get(index) == spaced[run[-1]] and not units[index].gap:
            run.append(index)
            continue
        if len(run) >= FEWEST_ROWS:
            found.update(run)
        run = [index] if index in spaced else []
    return found


def code_spans(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of rows that are code, first row and the one after the last, in order.

    Between fences everything is; else two lines or more, most of them with the words and signs that code has.
    """
    end = 0
    fenced = _fences(rows)
    for start in range(len(rows)):
        if start < end or not rows[start].text:
            continue
        if start in fenced:
            end = fenced[start]
            yield start, end
            continue
        end, accepted = _code_from(rows, start)
        if accepted:
            yield start, end


def _fences(rows: Sequence[Row]) -> dict[int, int]:
    """Return where each fenced stretch ends, by where it begins; a fence without a second one begins nothing."""
    found: dict[int, int] = {}
    opened, sign = -1, ""
    for index, row in enumerate(rows):
        match = FENCE.fullmatch(row.text) if "```" in row.text or "~~~" in row.text else None
        if match is None:
            continue
        if opened < 0:
            opened, sign = index, match[1][0]
        elif match[1][0] == sign:
            found[opened] = index + 1
            opened = -1
    return found


def _code_from(rows: Sequence[Row], start: int) -> tuple[int, bool]:
    """Return how far the lines that may be code from a row on reach, and whether they are."""
    if not _is_code(rows[start].text):
        return start, False
    first = _indent(rows[start].text)
    session = COMMAND.match(rows[start].text) is not None
    sure = signs = count = blank = 0
    end = start
    for index in range(start, len(rows)):
        text = rows[index].text
        if not text.strip():
            blank += 1
            continue
        is_code = _is_code(text)
        deeper = _indent(text) > first or (first > 0 and _indent(text) >= first)
        output = session and not blank and len(text) <= LONGEST_LINE
        if blank > MOST_BLANK or not (is_code or output or (deeper and not session)):
            break
        blank = 0
        count += 1
        sure += is_code
        signs += SIGN.search(text) is not None
        end = index + 1
        if count >= ENOUGH and sure < (1 - MOST_ODD) * count and not session:
            return end, False
    return end, session or (sure > 1 and sure >= (1 - MOST_ODD) * count and signs * 2 > count)


def _is_code(text: str) -> bool:
    if len(text) > LONGEST_LINE or not (ANY_SIGN.search(text) or OPENING.match(text)):
        return False
    if text[:1] in {"+", "-"} and text[1:2].isspace():  # changes to lines of code
        text = text[1:]
    return CODE.fullmatch(text.rstrip()) is not None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
