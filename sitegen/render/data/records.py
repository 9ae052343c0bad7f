"""What the data files say: one mapping for each document, name, mention, date and problem, in the order of its keys.

Every row of a file has the same keys in the same order, so that each opens as a table; within a row, a key that the
format does not name stands only where it says something (see ``docs/data.md``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from sitegen.model.document import Block, Comment, Dated, Document, Post, Spoken
from sitegen.model.entity import Alias, Entity, Mention
from sitegen.model.source import DocumentId, Mark, Source
from sitegen.problems import Problem

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Row: TypeAlias = "dict[str, Json]"

DOCUMENT = "sitegen/document/1"
ENTITY = "sitegen/entity/1"
WITHHELD = "A withheld document"


def document_record(document: Document) -> Row:
    """Return a line of ``documents.jsonl``; of a document withheld as a whole, only that it is."""
    if is_withheld(document):
        return _tombstone(document)
    return {
        "schema": DOCUMENT,
        "id": document.id,
        "url": f"documents/{document.id}.html",
        "title": document.title,
        "source": _source(document),
        "publisher": document.publisher,
        "authors": list(document.authors),
        "languages": list(document.languages),
        "published": _dated(document.published),
        "declared": _declared(document.published),
        "posts": [_post(post) for post in document.posts],
        "blocks": [_block(block) for block in document.blocks],
        "comments": [_comment(comment) for comment in document.comments],
        "removed": [{"line": row.line, "text": row.text, "reason": row.reason} for row in document.removed],
        "moved": [{"line": row.line, "text": row.text, "to": row.to} for row in document.moved],
        "repaired": [
            {"line": row.line, "before": row.before, "after": row.after, "reason": row.reason}
            for row in document.repaired
        ],
        "title_block": document.title_block,
        "tags": list(document.tags),
        "withheld": _withheld(document),
        "thread": document.thread,
    }


def is_withheld(document: Document) -> bool:
    """Whether the document as a whole is withheld, so that nothing it says may be published."""
    return document.withheld is not None and document.withheld.what == "document"


def entity_record(entity: Entity) -> Row:
    """Return a line of ``entities.jsonl``."""
    return {
        "schema": ENTITY,
        "id": entity.id,
        "url": f"entities/{entity.id}.html",
        "name": entity.name,
        "type": entity.type.value,
        "aliases": [_alias(alias) for alias in entity.aliases],
        "documents": entity.documents,
        "mentions": entity.mentions,
        "same_as": list(entity.same_as),
        "sure": entity.sure,
        "checked": entity.checked,
        "scope": entity.scope,
        "latin": entity.latin,
        "language": entity.language,
        "note": entity.note,
        "reasons": list(entity.reasons),
    }


def mention_record(mention: Mention) -> Row:
    """Return a line of ``mentions.jsonl``."""
    return {
        "entity": mention.entity,
        "document": mention.document,
        "block": mention.block,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "source_start": mention.source_start,
        "source_end": mention.source_end,
        "field": mention.field,
        "comment": mention.comment,
        "rule": mention.rule,
    }


def spoken_records(document: Document) -> Iterator[Row]:
    """Yield a document's lines of ``dates.jsonl``, by the order of its blocks."""
    if is_withheld(document):
        return
    places = {block.id: number for number, block in enumerate(document.blocks)}
    for spoken in sorted(document.spoken, key=lambda row: (places.get(row.block, -1), row.start, row.end)):
        yield _spoken(document.id, spoken)


def problem_record(problem: Problem) -> Row:
    """Return a line of ``problems.jsonl``."""
    return {
        "path": problem.path,
        "document": problem.document,
        "line": problem.line,
        "code": problem.code.value,
        "message": problem.message,
        "severity": problem.severity.value,
    }


def _spoken(document: DocumentId, spoken: Spoken) -> Row:
    return {
        "document": document,
        "block": spoken.block,
        "start": spoken.start,
        "end": spoken.end,
        "text": spoken.text,
        "value": spoken.value,
        "precision": None if spoken.precision is None else spoken.precision.value,
        "basis": spoken.basis,
    }


