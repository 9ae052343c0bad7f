"""The index on disk: Whoosh's files, written in bulk and read term by term. The one module that knows Whoosh's inside.

Whoosh keeps the schema, the table of contents, the segment, its dictionary of terms and the documents' lengths. Two
things are ours: a writer that hands over whole posting lists, sorted, instead of one posting at a time; and a codec
whose posting lists are written as ``a93`` text, so that the browser's pieces are copies. ``write_plain`` uses nothing
but Whoosh's public writer, and a test proves that the answers are the same.
"""

from __future__ import annotations

import mmap
import struct
import warnings
from array import array
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import md5
from pathlib import Path
from typing import Any

with warnings.catch_warnings():
    # Whoosh's regular expressions are written with escapes that Python 3.12 warns of at first import.
    warnings.simplefilter("ignore")
    from whoosh import fields, formats, index
    from whoosh.codec.whoosh3 import W3Codec, W3TermInfo
    from whoosh.matching import ListMatcher
    from whoosh.system import pack_ushort
    from whoosh.writing import SegmentWriter

from sitegen.search.fields import FIELDS
from sitegen.search.postings import Coded, Raw

RECORD = struct.Struct("!ii")
"""Before a term in Whoosh's dictionary: the lengths of its name and of what is known of it."""

INFO = W3TermInfo._struct  # noqa: SLF001 - Whoosh has no public way
KNOWN = struct.Struct("!BfIBBfIIqi")
"""What is known of a term: Whoosh's own ``INFO``, then where its posting list begins and how long that is."""

EXTENT = struct.Struct("!qi")

FIELD_NAMES = sorted((*FIELDS, "key"))
"""Fields in the order that Whoosh's dictionary has them in."""

BATCH = 4_096
"""Terms that are written in one go."""


