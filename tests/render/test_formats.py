"""Dates, numbers, lists and names of languages in the language of the interface."""

from __future__ import annotations

import pytest
from babel import Locale
from markupsafe import Markup

from sitegen.render import formats

WORLD, DUTCH = Locale.parse("en_001"), Locale.parse("nl")


@pytest.mark.parametrize(
    ("parts", "style", "english", "dutch"),
    [
        ((2017, 5, 2), "full", "2 May 2017", "2 mei 2017"),
        ((2017, 3, None), "full", "March 2017", "maart 2017"),
        ((2017, 3, 12), "short", "12 Mar 2017", "12 mrt 2017"),
        ((2017, 3, None), "short", "Mar 2017", "mrt 2017"),
        ((2017, 3, 12), "day", "12 Mar", "12 mrt"),
        ((2017, 3, None), "day", "Mar", "mrt"),
        ((1017, None, None), "full", "1017", "1017"),
        ((2017, 4, 31), "full", "2017-04-31", "2017-04-31"),
        ((12017, 4, None), "full", "12017-04", "12017-04"),
    ],
)
def test_dates_say_what_is_known(
    parts: tuple[int, int | None, int | None], style: str, english: str, dutch: str
) -> None:
    """A date is worded as far as it is known; one that no calendar has stays in figures."""
    assert formats.date(*parts, style, WORLD) == english
    assert formats.date(*parts, style, DUTCH) == dutch


def test_headings_of_months_begin_with_a_capital() -> None:
    """Dutch writes months small, but not at the start of a heading."""
    assert (formats.month(3, WORLD), formats.month(3, DUTCH)) == ("March", "Maart")


def test_numbers_and_shares() -> None:
    """Thousands are set apart and shares cut, never rounded up, as the language does it."""
    assert (formats.number(1234567, WORLD), formats.number(1234567, DUTCH)) == ("1,234,567", "1.234.567")
    assert (formats.percent(0.9996, WORLD), formats.percent(0.9996, DUTCH)) == ("99.9%", "99,9%")
    assert formats.percent(0.29, Locale("de")) == "29\u00a0%"


def test_languages_are_named() -> None:
    """A language has its name in the interface's language, a variety too, an unknown one its code."""
    assert [formats.language(code, WORLD) for code in ("nl", "en-ZZ", "ZH-hans", "qqz")] == [
        "Dutch",
        "English",
        "Simplified Chinese",
        "qqz",
    ]
    assert [formats.language(code, DUTCH) for code in ("nl", "en", "qqz")] == ["Nederlands", "Engels", "qqz"]


@pytest.mark.parametrize("code", ["", "-", "x", "../etc", "i-klingon", "en_", "a" * 300])
def test_any_code_can_be_shown(code: str) -> None:
    """Codes come from documents and may be anything."""
    assert isinstance(formats.language(code, DUTCH), str)


def test_lists_are_joined_and_escaped() -> None:
    """Markup in a list stays, text is escaped."""
    assert formats.listed([], WORLD) == ""
    assert formats.listed(["a"], WORLD) == "a"
    assert formats.listed(["a", Markup("<i>b</i>")], DUTCH) == "a en <i>b</i>"
    assert formats.listed(["<", "b", "{0}", "d"], WORLD) == "&lt;, b, {0} and d"
