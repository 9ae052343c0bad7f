"""Tell lines that may be a headline from those that cannot, and what words of a text carry its meaning."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterable

from sitegen.clean.bylines import opens_byline
from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded, holds
from sitegen.clean.shapes import hits

WORD = re.compile(r"[^\W\d_]{4,}")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
CREDIT = re.compile(
    r"\b(?:photo|photograph|image|foto|bild|credit|getty|reuters|shutterstock|istock|picture|illustration|courtesy|afp|via)\b|©|\(c\)|\bAP\b|min(?:ute)?s? read|tempo de leitura|lesezeit|"
    r"leestijd|\bshare\b|\bcomments?\b|sign up|subscribe|cookie|log in|whatsapp|facebook|twitter|advertis|listen live|redirected|accessibility",
    re.IGNORECASE,
)  # fmt: skip
CREDIT_CUES = tuple(
    "photo image foto bild credit getty reuters stock picture illustration courtesy afp via © (c) ap read tempo lese leestijd share comment sign subscribe cookie log whatsapp "
    "facebook twitter advertis listen redirected accessib".split()
)
"""What a credit has, in lower case: looked for first, since few lines have any of it."""

LONGEST = 30
"""A headline has no more words."""


def is_credit(text: str) -> bool:
    """Return whether a line speaks of pictures and agencies, or of a page's controls."""
    return holds(text.lower(), CREDIT_CUES) and CREDIT.search(text) is not None


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
