"""Choose the text of a raw page, with its menus and teasers around it: the stretch of lines that reads most like prose.

Lines are given points (prose many, short sentences few, furniture less than none), and the stretch with the largest sum
is the text; its tail is cut at a marker of the page's end. Only pages that are mostly short lines are read this way.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.shapes import hits

PROSE_WORDS = 12
ENTRY_WORDS = 3
LONG_WORDS = 25
MOST_POINTS = 6.0
RESIDUE, TINY, SHORT, SENTENCE, LISTED, LEGAL_POINTS, CLIPPED_POINTS, LONG, ALONE = (
    -1.0,
    -0.7,
    -0.9,
    1.0,
    0.5,
    -2.0,
    -1.0,
    1.5,
    0.8,
)
ALONE_WORDS = 60
"""A paragraph with fewer words between two headlines is more often a teaser than text."""

LEGAL_WORDS = 60
NAMED = 4
"""A menu has so many entries with the usual words."""

MENU_LINES = 12
MENU_SHARE = 0.3
TINY_LINES = 20
TINY_SHARE = 0.45
"""A page with so many lines of a menu, and such a share of them, is raw."""

TAIL_SHARE = 0.25
HEADLINE_WORDS = 16
ENDS = frozenset({"related", "comment-form", "comments-closed", "newsletter", "legal", "login", "cookie", "pager"})
LEGAL = (
    "cookie", "privacy policy", "newsletter", "subscribe", "sign up for", "sign up to", "all rights reserved", "©", "terms of use", "terms of service", "enable javascript", "adblocker",
    "ad blocker", "your email", "your inbox", "email address", "datenschutz", "nutzungsbedingungen", "nieuwsbrief", "privacyverklaring", "confidentialité", "mentions légales", "privacidad",
    "suscríb", "informativa sulla", "condizioni d", "integritetspolicy", "prywatności",
)  # fmt: skip
"""What notices speak of."""

CLIPPED = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|read more|continue reading|lees verder|weiterlesen|lire la suite|leer más|leggi tutto|leia mais)\W{0,3}$",
    re.IGNORECASE,
)
LISTED_LINE = re.compile(r"(?:[-*•·◦▪–—]|\(?\d{1,3}[.):])\s+\S|[^\t]{0,80}\t[^\t]{0,80}\t")


def is_raw(facts: Sequence[Facts], residue: Sequence[str | None]) -> bool:
    """Return whether a page still has its menus: many short lines that are neither sentences nor dates.

    A button below every comment counts once, and the heads of comments do not count.
    """
    named = len({folded(fact.text) for fact, reason in zip(facts, residue, strict=True) if reason is not None})
    tiny = sum(
        fact.words <= ENTRY_WORDS
        and not fact.final
        and not fact.dates
        and reason is None
        and not fact.text.startswith(("http", "www."))
        and not (fact.text.endswith(":") and hits(fact.code))
        for fact, reason in zip(facts, residue, strict=True)
    )
    if named >= NAMED and named + tiny >= MENU_LINES and named + tiny >= MENU_SHARE * len(facts):
        return True
    return tiny >= TINY_LINES and tiny >= TINY_SHARE * len(facts)


def choose_body(facts: Sequence[Facts], residue: Sequence[str | None], high: int) -> tuple[int, int]:
    """Return the first unit of the text and the one after its last, among the first ``high`` units."""
    points = [_points(facts, residue, index) for index in range(high)]
    best, best_span = 0.0, (0, 0)
    current, start = 0.0, 0
    for index, value in enumerate(points):
        if current <= 0:
            current, start = 0.0, index
        current += value
        if current > best:
            best, best_span = current, (start, index + 1)
    return best_span[0], _cut_tail(points, residue, best_span)


def _cut_tail(points: Sequence[float], residue: Sequence[str | None], span: tuple[int, int]) -> int:
    total = sum(max(0.0, value) for value in points[span[0] : span[1]])
    seen = 0.0
    for index in range(*span):
        seen += max(0.0, points[index])
        if residue[index] in ENDS and seen >= total / 2 and total - seen < TAIL_SHARE * total:
            return index
    return span[1]


def _points(facts: Sequence[Facts], residue: Sequence[str | None], index: int) -> float:
    fact = facts[index]
    if residue[index]:
        return RESIDUE
    lower = fact.text.lower() if fact.words < LEGAL_WORDS else ""
    if any(word in lower for word in LEGAL):
        return LEGAL_POINTS
    if PROSE_WORDS // 2 <= fact.words < LEGAL_WORDS and CLIPPED.search(fact.text, max(0, len(fact.text) - 24)):
        return CLIPPED_POINTS
    if fact.words < PROSE_WORDS or (fact.words < LONG_WORDS and not fact.final):
        return _points_of_short(fact)
    if not fact.final:
        return LONG
    alone = fact.words < ALONE_WORDS and _headline(facts, index - 1) and _headline(facts, index + 1)
    return ALONE if alone else min(MOST_POINTS, 1 + fact.words / PROSE_WORDS)


def _points_of_short(fact: Facts) -> float:
    if fact.final and fact.words >= 5:  # noqa: PLR2004 - a sentence's words
        return SENTENCE
    if fact.code and LISTED_LINE.match(fact.text):
        return LISTED
    return TINY if fact.words <= ENTRY_WORDS else SHORT


def _headline(facts: Sequence[Facts], index: int) -> bool:
    return not 0 <= index < len(facts) or (facts[index].words <= HEADLINE_WORDS and not facts[index].final)
