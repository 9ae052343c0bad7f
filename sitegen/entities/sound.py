"""How names sound when carried from one script into several languages: ``Zhukova``, ``Schukowa``, ``Zjoekova``.

One letter stands for what English, German, Dutch and French write differently; vowels are told apart no further than
the ear of another language does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from sitegen.entities.keys import INNER, plain_key, words

SIBILANTS = re.compile(r"dsch|dzj|dzh|dj|schtsch|shch|chtch|tsch|tsj|tch|tsh|sch|szcz|cz|sz|sh|sj|zh|zj|kh|ch|gh")
"""Sounds that most of these languages write with several letters; ``X`` for the rustling ones, ``j`` for the voiced."""
VOICED = frozenset(("dsch", "dzj", "dzh", "dj"))
SPELLED = (
    ("ph", "f"), ("ck", "k"), ("qu", "kv"), ("q", "k"), ("c", "k"), ("w", "v"), ("ou", "u"), ("oe", "u"), ("oo", "u"),
    ("ee", "i"), ("ie", "i"), ("ij", "i"), ("y", "i"), ("j", "i"), ("tz", "z"), ("ts", "z"),
)  # fmt: skip
VOWELS = re.compile(r"[aeiou]")
DOUBLED = re.compile(r"(.)\1+")
FEWEST = 4
"""Consonants that must be left for a name to be known by them."""


@lru_cache(maxsize=1 << 17)
def sound(text: str) -> str:
    """Return a name as it sounds, in Latin letters; empty where it has figures or nothing to say aloud."""
    parts = [part for part in words(anyascii(text)) if part not in INNER] or list(words(anyascii(text)))
    joined = "".join(parts)
    if not joined.isascii() or not joined.isalpha():
        return ""
    heard = SIBILANTS.sub(lambda found: "j" if found.group() in VOICED else "X", joined)
    for written, spoken in SPELLED:
        heard = heard.replace(written, spoken)
    return DOUBLED.sub(r"\1", heard)


@lru_cache(maxsize=1 << 17)
def bones(text: str) -> str:
    """Return the consonants of a name as it sounds, with a sign for a vowel at its start; empty for too few."""
    heard = sound(text)
    if not heard:
        return ""
    head = "a" if heard[0] in "aeiou" else heard[0]
    found = DOUBLED.sub(r"\1", head + VOWELS.sub("", heard[1:]))
    return found if len(found) >= FEWEST else ""


def similarity(left: str, right: str) -> float:
    """Return how alike two names are, 0 to 1, by letters or by sounds in order."""
    written = Levenshtein.normalized_similarity(plain_key(left), plain_key(right))
    one, two = sound(left), sound(right)
    return max(written, Levenshtein.normalized_similarity(one, two)) if one and two else written
