"""The build store: a cache that gives back what was put in, or says that it is damaged."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.document import Block, BlockId, Document, Fingerprint, Kind, Voice
from sitegen.model.entity import Alias, Entity, EntityId, Names, Type
from sitegen.model.source import DocumentId, Run, Source
from sitegen.store import DamagedError, Prepared, PreparedDocument, Store, StoredArchive
from sitegen.store.codec import pack, unpack
from sitegen.store.database import is_whole, open_writer


def document(path: str, text: str) -> Document:
    source = Source(path, "0" * 64, len(text), "text/plain", f"originals/{path}")
    block = Block(BlockId("o0"), Kind.PARAGRAPH, Voice.AUTHOR, text, (1, 1), (Run(0, len(text), 0, len(text)),))
    return Document(source.id, source, "utf-8", "A title", None, None, (), ("en",), None, (block,))


def prepared(path: str, text: str, key: str = "k") -> Prepared:
    made = document(path, text)
    packed = PreparedDocument(
        made.id, pack("outline"), pack(Names(made.id, ())), pack(Fingerprint(made.id, (), ())), pack(made)
    )
    return Prepared(path, key, (packed,))


@given(st.text(), st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=50))
def test_what_is_packed_comes_back(path: str, text: str) -> None:
    """A document is the same after a journey through bytes."""
    made = document(path.encode("utf-8", "replace").decode(), text)
    assert unpack(Document, pack(made)) == made


@given(st.integers(min_value=0), st.integers(min_value=0, max_value=7))
def test_a_flipped_bit_is_found(place: int, bit: int) -> None:
    """No single flipped bit in stored bytes goes unnoticed."""
    data = bytearray(pack(document("a.txt", "Some text of a document.")))
    data[place % len(data)] ^= 1 << bit
    with pytest.raises(DamagedError):
        unpack(Document, bytes(data))


def test_a_source_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    """Only sources that came in this build stay; unchanged ones keep what they had."""
    store = Store(tmp_path / "store.db")
    list(store.keep_sources([prepared("a.txt", "a"), prepared("b.txt", "b")]))
    assert store.known("a.txt") == "k"
    list(store.keep_sources([replace(prepared("a.txt", "a"), documents=None)]))
    assert store.known("a.txt") == "k"
    assert store.known("b.txt") is None
    assert [names.document for names in store.names()] == [document("a.txt", "").id]
    store.close()


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to look like a file", b"SQLite format 3\0junk"]
)
def test_a_foreign_file_is_no_store(tmp_path: Path, content: bytes) -> None:
    """Bytes that are no store of ours are told apart from one."""
    path = tmp_path / "store.db"
    path.write_bytes(content)
    with pytest.raises(DamagedError):
        open_writer(path)
    assert not is_whole(path)


def test_another_versions_store_is_not_read(tmp_path: Path) -> None:
    """A store that another version made counts as damaged, so it is made anew."""
    path = tmp_path / "store.db"
    connection = open_writer(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(DamagedError, match="another version"):
        open_writer(path)


TOGETHER = st.sets(st.tuples(st.integers(1, 4), st.integers(0, 3), st.integers(0, 5)))


@given(together=TOGETHER)
def test_shared_paragraphs_are_counted(together: set[tuple[int, int, int]]) -> None:
    """Two names share the paragraphs that name both, in whatever order names are asked about."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite"
        writer = open_writer(path)
        rows = [(number, f"name-{number}", "A", "person", b"") for number in range(1, 5)]
        writer.executemany("INSERT INTO entities VALUES (?, ?, ?, ?, ?)", rows)
        writer.executemany("INSERT INTO together VALUES (?, ?, ?)", [(one, at, f"o{to}") for one, at, to in together])
        writer.close()
        archive = StoredArchive(path)
        for first, second in permutations(range(1, 5), 2):
            both = [{row[1:] for row in together if row[0] == one} for one in (first, second)]
            shared = archive.shared(EntityId(f"name-{first}"), EntityId(f"name-{second}"))
            assert shared == len(both[0] & both[1])
        archive.close()


def test_the_store_knows_who_else_has_a_spelling(tmp_path: Path) -> None:
    """A spelling leads to all that have it; one that nobody else has is not told of."""
    path = tmp_path / "store.sqlite"
    writer = open_writer(path)
    spellings = {"a": ("Fenn", "Otto Fenn"), "b": ("Fenn", "Ada Fenn"), "c": ("Marrow",)}
    for number, (key, texts) in enumerate(spellings.items(), 1):
        aliases = tuple(Alias(text, 1, "name", 1.0) for text in texts)
        entity = Entity(EntityId(key), texts[-1], Type.PERSON, aliases)
        writer.execute("INSERT INTO entities VALUES (?, ?, ?, ?, ?)", (number, key, texts[-1], "person", pack(entity)))
    writer.close()
    archive = StoredArchive(path)
    assert archive.bearers(EntityId("a")) == (("Fenn", ("a", "b")),)
    assert archive.bearers(EntityId("b")) == (("Fenn", ("a", "b")),)
    assert archive.bearers(EntityId("c")) == ()
    archive.close()


@given(presence=st.dictionaries(st.tuples(st.integers(0, 5), st.integers(1, 3)), st.integers(1, 9)))
def test_counts_of_a_name_stand_in_reading_order(presence: dict[tuple[int, int], int]) -> None:
    """The documents that name something come in reading order, each with its count."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite"
        writer = open_writer(path)
        rows = [(number, f"name-{number}", "A", "person", b"") for number in range(1, 4)]
        writer.executemany("INSERT INTO entities VALUES (?, ?, ?, ?, ?)", rows)
        cells = [(place, entity, count) for (place, entity), count in presence.items()]
        writer.executemany("INSERT INTO presence VALUES (?, ?, ?)", cells)
        writer.close()
        archive = StoredArchive(path)
        order = tuple(DocumentId(f"d{place}") for place in range(6))
        archive.site = SimpleNamespace(order=order)  # type: ignore[assignment] # all that is asked of it
        for entity in range(1, 4):
            wanted = [(order[place], count) for (place, one), count in sorted(presence.items()) if one == entity]
            assert list(archive.counts_of(EntityId(f"name-{entity}"))) == wanted
        archive.close()
