"""The data files of an archive, each a stream of pieces; one document in memory at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources

from sitegen.model.site import Outline, Stream
from sitegen.ports import Archive
from sitegen.render.data.datasette import metadata
from sitegen.render.data.lines import csv_lines, json_lines
from sitegen.render.data.package import Measured, describe
from sitegen.render.data.records import (
    Row,
    document_record,
    entity_record,
    is_withheld,
    mention_record,
    problem_record,
    spoken_records,
)

ENTITY_COLUMNS = ("id", "name", "type", "documents", "mentions", "spellings", "same_as", "latin", "checked", "url")
DOCUMENT_COLUMNS = (
    *("id", "title", "published", "precision", "dates", "authors", "publisher", "languages", "words", "comments"),
    *("posts", "path", "bytes", "sha256", "url"),
)
SCHEMAS = ("document", "entity", "mention", "date", "problem")


def streams(archive: Archive) -> Iterator[Stream]:
    """Yield the data files in the order they are to be written.

    ``datapackage.json`` comes last: it states the size and digest of those before it that were read to their end.
    """
    taps = [Tap(path, chunks) for path, chunks in _files(archive)]
    for tap in taps:
        yield Stream(tap.path, tap.read())
    yield Stream("data/metadata.json", iter((metadata(archive.site),)))
    yield Stream("data/datapackage.json", _package(archive, taps))


@dataclass(slots=True)
class Tap:
    """A stream that measures what flows through it."""

    path: str
    chunks: Iterator[bytes]
    measured: Measured | None = None
    _size: int = field(default=0, init=False)

    def read(self) -> Iterator[bytes]:
        """Yield the chunks; size and digest are known after the last one."""
        digest = hashlib.sha256()
        for chunk in self.chunks:
            digest.update(chunk)
            self._size += len(chunk)
            yield chunk
        self.measured = Measured(self._size, digest.hexdigest())


def _files(archive: Archive) -> Iterator[tuple[str, Iterator[bytes]]]:
    yield "data/documents.jsonl", json_lines(map(document_record, archive.documents()))
    yield "data/entities.jsonl", json_lines(map(entity_record, archive.entities()))
    yield "data/mentions.jsonl", json_lines(_mentions(archive))
    yield "data/dates.jsonl", json_lines(_dates(archive))
    yield "data/problems.jsonl", json_lines(map(problem_record, archive.problems()))
    yield "data/documents.csv", csv_lines(DOCUMENT_COLUMNS, map(_document_cells, archive.outlines()))
    yield "data/entities.csv", csv_lines(ENTITY_COLUMNS, _entity_cells(archive))
    for name in SCHEMAS:
        content = resources.files("sitegen.render").joinpath(f"schemas/{name}.json").read_bytes()
        yield f"data/schemas/{name}.json", iter((content,))


def _mentions(archive: Archive) -> Iterator[Row]:
    for document in sorted(archive.site.order):
        if not (archive.outline(document).withheld and is_withheld(archive.document(document))):
            yield from map(mention_record, archive.mentions_in(document))


def _dates(archive: Archive) -> Iterator[Row]:
    for document in archive.documents():
        yield from spoken_records(document)


def _document_cells(outline: Outline) -> tuple[object, ...]:
    hidden = outline.withheld
    return (
        outline.id,
        None if hidden else outline.title,
        outline.published.value if outline.published else None,
        outline.published.precision.value if outline.published else None,
        " ".join(dated.value for dated in outline.dates),
        " | ".join(outline.authors),
        outline.publisher,
        " ".join(outline.languages),
        outline.words,
        outline.comments,
        outline.posts,
        outline.path,
        None if hidden else outline.size,
        None if hidden else outline.sha256,
        f"documents/{outline.id}.html",
    )


def _entity_cells(archive: Archive) -> Iterator[tuple[object, ...]]:
    for entity in archive.entities():
        yield (
            entity.id,
            entity.name,
            entity.type.value,
            entity.documents,
            entity.mentions,
            " | ".join(alias.text for alias in entity.aliases),
            " ".join(entity.same_as),
            entity.latin,
            "yes" if entity.checked else "no",
            f"entities/{entity.id}.html",
        )


def _package(archive: Archive, taps: list[Tap]) -> Iterator[bytes]:
    yield describe(archive.site, {tap.path: tap.measured for tap in taps})
