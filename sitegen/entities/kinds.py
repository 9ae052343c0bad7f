"""The type of an entity by votes, with abstention where the vote is close."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sitegen.model.entity import Type

COLLECTIVE = frozenset((Type.ORGANISATION, Type.GROUP, Type.WORK))
"""Types that count as compatible: a newspaper is an organisation or a work, a band a group or an organisation."""
ENOUGH = 20
"""Hundredths of a vote below which nothing is decided."""
TIED, CLOSE = 0.999, 0.66
"""Shares of the best vote from which the second counts as a tie, or as close."""
ORDER = (Type.PERSON, Type.PLACE, Type.ORGANISATION, Type.GROUP, Type.EVENT, Type.WORK)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A type, whether the vote was clear, and the votes in words."""

    type: Type
    sure: bool
    reason: str
    score: int = 0


def decide(votes: Counter[Type]) -> Verdict:
    """Return the type with most votes; ``name`` where there are hardly any, or two are tied."""
    ranked = sorted(((votes[kind], -ORDER.index(kind), kind) for kind in ORDER if votes[kind] > 0), reverse=True)
    if not ranked or ranked[0][0] < ENOUGH:
        return Verdict(Type.NAME, sure=False, reason="no evidence of its type")
    said = ", ".join(f"{kind} {score / 100:.1f}" for score, _, kind in ranked)
    best, second = ranked[0], ranked[1] if len(ranked) > 1 else (0, 0, Type.NAME)
    share = second[0] / best[0]
    if {best[2], second[2]} <= COLLECTIVE:
        return Verdict(best[2], sure=share < CLOSE, reason=f"votes: {said}", score=best[0])
    if share > TIED:
        return Verdict(Type.NAME, sure=False, reason=f"votes tied: {said}")
    return Verdict(best[2], sure=share < CLOSE, reason=f"votes: {said}", score=best[0])


def compatible(left: Type, right: Type) -> bool:
    """Say whether two types may be one entity's."""
    return left == right or Type.NAME in (left, right) or {left, right} <= COLLECTIVE
