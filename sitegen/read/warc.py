"""Web archives: WARC and WET, compressed or not. A page for each HTML or text record, with its address and date.

Nothing is fetched and nothing of a record is trusted: its language and charset are weighed like a page's own, and what
it unpacks to is bounded. Every record is a page, a problem, or counted among those that are no pages.
"""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sitegen.model.source import Reading, Record, Source
from sitegen.problems import Code, Problem
from sitegen.read import html
from sitegen.read.decode import decode, lines
from sitegen.read.errors import ReadError
from sitegen.read.html import page
from sitegen.read.records import no_pages, with_problems
from sitegen.read.sidecar import WEB
from sitegen.read.text import encoding_problems
from sitegen.read.warc_records import BEGIN, LARGEST, Framed, cut, framed, is_compressed_by_record

__all__ = ["MEDIA", "SUFFIXES", "accepts", "cut", "read"]

SUFFIXES = frozenset({".warc", ".wet"})
MEDIA = "application/warc"

PAGES = frozenset({"text/html", "application/xhtml+xml"})
TEXTS = frozenset({"text/plain", "text/markdown", ""})
KINDS = frozenset({"response", "resource", "conversion"})
FINE = range(200, 300)


def accepts(content: bytes) -> bool:
    """Whether content of any name is a web archive, also one that is compressed record by record."""
    return content.startswith(BEGIN) or (
        content.startswith(b"\x1f\x8b") and is_compressed_by_record(io.BytesIO(content))
    )


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield a reading for each record that is a page or text; one that cannot be read is a problem of its own."""
    yield from with_problems(_records(source, content))


def _records(source: Source, content: bytes) -> Iterator[Reading | Problem]:
    others: Counter[str] = Counter()
    base = source.record or Record(0, 0, len(content))
    for index, row in enumerate(framed(io.BytesIO(content), len(content)), base.index):
        if row.fault is not None:
            yield Problem(source.path, Code.UNREADABLE, f"record {index + 1}: {row.fault}")
            continue
        own = replace(source, record=Record(index, base.offset + row.offset, row.length))
        found = _record(own, row, index)
        if isinstance(found, str):
            others[found] += 1
        else:
            yield from found
    for what, count in sorted(others.items()):
        yield no_pages(source.path, count, what)


def _record(source: Source, row: Framed, index: int) -> list[Reading | Problem] | str:
    """Return the reading of a record, its problems, or what it is where it is no document."""
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - only web archives need it

    try:
        record = next(iter(ArchiveIterator(io.BytesIO(row.content), parse_http=True, auto_decode="transfer")), None)
        other = "a head that cannot be read" if record is None else _other(record)
        if other is not None:
            return other
        reading = _document(source, record, is_cut=row.cut)
    except ReadError as error:
        return [Problem(source.path, error.code, f"record {index + 1}: {error}")]
    except (OSError, ValueError, RuntimeError, EOFError, UnicodeError) as error:
        return [Problem(source.path, Code.UNREADABLE, f"record {index + 1}: cannot be read ({error})")]
    return [reading, *_cut_short(source, row, record, index)]


def _other(record: Any) -> str | None:  # noqa: ANN401 - untyped library
    """Return what a record is that is no document, or None."""
    kind = record.headers.get("WARC-Type", "").strip().lower()
    if kind not in KINDS:
        return f"of type {kind[:40] or 'unknown'}"
    if record.is_http and not _is_fine(record):
        return f"an answer {record.http_headers.status_code}"
    body_type = _body_type(record)
    return None if body_type in PAGES | TEXTS else f"of {body_type[:80]}"


def _document(source: Source, record: Any, *, is_cut: bool) -> Reading:  # noqa: ANN401 - untyped library
    if is_cut:
        raise ReadError(Code.UNSUPPORTED, f"is not read: it is larger than {LARGEST >> 20} MB")
    content = record.reader.read(LARGEST + 1)
    if record.is_http:
        content = _unpacked(content, record.http_headers.get("Content-Encoding", ""))
    address = record.headers.get("WARC-Target-URI", "").strip("<> ")
    captured = record.headers.get("WARC-Date") or None
    source = replace(source, url=address if WEB.match(address) else None, captured=captured)
    return _reading(source, content, _body_type(record), record.http_charset if record.is_http else None)


def _cut_short(source: Source, row: Framed, record: Any, index: int) -> Iterator[Problem]:  # noqa: ANN401 - the same
    """Yield the problem of a record that holds less than was there to be captured."""
    why = record.headers.get("WARC-Truncated", "").strip()
    if why:
        message = f"record {index + 1}: was cut off when it was captured ({why[:40]})"
        yield Problem(source.path, Code.UNREADABLE, message, source.id)
    if row.missing:
        message = f"record {index + 1}: the archive breaks off within it"
        yield Problem(source.path, Code.UNREADABLE, message, source.id)


def _reading(source: Source, content: bytes, body_type: str, charset: str | None) -> Reading:
    if len(content) > LARGEST:
        raise ReadError(Code.UNSUPPORTED, f"is not read: it is larger than {LARGEST >> 20} MB")
    decoded = decode(content, charset)
    rows = lines(decoded, content)
    problems = encoding_problems(source, decoded)
    if body_type in PAGES or (not body_type and html.accepts(content)):
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
