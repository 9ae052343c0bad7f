"""What a source declares of itself (front matter, a file beside it) outranks what its text shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sitegen.clean.dates import find_dates
from sitegen.clean.found import settle
from sitegen.clean.language import base_language
from sitegen.clean.ledger import in_order, words
from sitegen.model.document import Dated, Document, Kind, Precision
from sitegen.model.source import Declared, Reading
from sitegen.problems import Code, Problem

PARTIAL = re.compile(r"[12]\d{3}(-(?:0[1-9]|1[0-2]))?")
"""A year, or a month of a year, in ISO 8601: a declared field says that it is a date."""


def declare(document: Document, reading: Reading) -> Document:
    """Return the document with its declared metadata.

    A date needs a line of the source that says it, so one from a file beside the source gives no ``published``.
    """
    fields: dict[str, list[Declared]] = {}
    for item in reading.declared:
        fields.setdefault(item.field, []).append(item)
    return _with_date(_with_names(document, fields), fields, reading) if fields else document


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


def _with_date(document: Document, fields: Mapping[str, Sequence[Declared]], reading: Reading) -> Document:
    dates = [item for item in fields.get("published", ()) if item.line is not None]
    if dates and (dated := dated_by(dates[0], reading)):
        document = replace(document, published=dated)
    elif dates:
        problem = Problem(
            document.source.path,
            Code.BAD_METADATA,
            f"published: {dates[0].value!r} is no date",
            document.id,
            dates[0].line,
        )
        document = replace(document, problems=(*document.problems, problem))
    return document


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
    """Return the declared date with the text of its line that says it, the value before anything else there."""
    if item.line is None or not 1 <= item.line <= len(reading.lines):
        return None
    line = reading.lines[item.line - 1].text
    evidence = item.evidence if item.evidence and in_order(words(item.evidence), words(line)) else line.strip()
    if part := PARTIAL.fullmatch(item.value.strip()):
        return Dated(part[0], Precision.MONTH if part[1] else Precision.YEAR, item.line, evidence)
    found = next(iter(find_dates(item.value)), None) or next(iter(find_dates(evidence)), None)
    if found is None:
        return None
    found = settle(found, day_first=None)
    return Dated(found.value, found.precision, item.line, evidence) if found.value else None
