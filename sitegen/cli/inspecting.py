"""``inspect``."""

from __future__ import annotations

import json
import shutil
import sys
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sitegen.cli.terminal import bold, clip, coloured, count, paint, tame, width_of
from sitegen.inspect import Fate, Inspected, Tally, fates, inspect, overview
from sitegen.model.document import BlockId, Dated, Document, Post
from sitegen.problems import Problem

NARROWEST = 60
PIPED, UNCLIPPED = 160, 1_000_000
"""The width of what is no terminal, and of all that there is."""

WIDE = 100
LABEL, LINES, DETAIL, NARROW_DETAIL = 10, 9, 28, 20
MOST_COMMENTS, FIRST_COMMENTS = 12, 8
MOST_DATES, MOST_NAMES = 8, 15
NAMES = {
    "list": ("list item",),
    "code": ("code block",),
    "transcript": ("turn of speech", "turns of speech"),
    "verse": ("stanza",),
}
"""What one block is called, where that is not the name of its kind."""

COLOURS = {"removed": 31, "repaired": 33, "moved": 36, "comment": 35}
"""Of what is not simply kept, in the terminal's own red, yellow, cyan and magenta."""


@dataclass(frozen=True, slots=True)
class Look:
    """How much room there is, whether colours are wanted, and whether nothing is to be left out."""

    width: int
    colour: bool
    everything: bool


def run(arguments: Namespace) -> int:
    """Show what is made of one file."""
    piped = UNCLIPPED if arguments.all else PIPED
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else piped
    look = Look(max(columns, NARROWEST), coloured(sys.stdout), arguments.all)
    for inspected in inspect(arguments.file):
        if arguments.json:
            print(json.dumps(inspected.asdict(), ensure_ascii=False))
            continue
        for line in describe(inspected, look):
            print(line)
    return 0


def describe(inspected: Inspected, look: Look) -> Iterator[str]:
    """Yield the lines of the view for people: the sum of it first, then line by line, then dates and names."""
    document = inspected.document
    lines_of = {block.id: block.lines for block in document.blocks}
    yield bold(clip(tame(document.title), look.width), wanted=look.colour)
    yield from (clip(line, look.width) for line in _facts(inspected))
    yield from _section("Problems", map(_problem, document.problems), look)
    rows = fates(document) if look.everything else list(_fewer(overview(document)))
    yield from _section(f"Lines{_legend(rows)}", (_row(row, look) for row in rows), look, clipped=False)
    dates = list(_dates(document, lines_of))
    yield from _section("Dates the text speaks of", _first(dates, MOST_DATES, look), look)
    names = list(_names(inspected, lines_of))
    yield from _section("Names", _first(names, MOST_NAMES, look), look)
    yield ""


def _section(title: str, lines: Iterable[str], look: Look, *, clipped: bool = True) -> Iterator[str]:
    """Yield a section with its heading, or nothing where it is empty."""
    for number, line in enumerate(lines):
        if number == 0:
            yield ""
            yield bold(title, wanted=look.colour)
        yield clip(line, look.width) if clipped else line


def _first(lines: Sequence[str], most: int, look: Look) -> Iterator[str]:
    """Yield the first lines, and how many more there are."""
    shown = len(lines) if look.everything or len(lines) <= most + 1 else most
    yield from lines[:shown]
    if shown < len(lines):
        yield f"{'':>{LINES}}  and {len(lines) - shown:,} more (--all shows them)"


def _fewer(rows: Sequence[Fate]) -> Iterator[Fate]:
    """Yield the rows, of a long run of comments only the first ones."""
    for is_comment, part in groupby(rows, key=lambda row: row.what == "comment"):
        run = list(part)
        if is_comment and len(run) > MOST_COMMENTS:
            rest = run[FIRST_COMMENTS:]
            yield from run[:FIRST_COMMENTS]
            yield Fate(rest[0].first, rest[-1].last, "comment", "", "(--all shows them)", count=len(rest))
        else:
            yield from run


def _legend(rows: Sequence[Fate]) -> str:
    """Say what the signs in the rows mean, those that occur."""
    signs = ["×: so many told as one"] if any(row.count > 1 and row.detail for row in rows) else []
    signs += ["?: inferred"] if any("?" in row.detail for row in rows) else []
    return f" (+: characters not shown{''.join(f'; {sign}' for sign in signs)})"


