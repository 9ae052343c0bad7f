"""Mail: ``.eml``, mailboxes and pages saved as MHTML. A message is its text under subject, sender and date."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr

from sitegen.model.source import Reading, Record, Source
from sitegen.problems import Code, Problem
from sitegen.read.decode import codec_name, decode
from sitegen.read.errors import ReadError
from sitegen.read.html import page
from sitegen.read.markup import head_of
from sitegen.read.names import sound, suffix
from sitegen.read.records import rows_of, text_reading, with_problems
from sitegen.read.sidecar import WEB

SUFFIXES = frozenset({".eml", ".mbox", ".mht", ".mhtml"})
MEDIA = "message/rfc822"
BOX = re.compile(rb"^From [^\r\n]{1,200}\r?\n", re.MULTILINE)
QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
HEADS = re.compile(
    rb"(?:(?:from|to|subject|date|message-id|received|return-path|mime-version|content-type|delivered-to|snapshot-content"
    rb"-location):[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}){3}",
    re.IGNORECASE,
)
MOST_PARTS = 500
DEEPEST = 30


def accepts(content: bytes) -> bool:
    """Whether content of any name is mail: it begins with three header fields, or with a mailbox's first line."""
    start = BOX.match(content)
    return HEADS.match(content, start.end() if start is not None else 0) is not None


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield a reading for each message; one that shows no text is a problem of its own."""
    if suffix(source.path) == ".mbox" or BOX.match(content):
        yield from with_problems(_box(source, content))
    else:
        yield from with_problems(_message(source, content))


def _box(source: Source, content: bytes) -> Iterator[Reading | Problem]:
    starts = [
        found
        for found in BOX.finditer(content)
        if found.start() == 0 or content[max(0, found.start() - 4) : found.start()].replace(b"\r", b"")[-2:] == b"\n\n"
    ]
    if not starts:
        yield from _message(source, content)
        return
    ends = [found.start() for found in starts[1:]] + [len(content)]
    for index, (found, end) in enumerate(zip(starts, ends, strict=True)):
        own = replace(source, record=Record(index, found.start(), end - found.start()))
        yield from _message(own, QUOTED_FROM.sub(rb"\1", content[found.end() : end]))


def _message(source: Source, raw: bytes) -> Iterator[Reading | Problem]:
    where = "" if source.record is None else f"message {source.record.index + 1}: "
    try:
        message = BytesParser(policy=compat32).parsebytes(raw)
        parts = list(_parts(message, 0))
        facts = _facts(message)
        reading = _body(source, parts, facts)
    except ReadError as error:
        yield Problem(source.path, error.code, f"{where}{error}")
        return
    except (MessageError, ValueError, LookupError, RecursionError, AttributeError, TypeError, IndexError) as error:
        yield Problem(source.path, Code.UNREADABLE, f"{where}is no message that can be read ({error})")
        return
    files = [part for part in parts if part.get_filename()]
    rows = (f"{where}the attachment {_name(part)} is not read (SHA-256 {_digest(part)})" for part in files[:MOST_PARTS])
    problems = tuple(Problem(source.path, Code.IGNORED, row, source.id) for row in rows)
    yield replace(reading, problems=(*reading.problems, *problems))


def _parts(message: Message, depth: int) -> Iterator[Message]:
    """Yield the message's parts that are no containers."""
    if depth > DEEPEST:
        raise ReadError(Code.UNSUPPORTED, "is not read: its parts nest too deeply")
    payload = message.get_payload()
    if isinstance(payload, list):
        for part in payload[:MOST_PARTS]:
            if isinstance(part, Message):
                yield from _parts(part, depth + 1)
    else:
        yield message


def _body(source: Source, parts: list[Message], facts: dict[str, str]) -> Reading:
    """Return the reading of the plain text, else of the HTML, in all its parts; of MHTML that of its page."""
    saved = facts.pop("saved", None)
    shown = [part for part in parts if not part.get_filename() or saved]
    order = ("text/html", "text/plain") if saved else ("text/plain", "text/html")
    ranked = (part for kind in order for part in shown if part.get_content_type() == kind)
    chosen = next((part for part in ranked if _bytes(part).strip()), None)
    if chosen is None:
        raise ReadError(Code.EMPTY, "holds no text")
    kind = chosen.get_content_type()
    further = [part for part in shown if part.get_content_type() == kind and part is not chosen]
    text = "\n\n".join([_text(chosen), *([] if saved else filter(None, map(_further, further)))])
    url = facts.get("url")
    if saved:
        source = replace(source, url=source.url or url, captured=source.captured or facts.pop("published", None))
        text = sound(text)
        return page(source, text, rows_of(text), "utf-8")
    if kind == "text/html":
        title = f"<h1>{facts['title'].replace('<', '&lt;')}</h1>\n" if facts.get("title") else ""
        text = sound(head_of(facts) + title + text)
        return page(source, text, rows_of(text), "utf-8")
    return text_reading(source, facts, text, "header")


def _text(part: Message) -> str:
    charset = part.get_content_charset()
    name = codec_name(charset) if charset else None
    content = _bytes(part)
    return decode(content, charset).text if name is None else content.decode(name, "replace").removeprefix("\ufeff")


def _further(part: Message) -> str:
    """Return the text of a part that is no alternative to the one before, such as what a mailing list puts below."""
    try:
        return _text(part)
    except ReadError:
        return ""


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _facts(message: Message) -> dict[str, str]:
    sender, address = parseaddr(_header(message, "from"))
    found = {
        "title": _header(message, "subject"),
        "author": sender or address.partition("@")[0],
        "published": _header(message, "date"),
    }
    location = _header(message, "snapshot-content-location") or _header(message, "content-location")
    if WEB.match(location):
        found["url"] = location
    if message.get_content_type() == "multipart/related" or location:
        found["saved"] = "yes"
        found.pop("author")
    return {what: value for what, value in found.items() if value}


def _header(message: Message, name: str) -> str:
    """Return a header as text: encoded words are decoded, broken ones stay as they are."""
    value = str(message.get(name, ""))
    try:
        pieces = [
            piece if isinstance(piece, str) else piece.decode(codec_name(charset or "utf-8") or "utf-8", "replace")
            for piece, charset in decode_header(value)
        ]
    except (MessageError, ValueError, LookupError):
        pieces = [value]
    return sound(" ".join("".join(pieces).split()))


def _name(part: Message) -> str:
    return sound(repr(str(part.get_filename())[:100]))


def _digest(part: Message) -> str:
    return hashlib.sha256(_bytes(part)).hexdigest()
