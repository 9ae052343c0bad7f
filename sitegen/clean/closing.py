"""Find where a raw page's text closes: above who wrote it, and above cards of other articles below a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.prose import LINK_WORDS, WHOLE_WORDS, Weighed
from sitegen.clean.span import Span

ABOUT = re.compile(
    r"(?:about|meet|over|über|sobre|acerca de|à propos de|om|o) (?:(?:the|our|de|den|die|der|el|la|los|o|a|os) |l['’])?"
    r"(?:authors?|writers?|auteurs?|autor(?:in|en|es|a|e)?|schrijver|redacteur|forfatteren?|författaren)\W*"
    r"|(?:l['’]auteur|l['’]autore|sull['’]autore|author(?:'s)? (?:bio|profile)|bio)\W*",
    re.IGNORECASE,
)
ABOUT_NAME = re.compile(
    r"(?:About|Meet|Over|Über|Sobre|À propos de|Om|Informazioni su) (?P<name>[^\W\d_][^.!?:,]{2,50})"
)
IS = frozenset(
    "is was has writes leads joined serves works covers ist war schreibt arbeitet est travaille écrit es escribe "
    "é escreve è scrive heeft schrijft werkt".split()
)
"""What follows the name of a writer in a line on who that is."""

NAME_WORDS, NAME_IN = 2, 8
"""A name has so many words or more; a line on a writer has it among its first so many."""

LINE_WORDS = 10
NEAR = 2
PARAGRAPHS, SHARE = 4, 0.3
"""What closes a text are so many paragraphs at most, with no more than that share of its words."""

CARDS = 2
HEADING_WORDS = 6


def close(facts: Sequence[Facts], found: list[str | None], lines: Sequence[Weighed], span: Span, top: int) -> Span:
    """Return a span without what stands below its text; the reasons of that are put into ``found``.

    Args:
        facts: of every unit.
        found: the reason every unit is residue.
        lines: what every unit weighs.
        span: the text.
        top: where the text's headline or its first line stands.
    """
    at, reason = _writer(facts, found, span, top), "user-panel"
    if at is None:
        at, reason = _cards(facts, found, lines, span), "related"
    if at is None:
        return span
    for index in range(at, span.last):
        if index > at and found[index]:
            break
        found[index] = found[index] or reason
    return replace(span, last=at, states=span.states[: at - span.first])


def _writer(facts: Sequence[Facts], found: Sequence[str | None], span: Span, top: int) -> int | None:
    """Return where lines on the writer begin, which close a text: below a heading or a name, or with a known name."""
    prose = [at for at in range(span.first, span.last) if facts[at].prose and found[at] is None]
    total = sum(facts[at].words for at in prose)
    last = prose[-PARAGRAPHS:]
    said = 0
    for number, at in enumerate(reversed(last), 1):
        said += facts[at].words
        if said > SHARE * total or number == len(prose):
            return None
        near = range(at - 1, max(span.first, at - 1 - NEAR), -1)
        head = next((low for low in near if _is_about(facts, low, at, prose[:-number])), None)
        if head is not None:
            return head - 1 if head - 1 > span.first and ABOUT.fullmatch(facts[head - 1].text) else head
        if _opens_on_writer(facts, at, range(top + 1, span.first), prose[:-number]):
            return at
    return None


def _is_about(facts: Sequence[Facts], head: int, below: int, text_above: Sequence[int]) -> bool:
    """Whether a line heads lines on a writer: it says so, or has a name with which they begin."""
    text = facts[head].text
    if ABOUT.fullmatch(text):
        return True
    match = ABOUT_NAME.fullmatch(text)
    name = folded(match["name"] if match else text).split()
    if not NAME_WORDS <= len(name) <= NAME_IN / 2 or not all(word[:1].isupper() for word in text.split()[-2:]):
        return False
    if _is_told(facts, " ".join(name), text_above):
        return False
    first = folded(facts[below].text[:200]).split()
    if match:
        return " ".join(name) in " ".join(first[: 2 * NAME_IN])
    return first[: len(name)] == name and len(first) > len(name) and first[len(name)] in IS


def _is_told(facts: Sequence[Facts], name: str, above: Sequence[int]) -> bool:
    """Whether a text speaks of a name: then what it says of it below belongs to it."""
    return any(name in folded(facts[at].text) for at in above)


def _opens_on_writer(facts: Sequence[Facts], at: int, head: range, text_above: Sequence[int]) -> bool:
    """Whether a paragraph begins with a name that stands between headline and text, and `is` or the like."""
    words = facts[at].text[:120].split()
    verb = next((place for place, word in enumerate(words[:5]) if word in IS), 0)
    name = words[:verb]
    if len(name) < NAME_WORDS or not all(word[:1].isupper() for word in name):
        return False
    told = folded(" ".join(name))
    stated = any(told in folded(facts[low].text) for low in head if facts[low].words <= LINE_WORDS)
    return stated and not _is_told(facts, told, text_above)


def _cards(facts: Sequence[Facts], found: Sequence[str | None], lines: Sequence[Weighed], span: Span) -> int | None:
    """Return the heading of other articles below which only cards stand: each a headline and a short paragraph."""
    cards = 0
    for at in range(span.last - 1, span.first, -1):
        if found[at] == "related" and facts[at].words <= HEADING_WORDS and cards >= CARDS:
            return at
        if facts[at].prose and found[at] is None:
            if not _is_card(facts, lines, at, span.last):
                return None
            cards += 1
    return None


def _is_card(facts: Sequence[Facts], lines: Sequence[Weighed], at: int, last: int) -> bool:
    """Whether a short paragraph has a headline above it, and beside it a line that the page has elsewhere too."""
    headline = facts[at - 1].words <= LINK_WORDS and not facts[at - 1].prose
    again = any(lines[near].twice for near in (at - 2, at - 1, at + 1, at + 2) if near < last)
    return headline and again and facts[at].words < WHOLE_WORDS
