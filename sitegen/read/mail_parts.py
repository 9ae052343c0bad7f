"""What a message is made of: its header fields, its parts, its attachments, and the conversation it belongs to."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header
from email.message import Message

from sitegen.model.source import Attachment
from sitegen.model.source import Message as Conversation
from sitegen.problems import Code
from sitegen.read.decode import codec_name
from sitegen.read.errors import ReadError
from sitegen.read.names import sound

MOST_PARTS = 500
DEEPEST = 30
LONGEST = 100_000
"""Characters of the longest header field that is looked at."""

ID = re.compile(r"<([^<>\s]{1,500})>")
ANSWER = re.compile(
    r"(?:(?:re|aw|antw|antwort|sv|vs|rif|ref|res|odp|fwd?|wg|doorst|tr)(?:\[\d{1,3}\])?\s?:\s{0,5}){1,20}",
    re.IGNORECASE,
)
"""What programs put before the subject of an answer, in the languages that have their own."""

LIST = re.compile(r"\[[^\[\]]{1,40}\]\s{0,5}")


def parts(message: Message, depth: int) -> Iterator[Message]:
    """Yield the message's parts that are no containers; raises ``ReadError`` where they nest too deeply."""
    if depth > DEEPEST:
        raise ReadError(Code.UNSUPPORTED, "is not read: its parts nest too deeply")
    payload = message.get_payload()
    if isinstance(payload, list):
        for part in payload[:MOST_PARTS]:
            if isinstance(part, Message):
                yield from parts(part, depth + 1)
    else:
        yield message


def header(message: Message, name: str) -> str:
    """Return a header field as text: encoded words are decoded, broken ones stay as they are."""
    value = str(message.get(name, ""))[:LONGEST]
    try:
        pieces = [
            piece if isinstance(piece, str) else piece.decode(codec_name(charset or "utf-8") or "utf-8", "replace")
            for piece, charset in decode_header(value)
        ]
    except (MessageError, ValueError, LookupError):
        pieces = [value]
    return sound(" ".join("".join(pieces).split()))


def content_of(part: Message) -> bytes:
    """Return a part's bytes, decoded from the way they were sent."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def attachment(part: Message) -> Attachment:
    """Return what is told of an attached file."""
    content = content_of(part)
    name = sound(" ".join(str(part.get_filename())[:200].split()))
    return Attachment(name, part.get_content_type()[:100], len(content), hashlib.sha256(content).hexdigest())


def conversation(message: Message, files: tuple[Attachment, ...]) -> Conversation:
    """Return what a message says of the conversation it belongs to; a subject alone tells least, and is marked so."""
    own = next(iter(ID.findall(header(message, "message-id"))), None)
    above = ID.findall(header(message, "references"))
    answered = next(iter(ID.findall(header(message, "in-reply-to"))), None)
    subject = header(message, "subject")
    plain = plain_subject(subject)
    begins = ANSWER.match(LIST.sub("", subject, count=1)) is None
    if above:
        return Conversation(own, answered or above[-1], above[0], "references", plain, files)
    if answered is not None:
        return Conversation(own, answered, answered, "answer", plain, files)
    if own is not None and begins:
        return Conversation(own, None, own, "itself", plain, files)
    return Conversation(own, None, plain, "subject", plain, files)


def plain_subject(subject: str) -> str:
    """Return a subject without what programs and lists put before it, in lower case."""
    rest = LIST.sub("", subject, count=1)
    return " ".join(ANSWER.sub("", LIST.sub("", ANSWER.sub("", rest, count=1), count=1), count=1).casefold().split())
