"""Names and titles for the search boxes of all pages, found by how any of their words begins.

``static/js/suggest/suggest.js`` reads them. Keys (a spelling or title from one of its words on) stand in a tree of
letters. A branch of few entries is one file with all of them; a larger one has a file with the best, and files for its
own branches. So one file of bounded size answers, however much there is:

    search/suggest/tree.js      the tree: a letter leads to more letters, or to 1 where a file holds all
    search/suggest/68-61.js     entries under the letters "ha", by code points: kind, text, id, other spelling

Each is one call, ``sitegenSuggest(name, value)``, in ASCII.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sitegen.model.site import File
from sitegen.search.analysis import form
from sitegen.search.store import Cards, dump

FULL = 128
"""Entries of a file that is not parted further."""

BEST = 12
"""Names, and titles, of a file that is."""

DEEPEST = 12
"""Letters after which nothing is parted."""

STARTS = 8
"""Words of a title that it may be found by, at most."""

COMMON, COMMON_SHARE = 50, 0.02
"""A word in so many titles, and in so large a share of them, finds only those that begin with it."""

SHORT = 3
"""Shorter words find only titles that begin with them."""

TITLE = "title"
MOST_MENTIONS = 1 << 20

Key = tuple[str, int, int]
"""The letters that an entry is found by, its rank (low is good), and its number among the entries."""

Entry = tuple[str, str]
"""What a name or title is, as JSON text; and what it leads to."""

Tree = dict[str, "Tree | int"]


def suggestions(cards: Cards) -> Iterator[File]:
    """Yield the files; the tree comes last."""
    entries: list[Entry] = []
    keys = sorted([*_names(cards, entries), *_titles(cards, entries)])
    tree: Tree = {}
    for letter, low, high in _branches(keys, 0, len(keys), 0):
        yield from _parted(keys, (low, high), letter, tree, entries)
    yield _file("tree", dump({"version": str(cards.get("digest"))[:12], "tree": tree}))


def _names(cards: Cards, entries: list[Entry]) -> Iterator[Key]:
    """Yield the keys of every spelling of every name; what is mentioned most stands first."""
    for _, record in cards.names():
        identity, name, kind, _, mentions, spellings, keys = json.loads(record)
        written = {form(text): text for text in reversed(spellings)} if len(keys) > 1 else {}
        for key in keys:
            spelling = written.get(key, name)
            entry = [kind, name, identity, *([spelling] if spelling != name else [])]
            entries.append((dump(entry), identity))
            words = key.split(".")
            for start in range(len(words)):
                yield ".".join(words[start:])[:DEEPEST], MOST_MENTIONS - min(mentions, MOST_MENTIONS), len(entries) - 1


def _titles(cards: Cards, entries: list[Entry]) -> Iterator[Key]:
    """Yield the keys of every title; those that begin with a word stand before those that hold it."""
    titled = [(identity, title, form(title).split(".")) for identity, title in cards.titles() if title]
    held = Counter(word for _, _, words in titled for word in set(words))
    common = {word for word, count in held.items() if count > max(COMMON, COMMON_SHARE * len(titled))}
    for identity, title, words in titled:
        entries.append((dump([TITLE, title, identity]), f"{TITLE} {identity}"))
        for start, word in enumerate(words[:STARTS]):
            if word and (not start or (len(word) >= SHORT and word not in common)):
                yield ".".join(words[start : start + DEEPEST])[:DEEPEST], MOST_MENTIONS + 1 + start, len(entries) - 1


def _parted(
    keys: Sequence[Key], place: tuple[int, int], letters: str, tree: Tree, entries: Sequence[Entry]
) -> Iterator[File]:
    """Yield the file of a branch and of its own branches, and note them in the tree above."""
    low, high = place
    held = keys[low:high]
    if len({number for _, _, number in held}) <= FULL or len(letters) >= DEEPEST:
        tree[letters[-1]] = 1
        yield _file(_name(letters), _chosen(held, letters, entries, FULL))
        return
    yield _file(_name(letters), _chosen(held, letters, entries, BEST))
    below: Tree = {}
    tree[letters[-1]] = below
    for letter, first, last in _branches(keys, low, high, len(letters)):
        yield from _parted(keys, (first, last), letters + letter, below, entries)


def _branches(keys: Sequence[Key], low: int, high: int, depth: int) -> Iterator[tuple[str, int, int]]:
    """Yield each letter that sorted keys go on with after so many, and where its keys stand."""
    while low < high:
        letter, first = keys[low][0][depth : depth + 1], low
        while low < high and keys[low][0][depth : depth + 1] == letter:
            low += 1
        if letter:
            yield letter, first, low


def _chosen(keys: Iterable[Key], letters: str, entries: Sequence[Entry], most: int) -> str:
    """Return the best names and the best titles under some letters; one that is these letters before all others."""
    found: dict[str, str] = {}
    names = titles = 0
    for _, rank, number in sorted((key[0] != letters, key[1], key[2]) for key in keys):
        text, target = entries[number]
        if target not in found and (names if rank <= MOST_MENTIONS else titles) < most:
            names, titles = names + (rank <= MOST_MENTIONS), titles + (rank > MOST_MENTIONS)
            found[target] = text
    return f"[{','.join(found.values())}]"


def _name(letters: str) -> str:
    return "-".join(f"{ord(letter):x}" for letter in letters)


def _file(name: str, value: str) -> File:
    return File(f"search/suggest/{name}.js", f'sitegenSuggest("{name}",{value});\n'.encode("ascii"))
