"""Lists: items with bullets, numbers or letters, and short parallel blocks after a lead-in."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from sitegen.clean.facts import Facts
from sitegen.clean.lines import Unit
from sitegen.clean.quotes import is_lead

BULLET = re.compile(
    r"(?P<mark>[-*•·◦▪‣–—+○●■□✓✔✗►▶→⇒]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?(?:[IVX]{1,5}|[ivx]{1,5})[.)]|[①-⑳]|\(?[一二三四五六七八九十]{1,3}[、.)])\s*(?<=[\s、①-⑳])\S"
)
RULE = re.compile(r"(?:[*_=~#.•·—–-]\s?){3,}|(?:⁂|❦|\* \* \*)")
LONGEST_RULE = 120
ROMAN = {"i": 1, "v": 5, "x": 10}
SURE = frozenset("•◦▪‣○●■□✓✔✗►")
"""Signs that nothing but an item begins with, so that one alone is a list."""

DASHES = frozenset("–—")
SPEAKS = re.compile(r"[!?…][\"”’»)]*(?:\s|$)")
FEWEST_PARALLEL = 2
MOST_WORDS = 12
UNEVEN = 4
OPENS = re.compile(r"[\"“„«‘‚»「『\[(>@#|]|https?:")
LABEL = re.compile(r"[^\W\d_][^:.!?]{1,30}\s?: \S")
FEWEST_LABELS = 3


class Item(NamedTuple):
    """An item of a list: its mark, if it has one, and how deep it lies."""

    mark: str | None
    depth: int = 0


def is_rule(text: str) -> bool:
    """Return whether a block is nothing but a line drawn across the page."""
    return len(text) <= LONGEST_RULE and RULE.fullmatch(text) is not None


def marked_items(units: Sequence[Unit], inside: Sequence[int]) -> dict[int, Item]:
    """Return runs of two or more units that begin with the same kind of bullet or count up, nested by their setting in."""
    found: dict[int, Item] = {}
    run: list[tuple[int, str]] = []
    before = after = -1  # the unit above the run, and above the one looked at
    for index in (*inside, -1):
        text = units[index].text if index >= 0 else ""
        match = BULLET.match(text) if text and not is_rule(text) else None
        mark = match["mark"] if match else ""
        if mark and _goes_on(units, run, index, mark):
            before = before if run else after
            run.append((index, mark))
            after = index
            continue
        if (len(run) > 1 or (run and run[0][1] in SURE)) and not _is_talk(units, run, before):
            found.update(_nested(units, run))
        run = [(index, mark)] if mark else []
        before, after = after, index
    return found


def _goes_on(units: Sequence[Unit], run: Sequence[tuple[int, str]], index: int, mark: str) -> bool:
    """Whether an item follows the last one of its own depth."""
    if not run:
        return True
    column = _column(units[index])
    for at, before in reversed(run):
        above = _column(units[at])
        if above == column:
            return _kind_of(mark) == _kind_of(before) and _counts(before, mark)
        if above < column:
            return True
    return False


def _column(unit: Unit) -> int:
    return unit.pieces[0].low


def _nested(units: Sequence[Unit], run: Sequence[tuple[int, str]]) -> dict[int, Item]:
    found: dict[int, Item] = {}
    open_columns: list[int] = []
    for index, mark in run:
        column = _column(units[index])
        while open_columns and open_columns[-1] > column:
            open_columns.pop()
        if not open_columns or open_columns[-1] < column:
            open_columns.append(column)
        found[index] = Item(mark, len(open_columns) - 1)
    return found


def _is_talk(units: Sequence[Unit], run: Sequence[tuple[int, str]], before: int) -> bool:
    """Whether dashes open what people say: sentences, some of them asked or called out, or without a lead-in."""
    if any(mark not in DASHES for _, mark in run):
        return False
    texts = [units[index].text for index, _ in run]
    if any(SPEAKS.search(text) for text in texts):
        return True
    led = before >= 0 and is_lead(units[before].text)
    return not led and sum(text.endswith((".", "…", "”", "»")) for text in texts) * 2 > len(texts)


def _kind_of(mark: str) -> str:
    bare = mark.strip("().、")
    if bare.isdecimal() or mark in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳":
        return "#"
    return "a" if bare.isalpha() else mark


def _counts(before: str, mark: str) -> bool:
    kind = _kind_of(mark)
    if kind == "a":
        first, second = before.strip("().、"), mark.strip("().、")
        if len(first) == len(second) == 1 and ord(second) == ord(first) + 1:
            return True
        if not first.isascii() or not second.isascii():
            return first != second
        return _roman(second) == _roman(first) + 1 > 1
    if kind != "#" or not (before.strip("().").isdecimal() and mark.strip("().").isdecimal()):
        return True
    first_number, second_number = int(before.strip("().")), int(mark.strip("()."))
    return second_number in {first_number + 1, first_number}


def _roman(text: str) -> int:
    """Return the value of a Roman numeral of the letters I, V and X; 0 for anything else."""
    values = [ROMAN.get(letter, 0) for letter in text.casefold()]
    if not all(values):
        return 0
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))


def parallel_items(
    units: Sequence[Unit], facts: Sequence[Facts], inside: Sequence[int], taken: Container[int]
) -> dict[int, Item]:
    """Return runs of short blocks of one make after a lead-in, or of labels with what they stand for."""
    found: dict[int, Item] = {}
    for number, index in enumerate(inside[:-1]):
        if is_lead(facts[index].text) and index not in taken:
            run = _run(units, facts, inside, number + 1, taken)
            if len(run) > FEWEST_PARALLEL or (len(run) == FEWEST_PARALLEL and _small(facts, run)):
                found.update(dict.fromkeys(run, Item(None)))
    return found


def _run(
    units: Sequence[Unit], facts: Sequence[Facts], inside: Sequence[int], start: int, taken: Container[int]
) -> list[int]:
    run: list[int] = []
    for number in range(start, len(inside)):
        index = inside[number]
        fact = facts[index]
        if index in taken or not _is_item(units[index], fact):
            break
        if run and not _alike(units, facts, run, index):
            break
        run.append(index)
    return run


def _is_item(unit: Unit, fact: Facts) -> bool:
    text = fact.text
    return (
        bool(fact.code)
        and not fact.dates
        and fact.words <= MOST_WORDS
        and not fact.final
        and not is_lead(text)
        and not unit.form
        and OPENS.match(text) is None
        and any(map(str.isalpha, text))
    )


def _alike(units: Sequence[Unit], facts: Sequence[Facts], run: Sequence[int], index: int) -> bool:
    """Whether a block is made as those before it: its first letter, how it ends, the space above, its length."""
    first, fact = facts[run[0]], facts[index]
    gap = units[run[1] if len(run) > 1 else index].gap
    sizes = [facts[at].words for at in (*run, index)]
    return (
        first.text[0].islower() == fact.text[0].islower()
        and units[index].gap == gap
        and max(sizes) <= UNEVEN * max(min(sizes), 2)
    )


def _small(facts: Sequence[Facts], run: Sequence[int]) -> bool:
    """Whether two items are enough: they begin in lower case, as what completes a sentence does."""
    return all(facts[at].text[0].islower() for at in run)


def labels(facts: Sequence[Facts], inside: Sequence[int], taken: Container[int]) -> dict[int, Item]:
    """Return runs of three or more short blocks of the form `Label: what it is`, each with a label of its own."""
    found: dict[int, Item] = {}
    run: list[int] = []
    for index in (*inside, -1):
        fact = facts[index] if index >= 0 else None
        if fact and index not in taken and fact.code and not fact.final and LABEL.match(fact.text):
            run.append(index)
            continue
        names = {facts[at].text.partition(":")[0] for at in run}
        if len(run) >= FEWEST_LABELS and len(names) == len(run):
            found.update(dict.fromkeys(run, Item(None)))
        run = []
    return found
