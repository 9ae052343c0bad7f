"""From the posts in a page's markup to the remarks of its reading."""

from __future__ import annotations

import html
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from sitegen.model.source import Declared, Line, Remark
from sitegen.read.html_authors import machine_date
from sitegen.read.html_parts import Part, Tree
from sitegen.read.html_post import Post
from sitegen.read.html_signs import prose

ABOVE = 350
"""Characters of prose above the first post from which that is a comment below an article."""


def opens(tree: Tree, posts: Sequence[Post], reasons: Sequence[str | None]) -> bool:
    """Whether the first post opens the page, as in a forum: no article stands above it, and none answers none."""
    if not posts:
        return False
    first = min((*posts[0].head, *posts[0].body), default=0)
    taken = {at for post in posts for at in (*post.head, *post.body, *post.spent)}
    rest = (at for at, reason in enumerate(reasons) if reason is None and at not in taken)
    above = sum(prose(tree.parts[at]) for at in rest if at < first)
    return above < ABOVE and all(post.parent is None for post in posts)


def among_posts(
    tree: Tree, posts: Sequence[Post], reasons: Sequence[str | None], *, opened: bool
) -> tuple[str | None, ...]:
    """Return why each part is left out, with the buttons of posts, and on a forum's page all that is no post."""
    if not posts:
        return tuple(reasons)
    spent = {at for post in posts for at in post.spent}
    said = {at for post in posts for at in (*post.head, *post.body)}
    first = min(said, default=0)
    title = next((at for at in range(first, -1, -1) if _is_title(tree.parts[at]) and at not in said), None)
    found = list(reasons)
    for at, part in enumerate(tree.parts):
        if part.hidden or at in said:
            continue
        if at in spent:
            found[at] = part.reason or "page-control"
        elif at == title and opened:
            found[at] = None
        elif opened or (found[at] is None and part.talk):
            found[at] = found[at] or part.reason or ("comment-form" if part.talk and at > first else "nav")
    return tuple(found)


def _is_title(part: Part) -> bool:
    return part.kind == "heading" and part.level in {1, 2} and not part.hidden and not part.reason


def owners_of(posts: Sequence[Post]) -> dict[int, tuple[int, int]]:
    """Return of each part of a post the post and, for parts of heads, the part: what may be one table."""
    found: dict[int, tuple[int, int]] = {}
    for number, post in enumerate(posts):
        found.update({at: (number, at) for at in post.head})
        found.update(dict.fromkeys(post.body, (number, -1)))
    return found


def places_of(kept: Sequence[int], groups: Sequence[Sequence[Part]]) -> dict[int, int]:
    """Return the block that each kept part became, several of them one where they are the cells of a table."""
    found: dict[int, int] = {}
    at = 0
    for number, group in enumerate(groups):
        for _ in group:
            found[kept[at]] = number
            at += 1
    return found


def remarks_of(
    tree: Tree, posts: Sequence[Post], places: Mapping[int, int], rows: Sequence[Line], text: str
) -> tuple[Remark, ...]:
    """Return the posts with the blocks that their parts became."""
    starts = [row.start for row in rows]
    found: list[Remark] = []
    numbers: dict[int, int] = {}
    for number, post in enumerate(posts):
        head = tuple(dict.fromkeys(places[at] for at in post.head if at in places))
        body = tuple(dict.fromkeys(places[at] for at in post.body if at in places))
        if head or body:
            numbers[number] = len(found)
            dated = _dated(tree, post, starts, text)
            parent = None if post.parent is None else numbers.get(post.parent)
            found.append(Remark(head, body, post.author, dated, post.number, parent))
    return tuple(found)


def _dated(tree: Tree, post: Post, starts: Sequence[int], text: str) -> Declared | None:
    """Return what an element's attribute says of a post's date, with its tag as evidence."""
    if not post.stamp:
        return None
    value = machine_date(tree.names[post.stamp], tree.values[post.stamp])
    if value is None:
        return None
    near = min((*post.head, *post.body), default=None)
    low = tree.parts[near].runs[0].source if near is not None else 0
    place = text.find(value, max(0, low - len(value) - 4000))
    if place < 0:
        return None
    return Declared("published", html.unescape(value), bisect_right(starts, place), "markup", value)
