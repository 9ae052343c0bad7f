"""Repair what decoding or an export broke within a line, never what its author wrote.

Five repairs: letters encoded twice (ftfy, with settings that leave typography alone), character references that were
not resolved, control characters, a replacement character where English and Dutch have an apostrophe, and apostrophes
that an export dropped throughout an English page.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import unescape

from sitegen.clean.lines import Edit, Row
from sitegen.clean.mojibake import SUSPICIOUS, is_worse, mojibake
from sitegen.model.source import Line

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u206a-\u206f\ufeff\ufff9-\ufffc]+")
"""What no text is made of; the printable rest of a terminal's escape sequence stays."""

LOST_LETTER = re.compile(
    r"(?<=n)\ufffd(?=t(?![^\W\d_]))"
    r"|(?<=[^\W\d_])(?<!\bcaf)(?<!\bclich)(?<!\bfianc)(?<!sum)(?<!\bexpos)(?<!\bpur)\ufffd(?=s(?![^\W\d_]))"
    r"|(?:(?<=\b[Ii])|(?<=\b(?:he|we|it)|\b(?:He|We|It))|(?<=\b(?:you|she|who)|\b(?:You|She|Who))|(?<=\b(?:they|that)|\b(?:They|That)))\ufffd(?=(?:re|ve|ll|d|m)(?![^\W\d_]))"
    r"|(?<=[^\W\d_])\ufffd(?=n\ufffd[^\W\d_])|(?<=[^\W\d_]\ufffdn)\ufffd(?=[^\W\d_])|(?<=\bO)\ufffd(?=[A-Z])|(?<=\bo)\ufffd(?=clock\b)"
)
"""A replacement character where an apostrophe stands: before an ending, around a lone n, in Irish names."""

ENTITY = re.compile(r"&(?:amp;)?(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,31});")
APOSTROPHES = "'’ʼ‘`"
APOSTROPHE = re.compile(rf"[^\W\d_][{APOSTROPHES}][^\W\d_]")
CONTRACTIONS = {
    **{f"{stem}nt": f"{stem}n’t" for stem in
       "did does is was would could should has have had are do were must need might ai".split()},
    "thats": "that’s", "theyre": "they’re", "youve": "you’ve", "weve": "we’ve", "theyve": "they’ve", "youre": "you’re",
    "theres": "there’s", "whats": "what’s", "heres": "here’s", "theyll": "they’ll", "youll": "you’ll", "itll": "it’ll",
    "wouldve": "would’ve", "couldve": "could’ve", "shouldve": "should’ve",
    "theyd": "they’d", "youd": "you’d", "whos": "who’s",
}  # fmt: skip
CONTRACTION = re.compile(r"(?<![^\W_])(?:" + "|".join(sorted(CONTRACTIONS)) + r")(?![^\W_])", re.IGNORECASE)
ENOUGH = 2
"""So many different unmistakable contractions show that a page lost its apostrophes."""

POSSESSIVE = re.compile(r"(?<![^\W_])([A-Z][^\W\d_]{2,})s (?=([^\W\d_]+))")
CAPITALISED = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]{2,}(?![^\W_])")
NO_NOUN = frozenset(
    "is are was were be been being has have had do does did will would can could may might shall should must to of in on "
    "at by for from with and or but nor as than that which who whom whose when where while if because since until into "
    "over under about against between through during before after above below up down out off said says say told not "
    "also both the a an this these those it they he she we you i".split()
)
PLURALS = ("ian", "ean", "can", "man", "han", "er", "or", "ist", "ese", "ish", "i", "s")
"""Capitalised words with these endings (peoples, trades) are more often plurals than possessives."""

ENGLISH = frozenset("the of and to in that is was for with as by on are from at have it not be this his he".split())
APOSTROPHIC = ENGLISH | frozenset(
    "de het een en van is dat op te zijn met voor niet aan er om ook als bij naar".split()
)
"""Frequent words of languages whose commonest sign beyond ASCII is the apostrophe."""

COMMON_SHARE = 0.2
ENOUGH_WORDS = 8
"""A line of so many words tells its own language."""


