"""Find dates in a line: full, partial and numeric, in the languages of the calendar table, with their times.

Everything starts at a digit, so lines without one cost nothing; no expression can backtrack over more than its window.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitegen.clean.calendars import other_calendars
from sitegen.clean.folding import holds
from sitegen.clean.found import Found, exists
from sitegen.tables.calendar import day_of, month_of, months_of

LETTERS = (
    r"(?:[^\W\d_]{2,24}|[^\W\d_]{1,3}['’][^\W\d_]{2,20}|[\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]{2,20}|"
    r"[\u0e00-\u0eff]{1,3}\.[\u0e00-\u0eff]{1,3})"
)
NUMBER = re.compile(r"\d+")
ORDINAL = r"(?:st|nd|rd|th|er|de|ος|η|ª|º|[.,])?"
DAY_THEN_WORD = re.compile(
    rf"(?<![\d.,/])(\d{{1,2}}){ORDINAL}[\s\u200f.\-–/]{{0,3}}(?:(?:of|de|di|ng) |ta['’] )?({LETTERS})"
    r"[.\u0654]?[,،]?[\s\-–/]{0,3}(?:(?:del?|do|dal|of) |[คพ]\.ศ\. ?|['’])?\Z",
    re.IGNORECASE,
)
DAY_LAST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?(?:\s?,\s?|\.\s?|\s|-|\s/\s){1,2}\Z", re.IGNORECASE)
OF_LAST = re.compile(r"\.?,?[\s\-]{1,2}(?:(?:del?|do|of) )?\Z", re.IGNORECASE)
WORD_THEN_DAY = re.compile(
    rf"(?:\(?e?\)?ko|\.|,|-)?[\s\-]{{1,2}}(?:m\. |gada |г\. )?(?:(\d{{1,2}})\.\s)?({LETTERS})\.?"
    r"(?:[\s\-]{0,2}(\d{1,2})(?!\d))?(?: d\.|a\b|\.)?",
    re.IGNORECASE,
)
WORD_AFTER = re.compile(rf"(?:st|nd|rd|th|er|ª|º|\.)?[\s\-]{{1,2}}(?:(?:of|de|di) )?({LETTERS})")
NO_DAY_AFTER = re.compile(r"(?:st|nd|rd|th)?(?:%|[.,:]\d)")
ISO = re.compile(r"(\d{4})([-/.•]|\.\s)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")
NUMERIC = re.compile(
    r"(\d{1,2})\s?([-/.]|\.\s|\s/\s)(\d{1,2})\s?\2"
    r"((?:1[6-9]|20)\d\d(?=\d{1,2}(?::\d\d|[-/.]\d{1,2}[-/.]\d))|(?:(?:1[6-9]|20)\d\d|\d\d)(?![\d/-]|[.,]\d|:\d\d)|\d\d(?=\d\d:\d\d))"
)
"""A year may have a time or the next date glued to it: `04.05.1318:12`, `4/5/20136/5/2013`."""

CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?")
VIETNAMESE = re.compile(r"(\d{1,2}) (?:tháng|thg) (\d{1,2}),?(?: năm)? ((?:1[6-9]|20)\d\d)", re.IGNORECASE)
TIME = re.compile(
    r"(?<![\d:.,])([01]?\d|2[0-4])(?::|h|\.(?=\d\d\s?(?:uur|Uhr|h\b)))([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?![\d:])"
    r"(?:\s?([ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
HOUR = re.compile(r"(?<![\d:.,])(1[0-2]|0?[1-9])\s?([ap])\.?m\b\.?", re.IGNORECASE)
TIME_TAIL = re.compile(r"\s?(?:uur|Uhr|h\b|hrs|น\.)?(?:\s?\(?(?:UTC|GMT|[ECMP][SD]?T|CES?T|BST)(?:[+-]\d{1,2})?\)?)?")
GAP_AFTER = re.compile(
    r"[\s,|@·•–—\-/T(.]{0,4}(?:(?:at|om|um|à|a las|às|alle|kl\.?|o|в|ob|klo|u|godz\.|ore|ora)\s)?[\s@–-]{0,2}\Z"
)
GAP_BEFORE = re.compile(
    r"(?:\s?(?:uur|Uhr|h))?[\s,|@·•–—\-/]{0,4}(?:UTC[\s–-]{0,3})?(?:(?:on|op|am|le|el|il|de)\s)?(?:[^\W\d_]{2,12}\.?,?\s)?\Z"
)
WEEKDAY_BEFORE = re.compile(r"([^\W\d_]{2,16}(?:-feira)?)\.?\s?,?\s?(?:(?:den|the|de|le|el|il|o)\s)?\Z")
DIGIT = re.compile(r"\d")
ODD = re.compile(r"[^\D0-9]|[\u200e\u200f\u202a-\u202e]")
CAPITAL_TAIL = re.compile(r"[A-ZÀ-ÞА-Я][^A-ZÀ-ÞА-Я]*\Z")
BUDDHIST = 2400
BUDDHIST_YEARS = 543
YEARS = frozenset({*range(1600, 2100), *range(2400, 2600)})
"""Numbers that may be years, the Buddhist calendar's included."""

