"""Reading: bytes to decoded lines, and to the blocks and metadata that a format states by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sitegen.model.source import Declared, Reading, Source
from sitegen.problems import Code, Problem
from sitegen.read.errors import DuplicatePluginError, ReadError, RootError
from sitegen.read.load import load, load_sidecar
from sitegen.read.media import signature
from sitegen.read.names import original_address, suffix
from sitegen.read.registry import choose, media_type, readers
from sitegen.read.scan import Found, Root, prefixes, scan
from sitegen.read.sidecar import read_sidecar

__all__ = [
    "DuplicatePluginError",
    "Found",
    "ReadError",
    "Root",
    "RootError",
    "load",
    "load_sidecar",
    "media_type",
    "original_address",
    "prefixes",
    "read",
    "scan",
    "text_of",
]

LATER = {
    "application/pdf": "PDF files",
    "application/rtf": "RTF files",
    "application/zip": "ZIP archives and office documents",
    "application/gzip": "gzip archives",
    "application/x-tar": "tar archives",
}
"""Types that hold documents, of which no reader is there yet."""


def read(source: Source, content: bytes, sidecar: bytes | None = None) -> Iterator[Reading]:
    """Yield a file's readings, one a document; ``sidecar`` is the content of the ``NAME.meta.toml`` beside it.

    Raises ``ReadError`` (while it is iterated) where the file is empty, no text or of a format without reader.
    What a sidecar declares stands before what the file itself declares: the first of one field counts.
    """
    entry = choose(suffix(source.path), content)
    if entry is None:
        if source.media_type in LATER:
            found = signature(content)
            what = found[1] if found is not None else f"one of the {LATER[source.media_type]}"
            raise ReadError(Code.UNSUPPORTED, f"is not read: it is {what}; save its text as .txt")
        entry = readers()["text"]
    declared, problems = read_sidecar(source.path, sidecar) if sidecar is not None else ((), ())
    for reading in entry.read(source, content):
        yield _with_sidecar(reading, declared, problems)


def text_of(source: Source, encoding: str, content: bytes) -> str:
    """Return ``Reading.text`` again, from the whole file's bytes and what its reading said of it.

    A record is read from its own bytes alone, whatever else the file holds. Where a reader that was added, or a later
    version, gives nothing for it, the bytes are decoded as they are.
    """
    record = source.record
    part = content if record is None else content[record.offset : record.offset + record.length]
    entry = choose(suffix(source.path), content)
    if record is not None or (entry is not None and not entry.verbatim):
        try:
            reading = next(iter(entry.read(replace(source, record=None), part)), None) if entry is not None else None
        except ReadError:
            reading = None
        if reading is not None:
            return reading.text
    return part.decode(encoding, "replace").removeprefix("\ufeff")


def _with_sidecar(reading: Reading, declared: tuple[Declared, ...], problems: tuple[Problem, ...]) -> Reading:
    """Return the reading with what its sidecar declares; a title there is the file's, not that of one record."""
    if reading.source.record is not None:
        declared = tuple(row for row in declared if row.field not in {"title", "url"})
        problems = problems if reading.source.record.index == 0 else ()
    every = (*declared, *reading.declared)
    url = next((row.value for row in every if row.field == "url"), None)
    captured = next((row.value for row in every if row.field == "captured"), None)
    return replace(
        reading,
        source=replace(reading.source, url=reading.source.url or url, captured=reading.source.captured or captured),
        declared=every,
        problems=(*problems, *reading.problems),
    )