class Words(fields.FieldType):  # type: ignore[misc] # Whoosh has no types
    """A field of words that comes analysed: a value is a dictionary from terms to their positions."""

    def __init__(self) -> None:
        super().__init__(formats.Positions(), None, scorable=True)

    def index(self, value: dict[str, list[int]], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each term with its count, weight and positions."""
        for key, positions in value.items():
            yield key.encode(), len(positions), float(len(positions)), self.format.encode(positions)


class Keys(fields.FieldType):  # type: ignore[misc] # Whoosh has no types
    """A field of filter keys: a value is a dictionary from keys to counts."""

    def __init__(self) -> None:
        super().__init__(formats.Frequency(), None, scorable=False)

    def index(self, value: dict[str, int], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each key with its count."""
        for key, count in value.items():
            yield key.encode(), count, float(count), b""


def schema() -> Any:  # noqa: ANN401 - Whoosh has no types
    """Return the schema of every index: the fields of words and the field of keys."""
    return fields.Schema(**{name: Words() for name in FIELDS}, key=Keys())


class _LazyMatcher(ListMatcher):  # type: ignore[misc] # Whoosh has no types
    """A posting list in memory that decodes positions when they are asked for."""

    def __init__(self, raw: Raw, format_: Any, **rest: Any) -> None:  # noqa: ANN401 - as above
        self._raw = raw
        numbers, self._counts = raw.postings()
        super().__init__(numbers, [float(count) for count in self._counts], None, format_, **rest)
        self._encoded: list[bytes] | None = None

    def value(self) -> bytes:
        """Return the current posting's positions as Whoosh encodes them."""
        if self._encoded is None:
            self._encoded = [self._format.encode(found) for found in self._raw.positions()]
        return self._encoded[self._i]

    def value_as(self, astype: str) -> Any:  # noqa: ANN401 - as above
        """Return what the current posting's value says."""
        return self._format.decoder(astype)(self.value())


class ShardCodec(W3Codec):  # type: ignore[misc] # Whoosh has no types
    """Whoosh's own codec, but for the bytes of a posting list."""

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:  # noqa: ANN401 - as above
        """Return a matcher over a term's postings."""
        return _LazyMatcher(_read(dbfile, terminfo), format_, term=term, terminfo=terminfo, scorer=scorer)


def _read(file: Any, info: Any) -> Raw:  # noqa: ANN401 - as above
    offset, length = info.extent()
    if isinstance(length, tuple):  # Whoosh 2.7.4 hands the number back as it was unpacked
        length = length[0]
    return Raw.of(file.get(offset, length))


class _BulkWriter(SegmentWriter):  # type: ignore[misc] # Whoosh has no types
    """Whoosh's writer, fed with whole posting lists at the end instead of postings on the way."""

    lists: Iterator[Coded] = iter(())

    def add_lengths(self, lengths: list[int]) -> None:
        """Count one more document, with its number of words in each field."""
        self.perdocwriter.start_doc(self.docnum)
        for name, length in zip(FIELDS, lengths, strict=True):
            if length:
                self.perdocwriter.add_field(name, self.schema[name], None, length)
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        writer = self.fieldwriter
        index, posts = writer._tindex, writer._postfile  # noqa: SLF001 - this module may
        place, offset, last = index.dbfile.tell(), posts.tell(), max(self.docnum - 1, 0)
        note, pack, head, known = index.index.append, KNOWN.pack, RECORD.pack, KNOWN.size
        numbers = {name: pack_ushort(writer._fieldmap.setdefault(name, len(writer._fieldmap))) for name in FIELD_NAMES}  # noqa: SLF001 - Whoosh has no public way
        records: list[bytes] = []
        lists: list[bytes] = []
        marks, places = array("I"), array("Q")
        for field, name, documents, total, content in self.lists:
            key = numbers[field] + name.encode()
            size = len(content)
            value = pack(0, total, documents, 1, 255, total, 0, last, offset, size)
            record = head(len(key), known) + key + value
            marks.append(int.from_bytes(md5(key, usedforsecurity=False).digest()[12:], "big"))
            places.append(place)
            note(place)
            records.append(record)
            lists.append(content)
            offset += size
            place += len(record)
            if len(records) >= BATCH:
                index.dbfile.write(b"".join(records))
                posts.file.write(b"".join(lists))
                records.clear()
                lists.clear()
        index.dbfile.write(b"".join(records))
        posts.file.write(b"".join(lists))
        index._write_hashes = partial(_write_hashes, index, marks, places)  # noqa: SLF001 - the same tables in fewer writes
        writer.close()


def _write_hashes(index: Any, marks: array[int], places: array[int]) -> None:  # noqa: ANN401 - Whoosh has no types
    """Write the tables that a term is found by: for each of 256 buckets, slots of a hash and the place of a record."""
    buckets: list[list[int]] = [[] for _ in range(256)]
    for number, mark in enumerate(marks):
        buckets[mark & 255].append(number)
    for held in buckets:
        slots = 2 * len(held)
        index.directory.append((index.dbfile.tell(), slots))
        table = [0] * (2 * slots)
        for number in held:
            slot = (marks[number] >> 8) % slots
            while table[2 * slot + 1]:
                slot = (slot + 1) % slots
            table[2 * slot], table[2 * slot + 1] = marks[number], places[number]
        index.dbfile.write(struct.pack("!" + "Iq" * slots, *table))


class Writer:
    """Writes an index in bulk: every document's lengths first, all posting lists at the end."""

    def __init__(self, folder: Path) -> None:
        """Begin a new index in a folder."""
        created = index.create_in(str(folder), schema())
        self._writer = _BulkWriter(created, codec=ShardCodec(), compound=False)

    def add(self, lengths: list[int]) -> None:
        """Count one more document."""
        self._writer.add_lengths(lengths)

    def finish(self, lists: Iterator[Coded]) -> None:
        """Write all posting lists, sorted by field and key, and close the index."""
        self._writer.lists = lists
        self._writer.commit()


def write_plain(folder: Path, documents: Iterable[dict[str, dict[str, list[int]] | dict[str, int]]]) -> None:
    """Write an index through Whoosh's public writer: for each document, each field's value."""
    writer = index.create_in(str(folder), schema()).writer()
    for document in documents:
        writer.add_document(**{name: value for name, value in document.items() if value})
    writer.commit()


class Lists:
    """The posting lists of an index, read one term at a time."""

    def __init__(self, folder: Path) -> None:
        """Open an index; whatever Whoosh finds wrong with it is raised as it comes."""
        self._index = index.open_dir(str(folder), readonly=True)
        self._reader = self._index.reader()

    def close(self) -> None:
        """Close the files."""
        self._reader.close()
        self._index.close()

    @property
    def documents(self) -> int:
        """The number of documents."""
        return int(self._reader.doc_count_all())

    def postings(self, field: str, key: str) -> tuple[list[int], list[int]]:
        """Return the documents that hold a term, in order, and how often; nothing where none does."""
        if (field, key) not in self._reader:
            return [], []
        raw = self._raw(field, key)
        if raw is not None:
            return raw.postings()
        matcher = self._reader.postings(field, key)
        found = [(matcher.id(), round(matcher.weight())) for _ in _walk(matcher)]
        return [number for number, _ in found], [count for _, count in found]

    def positions(self, field: str, key: str) -> dict[int, list[int]]:
        """Return each document's positions of a term."""
        if (field, key) not in self._reader:
            return {}
        raw = self._raw(field, key)
        if raw is not None:
            return dict(zip(raw.postings()[0], raw.positions(), strict=True))
        matcher = self._reader.postings(field, key)
        return {matcher.id(): matcher.value_as("positions") for _ in _walk(matcher)}

    def _raw(self, field: str, key: str) -> Raw | None:
        """Return a term's posting list as our codec wrote it; None for another codec."""
        terms = getattr(self._reader, "_terms", None)
        if terms is None or not isinstance(terms._codec, ShardCodec):  # noqa: SLF001 - this module may
            return None
        info = terms.term_info(field, key.encode())
        raw = _read(terms._postfile, info)  # noqa: SLF001 - Whoosh has no public way
        if sum(row[1] for row in raw.directory) != info.doc_frequency():
            message = f"the posting list of {key!r} does not fit its dictionary"
            raise ValueError(message)
        return raw

    def walk(self, field: str) -> Iterator[tuple[str, Raw]]:
        """Yield every term of a field and its posting list, in code point order, as they lie in the files.

        Only an index that was written in bulk can be walked through.
        """
        yield from _records(self._reader._terms, field) if self.documents else ()  # noqa: SLF001 - Whoosh has no public way

    def keys(self, field: str, prefix: str) -> Iterator[str]:
        """Yield a field's keys that begin with a prefix, in code point order."""
        for name, key in self._reader.terms_from(field, prefix):
            text = key.decode()
            if name != field or not text.startswith(prefix):
                return
            yield text


def _records(terms: Any, field: str) -> Iterator[tuple[str, Raw]]:  # noqa: ANN401 - Whoosh has no types
    number = terms._fieldmap.get(field)  # noqa: SLF001 - Whoosh has no public way
    if number is None:
        return
    mark = pack_ushort(number)
    index, posts = terms._tindex, terms._postfile  # noqa: SLF001 - Whoosh has no public way
    place, end = index.closest_key_pos(mark), index.endofdata
    with _mapped(index.dbfile) as records, _mapped(posts) as lists:
        while place is not None and place < end:
            size, length = RECORD.unpack_from(records, place)
            place += RECORD.size
            key, value = records[place : place + size], place + size
            if key[: len(mark)] != mark:
                return
            place = value + length
            offset, extent = EXTENT.unpack_from(records, value + INFO.size)
            yield key[len(mark) :].decode(), Raw.of(lists[offset : offset + extent])


def _mapped(file: Any) -> mmap.mmap:  # noqa: ANN401 - Whoosh has no types
    return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _walk(matcher: Any) -> Iterator[None]:  # noqa: ANN401 - Whoosh has no types
    while matcher.is_active():
        yield
        matcher.next()
