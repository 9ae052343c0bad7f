"""The SQLite file of the build store: its tables, opened for one writer or for many readers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sitegen.store.codec import DamagedError

APPLICATION = 0x73677374  # "sgst", so that somebody else's SQLite file is never taken for a store
SCHEMA_VERSION = 6

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (
    path TEXT PRIMARY KEY, key TEXT NOT NULL, problems BLOB NOT NULL, withheld TEXT NOT NULL,
    original INTEGER NOT NULL, hints TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE documents (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, place INTEGER, outline BLOB NOT NULL, names BLOB NOT NULL,
    traces BLOB NOT NULL, fingerprint BLOB NOT NULL, document BLOB NOT NULL
);
CREATE INDEX documents_path ON documents (path);
CREATE INDEX documents_place ON documents (place);
CREATE TABLE entities (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL
);
CREATE TABLE mentions (
    place INTEGER NOT NULL, seq INTEGER NOT NULL, entity INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (place, seq)
) WITHOUT ROWID;
CREATE INDEX mentions_entity ON mentions (entity, place, seq);
CREATE TABLE presence (
    place INTEGER NOT NULL, entity INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (place, entity)
) WITHOUT ROWID;
CREATE INDEX presence_entity ON presence (entity, place);
CREATE TABLE frequency (
    entity INTEGER PRIMARY KEY, documents INTEGER NOT NULL, weight INTEGER NOT NULL
);
CREATE TABLE together (
    entity INTEGER NOT NULL, place INTEGER NOT NULL, block TEXT NOT NULL, PRIMARY KEY (entity, place, block)
) WITHOUT ROWID;
CREATE INDEX together_block ON together (place, block, entity);
CREATE TABLE twins (first TEXT NOT NULL, second TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (first, second));
CREATE INDEX twins_second ON twins (second);
CREATE TABLE groups (document TEXT NOT NULL, kind TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (document, kind))
    WITHOUT ROWID;
CREATE TABLE problems (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
"""

ARRANGED = ("entities", "mentions", "presence", "frequency", "together", "twins", "groups", "problems")
"""Tables that every build fills anew."""


def open_writer(path: Path) -> sqlite3.Connection:
    """Open the store for writing, made new where there is none; raise DamagedError where it is broken or not ours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            _check_version(connection)
        else:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(TABLES)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA secure_delete = ON")  # what is withheld must not stay in freed pages
    except sqlite3.DatabaseError as error:
        connection.close()
        raise DamagedError(str(error)) from error
    except DamagedError:
        connection.close()
        raise
    return connection


def _check_version(connection: sqlite3.Connection) -> None:
    """Raise DamagedError where the file is another program's, or another version's."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if (version, application) != (SCHEMA_VERSION, APPLICATION):
        raise DamagedError("made by another version")


def open_reader(path: Path) -> sqlite3.Connection:
    """Open the store for reading only; raise DamagedError where there is none."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        _check_version(connection)
    except sqlite3.DatabaseError as error:
        raise DamagedError(str(error)) from error
    return connection


def remove(path: Path) -> None:
    """Delete a store and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def is_whole(path: Path) -> bool:
    """Whether SQLite itself finds nothing wrong with the file."""
    try:
        with closing(open_reader(path)) as connection:
            return bool(connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")
    except (sqlite3.DatabaseError, DamagedError):
        return False
