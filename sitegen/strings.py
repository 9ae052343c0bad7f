"""Strings as the program compares, shortens and addresses them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import NewType

from anyascii import anyascii

Slug = NewType("Slug", str)
"""A string that may stand as one part of an address: ``[a-z0-9-]``, never empty, at most 80 characters."""

SLUG_LENGTH = 80


def fold(text: str) -> str:
    """Return the text without case, accents and compatibility forms, for comparing names.

    Not the search index's folding, which must agree with JavaScript to the code point.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    marks = {ord(char): None for char in set(decomposed) if unicodedata.combining(char)}
    return unicodedata.normalize("NFC", decomposed.translate(marks) if marks else decomposed)


def digest(text: str, digits: int = 6) -> str:
    """Return the first hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def slugify(text: str, otherwise: str = "untitled") -> Slug:
    """Return the one spelling of a text that may stand in an address, or ``otherwise`` where nothing is left."""
    ascii_text = anyascii(unicodedata.normalize("NFC", text)).lower()
    words = "-".join(re.findall(r"[a-z0-9]+", ascii_text))
    return Slug(words[:SLUG_LENGTH].strip("-") or otherwise)


def address(text: str, key: str, otherwise: str = "untitled") -> Slug:
    """Return a slug of the text that differs for every key: the readable part, then digits of the key's digest.

    Ten digits where the slug lost more than case and separators (other scripts, a clipped tail), else six, so that
    a collision stays improbable in archives of a million files whose names all fold to one word.
    """
    lossy = not text.isascii() or len(text) > SLUG_LENGTH
    tail = digest(key, 10 if lossy else 6)
    head = slugify(text, otherwise)[: SLUG_LENGTH - len(tail) - 1].strip("-")
    return Slug(f"{head}-{tail}")


def latin(name: str) -> str | None:
    """Return a transliteration of a name in another script; None for names in Latin letters."""
    other = [char for char in name if char.isalpha() and ord(char) > 0x24F and not 0x1E00 <= ord(char) <= 0x1EFF]  # noqa: PLR2004 the ends of the Latin blocks
    return anyascii(name) if other else None
