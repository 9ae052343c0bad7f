"""A query gives the same documents, order, totals, scores and snippets in the browser as on the command line."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from search.asking import HOSTILE, queries, shown
from search.fake import FakeArchive, document
from search.made import Browser, Indexed, index_of

from sitegen.model.document import Voice
from sitegen.search import Answer, search


def passages(answer: Answer, most: int) -> list[Any]:
    """Return the snippets of the first hits."""
    return [
        [
            [[p.anchor, p.label, p.text, [list(mark) for mark in p.marks]] for p in hit.passages],
            [hit.matching, hit.block, hit.snippet, [list(mark) for mark in hit.title_marks]],
        ]
        for hit in answer.hits[:most]
    ]


def compare(indexed: Indexed, asked: list[str], in_browser: Browser) -> None:
    """Ask both sides everything and compare."""
    answers = in_browser([["search", query, 3] for query in asked], indexed.output)
    for query, theirs in zip(asked, answers, strict=True):
        ours = search(indexed.folder, query, None, facets=True)
        assert {key: theirs[key] for key in shown(ours)} == shown(ours), query
        hits = [
            [
                [[p["anchor"], p["label"], p["text"], p["marks"]] for p in hit["passages"]],
                [hit["matching"], hit["block"], hit["snippet"], hit["titleMarks"]],
            ]
            for hit in theirs["hits"]
        ]
        if query.isascii():  # places are counted in UTF-16 units there, in code points here
            assert hits == passages(ours, 3), query


@pytest.mark.parametrize("seed", range(3))
def test_drawn_queries(seed: int, indexed: Indexed, in_browser: Browser) -> None:
    """Documents, order, totals and snippets are equal, and scores to the last bit."""
    compare(indexed, list(queries(random.Random(seed), 6)), in_browser)  # noqa: S311 - test data


def test_hostile_queries(indexed: Indexed, in_browser: Browser) -> None:
    """Queries that try to break something are answered alike too."""
    compare(indexed, [query for query in HOSTILE if query != "\ud83d"], in_browser)


def test_what_was_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_browser: Browser) -> None:
    """Where many words are near, and stand in many ranges, both sides suggest the same one."""
    monkeypatch.setattr("sitegen.search.ranges.SMALLEST", 20)
    draw = random.Random(5)  # noqa: S311 - test data
    words = ["ha" + "".join(draw.choices("abcdefgh", k=3)) for _ in range(150)]
    texts = [" ".join(draw.choices(words, weights=range(1, 151), k=30)) for _ in range(120)]
    rows = [document(f"d{number:03}", [(text, "", Voice.AUTHOR)], title="") for number, text in enumerate(texts)]
    indexed = index_of(FakeArchive(tuple(rows)), tmp_path)
    asked = ["ha" + "".join(draw.choices("abcdefghxyz", k=draw.randint(2, 4))) for _ in range(40)]
    asked = [word for word in asked if not search(indexed.folder, word).total]
    assert sum(bool(search(indexed.folder, word).suggestions) for word in asked) > 10
    compare(indexed, asked, in_browser)
