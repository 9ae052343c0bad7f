"""Budgets: how much of each kind a first view of each page brings along, compressed as hosts do."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Request

from audit.rows import Row, row
from audit.serving import hosted
from audit.site import Site

KB = 1000
SHEETS, CORE, SEARCH = 8 * 1024, 6 * 1024, 16 * 1024
CARDS, NAME_PAGE, REQUESTS = 32 * 1024, 150_000, 7
FIRST_OF_10, FIRST_OF_20, EACH_MORE = 25 * KB, 30 * KB, 1.1
FRAME, TIMES = 24 * KB, 2.5
"""Uncompressed, a document is its frame and so many times its source: each name is a link, and text is told twice
where cleaning changed it."""


class View(NamedTuple):
    """What a browser fetched for the first view of a page."""

    requests: int
    bytes: int


def check_budgets(browser: Browser, site: Site, names: Sequence[str]) -> list[Row]:
    """Weigh style sheets, scripts, hover cards, and the first view of pages."""
    return [_assets(site), _name_pages(site), _first_views(browser, site, names)]


def packed(path: Path) -> int:
    """Return how many bytes of a file travel."""
    return len(gzip.compress(path.read_bytes(), mtime=0))


def _assets(site: Site) -> Row:
    assets = site.folder / "assets"
    weights = {
        "CSS": (max(map(packed, assets.glob("*.css"))), SHEETS),  # a page loads one of them, and a few colours
        "core JS": (sum(map(packed, assets.glob("core.*.js"))), CORE),
        "search JS": (sum(map(packed, assets.glob("search.*.js"))), SEARCH),
    }
    faults = [
        f"{name} is {size:,} bytes, {most:,} are allowed" for name, (size, most) in weights.items() if size > most
    ]
    faults += [
        f"{path.name} has {path.stat().st_size:,} bytes"
        for path in (site.folder / "entities").glob("*.js")
        if path.stat().st_size > CARDS
    ]
    foreign = (".woff", ".woff2", ".ttf", ".png", ".jpg", ".gif", ".webp")
    faults += [f"{path.name} is a font or a picture" for path in assets.iterdir() if path.suffix in foreign]
    told = ", ".join(f"{name} {size / KB:.2f} KB" for name, (size, _) in weights.items())
    return row("budget: CSS and scripts, gzip", told, faults, **{name: size for name, (size, _) in weights.items()})


def _name_pages(site: Site) -> Row:
    names = [name for name in site.pages if name.startswith("entities/")]
    sizes = {name: site.size(name) for name in names}
    faults = [f"{name} has {size:,} bytes" for name, size in sizes.items() if size > NAME_PAGE]
    largest = max(sizes.values(), default=0)
    return row(
        "budget: pages of names",
        f"{len(names)} pages, the largest {largest / KB:.0f} KB of HTML",
        faults,
        largest=largest,
    )


def _first_views(browser: Browser, site: Site, names: Sequence[str]) -> Row:
    sources = {record["url"]: int(record["source"]["bytes"]) for record in site.rows("documents")}
    usual = min(sources, key=lambda url: abs(sources[url] - 10 * KB), default=None)
    with hosted(site.folder, site.base or "/") as root:
        views = {name: first_view(browser, root + name) for name in dict.fromkeys([*names, *filter(None, [usual])])}
    faults = [
        f"{name}: {fault}"
        for name, view in views.items()
        for page in [name.partition("?")[0]]
        for fault in _too_much(view, sources.get(page), site.size(page), page)
    ]
    most = max((view.bytes for name, view in views.items() if not name.startswith("search.html")), default=0)
    told = f"{len(views)} pages, at most {most / KB:.1f} KB (but searches)"
    if usual:
        told += f"; a document of {sources[usual]:,} bytes: {views[usual].bytes / KB:.1f} KB in {views[usual].requests}"
        told += f" requests, {site.size(usual):,} bytes of HTML"
    return row("budget: first view, gzip", told, faults, bytes=most)


def _too_much(view: View, source: int | None, raw: int, name: str) -> list[str]:
    """Compare a view with what readers may be asked to fetch; of a document by the length of its source."""
    faults = [] if name == "search.html" or view.requests <= REQUESTS else [f"{view.requests} requests"]
    if source is None:
        return faults
    most = first_view_limit(source)
    if view.bytes > most:
        faults.append(f"{view.bytes:,} bytes for a source of {source:,}, {most:,} are allowed")
    if raw > FRAME + TIMES * source:
        faults.append(f"{raw:,} bytes of HTML are more than {FRAME:,} and {TIMES} times its source of {source:,}")
    return faults


def first_view_limit(source: int) -> int:
    """Return how many bytes the first view of a document may fetch."""
    if source <= 10 * KB:
        return FIRST_OF_10
    if source <= 20 * KB:
        return FIRST_OF_10 + int((FIRST_OF_20 - FIRST_OF_10) * (source - 10 * KB) / (10 * KB))
    return FIRST_OF_20 + int(EACH_MORE * (source - 20 * KB))


def first_view(browser: Browser, url: str) -> View:
    """Return what a browser with an empty cache fetches for a page: requests, and bytes of their bodies as sent."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[Request] = []
    page.on("requestfinished", lambda one: asked.append(one))  # noqa: PLW0108 - the tool marks what it is given
    page.goto(url, wait_until="networkidle")
    bodies = [int(one.sizes()["responseBodySize"]) for one in asked if urlsplit(one.url).scheme == "http"]
    context.close()
    return View(len(bodies), sum(bodies))
