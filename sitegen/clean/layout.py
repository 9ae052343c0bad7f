"""Blocks that show by their layout over several lines: stanzas of verse, rows of tables, lines of code."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sitegen.clean.lines import Unit

FEWEST_VERSES, MOST_VERSES = 4, 60
LONGEST_VERSE = 60
VERSE_WORDS = (2.5, 10.0)
"""Verses have so many words on average."""

PUNCTUATED = 0.4
END = re.compile(r"[,;:.!?…—–]['\"”’»)]*$")
NO_VERSE = re.compile(r"\d|[|•·»@#©{}<>=\t]|https?:|^\W*$|:$")
COLUMNS = re.compile(r"\t+|\s*\|\s*")
CODE = re.compile(
    r"\s*(?:\$ \S|>>> \S|#include\b|import [\w.]+;?$|from [\w.]+ import \w|def \w+\(.*\):|class \w+.*[:{]$|function \w*\(|(?:var|let|const|int|char|void|public|private|static) \w+.*[;={(]"
    r"|return\b.*;$|</?\w+[^<>]*>.*|[\w.\[\]]+\s*[+*/-]?=\s*[^=].*;$|[\w.]+\(.*\);$|\}.*|.*[{;]$)"
)
SIGN = re.compile(r"[(){}\[\]=<>;$]")


def is_stanza(lines: Sequence[str]) -> bool:
    """Return whether lines that no blank line divides are verse: short, of some words, many ending in a pause."""
    if not FEWEST_VERSES <= len(lines) <= MOST_VERSES or any(len(line) > LONGEST_VERSE for line in lines):
        return False
    if sum(NO_VERSE.search(line) is not None for line in lines) * 10 > len(lines):
        return False
    words = sum(line.count(" ") + 1 for line in lines) / len(lines)
    paused = sum(END.search(line) is not None for line in lines)
    stops = sum(line.endswith((".", "!", "?")) for line in lines)
    return VERSE_WORDS[0] <= words <= VERSE_WORDS[1] and paused >= PUNCTUATED * len(lines) and stops <= len(lines) / 2


def rows_of_tables(units: Sequence[Unit], inside: Sequence[int]) -> set[int]:
    """Return the units that are rows of a table: neighbours with the same number of columns, two or more."""
    found: set[int] = set()
    widths = {index: len(parts) for index in inside if len(parts := COLUMNS.split(units[index].text.strip("| \t"))) > 1}
    for before, index in pairwise(inside):
        if widths.get(before, 0) == widths.get(index, -1) and units[index].gap <= 1:
            found |= {before, index}
    return found


def lines_of_code(units: Sequence[Unit], inside: Sequence[int]) -> set[int]:
    """Return the units that are lines of code: two neighbours or more, with the signs that code has."""
    found: set[int] = set()
    run: list[int] = []
    for index in (*inside, -1):
        text = units[index].text if index >= 0 else ""
        if index >= 0 and len(text) <= 200 and CODE.fullmatch(text):  # noqa: PLR2004 - a line of code's length
            run.append(index)
            continue
        if len(run) > 1 and sum(SIGN.search(units[at].text) is not None for at in run) * 2 > len(run):
            found.update(run)
        run = []
    return found
