"""The company a spelling keeps: what tells a slip of the pen from another bearer of a like name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.entities.sieve import Sieve

TOGETHER = 100
"""What standing in one document counts."""
ACQUAINTED = 2
"""So many seldom names around both make two spellings acquainted."""
SELDOM, SHARE, LIMIT = 3, 20, 10
"""A name of at most so many documents, or of one in so many up to a limit, says something about what stands there."""
READ = 20
"""So many documents of a spelling are looked at, so that work stays linear."""


def company(sieve: Sieve, left: int, right: int) -> int:
    """Return how many seldom names the documents of two spellings share; ``TOGETHER`` where one document has both.

    Two spellings of one name stand among the same other names. Two names that merely look alike (Meyer the doctor,
    Mayer the brewer) do not.
    """
    nodes = sieve.table.nodes
    if nodes[left].documents & nodes[right].documents:
        return TOGETHER
    find = sieve.clusters.find
    return len({find(other) for other in _around(sieve, left)} & {find(other) for other in _around(sieve, right)})


def _around(sieve: Sieve, node: int) -> frozenset[int]:
    """Return the seldom names in the documents of a spelling."""
    known = sieve.around.get(node)
    if known is None:
        table = sieve.table
        most = max(SELDOM, min(len(table.documents) // SHARE, LIMIT))
        read = sorted(table.nodes[node].documents, key=table.documents.__getitem__)[:READ]
        here = {other for document in read for other in sieve.forms_in(document)}
        known = frozenset(other for other in here if len(table.nodes[other].documents) <= most) - {node}
        sieve.around[node] = known
    return known
