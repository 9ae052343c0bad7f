"""From documents to posting lists: every token becomes the number of its term, and all are coded at once.

A dictionary from the word as it is written gives the term's number, so folding and stemming happen once a word. At the
end of each range of documents (see ``ranges``), and within a range of very many words, the tokens are coded
(``coding``), which takes a fraction of the room, and set aside (``shelf``), so that memory grows with the vocabulary
only; and a range's part of a list depends on that range alone, so that the browser's pieces of all others stay as they
are.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import numpy as np

from sitegen.search.analysis import PLAIN, UNSPACED, WORD, fold, is_usual, terms
from sitegen.search.coding import Tokens
from sitegen.search.fields import FIELDS, Entry
from sitegen.search.postings import Coded
from sitegen.search.shelf import Shelf
from sitegen.search.stemming import stemmer

MANY = 300_000
"""Words as they are written that are remembered from one range to the next."""

MOST_TOKENS = 1_000_000
"""Tokens that are coded at once, about."""

LONG_TEXT = 1_000_000
"""Characters of a text above which its words are not listed all at once."""

LONG_WORD = 256
"""Characters of a word above which it is not remembered as it is written."""

LAST_POSITION = 70_000_000
"""Words beyond it are not indexed: no number above can be written."""


GAP = "_0_gap_0_"
"""A word of term 0 between two texts that are taken at once: it leaves a gap, which no row of words crosses."""

KIND = attrgetter("field", "language")


class _Table(dict[str, int]):
    """From a term of one field to its number, which counts over all fields from 1."""

    def __init__(self, count: list[int]) -> None:
        super().__init__()
        self._count = count

    def __missing__(self, term: str) -> int:
        self._count[0] += 1
        number = self[term] = self._count[0]
        return number


class _Words(dict[str, int]):
    """From a word as written to its term's number, for one field and language; 0 where folding leaves nothing."""

    def __init__(self, table: _Table, language: str | None) -> None:
        super().__init__({GAP: 0})
        self.table = table
        self._stem = stemmer(language) if language else None

    def __missing__(self, word: str) -> int:
        folded = fold(word)
        number = self.table[self._stem(folded) if self._stem else folded] if folded else 0
        if len(word) <= LONG_WORD:
            self[word] = number
        return number


class Inverter:
    """Gathers documents, in the order of their numbers, and gives back posting lists in the order of their keys."""

    def __init__(self, folder: Path) -> None:
        """Start with nothing; a file in ``folder`` holds what is coded, once there is much of it."""
        self._count = [0]
        self._tables = tuple(_Table(self._count) for _ in FIELDS)
        self._keys = _Table(self._count)
        self._words: dict[tuple[int, str | None], _Words] = {}
        self._tokens = Tokens()
        self._shelf = Shelf(folder)
        self._base = 0
        self._last = np.zeros(0, np.int64)

    def add(self, number: int, found: Iterable[Entry], keys: dict[str, int]) -> list[int]:
        """Take one document; return its number of words in each field."""
        places = [0] * len(FIELDS)
        lengths = [0] * len(FIELDS)
        held, end_run = self._tokens.terms, self._tokens.end_run
        for (field, language), run in groupby(found, key=KIND):
            words = self._words.get((field, language))
            if words is None:
                words = self._words[field, language] = _Words(self._tables[field], language)
            texts = [entry.text for entry in run]
            whole = f"\n{GAP}\n".join(texts)
            pattern = _pattern(whole) if whole.count(GAP) == len(texts) - 1 else None
            for text in [whole] if pattern else texts:
                first, before = places[field], len(held)
                _add_text(held, words, text, pattern or _pattern(text), language)
                count = len(held) - before
                if first + count > LAST_POSITION:
                    count = max(0, LAST_POSITION - first)
                    del held[before + count :]
                end_run((number, first, count))
                lengths[field] += count
                places[field] = first + count + 1
            lengths[field] -= len(texts) - 1 if pattern else 0
        for key, count in keys.items():
            held.extend([self._keys[key]] * count)
            end_run((number, 0, count))
        if len(held) > MOST_TOKENS:
            self._code()
        return lengths

    def end_range(self, following: int) -> None:
        """Code all that was gathered; the next range starts at the document ``following``."""
        self._code()
        if sum(map(len, self._words.values())) > MANY:
            self._words.clear()
        self._base = following
        self._last = np.zeros(0, np.int64)

    def _code(self) -> None:
        if not self._tokens.terms:
            return
        unseen = self._count[0] + 1 - len(self._last)
        self._last = np.concatenate([self._last, np.full(unseen, self._base - 1)])
        self._shelf.put(self._tokens.code(self._base, self._last))

    def close(self) -> None:
        """Forget everything."""
        self._shelf.close()

    def lists(self) -> Iterator[Coded]:
        """Yield every posting list, by field name, then by key in code point order."""
        self._code()
        self._words.clear()
        self._tokens = Tokens()
        tables = {**dict(zip(FIELDS, self._tables, strict=True)), "key": self._keys}
        ranks = np.zeros(self._count[0] + 1, np.int32)
        names: list[tuple[str, list[str]]] = []
        count = 0
        for field, table in sorted(tables.items()):
            keys = sorted(table)
            ranks[np.fromiter(map(table.__getitem__, keys), np.int64, len(keys))] = np.arange(count, count + len(keys))
            count += len(keys)
            names.append((field, keys))
            table.clear()
        yield from self._shelf.lists(names, ranks)


def _pattern(text: str) -> re.Pattern[str] | None:
    """Return the quickest pattern for a text whose words can be listed, each one term; None where they cannot."""
    if len(text) > LONG_TEXT:
        return None
    if is_usual(text):
        return PLAIN
    return None if UNSPACED.search(text) else WORD


def _add_text(
    held: array[int], words: _Words, text: str, pattern: re.Pattern[str] | None, language: str | None
) -> None:
    """Add the terms of one text."""
    if pattern is not None:
        held.extend(map(words.__getitem__, pattern.findall(text.lower() if text.isascii() else text)))
        return
    for match in WORD.finditer(text):
        held.extend([words.table[key] for _, _, key in terms(match.group(), language)] or (0,))
