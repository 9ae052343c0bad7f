"""UTF-16 and UTF-32 without a byte-order mark, told by where their zero bytes stand."""

from __future__ import annotations

import unicodedata
from collections import Counter

SAMPLE = 1 << 15
MOST_ODD = 0.02
PRINTABLE = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
MOST_PRINTABLE = 0.75
LEAST, LEAST_KANA = 0.95, 0.3
ODD = frozenset({"Cn", "Co", "Cs", "Cc"})
SCRIPTS = ((0x24F, "latin"), (0x3FF, "greek"), (0x52F, "cyrillic"), (0x58F, "armenian"), (0x5FF, "hebrew"))
LARGE = ((0x2E80, 0x31FF, "han"), (0x3400, 0x9FFF, "han"), (0xAC00, 0xD7A3, "hangul"), (0xFF00, 0xFFEF, "han"))
BLOCK = 7
"""Scripts without a row of their own are told apart by blocks of 128 characters."""


def wide_encoding(content: bytes) -> str | None:
    """Return ``utf-16-le`` and the like where the bytes are text in it, None where they are not.

    Asked only of bytes with zeros or other control characters among them: text in two-byte encodings has none.
    """
    part = content[:SAMPLE]
    if len(part) - len(part.translate(None, PRINTABLE)) > MOST_PRINTABLE * len(part):
        return _japanese(part)  # else plain text with a few stray zeros
    if len(content) % 4 == 0 and b"\0" in part:
        for encoding in ("utf-32-le", "utf-32-be"):
            if _is_text(_decoded(part, encoding)):
                return encoding
    if len(content) % 2:
        return None
    texts = {encoding: _decoded(part, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    scores = {encoding: _score(text) for encoding, text in texts.items() if _is_text(text)}
    best = max(scores, key=lambda encoding: scores[encoding], default=None)
    return best if best is not None and scores[best] >= LEAST else None


def _japanese(part: bytes) -> str | None:
    """Return the encoding of UTF-16 in which kana and CJK punctuation, half of whose bytes are ASCII digits, abound."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = "" if len(part) % 2 else _decoded(part, encoding)
        if _is_text(text) and sum("\u3001" <= char <= "\u30ff" for char in text) >= LEAST_KANA * len(text):
            return encoding
    return None


def _decoded(part: bytes, encoding: str) -> str:
    """Return the bytes as text; nothing where they are not valid, but for a character cut at the end."""
    try:
        return part.decode(encoding)
    except UnicodeDecodeError as error:
        return part[: error.start].decode(encoding) if len(part) == SAMPLE and error.start >= len(part) - 4 else ""


def _is_text(text: str) -> bool:
    """Whether nearly all characters are assigned ones that text may hold; noise has others."""
    odd = sum(
        count for char, count in Counter(text).items() if unicodedata.category(char) in ODD and not char.isspace()
    )
    return bool(text) and odd <= MOST_ODD * len(text)


def _score(text: str) -> float:
    """Return the share of letters beyond ASCII that are of one script, plus that of ASCII, less that of its mirror.

    Read the wrong way round, ASCII becomes characters whose lower byte is zero.
    """
    scripts: Counter[str] = Counter()
    right = wrong = 0
    for char, count in Counter(text).items():
        if char.isascii():
            right += count
            continue
        wrong += count * (ord(char) % 256 == 0)
        if char.isalpha():
            scripts[_script(ord(char))] += count
    share = max(scripts.values()) / scripts.total() if scripts else 1.0
    return share + (right - wrong) / len(text)


def _script(code: int) -> str:
    large = next((name for low, high, name in LARGE if low <= code <= high), None)
    return large or next((name for last, name in SCRIPTS if code <= last), f"block {code >> BLOCK}")
