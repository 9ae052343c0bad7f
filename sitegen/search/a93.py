"""Whole numbers as printable ASCII: what posting lists are written in, on disk and for the browser alike.

The digits are the 93 characters from space to tilde without the double quote and the backslash, so that a string of
them stands in a JavaScript string as it is. The first digit alone says how long a number is:

    0 to 63     the number itself                    0 to 63
    64 to 86    two digits                          64 to 2,202
    87 to 91    three digits                     2,203 to 45,447
    92          five digits (four follow)       45,448 to 74,850,648
"""

from __future__ import annotations

DIGITS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
BASE = 93
ONE, TWO, THREE = 64, 87, 92
"""First digits below these begin a number of one, two, three digits."""

FIRST_OF_TWO, FIRST_OF_THREE, FIRST_OF_FIVE = 64, 2_203, 45_448
"""The smallest numbers of two, three and five digits."""

LARGEST = FIRST_OF_FIVE + BASE**4 - 1
VALUES = {digit: value for value, digit in enumerate(DIGITS)}


def encode(number: int) -> str:
    """Return a number from 0 to ``LARGEST`` as a string; a larger one is a ``ValueError``."""
    if number < FIRST_OF_TWO:
        return DIGITS[number]
    if number < FIRST_OF_THREE:
        high, low = divmod(number - FIRST_OF_TWO, BASE)
        return DIGITS[ONE + high] + DIGITS[low]
    if number < FIRST_OF_FIVE:
        high, low = divmod(number - FIRST_OF_THREE, BASE)
        high, middle = divmod(high, BASE)
        return DIGITS[TWO + high] + DIGITS[middle] + DIGITS[low]
    if number > LARGEST:
        message = f"{number} is too large to be written"
        raise ValueError(message)
    rest, tail = number - FIRST_OF_FIVE, ""
    for _ in range(4):
        rest, low = divmod(rest, BASE)
        tail = DIGITS[low] + tail
    return DIGITS[THREE] + tail


class _Codes(dict[int, str]):
    """Codes met before, so that a number costs one look-up; only small ones are kept."""

    def __missing__(self, number: int) -> str:
        code = encode(number)
        if number < FIRST_OF_FIVE:
            self[number] = code
        return code


CODES = _Codes()


def decode(text: str) -> list[int]:
    """Return all numbers of a string that ``encode`` wrote, one after the other."""
    values = VALUES
    numbers: list[int] = []
    append = numbers.append
    digits = iter(text)
    for digit in digits:
        value = values[digit]
        if value < ONE:
            append(value)
        elif value < TWO:
            append(FIRST_OF_TWO + (value - ONE) * BASE + values[next(digits)])
        elif value < THREE:
            middle = values[next(digits)]
            append(FIRST_OF_THREE + ((value - TWO) * BASE + middle) * BASE + values[next(digits)])
        else:
            number = 0
            for _ in range(4):
                number = number * BASE + values[next(digits)]
            append(FIRST_OF_FIVE + number)
    return numbers


def decode_postings(text: str, base: int) -> tuple[list[int], list[int]]:
    """Return the documents of a range, which starts at ``base``, that hold a term, and how often each does.

    A posting is ``gap*2`` where the term stands once in the document, else ``gap*2+1`` and ``count-2``; the gap is the
    number of documents left out since the one before, the first counted from the range's start.
    """
    numbers: list[int] = []
    counts: list[int] = []
    document = base - 1
    values = iter(decode(text))
    for value in values:
        document += (value >> 1) + 1
        numbers.append(document)
        counts.append(next(values) + 2 if value & 1 else 1)
    return numbers, counts


def decode_positions(text: str, counts: list[int]) -> list[list[int]]:
    """Return each document's positions; every list is written as its first position, then differences."""
    values = iter(decode(text))
    result: list[list[int]] = []
    for count in counts:
        position = 0
        positions: list[int] = []
        for _ in range(count):
            position += next(values)
            positions.append(position)
        result.append(positions)
    return result