def _source(document: Document) -> Row:
    """Tell where a document came from; a digest of a withheld original would confirm any guess at its text."""
    source: Source = document.source
    row: Row = {
        "path": source.path,
        "sha256": None if document.withheld else source.sha256,
        "bytes": source.size,
        "media_type": source.media_type,
        "encoding": document.encoding,
        "original": source.original,
        "url": source.url,
        "captured": source.captured,
    }
    if source.container is not None:  # what is kept and cited is the archive; the file in it is told beside
        held = source.container
        row |= {"path": held.path, "sha256": held.sha256, "bytes": held.size, "media_type": held.media_type}
        row["member"] = {
            "path": source.path.removeprefix(f"{held.path}/"),
            "sha256": source.sha256,
            "bytes": source.size,
            "media_type": source.media_type,
        }
    if source.message is not None:
        message = source.message
        row["message"] = {
            "id": message.id,
            "answers": message.answers,
            "thread": message.thread,
            "by": message.by,
            "attachments": [
                {"name": file.name, "media_type": file.media_type, "bytes": file.size, "sha256": file.sha256}
                for file in message.attachments
            ],
        }
    if source.record is not None:
        record = source.record
        row["record"] = {"index": record.index, "offset": record.offset, "length": record.length}
    return row


def _tombstone(document: Document) -> Row:
    """Tell that a document is withheld, and nothing of what it says."""
    return {
        "schema": DOCUMENT,
        "id": document.id,
        "url": f"documents/{document.id}.html",
        "title": WITHHELD,
        "source": {
            "path": document.source.path,
            "sha256": None,
            "bytes": None,
            "media_type": document.source.media_type,
            "encoding": document.encoding,
            "original": None,
            "url": None,
            "captured": None,
        },
        "publisher": None,
        "authors": [],
        "languages": [],
        "published": None,
        "declared": None,
        "posts": [],
        "blocks": [],
        "comments": [],
        "removed": [],
        "moved": [],
        "repaired": [],
        "title_block": None,
        "tags": [],
        "withheld": _withheld(document),
        "thread": False,
    }


def _withheld(document: Document) -> Row | None:
    withheld = document.withheld
    return None if withheld is None else {"what": withheld.what, "reason": withheld.reason}


def _declared(dated: Dated | None) -> Row | None:
    """Tell the date that no line of the source says, but a person in a file beside it."""
    if dated is None or dated.origin is None:
        return None
    row: Row = {
        "value": dated.value,
        "precision": dated.precision.value,
        "evidence": dated.evidence,
        "file": dated.origin,
    }
    return {"published": row}


def _dated(dated: Dated | None) -> Row | None:
    """Tell a date with the line that says it; what a person declares has none and is told apart."""
    if dated is None or dated.origin is not None:
        return None
    row: Row = {
        "value": dated.value,
        "precision": dated.precision.value,
        "line": dated.line,
        "evidence": dated.evidence,
    }
    return row | {name: True for name in ("inferred", "changed") if getattr(dated, name)}


def _post(post: Post) -> Row:
    return {
        "id": post.id,
        "kind": post.kind,
        "parent": post.parent,
        "title": post.title,
        "published": _dated(post.published),
        "language": post.language,
        "authors": list(post.authors),
        "publisher": post.publisher,
        "lines": list(post.lines),
    }


def _block(block: Block) -> Row:
    row: Row = {
        "id": block.id,
        "kind": block.kind.value,
        "voice": block.voice.value,
        "post": block.post,
        "comment": block.comment,
        "language": block.language,
        "text": block.text,
        "lines": list(block.lines),
        "depth": block.depth,
    }
    further: Row = {
        "level": block.level,
        "mark": block.mark,
        "marks": [_mark(mark) for mark in block.marks],
        "inferred": block.inferred,
        "flags": list(block.flags),
    }
    return row | {key: value for key, value in further.items() if value}


def _mark(mark: Mark) -> Row:
    row: Row = {"start": mark.start, "end": mark.end, "kind": mark.kind}
    return row if mark.target is None else row | {"target": mark.target}


def _comment(comment: Comment) -> Row:
    return {
        "id": comment.id,
        "author": comment.author,
        "published": _dated(comment.published),
        "number": comment.number,
        "parent": comment.parent,
        "blocks": list(comment.blocks),
        "lines": list(comment.lines),
        "head": list(comment.head),
    }


def _alias(alias: Alias) -> Row:
    row: Row = {"text": alias.text, "count": alias.count, "rule": alias.rule, "confidence": alias.confidence}
    return row if alias.joined_to is None else row | {"joined_to": alias.joined_to}
