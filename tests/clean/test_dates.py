"""Dates in lines: found in many languages, with their times, and nothing where there is none."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.clean.dates import find_dates, find_times
from sitegen.clean.found import order_of, settle

LANGUAGES = (
    "af bg bn ca cs da de el en en_GB es et eu fi fr ga gl hi hr hu id is it lt lv mk ms nb nl pl pt pt_BR ro ru sk sl sr sv sw tr uk vi zh ja ko"
).split()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Posted by Tess on May 4, 2013 at 06:12 PM | Permalink", "2013-05-04T18:12"),
        ("zondag 9 maart 2014", "2014-03-09"),
        ("MarlaOctober 14, 2015 3:07 PM", "2015-10-14T15:07"),
        ("9 Mar 2014#TAG", "2014-03-09"),
        ("Jolie4. Mai 2013 um 18:12", "2013-05-04T18:12"),
        ("Otto @AlQuay – 21:05 UTC – 9 Mar 2014#TAG", "2014-03-09T21:05"),
        ("13/05/2006 | 18:12 uur", "2006-05-13T18:12"),
        ("2013 m. gegužės 4 d.", "2013-05-04"),
        ("2013(e)ko maiatzaren 4a", "2013-05-04"),
        ("2013年5月4日", "2013-05-04"),
        ("2013. május 4.", "2013-05-04"),
        ("el 4 de mayo de 2013 a las 18:12", "2013-05-04T18:12"),
        ("4 mai 2013 à 10h45", "2013-05-04T10:45"),
        ("3 tháng 7 2014", "2014-07-03"),
        ("٤ مايو ٢٠١٣", "2013-05-04"),
        ("4 พฤษภาคม 2556", "2013-05-04"),
        ("the 4th of May, 2014", "2014-05-04"),
        ("2013-05-04T18:12:33Z", "2013-05-04T18:12:33"),
        ("March 2014", "2014-03"),
        ("May 4, 20136:12 PM", "2013-05-04"),
        ("4. Mai 201318:12 Uhr", "2013-05-04"),
    ],
)
def test_one_date(text: str, value: str) -> None:
    """Each form gives the date that it states, to the precision that it states."""
    assert [date.value for date in find_dates(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "", "no digit at all", "We may march in 4 hours", "Score 3-2, 4-1", "It cost 5.775 crowns", "Verse 12:4-9", "aged 31", "Room 2013",
        "March on, he said 3 times", "in 1984 they were 12", "version 2.0.1", "call 555-12-99", "31 February 2013", "99/99/2013",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    """Ages, scores, verses, prices and days that do not exist are no dates."""
    assert [date for date in find_dates(text) if date.complete] == []


def test_numeric_dates_need_a_decision() -> None:
    """Both numbers small: no value until the page's order is known; one above twelve decides for all."""
    (date,) = find_dates("03/04/2013")
    assert date.value is None
    assert settle(date, day_first=True).value == "2013-04-03"
    assert settle(date, day_first=False).value == "2013-03-04"
    assert settle(date, day_first=None).value is None
    assert order_of((*find_dates("03/04/2013"), *find_dates("13/04/2013"))) is True
    assert order_of((*find_dates("03/04/2013"), *find_dates("04/13/2013"))) is False
    assert order_of(find_dates("03/04/2013")) is None


def test_a_day_without_a_year_has_no_value() -> None:
    """A month and day are told, but are no date of their own."""
    (date,) = find_dates("On Tuesday, May 30, the ferry sailed")
    assert (date.month, date.day, date.weekday, date.value) == (5, 30, 1, None)


def test_times() -> None:
    """Twelve-hour times are turned into those of the day; 24:10 and 7:99 are none."""
    assert [(hour, minute) for _, _, hour, minute, _ in find_times("12:05 am, 12:05 pm, 6:12 PM, 18:12, 24:10, 7:99")] == [
        (0, 5), (12, 5), (18, 12), (18, 12),
    ]  # fmt: skip


def test_a_time_belongs_to_one_date() -> None:
    """A time between two dates is that of the first, and no two dates overlap."""
    first, second = find_dates("May 3 6PM May 4")
    assert (first.hour, second.hour) == (18, None)
    assert first.end <= second.start


def test_dates_of_many_languages() -> None:
    """Of full, long and medium dates in more than 34 languages, nine of ten are right."""
    dates = pytest.importorskip("babel.dates")
    right = total = 0
    for language in LANGUAGES:
        for form in ("full", "long", "medium"):
            for month in (1, 3, 5, 8, 10, 12):
                moment = datetime(2014, month, 17)  # noqa: DTZ001 - a calendar day
                text = dates.format_date(moment, form, locale=language)
                found = find_dates(text, language.split("_")[0])
                total += 1
                right += any(settle(date, day_first=True).value == f"2014-{month:02d}-17" for date in found)
    assert right / total >= 0.93, f"{right} of {total}"


@given(st.text(max_size=120))
def test_places_are_places(text: str) -> None:
    """Whatever the text, each date lies within it, and they do not overlap."""
    last = 0
    for date in find_dates(text):
        assert last <= date.start < date.end <= len(text)
        last = date.end
