"""Which texts of a saved page are the document, and which are the page's own furniture.

Named parts (navigation, sharing, a cookie notice) are left out by name, never by low score; what is prose outside them
stays; short texts stay where the prose is. A fast extractor has a vote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sitegen.read.html_parts import Part, Tree

WORD = re.compile(r"\w+")
STOP = re.compile(r"[.!?…。！？؟।:;”\"»)]\s*\Z")
PROSE = 80
"""Characters from which a text with a final stop is prose; half of them where it has no spaces between words."""

MOST_LINKED = 0.5
LINK_LIST = 0.8
LIST_RUN = 3
MISNAMED = 0.4
"""Where parts to be left out hold more than this share of the page's prose, they are not what they are called."""

SPARSE = 0.3
"""A page of which less than this share is prose (links aside) is a list or table: all but its named parts is kept."""

MAIN = 0.8
"""The innermost element with this share of the prose holds the document."""

VOTED = 0.6
RUN = 3
LEAST_WORDS = 5


def decide(tree: Tree, voted: str | None) -> tuple[str | None, ...]:
    """Return for each part why it is left out, or None where it is kept."""
    weights = [0 if part.hidden else _prose(part) for part in tree.parts]
    total = sum(weights)
    misnamed = _misnamed(tree.parts, weights, total)
    parts = [replace(part, reason=None) if part.region in misnamed else part for part in tree.parts]
    weights = [0 if part.reason else weight for part, weight in zip(parts, weights, strict=True)]
    sparse = sum(weights) < SPARSE * sum(_unlinked(part) for part in parts)
    inside = _inside(tree, parts, weights)
    votes = _votes(parts, voted)
    links = _link_lists(parts)
    first = next((at for at, weight in enumerate(weights) if weight), len(parts))
    title = next((at for at in range(first, -1, -1) if at < len(parts) and _is_title(parts[at])), None)
    reasons: list[str | None] = []
    for at, part in enumerate(parts):
        reason: str | None = None
        if part.hidden:
            reason = "hidden"
        elif part.reason and not (part.reason == "related" and votes[at]):
            reason = part.reason
        elif (title is not None and title <= at < first) or votes[at] or part.talk or sparse:
            reason = None
        elif inside[at]:
            reason = "related" if links[at] else None
        elif not weights[at]:
            reason = "nav"
        reasons.append(reason)
    return tuple(reasons)


def _prose(part: Part) -> int:
    """Return how much prose a part is: its characters, or 0 where it is short, unfinished or a link."""
    text = part.text
    spaced = text.count(" ") * 12 >= len(text)
    least = PROSE if spaced else PROSE // 2
    is_prose = part.kind not in {"heading", "code"} and len(text) >= least and part.linked <= MOST_LINKED * len(text)
    return len(text) if is_prose and STOP.search(text[-3:]) else 0


def _unlinked(part: Part) -> int:
    """Return the characters of a part that might be the document's, 0 where most of it is links."""
    return 0 if part.hidden or part.reason or part.linked > MOST_LINKED * len(part.text) else len(part.text)


def _misnamed(parts: Sequence[Part], weights: Sequence[int], total: int) -> set[int]:
    held: dict[int, int] = {}
    for part, weight in zip(parts, weights, strict=True):
        if part.region:
            held[part.region] = held.get(part.region, 0) + weight
    if sum(held.values()) <= MISNAMED * total:
        return set()
    return {region for region, weight in held.items() if weight}


def _inside(tree: Tree, parts: Sequence[Part], weights: Sequence[int]) -> list[bool]:
    """Return which parts lie in the innermost element that holds most of the prose."""
    held = [0] * len(tree.parents)
    for part, weight in zip(parts, weights, strict=True):
        if weight:
            held[part.element] += weight
    for number in range(len(held) - 1, 0, -1):  # an element's number is greater than that of those around it
        held[tree.parents[number]] += held[number]
    need = MAIN * held[0]
    main = max((number for number, weight in enumerate(held) if weight >= need), default=0) if need else 0
    contained = [False] * len(held)
    for number in range(len(held)):
        contained[number] = number == main or (number > main and contained[tree.parents[number]])
    return [contained[part.element] for part in parts]


def _votes(parts: Sequence[Part], voted: str | None) -> list[bool]:
    """Return which parts the extractor kept: most of their runs of three words stand in its text."""
    words = WORD.findall((voted or "").casefold())
    known = set(zip(words, words[1:], words[2:], strict=False))
    votes: list[bool] = []
    for part in parts:
        own = WORD.findall(part.text.casefold())
        runs = list(zip(own, own[1:], own[2:], strict=False)) if len(own) >= LEAST_WORDS else []
        votes.append(bool(runs) and sum(run in known for run in runs) >= VOTED * len(runs))
    return votes


def _link_lists(parts: Sequence[Part]) -> list[bool]:
    """Return which parts stand in a row of several that are nothing but links."""
    linked = [part.kind != "heading" and part.linked >= LINK_LIST * len(part.text) for part in parts]
    found = [False] * len(parts)
    at = 0
    while at < len(parts):
        end = at
        while end < len(parts) and linked[end]:
            end += 1
        if end - at >= LIST_RUN:
            found[at:end] = [True] * (end - at)
        at = end + 1
    return found


def _is_title(part: Part) -> bool:
    return part.kind == "heading" and part.level in {1, 2} and not part.hidden and not part.reason
