"""What a page or a container says, read by other parsers than the program's: what it must not have lost.

Letters and digits are compared, not words: markup may stand within a word, and blocks part what a line joins.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from html import unescape
from xml.etree import ElementTree as ET

from resiliparse.parse.html import DOMNode, HTMLTree, NodeType

from sitegen.model.document import Document

UNSHOWN = frozenset({"script", "style", "iframe", "noembed", "noframes"})
FOREIGN = re.compile("<(?:svg|math)", re.IGNORECASE)
"""Elements whose content is parsed by rules of its own, under which even a script may hold text."""

SWALLOWING = frozenset({"title", "textarea", "xmp", "plaintext"})
SIMPLE = frozenset(b"\t\n\r" + bytes(range(0x20, 0x7F)))
"""Bytes that are the same text in whatever encoding they are read."""

SEPARATOR = re.compile(rb"^From [^\r\n]{1,200}\r?\n", re.MULTILINE)
ITEMS = ("item", "entry")
BODIES = (("encoded", "content"), ("description", "summary"))


def signs(text: str) -> Counter[str]:
    """Return the letters and digits of a text, each without its accents and its case."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return Counter(filter(str.isalnum, text.casefold()))


def told(document: Document) -> Counter[str]:
    """Return the letters and digits of a document's blocks, ledger and metadata."""
    said = [row.text for row in (*document.removed, *document.moved)]
    said += [block.text for block in document.blocks]
    said += [row.before for row in document.repaired]
    said += [document.title, document.publisher or "", *document.authors, *document.tags]
    rows = [row.text for row in (*document.removed, *document.moved) if "&" in row.text]  # as the source writes it
    return signs("\n".join(said)) + (signs(unescape("\n".join(rows))) - signs("\n".join(rows)))


def shown(markup: str) -> Counter[str]:
    """Return the letters and digits of the text of a page, hidden text too, as the rules of HTML5 parse it."""
    if FOREIGN.search(markup):
        return Counter()
    root = HTMLTree.parse(markup).document
    return signs("\n".join(node.text for node in root if node.type == NodeType.TEXT and _counts(node)))


def _counts(node: DOMNode) -> bool:
    """Whether a text is one that nobody may lose; a title without end swallows the page's tags as its text."""
    above = node.parent
    if above is None or (above.tag in SWALLOWING and "<" in node.text):
        return False
    while above is not None and above.type == NodeType.ELEMENT:
        if above.tag in UNSHOWN:
            return False
        above = above.parent
    return True


def entries(content: bytes) -> list[Counter[str]] | None:
    """Return the letters and digits that each entry of a feed must show; None where it is no well-formed XML."""
    try:
        root = ET.fromstring(content)  # noqa: S314 - expat bounds what entities unfold to
    except (ET.ParseError, LookupError, ValueError):
        return None
    return [_entry(element) for element in _items(root)]


def _items(element: ET.Element) -> Iterator[ET.Element]:
    for child in element:
        if _local(child) in ITEMS:
            yield child
        else:
            yield from _items(child)


def _entry(entry: ET.Element) -> Counter[str]:
    """Return what the title and the body say; nothing for what stands there twice or has elements inside."""
    found: dict[str, list[ET.Element]] = {}
    for element in entry.iter():
        found.setdefault(_local(element), []).append(element)
    said: Counter[str] = Counter()
    titles = found.get("title", [])
    if len(titles) == 1 and not len(titles[0]):
        said += shown(titles[0].text or "")
    bodies = next((some for names in BODIES if (some := [one for name in names for one in found.get(name, [])])), [])
    if len(bodies) == 1 and not len(bodies[0]):
        said += shown(bodies[0].text or "")
    return said


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2].lower()


def messages(content: bytes) -> int:
    """Return how many messages a mailbox holds: each begins after a blank line or at the start."""
    starts = [found.start() for found in SEPARATOR.finditer(content)]
    return sum(at == 0 or content[:at].replace(b"\r", b"").endswith(b"\n\n") for at in starts) or 1


def plain(content: bytes) -> Counter[str]:
    """Return the letters and digits of all printable ASCII that a message shows, if it is no saved page."""
    message = message_from_bytes(content)
    if message["content-location"] or message["snapshot-content-location"]:
        return Counter()
    parts = [part for part in message.walk() if part.get_content_type() == "text/plain" and not part.get_filename()]
    inside = [part.get_payload(decode=True) for part in parts if not part.is_multipart()]
    saved = message.get_content_type() == "multipart/related"
    simple = [text.decode() for text in inside if text and SIMPLE.issuperset(text)]
    return Counter() if saved else signs("\n".join(simple))


def objects(content: bytes) -> list[str | None]:
    """Return the text of every line that is not blank; None where it is no object with one."""
    rows = [row.strip(b" \t\r\n") for row in content.removeprefix(b"\xef\xbb\xbf").split(b"\n")]
    return [_object(row) for row in rows if row]


def _object(row: bytes) -> str | None:
    try:
        value = json.loads(row.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError):
        return None
    text = value.get("text") if isinstance(value, dict) else value
    return text if isinstance(text, str) else None
