"""The query language: one small parser, the same as ``static/js/search/30-query.js``, for any text whatever.

Words must all be there; ``OR`` joins the two things beside it; ``-`` or ``NOT`` takes away; ``"…"`` is a phrase,
``abc*`` a beginning, ``abc~`` a word with one typing error (``~2`` with two), ``( )`` groups, and ``field:value``
filters. Nothing is an error: what means nothing here is read as words.

A query is a tree of lists, the same in both languages:

    ["and", child…]  ["or", child…]  ["not", child]
    ["word", text]  ["phrase", text]  ["prefix", text]  ["fuzzy", text, 1 or 2]
    ["filter", name, value]      name, type, lang, date: value is text; in: a part of the text
    ["field", name, child]       title, author, source: child is a word, phrase, prefix or fuzzy
"""

from __future__ import annotations

import re
from typing import Any

Node = list[Any]

LONGEST = 2_000
"""Characters of a query that are read."""

DEEPEST = 24
"""Brackets inside brackets that are read; deeper ones count as spaces."""

SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\x00-\x08\x0e-\x1f\x7f"
BREAK = re.compile(f"[{SPACE}]")
SPACES = re.compile(f"[{SPACE}]+")
ENDS = re.compile(f"^[{SPACE}]+|[{SPACE}]+\\Z")
BARE = re.compile(f'[^{SPACE}()"“”„«»]+')
QUOTES = '"“”„«»'
FILTER = re.compile(r"(name|type|source|lang|title|author|in|date):", re.IGNORECASE | re.ASCII)
FUZZY = re.compile(r"(.+)~([12]?)\Z", re.DOTALL)
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
PARTS = ("text", "quote", "comment")
WORDY = ("title", "author", "source")


def parse(text: str) -> Node:
    """Return the tree of any text; an empty query is ``["and"]``."""
    return _Parser(text[:LONGEST]).query()


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def query(self) -> Node:
        """Read groups until the text is used up; a closing bracket too many is passed over."""
        found: list[Node] = []
        while self._at < len(self._text):
            found.extend(self._group())
            self._at += 1
        return _all(_joined(found))

    def _group(self) -> list[Node]:
        """Read up to a closing bracket or the end."""
        found: list[Node] = []
        while self._at < len(self._text):
            letter = self._text[self._at]
            if letter == ")":
                break
            if BREAK.match(letter):
                self._at += 1
                continue
            node = self._item()
            if node is not None:
                found.append(node)
        return found

    def _item(self) -> Node | None:
        negative = False
        while self._text.startswith("-", self._at):
            negative = True
            self._at += 1
        if self._at >= len(self._text) or BREAK.match(self._text[self._at]) or self._text[self._at] == ")":
            return None
        node = self._filter()
        if node is None:
            node = self._plain()
        if node is None or not negative:
            return node
        return ["not", ["word", node[1]] if node[0] == "operator" else node]

    def _plain(self) -> Node | None:
        letter = self._text[self._at]
        if letter == "(":
            return self._brackets()
        if letter in QUOTES:
            return self._phrase()
        return self._word()

    def _brackets(self) -> Node | None:
        self._at += 1
        if self._depth >= DEEPEST:
            return None
        self._depth += 1
        found = self._group()
        self._depth -= 1
        self._at += 1
        node = _all(_joined(found))
        return None if node == ["and"] else node

    def _phrase(self) -> Node | None:
        """Read up to the closing quote; an opening one without it is no quote."""
        start = self._at + 1
        ends = [place for place in (self._text.find(quote, start) for quote in QUOTES) if place >= 0]
        self._at = start
        if not ends:
            return None
        end = min(ends)
        self._at = end + 1
        node = _bare(self._text[start:end])
        return ["phrase", node[1]] if node[0] == "word" else node

    def _word(self) -> Node | None:
        match = BARE.match(self._text, self._at)
        if match is None:
            self._at += 1
            return None
        self._at = match.end()
        word = match.group()
        if word in {"OR", "AND", "NOT"}:
            return ["operator", word]
        return _bare(word)

    def _filter(self) -> Node | None:
        """Read ``name:value``; where it means nothing, nothing is read."""
        match = FILTER.match(self._text, self._at)
        if match is None:
            return None
        before, self._at = self._at, match.end()
        letter = self._text[self._at : self._at + 1]
        readable = letter and letter not in "()" and not BREAK.match(letter)
        node = self._plain() if readable else None
        made = None if node is None else _filter(match.group(1).lower(), node)
        if made is None:
            self._at = before
        return made


def _bare(word: str) -> Node:
    """Return what a word, or a phrase, means by its ending."""
    if len(word) > 1 and word.endswith("*"):
        return ["prefix", word.rstrip("*")] if word.strip("*") else ["word", word]
    fuzzy = FUZZY.match(word)
    if fuzzy is not None:
        return ["fuzzy", fuzzy.group(1), int(fuzzy.group(2) or "1")]
    return ["word", word]


def _filter(name: str, node: Node) -> Node | None:
    """Return a filter with its value checked, or None where the value means nothing to it."""
    if node[0] == "operator":
        node = ["word", node[1]]
    if name in WORDY:
        return ["field", name, node]
    value = ENDS.sub("", node[1])
    if node[0] not in {"word", "phrase"} or not value:
        return None
    if name == "in":
        return ["filter", name, value.lower()] if value.lower() in PARTS else None
    if name == "date":
        dated = _dates(value.lower())
        return None if dated is None else ["filter", name, dated]
    return ["filter", name, value.lower() if name in {"type", "lang"} else value]


def _dates(value: str) -> str | None:
    """Return a date or a range of dates as it is written shortest, or None where it is none."""
    if value == "none" or DATE.fullmatch(value):
        return value
    first, dots, last = value.partition("..")
    if not dots or not (first or last) or any(part and not DATE.fullmatch(part) for part in (first, last)):
        return None
    if first and last and first > last:
        first, last = last, first
    return f"{first}..{last}"


def _joined(found: list[Node]) -> list[Node]:
    """Apply OR, AND and NOT; an OR that has nothing on one side is the word itself."""
    result: list[Node] = []
    place = 0
    while place < len(found):
        node = found[place]
        following = found[place + 1] if place + 1 < len(found) else None
        if node[0] != "operator":
            result.append(node)
        elif node[1] == "NOT" and following is not None and following[0] != "operator":
            result.append(["not", following])
            place += 1
        elif node[1] == "OR" and result and following is not None:
            place, right = _right(found, place + 1)
            if right is None:
                result.append(["word", "OR"])
            else:
                left = result.pop()
                result.append([*left, right] if left[0] == "or" else ["or", left, right])
        elif node[1] != "AND" or not result or following is None:
            result.append(["word", node[1]])
        place += 1
    return result


def _right(found: list[Node], place: int) -> tuple[int, Node | None]:
    """Return what stands right of an OR and the place of its last part, or None where nothing can be joined."""
    node = found[place]
    if node[0] != "operator":
        return place, node
    if node[1] == "NOT" and place + 1 < len(found) and found[place + 1][0] != "operator":
        return place + 1, ["not", found[place + 1]]
    return place - 1, None


def _all(found: list[Node]) -> Node:
    return found[0] if len(found) == 1 else ["and", *found]
