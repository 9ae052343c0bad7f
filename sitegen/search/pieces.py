"""The index in pieces for the browser: small script files that are loaded when a query needs them.

``search/root.js`` knows the ranges of documents and the rows of keys (``rows``). Of each range there is a folder:

    search/RANGE/pROW.js    the keys of a row, each with its documents and counts
    search/RANGE/xROW.js    positions of the same keys, for phrases only
    search/RANGE/n.js       one character a document: the class of its length; and the groups that its texts are in
    search/RANGE/c.js       languages, years and parts of each document; w.js its date; g.js its names and source
    search/RANGE/tGROUP-I.js    cards and texts of a few documents, for results and snippets
    search/alike.js     groups of documents that are nearly the same, where there are any
    search/suggest/     names and titles for the boxes of all pages: see ``suggestions``
    search/names/eI.js      cards of names;  fI.js  the names that a spelling may mean; both by a hash

Each is one call, ``SG.put(name, …)``, in plain ASCII, and works the same over http and from a folder. Ranges, rows and
groups are named by what they begin with and cut where ``ranges`` says, so that a document more or less rewrites the
pieces of its own range, and few others. The address of each is asked for with the index's digest as its query, so that
no browser's cache mixes two builds.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from sitegen.model.site import File
from sitegen.ports import Archive
from sitegen.search import evaluate
from sitegen.search.a93 import CODES, DIGITS
from sitegen.search.alike import coded
from sitegen.search.fields import BOOSTS, FIELDS
from sitegen.search.ranges import name_hash, short_name
from sitegen.search.rows import piece, rows
from sitegen.search.searching import NOTES
from sitegen.search.stemmers import TABLES
from sitegen.search.store import Cards, dump
from sitegen.search.suggestions import suggestions
from sitegen.search.whoosh_index import Lists

TEXTS = 4_096
"""Characters of a file of texts, about; a document is never cut."""

MOST_TEXT_FILES = 50_000

NAMES = 32
"""Names of a file of cards, and spellings of a file of spellings, about."""


def pieces(archive: Archive, folder: Path) -> Iterator[File]:
    """Yield the browser's files, made from the index in a folder; ``search/root.js`` comes last."""
    del archive  # everything stands in the index; the archive is taken so that all stages are called alike
    with closing(Lists(folder)) as lists, closing(Cards(folder)) as cards:
        cut = _Cut(cards)
        firsts: list[str] = []
        yield from rows(lists, dict(zip(cut.starts, cut.names, strict=True)), firsts)
        yield from _texts(cards, cut)
        yield from _columns(cards, cut)
        yield from _hashed("e", ((row[0], row) for _, record in cards.names() for row in [json.loads(record)]))
        ids = cards.name_ids()
        spelled = groupby(cards.forms(), itemgetter(0))
        yield from _hashed("f", ((form, [ids[number] for _, number in found]) for form, found in spelled))
        yield from suggestions(cards)
        if cut.alike:
            yield File("search/alike.js", f'SG.put("alike","{coded(cut.alike)}");\n'.encode("ascii"))
        yield File("search/root.js", f"SG.root({_root(cards, cut, firsts)});\n".encode())


