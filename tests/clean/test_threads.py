"""Threads: recovered from their heads, refused where prose only looks like one."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean
from sitegen.model.document import Document

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."
OTHER = "By the evening the wind had turned to the north-west, and those who had meant to return the same day took rooms above the slipway."


def page(*lines: str) -> Document:
    """Return a page of paragraphs, cleaned."""
    return clean(reading_of("\n\n".join(lines)))


def test_numbers_that_skip_are_told() -> None:
    """A gap in the comments' numbers is a note, not a silent loss."""
    heads = [f"Posted by: Otto | May 4, 2013 6:1{n}:00 PM | {n}" for n in (1, 2, 5)]
    document = page(
        "A title here", PROSE, "Comments", "First of all.", heads[0], "Then this.", heads[1], "At last.", heads[2]
    )
    assert [comment.number for comment in document.comments] == [1, 2, 5]
    assert [problem.message for problem in document.problems if problem.code == "comment-numbers"] == [
        "comments 3 to 4 are missing from the thread"
    ]


def ordered(*days: int) -> list[str]:
    """Return what is said of the order of a thread whose comments are of these days of May."""
    lines = [
        line
        for n, day in enumerate(days)
        for line in (f"Otto said on May {day}, 2013 at 6:12 PM:", f"This is reply {n} of mine.")
    ]
    document = page("A title here", PROSE, "Comments", *lines)
    assert len(document.comments) == len(days)
    return [problem.message for problem in document.problems if problem.code == "comment-order"]


@pytest.mark.parametrize("days", [(1, 2, 2, 5), (9, 7, 7, 3), (4, 4, 4), (3,)])
def test_an_orderly_thread_is_not_doubted(days: tuple[int, ...]) -> None:
    """Dates that run one way, up or down, are in order."""
    assert ordered(*days) == []


def test_dates_that_go_up_and_down_are_told() -> None:
    """One note says which comment stands against the order of the others."""
    assert ordered(1, 5, 3, 8, 6) == [
        "a comment of 2013-05-03T18:12 follows one of 2013-05-05T18:12, and others run the other way: their order is not certain"
    ]


def test_numbers_out_of_order_are_told() -> None:
    """One note says which number does not count up, and dates are then not asked."""
    heads = [f"Posted by: Otto | May {day}, 2013 6:12:00 PM | {n}" for n, day in ((1, 4), (3, 3), (2, 5))]
    document = page(
        "A title here", PROSE, "Comments", "First of all.", heads[0], "Then.", heads[1], "At last.", heads[2]
    )
    assert [problem.message for problem in document.problems if problem.code == "comment-order"] == [
        "comment 2 follows comment 3: the order of the thread is not certain"
    ]


def test_parents_only_where_the_text_says_so() -> None:
    """`@Marla` and `Marla,` answer Marla's last comment; nothing else has a parent."""
    document = page(
        "A title here",
        PROSE,
        "Marla said...",
        "I was there.",
        "Otto said...",
        "@Marla Were you?",
        "Pim said...",
        "Marla, so was I.",
        "Jo said...",
        "Me too.",
    )
    assert [comment.parent for comment in document.comments] == [None, "c1", "c1", None]


def test_one_author_twice_and_an_empty_comment() -> None:
    """A head without a body is a comment too, and one author may speak twice in a row."""
    document = page("A title here", PROSE, "Otto said...", "Otto said...", "Yes.", "Anonymous said...", "No.")
    assert [(comment.author, len(comment.blocks)) for comment in document.comments] == [
        ("Otto", 0),
        ("Otto", 1),
        ("Anonymous", 1),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("A title here", PROSE, "He said:", "“We will sail.”", PROSE, "She added:", "“Or not.”", OTHER),
        ("A title here", "By Tess Quill on May 4, 2013", PROSE, OTHER),
        ("A title here", "Posted by Tess on May 4, 2013 at 6:12 PM | Permalink | Comments (0)", PROSE, OTHER),
        (
            "A title here",
            PROSE,
            "June 17, 2013 – Corran, the old pier",
            "June 19, 2013 – Port Halden, the quay",
            "June 20, 2013 – Fenn, the green",
            OTHER,
        ),
        ("A title here", PROSE, "3 Comments"),
        ("A title here", PROSE, "Fenn: Was it cold?", "Quill: It was.", "Fenn: And wet?", "Quill: Very."),
    ],
)
def test_no_false_thread(lines: tuple[str, ...]) -> None:
    """Bylines, post footers, quotations, lists of dates, counters and turns of speech are no comments."""
    assert page(*lines).comments == ()


def test_head_below_its_body_with_a_footer_above() -> None:
    """A post's footer settles where the first comment begins, and is not one itself."""
    document = page(
        "A title here", PROSE, OTHER, "Posted by Tess on May 4, 2013 at 6:12 PM | Permalink", "I doubt it.", "Posted by: Otto | May 5, 2013 7:00:00 AM",
        "So do I.", "Posted by: Pim | May 5, 2013 8:00:00 AM",
    )  # fmt: skip
    assert [(comment.author, comment.lines) for comment in document.comments] == [("Otto", (9, 11)), ("Pim", (13, 15))]
    assert document.authors == ("Tess",)
    assert document.published is not None
    assert document.published.value == "2013-05-04T18:12"


