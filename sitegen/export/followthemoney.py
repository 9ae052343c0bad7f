"""FollowTheMoney: documents, people and organisations as Aleph and its kin load them, one entity a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.export.package import counted, json_line
from sitegen.export.rows import Exporting, Row, date_of
from sitegen.render.structured.authorities import authority_address, web_address

SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "group": "LegalEntity",
    "commenter": "UserAccount",
}
"""Types of names that FollowTheMoney has a schema for; places and works it knows only as properties."""

DETECTED = frozenset({"Person", "Organization", "LegalEntity"})

Entity = dict[str, object]


def followthemoney(exporting: Exporting, target: Path) -> int:
    """Write an entity a line; return how many."""
    return counted(target, map(json_line, _entities(exporting)))


def _entities(exporting: Exporting) -> Iterator[Entity]:
    base = exporting.base or ""
    types: dict[str, str] = {}
    for row in exporting.entities():
        if row["type"] in SCHEMATA:
            types[row["id"]] = SCHEMATA[row["type"]]
            yield _name(row, SCHEMATA[row["type"]], base)
    for row in exporting.documents():
        yield _document(row, base)
    for document, mentions in exporting.mentions():
        spellings: dict[str, list[str]] = {}
        for mention in mentions:
            if types.get(mention["entity"]) in DETECTED:
                spellings.setdefault(mention["entity"], []).append(mention["text"])
        for entity, names in sorted(spellings.items()):
            yield _entity(
                f"mention-{document}-{entity}",
                "Mention",
                {
                    "document": [f"document-{document}"],
                    "resolved": [f"entity-{entity}"],
                    "name": list(dict.fromkeys(names)),
                    "detectedSchema": [types[entity]],
                },
            )


def _name(row: Row, schema: str, base: str) -> Entity:
    spellings = [alias["text"] for alias in row["aliases"] if alias["text"] != row["name"]]
    known = [identifier.partition(":") for identifier in row["same_as"]]
    names = {"username": [row["name"]]} if schema == "UserAccount" else {"name": [row["name"]], "alias": spellings}
    return _entity(
        f"entity-{row['id']}",
        schema,
        names
        | {
            "wikidataId": [value for scheme, _, value in known if scheme == "wikidata"],
            "sourceUrl": [base + row["url"]] if base else [],
            "wikipediaUrl": [address for address in row["same_as"] if ".wikipedia.org/" in address],
            "notes": [address for address in map(authority_address, row["same_as"]) if address],
        },
    )


def _document(row: Row, base: str) -> Entity:
    source = row["source"]
    published = date_of(row)
    address = web_address(source["url"]) or (base + row["url"] if base else None)
    return _entity(
        f"document-{row['id']}",
        "PlainText",
        {
            "title": [row["title"]],
            "fileName": [source["path"].rpartition("/")[2]],
            "mimeType": [source["media_type"]],
            "encoding": [source["encoding"]],
            "fileSize": [] if source["bytes"] is None else [str(source["bytes"])],
            "author": row["authors"],
            "publisher": [row["publisher"]] if row["publisher"] else [],
            "publishedAt": [published["value"]] if published else [],
            "retrievedAt": [source["captured"]] if source["captured"] else [],
            "sourceUrl": [address] if address else [],
            "bodyText": ["\n\n".join(block["text"] for block in row["blocks"])],
        },
    )


def _entity(key: str, schema: str, properties: dict[str, list[str]]) -> Entity:
    said = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: values for name, values in said.items() if values}}
