"""Numbers as text: the same in both languages, at every border."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search.made import Browser

from sitegen.search.a93 import CODES, DIGITS, LARGEST, decode, decode_postings, encode

BORDERS = [0, 1, 63, 64, 65, 2_201, 2_202, 2_203, 45_447, 45_448, LARGEST]


@given(st.lists(st.integers(0, LARGEST)))
def test_numbers_come_back(numbers: list[int]) -> None:
    """Whatever is written one after the other is read again."""
    assert decode("".join(encode(number) for number in numbers)) == numbers
    assert "".join(CODES[number] for number in numbers) == "".join(map(encode, numbers))


def test_digits_need_no_escape() -> None:
    """A string of digits stands in a script as it is."""
    assert len(set(DIGITS)) == 93
    assert all(32 <= ord(digit) < 127 for digit in DIGITS)
    assert not set(DIGITS) & set('"\\')


def test_too_large_is_an_error() -> None:
    """A number that cannot be written is not written wrongly."""
    with pytest.raises(ValueError, match="too large"):
        encode(LARGEST + 1)


def test_postings() -> None:
    """Gaps count the documents left out, from the start of the range; counts above one follow."""
    text = "".join(map(encode, [0, 2 * 2 + 1, 0, 0]))
    assert decode_postings(text, 10) == ([10, 13, 14], [1, 2, 1])


def test_browser_reads_the_same(in_browser: Browser) -> None:
    """The browser reads every border, alone and in a row."""
    calls = [["numbers", encode(number)] for number in BORDERS] + [["numbers", "".join(map(encode, BORDERS))]]
    assert in_browser(calls) == [[number] for number in BORDERS] + [BORDERS]
