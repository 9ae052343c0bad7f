"""Names of months and days in some fifty languages: which number a word stands for, and in which languages.

The table comes from CLDR (``tests/tables/make_calendar.py`` makes it); below stand the forms in use that CLDR lacks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from sitegen.strings import fold

EXTRA_MONTHS: Mapping[str, Mapping[int, tuple[str, ...]]] = {
    "mrt": {3: ("nl",)},
    "sept": {9: ("en", "nl", "de", "fr", "es", "it")},
    "okt": {10: ("nl", "de", "sv", "da", "nb")},
    "febr": {2: ("nl", "de", "es")},
    "janner": {1: ("de",)},
    "feber": {2: ("de",)},
    "maerz": {3: ("de",)},
    "mar": {3: ("en",)},
    "juil": {7: ("fr",)},
    "aug": {8: ("en",)},
    "genn": {1: ("it",)},
    "setiembre": {9: ("es",)},
    "set": {9: ("es", "pt", "it")},
}

HEBREW_IN = "ב"
"""The letter before a Hebrew month that says `in`."""

ENDING = 3
"""A case ending that a name may carry beyond its form in the table has at most so many letters."""

STEM = 4
"""What is left of a name without its case ending has at least so many letters."""


@cache
def _table(of: str) -> dict[str, dict[int, tuple[str, ...]]]:
    raw = json.loads(files("sitegen.tables").joinpath("calendar.json").read_text(encoding="utf-8"))
    table = {
        word: {int(number): tuple(languages) for number, languages in found.items()} for word, found in raw[of].items()
    }
    if of == "months":
        for word, found in EXTRA_MONTHS.items():
            entry = table.setdefault(word, {})
            for number, languages in found.items():
                entry[number] = tuple(sorted({*entry.get(number, ()), *languages}))
    return table


@lru_cache(maxsize=1 << 14)
def months_of(word: str) -> Mapping[int, tuple[str, ...]]:
    """Return the months a word can name, each with the languages in which it does; empty for other words."""
    table = _table("months")
    folded = fold(word).rstrip(".")
    found = table.get(folded)
    if found is None and folded.startswith(("d'", "d’")):
        found = table.get(folded[2:])
    if found is None and folded.startswith(HEBREW_IN):
        found = table.get(folded[1:])
    length = len(folded)
    for cut in range(1, ENDING + 1):
        if found is not None or length - cut < STEM:
            break
        found = table.get(folded[: length - cut])
    return found or {}


def month_of(word: str, language: str | None = None) -> int | None:
    """Return the month a word names in a language, or in all that know it; None where they disagree."""
    found = months_of(word)
    if len(found) > 1 and language is not None:
        for number, languages in sorted(found.items()):
            if language in languages:
                return number
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=1 << 14)
def day_of(word: str) -> int | None:
    """Return the day of the week (Monday is 0) a word names; None for other words."""
    found = _table("days").get(fold(word).rstrip("."))
    return next(iter(found)) if found and len(found) == 1 else None
