"""CSV and TSV files: a page for each row, whose text, title, author, date and address are found by their columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sitegen.model.source import Line, Reading, Record, Source
from sitegen.problems import Code, Problem
from sitegen.read.decode import decode, lines
from sitegen.read.errors import ReadError
from sitegen.read.fields import Fields, fact_reading, named
from sitegen.read.names import sound
from sitegen.read.records import with_problems

SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
MEDIA = "text/csv"
MAPPED = True
DELIMITERS = ",;\t|"
LARGEST_CELL = 1 << 25
MOST_COLUMNS = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells, and the lines that it stands on (the first and the one behind the last, from 0)."""

    cells: tuple[str, ...]
    first: int
    end: int


def read(source: Source, content: bytes, fields: Fields = ()) -> Iterator[Reading]:
    """Yield a reading for each row; raises ``ReadError`` where no column holds a text."""
    decoded = decode(content)
    rows = lines(decoded, content)
    yield from with_problems(_records(source, len(content), rows, decoded.encoding, fields))


def head(content: bytes, encoding: str) -> bytes:
    """Return the row of the columns' names, which a row by itself needs to be read."""
    text = content.decode(encoding, "replace").removeprefix("\ufeff")
    found = next(rows_of(text.splitlines(), delimiter(text)), None)
    return "\n".join([*text.splitlines()[: found.end if found else 0], ""]).encode("utf-8", "surrogatepass")


def delimiter(text: str) -> str:
    """Return what parts the columns, by the first line: what stands in it most, outside of quotation marks."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(first.split('"')[::2])
    return max(DELIMITERS, key=outside.count)


def rows_of(texts: Sequence[str], parted_by: str) -> Iterator[Row]:
    """Yield the rows of a table; blank lines are passed over. Raises ``csv.Error`` where a cell never ends."""
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader((f"{text}\n" for text in texts), delimiter=parted_by)
    before = 0
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(tuple(cells[:MOST_COLUMNS]), before, reader.line_num)
        before = reader.line_num


def _records(
    source: Source, size: int, texts: Sequence[Line], encoding: str, fields: Fields
) -> Iterator[Reading | Problem]:
    plain = [line.text for line in texts]
    table = rows_of(plain, delimiter("\n".join(plain[:20])))
    names: tuple[str, ...] = ()
    index = -1
    try:
        for row in table:
            index += 1
            if index == 0:
                names = row.cells
                _check(names, fields)
                continue
            begin = texts[row.first].byte
            end = texts[row.end].byte if row.end < len(texts) else size
            own = replace(source, record=Record(index - 1, begin, end - begin))
            try:
                yield replace(_record(own, names, row.cells, fields), encoding=encoding)
            except ReadError as error:
                yield Problem(source.path, error.code, f"record {index}: {error}", None, row.first + 1)
    except csv.Error as error:
        yield Problem(source.path, Code.UNREADABLE, f"row {index + 2}: cannot be read ({error})")
    if index <= 0:
        yield Problem(source.path, Code.EMPTY, "is a table without rows")


def _check(names: Sequence[str], fields: Fields) -> None:
    """Raise ``ReadError`` where no column holds a text; say how to name one."""
    if "text" in named([dict.fromkeys(names, "x")], fields):
        return
    shown = ", ".join(repr(sound(name.strip()))[:60] for name in names[:12])
    advice = f'name one in sitegen.toml, as in: [fields] text = "{sound(names[-1].strip())[:60]}"'
    said = f"is a table of which no column is known to hold a text (it has {shown}); {advice}"
    raise ReadError(Code.UNSUPPORTED, said)


def _record(source: Source, names: Sequence[str], cells: Sequence[str], fields: Fields) -> Reading:
    if len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
        raise ReadError(Code.UNREADABLE, f"has {len(cells)} cells, more than there are columns; are cells quoted?")
    return fact_reading(source, named([dict(zip(names, cells, strict=False))], fields), "column")
