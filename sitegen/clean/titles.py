"""Choose a page's headline among the lines above its text: the one that reads like one and speaks of the text."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sitegen.clean.bylines import opens_byline
from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.mastheads import quoted
from sitegen.clean.shapes import hits

WORD = re.compile(r"[^\W\d_]{4,}")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
SITE = re.compile(r"\s[-–—|»:·•]+\s[^-–—|»·•]{2,60}$")
CREDIT = re.compile(
    r"\b(?:photo|photograph|image|foto|bild|credit|getty|reuters|shutterstock|istock|picture|illustration|courtesy|afp|via)\b|©|\(c\)|\bAP\b|min(?:ute)?s? read|tempo de leitura|lesezeit|"
    r"leestijd|\bshare\b|\bcomments?\b|sign up|subscribe|cookie|log in|whatsapp|facebook|twitter|advertis|listen live|redirected|accessibility",
    re.IGNORECASE,
)  # fmt: skip
SAMPLE = 40
"""So many paragraphs say what a text is about."""

LONGEST = 30
FIRST_LINES = 3
"""In so many lines at its top a page's own title may stand before its menus."""

NEEDED = 1.5
QUOTED, REPEATED, STAMPED = 3.0, 1.0, 0.6
"""What a headline gains that the comments' heading quotes, that the page says again, or that a date or byline follows."""


def choose_title(
    facts: Sequence[Facts], candidates: Mapping[int, float], text: Iterable[int], *, per_line: float, anchor: int
) -> int | None:
    """Return the headline among some lines, or None.

    Args:
        facts: of every unit.
        candidates: the units that may be it, and what speaks for each by its place.
        text: the units of the text below.
        per_line: what a candidate loses for each line of distance from ``anchor``.
        anchor: where a headline is expected: the first unit of the page, or the first of its text.
    """
    about = words_of(facts[index].text for index in list(text)[:SAMPLE])
    heads = {folded(SITE.sub("", fact.text)) for fact in facts[:FIRST_LINES] if fact.code} | {
        folded(fact.text) for fact in facts[:FIRST_LINES] if fact.code
    }
    counts = Counter(folded(fact.text) for fact in facts if fact.code and fact.words > 3)  # noqa: PLR2004 - no entry of a menu
    said = quoted(facts)
    rated = [
        (
            leaning
            + QUOTED * (folded(facts[index].text) in said)
            + REPEATED * (counts[folded(facts[index].text)] > 1)
            + STAMPED * _stamped(facts, index)
            + _points(facts[index], about, heads if index >= FIRST_LINES else frozenset())
            - per_line * abs(anchor - index),
            -index,
        )
        for index, leaning in candidates.items()
        if may_be_title(facts[index])
    ]
    best = max(rated, default=None)
    return -best[1] if best and best[0] >= NEEDED else None


def _stamped(facts: Sequence[Facts], index: int) -> bool:
    """Whether a date or byline stands just below."""
    return any(fact.code and (fact.dated or opens_byline(fact.text)) for fact in facts[index + 1 : index + 4])


def may_be_title(fact: Facts) -> bool:
    """Return whether a line could be a headline at all: no date, no byline, no head of a comment, no lead-in."""
    if (
        fact.words > LONGEST
        or "\n" in fact.text
        or fact.text.endswith((":", ",", ";"))
        or not any(map(str.isalpha, fact.text))
    ):
        return False
    if (fact.dates and len(fact.text) < 40) or opens_byline(fact.text):  # noqa: PLR2004 - little but its date
        return False
    return not any(hit.shape.strong for hit in hits(fact.code)) if fact.code else True


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of some texts that carry meaning: of four letters and more, or two CJK characters."""
    found: set[str] = set()
    for text in texts:
        plain = folded(text)
        found.update(word[:6] for word in WORD.findall(plain))
        if not text.isascii():
            found.update(plain[at.start() : at.start() + 2] for at in CJK.finditer(plain))
    return frozenset(found)


def _points(fact: Facts, about: frozenset[str], heads: frozenset[str] | set[str]) -> float:
    own = words_of([fact.text])
    points = 3.0 * len(own & about) / max(len(own), 2)
    points += 1.0 if 4 <= fact.words <= 18 else 0.3 if fact.words == 3 else -0.5  # noqa: PLR2004 - words of a headline
    points += 3.0 if folded(fact.text) in heads else 0.0
    points -= 1.0 if fact.text.endswith(".") and not fact.text.endswith("..") else 0.0
    return points - 2.0 * (CREDIT.search(fact.text) is not None)
