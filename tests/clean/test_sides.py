"""On which side of their heads comments stand is told by buttons and by lengths, not by notes above the first."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

from helper import reading_of

from sitegen.clean import clean
from sitegen.model.document import Document

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."
NAMES = ("Marla", "Otto Fenn", "Tess Quill")


def page(*lines: str) -> Document:
    """Return a page of paragraphs, cleaned."""
    return clean(reading_of("\n\n".join(lines)))


def said(document: Document) -> list[tuple[str | None, str]]:
    """Return the author and the first line of each comment."""
    text = {block.id: block.text for block in document.blocks}
    return [(comment.author, text[comment.blocks[0]] if comment.blocks else "") for comment in document.comments]


def test_a_note_above_the_first_head_is_no_comment() -> None:
    """Below every text stands a button, above the first head only a note: the texts stand below their heads."""
    lines = ["A title here", PROSE, "3 Comments", "Those who are not known here may only read what the others wrote."]
    for number, name in enumerate(NAMES):
        lines += [f"{name} 4 May 2013, 18:1{number}", f"{name} thinks that it was high time for this.", "Flag this!"]
    assert said(page(*lines)) == [(name, f"{name} thinks that it was high time for this.") for name in NAMES]


def test_a_counter_above_the_article_is_no_heading() -> None:
    """An article between the number of comments and the first of them is none of the comments."""
    lines = ["A title here", "3 Comments", *[PROSE] * 7]
    for number, name in enumerate(NAMES):
        lines += [name, f"4 May 2013 18:1{number}", f"{name} thinks that it was high time for this."]
    document = page(*lines)
    assert said(document) == [(name, f"{name} thinks that it was high time for this.") for name in NAMES]
