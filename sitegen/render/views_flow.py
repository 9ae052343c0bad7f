"""The running text of a document as a tree that a template walks: sections, quotations, lists, comments, cuts.

Blocks stay in source order; only replies move, to stand under what they answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from sitegen.model.document import Block, Comment, Document, Kind, Moved, Post, Removed, Voice
from sitegen.render.copies import Copy
from sitegen.render.ledger import CutLine, LedgerLine, moved_in_place
from sitegen.render.views import When, when

THREAD_DEPTH = 4
LIST_DEPTH = 6


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block: its id, ¶ number, markup, and the language and direction where they are not the page's.

    ``kind`` is the block's, ``level`` the heading level on the page; ``tag`` the language to name beside a heading;
    ``rows`` the cells of a table; ``copies`` the documents that have it, and blocks that follow it, too; ``mended`` its
    source lines in which something was repaired.
    """

    id: str
    number: int | None
    kind: str
    voice: str
    html: Markup
    lang: str | None
    dir: str | None
    level: int = 2
    tag: str | None = None
    inferred: bool = False
    flags: tuple[str, ...] = ()
    rows: tuple[tuple[Markup, ...], ...] = ()
    copies: tuple[Copy, ...] = ()
    mended: tuple[LedgerLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A list item and the items below it."""

    block: BlockView
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class PostView:
    """The head of a section: ``id`` is None where the section goes on after another one inside it.

    ``cite`` is what its citation says that its page's does not, as JSON.
    """

    id: str | None
    kind: str
    when: When | None
    lang: str | None
    tag: str | None
    authors: tuple[str, ...]
    publisher: str | None
    cite: str | None = None


@dataclass(frozen=True, slots=True)
class Others:
    """Where a comment stands among those of one name: its place, how many there are, the next.

    ``elsewhere`` counts other documents in which the name stands; it is told once on each page.
    """

    place: int
    total: int
    next: str
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class CommentView:
    """A comment: its head, its text, the replies under it.

    ``stamp`` is the time exactly as written; ``to`` the comment it answers, where it stands too deep to be nested;
    ``others`` the commenter's other comments.
    """

    id: str
    label: str
    author: str | None
    entity: str | None
    stamp: str | None
    when: When | None
    to: tuple[str, str] | None
    items: tuple[Item, ...]
    replies: tuple[CommentView, ...]
    others: Others | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the running text; ``kind`` says which field it fills.

    ``block`` a block; ``quote`` and ``footnotes`` blocks; ``list`` nodes; ``cut`` and ``moved`` lines; ``section`` post
    and items; ``comments`` comments, with how many names wrote them and whether any reply is known.
    """

    kind: str
    block: BlockView | None = None
    blocks: tuple[BlockView, ...] = ()
    nodes: tuple[Node, ...] = ()
    lines: tuple[CutLine, ...] = ()
    post: PostView | None = None
    items: tuple[Item, ...] = ()
    comments: tuple[CommentView, ...] = ()
    id: str = ""
    total: int = 0
    names: int = 0
    threaded: bool = False
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A step of the running text before it is nested: the posts around it, its comment, and what it is."""

    path: tuple[str, ...]
    comment: str | None
    block: Block | None = None
    cut: tuple[Removed | Moved, ...] = ()


def entries(document: Document) -> list[Entry]:
    """Return blocks, empty comments, removed and moved lines in source order; the title block is left out."""
    posts = {post.id: post for post in document.posts}
    known = {comment.id for comment in document.comments}
    steps = [
        (block.lines[0], Entry(_path(block.post, posts), block.comment if block.comment in known else None, block))
        for block in document.blocks
        if block.id != document.title_block
    ]
    empty = [comment for comment in document.comments if not comment.blocks]
    steps += [(comment.lines[0], Entry(_post_at(comment.lines[0], document.posts), comment.id)) for comment in empty]
    if empty:
        steps.sort(key=lambda step: step[0])
    return _whole_comments(_with_cuts(steps, document))


def _with_cuts(steps: list[tuple[int, Entry]], document: Document) -> list[Entry]:
    """Put each run of removed lines, or of moved ones, behind the last step that begins on or before it.

    What only writes the format down is no gap in the text: the panel and the view by lines tell of it.
    """
    gone: tuple[Removed | Moved, ...] = (*(row for row in document.removed if row.worded), *moved_in_place(document))
    removed = sorted(gone, key=lambda row: row.line)
    inside = {line: comment.id for comment in document.comments for line in _lines(comment)}
    out: list[Entry] = []
    at = 0
    for position in range(len(steps) + 1):
        limit = steps[position][0] if position < len(steps) else None
        first = at
        while at < len(removed) and (limit is None or removed[at].line < limit):
            at += 1
        before = out[-1] if out else None
        after = steps[position][1] if position < len(steps) else None
        for (comment, _), rows in groupby(removed[first:at], key=lambda row: (inside.get(row.line), type(row))):
            out.append(_cut(tuple(rows), comment, before, after))
        if after is not None:
            out.append(after)
    return out


def _whole_comments(steps: list[Entry]) -> list[Entry]:
    """Bring the parts of each comment together where its first part stands, in that part's section."""
    parts: dict[str, list[Entry]] = {}
    for step in steps:
        if step.comment is not None:
            parts.setdefault(step.comment, []).append(step)
    out: list[Entry] = []
    for step in steps:
        if step.comment is None:
            out.append(step)
        else:
            out += [replace(part, path=step.path) for part in parts.pop(step.comment, [])]
    return out


def _lines(comment: Comment) -> Iterable[int]:
    """Return the lines that a removed line must be on to be shown inside the comment."""
    return range(comment.lines[0], comment.lines[1] + 1)


def _cut(rows: tuple[Removed | Moved, ...], comment: str | None, before: Entry | None, after: Entry | None) -> Entry:
    """Return a cut with the section and comment it stands in."""
    path = before.path if before else after.path if after else ()
    if before and after and len(after.path) < len(path):
        path = after.path
    if comment is None and before and after and before.comment and after.comment:
        comment = before.comment
    return Entry(path, comment, cut=rows)


def _path(post: str | None, posts: dict[str, Post]) -> tuple[str, ...]:
    """Return the posts around a block, the outermost first."""
    path: list[str] = []
    while post is not None and post in posts and post not in path:
        path.append(post)
        post = posts[post].parent
    return tuple(reversed(path))


def _post_at(line: int, posts: Sequence[Post]) -> tuple[str, ...]:
    """Return the outermost post that a line lies in."""
    for post in posts:
        if post.parent is None and post.lines[0] <= line <= post.lines[1]:
            return (post.id,)
    return ()


def runs(items: Sequence[Entry], depth: int) -> Iterable[tuple[str | None, list[Entry]]]:
    """Cut entries into runs of one section at a depth; None where no section goes that deep."""
    for key, run in groupby(items, key=lambda entry: entry.path[depth] if len(entry.path) > depth else None):
        yield key, list(run)


def is_quote(block: Block) -> bool:
    """Whether a block stands in a quotation."""
    return block.kind is Kind.QUOTE or (
        block.voice is Voice.QUOTE and block.kind in {Kind.PARAGRAPH, Kind.LIST, Kind.VERSE}
    )


def family(block: Block) -> str:
    """Return what neighbouring blocks are gathered under."""
    if is_quote(block):
        return f"quote {block.depth}"
    if block.kind is Kind.LIST:
        return "list"
    if block.kind is Kind.FOOTNOTE:
        return "footnotes"
    return f"block {block.id}"


def nest(views: Sequence[tuple[int, BlockView]]) -> tuple[Node, ...]:
    """Nest list items by depth: an item holds the deeper ones that follow it."""
    nodes: list[Node] = []
    at = 0
    while at < len(views):
        depth, view = views[at]
        end = at + 1
        while end < len(views) and views[end][0] > depth:
            end += 1
        nodes.append(Node(view, nest(views[at + 1 : end])))
        at = end
    return tuple(nodes)


def post_view(post: Post, seen: set[str], page_language: str, cite: str | None = None) -> PostView:
    """Return a section's head; a second run of one section has no id and no head."""
    if post.id in seen:
        return PostView(None, post.kind, None, None, None, (), None, cite)
    seen.add(post.id)
    foreign = post.language if post.language and post.language != page_language else None
    return PostView(post.id, post.kind, when(post.published), foreign, None, post.authors, post.publisher, cite)
