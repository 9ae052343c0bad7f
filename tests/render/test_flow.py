"""The order of a page: sections, threads, cuts, headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import fakes
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.document import Comment, Document, Kind, Post, Removed, Voice
from sitegen.model.source import Mark
from sitegen.render.flow import Flow, stamp
from sitegen.render.views_flow import CommentView, Item, Node


def laid_out(document: Document) -> tuple[Item, ...]:
    """Return a document's running text."""
    return Flow(document, {}, {}, {}, {}, "en").items()


def steps(items: tuple[Item, ...]) -> Iterator[str]:
    """Yield block ids and removed lines in the order of the page."""
    for item in items:
        if item.block:
            yield item.block.id
        yield from (block.id for block in item.blocks)
        yield from nodes(item.nodes)
        yield from (f"line {line.line}" for line in item.lines)
        yield from steps(item.items)
        yield from (step for comment in item.comments for step in talk(comment))


def nodes(found: tuple[Node, ...]) -> Iterator[str]:
    """Yield the ids of list items."""
    for node in found:
        yield node.block.id
        yield from nodes(node.children)


def talk(comment: CommentView) -> Iterator[str]:
    """Yield a comment, what it says and its replies."""
    yield comment.id
    yield from steps(comment.items)
    for reply in comment.replies:
        yield from talk(reply)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a document of random kinds, posts, comments with any parents, and removed lines."""
    count = draw(st.integers(1, 14))
    posts = tuple(
        Post(f"s{n}", "post", draw(st.sampled_from([None, "s1", "s2", "s3"])), None, None, None, (), None, (1, 99))
        for n in (1, 2, 3)
    )
    comments = tuple(
        Comment(f"c{n}", "x", None, n, draw(st.sampled_from([None, "c1", "c2", "c3", "c4"])), (), (n * 3, n * 3))
        for n in range(1, draw(st.integers(0, 4)) + 1)
    )
    owners = [None, *(comment.id for comment in comments)]
    blocks = []
    for line in range(1, count + 1):
        made = fakes.block(
            line,
            "a word",
            draw(st.sampled_from(list(Kind))),
            depth=draw(st.integers(0, 9)),
            level=draw(st.integers(1, 7)),
        )
        owner = draw(st.sampled_from(owners))
        post = draw(st.sampled_from([None, "s1", "s2", "s3", "gone"]))
        blocks.append(replace(made, comment=owner, post=post, voice=draw(st.sampled_from(list(Voice)))))
    full = tuple(
        replace(comment, blocks=tuple(block.id for block in blocks if block.comment == comment.id))
        for comment in comments
    )
    removed = tuple(Removed(line, "gone", "share") for line in sorted(draw(st.sets(st.integers(1, 20), max_size=5))))
    document = fakes.text_of("x.txt", blocks, posts=posts, comments=full, removed=removed)
    return replace(document, title_block=None) if draw(st.booleans()) else document


@given(documents())
def test_everything_is_laid_out_once(document: Document) -> None:
    """Each block but the title, each comment and each removed line stands on the page exactly once."""
    shown = list(steps(laid_out(document)))
    wanted = [block.id for block in document.blocks if block.id != document.title_block]
    wanted += [comment.id for comment in document.comments] + [f"line {row.line}" for row in document.removed]
    assert sorted(shown) == sorted(wanted)


def levels(items: tuple[Item, ...]) -> Iterator[int]:
    """Yield the levels of headings in the order of the page."""
    for item in items:
        if item.block and item.block.level:
            yield item.block.level
        yield from levels(item.items)
        if item.kind == "comments":
            yield 2
        yield from (level for comment in item.comments for level in spoken_levels(comment))


def spoken_levels(comment: CommentView) -> Iterator[int]:
    """Yield the levels of headings in a comment and its replies."""
    yield from levels(comment.items)
    for reply in comment.replies:
        yield from spoken_levels(reply)


@given(documents())
def test_headings_never_skip_a_level(document: Document) -> None:
    """Whatever levels a source has, each heading is at most one below the one before it, the title being the first."""
    found = [1, *levels(laid_out(document))]
    assert all(2 <= after <= before + 1 for before, after in pairwise(found))


def test_cuts_stand_where_the_lines_were() -> None:
    """A removed line is marked behind the last block that begins before it."""
    blocks = [fakes.block(line, f"text {line}") for line in (1, 3, 9)]
    document = fakes.text_of(
        "x.txt", blocks, removed=(Removed(5, "share", "share"), Removed(6, "print", "print"), Removed(12, "end", "x"))
    )
    assert list(steps(laid_out(document))) == ["o100", "o300", "line 5", "line 6", "o900", "line 12"]


def test_sections_nest_and_go_on() -> None:
    """An article inside a post is a section in its section, and the post goes on after it."""
    [first, second] = [item for item in laid_out(fakes.posts()) if item.kind == "section"]
    assert [item.kind for item in first.items] == ["block", "section", "block"]
    assert first.post is not None
    assert (first.post.id, second.post.id if second.post else None) == ("s1", "s3")


def test_replies_stand_under_what_they_answer() -> None:
    """Replies nest to a depth of four and are flat below it, each naming what it answers."""
    items = laid_out(fakes.rich())
    [thread] = [item for item in items if item.kind == "comments"]
    assert [comment.id for comment in thread.comments] == ["c1", "c4"]
    deep = thread.comments[0].replies[0].replies[0].replies
    assert [(comment.id, comment.to) for comment in deep] == [("c5", None), ("c6", ("c5", "5"))]


def test_stamps_are_as_written() -> None:
    """The time of a comment is the part of its head with most digits, untouched."""
    assert stamp("Posted by: Marlow | Jun 22, 2017 7:15:57 AM | 1", "Marlow") == "Jun 22, 2017 7:15:57 AM"
    assert stamp("anna says: 3 May 2017 at 07:15", "anna") == "says: 3 May 2017 at 07:15"
    assert stamp("22-06-2017", None) == "22-06-2017"


def test_a_reply_before_what_it_answers_stays_where_it_is() -> None:
    """Parents that come later, or go round in a circle, nest nothing and lose nothing."""
    comments = tuple(
        Comment(f"c{n}", "x", None, n, parent, (), (n, n)) for n, parent in ((1, "c2"), (2, "c1"), (3, "c3"))
    )
    [thread] = laid_out(fakes.text_of("x.txt", [], comments=comments))
    assert [comment.id for comment in thread.comments] == ["c1", "c3"]
    assert [reply.id for reply in thread.comments[0].replies] == ["c2"]


def test_raised_marks_lead_to_their_footnotes() -> None:
    """A raised mark links to the one footnote that bears it; a mark of two footnotes, or of none, links nowhere."""
    blocks = [
        fakes.block(
            1, "once[1] twice[2] never[3]", marks=(Mark(4, 7, "sup"), Mark(13, 16, "sup"), Mark(22, 25, "sup"))
        ),
        fakes.block(2, "1) The first.", Kind.FOOTNOTE, mark="1)"),
        fakes.block(3, "2) A second.", Kind.FOOTNOTE, mark="2)"),
        fakes.block(4, "[2] Another.", Kind.FOOTNOTE, mark="[2]"),
    ]
    [first, *_] = laid_out(fakes.text_of("x.txt", blocks))
    assert first.block is not None
    assert first.block.html == ('once<sup><a href="#o200">[1]</a></sup> twice<sup>[2]</sup> never<sup>[3]</sup>')
