"""How one file is read: every line's fate, dates with their evidence, names with their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen import clean, entities, read
from sitegen.model.decision import Decisions
from sitegen.model.document import Document
from sitegen.model.entity import Entity, Mention
from sitegen.model.source import Reading
from sitegen.problems import Problem, SitegenError
from sitegen.render.data.records import document_record, mention_record, problem_record, spoken_records


class NotReadError(SitegenError):
    """The file cannot become a page."""

    def __init__(self, path: Path, why: str) -> None:
        """``why`` is what reading it said."""
        super().__init__(f"{path} {why}")


@dataclass(frozen=True, slots=True)
class Inspected:
    """One document of a file, as it would be in an archive of this file alone."""

    document: Document
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]

    def asdict(self) -> dict[str, object]:
        """Return the records that the data files would have of it."""
        return {
            "schema": "sitegen/inspect/1",
            "document": document_record(self.document),
            "mentions": [mention_record(mention) for mention in self.mentions],
            "dates": list(spoken_records(self.document)),
            "problems": [problem_record(problem) for problem in self.document.problems],
        }


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a stretch of the source: its first and last line, the word for it, details, its text."""

    first: int
    last: int
    what: str
    detail: str
    text: str


def inspect(path: Path) -> Iterator[Inspected]:
    """Read, clean and recognise one file by itself; raise NotReadError where it cannot become a page."""
    if not path.is_file():
        raise NotReadError(path, "is not there; name a file" if not path.exists() else "is no file; name a document")
    reasons: list[str] = []
    for found in read.scan([read.Root(path)]):
        if isinstance(found, Problem):
            reasons.append(found.message)
            continue
        try:
            source, content = read.load(found)
            for reading in read.read(source, content, read.load_sidecar(found)):
                yield _inspected(reading)
        except read.ReadError as error:
            reasons.append(str(error))
    if reasons:
        raise NotReadError(path, "; ".join(reasons))


def _inspected(reading: Reading) -> Inspected:
    document = clean.clean(reading)
    resolution = entities.resolve([entities.recognise(document)], Decisions(), ())
    mentions = tuple(entities.link(document, resolution.lexicon))
    named = {mention.entity for mention in mentions}
    return Inspected(document, tuple(entity for entity in resolution.entities if entity.id in named), mentions)


def fates(document: Document) -> list[Fate]:
    """Return what became of each line, in the order of lines: kept, moved, removed, repaired."""
    rows = [Fate(row.line, row.line, "removed", row.reason, row.text) for row in document.removed]
    rows += [Fate(row.line, row.line, "moved", f"to {row.to}", row.text) for row in document.moved]
    rows += [
        Fate(row.line, row.line, "repaired", row.reason, f"{row.before} → {row.after}") for row in document.repaired
    ]
    for block in document.blocks:
        level = f" {block.level}" if block.level else ""
        voice = "" if block.voice == "author" else f"{block.voice} "
        where = " ".join(part for part in (block.language, block.comment or block.post) if part)
        rows.append(Fate(*block.lines, f"{voice}{block.kind}{level}", where, block.text))
    for comment in document.comments:
        parts = (comment.author or "no author", comment.published.value if comment.published else "no date")
        answer = f" answers {comment.parent}" if comment.parent else ""
        rows.append(Fate(comment.lines[0], comment.lines[1], "comment", comment.id, ", ".join(parts) + answer))
    order = {"comment": 0, "repaired": 2}
    return sorted(rows, key=lambda row: (row.first, order.get(row.what, 1), row.last, row.what))
