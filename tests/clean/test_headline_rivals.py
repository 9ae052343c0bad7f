"""Of two lines that may be the headline, the one that says the page's subject is it: no notice, no picture's description."""

from __future__ import annotations

# ruff: noqa: E501 - sample lines are easier to read unbroken
import pytest
from helper import reading_of

from sitegen.clean import clean
from sitegen.clean.facts import facts_of
from sitegen.clean.headline_rivals import NOTICE, rivalry
from sitegen.clean.headline_signs import candidates, view_of

HEADLINE = "Captains Of Halden Refuse The Mooring Fees"
PROSE = (
    "The council of Halden met on the quay for two hours and heard from every captain who had asked to speak of the mooring fees.",
    "Captain Tess Quill told the council that the mooring fees had doubled in a year, and that no boat would pay them twice.",
    "Nobody at the harbour office would say who had set the fees, or why the captains of Halden had never been asked.",
)


def title_of(*lines: str) -> str:
    """Return the title of a page of such lines."""
    return clean(reading_of("\n\n".join(lines))).title


@pytest.mark.parametrize(
    "notice",
    [
        "This article is more than three years old",
        "Questo articolo contiene pubblicità",
        "Back to the harbour stories of Halden",
        "We may earn a commission from the fees of Halden",
        "Zurück zu allen Artikeln",
    ],
)
def test_a_notice_is_no_headline(notice: str) -> None:
    """A line that tells of the page rather than of its subject is not the title, above the headline or below it."""
    assert title_of(notice, HEADLINE, "4 May 2013", *PROSE) == HEADLINE
    assert title_of(HEADLINE, notice, "4 May 2013", *PROSE) == HEADLINE


@pytest.mark.parametrize(
    "line", ["This is how the harbour died", "Search for the lost ferry goes on", "Menus of Halden"]
)
def test_a_headline_of_common_words_can_win(line: str) -> None:
    """What looks like a notice only weighs less: alone above its text it is still the headline."""
    assert title_of(line, "4 May 2013", *PROSE) == line


def test_what_a_picture_shows_is_no_headline() -> None:
    """A picture's description that ends in the headline stands for nothing; the headline below it is the title."""
    assert title_of(f"Hero image for {HEADLINE}", "4 May 2013", HEADLINE, *PROSE) == HEADLINE


def test_likeness_asks_for_most_of_the_words() -> None:
    """A line is like the page's own title where half of the words are common, and not the title itself."""
    lines = [HEADLINE, "Why captains of Halden refuse their fees", "Harbour office silent on the tides", HEADLINE]
    facts = [facts_of(line) for line in lines]
    view = view_of([1] * len(facts), facts, [None] * len(facts), len(facts))
    like = [signs.get("like top", 0.0) for _, signs in sorted(rivalry(view, range(len(facts))).items())]
    assert like[1] >= 0.5
    assert like[0] == like[2] == like[3] == 0.0


def test_a_notice_is_found_in_linear_time() -> None:
    """The longest line that may be a headline, of words that begin as notices do, finds none."""
    assert NOTICE.search("this article " * 12 + "earn a " * 12) is None


def test_a_title_that_runs_on_is_no_headline() -> None:
    """A line that says the page's own title and goes on holds a picture's description; one with a mark may be longer."""
    lines = [f"{HEADLINE} – Halden Courier", f"{HEADLINE} a boat at sea", f"{HEADLINE}: what is known", "Halden today"]
    facts = [facts_of(line) for line in lines]
    signs = rivalry(view_of([1] * len(facts), facts, [None] * len(facts), len(facts)), range(len(facts)))
    assert [("runs on" in signs[index], "heads page" in signs[index]) for index in range(len(facts))] == [
        (False, True), (True, False), (False, False), (False, False),
    ]  # fmt: skip


def test_the_way_home_is_no_headline() -> None:
    """A path that begins at home leads to the page, even where no other line says its last step."""
    facts = [
        facts_of(line) for line in ("Startseite / Hafen / Neue Gebühren am Kai", "Boats / Harbour / New Fees Today")
    ]
    view = view_of([1] * len(facts), facts, [None] * len(facts), len(facts))
    assert ["trail" in signs for _, signs in candidates(view)] == [True, False]
