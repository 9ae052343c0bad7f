"""The store's writing side: what a build keeps, in the order in which it comes to know it."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from sitegen.model.document import Fingerprint
from sitegen.model.entity import Entity, EntityId, Names
from sitegen.model.site import Context, Group, Outline, Site, Twin
from sitegen.model.source import DocumentId
from sitegen.model.traces import Traces
from sitegen.problems import Problem
from sitegen.store.archive import StoredArchive
from sitegen.store.codec import pack, unpack
from sitegen.store.database import ARRANGED, open_writer
from sitegen.store.prepared import Prepared, PreparedDocument, Published


class Store:
    """The build store, open for its one writer; every method commits what it did."""

    def __init__(self, path: Path) -> None:
        """Open the store at ``path``, made new where there is none; raise DamagedError where it is broken."""
        self.path = path
        self._db = open_writer(path)
        self._numbers: dict[EntityId, int] = {}

    def close(self) -> None:
        """Close the file; what was committed stays, and nothing of it in the log beside the file."""
        with suppress(sqlite3.OperationalError):  # a reader is in the way: the log is emptied next time
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.close()

    def archive(self) -> StoredArchive:
        """Return the reading side of the same file."""
        return StoredArchive(self.path)

    def unpublish(self) -> None:
        """Forget what the last build arranged, before this one begins to arrange anew."""
        with self._transaction():
            for table in ARRANGED:
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant of ours, not input
            self._db.execute("DELETE FROM meta WHERE key <> 'revised'")

    def publish(self, published: Published) -> None:
        """Remember what was published from what is kept here."""
        with self._transaction():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('published', ?)", (published.manifest,))
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('standing', ?)", (pack(published),))

    def standing(self, stamp: str) -> Published | None:
        """Return what was published, where the output still is as it was left then (its ``stamp`` says so)."""
        row = self._db.execute("SELECT value FROM meta WHERE key = 'standing'").fetchone()
        published = unpack(Published, row[0]) if row else None
        return published if published and published.stamp == stamp else None

    def keys(self) -> Iterator[str]:
        """Yield path and key of every source, sorted: what all documents together were made from."""
        for path, key in self._db.execute("SELECT path, key FROM sources ORDER BY path"):
            yield f"{path}\0{key}"

    def paths(self) -> Sequence[str]:
        """Return the paths of all sources, sorted."""
        return [path for (path,) in self._db.execute("SELECT path FROM sources ORDER BY path")]

    def is_revised(self) -> bool:
        """Whether all sources were revised, and none has come, changed or gone since."""
        return self._db.execute("SELECT 1 FROM meta WHERE key = 'revised'").fetchone() is not None

    def set_revised(self) -> None:
        """Remember that all sources were revised."""
        with self._transaction():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('revised', '')")

    def with_documents(self) -> frozenset[str]:
        """Return the paths of all sources that became a page with an original."""
        rows = self._db.execute("SELECT DISTINCT path FROM documents JOIN sources USING (path) WHERE original")
        return frozenset(path for (path,) in rows)

    def known(self, path: str) -> str | None:
        """Return the key under which a source's documents were kept, if they were."""
        row = self._db.execute("SELECT key FROM sources WHERE path = ?", (path,)).fetchone()
        return row[0] if row else None

    def keep_sources(self, rows: Iterable[Prepared], *, batch: int = 200) -> Iterator[Prepared]:
        """Keep what came of each source, and yield it on; forget sources that did not come."""
        seen: set[str] = set()
        for row in self.revise_sources(rows, batch=batch):
            seen.add(row.path)
            yield row
        with self._transaction():
            for path in self.paths():
                if path not in seen:
                    self._forget(path)

    def revise_sources(self, rows: Iterable[Prepared], *, batch: int = 200) -> Iterator[Prepared]:
        """Keep what came of some sources, and yield it on."""
        waiting = 0
        self._db.execute("BEGIN")
        for row in rows:
            if row.documents is not None:
                self._replace(row, row.documents)
                waiting += 1
                if waiting >= batch:
                    self._db.execute("COMMIT")
                    self._db.execute("BEGIN")
                    waiting = 0
            yield row
        self._db.execute("COMMIT")

    def _replace(self, row: Prepared, documents: Sequence[PreparedDocument]) -> None:
        lines = " ".join(map(str, row.withheld))
        cells = (row.path, row.key, pack(row.problems), lines, row.original, row.hints)
        if cells == self._db.execute("SELECT * FROM sources WHERE path = ?", (row.path,)).fetchone():
            return  # a source that cannot be read is found so anew by every build
        self._forget(row.path)
        self._db.execute("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)", cells)
        self._db.executemany(
            "INSERT OR REPLACE INTO documents VALUES (?, ?, NULL, ?, ?, ?, ?, ?)",
            [
                (made.id, row.path, made.outline, made.names, made.traces, made.fingerprint, made.document)
                for made in documents
            ],
        )

    def _forget(self, path: str) -> None:
        """Drop a source, and with it the claims that what is kept here was published, and is all revised."""
        self._db.execute("DELETE FROM documents WHERE path = ?", (path,))
        self._db.execute("DELETE FROM sources WHERE path = ?", (path,))
        self._db.execute("DELETE FROM meta WHERE key IN ('published', 'standing', 'revised')")

    def withheld(self) -> set[int]:
        """Return the lines of all decisions that took something out of a source."""
        return {int(line) for (lines,) in self._db.execute("SELECT withheld FROM sources") for line in lines.split()}

    def source_problems(self) -> Iterator[Problem]:
        """Yield the problems of all kept sources and documents, by path."""
        for (data,) in self._db.execute("SELECT problems FROM sources ORDER BY path"):
            yield from unpack(tuple[Problem, ...], data)

    def traces(self) -> Iterator[Traces]:
        """Yield what each document tells of its site, sorted by id."""
        for (data,) in self._db.execute("SELECT traces FROM documents WHERE traces <> x'' ORDER BY id"):
            yield unpack(Traces, data)

    def traces_of(self, path: str) -> tuple[str, Sequence[Traces]]:
        """Return the digest of the hints that a source was made with, and its documents' traces, sorted by id."""
        rows = self._db.execute("SELECT traces FROM documents WHERE path = ? AND traces <> x'' ORDER BY id", (path,))
        traces = [unpack(Traces, data) for (data,) in rows]
        hints = self._db.execute("SELECT hints FROM sources WHERE path = ?", (path,)).fetchone()
        return hints[0], traces

    def names(self) -> Iterator[Names]:
        """Yield what each document says of names, sorted by id."""
        for (data,) in self._db.execute("SELECT names FROM documents ORDER BY id"):
            yield unpack(Names, data)

    def fingerprints(self) -> Iterator[Fingerprint]:
        """Yield each document's fingerprint, sorted by id."""
        for (data,) in self._db.execute("SELECT fingerprint FROM documents ORDER BY id"):
            yield unpack(Fingerprint, data)

    def outlines(self) -> Iterator[Outline]:
        """Yield every outline, in no order that means anything."""
        for (data,) in self._db.execute("SELECT outline FROM documents ORDER BY id"):
            yield unpack(Outline, data)

    def order(self, order: Sequence[DocumentId]) -> None:
        """Keep the reading order: documents not in it are not part of the archive."""
        with self._transaction():
            self._db.execute("UPDATE documents SET place = NULL")
            self._db.executemany(
                "UPDATE documents SET place = ? WHERE id = ?", [(place, key) for place, key in enumerate(order)]
            )

    def reading_order(self) -> Sequence[DocumentId]:
        """Return the ids of the archive's documents in reading order."""
        rows = self._db.execute("SELECT id FROM documents WHERE place IS NOT NULL ORDER BY place").fetchall()
        return [DocumentId(key) for (key,) in rows]

    def number(self, entities: Iterable[Entity]) -> None:
        """Give each entity the number that stands for it in the tables."""
        self._numbers = {entity.id: number for number, entity in enumerate(entities)}

    def keep_mentions(self, rows: Iterable[tuple[DocumentId, Sequence[Context]]]) -> Mapping[EntityId, Counter[str]]:
        """Keep every document's mentions (documents in reading order); return the spellings of each entity, counted."""
        spellings: dict[EntityId, Counter[str]] = {}
        with self._transaction():
            places = 0
            for place, (_, contexts) in enumerate(rows):
                self._keep_mentions(place, contexts)
                for context in contexts:
                    spellings.setdefault(context.mention.entity, Counter())[context.mention.text] += 1
                places = place + 1
            self._weigh(places)
        return spellings

    def _weigh(self, places: int) -> None:
        """Keep how many documents name each entity, and how much two of them are related by it: rarer means more."""
        rows = self._db.execute("SELECT entity, count(*) FROM presence GROUP BY entity").fetchall()
        self._db.executemany(
            "INSERT INTO frequency VALUES (?, ?, ?)",
            [(number, count, round(1000 * math.log(1 + places / count))) for number, count in rows],
        )

    def _keep_mentions(self, place: int, contexts: Sequence[Context]) -> None:
        numbers = [self._numbers[context.mention.entity] for context in contexts]
        self._db.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?, ?)",
            [(place, seq, numbers[seq], pack(context)) for seq, context in enumerate(contexts)],
        )
        self._db.executemany(
            "INSERT INTO presence VALUES (?, ?, ?)",
            [(place, number, count) for number, count in sorted(Counter(numbers).items())],
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO together VALUES (?, ?, ?)",
            [(numbers[seq], place, row.mention.block) for seq, row in enumerate(contexts) if row.mention.block],
        )

    def documents_of(self, entity: EntityId) -> int:
        """Return the number of documents that name an entity."""
        number = self._numbers[entity]
        row = self._db.execute("SELECT documents FROM frequency WHERE entity = ?", (number,)).fetchone()
        return int(row[0]) if row else 0

    def keep_entities(self, entities: Iterable[Entity]) -> None:
        """Keep the entities, with their counts."""
        with self._transaction():
            self._db.executemany(
                "INSERT INTO entities VALUES (?, ?, ?, ?, ?)",
                ((self._numbers[row.id], row.id, row.name, row.type.value, pack(row)) for row in entities),
            )

    def keep_twins(self, twins: Iterable[Twin]) -> None:
        """Keep the near-duplicates."""
        with self._transaction():
            self._db.executemany(
                "INSERT INTO twins VALUES (?, ?, ?)", ((twin.first, twin.second, pack(twin)) for twin in twins)
            )

    def keep_groups(self, groups: Iterable[Group]) -> None:
        """Keep which documents belong together."""
        with self._transaction():
            self._db.executemany(
                "INSERT INTO groups VALUES (?, ?, ?)",
                ((document, group.kind, pack(group)) for group in groups for document in group.documents),
            )

    def keep_site(self, site: Site, problems: Iterable[Problem]) -> None:
        """Keep the archive as a whole, and what is to be reported."""
        with self._transaction():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('site', ?)", (pack(site),))
            self._db.executemany("INSERT INTO problems (data) VALUES (?)", ((pack(row),) for row in problems))

    def _transaction(self) -> _Transaction:
        return _Transaction(self._db)


class _Transaction:
    """All of it or none, for a connection that otherwise commits each statement."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def __enter__(self) -> None:
        self._db.execute("BEGIN")

    def __exit__(self, kind: object, *_: object) -> None:
        self._db.execute("COMMIT" if kind is None else "ROLLBACK")
