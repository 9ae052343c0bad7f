"""The store's reading side: the port ``Archive`` over the SQLite file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen import read
from sitegen.model.document import Document
from sitegen.model.entity import Entity, EntityId, Mention, Type
from sitegen.model.site import Context, Group, Neighbour, Outline, Related, Site, Twin
from sitegen.model.source import DocumentId
from sitegen.problems import Problem, SitegenError
from sitegen.store.codec import DamagedError, unpack
from sitegen.store.database import open_reader

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RELATED = 5
SHARED_SHOWN = 3
COMMON = 200
"""An entity in more documents than this relates nothing: it would cost much and say little."""
OFFSETS = 40
"""Bits of a paragraph's number that hold its offset in its file."""
REMEMBERED = 32
"""Names whose paragraphs are held at once: more than any page puts beside each other."""
FIRST = 10**9
"""The score of a near-copy, above any that names can give."""


class StoredArchive:
    """An arranged archive, read from the store; one connection, for one process."""

    def __init__(self, path: Path, originals: Path | None = None, fields: read.Fields = ()) -> None:
        """Open the store at ``path``; ``originals`` is the output folder that holds the copies of the sources.

        ``fields`` are the names of fields in records, which their texts are found by again.
        """
        self.path = path
        self._db = open_reader(path)
        self._originals = originals
        self._fields = fields
        self._last: Document | None = None
        self._blocks: dict[int, NDArray[np.int64]] = {}

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @cached_property
    def site(self) -> Site:
        """The archive as a whole."""
        return unpack(Site, self._one("SELECT value FROM meta WHERE key = 'site'"))

    @property
    def published(self) -> str | None:
        """The digest of the manifest that this archive was published with, if it was."""
        row = self._db.execute("SELECT value FROM meta WHERE key = 'published'").fetchone()
        return row[0] if row else None

    @cached_property
    def _places(self) -> dict[DocumentId, int]:
        return {document: place for place, document in enumerate(self.site.order)}

    @cached_property
    def _numbers(self) -> dict[EntityId, int]:
        return dict(self._db.execute("SELECT id, number FROM entities"))

    @cached_property
    def _named(self) -> dict[int, tuple[EntityId, str, Type]]:
        rows = self._db.execute("SELECT number, id, name, type FROM entities")
        return {number: (EntityId(key), name, Type(kind)) for number, key, name, kind in rows}

    def document(self, document: DocumentId, /) -> Document:
        """Return one cleaned document; the last is kept, for all who commented on a page are told with words of it."""
        if self._last is None or self._last.id != document:
            self._last = unpack(Document, self._one("SELECT document FROM documents WHERE id = ?", document))
        return self._last

    def documents(self) -> Iterator[Document]:
        """Yield every document, sorted by id, one in memory at a time."""
        for (data,) in self._db.execute("SELECT document FROM documents WHERE place IS NOT NULL ORDER BY id"):
            yield unpack(Document, data)

    def outline(self, document: DocumentId, /) -> Outline:
        """Return one document's outline."""
        return unpack(Outline, self._one("SELECT outline FROM documents WHERE id = ?", document))

    def outlines(self) -> Iterator[Outline]:
        """Yield every outline in reading order."""
        for (data,) in self._db.execute("SELECT outline FROM documents WHERE place IS NOT NULL ORDER BY place"):
            yield unpack(Outline, data)

    def entity(self, entity: EntityId, /) -> Entity:
        """Return one entity."""
        return unpack(Entity, self._one("SELECT data FROM entities WHERE id = ?", entity))

    def entities(self) -> Iterator[Entity]:
        """Yield every entity, sorted by id."""
        for (data,) in self._db.execute("SELECT data FROM entities ORDER BY id"):
            yield unpack(Entity, data)

    def mentions_in(self, document: DocumentId, /) -> tuple[Mention, ...]:
        """Return a document's mentions in the order of their places."""
        rows = self._db.execute("SELECT data FROM mentions WHERE place = ? ORDER BY seq", (self._places[document],))
        return tuple(unpack(Context, data).mention for (data,) in rows)

    def mentions_of(self, entity: EntityId, /) -> Iterator[Context]:
        """Yield an entity's mentions with their context, by document in reading order, then by place."""
        for (data,) in self._db.execute(
            "SELECT data FROM mentions WHERE entity = ? ORDER BY place, seq", (self._numbers[entity],)
        ):
            yield unpack(Context, data)

    def counts_in(self, document: DocumentId, /) -> tuple[tuple[EntityId, int], ...]:
        """Return the entities a document names, with the number of mentions, most frequent first."""
        rows = self._db.execute(
            "SELECT entity, count FROM presence WHERE place = ? ORDER BY count DESC, entity", (self._places[document],)
        )
        return tuple((self._named[number][0], count) for number, count in rows)

    def counts_of(self, entity: EntityId, /) -> tuple[tuple[DocumentId, int], ...]:
        """Return the documents that name an entity, in reading order, with the number of mentions."""
        rows = self._db.execute(
            "SELECT place, count FROM presence WHERE entity = ? ORDER BY place", (self._numbers[entity],)
        )
        return tuple((self.site.order[place], count) for place, count in rows)

    def bearers(self, entity: EntityId, /) -> tuple[tuple[str, tuple[EntityId, ...]], ...]:
        """Return the spellings of an entity that others have too, each with all that have it."""
        texts = sorted({alias.text for alias in self.entity(entity).aliases} & self._bearers.keys())
        return tuple((text, self._bearers[text]) for text in texts)

    @cached_property
    def _bearers(self) -> dict[str, tuple[EntityId, ...]]:
        """Who has each spelling that several entities have."""
        found: dict[str, list[EntityId]] = {}
        for entity in self.entities():
            for text in {alias.text for alias in entity.aliases}:
                found.setdefault(text, []).append(entity.id)
        return {text: tuple(bearers) for text, bearers in found.items() if len(bearers) > 1}

    def neighbours(self, entity: EntityId, limit: int, /) -> tuple[Neighbour, ...]:
        """Return the entities that share most paragraphs with this one, most first."""
        number = self._numbers[entity]
        rows = self._db.execute(
            "SELECT other.entity, count(*) FROM together AS mine JOIN together AS other USING (place, block)"
            " WHERE mine.entity = ? AND other.entity <> mine.entity"
            " GROUP BY other.entity ORDER BY count(*) DESC, other.entity LIMIT ?",
            (number, limit),
        )
        return tuple(Neighbour(*self._named[other], count) for other, count in rows)

    def shared(self, first: EntityId, second: EntityId, /) -> int:
        """Return the number of paragraphs that name both entities."""
        import numpy as np  # noqa: PLC0415 - slow to load, and not needed to answer a query

        some, others = self._blocks_of(self._numbers[first]), self._blocks_of(self._numbers[second])
        return len(np.intersect1d(some, others, assume_unique=True))

    def _blocks_of(self, entity: int) -> NDArray[np.int64]:
        """Return the paragraphs that name an entity as numbers: each two neighbours of a name are asked about."""
        if entity not in self._blocks:
            import numpy as np  # noqa: PLC0415 - the same

            rows = self._db.execute(
                "SELECT place << ? | CAST(substr(block, 2) AS INTEGER) FROM together WHERE entity = ?",
                (OFFSETS, entity),
            )
            while len(self._blocks) >= REMEMBERED:
                del self._blocks[next(iter(self._blocks))]
            self._blocks[entity] = np.fromiter((number for (number,) in rows), np.int64)
        return self._blocks[entity]

    def related(self, document: DocumentId, /) -> tuple[Related, ...]:
        """Return the documents nearest to this one: copies first, then those that share its rarest names."""
        twins = {(twin.second if twin.first == document else twin.first): twin.share for twin in self.twins(document)}
        place = self._places[document]
        scores = dict(
            self._db.execute(
                "SELECT other.place, sum(weight) FROM presence AS mine JOIN frequency USING (entity)"
                " JOIN presence AS other USING (entity)"
                " WHERE mine.place = ?1 AND other.place <> ?1 AND documents BETWEEN 2 AND ?2"
                " GROUP BY other.place ORDER BY sum(weight) DESC, other.place LIMIT ?3",
                (place, COMMON, RELATED),
            )
        )
        scores |= {self._places[twin]: FIRST for twin in twins}
        best = sorted(scores, key=lambda other: (-scores[other], other))[:RELATED]
        return tuple(self._related(other, self._shared_names(place, other), twins) for other in best)

    def _shared_names(self, place: int, other: int) -> list[int]:
        """Return the entities that two documents both name, the rarest first."""
        rows = self._db.execute(
            "SELECT entity FROM presence AS mine JOIN presence AS other USING (entity) JOIN frequency USING (entity)"
            " WHERE mine.place = ? AND other.place = ? AND documents <= ? ORDER BY documents, entity",
            (place, other, COMMON),
        )
        return [number for (number,) in rows]

    def _related(self, place: int, names: list[int], twins: dict[DocumentId, float]) -> Related:
        document = self.site.order[place]
        rarest = [self._named[number][0] for number in names]
        more = max(0, len(rarest) - SHARED_SHOWN)
        return Related(document, tuple(rarest[:SHARED_SHOWN]), more, twins.get(document))

    def twins(self, document: DocumentId | None = None, /) -> tuple[Twin, ...]:
        """Return the near-duplicates of one document, or of all."""
        rows = self._db.execute(
            "SELECT data FROM twins WHERE ?1 IS NULL OR first = ?1 OR second = ?1 ORDER BY first, second", (document,)
        )
        return tuple(unpack(Twin, data) for (data,) in rows)

    def groups(self, document: DocumentId, /) -> tuple[Group, ...]:
        """Return what a document belongs to: the versions of its address, its conversation."""
        rows = self._db.execute("SELECT data FROM groups WHERE document = ? ORDER BY kind", (document,))
        return tuple(unpack(Group, data) for (data,) in rows)

    def original(self, document: DocumentId, /) -> str:
        """Return the decoded source of one document."""
        if self._originals is None:
            raise SitegenError("this archive was opened without its originals")
        stored = self.document(document)
        original = self._originals / stored.source.original
        return read.original_text(stored.source, stored.encoding, original, self._fields)

    def problems(self) -> tuple[Problem, ...]:
        """Return every problem of the build, sorted."""
        return tuple(unpack(Problem, data) for (data,) in self._db.execute("SELECT data FROM problems ORDER BY number"))

    def _one(self, query: str, *values: object) -> bytes:
        row = self._db.execute(query, values).fetchone()
        if row is None:
            raise DamagedError(f"nothing stands for {values}")
        answer: bytes = row[0]
        return answer
