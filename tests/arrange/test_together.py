"""Captures of one address are versions of one page, and messages that answer one another a conversation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.arrange import together
from sitegen.arrange.together import plain_address
from sitegen.model.document import Dated, Precision
from sitegen.model.site import Group, Outline
from sitegen.model.source import DocumentId, Message

EMPTY = Outline(
    id=DocumentId("a"), path="a", title="", language=None, languages=(), published=None, dates=(), publisher=None,
    authors=(), words=0, comments=0, posts=0, blocks=0, removed=0, moved=0, repaired=0, kept=1.0, lead="",
    lead_language=None, size=0, sha256="", media_type="", encoding="", original="",
)  # fmt: skip


def capture(name: str, url: str, day: str | None) -> Outline:
    return replace(EMPTY, id=DocumentId(name), url=url, captured=day)


def message(name: str, day: str, message: Message) -> Outline:
    date = Dated(day, Precision.DAY, 1, day)
    return replace(EMPTY, id=DocumentId(name), published=date, message=message)


def test_captures_of_one_address_are_versions() -> None:
    """The earliest comes first; one capture, or none that is dated, is no group."""
    rows = [
        capture("c", "https://www.e.example/a/#x", "2021-01-01T00:00:00Z"),
        capture("a", "http://e.example:80/a", "2020-01-01T00:00:00Z"),
        capture("b", "https://E.example/a", "2020-06-01T00:00:00Z"),
        capture("d", "https://e.example/A", "2020-06-01T00:00:00Z"),
        capture("e", "https://e.example/a?page=2", "2020-06-01T00:00:00Z"),
        capture("f", "https://e.example/a", None),
        replace(capture("g", "https://e.example/a", "2020-01-01T00:00:00Z"), withheld=True),
    ]
    assert list(together(rows)) == [Group("versions", "http://e.example:80/a", tuple(map(DocumentId, "abc")))]


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://user:x@www2.e.example/?q=1#y", "e.example?q=1"),
        ("http://e.example:8080/a/b/", "e.example:8080/a/b"),
        ("http://[e.example/", "http://[e.example/"),
    ],
)
def test_addresses_that_are_told_alike(url: str, plain: str) -> None:
    """What does not tell pages apart is left out."""
    assert plain_address(url) == plain


def test_conversations() -> None:
    """By ids; a subject alone joins the one conversation that has it, or others like it."""
    rows = [
        message("b", "2019-05-02", Message("b@e", "a@e", "a@e", "references", "ferry")),
        message("a", "2019-05-01", Message("a@e", None, "a@e", "itself", "ferry")),
        message("c", "2019-05-03", Message(None, None, "ferry", "subject", "ferry")),
        message("x", "2019-05-03", Message("x@e", None, "x@e", "itself", "nets")),
        message("y", "2019-05-04", Message("y@e", None, "y@e", "itself", "nets")),
        message("z", "2019-05-05", Message(None, None, "nets", "subject", "nets")),
        message("w", "2019-05-06", Message(None, None, "nets", "subject", "nets")),
        message("v", "2019-05-06", Message(None, None, "", "subject", "")),
    ]
    assert list(together(rows)) == [
        Group("thread", "a@e", tuple(map(DocumentId, "abc"))),
        Group("thread", "nets", tuple(map(DocumentId, "zw"))),
    ]
