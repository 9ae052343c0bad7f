"""``data/archive.db``: the archive as one SQLite database, the same bytes for the same archive and the same SQLite."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from sitegen.model.site import Site
from sitegen.ports import Archive
from sitegen.render.data.records import (
    document_record,
    entity_record,
    is_withheld,
    mention_record,
    problem_record,
    spoken_records,
)
from sitegen.render.data.tables import FULL_TEXTS, INDEXES, PAGE_SIZE, TABLES, VIEWS
from sitegen.render.structured.reference import base_url

Record = Mapping[str, Any]  # a record is JSON: its shape is told by its schema, not by its type
Numbers = dict[str, int]

SURROGATE = re.compile("[\ud800-\udfff]")


def write_database(archive: Archive, path: Path) -> None:
    """Write the database to a path, in place of what stood there; one document in memory at a time."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in (f"page_size = {PAGE_SIZE}", "encoding = 'UTF-8'", "journal_mode = OFF", "synchronous = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for table in TABLES:
            connection.execute(table)
        Writer(connection).write(archive)
        for made in (*INDEXES, *VIEWS):
            connection.execute(made)
        _index_text(connection)
        connection.execute("COMMIT")
        connection.execute("VACUUM")


class Writer:
    """Puts an archive's records into the tables, numbering rows from 1 in the order of the data files."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Write through a connection whose tables are there and empty."""
        self.connection = connection
        self.last: Numbers = {}

    def write(self, archive: Archive) -> None:
        """Write all tables, rows that are referred to before those that refer to them."""
        self._insert("about", _about(archive.site))
        for entity in archive.entities():
            self._entity(entity_record(entity))
        for document in archive.documents():
            record = document_record(document)
            mentions = () if is_withheld(document) else map(mention_record, archive.mentions_in(document.id))
            self._document(record, mentions, spoken_records(document))
        for problem in archive.problems():
            row = problem_record(problem)
            names = ("path", "document", "line", "code", "severity", "message")
            self._insert("problems", [(self._next("problems"), *(row[name] for name in names))])

    def _entity(self, row: Record) -> None:
        cells = [row[name] for name in ("id", "name", "type", "url", "documents", "mentions")]
        guesses = [row["latin"], row["language"], row["checked"], row["sure"]]
        self._insert("entities", [(*cells, " ".join(row["same_as"]), *guesses, row["note"])])
        self._insert(
            "aliases",
            [
                (
                    *(self._next("aliases"), row["id"], alias["text"], alias["count"], alias["rule"]),
                    *(alias["confidence"], alias.get("joined_to")),
                )
                for alias in row["aliases"]
            ],
        )

    def _document(self, row: Record, mentions: Iterable[Record], dates: Iterable[Record]) -> None:
        self._insert("documents", [_document_cells(row)])
        posts = self._number("posts", row["posts"])
        comments = self._number("comments", row["comments"])
        blocks = self._number("blocks", row["blocks"])
        document = row["id"]
        self._insert("posts", [(posts[post["id"]], document, *_post_cells(post, posts)) for post in row["posts"]])
        self._insert(
            "comments",
            [
                (comments[comment["id"]], document, *_comment_cells(comment, comments), f"{row['url']}#{comment['id']}")
                for comment in row["comments"]
            ],
        )
        self._insert(
            "blocks",
            [
                (
                    *(blocks[block["id"]], document, block["id"], position, block["kind"], block["voice"]),
                    *(block["language"], posts.get(block["post"]), comments.get(block["comment"]), block["text"]),
                    *(*block["lines"], f"{row['url']}#{block['id']}"),
                )
                for position, block in enumerate(row["blocks"], 1)
            ],
        )
        self._insert("ledger", [(self._next("ledger"), document, *cells) for cells in _ledger(row)])
        self._insert(
            "mentions",
            [
                (
                    *(self._next("mentions"), mention["entity"], document, blocks.get(mention["block"])),
                    *(mention["field"], comments.get(mention["comment"])),
                    *(mention[name] for name in ("start", "end", "text", "source_start", "source_end")),
                )
                for mention in mentions
            ],
        )
        names = ("start", "end", "text", "value", "precision", "basis")
        self._insert(
            "dates",
            [
                (self._next("dates"), document, blocks.get(date["block"]), *(date[name] for name in names))
                for date in dates
            ],
        )

    def _number(self, table: str, rows: Iterable[Record]) -> Numbers:
        return {row["id"]: self._next(table) for row in rows}

    def _next(self, table: str) -> int:
        self.last[table] = self.last.get(table, 0) + 1
        return self.last[table]

    def _insert(self, table: str, rows: Iterable[tuple[object, ...]]) -> None:
        clean = [tuple(map(_storable, row)) for row in rows]
        if clean:
            marks = ", ".join("?" * len(clean[0]))
            self.connection.executemany(f"INSERT INTO {table} VALUES ({marks})", clean)  # noqa: S608 - our table names


