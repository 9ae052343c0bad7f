"""What long lists share: how they are cut into pages, and the letter that a row is filed under."""

from __future__ import annotations

import re
import unicodedata

IDEOGRAPH = re.compile("[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def page_count(total: int, size: int) -> int:
    """Return the number of pages that hold so many rows; never none."""
    return max(1, -(-total // size))


def first_letter(name: str) -> str:
    """Return the letter a name is filed under, in its own script; ``#`` for digits and signs.

    Chinese characters share one place: each has hardly a name of its own.
    """
    for char in unicodedata.normalize("NFKD", name):
        if IDEOGRAPH.match(char):
            return "漢"
        if char.isalpha():
            return char.upper()[:1]
        if char.isdigit():
            return "#"
    return "#"
