"""Packages for other systems hold the whole archive, prove it, and are written whole or not at all."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bagit
import bibtexparser
import pytest
import rispy
from support import hard

from sitegen.cli import main
from sitegen.export import FORMATS, TargetThereError, UnknownFormatError, export
from sitegen.export.rows import DamagedArchiveError
from sitegen.folder import NotAnArchiveError

if TYPE_CHECKING:
    from support.building import Built

TEXT = "The ferry to Skerry Bay sails at noon, said Ada Finch of the Ferry Guild.\n"
BLOCK = TEXT.rstrip("\n")


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def document(key: str, **changes: object) -> dict[str, object]:
    row: dict[str, object] = {
        "schema": "sitegen/document/1",
        "id": key,
        "url": f"documents/{key}.html",
        "title": "Ferries & {tides}",
        "source": {
            "path": f"{key}.txt",
            "sha256": digest(TEXT.encode()),
            "bytes": len(TEXT),
            "media_type": "text/plain",
            "encoding": "utf-8",
            "original": f"originals/{key}.txt",
            "url": None,
            "captured": None,
        },
        "publisher": "Bay Courier",
        "authors": ["A. Scribe"],
        "languages": ["en"],
        "published": {"value": "2014-03", "precision": "month", "line": 1, "evidence": "March 2014"},
        "posts": [],
        "blocks": [{"id": "o0", "kind": "paragraph", "voice": "author", "text": BLOCK, "lines": [1, 1]}],
        "comments": [],
        "removed": [],
        "moved": [],
        "repaired": [],
    }
    return row | changes


def entity(key: str, name: str, kind: str, **changes: object) -> dict[str, object]:
    alias = {"text": name, "count": 1, "rule": "first form", "confidence": 1.0}
    row = {"id": key, "url": f"entities/{key}.html", "name": name, "type": kind, "aliases": [alias], "same_as": []}
    return row | changes


def mention(key: str, row: str, text: str) -> dict[str, object]:
    start = BLOCK.index(text)
    end = start + len(text)
    places = {"start": start, "end": end, "source_start": start, "source_end": end}
    return {"entity": key, "document": row, "block": "o0", "text": text, **places}


def lines(rows: list[dict[str, object]]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An archive's folder with three documents, one of them withheld."""
    folder = tmp_path / "site"
    withheld = document(
        "c-hidden",
        title="A withheld document",
        withheld={"what": "document", "reason": "asked"},
        blocks=[],
        published=None,
        source={**document("c-hidden")["source"], "original": None, "sha256": None, "bytes": None},  # type: ignore[dict-item] # a mapping
    )
    files = {
        "index.html": b"<!doctype html><title>Bay</title>",
        "documents/a-ferry.html": b"<!doctype html>",
        "documents/b-tide.html": b"<!doctype html>",
        "originals/a-ferry.txt": TEXT.encode(),
        "originals/b-tide.txt": TEXT.encode(),
        "data/documents.jsonl": lines([document("a-ferry"), document("b-tide", published=None, authors=[]), withheld]),
        "data/entities.jsonl": lines(
            [
                entity("ada-finch", "Ada Finch", "person", same_as=["wikidata:Q7"]),
                entity("ferry-guild", "Ferry Guild", "organisation"),
                entity("skerry-bay", "Skerry Bay", "place"),
            ]
        ),
        "data/mentions.jsonl": lines(
            [
                mention("ada-finch", "a-ferry", "Ada Finch"),
                mention("skerry-bay", "a-ferry", "Skerry Bay"),
                {**mention("ferry-guild", "b-tide", "Ferry Guild"), "source_start": None, "source_end": None},
                {**mention("ada-finch", "b-tide", "Ada Finch"), "block": None, "field": "author"},
            ]
        ),
        "data/datapackage.json": json.dumps({"title": "Bay papers", "homepage": "https://bay.example/x"}).encode(),
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    manifest = "".join(f"{digest(content)}  {name}\n" for name, content in sorted(files.items()))
    (folder / "manifest-sha256.txt").write_text(manifest, "utf-8")
    (folder / "CNAME").write_text("somebody else's\n", "utf-8")
    return folder


def check_bag(bag: Path) -> None:
    """Check what RFC 8493 demands of a complete and valid bag."""
    assert (bag / "bagit.txt").read_bytes() == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        listed = {}
        for line in (bag / name).read_text("utf-8").splitlines():
            found = re.fullmatch(r"([0-9a-f]{64})  (.+)", line)
            assert found
            listed[found[2]] = found[1]
        for path, expected in listed.items():
            assert digest((bag / path).read_bytes()) == expected
        if name.startswith("manifest"):
            there = {path.relative_to(bag).as_posix() for path in (bag / "data").rglob("*") if path.is_file()}
            assert there == set(listed)
        else:
            assert set(listed) == {"bagit.txt", "bag-info.txt", "manifest-sha256.txt"}
    info = dict(line.split(": ", 1) for line in (bag / "bag-info.txt").read_text("utf-8").splitlines())
    sizes = [path.stat().st_size for path in (bag / "data").rglob("*") if path.is_file()]
    assert info["Payload-Oxum"] == f"{sum(sizes)}.{len(sizes)}"


def test_a_bag_is_valid_and_complete(output: Path, tmp_path: Path) -> None:
    """A bag holds every file of the archive, and its manifests prove it."""
    bag = export(output, "bagit", tmp_path / "bag", date="2020-02-02").path
    check_bag(bag)
    assert (bag / "data/originals/a-ferry.txt").read_text("utf-8") == TEXT
    assert (bag / "data/manifest-sha256.txt").is_file()
    assert not (bag / "data/CNAME").exists()
    assert "Bagging-Date: 2020-02-02\n" in (bag / "bag-info.txt").read_text("utf-8")


def test_a_broken_bag_is_found(output: Path, tmp_path: Path) -> None:
    """The check above can fail: a changed, a missing and an added file are all found."""
    bag = export(output, "bagit", tmp_path / "bag").path
    for spoil in (
        lambda: (bag / "data/index.html").write_bytes(b"changed"),
        lambda: (bag / "data/added.txt").write_bytes(b""),
        (bag / "bag-info.txt").unlink,
    ):
        kept = {path: path.read_bytes() for path in bag.rglob("*") if path.is_file()}
        spoil()
        with pytest.raises((AssertionError, FileNotFoundError)):
            check_bag(bag)
        (bag / "data/added.txt").unlink(missing_ok=True)
        for path, content in kept.items():
            path.write_bytes(content)
    check_bag(bag)


def check_crate(folder: Path) -> dict[str, dict[str, Any]]:
    """Check what RO-Crate 1.2 demands; return its things by id."""
    metadata = json.loads((folder / "ro-crate-metadata.json").read_text("utf-8"))
    assert metadata["@context"] == "https://w3id.org/ro/crate/1.2/context"
    things = {thing["@id"]: thing for thing in metadata["@graph"]}
    assert len(things) == len(metadata["@graph"])
    descriptor = things["ro-crate-metadata.json"]
    assert descriptor["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.2"}
    root = things[descriptor["about"]["@id"]]
    assert root["@type"] == "Dataset"
    assert {"name", "description", "license"} <= root.keys()
    for part in root["hasPart"]:
        assert (folder / part["@id"]).is_file()
        assert things[part["@id"]]["@type"] == "File"
    for thing in things.values():
        assert {"@id", "@type"} <= thing.keys()
        for value in thing.values():
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, dict) and not item["@id"].startswith("http"):
                    assert item["@id"] in things
    return things


