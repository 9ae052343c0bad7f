"""Group the signs of a thread into piles: one pile of lines for each comment, around the line that leads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sitegen.clean.facts import Facts
from sitegen.clean.found import Found
from sitegen.clean.signs import JOINED, POST_NUMBER, Sign, clean_name

MOSTLY = 0.6
"""What holds for such a share of a page's heads holds for its pattern."""

FARTHEST = 14
"""A pile has no more lines on either side of its leading one."""


@dataclass(frozen=True, slots=True)
class Pile:
    """The lines of one comment's head: ``first`` to ``last`` (both included), of which ``lines`` are its own."""

    first: int
    last: int
    lines: tuple[int, ...]
    author: str | None
    date: Found | None
    dated_by: int | None
    number: int | None
    parent: str | None


Signs = Mapping[int, tuple[Sign, ...]]


def gather(
    facts: Sequence[Facts], residue: Sequence[str | None], signs: Signs, leads: Mapping[int, Sign], low: int
) -> list[Pile]:
    """Return a pile for each leading line, merged where two leading lines stand in one pile.

    Args:
        facts: of every unit.
        residue: of every unit.
        signs: what each short line could be.
        leads: the leading lines, by index.
        low: no pile reaches above this unit.
    """
    order = sorted(leads)
    above = _mostly(_furniture(signs, residue, lead, -1) for lead in order)
    below = _mostly(_furniture(signs, residue, lead, 1) for lead in order)
    spans: list[Span] = []
    for at, lead in enumerate(order):
        floor = order[at - 1] if at else low - 1
        ceiling = order[at + 1] if at + 1 < len(order) else len(facts)
        last = _reach(signs, residue, lead, range(lead + 1, min(ceiling, lead + FARTHEST))) if below else lead
        up = range(lead - 1, max(floor, lead - FARTHEST), -1)
        first = _reach(signs, residue, lead, up, stamps=leads[lead].hit_author is None) if above else lead
        if spans and not leads[lead].hit_author and _joined(signs, spans[-1], lead):
            spans[-1] = (spans[-1][0], last, (*spans[-1][2], lead))
        else:
            spans.append((max(first, spans[-1][1] + 1 if spans else first), last, (lead,)))
    spans = _with_names(facts, signs, leads, spans, low)
    return [_pile(facts, residue, signs, leads, span) for span in spans]


Span = tuple[int, int, tuple[int, ...]]
"""First and last unit of a pile, and its leading lines."""


def _mostly(votes: Iterable[bool]) -> bool:
    counted = list(votes)
    return sum(counted) >= MOSTLY * len(counted)


def _furniture(signs: Signs, residue: Sequence[str | None], lead: int, step: int) -> bool:
    """Whether furniture stands right beside a leading line, or behind a name there."""
    near, next_ = (signs.get(at) for at in _next_two(residue, lead, step))
    return near is not None and (near[0].anchor or (next_ is not None and next_[0].anchor))


def _next_two(residue: Sequence[str | None], lead: int, step: int) -> tuple[int, int]:
    """Return the next two units in a direction that are no residue."""
    near = lead + step
    while 0 <= near < len(residue) and residue[near]:
        near += step
    next_ = near + step
    while 0 <= next_ < len(residue) and residue[next_]:
        next_ += step
    return near, next_


def _reach(signs: Signs, residue: Sequence[str | None], lead: int, units: range, *, stamps: bool = True) -> int:
    """Return the farthest piece of furniture from a leading line, with nothing but signs and residue up to it."""
    end = lead
    author = signs[lead][0].hit_author
    for at in units:
        if at not in signs:
            if residue[at]:
                continue
            break
        sign = signs[at][0]
        if sign.kind == "head" and sign.hit_author != author:
            break
        if sign.kind == "stamp" and not stamps:
            break
        if sign.anchor:
            end = at
    return end


