"""Web archives: WARC and WET, compressed or not. A page for each HTML or text record, with its address and date.

Nothing is fetched and nothing of a record is trusted: its language and charset are weighed like a page's own, and what
it unpacks to is bounded.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sitegen.model.source import Reading, Record, Source
from sitegen.problems import Code, Problem
from sitegen.read.decode import decode, lines
from sitegen.read.errors import ReadError
from sitegen.read.html import page
from sitegen.read.records import with_problems
from sitegen.read.sidecar import WEB
from sitegen.read.text import encoding_problems

SUFFIXES = frozenset({".warc", ".wet"})
MEDIA = "application/warc"
LARGEST = 1 << 25
"""Bytes of the largest record that is read: 32 MB."""

PAGES = frozenset({"text/html", "application/xhtml+xml"})
TEXTS = frozenset({"text/plain", "text/markdown", ""})
KINDS = frozenset({"response", "resource", "conversion"})
FINE = range(200, 300)


def accepts(content: bytes) -> bool:
    """Whether content of any name is a web archive, also one that is compressed record by record."""
    if content.startswith(b"\x1f\x8b"):
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(content[: 1 << 16])) as file:
                return file.read(5) == b"WARC/"
        except (OSError, EOFError, zlib.error):
            return False
    return content.startswith(b"WARC/")


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield a reading for each record that is a page or text; one that cannot be read is a problem of its own."""
    yield from with_problems(_records(source, content))


def _records(source: Source, content: bytes) -> Iterator[Reading | Problem]:
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - only web archives need it

    others = 0
    held: Reading | Problem | None = None
    start = 0
    try:
        for index, record in enumerate(ArchiveIterator(io.BytesIO(content), parse_http=True, auto_decode="transfer")):
            if held is not None:
                yield _ended(held, record.stream_pos)
            start = record.stream_pos
            own = replace(source, record=Record(index, start, len(content) - start))
            held = _record(own, record, index)
            others += held is None
    except (OSError, ValueError, RuntimeError, EOFError) as error:
        yield Problem(source.path, Code.UNREADABLE, f"the archive breaks off after byte {start}: {error}")
    if held is not None:
        yield held
    if others:
        message = f"{others} records are no pages or texts (requests, pictures, other data) and are not read"
        yield Problem(source.path, Code.IGNORED, message)


def _ended(item: Reading | Problem, end: int) -> Reading | Problem:
    """Return a reading whose record ends where the next one begins."""
    if isinstance(item, Problem) or item.source.record is None:
        return item
    record = item.source.record
    return replace(item, source=replace(item.source, record=replace(record, length=end - record.offset)))


def _record(source: Source, record: Any, index: int) -> Reading | Problem | None:  # noqa: ANN401 - untyped library
    """Return the reading of a record, its problem, or None where it is no document."""
    try:
        kind = record.headers.get("WARC-Type", "").lower()
        body_type = _body_type(record)
        if kind not in KINDS or body_type not in PAGES | TEXTS:
            return None
        if record.is_http and not _is_fine(record):
            return None
        content = record.reader.read(LARGEST + 1)
        if record.is_http:
            content = _unpacked(content, record.http_headers.get("Content-Encoding", ""))
        address = record.headers.get("WARC-Target-URI", "").strip("<> ")
        source = replace(
            source, url=address if WEB.match(address) else None, captured=record.headers.get("WARC-Date") or None
        )
        return _reading(source, content, body_type, record.http_charset if record.is_http else None)
    except ReadError as error:
        return Problem(source.path, error.code, f"record {index + 1}: {error}")
    except (OSError, ValueError, RuntimeError, EOFError, UnicodeError) as error:
        return Problem(source.path, Code.UNREADABLE, f"record {index + 1}: cannot be read ({error})")


def _reading(source: Source, content: bytes, body_type: str, charset: str | None) -> Reading:
    if len(content) > LARGEST:
        raise ReadError(Code.UNSUPPORTED, f"is not read: it is larger than {LARGEST >> 20} MB")
    decoded = decode(content, charset)
    rows = lines(decoded, content)
    problems = encoding_problems(source, decoded)
    if body_type in PAGES:
        return page(source, decoded.text, rows, decoded.encoding, problems)
    return Reading(source, decoded.encoding, decoded.text, rows, problems=problems)


def _unpacked(content: bytes, coding: str) -> bytes:
    """Return content as it was before it was packed for the way; never more than a byte beyond what is read."""
    match coding.strip().lower():
        case "gzip" | "x-gzip" | "deflate":
            return _inflated(content)
        case "br":
            from fastwarc.stream_io import BrotliReader  # noqa: PLC0415 - few records need it

            return bytes(BrotliReader(io.BytesIO(content)).read(LARGEST + 1))
        case "" | "identity" | "none":
            return content
        case other:
            raise ReadError(Code.UNSUPPORTED, f"is packed in a way that is not read ({other[:40]!r})")


def _inflated(content: bytes) -> bytes:
    """Return what gzip, zlib or bare deflate unpacks to; what was not packed at all stays."""
    for window in (47, -15):
        try:
            return zlib.decompressobj(window).decompress(content, LARGEST + 1)
        except zlib.error:
            continue
    return content


def _body_type(record: Any) -> str:  # noqa: ANN401 - untyped library
    said = record.http_content_type if record.is_http else record.headers.get("Content-Type", "")
    return (said or "").partition(";")[0].strip().lower()


def _is_fine(record: Any) -> bool:  # noqa: ANN401 - untyped library
    code = getattr(record.http_headers, "status_code", None)
    return code is None or code in FINE
