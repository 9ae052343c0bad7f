"""Saved web pages: every text that a browser shows is a block or in the ledger; nothing runs, nothing is fetched.

Lines that hold nothing but tags, scripts or styles are in the ledger too, cut to their beginning: their words are for
machines, and the original is kept whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from sitegen.model.source import Furniture, Line, Mark, Marked, Reading, Run, Source
from sitegen.problems import Code, Problem
from sitegen.read.decode import decode, lines
from sitegen.read.errors import ReadError
from sitegen.read.html_blocks import build
from sitegen.read.html_main import decide
from sitegen.read.html_meta import Facts, declared
from sitegen.read.html_parts import Part, Tree
from sitegen.read.html_posts import find
from sitegen.read.html_remarks import among_posts, opens, owners_of, places_of, remarks_of
from sitegen.read.html_words import AUTHOR
from sitegen.read.rendered import safe_target
from sitegen.read.text import encoding_problems

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml"})
MEDIA = "text/html"
VERBATIM = True
LOOKS = re.compile(
    rb"\s{0,1000}(?:<!--.{0,2000}?-->\s{0,100}|<\?xml[^>]{0,200}>\s{0,100})?<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
LITTLE = 3000
"""A page of fewer characters is empty where ``<noscript>`` holds more."""

CLIP = 80
CELL = 120
"""Most characters that cells of a table of data have on average; a table that lays out a page has longer ones."""

LARGEST = 20_000_000
"""Characters of the largest page that an extractor is asked about."""


def accepts(content: bytes) -> bool:
    """Whether content of any name is an HTML page: it begins as one."""
    return LOOKS.match(content.removeprefix(b"\xef\xbb\xbf")) is not None


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield the one reading of a page; raises ``ReadError`` where it shows no text."""
    decoded = decode(content)
    rows = lines(decoded, content)
    yield page(source, decoded.text, rows, decoded.encoding, encoding_problems(source, decoded))


def page(
    source: Source, text: str, rows: tuple[Line, ...], encoding: str, problems: tuple[Problem, ...] = ()
) -> Reading:
    """Return the reading of a page's text, from a file or from a record of a container."""
    facts = Facts(text)

    tree = build(text, facts.watch)
    tree = _unhidden(tree) if _is_empty(tree) else tree
    if all(part.hidden for part in tree.parts):
        raise ReadError(Code.EMPTY, "is a page that shows no text")
    posts = find(tree)
    talk = {at for post in posts for at in (*post.head, *post.body, *post.spent)}
    reasons = decide(tree, None if tree.deep else voted_by(text), facts.title(), talk)
    opened = opens(tree, posts, reasons)
    reasons = among_posts(tree, posts, reasons, opened=opened)
    base = source.url or facts.address()
    kept = [part for part, reason in zip(tree.parts, reasons, strict=True) if reason is None]
    starts = [row.start for row in rows]
    owners = owners_of(posts)
    kept_at = [at for at, reason in enumerate(reasons) if reason is None]
    groups = list(_tables(kept, [owners.get(at, (-1, -1)) for at in kept_at]))
    marked = tuple(_marked(group, starts, base) for group in groups)
    remarks = remarks_of(tree, posts, places_of(kept_at, groups), rows, text)
    headings = [part.text for part in kept if part.kind == "heading" and part.level in {1, 2}]
    said = declared(facts, rows, headings)
    title = next((item.value for item in said if item.field == "title"), "")
    left = [
        replace(row, to="title") if _says(tree, part, title) else row
        for part, reason in zip(tree.parts, reasons, strict=True)
        if reason is not None
        for row in _furniture(part, reason, rows, starts)
    ]
    return Reading(
        source=source,
        encoding=encoding,
        text=text,
        lines=rows,
        marked=marked,
        furniture=tuple(sorted([*left, *_machine(rows, marked, left)], key=lambda row: row.line)),
        declared=said,
        problems=problems,
        remarks=remarks,
        opened=opened and bool(remarks),
    )


def _says(tree: Tree, part: Part, title: str) -> bool:
    """Whether a part is the page's ``<title>`` and says its title, alone or with the name of the site."""
    if not title or tree.names[part.element] != "title" or "svg" in _around(tree, part):
        return False
    return " ".join(title.casefold().split()) in " ".join(part.text.casefold().split())


def _around(tree: Tree, part: Part) -> Iterator[str]:
    number = part.element
    while number:
        number = tree.parents[number]
        yield tree.names[number]


def voted_by(text: str) -> str | None:
    """Return what a fast extractor takes for the page's text; None where it cannot be asked."""
    if len(text) > LARGEST:
        return None
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - only pages need it

    try:
        return str(extract_plain_text(text, main_content=True, alt_texts=False, links=False, preserve_formatting=False))
    except (ValueError, RuntimeError):
        return None


def _is_empty(tree: Tree) -> bool:
    """Whether a page shows next to nothing without scripts, beside what it keeps for browsers without them."""
    shown = sum(len(part.text) for part in tree.parts if not part.hidden)
    if not shown or shown > LITTLE:
        return not shown
    return sum(len(part.text) for part in tree.parts if _stands_in(tree, part, "noscript")) > shown


