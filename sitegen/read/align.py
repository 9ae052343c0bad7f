"""Finds the source characters that rendered text came from.

Rendering drops markup and changes nothing else, so the text is read along its source from left to right: a letter of
the source may only be passed over where a mask says that it is markup (a link's target, a tag).
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sitegen.model.source import Line, Run

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
TICKS = re.compile(r"`+")
MASKS = re.compile(
    r"""\]\(\s{0,3}<?[^()\s]{0,4000}(?:\([^()\s]{0,1000}\)[^()\s]{0,1000}){0,3}"""
    r"""(?:\s{1,20}(?:"[^"]{0,1000}"|'[^']{0,1000}'))?\s{0,20}\)"""
    r"""|\]\s?\[([^\[\]]{0,500})\]"""
    r"""|<(?!(?:https?|ftp|mailto):)(?![^<>@\s]{1,200}@)[A-Za-z/!?][^<>]{0,4000}>"""
)
HIDDEN = re.compile(r"<(?:(script|style|template|noscript|object|iframe|svg|math|head|title)\b|!--)", re.IGNORECASE)
"""Elements whose content is not shown, and comments."""

ALT = re.compile(r"""(<img\s[^<>]{0,4000}?\balt\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)')""", re.IGNORECASE)
"""What stands for a picture is text of the page."""

FARTHEST = 4000
MOST_FAILURES = 50


@dataclass(slots=True)
class Track:
    """A stretch of the source as units (one character, or an entity), and how far it has been read.

    ``places`` holds each unit's place and length in the decoded source. Mutable, for alignment is a cursor.
    """

    units: list[str]
    places: list[tuple[int, int]]
    masked: bytearray
    cursor: int = 0
    failures: int = 0
    loose: int = 0


def track(lines: Sequence[Line], labels: Collection[str] = ()) -> Track:
    """Return the units of some lines (or of parts of lines, each with its place), a line end between two.

    ``labels`` are those of the links that are defined: only these are markup behind a bracket.
    """
    source = "\n".join(line.text for line in lines)
    origins: list[int] = []
    for line in lines:
        origins.extend(range(line.start, line.start + len(line.text) + 1))
    code = _code_spans(source)
    masked = _mask(source, code, labels)
    units: list[str] = []
    places: list[tuple[int, int]] = []
    hidden = bytearray()
    at = 0
    for entity in ENTITY.finditer(source):
        decoded = html.unescape(entity[0])
        if len(decoded) == 1 and not _within(code, entity.start()):
            units += [*source[at : entity.start()], decoded]
            places += [(origin, 1) for origin in origins[at : entity.start()]]
            places.append((origins[entity.start()], len(entity[0])))
            hidden += masked[at : entity.start() + 1]
            at = entity.end()
    units += source[at:]
    places += [(origin, 1) for origin in origins[at : len(source)]]
    hidden += masked[at:]
    return Track(units, places, hidden)


def _code_spans(source: str) -> list[tuple[int, int]]:
    """Return where code spans lie: a run of backticks up to the next run of the same length."""
    runs = [(run.start(), run.end()) for run in TICKS.finditer(source)]
    later: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(runs):
        later.setdefault(end - start, []).append(number)
    spans: list[tuple[int, int]] = []
    number = 0
    heads = dict.fromkeys(later, 0)
    while number < len(runs):
        start, end = runs[number]
        same = later[end - start]
        while heads[end - start] < len(same) and same[heads[end - start]] <= number:
            heads[end - start] += 1
        if heads[end - start] < len(same):
            closing = same[heads[end - start]]
            spans.append((end, runs[closing][0]))
            number = closing
        number += 1
    return spans


def _within(spans: list[tuple[int, int]], place: int) -> bool:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= place:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low][0] <= place


def _mask(source: str, code: list[tuple[int, int]], labels: Collection[str]) -> bytearray:
    masked = bytearray(len(source))
    for found in MASKS.finditer(source):
        label = " ".join((found[1] or "").lower().split())
        if not _within(code, found.start()) and (not label or label in labels):
            masked[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    at = 0
    while (hidden := HIDDEN.search(source, at)) is not None:
        closing = re.compile("-->" if hidden[1] is None else f"</{hidden[1]}", re.IGNORECASE).search(
            source, hidden.end()
        )
        at = closing.end() if closing is not None else len(source)
        if not _within(code, hidden.start()):
            masked[hidden.start() : at] = b"\1" * (at - hidden.start())
    for shown in ALT.finditer(source):
        if masked[shown.start()]:
            low, high = shown.span(2 if shown[2] is not None else 3)
            masked[low:high] = bytes(high - low)
    return masked


def align(text: str, along: Track) -> tuple[Run, ...]:
    """Return where each stretch of the text stands in the source, and move the cursor past it.

    ``along.loose`` counts letters and digits that were not found; white space may be anywhere or nowhere.
    """
    runs: list[Run] = []
    for at, char in enumerate(text):
        unit = _space(along) if char.isspace() else _find(text, at, along)
        if unit is None:
            along.loose += char.isalnum()
            continue
        along.cursor = unit + 1
        place, length = along.places[unit]
        last = runs[-1] if runs else None
        if (
            last is not None
            and length == 1
            and last.length == last.source_length
            and last.start + last.length == at
            and last.source + last.source_length == place
        ):
            runs[-1] = Run(last.start, last.length + 1, last.source, last.source_length + 1)
        else:
            runs.append(Run(at, 1, place, length))
    return tuple(runs)


def _space(along: Track) -> int | None:
    """Return the next white space, past markup; None where a letter stands before it."""
    return next((unit for unit in _passable(along) if along.units[unit].isspace()), None)


def _find(text: str, at: int, along: Track) -> int | None:
    """Return the next unit that is the character: past markup, else where its word comes next, else inside a mask."""
    char = text[at]
    here = along.cursor
    if 0 < here < len(along.units) and along.masked[here - 1] and along.masked[here] and along.units[here] == char:
        return here  # within a mask that turned out to be text
    for unit in _passable(along):
        if along.units[unit] == char:
            return unit
    if along.failures >= MOST_FAILURES:
        return None
    along.failures += 1
    end = at + 1
    while char.isalnum() and end < len(text) and text[end].isalnum():
        end += 1
    rest = "".join(along.units[along.cursor :])
    found = inside = rest.find(text[at:end])
    while found >= 0 and along.masked[along.cursor + found]:
        found = rest.find(text[at:end], found + 1)
    if found >= 0 and char.isalnum():
        return along.cursor + found
    return along.cursor + inside if 0 <= inside < FARTHEST else None


def _passable(along: Track) -> Iterator[int]:
    """Yield the units that may come next: up to and including the first letter that no mask hides."""
    unit = along.cursor
    end = min(len(along.units), unit + FARTHEST)
    while unit < end:
        if not along.masked[unit]:
            yield unit
            if along.units[unit].isalnum():
                return
        unit += 1
