"""A thread's title stands above who opened it, is the first post's subject, or is what the page's own title says."""

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean

TITLE = "Which rope holds a dinghy in a gale?"
POSTS = (
    ("gullwing", "My dinghy broke loose twice this winter, and I would like to know which rope you trust in a gale."),
    ("Tess Quill", "Nylon of three strands, since it gives way a little, and never an old rope from the shed again."),
    ("norderney9", "Use two ropes of different lengths, so that the second takes over where the first one breaks."),
    ("Otto Fenn", "Ask the harbour office for a mooring behind the wall, where no gale reaches any of the boats."),
)
MENU = ("Halden Boats Forum", "Home", "Forums", "New posts", "Search forums", "Members", "Log in", "Register", "Menu")


def title_of(*head: str, subject: str = "") -> str:
    """Return the title of a forum's page with such lines below its menu, and a subject in each post's head."""
    lines = [*MENU, *head]
    for number, (user, text) in enumerate(POSTS, 1):
        again = () if not subject else (subject if number == 1 else f"Re: {subject}",)
        lines += [user, "Member", "Joined", "Mar 2, 2011", "Posts", f"{number}41", f"Jan {number + 3}, 2014", *again]
        lines += [f"#{number}", text]
    return clean(reading_of("\n".join(lines))).title


@pytest.mark.parametrize(
    "opened",
    [
        ("Thread starter gullwing", "Start date Jan 4, 2014"),
        ("Themenersteller gullwing", "Beginndatum 4. Januar 2014"),
        ("Autor del tema gullwing", "Fecha de inicio 4 enero 2014"),
        ("Ask Question", "Asked 10 years ago"),
        ("Post a reply", "4 posts • Page 1 of 1"),
        ("gullwing", "By gullwing", "January 4, 2014 in Ropes and moorings", "Share", "Followers 2"),
    ],
)
def test_the_title_stands_above_who_opened_the_thread(opened: tuple[str, ...]) -> None:
    """Notices and sections further above are not the title, nor are buttons below it."""
    way = ("Ropes and moorings of every kind", "Install the app to read the forum offline")
    assert title_of(*way, TITLE, *opened) == TITLE


def test_the_way_may_stand_below_the_title() -> None:
    """Between the title and who opened the thread the path to it may stand, of which the last step is no title."""
    way = ("Home", "Forums", "Ropes, chains and moorings")
    assert title_of(TITLE, *way, "Thread starter gullwing", "Start date Jan 4, 2014") == TITLE


def test_the_subject_of_the_first_post_is_the_title() -> None:
    """A line above the posts that the first one has in its head says what the thread is about."""
    about = "Everything about boats, and nothing about cars of any kind"
    assert title_of(TITLE, about, "Search this topic", subject=TITLE) == TITLE
