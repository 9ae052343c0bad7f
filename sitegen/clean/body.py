"""Tell a page that still has its menus from one that an extractor has been over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from sitegen.clean.facts import Facts, bare
from sitegen.clean.folding import folded
from sitegen.clean.phrases import NOTICE_WORDS
from sitegen.clean.span import Span

LEGAL = tuple(word for _, words in NOTICE_WORDS for word in words)
"""What notices speak of."""

SITE = frozenset({"legal", "login", "cookie", "newsletter"})
"""Residue that belongs to a site, not to an article or its comments: extractors leave little of it."""

MOST_NAMED = 3
"""So many different lines of a site's residue are not left over by chance."""

ENTRY_WORDS = 5
MENU_LINES = 10
"""So many entries above the first prose are a menu."""

LONG_MENU, NAMED_BESIDE = 20, 2
"""So many entries in a row are one too, where some residue stands on the page."""

FEW_NAMED, NAMED, AROUND = 2, 5, 8
"""Or there is some of a site's residue, some more of other kinds, and entries around all prose."""

MENUS = ((10, 0, 1), (6, 10, 2), (4, 10, 3))
"""So many entries before the text, and after it, with so many different ones that are residue."""

NO_ENTRY = re.compile(r"[,;:]$|^(?:https?:|www\.)")


def is_raw(facts: Sequence[Facts], residue: Sequence[str | None]) -> bool:
    """Return whether a page still has its menus.

    The same words count once, however often they stand there: a button below every comment is no menu. Starting values
    measured on labelled pages: nine in ten raw ones are told so, and one in fifty that an extractor has been over.
    """
    named: dict[str, str] = {}
    for fact, reason in zip(facts, residue, strict=True):
        if reason is not None:
            named.setdefault(folded(fact.text), reason)
    of_site = sum(reason in SITE for reason in named.values())
    if of_site >= MOST_NAMED:
        return True
    prose = [index for index, fact in enumerate(facts) if fact.prose]
    if not prose:
        return False
    entries = [_is_entry(fact) for fact in facts]
    before, after = sum(entries[: prose[0]]), sum(entries[prose[-1] + 1 :])
    if before >= MENU_LINES or (len(named) >= NAMED_BESIDE and _longest(entries) >= LONG_MENU):
        return True
    return of_site >= FEW_NAMED and len(named) >= NAMED and before + after >= AROUND


def has_menus_around(facts: Sequence[Facts], residue: Sequence[str | None], span: Span) -> bool:
    """Return whether entries of menus and residue stand before the text of a page, or on both sides of it."""
    before, after = (
        sum(residue[at] is not None or _is_entry(facts[at]) for at in part)
        for part in (range(span.first), range(span.last, len(facts)))
    )
    outside = (*range(span.first), *range(span.last, len(facts)))
    named = len({folded(facts[at].text) for at in outside if residue[at] is not None})
    return any(before >= high and after >= low and named >= sure for high, low, sure in MENUS)


def _longest(entries: Sequence[bool]) -> int:
    """Return how many entries follow each other without a break, at most."""
    return max((len(list(run)) for entry, run in groupby(entries) if entry), default=0)


def _is_entry(fact: Facts) -> bool:
    """Whether a line could be an entry of a menu: a few words that are no sentence, verse, date or address."""
    short = 0 < fact.words <= ENTRY_WORDS and bool(fact.code) and not fact.final and not fact.dates
    return short and not bare(fact.text)[:1].islower() and NO_ENTRY.search(fact.text) is None
