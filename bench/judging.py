"""Judge titles, dates and authors against labels, counting only what the flattened text can say.

A label taken from a page's markup may stand nowhere in its text; nothing can find it there, and a page that gives
something else instead invents it or reads another line. So each judgement first asks whether the text says the label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.document import Document
from sitegen.strings import fold
from sitegen.tables.calendar import months_of

WORDS = re.compile(r"\w+")
SUFFIX = re.compile(r"\s+[-–—|:·»•]+\s+")
TOKENS = re.compile(r"\d+|[^\W\d_]+")
JOINED = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\bен\b|\ben\b|\by\b|\be\b)\s*")
ISO = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
DAY = len("2000-01-31")
NEAR, CUED = 4, 200
"""Day, month and year stand within so many words; markup says what a date is so many characters before it, at most."""

STATED = re.compile(r"publi|dateCreated|dc\.date|datetime=|pubdate|posted|uploadDate|\bdate", re.IGNORECASE)
CENTURY = 100


def names_of(title: str) -> list[list[str]]:
    """Return the words of a labelled title, whole and without a site's name after a dash or bar, or before it."""
    parts = SUFFIX.split(title)
    names = [title, *(title[: found.start()] for found in SUFFIX.finditer(title)), *parts[1:][-1:]]
    return [words for name in names if (words := WORDS.findall(fold(name)))]


def judge_title(document: Document, text: str, want: str | None) -> str | None:
    """Return right, wrong or missed; of a title that is no line of the text unsaid (none given) or other."""
    if not want:
        return None
    names = names_of(want)
    have = WORDS.findall(fold(document.title)) if document.title_block or document.posts else []
    if have in names:
        return "right"
    said = any(words in names for line in text.splitlines() for words in names_of(line)[:3])
    if said:
        return "wrong" if have else "missed"
    return "other" if have else "unsaid"


def judge_date(document: Document, text: str, markup: str, want: str | None) -> str | None:
    """Return how the page's date compares with its label.

    right, wrong or missed where the text prints the labelled day; unsaid (none given) or other where it does not; of a
    page without label none, stated (its own markup dates it to that day) or invented.
    """
    value = document.published.value[:DAY] if document.published else None
    if want is None:
        return "none" if value is None else "stated" if value in stated(markup) else "invented"
    if value is not None and want.startswith(value) and len(value) == DAY:
        return "right"
    if len(want) >= DAY and prints(text, want[:DAY]):
        return "missed" if value is None else "wrong"
    return "unsaid" if value is None else "other"


def stated(markup: str) -> set[str]:
    """Return the days that a page's markup gives after a word such as `published`."""
    found = set()
    for date in ISO.finditer(markup):
        if STATED.search(markup, max(0, date.start() - CUED), date.start()):
            found.add(date[0])
    return found


def prints(text: str, day: str) -> bool:
    """Whether a text prints a day: its year, month (number or name, in any language) and day close together."""
    return any(says(line, day) for line in text.splitlines())


def says(line: str, day: str) -> bool:
    """Whether a line prints a day, of whatever."""
    year, month, date = map(int, day.split("-"))
    return any(map(str.isdecimal, line)) and _place(line, year, month, date) is not None


def _place(line: str, year: int, month: int, day: int) -> int | None:
    """Return where in a line a day begins; None where it is not there."""
    tokens = list(TOKENS.finditer(line))
    for at, token in enumerate(tokens):
        if not token[0].isdecimal() or int(token[0]) not in {year, year % CENTURY}:
            continue
        near = [*tokens[max(0, at - NEAR) : at], *tokens[at + 1 : at + 1 + NEAR]]
        for place, other in enumerate(near):
            if other[0].isdecimal() and int(other[0]) == day:
                rest = near[:place] + near[place + 1 :]
                for word in rest:
                    if int(word[0]) == month if word[0].isdecimal() else month in months_of(word[0]):
                        return min(token.start(), other.start(), word.start())
    return None


def judge_authors(document: Document, text: str, want: str | None) -> str | None:
    """Return right, part (some of them), wrong or missed; other or unsaid where the text names none of the label's.

    Of a page without label none or unlabelled: labels lack names that pages print.
    """
    have = {_person(name) for name in document.authors}
    if not want:
        return "unlabelled" if have else "none"
    names = {_person(name) for name in JOINED.split(want) if name.strip()}
    whole = _person(want)
    if have and have in (names, {whole}):
        return "right"
    if have and have <= names:
        return "part"
    if not any(_contains(text, name) for name in (whole, *sorted(names))):
        return "other" if have else "unsaid"
    return "wrong" if have else "missed"


def _person(name: str) -> str:
    return " ".join(WORDS.findall(fold(name)))


def _contains(text: str, name: str) -> bool:
    return any(f" {name} " in f" {' '.join(WORDS.findall(fold(line)))} " for line in text.splitlines())


def shares(judged: list[str], parts: tuple[str, ...], others: tuple[str, ...]) -> Iterator[str]:
    """Yield the shares of some judgements among these, and the counts of the others."""
    total = sum(mark in parts for mark in judged)
    for part in parts:
        yield f"{part} {judged.count(part) / max(1, total):.3f}"
    yield f"of {total}"
    for other in others:
        yield f"{other} {judged.count(other)}"
