"""The index in pieces for the browser: small script files that are loaded when a query needs them.

``search/root.js`` names the folder of everything else, ``search/DIGEST/``, so that no browser's cache mixes two builds:

    lI.js       lexicon: keys in code point order, each the letters shared with the one before and the rest
    pI-J.js     documents and counts of the keys of lI, whole keys, about 16 KB
    xI-J.js     positions of the same keys, for phrases only
    nI.js       one character a document: the class of its length
    tI.js       cards and texts of a few documents, for results and snippets
    eI.js       cards of names
    cI.js       languages, years and parts of each document; gI.js its names and source; wI.js its date

Each is one call, ``SG.put(name, …)``, in plain ASCII, and works the same over http and from a folder.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import closing
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from sitegen.model.site import File
from sitegen.ports import Archive
from sitegen.search import evaluate
from sitegen.search.a93 import DIGITS, encode, encode_postings
from sitegen.search.fields import BOOSTS, FIELDS
from sitegen.search.lengths import LENGTHS
from sitegen.search.stemmers import TABLES
from sitegen.search.store import Cards, dump
from sitegen.search.whoosh_index import Lists

LEXICON = 10_000
"""Characters of a lexicon file."""

POSTINGS = 16_000
"""Characters of a file of postings, but for a key whose own are more."""

TEXTS = 4_096
"""Characters of a file of texts, about; a document is never cut."""

MOST_TEXT_FILES = 50_000
RANGE = 16_384
"""Documents of a file of lengths, facets or dates."""

NAMED = 1_024
"""Documents of a file of their names."""

NAMES = 48
"""Names of a file of cards."""

Entry = tuple[str, int, int, str, str]
"""A key, the field it is in, its number of documents, its postings, its positions."""


def pieces(archive: Archive, folder: Path) -> Iterator[File]:
    """Yield the browser's files, made from the index in a folder; ``search/root.js`` comes last."""
    del archive  # everything stands in the index; the archive is taken so that all stages are called alike
    with closing(Lists(folder)) as lists, closing(Cards(folder)) as cards:
        base = f"search/{str(cards.get('digest'))[:12]}"
        documents = int(cards.get("documents"))
        keys: list[str] = []
        yield from (_file(base, *piece) for piece in _lexicon(lists, cards, keys))
        lengths = "".join(map(DIGITS.__getitem__, cards.get("lengths")))
        for number, start in enumerate(range(0, documents, RANGE)):
            yield _file(base, f"n{number}", f'"{lengths[start : start + RANGE]}"')
        each = _per_file(cards, documents)
        for number, records in _grouped(cards.records(), each):
            yield _file(base, f"t{number}", ",".join(records))
        names = 0
        for number, records in _grouped(cards.names(), NAMES):
            names += len(records)
            yield _file(base, f"e{number}", ",".join(records))
        yield from (_file(base, *piece) for piece in _facets(cards))
        yield File("search/root.js", f"SG.root({_root(cards, base, keys, each, names)});\n".encode())


def _file(base: str, name: str, arguments: str) -> File:
    return File(f"{base}/{name}.js", f'SG.put("{name}",{arguments});\n'.encode("ascii"))


def _root(cards: Cards, base: str, keys: list[str], each: int, names: int) -> str:
    languages = str(cards.get("languages")).split()
    return dump(
        {
            "base": base,
            "documents": int(cards.get("documents")),
            "words": int(cards.get("words")),
            "names": names,
            "keys": keys,
            "each": each,
            "sizes": {"range": RANGE, "named": NAMED, "names": NAMES},
            "fields": FIELDS,
            "boosts": BOOSTS,
            "k1": evaluate.K1,
            "b": evaluate.B,
            "lengths": LENGTHS,
            "stemmers": {language: TABLES[language] for language in languages},
        }
    )


