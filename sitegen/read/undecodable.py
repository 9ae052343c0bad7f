"""Where bytes lie that cannot be decoded: a place in the text is a place in the file only with what they take.

Each such stretch is one U+FFFD in the text, which says nothing of its length.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from threading import local

LOST = "\ufffd"
HANDLER = "sitegen.noted"


class _Notes(local):
    """What the decoder complains of, in each thread by itself: an error handler has no other way to tell."""

    spans: tuple[list[tuple[int, int]], ...] = ()


_notes = _Notes()


def _note(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    for spans in _notes.spans:
        spans.append((error.start, error.end))
    return LOST, error.end


codecs.register_error(HANDLER, _note)


def undecodable(content: bytes, encoding: str) -> list[tuple[int, int]]:
    """Return the first byte, and the one after the last, of each stretch that stands as U+FFFD in the text.

    Nothing where all are as long as an encoded U+FFFD, or where the codec has states: then no place is wrong by them.
    """
    if encoding.startswith(("utf-16", "utf-32", "iso2022")):
        return []
    found: list[tuple[int, int]] = []
    _notes.spans = (found,)
    try:
        content.decode(encoding, HANDLER)
    finally:
        _notes.spans = ()
    width = len(LOST.encode(encoding, "replace"))
    return found if any(end - start != width for start, end in found) else []


def columns(content: bytes, encoding: str, first: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the place in a line, which begins at byte ``first``, and the number of bytes of each of its stretches."""
    column = 0
    for start, end in spans:
        column += len(content[first:start].decode(encoding, "replace"))
        yield column, end - start
        column, first = column + 1, end