GLUED = frozenset({5, 6})
"""Digits of a year with an hour, an age or another day glued to it: `20136:12 PM`, `20133 yr`, `20136. May 2013`."""

AGE_OR_TIME = re.compile(r":|\s?(?:yr|mo|min|hr?|d|wk?)s?\b")

GLUED_DAY = re.compile(rf"\.?\s({LETTERS})")
PART_OF_NUMBER = frozenset(".,:/-")
PIVOT = 69
"""Two-digit years up to this are of the 2000s."""
BACK = 48
"""A date's parts lie within so many characters before its year."""


def find_dates(text: str, language: str | None = None) -> tuple[Found, ...]:
    """Return the dates of a text in order, without overlaps; of two that overlap the fuller one stays."""
    if not DIGIT.search(text) and "年" not in text:
        return ()
    text = _plain(text)
    others = () if text.isascii() else other_calendars(text)
    candidates = sorted((*_candidates(text, language), *others), key=lambda date: (-_weight(date), date.start))
    chosen: list[Found] = []
    taken = bytearray(len(text))
    for date in candidates:
        if not any(taken[date.start : date.end]):
            taken[date.start : date.end] = b"\x01" * (date.end - date.start)
            chosen.append(date)
    if not chosen:
        return ()
    chosen.sort(key=lambda date: date.start)
    times = sorted(time for time in find_times(text) if not any(taken[time[0] : time[1]]))
    found: list[Found] = []
    for date in chosen:
        found.append(_with_surroundings(text, date, times, found[-1].end if found else 0))
    return tuple(found)


def _plain(text: str) -> str:
    """Return a text with the digits of all scripts as those of Latin, marks of direction as spaces; nothing moves."""
    if text.isascii() or not ODD.search(text):
        return text
    return ODD.sub(lambda odd: str(int(odd[0])) if odd[0].isdecimal() else " ", text)


Time = tuple[int, int, int, int, int | None]


def find_times(text: str) -> Iterator[Time]:
    """Yield the times of day in a text: start, end, hour, minute, second."""
    if not DIGIT.search(text):
        return
    text = _plain(text)
    for match in TIME.finditer(text) if holds(text, ":hH.") else ():
        hour = _of_day(int(match[1]), match[4])
        if hour is not None:
            yield match.start(), match.end(), hour, int(match[2]), int(match[3]) if match[3] else None
    for match in HOUR.finditer(text) if "m" in text or "M" in text else ():
        hour = _of_day(int(match[1]), match[2])
        if hour is not None:
            yield match.start(), match.end(), hour, 0, None


def _of_day(hour: int, half: str | None) -> int | None:
    noon, midnight = 12, 24
    if half:
        if not 1 <= hour <= noon:
            return hour if hour < midnight else None
        return hour % noon + (noon if half in "pP" else 0)
    return hour if hour < midnight else None


def _weight(date: Found) -> int:
    return 4 * date.complete + 3 * (date.numeric is not None) + (date.year is not None) + (date.day is not None)


def _candidates(text: str, language: str | None) -> Iterator[Found]:
    for number in NUMBER.finditer(text):
        digits = number.end() - number.start()
        if digits == 4 and (year := int(number[0])) in YEARS:  # noqa: PLR2004 - a year's digits
            yield from _at_year(text, number.start(), year, language)
        elif digits in GLUED and int(number[0][:4]) in YEARS and _is_glued(text, number.end()):
            yield from _at_year(text, number.start(), int(number[0][:4]), language)
        elif digits <= 2:  # noqa: PLR2004 - a day's digits
            yield from _at_day(text, number.start(), number.end(), int(number[0]), language)


def _is_glued(text: str, end: int) -> bool:
    """Whether an hour, an age or the day of another date ends here."""
    word = GLUED_DAY.match(text, end)
    return AGE_OR_TIME.match(text, end) is not None or (word is not None and bool(months_of(word[1])))


def _at_year(text: str, start: int, year: int, language: str | None) -> Iterator[Found]:
    end, low = start + 4, max(0, start - BACK)
    if before := DAY_THEN_WORD.search(text, low, start):
        yield from _named(before[2], before.start(), end, (year, int(before[1])), language)
    if last := DAY_LAST.search(text, low, start):
        word, at = _word_before(text, last.start())
        yield from _named(word, at, end, (year, int(last[1])), language)
    if (of := OF_LAST.search(text, max(0, start - 8), start)) is not None:
        word, at = _word_before(text, of.start())
        yield from _named(word, at, end, (year, None), language)
    if (after := WORD_THEN_DAY.match(text, end)) and (after[1] or after[3]):
        yield from _named(after[2], start, after.end(), (year, int(after[1] or after[3])), language)
    if (iso := ISO.match(text, start)) and text[start - 1 : start] not in {".", "-", "/"}:
        yield from _checked(iso, year, int(iso[3]), int(iso[4]))
    if cjk := CJK.match(text, start):
        yield from _checked(cjk, year, int(cjk[2]), int(cjk[3]) if cjk[3] else None)


