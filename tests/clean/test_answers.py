"""Questions, answers and comments that are signed below: whose they are, and what stands beside them."""

from __future__ import annotations

from helper import reading_of

from sitegen.clean import clean
from sitegen.model.document import Document

QUESTION = "How do I keep a tide gauge from freezing over when the harbour basin is closed for weeks in winter?"
ANSWER = "Let a thin stream of air bubble up along the pipe, since moving water does not freeze at these temperatures."
SECOND = "A lamp of forty watts below the float does the same and needs less care than any compressor we ever had."
REMARK = "Which of our winters are you speaking of, the mild ones or the last?"


def card(word: str, day: int, name: str, stamp: str = "at 16:18") -> list[str]:
    """Return a user's card."""
    return [f"{word} Mar {day}, 2014 {stamp}", f"{name}'s user avatar", name, "1,02011 gold badge22 silver badges"]


def page(*, question: bool = True) -> Document:
    """Return a page of a question with a comment and two answers, cleaned."""
    asked = [
        "Keeping a tide gauge free of ice",
        "Asked 9 years ago",
        "Viewed 2k times",
        "7",
        QUESTION,
        "gauges",
        "sea-ice",
    ]
    asked += ["Share", "Improve this question", *card("asked", 3, "Tess Quill"), "2", REMARK, "Otto Fenn"]
    asked += ["–  Otto Fenn", "Commented Mar 4, 2014 at 9:12", "Add a comment"]
    answers = ["2 Answers 2", "Sorted by:", "Reset to default", "5", ANSWER, "Share", "Improve this answer"]
    answers += [*card("edited", 9, "Jo Ames"), *card("answered", 5, "Marla Dorn"), "Add a comment", "1", SECOND]
    answers += ["Share", *card("answered", 6, "Pim Roos"), "Your Answer", "Thanks for contributing an answer!"]
    return clean(reading_of("\n".join((*(asked if question else []), *answers))))


def test_texts_belong_to_the_cards_below_them() -> None:
    """The question is the page's article; answers and comments have their own authors and dates."""
    document = page()
    assert document.authors == ("Tess Quill",)
    assert document.published is not None
    assert document.published.value == "2014-03-03T16:18"
    said = {block.id: block.text for block in document.blocks}
    assert [
        (row.author, row.published.value if row.published else None, [said[block] for block in row.blocks])
        for row in document.comments
    ] == [
        ("Otto Fenn", "2014-03-04T09:12", [REMARK]),
        ("Marla Dorn", "2014-03-05T16:18", [ANSWER]),
        ("Pim Roos", "2014-03-06T16:18", [SECOND]),
    ]


def test_an_editor_is_no_author_and_votes_are_no_text() -> None:
    """Who edited an answer, votes and buttons are removed by reason; the question's own text stays whole."""
    document = page()
    removed = {row.text: row.reason for row in document.removed}
    assert removed["Jo Ames"] == "user-panel"
    assert removed["Reset to default"] == removed["5"] == "page-control"
    assert QUESTION in {block.text for block in document.blocks}


def test_a_byline_is_no_card() -> None:
    """`Answered May 4, 2014` in an article has no badges or picture beside it and makes no thread."""
    document = clean(reading_of(f"Questions and answers\n{QUESTION}\n{ANSWER}\nanswered May 4, 2014\n{SECOND}"))
    assert document.comments == ()
