"""What the head of a post says: its author, its date in the form of machines, its number."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sitegen.read.html_kinds import AUTHOR_LENGTH, AUTHOR_WORDS, PROFILE, STAMP, above, kinds, words_in
from sitegen.read.html_parts import Part, Tree
from sitegen.read.html_words import AUTHOR

FAR = 3
"""Elements around a text of which the names still speak of it."""

SURE = 5
"""What speaks for a name that its own element calls one."""

NUMERAL = re.compile(r"(?<!\w)\d{1,2}(?!\w)")
DAY = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? .{0,12}\d", re.IGNORECASE
)
"""What is left of a date whose year stands elsewhere, or was cut off."""

SAID = re.compile(
    r"^\s*(?:posted by|written by|by|von|door|par|por|da|author:?)\s+|\s*(?:says?|said|wrote|writes|schrieb|schreibt|sagt|schreef|zegt|a dit|dice|dijo)?\s*[:,]?\s*$",
    re.IGNORECASE,
)

NUMBER = re.compile(
    r"\W{0,2}#\s?(\d{1,6})\W{0,2}|(?:post|reply|message|beitrag|reactie)\s?#?\s?(\d{1,6})", re.IGNORECASE
)

PANEL = re.compile(
    r"\b(?:posts?|messages|members?|joined|share|quote|reply|author|erstellt|reputation|badges|beiträge|berichten|registered)\b",
    re.IGNORECASE,
)
"""Words of the panel beside an author's name."""

AUTHOR_ATTRIBUTES = ("data-author", "data-username", "data-comment-author", "author")

ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def author_of(tree: Tree, member: int, head: Sequence[int]) -> str | None:
    """Return the author's name: of the parts called so the one that is most surely one."""
    for name in AUTHOR_ATTRIBUTES:
        if value := tree.values[member].get(name, "").strip():
            return value[:AUTHOR_LENGTH]
    best: tuple[int, int] = (0, 0)
    said: str | None = None
    for order, at in enumerate(head):
        part = tree.parts[at]
        for low, high, weight in _name_places(tree, part):
            text = SAID.sub("", part.text[low:high]).strip(" \t@,:·•|-–")
            if (
                text
                and len(text) <= AUTHOR_LENGTH
                and not STAMP.search(text)
                and not PANEL.search(text)
                and not DAY.match(text)
                and (weight, -order) > best
            ):
                best, said = (weight, -order), text.splitlines()[0]
    return said


def _name_places(tree: Tree, part: Part) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of a part that may be a name, with how much speaks for it."""
    weight = 0
    for level, element in enumerate(above(tree, part.element)):
        words = {word for key in kinds(tree, element) for word in words_in(key)}
        weight = max(
            weight,
            (
                3
                if words & {"username", "author", "fn", "hnuser", "creator", "poster"}
                else 1
                if words & AUTHOR_WORDS
                else 0
            )
            - (level > 1),
        )
        if level >= FAR:
            break
    for mark in part.marks:
        if mark.kind == AUTHOR:
            yield mark.start, mark.end, SURE
        if mark.kind == "link" and mark.target and PROFILE.search(mark.target):
            yield mark.start, mark.end, weight + 3
    cut = STAMP.search(part.text)
    end = cut.start() if cut is not None else len(part.text)
    if cut is not None and NUMERAL.search(part.text[:end]):
        return
    if weight > 0 and end and part.kind != "heading":
        yield 0, end, weight
    elif weight > 0 and end:
        yield 0, end, 1


def machine_dates(tree: Tree, inside: set[int]) -> dict[int, int]:
    """Return of each post the first element in it that says its date in the form of machines."""
    found: dict[int, int] = {}
    for number in range(1, len(tree.parents)):
        values = tree.values[number]
        if values and machine_date(tree.names[number], values):
            member = next((element for element in above(tree, number) if element in inside), 0)
            if member:
                found.setdefault(member, number)
    return found


def machine_date(name: str, values: Mapping[str, str]) -> str | None:
    """Return the date that an element's attributes say; None where they say none."""
    for attribute in ("datetime", "content", "title", "data-time-string"):
        value = values.get(attribute, "")
        if value and (name == "time" or attribute != "title" or name in {"abbr", "span", "a"}) and ISO.match(value):
            return value
    return None


def number_of(tree: Tree, head: Sequence[int]) -> int | None:
    """Return the number that a post has on its page."""
    for at in head:
        found = NUMBER.fullmatch(tree.parts[at].text.strip())
        if found:
            return int(found[1] or found[2])
    return None
