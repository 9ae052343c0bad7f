"""Lengths of documents in classes, one printable character each: what ranking needs of a length is its magnitude."""

from __future__ import annotations

from bisect import bisect_left

CLASSES = 60


def _classes() -> tuple[int, ...]:
    lengths = [8]
    while len(lengths) < CLASSES:
        lengths.append(lengths[-1] * 5 // 4)
    return tuple(lengths)


LENGTHS = _classes()
"""The longest document of each class, in words; each class reaches a quarter further than the one before."""


def length_class(words: int) -> int:
    """Return the class of a document with so many words."""
    return min(bisect_left(LENGTHS, words), len(LENGTHS) - 1)
