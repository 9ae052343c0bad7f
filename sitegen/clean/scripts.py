"""What the letters of a text say of its language, before any detector is asked."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence

LETTERS = re.compile(r"[^\W\d_]+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
FEWEST_SIGNS = 2
RANGES = (
    ("ja", "\u3040-\u30ff"), ("ko", "\uac00-\ud7af"), ("zh", "\u4e00-\u9fff"), ("el", "\u0370-\u03ff"), ("he", "\u0590-\u05ff"),
    ("th", "\u0e00-\u0e7f"), ("hy", "\u0530-\u058f"), ("ka", "\u10a0-\u10ff"),
    ("ta", "\u0b80-\u0bff"), ("te", "\u0c00-\u0c7f"), ("kn", "\u0c80-\u0cff"), ("ml", "\u0d00-\u0d7f"), ("bn", "\u0980-\u09ff"),
    ("gu", "\u0a80-\u0aff"), ("pa", "\u0a00-\u0a7f"), ("km", "\u1780-\u17ff"), ("lo", "\u0e80-\u0eff"), ("am", "\u1200-\u137f"),
)  # fmt: skip
"""Scripts that one language almost alone is written in: they need no detector (kana before Chinese characters)."""

"""Scripts that one language almost alone is written in: they need no detector (kana before Chinese characters)."""

SCRIPTS = tuple((language, re.compile(f"[{chars}]")) for language, chars in RANGES)
ANY_SCRIPT = re.compile(f"[{''.join(chars for _, chars in RANGES)}]")
SHARED = (
    (re.compile("[\u0400-\u052f]"), frozenset("ru uk bg sr mk be kk ky mn tg tt ba".split())),
    (re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]"), frozenset("ar fa ur ps ug sdh ku".split())),
    (re.compile("[\u0900-\u097f]"), frozenset("hi mr ne sa gom".split())),
)
"""Scripts that several languages share."""


def script_of(text: str) -> str | None:
    """Return the language of a text whose script says it."""
    if not ANY_SCRIPT.search(text):
        return None
    letters = sum(map(str.isalpha, text))
    for language, pattern in SCRIPTS:
        share = 0.2 if language == "ja" else 0.5
        if len(pattern.findall(text)) > share * max(letters, FEWEST_SIGNS):
            return language
    return None


def may_be(text: str, language: str) -> bool:
    """Return whether a text's letters may be of a language, by their script."""
    if text.isascii():
        return True
    return all(language in languages for pattern, languages in SHARED if len(pattern.findall(text)) >= FEWEST_SIGNS)


def of_script(text: str, languages: Sequence[str]) -> Sequence[str]:
    """Return those of some languages that are written in a text's letters."""
    return languages if text.isascii() else [language for language in languages if may_be(text, language)]


def count_words(text: str) -> int:
    """Return the number of words; of scripts without spaces, half the number of characters."""
    count = len(LETTERS.findall(text))
    return count if text.isascii() else count + len(CJK.findall(text)) // 2
