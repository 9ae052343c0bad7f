"""What programs read from pages: JSON-LD and fields of citations parse, feeds and the sitemap hold what they must."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from support.pages import Page, target

from audit.rows import Row, row
from audit.site import Site

ATOM, SITEMAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
SCRIPT = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def check_machines(site: Site) -> list[Row]:
    """Read every page's data block and every feed of an archive."""
    feeds = sorted(path for path in site.folder.rglob("*.xml") if "originals" not in path.parts)
    blocks = [name for name in site.pages if SCRIPT.search(site.content(name))]
    documents = [row["url"] for row in site.rows("documents") if not row.get("withheld")]
    return [
        row("JSON-LD parses", f"{len(blocks)} pages", (fault for name in site.pages for fault in _linked(site, name))),
        row("citation fields", f"{len(documents)} pages", (fault for url in documents for fault in _cited(site, url))),
        row("feeds and sitemap", f"{len(feeds)} files", (fault for path in feeds for fault in _xml(site, path))),
    ]


def _linked(site: Site, name: str) -> Iterator[str]:
    for block in SCRIPT.findall(site.content(name)):
        try:
            told = json.loads(block)
        except ValueError as error:
            yield f"{name}: {error}"
            continue
        for found in told if isinstance(told, list) else [told]:
            things = found.get("@graph", [found])
            if "schema.org" not in str(found.get("@context")) or not all("@type" in thing for thing in things):
                yield f"{name}: a block without @context or @type"


def _cited(site: Site, url: str) -> Iterator[str]:
    fields = {
        element.attributes.get("name", ""): element.attributes.get("content", "")
        for element in Page(site.folder / url).tagged("meta")
    }
    if not fields.get("citation_title"):
        yield f"{url}: no citation_title"
    yield from (
        f"{url}: {name} is empty" for name in fields if name.startswith(("citation_", "DC.")) and not fields[name]
    )


def _xml(site: Site, path: Path) -> Iterator[str]:
    name = path.relative_to(site.folder).as_posix()
    try:
        root = ET.parse(path).getroot()  # noqa: S314 - our own files
    except ET.ParseError as error:
        yield f"{name}: {error}"
        return
    if root.tag == f"{ATOM}feed":
        yield from (f"{name}: {fault}" for fault in feed_faults(root))
        yield from _feed_links(site, path, root)
    if root.tag == f"{SITEMAP}urlset":
        found = Counter(location.text for location in root.iter(f"{SITEMAP}loc"))
        yield from (f"{name}: {url} stands {count} times" for url, count in found.items() if count > 1)


def feed_faults(root: ET.Element) -> Iterator[str]:
    """Say what RFC 4287 asks of a feed and this one has not."""
    for element in (root, *root.iter(f"{ATOM}entry")):
        kind = element.tag.removeprefix(ATOM)
        yield from (
            f"{kind} without {need}" for need in ("id", "title", "updated") if element.find(ATOM + need) is None
        )
        yield from (
            f"{kind}: {moment.text} is no moment"
            for moment in (*element.findall(f"{ATOM}updated"), *element.findall(f"{ATOM}published"))
            if not INSTANT.fullmatch(moment.text or "")
        )
        if root.find(f"{ATOM}author") is None and kind == "entry" and element.find(f"{ATOM}author") is None:
            yield "an entry without an author"
    ids = Counter(found.text for found in root.iter(f"{ATOM}id"))
    yield from (f"{count} elements have the id {identifier}" for identifier, count in ids.items() if count > 1)


def _feed_links(site: Site, path: Path, root: ET.Element) -> Iterator[str]:
    """Follow links that are relative; those with a base URL in front lead to where the archive will stand."""
    page = Page.__new__(Page)
    page.path = path
    for link in root.iter(f"{ATOM}link"):
        found = target(page, link.get("href", ""))
        if found and not found[0].is_file():
            yield f"{path.relative_to(site.folder).as_posix()}: {link.get('href')} leads nowhere"
