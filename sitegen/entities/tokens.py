"""Words with their places, and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from sitegen.model.document import Block
from sitegen.strings import fold
from sitegen.tables.listing import word_set
from sitegen.tables.words_titles import is_title

MARKS = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
INSIDE = rf"[\w{MARKS}]"
PLAIN = rf"[^\W_]{INSIDE}*(?<!_)"
WORD = re.compile(rf"(?:[^\W\d_]\.){{1,8}}[^\W\d_](?:\.|(?!{INSIDE}))(?!{INSIDE})|{PLAIN}(?:['’ʼ]{PLAIN})*")
POSSESSIVE = re.compile(r"['’ʼ][sS]$")
ELISION = re.compile(
    r"^(?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|all|sull|dall|coll|un|gl|degl)['’]", re.IGNORECASE
)
ELIDING = frozenset(("fr", "it", "ca", "oc", "pt"))
DATELINE = 6
"""A dash among so many first words ends a dateline, after which a sentence begins."""
TERMINAL = ".!?…。！？"
OPENERS = "\"'“”‘’«»„‚([{<*_—–-•·>¿¡ \t\u00a0"
ABBREVIATIONS = word_set(
    """st ste mt ft no nr dr mr mrs ms prof gen lt col sgt capt maj cpl adm brig rev hon gov sen rep pres jr sr inc ltd
    co corp bros jan feb mar apr jun jul aug sep sept oct okt nov dec dez mei art approx ca cf vol ed eds fig pp
    dept est ave blvd rd bzw usw bijv resp drs ir ing mw dhr mevr ds tel bv nv zgn evt ong resp ggf bzgl sog nr hl
    mme mlle sra srta"""
)
"""Words whose full stop does not end a sentence when a capital follows."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its characters in the block, its text without a possessive ending, and its surroundings.

    ``gap`` is what stands between it and the word before; ``starts`` whether it may open a sentence; ``possessive``
    whether an ending was cut off; ``capital`` whether it begins with an upper-case letter; ``low`` the word folded for
    look-ups: no case, accents kept.
    """

    start: int
    end: int
    text: str
    gap: str
    starts: bool
    possessive: bool = False
    capital: bool = field(init=False)
    low: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out once what every rule asks of a word."""
        first = self.text[0]
        object.__setattr__(self, "capital", first.isupper() or first.istitle())
        object.__setattr__(self, "low", self.text.casefold().replace("’", "'"))


def tokenise(text: str, language: str | None = None) -> list[Token]:
    """Split text into words, in order; linear in its length."""
    tokens: list[Token] = []
    before = 0
    eliding = (language or "").split("-")[0] in ELIDING
    for found in WORD.finditer(text):
        start, end = found.span()
        word = found.group()
        if eliding and (cut := ELISION.match(word)) and cut.end() < len(word):
            head = word[: cut.end() - 1]
            _add(tokens, text[before:start], start, head)
            before, start, word = start + len(head), start + cut.end(), word[cut.end() :]
        _add(tokens, text[before:start], start, word)
        before = end
    return tokens


def _add(tokens: list[Token], gap: str, start: int, word: str) -> None:
    """Append a word, its possessive ending cut off."""
    possessive = POSSESSIVE.search(word)
    if possessive and possessive.start():
        word = word[: possessive.start()]
    dateline = len(tokens) < DATELINE and gap.lstrip(")") in (" - ", " – ", " — ")
    starts = dateline or _starts(gap, tokens[-1] if tokens else None)
    tokens.append(Token(start, start + len(word), word, gap, starts, bool(possessive)))


def _starts(gap: str, previous: Token | None) -> bool:
    """Say whether a sentence may begin after this gap."""
    if previous is None or "\n" in gap:
        return True
    if "." in previous.text and gap.strip(OPENERS) == "":
        # "U.S." may end a sentence; only an opening quotation mark after it says so
        return any(mark in gap for mark in "“«„")
    body = gap.strip(" \t\u00a0")
    if body == "/":
        return previous.starts
    if not body:
        return False
    if any(mark in body for mark in TERMINAL):
        dot_only = set(body) == {"."} and len(body) == 1
        return not (dot_only and _abbreviated(previous.text))
    return any(mark in body for mark in ":“„«•|>;*") or ('"' in body and body[-1] == '"' and gap[-1] != " ")


def _abbreviated(word: str) -> bool:
    low = word.casefold()
    return len(word) == 1 or low in ABBREVIATIONS or (is_title(low) and len(low) < 5)  # noqa: PLR2004 - letters of an abbreviation


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Return ``fold`` of a word, remembered."""
    return fold(word)


def language_of(block: Block, otherwise: str) -> str:
    """Return the primary language of a block, or that of its document."""
    return (block.language or otherwise).split("-")[0].lower()
