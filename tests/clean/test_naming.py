"""Authors are read from the place where a page sets its names, and nowhere else."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import pytest
from helper import reading_of
from hypothesis import given
from hypothesis import strategies as st

from sitegen.clean import clean
from sitegen.clean.signs import author_name
from sitegen.model.document import Document

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."
NAMES = ("Marla", "Otto Fenn", "Ela", "Tess Quill", "harbour_cat", "J. Brandt")


def page(*lines: str) -> Document:
    """Return a page of paragraphs, cleaned."""
    return clean(reading_of("\n\n".join(lines)))


def authors(*lines: str) -> list[str | None]:
    """Return the authors of the comments below an article."""
    return [comment.author for comment in page("A title here", PROSE, "Comments", *lines).comments]


def comment(name: str, number: int, *between: str) -> tuple[str, ...]:
    """Return a comment as many themes print it: name, what stands beside it, stamp, text, button."""
    return (
        name,
        *between,
        f"{number + 1} May 2013 at 18:1{number}",
        f"This is the thing number {number} to say.",
        "Reply",
    )


@given(st.lists(st.sampled_from(NAMES), min_size=4, max_size=8).filter(lambda names: len(set(names)) > 1))
def test_names_in_one_place(names: list[str]) -> None:
    """The line above every stamp names the author, however often the same one writes."""
    lines = [line for number, name in enumerate(names) for line in comment(name, number)]
    assert authors(*lines) == names


def test_badges_between_name_and_stamp() -> None:
    """`Author` below a name is a badge of the page's, not who wrote."""
    rows = [("Marla", ()), ("Otto Fenn", ("Author",)), ("Tess Quill", ()), ("Otto Fenn", ("Author",))]
    lines = [line for at, (name, badge) in enumerate(rows) for line in comment(name, at, *badge)]
    assert authors(*lines) == [name for name, _ in rows]


def test_buttons_beside_stamps_are_no_authors() -> None:
    """Words that stand beside every stamp are buttons where names that change stand above them."""
    lines: list[str] = []
    for number, name in enumerate(("Marla", "Otto Fenn", "Tess Quill", "Brandt")):
        lines += [
            name,
            f"{number + 1}.05.2013, 18:1{number} Log in to answer #",
            f"This is thing {number} that was said here.",
        ]
    assert authors(*lines) == ["Marla", "Otto Fenn", "Tess Quill", "Brandt"]


def test_no_name_where_the_place_holds_none() -> None:
    """A comment without a name in that place has no author, rather than a line of the text above it."""
    lines = [line for number in range(7) for line in comment(NAMES[number % 5] if number != 4 else "", number) if line]
    assert authors(*lines)[4] is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("marla@example.org' Marla", "Marla"),
        ("Otto Fenn, Do", "Otto Fenn"),
        ("Marla Autorin", "Marla"),
        ("Marla (Author)", "Marla"),
        ("Marla 21.11", "Marla"),
        ("Otto Fenn //", "Otto Fenn"),
        ("Otto Otto", "Otto"),
        ("Marla on", "Marla"),
        ("Don", "Don"),
        ("Mr. Admin", "Mr. Admin"),
        ("J. F.", "J. F."),
        ("agent 47", "agent 47"),
        ("Author", "Author"),
    ],
)
def test_what_stands_around_a_name(written: str, name: str) -> None:
    """Addresses, days, badges, times and a name said twice are taken off; what may be part of a name stays."""
    assert author_name(written) == name
