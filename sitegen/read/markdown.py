"""Markdown: front matter, and a body whose blocks are known without guessing.

Containers (lists, quotes, footnotes) are taken apart by line, so that every block knows its lines; what stands in
them is rendered by Python-Markdown, cleaned by nh3 and read back as text with marks, then found again in the source,
character by character. Where that fails, or where rendering would cost too much, a block is its source, unrendered.
Whatever of the source is in no block is furniture: no word goes without a place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sitegen.model.source import Furniture, Line, Marked, Reading, Run, Source
from sitegen.read.align import align, track
from sitegen.read.chunks import BULLET, NOTE, QUOTE, Chunk, cut, dedent, items, references
from sitegen.read.decode import decode, lines
from sitegen.read.frontmatter import front_matter
from sitegen.read.leftover import leftover
from sitegen.read.rendered import Piece, render
from sitegen.read.text import encoding_problems

SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
MEDIA = "text/markdown"
VERBATIM = True

HASHES = re.compile(r"( {0,3}#{1,6}(?=[ \t]|\Z)[ \t]*)")
CLOSING_HASHES = re.compile(r"(?:(?<=[ \t])#+)?[ \t]*\Z")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*\Z")
SPECIAL = re.compile(r"[\[\]`*_<>&\\|~^\x00-\x08\x0b-\x1f]|[ \t]{2,}(?=\S)|\A[#:=]")
INLINE = re.compile(r"[\[\]`*_<>&!\\]")
REFERENCE = re.compile(r"\[([^\[\]]{1,500})\](?:\[([^\[\]]{0,500})\])?(?!\()")
LABEL = re.compile(r"\[([^\[\]]{1,500})\]")
DEEPEST = 24
DEAREST = 2_000_000
"""Most characters of a block times its marks: rendering is quadratic in what opens and never closes."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where lines stand: nesting in lists and quotes, and the kind that paragraphs have there."""

    lists: int = 0
    quotes: int = 0
    note: bool = False
    label: str | None = None

    def kind(self, piece: Piece) -> tuple[str, int]:
        """Return a rendered piece's kind and depth in this place."""
        if piece.kind != "paragraph":
            return piece.kind, piece.depth + self.lists
        if self.note:
            return "footnote", self.lists
        return ("quote", self.quotes - 1) if self.quotes else ("paragraph", self.lists)


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield the one reading of a Markdown file; raises ``ReadError`` where it is empty or no text."""
    decoded = decode(content)
    rows = lines(decoded, content)
    head = front_matter(source, rows)
    body = rows[head.lines :]
    links = references(line.text for line in body)
    marked = tuple(_blocks(body, _Place(), links))
    furniture = (
        *(Furniture(line.number, line.text, "front-matter") for line in rows[: head.lines] if line.text.strip()),
        *leftover(body, marked),
    )
    yield Reading(
        source=source,
        encoding=decoded.encoding,
        text=decoded.text,
        lines=rows,
        marked=marked,
        furniture=furniture,
        declared=head.declared,
        problems=(*encoding_problems(source, decoded), *head.problems),
    )


def _blocks(rows: Sequence[Line], place: _Place, links: dict[str, str]) -> Iterator[Marked]:
    """Yield the blocks of some lines, which may be the inner parts of a container's lines."""
    for chunk in cut([row.text for row in rows]):
        part = rows[chunk.first : chunk.last + 1]
        deep = place.lists + place.quotes >= DEEPEST
        match chunk.kind:
            case "reference":
                continue
            case "fence":
                yield from _literal("code", part[1:-1], place, chunk.label)
            case "code":
                yield from _literal("code", [_cut(row, row.text, dedent(row.text, 4)) for row in part], place)
            case "break":
                yield from _literal("separator", [_cut(row, row.text, row.text.strip()) for row in part], place)
            case "list" if not deep:
                yield from _list(part, place, links)
            case "quote" if not deep:
                inner = [_cut(row, row.text, _unquote(row.text)) for row in part]
                yield from _blocks(inner, replace(place, quotes=place.quotes + 1), links)
            case "note" if not deep:
                yield from _note(chunk, part, place, links)
            case _:
                yield from _leaf(chunk.kind, part, place, links)


