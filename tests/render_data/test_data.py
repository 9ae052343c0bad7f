"""The data files say what the schemas say, and what the archive holds."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sitegen.problems import Code
from sitegen.render.data import streams, write_database
from sitegen.render.data.lines import csv_lines, defuse, json_line
from sitegen.render.data.package import ABOUT

if TYPE_CHECKING:
    from conftest import FakeArchive

FILES = {
    "documents.jsonl": "document",
    "entities.jsonl": "entity",
    "mentions.jsonl": "mention",
    "dates.jsonl": "date",
    "problems.jsonl": "problem",
}

STRINGS = st.text(st.characters(exclude_categories=()) | st.sampled_from("\udcff\x00\r\n\u2028\x85<>&\"'=+-@|,;"))


def tidy(text: str) -> str:
    """Return the text with U+FFFD for halves of surrogate pairs."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def written(archive: FakeArchive) -> dict[str, bytes]:
    return {stream.path: b"".join(stream.chunks) for stream in streams(archive)}


def rows(content: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in content.decode().split("\n") if line]


def schema(name: str) -> Draft202012Validator:
    text = resources.files("sitegen.render").joinpath(f"schemas/{name}.json").read_text("utf-8")
    return Draft202012Validator(json.loads(text))


@pytest.mark.parametrize("name", [*FILES.values(), "search", "build"])
def test_schemas_are_schemas(name: str) -> None:
    """Each schema is valid by the rules of JSON Schema 2020-12."""
    Draft202012Validator.check_schema(schema(name).schema)


@pytest.mark.parametrize(("file", "name"), FILES.items())
def test_every_record_satisfies_its_schema(archive: FakeArchive, file: str, name: str) -> None:
    """Every line of every data file is one object that its schema accepts."""
    found = rows(written(archive)[f"data/{file}"])
    assert found
    for row in found:
        schema(name).validate(row)


@pytest.mark.parametrize(("file", "name"), FILES.items())
def test_every_named_key_is_there(archive: FakeArchive, file: str, name: str) -> None:
    """A key that a schema requires is never left out, and a record without it is refused."""
    for row in rows(written(archive)[f"data/{file}"]):
        for key in schema(name).schema["required"]:
            assert key in row
            assert not schema(name).is_valid({other: value for other, value in row.items() if other != key})


def test_withheld_documents_keep_their_secret(withheld: FakeArchive) -> None:
    """Of a withheld document no file says a word, nor gives a digest that would confirm a guess."""
    files = written(withheld)
    row = next(row for row in rows(files["data/documents.jsonl"]) if row.get("withheld"))
    schema("document").validate(row)
    assert row["withheld"] == {"what": "document", "reason": "at the family's request"}
    digest = withheld.document(row["id"]).source.sha256.encode()
    for name, content in files.items():
        assert b"Marlow" not in content or name.endswith(("entities.jsonl", "entities.csv"))
        assert b"northern quay" not in content
        assert digest not in content, name


def test_records_are_sorted(archive: FakeArchive) -> None:
    """Documents and entities come in the order of their ids, mentions in the order of documents."""
    files = written(archive)
    for name, key in (("documents", "id"), ("entities", "id"), ("mentions", "document"), ("dates", "document")):
        keys = [row[key] for row in rows(files[f"data/{name}.jsonl"])]
        assert keys == sorted(keys)


def test_mentions_stand_where_they_say(archive: FakeArchive) -> None:
    """The text of a mention is found at its place in the block and at its place in the source."""
    files = written(archive)
    blocks = {
        (row["id"], block["id"]): block["text"]
        for row in rows(files["data/documents.jsonl"])
        for block in row["blocks"]
    }
    for row in rows(files["data/mentions.jsonl"]):
        if row["block"]:
            assert blocks[row["document"], row["block"]][row["start"] : row["end"]] == row["text"]
            source = archive.original(row["document"])
            assert source[row["source_start"] : row["source_end"]] == row["text"]


