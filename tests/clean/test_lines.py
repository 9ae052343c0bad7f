"""From lines to units and back: line ends of every sort, lines that hold several, wrapped ones whose ends were doubled."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import textwrap

import pytest
from helper import reading_of
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import breaches

from sitegen.clean import clean
from sitegen.model.document import Kind

PARAGRAPHS = [
    "After eleven weeks in dry dock the old ferry left the quay on Saturday morning with forty passengers, two tractors and a crate of hens on board.",
    "The company had promised a shorter repair, but the gearbox turned out to be worn beyond anything the yard had seen, and a new one had to come.",
    "On the island people had got used to the mail boat, which is slower and cannot take cars, so that the shop ran short of flour more than once.",
    "Nobody on the council wants to say in public what the repair has cost. Two members gave figures on the stairs that lie far apart from each other.",
]


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\u2028", "\u2029", "\x0c", "\n\r", "\r\n\n"]
)
def test_paragraphs_are_parted_by_every_sort_of_line_end(end: str) -> None:
    """Also by the signs of Unicode and the form feed, which end no line: each part has its own place in the bytes."""
    reading = reading_of(end.join(PARAGRAPHS))
    document = clean(reading)
    assert [block.text for block in document.blocks] == PARAGRAPHS
    for block in document.blocks:
        assert reading.text.encode()[int(block.id[1:]) :].startswith(block.text.encode())
    assert breaches(document, reading) == []


@given(st.lists(st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028", "\x0c", "\n \t\n"]), min_size=3, max_size=3))
@settings(max_examples=40, deadline=None)
def test_line_ends_may_be_mixed(ends: list[str]) -> None:
    """A text put together from several sources has several sorts."""
    text = "".join(paragraph + end for paragraph, end in zip(PARAGRAPHS, [*ends, ""], strict=True))
    reading = reading_of(text)
    document = clean(reading)
    assert [block.text for block in document.blocks] == PARAGRAPHS
    assert breaches(document, reading) == []


@pytest.mark.parametrize("end", ["\r\r\n", "\n\n"])
def test_doubled_line_ends_of_a_wrapped_page(end: str) -> None:
    """Where every line of a wrapped page is followed by a blank one, paragraphs are parted by more than one."""
    text = (end * 2).join(end.join(textwrap.wrap(paragraph, 48)) for paragraph in PARAGRAPHS)
    reading = reading_of(text)
    document = clean(reading)
    assert [block.text for block in document.blocks] == PARAGRAPHS
    assert breaches(document, reading) == []


def test_single_blank_lines_between_long_titles_stay() -> None:
    """Titles of one length, each with a blank line after it, are no wrapped page."""
    titles = [
        f"The Winter Timetable of the {name} Ferry Is Out Now"
        for name in "Old New Grey Blue Long Mail Night Dawn Tide Seal Rope Salt Sand".split()
    ]
    assert [block.text for block in clean(reading_of("\n\n".join(titles))).blocks] == titles


def test_words_are_kept_whole_where_lines_are_joined() -> None:
    """A hyphen at a line's end stays; a line of Chinese goes on without a space."""
    wrapped = textwrap.wrap(" ".join(PARAGRAPHS).replace("mail boat", "north-western mail boat"), 60)
    assert "north-western mail boat" in clean(reading_of("\n".join(wrapped))).blocks[0].text
    assert clean(reading_of("渡船一连三天没有开出，在岛上的人只好留在岛上，\n不管他们愿意不愿意。")).blocks[0].text == (
        "渡船一连三天没有开出，在岛上的人只好留在岛上，不管他们愿意不愿意。"
    )


def test_code_keeps_how_far_its_lines_are_set_in() -> None:
    """Lines of code are one block, set in against each other as in the source; blank lines between them stay."""
    code = ["    while horn.waits():", "        horn.blow(4)", "", "    horn.stop()"]
    document = clean(reading_of("\n".join([PARAGRAPHS[0], "", *code, "", PARAGRAPHS[1]])))
    assert [(block.kind, block.text) for block in document.blocks[1:2]] == [
        (Kind.CODE, "while horn.waits():\n    horn.blow(4)\n\nhorn.stop()")
    ]


def test_tables_are_one_block_of_rows() -> None:
    """Rows of a table are joined, blank lines between them left out, columns of spaces kept."""
    rows = ["  From       To       Fare", "  Halden     Corran     40", "  Corran     Halden     45"]
    for gap in ("\n", "\n\n"):
        piped = gap.join(["Day | High water", "Monday | noon", "Tuesday | later"])
        document = clean(reading_of(f"{PARAGRAPHS[0]}\n\n{piped}\n\n{PARAGRAPHS[1]}"))
        assert document.blocks[1].text == "Day | High water\nMonday | noon\nTuesday | later"
    document = clean(reading_of("\n".join([PARAGRAPHS[0], "", *rows, "", PARAGRAPHS[1]])))
    assert document.blocks[1].text == "\n".join(row.strip() for row in rows)


def test_items_of_lists_know_their_depth() -> None:
    """A list within a list is told by how far its items are set in."""
    rows = ["- the quay", "  - stone", "    - from Corran", "  - wages", "- coffee"]
    document = clean(reading_of("\n".join([PARAGRAPHS[0][:-1] + ":", "", *rows, "", PARAGRAPHS[1]])))
    assert [block.depth for block in document.blocks if block.kind is Kind.LIST] == [0, 1, 2, 1, 0]


def test_marks_and_notes_without_each_other_are_told() -> None:
    """A mark without a note and a note without a mark are flagged, and nothing is corrected."""
    text = f"A title of it\n\n{PARAGRAPHS[0][:-1]}**.\n\n{PARAGRAPHS[1]}\n\n* In the money of the day."
    flags = {block.kind: block.flags for block in clean(reading_of(text)).blocks if block.flags}
    assert flags == {Kind.PARAGRAPH: ("mark-without-note",), Kind.FOOTNOTE: ("note-without-mark",)}


def test_a_quotation_that_is_never_closed_is_told() -> None:
    """After a lead-in it is a quote of one paragraph, by inference, with a flag."""
    document = clean(
        reading_of(f"A title of it\n\n{PARAGRAPHS[0][:-1]}, and he said:\n\n“{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}")
    )
    assert [(block.kind, block.inferred, block.flags) for block in document.blocks[2:]] == [
        (Kind.QUOTE, True, ("unclosed-quote",)), (Kind.PARAGRAPH, False, ()),
    ]  # fmt: skip


def test_dates_of_embedded_posts_are_not_the_page_s() -> None:
    """A post of social media on the page dates nothing but itself."""
    post = ["Otto Fenn", "@mayorfenn", "The crane is perfectly safe if nobody uses it.", "7:15 PM · May 4, 2015"]
    document = clean(reading_of("\n\n".join(["A crane for the quay", PARAGRAPHS[0], *post, PARAGRAPHS[1]])))
    assert (document.published, document.moved) == (None, ())
