"""Text as Markdown that renders as that text and nothing else, in every flavour of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sitegen.model.source import Mark
from sitegen.render.structured.authorities import web_address

BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
DEPENDING = re.compile(r"(?<![^\W_])_|_(?![^\W_])|&(?=#|[A-Za-z]|\Z)")
"""What means something in some places only: an underscore at a word's edge, the start of a reference."""

LINE_START = re.compile(r"\A(?:([#+\-!])|([=:])|(\d{1,9})([.)]))")
HTML = re.compile("[&<>]")
MEANT = re.compile(r"[!-/:-@\[-`{-~]")
SPACE = " \t\u00a0"

ENTITIES = {"<": "&lt;", ">": "&gt;", "{": "&#123;", "}": "&#125;", "|": "&#124;", "~": "&#126;"}
"""Characters for which a backslash does not help in every flavour."""

ESCAPES = str.maketrans(ENTITIES | {char: f"\\{char}" for char in "\\`*[]"})
IN_PLACE = {"_": "\\_", "&": "&amp;"}

SIGNS = {"em": "*", "strong": "**", "del": "~~"}
TAGS = frozenset({"code", "sup", "sub"})


def lines(text: str, marks: Sequence[Mark] = ()) -> list[str]:
    """Return the text as lines of Markdown; emphasis, code and links that the source had are kept."""
    pieces = [_wrapped(text, start, end, around) for start, end, around in _stretches(text, marks)]
    return [_line(line) for line in BREAK.split("".join(pieces))]


def line(text: str, marks: Sequence[Mark] = ()) -> str:
    """Return the text as one line of Markdown."""
    return " ".join(filter(None, lines(text, marks)))


def preformatted(text: str, *, quoted: bool = False) -> list[str]:
    """Return text whose spaces matter as lines of HTML.

    No flavour of Markdown reads anything into those, but for one that does within a quotation: there every character
    that could mean something is written as a number.
    """
    clean = CONTROL.sub("\ufffd", BREAK.sub("\n", text))
    escaped = (MEANT if quoted else HTML).sub(lambda found: f"&#{ord(found[0])};", clean)
    return f"<pre><code>{escaped}</code></pre>".split("\n")


def _stretches(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Yield the stretches between the ends of marks, each with the marks that cover it."""
    waiting = sorted(marks, key=lambda mark: -mark.start)
    edges = {0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)}
    around: list[Mark] = []
    for start, end in pairwise(sorted(edge for edge in edges if 0 <= edge <= len(text))):
        around = [mark for mark in around if mark.end > start]
        while waiting and waiting[-1].start <= start:
            around.append(waiting.pop())
        yield start, end, around


def _wrapped(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """Return the characters from start to end with their marks around them, white space outside the marks."""
    inner = text[start:end].strip()
    if not inner or not marks:
        return _escape(text, start, end)
    first = text.index(inner, start)
    out = _escape(text, first, first + len(inner))
    for mark in sorted(marks, key=lambda mark: (mark.end - mark.start, mark.kind)):
        if mark.kind == "link" and (address := web_address(mark.target)):
            out = f"[{out}](<{address}>)"
        elif mark.kind in SIGNS:
            out = f"{SIGNS[mark.kind]}{out}{SIGNS[mark.kind]}"
        elif mark.kind in TAGS:
            out = f"<{mark.kind}>{out}</{mark.kind}>"
    return text[start:first] + out + text[first + len(inner) : end]


def _escape(text: str, start: int, end: int) -> str:
    """Return a stretch of text with what Markdown could read something into escaped."""
    pieces = []
    at = start
    for found in DEPENDING.finditer(text, start, end):
        pieces += [text[at : found.start()].translate(ESCAPES), IN_PLACE[found[0]]]
        at = found.end()
    return CONTROL.sub("\ufffd", "".join([*pieces, text[at:end].translate(ESCAPES)]))


def _line(text: str) -> str:
    """Return a line whose start no Markdown takes for a heading, list, rule or definition; an indent stays visible."""
    words = text.strip(SPACE)
    indent = len(text) - len(text.lstrip(SPACE))
    return "&#160;" * min(indent, 40) + LINE_START.sub(_disarm, words, count=1) if words else ""


def _disarm(found: re.Match[str]) -> str:
    sign, entity, number, stop = found.groups()
    if entity:
        return f"&#{ord(entity)};"
    return f"{number}\\{stop}" if number else f"\\{sign}"
