"""What looks like a thread but is none: chapters with numbers, sources with months, teasers around one article."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

from helper import reading_of

from sitegen.clean import clean
from sitegen.clean.doubts import is_article
from sitegen.clean.facts import observe
from sitegen.clean.repair import repair
from sitegen.clean.threads import Reply, Thread
from sitegen.clean.units import make_units
from sitegen.model.document import Document

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."
OTHER = "By the evening the wind had turned to the north-west, and those who had meant to return the same day took rooms above the slipway."


def page(*lines: str) -> Document:
    """Return a page of paragraphs, cleaned."""
    return clean(reading_of("\n\n".join(lines)))


def test_chapters_with_numbers_are_no_comments() -> None:
    """Numbers before short titles lead chapters where nothing says when or by whom anything was said."""
    names = ("Harbour Lodge", "Quay House", "Slipway Inn", "North Mole")
    chapters = [line for number, name in enumerate(names, 1) for line in (f"#{number}", name, PROSE, OTHER)]
    document = page("Four Places To Stay", PROSE, *chapters)
    assert document.comments == ()
    assert sum(block.text == PROSE for block in document.blocks) >= 1


def test_numbers_with_dates_are_comments() -> None:
    """The same heads with a day and a time below them are comments."""
    names = ("Marla Venn", "Otto Kray", "Pim Larsen", "Jo Hale")
    heads = [(f"#{number}", name, f"{number} May 2013, 10:1{number}") for number, name in enumerate(names, 1)]
    bodies = ("Is the harbour open?", "It was yesterday.", "Not for sailing boats.", "Thank you all for that.")
    lines = [line for head, body in zip(heads, bodies, strict=True) for line in (*head, body)]
    assert len(page("Four Places To Stay", PROSE, OTHER, *lines).comments) == len(names)


def found(lines: list[str], heads: tuple[int, ...]) -> bool:
    """Return whether the thread is doubted whose comments begin at these lines."""
    facts = observe(make_units(repair(reading_of("\n\n".join(lines)).lines)))
    ends = (*heads[1:], len(lines))
    replies = [
        Reply((at,), tuple(range(at + 1, end)), "NHO", next(iter(facts[at].dates), None), at, None)
        for at, end in zip(heads, ends, strict=True)
    ]
    return is_article(facts, Thread(tuple(replies), heads[0], len(lines)), forum=False)


def test_sources_with_months_are_no_comments() -> None:
    """A month within a line dates a book or a paper; who comments is dated by the day, or by a line of its own."""
    sources = [line for year in (2012, 2013, 2014) for line in (f"NHO. Tide tables, October {year}.", PROSE)]
    assert found([PROSE, *sources], (1, 3, 5))
    assert not found([PROSE, *(line.replace("October", "4 October") for line in sources)], (1, 3, 5))
    assert not found([PROSE, *(line.removeprefix("NHO. Tide tables, ") for line in sources)], (1, 3, 5))


def test_an_article_among_teasers_is_no_comment() -> None:
    """What holds most of a page's prose, with hardly any above, is its article, whatever dates stand around it."""
    text = [f"{PROSE} That was day {number}." for number in range(1, 16)]
    teasers = [line for day in range(3, 9) for line in (f"May {day}, 2013", "More boats.")]
    lines = ["The Long Strike", "May 1, 2013", *text, *teasers]
    heads = (1, *range(2 + len(text), len(lines), 2))
    assert found(lines, heads)
    assert not found([PROSE, *lines], tuple(at + 1 for at in heads))
