"""Put lines together into units: paragraphs that were wrapped at a width are joined, everything else is left apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sitegen.clean.layout import code_spans
from sitegen.clean.lines import Piece, Row, Unit, make_unit, whole
from sitegen.clean.verse import END, is_ragged, stanzas

WIDEST, NARROW, NARROWEST = 120, 50, 30
"""Widths in columns: a page with longer lines was not wrapped by hand or by a mailer; a narrow one may be verse."""

LEAST_TO_JOIN = 40
SHORTEST_REST = 12
FURNITURE = re.compile(r"[|•·»«™]|[^\s.!?:;]\s{2,}\S|\s[-–—]\s?$|\d\d:\d\d|(?:^|[^\d])(?:19|20)\d\d(?:$|[^\d].{0,20}$)")
"""What a line of a page's furniture has, which nothing is joined with."""

SURE = 3
"""So many lines that had no room for the next word show that a page was wrapped."""

SHARE = 0.6
MOST_PAUSED = 0.35
"""Of a narrow page's lines at most this share ends in a pause: verse pauses at line ends, prose where it will."""

MOST_CAPITAL = 0.7
"""Where more lines begin with a capital, each is a line of its own; German nouns and names begin many a line."""

FEWEST_DOUBLED = 12
"""So many lines, each with a blank one after it, may be wrapped ones whose ends were doubled."""

LONG = 20_000
PART = 2_000
"""A line longer than ``LONG`` is cut at ends of sentences into parts of about ``PART`` characters."""

SEGMENT = re.compile(r"[^\u2028\u2029\f]+")
PARTING = re.compile(r"[\u2028\u2029\f]")
"""A sign that a repair has made parts nothing: no part of a repair can stand in two blocks."""

SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’)\]]*(?:\s|(?=[^\s\d.!?…。！？'\"”’)\],]))")
FINAL = frozenset('.!?…:;。！？：；"”’»)]」』）')
ENDS_SENTENCE = re.compile(r"[.!?…。！？؟۔]['\"”’»)\]」』）]*$")
MARKER = re.compile(r"(?:[-*•·◦▪‣–—+>#|○●■□✓►]|\(?\d{1,3}[.)]|\[\d{1,3}\]|\(?[a-zA-Z][.)])\s")
SET_IN = 2
"""A first line is set in by so many columns, the rest of a list's item likewise."""

CJK = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
GOES_ON = frozenset("，、,")
LEAST_CJK = 20
"""A line of so many characters that ends in a comma goes on in the next, in scripts that break lines anywhere."""


def make_units(rows: Sequence[Row]) -> tuple[Unit, ...]:
    """Return all text of the rows, in order, as units."""
    rows = _undoubled(rows)
    width = is_wrapped(rows)
    groups = list(_groups(rows))
    verses = stanzas([() if form else [row.text.strip() for row in group] for group, _, form in groups])
    found: list[Unit] = []
    for index, (group, gap, form) in enumerate(groups):
        if form:
            found.append(_kept(group, gap, form))
        elif index in verses and (not width or is_ragged([row.text.strip() for row in group], width)):
            found.append(_kept(group, gap, "verse"))
        else:
            found += _units(group, gap, width)
    return tuple(found)


def _undoubled(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows without the blank one after each, where line ends were doubled on a page that was wrapped."""
    kept: list[Row] = []
    filled = singles = unended = gap = 0
    for row in rows:
        text = row.text.strip()
        if not text:
            gap += 1
            if gap > 1:
                kept.append(row)
            continue
        singles += gap == 1
        unended += text[-1] not in FINAL
        filled += 1
        gap = 0
        kept.append(row)
    doubled = filled >= FEWEST_DOUBLED and min(singles, unended) >= SHARE * filled
    return kept if doubled and not _has_neighbours(rows) and is_wrapped(kept) else rows


def _has_neighbours(rows: Sequence[Row]) -> bool:
    """Whether any two rows with text stand directly below each other."""
    return any(row.text.strip() and after.text.strip() for row, after in pairwise(rows))


def _groups(rows: Sequence[Row]) -> Iterator[tuple[Sequence[Row], int, str]]:
    """Yield the rows between blank ones, how many blank ones stand before them, and their form where it shows."""
    spans = dict(code_spans(rows))
    gap = index = 0
    while index < len(rows):
        if not rows[index].text.strip():
            gap, index = gap + 1, index + 1
            continue
        end = spans.get(index, 0)
        form = "code" if end else ""
        if not end:
            end = index
            while end < len(rows) and end not in spans and rows[end].text.strip():
                end += 1
        yield rows[index:end], gap, form
        gap, index = 0, end


def _kept(group: Sequence[Row], gap: int, form: str) -> Unit:
    """Return lines that stay lines; those of code keep how far they are set in against each other."""
    rows = [(number, row) for number, row in enumerate(group) if row.text.strip()]
    pieces = [whole(row) for _, row in rows]
    if form == "code":
        least = min(piece.low for piece in pieces)
        pieces = [Piece(piece.row, least, piece.high) for piece in pieces]
        pieces[0] = whole(pieces[0].row)
    joints = ["\n" * (second - first) for (first, _), (second, _) in pairwise(rows)]
    return make_unit(pieces, joints, gap, form)


def is_wrapped(rows: Sequence[Row]) -> int:
    """Return the width in columns that a page's lines were wrapped at, 0 where they were not."""
    lengths = sorted(_columns(text) for row in rows if (text := row.text.rstrip()))
    if not lengths:
        return 0
    width = lengths[-1 - len(lengths) // 50]
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = pairs = paused = capital = 0
    for row, after in pairwise(rows):
        text, follower = row.text.strip(), after.text.strip()
        if not text or not follower:
            continue
        paused += width < NARROW and END.search(text) is not None
        if text[-1] not in FINAL:
            pairs += 1
            full += _full(row.text.rstrip(), follower, width)
            capital += follower[0].isupper() or not follower[0].isalpha()
    if capital > MOST_CAPITAL * pairs or (width < NARROW and paused > MOST_PAUSED * pairs):
        return 0
    return width if full >= SURE and full >= SHARE * pairs else 0


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(CJK.findall(text))


def _full(text: str, follower: str, width: int) -> bool:
    """Whether the next line's first word had no room on this line."""
    word = 2 if CJK.match(follower) else len(follower.split(maxsplit=1)[0])
    columns = _columns(text)
    return columns >= width / 2 and columns + 1 + word > width - 2


def _units(group: Sequence[Row], gap: int, width: int) -> Iterator[Unit]:
    pieces = [whole(group[0])]
    joints: list[str] = []
    size = 0
    for row, after in pairwise(group):
        text, follower = row.text.strip(), after.text.strip()
        size += len(text)
        if size < LONG and _continues(pieces[0], row, after, width):
            joints.append(joint(text, follower))
            pieces.append(whole(after))
        else:
            yield from _parts(make_unit(pieces, joints, gap))
            gap, pieces, joints, size = 0, [whole(after)], [], 0
    yield from _parts(make_unit(pieces, joints, gap))


def _continues(first: Piece, row: Row, after: Row, width: int) -> bool:
    """Whether a line belongs to the unit that began with ``first`` and has come to ``row``."""
    text, follower = row.text.strip(), after.text.strip()
    item = MARKER.match(first.row.text, first.low)
    if MARKER.match(follower):
        # within running text a line may begin with an initial, a number or a dash
        return bool(width) and item is None and text[-1] not in FINAL and _full(row.text.rstrip(), follower, width)
    indent = _indent(after.text)
    if item is not None and first.low < indent <= item.end() + SET_IN:
        return True
    if item is None and indent >= _indent(row.text) + SET_IN and ENDS_SENTENCE.search(text):
        return False
    return _full(row.text.rstrip(), follower, width) if width else _runs_on(text, follower)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _runs_on(text: str, follower: str) -> bool:
    """Whether a line of a page that was not wrapped goes on in the next: both long, broken within a sentence."""
    if text[-1] in GOES_ON and len(text) >= LEAST_CJK and CJK.match(follower) and CJK.match(text):
        return True
    if len(text) <= LEAST_TO_JOIN or not follower[0].islower() or not (text[-1].isalpha() or text[-1] == ","):
        return False
    return len(follower) > SHORTEST_REST and not FURNITURE.search(text) and not FURNITURE.search(follower)


def joint(text: str, follower: str) -> str:
    """Return what stands between two lines of one paragraph: nothing after a hyphen and between CJK characters."""
    if text.endswith(("-", "\u00ad")) and text[-2:-1].isalpha() and follower[0].islower():
        return ""
    return "" if CJK.match(text[-1]) and CJK.match(follower[0]) else " "


def _parts(unit: Unit) -> Iterator[Unit]:
    """Cut a page that came as one huge line, so that it can be read and searched; also where signs end lines."""
    text = unit.text
    edits = (edit.after for piece in unit.pieces for edit in piece.row.edits)
    if PARTING.search(text) and not any(map(PARTING.search, edits)):
        for match in SEGMENT.finditer(text):
            if match[0].strip():
                yield from _parts(_slice(unit, *match.span()))
        return
    if len(text) <= LONG:
        yield unit
        return
    start = 0
    while len(text) - start > PART:
        end = SENTENCE_END.search(text, start + PART, start + 2 * PART)
        space = text.find(" ", start + PART, start + 2 * PART)
        cut = end.end() if end else space + 1 if space > 0 else start + 2 * PART
        if text[start:cut].strip():
            yield _slice(unit, start, cut)
        start = cut
    if text[start:].strip():
        yield _slice(unit, start, len(text))


def _slice(unit: Unit, low: int, high: int) -> Unit:
    """Cut a unit of one piece; cutting a joined one is dearer and never needed at this length."""
    if len(unit.pieces) > 1:  # such a unit is little longer than LONG, so that few cuts fall to it
        return unit.cut(low, high)
    piece = unit.pieces[0]
    text = unit.text[low:high]
    low += len(text) - len(text.lstrip())
    high = low + len(text.strip())
    return make_unit([Piece(piece.row, piece.low + low, piece.low + high)], gap=unit.gap)
