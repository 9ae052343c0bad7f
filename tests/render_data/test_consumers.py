"""Programs that read the pages take from them what the sources state: linked data, Zotero, links to copies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import RDF, Graph, URIRef
from support import hard, zotero
from support.pages import Page

if TYPE_CHECKING:
    from support.building import Built

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # a matter of rdflib's own

SCHEMA = "https://schema.org/"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NOWHERE = "https://nowhere.example/"
"""Where pages without an address of their own are put by the tests."""

THING = {"name", "url", "sameAs", "alternateName", "description", "subjectOf", "identifier", "potentialAction"}
WORK = THING | {
    *{"headline", "author", "publisher", "datePublished", "dateModified", "inLanguage", "isPartOf", "hasPart"},
    *{"comment", "commentCount", "archivedAt", "isBasedOn", "mentions", "keywords", "temporalCoverage"},
}
ALLOWED = {
    "Thing": THING,
    "Person": THING,
    "Organization": THING,
    "Place": THING,
    "Event": THING,
    "CreativeWork": WORK,
    "Article": WORK | {"wordCount"},
    "SocialMediaPosting": WORK | {"wordCount"},
    "DiscussionForumPosting": WORK | {"wordCount"},
    "Comment": WORK | {"parentItem"},
    "Collection": WORK | {"collectionSize"},
    "WebSite": WORK,
    "PropertyValue": THING | {"propertyID", "value"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
}
"""Which properties of schema.org a thing of each type may have, of those that are used."""

DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")


@pytest.fixture(scope="module", params=["with a base URL", "without"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, str | None]:
    """Hard cases, built with an address and without, and that address."""
    base = request.param == "with a base URL"
    return hard.archive(tmp_path_factory.mktemp("hard"), base=base), hard.BASE if base else None


def pages(output: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(output.rglob("*.html")):
        if "originals" not in path.parts:
            yield path.relative_to(output).as_posix(), path.read_text("utf-8")


def things(markup: str) -> list[dict[str, Any]]:
    found = [json.loads(text) for text in SCRIPT.findall(markup)]
    return [thing for item in found for thing in (item if isinstance(item, list) else [item])]


def graph(markup: str, address: str) -> Graph:
    """Return a page's linked data as triples; schema.org's context stands here in short, for nothing is fetched."""
    made = Graph()
    iris = {name: {"@type": "@id"} for name in ("url", "item", "sameAs", "archivedAt", "isBasedOn")}
    terms = {name: {"@id": SCHEMA + name, **kind} for name, kind in iris.items()}
    for thing in things(markup):
        assert thing["@context"] == "https://schema.org"
        local = {**thing, "@context": {"@vocab": SCHEMA, **terms}}
        made.parse(data=json.dumps(local), format="json-ld", publicID=address)
    return made


def test_linked_data_is_schema_org(built: tuple[Built, str | None], sample: Built) -> None:
    """Every page's JSON-LD parses to triples; types and properties are those of schema.org, dates are dates."""
    types: set[str] = set()
    for output in (built[0].output, sample.output):
        for path, markup in pages(output):
            made = graph(markup, NOWHERE + path)
            for subject in set(made.subjects()):
                kinds = {str(kind).removeprefix(SCHEMA) for kind in made.objects(subject, RDF.type)}
                named = {str(name).removeprefix(SCHEMA) for name in made.predicates(subject) if name != RDF.type}
                assert kinds <= ALLOWED.keys(), kinds
                assert not named or kinds, f"{path}: {subject} has no type"
                assert named <= set().union(*(ALLOWED[kind] for kind in kinds)), (path, kinds, named)
                types |= kinds
            for name in ("datePublished", "dateModified"):
                assert all(DATE.fullmatch(str(value)) for value in made.objects(None, URIRef(SCHEMA + name)))
    assert types >= {"Article", "Comment", "Collection", "WebSite", "Person", "Place", "PropertyValue"}
    assert types >= {"SocialMediaPosting", "DiscussionForumPosting"}


def test_addresses_in_linked_data_lead_somewhere(built: tuple[Built, str | None]) -> None:
    """Every address under the base URL is a page, or a place on one; without it there is none but the page's own."""
    archive, base = built
    ids = {path: set(Page(archive.output / path).ids) for path, _ in pages(archive.output)}
    count = 0
    for path, markup in pages(archive.output):
        made = graph(markup, (base or NOWHERE) + path)
        nodes = {str(node) for triple in made for node in (triple[0], triple[2]) if isinstance(node, URIRef)}
        templates = {str(value) for value in made.objects(None, URIRef(SCHEMA + "urlTemplate"))}
        for node in nodes | {template.partition("?")[0] for template in templates}:
            if not node.startswith(base or NOWHERE):
                assert not base or not node.startswith(base.rstrip("/")), node
                continue
            target, _, anchor = node.removeprefix(base or NOWHERE).partition("#")
            assert base or target == path
            assert (archive.output / (target or "index.html")).is_file(), node
            assert not anchor or anchor in ids[target or "index.html"], node
            count += 1
    assert count > (50 if base else 0)


