"""A date that was found in a text, and how a numeric one is decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date as calendar_date

from sitegen.model.document import Precision

LAST_DAY = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: characters ``start`` to ``end``, its parts as far as given.

    ``numeric`` holds the first two numbers of a date such as 03/04/2013, whose month and day are None while undecided.
    """

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    weekday: int | None = None
    numeric: tuple[int, int] | None = None
    short_year: bool = False
    words: str | None = None

    @property
    def complete(self) -> bool:
        """Whether year, month and day are all known."""
        return self.year is not None and self.month is not None and self.day is not None

    @property
    def precision(self) -> Precision:
        """How much of the date is given, as far as its parts follow each other without a gap."""
        if self.month is None:
            return Precision.YEAR
        if self.day is None:
            return Precision.MONTH
        if self.hour is None:
            return Precision.DAY
        return Precision.MINUTE if self.second is None else Precision.SECOND

    @property
    def value(self) -> str | None:
        """The date in ISO 8601, cut to its precision; None without a year, and while a numeric date is undecided."""
        if self.year is None or (self.numeric is not None and self.month is None):
            return None
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"-{self.month:02d}")
            if self.day is not None:
                parts.append(f"-{self.day:02d}")
                if self.hour is not None:
                    parts.append(f"T{self.hour:02d}:{self.minute or 0:02d}")
                    if self.second is not None:
                        parts.append(f":{self.second:02d}")
        return "".join(parts)


def settle(date: Found, *, day_first: bool | None) -> Found:
    """Decide a numeric date by the page's order; unchanged where that is not known or does not fit."""
    if date.numeric is None or date.month is not None or day_first is None:
        return date
    first, second = date.numeric
    day, month = (first, second) if day_first else (second, first)
    if not exists(date.year, month, day):
        return date
    return replace(date, day=day, month=month)


def order_of(dates: tuple[Found, ...]) -> bool | None:
    """Return whether the numeric dates of a page put the day first; None where none of them decides or they differ."""
    votes = {date.numeric[0] > 12 for date in dates if date.numeric and max(date.numeric) > 12}  # noqa: PLR2004 - months
    return votes.pop() if len(votes) == 1 else None


def exists(year: int | None, month: int, day: int) -> bool:
    """Return whether there is such a day; 29 February also without a year."""
    if not 1 <= month <= len(LAST_DAY) or not 1 <= day <= LAST_DAY[month - 1]:
        return False
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return leap or (month, day) != (2, 29)


def day_key(date: Found) -> tuple[object, ...]:
    """Return what dates of one day have in common, whatever their times."""
    return date.year, date.month, date.day, date.numeric if date.month is None else None


def by_weekday(date: Found) -> Found:
    """Decide a numeric date that can be read in two ways by the day of the week beside it, where only one has it."""
    if date.numeric is None or date.month is not None or date.weekday is None or date.year is None:
        return date
    readings = [
        (day, month)
        for day, month in (date.numeric, date.numeric[::-1])
        if exists(date.year, month, day) and calendar_date(date.year, month, day).weekday() == date.weekday
    ]
    return replace(date, day=readings[0][0], month=readings[0][1]) if len(readings) == 1 else date
