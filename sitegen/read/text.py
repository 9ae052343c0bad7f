"""Plain text: decoded, divided into lines, and left as it is. Its structure is found by cleaning."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.source import Reading, Source
from sitegen.problems import Code, Problem
from sitegen.read.decode import Decoded, decode, lines

SUFFIXES = frozenset({".txt", ".text", ".asc", ".log", ".rst"})
"""Endings that are always this reader's; it also takes every text that no other reader claims."""

MEDIA = "text/plain"
VERBATIM = True


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield the one reading of a text file; raises ``ReadError`` where it is empty or no text."""
    decoded = decode(content)
    yield Reading(
        source=source,
        encoding=decoded.encoding,
        text=decoded.text,
        lines=lines(decoded, content),
        problems=encoding_problems(source, decoded),
    )


def encoding_problems(source: Source, decoded: Decoded) -> tuple[Problem, ...]:
    """Return the problem of a text with undecodable bytes, naming the first line that has one."""
    if not decoded.bad:
        return ()
    place = decoded.text.find("\ufffd")
    line = 1 + sum(decoded.text.count(end, 0, place) for end in "\r\n") - decoded.text.count("\r\n", 0, place)
    many = "1 place is" if decoded.bad == 1 else f"{decoded.bad} places are"
    message = f"{many} not valid {decoded.encoding} and shown as \ufffd, the first on line {line}"
    return (Problem(source.path, Code.BAD_ENCODING, message, document=source.id, line=line),)
