"""Turns a document and its mentions into the tree of ``views_flow``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from sitegen.model.document import Block, BlockId, Comment, Document, Kind, Moved, Post
from sitegen.model.entity import Mention
from sitegen.render.blocks import Span, inline, mark_span, name_span, note_span
from sitegen.render.commenters import others
from sitegen.render.copies import Copy
from sitegen.render.footnotes import Sign, bare, footnotes
from sitegen.render.ledger import CutLine, LedgerLine, cut_line, mended
from sitegen.render.tables import cells
from sitegen.render.views import direction_of, when
from sitegen.render.views_flow import (
    LIST_DEPTH,
    THREAD_DEPTH,
    BlockView,
    CommentView,
    Entry,
    Item,
    Others,
    entries,
    family,
    nest,
    post_view,
    runs,
)

COMMENT_LEVEL = 3
"""The level of headings in comments: one below that of the group, wherever replies are moved to."""

STAMP_SPLIT = re.compile(r"[|•·]|\s[-–—]\s")


@dataclass(slots=True)
class Flow:
    """One document being laid out.

    ``types`` gives the type of each entity named in it, ``spread`` in how many documents each commenter stands;
    ``copies`` are of its blocks, ``cites`` what the citations of its posts add.
    The mutable part is what reading order decides: which names were linked already, the last heading's level, the
    language a heading last announced.
    """

    document: Document
    mentions: Mapping[BlockId, Sequence[Mention]]
    heads: Mapping[str, str]
    types: Mapping[str, str]
    numbers: Mapping[BlockId, int]
    page_language: str
    copies: Mapping[BlockId, tuple[Copy, ...]] = field(default_factory=dict)
    spread: Mapping[str, int] = field(default_factory=dict)
    cites: Mapping[str, str | None] = field(default_factory=dict)
    mended: Mapping[BlockId, tuple[LedgerLine, ...]] = field(init=False)
    others: Mapping[str, Others] = field(init=False)
    notes: Mapping[Sign, BlockId] = field(init=False)
    linked: set[str] = field(default_factory=set)
    level: int = 1
    told: str | None = None
    seen_posts: set[str] = field(default_factory=set)
    sections: int = 0

    def __post_init__(self) -> None:
        """Read the ledger, the footnotes and the heads of the comments once."""
        self.mended = mended(self.document)
        self.notes = footnotes(self.document)
        self.others = others(self.document, self.heads, self.spread)

    def items(self) -> tuple[Item, ...]:
        """Return the running text."""
        self.told = self.document.languages[0] if self.document.languages else None
        return self._sections(entries(self.document), 0)

    def _sections(self, steps: Sequence[Entry], depth: int) -> tuple[Item, ...]:
        """Lay out runs of one section each."""
        posts = {post.id: post for post in self.document.posts}
        out: list[Item] = []
        for key, run in runs(steps, depth):
            out += self._texts(run) if key is None else [self._section(posts[key], run, depth)]
        return tuple(out)

    def _section(self, post: Post, run: Sequence[Entry], depth: int) -> Item:
        """Lay out one post; names are linked anew in each."""
        outer, self.linked = self.linked, set()
        view = post_view(post, self.seen_posts, self.page_language, self.cites.get(post.id))
        made = Item("section", post=view, items=self._sections(run, depth + 1))
        self.linked = outer
        return made

    def _texts(self, run: Sequence[Entry]) -> list[Item]:
        """Lay out a run that lies in no deeper section: text and groups of comments."""
        out: list[Item] = []
        for talk, part in groupby(run, key=lambda step: step.comment is not None):
            steps = list(part)
            out += [self._thread(steps)] if talk else self._plain(steps)
        return out

    def _plain(self, steps: Iterable[Entry]) -> list[Item]:
        """Lay out blocks and cuts, neighbours of a kind gathered."""
        out: list[Item] = []
        for key, part in groupby(steps, key=lambda step: family(step.block) if step.block else "cut"):
            found = list(part)
            blocks = [step.block for step in found if step.block]
            if key == "cut":
                out += [Item(_fate(step), lines=self._cut(step)) for step in found]
            elif key == "list":
                out.append(self._list(blocks))
            elif key.startswith("quote "):
                out.append(self._quote(blocks))
            elif key == "footnotes":
                out.append(Item("footnotes", blocks=tuple(map(self.block, blocks))))
            else:
                out += [Item("block", block=self.block(block)) for block in blocks]
        return out

    def _list(self, blocks: Sequence[Block]) -> Item:
        """Lay out list items by depth."""
        views = [(min(block.depth, LIST_DEPTH), self.block(block)) for block in blocks]
        return Item("list", nodes=nest(views), dir=views[0][1].dir)

    def _quote(self, blocks: Sequence[Block]) -> Item:
        """Lay out the blocks of one quotation; its bar stands on the side where its first block begins."""
        views = tuple(map(self.block, blocks))
        return Item("quote", blocks=views, dir=views[0].dir)

    def _cut(self, step: Entry) -> tuple[CutLine, ...]:
        """Lay out removed or moved lines."""
        return tuple(cut_line(self.document, row) for row in step.cut)

    def block(self, block: Block) -> BlockView:
        """Lay out one block."""
        rows = cells(block.text) if block.kind is Kind.TABLE else ()
        spans = self._spans(block)
        heading = block.kind is Kind.HEADING
        return BlockView(
            id=block.id,
            number=self.numbers.get(block.id),
            kind=block.kind.value,
            voice=block.voice.value,
            html=Markup() if rows else inline(block.text, spans),
            lang=block.language if block.language != self.page_language else None,
            dir=direction_of(block.text),
            level=self._heading_level(block) if heading else 0,
            tag=self._tag(block) if heading else None,
            inferred=block.inferred,
            flags=block.flags,
            rows=tuple(tuple(inline(block.text, spans, start, end) for start, end in row) for row in rows),
            copies=self.copies.get(block.id, ()),
            mended=self.mended.get(block.id, ()),
        )

    def _spans(self, block: Block) -> list[Span]:
        """Return the elements of a block: marks, links to footnotes, and mentions, each name linked the first time."""
        spans = [span for span in map(mark_span, block.marks) if span]
        for mark in block.marks if self.notes else ():
            note = self.notes.get((block.post, bare(block.text[mark.start : mark.end])))
            if mark.kind == "sup" and note not in {None, block.id}:
                spans.append(note_span(mark, str(note)))
        for mention in self.mentions.get(block.id, ()):
            kind = self.types.get(mention.entity)
            if kind is None:
                continue
            first = mention.entity not in self.linked
            self.linked.add(mention.entity)
            href = f"../entities/{mention.entity}.html" if first else None
            spans.append(name_span(mention.start, mention.end, mention.entity, kind, href))
        return spans

    def _heading_level(self, block: Block) -> int:
        """Return a heading's level on the page: below the title, and never more than one below the last."""
        if block.comment is not None:
            return min(COMMENT_LEVEL, self.level + 1)
        wanted = max(2, block.level or 2)
        self.level = min(wanted, self.level + 1, 6)
        return self.level

    def _tag(self, block: Block) -> str | None:
        """Return the language to name beside a heading where it changes there."""
        if block.language is None or block.language == self.told:
            return None
        self.told = block.language
        return block.language

    def _thread(self, steps: Sequence[Entry]) -> Item:
        """Lay out a group of comments, replies under what they answer where that stands before them."""
        outer, self.linked = self.linked, set()
        self.level = COMMENT_LEVEL - 1  # the heading of the group
        parts: dict[str, list[Entry]] = {}
        for step in steps:
            parts.setdefault(step.comment or "", []).append(step)
        known = {comment.id: comment for comment in self.document.comments if comment.id in parts}
        place = {key: number for number, key in enumerate(parts)}
        made = {key: self._plain([step for step in parts[key] if step.block or step.cut]) for key in known}
        children: dict[str | None, list[str]] = {}
        for key in parts:
            parent = known[key].parent
            above = parent if place.get(parent or "", len(parts)) < place[key] else None
            children.setdefault(above, []).append(key)
        self.sections += 1
        self.linked = outer
        return Item(
            "comments",
            id="h-comments" if self.sections == 1 else f"h-comments-{self.sections}",
            comments=self._replies(None, 1, known, made, children),
            total=len(known),
            names=len({comment.author for comment in known.values() if comment.author}),
            threaded=any(key is not None for key in children),
        )

    def _replies(
        self,
        parent: str | None,
        depth: int,
        known: Mapping[str, Comment],
        made: Mapping[str, list[Item]],
        children: Mapping[str | None, list[str]],
    ) -> tuple[CommentView, ...]:
        """Return the comments under one, nested to a depth and flat below it."""
        out: list[CommentView] = []
        for key in children.get(parent, ()):
            below = children.get(key, [])
            if depth < THREAD_DEPTH:
                out.append(
                    self._comment(known[key], made[key], self._replies(key, depth + 1, known, made, children), None)
                )
                continue
            out.append(self._comment(known[key], made[key], (), None))
            waiting = [(reply, key) for reply in reversed(below)]
            while waiting:
                reply, answered = waiting.pop()
                to = (answered, label(known[answered]))
                out.append(self._comment(known[reply], made[reply], (), to))
                waiting += [(deeper, reply) for deeper in reversed(children.get(reply, []))]
        return tuple(out)

    def _comment(
        self,
        comment: Comment,
        items: Sequence[Item],
        replies: tuple[CommentView, ...],
        to: tuple[str, str] | None,
    ) -> CommentView:
        """Return one comment's view."""
        date = comment.published
        return CommentView(
            id=comment.id,
            label=label(comment),
            author=comment.author,
            entity=self.heads.get(comment.id),
            stamp=stamp(date.evidence, comment.author) if date else None,
            when=when(date),
            to=to,
            items=tuple(items),
            replies=replies,
            others=self.others.get(comment.id),
        )


def _fate(step: Entry) -> str:
    """Return what became of the lines of a step."""
    return "moved" if isinstance(step.cut[0], Moved) else "cut"


def label(comment: Comment) -> str:
    """Return the number a comment is shown with: its own, else its place."""
    return str(comment.number) if comment.number is not None else comment.id.lstrip("c")


def stamp(evidence: str, author: str | None) -> str:
    """Return the part of a comment's head that is its time, exactly as written: the part with most digits."""
    text = evidence.strip()
    if author and author in text:
        before, _, after = text.partition(author)
        text = max(before, after, key=_digits)
    parts = [part.strip(" ,;:()[]»«>–—-") for part in STAMP_SPLIT.split(text)]
    best = max(parts, key=_digits)
    return best or evidence.strip()


def _digits(text: str) -> int:
    """Count digits."""
    return sum(char.isdigit() for char in text)
