"""RO-Crate 1.2: what is in the archive's folder, as linked data beside it."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from sitegen import __version__
from sitegen.export.package import Copied, copied, put, stream
from sitegen.export.rows import Exporting, Row, date_of
from sitegen.render.structured.authorities import authority_address, web_address

METADATA = "ro-crate-metadata.json"
PREVIEW = "ro-crate-preview.html"
CONTEXT = "https://w3id.org/ro/crate/1.2/context"
PROFILE = "https://w3id.org/ro/crate/1.2"
RIGHTS = "The texts are their authors' own words. The archive does not state under which licence they stand."
DESCRIPTION = "Documents saved from the web, cleaned, searchable and tied together by the names in them."
MENTIONS = 50

DATA_FILES = {
    "data/documents.jsonl": "Documents",
    "data/entities.jsonl": "Names",
    "data/mentions.jsonl": "Mentions of names",
    "data/dates.jsonl": "Dates that the texts speak of",
    "data/problems.jsonl": "Problems of the build",
    "data/archive.db": "All data as one SQLite database",
    "data/datapackage.json": "Description of the data files",
    "data/metadata.json": "Description of the database, for Datasette",
    "index.html": "The archive's first page",
    "manifest-sha256.txt": "SHA-256 of every file",
}
MEDIA_TYPES = {
    ".jsonl": "application/jsonl",
    ".db": "application/vnd.sqlite3",
    ".json": "application/json",
    ".html": "text/html",
    ".txt": "text/plain",
}
TYPES = {"person": "Person", "commenter": "Person", "place": "Place", "organisation": "Organization", "event": "Event"}

Thing = dict[str, object]


def crate(exporting: Exporting, folder: Path) -> int:
    """Write the archive's files with their description; return the number of files."""
    rows = list(copied(exporting, folder))
    rows += describe(exporting, folder)
    return len(rows)


def describe(exporting: Exporting, folder: Path) -> list[Copied]:
    """Write the metadata file and the page that shows it into a folder that holds the archive's files."""
    return [stream(folder, METADATA, _metadata(exporting)), put(folder, PREVIEW, _preview(exporting))]


def _metadata(exporting: Exporting) -> Iterator[bytes]:
    """Yield the metadata file thing by thing, because an archive may hold more than memory does."""
    yield f'{{"@context": {json.dumps(CONTEXT)}, "@graph": ['.encode()
    between = b"\n"
    for thing in _things(exporting):
        yield between + json.dumps(thing, ensure_ascii=False).encode("utf-8", "replace")
        between = b",\n"
    yield b"\n]}\n"


def _things(exporting: Exporting) -> Iterator[Thing]:
    yield {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": {"@id": PROFILE},
        "about": {"@id": "./"},
    }
    yield _root(exporting)
    yield {"@id": "#rights", "@type": "CreativeWork", "name": "Rights", "description": RIGHTS}
    yield {"@id": "#sitegen", "@type": "SoftwareApplication", "name": "sitegen", "softwareVersion": __version__}
    for name in _described(exporting):
        media_type = MEDIA_TYPES[name[name.rindex(".") :]]
        yield {"@id": name, "@type": "File", "name": DATA_FILES[name], "encodingFormat": media_type}
    seen: set[str] = set()
    mentions = exporting.mentions()
    following: tuple[str, list[Row]] | None = next(mentions, None)
    for row in exporting.documents():
        while following is not None and following[0] < row["id"]:
            following = next(mentions, None)
        named = following[1] if following is not None and following[0] == row["id"] else []
        yield from _document(row, named, seen)
    yield from map(_entity, exporting.entities())


def _root(exporting: Exporting) -> Thing:
    root: Thing = {
        "@id": "./",
        "@type": "Dataset",
        "name": exporting.title,
        "description": DESCRIPTION,
        "license": {"@id": "#rights"},
        "creator": {"@id": "#sitegen"},
        "hasPart": [{"@id": name} for name in (*_described(exporting), *_originals(exporting))],
        "mainEntity": {"@id": "index.html"},
    }
    if exporting.date:
        root["datePublished"] = exporting.date
    if exporting.base:
        root["url"] = exporting.base
    return root


def _described(exporting: Exporting) -> list[str]:
    return [name for name in DATA_FILES if name in exporting.files or name == "manifest-sha256.txt"]


def _originals(exporting: Exporting) -> list[str]:
    return sorted({address for row in exporting.documents() for address in _addresses(row)})


def _addresses(row: Row) -> list[str]:
    return [quote(address) for address in (row["source"]["original"], row["url"]) if address]


def _document(row: Row, mentions: list[Row], seen: set[str]) -> Iterator[Thing]:
    """Yield a document's page and, once for each, the file it was made from."""
    source = row["source"]
    named = list(dict.fromkeys(mention["entity"] for mention in mentions))
    page: Thing = {
        "@id": row["url"],
        "@type": "File",
        "name": row["title"],
        "encodingFormat": "text/html",
        "inLanguage": row["languages"],
        "mentions": [{"@id": f"#{entity}"} for entity in named[:MENTIONS]],
    }
    if date := date_of(row):
        page["dateModified" if date.get("changed") else "datePublished"] = date["value"]
    if row["authors"]:
        page["creditText"] = "; ".join(row["authors"])
    original = quote(source["original"]) if source["original"] else None
    if original is not None:
        page["isBasedOn"] = {"@id": original}
    yield {key: value for key, value in page.items() if value}
    if original is not None and original not in seen:
        seen.add(original)
        yield _original(row, original)


def _original(row: Row, address: str) -> Thing:
    source = row["source"]
    thing: Thing = {
        "@id": address,
        "@type": "File",
        "name": source["path"],
        "encodingFormat": source["media_type"],
        "contentSize": None if source["bytes"] is None else str(source["bytes"]),
        "sha256": source["sha256"],
        "url": web_address(source["url"]),
    }
    return {key: value for key, value in thing.items() if value}


def _entity(row: Row) -> Thing:
    """Return a name as a contextual entity."""
    spellings = [alias["text"] for alias in row["aliases"] if alias["text"] != row["name"]]
    thing: Thing = {
        "@id": f"#{row['id']}",
        "@type": TYPES.get(row["type"], "Thing"),
        "name": row["name"],
        "alternateName": spellings,
        "sameAs": [address for address in map(authority_address, row["same_as"]) if address],
        "url": row["url"],
    }
    return {key: value for key, value in thing.items() if value}


def _preview(exporting: Exporting) -> bytes:
    """Return a page for people who open the package: what it is, and where to begin."""
    title = html.escape(exporting.title.encode("utf-8", "replace").decode())
    parts = "".join(f'<li><a href="{name}">{label}</a></li>\n' for name, label in DATA_FILES.items())
    text = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<h1>{title}</h1>
<p>{html.escape(DESCRIPTION)}</p>
<p>{html.escape(RIGHTS)}</p>
<ul>
{parts}</ul>
<p>All of this for programs: <a href="{METADATA}">{METADATA}</a>.</p>
</body>
</html>
"""
    return text.encode()
