"""The readers: the built-in ones, and those that other packages add as entry points ``sitegen.readers``.

A reader is a function of ``ports.Reader``. The module it stands in may say what it reads: ``SUFFIXES``, a set of
endings in lower case with their dot; ``accepts(content)``, asked for files whose ending no reader claims; and
``MEDIA``, the media type of what it reads. ``VERBATIM`` is true where a reading's text is the file as it is, decoded.
``cut(file, size, about)`` divides a large container into stretches of whole records, each a ``Record`` with the number
of its first; the reader is then given the bytes of one stretch, and that ``Record`` as ``source.record``.
``MAPPED`` is true where the reader takes the names of fields that the settings give, as its third argument ``fields``;
``head(content, encoding)`` returns, in UTF-8, what a record needs before it to be read by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import BinaryIO

from sitegen.model.source import Reading, Record, Source
from sitegen.ports import Reader
from sitegen.read.errors import DuplicatePluginError
from sitegen.read.media import OFFICE, TYPES, ZIP, signature
from sitegen.read.names import suffix

GROUP = "sitegen.readers"
Fields = tuple[tuple[str, tuple[str, ...]], ...]
Cutter = Callable[[BinaryIO, int, int], Iterator[Record]]

BUILT_IN = {
    "text": "sitegen.read.text:read",
    "markdown": "sitegen.read.markdown:read",
    "html": "sitegen.read.html:read",
    "jsonl": "sitegen.read.jsonl:read",
    "table": "sitegen.read.table:read",
    "feed": "sitegen.read.feed:read",
    "mail": "sitegen.read.mail:read",
    "warc": "sitegen.read.warc:read",
    "pdf": "sitegen.read.pdf:read",
    "docx": "sitegen.read.docx:read",
    "odt": "sitegen.read.odt:read",
    "epub": "sitegen.read.epub:read",
}
"""Also in ``pyproject.toml``; kept here so that a checkout that is not installed reads the same."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A reader, its name, the endings it claims and whether it takes content of another ending."""

    name: str
    reader: Reader
    suffixes: frozenset[str]
    accepts: Callable[[bytes], bool] | None
    media: str
    verbatim: bool
    cut: Cutter | None = None
    mapped: bool = False
    head: Callable[[bytes, str], bytes] | None = None

    def read(self, source: Source, content: bytes, fields: Fields = ()) -> Iterator[Reading]:
        """Yield the readings of a file."""
        if self.mapped and fields:
            return self.reader(source, content, fields=fields)  # type: ignore[call-arg] # its module says that it does
        return self.reader(source, content)


@cache
def readers() -> dict[str, Entry]:
    """Return every reader by name; raises ``DuplicatePluginError`` where two have one name."""
    return collect(entry_points(group=GROUP))


def collect(points: Iterable[EntryPoint]) -> dict[str, Entry]:
    """Return the built-in readers and those of the entry points, sorted by name, the built-in ones first."""
    found = {name: _entry(EntryPoint(name, value, GROUP)) for name, value in BUILT_IN.items()}
    for point in sorted(points, key=lambda point: (point.name, point.value)):
        if BUILT_IN.get(point.name) == point.value:
            continue  # the installed package's own
        if point.name in found:
            raise DuplicatePluginError(point.name, point.value)
        found[point.name] = _entry(point)
    return found


def _entry(point: EntryPoint) -> Entry:
    module = import_module(point.module)
    return Entry(
        name=point.name,
        reader=point.load(),
        suffixes=frozenset(getattr(module, "SUFFIXES", ())),
        accepts=getattr(module, "accepts", None),
        media=getattr(module, "MEDIA", "application/octet-stream"),
        verbatim=getattr(module, "VERBATIM", False),
        cut=getattr(module, "cut", None),
        mapped=getattr(module, "MAPPED", False),
        head=getattr(module, "head", None),
    )


def choose(ending: str, content: bytes) -> Entry | None:
    """Return the reader that claims the ending, else the first whose module accepts the content, else None.

    Where two claim one ending, an added reader goes before a built-in one.
    """
    entries = list(readers().values())
    for entry in reversed(entries):
        if ending in entry.suffixes:
            return entry
    return next((entry for entry in entries if entry.accepts is not None and entry.accepts(content)), None)


def cutter(name: str, begins: bytes) -> Cutter | None:
    """Return what divides a large container, by its name and how it begins; None for what is read as a whole."""
    ending = suffix(name)
    entry = choose(".warc" if ending == ".gz" and begins.startswith(b"\x1f\x8b") else ending, begins)
    return None if entry is None else entry.cut


def media_type(name: str, content: bytes) -> str:
    """Return the media type of a file: what its reader says, else its signature; other text is ``text/plain``."""
    ending = suffix(name)
    entry = choose(ending, content)
    found = signature(content)
    if found is not None and found[0] == ZIP and ending in OFFICE:
        return TYPES[ending]
    if found is not None and (entry is None or entry.accepts is None or not entry.accepts(content)):
        return found[0]
    return TYPES.get(ending) or (entry.media if entry is not None else "text/plain")