def _cut(row: Line, text: str, inner: str) -> Line:
    """Return the end of a line (or its middle, where white space was stripped) as a line with its own start."""
    at = text.rindex(inner) if inner else len(text)
    return replace(row, start=row.start + at, text=inner)


def _unquote(text: str) -> str:
    found = QUOTE.match(text)
    return text if found is None else text[found.end() :].removeprefix(" ")


def _list(part: Sequence[Line], place: _Place, links: dict[str, str]) -> Iterator[Marked]:
    found = items([row.text for row in part])
    ends = [first for first, _, _ in found[1:]] + [len(part)]
    for (first, _, column), end in zip(found, ends, strict=True):
        row = part[first]
        bullet = BULLET.match(row.text)
        if bullet is None:  # items() only returns lines that match
            continue
        marker = replace(row, start=row.start + bullet.start(2), text=bullet[2])
        inner = [_cut(row, row.text, row.text[bullet.end() :])]
        inner += [_cut(row, row.text, dedent(row.text, column)) for row in part[first + 1 : end]]
        blocks = _blocks(inner, replace(place, lists=place.lists + 1), links)
        lead = next(blocks, None)
        if lead is None or lead.kind not in {"paragraph", "quote", "footnote"} or lead.lines[0] != row.number:
            yield from _literal("list", [marker], place, bullet[2])
            if lead is not None:
                yield lead
        else:
            yield _with_marker(lead, marker, place.lists)
        yield from blocks


def _with_marker(block: Marked, marker: Line, depth: int) -> Marked:
    """Return an item's first block with its bullet, which stays in the text."""
    lead = f"{marker.text} "
    runs = [Run(0, len(marker.text), marker.start, len(marker.text))]
    runs += [replace(run, start=run.start + len(lead)) for run in block.runs]
    marks = [replace(mark, start=mark.start + len(lead), end=mark.end + len(lead)) for mark in block.marks]
    return replace(
        block, kind="list", text=lead + block.text, runs=tuple(runs), marks=tuple(marks), depth=depth, label=marker.text
    )


def _note(chunk: Chunk, part: Sequence[Line], place: _Place, links: dict[str, str]) -> Iterator[Marked]:
    """Yield a footnote: its first block begins with the mark in brackets, as references to it do."""
    first = part[0]
    found = NOTE.match(first.text)
    if found is None or chunk.label is None:
        return
    label = f"[{chunk.label}]"
    at = first.start + found.start(1)
    inner = [_cut(first, first.text, first.text[found.end() :].lstrip())]
    inner += [_cut(row, row.text, dedent(row.text, 4)) for row in part[1:]]
    blocks = _blocks(inner, replace(place, note=True), links)
    lead = next(blocks, None)
    runs = (Run(0, 1, at - 2, 1), Run(1, len(chunk.label) + 1, at, len(chunk.label) + 1))
    if lead is None or lead.kind != "footnote" or lead.lines[0] != first.number:
        yield Marked("footnote", label, (first.number, first.number), runs, label=label)
        if lead is not None:
            yield lead
    else:
        shift = len(label) + 1
        yield replace(
            lead,
            text=f"{label} {lead.text}",
            runs=(*runs, *(replace(run, start=run.start + shift) for run in lead.runs)),
            marks=tuple(replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in lead.marks),
            label=label,
        )
    yield from blocks


def _literal(kind: str, part: Sequence[Line], place: _Place, label: str | None = None) -> Iterator[Marked]:
    """Yield lines as they are: code, a thematic break, or text that is not rendered."""
    rows = list(part)
    while rows and not rows[-1].text.strip():
        rows.pop()
    while rows and not rows[0].text.strip():
        rows.pop(0)
    if not rows:
        return
    text = ""
    runs: list[Run] = []
    parts: list[str] = []
    at = 0
    for row in rows:
        if row.text:
            runs.append(Run(at, len(row.text), row.start, len(row.text)))
        parts.append(row.text)
        at += len(row.text) + 1
    text = "\n".join(parts)
    yield Marked(kind, text, (rows[0].number, rows[-1].number), tuple(runs), depth=place.lists, label=label)


