"""A cleaned document: blocks, comments and posts, and the ledger of everything that is not among them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from sitegen.model.source import DocumentId, Mark, Run, Source
from sitegen.problems import Problem

BlockId = NewType("BlockId", str)
"""``o`` and the offset in bytes of the block's first byte in the source."""


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST = "list"
    CAPTION = "caption"
    CODE = "code"
    TABLE = "table"
    FOOTNOTE = "footnote"
    SEPARATOR = "separator"
    VERSE = "verse"
    TRANSCRIPT = "transcript"
    EMBED = "embed"


class Voice(StrEnum):
    """Whose words a block holds."""

    AUTHOR = "author"
    QUOTE = "quote"
    EMBEDDED = "embedded"
    COMMENT = "comment"


class Precision(StrEnum):
    """How much of a date its text gives."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its evidence.

    ``value`` is ISO 8601, cut to ``precision``; ``evidence`` is text of line ``line``; ``inferred`` where a part (the
    year of a comment's stamp) was taken from neighbouring lines; ``changed`` where the page states no publication, only
    that it was last changed then. A date that no line says, but a person in a file beside the source, has no line:
    ``origin`` then names that file, and ``evidence`` is what it holds.
    """

    value: str
    precision: Precision
    line: int | None
    evidence: str
    inferred: bool = False
    changed: bool = False
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or the like: a stretch of text with its place in the source.

    ``lines`` are its first and last source line; ``runs`` maps its text to the decoded source (see ``Run``);
    ``post`` and ``comment`` are the ids of the section it belongs to; ``level`` is a heading's (1 for the title);
    ``mark`` a footnote's mark or a list item's bullet, which also stands in the text, a transcript's speaker, or whom a
    post quotes; ``depth`` tells nesting;
    ``inferred`` is true where the kind rests on evidence that the source does not state (a quote without marks);
    ``flags`` name what a reader may want to know of it (``unclosed-quote``, ``lost-break``).
    """

    id: BlockId
    kind: Kind
    voice: Voice
    text: str
    lines: tuple[int, int]
    runs: tuple[Run, ...]
    language: str | None = None
    post: str | None = None
    comment: str | None = None
    level: int | None = None
    mark: str | None = None
    depth: int = 0
    marks: tuple[Mark, ...] = ()
    inferred: bool = False
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """A reader's comment: head and body. ``lines`` spans both; ``parent`` only where the text says so.

    ``head`` is the line (or lines) that the author and stamp were read from; ``blocks`` may be empty.
    """

    id: str
    author: str | None
    published: Dated | None
    number: int | None
    parent: str | None
    blocks: tuple[BlockId, ...]
    lines: tuple[int, int]
    head: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """A section of a page with several: a dated post, or an article republished inside one (``embedded``)."""

    id: str
    kind: str
    parent: str | None
    title: str | None
    published: Dated | None
    language: str | None
    authors: tuple[str, ...]
    publisher: str | None
    lines: tuple[int, int]


FORMAT_MARKS = frozenset({"markup", "fence"})
"""Reasons of what writes a format down and is no word of a text."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A line, or a part of one, that was left out, and why."""

    line: int
    text: str
    reason: str

    @property
    def worded(self) -> bool:
        """Whether it was text, not only a mark of the format."""
        return self.reason not in FORMAT_MARKS


@dataclass(frozen=True, slots=True)
class Moved:
    """A line, or a part of one, that became metadata: to title published author publisher comment source note."""

    line: int
    text: str
    to: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """An edit within a line: mojibake, a lost apostrophe, a stray control character."""

    line: int
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A date that the text speaks of: characters ``start`` to ``end`` of a block.

    ``value`` is None where nothing settles it; ``basis`` is ``text``, or ``published`` where a relative date was
    resolved against the date of its post or page.
    """

    block: BlockId
    start: int
    end: int
    text: str
    value: str | None
    precision: Precision | None
    basis: str


@dataclass(frozen=True, slots=True)
class Withheld:
    """A decision to withhold: what (``document``, ``name`` or ``text``) and why."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One cleaned document. Blocks stand in source order, each line of the source in a block or in the ledger.

    ``title`` is the text of the first heading block where there is one (``title_block``), else declared metadata,
    else the source's file name. ``languages`` are ordered by their share of the words. ``thread`` says that the page is
    a forum's thread: its text is the opening post, its comments the answers.
    """

    id: DocumentId
    source: Source
    encoding: str
    title: str
    title_block: BlockId | None
    publisher: str | None
    authors: tuple[str, ...]
    languages: tuple[str, ...]
    published: Dated | None
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    posts: tuple[Post, ...] = ()
    removed: tuple[Removed, ...] = ()
    moved: tuple[Moved, ...] = ()
    repaired: tuple[Repaired, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    tags: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    withheld: Withheld | None = None
    thread: bool = False


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What near-duplicates are found by: ``minhash`` of the document's word runs, and a hash of each long block.

    ``near`` are the smallest hashes of the runs of each long block, by which it is found again with small edits.
    """

    document: DocumentId
    minhash: tuple[int, ...]
    passages: tuple[tuple[BlockId, int], ...]
    near: tuple[int, ...] = ()


def source_span(block: Block, start: int, end: int) -> tuple[int, int] | None:
    """Return the characters of the decoded source that a stretch of the block's text came from.

    None where no run covers the stretch (characters that a repair put in).
    """
    first: int | None = None
    last: int | None = None
    for run in block.runs:
        if run.start + run.length <= start or run.start >= end:
            continue
        if run.length == run.source_length:
            low = run.source + max(start, run.start) - run.start
            high = run.source + min(end, run.start + run.length) - run.start
        else:
            low, high = run.source, run.source + run.source_length
        first = low if first is None else min(first, low)
        last = high if last is None else max(last, high)
    return None if first is None or last is None else (first, last)
