"""Choose a page's headline among all its short lines: the one whose place, form and words speak for it most.

Each sign that a line shows adds its weight; the line with the largest sum is the headline, unless even that speaks less
for it than pages without one show. The weights are those of a logistic regression (conditional on the page, rounded)
over the labelled articles of a public collection, each flattened in five ways.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from sitegen.clean.facts import Facts
from sitegen.clean.headline_rivals import rivalry
from sitegen.clean.headline_signs import View, candidates, headline_in, view_of
from sitegen.clean.lines import Unit
from sitegen.clean.mastheads import leanings

WEIGHTS: Mapping[str, float] = {
    "heads page": 3.4,
    "alone": 3.2,
    "date below": 2.2,
    "date above": 2.1,
    "words of text": 2.1,
    "quoted": 3.5,
    "reading time below": 1.9,
    "words of text, often": 1.9,
    "alike below": 1.8,
    "menu above": 1.8,
    "subject": 1.7,
    "like top": 1.5,
    "number": 1.4,
    "top": 1.3,
    "said again": 1.2,
    "title case": 1.2,
    "byline below": 1.0,
    "held": 1.0,
    "near text": 1.0,
    "said at top": 0.8,
    "first": 0.5,
    "first long": 0.4,
    "second long": 0.3,
    "runs on": -4.0,
    "trail": -3.4,
    "full stop": -3.0,
    "notice": -3.0,
    "bullet": -2.5,
    "listing": -2.5,
    "field": -2.5,
    "two words": -2.4,
    "some text above": -2.3,
    "text above": -2.0,
    "dated": -1.9,
    "three words": -1.9,
    "in a row": -1.8,
    "sections above": -1.7,
    "in contents": -1.6,
    "site": -1.6,
    "credit": -1.5,
    "doubled": -1.5,
    "outlet": -1.5,
    "byline above": -1.3,
    "clipped": -1.2,
    "few words": -1.1,
    "many words": -1.6,
    "very many words": -2.0,
    "capitals": -1.0,
    "much text above": -1.0,
    "said at end": -0.9,
    "exclamation": -0.7,
    "one word": -0.5,
    "small letter": -0.3,
}

NEEDED = 4.7
"""What must speak for a line before it is a headline."""

NEEDED_FIRST = 2.7
"""And for the first line of a page, where a headline is expected."""

BEGUN, NEEDED_INSIDE = 1, 9.5
"""Where running text begins among so many lines, the title was left out, and a line below needs more to be it."""

ENTRIES, SHARE = 12, 0.4
"""A page with more lines that may be a menu's, and such a share of them, is raw: notices may stand above everything."""

FEWEST = 2
LONGEST_OPENING, WIDEST_OPENING = 48, 320
"""A headline above at least so much else, of no more words and characters, may be longer than any other short line."""

ENDED = re.compile(r"""\n|[.!?…。！？]["'”’»)\]]*\s|[.!…:;,。！：；，]["'”’»)\]]*$""")
"""Where a sentence ends within a text, or the text with a stop; a question may be asked in a headline."""

ZONE = 8
"""So many lines at a page's top may be masthead, date, headline and the line below it."""


def find_headline(
    units: Sequence[Unit], facts: Sequence[Facts], residue: Sequence[str | None], high: int
) -> int | None:
    """Return the unit of a page's headline among the first ``high`` units, or None.

    A line that the page says twice gathers what speaks for both; the headline is the likelier of the two, and the one
    below rather than the page's own title at its top.
    """
    view = view_of([unit.gap for unit in units], facts, residue, high)
    shown = dict(candidates(view))
    beside = rivalry(view, list(shown))
    rated = {
        index: sum(WEIGHTS[name] * value for name, value in (signs | beside[index]).items())
        for index, signs in shown.items()
    }
    for index, points in _by_place(view, rated).items():
        rated[index] += points
    heads = {index: headline_in(view, index) for index in rated}
    votes: dict[str, float] = {}
    for index, points in rated.items():
        votes[heads[index]] = votes.get(heads[index], 0.0) + math.exp(points)
    needed = _needed(view, list(rated))
    best = max(
        (index for index in rated if math.log(votes[heads[index]]) >= needed[index]),
        key=lambda index: (votes[heads[index]], heads[index] == view.keys[index], rated[index], -index),
        default=None,
    )
    return 0 if best is None and _opens_long(view) else best


def _opens_long(view: View) -> bool:
    """Whether a page opens with a headline too long to be one of its short lines: one sentence alone, not ended."""
    if len(view.facts) <= FEWEST or view.residue[0] is not None or not view.gaps[1]:
        return False
    fact = view.facts[0]
    return (
        not fact.code
        and not fact.embed
        and fact.words <= LONGEST_OPENING
        and len(fact.text) <= WIDEST_OPENING
        and ENDED.search(fact.text) is None
        and any(view.facts[index].final for index in view.prose if index)
    )


def _needed(view: View, lines: Sequence[int]) -> dict[int, float]:
    """Return what must speak for each of some lines: more where the text has begun above it."""
    first = next((index for index, reason in enumerate(view.residue) if reason is None), None)
    few = sum(view.entries) <= max(ENTRIES, SHARE * len(view.entries))
    at_top = few and view.prose and view.prose[0] <= BEGUN
    begun = view.prose[0] if at_top else len(view.facts)
    return {index: NEEDED_FIRST if index == first else NEEDED_INSIDE if index > begun else NEEDED for index in lines}


def _by_place(view: View, rated: Mapping[int, float]) -> dict[int, float]:
    """Return what speaks for or against the lines above the first prose, seen together."""
    end = view.prose[0] if view.prose else len(view.facts)
    above = [index for index in range(min(end, ZONE)) if view.residue[index] is None and view.facts[index].code]
    return leanings(view.facts, above, [index for index in above if index in rated])
