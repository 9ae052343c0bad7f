"""Lines in title case or in capitals: names are matched there but never discovered."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sitegen.entities.tokens import Token
from sitegen.model.document import Block, Kind
from sitegen.tables.listing import word_set

TITLE_WORDS = 4
CAPITAL_WORDS = 3
SHARE = 0.7
QUOTED = re.compile(r"[“\"‘'«„]([^“”\"«»„\n]{12,200})[”\"’'»“]")
SMALL = word_set(
    """a an and are as at be by can do does for from has have he his how if in into is it its may no not of off on or
    our out over she than that the their they this to under up was we were what when where which who why will with
    you your about after before"""
)
"""English words that only headlines write with a capital inside a sentence."""
CLOSED = frozenset((Kind.HEADING, Kind.CODE, Kind.SEPARATOR))


def closed_stretches(block: Block, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the stretches of a block, as (start, end) characters, where no name may be discovered."""
    if block.kind in CLOSED:
        return [(0, len(block.text))]
    stretches: list[tuple[int, int]] = []
    start = 0
    at = 0
    for line in block.text.split("\n"):
        end = start + len(line)
        inside: list[Token] = []
        while at < len(tokens) and tokens[at].start < end:
            inside.append(tokens[at])
            at += 1
        if is_title_line(line, inside):
            stretches.append((start, end))
        start = end + 1
    if not stretches:
        stretches.extend(_quoted_headlines(block.text, tokens))
    return stretches


def is_title_line(line: str, tokens: Sequence[Token]) -> bool:
    """Say whether a line is a headline: in title case without a final stop, or in capitals."""
    words = [token for token in tokens if token.text[0].isalpha()]
    if len(words) >= CAPITAL_WORDS and sum(token.text.isupper() for token in words) > SHARE * len(words):
        return sum(len(token.text) for token in words) > CAPITAL_WORDS * len(words)
    if len(words) < TITLE_WORDS or line.rstrip(" \"'”’»)").endswith((".", ",", ";", ":", "…")):
        return False
    capitals = sum(token.capital for token in words)
    return capitals >= SHARE * len(words) and not _enumerates(line)


def _enumerates(line: str) -> bool:
    """Say whether a line lists names rather than telling: three commas, or results with their figures and countries."""
    figures = FIGURE.findall(line)
    brackets = line.count("(")
    listed = line.count(",") > 1 and all(word[0].isupper() for word in WORDS.findall(line))
    result = len(figures) + brackets > 2 or (brackets > 0 and line.rstrip().endswith((")", *"0123456789")))  # noqa: PLR2004 - figures of a result
    final = bool(figures) and FINAL.search(line) is not None
    return line.count(",") + line.count(";") > 2 or listed or result or final  # noqa: PLR2004 - commas of a list


FIGURE = re.compile(r"(?<!\S)\d+(?:-\d+)?")
WORDS = re.compile(r"[^\W\d]\w*")
FINAL = re.compile(r"[^\d\s] \d{1,3}(?:-\d{1,3})?\s*$")


def _quoted_headlines(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return quoted stretches in title case that hold a capitalised small word: headlines cited in running text."""
    found: list[tuple[int, int]] = []
    starts = [token.start for token in tokens]
    for quote in QUOTED.finditer(text):
        start, end = quote.span(1)
        inside = tokens[bisect_left(starts, start) : bisect_left(starts, end)]
        words = [token for token in inside if token.text[0].isalpha()]
        if len(words) < TITLE_WORDS or sum(token.capital for token in words) < SHARE * len(words):
            continue
        if any(token.capital and token.text.casefold() in SMALL for token in words[1:]):
            found.append((start, end))
    return found
