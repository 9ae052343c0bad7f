"""Documents that are nearly the same, so that results show one of them and lead to the others.

``static/js/search/75-alike.js`` collapses a list in the same way. Which documents are copies is what the archive found
when it was cleaned; here pairs of them become groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from sitegen.model.site import Twin
from sitegen.model.source import DocumentId
from sitegen.search.a93 import CODES

SAME = 0.8
"""Two documents of whose words so large a share is common are nearly the same."""


def pairs_of(twins: Iterable[Twin]) -> list[tuple[DocumentId, DocumentId]]:
    """Return the copies that are nearly the same, without what they have in common."""
    return [(twin.first, twin.second) for twin in twins if twin.share >= SAME]


def groups_of(pairs: Iterable[tuple[DocumentId, DocumentId]], numbers: Mapping[DocumentId, int]) -> list[list[int]]:
    """Return the groups of documents that are nearly the same, each sorted, by their first; ``numbers`` by id.

    Copies of copies are in one group: of what is left out here the reader would see the same text twice.
    """
    first: dict[int, int] = {}

    def root(number: int) -> int:
        while (above := first.get(number, number)) != number:
            first[number] = first.get(above, above)  # half the way next time
            number = above
        return number

    for one, other in pairs:
        if one in numbers and other in numbers:
            low, high = sorted((root(numbers[one]), root(numbers[other])))
            first[high] = low
            first.setdefault(low, low)
    found: dict[int, list[int]] = {}
    for number in sorted(first):
        found.setdefault(root(number), []).append(number)
    return [found[number] for number in sorted(found)]


def collapse(ranked: Iterable[int], groups: Iterable[Sequence[int]]) -> list[list[int]]:
    """Return a ranking as lists: each document with those that are nearly the same and stand after it."""
    group_of = {number: place for place, group in enumerate(groups) for number in group}
    rows: list[list[int]] = []
    led: dict[int, list[int]] = {}
    for number in ranked:
        place = group_of.get(number)
        if place is not None and place in led:
            led[place].append(number)
            continue
        rows.append([number])
        if place is not None:
            led[place] = rows[-1]
    return rows


def coded(groups: Iterable[Sequence[int]]) -> str:
    """Return groups as the browser is given them: sizes, then gaps, between the groups' first documents and inside."""
    text, before = "", 0
    for group in groups:
        text += CODES[len(group)] + CODES[group[0] - before]
        text += "".join(CODES[number - last] for last, number in pairwise(group))
        before = group[0]
    return text