def _per_file(cards: Cards, documents: int) -> int:
    size = cards.size()
    mean = max(size // documents, 1) if documents else 1
    return max(1, TEXTS // mean, -(-documents // MOST_TEXT_FILES))


def _grouped(rows: Iterable[tuple[int, str]], each: int) -> Iterator[tuple[int, list[str]]]:
    for number, group in groupby(rows, key=lambda row: row[0] // each):
        yield number, [record for _, record in group]


def _entries(lists: Lists, cards: Cards) -> Iterator[tuple[str, list[Entry]]]:
    """Yield every key with its posting lists by field, in code point order."""
    tables = [_field(lists, place, name) for place, name in enumerate(FIELDS)]
    keyed = ((key, -1, count, postings, "") for key, count, postings, _ in lists.walk("key"))
    spelled = (_form(form, [number for _, number in rows]) for form, rows in groupby(cards.forms(), itemgetter(0)))
    for key, group in groupby(merge(*tables, keyed, spelled, key=itemgetter(0, 1)), key=itemgetter(0)):
        yield key, list(group)


def _field(lists: Lists, place: int, name: str) -> Iterator[Entry]:
    for key, count, postings, positions in lists.walk(name):
        yield key, place, count, postings, positions


def _form(form: str, numbers: list[int]) -> Entry:
    return f"form={form}", -1, len(numbers), encode_postings(numbers, [1] * len(numbers)), ""


def _lexicon(lists: Lists, cards: Cards, firsts: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the files of keys, postings and positions; add the first key of each file of keys to ``firsts``."""
    shard = _Shard(0)
    numbers = cards.numbers()
    for key, group in _entries(lists, cards):
        if shard.size >= LEXICON:
            yield from shard.files()
            shard = _Shard(len(firsts))
        if not shard.size:
            firsts.append(key)
        yield from shard.add(key, _postings(key, group, numbers), "".join(entry[4] for entry in group))
    if shard.size:
        yield from shard.files()


def _postings(key: str, group: list[Entry], numbers: dict[str, int]) -> str:
    """Return a key's slice: which fields (words only), then for each the number of documents and the postings.

    A name's slice ends in the number of its card.
    """
    if group[0][1] < 0:
        (_, _, count, postings, _) = group[0]
        tail = encode(numbers[key[5:]]) if key.startswith("name=") else ""
        return encode(count) + postings + tail
    mask = sum(1 << place for _, place, _, _, _ in group)
    return encode(mask) + "".join(encode(count) + postings for _, _, count, postings, _ in group)


class _Shard:
    """One file of keys and the files of postings and positions that belong to it."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._keys: list[str] = []
        self._before = ""
        self._starts: list[int] = []
        self._postings: list[str] = []
        self._positions: list[str] = []
        self._held = 0
        self.size = 0

    def add(self, key: str, postings: str, positions: str) -> Iterator[tuple[str, str]]:
        """Take one key; yield the files that are full."""
        if not self._postings or self._held + len(postings) > POSTINGS:
            yield from self._flush()
            self._starts.append(len(self._keys))
        shared = _shared(self._before, key)
        written = DIGITS[shared] + _after(key, shared) + "~"
        self.size += len(written) if written.isascii() else len(json.dumps(written)) - 2
        self._keys.append(written)
        self._before = key
        self._postings.append(postings)
        self._positions.append(positions)
        self._held += len(postings)

    def _flush(self) -> Iterator[tuple[str, str]]:
        if self._postings:
            name = f"{self._number}-{len(self._starts) - 1}"
            for letter, texts in (("p", self._postings), ("x", self._positions)):
                sizes, data = "".join(encode(len(text)) for text in texts), "".join(texts)
                if data:
                    yield f"{letter}{name}", f'"{sizes}","{data}"'
        self._postings, self._positions, self._held = [], [], 0

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the last files."""
        yield from self._flush()
        yield f"l{self._number}", f"{dump(self._starts)},{dump(''.join(self._keys))}"


def _shared(first: str, second: str) -> int:
    """Return the length of the common beginning in UTF-16 units, at most 63, never inside a surrogate pair."""
    units = 0
    for one, other in zip(first, second, strict=False):
        width = 2 if one > "\uffff" else 1
        if one != other or units + width > 63:
            break
        units += width
    return units


def _after(key: str, units: int) -> str:
    place = 0
    while units:
        units -= 2 if key[place] > "\uffff" else 1
        place += 1
    return key[place:]


def _facets(cards: Cards) -> Iterator[tuple[str, str]]:
    """Yield what documents are counted and sorted by, in three kinds of files."""
    for number, rows in _grouped(cards.facets(), RANGE):
        combined: dict[str, int] = {}
        dates: dict[str, int] = {}
        kinds, days = [], []
        for languages, years, parts, _, _, date in map(json.loads, rows):
            kinds.append(encode(combined.setdefault(dump([languages, years, parts]), len(combined))))
            days.append(encode(dates.setdefault(date, len(dates))))
        yield f"c{number}", f'[{",".join(combined)}],"{"".join(kinds)}"'
        yield f"w{number}", f'{dump(list(dates))},"{"".join(days)}"'
    for number, rows in _grouped(cards.facets(), NAMED):
        sources: dict[str, int] = {}
        texts = []
        for _, _, _, source, names, _ in map(json.loads, rows):
            place = sources.setdefault(source or "", len(sources))
            texts.append(encode(place) + encode(len(names)) + "".join(map(encode, names)))
        yield f"g{number}", f'{dump(list(sources))},"{"".join(texts)}"'
