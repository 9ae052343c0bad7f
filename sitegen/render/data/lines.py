"""JSON Lines and CSV as bytes, safe for the programs that people open them with."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

CHUNK = 1 << 16
FORMULA = tuple("=+-@\t\r＝＋－＠")
"""What a spreadsheet takes for the start of a formula; full-width forms count in East Asian versions."""

BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Characters that some programs break lines at, and halves of surrogate pairs, which UTF-8 cannot hold."""


def json_line(row: Mapping[str, object]) -> bytes:
    """Return one object as one line of UTF-8; half of a surrogate pair, which is no character, becomes U+FFFD."""
    text = json.dumps(row, ensure_ascii=False)
    return BREAKS.sub(_escaped, text).encode() + b"\n"


def _escaped(found: re.Match[str]) -> str:
    return "\ufffd" if found[0] >= "\ud800" else f"\\u{ord(found[0]):04x}"


def json_lines(rows: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
    """Yield the rows as JSON Lines, in pieces of some tens of kilobytes."""
    pieces: list[bytes] = []
    size = 0
    for row in rows:
        line = json_line(row)
        pieces.append(line)
        size += len(line)
        if size >= CHUNK:
            yield b"".join(pieces)
            pieces, size = [], 0
    if pieces:
        yield b"".join(pieces)


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """Yield a table as CSV (RFC 4180), with the byte-order mark by which spreadsheets know UTF-8."""
    yield b"\xef\xbb\xbf" + _csv_line(header)
    for row in rows:
        yield _csv_line([defuse(cell) for cell in row])


def defuse(cell: object) -> object:
    """Return a cell that no spreadsheet runs: text that looks like a formula gets an apostrophe before it."""
    if not isinstance(cell, str):
        return "" if cell is None else cell
    text = cell.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    return f"'{text}" if text.lstrip(" \u00a0\u3000").startswith(FORMULA) or text.startswith(FORMULA) else text


def _csv_line(cells: Sequence[object]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().encode()
