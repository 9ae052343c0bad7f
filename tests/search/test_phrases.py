"""Exact phrases: the words as they were typed, on both sides, at a bounded cost."""

from __future__ import annotations

from pathlib import Path

import pytest
from search.fake import FakeArchive, document
from search.made import Browser, Indexed, index_of

from sitegen.model.document import Voice
from sitegen.search import search
from sitegen.search.evaluate import MOST_COMPARED
from sitegen.search.searching import NOTES

ROWS = {
    "one": "The red river ran past the mill.",
    "many": "The red rivers ran past the mills.",
    "accent": "The Réd River was frozen.",
    "apart": "A red boat on the river.",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Indexed:
    """Return an archive of a few documents, and of many that differ from each other in one ending."""
    few = [document(name, [(text, "en", Voice.AUTHOR)]) for name, text in ROWS.items()]
    ending = ("ferry came", "ferries came")
    crowd = [
        document(f"x{number:03}", [(f"The {ending[number % 2]} late.", "en", Voice.AUTHOR)])
        for number in range(MOST_COMPARED + 10)
    ]
    return index_of(FakeArchive((*few, *crowd)), tmp_path_factory.mktemp("phrases"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"red river"', "accent one"),
        ('"red rivers"', "many"),
        ('"RED RIVER"', "accent one"),
        ('"red river" -"river ran"', "accent"),
        ('"past the mill"', "one"),
        ("red river", "accent apart many one"),
        ('"river red"', ""),
    ],
)
def test_words_stand_as_they_were_typed(small: Indexed, query: str, expected: str, in_browser: Browser) -> None:
    """A phrase in quotes finds its very words, but for case and accents; without quotes all forms are found."""
    answer = search(small.folder, query, None)
    assert sorted(hit.document for hit in answer.hits) == expected.split()
    (theirs,) = in_browser([["search", query, 5]], small.output)
    assert theirs["ids"] == [[hit.document, hit.score] for hit in answer.hits]


def test_marks_are_exact_too(small: Indexed) -> None:
    """What is marked in a passage is the phrase as it was typed."""
    hit = search(small.folder, '"red rivers"').hits[0]
    assert [hit.snippet[start:end] for start, end in hit.passages[0].marks] == ["red rivers"]


def test_many_documents_are_not_read(small: Indexed, in_browser: Browser) -> None:
    """Where very many documents hold the words in a row, other forms count, and the answer says so."""
    answer = search(small.folder, '"ferries came"', None)
    assert (answer.total, answer.notes) == (MOST_COMPARED + 10, (NOTES["forms"],))
    (theirs,) = in_browser([["search", '"ferries came"', 0]], small.output)
    assert (theirs["total"], theirs["notes"]) == (answer.total, list(answer.notes))


def test_long_documents_lose_nothing(tmp_path: Path, in_browser: Browser) -> None:
    """A phrase far behind in a very long document, beyond what is kept of its text, is found."""
    text = "lorem ipsum " * 12_000 + "the red rivers"
    indexed = index_of(FakeArchive((document("long", [(text, "en", Voice.AUTHOR)]),)), tmp_path)
    assert search(indexed.folder, '"red rivers"').total == 1
    assert in_browser([["search", '"red rivers"', 1]], indexed.output)[0]["total"] == 1
