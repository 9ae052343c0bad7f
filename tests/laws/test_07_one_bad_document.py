"""Law 7: one bad document never stops the run; ``--strict`` turns problems into exit status 1."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from support.building import build, make, sitegen
from support.laws import every_law

from sitegen import clean
from sitegen.model.document import Document
from sitegen.model.source import Reading
from sitegen.model.traces import Hints, Traces

GOOD = {
    "good.txt": "The lamp of Merrin\n\nOrla Vance lit the lamp at Merrin Quay, and Piet Brakel saw it from Haddo.\n",
    "fine.txt": "The rope of Merrin\n\nNobody counted the ropes of Merrin Quay, and Piet Brakel least of all.\n",
}
BAD: dict[str, bytes | str] = {
    "empty.txt": b"",
    "nul.txt": b"\x00" * 4096,
    "noise.txt": bytes((7 * number * number + 13) % 256 for number in range(60_000)),
    "half.txt": "The half\n\nA letter is cut in t".encode("utf-16")[:-1],
    "broken.txt": b"\xff\xfe\xfa A broken page\n\nIt says \xe9\xe8 and \xc3\x28 and \xf0\x9f and no more.\n",
    "one-line.txt": "word " * 100_000,
    "no-blank.txt": "x" * 400_000,
    "lines.txt": "\n" * 10_000 + "The end\n",
    "returns.txt": "a\rb\r\nc\n\rd\r\r\r",
    "brackets.txt": "(" * 50_000 + "\n\n" + "[1] " * 20_000 + "\n\n" + "“" * 20_000,
    "deep.md": "> " * 2_000 + "deep\n\n" + "- " * 500 + "list\n\n" + "*" * 5_000 + "\n\n" + "[a](" * 3_000,
    "front.md": "---\ntitle: [unclosed\n: :\n---\n\n# A page\n\nIts front matter is no YAML.\n",
    "bomb.md": "---\na: &a [x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n---\n\n# B\n\nBoom.\n",
    "dates.txt": "99 May 99999\n\n31 February 2013\n\n٣١/٠٢/٢٠١٣\n\nPosted by: X | May 45, 2013 99:99:99 | -7\n",
    "marks.txt": "\ufeff\ufeffe"
    + "\u0301" * 3_000
    + "\n\n"
    + "\u202e" * 200
    + "txt\n\n"
    + "\ud7ff\ue000\uffff\U0010ffff",
    "side.txt": "The side\n\nIts metadata is broken.\n",
    "side.txt.meta.toml": 'title = "unclosed\npublished = nonsense\n',
    "lone.txt.meta.toml": "nothing = stands beside it",
    ".sitegenignore": "[unclosed\n!!!\n",
    "CON.txt": "Con\n\nA name that one system keeps for itself.\n",
    "x" * 240 + ".txt": "Long\n\nA name as long as a name may be.\n",
    "quo\"te' <b>&amp;.txt": "Quotes\n\nA name full of marks.\n",
    "line\nbreak.txt": "Break\n\nA name with a line break.\n",
    "%2e%2e/%2e%2e%2fetc.txt": "Dots\n\nA name that is not the folder above.\n",
    "..%2f..%2fup.txt": "Up\n\nA name that does not lead up.\n",
    " .txt ": "Blank\n\nA name of blanks.\n",
    "\u202egpj.txt": "Turned\n\nA name written backwards.\n",
}


def test_bad_documents_do_not_stop_the_good_ones(tmp_path: Path) -> None:
    """Beside everything that can be wrong with a file, the good ones are built, by all the laws."""
    sources = make(tmp_path / "sources", {**GOOD, **BAD})
    built = build(sources, tmp_path / "output")
    for path in GOOD:
        built.document(path)
    problems = {row["path"]: row["code"] for row in built.problems}
    assert problems["empty.txt"] == "empty"
    assert problems["nul.txt"] == problems["noise.txt"] == "not-text"
    for path in ("half.txt", "broken.txt", "one-line.txt", "no-blank.txt", "returns.txt", "CON.txt", "line\nbreak.txt"):
        built.document(path)
    assert [row for row in built.problems if row["code"] in ("crash", "account")] == []
    assert every_law(built) == []


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """A file whose name is no UTF-8 is a page under a name that can be written down."""
    sources = make(tmp_path / "sources", GOOD)
    (sources / os.fsdecode(b"not-utf8-\xff.txt")).write_text("Bytes\n\nA name that is no text.\n")
    built = build(sources, tmp_path / "output")
    assert [record["title"] for record in built.documents if "not-utf8" in record["id"]] == ["Bytes"]


def test_a_crash_over_one_document_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a stage fails over one document, that document is a problem with a code, and the others are pages."""
    honest = clean.cleaned

    def failing(reading: Reading, hints: Hints) -> tuple[Document, Traces]:
        if "BOOM" in reading.text:
            raise RecursionError("maximum depth")
        return honest(reading, hints)

    monkeypatch.setattr(clean, "cleaned", failing)
    sources = make(tmp_path / "sources", {**GOOD, "boom.txt": "A page\n\nBOOM, it says, and the stage falls over.\n"})
    built = build(sources, tmp_path / "output")
    assert {record["source"]["path"] for record in built.documents} == set(GOOD)
    assert [(row["path"], row["code"]) for row in built.problems] == [("boom.txt", "crash")]


def test_strict_turns_problems_into_status_one(tmp_path: Path) -> None:
    """A build with a problem is done, and built; strict, it says so in its exit status."""
    sources = make(tmp_path / "sources", {**GOOD, "empty.txt": ""})
    usual = sitegen("build", sources, "-o", tmp_path / "output", "--json")
    strict = sitegen("build", sources, "-o", tmp_path / "output", "--json", "--strict")
    assert (usual.returncode, strict.returncode) == (0, 1)
    assert "Traceback" not in usual.stderr + strict.stderr
    said = json.loads(strict.stdout)
    assert said["documents"] == 2
    assert [row["path"] for row in said["problems"]] == ["empty.txt"]
    (sources / "empty.txt").unlink()
    assert sitegen("build", sources, "-o", tmp_path / "output", "--strict").returncode == 0


@pytest.mark.parametrize("sources", ["empty", "missing", "blank"])
def test_a_build_that_cannot_be_is_one_sentence(tmp_path: Path, sources: str) -> None:
    """An empty folder, a missing one, one without a page: exit 2 and one plain sentence that names it."""
    (tmp_path / "empty").mkdir()
    make(tmp_path, {"blank/empty.txt": ""})
    ran = sitegen("build", tmp_path / sources, "-o", tmp_path / "output")
    assert ran.returncode == 2
    *_, said = ran.stderr.strip().splitlines()  # before it, the stages that were run
    assert said.startswith("sitegen: ")
    assert sources in said
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "output").exists()


def test_output_and_store_inside_the_source_are_left_out(tmp_path: Path) -> None:
    """``sitegen build .`` reads no page of its own, the first time nor the second."""
    make(tmp_path, GOOD)
    for _ in range(2):
        ran = sitegen("build", ".", "--json", folder=tmp_path)
        assert ran.returncode == 0, ran.stderr
        said = json.loads(ran.stdout)
        assert said["documents"] == 2
        assert said["problems"] == []
