"""What comments say of each other, as properties: none is dropped for being empty, gaps are told, no parent is guessed."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

from itertools import pairwise

from helper import reading_of
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.clean import clean
from sitegen.model.document import Document

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."
NAMES = ("Marla", "Otto", "Pim", "Jo Vane")


def thread(*comments: tuple[str, str]) -> Document:
    """Return a page with comments of (author, text), cleaned; an empty text leaves the head alone."""
    lines = ["A title here", PROSE, "Comments"]
    for name, text in comments:
        lines += [f"{name} said...", *([text] if text else [])]
    return clean(reading_of("\n\n".join(lines)))


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(NAMES), st.booleans()), min_size=2, max_size=8))
def test_empty_comments_are_kept(rows: list[tuple[str, bool]]) -> None:
    """A head is a comment, with a body or without."""
    document = thread(
        *((name, f"Thing {at} was said by the quay." if told else "") for at, (name, told) in enumerate(rows))
    )
    assert [(comment.author, bool(comment.blocks)) for comment in document.comments] == rows


@settings(max_examples=30)
@given(st.sets(st.integers(1, 30), min_size=3, max_size=8).map(sorted))
def test_every_gap_is_told(numbers: list[int]) -> None:
    """For each number that is missing between two there is a note, and no note without a gap."""
    lines = ["A title here", PROSE, "Comments"]
    for number in numbers:
        lines += [f"{number}. Otto said on May 4, 2013 at 6:{number:02} pm", f"Thing {number} was said by the quay."]
    document = clean(reading_of("\n\n".join(lines)))
    assert [comment.number for comment in document.comments] == numbers
    gaps = sum(later > number + 1 for number, later in pairwise(numbers))
    assert sum(problem.code == "comment-numbers" for problem in document.problems) == gaps


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(["", "@{}", "{},"]), st.sampled_from(NAMES)),
        min_size=2,
        max_size=8,
    )
)
def test_no_parent_is_guessed(rows: list[tuple[str, str, str]]) -> None:
    """A comment has a parent where its first words address somebody who wrote before, and nowhere else."""
    texts = [(who, f"{form.format(whom)} this was said by the quay.".strip()) for who, form, whom in rows]
    document = thread(*texts)
    assert len(document.comments) == len(rows)
    for at, (comment, (_, form, whom)) in enumerate(zip(document.comments, rows, strict=True)):
        before = [other.id for other, (who, *_) in zip(document.comments[:at], rows, strict=False) if who == whom]
        assert comment.parent == (before[-1] if form and before else None)
