"""Find comments between their author's name and their date: the name above, the stamp below, and buttons between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.piles import Pile, Signs
from sitegen.clean.signs import BADGE, Sign, author_name, clean_name

FARTHEST = 4
SAYING = 5
"""What somebody says has a line of so many words, or ends as a sentence."""


def straddle(  # noqa: PLR0913, PLR0917 - what is known of a page
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    seen: Signs,
    piles: Sequence[Pile],
    leads: Mapping[int, Sign],
    low: int,
) -> list[tuple[Pile, range]]:
    """Return the head and the span of the body of each comment; none where heads stand on one side of their bodies.

    Stamps that belong to the text above them are told by the last of them, which no name follows, and by the first,
    above which a name stands before the first text (``low`` is where the thread begins).
    """
    tops = [next((at for at in pile.lines if at in leads), pile.first) for pile in piles]
    if len(tops) < 2 or any(leads[top].hit_author for top in tops if top in leads):  # noqa: PLR2004 - a first and a last
        return []
    below = [_names(facts, residue, seen, range(top + 1, min(len(facts), top + FARTHEST))) for top in tops]
    if below[-1] or not all(below[:-1]):
        return []
    first = _first(facts, residue, seen, range(low, piles[0].first))
    if not first:
        return []
    names = [first, *below[:-1]]
    if len({folded(facts[at].text) for own in names for at in own[-1:]}) < 2:  # noqa: PLR2004 - a name that changes
        return []
    return [_comment(facts, pile, top, own) for pile, top, own in zip(piles, tops, names, strict=True)]


def _names(facts: Sequence[Facts], residue: Sequence[str | None], seen: Signs, units: range) -> list[int]:
    """Return the lines of a name, with badges, that stand first among some units."""
    found: list[int] = []
    named: str | None = None
    for at in units:
        text = folded(clean_name(facts[at].text))
        if residue[at] or BADGE.fullmatch(facts[at].text):
            found.append(at)
        elif named is None and any(sign.kind == "name" for sign in seen.get(at, ())):
            named = text
            found.append(at)
        elif named == text:
            found.append(at)
        else:
            break
    while found and folded(clean_name(facts[found[-1]].text)) != named:
        found.pop()
    return found


def _first(facts: Sequence[Facts], residue: Sequence[str | None], seen: Signs, units: range) -> list[int]:
    """Return the lines of the first comment's name: the last name above the first stamp with text between them."""
    said = next((at for at in reversed(units) if facts[at].words >= SAYING or facts[at].final), None)
    for at in reversed(range(units.start, said or units.start)):
        lines = _names(facts, residue, seen, range(at, units.stop))
        if lines and lines[0] == at and not residue[at]:
            above = at - 1
            return [above, *lines] if above >= units.start and BADGE.fullmatch(facts[above].text) else lines
    return []


def _comment(facts: Sequence[Facts], pile: Pile, top: int, names: Sequence[int]) -> tuple[Pile, range]:
    said = folded(clean_name(facts[names[-1]].text))
    first = max(names[-1] + 1, min(top, pile.first))
    lines = (*names, *(at for at in pile.lines if first <= at <= top))
    author = author_name(clean_name(facts[names[-1]].text)) if said else None
    return replace(pile, first=names[0], last=names[-1], lines=lines, author=author), range(names[-1] + 1, first)
