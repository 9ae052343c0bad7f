"""The Markdown twin of each page: the same text with front matter, for people and programs that read no HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sitegen.model.document import Block, BlockId, Comment, Dated, Document, Kind, Post, Voice
from sitegen.model.site import File
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render import plaintext

UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Characters that YAML would break lines at or refuse."""

RULE = re.compile(r"[\s*_\-=~#.•·+]+")
NUMBER = re.compile(r"(\d{1,9})[.)]")
DEEPEST = 6
QUOTED = frozenset({Kind.QUOTE, Kind.EMBED})


def markdown(archive: Archive, document_id: DocumentId) -> File:
    """Return ``documents/ID.md``."""
    document = archive.document(document_id)
    parts = [_front_matter(document, archive.site.look.base_url), *_body(document)]
    return File(f"documents/{document.id}.md", ("\n\n".join(parts) + "\n").encode())


@dataclass(slots=True)
class Page:
    """Pieces of Markdown as they are written, with what the next piece must know of the last one."""

    parts: list[str] = field(default_factory=list)
    last: Block | None = None
    depth: int = 0
    count: int | None = None

    def add(self, part: str) -> None:
        """Add a piece that is no block of the text."""
        self.parts.append(part)
        self.last, self.depth, self.count = None, 0, None

    def block(self, block: Block) -> None:
        """Add a block; list items and quotations that follow one another stay together."""
        if not block.text.strip() and block.kind is not Kind.SEPARATOR:
            return
        rows = self._item(block) if block.kind is Kind.LIST else _lines(block)
        prefix = "> " * _quoting(block)
        text = "\n".join((prefix + row).rstrip() for row in rows)
        if self.last is not None and prefix and prefix == "> " * _quoting(self.last):
            between = "" if block.kind is self.last.kind is Kind.LIST else prefix.rstrip() + "\n"
            self.parts[-1] += f"\n{between}{text}"
        elif self.last is not None and block.kind is self.last.kind is Kind.LIST and not _quoting(self.last):
            self.parts[-1] += f"\n{text}"
        else:
            self.parts.append(text)
        self.last = block

    def _item(self, block: Block) -> list[str]:
        """Return a list item; a number stays a number only where Markdown, which counts on its own, shows the same."""
        first = self.last is None or self.last.kind is not Kind.LIST
        self.depth = 0 if first else min(block.depth, self.depth + 1)
        marker, text = _marker(block)
        found = NUMBER.fullmatch(marker or "")
        number = int(found[1]) if found else None
        expected = None if first or self.count is None else self.count + 1
        self.count = number if number is not None and self.depth == 0 else None
        if number is not None and (first or number == expected) and self.depth == 0:
            sign = f"{number}."
        else:
            sign = "-"
            text = block.text if marker is None or marker.strip("()[].").isalnum() else text
        indent = " " * (4 * self.depth)
        rows = _broken(plaintext.lines(text, block.marks if text == block.text else ())) or [""]
        return [f"{indent}{sign} {rows[0]}", *(f"{indent}    {row}" for row in rows[1:])]


def _body(document: Document) -> list[str]:
    page = Page()
    if document.withheld is not None and document.withheld.what == "document":
        page.add(f"# Withheld\n\n{plaintext.line(document.withheld.reason)}")
        return page.parts
    if document.title_block is None:
        page.add(f"# {plaintext.line(document.title)}")
    blocks = {block.id: block for block in document.blocks}
    commenting = False
    for step in _steps(document):
        match step:
            case Post():
                head = _post_head(step)
                if head:
                    page.add(head)
                commenting = False
            case Comment():
                if not commenting:
                    page.add("## Comments")
                commenting = True
                page.add(_comment_head(step))
                for key in step.blocks:
                    page.block(blocks[key])
            case Block():
                commenting = False
                page.block(step)
    return page.parts


def _steps(document: Document) -> list[Post | Comment | Block]:
    """Return posts (behind the heading they begin with), comments, and blocks outside comments, in source order."""
    inside: set[BlockId] = {key for comment in document.comments for key in comment.blocks}
    headed = {block.lines[0] for block in document.blocks if block.kind is Kind.HEADING}
    rows: list[tuple[tuple[int, int], Post | Comment | Block]] = []
    rows += [((post.lines[0], 2 if post.lines[0] in headed else 0), post) for post in document.posts]
    rows += [((comment.lines[0], 3), comment) for comment in document.comments]
    rows += [((block.lines[0], 1), block) for block in document.blocks if block.id not in inside]
    return [step for _, step in sorted(rows, key=lambda row: row[0])]


