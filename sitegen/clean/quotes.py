"""Block quotes, by evidence only: marks of quotation that open and close, bracketed letters, lead-ins."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

LEAD_IN = re.compile(
    r"\b(?:said|says|say|wrote|writes|write|stated|states|added|adds|explains?|explained|reported|asked|noted|argued|argues|claimed|claims|told|"
    r"tweeted|quoted?|according to|statement|wording|words|replied|concluded|warned|announced|commented|observed|remarked|recalls?|admitted|"
    r"from (?:the )?(?-i:[A-ZÀ-Þ“\"])|letter|zei|zegt|schreef|schrijft|meldt|meldde|aldus|volgens|stelt|stelde|verklaarde|vroeg|sagte|sagt|schrieb|schreibt|erklärte|erklärt|meldete|berichtet|fragte|"
    r"laut|heißt es|dit|a dit|écrit|écrivait|déclare|déclaré|explique|ajoute|selon|dijo|dice|escribió|escribe|explicó|declaró|según|disse|diz|escreveu|escreve|afirmou|afirma|"
    r"ha detto|ha scritto|scrive|scriveva|secondo|segundo|napisał|powiedział|pisze|сказал|пишет|написал|заявил)\b(?:[^.!?]|\.(?!\s+(?-i:[A-Z“\"]))){0,110}\s?:$",
    re.IGNORECASE,
)
"""A paragraph that announces somebody's words."""

BRACKET_START = re.compile(r"[\"“‘«„]?(?:\[\w{1,3}\]\w|\[?(?:…|\.\.\.)\]?\s?\w|\[\.\.\.\])")
QUOTED = re.compile(r"(?:[\"“„«‘‚»].{20,}[\"”“»«’]|[「『].{10,}[」』])[.!?]?(?: ?[—–-].{2,80})?$", re.DOTALL)
OPENING = "“„«»‟"
OPENED = re.compile(r"[\"“„«»‘‚「『]\s?\[?\w|[\"“„«»「『](?:…|\.\.\.)")
CLOSES = {"“": "”“", "„": "“”", "«": "»", "»": "»«", '"': '"', "‘": "’", "‚": "‘’", "「": "」", "『": "』"}
"""What may close each mark; a paragraph that goes on with a quotation may begin with ``»``."""

CLOSED = re.compile(r"[\"”“»«’」』][.!?,…]?(?: ?[—–-] ?.{2,80}|\s?\[\d{1,3}\]|\*{1,3})?$")
MARKS = re.compile(r"[\"”“„»«「」『』]")
FEWEST_SPACES = 5
"""What only a lead-in shows to be a quotation has more words than a label or a name."""

MOST_PARAGRAPHS = 30
LONGEST_REST = 8
"""A quotation that is not opened anew at each paragraph must be closed within so many."""


class Quoted(NamedTuple):
    """A block quote: whether only the lead-in shows it, and what a reader should know."""

    inferred: bool = False
    flags: tuple[str, ...] = ()


def is_lead(text: str) -> bool:
    """Return whether a paragraph ends in a colon."""
    return text.endswith((":", "："))


def quote_of(text: str, before: str) -> Quoted | None:
    """Tell whether a paragraph after one that ends in a colon is a block quote, by a second sign."""
    if not is_lead(before):
        return None
    own_lead = ": " in text[:120] and not text.startswith(tuple(OPENING + "\"'‘"))
    if QUOTED.match(text) or BRACKET_START.match(text):
        return Quoted()
    if closes_unopened(text) and not own_lead:
        return Quoted(flags=("unopened-quote",))
    if not own_lead and text.count(" ") >= FEWEST_SPACES and not text.endswith((";", "{")) and LEAD_IN.search(before):
        return Quoted(inferred=True, flags=("unclosed-quote",) if _opens_only(text) else ())
    return None


def closes_unopened(text: str) -> bool:
    """Return whether a paragraph ends in a closing mark that it never opened."""
    bare = text.rstrip(" .")
    if not bare.endswith(("”", "»")):
        return False
    mark, opening = (("”", "“"), ("»", "«"))[bare.endswith("»")]
    return text.count(mark) > text.count(opening) + text.count("„")


def long_quotes(texts: Sequence[str]) -> set[int]:
    """Return the paragraphs of quotations that run over several.

    Either each paragraph opens a mark and only the last closes it, as printers set them; or the first, after a
    lead-in, opens one that a later paragraph closes, with no other mark between.
    """
    found: set[int] = set()
    at = 0
    while at < len(texts):
        end = _reopened(texts, at) or (_carried(texts, at) if at and is_lead(texts[at - 1]) else 0)
        found.update(range(at, end))
        at = max(end, at + 1)
    return found


def _reopened(texts: Sequence[str], start: int) -> int:
    """Return the end of a run of paragraphs that all open a mark, the last of which closes it; 0 where there is none."""
    if not _opens_only(texts[start]):
        return 0
    mark = texts[start][0]
    for at in range(start + 1, min(start + MOST_PARAGRAPHS, len(texts))):
        text = texts[at]
        if not OPENED.match(text) or not (text[0] == mark or text[0] in CLOSES[mark]):
            return 0
        if _open(text):
            continue
        return at + 1 if CLOSED.search(text) and _inner(text[1:], mark) == 1 else 0
    return 0


def _carried(texts: Sequence[str], start: int) -> int:
    """Return the end of a quotation that is closed in a later paragraph; 0 where no mark closes it."""
    if not _opens_only(texts[start]):
        return 0
    mark = texts[start][0]
    for at in range(start + 1, min(start + LONGEST_REST, len(texts))):
        found = MARKS.findall(texts[at])
        if found and len(found) % 2 == 0 and found[-1] not in CLOSES[mark]:
            return 0
        if found:
            return at + 1 if CLOSED.search(texts[at]) and found[-1] in CLOSES[mark] and len(found) % 2 else 0
    return 0


def _opens_only(text: str) -> bool:
    return OPENED.match(text) is not None and text[0] not in "‘‚" and _open(text)


def _open(text: str) -> bool:
    """Whether the mark that a paragraph begins with is still open at its end."""
    return _inner(text[1:], text[0]) == 0


def _inner(rest: str, mark: str) -> int:
    """Return how many marks in the rest of a paragraph close the one it begins with, less those opened in between."""
    closing = CLOSES[mark]
    if mark == '"':
        return rest.count(mark) % 2 if rest.count(mark) < 3 else 2  # noqa: PLR2004 - more are speech, not one quotation
    if mark == "»":
        mark = "«"
    closed = sum(map(rest.count, set(closing) - {mark}))
    return closed - rest.count(mark)
