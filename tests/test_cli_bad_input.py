"""What bad input gets, from the command line: a page, a named problem or one sentence; never a traceback."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sitegen.cli import main

Captured = pytest.CaptureFixture[str]
GOOD = "The ferry at Kelm Point\n\nThe ferry left at nine. Nobody was on the quay but a man with two dogs.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of our own, with a source folder in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path


def write(files: Mapping[str, bytes | str], folder: str = "in") -> None:
    """Write files into a folder."""
    for name, content in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def build(*arguments: str) -> int:
    """Build in this process."""
    return main(["build", "in", "--jobs", "1", "--quiet", *arguments])


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a data file."""
    return [json.loads(line) for line in Path(f"output/data/{name}.jsonl").read_text("utf-8").splitlines()]


def pages() -> dict[str, str]:
    """Return each source path and the address of its page, all of which must be there."""
    found = {row["source"]["path"]: row["url"] for row in rows("documents")}
    assert all((Path("output") / url).is_file() for url in found.values())
    return found


def problems() -> dict[str, str]:
    """Return path and code of each problem; the report page must name each path."""
    report = Path("output/report.html").read_text("utf-8")
    found = {row["path"]: row["code"] for row in rows("problems")}
    assert all(path.split("/")[-1].split("&")[0].split('"')[0].split("'")[0] in report for path in found)
    return found


def refused(capsys: Captured, *words: str) -> None:
    """Build, and expect exit status 2 with one sentence that says these words."""
    assert build() == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1, err
    for word in words:
        assert word in err


def test_an_empty_folder(capsys: Captured) -> None:
    """A folder without a document is an error that names it; no output is made."""
    refused(capsys, "nothing to build", "in")
    assert not Path("output").exists()


def test_a_folder_of_nothing_readable(capsys: Captured) -> None:
    """Where no file can become a page, the first reason is told."""
    write({"a.bin": b"\x00\x01\x02\x03" * 50})
    refused(capsys, "nothing to build", "a.bin")


def test_a_missing_folder(capsys: Captured) -> None:
    """A folder that is not there is named."""
    Path("in").rmdir()
    refused(capsys, "in", "is not there")


def test_somebody_elses_file_in_the_way(capsys: Captured) -> None:
    """A file that sitegen did not make and must write is an error before anything is built; it stays as it is."""
    write({"a.txt": GOOD})
    write({"index.html": "mine", "notes.txt": "mine too"}, "output")
    refused(capsys, "index.html", "was not made by sitegen")
    assert sorted(path.name for path in Path("output").iterdir()) == ["index.html", "notes.txt"]
    assert Path("output/index.html").read_text() == "mine"


def test_somebody_elses_file_beside(capsys: Captured) -> None:
    """Files that are in nobody's way are carried over untouched."""
    write({"a.txt": GOOD})
    write({"mine/notes.txt": "mine", ".git/config": "x"}, "output")
    assert build() == 0, capsys.readouterr().err
    assert Path("output/mine/notes.txt").read_text() == "mine"
    assert Path("output/.git/config").read_text() == "x"
    assert main(["verify"]) == 0


def test_files_that_cannot_become_pages(capsys: Captured) -> None:
    """Binary, empty, blank, unreadable: each is a named problem, and the good document has its page."""
    write({"good.txt": GOOD, "binary.txt": b"\x7fELF\x00\x01" * 40, "empty.txt": b"", "blank.txt": " \n\t\n"})
    write({"locked.txt": GOOD})
    Path("in/locked.txt").chmod(0)
    Path("secret.txt").write_text("secret of the machine")
    Path("in/leak.txt").symlink_to(Path("secret.txt").absolute())
    Path("in/dangling.txt").symlink_to("nowhere")
    os.mkfifo("in/pipe.txt")
    assert build() == 0, capsys.readouterr().err
    found = problems()
    assert "good.txt" in pages()
    assert found["binary.txt"] == "not-text"
    assert found["empty.txt"] == "empty"
    assert found["blank.txt"] == "empty"
    assert found["leak.txt"] == "link-outside"
    assert found["dangling.txt"] in {"unreadable", "link-outside"}
    assert found["pipe.txt"] == "not-a-file"
    if os.geteuid():  # root reads what nobody may
        assert found["locked.txt"] == "unreadable"
    everything = b"".join(path.read_bytes() for path in Path("output").rglob("*") if path.is_file())
    assert b"secret of the machine" not in everything
    Path("in/locked.txt").chmod(stat.S_IRUSR | stat.S_IWUSR)


