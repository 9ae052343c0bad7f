"""Coding in bulk: the same text as number by number, and every token found again."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sitegen.search.a93 import LARGEST, decode_positions, decode_postings, encode
from sitegen.search.coding import Tokens, encode_all

NUMBERS = st.one_of(st.integers(0, 100), st.integers(0, 3_000), st.integers(0, LARGEST))
RUNS = st.lists(st.tuples(st.integers(0, 3), st.lists(st.integers(0, 5), max_size=12)), max_size=20)


@given(st.lists(NUMBERS))
def test_many_numbers_are_written_as_each_is(numbers: list[int]) -> None:
    """All at once gives the same characters, and says where each number begins."""
    text, starts = encode_all(np.array(numbers, np.int64))
    assert text.tobytes().decode() == "".join(map(encode, numbers))
    assert [text[a:b].tobytes().decode() for a, b in pairwise(starts)] == list(map(encode, numbers))


@given(RUNS, RUNS)
def test_every_token_is_found_again(first: list[tuple[int, list[int]]], second: list[tuple[int, list[int]]]) -> None:
    """Whatever is coded, in two chunks of one range, gives each term's documents, counts and positions back."""
    tokens, base, number = Tokens(), 7, 7
    expected: dict[int, dict[int, list[int]]] = {}
    last = np.full(6, base - 1)
    listed, placed = dict.fromkeys(range(1, 6), ""), dict.fromkeys(range(1, 6), "")
    for runs in (first, second):
        for skipped, terms in runs:
            number += skipped + 1
            for position, term in enumerate(terms):
                if term:
                    expected.setdefault(term, {}).setdefault(number, []).append(position)
            tokens.terms.extend(terms)
            tokens.end_run((number, 0, len(terms)))
        chunk = tokens.code(base, last)
        for term, _, _, begin, size, start, extent in chunk.rows.tolist():
            listed[term] += chunk.listed[begin : begin + size].decode()
            placed[term] += chunk.placed[start : start + extent].decode()
    for term in range(1, 6):
        numbers, counts = decode_postings(listed[term], base)
        assert dict(zip(numbers, decode_positions(placed[term], counts), strict=True)) == expected.get(term, {})
