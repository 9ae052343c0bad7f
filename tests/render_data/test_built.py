"""What is made for machines of the bundled sample holds together, from outside."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections import Counter
from contextlib import closing
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from referencing import Registry, Resource

from sitegen.cli import main
from sitegen.export import export

if TYPE_CHECKING:
    from support.building import Built

FILES = {
    "documents": "document",
    "entities": "entity",
    "mentions": "mention",
    "dates": "date",
    "problems": "problem",
}
ATOM = "{http://www.w3.org/2005/Atom}"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def rows(output: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (output / f"data/{name}.jsonl").read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize(("name", "schema"), FILES.items())
def test_every_record_of_the_sample_satisfies_its_schema(sample: Built, name: str, schema: str) -> None:
    """Every line of every data file is one object that its schema accepts, with the same keys as the others."""
    text = resources.files("sitegen.render").joinpath(f"schemas/{schema}.json").read_text("utf-8")
    validator = Draft202012Validator(json.loads(text))
    found = rows(sample.output, name)
    assert found
    for row in found:
        validator.validate(row)
        assert list(row) == list(found[0])


def test_the_package_is_true(sample: Built) -> None:
    """Sizes and digests in the data package are those of the files."""
    package = json.loads((sample.output / "data/datapackage.json").read_bytes())
    for resource in package["resources"]:
        content = (sample.output / "data" / resource["path"]).read_bytes()
        if "hash" in resource:
            assert resource["bytes"] == len(content)
            assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_database_says_what_the_files_say(sample: Built) -> None:
    """The database is sound, refers to nothing that is not there, and counts as the JSON Lines files do."""
    documents = rows(sample.output, "documents")
    expected = {
        "documents": len(documents),
        "blocks": sum(len(row["blocks"]) for row in documents),
        "comments": sum(len(row["comments"]) for row in documents),
        "posts": sum(len(row["posts"]) for row in documents),
        "ledger": sum(len(row[name]) for row in documents for name in ("removed", "moved", "repaired")),
        "entities": len(rows(sample.output, "entities")),
        "mentions": len(rows(sample.output, "mentions")),
        "dates": len(rows(sample.output, "dates")),
        "problems": len(rows(sample.output, "problems")),
    }
    with closing(sqlite3.connect(f"file:{sample.output}/data/archive.db?mode=ro", uri=True)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        counts = {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in expected}  # noqa: S608 - our table names
        lost = "SELECT count(*) FROM mentions WHERE block IS NULL AND field IS NULL"
        assert db.execute(lost).fetchone() == (0,)
    assert counts == expected


def test_dates_in_texts_stand_where_they_say(sample: Built) -> None:
    """The text of a date is found at its place in the block."""
    blocks = {
        (row["id"], block["id"]): block["text"] for row in rows(sample.output, "documents") for block in row["blocks"]
    }
    for row in rows(sample.output, "dates"):
        assert blocks[row["document"], row["block"]][row["start"] : row["end"]] == row["text"]


def test_counts_of_entities_are_true(sample: Built) -> None:
    """An entity's mentions and documents are those of the mentions file."""
    mentions = Counter(row["entity"] for row in rows(sample.output, "mentions"))
    documents = Counter(
        entity for entity, _ in {(row["entity"], row["document"]) for row in rows(sample.output, "mentions")}
    )
    for row in rows(sample.output, "entities"):
        assert (row["mentions"], row["documents"]) == (mentions[row["id"]], documents[row["id"]])


def test_feeds_lead_somewhere(sample: Built) -> None:
    """Every feed is well-formed, has what Atom demands, and each entry leads to a place on a page."""
    for path in [sample.output / "feed.xml", *sorted((sample.output / "entities").glob("*.xml"))]:
        root = ET.fromstring(path.read_bytes())  # noqa: S314 - our own feed
        assert root.findtext(f"{ATOM}id")
        assert root.findtext(f"{ATOM}updated")
        for link in root.iter(f"{ATOM}link"):
            if link.get("rel") == "alternate":
                target, _, anchor = link.attrib["href"].partition("#")
                page = (path.parent / target).read_text("utf-8")
                assert not anchor or f'id="{anchor}"' in page