def _index_text(connection: sqlite3.Connection) -> None:
    """Index paragraphs and spellings where this SQLite can: without that the database still opens everywhere."""
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    if "ENABLE_FTS5" in options:
        for name, table in FULL_TEXTS.items():
            connection.execute(table)
            connection.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")  # noqa: S608 - our table names


def _about(site: Site) -> list[tuple[object, ...]]:
    rows = {
        "title": site.look.title,
        "base_url": base_url(site),
        "version": site.version,
        "rules": str(site.rules),
        "built": site.built,
    }
    return [(key, value) for key, value in sorted(rows.items()) if value is not None]


def _document_cells(row: Record) -> tuple[object, ...]:
    published = row["published"] or (row["declared"] or {}).get("published") or {}
    source = row["source"]
    record = source.get("record") or {}
    languages = row["languages"]
    withheld = row.get("withheld") or {}
    return (
        *(row["id"], row["title"], row["url"], published.get("value"), published.get("precision")),
        *(published.get("line"), published.get("evidence"), row["publisher"], "; ".join(row["authors"])),
        *(languages[0] if languages else None, " ".join(languages)),
        sum(len(block["text"].split()) for block in row["blocks"]),
        *(source["path"], record.get("index"), source["sha256"], source["bytes"], source["media_type"]),
        *(source["encoding"], source["original"], source["url"], source["captured"], withheld.get("reason")),
        *(row["thread"], len(row["posts"]), len(row["comments"]), published.get("file")),
    )


def _post_cells(post: Record, posts: Numbers) -> tuple[object, ...]:
    published = post["published"] or {}
    return (
        *(post["id"], post["kind"], posts.get(post["parent"]), post["title"], published.get("value")),
        *(published.get("precision"), post["language"], "; ".join(post["authors"]), post["publisher"], *post["lines"]),
    )


def _comment_cells(comment: Record, comments: Numbers) -> tuple[object, ...]:
    published = comment["published"] or {}
    return (
        *(comment["id"], comment["author"], published.get("value"), published.get("precision")),
        *(bool(published.get("inferred")), comment["number"], comments.get(comment["parent"]), *comment["lines"]),
    )


def _ledger(row: Record) -> list[tuple[object, ...]]:
    """Return what cleaning did, in the order of lines: (line, fate, text, text after a repair, reason)."""
    rows: list[tuple[Any, ...]] = []
    rows += [(item["line"], "removed", item["text"], None, item["reason"]) for item in row["removed"]]
    rows += [(item["line"], "moved", item["text"], None, item["to"]) for item in row["moved"]]
    rows += [(item["line"], "repaired", item["before"], item["after"], item["reason"]) for item in row["repaired"]]
    return sorted(rows, key=lambda cells: (cells[0], cells[1]))


def _storable(cell: object) -> object:
    """Return a value that SQLite takes: half of a surrogate pair becomes U+FFFD."""
    return SURROGATE.sub("\ufffd", cell) if isinstance(cell, str) else cell