@pytest.mark.parametrize(("name", "inside"), [("bagit", "data"), ("ro-crate", ".")])
def test_a_crate_describes_what_is_there(output: Path, tmp_path: Path, name: str, inside: str) -> None:
    """Every file described is there, every reference leads somewhere, names are contextual entities."""
    folder = export(output, name, tmp_path / "package", date="2020-02-02").path / inside
    things = check_crate(folder)
    assert things["./"]["datePublished"] == "2020-02-02"
    assert things["#ada-finch"]["@type"] == "Person"
    assert things["documents/a-ferry.html"]["mentions"] == [{"@id": "#ada-finch"}, {"@id": "#skerry-bay"}]
    assert "datePublished" not in things["documents/b-tide.html"]
    assert (folder / "ro-crate-preview.html").is_file()


def test_a_zip_file_is_the_same_bytes_twice(output: Path, tmp_path: Path) -> None:
    """A package in one file holds one folder, and exporting again gives the same bytes."""
    first = export(output, "bagit", tmp_path / "first/bay.zip").path
    second = export(output, "bagit", tmp_path / "second/bay.zip").path
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert archive.testzip() is None
        assert {name.split("/")[0] for name in archive.namelist()} == {"bay"}
        archive.extractall(tmp_path / "open")
    check_bag(tmp_path / "open/bay")


