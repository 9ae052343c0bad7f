"""Dates on lines of their own: the page's is metadata, the days that a text speaks of head its parts."""

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean
from sitegen.model.document import Document, Kind

PROSE = (
    "The gale came in over the bar before breakfast and took the roof of the sail loft clean into the next parish.",
    "Two boys found the roof standing upright in the bay, and their mother would not let them keep any of the lead.",
    "Six men and a borrowed horse brought it home again, and the parson said a few words that nobody could hear.",
)


def page(*lines: str) -> Document:
    """Return a page of such lines, two apart."""
    return clean(reading_of("\n\n".join(lines)))


def moved(document: Document) -> dict[str, str]:
    """Return where each moved line went."""
    return {row.text: row.to for row in document.moved}


@pytest.mark.parametrize(
    "days",
    [
        ("3 May 1951", "4 May 1951", "5 May 1951"),
        ("Montag, 3. Juni 1951", "Dienstag, 4. Juni 1951", "Mittwoch, 5. Juni 1951"),
    ],
)
def test_a_diary_keeps_its_days(days: tuple[str, ...]) -> None:
    """The days of a diary are headings of its parts; none of them is the day it was published."""
    document = page(
        "The gale as I saw it", "By Una Pellow", *(line for pair in zip(days, PROSE, strict=True) for line in pair)
    )
    assert [block.text for block in document.blocks if block.kind is Kind.HEADING] == ["The gale as I saw it", *days]
    assert document.published is None
    assert moved(document) == {"By Una Pellow": "author"}


def test_only_the_date_chosen_is_moved() -> None:
    """The same day at the foot may go to the date too, a later change is a note at most, any other day stays."""
    document = page(
        "The gale as I saw it",
        "4 May 1951",
        PROSE[0],
        "17 June 1949",
        PROSE[1],
        PROSE[2],
        "Posted on 4 May 1951",
        "Last updated: 9 May 1951",
    )
    assert document.published is not None
    assert document.published.value == "1951-05-04"
    gone = moved(document)
    assert gone.pop("4 May 1951") == "published"
    assert gone.pop("Posted on 4 May 1951", "published") == "published"
    assert gone.pop("Last updated: 9 May 1951", "note") == "note"
    assert gone == {}
    assert "17 June 1949" in [block.text for block in document.blocks]


def test_a_date_that_can_be_read_in_two_ways_is_a_note() -> None:
    """The ledger says of no line that it became the date where the page has none."""
    document = page("The gale as I saw it", "Posted on 03/04/2013", *PROSE)
    assert document.published is None
    assert moved(document) == {"Posted on 03/04/2013": "note"}