STRANGE = [
    "a.txt",
    "A.txt",
    "CON.txt",
    "nul",
    "x" * 250 + ".txt",
    "quote'and\"quote.txt",
    "line\nbreak.txt",
    "%2e%2e%2fup.txt",
    "#hash?query&amp;.txt",
    "<script>alert(1)<",
    "-o.txt",
    "space at end .txt",
    "dot.at.end.",
    "back\\slash.txt",
    "höhe.txt",
    "ho\u0308he.txt",
    "港.txt",
    "\u202ereversed.txt",
    "index.html.txt",
    "folder/a.txt",
    "folder.txt/a.txt",
]


def test_strange_names_are_told_apart(capsys: Captured) -> None:
    """Every name gets a page of its own, addresses differ by more than case, and every link works."""
    write({name: f"{GOOD}\nNumber {number}.\n" for number, name in enumerate(STRANGE)})
    assert build() == 0, capsys.readouterr().err
    found = pages()
    assert len(found) == len(STRANGE)
    assert len({url.casefold() for url in found.values()}) == len(STRANGE)
    originals = [row["source"]["original"] for row in rows("documents")]
    assert len({name.casefold() for name in originals}) == len(STRANGE)
    assert main(["check"]) == 0, capsys.readouterr().out
    assert main(["verify"]) == 0, capsys.readouterr().out


def test_bytes_that_are_no_text_in_any_encoding() -> None:
    """Invalid UTF-8 is read, and kept byte for byte."""
    content = b"Before the storm\n\nThe caf\xe9 was \xff\xfe closed, said the \xc3\x28 sign on the door of it.\n"
    write({"bad.txt": content})
    assert build() == 0
    assert "bad.txt" in pages()
    original = Path("output") / rows("documents")[0]["source"]["original"]
    assert original.read_bytes() == content


def test_a_name_that_is_no_text() -> None:
    """A file name whose bytes are no UTF-8 is read like any other."""
    try:
        Path(os.fsdecode(b"in/\xff\xfe.txt")).write_text(GOOD)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert build() == 0
    assert len(pages()) == 1
    assert main(["check"]) == 0


def test_building_the_folder_one_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """``sitegen build .`` twice: the output and the store are no sources."""
    write({"a.txt": GOOD})
    monkeypatch.chdir("in")
    for _ in range(2):
        assert main(["build", ".", "--jobs", "1", "--quiet"]) == 0
    assert list(pages()) == ["a.txt"]
    assert [path for path in problems() if path.startswith(("output", ".sitegen"))] == []


def test_strict_counts_problems_but_not_notes(capsys: Captured) -> None:
    """``--strict`` exits with 1 where there are problems; settings and ignored files are notes."""
    write({"a.txt": GOOD, "sitegen.toml": "", "draft.txt": GOOD, ".sitegenignore": "draft*\n"})
    assert build("--strict") == 0, capsys.readouterr().err
    assert problems() == {
        "sitegen.toml": "settings-file",
        "addresses.txt": "settings-file",
        "draft.txt": "ignored",
    }
    write({"empty.txt": b""})
    assert build("--strict") == 1
    assert build() == 0


def test_a_bad_decision_is_told_with_its_line() -> None:
    """A line of the curation file that says nothing is a problem, and stops nothing."""
    write({"a.txt": GOOD, "curation.txt": '# fine\nfrobnicate "x"\nsame "Only one"\ntype "Kelm Point" planet\n'})
    assert build() == 0
    found = {row["line"]: row["code"] for row in rows("problems") if row["path"] == "curation.txt" and row["line"]}
    assert set(found) == {2, 3, 4}


def test_a_line_of_half_a_megabyte() -> None:
    """A file that is one long line is a page like any other."""
    write({"long.txt": "The tide came in and went out again. " * (500_000 // 37)})
    assert build() == 0
    assert list(pages()) == ["long.txt"]
