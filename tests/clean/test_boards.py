"""Forum pages: the opening post is the page's article, the others are comments, and panels are neither."""

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean
from sitegen.model.document import Document, Voice

FIRST = "Has anybody kept the old tide tables of the harbour, the ones that were printed on yellow paper each spring?"
SECOND = "My aunt had a drawer full of them, and I believe they went to the museum when the house was sold last year."
THIRD = (
    "The museum has three boxes, but nobody has opened them since the roof was mended, so do not expect an answer soon."
)
FOURTH = "Then somebody should ask for the key, because the paper of those years does not survive a second damp winter."
SAID = (FIRST, SECOND, THIRD, FOURTH)
USERS = ("gullwing", "Tess Quill", "gullwing", "norderney9")
JOINED = {"gullwing": ("Mar 3, 2009", "412"), "Tess Quill": ("Jun 9, 2011", "77"), "norderney9": ("May 1, 2012", "9")}


def board(
    *below: str,
    said: tuple[str, ...] = SAID,
    head: tuple[str, ...] = ("Old tide tables wanted",),
    tail: tuple[str, ...] = (),
) -> Document:
    """Return a forum's page of four posts, cleaned; ``below`` stands under each of them, ``head`` above them all."""
    lines = list(head)
    for number, (user, text) in enumerate(zip(USERS, said, strict=True), 1):
        joined, posts = JOINED[user]
        lines += [
            user,
            "Member",
            "Joined",
            joined,
            "Posts",
            posts,
            f"Jan {number + 3}, 2014",
            f"#{number}",
            text,
            *below,
        ]
    return clean(reading_of("\n".join((*lines, *tail))))


def texts(document: Document) -> list[list[str]]:
    """Return what each comment of a document says."""
    said = {block.id: block.text for block in document.blocks}
    return [[said[block] for block in comment.blocks] for comment in document.comments]


def test_the_opening_post_is_the_article() -> None:
    """Its author and date are the page's, and the replies are comments with theirs."""
    document = board()
    assert document.title == "Old tide tables wanted"
    assert document.authors == ("gullwing",)
    assert document.published is not None
    assert document.published.value == "2014-01-04"
    assert [block.text for block in document.blocks if block.voice is Voice.AUTHOR][1:] == [FIRST]
    assert [(c.author, c.published.value if c.published else None, c.number) for c in document.comments] == [
        ("Tess Quill", "2014-01-05", 2),
        ("gullwing", "2014-01-06", 3),
        ("norderney9", "2014-01-07", 4),
    ]


@pytest.mark.parametrize("menu", [("Toggle sidebar Toggle sidebar",), ("Boats for sale here", "Boats for sale here")])
def test_the_title_is_what_the_posts_are_about(menu: tuple[str, ...]) -> None:
    """Menus above and below the title, repeated or next to the posts, do not take its place."""
    head = (*menu, "Forums", "The harbour", "Old tide tables wanted", "Thread starter gullwing", "Go to page", *menu)
    document = board(head=head)
    assert document.title == "Old tide tables wanted"
    assert document.authors == ("gullwing",)


def test_the_title_is_said_once() -> None:
    """A page's own title line with the site's name, and the way to the page, are shown as removed, not as text."""
    way, line = "Boards > The harbour > Before the war", "Old tide tables wanted - Halden Boards"
    document = board(head=(line, way, "Old tide tables wanted"))
    assert document.title == "Old tide tables wanted"
    assert {row.text: row.reason for row in document.removed if row.line <= 2} == {line: "duplicate", way: "nav"}


def test_a_panel_is_no_text() -> None:
    """Labels, ranks and numbers of a user's panel are moved with the head or removed as ``user-panel``."""
    document = board()
    assert texts(document) == [[SECOND], [THIRD], [FOURTH]]
    assert {row.text for row in document.removed if row.reason == "user-panel"} >= {"Joined", "Posts", "412"}


def test_a_signature_is_removed_only_where_it_repeats() -> None:
    """What ends all posts of one author in the same words is a signature; what ends one post is text."""
    said = (f"{FIRST}\nFair winds to all who read this", SECOND, f"{THIRD}\nFair winds to all who read this", FOURTH)
    document = board(said=said)
    assert [row.text for row in document.removed if row.reason == "signature"] == [
        "Fair winds to all who read this"
    ] * 2
    once = board(said=(f"{FIRST}\nFair winds to all who read this", SECOND, THIRD, FOURTH))
    assert not [row for row in once.removed if row.reason == "signature"]
    assert any("Fair winds" in block.text for block in once.blocks)


def test_a_repeated_line_stays_where_it_is_all_that_a_post_says() -> None:
    """`Agreed` under three heads is what three people said."""
    document = board(said=(FIRST, "Agreed", "Agreed", "Agreed"))
    assert texts(document) == [["Agreed"]] * 3


def test_what_people_write_is_no_note_or_counter() -> None:
    """Lines that begin like a button's, a count's or an edit's wording, and go on, are text."""
    said = (
        FIRST,
        "Thanks for the tip about the boxes",
        "Edited to add the name of the street",
        "Danke, das hilft mir weiter",
    )
    assert texts(board(said=said)) == [[text] for text in said[1:]]


