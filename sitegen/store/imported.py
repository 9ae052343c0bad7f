"""A store made from an output's data files, where the one that the build left is gone or belongs to another build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from sitegen import RULES_VERSION, __version__, arrange, clean
from sitegen.model.document import Document
from sitegen.model.entity import Entity, Lexicon, Mention, Names, Resolution
from sitegen.model.site import Context, Look, Twin
from sitegen.model.source import DocumentId
from sitegen.problems import SitegenError
from sitegen.store.archive import StoredArchive
from sitegen.store.codec import pack
from sitegen.store.database import remove
from sitegen.store.keep import Store
from sitegen.store.prepared import Prepared, PreparedDocument

T = TypeVar("T")
Row = dict[str, Any]  # a line of a data file: its shape is told by its schema
UNSAID = {"source": {"sha256": "", "original": "", "bytes": 0}}


class NoArchiveError(SitegenError):
    """A folder that holds no archive, or one whose data files are damaged."""

    def __init__(self, output: Path, why: str) -> None:
        """``why`` names what is missing or damaged."""
        super().__init__(f"{output} holds no archive that can be read ({why}); build it with sitegen build")


def import_output(output: Path, path: Path) -> StoredArchive:
    """Make the store at ``path`` from the data files of an output; raise NoArchiveError where these are no good.

    What the data files do not tell (where in the source each character came from) stays empty: enough for search.
    """
    remove(path)
    store = Store(path)
    try:
        _fill(store, output / "data")
    except (OSError, msgspec.MsgspecError, KeyError, TypeError, ValueError) as error:
        raise NoArchiveError(output, str(error)) from error
    finally:
        store.close()
    return StoredArchive(path, output)


def _fill(store: Store, data: Path) -> None:
    documents = (_document(row) for row in _rows(data / "documents.jsonl"))
    for _ in store.keep_sources(Prepared(row.id, "imported", (_packed(row),)) for row in documents):
        pass
    outlines = sorted(store.outlines(), key=arrange.reading_key)
    store.order([outline.id for outline in outlines])
    entities = [msgspec.convert(row, Entity, strict=False) for row in _rows(data / "entities.jsonl")]
    store.number(entities)
    store.keep_entities(entities)
    store.keep_twins(_twins(store))
    mentions: dict[DocumentId, tuple[Context, ...]] = {
        DocumentId(document): tuple(map(_context, rows))
        for document, rows in groupby(_rows(data / "mentions.jsonl"), key=lambda row: row["document"])
    }
    store.keep_mentions((document, mentions.get(document, ())) for document in store.reading_order())
    resolution = Resolution(tuple(entities), Lexicon({}, {}, {}), (), {})
    look = Look(title="")
    site = arrange.arrange(look, outlines, entities, resolution, version=__version__, rules=RULES_VERSION, built=None)
    store.keep_site(site, ())


def _twins(store: Store) -> Iterator[Twin]:
    """Find the copies again: what documents.jsonl tells of a text is all that they are found by."""
    archive = store.archive()
    try:
        for pair in clean.find_pairs(store.fingerprints()):
            twin = clean.compare(pair, archive.document(pair.first), archive.document(pair.second))
            if twin is not None:
                yield twin
    finally:
        archive.close()


def _rows(path: Path) -> Iterator[Row]:
    decoder = msgspec.json.Decoder(Row)
    with path.open("rb") as lines:
        for line in lines:
            yield decoder.decode(line)


def _document(row: Row) -> Document:
    """Return the document that a line of ``documents.jsonl`` tells of."""
    source = {key: value if value is not None else UNSAID["source"].get(key) for key, value in row["source"].items()}
    said: Mapping[str, Any] = row | {
        "encoding": source["encoding"],
        "title": row["title"] or "",
        "source": source | {"size": source["bytes"]},
        "blocks": [{"runs": [], **block} for block in row["blocks"]],
    }
    return msgspec.convert(said, Document, strict=False)


def _packed(document: Document) -> PreparedDocument:
    return PreparedDocument(
        id=document.id,
        outline=pack(arrange.outline(document)),
        names=pack(Names(document.id, ())),
        fingerprint=pack(clean.fingerprint(document)),
        document=pack(document),
    )


def _context(row: Row) -> Context:
    return Context(msgspec.convert(row, Mention), "", "", None, "", "", None)
