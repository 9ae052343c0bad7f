"""Choose the date a page was published: of its short lines with a date, the one whose place and words say so most.

Each sign that a line shows adds its weight; the line with the largest sum gives the date, unless even that speaks less
for it than pages without a date show: a wrong date is worse than none. The weights are those of a logistic regression
(conditional on the page, rounded) over labelled pages of two public collections, flattened in several ways.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sitegen.clean.date_signs import (
    FEW,
    MOST_WORDS,
    candidates,
    change_of,
    date_of,
    other_words,
    shape_of,
    tells_change,
)
from sitegen.clean.facts import DAY, STAMP, Facts
from sitegen.clean.found import Found, day_key
from sitegen.tables.words_dates import PUBLISHED

__all__ = ["Dating", "choose_date", "heads_text", "is_day"]

WEIGHTS: Mapping[str, float] = {
    "published": 2.4,
    "published, updated": 1.9,
    "no title": 1.7,
    "byline": 1.5,
    "stamp cut below title": 1.3,
    "above title": 1.2,
    "below first text": 1.2,
    "between title and text": 1.2,
    "starts": 1.1,
    "right below title": 0.9,
    "time": 0.8,
    "updated": 0.8,
    "no other words": 0.7,
    "right above title": 0.7,
    "first by title": 0.6,
    "first date": 0.6,
    "few other words": 0.4,
    "label published": 0.4,
    "byline beside": 0.3,
    "marks": 0.3,
    "said twice": 0.3,
    "only date": -0.2,
    "short year": -0.3,
    "far above title": -0.4,
    "cut above title": -0.5,
    "long": -0.5,
    "many other words": -0.5,
    "under others": -0.5,
    "more below": -0.7,
    "row": -0.7,
    "date beside": -0.8,
    "listed below text": -0.9,
    "label other": -1.0,
    "today": -1.0,
    "cut below title": -1.1,
    "far below title": -1.4,
    "paired": -1.4,
    "only date word": -1.5,
    "short sentence": -1.5,
    "other": -1.6,
    "far below text": -1.8,
    "teaser": -3.0,
    "time span": -5.0,
    "listed": -2.1,
    "sentence": -3.0,
    "month": -4.8,
    "leads on": -5.0,
    "part of a name": -5.0,
}

NEEDED = 0.8
"""What must speak for a date before it is the page's."""

SHORTEST_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Dating:
    """The page's date and the unit that says it, ``apart`` where that says little else.

    ``others`` are units that say the same day and little else, ``changes`` those that say when the page was changed;
    where nothing but such a stamp dates the page, it is the date, and ``changed`` is true.
    """

    date: Found
    unit: int
    apart: bool = True
    others: tuple[int, ...] = ()
    changes: tuple[int, ...] = ()
    changed: bool = False


def choose_date(facts: Sequence[Facts], kept: Sequence[int], title: int | None, high: int) -> Dating | None:
    """Return the date of a page: of its publication, else the one that it states for its last change, else None.

    Args:
        facts: of every unit.
        kept: the units of its text, in order.
        title: the unit of its title.
        high: the unit where its thread begins, or the number of units.
    """
    rated = [
        (sum(WEIGHTS[name] * value for name, value in signs.items()), index, date)
        for index, date, signs in candidates(facts, kept, title, high)
    ]
    votes: dict[tuple[object, ...], float] = {}
    for points, _, date in rated:
        votes[day_key(date)] = votes.get(day_key(date), 0.0) + math.exp(points)
    best = max(rated, key=lambda row: (votes[day_key(row[2])], row[0], -row[1]), default=None)
    if best is None or math.log(votes[day_key(best[2])]) < NEEDED:
        return _changed(facts, kept, high)
    said = any(PUBLISHED.search(facts[index].code) and day_key(date) == day_key(best[2]) for _, index, date in rated)
    if not said and _is_diary(facts, kept, best[1]):
        return None
    alone = [index for index, fact in enumerate(facts[:high]) if fact.dates and other_words(fact) <= FEW]
    others = tuple(index for index in alone if index != best[1] and says_day(facts[index], best[2]))
    changes = tuple(index for index in kept if index < high and tells_change(facts, index))
    apart = bool(facts[best[1]].code) and facts[best[1]].words <= MOST_WORDS
    date = _as_elsewhere(best[2], [date for *_, date in rated])
    return Dating(date, best[1], apart, others, changes)


def _changed(facts: Sequence[Facts], kept: Sequence[int], high: int) -> Dating | None:
    """Return the day of a page's last change: the first that a line says with its label and little else."""
    for index in kept:
        if index >= high:
            return None
        date = change_of(facts, index)
        if date is not None:
            return Dating(date, index, changed=True)
    return None


def _as_elsewhere(date: Found, others: Sequence[Found]) -> Found:
    """Decide a numeric date that can be read in two ways by another of the page that is one of the two."""
    if date.numeric is None or date.month is not None:
        return date
    low, high = date.numeric
    found = {
        (other.day, other.month)
        for other in others
        if other.year == date.year and (other.day, other.month) in {(low, high), (high, low)}
    }
    day, month = found.pop() if len(found) == 1 else (None, None)
    return replace(date, day=day, month=month)


def says_day(fact: Facts, date: Found) -> bool:
    """Return whether a line gives the same day as a date."""
    other = date_of(fact)
    return other is not None and day_key(other) == day_key(date)


def is_day(fact: Facts) -> bool:
    """Return whether a line is a date and nothing else."""
    return bool(fact.dates) and fact.code.strip(" .:,–—-") in {DAY, STAMP}


def heads_text(fact: Facts, after: Facts) -> bool:
    """Return whether a line is a date and nothing else, and running text stands below it."""
    return is_day(fact) and (after.prose or (after.final and after.words > SHORTEST_SENTENCE))


def _is_diary(facts: Sequence[Facts], kept: Sequence[int], unit: int) -> bool:
    """Whether a date heads the text below it as later ones head theirs: days that the text speaks of."""
    heads = [
        index
        for index, after in pairwise(kept)
        if index >= unit and heads_text(facts[index], facts[after]) and shape_of(facts[index]) == shape_of(facts[unit])
    ]
    return heads[:1] == [unit] and len({day_key(facts[index].dates[0]) for index in heads}) > 1
