"""Mentions with the text around them, as name pages show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen.model.document import Block, Document, Kind
from sitegen.model.entity import Mention
from sitegen.model.site import Context

AROUND = 90
CELL_END = re.compile(r"[\t\n][\t\n ]*")
BETWEEN_CELLS = " · "
"""Stands where a cell or row of a table ends: white space alone would run them together into one sentence."""


def contexts(document: Document, mentions: Iterable[Mention]) -> Iterator[Context]:
    """Yield each mention with about 90 characters on either side and the number of the block it stands in."""
    numbers = {block.id: (number, block) for number, block in enumerate(document.blocks, 1)}
    shown = {
        comment.id: str(comment.number if comment.number is not None else number)
        for number, comment in enumerate(document.comments, 1)
    }
    for mention in mentions:
        if mention.block is None:
            number = shown.get(mention.comment or "")
            yield Context(mention, "", "", None, mention.field or "title", "metadata", None, number)
            continue
        place, block = numbers[mention.block]
        before = _before(block.text[: mention.start])
        after = _after(block.text[mention.end :])
        if block.kind is Kind.TABLE:
            before, after = CELL_END.sub(BETWEEN_CELLS, before), CELL_END.sub(BETWEEN_CELLS, after)
        yield Context(
            mention,
            before,
            after,
            place,
            _place(block),
            block.voice.value,
            block.language,
            shown.get(block.comment or ""),
        )


def _place(block: Block) -> str:
    """Return what a reader calls the place a block is."""
    if block.comment:
        return "comment"
    return "heading" if block.kind is Kind.HEADING else "paragraph"


def _before(text: str) -> str:
    """Return the end of a text, cut at a word, with a sign where it was cut."""
    if len(text) <= AROUND:
        return text
    cut = text[-AROUND:]
    _, space, rest = cut.partition(" ")
    return "… " + (rest if space else cut)


def _after(text: str) -> str:
    """Return the beginning of a text, cut at a word, with a sign where it was cut."""
    if len(text) <= AROUND:
        return text
    cut = text[:AROUND]
    rest, space, _ = cut.rpartition(" ")
    return (rest if space else cut) + " …"
