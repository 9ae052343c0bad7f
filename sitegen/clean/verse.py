"""Verse shows by its lines: short, ragged, alike from stanza to stanza, ending in pauses or in rhymes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

FEWEST_VERSES, MOST_VERSES = 4, 60
"""A stanza that stands alone has so many lines; one with another of its length beside it may have two."""

LONGEST_VERSE = 60
VERSE_WORDS = (2.5, 10.0)
"""Verses have so many words on average."""

PUNCTUATED, PAUSED, ENJAMBED, RHYMED = 0.4, 0.4, 0.4, 0.6
"""Shares of lines that end in a pause (alone, and beside another stanza), begin in lower case, or rhyme."""

FEWEST_IN_ALL = 6
MOST_UNEVEN = 3
END = re.compile(r"[,;:.!?…—–]['\"”’»)]*$")
NO_VERSE = re.compile(r"\d|[|•·»@#©{}<>=_\t]|https?:|^\W*$|:$")
RHYME = re.compile(r"[^\W\d_]{2,3}(?=\W*$)")


def stanzas(groups: Sequence[Sequence[str]]) -> set[int]:
    """Return which groups of lines (what blank lines divide) are stanzas, alone or with those beside them."""
    shaped = [_is_shaped(lines) for lines in groups]
    found = {index for index, lines in enumerate(groups) if shaped[index] and _is_stanza(lines)}
    run: list[int] = []
    for index in range(len(groups) + 1):
        if index < len(groups) and shaped[index] and (not run or len(groups[index]) == len(groups[run[-1]])):
            run.append(index)
            continue
        if len(run) > 1 and _is_poem([groups[at] for at in run]):
            found.update(run)
        run = [index] if index < len(groups) and shaped[index] else []
    return found


def _is_shaped(lines: Sequence[str]) -> bool:
    """Whether lines may be verse by their number and length."""
    if not 1 < len(lines) <= MOST_VERSES or any(len(line) > LONGEST_VERSE for line in lines):
        return False
    if sum(NO_VERSE.search(line) is not None for line in lines) * 10 > len(lines):
        return False
    words = sum(line.count(" ") + 1 for line in lines) / len(lines)
    return VERSE_WORDS[0] <= words <= VERSE_WORDS[1]


def _is_stanza(lines: Sequence[str]) -> bool:
    stops = sum(line.endswith((".", "!", "?")) for line in lines)
    return len(lines) >= FEWEST_VERSES and _paused(lines) >= PUNCTUATED and stops <= len(lines) / 2


def _is_poem(groups: Sequence[Sequence[str]]) -> bool:
    """Whether stanzas of one length are verse: lines of like length that pause, run on or rhyme; no list of titles."""
    lines = [line for lines in groups for line in lines]
    if len(lines) < FEWEST_IN_ALL or min(line.count(" ") for line in lines) < 1:
        return False
    if max(map(len, lines)) > MOST_UNEVEN * min(map(len, lines)):
        return False
    if all(line.endswith((".", "!", "?", "。")) for line in lines):
        return False
    within = [line for lines in groups for line in lines[1:]]
    low = sum(line[0].islower() for line in within) / len(within)
    rhymed = sum(map(_rhymes, groups)) / len(lines) if len(groups[0]) >= FEWEST_VERSES else 0.0
    return _paused(lines) >= PAUSED or low >= ENJAMBED or rhymed >= RHYMED


def _paused(lines: Sequence[str]) -> float:
    return sum(END.search(line) is not None for line in lines) / len(lines)


def _rhymes(lines: Sequence[str]) -> int:
    """Return how many lines end as the next one or the next but one does."""
    ends = [match[0][-2:].casefold() if (match := RHYME.search(line)) else "" for line in lines]
    found: set[int] = set()
    for step in (1, 2, 3):
        found.update(
            number
            for at in range(len(ends) - step)
            if ends[at] and ends[at] == ends[at + step]
            for number in (at, at + step)
        )
    return len(found)


def is_ragged(lines: Sequence[str], width: int) -> bool:
    """Return whether most lines had room for the next one's first word, so that no margin ended them."""
    full = sum(len(line) + 1 + len(after.split(maxsplit=1)[0]) > width - 2 for line, after in pairwise(lines))
    return full * 2 < len(lines) - 1
