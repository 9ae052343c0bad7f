"""What a line shows that may say when a page was published: its words, its place, what stands beside it.

Each sign is a number, most of them 0 or 1.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sitegen.clean.bylines import opens_byline
from sitegen.clean.dates import DIGIT
from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts, facts_of
from sitegen.clean.found import Found, by_weekday, day_key
from sitegen.tables.words_dates import DATE_WORD, OTHER, OTHERS, PUBLISHED, UPDATED

AUTHOR = re.compile(r"\b(?:by|von|par|door|por|di|av|af|vom|przez|od)\s+\S|·|\||•|//|—|–", re.IGNORECASE)
HANDLE = re.compile(r"@\w{2,}")
WORD = re.compile(r"[^\W\d_]+")
MARKS = {ord(mark): " " for mark in (DAY, STAMP, AGO, TIME)}
ROUND = 12
"""A line so many lines above the headline, or below the last prose, is near neither."""

MOST_WORDS = 26
MOST = 400
"""So many dated lines of a page are candidates at most."""

LISTED = 4
"""So many date lines of one shape are a list of other articles."""


HEAD, CUED_WITHIN = 120, 60
"""So much of a longer line is searched for a date; the word that says what it dates stands so near to its beginning."""

LABEL_NEAR = 40
"""A label and its date are so many characters apart at most."""

LABEL_WORDS, FEW, STAMP_WORDS = 4, 2, 6
AFTER_DATELINE = re.compile(r"\s?[)–—|:„“/-]")
RANGE = re.compile(r"\s?(?:[-–—]|to|bis|tot|à|a)\s?\d{1,2}[:.h]\d\d", re.IGNORECASE)
MORE = re.compile(
    r"(?:read|continue|keep|learn|lees|weiter|mehr|lire|leer|leggi|saiba|leia|ler)\b.{0,24}|más|plus|meer|more|\.\.\.|…",
    re.IGNORECASE,
)
"""A line that leads on to the whole of an article."""

UNDER, HEADING_WORDS = 10, 6
"""A list's heading stands so many lines above its entries at most, and has so many words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where dates may stand on a page: its headline, the first prose below that and the last, the end of its text.

    ``lines`` holds what is read of each line with a date (the beginning of a long one) and its date; ``shapes`` counts
    these lines by shape, ``days`` by day; ``talk`` is the first day on which readers wrote below.
    """

    title: int | None
    first: int
    last: int
    high: int
    kept: frozenset[int]
    lines: Mapping[int, tuple[Facts, Found]]
    shapes: Counter[str]
    days: Counter[tuple[object, ...]]


def candidates(
    facts: Sequence[Facts], kept: Sequence[int], title: int | None, high: int
) -> Iterator[tuple[int, Found, dict[str, float]]]:
    """Yield the lines that could date a page, each with its date and the signs it shows."""
    place = _place(facts, kept, title, high)
    headed = False
    for number, (index, (fact, date)) in enumerate(place.lines.items()):
        signs = {**_words(facts, index, fact, date), **_where(index, place), **_beside(facts, index, place)}
        signs["first date"] = number == 0
        if not headed and title is not None and index >= title - 3:
            signs["first by title"] = headed = True
        yield index, date, {name: float(value) for name, value in signs.items() if value}


def _place(facts: Sequence[Facts], kept: Sequence[int], title: int | None, high: int) -> Place:
    prose = [index for index in kept if facts[index].prose and index != title and index < high]
    below = prose[bisect_left(prose, title) :] if title is not None else prose
    found = ((index, fact, date_of(fact)) for index in range(high) if (fact := _read(facts[index])) is not None)
    dated = ((index, (fact, date)) for index, fact, date in found if date and not _is_labelled_change(facts, index))
    lines = dict(islice(dated, MOST))
    return Place(
        title,
        below[0] if below else high,
        below[-1] if below else high,
        high,
        frozenset(kept),
        lines,
        Counter(shape_of(fact) for fact, _ in lines.values()),
        Counter(day_key(date) for _, date in lines.values()),
    )


def _read(fact: Facts) -> Facts | None:
    """Return what of a line may tell a date: all of a short one, the beginning of another where it has a date and its label."""
    if fact.code and fact.words <= MOST_WORDS:
        return fact if fact.dates else None
    if fact.embed or not DIGIT.search(fact.text, 0, HEAD):
        return None
    head = facts_of(fact.text[:HEAD])
    date = date_of(head)
    if date is None:
        return None
    dateline = date.start == 0 or (date.end <= CUED_WITHIN and AFTER_DATELINE.match(fact.text, date.end))
    return head if dateline or PUBLISHED.search(fact.text, 0, CUED_WITHIN) else None


def _label(facts: Sequence[Facts], index: int) -> str:
    """Return the line above where that only announces something."""
    above = facts[index - 1] if index else None
    return above.code if above is not None and above.code and above.words <= LABEL_WORDS and not above.dates else ""


def _is_labelled_change(facts: Sequence[Facts], index: int) -> bool:
    """Whether the line above says of a date that something was changed then."""
    label = _label(facts, index)
    return (
        UPDATED.search(label) is not None
        and PUBLISHED.search(label) is None
        and PUBLISHED.search(facts[index].text[:HEAD]) is None
    )


def _words(facts: Sequence[Facts], index: int, fact: Facts, date: Found) -> dict[str, float]:
    """Return the signs of what a line says, and the line above where that only announces a date."""
    code, rest, label = fact.code, other_words(fact), _label(facts, index)
    updated, cued = UPDATED.search(code) is not None, PUBLISHED.search(code) is not None
    return {
        "long": fact is not facts[index],
        "no other words": not rest,
        "few other words": 1 <= rest <= 3,  # noqa: PLR2004 - says its name
        "many other words": rest > 8,  # noqa: PLR2004 - the same
        "published": cued and not updated,
        "published, updated": cued and updated,
        "updated": updated and not cued,
        "only date word": cued and all(DATE_WORD.fullmatch(match[0]) for match in PUBLISHED.finditer(code)),
        "label published": PUBLISHED.search(label) is not None,
        "label other": OTHER.search(label) is not None,
        "other": OTHER.search(fact.text) is not None or HANDLE.search(fact.text) is not None,
        "marks": AUTHOR.search(code) is not None,
        "time": date.hour is not None,
        "time span": RANGE.match(fact.text, date.end) is not None,
        "month": date.day is None and date.numeric is None,
        "short sentence": 2 < rest <= 5 and fact.final and not cued,  # noqa: PLR2004 - as a caption has
        "sentence": rest > 5 and fact.final and not cued,  # noqa: PLR2004 - more than a caption
        "leads on": rest > 5 and fact.text.endswith(":"),  # noqa: PLR2004 - more than a label
        "starts": code[:1] in {DAY, STAMP},
        "byline": opens_byline(fact.text) and PUBLISHED.match(code) is None and UPDATED.match(code) is None,
        "short year": date.short_year,
        "part of a name": fact.text[max(0, date.start - 1) : date.start] in {"-", "_", "/"}
        or fact.text[date.end : date.end + 1] in {"-", "_"},
    }


def _where(index: int, place: Place) -> dict[str, float]:
    """Return the signs of where a line stands between headline and text."""
    title, first, last = place.title, place.first, place.last
    below = index - title if title is not None and index > title else None
    above = title - index if title is not None and index < title else None
    return {
        "right below title": below is not None and below <= 3 and index < first,  # noqa: PLR2004 - lines
        "between title and text": below is not None and index < first,
        "right above title": above is not None and above <= 2,  # noqa: PLR2004 - lines
        "above title": above is not None and above <= 5,  # noqa: PLR2004 - lines
        "far above title": above is not None and above > ROUND,
        "below first text": first < index <= first + 5,
        "far below text": index > last + ROUND,
        "no title": title is None,
        "far below title": below is not None and below > ROUND and index < last,
    }


def _beside(facts: Sequence[Facts], index: int, place: Place) -> dict[str, float]:
    """Return the signs of the lines around, and of the page's other dates."""
    fact, date = place.lines[index]
    near = [facts[at] for at in (index - 2, index - 1, index + 1, index + 2) if 0 <= at < len(facts)]
    same = place.shapes[shape_of(fact)]
    more = any(fact.code and MORE.fullmatch(fact.text) for fact in facts[index + 1 : index + 5])
    others = _is_under_others(facts, index, place.title)
    cut, below = index not in place.kept, place.title is not None and index > place.title
    return {
        "cut above title": cut and not below,
        "cut below title": cut and below,
        "stamp cut below title": cut and below and date.hour is not None,
        "today": date.weekday is not None and not below and (place.title is None or index < place.title - 3),
        "byline beside": any(fact.code and opens_byline(fact.text) for fact in near),
        "date beside": any(fact.code and fact.dated is not None for fact in near),
        "more below": more,
        "under others": others,
        "teaser": more and others,
        "only date": len(place.days) == 1,
        "listed": same >= LISTED,
        "listed below text": same >= LISTED and index > place.last,
        "paired": 2 <= same < LISTED,  # noqa: PLR2004 - a pair
        "said twice": place.days[day_key(date)] > 1,
        "row": _is_row(facts, index, date),
    }


