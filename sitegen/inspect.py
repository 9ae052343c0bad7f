"""How one file is read: every line's fate, dates with their evidence, names with their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from sitegen import clean, entities, read
from sitegen.model.decision import Decisions
from sitegen.model.document import Block, Document, Kind
from sitegen.model.entity import Entity, Mention
from sitegen.model.source import Reading
from sitegen.problems import Problem, SitegenError
from sitegen.render.data.records import document_record, mention_record, problem_record, spoken_records

MARKUP = frozenset({"markup", "fence", "rule", "reference"})
"""Why lines are removed that are the format's and nobody's words."""


class NotReadError(SitegenError):
    """The file cannot become a page."""

    def __init__(self, path: Path, why: str) -> None:
        """``why`` is what reading it said."""
        super().__init__(f"{path} {why}")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines a source has, and what became of them; a line of which a part was moved counts as kept.

    ``markup`` are those of the removed that hold nothing but markup.
    """

    lines: int
    blank: int
    kept: int
    moved: int
    removed: int
    markup: int

    @property
    def lost(self) -> int:
        """Lines that are neither kept, moved, removed nor blank: there must be none."""
        return self.lines - self.blank - self.kept - self.moved - self.removed


@dataclass(frozen=True, slots=True)
class Inspected:
    """One document of a file, as it would be in an archive of this file alone."""

    document: Document
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    tally: Tally

    def asdict(self) -> dict[str, object]:
        """Return the records that the data files would have of it."""
        return {
            "schema": "sitegen/inspect/1",
            "document": document_record(self.document),
            "lines": asdict(self.tally),
            "mentions": [mention_record(mention) for mention in self.mentions],
            "dates": list(spoken_records(self.document)),
            "problems": [problem_record(problem) for problem in self.document.problems],
        }


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a stretch of the source, or of several that follow each other.

    ``what`` is ``kept``, ``moved``, ``removed``, ``repaired`` or ``comment``; ``detail`` says as what, where to or why;
    ``count`` is how many blocks or rows of the ledger it stands for, ``key`` what those that are told as one have in
    common (None for one that stands alone).
    """

    first: int
    last: int
    what: str
    detail: str
    text: str
    count: int = 1
    key: str | None = None


def inspect(path: Path) -> Iterator[Inspected]:
    """Read, clean and recognise one file by itself; raise NotReadError where it cannot become a page."""
    if not path.is_file():
        raise NotReadError(path, "is not there; name a file" if not path.exists() else "is no file; name a document")
    reasons: list[str] = []
    for found in _found(path):
        if isinstance(found, Problem):
            reasons.append(found.message if found.path == path.name else f"{found.path} {found.message}")
            continue
        try:
            source, content = read.load(found)
            for reading in read.read(source, content, read.load_sidecar(found)):
                yield _inspected(reading)
        except read.ReadError as error:
            reasons += [problem.message for problem in error.told(found.name)]
    if reasons:
        raise NotReadError(path, "; ".join(reasons))


def _found(path: Path) -> Iterator[read.Found | Problem]:
    """Yield what there is to read in a file: itself, or what is in it."""
    for found in read.scan([read.Root(path)]):
        yield from (found,) if isinstance(found, Problem) else read.unfold(found)


def _inspected(reading: Reading) -> Inspected:
    document = clean.clean(reading)
    resolution = entities.resolve([entities.recognise(document)], Decisions(), ())
    mentions = tuple(entities.link(document, resolution.lexicon))
    named = {mention.entity for mention in mentions}
    met = tuple(entity for entity in resolution.entities if entity.id in named)
    return Inspected(document, met, mentions, _tally(reading, document))


def _tally(reading: Reading, document: Document) -> Tally:
    filled = {line.number for line in reading.lines if line.text.strip()}
    kept = {number for block in document.blocks for number in range(block.lines[0], block.lines[1] + 1)} & filled
    moved = ({row.line for row in document.moved} & filled) - kept
    removed = ({row.line for row in document.removed} & filled) - kept - moved
    told = {row.line for row in document.removed if row.reason not in MARKUP}
    total = len(reading.lines) - (not reading.lines[-1].text)  # what follows the last line's end is no line
    return Tally(total, total - len(filled), len(kept), len(moved), len(removed), len(removed - told))


def fates(document: Document) -> list[Fate]:
    """Return what became of each line, in the order of lines: kept, moved, removed, repaired."""
    rows = [Fate(row.line, row.line, "removed", row.reason, row.text, key=row.reason) for row in document.removed]
    rows += [Fate(row.line, row.line, "moved", f"to {row.to}", row.text) for row in document.moved]
    rows += [
        Fate(row.line, row.line, "repaired", row.reason, f"{row.before} → {row.after}") for row in document.repaired
    ]
    rows += map(_kept, document.blocks)
    for comment in document.comments:
        parts = (comment.author or "no author", comment.published.value if comment.published else "no date")
        answer = f" answers {comment.parent}" if comment.parent else ""
        text = ", ".join(parts) + answer
        rows.append(Fate(comment.lines[0], comment.lines[1], "comment", comment.id, text))
    order = {"comment": 0, "repaired": 2}
    return sorted(rows, key=lambda row: (row.first, order.get(row.what, 1), row.last, row.what))


def _kept(block: Block) -> Fate:
    level = f" {block.level}" if block.level else ""
    voice = "" if str(block.voice) in {str(block.kind), "author", "comment"} else f"{block.voice} "
    guessed = "?" if block.inferred else ""
    where = " ".join(part for part in (block.language, block.comment or block.post) if part)
    detail = f"{voice}{block.kind}{level}{guessed} {where}".rstrip()
    text = f"[{', '.join(block.flags)}] {block.text}" if block.flags else block.text
    plain = block.kind in {Kind.PARAGRAPH, Kind.LIST, Kind.TRANSCRIPT} and not block.flags and not block.inferred
    return Fate(*block.lines, "kept", detail, text, key=detail if plain else None)


def overview(document: Document) -> list[Fate]:
    """Return what became of the lines, told in fewer rows.

    Neighbours of one make are told as one (paragraphs, items of a list, lines removed for one reason), and a comment
    with its head and body. What is nothing but markup is told as one at the end.
    """
    within = {comment.id for comment in document.comments}
    bodies = {block.id for block in document.blocks if block.comment in within}
    spans = {number for comment in document.comments for number in comment.head}
    first_words = {block.comment or "": block.text for block in reversed(document.blocks)}
    short = replace(document, blocks=tuple(block for block in document.blocks if block.id not in bodies))
    found: list[Fate] = []
    last = -1  # the last row that is no repair: repairs are told below what they were made to
    rows = fates(short)
    markup = [row for row in rows if row.what == "removed" and row.detail in MARKUP]
    for row in rows:
        if (row.what == "moved" and row.first in spans) or (row.what == "removed" and row.detail in MARKUP):
            continue
        if row.what == "repaired":
            if found and (found[-1].what, found[-1].first, found[-1].detail) == (row.what, row.first, row.detail):
                found[-1] = replace(found[-1], text=f"{found[-1].text}, {row.text}", count=found[-1].count + 1)
            else:
                found.append(row)
        elif row.key is not None and last >= 0 and (found[last].what, found[last].key) == (row.what, row.key):
            above = found[last]
            found[last] = replace(above, last=max(above.last, row.last), count=above.count + 1)
        else:
            last = len(found)
            found.append(_with_words(row, first_words) if row.what == "comment" else row)
    if markup:
        found.append(replace(markup[0], last=markup[-1].last, detail="markup", count=len(markup)))
    return found


def _with_words(row: Fate, first_words: Mapping[str, str]) -> Fate:
    """Return a comment's row with how its text begins."""
    said = first_words.get(row.detail)
    return replace(row, text=f"{row.text}: {said}" if said else f"{row.text}, without text")
