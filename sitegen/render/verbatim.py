"""The verbatim view: a source line by line with its numbers, and what became of each line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from sitegen.model.document import BlockId, Document
from sitegen.model.site import File
from sitegen.model.source import DocumentId, split_lines
from sitegen.ports import Archive
from sitegen.render.press import Press
from sitegen.render.theme import Theme
from sitegen.render.views import Page, Pages, pages

LINES = 1_000
"""Lines on one page."""

BLANKS = 5
"""More blank lines than these in a row are shown as one."""

LONG_TEXT = 2_000_000
LONG_LINE = 20_000
SHORT_LINE = 2_000
STEPS = 12
PARTS = 200
"""Shown of a line: characters, characters where the text is long, steps, parts marked; the original has the rest."""

FATES = ("kept", "repaired", "moved", "removed", "blank", "unknown")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: ``fate`` is empty where it is the line's own; ``after`` is what a repair made of it."""

    text: str
    fate: str = ""
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What became of a line, or of a part of it: a fate, what or why, and where it stands on the page.

    ``id`` is the block's that begins there: a paragraph has one address on its page and here. ``count`` is of repairs
    for one reason that the line itself shows.
    """

    fate: str
    why: str = ""
    href: str | None = None
    label: str = ""
    after: str | None = None
    id: str | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class LineView:
    """A line: its number, its main fate, its text in pieces, what became of it.

    ``cut`` counts characters that are not shown, ``more`` steps that are not; ``last`` is the end of a run of blank
    lines that is shown as one.
    """

    number: int
    fate: str
    pieces: tuple[Piece, ...]
    steps: tuple[Step, ...]
    cut: int = 0
    more: int = 0
    last: int | None = None


@dataclass(frozen=True, slots=True)
class SourceView:
    """A page of the view: lines, and how many of each fate the whole file has."""

    id: str
    title: str
    url: str
    original: str
    path: str
    size: int
    encoding: str
    sha256: str
    total: int
    counts: tuple[tuple[str, int], ...]
    lines: tuple[LineView, ...]
    pages: Pages


def address(document: DocumentId, line: int = 1) -> str:
    """Return where a line that is not blank is shown, from the root of the archive."""
    return f"{_path(document, (line - 1) // LINES + 1)}#L{line}"


def beside(document: DocumentId, line: int) -> str:
    """Return where a line is shown, from the document's own page."""
    return address(document, line).removeprefix("documents/")


