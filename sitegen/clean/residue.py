"""Lines that belong to the page and not to the text: found by whole-line match with named phrases, never by a score."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from sitegen.clean.facts import bare
from sitegen.clean.folding import folded, holds
from sitegen.clean.phrases import NOTICE_WORDS, NOTICES, PATTERNS, PHRASES

CORE = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
UNCOUNTED = re.compile(r"[^\W_\d](?:.*[^\W_\d])?", re.DOTALL)
"""A line without the punctuation, and the numbers, at its ends."""

DIGIT = re.compile(r"\d")
ANY_PATTERN, ANY_NOTICE = (
    re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in patterns), re.IGNORECASE)
    for patterns in (PATTERNS, NOTICES)
)
"""Most lines have none of them, and one look costs half of thirty."""

WITH_COUNTER = frozenset({"share", "empty-heading", "comments-closed"})
"""Only phrases of these kinds are known with a number beside them (`Share 12`); `Top 10` is no residue."""

WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
LONGEST = 140
MOST_PATTERN_WORDS = 20
MOST_WORDS = 12
"""No longer line is ever removed for what it says."""


@cache
def _table() -> dict[str, str]:
    return {_key(phrase): reason for reason, phrases in PHRASES.items() for phrase in phrases.split("|")}


def _key(text: str, core: re.Pattern[str] = CORE) -> str:
    match = core.search(folded(text))
    return " ".join(match[0].split()) if match else ""


def residue_of(text: str) -> str | None:
    """Return the reason a whole line is residue, or None; counters and punctuation around it do not count."""
    return None if len(text) > LONGEST else _of_line(text)


@lru_cache(maxsize=4096)
def _of_line(text: str) -> str | None:
    """Return the same of a line that is not too long: the lines of a site's menus are on all its pages."""
    if len(text) > 2 * MOST_PATTERN_WORDS and len(WORD.findall(text)) > MOST_PATTERN_WORDS:
        return None
    text = bare(text)
    key = _key(text)
    if not key:
        return None
    reason = _table().get(key)
    if reason is not None and len(WORD.findall(text)) <= MOST_WORDS:
        return reason
    if DIGIT.search(text) and (counted := _table().get(_key(text, UNCOUNTED))) in WITH_COUNTER:
        return counted
    if not ANY_PATTERN.fullmatch(text):
        return None
    return next(reason for reason, pattern in PATTERNS if pattern.fullmatch(text))


def notice_of(text: str) -> str | None:
    """Return the reason a longer line is a notice (cookies, newsletter), to be believed only at the text's ends."""
    if len(text) > LONGEST_NOTICE or not ANY_NOTICE.match(text):
        return None
    return next(reason for reason, pattern in NOTICES if pattern.match(text))


Hints = tuple[tuple[str, tuple[str, ...]], ...]


def hints_in(texts: Iterable[str]) -> Hints:
    """Return, by reason, those words of notices that stand anywhere on a page: few of many."""
    page = "\n".join(text for text in texts if len(text) <= LONGEST_HINT).casefold()
    found = ((reason, tuple(word for word in words if word in page)) for reason, words in NOTICE_WORDS)
    return tuple((reason, words) for reason, words in found if words)


def speaks_of(text: str, hints: Hints) -> str | None:
    """Return what a paragraph speaks of that notices speak of: a hint only, for an author may speak of it too."""
    plain = text.casefold() if len(text) <= LONGEST_HINT else ""
    return next((reason for reason, words in hints if holds(plain, words)), None)


LONGEST_NOTICE, LONGEST_HINT = 700, 500
