"""Lists of known names that people bring."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.csv", "town,land\nHalden,Norway\n"),
        ("a.json", "{nonsense"),
        ("a.json", "[1]"),
        ("a.rdf", "<a"),
        ("a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
    ],
)
def test_bad_lists(path: str, text: str) -> None:
    """What is no list ends the run with a sentence that names the file."""
    with pytest.raises(BadListError, match=f"^{path} "):
        read(path, text)
