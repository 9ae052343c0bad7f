"""Doubt a thread: chapters with numbers, lists of works and teasers with dates look like comments but are none."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.clean.facts import AGO, STAMP, TIME, Facts
from sitegen.clean.folding import folded
from sitegen.clean.found import Found
from sitegen.clean.shapes import SAID
from sitegen.clean.threads import Reply, Thread

LONG, PARAGRAPHS, ABOVE = 0.5, 12, 0.05
"""One comment with more than that share of a page's prose, in so many paragraphs, and hardly any above: an article."""

MANY, LONGER = 5, 0.7
"""Of more comments than these, one must have that share."""

WORDED = re.compile(
    r"\b(?:reply|post|comment|antwort|beitrag|kommentar|reactie|bericht|réponse|message|respuesta|mensaje|risposta|messaggio|resposta|mensagem|svar|inlägg|odpowiedź) #?\d",
    re.IGNORECASE,
)
SIGNED = re.compile(r"#\d{1,5}")
SURE = 0.7
CLOCK = (AGO, STAMP, TIME)
SAYS = re.compile(rf"\b(?:{SAID})(?: (?:on|at|op|am|le|el|il|em|den|om|um))?\W{{0,3}}$")


def is_article(facts: Sequence[Facts], thread: Thread, *, forum: bool) -> bool:
    """Return whether what was taken for the comments of a page are parts of its text, or teasers around it.

    Args:
        facts: of every unit.
        thread: the comments, with a forum's opening post or without.
        forum: whether the page shows labels or ranks of profiles.
    """
    return _holds_text(facts, thread) or (not forum and _has_chapters(facts, thread))


def _holds_text(facts: Sequence[Facts], thread: Thread) -> bool:
    """Whether one comment is longer than everything else, and hardly any prose is above the first."""
    if not thread.replies:
        return False
    longest = max(([facts[at] for at in reply.body if facts[at].prose] for reply in thread.replies), key=len)
    total = sum(fact.words for fact in facts if fact.prose)
    above = sum(fact.words for fact in facts[: thread.start] if fact.prose)
    own = sum(fact.words for fact in longest)
    share = LONG if len(thread.replies) <= MANY else LONGER
    return len(longest) >= PARAGRAPHS and own > share * total and above < ABOVE * total


def _has_chapters(facts: Sequence[Facts], thread: Thread) -> bool:
    """Whether heads have numbers or dates, but none says on which day or at what time something was said."""
    if thread.opener is not None or not thread.replies:
        return False
    if _is_counted(facts, thread):
        return False
    told = [reply for reply in thread.replies if reply.date is not None or reply.number is not None]
    return len(told) == len(thread.replies) and not any(_is_posted(facts, reply) for reply in told)


def _is_counted(facts: Sequence[Facts], thread: Thread) -> bool:
    """Whether heads count replies in words (`Reply 12`), or by signs (`#12`) beside names that come again."""
    heads = [[facts[at].code for at in reply.head] for reply in thread.replies]
    worded = sum(any(WORDED.search(code) for code in head) for head in heads)
    signed = sum(any(SIGNED.fullmatch(code) for code in head) for head in heads)
    names = [folded(reply.author) for reply in thread.replies if reply.author]
    counted = max(worded, signed if 1 < len(set(names)) < len(names) else 0)
    return counted >= SURE * len(heads) and len(names) >= SURE * len(heads)


def _is_posted(facts: Sequence[Facts], reply: Reply) -> bool:
    heads = [facts[at].code for at in reply.head]
    posted = any(SAYS.search(code) or any(mark in code for mark in CLOCK) for code in heads)
    alone = reply.dated_by is not None and len(facts[reply.dated_by].code.strip(" .,:")) == 1
    return posted or alone or (reply.date is not None and _says_day(reply.date))


def _says_day(date: Found) -> bool:
    """Whether a date gives a day of a year: `March 2025` dates a book, and `3 Pro` or `MARS 3` may be a product."""
    return date.complete or date.numeric is not None or date.weekday is not None or date.hour is not None
