"""Bylines: names in many languages, and neither titles, roles nor agencies."""

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean
from sitegen.model.document import Document, Kind

PROSE = (
    "The council of Halden met on the quay for two hours and heard every captain who had asked to speak of the fees.",
    "Nobody at the harbour office would say who had set them, or why the captains had never been asked about it.",
)


def page(*lines: str) -> Document:
    """Return a page of such lines, two apart, above some prose."""
    return clean(reading_of("\n\n".join((*lines, *PROSE))))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Una Pellow", ("Una Pellow",)),
        ("BY UNA PELLOW", ("UNA PELLOW",)),
        ("By Una Pellow and Otto Fenn", ("Una Pellow", "Otto Fenn")),
        ("By Una Pellow, Otto Fenn and Ida de Vos", ("Una Pellow", "Otto Fenn", "Ida de Vos")),
        ("By Una Pellow, Staff Writer", ("Una Pellow",)),
        ("By Una Pellow and Otto Fenn, staff writers", ("Una Pellow", "Otto Fenn")),
        ("By Una Pellow, chief correspondent", ("Una Pellow",)),
        ("By Una Pellow in Port Halden", ("Una Pellow",)),
        ("Door Ida van der Vos, onze correspondent", ("Ida van der Vos",)),
        ("Von Hauke Deich, Redaktion", ("Hauke Deich",)),
        ("Par Odile d’Arc", ("Odile d’Arc",)),
        ("Por Ximena Arroyal y Luis Peral", ("Ximena Arroyal", "Luis Peral")),
        ("Posted by quill", ("quill",)),
        ("بقلم سلمى الوردان", ("سلمى الوردان",)),
        ("بقلم: سلمى الوردان", ("سلمى الوردان",)),
        ("Автор: Анна Морская", ("Анна Морская",)),
        ("Συντάκτης: Άννα Θαλασσινού", ("Άννα Θαλασσινού",)),
        ("מאת רות ים", ("רות ים",)),
        ("Yazan: Deniz Kıyı", ("Deniz Kıyı",)),
        ("作者：林海", ("林海",)),
        ("文：海野凪", ("海野凪",)),
    ],
)
def test_a_byline_names_its_authors(line: str, authors: tuple[str, ...]) -> None:
    """The names are the authors, and the line is moved."""
    document = page("Ferry stops at Lantry", line)
    assert document.authors == authors
    assert [(row.text, row.to) for row in document.moved] == [(line, "author")]
    assert [block.text for block in document.blocks if block.kind is Kind.HEADING] == ["Ferry stops at Lantry"]


@pytest.mark.parametrize(
    "line",
    ["By Courier Staff and agencies", "By our correspondent", "Von unserer Redaktion", "Par la rédaction", "By AFP"],
)
def test_roles_and_agencies_are_no_authors(line: str) -> None:
    """A byline that names nobody gives no author."""
    assert page("Ferry stops at Lantry", line).authors == ()


@pytest.mark.parametrize("title", ["By the sea", "By Rail To Halden", "Von der Küste", "By Starlight", "Door to door"])
def test_a_title_may_begin_as_a_byline_does(title: str) -> None:
    """A first line is no byline without a title above it."""
    document = page(title)
    assert (document.title, document.authors) == (title, ())


def test_small_words_are_no_name() -> None:
    """Below the title a line that goes on as any sentence does is no byline."""
    document = page("Ferry stops at Lantry", "By the old road to the quay")
    assert document.authors == ()
    assert document.moved == ()
