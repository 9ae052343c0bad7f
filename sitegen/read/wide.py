"""UTF-16 and UTF-32 without a byte-order mark, told by where their zero bytes stand."""

from __future__ import annotations

import unicodedata

SAMPLE = 1 << 16
LEAST_ZEROS = 0.02
MOST_ON_THE_OTHER_SIDE = 0.1
LEAST_PLAUSIBLE = 0.95
ODD = {"Cn", "Co", "Cs", "Cc"}


def wide_encoding(content: bytes) -> str | None:
    """Return ``utf-16-le`` and the like where the bytes are text in it, None where they are not.

    Text of any script has spaces, line ends or digits, whose zero bytes all stand on one side of their units. The
    text that results must be made of assigned characters; noise is not.
    """
    sample = content[:SAMPLE]
    if b"\0" not in sample:
        return None
    if len(content) % 4 == 0:
        for encoding in ("utf-32-le", "utf-32-be"):
            if _plausible(sample, encoding):
                return encoding
    if len(content) % 2 and len(content) < SAMPLE:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if max(first, second) < max(2, LEAST_ZEROS * len(sample) / 2):
        return None
    encoding = "utf-16-le" if second > first else "utf-16-be"
    if min(first, second) > MOST_ON_THE_OTHER_SIDE * max(first, second):
        return None
    return encoding if _plausible(sample, encoding) else None


def _plausible(sample: bytes, encoding: str) -> bool:
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 4:  # only the sample's own cut may break a character
            return False
        text = sample[: error.start].decode(encoding)
    odd = sum(unicodedata.category(char) in ODD and char not in "\t\n\v\f\r" for char in text)
    return bool(text) and odd <= (1 - LEAST_PLAUSIBLE) * len(text)
