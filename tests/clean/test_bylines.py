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
        ("記者：林海", ("林海",)),
        ("記者林海／台北報導", ("林海",)),
        ("文／林海", ("林海",)),
        ("作者：林海　来源：海港日报", ("林海",)),
        ("Verslaggever: Ida Vos", ("Ida Vos",)),
        ("Tekst door Ida Vos", ("Ida Vos",)),
        ("Ein Beitrag von Hauke Deich", ("Hauke Deich",)),
        ("Redakteurin: Ida Deich", ("Ida Deich",)),
        ("Propos recueillis par Odile Brisant", ("Odile Brisant",)),
        ("Rédaction : Odile Brisant", ("Odile Brisant",)),
        ("Periodista: Ximena Arroyal", ("Ximena Arroyal",)),
        ("A cura di Marta Scogliera", ("Marta Scogliera",)),
        ("Reportagem: Inês Maresia", ("Inês Maresia",)),
        ("WRITTEN BY UNA PELLOW", ("UNA PELLOW",)),
        ("By Una Pellow, Executive Editor, Halden Women's Watch", ("Una Pellow",)),
        ("By Una Pellow    View in the digital edition", ("Una Pellow",)),
        ("By Una Pellow and Otto Fenn | Reuters", ("Una Pellow", "Otto Fenn")),
        ("Ida Vos, Otto Fenn | Reuters", ("Ida Vos", "Otto Fenn")),
        ("Ida Vos and Otto Fenn  |  Guest Columnists", ("Ida Vos", "Otto Fenn")),
        ("Picture of Una Pellow By Una Pellow", ("Una Pellow",)),
        ("Par Odile Brisant avec AFP", ("Odile Brisant",)),
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


@pytest.mark.parametrize(
    "line",
    [
        "By Ida Vos Updated Sep 5, 2024",
        "By Ida Vos.  Last Updated on September 5, 2024",
        "ByIda Vos Updated onSeptember 5, 2024",
        "Ida Vos Published 10:19am 5 September 2024",
        "Ida Vos | Senior Writer | September 5, 2024",
        "September 5, 2024 · 30 min · 6279 words · Ida Vos",
        "Sep 5, 2024 • Ida Vos in Harbour Management",
        "Published: Sep 5, 2024 by Ida Vos · This post may contain affiliate links",
    ],
)
def test_words_beside_name_and_date_belong_to_neither(line: str) -> None:
    """A line with name and date also holds trades, sections, reading times, and the word before the date."""
    assert page("Ferry stops at Lantry", line).authors == ("Ida Vos",)


@pytest.mark.parametrize("line", ["Reviewed by Ida Vos", "Edited by Ida Vos", "Fact-checked by Ida Vos, 4 May 2013"])
def test_who_checked_a_text_is_not_its_author(line: str) -> None:
    """Editors, reviewers and translators are named as authors are, and are none."""
    assert page("Ferry stops at Lantry", line).authors == ()
    assert page("Ferry stops at Lantry", "By Otto Fenn", line).authors == ("Otto Fenn",)


BIO = "Ida Vos is a freelance writer who has lived at the harbour of Halden since the old ferry sank."


def test_a_name_and_its_picture_beside_the_date() -> None:
    """Picture and name of an author stand together: that makes up for an unknown first name, but no outlet is one."""
    lines = ("Ferry stops at Lantry", "Picture of Mahwe Dahrin", "Mahwe Dahrin", "4 May 2013")
    assert page(*lines).authors == ("Mahwe Dahrin",)
    assert page("Ferry stops at Lantry", "Mahwe Dahrin", "4 May 2013").authors == ()
    assert page("Ferry stops at Lantry", "Halden Harbour", "Halden Harbour", "4 May 2013").authors == ()


def test_lines_on_the_writer_name_the_author() -> None:
    """Below the text a name above what its bearer writes is the author's; two such names are nobody's."""
    lines = ("Ferry stops at Lantry", *PROSE * 4)
    told = ("Ida Vos", BIO)
    other = ("Bram Heide", "Bram Heide is a journalist who has reported from all the islands of the north for years.")
    assert clean(reading_of("\n\n".join((*lines, *told)))).authors == ("Ida Vos",)
    assert clean(reading_of("\n\n".join((*lines, *told, *other)))).authors == ()
    assert (
        clean(
            reading_of(
                "\n\n".join((*lines, "Ida Vos", "Ida Vos is a captain of the northern ferry and lives at the quay."))
            )
        ).authors
        == ()
    )
