"""Feeds and the files by which other machines find the pages: Atom, sitemap, robots, OpenSearch, BEACON."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from sitegen.model.entity import Entity
from sitegen.model.site import Context, File, Outline, Site
from sitegen.ports import Archive
from sitegen.render.structured.authorities import authority_address
from sitegen.render.structured.reference import base_url
from sitegen.render.xml import document, element, lines, text

ATOM = "http://www.w3.org/2005/Atom"
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"

ENTRIES = 100
"""Entries in one feed: the newest; the sitemap and the data files list everything."""

ADDRESSES = 50_000
"""Addresses that the sitemap protocol allows in one file."""

NEVER = "1970-01-01T00:00:00Z"
"""What a feed without a single dated text gives as its date, because Atom demands one."""

MOMENT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?")
SHORT_NAME = 16
LISTS = ("documents.html", "entities.html", "timeline.html", "sources.html", "about.html", "report.html", "help.html")


def files(archive: Archive) -> Iterator[File]:
    """Yield the feeds of the archive and of each entity; with a base URL, what crawlers and browsers ask for too."""
    yield feed(archive)
    for entity in archive.entities():
        yield entity_feed(archive, entity)
    base = base_url(archive.site)
    if base is not None:
        yield from _sitemap(archive, base)
        yield _robots(archive.site, base)
        yield _opensearch(archive, base)
        beacon = _beacon(archive, base)
        if beacon is not None:
            yield beacon


def feed(archive: Archive) -> File:
    """Return the Atom feed of the archive: its newest dated documents."""
    site = archive.site
    dated = sorted(filter(_newest, archive.outlines()), key=_feed_order)[:ENTRIES]
    entries = [_entry(outline, outline.lead, _link(site, outline, "")) for outline in dated]
    return _atom(site, "feed.xml", site.look.title, entries, dated)


def entity_feed(archive: Archive, entity: Entity) -> File:
    """Return the Atom feed of one entity: the newest dated documents that name it, each with its first mention."""
    site = archive.site
    firsts = {
        key: next(contexts)
        for key, contexts in groupby(archive.mentions_of(entity.id), lambda row: row.mention.document)
    }
    outlines = filter(_newest, map(archive.outline, firsts))
    dated = sorted(outlines, key=_feed_order)[:ENTRIES]
    entries = [
        _entry(outline, _snippet(firsts[outline.id]), _link(site, outline, "../", firsts[outline.id]))
        for outline in dated
    ]
    return _atom(site, f"entities/{entity.id}.xml", f"{entity.name} – {site.look.title}", entries, dated)


def stamp(value: str) -> str:
    """Return a stated date as the full moment in UTC that Atom demands: what the text leaves open is its beginning."""
    found = MOMENT.match(value)
    if found is None:
        return NEVER
    year, month, day, time, second, zone = found.groups()
    zone = zone or "Z"
    if len(zone) == len("+0100"):
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{year}-{month or '01'}-{day or '01'}T{time or '00:00'}{second or ':00'}{zone}"


def _newest(outline: Outline) -> str | None:
    """Return the newest date that a document states, or None: such a one is in no feed, for a feed would invent it."""
    if outline.withheld:
        return None
    dates = [date.value for date in (*outline.dates, *([outline.published] if outline.published else []))]
    return max((value for value in dates if MOMENT.match(value)), default=None)


def _feed_order(outline: Outline) -> tuple[str, str]:
    """Sort by date, the newest first, then by id."""
    newest = _newest(outline) or ""
    return "".join(chr(0x10FFFF - ord(char)) for char in newest), outline.id


def _atom(site: Site, path: str, title: str, entries: list[str], dated: list[Outline]) -> File:
    base = base_url(site)
    root = "../" if "/" in path else ""
    newest = _newest(dated[0]) if dated else None
    about = "The newest texts by the dates they state; texts without a date are left out."
    rows = [
        element("id", text(_id("feed", site.look.title, base or "", path))),
        element("title", text(title)),
        element("subtitle", about),
        element("updated", stamp(newest) if newest else NEVER),
        element("author", element("name", text(site.look.title))),
        element("link", rel="alternate", type="text/html", href=(base or root) + _home(path)),
        *([element("link", rel="self", type="application/atom+xml", href=base + path)] if base else []),
        element("generator", "sitegen", version=site.version),
        *entries,
    ]
    return File(path, document(element("feed", lines(rows), xmlns=ATOM, xml_lang=site.look.language)))


def _home(path: str) -> str:
    """Return the page that a feed belongs to."""
    return "index.html" if path == "feed.xml" else path.removesuffix(".xml") + ".html"


def _entry(outline: Outline, summary: str, link: str) -> str:
    value = _newest(outline) or ""
    authors = outline.authors or ("Author not stated",)
    rows = [
        element("id", _id("entry", outline.id, outline.sha256)),
        element("title", text(outline.title), xml_lang=outline.language),
        element("updated", stamp(value)),
        *(element("author", element("name", text(author))) for author in authors),
        element("link", rel="alternate", type="text/html", href=link),
        element("category", term=value, label=f"Date as stated: {value}"),
        element("summary", text(summary), type="text", xml_lang=outline.lead_language),
    ]
    return element("entry", lines(rows))


def _link(site: Site, outline: Outline, root: str, context: Context | None = None) -> str:
    anchor = context.mention.block or context.mention.comment if context else None
    return f"{base_url(site) or root}documents/{outline.id}.html" + (f"#{anchor}" if anchor else "")


def _snippet(context: Context) -> str:
    return f"{context.before}{context.mention.text}{context.after}"


def _id(*parts: str) -> str:
    joined = "\n".join(parts).encode("utf-8", "replace")
    return f"urn:sha256:{hashlib.sha256(joined).hexdigest()}"


def _sitemap(archive: Archive, base: str) -> Iterator[File]:
    """Yield one sitemap, or several and their index where one would be too long."""
    addresses = _addresses(archive)
    parts = list(iter(lambda: list(islice(addresses, ADDRESSES)), []))
    if len(parts) == 1:
        yield File("sitemap.xml", _urlset(base, parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield File(name, _urlset(base, part))
    rows = lines(element("sitemap", element("loc", text(base + name))) for name in names)
    yield File("sitemap.xml", document(element("sitemapindex", rows, xmlns=SITEMAP)))


def _addresses(archive: Archive) -> Iterator[str]:
    yield ""
    yield from LISTS
    for outline in archive.outlines():
        if not outline.withheld:
            yield f"documents/{outline.id}.html"
    for entity in archive.entities():
        yield f"entities/{entity.id}.html"


def _urlset(base: str, paths: Iterable[str]) -> bytes:
    rows = lines(element("url", element("loc", text(base + path))) for path in paths)
    return document(element("urlset", rows, xmlns=SITEMAP))


def _robots(site: Site, base: str) -> File:
    """Return the rules for crawlers; pages that say ``noindex`` must be read for that to be seen."""
    closed = site.look.robots in {"none", "disallow"}
    rows = ["User-agent: *", "Disallow: /" if closed else "Allow: /"]
    if not closed and "noindex" not in site.look.robots:
        rows.append(f"Sitemap: {base}sitemap.xml")
    return File("robots.txt", "".join(f"{row}\n" for row in rows).encode())


def _opensearch(archive: Archive, base: str) -> File:
    """Return what a browser needs to offer the archive's search; its example is the name mentioned most."""
    look = archive.site.look
    most = max(archive.entities(), key=lambda entity: (entity.mentions, entity.id), default=None)
    rows = [
        element("ShortName", text(_short(look.title))),
        element("Description", text(f"Search {look.title}"[:1024])),
        element("InputEncoding", "UTF-8"),
        element("Language", text(look.language)),
        element("Url", type="text/html", template=f"{base}search.html?q={{searchTerms}}"),
        element("Query", role="example", searchTerms=most.name if most else "archive"),
    ]
    return File("opensearch.xml", document(element("OpenSearchDescription", lines(rows), xmlns=OPENSEARCH)))


def _short(title: str) -> str:
    """Return a title in the 16 characters that OpenSearch allows, cut between words where there is a place."""
    if len(title) <= SHORT_NAME:
        return title.strip() or "Archive"
    return title[: SHORT_NAME + 1].rpartition(" ")[0].strip() or title[:SHORT_NAME]


def _beacon(archive: Archive, base: str) -> File | None:
    """Return the list of identifiers elsewhere and the pages here, or None where no entity has one."""
    rows = [
        f"{address}||{base}entities/{entity.id}.html"
        for entity in archive.entities()
        for address in filter(None, map(authority_address, entity.same_as))
        if "|" not in address
    ]
    if not rows:
        return None
    title = " ".join(archive.site.look.title.split())
    header = ["#FORMAT: BEACON", f"#NAME: {title}", f"#FEED: {base}beacon.txt", f"#HOMEPAGE: {base}"]
    return File("beacon.txt", "".join(f"{row}\n" for row in [*header, "", *rows]).encode("utf-8", "replace"))
