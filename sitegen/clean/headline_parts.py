"""Part a line that may be a headline at its marks: what it says without a bullet, without a site's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

BULLET = re.compile(r"(?:[-*•·◦▪–—]|\d{1,3}[.)])\s+")
PARTING = re.compile(r"\s+[-–—|:·»•‹›]+\s+")
MOST_TIMES = 3
"""After a headline stands a site's name of so many times its words, at most."""


def bare(text: str) -> str:
    """Return a line without a list's bullet or number."""
    match = BULLET.match(text)
    return text[match.end() :] if match else text


def parts_of(title: str) -> Iterator[str]:
    """Yield a title, and each part of it that a mark parts from a site's name: the one of more words."""
    yield title
    for mark in PARTING.finditer(title):
        before, after = title[: mark.start()], title[mark.end() :]
        yield before if before.count(" ") >= after.count(" ") else after


def site_in(title: str) -> str:
    """Return the shorter part of a title at its last mark, or at its first: what may be a site's name; else nothing."""
    marks = [*PARTING.finditer(title)]
    ends = [title[marks[-1].end() :], title[: marks[0].start()]] if marks else [""]
    return min(ends, key=lambda end: end.count(" "))


def said_in(title: str, again: Callable[[str], bool]) -> str:
    """Return the part of a page's own title that the page says again, where it does; else all of it.

    What stands before a mark comes before what stands after it, which as often is the site's name, unless that is
    of far more words.
    """
    part = max((part for part in parts_of(title) if part != title and again(part)), key=len, default="")
    leads = [title[: mark.start()] for mark in PARTING.finditer(title) if _is_long(title, mark.start(), mark.end())]
    lead = max(
        (lead for lead in leads if 2 * len(lead.split()) > len(part.split()) and again(lead)), key=len, default=""
    )
    return lead or part or title


def _is_long(title: str, end: int, start: int) -> bool:
    """Whether what stands before a mark has words enough to be a headline beside what stands after it."""
    words = len(title[:end].split())
    return words > 1 and MOST_TIMES * words >= len(title[start:].split())
