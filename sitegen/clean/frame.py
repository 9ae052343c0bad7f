"""Tell the text from the frame around it: menus before it, teasers and footers after it, in proportion to the dirt.

A page that an extractor has been over loses only whole lines of named residue; a raw page, with its menus, also the
short lines before its title and after its end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sitegen.clean.facts import Facts
from sitegen.clean.shapes import hits
from sitegen.clean.threads import Thread
from sitegen.strings import fold

MENU_LINES = 6
"""So many short lines before the first prose, that are neither date nor byline, are a menu."""

MENU_RESIDUE = 3
TITLE_WORDS = 3
"""A headline of a raw page has so many words, unlike most entries of a menu."""

TEASERS = 2
LINK_WORDS = 16
CRUMBS = re.compile(r"[^»›>/|]{1,40}(?:\s[»›>/|]\s[^»›>/|]{1,60}){1,6}")
HOME = re.compile(r"(?:you are here|home|startseite|accueil|inicio|start|hjem|hem)\b", re.IGNORECASE)
TAIL = frozenset({"related", "newsletter", "legal", "cookie", "login", "pager", "ad", "comment-form", "nav"})
"""Residue after the text that takes the link titles below it along."""

BYLINE = re.compile(r"(?:by|door|von|par|por|di|af|av|da|geschreven|written|posted|published|updated|geplaatst|veröffentlicht|publié|publicado)\b", re.IGNORECASE)


def settle_residue(facts: Sequence[Facts], residue: Sequence[str | None], thread: Thread) -> tuple[str | None, ...]:
    """Return the residue of a page once its frame is known: menus added, doubtful words in the middle of text given back."""
    first, last = _bounds(facts, residue, thread)
    found = list(residue)
    inside = {index for reply in thread.replies for index in (*reply.head, *reply.body)}
    if first is not None and _is_raw(facts, residue, first):
        title = _title(facts, residue, first)
        for index in range(title):
            found[index] = found[index] or ("duplicate" if _says(facts[index], facts[title]) else "nav")
    for index, fact in enumerate(facts):
        if found[index] is None and index not in inside and fact.code and CRUMBS.fullmatch(fact.text) and HOME.match(fact.text):
            found[index] = "nav"
    _take_tail(facts, found, max(last + 1, thread.end), raw=found != list(residue))
    _give_back(facts, found, (first or 0, last), inside, thread)
    return tuple(found)


def _bounds(facts: Sequence[Facts], residue: Sequence[str | None], thread: Thread) -> tuple[int | None, int]:
    """Return the first and last unit of running text or of the thread."""
    prose = [index for index, fact in enumerate(facts) if fact.prose and residue[index] is None]
    firsts, lasts = prose[:1], prose[-1:]
    if thread.replies:
        firsts.append(thread.replies[0].head[0])
        lasts = [max((*lasts, thread.end - 1))] if not lasts or lasts[0] < thread.end else lasts
    return (min(firsts) if firsts else None), (max(lasts) if lasts else len(facts) - 1)


def _is_raw(facts: Sequence[Facts], residue: Sequence[str | None], first: int) -> bool:
    before = range(first)
    menu = [index for index in before if facts[index].words <= 3 and not facts[index].final and not facts[index].dates]  # noqa: PLR2004
    return len(menu) >= MENU_LINES and sum(residue[index] is not None for index in before) >= MENU_RESIDUE


def _title(facts: Sequence[Facts], residue: Sequence[str | None], first: int) -> int:
    """Return the headline: the nearest line above the text with some words that is neither date, byline nor residue."""
    for index in range(first - 1, -1, -1):
        fact = facts[index]
        if residue[index] or fact.dates or BYLINE.match(fact.text) or any(hit.shape.strong for hit in hits(fact.code)):
            continue
        if TITLE_WORDS <= fact.words and not fact.text.endswith((":", ";")):
            above = index - 1
            follows = above >= 0 and residue[above] is None and facts[above].words > fact.words and not facts[above].final
            return above if follows and fact.final else index
    return first


def _says(fact: Facts, title: Facts) -> bool:
    return len(title.text) > 12 and fold(title.text) in fold(fact.text)  # noqa: PLR2004 - a headline's letters


def _take_tail(facts: Sequence[Facts], found: list[str | None], start: int, *, raw: bool) -> None:
    """Take the short lines after the text along with the heading or menu they belong to."""
    reason: str | None = "nav" if raw else None
    run: list[int] = []
    for index in range(start, len(facts) + 1):
        fact = facts[index] if index < len(facts) else None
        if fact is not None and found[index] is None and _link_like(fact):
            run.append(index)
            continue
        if reason and (len(run) >= TEASERS or raw):
            for at in run:
                found[at] = reason
        run = []
        if fact is not None and found[index] in TAIL:
            reason = found[index] if found[index] == "related" else reason or "related"
        elif fact is not None and found[index] is None:
            reason = None


def _link_like(fact: Facts) -> bool:
    return bool(fact.code) and fact.words <= LINK_WORDS and not fact.text.endswith((".", ":", ";", ","))


def _give_back(
    facts: Sequence[Facts], found: list[str | None], text: tuple[int, int], inside: set[int], thread: Thread
) -> None:
    """Give back single words in the middle of the text: `Home` between two paragraphs may be a heading or a verse."""
    counts = Counter(fold(fact.text) for index, fact in enumerate(facts) if found[index])
    spared = list(found)
    for index, reason in enumerate(found):
        if reason is None or " " in facts[index].text.strip() or not text[0] < index < text[1] or index in inside:
            continue
        if thread.replies and index >= thread.start:
            continue
        beside = any(0 <= at < len(found) and found[at] for at in (index - 1, index + 1))
        if not beside and counts[fold(facts[index].text)] == 1 and reason not in {"ad", "share", "print"}:
            spared[index] = None
    found[:] = spared
