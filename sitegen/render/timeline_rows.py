"""Rows of the timeline: dates of documents, and dates that the texts speak of, each with its sentence."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from sitegen.model.document import Block, Document, Spoken
from sitegen.ports import Archive
from sitegen.render.views import moment

SENTENCE_SIDE = 150
SENTENCE_END = re.compile(r"(?<!\b\w)[.!?…。؟](?=[\s”’\"')\]]{0,4}$|[\s”’\"')\]]{1,4}[^\sa-zà-öø-ÿ])")
"""A sign that ends a sentence: none after a single letter (an initial), none before a small letter."""

TABLE = """
create table dated (year integer, month integer, value text, layer integer, document text, anchor text,
  before text, said text, after text, language text, basis text, place integer)
"""


def dated_table(archive: Archive) -> sqlite3.Connection:
    """Return a temporary table of all rows, so that an archive of any size can be sorted by date."""
    base = sqlite3.connect("")
    base.execute(TABLE)
    base.executemany("insert into dated values (?,?,?,?,?,?,?,?,?,?,?,?)", _rows(archive))
    base.execute("create index of_year on dated (year, value, layer, document, place)")
    return base


DatedRow = tuple[int | None, int | None, str | None, int, str, str, str, str, str, str | None, str, int]


def _rows(archive: Archive) -> Iterator[DatedRow]:
    """Yield a row for each date of a document or section, and each date that a text speaks of."""
    for document in archive.documents():
        if document.withheld:
            continue
        yield from _published(document)
        blocks = {block.id: (place, block) for place, block in enumerate(document.blocks)}
        for said in document.spoken:
            if said.block in blocks:
                yield _said(document, said, *blocks[said.block])


def _published(document: Document) -> Iterator[DatedRow]:
    """Yield the document's own dates: those of its posts where they have any, and those of articles inside.

    What a person says of the whole page stands beside them.
    """
    own = [(document.published, "", document.title, document.languages[0] if document.languages else None)]
    posts = [(post.published, f"#{post.id}", post.title or document.title, post.language) for post in document.posts]
    told = document.published is not None and document.published.origin is not None
    stated = not told and any(post.published and post.kind == "post" for post in document.posts)
    for date, anchor, title, language in posts if stated else [*own, *posts]:
        at = moment(date.value) if date else None
        if at:
            yield at.year, at.month, at.value, 0, document.id, anchor, "", title, "", language, "", 0


def _said(document: Document, said: Spoken, place: int, block: Block) -> DatedRow:
    """Return the row of a date that a text speaks of."""
    at = moment(said.value) if said.value else None
    before, after = sentence(block.text, said.start, said.end)
    return (
        at.year if at else None,
        at.month if at else None,
        at.value if at else said.value,
        1,
        document.id,
        f"#{block.id}",
        before,
        said.text,
        after,
        block.language,
        said.basis,
        place,
    )


def sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a stretch in its sentence, each cut to about 150 characters."""
    before = text[max(0, start - SENTENCE_SIDE * 2) : start]
    ends = [found.end() for found in SENTENCE_END.finditer(before)]
    cut = bool(ends) or start <= SENTENCE_SIDE * 2
    before = (before[ends[-1] :] if ends else before).lstrip()
    if len(before) > SENTENCE_SIDE or not cut:
        before = "… " + (before[-SENTENCE_SIDE:].partition(" ")[2] or before[-SENTENCE_SIDE:])
    after = text[end : end + SENTENCE_SIDE * 2]
    found = SENTENCE_END.search(after)
    whole = found is not None or end + SENTENCE_SIDE * 2 >= len(text)
    after = after[: found.end()] if found else after
    if len(after) > SENTENCE_SIDE or not whole:
        after = (after[:SENTENCE_SIDE].rpartition(" ")[0] or after[:SENTENCE_SIDE]) + " …"
    return before, after
