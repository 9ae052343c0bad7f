"""Law 2: what the text does not give is null; what it gives says from which line."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.building import Built, build, make
from support.laws import nothing_is_invented
from support.stages import cleaned, reading
from support.texts import archive, prose, texts

SILENT = ["The lamp of Merrin", "- a rope\n- a lamp", "Nobody counted the ropes that winter.", "> quoted, and again"]


@given(texts(st.one_of(st.sampled_from(SILENT), prose())))
def test_a_text_without_dates_and_bylines_has_none(text: str) -> None:
    """No date, author or publisher comes from anywhere but the text."""
    document = cleaned(text, "2011-05-04 Orla Vance - Merrin Courier.txt")
    assert document.published is None
    assert document.authors == ()
    assert document.publisher is None
    assert all(post.published is None and not post.authors for post in document.posts)
    assert all(comment.published is None for comment in document.comments)


@given(texts())
def test_dates_stand_on_the_line_they_name(text: str) -> None:
    """A date's evidence is text of its line, and its year is in the evidence unless it says that it was inferred."""
    read, document = reading(text), cleaned(text)
    lines = {line.number: line.text for line in read.lines}
    items = (document, *document.posts, *document.comments)
    for date in [item.published for item in items if item.published is not None]:
        assert _letters(date.evidence) in _letters(lines[date.line])
        digits = "".join(str(int(char)) if char.isdecimal() else " " for char in date.evidence).split()
        assert date.inferred or any(date.value[:4].endswith(number) for number in digits if len(number) in {2, 4})


@given(texts())
def test_blocks_say_what_their_lines_say(text: str) -> None:
    """A stretch of a block that corresponds to its source letter by letter has the source's letters."""
    read, document = reading(text), cleaned(text)
    mended = {row.line for row in document.repaired}
    for block in document.blocks:
        if not mended.isdisjoint(range(block.lines[0], block.lines[1] + 1)):
            continue
        for run in block.runs:
            if run.length == run.source_length:
                said = block.text[run.start : run.start + run.length]
                there = read.text[run.source : run.source + run.source_length]
                assert _letters(said) == _letters(there), block
        covered = sum(run.length for run in block.runs)
        assert len(_letters(block.text)) <= covered, f"{block.text!r} has letters that come from nowhere"


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def test_the_file_system_dates_nothing(tmp_path: Path) -> None:
    """Neither a file's name nor its time of change becomes a date."""
    sources = make(tmp_path / "sources", {"2011-05-04.txt": "The lamp\n\nNobody had lit it, and nobody knew why.\n"})
    os.utime(sources / "2011-05-04.txt", (1_000_000_000, 1_000_000_000))
    built = build(sources, tmp_path / "output")
    assert built.documents[0]["published"] is None
    assert "2011-05-04T" not in built.text("data/documents.jsonl")
    assert "2001" not in built.text(built.documents[0]["url"])


@pytest.mark.parametrize("seed", [3])
def test_a_built_archive_states_what_its_sources_state(tmp_path: Path, seed: int) -> None:
    """Dates, authors, publishers, commenters and texts of an archive of all shapes stand in its sources."""
    assert nothing_is_invented(build(make(tmp_path / "sources", archive(seed, 12)), tmp_path / "output")) == []


def test_the_sample_states_what_its_sources_state(sample: Built) -> None:
    """The same holds for the bundled sample."""
    assert nothing_is_invented(sample) == []


def test_undated_and_unsigned_papers_stay_so(sample: Built) -> None:
    """The sample's undated papers have no date, and unsigned ones no author."""
    for path in (
        "papers/what-the-loan-means.txt",
        "papers/visit-dunmarrow.txt",
        "papers/songs-and-sayings-of-the-sound.txt",
    ):
        assert sample.document(path)["published"] is None, path
        assert sample.document(path)["authors"] == [], path
