"""Tell repairs so that a reader can find them: each edit with the whole words it touches."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from sitegen.clean.lines import Edit, Row
from sitegen.model.document import Repaired

PART = re.compile(r"[^\s,.;:!?()\[\]{}\"“”„«»‐–—…、。，．！？；：（）「」『』-]+")
"""What stands between white space and marks that part words; no letter joins another across them."""

APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`"))
WORD = re.compile(r"\w+")

Span = tuple[int, int]


def words(text: str) -> list[str]:
    """Return the words of a text: compatibility-folded, case-folded, apostrophes dropped."""
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold().translate(APOSTROPHES))


def has_word(text: str) -> bool:
    """Return whether a text holds any word."""
    return WORD.search(unicodedata.normalize("NFKC", text).translate(APOSTROPHES)) is not None


def in_order(some: Iterable[str], text: Iterable[str]) -> bool:
    """Return whether some words stand in a text in this order, whatever stands between them."""
    rest = iter(text)
    return all(word in rest for word in some)


def repairs(rows: Iterable[Row]) -> Iterator[Repaired]:
    """Yield the ledger's rows for all edits, each widened to the words it stands in or beside.

    Edits that share a word are told as one change of it, once for each reason. An edit has no word only where its
    line has none.
    """
    for row in rows:
        if row.edits:
            for (low, high), edits in _joined(row):
                before, after = row.raw[low:high], _edited(row.raw, low, high, edits)
                for reason in dict.fromkeys(edit.reason for edit in edits):
                    yield Repaired(row.number, before, after, reason)


def _joined(row: Row) -> list[tuple[Span, list[Edit]]]:
    parts = [match.span() for match in PART.finditer(row.raw) if has_word(match[0])]
    starts, ends = [low for low, _ in parts], [high for _, high in parts]
    found: list[tuple[Span, list[Edit]]] = []
    for edit in row.edits:
        low, high = _widened(edit, parts, starts, ends)
        if found and low < found[-1][0][1]:
            (first, last), edits = found[-1]
            edits.append(edit)
            found[-1] = (min(first, low), max(last, high)), edits
        else:
            found.append(((low, high), [edit]))
    return found


def _widened(edit: Edit, parts: Sequence[Span], starts: Sequence[int], ends: Sequence[int]) -> Span:
    """Return an edit's place, widened to the words it cuts; else to the next word, else to the one before."""
    first, last = bisect_right(ends, edit.start), bisect_left(starts, edit.end)
    if first == last and parts:
        first = min(first, len(parts) - 1)
        last = first + 1
    near = parts[first:last]
    return (min(edit.start, near[0][0]), max(edit.end, near[-1][1])) if near else (edit.start, edit.end)


def _edited(raw: str, low: int, high: int, edits: Iterable[Edit]) -> str:
    pieces: list[str] = []
    for edit in edits:
        pieces += (raw[low : edit.start], edit.after)
        low = edit.end
    return "".join((*pieces, raw[low:high]))
