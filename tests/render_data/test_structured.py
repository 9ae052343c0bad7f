"""Metadata and citations say only what is stated, and no text breaks out of them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.model.source import DocumentId
from sitegen.render.structured import Reference, bibtex, cite, csl, entity_head, head, home_head, plain, ris
from sitegen.render.structured.authorities import authority_address, web_address
from sitegen.render.structured.jsonld import dumps

if TYPE_CHECKING:
    from conftest import FakeArchive

NASTY = st.text(st.characters(exclude_categories=()), max_size=40) | st.lists(
    st.sampled_from(
        ["{", "}", "\\", "@misc{x,", "\r\nER  - \r\n", "</script>", "<!--", '"', "\ud800", "\x00", "%", "]]>"]
    )
).map("".join)
DATES = st.sampled_from([None, "2019", "2019-05", "2019-05-02", "2019-05-02T07:15"])
REFERENCES = st.builds(
    Reference,
    key=st.just("a-b-123456"),
    title=NASTY,
    authors=st.lists(NASTY, max_size=3).map(tuple),
    publisher=st.none() | NASTY,
    date=DATES,
    language=st.sampled_from([None, "en"]),
    url=st.none() | NASTY.map(web_address),
    captured=DATES,
    archive=NASTY,
    place=st.just("documents/a-b-123456.html#o12"),
    page=st.sampled_from([None, "https://halden.example/documents/a-b-123456.html"]),
    path=NASTY,
    sha256=st.none() | st.just("0" * 64),
    comment=st.booleans(),
)


class Elements(HTMLParser):
    """The elements of a piece of markup, as names with their attributes, and the text of scripts."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note text."""
        if data.strip():
            self.scripts.append(data)


def dated(archive: FakeArchive) -> DocumentId:
    return next(key for key, document in archive.kept.items() if document.published)


def undated(archive: FakeArchive) -> DocumentId:
    return next(key for key, document in archive.kept.items() if not document.published)


@given(REFERENCES)
def test_bibtex_stays_balanced(reference: Reference) -> None:
    """Braces balance whatever a field holds, so one entry can never swallow or add another."""
    text = bibtex(reference)
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0
    assert text.isprintable() or not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text)
    fields = [line for line in text.splitlines()[1:-1] if line]
    assert all(re.match(r"  [a-z]+ = \{.*\},?$", line) for line in fields)


@given(REFERENCES)
def test_ris_is_one_record(reference: Reference) -> None:
    """Every line is a tag and a value, the first is TY, the last ER, and there is one of each."""
    rows = ris(reference).split("\r\n")
    assert rows[-1] == ""
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", row) for row in rows[:-1])
    assert [row[:2] for row in rows[:-1]].count("ER") == 1
    assert (rows[0][:2], rows[-2][:2]) == ("TY", "ER")
    ris(reference).encode()


@given(REFERENCES)
def test_csl_is_json(reference: Reference) -> None:
    """CSL-JSON reads back as one item with a literal name for each author that has one."""
    (item,) = json.loads(csl([reference]).encode())
    assert item["id"] == reference.key
    assert ("issued" in item) == bool(reference.date)


@given(REFERENCES)
def test_plain_citation_is_one_line(reference: Reference) -> None:
    """The sentence is one line of valid text."""
    text = plain(reference)
    assert len(text.splitlines()) == 1
    text.encode()


@given(st.recursive(NASTY, lambda inner: st.lists(inner) | st.dictionaries(NASTY, inner)))
def test_jsonld_stays_in_its_element(value: object) -> None:
    """Nothing in the data ends the script element or opens another, and the data reads back."""
    text = dumps([{"@type": "Thing", "value": value}])
    assert not re.search(r"[<>&\u2028\u2029\ud800-\udfff]", text)
    json.loads(text)


def test_head_says_what_is_stated(archive: FakeArchive) -> None:
    """Zotero's tags hold title, author, date and language; without a base URL there is no address."""
    document = archive.document(dated(archive))
    meta = dict(head(archive, document).meta)
    assert meta["citation_title"] == "The Harbour Closes"
    assert meta["citation_author"] == "Q. Example"
    assert meta["citation_publication_date"] == "2019/05/02"
    assert meta["DC.date"] == "2019-05-02T07:15"
    assert "citation_public_url" not in meta
    assert "og:url" not in meta
    thing = json.loads(head(archive, document).jsonld)
    assert thing["@type"] == "SocialMediaPosting"
    assert "url" not in thing
    assert "archivedAt" not in thing
    assert [name["name"] for name in thing["mentions"]] == ["Port Halden", "Marlow"]


def test_posts_are_parts(archive: FakeArchive) -> None:
    """Each post of a page is a part of it with its own date and author."""
    thing = json.loads(head(archive, archive.document(dated(archive))).jsonld)
    assert thing["hasPart"] == [
        {
            "@type": "SocialMediaPosting",
            "@id": "#s1",
            "headline": "The Harbour Closes",
            "datePublished": "2019-05-02T07:15",
            "author": [{"@type": "Person", "name": "q"}],
            "inLanguage": "en",
        }
    ]
    assert [part["author"]["name"] for part in thing["comment"]] == ["Marlow"]