def repair(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Return every line as a row, repaired where it needs to be."""
    rows = [_repair_line(line) for line in lines]
    return tuple(restore_apostrophes(_restore_marked(rows)))


def _repair_line(line: Line) -> Row:
    text = line.text
    if text.isascii() and text.isprintable() and "&" not in text:
        return Row(line.number, line.start, line.byte, text, text)
    edits: tuple[Edit, ...] = ()
    row = Row(line.number, line.start, line.byte, text, text)
    if SUSPICIOUS.search(text):
        undone = tuple(_without_controls(mojibake(text)))
        if undone and is_worse(text, apply(row, undone).text):
            undone = ()
        edits = merge(undone, _controls(text))
    if "&" in text and "<" not in text:
        edits = merge(edits, _references(text))
    return apply(row, edits) if edits else row


def _controls(text: str) -> Iterable[Edit]:
    """Yield the control characters; those that part words, such as a vertical tab, leave a space."""
    for match in CONTROLS.finditer(text):
        yield Edit(match.start(), match.end(), _blank(match), "control")


def _references(text: str) -> Iterable[Edit]:
    """Yield character references to signs and letters; those to angle brackets are left, for they may speak of markup."""
    if "&lt;" in text or "&gt;" in text:
        return
    for match in ENTITY.finditer(text):
        after = unescape(unescape(match[0]))
        if len(after) == 1 and (after.isprintable() or after == "\xa0") and after not in "<>\ufffd":
            yield Edit(match.start(), match.end(), after, "character-reference")


def _restore_marked(rows: Sequence[Row]) -> Sequence[Row]:
    """Read replacement characters as apostrophes in lines of English and Dutch; elsewhere any letter may be lost."""
    marked = [row for row in rows if "\ufffd" in row.text]
    if not marked or not _speaks(rows, APOSTROPHIC):
        return rows
    found: dict[int, Row] = {}
    for row in marked:
        if row.text.count(" ") < ENOUGH_WORDS or _speaks([row], APOSTROPHIC):
            lost = [Edit(at.start(), at.end(), "’", "replacement-character") for at in LOST_LETTER.finditer(row.raw)]
            found[row.number] = apply(row, merge(row.edits, lost)) if lost else row
    return [found.get(row.number, row) for row in rows]


def _without_controls(edits: Iterable[Edit]) -> Iterable[Edit]:
    for edit in edits:
        yield replace(edit, after=CONTROLS.sub(_blank, edit.after))


def _blank(match: re.Match[str]) -> str:
    """Return what a run of control characters leaves: a space where one parts words, such as a vertical tab."""
    return " " if any(map(str.isspace, match[0])) else ""


def merge(first: Iterable[Edit], second: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return both in order; of two that overlap, the first list's stays."""
    kept = sorted(first, key=lambda edit: edit.start)
    starts = [edit.start for edit in kept]
    added = []
    for edit in second:
        at = bisect_left(starts, edit.end)
        if at == 0 or kept[at - 1].end <= edit.start:
            added.append(edit)
    return tuple(sorted([*kept, *added], key=lambda edit: edit.start))


def apply(row: Row, edits: tuple[Edit, ...]) -> Row:
    """Return the row with edits made to its raw text."""
    parts: list[str] = []
    places: list[int] = []
    at = length = 0
    for edit in edits:
        length += edit.start - at
        places.append(length)
        length += len(edit.after)
        parts += (row.raw[at : edit.start], edit.after)
        at = edit.end
    parts.append(row.raw[at:])
    return Row(row.number, row.start, row.byte, row.raw, "".join(parts), edits, tuple(places))


def restore_apostrophes(rows: Sequence[Row]) -> Sequence[Row]:
    """Put back apostrophes where an English page has none at all and shows two unmistakable contractions."""
    if any(APOSTROPHE.search(row.text) for row in rows if any(mark in row.text for mark in APOSTROPHES)):
        return rows
    found = {match[0].casefold() for row in rows for match in CONTRACTION.finditer(row.text)}
    if len(found) < ENOUGH or not _speaks(rows, ENGLISH):
        return rows
    stems = frozenset(word for row in rows for word in CAPITALISED.findall(row.text) if not word.endswith(PLURALS))
    stems -= {word.capitalize() for row in rows for word in row.text.split() if word.islower()}
    return [_restored(row, stems) for row in rows]


def _restored(row: Row, stems: frozenset[str]) -> Row:
    edits = merge(row.edits, _lost(row.raw, stems))
    return apply(row, edits) if len(edits) > len(row.edits) else row


def _speaks(rows: Sequence[Row], common: frozenset[str]) -> bool:
    words = [word for row in rows for word in row.text.casefold().split()]
    return sum(word in common for word in words) >= COMMON_SHARE * len(words)


def _lost(text: str, stems: frozenset[str]) -> Iterable[Edit]:
    for match in CONTRACTION.finditer(text):
        whole = CONTRACTIONS[match[0].casefold()]
        after = whole[0].upper() + whole[1:] if match[0][0].isupper() else whole
        yield Edit(match.start(), match.end(), after, "apostrophe")
    for match in POSSESSIVE.finditer(text):
        if match[1] in stems and match[2].casefold() not in NO_NOUN:
            yield Edit(match.start(), match.end(1) + 1, f"{match[1]}’s", "apostrophe")
