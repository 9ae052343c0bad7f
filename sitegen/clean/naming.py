"""Name the authors of comments by where the page sets their names: one place beside every leading line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.piles import Pile, Signs
from sitegen.clean.signs import BADGE, LONGEST_NAME, NAME_END, author_name, is_name

PLACES = (-1, -2, -3, 1, 2)
"""So many lines above or below the leading one a name may stand; the nearest is believed first."""

NEARLY_ALL, MOSTLY, HALF = 0.85, 0.6, 0.5
FEWEST = 2
"""A name that never changes is a rank or a button."""

PHRASES = 2
"""Heads name so many times fewer authors than a place beside them: what they name is a phrase of the page's."""

LONGEST_WORDS = 6
FAR_MORE = 2
"""A place farther from the leading lines must hold so many times more names than a nearer one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place beside leading lines, and the unit there for each pile; None where it holds no name."""

    step: int
    units: tuple[int | None, ...]


def name_piles(
    facts: Sequence[Facts], residue: Sequence[str | None], seen: Signs, piles: Sequence[Pile], leads: Iterable[int]
) -> list[Pile]:
    """Return the piles with the names that stand in one place beside nearly every leading line.

    A name that a leading line says itself is kept, unless the page's leading lines hardly name anybody else.
    """
    own = set(leads)
    tops = [next((at for at in pile.lines if at in own), pile.first) for pile in piles]
    said = {folded(name) for top in tops for name in _said(seen, top)}
    place = _place(facts, residue, seen, piles, tops)
    if place is None:
        return list(piles)
    names = {folded(facts[at].text) for at in place.units if at is not None}
    if said and len(said) * PHRASES > len(names):
        return list(piles)
    high = sum(at == pile.first for at, pile in zip(place.units, piles, strict=True)) >= MOSTLY * len(piles)
    return [_named(facts, pile, at, trim=high) for pile, at in zip(piles, place.units, strict=True)]


def _said(seen: Signs, top: int) -> Iterator[str]:
    return (sign.hit.author for sign in seen.get(top, ())[:1] if sign.hit and sign.hit.author)


def _place(
    facts: Sequence[Facts], residue: Sequence[str | None], seen: Signs, piles: Sequence[Pile], tops: Sequence[int]
) -> Place | None:
    """Return the nearest place that holds a name beside nearly every leading line, or one with far more of them."""
    best: tuple[int, Place] | None = None
    for step in PLACES:
        spots = [_step(facts, residue, top, step) for top in tops]
        free = [_is_free(piles, tops, number, at, len(facts)) for number, at in enumerate(spots)]
        units = tuple(at if here and _may_name(facts[at]) else None for at, here in zip(spots, free, strict=True))
        sure = [at for at in units if at is not None and any(sign.kind == "name" for sign in seen.get(at, ()))]
        different = len({folded(facts[at].text) for at in units if at is not None})
        found = sum(at is not None for at in units)
        if found < NEARLY_ALL * len(piles) or len(sure) < HALF * found or different < min(FEWEST, len(piles)):
            continue
        if best is None or different > FAR_MORE * best[0]:
            best = (different, Place(step, units))
    return best[1] if best else None


def _step(facts: Sequence[Facts], residue: Sequence[str | None], top: int, step: int) -> int:
    """Return the unit so many lines from a leading one, without what the page says everywhere."""
    at, left = top, abs(step)
    while left and 0 <= at < len(residue):
        at += 1 if step > 0 else -1
        left -= 0 <= at < len(residue) and residue[at] is None and not BADGE.fullmatch(facts[at].text)
    return at


def _is_free(piles: Sequence[Pile], tops: Sequence[int], number: int, at: int, size: int) -> bool:
    """Whether a unit can belong to a pile: behind the leading line before it, and before the next."""
    low = tops[number - 1] if number else -1
    high = tops[number + 1] if number + 1 < len(tops) else size
    if number and at < piles[number].first and at <= piles[number - 1].last:
        return False
    return low < at < high


def _may_name(fact: Facts) -> bool:
    """Whether a line in a place for names may be one that does not look it."""
    text = fact.text.strip(NAME_END)
    return (
        bool(fact.code)
        and (not fact.final or is_name(fact))
        and not fact.dates
        and fact.words <= LONGEST_WORDS
        and len(text) <= LONGEST_NAME
        and any(map(str.isalpha, text))
        and not text.endswith((",", ":", ";"))
    )


def _named(facts: Sequence[Facts], pile: Pile, at: int | None, *, trim: bool) -> Pile:
    """Return a pile with the author that stands at a unit; ``trim`` says that names stand first in piles."""
    if at is None:
        return replace(pile, author=None)
    first = at if trim and at <= pile.first + len(PLACES) else min(pile.first, at)
    lines = tuple(sorted({line for line in (*pile.lines, at) if line >= first}))
    last = max(pile.last, at)
    return replace(pile, first=min(first, at), last=last, lines=lines, author=author_name(facts[at].text))
