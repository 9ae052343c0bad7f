"""Dates that a person declares beside a source: they outrank the text, and a value that is no date is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helper import reading_of
from laws import breaches

from sitegen.clean import clean
from sitegen.model.document import Dated, Document, Precision
from sitegen.model.source import Declared, Reading, Record
from sitegen.problems import Code

PROSE = "The breakwater is to be raised by the height of a man before the winter storms, the council decided in May."
BESIDE = "page.txt.meta.toml"


def told(value: str, origin: str = BESIDE) -> Declared:
    """Return a date of publication as a file beside the source holds it."""
    return Declared("published", value, None, origin)


def page(*stamp: str, declared: tuple[Declared, ...], record: int | None = None) -> tuple[Document, Reading]:
    """Clean a page with these lines below its title; of a container where ``record`` is its number."""
    reading = replace(reading_of("\n\n".join(("The wall is raised", *stamp, PROSE, PROSE))), declared=declared)
    if record is not None:
        reading = replace(reading, source=replace(reading.source, record=Record(record, 0, len(reading.text))))
    document = clean(reading)
    assert breaches(document, reading) == []
    return document, reading


def problems(document: Document) -> list[str]:
    return [problem.message for problem in document.problems if problem.code is Code.BAD_METADATA]


@pytest.mark.parametrize(
    ("value", "date", "precision"),
    [
        ("1998-03-04", "1998-03-04", Precision.DAY),
        ("1998-03", "1998-03", Precision.MONTH),
        ("1998", "1998", Precision.YEAR),
        ("1398-03-04", "1398-03-04", Precision.DAY),
        ("1998-03-04T07:15:00", "1998-03-04T07:15:00", Precision.SECOND),
        ("4 March 1998", "1998-03-04", Precision.DAY),
        ("24/12/1998", "1998-12-24", Precision.DAY),
    ],
)
def test_a_date_beside_the_source(value: str, date: str, precision: Precision) -> None:
    """It is the document's, as exact as it is written, with the file that says it in the place of a line."""
    document, _ = page(declared=(told(value),))
    assert document.published == Dated(date, precision, None, value, origin=BESIDE)
    assert problems(document) == []


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ("next spring", "is no date"),
        ("07:15:00", "is no date"),
        ("1998-02-30", "is no date"),
        ("1998-13", "is no date"),
        ("03/04/1998", "can be read in two ways"),
    ],
)
def test_what_is_no_date_is_a_problem(value: str, wrong: str) -> None:
    """The file and the key are named, how to write it is said, and what the text shows stays."""
    document, _ = page("Posted on 4 May 2013", declared=(told(value),))
    assert document.published is not None
    assert (document.published.value, document.published.line) == ("2013-05-04", 3)
    (message,) = problems(document)
    assert message.startswith(f"{BESIDE}: published: {value!r} {wrong}; write it as ")


def test_the_next_file_is_asked() -> None:
    """Where the first says no date, the second is asked; the first that does counts."""
    document, _ = page(declared=(told("soon"), told("1998", "metadata.csv"), told("1997", "other.csv")))
    assert document.published == Dated("1998", Precision.YEAR, None, "1998", origin="metadata.csv")
    assert len(problems(document)) == 1


def test_it_outranks_the_text_and_its_line_stays_in_the_ledger() -> None:
    """The line that would have dated the page is kept as a note, word for word."""
    document, _ = page("Posted on 4 May 2013", declared=(told("1998-03-04"),))
    assert document.published is not None
    assert (document.published.value, document.published.origin) == ("1998-03-04", BESIDE)
    assert [(row.line, row.text, row.to) for row in document.moved] == [(3, "Posted on 4 May 2013", "note")]


def test_the_line_is_named_where_the_source_says_the_same_day() -> None:
    """A line is better evidence than none: of the text as of the source's own front matter."""
    document, _ = page("Posted on 4 May 2013", declared=(told("2013-05-04"),))
    assert document.published == Dated("2013-05-04", Precision.DAY, 3, "Posted on 4 May 2013")
    assert [row.to for row in document.moved] == ["published"]
    own = Declared("published", "2013-05-04", 3, "front matter")
    document, _ = page("A note of 4 May 2013 for you", declared=(told("2013-05-04"), own))
    assert document.published is not None
    assert (document.published.line, document.published.origin) == (3, None)


def test_a_change_of_that_day_is_no_publication() -> None:
    """A page that says only when it was last changed is dated by who says when it was published."""
    document, _ = page("Last updated: 4 May 2013", declared=())
    assert document.published is not None
    assert document.published.changed
    document, _ = page("Last updated: 4 May 2013", declared=(told("2013-05-04"),))
    assert document.published == Dated("2013-05-04", Precision.DAY, None, "2013-05-04", origin=BESIDE)


def test_a_date_that_could_be_read_in_two_ways_is_settled() -> None:
    """What a person says decides, so the doubt is no longer told."""
    doubtful, _ = page("4/5/2013", declared=())
    assert Code.AMBIGUOUS_DATE in {problem.code for problem in doubtful.problems}
    document, _ = page("4/5/2013", declared=(told("2013-05-04"),))
    assert Code.AMBIGUOUS_DATE not in {problem.code for problem in document.problems}
    assert document.published is not None


def test_a_container_s_date_is_for_records_without_one() -> None:
    """It outranks no date that a record shows; a record's own field does."""
    document, _ = page("Posted on 4 May 2013", declared=(told("1998"),), record=1)
    assert document.published is not None
    assert document.published.line == 3
    document, _ = page(declared=(told("1998"),), record=1)
    assert document.published is not None
    assert document.published.origin == BESIDE
    document, reading = page("Posted on 4 May 2013", declared=(told("1998", "page.txt"),), record=1)
    assert reading.source.name == "page.txt"
    assert document.published is not None
    assert (document.published.value, document.published.origin) == ("1998", "page.txt")


def test_a_container_s_fault_is_told_once() -> None:
    """Of a thousand records the first tells what is wrong with the file beside them."""
    assert len(problems(page(declared=(told("soon"),), record=0)[0])) == 1
    assert problems(page(declared=(told("soon"),), record=1)[0]) == []
    assert len(problems(page(declared=(told("soon", "page.txt"),), record=1)[0])) == 1
