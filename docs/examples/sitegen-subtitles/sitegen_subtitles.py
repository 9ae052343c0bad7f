"""Lets sitegen read subtitles: what is said is text, the numbers and times around it are told in the ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.source import Furniture, Marked, Reading, Run, Source
from sitegen.problems import Code
from sitegen.read import ReadError
from sitegen.read.decode import decode, lines

SUFFIXES = frozenset({".srt"})  # the endings that are this reader's
MEDIA = "application/x-subrip"  # what its files are called in data/documents.jsonl
VERBATIM = True  # a reading's text is the file as it is, decoded

TIMES = re.compile(r"\d\d:\d\d:\d\d[,.]\d{3} --> .*")


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield the one reading of a file: each line that is said is a block, each other line is accounted for."""
    decoded = decode(content)
    rows = lines(decoded, content)
    said: list[Marked] = []
    left: list[Furniture] = []
    for row in rows:
        text = row.text.strip()
        if not text:
            continue
        if text.isdigit() or TIMES.fullmatch(text):
            left.append(Furniture(row.number, text, "markup"))
        else:
            begin = row.start + row.text.index(text)
            run = Run(0, len(text), begin, len(text))
            said.append(Marked("paragraph", text, (row.number, row.number), (run,)))
    if not said:
        raise ReadError(Code.EMPTY, "holds no subtitles")
    yield Reading(source, decoded.encoding, decoded.text, rows, marked=tuple(said), furniture=tuple(left))
