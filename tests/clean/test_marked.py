"""Saved web pages: what their blocks say is told once, whether the page stands on many lines or on one."""

from __future__ import annotations

# ruff: noqa: E501 - sample lines are easier to read unbroken
import hashlib

import pytest

from sitegen.clean import clean
from sitegen.model.document import Document
from sitegen.model.source import Source
from sitegen.read import html, markdown, media_type

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."
PAGE = (
    "<html><body><article><h1>The ferry sails again</h1>", "<p>By Otto Fenn</p>", "<p>4 May 2013</p>",
    f"<p>{PROSE}</p>", f"<p>{PROSE.replace('two', 'three')}</p>", "<h2>3 Comments</h2>",
    "<p>Tess Quill says:</p>", "<p>May 5, 2013 at 6:12 pm</p>", "<p>I saw it all from the quay.</p>", "<p>Reply</p>",
    "<p>Bram Heide says:</p>", "<p>May 5, 2013 at 7:12 pm</p>", "<p>So did I, and it was cold.</p>", "<p>Reply</p>",
    "<p>Ida Vos says:</p>", "<p>May 5, 2013 at 8:12 pm</p>", "<p>Nobody asked me.</p>", "<p>Reply</p>",
    "</article></body></html>",
)  # fmt: skip
HEADS = [
    "Tess Quill says:",
    "May 5, 2013 at 6:12 pm",
    "Bram Heide says:",
    "May 5, 2013 at 7:12 pm",
    "Ida Vos says:",
    "May 5, 2013 at 8:12 pm",
]


def cleaned(text: str, name: str = "a.html") -> Document:
    """Return a text as its reader reads it and cleaning cleans it."""
    content = text.encode()
    source = Source(
        name, hashlib.sha256(content).hexdigest(), len(content), media_type(name, content), f"originals/{name}"
    )
    (reading,) = (html if name.endswith(".html") else markdown).read(source, content)
    return clean(reading)


@pytest.mark.parametrize("joint", ["\n", ""])
def test_residue_between_comments_is_left_out(joint: str) -> None:
    """A block that is no more than a named phrase is left out, as such a line of plain text is."""
    document = cleaned(joint.join(PAGE))
    assert [block.text for block in document.blocks if block.comment] == [PAGE[at][3:-4] for at in (8, 12, 16)]
    left = [(row.text, row.reason) for row in document.removed if row.reason != "markup"]
    assert left == [("3 Comments", "empty-heading"), *[("Reply", "page-control")] * 3]


def test_what_moves_from_a_page_in_one_line_is_its_own_text() -> None:
    """A line that holds the whole page is told part by part, and a date's evidence is what says it."""
    document = cleaned("".join(PAGE))
    assert [row.text for row in document.moved] == ["By Otto Fenn", "4 May 2013", *HEADS]
    assert document.published is not None
    assert document.published.evidence == "4 May 2013"
    assert [comment.published.evidence for comment in document.comments if comment.published] == HEADS[1::2]


def test_what_moves_from_a_line_of_its_own_is_the_line() -> None:
    """A line that holds nothing else is told whole, with its tags."""
    document = cleaned("\n".join(PAGE))
    assert [row.text for row in document.moved] == [*PAGE[1:3], *(f"<p>{head}</p>" for head in HEADS)]


def test_a_block_that_begins_on_a_shared_line_is_told_line_by_line() -> None:
    """Each line has its own words of such a block, and no line is put back."""
    document = cleaned("".join(PAGE).replace("2013 at 8:12", "2013\nat 8:12"))
    assert [(row.line, row.text) for row in document.moved][-2:] == [(1, "May 5, 2013"), (2, "at 8:12 pm")]
    assert document.problems == ()
    document = cleaned("".join(PAGE).replace("2013 at 8:12", "2013 <i\nclass='hour'\n>at 8:12"))
    assert [(row.line, row.text) for row in document.moved][-2:] == [(1, "May 5, 2013"), (3, "at 8:12 pm")]
    assert document.problems == ()


def test_phrases_that_a_person_wrote_stay() -> None:
    """In Markdown, in code and in a table a named phrase is content."""
    note = cleaned(f"# The ferry sails again\n\n{PROSE}\n\nReply\n\n{PROSE.replace('two', 'three')}\n", "a.md")
    assert "Reply" in [block.text for block in note.blocks]
    page = cleaned(
        f"<article><h1>A form</h1><p>{PROSE}</p><pre>Reply\n</pre><p>{PROSE.replace('two', 'six')}</p></article>"
    )
    assert "Reply" in [block.text.strip() for block in page.blocks]
