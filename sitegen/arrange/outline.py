"""What lists, neighbours and charts need of one document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sitegen.model.document import Block, Dated, Document, Kind, Voice
from sitegen.model.site import Outline

LEAD_LENGTH = 220
WORD = re.compile(r"\w+(?:['’]\w+)*")
SENTENCE_END = re.compile(
    r"(?<!\b\w)(?<!\b[A-Z]\w)(?<!\b[A-Z]\w\w)[.!?…。！？]+[”’\"')\]»]*(?=\s+[^\W\d_a-zß-öø-ÿ]|\s+[“\"‘'«(]|$)"
)
MANY_WORDS = 6
LANGUAGELESS = frozenset({Kind.SEPARATOR, Kind.CODE})


def outline(document: Document) -> Outline:
    """Return the document without its text: what stands in lists and counts."""
    lead = _lead_block(document)
    removed = sum(len(row.text.split()) for row in document.removed if row.worded)
    shown = sum(len(block.text.split()) for block in document.blocks)
    dates = _dates(document)
    return Outline(
        id=document.id,
        path=document.source.path,
        title=document.title,
        language=document.languages[0] if document.languages else None,
        languages=document.languages,
        published=document.published,
        dates=dates,
        publisher=document.publisher,
        authors=document.authors,
        words=sum(len(WORD.findall(block.text)) for block in document.blocks),
        comments=len(document.comments),
        posts=sum(post.kind == "post" for post in document.posts),
        blocks=len(document.blocks),
        removed=sum(row.worded for row in document.removed),
        moved=len(document.moved),
        repaired=len(document.repaired),
        kept=shown / (shown + removed) if shown + removed else 1.0,
        lead=_first_sentence(lead.text) if lead else "",
        lead_language=lead.language if lead else None,
        size=document.source.size,
        sha256=document.source.sha256,
        media_type=document.source.media_type,
        encoding=document.encoding,
        original=document.source.original,
        undecided=sum(block.language is None and block.kind not in LANGUAGELESS for block in document.blocks),
        withheld=document.withheld is not None,
        reasons=tuple(_reasons(document)),
        url=document.source.url,
        captured=document.source.captured,
        message=document.source.message,
    )


def _dates(document: Document) -> tuple[Dated, ...]:
    """Return the dates of the document's posts, newest first, or its own: a person's word for it outranks theirs."""
    posts = [post.published for post in document.posts if post.kind == "post" and post.published]
    own = (document.published,) if document.published else ()
    if not posts or (document.published and document.published.origin):
        return own
    return tuple(sorted(posts, key=lambda date: date.value, reverse=True))


def _lead_block(document: Document) -> Block | None:
    """Return the first paragraph of the author's own that is long enough to say something."""
    paragraphs = [
        block
        for block in document.blocks
        if block.kind is Kind.PARAGRAPH and block.voice in {Voice.AUTHOR, Voice.EMBEDDED} and not block.comment
    ]
    for block in paragraphs:
        if len(block.text.split()) >= MANY_WORDS:
            return block
    return paragraphs[0] if paragraphs else None


def _first_sentence(text: str) -> str:
    """Return the text's beginning: whole sentences up to about 220 characters, else cut at a word."""
    for found in SENTENCE_END.finditer(text[:LEAD_LENGTH]):
        if found.end() >= MANY_WORDS * 4 and found.end() < len(text):
            return text[: found.end()]
    if len(text) <= LEAD_LENGTH:
        return text
    return text[:LEAD_LENGTH].rsplit(None, 1)[0] + " …"


def _reasons(document: Document) -> Iterator[tuple[str, str, int]]:
    """Yield how many rows of each kind the ledger holds."""
    counts: Counter[tuple[str, str]] = Counter()
    counts.update(("removed", row.reason) for row in document.removed)
    counts.update(("moved", row.to) for row in document.moved)
    counts.update(("repaired", row.reason) for row in document.repaired)
    for (what, reason), count in sorted(counts.items()):
        yield what, reason, count
