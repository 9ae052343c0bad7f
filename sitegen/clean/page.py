"""Clean one page: from a reading to a document, every line placed, moved, removed or repaired."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from sitegen.clean.assemble import Assembled, Fate, Gone, Placed, Went, assemble, unique_ids
from sitegen.clean.blocks import Shaped, shape_blocks
from sitegen.clean.dates import Found, order_of, settle
from sitegen.clean.facts import Facts, count_words, observe
from sitegen.clean.language import languages_of
from sitegen.clean.lines import Row, Unit
from sitegen.clean.metadata import Metadata, find_metadata
from sitegen.clean.posts import Section, find_posts
from sitegen.clean.repair import repair
from sitegen.clean.residue import residue_of
from sitegen.clean.threads import Reply, Thread, find_thread
from sitegen.clean.units import make_units
from sitegen.model.document import Block, BlockId, Comment, Dated, Document, Kind, Post, Voice
from sitegen.model.source import Reading
from sitegen.problems import Code, Problem

DAY_FIRST = frozenset("nl de fr es it pt pl sv da nb nn no fi cs sk ru uk tr el ro ca gl eu bg sr hr sl id vi et lv lt".split())
"""Languages that write 3/4/2013 with the day first."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with everything found on it; all sequences run parallel to ``units``."""

    rows: tuple[Row, ...]
    units: tuple[Unit, ...]
    facts: tuple[Facts, ...]
    residue: tuple[str | None, ...]
    languages: tuple[str | None, ...]
    sections: tuple[Section, ...]
    thread: Thread
    metadata: Metadata
    day_first: bool | None


def clean(reading: Reading) -> Document:
    """Return the document of a plain-text reading."""
    page = study(reading)
    decided = list(fates(page))
    made = assemble(page.rows, decided, reading.encoding)
    return build(reading, page, made)


def study(reading: Reading) -> Page:
    """Find everything there is on a page."""
    rows = repair(reading.lines)
    units = make_units(rows)
    facts = observe(units)
    residue = tuple(residue_of(unit.text) for unit in units)
    languages = languages_of([unit.text for unit in units])
    sections = find_posts(facts, languages, len(units))
    thread = Thread() if sections else find_thread(facts, residue)
    body = range(thread.start if thread.replies else len(units))
    if thread.replies and thread.end < len(units):
        residue = tuple(
            reason or ("related" if index >= thread.end and facts[index].short else None) for index, reason in enumerate(residue)
        )
    metadata = find_metadata(facts, residue, body, several=bool(sections))
    return Page(rows, units, facts, residue, languages, sections, thread, metadata, _day_first(facts, languages))


def _day_first(facts: Sequence[Facts], languages: Sequence[str | None]) -> bool | None:
    numeric = tuple(date for fact in facts for date in fact.dates if date.numeric)
    if not numeric:
        return None
    decided = order_of(numeric)
    if decided is not None:
        return decided
    common = Counter(language for language in languages if language).most_common(1)
    return True if common and common[0][0] in DAY_FIRST else None


def fates(page: Page) -> Iterator[tuple[Unit, Fate]]:
    """Yield every unit, or part of one, with what becomes of it."""
    voices = _sections_of(page)
    comments = _comments_of(page)
    shaped = _shapes(page, voices, comments)
    heads = {index for reply in page.thread.replies for index in reply.head}
    titles = {section.title for section in page.sections if section.title is not None}
    headers = {at for section in page.sections for at in (section.dated_by, *section.byline)}
    for index, unit in enumerate(page.units):
        section, voice = voices.get(index, (None, Voice.AUTHOR))
        language = page.languages[index]
        if index in heads:
            yield unit, Went("comment")
        elif index in headers:
            yield unit, Went("published" if page.facts[index].dates else "author")
        elif index == page.metadata.title or index in titles:
            level = 1 if index == page.metadata.title else 3 if voice is Voice.EMBEDDED else 2
            place = Placed(Shaped(Kind.HEADING, level=level), voice, language, section)
            if index == page.metadata.title and page.metadata.suffix is not None:
                yield unit.cut(0, page.metadata.suffix), place
                yield unit.cut(page.metadata.suffix, len(unit.text)), Went("publisher")
            else:
                yield unit, place
        elif index in page.metadata.moved:
            yield unit, Went(page.metadata.moved[index])
        elif index == page.thread.opener:
            yield unit, Gone("empty-heading")
        elif (reason := page.residue[index]) is not None:
            yield unit, Gone(reason)
        else:
            shape = shaped.get(index, Shaped())
            comment = comments.get(index)
            if comment is not None:
                voice = Voice.COMMENT
            elif shape.kind is Kind.QUOTE and voice is Voice.AUTHOR:
                voice = Voice.QUOTE
            yield unit, Placed(shape, voice, language, section, comment)


