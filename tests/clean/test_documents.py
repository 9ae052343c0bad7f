"""Documents as a whole: lost text is put back, declared metadata outranks the text, marked blocks stay as they are."""

from __future__ import annotations

# ruff: noqa: E501 - sample lines are easier to read unbroken
from dataclasses import replace

import pytest
from helper import reading_of
from laws import breaches

from sitegen.clean import clean
from sitegen.clean.assemble import assemble
from sitegen.clean.fates import fates
from sitegen.clean.lines import Ids
from sitegen.clean.page import study
from sitegen.model.document import Dated, Kind, Precision, Voice
from sitegen.model.source import Declared, Furniture, Marked, Run
from sitegen.problems import Code

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."
DUTCH = "De raad kwam gisteren bijeen op de kade en hoorde alle schippers die om het woord hadden gevraagd, en sloot daarna de haven."


def test_text_that_no_step_placed_is_put_back() -> None:
    """Should a step lose a line, it comes back as a paragraph in its place, and the line is named."""
    reading = reading_of(f"A title here\n\n{PROSE}\n\nThe end of it all.")
    page = study(reading)
    made = assemble(page.rows, [pair for pair in fates(page) if pair[0].line != 3], Ids("utf-8"))
    assert made.lost == (3,)
    assert [block.text for block in made.blocks] == ["A title here", PROSE, "The end of it all."]


def test_declared_metadata_outranks_the_text() -> None:
    """Front matter and sidecars win; a date that no line says has the file that does."""
    reading = replace(
        reading_of(f"A title here\n\nBy Otto Fenn\n\n{PROSE}"),
        declared=(
            Declared("title", "Another title", None, "page.txt.meta.toml"),
            Declared("author", "Tess Quill", None, "page.txt.meta.toml"),
            Declared("published", "2013-05-04", None, "page.txt.meta.toml"),
            Declared("tag", "harbour", None, "page.txt.meta.toml"),
            Declared("language", "en-GB", None, "page.txt.meta.toml"),
            Declared("url", "https://example.org/a", None, "page.txt.meta.toml"),
        ),
    )
    document = clean(reading)
    assert (document.title, document.title_block, document.authors) == ("Another title", None, ("Tess Quill",))
    assert document.published == Dated("2013-05-04", Precision.DAY, None, "2013-05-04", origin="page.txt.meta.toml")
    assert (document.tags, document.languages, document.source.url) == (("harbour",), ("en",), "https://example.org/a")


def test_marked_blocks_are_taken_as_they_are() -> None:
    """What the source's markup says is kept, its furniture is in the ledger, and a declared date has its line."""
    text = "---\ndate: 2013-05-04\n---\n# A boat\n\nThe ferry left.\n\n> It did.\n"
    marked = (
        Marked("heading", "A boat", (4, 4), (Run(0, 6, text.index("A boat"), 6),), level=1),
        Marked("paragraph", "The ferry left.", (6, 6), (Run(0, 15, text.index("The ferry"), 15),)),
        Marked("quote", "It did.", (8, 8), (Run(0, 7, text.index("It did"), 7),)),
    )
    furniture = tuple(Furniture(line, row, "front-matter") for line, row in enumerate(text.split("\n")[:3], 1))
    declared = (Declared("published", "2013-05-04", 2, "front matter"),)
    document = clean(replace(reading_of(text, "a.md"), marked=marked, furniture=furniture, declared=declared))
    assert [(block.kind, block.voice, block.level) for block in document.blocks] == [
        (Kind.HEADING, Voice.AUTHOR, 1), (Kind.PARAGRAPH, Voice.AUTHOR, None), (Kind.QUOTE, Voice.QUOTE, None),
    ]  # fmt: skip
    assert [row.reason for row in document.removed] == ["front-matter"] * 3
    assert document.published is not None
    assert (document.published.value, document.published.line) == ("2013-05-04", 2)
    assert document.title_block == document.blocks[0].id


def test_a_declared_date_is_read_from_its_value() -> None:
    """On a line that names several dates the declared one counts, and only what says it is its evidence."""
    line = '<p>1 May 1999</p><meta name="date" content="2013-05-04"><p>A boat</p>'
    tag = '<meta name="date" content="2013-05-04">'
    marked = (Marked("heading", "A boat", (1, 1), (Run(0, 6, line.index("A boat"), 6),), level=1),)
    for evidence, expected in ((tag, tag), (None, line), ("no words of it", line)):
        declared = (Declared("published", "2013-05-04", 1, "markup", evidence),)
        dated = clean(replace(reading_of(line, "a.html"), marked=marked, declared=declared)).published
        assert dated is not None
        assert (dated.value, dated.line, dated.evidence) == ("2013-05-04", 1, expected)