def turns(document: Document) -> tuple[int, ...]:
    """Return for each page of the view after the first the offset of the first block that begins on it or later."""
    found: list[int] = []
    for block in document.blocks:
        found += [int(block.id[1:])] * ((block.lines[0] - 1) // LINES - len(found))
    return tuple(found)


def page(archive: Archive, document_id: DocumentId, theme: Theme) -> Iterator[File]:
    """Yield ``documents/ID.source.html``, and ``ID.source.2.html`` and so on for long files; nothing where withheld."""
    document = archive.document(document_id)
    if document.withheld is not None and document.withheld.what == "document":
        return
    text = archive.original(document_id)
    fates = Fates(document)
    total, counts = _survey(text, fates)
    press = Press(archive, theme)
    limit = LONG_LINE if len(text) <= LONG_TEXT else SHORT_LINE
    rows = (fates.view(number, line, limit) for number, (_, line) in enumerate(split_lines(text), 1))
    for number in range(1, -(-total // LINES) + 1):
        around = pages(f"documents/{document.id}.source", number, -(-total // LINES))
        view = SourceView(
            id=document.id,
            title=document.title,
            url=f"documents/{document.id}.html",
            original=document.source.original,
            path=document.source.path,
            size=document.source.size,
            encoding=document.encoding,
            sha256=document.source.sha256,
            total=total,
            counts=counts,
            lines=tuple(_closed_up(islice(rows, LINES))),
            pages=around,
        )
        place = Page(_path(document_id, number), "source", "documents", previous=around.previous, next=around.next)
        yield press.print(place, "source.html", view)


class Fates:
    """What became of each line of one document, looked up by line number."""

    def __init__(self, document: Document) -> None:
        """Read the blocks, the comments and the ledger of a document once."""
        self.page = f"{document.id}.html"
        self.blocks: Mapping[int, list[BlockId]] = _covered(document)
        self.starts = {block.id: block.lines[0] for block in document.blocks}
        self.kinds = {block.id: block.kind.value for block in document.blocks}
        self.numbers = {block.id: number for number, block in enumerate(document.blocks, 1)}
        self.heads = {line: comment.id for comment in document.comments for line in comment.head}
        self.heads = {comment.lines[0]: comment.id for comment in document.comments} | self.heads
        self.title = document.title_block
        self.ledger: dict[int, list[tuple[Step, str]]] = defaultdict(list)
        for removed in document.removed:
            self.ledger[removed.line].append((Step("removed", removed.reason), removed.text))
        for moved in document.moved:
            self.ledger[moved.line].append((self._moved(moved.line, moved.to), moved.text))
        for repaired in document.repaired:
            step = Step("repaired", repaired.reason, after=repaired.after)
            self.ledger[repaired.line].append((step, repaired.before))

    def fate(self, number: int, line: str) -> str:
        """Return the one word for a line."""
        if not line or line.isspace():
            return "blank"
        steps = {step.fate for step, _ in self.ledger.get(number, ())}
        if number in self.blocks:
            return "repaired" if "repaired" in steps else "kept"
        for fate in ("moved", "removed", "repaired"):
            if fate in steps:
                return fate
        return "moved" if number in self.heads else "unknown"

    def view(self, number: int, line: str, limit: int) -> LineView:
        """Return a line as the page shows it."""
        fate = self.fate(number, line)
        shown = line[:limit]
        pieces = _pieces(shown, self._parts(number, line))
        steps = list(_told([step for step, _ in self.ledger.get(number, ())], pieces))
        kept = self.blocks.get(number, ())
        places = [self._kept(block) for block in kept if self.starts[block] == number]
        if kept and not places:
            places = [Step("kept")]
        if not steps and not places and number in self.heads:
            steps = [self._moved(number, "comment")]
        all_steps = (*places, *steps)
        return LineView(
            number=number,
            fate=fate,
            pieces=pieces,
            steps=all_steps[:STEPS],
            cut=len(line) - len(shown),
            more=len(all_steps[STEPS:]),
        )

    def _kept(self, block: BlockId) -> Step:
        return Step("kept", self.kinds[block], f"{self.page}#{block}", f"¶ {self.numbers[block]}", id=block)

    def _moved(self, line: int, to: str) -> Step:
        comment = self.heads.get(line)
        if to == "comment" and comment:
            return Step("moved", to, f"{self.page}#{comment}", comment)
        return Step("moved", to, self.page)

    def _parts(self, number: int, line: str) -> list[tuple[Step, str]]:
        """Return the parts of a line that something became of; the whole of a line is no part."""
        steps = self.ledger.get(number, ())[:PARTS]
        whole = line.strip() if steps else ""
        return [(step, text.strip()) for step, text in steps if text.strip() and text.strip() != whole]


def _closed_up(lines: Iterable[LineView]) -> Iterator[LineView]:
    """Yield the lines, each long run of blank ones as one."""
    for blank, run in groupby(lines, key=lambda line: line.fate == "blank"):
        rows = list(run)
        if blank and len(rows) > BLANKS:
            yield replace(rows[0], last=rows[-1].number)
        else:
            yield from rows


def _covered(document: Document) -> dict[int, list[BlockId]]:
    """Return the blocks that each line has a share in."""
    covered: dict[int, list[BlockId]] = defaultdict(list)
    for block in document.blocks:
        for line in range(block.lines[0], block.lines[1] + 1):
            covered[line].append(block.id)
    return covered


def _survey(text: str, fates: Fates) -> tuple[int, tuple[tuple[str, int], ...]]:
    """Return the number of lines, and of lines of each fate."""
    counts = Counter(fates.fate(number, line) for number, (_, line) in enumerate(split_lines(text), 1))
    return counts.total(), tuple((fate, counts[fate]) for fate in FATES if counts[fate])


def _pieces(line: str, parts: Sequence[tuple[Step, str]]) -> tuple[Piece, ...]:
    """Cut a line where a part of it had a fate of its own; a part that is not found there as it is stays uncut."""
    pieces: list[Piece] = []
    at = 0
    free: dict[str, int] = {}
    places: list[tuple[int, Piece]] = []
    for step, text in parts:
        start = line.find(text, free.get(text, 0))
        free[text] = start + len(text) if start >= 0 else len(line)
        places.append((start, Piece(text, step.fate, step.after)))
    for start, piece in sorted(places, key=lambda place: place[0]):
        if start >= at:
            pieces += [Piece(line[at:start]), piece]
            at = start + len(piece.text)
    return tuple(piece for piece in (*pieces, Piece(line[at:])) if piece.text)


def _told(steps: Sequence[Step], pieces: Sequence[Piece]) -> Iterator[Step]:
    """Yield the steps of a line; repairs that its text shows where they are stand as one step for each reason."""
    shown = Counter(piece.after for piece in pieces if piece.after is not None)
    counts: Counter[str] = Counter()
    left: list[Step] = []
    for step in steps:
        if step.after is not None and shown[step.after]:
            shown[step.after] -= 1
            counts[step.why] += 1
        else:
            left.append(step)
    yield from (Step("repaired", why, count=count) for why, count in counts.items())
    yield from left


def _path(document: DocumentId, number: int) -> str:
    return f"documents/{document}.source.html" if number == 1 else f"documents/{document}.source.{number}.html"
