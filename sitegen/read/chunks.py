"""Markdown cut into its top-level constructs, line by line, so that each can be rendered by itself and keeps its lines.

Follows CommonMark where Markdown's dialects differ on where a construct ends: a list or fence may interrupt a
paragraph, items nest by their own indentation. One pass over the lines; what an opening line needs to know of later
ones is looked up, never searched again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)\Z")
HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|\Z)")
BULLET = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])(?:([ \t]+)(?=\S)|\Z)")
QUOTE = re.compile(r" {0,3}>")
CODE = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")
NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,100})\]:")
REFERENCE = re.compile(
    r""" {0,3}\[([^\^\[\]][^\[\]]{0,500})\]:[ \t]*<?([^\s<>]{1,4000})>?"""
    r"""(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*\Z"""
)
MOST_GAP = 4
TITLE = re.compile(r"""[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t]*\Z""")
RULER = re.compile(r"[ \t]*\|?[ \t:|-]*-[ \t:|-]*\Z")
RAW = re.compile(r" {0,3}<(script|style|pre|textarea)\b", re.IGNORECASE)
COMMENT = re.compile(r" {0,3}<!--")
BLOCK = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|body|center|details|dialog|dir|div|dl|dd|dt|fieldset|figcaption"
    r"|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|meta|nav|noscript|ol|option|p|section"
    r"|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|video|audio|canvas|svg|object|template)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines ``first`` to ``last`` (counted from 0, both included) that are one construct.

    ``kind`` is paragraph, heading, list, quote, code (indented), fence, break, table, html, note or reference.
    ``label`` is the language of a fence or the mark of a note.
    """

    kind: str
    first: int
    last: int
    label: str | None = None


def cut(texts: Sequence[str]) -> list[Chunk]:
    """Return the chunks of a Markdown body, or of what stands in an item or quote; each non-blank line is in one."""
    closers = _closers(texts)
    chunks: list[Chunk] = []
    at = 0
    while at < len(texts):
        if not texts[at].strip():
            at += 1
            continue
        chunks.append(_chunk(texts, at, closers))
        at = chunks[-1].last + 1
    return chunks


def references(texts: Iterable[str]) -> dict[str, str]:
    """Return the targets of link definitions by their label as it is compared: lower case, single spaces."""
    found: dict[str, str] = {}
    for text in texts:
        match = REFERENCE.match(text.lstrip("> \t")) if "]:" in text else None
        if match is not None:
            found.setdefault(" ".join(match[1].lower().split()), match[2])
    return found


def items(texts: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the items of a list chunk: each one's first line, its bullet's column and its content's column.

    A bullet that is indented two columns more than the item's begins a list inside it.
    """
    found: list[tuple[int, int, int]] = []
    for number, text in enumerate(texts):
        bullet = BULLET.match(text)
        if bullet is None or (found and width(bullet[1]) >= found[-1][1] + 2):
            continue
        column = width(bullet[1])
        gap = width(bullet[3] or " ")
        found.append((number, column, column + len(bullet[2]) + (gap if gap <= MOST_GAP else 1)))
    return found


def width(space: str) -> int:
    """Return the columns that white space takes, tabs to the next multiple of four."""
    return len(space.expandtabs(4))


def dedent(text: str, columns: int) -> str:
    """Return a line without its first columns of white space (or as many as there are)."""
    at = 0
    while at < len(text) and columns > 0 and text[at] in " \t":
        columns -= 1 if text[at] == " " else 4
        at += 1
    return text[at:]


def is_break(text: str) -> bool:
    """Whether a line is a thematic break: three or more of one of ``* - _`` and nothing else but spaces."""
    marks = text.replace(" ", "").replace("\t", "")
    return len(marks) >= 3 and marks[0] in "*-_" and not marks.strip(marks[0]) and not CODE.match(text)  # noqa: PLR2004 - Markdown's own figure


def _closers(texts: Sequence[str]) -> dict[int, int]:
    """Return the closing line of each line that opens a fence. A fence that is never closed is no fence."""
    fences = [(number, match[1], match[2]) for number, text in enumerate(texts) if (match := FENCE.match(text))]
    found: dict[int, int] = {}
    # from the end: for each sort of fence the closing lines seen so far, the nearest one last, the longest ones kept
    waiting: dict[str, list[tuple[int, int]]] = {"`": [], "~": []}
    for number, fence, info in reversed(fences):
        stack = waiting[fence[0]]
        near = next((line for length, line in reversed(stack) if length >= len(fence)), None)
        if near is not None:
            found[number] = near
        if not info.strip():
            while stack and stack[-1][0] <= len(fence):
                stack.pop()  # a nearer one that is as long serves for all
            stack.append((len(fence), number))
    return found


def _chunk(texts: Sequence[str], at: int, closers: dict[int, int]) -> Chunk:
    """Return the construct that begins on a line."""
    text = texts[at]
    kind = "fence" if at in closers else _kind(texts, at)
    found = FENCE.match(text) or NOTE.match(text) or RAW.match(text)
    label = None
    match kind:
        case "fence":
            end = closers[at]
            label = next(iter(found[2].split()), None) if found else None
        case "note":
            end = _indented_end(texts, at)
            label = found[1] if found else None
        case "reference":
            end = at + bool(at + 1 < len(texts) and TITLE.match(texts[at + 1]))
        case "break" | "heading":
            end = at
        case "raw":
            end = _until(texts, at, f"</{found[1].lower()}" if found else "-->")
        case "code":
            end = _code_end(texts, at)
        case "list":
            end = _list_end(texts, at)
        case _:
            end = _paragraph_end(texts, at, closers, interrupted=kind == "paragraph")
    return Chunk("html" if kind == "raw" else kind, at, end, label)


def _kind(texts: Sequence[str], at: int) -> str:
    text = texts[at]
    found = next((kind for kind, test in TESTS if test(text)), "paragraph")
    following = texts[at + 1] if at + 1 < len(texts) else ""
    is_table = found == "paragraph" and "|" in text and "|" in following and RULER.match(following)
    return "table" if is_table else found


TESTS = (
    ("note", NOTE.match),
    ("reference", REFERENCE.match),
    ("break", is_break),
    ("heading", HEADING.match),
    ("raw", RAW.match),
    ("raw", COMMENT.match),
    ("html", BLOCK.match),
    ("code", CODE.match),
    ("list", BULLET.match),
    ("quote", QUOTE.match),
)
"""What the first line of each construct looks like; the first test that holds decides."""


def _paragraph_end(texts: Sequence[str], at: int, closers: dict[int, int], *, interrupted: bool) -> int:
    """Return the last line before a blank one, or before one that begins another construct."""
    end = at
    while end + 1 < len(texts) and texts[end + 1].strip():
        following = texts[end + 1]
        if end + 1 in closers or NOTE.match(following) or (interrupted and _interrupts(following)):
            break
        end += 1
    return end


def _interrupts(text: str) -> bool:
    if set(text.strip()) <= {"-"} or set(text.strip()) <= {"="}:
        return False  # the line under a heading
    bullet = BULLET.match(text)
    starts = bullet is not None and bullet[3] is not None and (bullet[2] in "-*+" or bullet[2][:-1] == "1")
    tests = (HEADING, QUOTE, BLOCK, RAW, REFERENCE)
    return starts or is_break(text) or any(test.match(text) for test in tests)


def _list_end(texts: Sequence[str], at: int) -> int:
    """Return the last line of a list: blank lines belong to it where an item or indented text follows."""
    end = at
    for number in range(at + 1, len(texts)):
        text = texts[number]
        if not text.strip():
            continue
        goes_on = BULLET.match(text) or text.startswith((" ", "\t"))
        lazy = number == end + 1 and not HEADING.match(text) and not FENCE.match(text)
        if is_break(text) or not (goes_on or lazy):
            break
        end = number
    return end


def _indented_end(texts: Sequence[str], at: int) -> int:
    end = at
    for number in range(at + 1, len(texts)):
        text = texts[number]
        if not text.strip():
            continue
        indented = text.startswith(("    ", "\t"))
        lazy = number == end + 1 and not (NOTE.match(text) or REFERENCE.match(text) or HEADING.match(text))
        if not (indented or lazy):
            break
        end = number
    return end


def _code_end(texts: Sequence[str], at: int) -> int:
    end = at
    for number in range(at + 1, len(texts)):
        if CODE.match(texts[number]):
            end = number
        elif texts[number].strip():
            break
    return end


def _until(texts: Sequence[str], at: int, closing: str) -> int:
    """Return the line that holds the closing string; where there is none, the paragraph's last line."""
    for number in range(at, len(texts)):
        if closing in texts[number].lower():
            return number
    end = at
    while end + 1 < len(texts) and texts[end + 1].strip():
        end += 1
    return end