def _joined(signs: Signs, span: Span, lead: int) -> bool:
    """Whether a stamp stands in the same pile as the one before it: only signs between, one of them a label."""
    between = range(span[2][-1] + 1, lead)
    return (
        0 < len(between) < FARTHEST
        and all(index in signs for index in between)
        and any(signs[index][0].kind in {"label", "number", "fixed"} for index in between)
    )


def _with_names(
    facts: Sequence[Facts], signs: Signs, leads: Mapping[int, Sign], spans: list[Span], low: int
) -> list[Span]:
    """Take the line with the author's name into each pile: above it (once more, where the pile repeats it), else below.

    A pile without a name takes the one above it only if nearly all such piles have one there: otherwise the line is
    the short body of the comment before.
    """
    known = [_names(facts, signs, leads, span) for span in spans]
    above = [
        _name_at(facts, signs, first - 1) if first > max(low, 0) and (not at or spans[at - 1][1] < first - 1) else None
        for at, (first, _, _) in enumerate(spans)
    ]
    below = [
        _name_at(facts, signs, last + 1) if at + 1 == len(spans) or spans[at + 1][0] > last + 1 else None
        for at, (_, last, _) in enumerate(spans)
    ]
    nameless = [at for at, names in enumerate(known) if not names]
    up = bool(nameless) and all(above[at] for at in nameless)
    down = bool(nameless) and not up and all(below[at] for at in nameless)
    found: list[Span] = []
    for at, (first, last, own) in enumerate(spans):
        again = above[at] is not None and above[at] in known[at]
        found.append((first - (again or (up and not known[at])), last + (down and not known[at]), own))
    return found


def _names(facts: Sequence[Facts], signs: Signs, leads: Mapping[int, Sign], span: Span) -> set[str]:
    first, last, own = span
    names = {author for lead in own if (author := leads[lead].hit_author)}
    return names | {name for at in range(first, last + 1) if (name := _name_at(facts, signs, at))}


def _name_at(facts: Sequence[Facts], signs: Signs, at: int) -> str | None:
    """Return the name that a line holds and nothing else; a line that recurs all over the page is a rank."""
    if at not in signs or signs[at][0].kind != "name":
        return None
    return clean_name(facts[at].text)


def _pile(
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    signs: Signs,
    leads: Mapping[int, Sign],
    span: Span,
) -> Pile:
    first, last, own = span
    lines = tuple(at for at in range(first, last + 1) if residue[at] is None or at in own)
    hits = [hit for at in own if (hit := leads[at].hit)]
    author = next((hit.author for hit in hits if hit.author), None)
    number = next((hit.number for hit in hits if hit.number is not None), None)
    parent = next((hit.parent for hit in hits if hit.parent), None)
    if author is None:
        named = (
            at
            for at in lines
            if at in signs and any(sign.kind == "name" for sign in signs[at]) and signs[at][0].kind != "fixed"
        )
        author = next((clean_name(facts[at].text) for at in named), None)
    if number is None:
        found = (match for at in lines if (match := POST_NUMBER.search(facts[at].code)))
        number = next((int(match[1]) for match in found), None)
    dated = [
        (date, at)
        for at in lines
        if not JOINED.match(facts[at].text)
        for date in facts[at].dates
        if at not in _after_joined(facts, lines)
    ]
    date, dated_by = _latest(dated)
    return Pile(first, last, lines, author, date, dated_by, number, parent)


def _after_joined(facts: Sequence[Facts], lines: Sequence[int]) -> set[int]:
    """Return the lines right below a label for the date of joining."""
    return {after for before, after in pairwise(lines) if JOINED.fullmatch(facts[before].text.rstrip(": "))}


def _latest(dated: Sequence[tuple[Found, int]]) -> tuple[Found | None, int | None]:
    """Return the date with a time, else the latest: a pile may also hold the date its author joined."""
    if not dated:
        return None, None
    return max(dated, key=lambda item: (item[0].hour is not None, item[0].value or "", -item[1]))