def _lines(block: Block) -> list[str]:
    """Return a block that is no list item as lines."""
    match block.kind:
        case Kind.HEADING:
            level = min(max(block.level or 2, 1), DEEPEST)
            return [f"{'#' * level} {plaintext.line(block.text, block.marks)}"]
        case Kind.CODE | Kind.TABLE:
            return plaintext.preformatted(block.text, quoted=bool(_quoting(block)))
        case Kind.SEPARATOR if not block.text or RULE.fullmatch(block.text):
            return ["* * *"]
        case Kind.CAPTION:
            text = plaintext.line(block.text, block.marks)
            return [f"*{text}*" if text and not block.marks else text]
        case _:
            return _broken(plaintext.lines(block.text, block.marks))


def _broken(rows: list[str]) -> list[str]:
    """Return lines with a hard break between them; empty ones are dropped, for they would end the paragraph."""
    rows = [row for row in rows if row]
    return [f"{row}<br>" for row in rows[:-1]] + rows[-1:]


def _quoting(block: Block) -> int:
    quoted = block.kind in QUOTED or (block.voice is Voice.QUOTE and block.kind is not Kind.HEADING)
    return 1 + min(block.depth, DEEPEST) if quoted and block.kind is not Kind.LIST else int(quoted)


def _marker(block: Block) -> tuple[str | None, str]:
    """Return a list item's marker and the text behind it, or None and the whole text."""
    words = block.text.split(maxsplit=1)
    if block.mark and words and words[0] == block.mark and len(words) > 1:
        return block.mark, words[1]
    return None, block.text


def _post_head(post: Post) -> str:
    facts = [post.published.value if post.published else "", *post.authors, post.publisher or ""]
    said = " · ".join(plaintext.line(fact) for fact in facts if fact)
    return f"*{said}*" if said else ""


def _comment_head(comment: Comment) -> str:
    facts = [
        comment.id if comment.number is None else f"{comment.id} (number {comment.number})",
        comment.author or "no name",
        comment.published.value if comment.published else "",
        f"in reply to {comment.parent}" if comment.parent else "",
    ]
    return "### " + " · ".join(plaintext.line(fact) for fact in facts if fact)


def _front_matter(document: Document, base_url: str | None) -> str:
    """Return what is known as YAML, each value in the form of JSON, which is YAML too and holds any text."""
    said = [(key, value) for key, value in _metadata(document, base_url) if value or value == 0]
    return "".join(["---\n", *(f"{key}: {_json(value)}\n" for key, value in said), "---"])


def _json(value: object) -> str:
    return UNSAFE.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    return "\ufffd" if "\ud800" <= found[0] <= "\udfff" else f"\\u{ord(found[0]):04x}"


def _metadata(document: Document, base_url: str | None) -> Iterator[tuple[str, object]]:
    """Yield what is known of a document; what the source does not state is left out."""
    source = document.source
    withheld = document.withheld
    yield "id", document.id
    if base_url:
        yield "permalink", f"{base_url.rstrip('/')}/documents/{document.id}.html"
    if withheld is None or withheld.what != "document":
        yield "title", document.title
        yield from _date(document.published)
        yield "authors", list(document.authors)
        yield "publisher", document.publisher
        yield "lang", list(document.languages)
        yield "source_url", source.url
        yield "archived", source.captured
        yield "tags", list(document.tags)
        yield "original", f"../{source.original}"
        yield "removed", len(document.removed)
        yield "moved", len(document.moved)
        yield "repaired", len(document.repaired)
    yield "source", source.path
    if withheld is None:
        yield "sha256", source.sha256
    else:
        yield "withheld", withheld.reason


def _date(date: Dated | None) -> Iterator[tuple[str, object]]:
    if date is not None:
        yield "published", date.value
        yield "published_precision", date.precision.value
        yield "published_evidence", f"{date.origin or f'line {date.line}'}: {date.evidence}"
        if date.changed:
            yield "published_is_last_change", True
