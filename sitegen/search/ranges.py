"""Where lists are cut, so that a document more or less leaves nearly all as it was: ranges, rows and groups.

A cut is made where a name's own hash says so, once enough has gathered, and not where a count says so; a document more
or less moves the nearest cuts at most. So the browser's pieces of one range, row or group stay the same, byte for byte,
while others change.
"""

from __future__ import annotations

OFFSET, PRIME, MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"

SMALLEST = 768
"""Documents of a range, about, in archives of up to sixteen such ranges; in larger ones twice as many, and so on."""

MOST_RANGES, FEWER_RANGES = 16, 8
"""Ranges, about, of an archive; of a large one, whose files would be too many."""

LARGE = 50_000
"""Documents of a large archive."""


def name_hash(text: str) -> int:
    """Return the 32-bit FNV-1a hash of a text's UTF-16 units, the low byte of each, then the high one."""
    value = OFFSET
    for byte in text.encode("utf-16-le", "surrogatepass"):
        value = (value ^ byte) * PRIME & MASK
    return value


def short_name(text: str) -> str:
    """Return a hash of a text as it stands in an address."""
    value, name = name_hash(text), ""
    while value:
        value, digit = divmod(value, 36)
        name = LETTERS[digit] + name
    return name or "0"


class Cutter:
    """Says where to cut a sequence of named things of about ``size`` each."""

    def __init__(self, size: int) -> None:
        """Cut after two thirds of ``size`` at the earliest and before twice ``size``; what is larger stands alone."""
        self._least = size * 2 // 3
        self._most = size * 2
        self._one_in = max(size // 3, 1)
        self._held = 0

    def starts(self, name: str, weight: int = 1, *, one_in: int | None = None) -> bool:
        """Whether a new part starts with this thing, which is then counted; ``one_in`` hashes may be (0: none)."""
        chance = self._one_in if one_in is None else one_in
        fits = self._held >= self._least and chance > 0 and name_hash(name) % chance == 0
        cut = fits or self._held + weight > self._most
        self._held = weight if cut else self._held + weight
        return cut


def range_size(documents: int) -> int:
    """Return the documents of a range, about, in an archive of so many."""
    size = SMALLEST
    most = MOST_RANGES if documents <= LARGE else FEWER_RANGES
    while documents > size * most:
        size *= 2
    return size
