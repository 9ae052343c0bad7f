"""What of a document is searched, in which field, and the keys it is filtered by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitegen.model.document import Block, Document, Kind, Precision, Voice
from sitegen.model.entity import Entity, Mention
from sitegen.search.analysis import form, primary

FIELDS = ("title", "author", "source", "text", "quote", "comment")
"""Every field of words, in the order of their bits in a posting list's first number."""

BOOSTS = (3, 2, 2, 1, 1, 1)
"""How often a word counts in each field: a title says what a text is about."""

TITLE, AUTHOR, SOURCE, TEXT, QUOTE, COMMENT = range(6)

PARTS = {"text": (TITLE, AUTHOR, SOURCE, TEXT), "quote": (QUOTE,), "comment": (COMMENT,)}
"""What ``in:`` may name, and the fields that each stands for."""

VOICES = {Voice.AUTHOR: TEXT, Voice.QUOTE: QUOTE, Voice.EMBEDDED: QUOTE, Voice.COMMENT: COMMENT}


class Entry(NamedTuple):
    """A stretch of words in one field: where it stands on the page, how a reader is told, and in which language."""

    field: int
    anchor: str
    label: str
    language: str | None
    text: str


def entries(document: Document) -> Iterator[Entry]:
    """Yield all that is searched of a document: title, authors, sources, then its blocks in order."""
    titles = {document.title, *(post.title for post in document.posts)}
    headed = document.title_block is not None
    if not headed:
        language = primary(document.languages[0]) if document.languages else None
        yield Entry(TITLE, "", "title", language, document.title)
    for author in dict.fromkeys([*document.authors, *(name for post in document.posts for name in post.authors)]):
        yield Entry(AUTHOR, "", "author", None, author)
    for source in dict.fromkeys([document.publisher, *(post.publisher for post in document.posts)]):
        if source:
            yield Entry(SOURCE, "", "source", None, source)
    labels = {
        comment.id: str(comment.number if comment.number is not None else number)
        for number, comment in enumerate(document.comments, 1)
    }
    for comment in document.comments:
        if comment.author:
            yield Entry(AUTHOR, comment.id, f"comment {labels[comment.id]}", None, comment.author)
    for number, block in enumerate(document.blocks, 1):
        if block.text and not block.text.isspace():
            label = f"comment {labels[block.comment]}" if block.comment in labels else f"¶ {number}"
            yield Entry(_field(block, titles), block.id, label, primary(block.language), block.text)


def _field(block: Block, titles: set[str | None]) -> int:
    if block.kind is Kind.HEADING and block.comment is None and block.text in titles:
        return TITLE
    return VOICES[block.voice]


def keys(document: Document, mentions: Iterable[Mention], types: dict[str, str]) -> dict[str, int]:
    """Return the keys a document is filtered by, and how often each holds: languages, dates, parts, names and types."""
    counted: Counter[str] = Counter()
    for mention in mentions:
        counted[f"name={mention.entity}"] += 1
        if mention.entity in types:
            counted[f"type={types[mention.entity]}"] += 1
    languages = {*document.languages, *(block.language for block in document.blocks)}
    for language in {primary(name) for name in languages} - {None}:
        counted[f"lang={language}"] = 1
    for day in dates(document) or ("none",):
        for length in (4, 7, 10):
            if len(day) >= length:
                counted[f"date={day[:length]}"] = 1
    held = {VOICES[voice] for voice in {block.voice for block in document.blocks}}
    for part, wanted in (("text", TEXT), ("quote", QUOTE), ("comment", COMMENT)):
        if wanted in held:
            counted[f"in={part}"] = 1
    return dict(counted)


LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7}


def dates(document: Document) -> tuple[str, ...]:
    """Return the days, months or years that the document and its posts are dated by, sorted, newest first."""
    stated = [document.published, *(post.published for post in document.posts)]
    return tuple(sorted({date.value[: LENGTHS.get(date.precision, 10)] for date in stated if date}, reverse=True))


def forms(entity: Entity) -> tuple[str, ...]:
    """Return every spelling of an entity as a key, each once, the entity's own name first."""
    spellings = [entity.name, *(alias.text for alias in entity.aliases), *([entity.latin] if entity.latin else [])]
    return tuple(dict.fromkeys(filter(None, map(form, spellings))))
