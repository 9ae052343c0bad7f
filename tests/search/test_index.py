"""The bulk writer and the codec against Whoosh's own writer, codec and searcher."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from search.asking import queries, shown
from search.fake import ENGLISH, FakeArchive, document, generated
from search.made import Indexed
from whoosh import index, query

from sitegen.model.document import Voice
from sitegen.search import search
from sitegen.search.analysis import fold
from sitegen.search.indexing import build
from sitegen.search.stemming import stem
from sitegen.search.whoosh_index import Lists


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the shared archive's index as Whoosh's public writer makes it."""
    folder = tmp_path_factory.mktemp("plain")
    build(generated(260), folder, plain=True)  # type: ignore[arg-type] # a fake
    return folder


def test_plain_writer_gives_the_same_answers(indexed: Indexed, plain: Path) -> None:
    """Whoosh's own writer and codec lead to the same documents, scores and snippets for every kind of query."""
    for asked in queries(random.Random(99), 6):  # noqa: S311 - test data
        assert shown(search(plain, asked, None)) == shown(search(indexed.folder, asked, None)), asked


def test_whooshs_searcher_agrees(indexed: Indexed) -> None:
    """Whoosh's own searcher reads the index and finds the same documents for words, AND, NOT and phrases."""
    lists = Lists(indexed.folder)
    with index.open_dir(str(indexed.folder)).searcher() as searcher:
        draw = random.Random(5)  # noqa: S311 - test data
        for _ in range(30):
            first, second, third = (stem(fold(draw.choice(ENGLISH)), "en") for _ in range(3))
            terms = [query.Term("text", term) for term in (first, second, third)]
            ours = [set(lists.postings("text", term)[0]) for term in (first, second, third)]
            found = {hit.docnum for hit in searcher.search(query.And(terms[:2]), limit=None, mask=terms[2])}
            assert found == (ours[0] & ours[1]) - ours[2]
            phrase = query.Phrase("text", [first, second])
            rows = {
                number
                for number, places in lists.positions("text", first).items()
                if {place + 1 for place in places} & set(lists.positions("text", second).get(number, []))
            }
            assert {hit.docnum for hit in searcher.search(phrase, limit=None)} == rows
    lists.close()


def test_private_interfaces_are_there() -> None:
    """Everything inside Whoosh that the bulk writer and the codec rely on exists under its name."""
    from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo, W3TermsReader  # noqa: PLC0415
    from whoosh.filedb.filetables import OrderedHashReader, OrderedHashWriter  # noqa: PLC0415
    from whoosh.matching import ListMatcher  # noqa: PLC0415
    from whoosh.writing import SegmentWriter  # noqa: PLC0415

    assert callable(SegmentWriter._flush_segment)  # noqa: SLF001
    assert callable(W3Codec.postings_reader)
    assert W3TermInfo._struct.format in {"!BfIBBfII", b"!BfIBBfII"}  # noqa: SLF001
    assert callable(OrderedHashReader.closest_key_pos)
    assert callable(OrderedHashWriter._write_hashes)  # noqa: SLF001
    assert callable(ListMatcher.value)
    assert all(callable(found) for found in (W3FieldWriter, W3TermsReader))


def test_enormous_texts_are_indexed(tmp_path: Path) -> None:
    """A line of many megabytes, and a word of as many, are indexed whole and soon; passages come from the beginning."""
    words = "needle " + "lorem ipsum dolor " * 150_000 + "tail"
    rows = (
        document("words", [(words, "en", Voice.AUTHOR)]),
        document("word", [("x" * 3_000_000, "en", Voice.AUTHOR)]),
        document("blob", [("a+b/" * 300_000, "", Voice.AUTHOR)]),
    )
    build(FakeArchive(rows), tmp_path)  # type: ignore[arg-type] # a fake
    assert [hit.document for hit in search(tmp_path, "tail needle").hits] == ["words"]
    assert search(tmp_path, "needle").hits[0].snippet.startswith("needle")
    assert [hit.document for hit in search(tmp_path, "x" * 64).hits] == ["word"]
