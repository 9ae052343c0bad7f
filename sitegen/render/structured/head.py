"""Metadata in a page's head: Dublin Core, the tags that reference managers read, Open Graph, JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from markupsafe import Markup

from sitegen.model.document import Document
from sitegen.model.entity import Entity
from sitegen.model.site import Outline, Site
from sitegen.ports import Archive
from sitegen.render.structured.authorities import file_address, web_address
from sitegen.render.structured.jsonld import archive_thing, breadcrumbs, document_thing, dumps, entity_thing
from sitegen.render.structured.reference import base_url

Meta = tuple[str, str]

INVALID = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
LEAD_LENGTH = 300
DAY = len("2019-05-02")


@dataclass(frozen=True, slots=True)
class Head:
    """Names and contents of ``meta`` elements, in order; JSON-LD that may stand in a ``script`` element as it is.

    ``links`` are ``link`` elements: what the other end is to the page, its address, and when it was saved.
    """

    meta: tuple[Meta, ...] = ()
    jsonld: str = ""
    links: tuple[tuple[str, str, str | None], ...] = ()

    @property
    def markup(self) -> Markup:
        """The elements themselves, a line each."""
        rows = [
            Markup('<meta {}="{}" content="{}">').format(_attribute(name), name, content) for name, content in self.meta
        ]
        for rel, href, moment in self.links:
            saved = Markup(' data-datetime="{}"').format(moment) if moment else ""
            rows.append(Markup('<link rel="{}" href="{}"{}>').format(rel, href, saved))
        if self.jsonld:
            script = Markup(self.jsonld)  # noqa: S704 - dumps() has escaped everything that could end the element
            rows.append(Markup('<script type="application/ld+json">') + script + Markup("</script>"))
        return Markup("\n").join(rows)


def head(archive: Archive, document: Document, section: str = "Documents") -> Head:
    """Return a document's metadata; of a document withheld as a whole, nothing.

    ``section`` is what the list that the page belongs to is called in the breadcrumb.
    """
    if document.withheld is not None and document.withheld.what == "document":
        return Head()
    site = archive.site
    path = f"documents/{document.id}.html"
    crumbs = breadcrumbs(site, (section, "documents.html"), document.title, path)
    things = [document_thing(archive, document), *([crumbs] if crumbs else [])]
    dates = _dates(document)
    rows = [*_dublin_core(document, site, dates), *_citation(document, site), *_open_graph(archive, document)]
    return Head(_clean(rows), dumps(things), tuple(_copies(document)))


def entity_head(archive: Archive, entity: Entity, documents: Sequence[Outline] = (), section: str = "Names") -> Head:
    """Return an entity's metadata; ``documents`` are some of those that name it."""
    site = archive.site
    path = f"entities/{entity.id}.html"
    crumbs = breadcrumbs(site, (section, "entities.html"), entity.name, path)
    things = [entity_thing(archive, entity, documents), *([crumbs] if crumbs else [])]
    rows = [("og:title", entity.name), ("og:type", "website"), *_site_graph(site, path)]
    return Head(_clean(rows), dumps(things))


def home_head(archive: Archive) -> Head:
    """Return the metadata of the archive as a whole."""
    site = archive.site
    rows = [("DC.title", site.look.title), ("DC.type", "Collection")]
    rows += [("DC.language", language) for language, _ in site.totals.languages]
    rows += [("og:title", site.look.title), ("og:type", "website"), ("og:description", site.look.tagline or "")]
    return Head(_clean([*rows, *_site_graph(site, "")]), dumps([archive_thing(site)]))


def _copies(document: Document) -> Iterator[tuple[str, str, str | None]]:
    """Yield where a page was saved from, and the copy that was saved, as Memento (RFC 7089) calls them."""
    source = document.source
    original = web_address(source.url)
    if original is not None:
        yield "original", original, None
        if document.withheld is None:
            yield "memento", f"../{file_address(source.original)}", _moment(source.captured)


def _moment(stated: str | None) -> str | None:
    """Return a moment in ISO 8601 as HTTP writes it, or None for what is no moment."""
    try:
        moment = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    try:
        return format_datetime(moment.astimezone(UTC), usegmt=True)
    except OverflowError:  # at the ends of the calendar
        return None


def _dates(document: Document) -> tuple[str, ...]:
    """Return when a page says that it was published: then, or the first and the last day that its posts state."""
    if document.published is not None:
        return () if document.published.changed else (document.published.value,)
    days = sorted(post.published.value[:DAY] for post in document.posts if post.published)
    return tuple(dict.fromkeys((days[0], days[-1]))) if days else ()


def _dublin_core(document: Document, site: Site, dates: tuple[str, ...]) -> list[Meta]:
    """Return Dublin Core; ``prism.publicationName`` is where reference managers look for the outlet of a text."""
    changed = document.published.value if document.published and document.published.changed else ""
    return [
        ("DC.title", document.title),
        *(("DC.creator", author) for author in document.authors),
        ("DC.publisher", document.publisher or ""),
        ("prism.publicationName", document.publisher or ""),
        ("DC.date", "/".join(dates)),
        ("DCTERMS.modified", changed),
        *(("DC.language", language) for language in document.languages),
        *(("DC.subject", tag) for tag in document.tags),
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
        ("DC.identifier", "" if document.withheld else f"urn:sha256:{document.source.sha256}"),
        ("DCTERMS.isFormatOf", web_address(document.source.url) or ""),
        ("DC.relation", site.look.title),
    ]


def _citation(document: Document, site: Site) -> list[Meta]:
    """Return the tags that Zotero and library catalogues read.

    Where a page states no date or language this is said too: else Zotero takes the first date in the text, which may
    be a comment's, and the language of the menus.
    """
    published = document.published if document.published and not document.published.changed else None
    stated = published or any(post.published for post in document.posts)
    base = base_url(site)
    return [
        ("z.itemType", _item_type(document)),
        ("citation_title", document.title),
        *(("citation_author", author) for author in document.authors),
        ("citation_publisher", document.publisher or ""),
        ("citation_publication_date", published.value[:DAY].replace("-", "/") if published else ""),
        ("citation_date", "" if stated else "n.d."),
        ("citation_language", document.languages[0] if document.languages else "und"),
        ("citation_public_url", f"{base}documents/{document.id}.html" if base else ""),
    ]


def _item_type(document: Document) -> str:
    """Return what Zotero calls such a page; it takes one with a title for an article in a journal."""
    if document.thread:
        return "forumPost"
    return "blogPost" if document.posts else "webpage"


def _open_graph(archive: Archive, document: Document) -> list[Meta]:
    lead = archive.outline(document.id).lead
    date = document.published
    kind = "article:modified_time" if date and date.changed else "article:published_time"
    return [
        ("og:title", document.title),
        ("og:type", "article"),
        ("og:description", lead if len(lead) <= LEAD_LENGTH else lead[: LEAD_LENGTH - 1].rstrip() + "…"),
        (kind, date.value if date and len(date.value) >= DAY else ""),
        *_site_graph(archive.site, f"documents/{document.id}.html"),
    ]


def _site_graph(site: Site, path: str) -> list[Meta]:
    base = base_url(site)
    return [("og:site_name", site.look.title), ("og:url", base + path if base else "")]


def _attribute(name: str) -> str:
    return "property" if ":" in name else "name"


def _clean(rows: Sequence[Meta]) -> tuple[Meta, ...]:
    """Return the rows that say something, without characters that no page may hold."""
    clean = [(name, " ".join(INVALID.sub(" ", content).split())) for name, content in rows]
    return tuple((name, content) for name, content in clean if content)
