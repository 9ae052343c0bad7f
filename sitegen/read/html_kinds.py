"""What the elements of a page are called, and which of its texts look like an author's name or a date."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sitegen.read.html_parts import Part, Tree
from sitegen.read.html_words import AUTHOR, BLOCKS

STAMP_LENGTH, AUTHOR_LENGTH = 80, 60

STAMP = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[:h.]\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)"
    r"|\b\d{1,3}\+? ?(?:s|min|m|h|d|w|mo|y|yr|sec\w*|minut\w*|hour\w*|day\w*|week\w*|month\w*|year\w*) ago\b"
    r"|\b(?:vor|il y a|hace|há) (?:\d{1,3}|einem|einer|un|une|um|uma|una) \w+|\b\d{1,3} \w+ (?:geleden|fa|sedan|siden|temu|назад)\b"
    r"|\b(?:yesterday|today|gestern|heute|gisteren|vandaag|hier|aujourd'hui|ayer|hoy|ieri|oggi)\b",
    re.IGNORECASE,
)

SPLIT = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")

DIGITS = re.compile(r"\d+")

TEXT_WORDS = frozenset("content text body message rich post comment entry".split())

AUTHOR_WORDS = frozenset(
    "author user username name nick nickname fn vcard poster creator member profile by commenter hnuser display".split()
)

PROFILE = re.compile(
    r"(?:/|\b)(?:u|user|users|member|members|profile|profiles|author|memberlist|people|~)(?:[/.?=]|id=)", re.IGNORECASE
)

LONGEST_NAMES, MOST_NAMES = 300, 8

Key = tuple[str, str]
"""A kind of element: its name, and one of its class names, or its numbered id (``=``), or its property (``@``)."""


@lru_cache(maxsize=4096)
def _keys_of(name: str, names: str, identity: str, prop: str) -> tuple[Key, ...]:
    """Return the kinds an element may be of: its name with each of its class names, its numbered id, its property."""
    found = [(name, DIGITS.sub("", one)) for one in names[:LONGEST_NAMES].split()[:MOST_NAMES]]
    if DIGITS.search(identity):
        found.append((name, "=" + DIGITS.sub("#", identity)))
    if prop:
        found.append((name, "@" + prop.rpartition("/")[2]))
    return tuple(dict.fromkeys(found)) or ((name, ""),)


def kinds(tree: Tree, element: int) -> tuple[Key, ...]:
    """Return the kinds that an element may be of."""
    values = tree.values[element]
    if not values:
        return ((tree.names[element], ""),)
    prop = values.get("itemprop") or values.get("itemtype") or ""
    return _keys_of(tree.names[element], values.get("class", ""), values.get("id", ""), prop)


@lru_cache(maxsize=4096)
def words_in(key: Key) -> frozenset[str]:
    """Return the words in a kind's name."""
    return frozenset(word.lower() for word in SPLIT.findall(key[1]))


def above(tree: Tree, element: int) -> Iterator[int]:
    """Yield an element and those around it, the page itself left out."""
    while element:
        yield element
        element = tree.parents[element]


def own_parts(tree: Tree, members: Sequence[int]) -> dict[int, list[int]]:
    """Return the parts of each element that stand in no other of them within it."""
    inside = set(members)
    nearest = [0] * len(tree.parents)
    for number in range(1, len(nearest)):
        nearest[number] = number if number in inside else nearest[tree.parents[number]]
    found: dict[int, list[int]] = {}
    for at, part in enumerate(tree.parts):
        if not part.hidden and (member := nearest[part.element]):
            found.setdefault(member, []).append(at)
    return found


def is_stamp(part: Part, timed: set[int]) -> bool:
    """Whether a part is short and says a date or time; ``timed`` are the elements around ``<time>``."""
    return len(part.text) <= STAMP_LENGTH and (part.element in timed or STAMP.search(part.text) is not None)


def timed(tree: Tree) -> set[int]:
    """Return the elements around ``<time>``, up to the block that its text is part of."""
    found: set[int] = set()
    for number, name in enumerate(tree.names):
        if name == "time":
            for element in above(tree, number):
                found.add(element)
                if tree.names[element] in BLOCKS:
                    break
    return found


def names_author(tree: Tree, part: Part) -> bool:
    """Whether a part looks like an author's name: short, called so, or a link to a profile."""
    if len(part.text) > AUTHOR_LENGTH + STAMP_LENGTH:
        return False
    if any(mark.kind == AUTHOR for mark in part.marks):
        return True
    if any(mark.kind == "link" and mark.target and PROFILE.search(mark.target) for mark in part.marks):
        return True
    return any(_says_author(tree, element) for element in (part.element, tree.parents[part.element]))


def _says_author(tree: Tree, element: int) -> bool:
    """Whether an element is called an author's, and not what an author wrote."""
    words = {word for key in kinds(tree, element) for word in words_in(key)}
    return bool(words & AUTHOR_WORDS) and not words & TEXT_WORDS