class _Cut:
    """How the documents are cut: where ranges and groups start, and what they are called."""

    def __init__(self, cards: Cards) -> None:
        ids = cards.document_ids()
        self.documents = len(ids)
        self.starts: list[int] = json.loads(cards.get("ranges"))
        self.names = [short_name(ids[start]) for start in self.starts]
        self.counts = _differences(self.starts, self.documents)
        self.alike: list[list[int]] = json.loads(cards.get("alike"))
        self.groups: list[int] = json.loads(cards.get("groups"))
        self.group_names = [short_name(ids[start]) for start in self.groups]
        self.group_counts = _differences(self.groups, self.documents)
        mean = max(cards.size() // self.documents, 1) if self.documents else 1
        least = max(1, TEXTS // mean, -(-self.documents // MOST_TEXT_FILES))
        self.each = 1 << (least.bit_length() - 1)

    def range_of(self, number: int) -> int:
        """Return the range that a document is in."""
        return bisect_right(self.starts, number) - 1


def _differences(starts: Sequence[int], end: int) -> list[int]:
    return [following - start for start, following in zip(starts, [*starts[1:], end], strict=False)]


def _root(cards: Cards, cut: _Cut, firsts: list[str]) -> str:
    languages = str(cards.get("languages")).split()
    names = len(cards.name_ids())
    return dump(
        {
            "version": str(cards.get("digest"))[:12],
            "documents": cut.documents,
            "words": int(cards.get("words")),
            "names": names,
            "ranges": list(zip(cut.names, cut.counts, strict=True)),
            "rows": firsts,
            "each": cut.each,
            "alike": len(cut.alike),
            "hashed": [_hash_files(names), _hash_files(sum(1 for _ in groupby(cards.forms(), itemgetter(0))))],
            "fields": FIELDS,
            "boosts": BOOSTS,
            "k1": evaluate.K1,
            "b": evaluate.B,
            "lengths": json.loads(cards.get("lengths")),
            "notes": NOTES,
            "stemmers": {language: TABLES[language] for language in languages},
        }
    )


def _texts(cards: Cards, cut: _Cut) -> Iterator[File]:
    """Yield the files of cards and texts: of each group the first few documents, the next few, and so on."""
    held: list[str] = []
    group = 0
    for number, record in cards.records():
        if group + 1 < len(cut.groups) and number == cut.groups[group + 1]:
            group += 1
        held.append(record)
        place = number - cut.groups[group]
        if (place + 1) % cut.each == 0 or place + 1 == cut.group_counts[group]:
            folder = cut.names[cut.range_of(number)]
            yield piece(folder, f"t{cut.group_names[group]}-{place // cut.each}", ",".join(held))
            held.clear()


def _columns(cards: Cards, cut: _Cut) -> Iterator[File]:
    """Yield, for each range, its documents' lengths and groups, and what they are counted and sorted by."""
    lengths = "".join(map(DIGITS.__getitem__, cards.get("classes")))
    ids, facets = cards.name_ids(), cards.facets()
    groups = iter(zip(cut.groups, cut.group_names, cut.group_counts, strict=True))
    following = next(groups, None)
    for start, folder, count in zip(cut.starts, cut.names, cut.counts, strict=True):
        listed: list[object] = []
        while following is not None and following[0] < start + count:
            listed += following[1:]
            following = next(groups, None)
        yield piece(folder, "n", f'"{lengths[start : start + count]}",{dump(listed)}')
        yield from _facets(folder, [json.loads(next(facets)[1]) for _ in range(count)], ids)


def _facets(folder: str, rows: Sequence[Sequence[Any]], ids: list[str]) -> Iterator[File]:
    yield piece(folder, "c", _coded([dump(row[:3]) for row in rows], as_json=True))
    yield piece(folder, "w", _coded([row[5] for row in rows]))
    known = {name: place for place, name in enumerate(sorted({ids[number] for row in rows for number in row[4]}))}
    places = [sorted(known[ids[number]] for number in row[4]) for row in rows]
    data = "".join(CODES[len(row)] + "".join(map(CODES.__getitem__, row)) for row in places)
    yield piece(folder, "g", f'{_coded([dump(row[3]) for row in rows], as_json=True)},{dump(list(known))},"{data}"')


def _coded(values: list[str], *, as_json: bool = False) -> str:
    """Return values as the list of different ones, sorted, and the place of each in it."""
    places = {value: place for place, value in enumerate(sorted(set(values)))}
    listed = f"[{','.join(places)}]" if as_json else dump(list(places))
    return f'{listed},"{"".join(CODES[places[value]] for value in values)}"'


def _hash_files(count: int) -> int:
    """Return the number of files for so many things: a power of two, so that it seldom changes."""
    return 1 << max(0, (count // NAMES).bit_length())


def _hashed(letter: str, items: Iterable[tuple[str, object]]) -> Iterator[File]:
    """Yield files of things found by the hash of their names."""
    held = list(items)
    files: list[list[object]] = [[] for _ in range(_hash_files(len(held)))]
    for name, value in held:
        files[name_hash(name) % len(files)] += (name, value)
    for number, found in enumerate(files):
        yield piece("names", f"{letter}{number}", dump(found))
