"""The file of pinned addresses: ``ADDRESS "Name"``, one a line; comments are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sitegen.entities.decisions import QUOTES, quote
from sitegen.problems import Code, Problem

ROW = re.compile(r'^([a-z0-9][a-z0-9-]{0,120})[ \t]+"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?$')
ESCAPED = re.compile(r"\\(.)")
NO_ADDRESS = re.compile(r"[^a-z0-9]+")
EXAMPLE = 'port-halden "Port Halden"'
FILE = "addresses.txt"
HEADER = "# Addresses of names' pages, so that links stay. sitegen adds lines; you may edit them.\n"


def parse(text: str) -> tuple[tuple[str, str], ...]:
    """Return the (address, name) rows, in file order; lines that are none are passed over (see ``problems``)."""
    rows: dict[str, str] = {}
    for _, _, row in _lines(text):
        if row:
            rows.setdefault(*row)
    return tuple(rows.items())


def problems(text: str) -> tuple[Problem, ...]:
    """Return what is wrong with the file, by line: lines that are no rows, and addresses that two names are given."""
    found: list[Problem] = []
    first: dict[str, tuple[int, str]] = {}
    for number, line, row in _lines(text):
        trouble = None if row else f"does not read like this; {_advice(line)}"
        if row and first.setdefault(row[0], (number, row[1]))[1] != row[1]:
            trouble = f"the address {row[0]} is given to another name in line {first[row[0]][0]}; change one of the two"
        if trouble:
            found.append(Problem(FILE, Code.BAD_DECISION, f"line {number}: {trouble}", line=number))
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, str, tuple[str, str] | None]]:
    """Yield number, text and row of every line that should be one; the row is None where it cannot be read."""
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        plain = "".join(QUOTES.get(char, char) for char in line.strip())
        if plain and not plain.startswith("#"):
            yield number, plain, _row(plain)


def _row(line: str) -> tuple[str, str] | None:
    found = ROW.match(line)
    return (found.group(1), ESCAPED.sub(r"\1", found.group(2))) if found else None


def _advice(line: str) -> str:
    """Say how a line should look: itself with an address that may be one, where there is one near."""
    address, blank, rest = line.partition(" ")
    near = _row(f"{NO_ADDRESS.sub('-', address.lower()).strip('-')}{blank}{rest}")
    example = format_row(*near) if near else EXAMPLE
    why = "an address has a to z, 0 to 9 and hyphens" if near else "an address, a space, and a name in quotation marks"
    return f"{why}; write it like: {example}"


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
