"""Law 1: every non-blank line of a source is on its page or in its page's ledger, with a reason."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, given
from support.building import Built, build, make
from support.laws import nothing_is_lost
from support.stages import cleaned, reading
from support.texts import archive, contents

from sitegen.model.document import Document
from sitegen.model.source import Reading
from sitegen.read import ReadError


def _unplaced(read: Reading, document: Document) -> list[str]:
    """Return what is left of each line once its blocks and its ledger rows are taken away, character by character."""
    covered = bytearray(len(read.text))
    for block in document.blocks:
        for run in block.runs:
            covered[run.source : run.source + run.source_length] = b"\1" * run.source_length
    told: dict[int, Counter[str]] = {}
    for row in (*document.removed, *document.moved):
        told.setdefault(row.line, Counter()).update(_letters(row.text))
    for repair in document.repaired:
        told.setdefault(repair.line, Counter()).update(_letters(repair.before))
    found = []
    for line in read.lines:
        rest = "".join(char for at, char in enumerate(line.text, line.start) if not covered[at])
        if Counter(_letters(rest)) - told.get(line.number, Counter()):
            found.append(f"line {line.number}: {rest!r} of {line.text!r}")
    return found


def _letters(text: str) -> list[str]:
    """Return the characters that a reader would miss: not blanks, controls or formatting."""
    return [char for char in text if unicodedata.category(char)[0] not in "ZC"]


@given(contents())
def test_every_character_of_a_line_is_placed_or_told(content: bytes) -> None:
    """Whatever a file holds, each of its visible characters is in a block or in a ledger row of its own line."""
    try:
        read = reading(content)
    except ReadError:
        assume(False)
    assert _unplaced(read, cleaned(content)) == []


@given(contents())
def test_every_ledger_row_says_why(content: bytes) -> None:
    """Every line that was removed has a reason, every line that was moved an aim, every repair both sides."""
    try:
        document = cleaned(content)
    except ReadError:
        assume(False)
    assert all(row.reason for row in document.removed)
    assert {row.to for row in document.moved} <= {
        "title",
        "published",
        "author",
        "publisher",
        "comment",
        "source",
        "note",
    }
    assert all(row.before != row.after and row.reason for row in document.repaired)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_built_archive_has_every_line(tmp_path: Path, seed: int) -> None:
    """Page, ledger and original together hold all of every source, in an archive of all shapes at once."""
    built = build(make(tmp_path / "sources", archive(seed, 12)), tmp_path / "output")
    assert len(built.documents) == 12
    assert nothing_is_lost(built) == []


def test_the_sample_has_every_line(sample: Built) -> None:
    """The same holds for the bundled sample."""
    assert nothing_is_lost(sample) == []
