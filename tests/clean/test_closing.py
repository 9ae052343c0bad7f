"""Who wrote a text is told below it; what a text says of those it speaks of is its own."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean

MENU = ("Home", "News", "Sailing", "Fishing", "Weather", "Tides", "Harbours", "Shipping", "Log in", "Contact", "Search")
FOOT = ("About us", "Privacy policy", "Terms of use", "Cookie policy", "Subscribe", "Newsletter")
TEXT = (
    "The dredger left the bay of Halden on the morning tide, and those who had come to see it go stood along the wall for an hour.",
    "It had worked there for eleven years, and in all that time nobody had thought to ask what would become of the sand.",
    "Now the council has asked, and the answer takes up forty pages, most of which deal with the price of the sand and not with the bay.",
    "Whoever has seen the bay before the wall was built would not know it for the same place, said the pilot who led the dredger out.",
)
WRITER = "Marla Venn is a writer who lives by the sea and has been at work on a history of the pilots for years."
CARDS = (
    "Shall the pilots go on strike for a week?",
    "They want what the hands on the dredger have had for years, and they want it before the boats come home. This time they mean it, says one of them.",
    "LEARN MORE",
    "Will there be a lamp for the northern mole?",
    "The council has found the money for it in a drawer that it had thought to be empty. It will be lit when the winter comes, and not a day before that.",
    "LEARN MORE",
)


def removed(*lines: str, byline: str = "By Marla Venn") -> dict[str, str]:
    """Return the lines of a raw page's foot that are removed, with the reasons."""
    page = (*MENU, "The dredger leaves the bay of Halden", byline, "May 4, 2013", *TEXT, *lines, *FOOT)
    document = clean(reading_of("\n\n".join(page)))
    return {row.text: row.reason for row in document.removed if row.text in lines}


@pytest.mark.parametrize("heading", ["About the author", "Over de auteur", "Über den Autor", "Sobre el autor"])
def test_lines_below_a_heading_on_the_writer_go(heading: str) -> None:
    """What stands below such a heading at the end is on the writer, whatever it begins with."""
    line = "She lives by the sea, has three boats, and has been at work on a history of the pilots for years."
    assert removed(heading, line) == {heading: "user-panel", line: "user-panel"}


def test_a_line_on_the_writer_goes() -> None:
    """The last paragraph begins with the name above the text, or with that of the line above it."""
    assert removed(WRITER) == {WRITER: "user-panel"}
    assert removed("Marla Venn", WRITER, byline="By the editors") == {"Marla Venn": "user-panel", WRITER: "user-panel"}


def test_who_a_text_speaks_of_stays() -> None:
    """A paragraph stays on somebody who is no writer of the text, or of whom the text has spoken."""
    assert removed(WRITER, byline="By Otto Kray") == {}
    assert removed("It was Marla Venn who wrote the forty pages for the council, in one winter.", WRITER) == {}


def test_cards_below_a_heading_go() -> None:
    """Headlines with short paragraphs and the same link below each are other articles; questions answered stay."""
    assert set(removed("Related articles", *CARDS)) == {"Related articles", *CARDS}
    answered = [line for line in CARDS if line != "LEARN MORE"]
    assert not set(removed("Related articles", *answered)) & set(answered)
