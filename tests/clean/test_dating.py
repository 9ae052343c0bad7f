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


@pytest.mark.parametrize(
    "stamp",
    [
        ("Updated 4 May 2013",),
        ("Last updated:", "4 May 2013"),
        ("By Tess Quill | Updated on May 4, 2013 at 6:12 PM",),
        ("Medically reviewed by Otto Fenn on 4 May 2013",),
        ("Stand: 4. Mai 2013, 18:12 Uhr",),
        ("Letzte Änderung: 4. Mai 2013",),
        ("Laatst bijgewerkt op 4 mei 2013",),
        ("Mis à jour le 4 mai 2013",),
        ("Última actualización: 4 de mayo de 2013",),
        ("Ultimo aggiornamento 4 maggio 2013",),
        ("Atualizado em 4 de maio de 2013",),
        ("Aktualizacja: 4 maja 2013",),
        ("Обновлено 4 мая 2013",),
        ("最終更新日: 2013年5月4日",),
    ],
)
def test_a_stamp_of_change_dates_a_page_that_has_nothing_better(stamp: tuple[str, ...]) -> None:
    """The date says that it is no publication's, and the line stands behind it; any publication outranks it."""
    date = clean(reading_of("\n\n".join((HEADLINE, *stamp, *PROSE)))).published
    assert date is not None
    assert (date.value[:10], date.changed, date.evidence in stamp) == ("2013-05-04", True, True)
    date = clean(reading_of("\n\n".join((HEADLINE, *stamp, "Published 2 May 2013", *PROSE)))).published
    assert date is not None
    assert (date.value, date.changed) == ("2013-05-02", False)


def test_one_line_may_tell_of_both() -> None:
    """Of a line with both days the one that it calls the day of publication counts, wherever it stands."""
    for line in (
        "Published 4 May 2013, updated 6 June 2013",
        "Last updated 6 June 2013, first published 4 May 2013",
        "4 May 2013. Updated: 6 June 2013",
        "4 May 20136 June 2013",
    ):
        assert published(HEADLINE, line, *PROSE) == "2013-05-04", line


def test_a_change_that_is_only_spoken_of_dates_no_page() -> None:
    """A sentence on what was changed when, or a month without a day, is no stamp; both stay in the text."""
    for line in (
        "The old mole, which the council had rebuilt twice, was last updated on 4 May 2013 by the masons of Halden.",
        "Updated May 2013",
    ):
        document = clean(reading_of("\n\n".join((HEADLINE, *PROSE, line))))
        assert document.published is None
        assert line in [block.text for block in document.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Posted on November 4, 2013 in Boats, Harbour, Fees, Captains of the northern coast, Moorings and their keepers, Letters to the editor, The council and its meetings, Weather",
        "Dieser Beitrag wurde am 4. November 2013 um 14:48 von Otto geschrieben und unter den Stichworten Hafen, Gebühren, Kapitäne in die Kategorie Allgemeines eingeordnet. Kommentare sind möglich.",
        "14.11.2013 – The captains of Halden have refused the mooring fees once more, and the council of the harbour will not hear of any other way to pay for the quay than by them, it said.",
    ],
)
def test_a_long_line_may_begin_with_the_date(line: str) -> None:
    """A line with categories, a closing sentence and a dateline date the page too; what they say stays in the text."""
    document = clean(reading_of("\n\n".join((HEADLINE, line, *PROSE))))
    assert document.published is not None
    assert document.published.value[:7] == "2013-11"
    assert line not in [row.text for row in document.moved]


@pytest.mark.parametrize(
    "lines",
    [
        ("Latest posts", "Twelve new boats at the quay", "4 May 2013", "Read more"),
        ("Offer ends 4 May 2013",),
        ("Registered 4 May 2013",),
        ("Release date: 4 May 2013",),
        ("Last reply: 4 May 2013 by Otto",),
        ("Letzter Beitrag: 4. Mai 2013, 18:12 Uhr",),
        ("Dernier message le 4 mai 2013",),
        ("The harbour at dawn, 4 May 2013.",),
        ("4 May 2013 18:00 - 20:30", "Town hall"),
    ],
)
def test_what_is_of_something_else_dates_no_page(lines: tuple[str, ...]) -> None:
    """Teasers, offers, events, captions and quoted mail do not date the page that holds them."""
    assert published(HEADLINE, *PROSE, *lines, *PROSE) is None


def test_a_month_is_no_day() -> None:
    """Where the text says the month of publication only, the page has that, and no day is made up."""
    assert published(HEADLINE, "First published May 2013", *PROSE) in {None, "2013-05"}
