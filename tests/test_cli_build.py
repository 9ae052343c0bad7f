"""The commands on a built archive: what they print, and that they agree with each other."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from support.building import Built

from sitegen.cli import main

Captured = pytest.CaptureFixture[str]
INTERRUPTIBLE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in a shell's background ignores Ctrl-C
from sitegen.cli import main
if __name__ == "__main__":
    sys.exit(main())
"""
PROJECT = Path(__file__).resolve().parent.parent
TEXT = "The ferry at Kelm Point\n\nThe ferry left Kelm Point at nine. Otto Fenn stood on the quay with two dogs.\n"


def printed(capsys: Captured, *arguments: str, status: int = 0) -> str:
    """Run a command and return what it prints on stdout."""
    got = main(arguments)
    out, err = capsys.readouterr()
    assert got == status, err
    assert "\x1b" not in out
    return out


def test_demo_builds_the_sample(tmp_path: Path, capsys: Captured) -> None:
    """``demo`` needs nothing; ``--json`` puts the report on stdout and nothing else."""
    report = json.loads(printed(capsys, "demo", "-o", str(tmp_path / "out"), "--json"))
    assert report["documents"] >= 12
    assert report["entities"] > 0
    assert report["mentions"] > 0
    assert (tmp_path / "out" / "index.html").is_file()
    assert sum(report["seconds"].values()) > 0
    assert not (PROJECT / "sitegen" / "sample" / "addresses.txt").exists()


def test_a_build_says_what_to_open(tmp_path: Path, capsys: Captured) -> None:
    """People are told on stderr what was built and what to open; stdout stays empty."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(TEXT)
    (tmp_path / "in/b.txt").write_text("")
    assert main(["build", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--jobs", "1"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "1 document" in err
    assert "b.txt" in err
    assert str(tmp_path / "out" / "index.html") in err


def test_check_and_verify_find_nothing(sample: Built, capsys: Captured) -> None:
    """A fresh archive passes both."""
    findings = json.loads(printed(capsys, "check", str(sample.output), "--json"))
    assert findings["faults"] == []
    assert findings["pages"] > 20
    proof = json.loads(printed(capsys, "verify", str(sample.output), "--json"))
    assert proof["faults"] == []
    assert proof["originals"] == len(sample.documents)
    assert printed(capsys, "check", str(sample.output)) == printed(capsys, "verify", str(sample.output)) == ""


def test_search_prints_what_it_promises(sample: Built, capsys: Captured) -> None:
    """``search --json`` has query, total and hits with document, url, title, score and snippet."""
    word = max(re.findall(r"\w+", sample.documents[0]["title"]), key=len)
    answer = json.loads(printed(capsys, "search", word, "-o", str(sample.output), "--json"))
    assert answer["query"] == word
    assert answer["total"] >= 1
    hit = answer["hits"][0]
    assert {"document", "url", "title", "score", "snippet"} <= set(hit)
    assert (sample.output / hit["url"].partition("#")[0]).is_file()
    shown = printed(capsys, "search", word, "-o", str(sample.output), "--limit", "1")
    assert hit["title"] in shown
    assert printed(capsys, "search", "zzyzzyva", "-o", str(sample.output)) == ""


def test_search_counts_what_narrows(sample: Built, capsys: Captured) -> None:
    """``--facets`` prints filters with counts, less than all; ``--json`` has them all; each filter leaves its count."""
    shown = printed(capsys, "search", "harbour", "-o", str(sample.output), "--facets")
    answer = json.loads(printed(capsys, "search", "harbour", "-o", str(sample.output), "--json"))
    assert list(answer["facets"]) == ["part", "type", "name", "source", "language", "year"]
    for values in answer["facets"].values():
        for value in values[:3]:
            narrowed = json.loads(
                printed(capsys, "search", "harbour", value["filter"], "-o", str(sample.output), "--json")
            )
            assert narrowed["total"] == value["count"], value
            row = re.search(rf"^ +{value['count']}  {re.escape(value['filter'])}(  |$)", shown, re.MULTILINE)
            assert (row is not None) == (value["count"] < answer["total"]), value


def test_search_without_its_index(
    sample: Built, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of the output without its store, or with a damaged index, gives the same answers."""
    import shutil  # noqa: PLC0415 - for this test alone

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    query = max(re.findall(r"\w+", sample.documents[0]["title"]), key=len)
    first = json.loads(printed(capsys, "search", query, "-o", str(sample.output), "--json"))
    copy = tmp_path / "copy"
    shutil.copytree(sample.output, copy)
    for _ in range(2):
        assert json.loads(printed(capsys, "search", query, "-o", str(copy), "--json")) == first
    state = sample.output.parent / ".sitegen" / sample.output.name
    shutil.copytree(state, tmp_path / ".sitegen" / "copy")
    for path in (tmp_path / ".sitegen" / "copy" / "index").iterdir():
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert json.loads(printed(capsys, "search", query, "-o", str(copy), "--json")) == first
    shutil.rmtree(tmp_path / "cache")
    (tmp_path / "cache").write_text("no folder can be made here")
    assert json.loads(printed(capsys, "search", query, "-o", str(copy), "--json")) == first


