"""Tell on which side of their heads the comments of a page stand, and where the page closes its thread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sitegen.clean.anchors import is_body
from sitegen.clean.facts import Facts
from sitegen.clean.panels import key_of
from sitegen.clean.piles import Pile
from sitegen.clean.shapes import ABOVE, BELOW, EITHER
from sitegen.clean.signs import Sign
from sitegen.clean.tails import CLOSING

LINKED = re.compile(r"\W*(?:ping|track)backs?\b", re.IGNORECASE)
FEWEST, TAILED = 2, 0.6
"""A button below comments stands below so many of them, and such a share."""

BUTTON_WORDS = 6
COUNTER_WORDS, LONGER = 150, 1.5
"""A first comment has no more words, unless others have nearly as many."""


def find_side(
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    leads: Mapping[int, Sign],
    piles: Sequence[Pile],
    opener: int | None,
) -> str:
    """Decide on which side of their heads the bodies stand."""
    where = Counter(sign.hit.shape.where for sign in leads.values() if sign.hit).most_common(1)[0][0]
    if where != EITHER:
        return where
    first, last = piles[0].first, piles[-1].last
    if opener is not None:
        above = [
            index for index in range(opener + 1, first) if not residue[index] and not LINKED.match(facts[index].text)
        ]
        after = [index for index in range(last + 1, end_of_thread(facts, residue, last)) if not residue[index]]
        if after and (_have_tails(facts, piles) or _is_long(facts, piles, above)):
            return BELOW
        below = any(is_body(facts[index]) for index in after)
        return ABOVE if any(is_body(facts[index]) for index in above) or (above and not below) else BELOW
    rest = [index for index in range(last + 1, end_of_thread(facts, residue, last)) if not residue[index]]
    return BELOW if rest else ABOVE


def _have_tails(facts: Sequence[Facts], piles: Sequence[Pile]) -> bool:
    """Whether a button, or another line that hardly changes, stands above nearly every head but the first."""
    ends = [_tail(facts, pile) for pile in piles]
    common, count = Counter(ends[1:]).most_common(1)[0] if len(ends) > 1 else ("", 0)
    return bool(common) and count >= TAILED * (len(ends) - 1) and count >= FEWEST and ends[0] != common


def _tail(facts: Sequence[Facts], pile: Pile) -> str:
    """Return the wording of the line above a head, or of the head's first line where that names nobody."""
    at = pile.first
    if not (
        facts[at].words <= BUTTON_WORDS and not facts[at].dates and pile.author and pile.author not in facts[at].text
    ):
        at -= 1
    return key_of(facts[at]) if facts[at].code and facts[at].words <= BUTTON_WORDS else ""


def _is_long(facts: Sequence[Facts], piles: Sequence[Pile], above: Sequence[int]) -> bool:
    """Whether more prose stands above the first head than any comment can have: the heading is a counter."""
    sizes = [sum(facts[at].words for at in range(one.last + 1, other.first)) for one, other in pairwise(piles)]
    return sum(facts[at].words for at in above) > max(COUNTER_WORDS, LONGER * max(sizes, default=0))


def end_of_thread(facts: Sequence[Facts], residue: Sequence[str | None], last: int) -> int:
    """Return where the thread ends: at the first line after the last head that closes threads."""
    return next((index for index in range(last + 1, len(facts)) if residue[index] in CLOSING), len(facts))
