"""Names and titles for the search boxes of all pages, found by how any of their words begins.

``static/js/suggest/suggest.js`` reads them. Keys (a spelling or title from one of its words on) stand in a tree of
letters. Branches of few entries that are neighbours are one file with all of them; a larger branch has a file with the
best, and files for its own branches. So one file of bounded size answers, however much there is, and few are small:

    search/suggest/tree.js      the tree: a letter leads to more letters, or to the number of a file that holds all
    search/suggest/68-61.js     the best under the letters "ha", by code points: kind, text, id, other spelling
    search/suggest/68-61-z0.js  all entries of the first branches under "ha" that have few

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
"""Entries of a branch that is not parted further, and of a file of such branches."""

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


class Tree(dict[str, "Tree | int"]):
    """From a letter to what is below it."""


def suggestions(cards: Cards) -> Iterator[File]:
    """Yield the files; the tree comes last."""
    entries: list[Entry] = []
    keys = sorted([*_names(cards, entries), *_titles(cards, entries)])
    tree = Tree()
    yield from _below(keys, (0, len(keys)), "", tree, entries)
    yield _call("tree", dump({"version": str(cards.get("digest"))[:12], "tree": tree}))


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


def _below(
    keys: Sequence[Key], place: tuple[int, int], letters: str, tree: Tree, entries: Sequence[Entry]
) -> Iterator[File]:
    """Yield the files of all branches under some letters, and note in the tree where each letter leads."""
    bundle: dict[str, None] = {}
    room, number = FULL, 0
    for letter, first, last in _branches(keys, *place, len(letters)):
        branch, held = letters + letter, keys[first:last]
        count = len({number for _, _, number in held})
        if count > FULL and len(branch) < DEEPEST:
            yield _file(_name(branch), _chosen(held, branch, entries, BEST))
            below = tree[letter] = Tree()
            yield from _below(keys, (first, last), branch, below, entries)
            continue
        if bundle and count > room:
            yield _file(_bundle(letters, number), bundle)
            bundle, room, number = {}, FULL, number + 1
        tree[letter] = number
        room -= count
        bundle.update(dict.fromkeys(_chosen(held, branch, entries, FULL)))
    if bundle:
        yield _file(_bundle(letters, number), bundle)


def _branches(keys: Sequence[Key], low: int, high: int, depth: int) -> Iterator[tuple[str, int, int]]:
    """Yield each letter that sorted keys go on with after so many, and where its keys stand."""
    while low < high:
        letter, first = keys[low][0][depth : depth + 1], low
        while low < high and keys[low][0][depth : depth + 1] == letter:
            low += 1
        if letter:
            yield letter, first, low


def _chosen(keys: Iterable[Key], letters: str, entries: Sequence[Entry], most: int) -> Iterable[str]:
    """Return the best names and the best titles under some letters; one that is these letters before all others."""
    found: dict[str, str] = {}
    names = titles = 0
    for _, rank, number in sorted((key[0] != letters, key[1], key[2]) for key in keys):
        text, target = entries[number]
        if target not in found and (names if rank <= MOST_MENTIONS else titles) < most:
            names, titles = names + (rank <= MOST_MENTIONS), titles + (rank > MOST_MENTIONS)
            found[target] = text
    return found.values()


def _name(letters: str) -> str:
    return "-".join(f"{ord(letter):x}" for letter in letters)


def _bundle(letters: str, number: int) -> str:
    return "-".join(filter(None, (_name(letters), f"z{number}")))


def _file(name: str, entries: Iterable[str]) -> File:
    return _call(name, f"[{','.join(entries)}]")


def _call(name: str, value: str) -> File:
    return File(f"search/suggest/{name}.js", f'sitegenSuggest("{name}",{value});\n'.encode("ascii"))
