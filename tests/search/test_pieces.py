"""The browser's files: the same for the same archive, plain ASCII, and few of them new after a small change."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from pathlib import Path

import pytest
from search.fake import FakeArchive, generated
from search.made import Indexed

from sitegen.model.site import File
from sitegen.render.theme import Theme, assets
from sitegen.search import build_index, pieces
from sitegen.search.ranges import Cutter, name_hash, range_size, short_name
from sitegen.search.stemmers import TABLES
from sitegen.search.store import dump

CALL = re.compile(rb'\A(SG\.put\("(?:[a-z0-9]+/)?[a-z0-9-]+",|SG\.root\(|sitegenSuggest\("[a-z0-9-]+",).*\);\n\Z')


def made(archive: FakeArchive, folder: Path) -> dict[str, bytes]:
    """Return an archive's pieces by path."""
    build_index(archive, folder)  # type: ignore[arg-type] # a fake
    files: list[File] = list(pieces(archive, folder))  # type: ignore[arg-type]
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}


def test_each_file_is_one_call_in_ascii(indexed: Indexed) -> None:
    """Each file is one line, one call, in ASCII, nothing else."""
    for path in (indexed.output / "search").rglob("*.js"):
        content = path.read_bytes()
        assert content.isascii()
        assert CALL.match(content), path
        assert content.count(b"\n") == 1


def test_same_archive_same_bytes(tmp_path: Path) -> None:
    """Two indexes of one archive give the same pieces, byte for byte."""
    assert made(generated(40), tmp_path / "a") == made(generated(40), tmp_path / "b")


def test_one_document_more_changes_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a document is added, the pieces of other ranges stay as they were."""
    monkeypatch.setattr("sitegen.search.ranges.SMALLEST", 20)
    monkeypatch.setattr("sitegen.search.ranges.MOST_RANGES", 1_000)
    archive = generated(500)
    less = FakeArchive(archive.held[1:], archive.entity_rows, archive.mentions)
    before, after = made(less, tmp_path / "a"), made(archive, tmp_path / "b")
    changed = sum(len(content) for path, content in after.items() if before.get(path) != content)
    assert changed < 0.15 * sum(map(len, after.values()))


def test_cutting_resumes_after_a_change() -> None:
    """Cuts depend on names; one name more moves the nearest cuts only."""
    names = [f"name-{number}" for number in range(5_000)]

    def cuts(listed: list[str]) -> set[str]:
        cutter = Cutter(50)
        return {name for name in listed if cutter.starts(name)}

    assert len(cuts(names) ^ cuts([*names[:2_000], "added", *names[2_000:]])) <= 8


def test_cuts_are_neither_near_nor_far() -> None:
    """No part is smaller than two thirds or larger than twice its size."""
    cutter = Cutter(60)
    starts = [number for number in range(20_000) if cutter.starts(f"x{number}")]
    sizes = [second - first for first, second in pairwise(starts)]
    assert 40 <= min(sizes) <= max(sizes) <= 120


def test_names_of_parts() -> None:
    """The hash is FNV-1a; a range holds at most a sixteenth of an archive, about, and an eighth of a large one."""
    assert name_hash("") == 0x811C9DC5
    assert short_name("harbour") == short_name("harbour")
    assert re.fullmatch(r"[a-z0-9]+", short_name("灯台"))
    assert [range_size(count) for count in (10, 12_288, 12_289, 50_000, 100_000)] == [768, 768, 1_536, 6_144, 24_576]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_code_stays_small(language: str) -> None:
    """What is sent to search, the page's own code and the rules of two languages included, is at most 16 KB packed."""
    (script,) = (file.content for file in assets(Theme.load(None), language) if file.path.startswith("assets/search."))
    tables = dump({language: TABLES[language] for language in ("en", "nl")}).encode()
    assert len(gzip.compress(script, 9)) + len(gzip.compress(tables, 9)) <= 16 * 1024