def test_annotations_quote_what_stands_there(output: Path, tmp_path: Path) -> None:
    """Each mention in a text is an annotation whose quotation and position are right; one in metadata is none."""
    done = export(output, "annotations", tmp_path / "a.jsonl")
    rows = [json.loads(line) for line in done.path.read_text("utf-8").splitlines()]
    assert done.count == len(rows) == 3
    assert len({row["id"] for row in rows}) == 3
    for row in rows:
        targets = row["target"] if isinstance(row["target"], list) else [row["target"]]
        quotation = targets[0]["selector"]["refinedBy"]
        assert quotation["prefix"] + quotation["exact"] + quotation["suffix"] in BLOCK
        for target in targets[1:]:
            place = target["selector"]
            assert TEXT[place["start"] : place["end"]] == quotation["exact"]
        assert row["body"].startswith("https://bay.example/x/entities/")


def test_followthemoney_refers_to_what_is_there(output: Path, tmp_path: Path) -> None:
    """Mentions refer to documents and names in the same file; every property is a list of texts."""
    done = export(output, "followthemoney", tmp_path / "a.json")
    rows = {row["id"]: row for row in map(json.loads, done.path.read_text("utf-8").splitlines())}
    assert {row["schema"] for row in rows.values()} == {"Person", "Organization", "PlainText", "Mention"}
    for row in rows.values():
        assert all(isinstance(value, str) and value for values in row["properties"].values() for value in values)
        for name in ("document", "resolved"):
            assert all(key in rows for key in row["properties"].get(name, []))
    assert rows["entity-ada-finch"]["properties"]["wikidataId"] == ["Q7"]
    assert "publishedAt" not in rows["document-b-tide"]["properties"]


@pytest.mark.parametrize(("name", "mark"), [("bibtex", "@online{"), ("ris", "TY  - ELEC"), ("csl", '"id": ')])
def test_references_are_one_a_document(output: Path, tmp_path: Path, name: str, mark: str) -> None:
    """Every document that is not withheld has one reference."""
    done = export(output, name, tmp_path / "references")
    text = done.path.read_bytes().decode()
    assert done.count == text.count(mark) == 2
    if name == "csl":
        assert [row["id"] for row in json.loads(text)] == ["a-ferry", "b-tide"]


@pytest.mark.parametrize("name", FORMATS)
def test_withheld_documents_are_in_no_package(output: Path, tmp_path: Path, name: str) -> None:
    """No format tells of a withheld document; the data files say that it is withheld, and that is all."""
    path = export(output, name, tmp_path / "package").path
    found = [path] if path.is_file() else [file for file in path.rglob("*") if file.name != "documents.jsonl"]
    assert not any(b"c-hidden" in file.read_bytes() for file in found if file.is_file())


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_overwritten(output: Path, tmp_path: Path, name: str) -> None:
    """Where something stands the export stops, and what stands there stays."""
    target = tmp_path / "there"
    target.write_text("somebody's", "utf-8")
    with pytest.raises(TargetThereError):
        export(output, name, target)
    assert target.read_text("utf-8") == "somebody's"


