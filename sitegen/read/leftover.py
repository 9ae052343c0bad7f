"""What of the source no block holds: link targets, tags, fences, definitions. It goes into the ledger by line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sitegen.model.source import Furniture, Line, Marked

FENCE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})")
REFERENCE = re.compile(r"[ \t>]*\[[^\[\]]+\]:")
RULE = re.compile(r"[ \t>]*\|?[ \t:|-]*--[ \t:|-]*\Z")
UNDERLINE = re.compile(r"[ \t>]*(?:=+|-+)[ \t]*\Z")


def leftover(lines: Sequence[Line], blocks: Iterable[Marked]) -> Iterator[Furniture]:
    """Yield each stretch of a line that has letters or digits and is in no block, and each line that is in none."""
    spans = sorted((run.source, run.source + run.source_length) for block in blocks for run in block.runs)
    at = 0
    for line in lines:
        end = line.start + len(line.text)
        while at < len(spans) and spans[at][1] <= line.start:
            at += 1
        inside: list[tuple[int, int]] = []
        ahead = at
        while ahead < len(spans) and spans[ahead][0] < end:
            inside.append(spans[ahead])
            ahead += 1
        yield from _of_line(line, inside)


def _of_line(line: Line, spans: Sequence[tuple[int, int]]) -> Iterator[Furniture]:
    if not spans:
        if line.text.strip():
            yield Furniture(line.number, line.text, _reason(line.text))
        return
    at = line.start
    for start, end in [*spans, (line.start + len(line.text), 0)]:
        stretch = line.text[max(at - line.start, 0) : max(start - line.start, 0)].strip()
        if any(char.isalnum() for char in stretch):
            yield Furniture(line.number, stretch, "markup")
        at = max(at, end)


def _reason(text: str) -> str:
    if FENCE.match(text):
        return "fence"
    if REFERENCE.match(text):
        return "reference"
    if UNDERLINE.match(text) or RULE.match(text):
        return "rule"
    return "markup"