def _at_day(text: str, start: int, end: int, day: int, language: str | None) -> Iterator[Found]:
    if text[start - 1 : start] not in PART_OF_NUMBER and (numeric := NUMERIC.match(text, start)):
        yield from _numeric(numeric)
    if vietnamese := VIETNAMESE.match(text, start):
        yield from _checked(vietnamese, int(vietnamese[3]), int(vietnamese[2]), day)
    if text[start - 1 : start] not in PART_OF_NUMBER and (after := WORD_AFTER.match(text, end)):
        yield from _named(after[1], start, after.end(), (None, day), language)
    if text[start - 1 : start].isspace() and not NO_DAY_AFTER.match(text, end):
        word, at = _word_before(text, start)
        yield from _named(word, at, end, (None, day), language)


def _word_before(text: str, end: int) -> tuple[str, int]:
    """Return the word that ends here, or before a stop, hyphen or spaces, and where it starts."""
    low = max(0, end - 3)
    while end > low and text[end - 1] in " .-\u00a0\u200f\t":
        end -= 1
    start, low = end, max(0, end - 24)
    while start > low and (
        text[start - 1].isalpha() or text[start - 1] in "'’" or "\u0900" <= text[start - 1] <= "\u0e7f"
    ):
        start -= 1
    return text[start:end], start


def _checked(match: re.Match[str], year: int | None, month: int, day: int | None) -> Iterator[Found]:
    if exists(year, month, day or 1):
        yield Found(match.start(), match.end(), year, month, day)


def _numeric(match: re.Match[str]) -> Iterator[Found]:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    short = len(match[4]) == 2  # noqa: PLR2004 - a year of two digits
    if short:
        year += 2000 if year <= PIVOT else 1900
    readings = [(d, m) for d, m in ((first, second), (second, first)) if exists(year, m, d)]
    if not readings:
        return
    found = Found(match.start(), match.end(), year, numeric=(first, second), short_year=short)
    if len(readings) == 1 or first == second:
        found = replace(found, day=readings[0][0], month=readings[0][1])
    yield found


def _named(
    word: str, start: int, end: int, parts: tuple[int | None, int | None], language: str | None
) -> Iterator[Found]:
    """Yield a date whose month is a word, if it is a month; the word may be glued to what stands before it."""
    year, day = parts
    months = months_of(word) if len(word) > 1 else {}
    if not months and (tail := CAPITAL_TAIL.search(word)) and tail.start() > 0:
        months = months_of(tail[0])
        start += tail.start() if months else 0
        word = tail[0]
    if not months or (year is None and not _may_stand_alone(word, language)):
        return
    month = month_of(word, language)
    if month is None:
        return
    if year is not None and year > BUDDHIST:
        year -= BUDDHIST_YEARS
    if exists(year, month, day or 1):
        yield Found(start, end, year, month, day, words=word)


WHOLE = {"nl": "mei", "fr": "mai"}
"""Months of three letters that are written out in lower case."""


def _may_stand_alone(word: str, language: str | None) -> bool:
    """Without a year a month's name must look like one: written out or clipped, and not a common short word."""
    if word == WHOLE.get(language or ""):
        return True
    return len(word) > 2 and (word[0].isupper() or len(word) > 3)  # noqa: PLR2004 - letters of a clipped name


def _with_surroundings(text: str, date: Found, times: Sequence[Time], low: int) -> Found:
    """Add the time directly after or before a date, and the day of the week before it, none of them before ``low``."""
    start, end = date.start, date.end
    near = slice(bisect_left(times, (max(low, start - BACK),)), bisect_left(times, (end + 13,)))
    for begun, high, hour, minute, second in times[near]:
        after = end <= begun <= end + 12 and GAP_AFTER.match(text, end, begun)
        before = start - 24 <= high <= start and GAP_BEFORE.match(text, high, start)
        if after or before:
            date = replace(date, hour=hour, minute=minute, second=second)
            if after:
                tail = TIME_TAIL.match(text, high)
                end = tail.end() if tail else high
                while end > high and text[end - 1] == " ":
                    end -= 1
            else:
                start = begun
            break
    day = WEEKDAY_BEFORE.search(text, max(low, date.start - 28), date.start)
    if day and len(day[1]) > 2 and (weekday := day_of(day[1])) is not None:  # noqa: PLR2004 - not `on`
        date = replace(date, weekday=weekday)
        start = min(start, day.start())
    elif day:
        glued = CAPITAL_TAIL.search(day[1])
        if glued and (weekday := day_of(glued[0])) is not None and len(glued[0]) > 2:  # noqa: PLR2004 - letters
            date = replace(date, weekday=weekday)
            start = min(start, day.start() + glued.start())
    return replace(date, start=start, end=end)
