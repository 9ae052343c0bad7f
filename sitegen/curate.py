"""The curation loop: an archive's names, which of them are likely one, and a person's decisions on that."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitegen.folder import DOCUMENTS, ENTITIES, MENTIONS, manifest
from sitegen.model.entity import Form, Names, Type
from sitegen.model.source import DocumentId
from sitegen.store import DamagedError, Store

Row = dict[str, Any]  # a line of a data file: its shape is told by its schema

AROUND = 60
"""So many characters are shown on each side of a mention."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of an archive: its page's address, how it is written, and how often it stands where."""

    id: str
    name: str
    type: Type
    documents: int
    mentions: int
    aliases: tuple[str, ...]
    scope: str | None = None


def names(output: Path, of_type: str | None = None) -> list[Named]:
    """Return an archive's names, the most frequent first."""
    manifest(output)
    rows = (
        Named(
            id=row["id"],
            name=row["name"],
            type=Type(row["type"]),
            documents=row["documents"],
            mentions=row["mentions"],
            aliases=tuple(alias["text"] for alias in row["aliases"]),
            scope=row.get("scope"),
        )
        for row in _rows(output / ENTITIES)
    )
    return sorted((row for row in rows if of_type in {None, row.type.value}), key=lambda row: (-row.mentions, row.name))


def _rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as lines:
        for line in lines:
            yield json.loads(line)


def said(output: Path, store: Path) -> list[Names]:
    """Return what each document says of names: from the build's store, else as far as the archive's data tell it."""
    try:
        opened = Store(store) if store.is_file() else None
        if opened is not None:
            try:
                return list(opened.names())
            finally:
                opened.close()
    except (DamagedError, sqlite3.Error, OSError):
        pass  # a cache: what can be told without it is told from the data
    return _from_data(output)


def _from_data(output: Path) -> list[Names]:
    """Return the spellings of each document with the types that their entities were given."""
    types = {row["id"]: Type(row["type"]) for row in _rows(output / ENTITIES)}
    counts: dict[str, Counter[tuple[str, Type]]] = defaultdict(Counter)
    for row in _rows(output / MENTIONS):
        kind = types.get(row["entity"], Type.NAME)
        if row["block"] and kind is not Type.COMMENTER:
            counts[row["document"]][" ".join(row["text"].split()), kind] += 1
    return [
        Names(
            DocumentId(document),
            tuple(
                Form(text, count, "data", ((kind, float(count)),) if kind is not Type.NAME else ())
                for (text, kind), count in sorted(found.items())
            ),
        )
        for document, found in sorted(counts.items())
    ]


def contexts(output: Path, wanted: frozenset[str]) -> dict[str, str]:
    """Return for each wanted spelling the first place where it stands, with the words around it."""
    places: dict[tuple[str, str], list[tuple[str, int, int]]] = defaultdict(list)
    found: set[str] = set()
    for row in _rows(output / MENTIONS):
        text = " ".join(row["text"].split())
        if text in wanted and text not in found and row["block"]:
            found.add(text)
            places[row["document"], row["block"]].append((text, row["start"], row["end"]))
    shown: dict[str, str] = {}
    documents = {document for document, _ in places}
    for document in _rows(output / DOCUMENTS):
        if document["id"] in documents:
            shown.update(_cut(document, places))
    return shown


def _cut(document: Row, places: Mapping[tuple[str, str], list[tuple[str, int, int]]]) -> Iterator[tuple[str, str]]:
    for block in document["blocks"]:
        for key, start, end in places.get((document["id"], block["id"]), ()):
            text = block["text"]
            before = ("…" if start > AROUND else "") + text[max(start - AROUND, 0) : start]
            after = text[end : end + AROUND] + ("…" if end + AROUND < len(text) else "")
            yield key, " ".join(f"{before}[{text[start:end]}]{after}".split())


def append(path: Path, decision: str) -> None:
    """Add a line at the end of the curation file, which is made where there is none."""
    old = path.read_bytes() if path.exists() else b""
    with path.open("ab") as file:
        file.write((b"" if not old or old.endswith(b"\n") else b"\n") + decision.encode() + b"\n")
