"""What a source declares of itself (front matter, a file beside it) outranks what its text shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sitegen.clean.dates import find_dates
from sitegen.clean.found import exists, settle
from sitegen.clean.language import base_language
from sitegen.clean.ledger import in_order, words
from sitegen.model.document import Dated, Document, Kind, Precision
from sitegen.model.source import Declared, Reading, Source
from sitegen.problems import Code, Problem

ISO = re.compile(r"([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
"""A year, a month or a day in ISO 8601: a declared field says that it is a date."""


def declare(document: Document, reading: Reading) -> Document:
    """Return the document with its declared metadata; what stands first in ``reading.declared`` counts."""
    fields: dict[str, list[Declared]] = {}
    for item in reading.declared:
        fields.setdefault(item.field, []).append(item)
    return _with_date(_with_names(document, fields), fields.get("published", ()), reading)


def _with_names(document: Document, fields: Mapping[str, Sequence[Declared]]) -> Document:
    if "title" in fields:
        document = _titled(document, fields["title"][0].value)
    if authors := tuple(dict.fromkeys(item.value for item in fields.get("author", ()))):
        document = replace(document, authors=authors)
    if "publisher" in fields:
        document = replace(document, publisher=fields["publisher"][0].value)
    if tags := tuple(dict.fromkeys(item.value for item in fields.get("tag", ()))):
        document = replace(document, tags=tags)
    if "url" in fields:
        document = replace(document, source=replace(document.source, url=fields["url"][0].value))
    if "language" in fields and (language := base_language(fields["language"][0].value)):
        document = _spoken_in(document, language)
    return document


def _with_date(document: Document, stated: Sequence[Declared], reading: Reading) -> Document:
    """Return the document with the first of the stated dates that is one; those before it are problems."""
    for at, item in enumerate(stated):
        if (dated := dated_by(item, reading)) is None:
            document = _with_problem(document, item)
        elif dated.line is None:
            others = (dated_by(other, reading) for other in stated[at + 1 :] if other.line is not None)
            return _outranked(document, dated, [date for date in (*others, document.published) if date])
        else:
            return replace(document, published=dated)
    return document


def _outranked(document: Document, dated: Dated, shown: Sequence[Dated]) -> Document:
    """Put a date that no line says in the place of what the source shows, whose lines become notes.

    Where the source says the same day, that stays, for it has a line to show; and what is said of a whole container
    dates only those of its records that show no date.
    """
    own = {post.published.line for post in document.posts if post.published}
    if _is_of_container(dated.origin, document.source) and (shown or own):
        return replace(document, published=shown[0]) if shown else document
    for date in shown:
        if date.value.split("T")[0] == dated.value and not (date.changed or date.inferred):
            return replace(document, published=date)
    moved = tuple(
        replace(row, to="note") if row.to == "published" and row.line not in own else row for row in document.moved
    )
    problems = tuple(problem for problem in document.problems if problem.code is not Code.AMBIGUOUS_DATE)
    return replace(document, published=dated, moved=moved, problems=problems)


def _is_of_container(origin: str | None, source: Source) -> bool:
    """Whether a file beside a container of records says it, not a field of the record."""
    return source.record is not None and origin != source.name


def _with_problem(document: Document, item: Declared) -> Document:
    """Say that a declared date is none; what is said of a whole container is told with its first record."""
    source = document.source
    if item.line is None and source.record and source.record.index and _is_of_container(item.origin, source):
        return document
    date = next(iter(find_dates(item.value)), None)
    wrong = "can be read in two ways" if date is not None and date.numeric else "is no date"
    message = f"published: {item.value!r} {wrong}"
    if item.line is None:
        message = f"{item.origin}: {message}; write it as 1998-03-04, 1998-03 or 1998"
    problem = Problem(source.path, Code.BAD_METADATA, message, document.id, item.line)
    return replace(document, problems=(*document.problems, problem))


def _titled(document: Document, title: str) -> Document:
    same = next((block.id for block in document.blocks if block.kind is Kind.HEADING and block.text == title), None)
    problems = tuple(problem for problem in document.problems if problem.code is not Code.NO_TITLE)
    return replace(document, title=title, title_block=same, problems=problems)


def _spoken_in(document: Document, language: str) -> Document:
    """Put the declared language first; where the page shows only one language, it is this one."""
    if len(document.languages) <= 1:
        blocks = tuple(replace(block, language=language) for block in document.blocks)
        return replace(document, blocks=blocks, languages=(language,))
    others = tuple(name for name in document.languages if name != language)
    return replace(document, languages=(language, *others) if language in document.languages else document.languages)


def dated_by(item: Declared, reading: Reading) -> Dated | None:
    """Return the declared date: with the text of its line that says it, or with the file beside that does."""
    if item.line is None:
        date = _date_of(item.value)
        return Dated(date[0], date[1], None, item.evidence or item.value, origin=item.origin) if date else None
    if not 1 <= item.line <= len(reading.lines):
        return None
    line = reading.lines[item.line - 1].text
    evidence = item.evidence if item.evidence and in_order(words(item.evidence), words(line)) else line.strip()
    value = item.value.strip()
    date = _date_of(value if ISO.fullmatch(value) or any(find_dates(value)) else evidence)
    return Dated(*date, item.line, evidence) if date else None


def _date_of(text: str) -> tuple[str, Precision] | None:
    """Return the date that a text states first, None where it states none or one of two."""
    text = text.strip()
    if whole := ISO.fullmatch(text):
        year, month, day = whole.groups()
        if day and not exists(int(year), int(month), int(day)):
            return None
        return text, Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    found = next(iter(find_dates(text)), None)
    settled = settle(found, day_first=None) if found else None
    return (settled.value, settled.precision) if settled and settled.value else None
