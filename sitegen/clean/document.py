"""Put a document together from what was found on a page and what became of its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from sitegen.clean.assemble import Assembled, unique_ids
from sitegen.clean.declared import declare
from sitegen.clean.facts import count_words
from sitegen.clean.found import Found, settle
from sitegen.clean.ledger import in_order, words
from sitegen.clean.lines import Piece, Unit, piece_at
from sitegen.clean.page import Page
from sitegen.clean.replies import link_parents, missing_numbers, uncertain_order, under_parents, with_year
from sitegen.clean.spoken import spoken_dates
from sitegen.clean.threads import Reply
from sitegen.model.document import Block, BlockId, Comment, Dated, Document, Kind, Post
from sitegen.model.source import Reading
from sitegen.problems import Code, Problem

TAGS, LONGEST_TAG = 20, 1_000
"""A text with its markup is looked for in so many times its length, and so many characters more."""


def build(reading: Reading, page: Page, made: Assembled) -> Document:
    """Put the document together; what the source declares of itself outranks what its text shows."""
    blocks = unique_ids(made.blocks)
    by_comment: dict[str, list[BlockId]] = {}
    for block in blocks:
        if block.comment:
            by_comment.setdefault(block.comment, []).append(block.id)
    metadata = page.metadata
    published = _dated(page, metadata.date, metadata.date_in)
    if published is not None and metadata.changed:
        published = replace(published, changed=True)
    if page.thread.opening is not None and page.thread.opening.told is not None:
        published = page.thread.opening.told
    comments = link_parents(
        [
            _comment(page, reply, f"c{number}", tuple(by_comment.get(f"c{number}", ())), published)
            for number, reply in enumerate(page.thread.replies, 1)
        ],
        [reply.parent for reply in page.thread.replies],
        {block.id: block for block in blocks if block.comment},
    )
    comments = under_parents(comments, [reply.under for reply in page.thread.replies])
    heading = next(
        (block for block in blocks if block.kind is Kind.HEADING and (block.level == 1 or page.sections)), None
    )
    source = reading.source
    problems = list(reading.problems)
    if heading is None:
        problems.append(Problem(source.path, Code.NO_TITLE, "has no title; its file name is used", source.id))
    problems += [
        Problem(source.path, Code.ACCOUNT, "text of this line was lost and put back", source.id, line)
        for line in made.lost
    ]
    problems += missing_numbers(comments, source.path, source.id)
    problems += uncertain_order(comments, source.path, source.id)
    if published is None and metadata.date is not None and metadata.date.numeric and metadata.date_in is not None:
        text = "its date can be read in two ways, and nothing on the page decides"
        problems.append(Problem(source.path, Code.AMBIGUOUS_DATE, text, source.id, page.units[metadata.date_in].line))
    document = Document(
        id=source.id,
        source=source,
        encoding=reading.encoding,
        title=heading.text if heading else PurePosixPath(source.path).name,
        title_block=heading.id if heading else None,
        publisher=metadata.publisher,
        authors=metadata.authors,
        languages=_languages(blocks),
        published=published,
        blocks=blocks,
        comments=comments,
        posts=tuple(_post(page, number) for number in range(len(page.sections))),
        removed=made.removed,
        moved=made.moved,
        repaired=made.repaired,
        tags=metadata.tags,
        problems=tuple(problems),
        thread=page.thread.opening is not None and bool(comments),
    )
    document = declare(document, reading)
    dates: dict[str | None, Dated | None] = {None: document.published}
    dates.update({post.id: post.published for post in document.posts})
    dates.update({comment.id: comment.published or document.published for comment in document.comments})
    return replace(document, spoken=tuple(spoken_dates(document.blocks, dates, day_first=page.day_first)))


def _dated(page: Page, date: Found | None, index: int | None, base: Dated | None = None) -> Dated | None:
    """Return a date with the line that says it; one without a year may take that of ``base``."""
    if date is None or index is None:
        return None
    settled = settle(date, day_first=page.day_first)
    unit = page.units[index]
    piece = piece_at(unit, date.start)
    evidence = _evidence(unit, piece)
    if settled.value is None:
        return with_year(settled, base, piece.row.number, evidence)
    return Dated(settled.value, settled.precision, piece.row.number, evidence)


def _evidence(unit: Unit, piece: Piece) -> str:
    """Return what the source says there: of markup in one line the unit's own text, which stands near its beginning."""
    if len(unit.pieces) == 1 and not piece.row.edits:
        near = piece.row.raw[piece.low : piece.low + TAGS * len(unit.text) + LONGEST_TAG]
        if in_order(words(unit.text), words(near)):
            return unit.text
    return piece.raw


def _comment(page: Page, reply: Reply, key: str, blocks: tuple[BlockId, ...], base: Dated | None) -> Comment:
    indices = (*reply.head, *reply.body)
    lines = [line for index in indices for line in page.units[index].lines]
    head = tuple(sorted({line for index in reply.head for line in page.units[index].lines}))
    dated = reply.told or _dated(page, reply.date, reply.dated_by, base)
    return Comment(key, reply.author, dated, reply.number, None, blocks, (min(lines), max(lines)), head)


def _post(page: Page, number: int) -> Post:
    section = page.sections[number]
    title = None if section.title is None else page.units[section.title].text
    words: Counter[str] = Counter()
    inside = _embedded_in(page, number)
    for at in range(section.start, section.end):
        if (language := page.languages[at]) and at not in inside:
            words[language] += page.facts[at].words
    return Post(
        id=f"s{number + 1}",
        kind="embedded" if section.embedded else "post",
        parent=None if section.parent is None else f"s{section.parent + 1}",
        title=title,
        published=_dated(page, section.date, section.dated_by),
        language=max(sorted(words), key=words.__getitem__) if words else None,
        authors=section.authors,
        publisher=section.publisher,
        lines=(page.units[section.start].line, page.units[section.end - 1].lines[1]),
    )


def _embedded_in(page: Page, number: int) -> set[int]:
    """Return the units of the articles that are embedded in a section; these follow their section directly."""
    found: set[int] = set()
    for other in page.sections[number + 1 :]:
        if other.parent != number:
            break
        found.update(range(other.start, other.end))
    return found


def _languages(blocks: Sequence[Block]) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for block in blocks:
        if block.language:
            counts[block.language] += count_words(block.text)
    return tuple(language for language, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
