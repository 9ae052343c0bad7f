"""Reading: bytes to decoded lines, and to the blocks and metadata that a format states by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sitegen.model.source import Declared, Reading, Source
from sitegen.problems import Code, Problem
from sitegen.read.again import original_text, text_of
from sitegen.read.catalogue import CATALOGUE, Stated, described, read_catalogue
from sitegen.read.errors import DuplicatePluginError, ReadError, RootError
from sitegen.read.found import Found, Root
from sitegen.read.load import load, load_sidecar, original, read_bytes
from sitegen.read.media import signature
from sitegen.read.names import original_address, suffix
from sitegen.read.places import forget
from sitegen.read.records import summed
from sitegen.read.registry import Fields, choose, media_type, readers
from sitegen.read.scan import prefixes, scan
from sitegen.read.sidecar import read_sidecar
from sitegen.read.unfold import unfold

__all__ = [
    "CATALOGUE",
    "DuplicatePluginError",
    "Fields",
    "Found",
    "ReadError",
    "Root",
    "RootError",
    "described",
    "forget",
    "load",
    "load_sidecar",
    "media_type",
    "original",
    "original_address",
    "original_text",
    "prefixes",
    "read",
    "read_bytes",
    "read_catalogue",
    "scan",
    "summed",
    "text_of",
    "unfold",
]

LATER = {
    "application/rtf": "save its text as .txt",
    "application/zip": "give an archive its ending (.zip), and of an office document save the text as .txt",
    "application/gzip": "give it its ending (.gz, .tar.gz)",
    "application/x-tar": "give it its ending (.tar)",
    "application/x-bzip2": "give it its ending (.bz2, .tar.bz2)",
    "application/x-xz": "give it its ending (.xz, .tar.xz)",
}
"""Types that hold documents and that no reader takes, and what to do with such a file."""


def read(
    source: Source, content: bytes, sidecar: bytes | None = None, fields: Fields = (), stated: Stated = ()
) -> Iterator[Reading]:
    """Yield a file's readings, one a document; ``sidecar`` is the content of the ``NAME.meta.toml`` beside it.

    ``fields`` are the names that the settings give the fields of records, ``stated`` what the folder's table of
    metadata tells of the file.

    Raises ``ReadError`` (while it is iterated) where the file is empty, no text or of a format without reader.
    What a sidecar declares stands before what the file itself declares: the first of one field counts.
    """
    entry = choose(suffix(source.path), content)
    if entry is None:
        if source.media_type in LATER:
            found = signature(content)
            what = found[1] if found is not None else source.media_type
            raise ReadError(Code.UNSUPPORTED, f"is not read: it is {what}; {LATER[source.media_type]}")
        entry = readers()["text"]
    declared, problems = read_sidecar(source.path, sidecar) if sidecar is not None else ((), ())
    declared = (*declared, *(Declared(what, value, None, CATALOGUE) for what, value in stated))
    for reading in entry.read(source, content, fields):
        yield _with_sidecar(reading, declared, problems)


def _with_sidecar(reading: Reading, declared: tuple[Declared, ...], problems: tuple[Problem, ...]) -> Reading:
    """Return the reading with what its sidecar declares; a title there is the file's, not that of one record.

    A date there is for those records that state none: it comes after their own.
    """
    late: tuple[Declared, ...] = ()
    if reading.source.record is not None:
        late = tuple(row for row in declared if row.field == "published")
        declared = tuple(row for row in declared if row.field not in {"title", "url", "published"})
        problems = problems if reading.source.record.index == 0 else ()
    every = (*declared, *reading.declared, *late)
    url = next((row.value for row in every if row.field == "url"), None)
    captured = next((row.value for row in every if row.field == "captured"), None)
    return replace(
        reading,
        source=replace(reading.source, url=reading.source.url or url, captured=reading.source.captured or captured),
        declared=every,
        problems=(*problems, *reading.problems),
    )
