"""From documents to posting lists: every token goes straight to its term's array, coded once at the end.

A token is one 64-bit number, the document above and the position below, appended to an array through a dictionary from
the word as it is written; folding and stemming happen once a word. At the end of each range of documents (see
``ranges``) the tokens are coded, which takes a quarter of the room, so that memory hardly grows with the archive; and a
range's part of a list depends on that range alone, so that the browser's pieces of all others stay as they are.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from operator import call

from sitegen.search.a93 import CODES
from sitegen.search.analysis import LONGEST, PLAIN, WORD, is_usual, terms
from sitegen.search.fields import FIELDS, Entry
from sitegen.search.postings import Coded
from sitegen.search.stemming import stem

MANY = 300_000
"""Terms above which a range starts with fresh arrays, so that those of rare terms do not pile up."""

LONG_TEXT = 1_000_000
"""Characters of a text above which its words are not listed all at once."""

LONG_WORD = 256
"""Characters of a word above which it is not remembered as it is written."""

LAST_POSITION = 70_000_000
"""Words beyond it are not indexed: no number above can be written."""

POSITION = (1 << 32) - 1


class _Term:
    """One term of one field: tokens of this range of documents, and what was coded of those before."""

    __slots__ = ("directory", "documents", "positions", "postings", "tokens", "total")

    def __init__(self) -> None:
        self.tokens = array("Q")
        self.documents = 0
        self.total = 0
        self.directory = ""
        self.postings = ""
        self.positions = ""

    def encode(self, base: int) -> None:
        """Code the tokens of a range, whose first document has the number ``base``, behind those coded before."""
        codes = CODES
        tokens = self.tokens
        self.total += len(tokens)
        if len(tokens) == 1:
            (token,) = tokens
            listed, placed = codes[(token >> 32) - base << 1], codes[token & POSITION]
            self.documents += 1
            self.directory += codes[base] + codes[1] + codes[len(listed)] + codes[len(placed)]
            self.postings += listed
            self.positions += placed
            del tokens[:]
            return
        previous, count, place, gap, documents = base - 1, 0, 0, 0, 0
        postings: list[str] = []
        positions: list[str] = []
        for token in tokens:
            document = token >> 32
            position = token & POSITION
            if document != previous:
                if count:
                    postings.append(codes[gap + gap] if count == 1 else codes[gap + gap + 1] + codes[count - 2])
                    documents += 1
                gap = document - previous - 1
                previous, count = document, 1
                positions.append(codes[position])
            else:
                count += 1
                positions.append(codes[position - place])
            place = position
        postings.append(codes[gap + gap] if count == 1 else codes[gap + gap + 1] + codes[count - 2])
        documents += 1
        listed, placed = "".join(postings), "".join(positions)
        self.documents += documents
        self.directory += codes[base] + codes[documents] + codes[len(listed)] + codes[len(placed)]
        self.postings += listed
        self.positions += placed
        del tokens[:]


def _ignore(_token: int) -> None:
    """Take a word that folding leaves nothing of."""


class _Words(dict[str, Callable[[int], None]]):
    """From a word as written to what takes its tokens, for one field and language."""

    def __init__(self, table: dict[str, _Term], language: str | None) -> None:
        super().__init__()
        self._table = table
        self._language = language

    def __missing__(self, word: str) -> Callable[[int], None]:
        if word.isascii():
            append = self.of(stem(word.lower()[:LONGEST], self._language))
        else:
            found = terms(word, self._language)
            append = self.of(found[0][2]) if found else _ignore
        if len(word) <= LONG_WORD:
            self[word] = append
        return append

    def of(self, key: str) -> Callable[[int], None]:
        """Return what takes the tokens of a term."""
        term = self._table.get(key)
        if term is None:
            term = self._table[key] = _Term()
        return term.tokens.append


class Inverter:
    """Gathers documents, in the order of their numbers, and gives back posting lists in the order of their keys."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._tables: tuple[dict[str, _Term], ...] = tuple({} for _ in FIELDS)
        self._words: dict[tuple[int, str | None], _Words] = {}
        self._keys: dict[str, _Term] = {}
        self._base = 0

    def add(self, number: int, found: Iterable[Entry], keys: dict[str, int]) -> list[int]:
        """Take one document; return its number of words in each field."""
        places = [0] * len(FIELDS)
        lengths = [0] * len(FIELDS)
        high = number << 32
        for entry in found:
            first = places[entry.field]
            words = self._words.get((entry.field, entry.language))
            if words is None:
                words = _Words(self._tables[entry.field], entry.language)
                self._words[entry.field, entry.language] = words
            count = _add_text(words, entry, high + first, LAST_POSITION - first)
            lengths[entry.field] += count
            places[entry.field] = first + count + 1
        for key, count in keys.items():
            term = self._keys.get(key)
            if term is None:
                term = self._keys[key] = _Term()
            term.tokens.extend([high] * count)
        return lengths

    def end_range(self, following: int) -> None:
        """Code all that was gathered; the next range starts at the document ``following``."""
        many = sum(map(len, self._tables)) > MANY
        for table in (*self._tables, self._keys):
            for term in table.values():
                if term.tokens:
                    term.encode(self._base)
                if many:
                    term.tokens = array("Q")
        if many:
            self._words.clear()
        self._base = following

    def lists(self) -> Iterator[Coded]:
        """Yield every posting list, by field name, then by key in code point order; each is forgotten when yielded."""
        self._words.clear()
        tables = {**dict(zip(FIELDS, self._tables, strict=True)), "key": self._keys}
        for name in sorted(tables):
            table = tables[name]
            for key in sorted(table):
                term = table.pop(key)
                if term.tokens:
                    term.encode(self._base)
                if term.documents:
                    positions = "" if name == "key" else term.positions
                    yield Coded(name, key, term.documents, term.total, term.directory, term.postings, positions)


def _add_text(words: _Words, entry: Entry, token: int, room: int) -> int:
    """Append the tokens of one text; return how many there are."""
    text = entry.text
    if len(text) <= LONG_TEXT and is_usual(text):
        found = PLAIN.findall(text)[: max(room, 0)]
        appending = map(call, map(words.__getitem__, found), range(token, token + len(found)))
        deque(appending, maxlen=0)  # a loop over the tokens that never comes back to Python code
        return len(found)
    first = token
    for match in WORD.finditer(text):
        for _, _, key in terms(match.group(), entry.language) or ((0, 0, ""),):
            if key and token - first < room:
                words.of(key)(token)
            token += 1
    return min(token - first, max(room, 0))
