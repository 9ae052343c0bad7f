"""Which texts of a saved page are the document, and which are the page's own furniture.

Signs are weighed twice (``html_signs``): what each text shows by itself, then what that says of the texts around it.
On a page that is a list or table, where hardly anything is prose, all but its named parts is kept. A fast extractor
has a vote. What is left out is told with the reason that its place gives.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from sitegen.read.html_parts import Part, Tree
from sitegen.read.html_signs import MOST_LINKED, STOP, around, first_signs, prose, second_signs, votes, words_of
from sitegen.read.html_weights import FIRST, FIRST_BASE, SECOND, SECOND_BASE

LINK_LIST = 0.8
MISNAMED = 0.7
"""Where parts to be left out hold more than this share of the page's prose, they are not what they are called."""

SPARSE = 0.3
"""A page of which less than this share is prose (links aside) is a list or table: all but its named parts is kept."""

LEAST = 0.2
"""What a text must weigh to be kept."""

LITTLE = 1500
"""Characters of prose from which a page is no list."""

TALKS = 2
ASIDE = 0.3
"""What is called comments and has no date is believed where it is no more than this share of the prose beside it."""

HEAD_WORDS = 20
DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def weigh(parts: Sequence[Part]) -> list[int]:
    """Return how much prose each part is that may be the document's."""
    return [0 if part.hidden or part.reason or part.talk else prose(part) for part in parts]


def decide(tree: Tree, voted: str | None, title: str, taken: Collection[int] = ()) -> tuple[str | None, ...]:
    """Return for each part why it is left out, or None where it is kept; ``taken`` are those of posts.

    Where readers are said to speak and no posts were found, what stands there is kept if it has dates, which the rules
    for texts can tell posts by; else it is weighed like the rest of the page.
    """
    dated = sum(part.talk and DATED.search(part.text) is not None for part in tree.parts) >= TALKS
    spoken = sum(len(part.text) for part in tree.parts if part.talk and not part.hidden)
    dated = dated or spoken <= ASIDE * sum(prose(part) for part in tree.parts if not part.talk)
    talks = [at in taken or (part.talk and dated and not taken) for at, part in enumerate(tree.parts)]
    tree = replace(tree, parts=tuple(replace(part, talk=talk) for part, talk in zip(tree.parts, talks, strict=True)))
    every = [0 if part.hidden else prose(part) for part in tree.parts]
    misnamed = _misnamed(tree.parts, every)
    parts = tuple(replace(part, reason=None) if part.region in misnamed else part for part in tree.parts)
    tree = replace(tree, parts=parts) if misnamed else tree
    weights = weigh(parts)
    little = sum(weights) < LITTLE and sum(every) < SPARSE * sum(_unlinked(part) for part in parts)
    if little or not any(weights):
        return tuple("hidden" if part.hidden else part.reason for part in parts)
    counted = [at for at, part in enumerate(parts) if not part.hidden and not part.talk]
    signs = list(first_signs(tree, weights, votes(parts, voted), title))
    first = [FIRST_BASE + sum(FIRST.get(sign, 0.0) for sign in signs[at]) for at in counted]
    scores = [SECOND_BASE + sum(SECOND.get(sign, 0.0) for sign in row) for row in second_signs(tree, counted, first)]
    weighed = {
        at: score for at, score in zip(counted, scores, strict=True) if parts[at].reason is None or _is_text(parts[at])
    }
    kept = {at for at, score in weighed.items() if score > LEAST}
    if 2 * sum(weights[at] for at in kept) < sum(weights):  # a page unlike those that weights were learned from
        kept |= {at for at in weighed if weights[at]}
    low, high = min(kept, default=0), max(kept, default=0)
    kept |= {at for at in weighed if low < at < high and parts[at].kind == "code"}
    kept |= _head(tree, kept, weights)
    return tuple(
        "hidden" if part.hidden else None if part.talk or at in kept else _reason(part) for at, part in enumerate(parts)
    )


def _is_text(part: Part) -> bool:
    """Whether a part that is called furniture can be text of the document all the same."""
    return part.kind == "quote" or words_of(part.text) > HEAD_WORDS or STOP.search(part.text[-3:]) is not None


def _reason(part: Part) -> str:
    return part.reason or ("related" if part.linked >= LINK_LIST * len(part.text) or prose(part) else "nav")


def _head(tree: Tree, kept: set[int], weights: Sequence[int]) -> set[int]:
    """Return the title and what stands between it and the text in the form of a byline or date."""
    first = min((at for at in kept if weights[at]), default=len(tree.parts))
    title = next((at for at in range(min(first, len(tree.parts) - 1), -1, -1) if _is_title(tree.parts[at])), None)
    if title is None:
        return set()
    named = around(tree)
    return {title} | {
        at
        for at in range(title, first)
        if (part := tree.parts[at]).reason is None
        and not part.hidden
        and words_of(part.text) <= HEAD_WORDS
        and ("byline" in named[part.element] or DATED.search(part.text))
    }


def _unlinked(part: Part) -> int:
    """Return the characters of a part that might be the document's, 0 where most of it is links."""
    return 0 if part.hidden or part.reason or part.linked > MOST_LINKED * len(part.text) else len(part.text)


def _misnamed(parts: Sequence[Part], weights: Sequence[int]) -> set[int]:
    """Return the elements that are called furniture and hold much of the page's prose."""
    held: dict[int, int] = {}
    for part, weight in zip(parts, weights, strict=True):
        if part.region:
            held[part.region] = held.get(part.region, 0) + weight
    if sum(held.values()) <= MISNAMED * sum(weights):
        return set()
    most = max(held.values())
    return {region for region, weight in held.items() if 2 * weight >= most}


def _is_title(part: Part) -> bool:
    return part.kind == "heading" and part.level in {1, 2} and not part.hidden and not part.reason
