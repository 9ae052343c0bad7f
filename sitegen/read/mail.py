"""Mail: ``.eml``, mailboxes and pages saved as MHTML. A message is its text under subject, sender and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr

from sitegen.model.source import Reading, Record, Source
from sitegen.problems import Code, Problem
from sitegen.read.decode import codec_name, decode
from sitegen.read.errors import ReadError
from sitegen.read.html import page
from sitegen.read.letter import letter
from sitegen.read.mail_parts import MOST_PARTS, attachment, content_of, conversation, header, parts
from sitegen.read.markup import head_of
from sitegen.read.names import sound, suffix
from sitegen.read.records import rows_of, with_problems
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
        inner = list(parts(message, 0))
        files = tuple(attachment(part) for part in inner if part.get_filename())[:MOST_PARTS]
        facts = _facts(message)
        source = replace(source, message=None if "saved" in facts else conversation(message, files))
        reading = _body(source, inner, facts)
    except ReadError as error:
        yield Problem(source.path, error.code, f"{where}{error}")
        return
    except (MessageError, ValueError, LookupError, RecursionError, AttributeError, TypeError, IndexError) as error:
        yield Problem(source.path, Code.UNREADABLE, f"{where}is no message that can be read ({error})")
        return
    rows = (f"{where}the attachment {file.name!r} is not read (SHA-256 {file.sha256})" for file in files)
    problems = tuple(Problem(source.path, Code.IGNORED, row, source.id) for row in rows)
    yield replace(reading, problems=(*reading.problems, *problems))


def _body(source: Source, inner: list[Message], facts: dict[str, str]) -> Reading:
    """Return the reading of the plain text, else of the HTML, in all its parts; of MHTML that of its page."""
    saved = facts.pop("saved", None)
    shown = [part for part in inner if not part.get_filename() or saved]
    order = ("text/html", "text/plain") if saved else ("text/plain", "text/html")
    ranked = (part for kind in order for part in shown if part.get_content_type() == kind)
    chosen = next((part for part in ranked if content_of(part).strip()), None)
    if chosen is None:
        raise ReadError(Code.EMPTY, "holds no text")
    kind = chosen.get_content_type()
    further = [part for part in shown if part.get_content_type() == kind and part is not chosen]
    text = "\n\n".join([_text(chosen), *([] if saved else filter(None, map(_further, further)))])
    if saved:
        source = replace(
            source, url=source.url or facts.get("url"), captured=source.captured or facts.pop("published", None)
        )
        text = sound(text)
        return page(source, text, rows_of(text), "utf-8")
    if kind == "text/html":
        title = f"<h1>{facts['title'].replace('<', '&lt;')}</h1>\n" if facts.get("title") else ""
        text = sound(head_of(facts) + title + text)
        return page(source, text, rows_of(text), "utf-8")
    flowed = str(chosen.get_param("format", "")).lower() == "flowed"
    return letter(source, facts, text, flowed=flowed)


def _text(part: Message) -> str:
    charset = part.get_content_charset()
    name = codec_name(charset) if charset else None
    content = content_of(part)
    return decode(content, charset).text if name is None else content.decode(name, "replace").removeprefix("\ufeff")


def _further(part: Message) -> str:
    """Return the text of a part that is no alternative to the one before, such as what a mailing list puts below."""
    try:
        return _text(part)
    except ReadError:
        return ""


def _facts(message: Message) -> dict[str, str]:
    sender, address = parseaddr(header(message, "from"))
    found = {
        "title": header(message, "subject"),
        "author": sender or address.partition("@")[0],
        "published": header(message, "date"),
        "to": header(message, "to"),
        "cc": header(message, "cc"),
    }
    location = header(message, "snapshot-content-location") or header(message, "content-location")
    if WEB.match(location):
        found["url"] = location
    if message.get_content_type() == "multipart/related" or location:
        found["saved"] = "yes"
        found.pop("author")
    return {what: value for what, value in found.items() if value}