def _leaf(kind: str, part: Sequence[Line], place: _Place, links: dict[str, str]) -> Iterator[Marked]:
    """Yield the blocks of a construct that Python-Markdown renders: paragraph, heading, table or raw HTML."""
    level = None
    rows = list(part)
    if kind == "heading":
        hashes = HASHES.match(rows[0].text)
        inner = rows[0].text[hashes.end() if hashes else 0 :]
        level = rows[0].text.strip().partition(" ")[0].count("#") or None
        rows = [replace(_cut(rows[0], rows[0].text, inner), text=CLOSING_HASHES.sub("", inner))]
    elif kind == "paragraph" and len(rows) > 1 and (under := UNDERLINE.match(rows[-1].text)):
        level = 1 if under[1][0] == "=" else 2
        rows.pop()
    if kind in {"paragraph", "heading"}:
        rows = [_cut(row, row.text, row.text.lstrip()) for row in rows]
    if not any(row.text.strip("#") for row in rows):
        return  # a heading without words
    blocks = _rendered(kind, rows, place, links)
    if blocks is None:
        blocks = list(_literal("paragraph", rows, place))
    for block in blocks:
        yield block if level is None else replace(block, kind="heading", level=min(level, 6), depth=0)


def _rendered(kind: str, rows: Sequence[Line], place: _Place, links: dict[str, str]) -> list[Marked] | None:
    """Return what the lines render to, each piece with its place; None where it costs too much or cannot be placed."""
    texts = [row.text for row in rows]
    if kind in {"paragraph", "heading"} and not any(map(SPECIAL.search, texts)):
        return [_prose(rows, place)]
    size = sum(map(len, texts))
    if size > DEAREST or size * (1 + sum(len(INLINE.findall(text)) for text in texts)) > DEAREST:
        return None
    if kind != "html":
        texts = [f"\\{text}" if text.startswith(("#", ">", "+ ", "- ")) else text for text in texts]
    try:
        wanted = _wanted(links, texts)
        pieces = render(_spelled_out("\n".join(texts), wanted), wanted)
    except (RecursionError, ValueError, AssertionError, IndexError, KeyError, AttributeError, TypeError):
        return None  # a fault of the renderer costs the marks, never the text
    along = track(rows, wanted)
    starts = [row.start for row in rows]
    blocks: list[Marked] = []
    for piece in pieces:
        runs = align(piece.text, along)
        if along.loose:
            return None
        if runs:
            blocks.append(_marked(piece, runs, rows, starts, place))
    return blocks


def _prose(rows: Sequence[Line], place: _Place) -> Marked:
    """Return a paragraph without any inline markup: most are, and rendering takes a hundred times longer."""
    parts: list[str] = []
    runs: list[Run] = []
    at = 0
    for row in rows:
        text = row.text.rstrip()
        runs.append(Run(at, len(text), row.start, len(text)))
        parts += [text, "\n" if row.text.endswith("  ") else " "]
        at += len(text) + 1
    kind, depth = place.kind(Piece("paragraph", ""))
    return Marked(kind, "".join(parts[:-1]), (rows[0].number, rows[-1].number), tuple(runs), depth=depth)


def _spelled_out(source: str, links: dict[str, str]) -> str:
    """Return the source with references to labels that hold code as plain links: the renderer cannot look them up."""

    def link(found: re.Match[str]) -> str:
        label = found[2] or found[1]
        target = links.get(" ".join(label.lower().split()))
        return found[0] if target is None or "`" not in label else f"[{found[1]}](<{target}>)"

    return REFERENCE.sub(link, source) if any("`" in label for label in links) else source


def _wanted(links: dict[str, str], texts: Sequence[str]) -> dict[str, str]:
    """Return the link definitions that the lines may use; a file may hold thousands."""
    if not links:
        return {}
    labels = (" ".join(found.lower().split()) for found in LABEL.findall("\n".join(texts)))
    return {label: links[label] for label in labels if label in links}


def _marked(piece: Piece, runs: tuple[Run, ...], rows: Sequence[Line], starts: Sequence[int], place: _Place) -> Marked:
    first = max(0, bisect_right(starts, runs[0].source) - 1)
    last = max(first, bisect_right(starts, runs[-1].source + runs[-1].source_length - 1) - 1)
    kind, depth = place.kind(piece)
    numbers = rows[first].number, rows[last].number
    return Marked(kind, piece.text, numbers, runs, piece.marks, piece.level, depth, piece.label)