def test_package_describes_every_file(archive: FakeArchive) -> None:
    """The data package names every table, with its true size, digest and columns."""
    files = written(archive)
    package = json.loads(files["data/datapackage.json"])
    described = {resource["path"]: resource for resource in package["resources"]}
    assert {f"data/{path}" for path in described} >= {name for name in files if name.endswith((".jsonl", ".csv"))}
    for path, resource in described.items():
        if path in ABOUT:
            content = files[f"data/{path}"]
            assert resource["bytes"] == len(content)
            assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
            assert f"data/{resource.get('jsonSchema', 'documents.jsonl')}" in files
    for file, name in FILES.items():
        fields = [field["name"] for field in described[file]["schema"]["fields"]]
        assert set(fields) == set(schema(name).schema["properties"])
        assert all(list(row) == fields for row in rows(files[f"data/{file}"]))


def test_a_file_without_a_line_is_no_table(archive: FakeArchive) -> None:
    """Of an empty file the package promises no columns, and calls it what validators can read."""
    package = json.loads(written(replace(archive, found=()))["data/datapackage.json"])
    [empty] = [resource for resource in package["resources"] if resource["name"] == "problems"]
    assert (empty["bytes"], empty["format"]) == (0, "text")
    assert not {"schema", "type"} & empty.keys()
    assert all(resource["bytes"] for resource in package["resources"] if resource.get("type") == "table")


def test_tables_have_the_columns_described(archive: FakeArchive) -> None:
    """A CSV file's header is what the data package says."""
    files = written(archive)
    for name in ("documents.csv", "entities.csv"):
        header, *cells = csv.reader(io.StringIO(files[f"data/{name}"].decode("utf-8-sig")))
        assert header == [column for column, _ in ABOUT[name][2]]
        assert all(len(row) == len(header) for row in cells)


@given(st.dictionaries(STRINGS.map(tidy), STRINGS))
def test_a_json_line_is_one_line(row: dict[str, str]) -> None:
    """Whatever a text holds, its record is one line for every program, valid UTF-8, and reads back the same."""
    line = json_line(row).decode()
    assert line.splitlines(keepends=True) == [line]
    assert json.loads(line) == {tidy(key): tidy(value) for key, value in row.items()}


@given(st.lists(STRINGS, min_size=1))
def test_no_cell_is_a_formula(cells: list[str]) -> None:
    """No cell of a table starts as a formula does, and each reads back as one cell."""
    content = b"".join(csv_lines(["a"] * len(cells), [cells])).decode("utf-8-sig")
    _, back = csv.reader(io.StringIO(content, newline=""))
    assert back == [defuse(cell) for cell in cells]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in back)


