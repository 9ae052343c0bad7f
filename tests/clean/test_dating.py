"""A date of a list, of opening hours or of a quotation dates no page; the page's own does."""

from __future__ import annotations

# ruff: noqa: E501 - sample lines are easier to read unbroken
import pytest
from helper import reading_of

from sitegen.clean import clean

HEADLINE = "Captains Of Halden Refuse The Mooring Fees"
PROSE = (
    "The council of Halden met on the quay for two hours and heard from every captain who had asked to speak of the mooring fees.",
    "Captain Tess Quill told the council that the mooring fees had doubled in a year, and that no boat would pay them twice.",
    "Nobody at the harbour office would say who had set the fees, or why the captains of Halden had never been asked.",
)


def published(*lines: str) -> str | None:
    """Return the date of a page of such lines."""
    date = clean(reading_of("\n\n".join(lines))).published
    return date.value if date else None


@pytest.mark.parametrize(
    "lines",
    [
        ("Newest posts", "A new ferry at Halden Sunday, 12.05.2013", "An old mole mended Monday, 22.04.2013"),
        ("Last checked: 2013-05-12",),
        ("Posted on the forum of the captains of Halden on 2013-05-12:",),
    ],
)
def test_what_is_no_publication_dates_no_page(lines: tuple[str, ...]) -> None:
    """Rows of a list of articles, a stamp of a check and the lead-in of a quotation give no date."""
    assert published(HEADLINE, *PROSE, *lines, *PROSE) is None
    assert published(HEADLINE, "4 May 2013", *PROSE, *lines, *PROSE) == "2013-05-04"


def test_a_lone_stamp_of_change_below_the_headline_dates_the_page() -> None:
    """Most pages that print only when they changed are read as published then; a date of publication outranks it."""
    assert published(HEADLINE, "Updated 4 May 2013", *PROSE) == "2013-05-04"
    assert published(HEADLINE, "Updated 6 May 2013", "Published 4 May 2013", *PROSE) == "2013-05-04"