def test_inspect_accounts_for_every_line(sample: Built, capsys: Captured) -> None:
    """What ``inspect`` shows of a file is what the archive has of it; people see each line that is not blank."""
    path = next(sample.sources.rglob("*who-pays.txt"))
    said = json.loads(printed(capsys, "inspect", str(path), "--json"))
    record = sample.document(path.relative_to(sample.sources).as_posix())
    for key in ("title", "published", "languages", "blocks", "comments", "removed", "moved", "repaired"):
        assert said["document"][key] == record[key]
    numbers = {number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if line.strip()}
    assert said["lines"]["lines"] - said["lines"]["blank"] == len(numbers)
    for more in ([], ["--all"]):
        shown = printed(capsys, "inspect", str(path), *more)
        seen: set[int] = set()
        for first, last in re.findall(r"^ +(\d+)(?:-(\d+))?  ", shown, re.MULTILINE):
            seen |= set(range(int(first), int(last or first) + 1))
        assert numbers <= seen
        assert record["title"] in shown


def test_inspect_every_sample_file(sample: Built, capsys: Captured) -> None:
    """Every document of the sample can be inspected, for people and for programs."""
    for record in sample.documents:
        path = str(sample.sources / record["source"]["path"])
        assert record["source"]["sha256"] in printed(capsys, "inspect", path)


def test_inspect_what_is_no_document(tmp_path: Path, capsys: Captured) -> None:
    """A file that cannot become a page is one sentence."""
    (tmp_path / "x.txt").write_bytes(b"\x7fELF\x00\x01" * 40)
    assert main(["inspect", str(tmp_path / "x.txt")]) == 2
    assert capsys.readouterr().err.startswith(f"sitegen: {tmp_path / 'x.txt'} ")


def test_names_are_listed(sample: Built, capsys: Captured) -> None:
    """``entities list`` tells every name, the most frequent first; ``--type`` and ``--limit`` narrow it."""
    rows = [
        json.loads(line)
        for line in printed(capsys, "entities", "list", "-o", str(sample.output), "--json").splitlines()
    ]
    assert {row["id"] for row in rows} == {row["id"] for row in sample.rows("entities")}
    assert [row["mentions"] for row in rows] == sorted((row["mentions"] for row in rows), reverse=True)
    people = printed(capsys, "entities", "list", "-o", str(sample.output), "--type", "person", "--limit", "2")
    assert len(people.splitlines()) == 2
    assert all(" person " in line for line in people.splitlines())


