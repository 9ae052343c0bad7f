"""What a document was read from, read again: its decoded text, as its page line by line shows it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sitegen.model.source import Source
from sitegen.read.errors import ReadError
from sitegen.read.names import suffix
from sitegen.read.places import content_of, open_places
from sitegen.read.registry import Fields, choose

HEAD = 1 << 16
"""Bytes of a file by which its reader is chosen where a record alone would not do."""


def text_of(source: Source, encoding: str, content: bytes, fields: Fields = ()) -> str:
    """Return ``Reading.text`` again, from the whole file's bytes and what its reading said of it.

    A record is read from its own bytes alone, whatever else the file holds. Where a reader that was added, or a later
    version, gives nothing for it, the bytes are decoded as they are.
    """
    record = source.record
    part = content if record is None else content[record.offset : record.offset + record.length]
    return _text(source, encoding, part, content, fields)


def original_text(source: Source, encoding: str, original: Path, fields: Fields = ()) -> str:
    """Return the same from the copy of the original on disk, of which no more is read than the document takes."""
    places = () if source.container is None else source.container.places
    if source.record is None:
        return text_of(source, encoding, content_of(original, places) if places else original.read_bytes(), fields)
    file = open_places(original, places)
    file.seek(0)
    head = file.read(HEAD)
    file.seek(source.record.offset)
    return _text(source, encoding, file.read(source.record.length), head, fields)


def _text(source: Source, encoding: str, part: bytes, begins: bytes, fields: Fields) -> str:
    entry = choose(suffix(source.path), begins)
    if entry is not None and (source.record is not None or not entry.verbatim):
        if entry.head is not None and source.record is not None:  # a row is read below the names of its columns
            part = entry.head(begins, encoding) + part.decode(encoding, "replace").encode("utf-8", "surrogatepass")
        try:
            reading = next(iter(entry.read(replace(source, record=None), part, fields)), None)
        except ReadError:
            reading = None
        if reading is not None:
            return reading.text
    return part.decode(encoding, "replace").removeprefix("\ufeff")