def _is_under_others(facts: Sequence[Facts], index: int, title: int | None) -> bool:
    """Whether a line above, but below the headline, heads a list of other articles."""
    if title is not None and index < title:
        return False
    first = max(-1 if title is None else title, index - UNDER - 1) + 1
    return any(fact.code and fact.words <= HEADING_WORDS and OTHERS.fullmatch(fact.text) for fact in facts[first:index])


def _is_row(facts: Sequence[Facts], index: int, date: Found) -> bool:
    """Whether a line and one right beside it each name something and another day: rows of a list of articles."""
    beside = (
        [facts[at] for at in (index - 1, index + 1) if 0 <= at < len(facts)] if other_words(facts[index]) > 1 else []
    )
    days = [day_key(other) for fact in beside if other_words(fact) > 1 and (other := date_of(fact)) is not None]
    return any(day != day_key(date) for day in days)


def date_of(fact: Facts) -> Found | None:
    """Return the first date that a line gives, but none of a change.

    A month without a day needs that label.
    """
    if not fact.code or fact.words > MOST_WORDS or not fact.dates:
        return None
    whole: list[Found] = []
    partial: list[Found] = []
    end = 0
    for date in fact.dates:
        part = fact.text[max(end, date.start - LABEL_NEAR) : date.start]
        end = date.end
        published = _last(PUBLISHED, part)
        if date.year is None or _is_of_something_else(part, published):
            continue
        if date.complete or date.numeric:
            whole.append(date)
        elif date.month and published >= 0:
            partial.append(date)
    found = (whole or partial)[:1]
    return by_weekday(found[0]) if found else None


