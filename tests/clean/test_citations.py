"""What posts quote of other posts: as far as evidence goes, with whom, and not a word lost."""

from __future__ import annotations

import pytest
from helper import reading_of
from test_boards import FIRST, FOURTH, SECOND, THIRD, board

from sitegen.clean import clean
from sitegen.model.document import Document, Kind

OWN = "I would rather ask the museum first, since they keep the key and know which of the boxes is dry."
LAST = "Ask at the back door, where the porter has been sitting since the spring with nothing else to do."
OTHER = "Nobody should wait for the summer with this, whatever the harbour office says about the roof."


def quoted(document: Document) -> list[tuple[str, str | None, int]]:
    """Return the block quotes of the comments: text, whose it is, how deep."""
    return [
        (block.text, block.mark, block.depth)
        for block in document.blocks
        if block.kind is Kind.QUOTE and block.comment is not None
    ]


def test_a_marker_closes_a_quotation() -> None:
    """Between `X said:` and `Click to expand...` stands what X said, in the archive or not; below it the answer."""
    said = (FIRST, f"gullwing said:\n{OTHER}\n{LAST}\nClick to expand...\n{OWN}", THIRD, FOURTH)
    document = board(said=said)
    assert quoted(document) == [(OTHER, "gullwing", 0), (LAST, "gullwing", 0)]
    assert OWN in {block.text for block in document.blocks if block.kind is Kind.PARAGRAPH}


def test_an_earlier_post_closes_a_quotation() -> None:
    """Without a marker a quotation ends where the words of earlier posts end."""
    said = (f"{FIRST}\n{OTHER}", SECOND, f"Originally Posted by gullwing\n{FIRST}\n{OTHER}\n{OWN}", FOURTH)
    document = board(said=said)
    assert quoted(document) == [(FIRST, "gullwing", 0), (OTHER, "gullwing", 0)]
    assert OWN in {block.text for block in document.blocks if block.kind is Kind.PARAGRAPH}


def test_an_answer_that_is_quoted_later_is_no_quotation() -> None:
    """What a post says under a quotation, and a later one repeats, is its own."""
    said = (
        FIRST,
        f"gullwing said:\n{FIRST}\n{OWN}",
        f"Tess Quill said:\n{OWN}\n{THIRD}",
        FOURTH,
    )
    assert quoted(board(said=said)) == [(FIRST, "gullwing", 0), (OWN, "Tess Quill", 0)]


def test_quotations_nest() -> None:
    """Two announcements and two markers are a quotation within another."""
    text = f"Tess Quill said:\ngullwing said:\n{OTHER}\nClick to expand...\n{FOURTH}\nClick to expand...\n{OWN}"
    document = board(said=(FIRST, SECOND, text, LAST))
    assert quoted(document) == [(OTHER, "gullwing", 1), (FOURTH, "Tess Quill", 0)]


def test_without_an_end_the_text_stays() -> None:
    """What is in no other post and has no marker below is not taken for a quotation of whom the line names."""
    said = (FIRST, f"harbourmaster7 said:\n{OTHER}\n{OWN}\n{LAST}", THIRD, FOURTH)
    document = board(said=said)
    assert all(mark is None for _, mark, _ in quoted(document))
    assert OWN in {block.text for block in document.blocks if block.kind is Kind.PARAGRAPH}


def test_the_newest_post_may_stand_first() -> None:
    """Where dates run down the page, what is quoted stands further down, and is no quotation itself."""
    lines = ["Old tide tables wanted"]
    for day, user, text in (
        (9, "norderney9", f"Tess Quill said:\n{SECOND}\n{OWN}"),
        (7, "Tess Quill", SECOND),
        (5, "gullwing", FIRST),
    ):
        lines += [user, "Member", "Joined", "Mar 3, 2009", "Posts", "412", f"Jan {day}, 2014 at 9:12 PM", text]
    document = clean(reading_of("\n".join(lines)))
    assert [(block.text, block.mark) for block in document.blocks if block.kind is Kind.QUOTE] == [
        (SECOND, "Tess Quill")
    ]


def test_a_post_repeated_by_another_is_a_quotation_of_it() -> None:
    """Without any announcement, the words of somebody's earlier post are theirs; an author's own are no quotation."""
    document = board(said=(FIRST, f"{FIRST}\n{OWN}", f"{FIRST}\n{THIRD}", FOURTH))
    assert quoted(document) == [(FIRST, "gullwing", 0)]


def test_nothing_is_lost_or_doubled() -> None:
    """Every line of a page with quotations is a block, moved or removed, once."""
    said = (
        FIRST,
        f"gullwing said:\n{FIRST}\nClick to expand...\n{OWN}",
        f"Quote: Originally Posted by Tess Quill\n{OWN}\n{OTHER}",
        FOURTH,
    )
    document = board(said=said)
    shown = [line for block in document.blocks for line in range(block.lines[0], block.lines[1] + 1)]
    rest = [*(row.line for row in document.removed), *(row.line for row in document.moved)]
    assert sorted([*shown, *rest]) == list(range(1, len(shown) + len(rest) + 1))


@pytest.mark.parametrize("name", ["Tess Quill", "gullwing"])
def test_who_is_quoted_is_answered(name: str) -> None:
    """A comment that quotes one other person answers that person's comment, if that is on the page."""
    text = {"Tess Quill": SECOND, "gullwing": FIRST}[name]
    document = board(said=(FIRST, SECOND, f"{name} said:\n{text}\nClick to expand...\n{OWN}", FOURTH))
    assert document.comments[1].parent == ("c1" if name == "Tess Quill" else None)