def _stands_in(tree: Tree, part: Part, name: str) -> bool:
    number = part.element
    while number and tree.names[number] != name:
        number = tree.parents[number]
    return number > 0


def _unhidden(tree: Tree) -> Tree:
    """Return the tree with what stands in ``<noscript>`` in sight: pages made by scripts show nothing else."""
    return replace(
        tree,
        parts=tuple(
            replace(part, hidden=part.hidden and not _stands_in(tree, part, "noscript")) for part in tree.parts
        ),
    )


def _tables(parts: Sequence[Part], owners: Sequence[tuple[int, int]]) -> Iterator[list[Part]]:
    """Yield each part by itself, or together with the other cells of its table where that holds data of one owner."""
    at = 0
    while at < len(parts):
        end = at + 1
        cell = parts[at].cell
        while (
            cell is not None
            and end < len(parts)
            and (parts[end].cell or (0,))[0] == cell[0]
            and owners[end] == owners[at]
        ):
            end += 1
        group = list(parts[at:end])
        if _holds_data(group):
            yield group
        else:
            yield from ([part] for part in group)
        at = end


def _holds_data(group: Sequence[Part]) -> bool:
    cells = {part.cell for part in group if part.cell is not None}
    rows = {row for _, row, _ in cells}
    wide = any(column > 1 for _, _, column in cells)
    plain = all(part.kind in {"paragraph", "list", "caption"} for part in group)
    return len(rows) > 1 and wide and plain and sum(len(part.text) for part in group) <= CELL * len(cells)


def _marked(group: Sequence[Part], starts: Sequence[int], base: str | None) -> Marked:
    first = group[0]
    if len(group) == 1:
        kind, text, runs, marks = first.kind, first.text, first.runs, list(first.marks)
    else:
        kind = "table"
        text, runs, marks = _joined(group)
    marks = [mark for mark in marks if mark.kind != AUTHOR]
    marks = _resolved(marks, base) if base else marks
    low = bisect_right(starts, runs[0].source)
    high = bisect_right(starts, runs[-1].source + max(0, runs[-1].source_length - 1))
    return Marked(kind, text, (low, max(low, high)), tuple(runs), tuple(marks), first.level, first.depth, first.label)


def _resolved(marks: Sequence[Mark], base: str) -> list[Mark]:
    """Return the marks with the targets of links made absolute; a link that leads nowhere is none."""
    found: list[Mark] = []
    for mark in marks:
        if mark.target is None:
            found.append(mark)
            continue
        try:
            target = safe_target(urljoin(base, mark.target))
        except ValueError:
            target = mark.target
        if target is not None:
            found.append(replace(mark, target=target))
    return found


def _joined(group: Sequence[Part]) -> tuple[str, tuple[Run, ...], list[Mark]]:
    """Return the cells as one text: tabs between cells, line ends between rows, every row with as many cells."""
    width = max((part.cell or (0, 0, 1))[2] for part in group)
    text: list[str] = []
    length = 0
    runs: list[Run] = []
    marks: list[Mark] = []
    at_row, at_column = (group[0].cell or (0, 1, 1))[1], 1
    for part in group:
        _, row, column = part.cell or (0, at_row, at_column)
        lead = ""
        if row != at_row:
            lead = "\t" * (width - at_column) + "\n" + "\t" * (max(column, 1) - 1)
        elif column != at_column:
            lead = "\t" * (column - at_column)
        elif text:
            lead = " "
        at_row, at_column = row, max(column, 1)
        length += len(lead)
        runs += [replace(run, start=run.start + length) for run in part.runs]
        marks += [replace(mark, start=mark.start + length, end=mark.end + length) for mark in part.marks]
        text += [lead, part.text.replace("\n", " ").replace("\t", " ")]
        length += len(part.text)
    return "".join(text) + "\t" * (width - at_column), tuple(runs), marks


def _furniture(part: Part, reason: str, rows: Sequence[Line], starts: Sequence[int]) -> Iterator[Furniture]:
    """Yield what a part that is left out says, line by line."""
    said: dict[int, list[str]] = {}
    for run in part.runs:
        text = part.text[run.start : run.start + run.length]
        at = bisect_right(starts, run.source)
        if run.length != run.source_length:
            said.setdefault(at, []).append(text)
            continue
        place = run.source
        while text:
            end = starts[at] if at < len(rows) else place + len(text)
            said.setdefault(at, []).append(text[: end - place])
            text, place, at = text[end - place :], end, at + 1
    for number, pieces in said.items():
        if "".join(pieces).strip():
            yield Furniture(number, "".join(pieces).strip(), reason)


def _machine(rows: Sequence[Line], marked: Sequence[Marked], left: Sequence[Furniture]) -> Iterator[Furniture]:
    """Yield the lines that hold no text: tags, scripts, styles, comments."""
    held = bytearray(len(rows) + 2)
    for row in left:
        held[row.line] = 1
    for block in marked:
        low, high = block.lines
        held[low : high + 1] = b"\1" * (high + 1 - low)
    for line in rows:
        text = line.text.strip()
        if text and not held[line.number]:
            yield Furniture(line.number, text if len(text) <= CLIP else f"{text[:CLIP]}…", "markup")
