"""``inspect``."""

from __future__ import annotations

import json
import shutil
import sys
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sitegen.cli.terminal import bold, clip, coloured, count, tame
from sitegen.inspect import Fate, Inspected, fates, inspect
from sitegen.model.document import BlockId, Dated, Document
from sitegen.problems import Problem

NARROWEST = 60
UNCLIPPED = 1_000_000
"""The width of what is no terminal: a file or a pipe takes whole lines."""


def run(arguments: Namespace) -> int:
    """Show what is made of one file."""
    colour = coloured(sys.stdout)
    width = max(shutil.get_terminal_size().columns, NARROWEST) if sys.stdout.isatty() else UNCLIPPED
    for inspected in inspect(arguments.file):
        if arguments.json:
            print(json.dumps(inspected.asdict(), ensure_ascii=False))
            continue
        for line in describe(inspected, width=width, colour=colour):
            print(line)
    return 0


def describe(inspected: Inspected, *, width: int, colour: bool) -> Iterator[str]:
    """Yield the lines of the view for people."""
    document = inspected.document
    yield bold(tame(document.title), wanted=colour)
    yield from (clip(line, width) for line in _facts(document))
    lines_of = {block.id: block.lines for block in document.blocks}
    yield from _section("Lines", map(_fate, fates(document)), width=width, colour=colour)
    yield from _section("Dates the text speaks of", _dates(document, lines_of), width=width, colour=colour)
    yield from _section("Names", _names(inspected, lines_of), width=width, colour=colour)
    yield from _section("Problems", map(_problem, document.problems), width=width, colour=colour)
    yield ""


def _section(title: str, lines: Iterable[str], *, width: int, colour: bool) -> Iterator[str]:
    """Yield a section with its heading, or nothing where it is empty."""
    for number, line in enumerate(lines):
        if number == 0:
            yield ""
            yield bold(title, wanted=colour)
        yield clip(line, width)


def _fate(row: Fate) -> str:
    lines = f"{row.first}" if row.first == row.last else f"{row.first}-{row.last}"
    return f"{lines:>9}  {f'{row.what} {row.detail}'.strip():<28}  {tame(row.text)}"


def _dates(document: Document, lines_of: Mapping[BlockId, tuple[int, int]]) -> Iterator[str]:
    for spoken in document.spoken:
        basis = f"{spoken.precision}, from {spoken.basis}" if spoken.precision else "undecided"
        yield f"{lines_of[spoken.block][0]:>9}  {tame(spoken.text)} → {spoken.value or '?'} ({basis})"


def _problem(problem: Problem) -> str:
    return f"{problem.line or '':>9}  {problem.code}: {tame(problem.message)}"


def _facts(document: Document) -> Iterator[str]:
    source = document.source
    yield f"   source  {tame(source.path)}, {source.size:,} bytes, {source.media_type}, {document.encoding}"
    yield f"   sha256  {source.sha256}"
    yield f"published  {_date(document.published)}"
    yield f"  authors  {tame(', '.join(document.authors)) or '-'}"
    yield f"publisher  {tame(document.publisher or '-')}"
    yield f"languages  {', '.join(document.languages) or '-'}"
    for post in document.posts:
        title = tame(post.title or "-")
        yield f"     {post.kind:<8} {post.id}, lines {post.lines[0]}-{post.lines[1]}: {title}; {_date(post.published)}"
    kept = (count(len(document.blocks), "block"), count(len(document.comments), "comment"))
    ledger = f"{len(document.moved)} moved, {len(document.removed)} removed, {len(document.repaired)} repaired"
    yield f"      has  {', '.join(kept)}; {ledger}"


def _date(date: Dated | None) -> str:
    if date is None:
        return "-"
    return f"{date.value} ({date.precision}; line {date.line}: {tame(date.evidence)})"


def _names(inspected: Inspected, lines_of: Mapping[BlockId, tuple[int, int]]) -> Iterator[str]:
    spellings: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    places: dict[str, list[str]] = defaultdict(list)
    for mention in inspected.mentions:
        spellings[mention.entity][mention.text] += 1
        places[mention.entity].append(str(lines_of[mention.block][0]) if mention.block else mention.field or "")
    for entity in sorted(inspected.entities, key=lambda entity: (-len(places[entity.id]), entity.name)):
        other = [f"{tame(text)} {number}×" for text, number in spellings[entity.id].items() if text != entity.name]
        also = f" (also {', '.join(other)})" if other else ""
        where = ", ".join(dict.fromkeys(places[entity.id]))
        yield f"{len(places[entity.id]):>8}×  {entity.type:<12}  {tame(entity.name)}{also}  lines {where}"
