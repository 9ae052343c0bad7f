"""What cleaning did, as a page tells it: every string, its reason, its lines, in the panel and where it stood."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import fakes
from hypothesis import given
from hypothesis import strategies as st

from sitegen.arrange import outline
from sitegen.model.document import Comment, Document, Moved, Post, Removed, Repaired
from sitegen.render import ledger
from sitegen.render.commenters import others
from sitegen.render.flow import Flow
from sitegen.render.ledger import LINES, LedgerGroup
from sitegen.render.verbatim import LINES as LINES_A_PAGE
from sitegen.render.verbatim import address, turns
from sitegen.render.views_flow import Item

TEXTS = st.sampled_from(["Reply", "Share this:", "x", "تعليق"])
LINE = st.integers(1, 30)


def told(groups: tuple[LedgerGroup, ...]) -> Counter[tuple[str, str, str | None]]:
    """Return how often the panel tells each string with its reason, by lines."""
    return Counter(
        {(group.why, row.text, row.after): len(row.lines) + row.more for group in groups for row in group.rows}
    )


@given(st.lists(st.builds(Removed, LINE, TEXTS, st.sampled_from(["share", "page-control"])), max_size=40))
def test_the_panel_tells_every_string_with_its_reason(rows: list[Removed]) -> None:
    """Each string stands once under its reason, with each line it stood on, or with how many more there are."""
    document = fakes.text_of("x.txt", [], removed=tuple(rows))
    groups = ledger.removed(document)
    lines = Counter((row.reason, row.text, None) for row in dict.fromkeys(rows))
    assert told(groups) == lines
    assert sum(group.total for group in groups) == len(rows)
    assert all(len(row.lines) <= LINES for group in groups for row in group.rows)


def test_repairs_and_moves_are_told_with_what_they_became() -> None:
    """A repair shows both strings and its reason, a moved line what it is now."""
    document = fakes.text_of(
        "x.txt",
        [],
        repaired=(Repaired(3, "dont", "don’t", "apostrophe"), Repaired(9, "dont", "don’t", "apostrophe")),
        moved=(Moved(2, "By Ina", "author"),),
    )
    [mended], [moved] = ledger.repaired(document), ledger.moved(document)
    [row] = mended.rows
    assert (mended.why, row.text, row.after, [line.number for line in row.lines]) == (
        "apostrophe",
        "dont",
        "don’t",
        [3, 9],
    )
    assert row.lines[1].href == f"{document.id}.source.html#L9"
    assert (moved.why, moved.rows[0].text) == ("author", "By Ina")


def test_what_was_repaired_is_marked_where_it_stands() -> None:
    """A block tells its lines with a repair; one that shares the line but not the repair does not."""
    blocks = [fakes.block(1, "They don’t know"), fakes.block(2, "Nor do we", lines=(1, 2)), fakes.block(5, "Nobody")]
    document = fakes.text_of("x.txt", blocks, repaired=(Repaired(1, "dont", "don’t", "apostrophe"),))
    assert {block: [line.number for line in lines] for block, lines in ledger.mended(document).items()} == {"o100": [1]}


def walked(items: tuple[Item, ...]) -> list[tuple[str, list[int]]]:
    """Return the marks of removed and moved lines in the order of the page."""
    return [(item.kind, [line.line for line in item.lines]) for item in items if item.lines]


def test_moved_lines_are_marked_where_they_stood() -> None:
    """A moved line is marked in its place; heads of comments and the date lines of posts are shown in other ways."""
    blocks = [fakes.block(line, f"text {line}") for line in (2, 6)]
    post = Post("s1", "post", None, None, fakes.dated("2016-01-02", line=1), None, (), None, (1, 9))
    document = fakes.text_of(
        "x.txt",
        [replace(block, post="s1") for block in blocks],
        posts=(post,),
        removed=(Removed(4, "Share", "share"),),
        moved=(Moved(1, "2 January 2016", "published"), Moved(3, "By Ina", "author"), Moved(7, "Otto:", "comment")),
    )
    [section] = Flow(document, {}, {}, {}, {}, "en").items()
    assert walked(section.items) == [("moved", [3]), ("cut", [4])]


def test_marks_of_a_format_are_no_gap_in_the_text() -> None:
    """What only writes the format down is told in the panel, and neither marked in the text nor missed from it."""
    blocks = [fakes.block(line, f"text {line}") for line in (2, 4, 6)]
    marks = (Removed(1, "<div>", "markup"), Removed(3, "</p>", "markup"), Removed(5, "~~~", "fence"))
    document = fakes.text_of("x.html", blocks, removed=marks)
    assert walked(Flow(document, {}, {}, {}, {}, "en").items()) == []
    assert sum(group.total for group in ledger.removed(document)) == len(marks)
    assert (outline(document).removed, outline(document).kept) == (0, 1.0)
    document = replace(document, removed=(*marks, Removed(5, "Share this", "share")))
    assert walked(Flow(document, {}, {}, {}, {}, "en").items()) == [("cut", [5])]
    assert (outline(document).removed, outline(document).kept) == (1, 0.75)


def talk(*names: str) -> Document:
    """Return a document of comments by these names."""
    comments = (Comment(f"c{n}", name, None, n, None, (), (n, n)) for n, name in enumerate(names, 1))
    return fakes.text_of("x.txt", [], comments=tuple(comments))


def test_comments_lead_to_the_next_of_the_same_name() -> None:
    """From each comment to the commenter's next and from the last to the first; other documents are told once."""
    document = talk("ina", "otto", "ina", "marlow", "ina")
    heads = {comment.id: comment.author or "" for comment in document.comments}
    found = others(document, heads, {"ina": 4, "otto": 2, "marlow": 1})
    steps = {key: (one.place, one.total, one.next, one.elsewhere) for key, one in found.items()}
    assert steps == {"c1": (1, 3, "c3", 3), "c3": (2, 3, "c5", 0), "c5": (3, 3, "c1", 0), "c2": (1, 1, "c2", 1)}
    assert others(document, {}, {}) == {}


@given(st.lists(st.integers(1, 7 * LINES_A_PAGE), max_size=30))
def test_a_paragraph_is_found_on_the_page_of_its_line(lines: list[int]) -> None:
    """The number of turns at or before a block's offset is the page of the line-by-line view that it begins on."""
    document = fakes.text_of("x.txt", [fakes.block(line, "text") for line in sorted(set(lines))])
    for block in document.blocks:
        page = 1 + sum(offset <= int(block.id[1:]) for offset in turns(document))
        stem = f"documents/{document.id}.source" + (f".{page}" if page > 1 else "")
        assert address(document.id, block.lines[0]).partition("#")[0] == f"{stem}.html"
