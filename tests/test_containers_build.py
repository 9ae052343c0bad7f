"""Archives and large containers in whole builds: originals, withholding, a second batch, groups."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from sitegen.build import build, open_archive
from sitegen.config import Given, Settings, load
from sitegen.execute import Silent

PROSE = "The boats came home late, and nobody in the harbour had seen the light go out again."


def settings(folder: Path) -> Settings:
    return load(Given((folder / "source",), folder / "out", jobs=1), {})


def made(folder: Path) -> tuple[dict[str, dict[str, Any]], list[dict[str, Any]]]:
    """Build, and return the documents by title and the problems."""
    build(settings(folder), Silent())
    rows = [
        [json.loads(line) for line in (folder / "out/data" / f"{name}.jsonl").read_text("utf-8").splitlines()]
        for name in ("documents", "problems")
    ]
    return {row["title"]: row for row in rows[0]}, rows[1]


def letter(title: str) -> bytes:
    return f"{title}\n\n{PROSE}\n".encode()


def zipped(names: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in names.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()


def record(number: int, url: str, date: str) -> bytes:
    body = f"<title>Capture {number}</title><h1>Capture {number}</h1><p>{PROSE} {number}.<!--{'x' * 90_000}-->".encode()
    head = f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
    return f"{head}Content-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with an archive in it."""
    source = tmp_path / "source"
    source.mkdir()
    rows = {
        "in/one.txt": letter("First letter"),
        "two.txt": letter("Second letter"),
        "../evil.txt": b"x",
        "p.png": b"\x89PNG\r\n\x1a\n0000",
    }
    (source / "x.zip").write_bytes(zipped(rows))
    return tmp_path


def test_an_archive_is_kept_once_and_its_files_are_told(folder: Path) -> None:
    """The record names the archive and its digest, and the file in it with its own; nothing is written elsewhere."""
    documents, problems = made(folder)
    content = (folder / "source/x.zip").read_bytes()
    assert (folder / "out/originals/x.zip").read_bytes() == content
    assert [path.name for path in (folder / "out/originals").rglob("*")] == ["x.zip"]
    source = documents["First letter"]["source"]
    assert (source["path"], source["sha256"]) == ("x.zip", hashlib.sha256(content).hexdigest())
    assert source["member"] == {
        "path": "in/one.txt",
        "sha256": hashlib.sha256(letter("First letter")).hexdigest(),
        "bytes": len(letter("First letter")),
        "media_type": "text/plain",
    }
    assert {row["path"]: row["code"] for row in problems} == {
        "x.zip/../evil.txt": "link-outside",
        "x.zip/p.png": "not-text",
    }
    assert PROSE in (folder / "out" / documents["First letter"]["url"].replace(".html", ".source.html")).read_text(
        "utf-8"
    )
    assert not list(folder.rglob("evil*"))


def test_a_second_batch_adds_to_the_first(folder: Path) -> None:
    """What was there keeps its address; the output is that of a build from nothing."""
    first, _ = made(folder)
    (folder / "source/later.txt").write_bytes(letter("Third letter"))
    (folder / "source/more.zip").write_bytes(zipped({"four.txt": letter("Fourth letter")}))
    both, _ = made(folder)
    assert both.keys() - first.keys() == {"Third letter", "Fourth letter"}
    assert {first[title]["id"] for title in first} <= {row["id"] for row in both.values()}
    clean = folder / "clean"
    clean.mkdir()
    (folder / "source").rename(clean / "source")
    made(clean)
    (clean / "source").rename(folder / "source")
    for name in ("data/documents.jsonl", "manifest-sha256.txt"):
        assert (folder / "out" / name).read_bytes() == (clean / "out" / name).read_bytes()


@pytest.mark.parametrize(
    "decision", ['withhold name "Marrin Oste"', 'withhold document "x.zip/in/one.txt"', 'withhold document "x.zip"']
)
def test_an_archive_with_something_withheld_is_left_out_whole(folder: Path, decision: str) -> None:
    """It would be published as the original; other files stay."""
    rows = {"in/one.txt": letter("Marrin Oste at sea"), "two.txt": letter("Second letter")}
    (folder / "source/x.zip").write_bytes(zipped(rows))
    (folder / "source/later.txt").write_bytes(letter("Third letter"))
    (folder / "source/curation.txt").write_text(f'{decision} "a wish"\n', encoding="utf-8")
    documents, problems = made(folder)
    shown = {title for title, row in documents.items() if not row["withheld"]}
    assert shown == {"Third letter"}
    assert not (folder / "out/originals/x.zip").exists()
    assert not [path for path in (folder / "out").rglob("*") if path.is_file() and b"Marrin" in path.read_bytes()]
    whole = '"x.zip"' in decision
    assert len(documents) - len(shown) == whole
    assert any(row["path"] == "x.zip" and row["code"] == "unsupported" for row in problems) is not whole


@pytest.mark.parametrize("packed", [False, True])
def test_a_large_web_archive_is_read_in_parts(folder: Path, *, packed: bool) -> None:
    """Every record is a page with its place, every capture of an address a version; notes of parts become one."""
    days = [f"20{20 + number % 3}-01-01T00:00:00Z" for number in range(15)]
    records = [record(number, f"https://e.example/{number // 3}", days[number]) for number in range(15)]
    others = b"WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    parts = [piece for one in records for piece in (one, others)]
    name = "x.warc.gz" if packed else "x.warc"
    parts = [gzip.compress(part, 0, mtime=0) if packed else part for part in parts]
    (folder / "source" / name).write_bytes(b"".join(parts))
    documents, problems = made(folder)
    titles = [f"Capture {number}" for number in range(15)]
    assert documents.keys() == {"First letter", "Second letter", *titles}
    content = (folder / "source" / name).read_bytes()
    for number, title in enumerate(titles):
        source = documents[title]["source"]
        place = source["record"]
        assert place["index"] == 2 * number
        raw = content[place["offset"] : place["offset"] + place["length"]]
        assert (gzip.decompress(raw) if packed else raw) == records[number]
        assert (source["path"], source["sha256"]) == (name, hashlib.sha256(content).hexdigest())
    assert [row["message"] for row in problems if row["path"] == name] == ["15 records are no page: of type request"]
    archive = open_archive(folder / "out", settings(folder).state)
    (group,) = archive.groups(documents["Capture 4"]["id"])
    assert (group.kind, group.key) == ("versions", "https://e.example/1")
    assert list(group.documents) == [documents[f"Capture {number}"]["id"] for number in (3, 4, 5)]
    archive.close()
