"""Cleaning takes time in proportion to its input, whatever the input: twice the length is never much more than twice the work."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import sys
import time

import pytest
from helper import reading_of

from sitegen.clean import clean, fingerprint

HOSTILE = {
    "one character": "a", "brackets": "(", "notes": "[1]", "dates": "May 4, 2013 ", "names": "Otto Fenn ", "blank lines": "\n", "short lines": "x\n",
    "quotes": "“", "heads": "Tess said...\n", "footers": "Posted by: A | May 4, 2013 3:04 PM | 1\n", "spaces": " ", "numbers": "1 ", "entities": "&amp;",
    "mojibake": "Ã¶ ", "contractions": "didnt doesnt Halden Haldens home ", "captions": "photo: ", "stacks": "Otto\nPosts: 3\nJoined: 4 May 2013\n",
    "posts": "4 May 2013\n\nA title here\n\nA sentence with enough words to be taken for prose by all of the rules there are.\n\n", "speakers": "Fenn: yes\nOtto: no\n",
    "tabs": "a\tb\tc\n", "lost letters": "a\ufffdb", "marks": "word* here\n* note\n", "headlines": "One headline of words\n",
    "items": "- x\n\n", "talk": "– Yes.\n– No.\n\nx\n", "lead-ins": "They are:\n", "nearly code": "x = 1\n  some prose\n  and more prose\n", "opened quotes": "“It rained\n\n",
    "stanzas": "the sea is grey,\nthe lamp is lit\n\n", "fences": "```\n", "handles": "Otto\n@otto\n", "columns": "one  two  three\n", "tongues": "Il pleut sur le quai ce soir.\nEs regnet heute am Kai.\n",
}  # fmt: skip
SIZE = 8_000
MOST = 3.6
"""Four times the work for twice the length would be a square; a busy machine makes some noise."""


def work(text: str) -> int:
    """Return how many calls of functions cleaning takes: a measure that a busy machine cannot change."""
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    reading = reading_of(text)
    sys.setprofile(called)
    try:
        fingerprint(clean(reading))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_work_grows_with_length(name: str) -> None:
    """Twice the text takes at most a little more than twice the calls."""
    piece = HOSTILE[name]
    small, large = (piece * (size // len(piece)) for size in (SIZE, 2 * SIZE))
    clean(reading_of(small))
    before, after = work(small), work(large)
    assert after <= before * 2.6 + 2_000, f"{before} calls, then {after}"


@pytest.mark.parametrize("name", ["one character", "brackets", "spaces", "dates", "captions", "names", "quotes"])
def test_time_within_expressions_grows_with_length(name: str) -> None:
    """Regular expressions make no calls, so their time is measured, generously: one long line, then twice as long."""
    piece = HOSTILE[name]
    times = []
    for size in (100_000, 200_000):
        reading = reading_of(piece * (size // len(piece)))
        start = time.process_time()
        clean(reading)
        times.append(time.process_time() - start)
    assert times[1] <= times[0] * MOST + 0.2, times
