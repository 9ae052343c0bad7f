"""The file of pinned addresses: ``ADDRESS "Name"``, one a line; comments are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sitegen.entities.decisions import QUOTES, quote

ROW = re.compile(r'^([a-z0-9][a-z0-9-]{0,120})[ \t]+"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?$')
ESCAPED = re.compile(r"\\(.)")
HEADER = "# Addresses of names' pages, so that links stay. sitegen adds lines; you may edit them.\n"


def parse(text: str) -> tuple[tuple[str, str], ...]:
    """Return the (address, name) rows, in file order; lines that are none are passed over."""
    rows: dict[str, str] = {}
    for line in text.lstrip("\ufeff").splitlines():
        found = ROW.match("".join(QUOTES.get(char, char) for char in line.strip()))
        if found:
            rows.setdefault(found.group(1), ESCAPED.sub(r"\1", found.group(2)))
    return tuple(rows.items())


def format_row(address: str, name: str) -> str:
    """Return one row as the file writes it."""
    return f"{address} {quote(name)}"


def update(text: str, rows: Iterable[tuple[str, str]]) -> str:
    """Return the file's text with the rows it lacks at its end; what stands in it stays as it is."""
    known = {address for address, _ in parse(text)}
    new = [format_row(address, name) for address, name in rows if address not in known]
    if not new:
        return text
    ended = text if not text or text.endswith("\n") else text + "\n"
    return (ended or HEADER) + "\n".join(new) + "\n"


def format_rows(rows: Sequence[tuple[str, str]]) -> str:
    """Return a whole new file."""
    return update("", rows)
