"""Dates, numbers, lists and names of languages as a language writes them: CLDR's manner, by Babel.

What a page asks for again and again is kept, for a large archive asks for it a hundred thousand times.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from babel import Locale

KEPT = 10_000
"""How many numbers, dates and names are kept of each kind."""

SKELETONS = {
    ("full", 2): "yMMMM",
    ("short", 3): "yMMMd",
    ("short", 2): "yMMM",
    ("day", 3): "MMMd",
    ("day", 2): "LLL",
}
"""CLDR's names of the patterns of each style, by how much of a date is known: year, month, day."""


@lru_cache(maxsize=KEPT)
def number(value: int, locale: Locale) -> str:
    """Return a count with its thousands set apart."""
    from babel.numbers import format_decimal  # noqa: PLC0415 start-up

    return format_decimal(value, locale=locale)


@lru_cache(maxsize=KEPT)
def decimal(value: float, locale: Locale) -> str:
    """Return a figure with one place behind its point."""
    from babel.numbers import format_decimal  # noqa: PLC0415 start-up

    return format_decimal(value, format="#,##0.0", locale=locale)


@lru_cache(maxsize=KEPT)
def percent(share: float, locale: Locale) -> str:
    """Return a share as a percentage that never says more than is so: 99.96 % is not 100 %."""
    from babel.numbers import format_percent  # noqa: PLC0415 start-up

    tenths = int(share * 1000 + 1e-9)
    pattern = locale.percent_formats[None].pattern.replace("#,##0", "#,##0.#")
    return format_percent(tenths / 1000, format=pattern, locale=locale)


@lru_cache(maxsize=KEPT)
def size(count: int, locale: Locale) -> str:
    """Return a file's size in bytes, or in thousands or millions of them."""
    from babel.units import format_unit  # noqa: PLC0415 start-up

    for unit, step in (("megabyte", 1_000_000), ("kilobyte", 1_000)):
        if count >= step:
            return format_unit(count / step, unit, length="short", format="#,##0.#", locale=locale)
    return format_unit(count, "byte", length="long", locale=locale)


@lru_cache(maxsize=KEPT)
def date(year: int, month: int | None, day: int | None, style: str, locale: Locale) -> str:
    """Return what is known of a date: ``full``, ``short`` (the month cut), or ``day`` (``short`` without the year).

    A year alone is written in figures, and so is what no calendar of ours has: a year before Christ, a 31 April.
    """
    from babel.dates import format_date, get_month_names  # noqa: PLC0415 start-up

    known = 1 + (month is not None) + (month is not None and day is not None)
    if known == 1:
        return str(year)
    try:
        when = dt.date(year, month or 1, day or 1)
    except ValueError:
        return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)])
    if (style, known) == ("full", 3):
        return format_date(when, "long", locale=locale)
    if (style, known) == ("day", 2):
        return str(get_month_names("abbreviated", context="stand-alone", locale=locale)[when.month])
    return format_date(when, _pattern(SKELETONS[style, known], locale), locale=locale)


@lru_cache(maxsize=KEPT)
def month(number: int, locale: Locale) -> str:
    """Return the name of a month as it stands alone, as a heading."""
    from babel.dates import get_month_names  # noqa: PLC0415 start-up

    return sentence_case(get_month_names("wide", context="stand-alone", locale=locale)[number])


@lru_cache(maxsize=64)
def _pattern(skeleton: str, locale: Locale) -> str:
    """Return the pattern of a skeleton; a language that lacks it has the form that all can read."""
    found = locale.datetime_skeletons.get(skeleton)
    return found.pattern if found is not None else {"yMMM": "LLL y", "yMMMM": "LLLL y"}.get(skeleton, "d MMM y")


@lru_cache(maxsize=KEPT)
def language(code: str, locale: Locale) -> str:
    """Return the name of a language or of its variety; where CLDR has none, in English, and else the code itself."""
    known = varieties(code)
    for names in (locale.languages, _english().languages):
        for variety in known:
            if variety in names:
                return str(names[variety])
    return code


def varieties(language: str) -> list[str]:
    """Return a language and what it is a variety of, as CLDR and gettext write them: ``pt_BR`` and ``pt``."""
    parts = language.replace("-", "_").split("_")
    cased = [parts[0].lower(), *map(_cased, parts[1:])]
    return ["_".join(cased[:end]) for end in range(len(cased), 0, -1)]


def _cased(part: str) -> str:
    """Write a subtag as is the custom: scripts as ``Latn``, regions as ``BE``."""
    return part.title() if len(part) == len("Latn") and part.isalpha() else part.upper()


@lru_cache(maxsize=1)
def _english() -> Locale:
    from babel import Locale  # noqa: PLC0415 start-up

    return Locale("en")


def listed(items: Sequence[object], locale: Locale) -> Markup:
    """Return items as one phrase, "a, b and c"; what is no markup is escaped."""
    if not items:
        return Markup()
    pieces = [escape(item) for item in items]
    if len(pieces) == 1:
        return pieces[0]
    patterns = {name: Markup(pattern) for name, pattern in locale.list_patterns["standard"].items()}  # noqa: S704 CLDR's
    if len(pieces) == 2:  # noqa: PLR2004 two have a pattern of their own
        return patterns["2"].format(*pieces)
    text = patterns["start"].format(pieces[0], pieces[1])
    for piece in pieces[2:-1]:
        text = patterns["middle"].format(text, piece)
    return patterns["end"].format(text, pieces[-1])


def sentence_case(text: str) -> str:
    """Return a text with a capital at its start, as headings have where names of months have none."""
    return text[:1].upper() + text[1:]
