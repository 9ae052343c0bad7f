"""The archive's main names and what they share, as a net: who stands in one paragraph with whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sitegen.model.entity import Entity
from sitegen.ports import Archive
from sitegen.render.name_company import both
from sitegen.render.pictures.wheel import Wheel, net
from sitegen.render.views import name_view

MOST_NAMES = 13
LEAST_NAMES = 4
LEAST_SHARED = 2
MOST_LINES = 30
"""More lines than these hide each other: the strongest are drawn."""

Shared = dict[tuple[str, str], int]


def network(archive: Archive, names: Sequence[Entity]) -> Wheel | None:
    """Return the net of these names, or None where too few of them stand together."""
    chosen = names[:MOST_NAMES]
    pairs: Shared = {
        (first.id, second.id): archive.shared(first.id, second.id)
        for place, first in enumerate(chosen)
        for second in chosen[place + 1 :]
    }
    strongest = sorted((pair for pair in pairs if pairs[pair] >= LEAST_SHARED), key=lambda pair: (-pairs[pair], pair))
    shown = {pair: pairs[pair] for pair in strongest[:MOST_LINES]}
    linked = {end for pair in shown for end in pair}
    kept = [name for name in chosen if name.id in linked]
    if len(kept) < LEAST_NAMES:
        return None
    called: dict[str, str] = {name.id: name.name for name in kept}
    links = {(first, second): both(called[first], called[second]) for first, second in shown}
    return net([name_view(name) for name in _round(kept, shown)], shown, links)


def _round(names: Sequence[Entity], shared: Mapping[tuple[str, str], int]) -> list[Entity]:
    """Return names in an order in which each stands beside one that it shares most with, so that few lines cross."""
    left = list(names)
    out = [left.pop(0)]
    while left:
        last = out[-1].id
        best = max(left, key=lambda name: shared.get((last, name.id), 0) + shared.get((name.id, last), 0))
        left.remove(best)
        out.append(best)
    return out