def test_unknown_platform_by_repetition() -> None:
    """Lines whose fixed words recur around a name and a date that change are heads."""
    heads = [
        f"Guest {name} chimed in {day} May 2013 »"
        for name, day in (("Otto", 4), ("Pim", 5), ("Jo Vane", 6), ("Marla", 7))
    ]
    lines = [line for head in heads for line in (head, "This is what I think of it.")]
    document = page("A title here", PROSE, OTHER, *lines)
    assert [comment.author for comment in document.comments] == ["Otto", "Pim", "Jo Vane", "Marla"]


@pytest.mark.parametrize("buttons", [("Reply",), ("Reply", "Share")])
def test_a_button_below_every_comment_makes_no_menu(buttons: tuple[str, ...]) -> None:
    """A long thread without a heading, with buttons below each comment, is no page with menus."""
    names = (
        "Tess Quill",
        "Bram Heide",
        "Ida Vos",
        "Otto Fenn",
        "Nell Strand",
        "Ebbe Holt",
        "Lorna Toft",
        "Marla Quist",
    )
    lines = ["The ferry sails again"]
    lines += [
        f"The council met on the quay for {hours} hours, and heard every captain there."
        for hours in ("two", "six", "ten")
    ]
    for number, name in enumerate((*names, *reversed(names))):
        lines += (
            f"{name} says:",
            f"May {number + 1}, 2013 at 6:12 pm",
            f"I saw it all from the quay, on day {number}.",
            *buttons,
        )
    document = clean(reading_of("\n\n".join(lines)))
    assert [comment.author for comment in document.comments] == [*names, *reversed(names)]


FORM = ("Leave a Reply Cancel reply", "Your email address will not be published.", "Name *", "Website")
NEWS = (
    "Recent Posts",
    *(line for day in range(1, 13) for line in (f"The fog bell and lamp {day}", f"Mar {day}, 2026")),
)


def test_the_form_ends_a_thread() -> None:
    """What stands below the form for a new comment is none, and leads none, however many dates there are."""
    document = page(
        "A title here",
        PROSE,
        "2 Comments",
        "Otto",
        "Jan 24, 2026",
        "I was there too.",
        "Reply",
        "Pim",
        "Jan 25, 2026",
        "So was I.",
        "Reply",
        *FORM,
        *NEWS,
    )
    said = {block.id: block.text for block in document.blocks}
    assert [comment.author for comment in document.comments] == ["Otto", "Pim"]
    assert [[said[block] for block in comment.blocks] for comment in document.comments] == [
        ["I was there too."],
        ["So was I."],
    ]


def test_a_counter_above_the_article_opens_no_thread() -> None:
    """Where a page counts its comments above the article and heads them below it, they begin below."""
    document = page(
        "A title here",
        "2 comments",
        "by Regan December 6, 2017",
        PROSE,
        OTHER,
        "2 comments",
        "Otto August 17, 2019 - 2:19 pm",
        "I was there too.",
        "Pim August 19, 2019 - 5:48 pm",
        "So was I.",
    )
    assert [comment.author for comment in document.comments] == ["Otto", "Pim"]


def test_lines_below_every_comment_are_furniture() -> None:
    """What ends nearly all comments in the same words is a page's, not theirs, even where it is a sentence."""
    lines = ["A title here", PROSE, "Comments"]
    for name, text in (("Otto", "I was there."), ("Pim", "So was I."), ("Jo", "Who was not?"), ("Ada", "I was not.")):
        lines += [f"{name} says:", "May 4, 2013 at 6:11 pm", text, "There was an error while loading this."]
    document = page(*lines)
    assert len(document.comments) == 4
    assert [row.reason for row in document.removed].count("page-control") >= 3


@pytest.mark.parametrize("ago", ["1 ano atrás", "for 2 år siden", "3 года назад", "2 years ago"])
def test_relative_stamps_head_comments(ago: str) -> None:
    """A name and how long ago it was make a head in many languages."""
    document = page("A title here", PROSE, "2 Comments", "Otto", ago, "I was there.", "Pim", ago, "So was I.")
    assert [comment.author for comment in document.comments] == ["Otto", "Pim"]


def test_a_name_and_a_time_head_comments_under_a_heading_only() -> None:
    """`Otto21:00` is a head below `Comments:`, and a programme elsewhere."""
    heads = ("Otto21:00", "I was there.", "Pim07:56", "So was I.")
    assert [comment.author for comment in page("A title here", PROSE, "Comments:", *heads).comments] == ["Otto", "Pim"]
    assert page("A title here", PROSE, *heads).comments == ()
