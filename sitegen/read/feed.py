"""RSS, Atom and RDF feeds: a page for each entry. The XML is read without entities of its own and without network."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.parsers import expat

from sitegen.model.source import Declared, Reading, Record, Source
from sitegen.problems import Code, Problem
from sitegen.read.errors import ReadError
from sitegen.read.html import page
from sitegen.read.markup import head_of
from sitegen.read.names import sound
from sitegen.read.records import rows_of, with_problems
from sitegen.read.sidecar import WEB

SUFFIXES = frozenset({".rss", ".atom", ".rdf"})
MEDIA = "application/rss+xml"
LOOKS = re.compile(
    rb"\s{0,1000}(?:<\?xml[^>]{0,300}>\s{0,1000})?(?:<\?[^>]{0,300}>\s{0,100}|<!--.{0,2000}?-->\s{0,100}){0,5}"
    rb"<(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL,
)
ITEMS = frozenset({"item", "entry"})
NAMES = {
    "title": "title",
    "encoded": "content",
    "content": "content",
    "description": "summary",
    "summary": "summary",
    "pubdate": "published",
    "published": "published",
    "date": "published",
    "issued": "published",
    "updated": "modified",
    "creator": "author",
    "name": "author",
    "link": "url",
    "category": "tag",
}
"""Elements of an entry by their local name, and what each says; ``name`` is that of an author."""

DEEPEST = 200


@dataclass(slots=True)
class _Entry:
    index: int
    offset: int
    texts: dict[str, str] = field(default_factory=dict)


def accepts(content: bytes) -> bool:
    """Whether content of any name is a feed: its first element says so."""
    return LOOKS.match(content.removeprefix(b"\xef\xbb\xbf")) is not None


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield a reading for each entry; raises ``ReadError`` where the XML is broken or defines entities."""
    yield from with_problems(_records(source, content))


def _records(source: Source, content: bytes) -> Iterator[Reading | Problem]:
    parser = _Parser()
    try:
        parser.feed(content)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two of an encoding that it does not know
        if not parser.entries:
            raise ReadError(Code.UNREADABLE, f"is no well-formed feed: {error}") from error
        yield Problem(source.path, Code.UNREADABLE, f"the feed breaks off: {error}")
    for entry, end in parser.entries:
        length = content.find(b">", end) + 1 - entry.offset
        own = replace(source, record=Record(entry.index, entry.offset, length))
        try:
            yield _reading(own, entry.texts, parser.site)
        except ReadError as error:
            yield Problem(source.path, error.code, f"entry {entry.index + 1}: {error}")


def _reading(source: Source, texts: dict[str, str], site: str) -> Reading:
    facts = {what: html.unescape(value) if what == "title" else value for what, value in texts.items()}
    body = facts.get("content") or facts.get("summary") or ""
    if not (body.strip() or facts.get("title", "").strip()):
        raise ReadError(Code.EMPTY, "holds no text")
    url = facts.get("url", "").strip()
    if not WEB.match(url):
        facts.pop("url", None)
        url = ""
    title = f"<h1>{html.escape(facts.get('title', '').strip())}</h1>\n" if facts.get("title", "").strip() else ""
    text = sound(head_of(facts) + title + body)
    reading = page(replace(source, url=url or None), text, rows_of(text), "utf-8")
    publisher = (Declared("publisher", sound(" ".join(site.split())), None, "feed"),) if site.strip() else ()
    return replace(reading, declared=(*publisher, *reading.declared))


class _Parser:
    """Collects the entries of a feed; markup inside an element (XHTML) becomes text again."""

    def __init__(self) -> None:
        self.entries: list[tuple[_Entry, int]] = []
        self.site = ""
        self.entry: _Entry | None = None
        self.path: list[str] = []
        self.into: str | None = None
        self.depth = 0
        self.text: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text.append
        self.parser.EntityDeclHandler = self.refuse

    def feed(self, content: bytes) -> None:
        """Parse the whole feed."""
        self.parser.Parse(content, True)

    def refuse(self, *_: object) -> None:
        """Stop at entities of the file's own: no feed needs them, and they can unfold without end."""
        raise ReadError(Code.UNSUPPORTED, "is not read: it defines XML entities")

    def start(self, name: str, values: dict[str, str]) -> None:
        """Open an element."""
        local = name.rpartition(":")[2].lower()
        self.path.append(local)
        if len(self.path) > DEEPEST:
            raise ReadError(Code.UNSUPPORTED, "is not read: its elements nest too deeply")
        if self.into is not None:
            inner = "".join(f' {key}="{html.escape(value)}"' for key, value in values.items())
            self.text.append(f"<{local}{inner}>")
        elif local in ITEMS and self.entry is None:
            self.entry = _Entry(len(self.entries), self.parser.CurrentByteIndex)
        elif self.entry is not None and local == "link" and values.get("href"):
            if values.get("rel", "alternate") == "alternate":
                self.entry.texts.setdefault("url", values["href"])
        elif self.entry is not None and local in NAMES and not (local == "name" and "author" not in self.path):
            self.into, self.depth = NAMES[local], len(self.path)
            self.text.clear()
        elif self.entry is None and local == "title" and self.path[-2:-1] and self.path[-2] in {"channel", "feed"}:
            self.into, self.depth = "site", len(self.path)
            self.text.clear()

    def end(self, name: str) -> None:
        """Close an element."""
        local = name.rpartition(":")[2].lower()
        if self.into is not None and len(self.path) == self.depth:
            text = "".join(self.text).strip()
            if self.into == "site":
                self.site = text
            elif self.entry is not None and text:
                texts = self.entry.texts
                before = texts.get(self.into)
                texts[self.into] = f"{before}, {text}" if before and self.into == "tag" else before or text
            self.into = None
        elif self.into is not None:
            self.text.append(f"</{local}>")
        elif self.entry is not None and local in ITEMS:
            self.entries.append((self.entry, self.parser.CurrentByteIndex))
            self.entry = None
        self.path.pop()
