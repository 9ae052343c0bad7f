"""Turtle and N-Triples, as far as lists of names are written in them: subjects with their literals and addresses.

After the grammar of RDF 1.1 Turtle (https://www.w3.org/TR/turtle/). Blank nodes and collections are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

TOKEN = re.compile(
    r"""(?P<blank>\s+|\#[^\n]*)
    |<(?P<address>[^<>"{}|^`\x00-\x20]*)>
    |\"\"\"(?P<long>(?:[^"\\]|\\.|"(?!""))*+)\"\"\"
    |'''(?P<long_too>(?:[^'\\]|\\.|'(?!''))*+)'''
    |"(?P<text>(?:[^"\\\n]|\\.)*+)"
    |'(?P<text_too>(?:[^'\\\n]|\\.)*+)'
    |@(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<mark>\^\^|[.;,\[\]()])
    |(?P<name>(?:[^\s<>"'.;,\[\]()@\#^]|\.(?=[^\s.;,\])]))+)""",
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
PLAIN = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class BadTurtleError(ValueError):
    """A text that is no Turtle; its words say in which line."""


@dataclass(slots=True)
class Reader:
    """Where reading stands: the prefixes known, the subject and predicate that the next object belongs to."""

    prefixes: dict[str, str] = field(default_factory=dict)
    base: str = ""
    subject: str | None = None
    predicate: str | None = None
    depth: int = 0


Triple = tuple[str, str, str, str | None]
"""Subject, predicate, object, and the language of a literal ("" for none); None for an address."""


def triples(text: str) -> Iterator[Triple]:
    """Yield the statements of a text; raise ``BadTurtleError`` where it is none."""
    reader = Reader()
    tokens = list(_tokens(text))
    at = 0
    while at < len(tokens):
        kind, value = tokens[at]
        follows = tokens[at + 1] if at + 1 < len(tokens) else ("", "")
        at += 1
        if (kind, value.casefold()) in {
            ("language", "prefix"),
            ("name", "prefix"),
            ("language", "base"),
            ("name", "base"),
        }:
            at = _declare(reader, tokens, at, value.casefold())
        elif kind == "mark":
            if value == "^^":
                at += 1  # a literal's type
            _punctuate(reader, value)
        elif reader.depth == 0 and kind != "language":
            yield from _term(reader, kind, value, follows)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if found is None or found.end() == at:
            msg = f"line {text.count(chr(10), 0, at) + 1} is no Turtle"
            raise BadTurtleError(msg)
        at = found.end()
        kind = found.lastgroup or "blank"
        if kind != "blank":
            value = found.group(kind)
            literal = kind in {"long", "long_too", "text", "text_too"}
            yield ("text", ESCAPE.sub(_unescape, value)) if literal else (kind, value)


def _unescape(found: re.Match[str]) -> str:
    said = found.group(1)
    if len(said) > 1:
        number = int(said[1:], 16)
        return chr(number) if number <= 0x10FFFF else "�"  # noqa: PLR2004 - the last character there is
    return PLAIN.get(said, said)


def _declare(reader: Reader, tokens: list[tuple[str, str]], at: int, what: str) -> int:
    """Note a prefix or the base; return the place after it."""
    rest = [value for _, value in tokens[at : at + 2]]
    if what == "prefix" and len(rest) > 1:
        reader.prefixes[rest[0].removesuffix(":")] = rest[1]
        at += 2
    elif rest:
        reader.base = rest[0]
        at += 1
    return at + (at < len(tokens) and tokens[at] == ("mark", "."))


def _punctuate(reader: Reader, mark: str) -> None:
    """A stop ends a subject, a semicolon a predicate; what stands in brackets is passed over."""
    if mark in "[(":
        reader.depth += 1
    elif mark in "])":
        reader.depth = max(reader.depth - 1, 0)
        reader.subject = reader.subject or "_:"
    elif reader.depth == 0 and mark == ".":
        reader.subject = reader.predicate = None
    elif reader.depth == 0 and mark == ";":
        reader.predicate = None


def _term(reader: Reader, kind: str, value: str, follows: tuple[str, str]) -> Iterator[Triple]:
    """Take an address or literal as subject, predicate or object; yield the statement that is whole by it."""
    if kind == "text":
        if reader.subject and reader.predicate:
            yield reader.subject, reader.predicate, value, follows[1] if follows[0] == "language" else ""
        return
    full = _full(reader, kind, value)
    if reader.subject is None:
        reader.subject = full
    elif reader.predicate is None:
        reader.predicate = TYPE if value == "a" and kind == "name" else full
    else:
        yield reader.subject, reader.predicate, full, None


def _full(reader: Reader, kind: str, value: str) -> str:
    """Return an address in full."""
    if kind == "address":
        return value if ":" in value else reader.base + value
    prefix, colon, rest = value.partition(":")
    return reader.prefixes.get(prefix, f"{prefix}:") + rest if colon else value
