"""Spellings that a document itself declares to be one: ``Relief Council (RC)``, ``X (ACR or Y)``, ``X @handle``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.entities.tokens import Token
from sitegen.model.entity import Definition
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.listing import word_set
from sitegen.tables.words import function_words

BRACKET = re.compile(r"\(([^()\n]{2,90})\)")
ALTERNATIVE = re.compile(r",| or | ofwel | oftewel | oder | ou | o | of | and | en ")
HANDLE = re.compile(r"@(\w{3,40})")
SHORTEST, LONGEST = 2, 10
LINKS = word_set("of the and for in on de la van het der den voor en und für des du et y e del di to a")
"""Words of a long form that need no letter in the short one."""


@dataclass(frozen=True, slots=True)
class Found:
    """A definition and the characters of its long form in the block."""

    definition: Definition
    start: int
    end: int


def is_short_form(text: str) -> bool:
    """Say whether a text looks like an acronym: two to ten letters, mostly capitals."""
    bare = text.replace(".", "").replace("-", "").replace("&", "")
    if not SHORTEST <= len(bare) <= LONGEST or not bare[0].isalpha() or not bare.isalnum():
        return False
    capitals = sum(char.isupper() for char in bare)
    return capitals > 1 and capitals * 2 >= len(bare)


def definitions(text: str, tokens: Sequence[Token]) -> list[Found]:
    """Return what brackets in a block define, in order."""
    found: list[Found] = []
    ends = [token.end for token in tokens]
    for bracket in BRACKET.finditer(text):
        before = _tokens_before(tokens, ends, bracket.start())
        inner = [part.strip(" '\"“”‘’*.…") for part in ALTERNATIVE.split(bracket.group(1))]
        short = next((part for part in inner if is_short_form(part)), None)
        if short is None or not before:
            if before and inner[0][:1].isupper():
                found.extend(_reversed(tokens, before, inner[0], bracket.start(1), text))
            continue
        long = long_form(short, tokens, before)
        if long is not None:
            first, rule = long
            start, end = tokens[first].start, tokens[before[-1]].end
            found.append(Found(Definition(short, text[start:end], rule), start, end))
        for part in inner:
            if part != short and part[:1].isupper() and " " in part and initials_fit(short, part.split()):
                start = text.index(part, bracket.start(1))
                found.append(Found(Definition(short, part, "definition"), start, start + len(part)))
    return found


def _tokens_before(tokens: Sequence[Token], ends: Sequence[int], at: int) -> list[int]:
    """Return the places of up to twelve words of the same sentence before a bracket."""
    last = bisect_right(ends, at) - 1
    if last < 0:
        return []
    places = [last]
    while len(places) < 12 and places[0] > 0 and not tokens[places[0]].starts:  # noqa: PLR2004 - words or letters of a name
        if any(mark in tokens[places[0]].gap for mark in ",;:()"):
            break
        places.insert(0, places[0] - 1)
    return places


def _reversed(tokens: Sequence[Token], before: Sequence[int], inner: str, offset: int, text: str) -> list[Found]:
    """``NRC (Northern Relief Council)``."""
    short = tokens[before[-1]].text
    words = inner.split()
    if is_short_form(short) and len(words) > 1 and initials_fit(short.replace(".", ""), words):
        start = text.index(inner, offset)
        return [Found(Definition(short, inner, "definition"), start, start + len(inner))]
    return []


def long_form(short: str, tokens: Sequence[Token], before: Sequence[int]) -> tuple[int, str] | None:
    """Return the first word of the long form that stands before an acronym, and the rule that found it."""
    letters = [char for char in short.casefold() if char.isalnum()]
    most = min(len(letters) + 5, 2 * len(letters))
    for size in range(2, min(most, len(before)) + 1):
        words = [tokens[at] for at in before[-size:]]
        if not words[0].capital or words[0].low in function_words("en"):
            continue
        if initials_fit(short, [word.text for word in words]):
            return before[-size], "definition"
    return _loose(letters, tokens, before)


def _loose(letters: Sequence[str], tokens: Sequence[Token], before: Sequence[int]) -> tuple[int, str] | None:
    """Let most initials do where the number of words is right: a translated name keeps its first acronym."""
    content = [at for at in before if tokens[at].low not in LINKS]
    size = len(letters)
    if size < 3 or len(content) < size:  # noqa: PLR2004 - words or letters of a name
        return None
    words = [tokens[at] for at in content[-size:]]
    agree = sum(word.low[0] == letter for word, letter in zip(words, letters, strict=True))
    if agree * 3 >= size * 2 and words[0].low[0] == letters[0] and all(word.capital for word in words):
        return content[-size], "loose definition"
    return None


def initials_fit(short: str, words: Sequence[str]) -> bool:
    """Say whether an acronym is made of the words' letters, in order, beginning with each content word's first."""
    letters = [char for char in short.casefold() if char.isalnum()]
    parts = [word.casefold() for word in words if word]
    if not letters or not parts or parts[0][0] != letters[0]:
        return False
    return _fit(letters, parts)


def _fit(letters: Sequence[str], parts: Sequence[str]) -> bool:
    """Match greedily from the right; every content word must give its first letter (after Schwartz and Hearst)."""
    at = len(letters) - 1
    for number, part in enumerate(reversed(parts)):
        last_word = number == len(parts) - 1
        used = 0
        rest = [char for char in part if char.isalnum()]
        # take the longest tail of letters that this word can give, its first letter among them
        for size in range(min(at + 1, 4), 0, -1):
            wanted = letters[at + 1 - size : at + 1]
            if rest and rest[0] == wanted[0] and _subsequence(wanted, rest) and (not last_word or size == at + 1):
                if not last_word and at + 1 - size < _needed(parts, number):
                    continue
                used = size
                break
        if not used and part not in LINKS and not is_demonym(part):
            return False
        at -= used
    return at < 0


def _needed(parts: Sequence[str], number: int) -> int:
    """Return how many letters the words further left need at least."""
    return sum(part not in LINKS for part in parts[: len(parts) - 1 - number])


def _subsequence(wanted: Sequence[str], rest: Sequence[str]) -> bool:
    chars = iter(rest)
    return all(char in chars for char in wanted)


def handles(text: str, tokens: Sequence[Token]) -> list[Found]:
    """``Halden @HaldenNews``: a name and its handle, one inside the other."""
    found: list[Found] = []
    by_end = {token.end: token for token in tokens}
    for match in HANDLE.finditer(text):
        name = by_end.get(match.start() - 1)
        if name is not None and name.capital and len(name.text) > 2 and name.low in match.group(1).casefold():  # noqa: PLR2004 - words or letters of a name
            found.append(Found(Definition(match.group(), name.text, "handle"), name.start, name.end))
    return found
