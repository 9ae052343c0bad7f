"""Metadata of a whole folder in one table: ``metadata.csv`` at its top, a row for each file that it describes."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitegen.problems import Code, Problem
from sitegen.read.decode import decode
from sitegen.read.errors import ReadError
from sitegen.read.found import Found
from sitegen.read.names import sound, split_suffix
from sitegen.read.sidecar import WEB
from sitegen.read.table import delimiter, rows_of

CATALOGUE = "metadata.csv"
KEYS = ("path", "filename", "file", "objectid", "identifier", "id")
"""Columns that may say which file a row is about, the first that is there; the others of these are not read."""

COLUMNS = {
    "title": "title",
    "published": "published",
    "date": "published",
    "authors": "author",
    "author": "author",
    "creator": "author",
    "publisher": "publisher",
    "source": "publisher",
    "url": "url",
    "link": "url",
    "language": "language",
    "tags": "tag",
    "subject": "tag",
    "keywords": "tag",
}
"""Columns and the field that each becomes; several authors, subjects or tags in one cell are parted by semicolons."""

SEVERAL = frozenset({"author", "tag"})
Stated = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the rows of a table say, by the file that each names, and on which line each begins."""

    rows: Mapping[str, Stated]
    lines: Mapping[str, int]


def read_catalogue(path: str, content: bytes) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Return what the table ``path`` says, and what is wrong with it."""
    rows: dict[str, Stated] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []

    def wrong(words: str, line: int | None = None) -> None:
        problems.append(Problem(path, Code.BAD_METADATA, words, line=line))

    try:
        texts = decode(content).text.splitlines()
        table = list(rows_of(texts, delimiter("\n".join(texts[:20]))))
    except (ReadError, csv.Error) as error:
        wrong(f"is not read: it {error}" if isinstance(error, ReadError) else f"is not read ({error})")
        return Catalogue({}, {}), tuple(problems)
    names = [name.strip().lower() for name in table[0].cells] if table else []
    key = next((name for name in KEYS if name in names), None)
    if key is None:
        wrong(f"has no column that names files; call one of its columns {', '.join(KEYS[:4])}")
        return Catalogue({}, {}), tuple(problems)
    for row in table[1:]:
        cells = dict(zip(names, row.cells, strict=False))
        name = cells.get(key, "").strip().removeprefix("./")
        if not name or name in rows:
            wrong(
                "names no file" if not name else f"names {sound(name)} a second time; the first row counts",
                row.first + 1,
            )
            continue
        rows[name], lines[name] = tuple(_facts(cells)), row.first + 1
    return Catalogue(rows, lines), tuple(problems)


def _facts(cells: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, what in COLUMNS.items():
        cell = sound(cells.get(name, "").strip())
        for value in cell.split(";") if what in SEVERAL else (cell,):
            if value.strip() and (what != "url" or WEB.match(value.strip())):
                yield what, value.strip()


def described(
    path: str, catalogue: Catalogue, found: Iterable[Found], prefix: str
) -> tuple[list[Found], tuple[Problem, ...]]:
    """Return what was found with what the table says of it, and a problem for each row that fits no file.

    A row names a file by its path from the table's folder, or by its last part where only one has it; the ending may be
    left out.
    """
    items = list(found)
    spelled = [_spellings(item.name.removeprefix(prefix)) for item in items]
    names = {item.name for item in items}
    counts = Counter(spelling for name in names for spelling in _spellings(name.removeprefix(prefix)))
    used: set[str] = set()
    for at, item in enumerate(items):
        key = _key(spelled[at], catalogue, counts)
        if key is not None:
            used.add(key)
            items[at] = replace(item, stated=catalogue.rows[key])
    missing = sorted(catalogue.rows.keys() - used, key=lambda name: catalogue.lines[name])
    problems = (
        Problem(
            path,
            Code.BAD_METADATA,
            f"describes {sound(name)}, which is no file that is read",
            line=catalogue.lines[name],
        )
        for name in missing
    )
    return items, tuple(problems)


def _key(spellings: Sequence[str], catalogue: Catalogue, counts: Mapping[str, int]) -> str | None:
    whole, *others = spellings
    if whole in catalogue.rows:
        return whole
    return next((one for one in others if one in catalogue.rows and counts[one] == 1), None)


def _spellings(name: str) -> tuple[str, ...]:
    """Return the ways in which a row may name a file, the surest first, each once."""
    last = name.rpartition("/")[2]
    stem = split_suffix(last)[0]
    return tuple(dict.fromkeys((name, name[: len(name) - len(last)] + stem, last, stem)))
