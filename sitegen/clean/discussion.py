"""Tell posts from comments: whether a page holds dated posts, a thread below an article, or a forum's posts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitegen.clean.answers import find_answers
from sitegen.clean.boards import find_board
from sitegen.clean.citations import with_quoted
from sitegen.clean.doubts import is_article
from sitegen.clean.facts import Facts
from sitegen.clean.leads import is_forum
from sitegen.clean.posts import Section, find_posts
from sitegen.clean.signs import Sign
from sitegen.clean.submissions import with_submission
from sitegen.clean.teasers import are_teasers
from sitegen.clean.threads import Thread, find_thread, told_by

MOST_HEADS, MANY = 0.6, 3
"""Dated posts are comments where such a share of their dates stands in heads, or so many times more are found."""


@dataclass(frozen=True, slots=True)
class Discussion:
    """The dated posts of a page or its thread, and the page's residue with what the thread leaves out."""

    sections: tuple[Section, ...]
    thread: Thread
    residue: tuple[str | None, ...]


def find_discussion(
    facts: Sequence[Facts],
    residue: tuple[str | None, ...],
    languages: Sequence[str | None],
    seen: Mapping[int, tuple[Sign, ...]],
    text: tuple[int, int] | None,
) -> Discussion:
    """Return the posts and the thread of a page.

    Args:
        facts: of every unit.
        residue: of every unit.
        languages: of every unit.
        seen: what each short line could be.
        text: where the text of a raw page begins and ends; None for a page without menus.
    """
    answers = find_answers(facts, residue)
    forum = is_forum(seen)
    board = answers or find_board(facts, residue, seen, forum=forum)
    if board is not None and answers is None and is_article(facts, board, forum=forum):
        board = None
    if board is not None and board.opening is not None:
        return Discussion((), with_quoted(facts, board), residue)
    low, high = text or (0, len(facts))
    sections = () if forum or answers else find_posts(facts, languages, low, high)
    prose = (at for at, fact in enumerate(facts) if fact.prose and residue[at] is None)
    menu = min(low, next(prose, low)) if text is not None and not forum else None
    thread = find_thread(facts, residue, seen, low=menu)
    if board is not None and (answers or told_by(board) > told_by(thread)):
        thread = board
    if thread is not answers and (is_article(facts, thread, forum=forum) or (not forum and are_teasers(facts, thread))):
        thread = Thread()
    if sections and _are_comments(sections, thread):
        sections = ()
    elif sections:
        thread = Thread()
    thread = with_submission(facts, residue, thread)
    if thread.opening is not None:
        return Discussion((), with_quoted(facts, thread), residue)
    dropped = dict(thread.dropped)
    left = tuple(reason or dropped.get(index) for index, reason in enumerate(residue))
    return Discussion(sections, with_quoted(facts, thread), left)


def _are_comments(sections: Sequence[Section], thread: Thread) -> bool:
    """Whether what looks like dated posts are comments: their dates stand in heads that name several authors."""
    heads = {index for reply in thread.replies for index in reply.head}
    dated = [section.dated_by for section in sections if not section.embedded]
    inside = sum(index in heads for index in dated)
    authors = {reply.author for reply in thread.replies if reply.author}
    if thread.opener is not None and inside >= MOST_HEADS * len(dated):
        return True
    return len(authors) > 1 and (inside >= MOST_HEADS * len(dated) or len(thread.replies) > MANY * len(dated))
