"""The five sample documents: short facts of every line's role. They lie outside the project and may be absent."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

from functools import cache

import pytest
from helper import SEEDS, seed

from sitegen.clean import clean
from sitegen.model.document import Document, Kind, Voice

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the sample documents are not here")


@cache
def document(prefix: str) -> Document:
    """Return one of the samples, cleaned."""
    return clean(seed(prefix))


def lines_of(prefix: str, kind: Kind) -> list[int]:
    """Return the first lines of the blocks of a kind, outside comments."""
    return [
        block.lines[0] for block in document(prefix).blocks if block.kind is kind and block.voice is not Voice.COMMENT
    ]


def test_thread_with_heads_before_bodies() -> None:
    """Eight comments, two of them empty; the second line of the page is a note of its source, and no date is invented."""
    cleaned = document("000")
    assert [comment.author for comment in cleaned.comments] == [
        "James", "Jay Farquharson", "B.Poster", "fazman", "fazman", "Anonymous", "fazman", "fazman",
    ]  # fmt: skip
    assert [len(comment.blocks) for comment in cleaned.comments] == [1, 3, 10, 1, 0, 3, 1, 0]
    assert [comment.head for comment in cleaned.comments] == [(15,), (19,), (28,), (49,), (53,), (55,), (63,), (67,)]
    assert (cleaned.published, cleaned.authors, cleaned.publisher, cleaned.removed) == (None, (), None, ())
    assert [(row.line, row.to) for row in cleaned.moved if row.to != "comment"] == [(3, "source")]
    assert [block.lines[0] for block in cleaned.blocks if block.voice is Voice.AUTHOR] == [1, 5, 7, 9, 11, 13]
    assert [block.lines[0] for block in cleaned.blocks if block.kind is Kind.HEADING] == [1]


def test_thread_with_heads_after_bodies() -> None:
    """Eight numbered, stamped comments; the post's footer gives date and author; quotes, captions and an embed are told."""
    cleaned = document("001")
    assert [comment.number for comment in cleaned.comments] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [comment.author for comment in cleaned.comments] == [
        "Eugene", "V", "V", "mike k", "igybundy", "Yonatan", "Whozhear", "David Wooten",
    ]  # fmt: skip
    assert [comment.lines for comment in cleaned.comments] == [
        (60, 62), (64, 68), (70, 72), (74, 76), (78, 80), (82, 84), (86, 90), (92, 98),
    ]  # fmt: skip
    assert cleaned.comments[0].published is not None
    assert cleaned.comments[0].published.value == "2018-06-22T07:15:57"
    assert cleaned.published is not None
    assert (cleaned.published.value, cleaned.published.line, cleaned.authors) == ("2018-06-22T06:30", 56, ("b",))
    assert [(row.line, row.reason) for row in cleaned.removed] == [(58, "page-control")]
    assert (lines_of("001", Kind.QUOTE)[0], lines_of("001", Kind.CAPTION), lines_of("001", Kind.EMBED)) == (
        7,
        [13, 43],
        [41],
    )
    assert {33, 50} <= set(lines_of("001", Kind.QUOTE))
    assert [spoken.value for spoken in cleaned.spoken if spoken.text == "June 8"] == ["2018-06-08"]


def test_lost_apostrophes_and_residue() -> None:
    """Eight apostrophes are restored, the site's suffix is the publisher, and the plug-in's lines at the end are named."""
    cleaned = document("002")
    assert {row.line for row in cleaned.repaired} >= {15, 17, 19, 23, 25, 31}
    assert {row.reason for row in cleaned.repaired} == {"apostrophe"}
    assert (cleaned.publisher, cleaned.published, cleaned.authors) == ("The Guardian", None, ())
    assert [(row.line, row.reason) for row in cleaned.removed] == [(40, "related"), (42, "comments-closed")]
    assert [(row.line, row.to) for row in cleaned.moved] == [(1, "publisher"), (37, "source"), (38, "source")]
    assert lines_of("002", Kind.CAPTION) == [3]
    assert [block.lines[0] for block in cleaned.blocks if block.kind is Kind.PARAGRAPH] == list(range(5, 36, 2))
    assert not cleaned.comments


def test_one_newline_between_paragraphs() -> None:
    """Every line is a paragraph of its own; one plug-in line is removed; a day and month without a year is no date."""
    cleaned = document("003")
    assert [block.lines for block in cleaned.blocks] == [(1, 1), *((line, line) for line in range(3, 22))]
    assert [(row.line, row.reason) for row in cleaned.removed] == [(23, "print")]
    assert (cleaned.published, cleaned.moved, cleaned.comments, cleaned.languages) == (None, (), (), ("en",))
    assert all(spoken.value is None for spoken in cleaned.spoken)


def test_posts_with_embedded_articles() -> None:
    """Four dated Dutch posts, in three of them an English article with its own date, byline and outlet where given."""
    cleaned = document("004")
    assert [(post.kind, post.parent, post.language) for post in cleaned.posts] == [
        ("post", None, "nl"), ("post", None, "nl"), ("embedded", "s2", "en"), ("post", None, "nl"),
        ("embedded", "s4", "en"), ("post", None, "nl"), ("embedded", "s6", "en"),
    ]  # fmt: skip
    assert [post.published.value for post in cleaned.posts if post.published] == [
        "2018-02-08", "2017-10-04", "2017-10-03T12:58", "2017-09-14", "2017-09-13T09:56", "2017-06-23", "2017-06-21T12:56",
    ]  # fmt: skip
    assert [post.lines for post in cleaned.posts] == [
        (1, 25), (27, 72), (47, 72), (74, 121), (86, 117), (123, 191), (143, 188),
    ]  # fmt: skip
    assert [(post.authors, post.publisher) for post in cleaned.posts if post.kind == "embedded"] == [
        ((), "ANTIMEDIA"), (("Tyler Durden",), "Zero Hedge"), ((), "ANTIMEDIA"),
    ]  # fmt: skip
    assert cleaned.published is None
    assert cleaned.removed == ()
    assert {block.language for block in cleaned.blocks if block.voice in {Voice.AUTHOR, Voice.QUOTE}} == {"nl"}
    assert {block.language for block in cleaned.blocks if block.voice is Voice.EMBEDDED} == {"en"}


def test_footnotes_and_quotes_of_posts() -> None:
    """Footnotes belong to their post, also after an embedded article; quotes that lost their opening mark are told."""
    notes = [block for block in document("004").blocks if block.kind is Kind.FOOTNOTE]
    assert [(note.lines[0], note.mark, note.post) for note in notes] == [
        (23, "*", "s1"), (25, "**", "s1"), (121, "*", "s4"), (191, "*", "s6"),
    ]  # fmt: skip
    assert "note-without-mark" in notes[1].flags
    assert {54, 58, 70, 151} <= set(lines_of("004", Kind.QUOTE))
    assert not {66, 101, 107, 149} & set(lines_of("004", Kind.QUOTE))
    assert lines_of("004", Kind.CAPTION) == [113]