@pytest.mark.parametrize("name", ["bagit", "ro-crate"])
def test_a_damaged_archive_is_not_packed(output: Path, tmp_path: Path, name: str) -> None:
    """A file that is not what the manifest says stops the export, and nothing is left behind."""
    (output / "originals/a-ferry.txt").write_text("changed", "utf-8")
    with pytest.raises(DamagedArchiveError, match=r"originals/a-ferry\.txt"):
        export(output, name, tmp_path / "package")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_manifest_cannot_lead_outside(output: Path, tmp_path: Path) -> None:
    """A path that leaves the archive is refused."""
    with (output / "manifest-sha256.txt").open("a", encoding="utf-8") as manifest:
        manifest.write(f"{'0' * 64}  ../secret\n")
    with pytest.raises(DamagedArchiveError, match="outside"):
        export(output, "bagit", tmp_path / "package")


def test_links_are_not_followed(output: Path, tmp_path: Path) -> None:
    """A file that has become a link is not what was built."""
    (tmp_path / "secret").write_bytes(TEXT.encode())
    (output / "originals/a-ferry.txt").unlink()
    (output / "originals/a-ferry.txt").symlink_to(tmp_path / "secret")
    with pytest.raises(DamagedArchiveError):
        export(output, "bagit", tmp_path / "package")


def test_mistakes_are_told(output: Path, tmp_path: Path) -> None:
    """An unknown format and a folder that is no archive are told in one sentence."""
    with pytest.raises(UnknownFormatError, match="bagit"):
        export(output, "floppy")
    with pytest.raises(NotAnArchiveError):
        export(tmp_path / "nowhere", "bagit", tmp_path / "package")


def test_the_command_tells_where(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes beside the archive and prints the place; a second time it stops with status 2."""
    assert main(["export", str(output), "--format", "bagit"]) == 0
    out, _ = capsys.readouterr()
    assert out == f"{output}-bagit\n"
    check_bag(output.with_name("site-bagit"))
    assert main(["export", str(output), "--format", "bagit"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("sitegen: ")


def test_the_day_can_be_fixed(output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day that a package bears follows SOURCE_DATE_EPOCH."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert main(["export", str(output), "--format", "bagit", "--to", str(tmp_path / "bag")]) == 0
    assert "Bagging-Date: 2001-09-09\n" in (tmp_path / "bag/bag-info.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def hard_cases(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An archive whose titles, names and file names are as bad as they come."""
    return hard.archive(tmp_path_factory.mktemp("hard"), base=True)


def shown(text: str) -> str:
    """Return a text as one line that any format can hold."""
    return " ".join(re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text).split())


def test_other_programs_read_the_references(hard_cases: Built, tmp_path: Path) -> None:
    """RIS and BibTeX read back in other people's libraries: every document, its title, its authors, its date."""
    documents = {row["id"]: row for row in hard_cases.documents if (row["withheld"] or {}).get("what") != "document"}
    with export(hard_cases.output, "ris", tmp_path / "x.ris").path.open(encoding="utf-8", newline="") as file:
        records = {row["id"]: row for row in rispy.load(file)}
    library = bibtexparser.parse_string(export(hard_cases.output, "bibtex", tmp_path / "x.bib").path.read_text("utf-8"))
    assert not library.failed_blocks
    entries = {entry.key: entry.fields_dict for entry in library.entries}
    assert set(records) == set(entries) == set(documents)
    for key, row in documents.items():
        assert records[key]["title"] == shown(row["title"])
        assert records[key].get("authors", []) == row["authors"]
        assert records[key].get("year") == (row["published"]["value"][:4] if row["published"] else None)
        assert ("date" in entries[key]) == bool(row["published"])
        assert entries[key]["title"].value.strip("{}").replace("\\", "") == shown(row["title"])
        assert entries[key]["url"].value == (row["source"]["url"] or hard.BASE + row["url"])


def test_the_library_of_congress_takes_the_bag(hard_cases: Built, tmp_path: Path) -> None:
    """A bag is complete and valid to the Library of Congress's own program, and no longer when a byte is changed."""
    bag = bagit.Bag(str(export(hard_cases.output, "bagit", tmp_path / "bag").path))
    bag.validate()
    page = tmp_path / "bag" / "data" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"<", b">", 1))
    with pytest.raises(bagit.BagValidationError):
        bag.validate()
