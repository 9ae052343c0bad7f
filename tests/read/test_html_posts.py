"""Posts and comments are read from what recurs in a page's markup, with author, date, number and what they answer."""

# ruff: noqa: E501 - markup is easier to read unbroken

from __future__ import annotations

import pytest

from sitegen.clean import clean
from sitegen.model.document import Document
from sitegen.model.source import Source
from sitegen.read import media_type
from sitegen.read.html import read
from sitegen.read.html_blocks import build
from sitegen.read.html_posts import find


def document(markup: str) -> Document:
    """Return a page as it is read and cleaned."""
    content = f"<!DOCTYPE html><html><head><title>Nets</title></head><body>{markup}</body></html>".encode()
    source = Source("a.html", "0" * 64, len(content), media_type("a.html", content), "originals/a.html.txt")
    return clean(next(iter(read(source, content))))


def said(page: Document) -> list[tuple[str | None, str | None, str, str | None]]:
    """Return author, day, text and parent of each comment."""
    return [
        (
            comment.author,
            comment.published.value[:10] if comment.published else None,
            " ".join(block.text for block in page.blocks if block.comment == comment.id),
            comment.parent,
        )
        for comment in page.comments
    ]


WORDS = (
    "Which twine do you take for the outer nets when the water is as cold as it was this spring?",
    "The tarred one, always, though it smells, and nobody in the house will speak to you for a week.",
    "Mine came from the chandler behind the church, and it has lasted for three winters without a tear.",
)
NAMES = ("Otto", "Marla", "Bram")


def forum(post: str) -> str:
    """Return a forum's page with three posts of a shape; ``{n}`` is the post's number from 1."""
    posts = [
        post.replace("{n}", str(at + 1))
        .replace("{odd}", "2" * (at % 2))
        .replace("{name}", name)
        .replace("{text}", text)
        for at, (name, text) in enumerate(zip(NAMES, WORDS, strict=True))
    ]
    return f"<nav><a href=/>Home</a></nav><h1>Twine for nets</h1>{''.join(posts)}<footer>Imprint</footer>"


SHAPES = {
    "panels": "<div class='post' id='p{n}'><dl class='postprofile'><dt><a href='/memberlist.php?u={n}'>{name}</a></dt>"
    "<dd>Posts: 12{n}</dd></dl><div class='postbody'><p class='date'>1{n} May 2014, 18:0{n}</p>"
    "<div class='content'>{text}</div></div><ul><li>Quote</ul></div>",
    "machine dates": "<article class='message' data-author='{name}' id='js-post-{n}'><time datetime='2014-05-1{n}T18:00'>"
    "a while ago</time><div class='message-body'><p>{text}</p></div><div>Reply</div></article>",
    "rows that alternate": "<div class='row{odd}'><b class='username'>{name}</b> <i>1{n} May 2014, 18:0{n}</i><blockquote></blockquote>"
    "<div class='inner'>{text}</div></div>",
    "own names": "<section class='zq' id='m{n}'><a href='/user/{n}'>{name}</a><i>2014-05-1{n}</i><div>{text}</div></section>",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_the_posts_of_a_forum(shape: str) -> None:
    """The first post is the page's article, the others are comments; panels and buttons are no text of either."""
    page = document(forum(shape))
    assert said(page) == [
        ("Marla", "2014-05-12", WORDS[1], None),
        ("Bram", "2014-05-13", WORDS[2], None),
    ]
    own = [block.text for block in page.blocks if block.comment is None]
    assert own == ["Twine for nets", WORDS[0]]


def test_nested_comments_answer_the_one_around_them() -> None:
    """A list within a comment holds its answers."""
    prose = "The old quay was opened again on Thursday, after two years of repairs and delays, said the mayor. " * 5
    first, second, third = (
        f"<li class='comment' id='comment-{at}'><cite class='fn'>{name}</cite> says:"
        f"<div class='comment-meta'>May {at}, 2014 at 6:12 pm</div><div class='comment-body'><p>{text}</p></div>"
        for at, (name, text) in enumerate(zip(NAMES, WORDS, strict=True), 1)
    )
    page = document(
        f"<article><h1>The quay</h1><p>{prose}</article><div id='comments'><h3>3 comments</h3><ol class='commentlist'>"
        f"{first}<ul>{second}</li></ul></li>{third}</li></ol></div>"
    )
    assert said(page) == [
        ("Otto", "2014-05-01", WORDS[0], None),
        ("Marla", "2014-05-02", WORDS[1], "c1"),
        ("Bram", "2014-05-03", WORDS[2], None),
    ]
    assert prose.strip() in [block.text for block in page.blocks if block.comment is None]


def test_teasers_are_no_posts() -> None:
    """Cards with dates, authors and linked headlines are other pages."""
    prose = "The old quay was opened again on Thursday, after two years of repairs and delays, said the mayor. " * 5
    cards = "".join(
        f"<div class='post'><h3><a href='/{at}'>Another story of the harbour</a></h3><span class='author'>{name}</span>"
        f"<time>May {at}, 2014</time><p>{text}</p></div>"
        for at, (name, text) in enumerate(zip(NAMES, WORDS, strict=True), 1)
    )
    assert find(build(f"<article><h1>The quay</h1><p>{prose}</article><div>{cards}</div>")) == ()
