"""Dates of other calendars and in other numerals are read where nothing else can be meant, and left alone elsewhere."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sitegen.clean.calendars import of_persian
from sitegen.clean.dates import find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("令和5年5月4日", "2023-05-04"),
        ("平成元年1月8日 公開", "1989-01-08"),
        ("昭和63年12月", "1988-12"),
        ("民國102年5月4日", "2013-05-04"),
        ("二〇一三年五月四日", "2013-05-04"),
        ("二〇一三年十二月三十一日", "2013-12-31"),
        ("二〇一三年十月二十日", "2013-10-20"),
        ("۱۵ مهر ۱۴۰۲", "2023-10-07"),
        ("15 مهر ماه 1402", "2023-10-07"),
        ("۳۰ اسفند ۱۳۹۹", "2021-03-20"),
        ("4 พฤษภาคม พ.ศ. 2556", "2013-05-04"),
        ("4 พฤษภาคม ค.ศ. 2013", "2013-05-04"),
        ("4 พ.ค. 2556", "2013-05-04"),
        ("١ / ١٣ / ٢٠٢٠", "2020-01-13"),
        ("४ मई २०१३", "2013-05-04"),
        ("২৫ মে, ২০১৩", "2013-05-25"),
        ("17\u200f/01\u200f/2014", "2014-01-17"),
        ("יום שישי, 17 בינואר 2014", "2014-01-17"),
        ("جمعہ، 17 جنوری، 2014", "2014-01-17"),
        ("جمعه 17 ژانویهٔ 2014", "2014-01-17"),
        ("17 thg 1, 2014", "2014-01-17"),
        ("Huwebes, Hulyo 17, 2014", "2014-07-17"),
        ("17 yanvar 2014, cümə", "2014-01-17"),
    ],
)
def test_one_date(text: str, value: str) -> None:
    """Each form gives the day that it states."""
    assert [found.value for found in find_dates(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        *("١٤ رمضان ١٤٤٠", "15 Tishrei 5784", "12/1402", "1402/7/15", "31 مهر 1402", "30 اسفند 1402"),
        *("令和の時代", "三十年", "令和5年13月4日", "第3年5月4日"),
    ],
)
def test_what_cannot_be_turned_into_a_day(text: str) -> None:
    """Lunar months, numbers without an era, and days that do not exist give no date."""
    assert [found for found in find_dates(text) if found.value] == []


def test_persian_years_follow_each_other() -> None:
    """Each Persian day is the one after the day before, in every year that pages may name."""
    before = of_persian(1300, 1, 1)
    assert before == date(1921, 3, 21)
    for year in range(1300, 1450):
        for month in range(1, 13):
            first = of_persian(year, month, 1)
            assert first - before in (timedelta(0), timedelta(29), timedelta(30), timedelta(31))
            before = first
        assert of_persian(year + 1, 1, 1) - of_persian(year, 1, 1) in (timedelta(365), timedelta(366))
    assert (of_persian(1399, 1, 1), of_persian(1403, 1, 1)) == (date(2020, 3, 20), date(2024, 3, 20))
