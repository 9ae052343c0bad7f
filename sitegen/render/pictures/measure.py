"""How wide text is in a picture, without a font at hand: never less than the widest common one needs."""

from __future__ import annotations

import unicodedata

NARROWEST = frozenset("ijlI.,:;'|!’ ‘`·")
NARROW = frozenset('frtJ-()[]/\\"“”* ')
WIDER = frozenset("ADGHKNOQRUVXBCwЖШЩЮФ&MmW%@—…+=<>~^#")
WIDEST = frozenset("MmW%@—…ЖШЩЮ")
WIDTHS = (0.37, 0.47, 0.65, 0.84, 1.05)
"""Of the classes of characters, in em: measured in DejaVu Sans, which is as wide as Verdana and wider than the rest."""

SCRIPT = 0x590
"""From here on scripts have no measure of ours: a letter counts as wide as a Chinese one, unless it is a mark."""

ELLIPSIS = "…"


def width(text: str) -> float:
    """Return the width of a line in em."""
    return round(sum(map(_width, text)), 2)


def _width(char: str) -> float:
    """Return the width of one character."""
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return 0.0
    if ord(char) >= SCRIPT and not char.isspace() and char not in NARROWEST | NARROW | WIDEST:
        return _foreign(char)
    plain = unicodedata.normalize("NFKD", char)[0]
    if plain in NARROWEST:
        return WIDTHS[0]
    if plain in NARROW:
        return WIDTHS[1]
    if plain in WIDEST:
        return WIDTHS[4]
    return WIDTHS[3] if plain in WIDER or (plain.isupper() and ord(plain) > 0x7F) else WIDTHS[2]  # noqa: PLR2004 - the end of ASCII


def _foreign(char: str) -> float:
    """Return the width of a letter of a script beyond Greek and Cyrillic."""
    if unicodedata.bidirectional(char) in {"R", "AL"}:
        return WIDTHS[3] if unicodedata.name(char, "").endswith(("SEEN", "SHEEN", "SAD", "DAD")) else WIDTHS[2]
    return WIDTHS[4]


def cut(text: str, room: float) -> str:
    """Return a line that is no wider than ``room``, with a sign where it was cut."""
    if width(text) <= room:
        return text
    end = len(text)
    while end > 1 and width(text[:end]) + width(ELLIPSIS) > room:
        end -= 1
    return text[:end].rstrip(" ,;:-") + ELLIPSIS


def wrapped(text: str, room: float, lines: int) -> tuple[str, ...]:
    """Return a text in so many lines at most, none wider than ``room``; broken at spaces, the last one cut."""
    words = text.split()
    out: list[str] = []
    while words and len(out) < lines - 1:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}") <= room:
            line = f"{line} {words.pop(0)}"
        out.append(line)
    if words:
        out.append(" ".join(words))
    return tuple(cut(line, room) for line in out)
