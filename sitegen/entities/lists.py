"""Lists of known names that people bring: CSV, FollowTheMoney JSON lines, SKOS."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree as ET

from sitegen.entities.turtle import TYPE, BadTurtleError, triples
from sitegen.model.decision import Known
from sitegen.model.entity import Type
from sitegen.problems import SitegenError

NAME_COLUMNS = ("name", "label", "preflabel", "title", "naam", "nom", "nombre")
TYPE_COLUMNS = ("type", "kind", "schema", "class", "soort")
ALIAS_COLUMNS = ("aliases", "alias", "altlabel", "also", "other names", "variants")
ID_COLUMNS = ("id", "same_as", "sameas", "uri", "url", "wikidata")
SEPARATORS = ";|"
SCHEMAS = {
    "Person": Type.PERSON,
    "Organization": Type.ORGANISATION,
    "Company": Type.ORGANISATION,
    "PublicBody": Type.ORGANISATION,
    "LegalEntity": Type.ORGANISATION,
    "Address": Type.PLACE,
    "Place": Type.PLACE,
    "Event": Type.EVENT,
    "Vessel": Type.WORK,
    "Document": Type.WORK,
}
"""Types by FollowTheMoney's names of schemata."""
WORDS = {
    "organization": Type.ORGANISATION,
    "org": Type.ORGANISATION,
    "company": Type.ORGANISATION,
    "location": Type.PLACE,
    "loc": Type.PLACE,
    "per": Type.PERSON,
    "agent": Type.PERSON,
    "city": Type.PLACE,
    "country": Type.PLACE,
}
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PROPERTIES = (
    f"{SKOS}prefLabel",
    "http://www.w3.org/2000/01/rdf-schema#label",
    "http://schema.org/name",
    "https://schema.org/name",
    "http://xmlns.com/foaf/0.1/name",
    f"{SKOS}altLabel",
    f"{SKOS}hiddenLabel",
    "http://schema.org/alternateName",
    "https://schema.org/alternateName",
)
PREFERRED = range(5)
"""Properties that give names: the first few the name itself, the others further spellings."""
SAME = frozenset((f"{SKOS}exactMatch", "http://www.w3.org/2002/07/owl#sameAs", "http://schema.org/sameAs"))
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class BadListError(SitegenError):
    """A list of names cannot be read."""

    def __init__(self, path: str, why: str) -> None:
        """``path`` is the list's file."""
        super().__init__(
            f"{path} is no list of names that can be read ({why}); give CSV with a column called name, "
            "FollowTheMoney JSON lines, or SKOS in RDF/XML or Turtle"
        )


def read(path: str, text: str) -> tuple[Known, ...]:
    """Return the names of a list, sorted; its form is told by the file's name, then by its content."""
    low, body = path.casefold(), text.lstrip("\ufeff").lstrip()
    if low.endswith((".ttl", ".nt", ".n3", ".turtle")) or body.startswith(("@prefix", "@base", "PREFIX ")):
        found = _turtle(path, body)
    elif low.endswith((".rdf", ".xml", ".skos")) or body.startswith("<"):
        found = _skos(path, body)
    elif low.endswith((".json", ".jsonl", ".ndjson", ".ftm")) or body.startswith("{"):
        found = _follow_the_money(path, body)
    else:
        found = _csv(path, body)
    merged: dict[str, Known] = {}
    for known in found:
        merged.setdefault(known.name, known)
    return tuple(merged[name] for name in sorted(merged))


def type_named(word: str) -> Type:
    """Return the type that a list's word means; ``name`` for unknown ones."""
    low = word.strip().casefold()
    if low in {kind.value for kind in Type}:
        return Type(low)
    return WORDS.get(low) or SCHEMAS.get(word.strip()) or Type.NAME


def _clean(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for value in values if (text := " ".join(value.split()))))


def _csv(path: str, text: str) -> Iterator[Known]:
    """One name a line; columns by their heads, whatever their order and case."""
    try:
        dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    rows = csv.reader(io.StringIO(text), dialect)
    heads = [head.strip().casefold() for head in next(rows, [])]
    names = [at for at, head in enumerate(heads) if head in NAME_COLUMNS]
    if not names:
        raise BadListError(path, "no column is called name")
    try:
        for row in rows:
            fields: dict[str, list[str]] = {}
            for head, value in zip(heads, row, strict=False):
                fields.setdefault(head, []).append(value)
            name = _clean([row[names[0]]] if len(row) > names[0] else [])
            if name:
                yield _known(name[0], fields)
    except csv.Error as error:
        raise BadListError(path, str(error)) from error


