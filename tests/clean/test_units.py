"""Lines become paragraphs: wrapped ones are joined, others are not, whatever the line ends."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import textwrap

from helper import reading_of
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.clean import clean
from sitegen.model.document import Kind

PARAGRAPHS = [
    "After eleven weeks in dry dock the old ferry left the quay on Saturday morning with forty passengers, two tractors and a crate of hens on board.",
    "The company had promised a shorter repair, but the gearbox turned out to be worn beyond anything the yard had seen, and a new one had to come.",
    "On the island people had got used to the mail boat, which is slower and cannot take cars, so that the shop ran short of flour more than once.",
]


@given(st.integers(60, 90), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=30, deadline=None)
def test_wrapped_paragraphs_are_joined(width: int, end: str) -> None:
    """Text wrapped at any usual width comes back as it was before it was wrapped."""
    text = (end * 2).join(end.join(textwrap.wrap(paragraph, width)) for paragraph in PARAGRAPHS)
    assert [block.text for block in clean(reading_of(text)).blocks] == PARAGRAPHS


def test_long_lines_are_paragraphs() -> None:
    """Where no blank lines divide, every long line is a paragraph."""
    assert [block.text for block in clean(reading_of("\n".join(PARAGRAPHS))).blocks] == PARAGRAPHS


def test_a_text_without_line_ends_is_cut_into_parts() -> None:
    """One huge line becomes many blocks, cut at ends of sentences, and nothing is lost."""
    text = " ".join(PARAGRAPHS * 60)
    document = clean(reading_of(text))
    assert len(document.blocks) > 5
    assert " ".join(block.text for block in document.blocks) == text
    assert all(block.text.endswith(".") for block in document.blocks)


def test_kinds_of_blocks() -> None:
    """Headings, lists, captions, notes, separators and turns of speech are told by evidence."""
    text = "\n\n".join(
        ["The ferry sails again", PARAGRAPHS[0], "A quiet channel", PARAGRAPHS[1], "Photo: Marla Quist/Halden Light", "Three things were asked for:", "- a pilot", "- a lamp", "* * *",
         "The first two were promised*, the third was not.", "* Promised at the meeting, and not written down."]
    )  # fmt: skip
    kinds = [block.kind for block in clean(reading_of(text)).blocks]
    assert kinds == [
        Kind.HEADING, Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH, Kind.CAPTION, Kind.PARAGRAPH, Kind.LIST, Kind.LIST, Kind.SEPARATOR, Kind.PARAGRAPH, Kind.FOOTNOTE,
    ]  # fmt: skip


def test_empty_and_tiny_files() -> None:
    """Empty, blank and one-line files are documents too."""
    for text in ("", "\n", " \r\n\t", "x", "\u200b", "\ufffd"):
        clean(reading_of(text))
