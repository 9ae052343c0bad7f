"""Posting lists coded in bulk: the tokens of many documents sorted by term and written as ``a93`` text, all at once.

The arithmetic of ``a93``, over arrays; a test compares the two number by number.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sitegen.search.a93 import FIRST_OF_FIVE, encode

Numbers = npt.NDArray[np.int64]
Small = npt.NDArray[np.int32]
Terms = npt.NDArray[np.uint32]
Bytes = npt.NDArray[np.uint8]

_CODES = [encode(number).encode() for number in range(FIRST_OF_FIVE)]
_SIZES = np.array([len(code) for code in _CODES], np.uint8)
_PLACES: tuple[Bytes, ...] = tuple(
    np.frombuffer(b"".join(code[place : place + 1] or b" " for code in _CODES), np.uint8) for place in range(3)
)
"""The first, second and third digit of every number of at most three."""

FIVE = 5


def encode_all(numbers: Numbers | Small) -> tuple[Bytes, Numbers]:
    """Return numbers one after the other as ``encode`` writes each, and where each begins, then where all end."""
    small = np.minimum(numbers, FIRST_OF_FIVE - 1)
    sizes = _SIZES[small]
    large = np.flatnonzero(numbers >= FIRST_OF_FIVE)
    sizes[large] = FIVE
    starts = np.zeros(len(numbers) + 1, np.int64)
    np.cumsum(sizes, out=starts[1:])
    text = np.empty(int(starts[-1]), np.uint8)
    text[starts[:-1]] = _PLACES[0][small]
    for place in (1, 2):
        longer = np.flatnonzero(sizes > place)
        text[starts[longer] + place] = _PLACES[place][small[longer]]
    for at in large.tolist():
        text[starts[at] : starts[at + 1]] = np.frombuffer(encode(int(numbers[at])).encode(), np.uint8)
    return text, starts


@dataclass(slots=True)
class Chunk:
    """Terms of some documents of one range, coded: a row of numbers for each term, and the texts they are stretches of.

    A row holds the term, how many documents and tokens it has here, and where its postings (in ``listed``) and its
    positions (in ``placed``) begin, each with its length. ``base`` is the first document of the range.
    """

    base: int
    rows: Small
    listed: bytes
    placed: bytes


class Tokens:
    """Tokens in the order of their documents.

    ``terms`` has a term's number for each; ``end_run`` is called with a document, a position and a count: so many of
    the last tokens stand in that document, one behind the other from that position on.
    """

    def __init__(self) -> None:
        """Start with none."""
        self._forget()

    def _forget(self) -> None:
        self.terms = array("I")
        self._runs = array("q")
        self.end_run: Callable[[tuple[int, int, int]], None] = self._runs.extend

    def code(self, base: int, last: Numbers) -> Chunk:
        """Return the tokens coded, and forget them; a token of term 0 is left out.

        ``last`` holds for each term the last document of the range that had it in chunks before, else ``base - 1``; it
        is brought up to date.
        """
        terms, documents, positions = self._sorted()
        size = len(terms)
        if not size:
            return Chunk(base, np.zeros((0, 7), np.int32), b"", b"")
        fresh = np.ones(size, bool)
        fresh[1:] = terms[1:] != terms[:-1]
        begins = fresh.copy()
        begins[1:] |= documents[1:] != documents[:-1]
        starts = np.flatnonzero(begins)
        counts = np.diff(starts, append=size)
        first = np.flatnonzero(fresh[starts])
        held = terms[starts[first]]
        gaps = _gaps(documents[starts], first, last[held])
        last[held] = documents[starts[np.append(first[1:], len(starts)) - 1]]
        values, places = _postings(gaps, counts)
        listed, ends = encode_all(values)
        apart = positions.copy()
        apart[1:] -= positions[:-1]
        apart[starts] = positions[starts]
        placed, stops = encode_all(apart)
        edges, tokens = np.append(first, len(starts)), np.append(starts[first], size)
        begin, stretch = ends[places[edges]], stops[tokens]
        columns = (held, np.diff(edges), np.diff(tokens), begin[:-1], np.diff(begin), stretch[:-1], np.diff(stretch))
        return Chunk(base, np.column_stack(columns).astype(np.int32), listed.tobytes(), placed.tobytes())

    def _sorted(self) -> tuple[Terms, Small, Small]:
        """Return each token's term, document and position, by term, and of one term as they came."""
        size = len(self.terms)
        terms = np.frombuffer(self.terms, np.uint32) if size else np.zeros(0, np.uint32)
        keys = terms.astype(np.uint64) << np.uint64(32) | np.arange(size, dtype=np.uint64)
        keys = np.sort(keys[terms != 0])
        order = (keys & np.uint64(0xFFFFFFFF)).astype(np.int64)
        terms = (keys >> np.uint64(32)).astype(np.uint32)
        del keys
        runs = np.frombuffer(self._runs, np.int64).reshape(-1, 3) if size else np.zeros((0, 3), np.int64)
        lengths = runs[:, 2]
        documents = np.repeat(runs[:, 0].astype(np.int32), lengths)[order]
        shifts = (runs[:, 1] - (np.cumsum(lengths) - lengths)).astype(np.int32)
        positions = order.astype(np.int32) + np.repeat(shifts, lengths)[order]
        self._forget()
        return terms, documents, positions


def _gaps(documents: Small, first: Numbers, last: Numbers) -> Numbers:
    """Return how many documents lie between each and the one before of the same term."""
    before = np.empty(len(documents), np.int64)
    before[1:] = documents[:-1]
    before[first] = last
    return documents - before - 1


def _postings(gaps: Numbers, counts: Numbers) -> tuple[Numbers, Numbers]:
    """Return postings as the numbers they are written in, and where each begins among them, then where all end."""
    several = counts > 1
    places = np.zeros(len(gaps) + 1, np.int64)
    np.cumsum(several + 1, out=places[1:])
    values = np.empty(int(places[-1]), np.int64)
    values[places[:-1]] = gaps * 2 + several
    values[places[:-1][several] + 1] = counts[several] - 2
    return values, places
