"""The rows of keys with their postings and positions, a file of each for every range of documents.

A row begins where a word begins unlike the one before and its hash allows it, so that a document more or less moves
few cuts, the stems of one word stand in one row, and a few letters say where each begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from itertools import groupby
from operator import itemgetter

from sitegen.model.site import File
from sitegen.search.a93 import CODES, DIGITS
from sitegen.search.fields import FIELDS
from sitegen.search.postings import Raw
from sitegen.search.ranges import LARGE, Cutter, short_name
from sitegen.search.store import dump
from sitegen.search.whoosh_index import Lists

ROW, SMALLER_ROW = 28_000, 20_000
"""Characters of a row's postings in all ranges, about, and in those of a large archive; a key is never cut."""

ROW_CHANCE, FILTER_CHANCE = 4, 16
"""A row may start with one in so many words that begin unlike the one before, and with one in so many filters."""

ALIKE = 5
"""Words that begin alike, but for so many letters, stand in one row, so that all stems of a word are loaded at once."""

MOST_SHARED = 63
"""Letters that a key may share with the one before it."""

SIZES = 6
"""Characters, about, that a key costs a row for each range that has it, beside its postings."""

HEADS = (*(CODES[1 << field] for field in range(len(FIELDS))), "")
"""What stands before the postings of a key that is in one field only; a filter's key has none."""

Ranges = Mapping[int, str]
"""The first document of each range, and its name."""

Keyed = tuple[str, int, Raw]
"""A key, the field it is in (-1 for a filter's key), and its posting list."""


def piece(folder: str, name: str, arguments: str) -> File:
    """Return a file of one call, in a folder of the search's."""
    return File(f"search/{folder}/{name}.js", f'SG.put("{folder}/{name}",{arguments});\n'.encode("ascii"))


def _keyed(lists: Lists) -> Iterator[tuple[str, list[Keyed]]]:
    """Yield every key with its posting lists by field, in code point order."""
    tables = [_field(lists, place, name) for place, name in enumerate(FIELDS)]
    for key, group in groupby(merge(*tables, _field(lists, -1, "key")), key=itemgetter(0)):
        yield key, list(group)


def _field(lists: Lists, place: int, name: str) -> Iterator[Keyed]:
    for key, raw in lists.walk(name):
        yield key, place, raw


def rows(lists: Lists, ranges: Ranges, firsts: list[str]) -> Iterator[File]:
    """Yield the files of keys, postings and positions.

    Adds to ``firsts`` how each row begins: as much of its first key as tells it from the key before.
    """
    large = lists.documents > LARGE
    cutter, used, before = Cutter(SMALLER_ROW if large else ROW), set[str](), ""
    parts = {start: _Part() for start in ranges}
    for key, group in _keyed(lists):
        weight = 0
        for _, _, raw in group:
            weight += raw.size + SIZES * len(raw.directory)
        if cutter.starts(key, weight, one_in=_chance(before, key)) or not firsts:
            first = key[: _shared(before, key) + 1]
            if short_name(first) not in used:
                if firsts:
                    yield from _row(firsts[-1], parts, ranges)
                firsts.append(first)
                used.add(short_name(first))
        before = key
        if len(group) == 1:
            head = HEADS[group[0][1]]
            for base, documents, listed, placed in group[0][2].parts():
                parts[base].add(key, head + CODES[documents] + listed, placed)
        else:
            _add_fields(key, group, parts)
    if firsts:
        yield from _row(firsts[-1], parts, ranges)


def _shared(before: str, key: str) -> int:
    """Return how many letters two keys begin alike in."""
    for place, (one, other) in enumerate(zip(before, key, strict=False)):
        if one != other:
            return place
    return min(len(before), len(key))


def _chance(before: str, key: str) -> int:
    """Return in how many keys like this one a row may start; 0 for never."""
    if "=" in key:
        return FILTER_CHANCE
    return ROW_CHANCE if _shared(before, key) < max(ALIKE, len(key) - ALIKE) else 0


def _add_fields(key: str, group: Iterable[Keyed], parts: dict[int, _Part]) -> None:
    """Add a key that stands in several fields."""
    held: dict[int, tuple[int, str, str]] = {}
    for _, field, raw in group:
        for base, documents, listed, placed in raw.parts():
            mask, before, beside = held.get(base, (0, "", ""))
            held[base] = (mask + (1 << field), before + CODES[documents] + listed, beside + placed)
    for base, (mask, postings, positions) in held.items():
        parts[base].add(key, CODES[mask] + postings, positions)


def _row(first: str, parts: dict[int, _Part], ranges: Ranges) -> Iterator[File]:
    name = short_name(first)
    for part, folder in zip(parts.values(), ranges.values(), strict=True):
        yield piece(folder, f"p{name}", f"{dump('~'.join(_front_coded(part.keys)))},{_sized(part.listed)}")
        if any(part.placed):
            yield piece(folder, f"x{name}", _sized(part.placed))
        part.clear()


class _Part:
    """One range's part of a row: keys, and the postings and positions of each."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.listed: list[str] = []
        self.placed: list[str] = []

    def add(self, key: str, postings: str, positions: str) -> None:
        """Take one key."""
        self.keys.append(key)
        self.listed.append(postings)
        self.placed.append(positions)

    def clear(self) -> None:
        """Begin the next row."""
        for held in (self.keys, self.listed, self.placed):
            held.clear()


def _sized(texts: list[str]) -> str:
    codes = CODES
    return f'"{"".join([codes[len(text)] for text in texts])}","{"".join(texts)}"'


def _front_coded(keys: Iterable[str]) -> Iterator[str]:
    """Yield of each key the number of UTF-16 units (at most 63) that it shares with the one before, and the rest."""
    before = ""
    for key in keys:
        shared = min(len(before), len(key), MOST_SHARED)
        while before[:shared] != key[:shared]:
            shared -= 1
        units = shared
        if not key.isascii():
            while (units := len(key[:shared].encode("utf-16-le")) // 2) > MOST_SHARED:
                shared -= 1
        yield DIGITS[units] + key[shared:]
        before = key