def _known(name: str, fields: Mapping[str, list[str]]) -> Known:
    aliases = [part for head in ALIAS_COLUMNS for value in fields.get(head, ()) for part in _split(value)]
    kinds = [value for head in TYPE_COLUMNS for value in fields.get(head, ()) if value.strip()]
    same = [_identifier(head, value) for head in ID_COLUMNS for value in fields.get(head, ()) if value.strip()]
    return Known(
        name,
        type_named(kinds[0]) if kinds else Type.NAME,
        tuple(alias for alias in _clean(aliases) if alias != name),
        tuple(value for value in _clean(same) if ":" in value),
    )


def _split(value: str) -> list[str]:
    for separator in SEPARATORS:
        value = value.replace(separator, "\n")
    return value.split("\n")


def _identifier(head: str, value: str) -> str:
    bare = value.strip()
    return f"wikidata:{bare}" if head == "wikidata" and ":" not in bare else bare


def _follow_the_money(path: str, text: str) -> Iterator[Known]:
    """One entity a line: ``{"schema": "Person", "properties": {"name": […], "alias": […]}}``."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            properties = row.get("properties", {})
            names = _clean([*properties.get("name", ()), *([row["caption"]] if row.get("caption") else [])])
            aliases = _clean(
                [
                    *names[1:],
                    *properties.get("alias", ()),
                    *properties.get("weakAlias", ()),
                    *properties.get("previousName", ()),
                ]
            )
            same = [f"wikidata:{value}" for value in properties.get("wikidataId", ())]
            kind = SCHEMAS.get(row.get("schema", ""), Type.NAME)
        except (ValueError, TypeError, AttributeError) as error:
            raise BadListError(path, f"line {number} is no FollowTheMoney entity") from error
        if names:
            yield Known(names[0], kind, tuple(alias for alias in aliases if alias != names[0]), tuple(same))


def _skos(path: str, text: str) -> Iterator[Known]:
    """Concepts with ``prefLabel`` and ``altLabel``; a document type declaration is refused: its entities could grow."""
    if "<!DOCTYPE" in text[:10_000] or "<!ENTITY" in text:
        raise BadListError(path, "it holds a document type declaration")
    try:
        root = ET.fromstring(text)  # noqa: S314 - without a declaration there is nothing to expand
    except ET.ParseError as error:
        raise BadListError(path, str(error)) from error
    about = f"{{{RDF}}}about"
    for concept in root.iter():
        said = [(part.tag.replace("{", "").replace("}", ""), part) for part in concept if isinstance(part.tag, str)]
        labels = [(tag, part.text or "", part.get(LANGUAGE, "")) for tag, part in said]
        same = [part.get(f"{{{RDF}}}resource", "") for tag, part in said if tag in SAME]
        classes = [part.get(f"{{{RDF}}}resource", "") for tag, part in said if tag == TYPE]
        yield from _concept(labels, [concept.get(about, ""), *same], [*classes, str(concept.tag)])


def _turtle(path: str, text: str) -> Iterator[Known]:
    """Concepts in Turtle or N-Triples."""
    labels: dict[str, list[tuple[str, str, str]]] = {}
    same: dict[str, list[str]] = {}
    classes: dict[str, list[str]] = {}
    try:
        for subject, predicate, value, language in triples(text):
            if language is not None:
                labels.setdefault(subject, []).append((predicate, value, language))
            elif predicate in SAME:
                same.setdefault(subject, []).append(value)
            elif predicate == TYPE:
                classes.setdefault(subject, []).append(value)
    except BadTurtleError as error:
        raise BadListError(path, str(error)) from error
    for subject, found in labels.items():
        yield from _concept(found, [subject, *same.get(subject, ())], classes.get(subject, ()))


def _concept(labels: Iterable[tuple[str, str, str]], same: Iterable[str], classes: Iterable[str]) -> Iterator[Known]:
    """Yield what (property, text, language) say of one thing: the English label first, else the first."""
    rows = [
        (PROPERTIES.index(tag), language not in ("en", ""), text) for tag, text, language in labels if tag in PROPERTIES
    ]
    names = _clean(text for _, _, text in sorted(rows, key=lambda row: (row[0] not in PREFERRED, row[1])))
    if names and any(place in PREFERRED for place, _, _ in rows):
        kinds = (type_named(re.split(r"[/#}]", name)[-1]) for name in classes)
        kind = next((kind for kind in kinds if kind is not Type.NAME), Type.NAME)
        addresses = tuple(address for address in _clean(same) if address.startswith(("http://", "https://")))
        yield Known(names[0], kind, names[1:], addresses)
