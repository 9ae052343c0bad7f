"""What the comments of a link site are about: the line that says who submitted it, and the text below that line."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sitegen.clean.anchors import is_body
from sitegen.clean.facts import AGO, DAY, STAMP, Facts
from sitegen.clean.shapes import is_author, unbulleted
from sitegen.clean.threads import Reply, Thread

W = f"[{STAMP}{AGO}{DAY}]"
A = r"(?:u/|/u/)?(?P<{}>[^\s|•·:;][^|•\n]{{0,40}}?)"
SUBMITTED = re.compile(
    rf"(?:-?\d[\d.,]{{0,6}}k? points? ?)?(?:submitted|posted) {W}\*?(?: [^\n]{{1,20}})? by {A.format('a')}(?:\[\w{{1,3}}\])?(?: to [^\n]{{1,60}})?"
    rf"|(?:r/\w{{1,30}}\s?[•·.]?\s?)?(?:submitted|posted) by {A.format('b')}\s?(?:[•·]\s?)?{W}(?: to [^\n]{{1,60}})?"
    rf"|\d{{1,5}} points? by {A.format('c')} (?:on )?{W}(?: \|[^\n]{{0,80}})?"
    rf"|(?:authored by|via) {A.format('d')} {W}(?:\s{{1,3}}\|[^\n]{{0,80}})?",
    re.IGNORECASE,
)
"""Who submitted a link or a text, and when, as link sites say it below (or above) its title."""

FEWEST = 2
NEAR = 120
"""So many units may lie between that line and the first comment."""


def with_submission(facts: Sequence[Facts], residue: Sequence[str | None], thread: Thread) -> Thread:
    """Return the thread of a link site with the submission as its opening post; any other thread as it is.

    Who submits a link without a text of their own is the author of nothing on the page.
    """
    if thread.opening is not None or len(thread.replies) < FEWEST:
        return thread
    first = min((*thread.replies[0].head, *thread.replies[0].body))
    for at in range(first - 1, max(-1, first - NEAR), -1):
        match = SUBMITTED.fullmatch(unbulleted(facts[at].code.strip())) if facts[at].code else None
        name = next((name for name in match.groups() if name), None) if match else None
        if name is None or not is_author(name):
            continue
        body: list[int] = []
        for below in range(at + 1, first):
            if residue[below] or (body and not is_body(facts[below])):
                break
            if is_body(facts[below]):
                body.append(below)
        date = next(iter(facts[at].dates), None)
        wrote = bool(body)
        opening = Reply(
            (at,),
            tuple(body),
            name if wrote else None,
            date,
            at if date else None,
            None,
            named_by=at if wrote else None,
        )
        return replace(thread, start=first, opener=None, opening=opening)
    return thread