def test_database_is_sound(archive: FakeArchive, tmp_path: Path) -> None:
    """The database passes SQLite's own checks, refers to nothing that is not there, and finds words."""
    path = tmp_path / "archive.db"
    write_database(archive, path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("SELECT count(*) FROM documents").fetchone() == (2,)
        assert db.execute("SELECT text FROM mentions WHERE block IS NULL").fetchall() == [("Marlow",)]
        found = db.execute(
            "SELECT document FROM blocks JOIN blocks_fts f ON f.rowid = id WHERE blocks_fts MATCH 'quay'"
        )
        assert len(found.fetchall()) == 1
        assert db.execute("SELECT fate, reason FROM ledger ORDER BY line LIMIT 2").fetchall() == [
            ("removed", "share"),
            ("moved", "published"),
        ]


def test_views_lead_to_the_pages(archive: FakeArchive, tmp_path: Path) -> None:
    """Views show each mention, comment and date with its text; with a base URL they link to the place itself."""
    path = tmp_path / "archive.db"
    for base, link in ((None, None), ("https://halden.example/papers", "https://halden.example/papers/")):
        write_database(archive.look_like(base_url=base), path)
        with closing(sqlite3.connect(path)) as db:
            mentions = db.execute(
                "SELECT name, spelling, context, link FROM mentions_in_context ORDER BY id"
            ).fetchall()
            comments = db.execute("SELECT author, text, link FROM comments_with_text").fetchall()
            dates = db.execute("SELECT value, saying, link FROM dates_in_context").fetchall()
        assert len(mentions) == sum(map(len, archive.mentions.values()))
        assert ("Port Halden", "Porthalden") in [row[:2] for row in mentions]
        assert [row[:2] for row in comments] == [
            ("Marlow", "Porthalden was always <script>alert(1)</script> a quiet place.")
        ]
        assert [row[:2] for row in dates] == [("2011-03", "March 2011")]
        places = [row[-1] for row in (*mentions, *comments, *dates)]
        assert all(place is None if link is None else place.startswith(link) and "#" in place for place in places)


def test_datasette_finds_what_its_metadata_names(archive: FakeArchive, tmp_path: Path) -> None:
    """Every table is described; labels, facets and columns told of are there; queries run; spellings are found."""
    write_database(archive, tmp_path / "archive.db")
    told = json.loads(written(archive)["data/metadata.json"])["databases"]["archive"]
    with closing(sqlite3.connect(tmp_path / "archive.db")) as db:
        there = {
            name: [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
            if "_fts" not in name
        }
        assert set(told["tables"]) == set(there)
        for name, table in told["tables"].items():
            single = [table[key] for key in ("label_column", "sort", "sort_desc") if key in table]
            assert {*single, *table.get("facets", ()), *table.get("columns", ())} <= set(there[name])
            assert table["description"].endswith(".")
        for query in told["queries"].values():
            db.execute(query["sql"], {"entity": "port-halden", "words": "quay"}).fetchall()
        found = db.execute("SELECT text FROM aliases_fts WHERE aliases_fts MATCH 'porthalden'").fetchall()
        assert found == [("Porthalden",)]


def test_database_is_the_same_bytes_twice(archive: FakeArchive, tmp_path: Path) -> None:
    """Two databases of one archive are equal, and an older file in the way leaves no trace."""
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    second.write_bytes(b"left over" * 5000)
    write_database(archive, first)
    write_database(archive, second)
    assert first.read_bytes() == second.read_bytes()


def test_database_keeps_secrets(withheld: FakeArchive, tmp_path: Path) -> None:
    """Nothing of a withheld document is anywhere in the database file."""
    path = tmp_path / "archive.db"
    write_database(withheld, path)
    assert b"northern quay" not in path.read_bytes()


HOSTILE = st.text(st.characters(exclude_categories=()) | st.sampled_from("\x00\ud800'\";\\"), max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(HOSTILE, HOSTILE)
def test_database_takes_any_text(archive: FakeArchive, tmp_path: Path, title: str, name: str) -> None:
    """Whatever titles and names hold, the database is sound and gives them back, halves of surrogates aside."""
    kept = {key: replace(document, title=title, publisher=name) for key, document in archive.kept.items()}
    names = {key: replace(entity, name=name) for key, entity in archive.names.items()}
    path = tmp_path / "archive.db"
    write_database(replace(archive, kept=kept, names=names), path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("SELECT DISTINCT title, publisher FROM documents").fetchall() == [(tidy(title), tidy(name))]
        assert db.execute("SELECT DISTINCT name FROM entities").fetchall() == [(tidy(name),)]


GUIDE = Path(__file__).parents[2] / "docs" / "data.md"


def test_the_queries_in_the_guide_work(archive: FakeArchive, tmp_path: Path) -> None:
    """Every query that the guide gives runs on the database."""
    write_database(archive, tmp_path / "archive.db")
    queries = re.findall(r"```sql\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[0].split(";")
    assert len(queries) > 4
    with closing(sqlite3.connect(tmp_path / "archive.db")) as db:
        for query in queries:
            db.execute(query).fetchall()


def test_the_guide_explains_every_code() -> None:
    """Every kind of problem is explained."""
    text = GUIDE.read_text("utf-8")
    assert [code.value for code in Code if f"`{code.value}`" not in text] == []
