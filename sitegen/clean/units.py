"""Put lines together into units: paragraphs that were wrapped at a width are joined, everything else is left apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sitegen.clean.layout import MOST_VERSES, is_stanza
from sitegen.clean.lines import Piece, Row, Unit, make_unit, whole

WIDEST = 120
"""A page whose lines are longer was not wrapped by hand or by a mailer."""

NARROWEST = 40
SHORTEST_REST = 12
FURNITURE = re.compile(r"[|•·»«™]|\s[-–—]\s?$|\d\d:\d\d|(?:^|[^\d])(?:19|20)\d\d(?:$|[^\d].{0,20}$)")
"""What a line of a page's furniture has, which nothing is joined with."""

SURE = 3
"""So many lines that had no room for the next word show that a page was wrapped."""

SHARE = 0.6
LONG = 20_000
PART = 2_000
"""A line longer than ``LONG`` is cut at ends of sentences into parts of about ``PART`` characters."""

SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’)\]]*(?:\s|(?=[^\s\d.!?…。！？'\"”’)\],]))")
FINAL = frozenset('.!?…:;。！？"”’»)]')
MARKER = re.compile(r"(?:[-*•·–—+>#|]|\(?\d{1,3}[.)]|\[\d{1,3}\]|[a-zA-Z][.)])\s")
CJK = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


def make_units(rows: Sequence[Row]) -> tuple[Unit, ...]:
    """Return all text of the rows, in order, as units."""
    wrapped = is_wrapped(rows)
    found: list[Unit] = []
    gap = 0
    group: list[Row] = []
    for row in rows:
        if row.text.strip():
            if not group:
                group_gap = gap
            group.append(row)
            gap = 0
            continue
        if group:
            found += _units(group, group_gap, wrapped)
            group = []
        gap += 1
    if group:
        found += _units(group, group_gap, wrapped)
    return tuple(found)


def is_wrapped(rows: Sequence[Row]) -> int:
    """Return the width a page's lines were wrapped at, 0 where they were not."""
    lengths = sorted(len(row.text.rstrip()) for row in rows if row.text.strip())
    if not lengths:
        return 0
    width = lengths[-1 - len(lengths) // 50]
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = pairs = 0
    for row, after in pairwise(rows):
        text, follower = row.text.strip(), after.text.strip()
        if text and follower and text[-1] not in FINAL:
            pairs += 1
            full += _full(text, follower, width)
    return width if full >= SURE and full >= SHARE * pairs else 0


def _full(text: str, follower: str, width: int) -> bool:
    """Whether the next line's first word had no room on this line."""
    word = len(follower) if CJK.match(follower) else len(follower.split(maxsplit=1)[0])
    return len(text) >= width / 2 and len(text) + 1 + word > width - 2


def _units(group: Sequence[Row], gap: int, width: int) -> Iterator[Unit]:
    if len(group) <= MOST_VERSES and not width and is_stanza([row.text.strip() for row in group]):
        yield make_unit([whole(row) for row in group], ["\n"] * (len(group) - 1), gap)
        return
    pieces = [whole(group[0])]
    joints: list[str] = []
    size = 0
    for row, after in pairwise(group):
        text, follower = row.text.strip(), after.text.strip()
        size += len(text)
        if size < LONG and _continues(text, follower, width):
            joints.append(joint(text, follower))
            pieces.append(whole(after))
        else:
            yield from _parts(make_unit(pieces, joints, gap))
            gap, pieces, joints, size = 0, [whole(after)], [], 0
    yield from _parts(make_unit(pieces, joints, gap))


def _continues(text: str, follower: str, width: int) -> bool:
    if MARKER.match(follower):
        return False
    if width:
        return _full(text, follower, width)
    if len(text) <= NARROWEST or not follower[0].islower() or not (text[-1].isalpha() or text[-1] == ","):
        return False
    return len(follower) > SHORTEST_REST and not FURNITURE.search(text) and not FURNITURE.search(follower)


def joint(text: str, follower: str) -> str:
    """Return what stands between two lines of one paragraph: nothing after a hyphen and between CJK characters."""
    if text.endswith(("-", "\u00ad")) and text[-2:-1].isalpha() and follower[0].islower():
        return ""
    return "" if CJK.match(text[-1]) and CJK.match(follower[0]) else " "


def _parts(unit: Unit) -> Iterator[Unit]:
    """Cut a page that came as one huge line, so that it can be read and searched."""
    text = unit.text
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
