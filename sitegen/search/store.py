"""What stands beside the posting lists: each document's card and text, each name's card and spellings, and totals.

One SQLite file in the index's folder. Records are kept as the JSON text that the browser is given, so that both sides
show the same.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAME = "cards.sqlite"

LONGEST = 120_000
"""Characters of a document that are kept, for snippets and exact phrases; all of it is searched."""

SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE documents (number INTEGER PRIMARY KEY, id TEXT, size INTEGER, record TEXT);
CREATE TABLE names (number INTEGER PRIMARY KEY, id TEXT UNIQUE, record TEXT);
CREATE TABLE forms (form TEXT, number INTEGER, PRIMARY KEY (form, number)) WITHOUT ROWID;
CREATE TABLE facets (number INTEGER PRIMARY KEY, record TEXT);
"""


def dump(value: object) -> str:
    """Return a value as JSON in ASCII, without spaces, safe inside a script."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("</", "<\\/")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document's text as the snippets are cut from: field, anchor, label, language, text."""

    field: int
    anchor: str
    label: str
    language: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """A document as results show it."""

    id: str
    title: str
    date: str | None
    source: str | None
    languages: tuple[str, ...]
    words: int
    comments: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class NameCard:
    """A name as results show it, with the keys of its spellings."""

    number: int
    id: str
    name: str
    type: str
    documents: int
    mentions: int
    spellings: tuple[str, ...]
    forms: tuple[str, ...]


class Cards:
    """The SQLite file, open for writing (a new one) or for reading."""

    def __init__(self, folder: Path, *, new: bool = False) -> None:
        """Open the file; where it is missing or broken, ``sqlite3.Error`` is raised at the first reading."""
        path = folder / NAME
        if new:
            self._database = sqlite3.connect(path)
            self._database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
        else:
            self._database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)

    def close(self) -> None:
        """Save what was written and close the file."""
        self._database.commit()
        self._database.close()

    def put(self, name: str, value: str | bytes) -> None:
        """Keep a fact of the whole index."""
        self._database.execute("INSERT INTO meta VALUES (?, ?)", (name, value))

    def get(self, name: str) -> Any:  # noqa: ANN401 - a str or bytes, as it was put
        """Return a fact of the whole index; a missing one is a ``KeyError``."""
        row = self._database.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise KeyError(name)
        return row[0]

    def add_document(self, number: int, identity: str, record: str, facets: str) -> None:
        """Keep one document's record, as JSON text, and what its facets are."""
        self._database.execute("INSERT INTO documents VALUES (?, ?, ?, ?)", (number, identity, len(record), record))
        self._database.execute("INSERT INTO facets VALUES (?, ?)", (number, facets))

    def add_name(self, number: int, identity: str, record: str, spellings: Iterable[str]) -> None:
        """Keep one name's record and its spellings."""
        self._database.execute("INSERT INTO names VALUES (?, ?, ?)", (number, identity, record))
        self._database.executemany("INSERT INTO forms VALUES (?, ?)", ((spelling, number) for spelling in spellings))

    def records(self) -> Iterator[tuple[int, str]]:
        """Yield every document's number and record, as JSON text, in order."""
        yield from self._database.execute("SELECT number, record FROM documents ORDER BY number")

    def titles(self) -> Iterator[tuple[str, str]]:
        """Yield every document's id and title, in order, without reading the rest of its record."""
        read = json.JSONDecoder().raw_decode
        for identity, record in self._database.execute("SELECT id, record FROM documents ORDER BY number"):
            _, end = read(record, 1)
            yield identity, read(record, end + 1)[0]

    def size(self) -> int:
        """Return the characters of all records."""
        return int(self._database.execute("SELECT coalesce(sum(size), 0) FROM documents").fetchone()[0])

    def name_ids(self) -> list[str]:
        """Return the id of every name, by number."""
        return [row[0] for row in self._database.execute("SELECT id FROM names ORDER BY number")]

    def document_ids(self) -> list[str]:
        """Return the id of every document, by number."""
        return [row[0] for row in self._database.execute("SELECT id FROM documents ORDER BY number")]

    def names(self) -> Iterator[tuple[int, str]]:
        """Yield every name's number and record, as JSON text, in order."""
        yield from self._database.execute("SELECT number, record FROM names ORDER BY number")

    def facets(self) -> Iterator[tuple[int, str]]:
        """Yield every document's number and facets, as JSON text, in order."""
        yield from self._database.execute("SELECT number, record FROM facets ORDER BY number")

    def forms(self) -> Iterator[tuple[str, int]]:
        """Yield every spelling and the number of a name it belongs to, in code point order."""
        yield from self._database.execute("SELECT form, number FROM forms ORDER BY form, number")

    def names_with(self, spelling: str) -> tuple[NameCard, ...]:
        """Return the names that have a spelling, by number."""
        query = "SELECT n.number, n.record FROM forms f JOIN names n USING (number) WHERE f.form = ? ORDER BY n.number"
        return tuple(name_card(number, record) for number, record in self._database.execute(query, (spelling,)))

    def name(self, identity: str) -> NameCard | None:
        """Return the name with an id."""
        row = self._database.execute("SELECT number, record FROM names WHERE id = ?", (identity,)).fetchone()
        return None if row is None else name_card(*row)

    def card(self, number: int) -> Card:
        """Return one document's card."""
        row = self._database.execute("SELECT record FROM documents WHERE number = ?", (number,)).fetchone()
        return read_card(row[0])


def read_card(record: str) -> Card:
    """Return the card that a record holds."""
    identity, title, date, source, languages, words, comments, passages = json.loads(record)
    shown = tuple(Passage(*passage) for passage in passages)
    return Card(identity, title, date, source, tuple(languages), words, comments, shown)


def name_card(number: int, record: str) -> NameCard:
    """Return the card that a name's record holds."""
    identity, name, kind, documents, mentions, spellings, keys = json.loads(record)
    return NameCard(number, identity, name, kind, documents, mentions, tuple(spellings), tuple(keys))
