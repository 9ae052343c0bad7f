"""Clusters of spellings: union-find in which every union is tested against what must stay apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.entities.bearers import Bearer, two_persons


@dataclass(frozen=True, slots=True)
class Join:
    """Why one spelling belongs to another's cluster: the rule and its measured precision."""

    left: int
    right: int
    rule: str
    confidence: float


@dataclass(slots=True)
class Facts:
    """What is known of a cluster, merged at each union."""

    members: frozenset[int]
    territories: frozenset[str] = frozenset()
    persons: frozenset[Bearer] = frozenset()
    digits: frozenset[tuple[str, ...]] = frozenset()
    apart: frozenset[int] = frozenset()
    claims: frozenset[tuple[str, str]] = frozenset()


class Clusters:
    """Nodes 0 to n-1, joined step by step; ``joins`` keeps every join in the order it was made."""

    def __init__(self, facts: Iterable[Facts]) -> None:
        """``facts`` holds one value a node, in order."""
        self.facts = dict(enumerate(facts))
        self.parent = list(range(len(self.facts)))
        self.joins: list[Join] = []

    def find(self, node: int) -> int:
        """Return the representative of a node's cluster."""
        while self.parent[node] != node:
            self.parent[node] = self.parent[self.parent[node]]
            node = self.parent[node]
        return node

    def keep_apart(self, left: int, right: int) -> None:
        """Forbid two nodes ever to stand in one cluster."""
        self.facts[self.find(left)].apart |= {right}
        self.facts[self.find(right)].apart |= {left}

    def may_join(self, left: int, right: int, *, decided: bool = False) -> bool:
        """Say whether nothing keeps two clusters apart."""
        one, two = self.facts[self.find(left)], self.facts[self.find(right)]
        if any(self.find(node) == self.find(right) for node in one.apart):
            return False
        if any(self.find(node) == self.find(left) for node in two.apart):
            return False
        return decided or not _clash(one, two)

    def join(self, left: int, right: int, rule: str, confidence: float, *, decided: bool = False) -> bool:
        """Join two clusters unless something keeps them apart; say whether they are one now."""
        a, b = self.find(left), self.find(right)
        if a == b:
            return True
        if not self.may_join(left, right, decided=decided):
            return False
        self.joins.append(Join(left, right, rule, confidence))
        if len(self.facts[a].members) < len(self.facts[b].members):
            a, b = b, a
        self.parent[b] = a
        one, two = self.facts[a], self.facts.pop(b)
        one.members |= two.members
        one.territories |= two.territories
        one.persons |= two.persons
        one.digits |= two.digits
        one.apart |= two.apart
        one.claims |= two.claims
        return True


def _clash(one: Facts, two: Facts) -> bool:
    """Say whether facts forbid a union: two territories, two numbers, two persons of one family, a person's word."""
    if one.territories and two.territories and not one.territories & two.territories:
        return True
    if one.digits and two.digits and one.digits != two.digits:
        return True
    if any(what == other and said != told for what, said in one.claims for other, told in two.claims):
        return True
    return any(two_persons(left, right) for left in one.persons for right in two.persons)
