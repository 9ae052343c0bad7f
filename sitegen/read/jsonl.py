"""JSON Lines: a page for each object, whose text, title, author, date and address are found by their usual names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from sitegen.model.source import Reading, Record, Source
from sitegen.problems import Code, Problem
from sitegen.read.errors import ReadError
from sitegen.read.fields import Fields, fact_reading, named
from sitegen.read.names import sound
from sitegen.read.records import with_problems

SUFFIXES = frozenset({".jsonl", ".ndjson"})
MEDIA = "application/jsonl"

INNER = ("meta", "metadata", "warc_headers")
"""Objects inside a record whose fields count where the record itself has none."""

MAPPED = True
BLANK = b" \t\r\n"


def read(source: Source, content: bytes, fields: Fields = ()) -> Iterator[Reading]:
    """Yield a reading for each object; a line that is none is a problem of its own."""
    yield from with_problems(_records(source, content, fields))


def cut(file: BinaryIO, size: int, about: int) -> Iterator[Record]:
    """Yield stretches of whole lines, of about so many bytes each."""
    file.seek(0)
    first = begin = at = index = 0
    for line in file:
        if at - begin >= about:
            yield Record(first, begin, at - begin)
            first, begin = index, at
        at += len(line)
        index += bool(line.strip(BLANK))
    yield Record(first, begin, size - begin)


def _records(source: Source, content: bytes, fields: Fields) -> Iterator[Reading | Problem]:
    base = source.record or Record(0, 0, len(content))
    index = base.index
    at = 3 if content.startswith(b"\xef\xbb\xbf") else 0
    number = 0 if base.offset == 0 else None  # of a stretch it is not known on which line it begins
    while at < len(content):
        end = content.find(b"\n", at)
        end = len(content) if end < 0 else end
        raw = content[at:end].strip(BLANK)
        number = None if number is None else number + 1
        if raw:
            own = replace(source, record=Record(index, base.offset + at, end - at))
            index += 1
            try:
                yield _record(own, raw, fields)
            except ReadError as error:
                yield Problem(source.path, error.code, f"record {index}: {error}", None, number)
        at = end + 1


def _record(source: Source, raw: bytes, fields: Fields) -> Reading:
    try:
        value = json.loads(raw.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError) as error:
        raise ReadError(Code.NOT_TEXT, "is no JSON object") from error
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict):
        raise ReadError(Code.UNSUPPORTED, "is JSON, but no object with a text")
    facts = named([value, *(inner for key in INNER if isinstance(inner := value.get(key), dict))], fields)
    if "text" not in facts and "text" not in dict(fields):
        longest = max((value for value in value.values() if isinstance(value, str)), key=len, default="")
        facts["text"] = sound(longest)  # no name tells it
    return fact_reading(source, facts, "record")