def _sections_of(page: Page) -> dict[int, tuple[str, Voice]]:
    found: dict[int, tuple[str, Voice]] = {}
    for number, section in enumerate(page.sections, 1):
        voice = Voice.EMBEDDED if section.embedded else Voice.AUTHOR
        found.update({index: (f"s{number}", voice) for index in range(section.start, section.end)})
    return found


def _comments_of(page: Page) -> dict[int, str]:
    return {index: f"c{number}" for number, reply in enumerate(page.thread.replies, 1) for index in reply.body}


def _shapes(page: Page, voices: dict[int, tuple[str, Voice]], comments: dict[int, str]) -> dict[int, Shaped]:
    """Shape the blocks of every section, and of every comment, by themselves."""
    groups: dict[str, list[int]] = {}
    heads = {index for reply in page.thread.replies for index in reply.head}
    for index in range(len(page.units)):
        if page.residue[index] or index in page.metadata.moved or index in heads or index == page.thread.opener:
            continue
        key = comments.get(index) or voices.get(index, ("", Voice.AUTHOR))[0]
        groups.setdefault(key, []).append(index)
    titles = frozenset(
        at for at in (page.metadata.title, *(section.title for section in page.sections)) if at is not None
    )
    found: dict[int, Shaped] = {}
    for _, inside in sorted(groups.items()):
        found.update(shape_blocks(page.units, page.facts, inside, titles))
    return found


def build(reading: Reading, page: Page, made: Assembled) -> Document:
    """Put the document together."""
    blocks = unique_ids(made.blocks)
    by_comment: dict[str, list[BlockId]] = {}
    for block in blocks:
        if block.comment:
            by_comment.setdefault(block.comment, []).append(block.id)
    comments = tuple(
        _comment(page, reply, f"c{number}", tuple(by_comment.get(f"c{number}", ())))
        for number, reply in enumerate(page.thread.replies, 1)
    )
    heading = next((block for block in blocks if block.kind is Kind.HEADING), None)
    source = reading.source
    metadata = page.metadata
    problems = list(reading.problems)
    if heading is None:
        problems.append(Problem(source.path, Code.NO_TITLE, "has no title; its file name is used", source.id))
    problems += [Problem(source.path, Code.ACCOUNT, "text of this line was lost and put back", source.id, line) for line in made.lost]
    return Document(
        id=source.id,
        source=source,
        encoding=reading.encoding,
        title=heading.text if heading else PurePosixPath(source.path).name,
        title_block=heading.id if heading else None,
        publisher=metadata.publisher,
        authors=metadata.authors,
        languages=_languages(blocks),
        published=_dated(page, metadata.date, metadata.date_in),
        blocks=blocks,
        comments=comments,
        posts=tuple(_post(page, number) for number in range(len(page.sections))),
        removed=made.removed,
        moved=made.moved,
        repaired=made.repaired,
        problems=tuple(problems),
    )


def _dated(page: Page, date: Found | None, index: int | None) -> Dated | None:
    if date is None or index is None:
        return None
    settled = settle(date, day_first=page.day_first)
    unit = page.units[index]
    return Dated(settled.value, settled.precision, unit.line, unit.pieces[0].raw) if settled.value else None


def _comment(page: Page, reply: Reply, key: str, blocks: tuple[BlockId, ...]) -> Comment:
    indices = (*reply.head, *reply.body)
    lines = [line for index in indices for line in page.units[index].lines]
    head = tuple(sorted({line for index in reply.head for line in page.units[index].lines}))
    dated = _dated(page, reply.date, reply.dated_by)
    return Comment(key, reply.author, dated, reply.number, None, blocks, (min(lines), max(lines)), head)


def _post(page: Page, number: int) -> Post:
    section = page.sections[number]
    title = None if section.title is None else page.units[section.title].text
    language = Counter(
        {
            name: sum(page.facts[at].words for at in range(section.start, section.end) if page.languages[at] == name)
            for name in sorted({name for name in page.languages[section.start : section.end] if name})
        }
    ).most_common(1)
    return Post(
        id=f"s{number + 1}",
        kind="embedded" if section.embedded else "post",
        parent=None if section.parent is None else f"s{section.parent + 1}",
        title=title,
        published=_dated(page, section.date, section.dated_by),
        language=language[0][0] if language else None,
        authors=(),
        publisher=None,
        lines=(page.units[section.start].line, page.units[section.end - 1].lines[1]),
    )


def _languages(blocks: Sequence[Block]) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for block in blocks:
        if block.language:
            counts[block.language] += count_words(block.text)
    return tuple(language for language, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