def test_a_change_is_no_publication(archive: FakeArchive) -> None:
    """Machines are told of the last change as such, where a page states no more."""
    document = archive.document(dated(archive))
    assert document.published is not None
    document = replace(document, published=replace(document.published, changed=True))
    made = head(archive, document)
    assert not {"citation_publication_date", "article:published_time", "DC.date"} & dict(made.meta).keys()
    assert dict(made.meta)["DCTERMS.modified"] == "2019-05-02T07:15"
    thing = json.loads(made.jsonld)
    assert thing["dateModified"] == "2019-05-02T07:15"
    assert "datePublished" not in thing


def test_head_invents_nothing(archive: FakeArchive) -> None:
    """A document without date, author and publisher has none in its metadata or its citations."""
    document = archive.document(undated(archive))
    made = head(archive, document)
    assert (
        not {"DC.date", "DC.creator", "DC.publisher", "citation_author", "citation_publication_date"}
        & dict(made.meta).keys()
    )
    assert not {"datePublished", "author", "publisher"} & json.loads(made.jsonld).keys()
    citations = cite(document, archive.outline(document.id), archive.site)
    assert "No date stated." in citations.text
    assert "author" not in citations.bibtex
    assert "date" not in citations.bibtex
    assert "PY" not in citations.ris
    assert "issued" not in citations.csl


def test_addresses_need_a_base(archive: FakeArchive) -> None:
    """With a base URL every address is absolute, with its slash; a breadcrumb comes with it."""
    based = archive.look_like(base_url="https://halden.example/papers")
    thing, crumbs = json.loads(head(based, based.document(dated(archive))).jsonld)
    assert thing["url"].startswith("https://halden.example/papers/documents/")
    assert [step["item"] for step in crumbs["itemListElement"]][1] == "https://halden.example/papers/documents.html"
    home = json.loads(home_head(based).jsonld)
    assert home["potentialAction"]["target"]["urlTemplate"].endswith("search.html?q={query}")


def test_a_bad_base_url_is_none(archive: FakeArchive) -> None:
    """An address that is no web address is never written into a page."""
    based = archive.look_like(base_url="javascript:alert(1)")
    assert "javascript" not in head(based, based.document(dated(archive))).markup


def test_comments_are_cited_as_their_authors(archive: FakeArchive) -> None:
    """The citation of a comment names the commenter and does not take the page's date for its own."""
    document = archive.document(dated(archive))
    text = cite(document, archive.outline(document.id), archive.site, document.blocks[-1].id).text
    assert text.startswith("Marlow. Comment on “The Harbour Closes.” Halden Light, no date stated.")


def test_entities_have_their_names(archive: FakeArchive) -> None:
    """An entity's JSON-LD has its type, its other spellings and its identifiers as addresses."""
    entity = archive.names["port-halden"]
    thing = json.loads(entity_head(archive, entity, list(archive.outlines())).jsonld)
    assert thing["@type"] == "Place"
    assert thing["alternateName"] == ["Porthalden"]
    assert thing["sameAs"] == ["https://www.wikidata.org/entity/Q42"]
    assert len(thing["subjectOf"]) == 2


def test_withheld_documents_say_nothing(withheld: FakeArchive) -> None:
    """A withheld document's page has no metadata of it."""
    document = next(document for document in withheld.documents() if document.withheld)
    assert head(withheld, document).markup == ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(NASTY, NASTY)
def test_markup_holds_whatever_comes(archive: FakeArchive, title: str, author: str) -> None:
    """The head is meta elements and one script of JSON, whatever title and author are."""
    document = replace(archive.document(dated(archive)), title=title, authors=(author,), publisher=title)
    made = Elements(head(archive, document).markup)
    assert {tag for tag, _ in made.found} == {"meta", "script"}
    assert [tag for tag, _ in made.found].count("script") == 1
    assert all(set(attrs) in ({"name", "content"}, {"property", "content"}, {"type"}) for _, attrs in made.found)
    json.loads("".join(made.scripts))


@pytest.mark.parametrize(
    ("identifier", "address"),
    [
        ("wikidata:Q42", "https://www.wikidata.org/entity/Q42"),
        ("gnd:118540238", "https://d-nb.info/gnd/118540238"),
        ("https://halden.example/q", "https://halden.example/q"),
        ("javascript:alert(1)", None),
        ("nothing", None),
        ("wikidata:", None),
        ('https://halden.example/"onload=', None),
    ],
)
def test_identifiers_become_addresses(identifier: str, address: str | None) -> None:
    """Known authorities have addresses; what is no web address has none."""
    assert authority_address(identifier) == address