def test_pages_describe_themselves(sample: Built) -> None:
    """Every document and every name has JSON-LD that parses, in one block, and says its own name."""
    titles = {row["url"]: row["title"] for row in rows(sample.output, "documents")}
    names = {row["url"]: row["name"] for row in rows(sample.output, "entities")}
    for url, title in (titles | names).items():
        (text,) = SCRIPT.findall((sample.output / url).read_text("utf-8"))
        thing = json.loads(text)
        assert thing["@context"] == "https://schema.org"
        assert thing.get("headline", thing.get("name")) == title


def test_markdown_twins_say_the_same(sample: Built) -> None:
    """The words of every block are in the Markdown twin, and rendering it makes no element but ours."""
    for row in rows(sample.output, "documents"):
        text = (sample.output / f"documents/{row['id']}.md").read_text("utf-8")
        _, front, body = text.split("---\n", 2)
        assert yaml.safe_load(front)["id"] == row["id"]
        html = MarkdownIt("commonmark").render(body)
        assert set(re.findall(r"<([a-z0-9]+)", html)) <= {
            *("h1", "h2", "h3", "h4", "h5", "h6", "p", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code"),
            *("a", "br", "hr", "sup", "sub", "del"),
        }
        shown = Counter(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", html)))
        said = Counter(word for block in row["blocks"] for word in re.findall(r"\w+", block["text"]))
        lost = {word for word in said - shown if not word.isdigit()}
        assert not lost, row["id"]


def test_every_source_is_shown_line_by_line(sample: Built) -> None:
    """Each line of each source has its number and its fate on the verbatim page, and none is unaccounted for."""
    for row in rows(sample.output, "documents"):
        page = (sample.output / f"documents/{row['id']}.source.html").read_text("utf-8")
        source = (sample.output / row["source"]["original"]).read_bytes().decode(row["source"]["encoding"], "replace")
        lines = re.split(r"\r\n|\r|\n", source)
        assert re.findall(r'<li id="L(\d+)"', page) == [str(number) for number in range(1, len(lines) + 1)]
        assert 'class="unknown"' not in page, row["id"]


def test_the_sample_goes_into_a_bag(sample: Built, tmp_path: Path) -> None:
    """The whole sample is exported, every file compared with the manifest on the way."""
    done = export(sample.output, "bagit", tmp_path / "bag")
    assert done.count == len((sample.output / "manifest-sha256.txt").read_text("utf-8").splitlines()) + 3


def printed(*arguments: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return what a command prints as JSON."""
    assert main([*arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def registry() -> Registry[Any]:
    """Return every schema by its id, so that one may refer to another."""
    folder = resources.files("sitegen.render").joinpath("schemas")
    texts = [json.loads(item.read_text("utf-8")) for item in folder.iterdir() if item.name.endswith(".json")]
    return Registry().with_resources((text["$id"], Resource.from_contents(text)) for text in texts)


def validate(name: str, value: object) -> None:
    text = registry().contents(f"urn:sitegen:schema:{name}:1")
    Draft202012Validator(text, registry=registry()).validate(value)


@pytest.mark.parametrize(
    "query", ["harbour", '"Port Amsel"', 'name:"Port Amsel" -milk', "nothingofthekind", "date:2017 OR quay~"]
)
def test_answers_of_the_command_line_satisfy_their_schema(
    sample: Built, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    """What ``search --json`` prints is what the schema says, and every address in it is there."""
    answer = printed("search", query, "-o", str(sample.output), capsys=capsys)
    validate("search", answer)
    assert answer["hits"] or query == "nothingofthekind"
    for hit in answer["hits"]:
        page, _, anchor = hit["url"].partition("#")
        assert f'id="{anchor}"' in (sample.output / page).read_text("utf-8")


def test_the_report_of_a_build_satisfies_its_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What ``build --json`` prints is what the schema says, problems included."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("The Quay\n\nThe quay of Port Amsel was mended on 3 May 2019.\n", "utf-8")
    (tmp_path / "in/b.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    report = printed("build", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--jobs", "1", capsys=capsys)
    validate("build", report)
    assert report["problems"]
    assert report["documents"] == 1
