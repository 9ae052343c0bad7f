"""The archive as a whole: what pages are arranged from, without any document's text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sitegen.model.document import Dated
from sitegen.model.entity import EntityId, Mention, Orphan, Type
from sitegen.model.source import DocumentId, Message


@dataclass(frozen=True, slots=True)
class Image:
    """A small image of the curator's: its file's name, its bytes, what they are, its size in pixels (0: any)."""

    name: str
    content: bytes
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Look:
    """What a curator sets of the pages in ``sitegen.toml``; the defaults need no configuration.

    ``robots`` is what pages ask of search engines, ``robots_of`` what those of some groups ask; ``dark_colours`` are
    those of dark pages, where they differ.
    """

    title: str = "Archive"
    tagline: str | None = None
    base_url: str | None = None
    language: str = "en"
    robots: str = "index"
    header_note: str | None = None
    footer_note: str | None = None
    theme: str | None = None
    colours: Mapping[str, str] = field(default_factory=dict)
    dark_colours: Mapping[str, str] = field(default_factory=dict)
    robots_of: Mapping[str, str] = field(default_factory=dict)
    logo: Image | None = None
    favicon: Image | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """What lists, neighbours and charts need of one document.

    ``dates`` are those of its posts where they have their own, else its own, newest first; ``words`` counts all
    blocks; ``removed`` counts what was text, not marks of the format, and ``kept`` is the share of words that stands in
    blocks, of these and what was removed; ``lead`` is its first real sentence (not a quotation) in ``lead_language``;
    ``reasons`` counts the ledger: (``removed`` ``moved`` or ``repaired``, reason or aim, number of rows);
    ``undecided`` is the number of blocks without a language.
    """

    id: DocumentId
    path: str
    title: str
    language: str | None
    languages: tuple[str, ...]
    published: Dated | None
    dates: tuple[Dated, ...]
    publisher: str | None
    authors: tuple[str, ...]
    words: int
    comments: int
    posts: int
    blocks: int
    removed: int
    moved: int
    repaired: int
    kept: float
    lead: str
    lead_language: str | None
    size: int
    sha256: str
    media_type: str
    encoding: str
    original: str
    undecided: int = 0
    withheld: bool = False
    reasons: tuple[tuple[str, str, int], ...] = ()
    url: str | None = None
    captured: str | None = None
    message: Message | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Documents that belong together, in their order.

    ``kind`` is ``versions``: captures of one address, the earliest first, ``key`` being that address; or ``thread``:
    messages of one conversation by their dates, ``key`` being the id of its first message, or a subject.
    """

    kind: str
    key: str
    documents: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entity that shares paragraphs with another, and how many."""

    entity: EntityId
    name: str
    type: Type
    count: int


@dataclass(frozen=True, slots=True)
class Related:
    """A document near another: the names both hold (rarest first), or the share of word runs they have in common."""

    document: DocumentId
    shared: tuple[EntityId, ...]
    more: int
    same: float | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """Two documents that are copies in part or whole: the share of their words in common, and blocks that are alike.

    ``of_first`` and ``of_second`` are the shares of each one's own words that stand in the other too.
    """

    first: DocumentId
    second: DocumentId
    share: float
    passages: tuple[tuple[str, str], ...] = ()
    of_first: float = 0.0
    of_second: float = 0.0


@dataclass(frozen=True, slots=True)
class Context:
    """A mention with the text around it: about 90 characters each side, cut at words, and where it stands.

    ``number`` is the block's ¶ number (from 1, the order of blocks on the page); ``comment`` the number shown for the
    comment it is in; ``place`` is ``paragraph``, ``heading``, ``comment`` or the metadata field.
    """

    mention: Mention
    before: str
    after: str
    number: int | None
    place: str
    voice: str
    language: str | None
    comment_number: str | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts over the archive."""

    documents: int
    words: int
    comments: int
    entities: int
    mentions: int
    languages: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None
    undated: int
    removed: tuple[tuple[str, int], ...]
    moved: tuple[tuple[str, int], ...]
    repaired: tuple[tuple[str, int], ...]
    types: tuple[tuple[Type, int], ...]
    rules: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Site:
    """The archive arranged: its look, its order, its counts, what redirects where, and what to report.

    ``order`` is the reading order (stated date, then undated ones by path).
    """

    look: Look
    order: tuple[DocumentId, ...]
    totals: Totals
    redirects: Mapping[str, EntityId]
    orphans: tuple[Orphan, ...]
    version: str
    rules: int
    built: str | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A file of the output: its path in it, with ``/``, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Stream:
    """A large file of the output, in pieces, so that it need not stand in memory whole."""

    path: str
    chunks: Iterator[bytes]
