"""Doubt a thread of which only days are told: a page's teasers of other articles have authors and days too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.clean.anchors import is_body
from sitegen.clean.facts import AGO, STAMP, TIME, Facts
from sitegen.clean.shapes import SAID
from sitegen.clean.threads import Thread

FEWEST, SPOKEN = 2, 0.7
"""Comments that only days date come from so many authors, and such a share of them holds a sentence."""

CLOCK = (AGO, STAMP, TIME)
SAYS = re.compile(rf"\b(?:{SAID})\b")


def are_teasers(facts: Sequence[Facts], thread: Thread) -> bool:
    """Whether no heading opens the thread, no head tells a time, and few authors or sentences change with the days."""
    heads = [facts[at].code for reply in thread.replies for at in reply.head]
    if thread.opener is not None or any(SAYS.search(code) or any(mark in code for mark in CLOCK) for code in heads):
        return False
    if not all(reply.date is not None and reply.date.hour is None for reply in thread.replies):
        return False
    authors = {reply.author for reply in thread.replies if reply.author}
    spoken = sum(any(is_body(facts[at]) for at in reply.body) for reply in thread.replies)
    return len(authors) < max(FEWEST, len(thread.replies) / 2) or spoken < SPOKEN * len(thread.replies)
