"""Metadata in a page's head: Dublin Core, the tags that reference managers read, Open Graph, JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.model.document import Document
from sitegen.model.entity import Entity
from sitegen.model.site import Outline, Site
from sitegen.ports import Archive
from sitegen.render.structured.authorities import web_address
from sitegen.render.structured.jsonld import archive_thing, breadcrumbs, document_thing, dumps, entity_thing
from sitegen.render.structured.reference import base_url

Meta = tuple[str, str]

INVALID = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
LEAD_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Head:
    """Names and contents of ``meta`` elements, in order; JSON-LD that may stand in a ``script`` element as it is."""

    meta: tuple[Meta, ...] = ()
    jsonld: str = ""

    @property
    def markup(self) -> Markup:
        """The elements themselves, a line each."""
        rows = [
            Markup('<meta {}="{}" content="{}">').format(_attribute(name), name, content) for name, content in self.meta
        ]
        if self.jsonld:
            script = Markup(self.jsonld)  # noqa: S704 - dumps() has escaped everything that could end the element
            rows.append(Markup('<script type="application/ld+json">') + script + Markup("</script>"))
        return Markup("\n").join(rows)


def head(archive: Archive, document: Document) -> Head:
    """Return a document's metadata; of a document withheld as a whole, nothing."""
    if document.withheld is not None and document.withheld.what == "document":
        return Head()
    site = archive.site
    path = f"documents/{document.id}.html"
    crumbs = breadcrumbs(site, ("Documents", "documents.html"), document.title, path)
    things = [document_thing(archive, document), *([crumbs] if crumbs else [])]
    rows = [*_dublin_core(document, site), *_citation(document, site), *_open_graph(archive, document)]
    return Head(_clean(rows), dumps(things))


def entity_head(archive: Archive, entity: Entity, documents: Sequence[Outline] = ()) -> Head:
    """Return an entity's metadata; ``documents`` are those that name it, the most telling first."""
    site = archive.site
    path = f"entities/{entity.id}.html"
    crumbs = breadcrumbs(site, ("Names", "entities.html"), entity.name, path)
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


def _dublin_core(document: Document, site: Site) -> list[Meta]:
    published = document.published
    return [
        ("DC.title", document.title),
        *(("DC.creator", author) for author in document.authors),
        ("DC.publisher", document.publisher or ""),
        ("DC.date", published.value if published else ""),
        *(("DC.language", language) for language in document.languages),
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
        ("DC.identifier", "" if document.withheld else f"urn:sha256:{document.source.sha256}"),
        ("DC.source", web_address(document.source.url) or ""),
        ("DC.relation", site.look.title),
    ]


def _citation(document: Document, site: Site) -> list[Meta]:
    """Return the ``citation_`` tags that Zotero and library catalogues read."""
    published = document.published if document.published and not document.published.changed else None
    base = base_url(site)
    return [
        ("citation_title", document.title),
        *(("citation_author", author) for author in document.authors),
        ("citation_publisher", document.publisher or ""),
        ("citation_publication_date", published.value[:10].replace("-", "/") if published else ""),
        ("citation_language", document.languages[0] if document.languages else ""),
        ("citation_public_url", f"{base}documents/{document.id}.html" if base else ""),
    ]


def _open_graph(archive: Archive, document: Document) -> list[Meta]:
    published = document.published
    lead = archive.outline(document.id).lead
    return [
        ("og:title", document.title),
        ("og:type", "article"),
        ("og:description", lead if len(lead) <= LEAD_LENGTH else lead[: LEAD_LENGTH - 1].rstrip() + "…"),
        ("article:published_time", published.value if published else ""),
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
