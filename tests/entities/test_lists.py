"""Lists of known names that people bring."""

from __future__ import annotations

import time

import pytest

from sitegen.entities.lists import BadListError, read
from sitegen.model.decision import Known
from sitegen.model.entity import Type

HALDEN = Known("Port Halden", Type.PLACE, ("Porthalden", "PH"), ("wikidata:Q42",))


def test_csv() -> None:
    """Columns are told by their heads; aliases are parted by semicolons."""
    text = "\ufeffType,Name,Aliases,wikidata\nplace,Port Halden,Porthalden; PH,Q42\nperson, Otto  Fenn ,,\n"
    assert read("names.csv", text) == (Known("Otto Fenn", Type.PERSON), HALDEN)


def test_csv_with_semicolons() -> None:
    """A spreadsheet's semicolons part the columns as well."""
    assert read("names.csv", "name;type\nPort Halden;location\n") == (Known("Port Halden", Type.PLACE),)


def test_follow_the_money() -> None:
    """One entity a line, with its schema and properties."""
    text = '{"schema": "Person", "properties": {"name": ["Otto Fenn"], "alias": ["O. Fenn"], "wikidataId": ["Q1"]}}\n'
    assert read("x.ftm.json", text) == (Known("Otto Fenn", Type.PERSON, ("O. Fenn",), ("wikidata:Q1",)),)


def test_skos() -> None:
    """Concepts with their labels and exact matches."""
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
    <skos:Concept><skos:prefLabel>Port Halden</skos:prefLabel><skos:altLabel>PH</skos:altLabel>
    <skos:exactMatch rdf:resource="http://example.org/1"/></skos:Concept></rdf:RDF>"""
    assert read("x.rdf", text) == (Known("Port Halden", Type.NAME, ("PH",), ("http://example.org/1",)),)


def test_skos_in_several_languages() -> None:
    """The English label is the name, those of other languages and the concept's own address belong to it."""
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
    <skos:Concept rdf:about="https://example.org/halden"><skos:prefLabel xml:lang="nl">Haven Halden</skos:prefLabel>
    <skos:prefLabel xml:lang="en">Port Halden</skos:prefLabel>
    <rdf:type rdf:resource="http://schema.org/Place"/></skos:Concept></rdf:RDF>"""
    assert read("x.rdf", text) == (
        Known("Port Halden", Type.PLACE, ("Haven Halden",), ("https://example.org/halden",)),
    )


TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . # names
PREFIX schema: <http://schema.org/>
@base <https://example.org/> .
<halden> a schema:Place , skos:Concept ;
    skos:prefLabel "Haven Halden"@nl , "Port Halden"@en ; skos:broader [ skos:prefLabel "Nowhere" ] ;
    skos:altLabel 'P\\u0048', '''Port
Halden town'''@en ;
    skos:exactMatch <http://www.wikidata.org/entity/Q42> .
<fenn> schema:name "Otto Fenn" ; schema:birth "1950"^^<http://www.w3.org/2001/XMLSchema#gYear> .
"""


def test_turtle() -> None:
    """Turtle's short forms, languages, escapes and lists are read; blank nodes are passed over."""
    assert read("names.ttl", TURTLE) == (
        Known("Otto Fenn", Type.NAME, (), ("https://example.org/fenn",)),
        Known(
            "Port Halden",
            Type.PLACE,
            ("Haven Halden", "PH", "Port Halden town"),
            ("https://example.org/halden", "http://www.wikidata.org/entity/Q42"),
        ),
    )


def test_n_triples() -> None:
    """N-Triples are Turtle without its short forms."""
    text = '<https://example.org/1> <http://www.w3.org/2000/01/rdf-schema#label> "Otto \\"Fenn\\"" .\n'
    assert read("names.nt", text) == (Known('Otto "Fenn"', Type.NAME, (), ("https://example.org/1",)),)


def test_turtle_takes_linear_time() -> None:
    """A text of quotation marks without end is refused at once."""
    begun = time.process_time()
    with pytest.raises(BadListError):
        read("a.ttl", '<a> <b> "' + "\\x" * 200_000)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.csv", "town,land\nHalden,Norway\n"),
        ("a.json", "{nonsense"),
        ("a.json", "[1]"),
        ("a.rdf", "<a"),
        ("a.ttl", '<a> <b> "c'),
        ("a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
    ],
)
def test_bad_lists(path: str, text: str) -> None:
    """What is no list ends the run with a sentence that names the file."""
    with pytest.raises(BadListError, match=f"^{path} "):
        read(path, text)
