"""Books (EPUB): their chapters in the order of reading, each read like a saved page; one book is one document."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from sitegen.model.source import Reading, Source
from sitegen.problems import Code, Problem
from sitegen.read.decode import decode, lines
from sitegen.read.errors import ReadError
from sitegen.read.html import page
from sitegen.read.package import Package
from sitegen.read.sheet import Sheet, Text

SUFFIXES = frozenset({".epub"})
MEDIA = "application/epub+zip"
CONTAINER = "META-INF/container.xml"
CHAPTERS = frozenset({"application/xhtml+xml", "text/html", "application/xml"})
FACTS = {
    "title": "title",
    "creator": "author",
    "publisher": "publisher",
    "date": "published",
    "language": "language",
    "subject": "tag",
}


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield the one reading of a book; raises ``ReadError`` where it is damaged, locked or holds no text."""
    package = Package(content)
    if CONTAINER not in package:
        raise ReadError(Code.UNREADABLE, "is no EPUB that can be read: it does not say where its text is")
    rootfile = package.tree(CONTAINER).find("rootfiles/rootfile")
    opf = "" if rootfile is None else rootfile.get("full-path", "")
    root = package.tree(opf)
    locked = package.tree_if_any("META-INF/encryption.xml")
    if locked is not None and any("font" not in row.get("URI", "").lower() for row in locked.iter("CipherReference")):
        raise ReadError(Code.UNSUPPORTED, "is not read: it is encrypted")
    sheet = Sheet()
    for element in root.iterfind("metadata/*"):
        if element.tag in FACTS and (element.text or "").strip():
            sheet.state(FACTS[element.tag], element.text or "", element.tag, opf)
    items = {row.get("id", ""): row for row in root.iter("item")}
    problems: list[Problem] = []
    for itemref in root.iter("itemref"):
        item = items.get(itemref.get("idref", ""))
        if item is None or item.get("media-type", "") not in CHAPTERS:
            continue
        name = posixpath.normpath(posixpath.join(posixpath.dirname(opf), unquote(item.get("href", ""))))
        try:
            _chapter(source, package.part(name), sheet)
        except ReadError as error:
            if error.code is not Code.EMPTY:  # a cover is a picture alone
                problems.append(Problem(source.path, error.code, f"the chapter {name[:100]!r} {error}", source.id))
    if sheet.is_empty and problems:
        raise ReadError(problems[0].code, problems[0].message)
    yield sheet.reading(source, problems, titled=True)


def _chapter(source: Source, content: bytes, sheet: Sheet) -> None:
    """Add the blocks of a chapter; what its page leaves out is left out here."""
    decoded = decode(content)
    reading = page(replace(source, url=None), decoded.text, lines(decoded, content), decoded.encoding)
    for row in reading.furniture:
        if row.reason != "markup" and row.to is None:
            sheet.leave_out(row.text, row.reason)
    for block in reading.marked or ():
        sheet.add(block.kind, Text(block.text, block.marks), block.level, block.depth, block.label)
