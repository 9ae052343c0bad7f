"""What Zotero takes from a page: the rules of its translator "Embedded Metadata", followed on a page's elements.

The translator puts every ``meta`` element whose name has a prefix it knows into a graph about the page, makes an item
of it, and lets the ``citation_`` elements win over that. What then is still missing it takes from the page itself: the
first ``time`` element with a date, the language of the interface, the address of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

Name: TypeAlias = "tuple[str, str]"

ITEM_TYPES = frozenset({"webpage", "blogPost", "forumPost", "newspaperArticle", "journalArticle", "document"})
PREFIXES = frozenset({"dc", "dcterms", "prism", "z", "og", "article", "book", "music", "video", "so", "bib", "bibo"})
GRAPH = {
    "title": ("dc:title", "dcterms:title", "og:title"),
    "publicationTitle": ("prism:publicationName", "dc:source", "dcterms:source"),
    "publisher": ("dc:publisher", "dcterms:publisher"),
    "date": ("prism:publicationDate", "og:published_time", "article:published_time", "dcterms:issued", "dc:date"),
    "language": ("dc:language", "dcterms:language"),
    "abstractNote": ("prism:teaser", "og:description", "dcterms:abstract"),
    "url": ("og:url",),
}
"""What a field is taken from, the property that wins first."""

CITATION = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_cover_date": "date",
    "citation_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_publisher": "publisher",
    "citation_abstract": "abstractNote",
    "citation_public_url": "url",
    "citation_language": "language",
}
"""In the order they are gone through: a later one wins."""

CITED_AS = {
    "citation_journal_title": "journalArticle",
    "citation_conference_title": "conferencePaper",
    "citation_technical_report_institution": "report",
}


@dataclass
class Item:
    """An item of a Zotero library."""

    type: str
    fields: dict[str, str]
    creators: list[Name]
    tags: list[str]


@dataclass
class Page(HTMLParser):
    """What the translator looks at."""

    markup: str
    metas: list[Name] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    times: list[str] = field(default_factory=list)
    canonical: str | None = None
    language: str | None = None
    author_links: int = 0

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what is of interest."""
        said = {name: value or "" for name, value in attrs}
        self.classes |= set(said.get("class", "").split())
        self.author_links += tag == "a" and said.get("rel") == "author"
        if tag == "meta" and said.get("content") and (said.get("name") or said.get("property")):
            self.metas.append((said.get("name") or said["property"], said["content"]))
        elif tag == "time" and said.get("datetime"):
            self.times.append(said["datetime"])
        elif tag == "link" and said.get("rel") == "canonical":
            self.canonical = said["href"]
        elif tag == "html":
            self.language = said.get("lang")


def save(markup: str, address: str) -> Item:
    """Return the item that Zotero makes of a page at an address."""
    page = Page(markup)
    graph = _graph(page.metas)
    kind = _type(page.metas, graph)
    fields = {name: value for name, keys in GRAPH.items() if (value := _first(graph, keys))}
    if "publicationTitle" not in fields and kind in {"webpage", "blogPost", "newspaperArticle"}:
        fields["publicationTitle"] = _first(graph, ("og:site_name",)) or ""
    for name, target in CITATION.items():
        found = [value for key, value in page.metas if key.endswith(name)]
        if found and found[0].strip():
            fields[target] = " ".join(found[0].split())
    fields.setdefault("url", page.canonical or address)
    fields.setdefault("language", page.language or "")
    if not fields.get("date") and page.times:
        fields["date"] = page.times[0]
    creators = [name for key, value in page.metas if key.endswith("citation_author") for name in _names(value)]
    creators = creators or [name for value in graph.get("dc:creator", []) for name in _names(value)]
    if not creators:
        assert not page.author_links, "Zotero would take the link for the author"
        assert not [name for name in page.classes if re.search("byline|vcard", name, re.IGNORECASE)], "or such a class"
    return Item(kind, {key: value for key, value in fields.items() if value}, creators, graph.get("dc:subject", []))


def _graph(metas: list[Name]) -> dict[str, list[str]]:
    graph: dict[str, list[str]] = {}
    for name, value in metas:
        parts = re.split("[.:_]", name)
        prefix = parts[1].lower() if len(parts) > 2 and parts[1].lower() in PREFIXES else parts[0].lower()
        if prefix in PREFIXES:
            rest = name[len(parts[0]) + 1 :] if prefix == parts[0].lower() else name.partition(parts[1])[2][1:]
            graph.setdefault(f"{prefix}:{rest[:1].lower()}{rest[1:]}", []).append(value)
    return graph


def _type(metas: list[Name], graph: dict[str, list[str]]) -> str:
    for name, _ in metas:
        if name in CITED_AS:
            return CITED_AS[name]
    for key in ("z:itemType", "dc:type"):
        if (found := _first(graph, (key,))) in ITEM_TYPES:
            return str(found)
    if _first(graph, ("og:type",)) == "website":
        return "webpage"
    return "journalArticle" if any(name == "citation_title" for name, _ in metas) else "webpage"


def _first(graph: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    return next((graph[key][0] for key in keys if key in graph), None)


def _names(value: str) -> list[Name]:
    """Return (last name, first name) of each author in one element, as the program parts them."""
    found = []
    for name in filter(None, (part.strip() for part in value.split(";"))):
        if "," in name:
            last, _, first = name.partition(",")
            found.append((last.strip(), first.strip()))
        else:
            first, _, last = name.rpartition(" ")
            found.append((last, first))
    return found
