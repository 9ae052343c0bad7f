"""How text becomes terms: the same, step for step, in ``static/js/search/10-analysis.js``.

A word is a run of letters, digits, marks and inner apostrophes. It is folded (case, accents and compatibility forms
go), then stemmed in the language of its block. A run in a script that writes no spaces becomes pairs of characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from sitegen.search.marks import RANGES
from sitegen.search.stemming import stem

LONGEST = 64
"""Longer words (an encoded file, a line of underscores) are cut to so many characters."""


def _class_of(*, beyond: bool) -> str:
    """Return the marks within, or beyond, the first 65,536 characters: only for the former is a class a quick table."""
    pairs = (part.partition("-")[::2] for part in RANGES.split())
    held = ((low, high or low) for low, high in pairs if (len(low) > len("ffff")) == beyond)
    return "".join(rf"\U{int(low, 16):08x}-\U{int(high, 16):08x}" for low, high in held)


INVISIBLE = "\u00ad\u200b-\u200d\u2060"
NEAR = rf"[\w{_class_of(beyond=False)}{INVISIBLE}]*"
INNER = rf"{NEAR}(?:[{_class_of(beyond=True)}]{NEAR})*"
WORD = re.compile(rf"\w{INNER}(?:['’]\w{INNER})*")
"""A word in running text; no two parts can start at one character, so matching is linear."""

PLAIN = re.compile(r"\w+(?:['’]\w+)*")
"""The same in text without marks and invisible characters, and quicker."""

NEAR_RANGES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff"
)
UNSPACED = re.compile(f"[{NEAR_RANGES}\U0001b000-\U0001b16f\U00020000-\U0003ffff]+")
"""Thai, Lao, Burmese, Khmer, kana and Han: scripts that write no space between words."""

UNUSUAL = re.compile(f"[{_class_of(beyond=False)}{INVISIBLE}{NEAR_RANGES}]")
"""What text below U+10000 must be free of for each of its words to be one term, found by ``PLAIN``."""

DROPPED = re.compile(
    "[\u0300-\u036f\u00ad\u200b-\u200d\u2060\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed ]+"
)
"""What folding leaves out: accents, invisible characters, the points of Hebrew and Arabic."""

LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "þ": "th",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "ς": "σ",
    "’": "'",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ة": "ه",
}
"""Letters that no Unicode form takes apart, and forms of one letter, each as readers type it."""

TRANSLATION = str.maketrans(LETTERS)


def is_usual(text: str) -> bool:
    """Whether each word of a text is one term, and ``PLAIN`` finds them all."""
    if text.isascii():
        return True
    near = len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
    return near and UNUSUAL.search(text) is None


def fold(word: str) -> str:
    """Return a word as it is compared: without case, accents, compatibility forms and invisible characters."""
    if word.isascii():
        return word.lower()[:LONGEST]
    lower = unicodedata.normalize("NFKC", word).lower()
    bare = DROPPED.sub("", unicodedata.normalize("NFD", lower))
    return unicodedata.normalize("NFC", bare).translate(TRANSLATION)[:LONGEST]


def words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text with their places."""
    return WORD.finditer(text)


def pieces(word: str) -> Iterator[tuple[int, int, str]]:
    """Yield what one word is indexed as: start and end in the word, and the folded text, unstemmed.

    Most words give themselves. A run of an unspaced script gives every pair of neighbouring characters, and its last
    character alone, so that a single character can be found as the beginning of a term.
    """
    if word.isascii() or not UNSPACED.search(word):
        yield 0, len(word), fold(word)
        return
    end = 0
    for run in UNSPACED.finditer(word):
        if run.start() > end:
            yield end, run.start(), fold(word[end : run.start()])
        start, end = run.span()
        for place in range(start, end):
            last = min(place + 2, end)
            yield place, last, fold(word[place:last])
    if end < len(word):
        yield end, len(word), fold(word[end:])


@lru_cache(maxsize=1 << 16)
def terms(word: str, language: str | None) -> tuple[tuple[int, int, str], ...]:
    """Return what one word of running text is indexed as: places in the word, and terms."""
    return tuple((start, end, stem(piece, language)) for start, end, piece in pieces(word) if piece)


def primary(language: str | None) -> str | None:
    """Return a language without its region or script: ``en`` for ``en-GB``."""
    return language.partition("-")[0].lower() if language else None


def form(text: str) -> str:
    """Return a spelling as a key: its folded words, unstemmed, joined by full stops."""
    return ".".join(filter(None, (fold(match.group()) for match in words(text))))
