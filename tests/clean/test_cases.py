"""Every labelled text of ``cases/`` is read as a careful person reads it: each line in its block, of its kind.

A case is a text with a column before it: the kind of the block that begins on the line (and its language, where the
case is about that), ``+`` where the line goes on with the block before it, ``removed`` or ``moved`` for a line that
is in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from helper import reading_of
from laws import breaches

from sitegen.clean import clean
from sitegen.model.document import Document

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """A text, and the label of each of its lines."""

    name: str
    text: str
    labels: tuple[str, ...]


def cases() -> Iterator[Case]:
    """Yield all cases in order."""
    for path in sorted(FOLDER.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("#### ")[1:]:
            name, *rows = part.rstrip("\n").split("\n")
            while not rows[-1].strip():
                rows.pop()
            columns = [row.partition("|") for row in rows]
            labels = tuple(label.strip() for label, _, _ in columns)
            yield Case(f"{path.stem}: {name}", "\n".join(text[1:] for _, _, text in columns), labels)


def found(document: Document, labels: tuple[str, ...]) -> list[str]:
    """Return what became of each line, in the words of the labels."""
    have = [""] * len(labels)
    for row in document.removed:
        have[row.line - 1] = "removed"
    for row in document.moved:
        have[row.line - 1] = "moved"
    for block in document.blocks:
        low, high = block.lines
        wanted = labels[low - 1]
        have[low - 1] = f"{block.kind}:{block.language}" if ":" in wanted else str(block.kind)
        for number in range(low, high):
            have[number] = "+"
    return have


CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_case_is_read_as_a_person_reads_it(case: Case) -> None:
    """Kind and extent of every block are what the label says, and no law is broken."""
    reading = reading_of(case.text)
    document = clean(reading)
    have = found(document, case.labels)
    lines = case.text.split("\n")
    wrong = [
        f"{number}: {got or 'nothing'} instead of {want or 'nothing'}: {line[:60]}"
        for number, (want, got, line) in enumerate(zip(case.labels, have, lines, strict=True), 1)
        if want != got and line.strip()
    ]
    assert not wrong
    assert breaches(document, reading) == []


def test_the_cases_are_broad() -> None:
    """At least sixty texts, in six languages or more."""
    assert len(CASES) >= 60
    assert len({case.name.rpartition("(")[2] for case in CASES}) >= 6
