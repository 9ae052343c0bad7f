"""The headline is neither the name of the outlet above it nor the line below that explains it."""

from __future__ import annotations

# ruff: noqa: E501 - sample lines are easier to read unbroken
import pytest
from helper import reading_of

from sitegen.clean import clean
from sitegen.clean.facts import facts_of
from sitegen.clean.mastheads import is_outlet

PROSE = (
    "The council of Halden met on the quay for two hours and heard from every captain who had asked to speak of the mooring fees.",
    "Captain Tess Quill told the council that the mooring fees had doubled in a year, and that no boat would pay them twice.",
    "Nobody at the harbour office would say who had set the fees, or why the captains of Halden had never been asked.",
)
THREAD = ("Ida Vos says:", "May 5, 2013 at 6:12 pm", "I saw it all.", "Bram Heide says:", "May 5, 2013 at 7:12 pm", "So did I.")  # fmt: skip


def title_of(*lines: str) -> str:
    """Return the title of a page of such lines."""
    return clean(reading_of("\n\n".join(lines))).title


@pytest.mark.parametrize(
    "heading",
    [
        "2 Responses to “A cold night”",
        '2 thoughts on "A cold night"',
        "2 reacties op „A cold night“",
        "2 Kommentare zu «A cold night».",
    ],
)
def test_what_the_comments_answer_is_the_title(heading: str) -> None:
    """The heading of the comments quotes the headline, however much the line below it speaks of the text."""
    assert (
        title_of("A cold night", "What The Captains Of Halden Told The Council", "4 May 2013", *PROSE, heading, *THREAD)
        == "A cold night"
    )


@pytest.mark.parametrize(
    "masthead", ["The Halden Courier", "Haldener Tageblatt", "Le Courrier de Halden", "Halden Post, weekend edition"]
)
def test_a_masthead_is_not_the_title(masthead: str) -> None:
    """An outlet's name above a short headline that shares no word with the text is not the title."""
    assert title_of(masthead, "Twice Is Too Much", "By Ida Vos", "4 May 2013", *PROSE) == "Twice Is Too Much"


@pytest.mark.parametrize("date", ["4 May 2013", "Dienstag, 5. April 2016, 18:40 Uhr"])
def test_a_headline_below_the_date(date: str) -> None:
    """Below masthead and date the upper of two lines is the headline, the lower explains it."""
    lines = ("Halden Light", date, "A Cold Wet Night", "What the captains of Halden told the council", "By Ida Vos")
    assert title_of(*lines, *PROSE) == "A Cold Wet Night"


def test_a_sentence_is_no_masthead() -> None:
    """A first line that is written as a sentence is the headline, and the line below it explains it."""
    lines = ("They will not pay", "Captains And The Price Of A Berth", "4 May 2013")
    assert title_of(*lines, *PROSE) == "They will not pay"


def test_a_headline_above_the_date_stays() -> None:
    """A headline with its date below it is not taken for a masthead because a subhead follows."""
    lines = ("Captains of Halden told the council off", "4 May 2013", "The mooring fees", PROSE[0])
    assert title_of(*lines, *PROSE[1:]) == lines[0]


def test_names_of_outlets() -> None:
    """Outlets are known by a word that their names end with; a headline with such a word is none."""
    for name in (
        "Halden Courier",
        "Küstenblatt",
        "Neue Haldener Zeitung",
        "The Weekly Post of Halden",
        "Gazzetta di Halden",
    ):
        assert is_outlet(facts_of(name)), name
    for headline in (
        "Bad News for Halden",
        "The courier who never slept",
        "Last post leaves the island",
        "Times Change in Halden",
    ):
        assert not is_outlet(facts_of(headline)), headline