def test_buttons_below_every_post_and_the_end_of_the_thread() -> None:
    """What stands under each post is removed, and so is what follows the last one's buttons."""
    document = board(
        "Like", "Edited Jan 9, 2014 by the harbour office", tail=("Similar threads", "A lighthouse for sale")
    )
    assert texts(document) == [[SECOND], [THIRD], [FOURTH]]


def test_a_quotation_opens_no_post() -> None:
    """`gullwing said:` inside a post announces somebody's words."""
    said = (FIRST, f"gullwing said:\n{FIRST}\n{SECOND}", f"On Jan 5, 2014 Tess Quill wrote:\n{SECOND}\n{THIRD}", FOURTH)
    document = board(said=said)
    assert [comment.author for comment in document.comments] == ["Tess Quill", "gullwing", "norderney9"]


NO_BOARD = {
    "diary": (
        "A winter on the quay",
        *(line for day in (3, 4, 5, 6) for line in (f"{day} January 2014", SAID[day - 3])),
    ),
    "timeline": (
        "The harbour through the years",
        *(line for n, year in enumerate((1911, 1934, 1961, 1987)) for line in (f"May {year}", SAID[n])),
    ),
    "numbered": ("Four reasons to keep paper", *(line for n in range(4) for line in (str(n + 1), SAID[n]))),
    "interview": (
        "A talk with the harbour master",
        *(line for n in range(4) for line in (("Quill:", "Fenn:")[n % 2], SAID[n])),
    ),
    "speech": ("The vote on the wall", FIRST, "He said:", SECOND, "She added:", THIRD, "The mayor said:", FOURTH),
    "sources": (
        "On tide tables",
        FIRST,
        *(f"[{n}] Fenn, O. (201{n}). Tables of the tides. Halden Press, May 201{n}." for n in range(1, 5)),
    ),
    "chapters": ("The harbour book", *(line for n in range(4) for line in (f"Chapter {n + 1}", "1911", SAID[n]))),
}


@pytest.mark.parametrize("name", sorted(NO_BOARD))
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_no_thread_from_dates_numbers_and_speakers(name: str, gap: str) -> None:
    """Diaries, timelines, numbered parts, interviews and reported speech have no comments, and lose no line."""
    document = clean(reading_of(gap.join(NO_BOARD[name])))
    assert document.comments == ()
    assert not [row for row in document.removed if row.reason in {"nav", "user-panel", "signature"}]


def test_an_article_with_teasers_below_is_no_forum() -> None:
    """Headlines with dates, sections and first lines below an article are no replies, nor is its section an author."""
    lines = ["The tide tables of the quay"]
    for day, (section, text) in enumerate(
        zip(("Council", "Harbour", "Ferries", "Weather", "Fishing"), ("\n".join(SAID * 12), *SAID), strict=True), 1
    ):
        lines += [f"Nov {day}, 2025", section, *([f"Story {day} of the quay"] if day > 1 else []), text]
    document = clean(reading_of("\n".join(lines)))
    assert document.comments == ()
    assert document.authors == ()


def test_reactions_below_the_buttons_are_no_text() -> None:
    """What readers clicked stands below a post's buttons in short lines; a short line above them is text."""
    said = (FIRST, f"{SECOND}\nCheers", THIRD, FOURTH)
    document = board("Reply", "Haha", "Like", "Reactions: Otto Fenn, Pim Roos and 3 others", said=said)
    assert texts(document) == [[SECOND, "Cheers"], [THIRD], [FOURTH]]


def test_a_signature_under_a_line_of_strokes() -> None:
    """What stands below such a line in several posts is a signature, of whomever; in one post alone it is text."""
    said = (
        FIRST,
        f"{SECOND}\n_________\nFair winds to all",
        f"{THIRD}\n_________\nOld paper keeps best in a dark drawer near the stove",
        FOURTH,
    )
    assert texts(board(said=said)) == [[SECOND], [THIRD], [FOURTH]]
    once = board(
        said=(FIRST, SECOND, f"{THIRD}\n_________\nOld paper keeps best in a dark drawer near the stove", FOURTH)
    )
    assert any(block.text == "Old paper keeps best in a dark drawer near the stove" for block in once.blocks)


def test_short_answers_of_different_ages_are_posts() -> None:
    """Ages that differ lead posts of their own, however short the text between them."""
    lines = ["Old tide tables wanted", "Tess Quill", "7 weeks ago", FIRST]
    for user, age, text in (
        ("gullwing", "3 weeks ago", SECOND),
        ("Tess Quill", "2 weeks ago", "Yes, that is the one"),
        ("norderney9", "9 hours ago", THIRD),
        ("gullwing", "4 hours ago", FOURTH),
    ):
        lines += [user, age, text]
    document = clean(reading_of("\n".join(lines)))
    assert [comment.author for comment in document.comments] == ["gullwing", "Tess Quill", "norderney9", "gullwing"]
