"""The day a page was published: which of the dates that it prints, and none where none is its own."""

# ruff: noqa: E501 - lists of lines are easier to read unbroken

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean

PROSE = (
    "The breakwater at Corran is to be raised by the height of a man before the winter storms, the council decided.",
    "Nobody who lives behind it was asked, and the quarry will not say what it wants for the stone this year.",
    "The harbour master keeps a list of every wave that came over the wall, and reads it to whoever will listen.",
)
TITLE = "The wall at Corran is to be raised"


def published(*lines: str) -> str | None:
    """Return the day that such a page was published, by its own words."""
    date = clean(reading_of("\n\n".join(lines))).published
    return date.value if date else None


@pytest.mark.parametrize(
    "label",
    [
        "Published", "Posted on", "Published on:", "Gepubliceerd op", "Geplaatst op", "Veröffentlicht am", "Erstellt am", "Publié le", "Mis en ligne le", "Publicado el",
        "Publicado em", "Pubblicato il", "Publicerad", "Publisert", "Udgivet", "Opublikowano", "Publikováno", "Julkaistu", "Опубликовано", "Δημοσιεύτηκε",
    ],
)  # fmt: skip
def test_a_label_says_which_day(label: str) -> None:
    """A label in any of these languages says what the date is, in its line or in the line above."""
    assert published(TITLE, f"{label} 2013-05-04", *PROSE) == "2013-05-04"
    assert published(TITLE, label, "2013-05-04", *PROSE) == "2013-05-04"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("4 May 2013", "2013-05-04"),
        ("May 4, 2013 | 3 min read", "2013-05-04"),
        ("zaterdag 4 mei 2013, 09:15", "2013-05-04T09:15"),
        ("Sonnabend, 4. Mai 2013", "2013-05-04"),
        ("le 4 mai 2013 à 9h15", "2013-05-04T09:15"),
        ("sábado, 4 de mayo de 2013", "2013-05-04"),
        ("4 maggio 2013", "2013-05-04"),
        ("4 de maio de 2013", "2013-05-04"),
        ("2013. május 4.", "2013-05-04"),
        ("4 мая 2013", "2013-05-04"),
        ("2013年5月4日", "2013-05-04"),
    ],
)
def test_a_date_below_the_headline(stamp: str, day: str) -> None:
    """A date below the headline is the page's, in any language and without a label."""
    assert published(TITLE, stamp, *PROSE) == day


def test_published_goes_before_updated() -> None:
    """Of two dates the one of publication counts, in whatever order and whether in one line or two."""
    assert published(TITLE, "Published 4 May 2013", "Updated 9 June 2014", *PROSE) == "2013-05-04"
    assert published(TITLE, "Updated 9 June 2014", "Published 4 May 2013", *PROSE) == "2013-05-04"
    assert published(TITLE, "Updated 9 June 2014, published 4 May 2013", *PROSE) == "2013-05-04"


def test_the_weekday_settles_a_numeric_date() -> None:
    """Of the two readings of 4/5/2013 only one was a Saturday, only the other a Friday."""
    assert published(TITLE, "Saturday, 4/5/2013", *PROSE) == "2013-05-04"
    assert published(TITLE, "Friday, 4/5/2013", *PROSE) == "2013-04-05"
    assert published(TITLE, "4/5/2013", *PROSE) is None


def test_another_date_settles_a_numeric_one() -> None:
    """Where the page prints the same day in words too, its numbers have only one reading."""
    assert published(TITLE, "4/5/2013", *PROSE, "Posted on 4 May 2013") == "2013-05-04"


@pytest.mark.parametrize(
    "line",
    ["3 days ago", "vor 2 Stunden", "2 uur geleden", "il y a 3 jours", "Yesterday at 09:15", "© 2013 Halden Light", "image-png-May-4-2013-02-16-00", "Next meeting: 4 May 2013, 19:00, town hall"],
)  # fmt: skip
def test_what_is_no_day_of_publication(line: str) -> None:
    """Relative times, copyright lines, names of files and events give a page no date."""
    assert published(TITLE, line, *PROSE) is None
    assert published(TITLE, *PROSE, line) is None


def test_dates_in_prose_are_not_the_page_s() -> None:
    """What the text tells of days long past does not date it."""
    text = "On 4 May 1951 the old wall fell, and on 6 May 1951 the first stone of the new one was laid by the mayor's wife."
    assert published(TITLE, PROSE[0], text, *PROSE[1:]) is None


def test_dates_of_other_articles_are_not_the_page_s() -> None:
    """A list of teasers with their dates below the text gives none of them to the page."""
    teasers = [line for day in range(3, 9) for line in (f"A baker for quay number {day}", f"{day} May 2013")]
    assert published(TITLE, *PROSE, "Related articles", *teasers) is None
    assert published(TITLE, "2 January 2012", *PROSE, "Related articles", *teasers) == "2012-01-02"


def test_today_in_the_masthead_gives_way() -> None:
    """A date in the page's head, above the menu, gives way to one below the headline."""
    head = ("Halden Light", "Friday, November 20, 2026", "Home", "Harbour", "Weather", "Letters", "Boats", "Archive")
    assert published(*head, TITLE, "4 May 2013", *PROSE) == "2013-05-04"