def test_the_curation_loop(tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """Suggested, decided, built: the two are one; what was refused is never asked again."""
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "in"
    source.mkdir()
    (source / "curation.txt").write_text("# decisions of ours", encoding="utf-8")
    for number in range(3):
        (source / f"{number}.txt").write_text(
            "Notes from the quay\n\nMr Alden Brackwater met Mrs Alda Brackwater at the pier. "
            f"Mr Alden Brackwater said that Mr Aldan Brackwaters had left. Then they met {number} times.\n"
        )
    build = ["build", "in", "--jobs", "1", "--quiet"]
    assert main(build) == 0
    printed(capsys, "check")
    pairs = [json.loads(line) for line in printed(capsys, "entities", "suggest", "in", "--json").splitlines()]
    assert pairs
    said = printed(capsys, "entities", "suggest", "in")
    assert f"# {pairs[0]['lines'][0]}" in said
    answers = io.StringIO("what\ns\n" + "n\n" * (len(pairs) - 1))
    monkeypatch.setattr(sys, "stdin", answers)
    printed(capsys, "entities", "review", "in")
    lines = (source / "curation.txt").read_text("utf-8").splitlines()
    assert lines[0] == "# decisions of ours"
    assert lines[1] == pairs[0]["lines"][0]
    assert len(lines) == 1 + len(pairs)
    assert main(build) == 0
    assert printed(capsys, "entities", "suggest", "in", "--json") == ""
    after = {row["name"] for row in map(json.loads, printed(capsys, "entities", "list", "--json").splitlines())}
    assert len({pairs[0]["first"], pairs[0]["second"]} & after) == 1


def test_serve_builds_again_on_change(tmp_path: Path) -> None:
    """A changed source is on the page soon after; a mistake in the settings is told, and the old archive stays."""
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text(TEXT)
    (source / "sitegen.toml").write_text('title = "Before"\n')
    server = subprocess.Popen(
        [sys.executable, "-m", "sitegen", "serve", "in", "--port", "0", "--jobs", "1"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
    )
    assert server.stderr is not None
    lines, said = iter(server.stderr), []

    def told(pattern: str) -> str:
        """Return what a pattern finds in the next lines that the server writes, however long it takes for them."""
        for line in lines:
            said.append(line)
            if found := re.search(pattern, line):
                return found[0]
        pytest.fail("".join(said))

    try:
        address = told(r"http://\S+/")

        def get(path: str) -> str:
            with urllib.request.urlopen(address + path) as answer:  # noqa: S310 - our own server
                return str(answer.read().decode())

        assert "Before" in get("")
        version = get("_sitegen/version")
        found = json.loads(get("api/search?q=" + urllib.parse.quote("ferry")))
        assert found["total"] == 1
        (source / "sitegen.toml").write_text('titel = "After"\n')
        told("did you mean 'title'")
        assert "Before" in get("")
        (source / "b.txt").write_text(TEXT.replace("ferry", "steamer"))
        (source / "sitegen.toml").write_text('title = "After"\n')  # last: without it nothing is built
        told("^Open ")
        assert "After" in get("")
        assert get("_sitegen/version") != version
        assert json.loads(get("api/search?q=steamer"))["total"] == 1
        with pytest.raises(urllib.error.HTTPError, match="404"):
            get("documents/")
    finally:
        server.terminate()
        rest = server.communicate()[1]
    assert "Traceback" not in "".join(said) + rest


def test_ctrl_c_leaves_the_old_archive(tmp_path: Path) -> None:
    """A build that is interrupted says so in a word, exits with 130, and the next one succeeds."""
    source = tmp_path / "in"
    source.mkdir()
    for number in range(150):
        (source / f"{number}.txt").write_text(TEXT + f"\nThe ferry was late {number} times.\n" * 30)
    command = [sys.executable, "-c", INTERRUPTIBLE, "build", "in", "--jobs", "2"]
    environ = os.environ | {"PYTHONPATH": str(PROJECT)}
    running = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env=environ, process_group=0)
    assert running.stderr is not None
    for line in running.stderr:
        if line.startswith("read and clean"):
            break
    os.killpg(running.pid, 2)
    rest = running.stderr.read()
    assert running.wait(timeout=60) == 130, rest
    assert rest.splitlines()[-1:] == ["sitegen: stopped"]
    assert "Traceback" not in rest
    running.stderr.close()
    assert not (tmp_path / "output").exists()
    for number in range(3, 150):
        (source / f"{number}.txt").unlink()
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environ)
    assert done.returncode == 0, done.stderr