def _row(row: Fate, look: Look) -> str:
    """Return a row of the view: lines, fate, as what or why, and as much of the text as there is room for."""
    lines = f"{row.first}" if row.first == row.last else f"{row.first}-{row.last}"
    detail = row.detail if row.count == 1 else f"{row.detail} ×{row.count}".strip()
    size = DETAIL if look.width >= WIDE else NARROW_DETAIL
    head = f"{lines:>{LINES}}  {row.what:<8}  {clip(detail, size):<{size}}  "
    text = tame(row.text)
    room = max(look.width - width_of(head), 10)
    if width_of(text) > room:
        shown = clip(text, room - len(f" +{len(text):,}"))
        text = f"{shown} +{len(text) - len(shown) + 1:,}"
    colour = COLOURS.get(row.what)
    return head.replace(row.what, paint(row.what, colour), 1) + text if look.colour and colour else head + text


def _dates(document: Document, lines_of: Mapping[BlockId, tuple[int, int]]) -> Iterator[str]:
    for spoken in document.spoken:
        source = "as the text says" if spoken.basis == "text" else "counted from the date of publication"
        known = f"{spoken.value} ({spoken.precision}, {source})" if spoken.value else "no value: nothing settles it"
        yield f"{lines_of[spoken.block][0]:>{LINES}}  {tame(spoken.text)} → {known}"


def _problem(problem: Problem) -> str:
    return f"{problem.line or '':>{LINES}}  {problem.code}: {tame(problem.message)}"


def _facts(inspected: Inspected) -> Iterator[str]:
    document = inspected.document
    source = document.source
    own = any(post.published for post in document.posts)
    nothing = "no date; the posts have theirs" if own else "no date found"
    facts = [
        ("lines", _accounted(inspected.tally, len(document.repaired))),
        ("blocks", _contents(document)),
        ("published", _date(document.published) or nothing),
        ("authors", tame(", ".join(document.authors)) or "none found"),
        ("publisher", tame(document.publisher or "") or "none found"),
        ("languages", _languages(document)),
        ("source", f"{tame(source.path)}, {source.size:,} bytes, {source.media_type}, {document.encoding}"),
        ("sha256", source.sha256),
    ]
    facts += [(post.kind, _post(post)) for post in document.posts]
    for label, value in facts:
        yield f"{label:>{LABEL}}  {value}"


def _post(post: Post) -> str:
    """Tell a post: its lines, its date with the line of its evidence, who wrote and who published it, its title."""
    when = f"{post.published.value} (line {post.published.line})" if post.published else "no date found"
    parts = (f"{post.id}, lines {post.lines[0]}-{post.lines[1]}", when, *post.authors, post.publisher or "")
    return f"{', '.join(filter(None, map(tame, parts)))}: {tame(post.title or 'no title')}"


def _accounted(tally: Tally, repairs: int) -> str:
    """Tell what became of all lines, those first that a reader must look at."""
    lost = f"{tally.lost:,} LOST, " if tally.lost > 0 else ""
    markup = f" ({tally.markup:,} of nothing but markup)" if tally.markup else ""
    parts = f"{tally.kept:,} kept, {tally.moved:,} moved, {tally.removed:,} removed{markup}, {tally.blank:,} blank"
    return f"{tally.lines:,}: {lost}{parts}; {count(repairs, 'repair')}"


def _contents(document: Document) -> str:
    """Tell how many blocks of each kind there are outside comments, and how many comments and posts."""
    kinds: dict[str, int] = defaultdict(int)
    for block in document.blocks:
        if not block.comment:
            kinds[block.kind] += 1
    parts = [count(number, *NAMES.get(kind, (kind,))) for kind, number in kinds.items()]
    parts += [count(len(document.posts), "post")] if document.posts else []
    parts += [count(len(document.comments), "comment")] if document.comments else []
    return ", ".join(parts) or "none"


def _languages(document: Document) -> str:
    """Tell each language with its number of blocks."""
    found: dict[str, int] = defaultdict(int)
    for block in document.blocks:
        if block.language:
            found[block.language] += 1
    return ", ".join(f"{name} ({count(found[name], 'block')})" for name in document.languages) or "not told"


def _date(date: Dated | None) -> str:
    """Return a date with its evidence, nothing where there is none."""
    if date is None:
        return ""
    return f"{date.value} ({date.precision}; {tame(date.origin or f'line {date.line}')}: {tame(date.evidence)})"


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
        yield f"{len(places[entity.id]):>{LINES - 1}}×  {entity.type:<12}  {tame(entity.name)}{also}  lines {where}"
