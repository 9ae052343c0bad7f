"""The protocols that stages and their surroundings meet at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from sitegen.model.document import Document
from sitegen.model.entity import Entity, EntityId, Guess, Mention, Names
from sitegen.model.site import Context, Group, Neighbour, Outline, Related, Site, Twin
from sitegen.model.source import DocumentId, Reading, Source
from sitegen.problems import Problem

T = TypeVar("T")
R = TypeVar("R")


class Reader(Protocol):
    """Turns the bytes of one file into readings: one for a plain file, one a record for a container."""

    def __call__(self, source: Source, content: bytes, /) -> Iterator[Reading]:
        """Yield the file's readings in order; a reader that cannot read raises ``ReadError``."""
        ...


class Recogniser(Protocol):
    """Votes on the names of one document, beside the rules.

    Packages add one by an entry point of the group ``sitegen.recognisers``. What it names is called with the text that
    the settings give it, and returns one of these.
    """

    @property
    def version(self) -> str:
        """Its name, its version and its model's: results are kept as long as this stays; cheap to ask."""
        ...

    def __call__(self, document: Document, names: Names, /) -> Iterable[Guess]:
        """Return its guesses, the same for the same document; ``names`` is what the rules found in it."""
        ...


class Executor(Protocol):
    """Puts work somewhere and brings the results back in order."""

    def map(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterator[R]:
        """Yield ``function(item)`` for each item, in the items' order."""
        ...

    def begin(self, function: Callable[[T], R], item: T, /) -> Callable[[], R]:
        """Begin ``function(item)`` beside other work; the answer waits for its result."""
        ...


class Archive(Protocol):
    """Everything that pages, data files and the search index are made from; read-only, one document at a time."""

    @property
    def site(self) -> Site:
        """The archive as a whole."""
        ...

    def document(self, document: DocumentId, /) -> Document:
        """Return one cleaned document."""
        ...

    def documents(self) -> Iterator[Document]:
        """Yield every document, sorted by id, one in memory at a time."""
        ...

    def outline(self, document: DocumentId, /) -> Outline:
        """Return one document's outline."""
        ...

    def outlines(self) -> Iterator[Outline]:
        """Yield every outline in reading order (``Site.order``)."""
        ...

    def entity(self, entity: EntityId, /) -> Entity:
        """Return one entity."""
        ...

    def entities(self) -> Iterator[Entity]:
        """Yield every entity, sorted by id."""
        ...

    def mentions_in(self, document: DocumentId, /) -> tuple[Mention, ...]:
        """Return a document's mentions in the order of their places (metadata first)."""
        ...

    def mentions_of(self, entity: EntityId, /) -> Iterator[Context]:
        """Yield an entity's mentions with their context, by document in reading order, then by place."""
        ...

    def counts_in(self, document: DocumentId, /) -> tuple[tuple[EntityId, int], ...]:
        """Return the entities a document names, with the number of mentions, most frequent first."""
        ...

    def counts_of(self, entity: EntityId, /) -> tuple[tuple[DocumentId, int], ...]:
        """Return the documents that name an entity, in reading order, with the number of mentions."""
        ...

    def bearers(self, entity: EntityId, /) -> tuple[tuple[str, tuple[EntityId, ...]], ...]:
        """Return the spellings of an entity that others have too, each with all that have it, sorted by id."""
        ...

    def neighbours(self, entity: EntityId, limit: int, /) -> tuple[Neighbour, ...]:
        """Return the entities that share most paragraphs with this one, most first."""
        ...

    def shared(self, first: EntityId, second: EntityId, /) -> int:
        """Return the number of paragraphs that name both entities."""
        ...

    def related(self, document: DocumentId, /) -> tuple[Related, ...]:
        """Return the documents nearest to this one, nearest first."""
        ...

    def twins(self, document: DocumentId | None = None, /) -> tuple[Twin, ...]:
        """Return the near-duplicates of one document, or of all."""
        ...

    def groups(self, document: DocumentId, /) -> tuple[Group, ...]:
        """Return what a document belongs to: the versions of its address, its conversation."""
        ...

    def original(self, document: DocumentId, /) -> str:
        """Return the decoded source of one document, for its line-by-line view."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """Return every problem of the build, sorted."""
        ...
