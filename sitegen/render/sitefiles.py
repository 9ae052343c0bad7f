"""Files by which other machines find the pages: sitemap, robots, OpenSearch, BEACON; all need a base URL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sitegen.model.site import File, Site
from sitegen.ports import Archive
from sitegen.render.feeds import feeds
from sitegen.render.messages import Messages
from sitegen.render.policy import listed
from sitegen.render.structured.authorities import ADDRESSES, authority_address
from sitegen.render.structured.reference import base_url
from sitegen.render.xml import document, element, lines, text

OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"

IN_ONE_FILE = 50_000
"""Addresses that the sitemap protocol allows in one file."""

SHORT_NAME, LONGEST_DESCRIPTION = 16, 1024
"""Characters that OpenSearch allows."""

LISTS: Mapping[str, str] = {
    "": "home",
    "documents.html": "documents",
    "entities.html": "names",
    "timeline.html": "timeline",
    "sources.html": "sources",
    "about.html": "about",
    "report.html": "report",
    "help.html": "help",
}
"""The pages of every archive and their kinds."""


def files(archive: Archive, words: Messages) -> Iterator[File]:
    """Yield the feeds; with a base URL, what crawlers and browsers ask for too."""
    yield from feeds(archive, words)
    base = base_url(archive.site)
    if base is not None:
        yield from _sitemap(archive, base)
        yield _robots(archive, base)
        yield _opensearch(archive, base, words)
        yield from _beacons(archive, base)


def _sitemap(archive: Archive, base: str) -> Iterator[File]:
    """Yield one sitemap, or several and their index where one would be too long; none where nothing may be listed."""
    addresses = _addresses(archive)
    parts = list(iter(lambda: list(islice(addresses, IN_ONE_FILE)), []))
    if len(parts) <= 1:
        yield from (File("sitemap.xml", _urlset(base, part)) for part in parts)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield File(name, _urlset(base, part))
    rows = lines(element("sitemap", element("loc", text(base + name))) for name in names)
    yield File("sitemap.xml", document(element("sitemapindex", rows, xmlns=SITEMAP)))


def _addresses(archive: Archive) -> Iterator[str]:
    """Yield the pages that search engines may list, each once: those that ask to be left out are not among them."""
    look = archive.site.look
    for path, kind in LISTS.items():
        if listed(look, kind):
            yield path
    if listed(look, "document"):
        yield from (f"documents/{outline.id}.html" for outline in archive.outlines() if not outline.withheld)
    if listed(look, "entity"):
        yield from (f"entities/{entity.id}.html" for entity in archive.entities())


def _urlset(base: str, paths: Iterable[str]) -> bytes:
    rows = lines(element("url", element("loc", text(base + path))) for path in paths)
    return document(element("urlset", rows, xmlns=SITEMAP))


def _robots(archive: Archive, base: str) -> File:
    """Return the rules for crawlers: all may be read, for a page that asks to be left out must be read to be obeyed."""
    rows = ["User-agent: *", "Allow: /"]
    if next(_addresses(archive), None) is not None:
        rows.append(f"Sitemap: {base}sitemap.xml")
    return File("robots.txt", "".join(f"{row}\n" for row in rows).encode())


def _opensearch(archive: Archive, base: str, words: Messages) -> File:
    """Return what a browser needs to offer the archive's search; its example is the name mentioned most."""
    look = archive.site.look
    most = max(archive.entities(), key=lambda entity: (entity.mentions, entity.id), default=None)
    said = words.gettext("Search %(title)s", title=look.title)
    rows = [
        element("ShortName", text(_short(look.title))),
        element("Description", text(said[:LONGEST_DESCRIPTION])),
        element("Url", type="text/html", template=f"{base}search.html?q={{searchTerms}}"),
        element("Query", role="example", searchTerms=most.name if most else "archive"),
        element("Language", text(look.language)),
        element("OutputEncoding", "UTF-8"),
        element("InputEncoding", "UTF-8"),
    ]
    return File("opensearch.xml", document(element("OpenSearchDescription", lines(rows), xmlns=OPENSEARCH)))


def _short(title: str) -> str:
    """Return a title in the 16 characters that OpenSearch allows, cut between words where there is a place."""
    if len(title) <= SHORT_NAME:
        return title.strip() or "Archive"
    return title[: SHORT_NAME + 1].rpartition(" ")[0].strip() or title[:SHORT_NAME]


def _beacons(archive: Archive, base: str) -> Iterator[File]:
    """Yield lists of identifiers elsewhere and the pages here: of all of them, and of each authority its own.

    Programs that gather such lists want one authority in each, its identifiers without the address before them.
    """
    rows: list[tuple[str, str]] = []
    own: dict[str, list[tuple[str, str]]] = {}
    for entity in archive.entities():
        page = f"{base}entities/{entity.id}.html"
        for identifier in dict.fromkeys(entity.same_as):
            address = authority_address(identifier)
            if address is None or "|" in address:
                continue
            rows.append((address, page))
            for name, prefix in ADDRESSES.items():
                if address.startswith(prefix) and len(address) > len(prefix):
                    own.setdefault(name, []).append((address.removeprefix(prefix), page))
    if rows:
        yield _beacon(archive.site, base, "beacon.txt", rows)
    for name, found in sorted(own.items()):
        yield _beacon(archive.site, base, f"beacon-{name}.txt", found, ADDRESSES[name])


def _beacon(site: Site, base: str, path: str, rows: list[tuple[str, str]], prefix: str | None = None) -> File:
    """Return a file in the format BEACON: the identifier, nothing, and the page that it belongs to."""
    title = " ".join(site.look.title.split())
    head = [
        "#FORMAT: BEACON",
        *([f"#PREFIX: {prefix}"] if prefix else []),
        f"#NAME: {title}",
        f"#FEED: {base}{path}",
        f"#HOMEPAGE: {base}",
        *([f"#TIMESTAMP: {site.built}"] if site.built else []),
    ]
    body = [f"{identifier}||{page}" for identifier, page in dict.fromkeys(rows)]
    return File(path, "".join(f"{row}\n" for row in [*head, "", *body]).encode("utf-8", "replace"))