@pytest.mark.parametrize(
    ("said", "precision"), [("2018", Precision.YEAR), ("2018-05", Precision.MONTH), ("2018-13", None), ("3018", None)]
)
def test_a_declared_date_may_be_partial(said: str, precision: Precision | None) -> None:
    """A year, or a month of one, is a date where a field says so; what cannot be one is a problem."""
    declared = (Declared("published", said, 1, "front matter"),)
    document = clean(replace(reading_of(f"date: {said}\n\n{PROSE}", "a.md"), declared=declared))
    dated = document.published
    assert (dated.value, dated.precision) == (said, precision) if dated else precision is None
    assert [problem.code for problem in document.problems if problem.code is Code.BAD_METADATA] == (
        [] if precision else [Code.BAD_METADATA]
    )


def test_posts_with_an_article_inside() -> None:
    """Dated posts are sections; an article republished in one has its own date, byline and outlet, and then the post goes on."""
    article = [
        "The Bay Fills Up With Sand",
        "May 2, 2014 at 9:12 am",
        "Written by Tess Quill",
        f"(COURIER) — {PROSE}",
        PROSE[:-1] + " again.",
        PROSE[:-1] + " at last.",
        "By Tess Quill / Republished with permission / Halden Light",
    ]
    lines = [
        "zondag 4 mei 2014",
        "De baai loopt vol",
        DUTCH,
        *article,
        DUTCH[:-1] + ", zoals altijd.",
        "* Zie het vorige bericht.",
        "zaterdag 3 mei 2014",
        "Weer geen veerboot",
        DUTCH,
        DUTCH[:-1] + " voorgoed.",
    ]
    reading = reading_of("\n\n".join(lines))
    document = clean(reading)
    assert [(post.kind, post.parent, post.language) for post in document.posts] == [
        ("post", None, "nl"),
        ("embedded", "s1", "en"),
        ("post", None, "nl"),
    ]
    assert [post.published.value for post in document.posts if post.published] == [
        "2014-05-04",
        "2014-05-02T09:12",
        "2014-05-03",
    ]
    assert (document.posts[1].authors, document.posts[1].publisher) == (("Tess Quill",), "Halden Light")
    assert (document.published, breaches(document, reading)) == (None, [])
    assert {block.post for block in document.blocks if block.kind is Kind.FOOTNOTE} == {"s1"}


def test_dates_that_the_text_speaks_of() -> None:
    """Relative dates count from the page's date, in several languages; without one they have no value."""
    for language_lines, values in (
        (
            (
                "By Tess Quill",
                "May 4, 2014",
                PROSE,
                "It sailed last Friday, on May 1 and in 1999; yesterday it did not.",
            ),
            ["2014-05-02", "2014-05-01", "1999", "2014-05-03"],
        ),
        (
            (
                "4 mei 2014",
                DUTCH,
                "De boot voer afgelopen vrijdag, en eergisteren nog eens, maar drie maanden geleden niet.",
            ),
            ["2014-05-03", "2014-05-02", "2014-05-02", "2014-02"],
        ),
    ):
        document = clean(reading_of("\n\n".join(("A title of this page", *language_lines))))
        assert [spoken.value for spoken in document.spoken] == values
    undated = clean(reading_of(f"A title of this page\n\n{PROSE}\n\nIt sailed yesterday, and on May 1."))
    assert [(spoken.value, spoken.precision) for spoken in undated.spoken] == [(None, None), (None, None)]
    assert Precision.DAY.value == "day"


def test_no_date_author_or_publisher_is_invented() -> None:
    """A text that gives none has none: an event, a year in the title, a name in the text are not metadata."""
    document = clean(
        reading_of(
            f"The storm of 1911\n\n{PROSE}\n\nOn 4 May 2014 there will be a meeting in the hall, said Otto Fenn.\n\n{PROSE[:-1]} for good."
        )
    )
    assert (document.published, document.authors, document.publisher) == (None, (), None)


def test_a_site_suffix_needs_a_second_sign() -> None:
    """`Title - Site` is parted only where the page names the site again."""
    alone = clean(reading_of(f"The ferry sails again - Halden Light\n\n{PROSE}"))
    named = clean(
        reading_of(
            f"The ferry sails again - Halden Light\n\n{PROSE}\n\nThe Halden Light has asked the office for an answer, and has not had one."
        )
    )
    assert (alone.title, alone.publisher) == ("The ferry sails again - Halden Light", None)
    assert (named.title, named.publisher) == ("The ferry sails again", "Halden Light")
