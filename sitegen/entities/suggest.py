"""What the sieve does not dare: pairs that a person should decide, most useful first, as lines ready to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log2

from sitegen.entities.company import company
from sitegen.entities.decisions import UNWRITABLE, line_for
from sitegen.entities.doubts import Doubt, doubts
from sitegen.entities.keys import is_acronym, plain_key
from sitegen.entities.kinds import compatible
from sitegen.entities.nodes import gather
from sitegen.entities.resolve import cluster
from sitegen.entities.sieve import Sieve
from sitegen.model.decision import Decisions
from sitegen.model.entity import Names, Type

SURE_ENOUGH = 0.75
"""So likely, clashing types do not matter: one of them is wrong then."""
ACQUAINTED, KNOWN, STRANGERS = 1.0, 0.8, 0.5
"""What is left of a likelihood where two names share many, one, or no seldom names around them."""
LEAST = 0.15
"""Less likely pairs are not worth anybody's time."""
FEW = 10
"""In an archive of fewer documents, sharing nothing says nothing."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two spellings that may be one name's, the more frequent first: why, how likely (0 to 1), and their counts."""

    first: str
    second: str
    why: str
    score: float
    counts: tuple[int, int] = (0, 0)

    @property
    def same(self) -> str:
        """The line of the curation file that joins the two; the fuller name comes first, because it will be shown."""
        short = is_acronym(self.first) or len(self.first.split()) < len(self.second.split())
        return line_for("same", (self.second, self.first) if short else (self.first, self.second))

    @property
    def different(self) -> str:
        """The line that keeps them apart, so that they are never suggested again."""
        return line_for("not-same", (self.first, self.second))


def suggest(names: Iterable[Names], decisions: Decisions) -> Iterator[Suggestion]:
    """Yield uncertain joins, likely ones of frequent names first; what was decided is never asked again."""
    table = gather(names, decisions)
    sieve = cluster(table, decisions).sieve
    refused = _refused(decisions)
    best: dict[tuple[int, int], Suggestion] = {}
    for doubt in doubts(sieve):
        pair = _roots(sieve, doubt)
        if pair[0] == pair[1]:
            continue
        score = doubt.score * _weight(sieve, doubt)
        if score < LEAST:
            continue
        if pair not in best or best[pair].score < round(score, 3):
            made = _suggestion(sieve, doubt, score, refused)
            if made is not None:
                best[pair] = made
    yield from sorted(best.values(), key=lambda row: (-_worth(row), row.first, row.second))


def _worth(row: Suggestion) -> float:
    """Return what an answer is worth: how likely, by how many mentions it would move."""
    return row.score * log2(1 + min(row.counts))


def _roots(sieve: Sieve, doubt: Doubt) -> tuple[int, int]:
    left, right = sieve.clusters.find(doubt.left), sieve.clusters.find(doubt.right)
    return min(left, right), max(left, right)


def _weight(sieve: Sieve, doubt: Doubt) -> float:
    """Return how much of a likelihood the surroundings of two names leave."""
    known = company(sieve, doubt.left, doubt.right)
    if known > 1 or len(sieve.table.documents) < FEW:
        return ACQUAINTED
    return KNOWN if known else STRANGERS


def _refused(decisions: Decisions) -> set[tuple[str, str]]:
    """Return the pairs of names that a person keeps apart."""
    return {
        (plain_key(one), plain_key(two))
        for row in decisions.rows
        if row.verb == "not-same"
        for one in row.names
        for two in row.names
    }


def _suggestion(sieve: Sieve, doubt: Doubt, score: float, refused: set[tuple[str, str]]) -> Suggestion | None:
    """Return a doubt as a suggestion; None where it is decided, impossible, or a line could not hold it."""
    table, clusters = sieve.table, sieve.clusters
    left, right = doubt.left, doubt.right
    if not clusters.may_join(left, right) or any(_settled(sieve, *pair) for pair in ((left, right), (right, left))):
        return None
    groups = [
        [table.nodes[at].text for at in sorted(clusters.facts[clusters.find(node)].members)] for node in (left, right)
    ]
    if any((plain_key(one), plain_key(two)) in refused for one in groups[0] for two in groups[1]):
        return None
    types = sieve.type_of(left), sieve.type_of(right)
    if not compatible(*types) and (score < SURE_ENOUGH or Type.PERSON in types):
        return None
    first, second = sorted((left, right), key=lambda at: (-table.nodes[at].count, table.nodes[at].text))
    texts = table.nodes[first].text, table.nodes[second].text
    if any(UNWRITABLE.search(text) for text in texts):
        return None
    return Suggestion(*texts, doubt.why, round(score, 3), (table.nodes[first].count, table.nodes[second].count))


def _settled(sieve: Sieve, at: int, other: int) -> bool:
    """Say whether every document that has a spelling means the other's name by it already."""
    find, here = sieve.clusters.find, sieve.table.nodes[at].documents
    return bool(here) and all(
        (target := sieve.local.get(document, {}).get(at)) is not None and find(target) == find(other)
        for document in here
    )