def test_linked_data_states_what_the_record_states(built: tuple[Built, str | None]) -> None:
    """Headline, date, authors, languages, digest and counts are the record's; what is not stated is not there."""
    archive, base = built
    entities = {row["id"]: row for row in archive.rows("entities")}
    for row in archive.documents:
        said = things(archive.text(row["url"]))
        if row["withheld"] and row["withheld"]["what"] == "document":
            assert said == []
            continue
        thing = said[0]
        assert thing["headline"] == row["title"]
        assert thing.get("datePublished") == (row["published"] and row["published"]["value"])
        assert [author["name"] for author in thing.get("author", [])] == row["authors"]
        assert thing.get("publisher", {}).get("name") == row["publisher"]
        assert thing.get("inLanguage", []) == row["languages"]
        assert thing.get("keywords", []) == row["tags"]
        assert thing.get("isBasedOn") == row["source"]["url"]
        assert thing.get("identifier", {}).get("value") == row["source"]["sha256"]
        assert thing["commentCount"] == len(row["comments"])
        assert [part.get("author", {}).get("name") for part in thing.get("comment", [])] == [
            comment["author"] for comment in row["comments"]
        ]
        assert ("archivedAt" in thing) == (base is not None and not row["withheld"])
        names = {entity["name"] for entity in entities.values()}
        assert {name["name"] for name in thing.get("mentions", [])} <= names
        assert [crumb["@type"] for crumb in said[1:]] == (["BreadcrumbList"] if base else [])
    for row in entities.values():
        thing = things(archive.text(row["url"]))[0]
        assert thing["name"] == row["name"]
        assert set(thing.get("alternateName", [])) >= {alias["text"] for alias in row["aliases"]} - {row["name"]}
        assert 1 <= len(thing["subjectOf"]) == min(row["documents"], 12)
        assert all(work["headline"] for work in thing["subjectOf"])


def test_the_home_page_is_a_collection_that_can_be_searched(built: tuple[Built, str | None]) -> None:
    """The archive is a collection of so many documents, and with an address it says where it is searched."""
    archive, base = built
    (thing,) = things(archive.text("index.html"))
    assert thing["@type"] == ["Collection", "WebSite"]
    assert thing["collectionSize"] == len(archive.documents)
    assert ("potentialAction" in thing) == (base is not None)


def test_zotero_saves_what_is_stated(built: tuple[Built, str | None], sample: Built) -> None:
    """Zotero gets title, each author, date, outlet, language, kind and address of every document, and invents none."""
    hard_archive, base = built
    for archive, root in ((hard_archive, base), (sample, None)):
        for row in archive.documents:
            if row["withheld"] and row["withheld"]["what"] == "document":
                continue
            item = zotero.save(archive.text(row["url"]), NOWHERE + row["url"])
            days = sorted(post["published"]["value"][:10] for post in row["posts"] if post["published"])
            stated = row["published"]["value"][:10].replace("-", "/") if row["published"] else None
            assert item.fields["title"] == " ".join(re.sub("[\x00-\x1f\x7f]", " ", row["title"]).split())
            assert item.fields["date"] == (stated or "/".join(dict.fromkeys((*days[:1], *days[-1:]))) or "n.d.")
            assert item.fields["language"] == (row["languages"] or ["und"])[0]
            assert item.fields["url"] == (root or NOWHERE) + row["url"]
            assert item.fields.get("publisher") == row["publisher"]
            assert item.fields.get("publicationTitle") == (
                None if row["thread"] else row["publisher"] or title_of(archive)
            )
            assert item.tags == row["tags"]
            assert item.type == ("forumPost" if row["thread"] else "blogPost" if row["posts"] else "webpage")
            assert len(item.creators) == sum(len(author.split(";")) for author in row["authors"])
    assert any(row["thread"] for row in sample.documents)


def title_of(archive: Built) -> str:
    title: str = json.loads(archive.text("data/datapackage.json"))["title"]
    return title


def test_pages_lead_to_their_copies(built: tuple[Built, str | None]) -> None:
    """A document's page names its Markdown twin, the copy that was saved and the address it was saved from."""
    archive, _ = built
    row = archive.document("quotes.md")
    links = {
        element.attributes["rel"]: element.attributes
        for element in Page(archive.output / row["url"]).elements
        if element.tag == "link" and element.attributes["rel"] in {"original", "memento"}
    }
    assert links["original"]["href"] == row["source"]["url"]
    assert links["memento"]["href"] == "../" + row["source"]["original"]
    assert links["memento"]["data-datetime"] == "Mon, 03 Feb 2020 04:05:06 GMT"
    assert 'type="text/markdown" href="quotes-md' in archive.text(row["url"])
    for name in ("undated.txt", "secret.txt", "door.txt"):
        assert "memento" not in archive.text(archive.document(name)["url"])
