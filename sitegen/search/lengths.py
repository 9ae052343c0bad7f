"""Lengths of documents in classes, one printable character each: what ranking needs of a length is its magnitude."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sitegen.search.ranges import LARGE

LONGEST = 4_000_000
"""Words of the longest class."""

Classes = Sequence[int]
"""The longest document of each class, in words."""


def classes(documents: int) -> Classes:
    """Return the classes of an archive of so many documents: each a quarter larger than the one before.

    In a large archive each is twice as large, since the classes of all documents are loaded before anything is ranked.
    """
    lengths = [8]
    while lengths[-1] < LONGEST:
        lengths.append(lengths[-1] * 2 if documents > LARGE else lengths[-1] * 5 // 4)
    return tuple(lengths)


def length_class(words: int, lengths: Classes) -> int:
    """Return the class of a document with so many words."""
    return min(bisect_left(lengths, words), len(lengths) - 1)
