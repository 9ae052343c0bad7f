"""Lists of other articles, with their authors and days, are no comments and no posts."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

from helper import reading_of

from sitegen.clean import clean

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."


def test_teasers_below_an_article() -> None:
    """Days and an author's name that comes again, with titles between them, make no thread."""
    lines = ["A title here", *[PROSE] * 4]
    for number in range(4):
        lines += [f"Why the ferry was late {number}", "Tess Quill | 4 May 2013"]
    assert not clean(reading_of("\n\n".join(lines))).comments


def test_teasers_are_no_posts() -> None:
    """A page of one long article and dated teasers below it holds one post."""
    lines = ["A title here", "4 May 2013", *[PROSE] * 30, "The ferry that was late", "5 May 2013", PROSE[:90] + "."]
    lines += ["The pier that was closed", "6 May 2013", PROSE[:90] + "."]
    document = clean(reading_of("\n\n".join(lines)))
    assert not document.posts
