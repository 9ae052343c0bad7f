"""What is read: a source, its decoded lines, and what its own format says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NewType

from sitegen.problems import Problem
from sitegen.strings import address

DocumentId = NewType("DocumentId", str)
"""Address of a document's page without its ending; depends on the source's path (and record) alone."""

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Record:
    """Where a record lies in its container: its number from 0, its first byte, its length in bytes."""

    index: int
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file lies in what holds it: its bytes there, how they are packed, and how many they unpack to.

    ``packing`` is ``stored``, ``deflate``, ``gzip``, ``bzip2`` or ``xz``; ``crc`` is the CRC-32 of a member of ZIP.
    """

    packing: str
    offset: int
    length: int
    size: int
    crc: int | None = None


@dataclass(frozen=True, slots=True)
class Container:
    """The archive (ZIP, tar) that a source lies in, which is kept as the original; ``places`` lead in, from outside."""

    path: str
    sha256: str
    size: int
    media_type: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """What a message says of the conversation it belongs to: its own id, what it answers, and its first message's id.

    ``by`` tells how the conversation is known: by ``references``, an ``answer`` alone, its ``subject`` alone (then
    ``thread`` is the subject), or ``itself`` where it begins one. ``subject`` is without what programs put before it.
    """

    id: str | None
    answers: str | None
    thread: str
    by: str
    subject: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message: its name, media type, size in bytes and digest; it is not read."""

    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or one record of a container: what becomes one page.

    ``path`` is relative to the source folder, with ``/``; ``original`` is the address of the byte-for-byte copy in
    the output; ``size`` and ``sha256`` are those of the whole file. Of a file in an archive they are its own, and its
    path goes on from the archive's as from a folder's; ``container`` tells of the archive, of which the copy is.
    """

    path: str
    sha256: str
    size: int
    media_type: str
    original: str
    record: Record | None = None
    url: str | None = None
    captured: str | None = None
    container: Container | None = None
    message: Message | None = None

    @property
    def name(self) -> str:
        """The name of the file, without its folder."""
        return self.path.rpartition("/")[2]

    @property
    def id(self) -> DocumentId:
        """The document's id, made from path and record alone."""
        key = self.path if self.record is None else f"{self.path}#{self.record.index}"
        return DocumentId(address(key, key, "document"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the decoded source, without its line end.

    ``number`` counts from 1; ``start`` is the line's first character in ``Reading.text``; ``byte`` its first byte in
    the source file (a byte-order mark counts, so the first line of a file with one starts at byte 2 or 3). ``lost`` has
    the places of those U+FFFD in it that stand for other bytes than their own, each with how many these are.
    """

    number: int
    start: int
    byte: int
    text: str
    lost: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis, code or a link over the characters ``start`` to ``end`` of a block's text.

    ``kind`` is ``em``, ``strong``, ``code``, ``sup``, ``sub``, ``del`` or ``link``; a link has its ``target``.
    """

    start: int
    end: int
    kind: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text and the stretch of the decoded source that it came from.

    Where both have one length, characters correspond one to one; where they differ (a repair), only as wholes.
    """

    start: int
    length: int
    source: int
    source_length: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A block that the source's own markup gives (Markdown, HTML): cleaning takes it as it is.

    ``lines`` are its first and last line; ``runs`` maps ``text`` to the decoded source; ``label`` is the mark of a
    footnote or the language of a code block.
    """

    kind: str
    text: str
    lines: tuple[int, int]
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...] = ()
    level: int | None = None
    depth: int = 0
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Declared:
    """Metadata that stands outside the running text: front matter or a ``NAME.meta.toml`` beside the file.

    ``line`` is the line of the source that says so, or None where it stands in no line (a sidecar, a table of metadata,
    a field of a record), and then ``origin`` names the file;
    ``evidence`` is the part of that line that says it, where the line holds more (a page in one line).
    """

    field: str
    value: str
    line: int | None
    origin: str
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A post or comment that the source's own markup sets apart.

    ``head`` and ``body`` are places in ``Reading.marked``; ``dated`` is what its markup says of its date, where that is
    more than its text does; ``parent`` is the place of the remark it answers among all of the reading.
    """

    head: tuple[int, ...]
    body: tuple[int, ...]
    author: str | None = None
    dated: Declared | None = None
    number: int | None = None
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line of the source that its format uses up: front matter, a reference definition, a fence.

    ``to`` says what it became, where it is metadata now (``title``).
    """

    line: int
    text: str
    reason: str
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A source, decoded: what every reader makes and cleaning starts from.

    ``text`` is the whole decoded source without a byte-order mark; ``encoding`` is the Python codec that decodes the
    file's bytes to it (with ``errors="replace"``). ``marked`` is None for plain text, whose structure must be found.
    ``remarks`` are the posts that the markup tells; where ``opened`` is true the first of them opens the thread.
    """

    source: Source
    encoding: str
    text: str
    lines: tuple[Line, ...]
    marked: tuple[Marked, ...] | None = None
    furniture: tuple[Furniture, ...] = ()
    declared: tuple[Declared, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Remark, ...] = ()
    opened: bool = False


def split_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line's first character and its text, split at CR LF, CR and LF only; the last may be empty."""
    start = 0
    for end in LINE_END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]
