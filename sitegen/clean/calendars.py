"""Dates of other calendars and numerals, where nothing else can be meant.

The eras of Japan and Taiwan, the Persian months, and years in Chinese characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sitegen.clean.found import Found, exists

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
"""The year before the first of each era."""

ERA = re.compile(rf"({'|'.join(ERAS)})\s?(元|\d{{1,3}})\s?年\s?(\d{{1,2}})\s?月(?:\s?(\d{{1,2}})\s?日)?")
HAN = re.compile("([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?")
NUMERALS = "〇一二三四五六七八九"
TEN = "十"

PERSIAN = (
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"  # the months in order, from the spring equinox
).split()
PERSIAN_DATE = re.compile(rf"(?<!\d)(\d{{1,2}})\s({'|'.join(PERSIAN)})\s(?:ماه\s)?(1[34]\d\d)(?!\d)")
YEH = {ord("ي"): "ی"}
"""Arabic and Persian write one letter in two ways."""

LONG_MONTHS, LONG, SHORT = 6, 31, 30


def other_calendars(text: str) -> Iterator[Found]:
    """Yield the dates of a text that are written in another calendar, or with numerals of Chinese characters.

    Its digits are those of Latin already.
    """
    if "年" in text:
        for era in ERA.finditer(text):
            year = ERAS[era[1]] + (1 if era[2] == "元" else int(era[2]))
            yield from _checked(era, year, int(era[3]), int(era[4]) if era[4] else None)
        for han in HAN.finditer(text):
            year = int("".join(str(_digit(numeral)) for numeral in han[1]))
            yield from _checked(han, year, _number(han[2]), _number(han[3]) if han[3] else None)
    for persian in PERSIAN_DATE.finditer(text.translate(YEH)) if "13" in text or "14" in text else ():
        day, month = int(persian[1]), PERSIAN.index(persian[2]) + 1
        found = of_persian(int(persian[3]), month, day)
        if 1 <= day <= LONG and found < of_persian(int(persian[3]) + month // 12, month % 12 + 1, 1):
            yield Found(persian.start(), persian.end(), found.year, found.month, found.day)


def of_persian(year: int, month: int, day: int) -> date:
    """Return the day of a Persian date, by the cycle of 33 years with 8 leap years that holds for 1178 to 1633."""
    passed = LONG * (month - 1) if month <= LONG_MONTHS else SHORT * (month - 1) + LONG_MONTHS
    cycle, rest = divmod(year + 1595, 33)
    return date.fromordinal(365 * (year + 1595) + 8 * cycle + (rest + 3) // 4 + passed + day - 355_668 - 365)


def _checked(match: re.Match[str], year: int, month: int, day: int | None) -> Iterator[Found]:
    if exists(year, month, day or 1):
        yield Found(match.start(), match.end(), year, month, day)


def _digit(numeral: str) -> int:
    return max(0, NUMERALS.find(numeral))


def _number(numerals: str) -> int:
    """Return a number below one hundred: 十二, 二十, 三十一."""
    tens, ten, ones = numerals.partition(TEN)
    if not ten:
        return _digit(tens) if len(tens) == 1 else 0
    return 10 * (_digit(tens) if tens else 1) + (_digit(ones) if ones else 0)
