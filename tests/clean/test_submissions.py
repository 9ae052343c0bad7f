"""Pages of link sites: heads by their shape, comments in order, the submission above them, no date from `ago`."""

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean

SAID = (
    "My aunt had a drawer full of these tables, and they went to the museum when the house was sold.",
    "Nobody has opened those boxes since the roof was mended, so do not hope for an answer very soon.",
    "Then somebody should ask for the key, because such paper does not survive a second damp winter.",
)
USERS = ("otto7", "tess_quill", "norder9")
TEXT = "Has anybody kept the old tide tables of the harbour, the ones on yellow paper that came out each spring?"
HEADS = {
    "old Reddit": ("[–]{} 12 points 6 hours ago (2 children)", "submitted 7 hours ago by gullwing"),
    "old Reddit, three scores": (
        "[–]{} 11 points12 points13 points 6 hours ago (2 children)",
        "submitted 7 hours ago by gullwing",
    ),
    "Hacker News": (
        "{} 6 hours ago | parent | next [–]",
        "41 points by gullwing 7 hours ago | hide | past | favorite | 3 comments",
    ),
}


@pytest.mark.parametrize("site", sorted(HEADS))
def test_comments_go_by_their_heads(site: str) -> None:
    """Each head opens a comment; its age stays text, and no date is made of it."""
    head, submitted = HEADS[site]
    lines = ["Old tide tables wanted", submitted, TEXT]
    for user, text in zip(USERS, SAID, strict=True):
        lines += [head.format(user), text, "permalink", "reply"]
    document = clean(reading_of("\n".join(lines)))
    said = {block.id: block.text for block in document.blocks}
    assert [(row.author, [said[block] for block in row.blocks]) for row in document.comments] == [
        (user, [text]) for user, text in zip(USERS, SAID, strict=True)
    ]
    assert {row.published for row in document.comments} == {None}
    assert document.authors == ("gullwing",)
    assert document.published is None
    assert TEXT in said.values()