def _is_of_something_else(part: str, published: int) -> bool:
    """Whether the last label right before a date says so; a mere `date` beside such a label says nothing more."""
    other = max(_last(UPDATED, part), _last(OTHER, part))
    return other > published or (other >= 0 and published >= 0 and DATE_WORD.match(part, published) is not None)


def _last(label: re.Pattern[str], part: str) -> int:
    """Return where the last such label begins; -1 where there is none."""
    return max((match.start() for match in label.finditer(part)), default=-1)


def tells_change(facts: Sequence[Facts], index: int) -> bool:
    """Whether a line says little more than when the page was changed, reviewed or checked."""
    fact = facts[index]
    if not fact.code or not fact.dates or other_words(fact) > FEW:
        return False
    return _is_labelled_change(facts, index) or (UPDATED.search(fact.code) is not None and date_of(fact) is None)


def change_of(facts: Sequence[Facts], index: int) -> Found | None:
    """Return the day of a change, a review or a check that a line tells with its label, beside a name at most."""
    fact = facts[index]
    if not fact.code or not fact.dates or fact.final or other_words(fact) > STAMP_WORDS:
        return None
    label = UPDATED.search(fact.text)
    if not _is_labelled_change(facts, index) and (label is None or date_of(fact) is not None):
        return None
    start = label.start() if label else 0
    date = next((date for date in fact.dates if (date.complete or date.numeric) and date.start >= start), None)
    return by_weekday(date) if date else None


def shape_of(fact: Facts) -> str:
    """Return how a line begins, each word as one letter: lines of one list look alike."""
    return WORD.sub("w", fact.code)[:12]


def other_words(fact: Facts) -> int:
    """Return how many words a line has besides its date and the usual words of such lines."""
    return len(WORD.findall(UPDATED.sub(" ", PUBLISHED.sub(" ", fact.code.translate(MARKS)))))
