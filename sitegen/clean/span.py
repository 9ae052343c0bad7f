"""Find where a page's text begins and ends, and what interrupts it: the path of states that the lines speak for most.

A page is read as: what stands before, the text, and what stands after. The text may have gaps, where its lists, tables,
captions and subheads stand, which cost little however long they are, and interruptions, where furniture stands (a
heading such as `Read also` and its links), which cost more with every line. The cheapest path is found as Viterbi found
it: one pass forward over the lines, one back, so in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from sitegen.clean.facts import Facts, bare
from sitegen.clean.prose import Weighed

GAP, PER_GAP_LINE = 2.5, 0.03
INTERRUPTION, PER_INTERRUPTION_LINE = 1.0, 0.5
END = 1.5
"""What a marker of the page's end gives to ending the text there, and half of it costs to go on."""

ENDS = frozenset({"related", "comment-form", "comments-closed", "newsletter", "legal", "login", "cookie", "pager"})
SHARE_BELOW = 0.4
"""Below a headline stands such a share of what the whole page has, or the headline is not that of the text."""

IMPOSSIBLE = -1e9


AGAINST, ENOUGH_AGAINST = 1.6, 2.5
UNLINKED_WORDS = 17
CONTENT = re.compile(r"\d|\t|:$|^[“\"„«–—]")


class State(IntEnum):
    """Where a line stands."""

    BEFORE = 0
    TEXT = 1
    GAP = 2
    INTERRUPTION = 3
    AFTER = 4


BEFORE, TEXT, IN_GAP, BROKEN, AFTER = State


@dataclass(frozen=True, slots=True)
class Span:
    """The text of a page: its first unit, the one after its last, and the state of each unit from first to last.

    ``points`` is what the lines say for it, all in all.
    """

    first: int
    last: int
    states: tuple[State, ...]
    points: float = 0.0


def find_span(
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    lines: Sequence[Weighed],
    high: int,
    headline: int | None = None,
) -> Span:
    """Return the text among the first ``high`` units; an empty span where nothing reads like text.

    Where a headline is known, the text begins below it, if what stands there is enough of a text.
    """
    best = _span(facts, residue, lines, range(high))
    if headline is None or headline >= high or best.first > headline:
        return best
    below = _span(facts, residue, lines, range(headline + 1, high))
    return below if below.points >= SHARE_BELOW * best.points else best


def _span(facts: Sequence[Facts], residue: Sequence[str | None], lines: Sequence[Weighed], units: range) -> Span:
    states, points = _path(residue, lines, units)
    inside = [index for index, state in enumerate(states, units.start) if state is State.TEXT]
    if not inside:
        return Span(0, 0, ())
    first, end = inside[0], inside[-1] + 1
    last = _with_list(facts, residue, lines, end, units.stop)
    kept = states[first - units.start : end - units.start]
    return Span(first, last, (*kept, *[State.GAP] * (last - end)), points)


def _path(residue: Sequence[str | None], lines: Sequence[Weighed], units: range) -> tuple[list[State], float]:
    """Return the state of each line on the best path, and what it gains; of two equal steps the later state's."""
    before, text, gap, interruption, after = 0.0, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE
    back: list[tuple[State, ...]] = []
    for index in units:
        line, ends = lines[index], residue[index] in ENDS
        points, end = line.points, END if ends else 0.0
        into_text = max(
            (before + points, BEFORE), (text + points, TEXT), (gap + points, IN_GAP), (interruption + points, BROKEN)
        )
        furniture = ends or line.notice is not None
        into_gap = (IMPOSSIBLE, IN_GAP) if furniture else max((text - GAP, TEXT), (gap - PER_GAP_LINE, IN_GAP))
        broken = max(
            (text - GAP - INTERRUPTION, TEXT),
            (gap - INTERRUPTION - PER_INTERRUPTION_LINE, IN_GAP),
            (interruption - PER_INTERRUPTION_LINE - end / 2, BROKEN),
        )
        into_after = max((text + end, TEXT), (after, AFTER))
        (text, from_text), (gap, from_gap), (interruption, from_break), (after, from_after) = (
            into_text, into_gap, broken, into_after,
        )  # fmt: skip
        back.append((BEFORE, from_text, from_gap, from_break, from_after))
    points, state = max(((before, BEFORE), (text, TEXT), (after, AFTER)), key=lambda reached: reached[0])
    states = [BEFORE] * len(units)
    for at in range(len(units) - 1, -1, -1):
        states[at] = state
        state = back[at][state]
    return states, points


def _with_list(
    facts: Sequence[Facts], residue: Sequence[str | None], lines: Sequence[Weighed], end: int, high: int
) -> int:
    """Return where the text ends with the list or table that closes it: lines with numbers, sentences, quotes."""
    last, balance = end, 0.0
    for index in range(end, high):
        if residue[index] in ENDS or lines[index].notice or balance < -ENOUGH_AGAINST:
            break
        balance += 1.0 if residue[index] is None and _content(facts[index]) else -AGAINST
        if balance > 0:
            last = index + 1
    return last


def _content(fact: Facts) -> bool:
    """Whether a line has what the text of links seldom has."""
    text = bare(fact.text)
    return fact.final or fact.words >= UNLINKED_WORDS or CONTENT.search(text) is not None
