"""``datapackage.json``: what each data file holds, column by column (Data Package, version 2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.model.site import Site

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

Columns = tuple[tuple[str, str], ...]

ABOUT: Mapping[str, tuple[str, str, Columns]] = {
    "documents.jsonl": (
        "documents",
        "Every document: metadata, blocks of text, comments, and the ledger of what cleaning did.",
        (
            *(("schema", "string"), ("id", "string"), ("url", "string"), ("title", "string"), ("source", "object")),
            *(("publisher", "string"), ("authors", "array"), ("languages", "array"), ("published", "object")),
            *(("declared", "object"), ("posts", "array"), ("blocks", "array"), ("comments", "array")),
            *(("removed", "array"), ("moved", "array"), ("repaired", "array"), ("title_block", "string")),
            *(("tags", "array"), ("withheld", "object"), ("thread", "boolean")),
        ),
    ),
    "entities.jsonl": (
        "entities",
        "Every person, place, organisation or other name, with its spellings.",
        (
            *(("schema", "string"), ("id", "string"), ("url", "string"), ("name", "string"), ("type", "string")),
            *(("aliases", "array"), ("documents", "integer"), ("mentions", "integer"), ("same_as", "array")),
            *(("sure", "boolean"), ("checked", "boolean"), ("scope", "string"), ("latin", "string")),
            *(("language", "string"), ("note", "string"), ("reasons", "array")),
        ),
    ),
    "mentions.jsonl": (
        "mentions",
        "Every place where a document names an entity; positions count characters from 0.",
        (
            *(("entity", "string"), ("document", "string"), ("block", "string"), ("start", "integer")),
            *(("end", "integer"), ("text", "string"), ("source_start", "integer"), ("source_end", "integer")),
            *(("field", "string"), ("comment", "string"), ("rule", "string")),
        ),
    ),
    "dates.jsonl": (
        "dates",
        "Dates that the texts speak of, with what they were resolved against.",
        (
            *(("document", "string"), ("block", "string"), ("start", "integer"), ("end", "integer")),
            *(("text", "string"), ("value", "string"), ("precision", "string"), ("basis", "string")),
        ),
    ),
    "problems.jsonl": (
        "problems",
        "What the build could not read, or was not sure of.",
        (
            *(("path", "string"), ("document", "string"), ("line", "integer"), ("code", "string")),
            *(("message", "string"), ("severity", "string")),
        ),
    ),
    "documents.csv": (
        "documents-table",
        "The documents as a table, for spreadsheets; text that looks like a formula has an apostrophe before it.",
        (
            *(("id", "string"), ("title", "string"), ("published", "string"), ("precision", "string")),
            *(("dates", "string"), ("authors", "string"), ("publisher", "string"), ("languages", "string")),
            *(("words", "integer"), ("comments", "integer"), ("posts", "integer"), ("path", "string")),
            *(("bytes", "integer"), ("sha256", "string"), ("url", "string")),
        ),
    ),
    "entities.csv": (
        "entities-table",
        "The names as a table, for spreadsheets; text that looks like a formula has an apostrophe before it.",
        (
            *(("id", "string"), ("name", "string"), ("type", "string"), ("documents", "integer")),
            *(("mentions", "integer"), ("spellings", "string"), ("same_as", "string"), ("latin", "string")),
            *(("checked", "string"), ("url", "string")),
        ),
    ),
}

KEYS: Mapping[str, str | list[str]] = {
    "documents.jsonl": "id",
    "entities.jsonl": "id",
    "documents.csv": "id",
    "entities.csv": "id",
}

REFERENCES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "mentions.jsonl": (("entity", "entities"), ("document", "documents")),
    "dates.jsonl": (("document", "documents"),),
}

SCHEMA_OF: Mapping[str, str] = {
    "documents.jsonl": "schemas/document.json",
    "entities.jsonl": "schemas/entity.json",
    "mentions.jsonl": "schemas/mention.json",
    "dates.jsonl": "schemas/date.json",
    "problems.jsonl": "schemas/problem.json",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """The size of a file in bytes and its SHA-256 in hexadecimal digits."""

    size: int
    sha256: str


def describe(site: Site, files: Mapping[str, Measured | None]) -> bytes:
    """Return the descriptor of the data files, given by their paths in the output, with what was measured of them."""
    package: dict[str, object] = {
        "$schema": PROFILE,
        "name": "archive",
        "title": site.look.title,
        "description": "The data behind the pages of this archive. Every row is explained in its JSON Schema.",
        "sitegen": {"version": site.version, "rules": site.rules},
    }
    if site.look.base_url:
        package["homepage"] = site.look.base_url
    if site.built:
        package["created"] = site.built
    names = {path.removeprefix("data/"): measured for path, measured in files.items()}
    resources = [_resource(name, names[name]) for name in ABOUT if name in names]
    package["resources"] = [*resources, _database()]
    text = json.dumps(package, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace") + b"\n"


def _resource(name: str, measured: Measured | None) -> dict[str, object]:
    title, description, columns = ABOUT[name]
    lines = name.endswith(".jsonl")
    resource: dict[str, object] = {
        "name": title,
        "path": name,
        "description": description,
        "format": "jsonl" if lines else "csv",
        "mediatype": "application/jsonl" if lines else "text/csv",
        "encoding": "utf-8" if lines else "utf-8-sig",
    }
    if measured is not None:
        resource |= {"bytes": measured.size, "hash": f"sha256:{measured.sha256}"}
    if measured is not None and not measured.size:
        return resource | {"format": "text"}  # a file without a line is no table: validators find no columns in it
    resource["type"] = "table"
    schema: dict[str, object] = {"fields": [{"name": column, "type": kind} for column, kind in columns]}
    if name in KEYS:
        schema["primaryKey"] = [KEYS[name]]
    if name in REFERENCES:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": target, "fields": ["id"]}}
            for column, target in REFERENCES[name]
        ]
    resource["schema"] = schema
    if name in SCHEMA_OF:
        resource["jsonSchema"] = SCHEMA_OF[name]
    return resource


def _database() -> dict[str, object]:
    return {
        "name": "database",
        "path": "archive.db",
        "description": "The same in one SQLite database, with a full-text index of the blocks.",
        "format": "sqlite",
        "mediatype": "application/vnd.sqlite3",
    }
