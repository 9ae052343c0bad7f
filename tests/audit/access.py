"""axe over pages, in Chromium, at several widths, light and dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from playwright.sync_api import Browser, Page
from support.browser import READY

from audit.rows import Row, row, skipped
from audit.serving import hosted
from audit.site import Site
from audit.tools import MissingToolError, package

AXE = ("axe-core", "axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
VIEWS = tuple((width, theme) for width in (1280, 390, 320) for theme in ("light", "dark"))
RUN = """
async tags => {
    const found = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
    const tell = (rule, node) => `${rule.id}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`;
    return found.violations.flatMap(rule => rule.nodes.map(node => tell(rule, node)));
}
"""
"""Asks for the elements too: a rule that breaks in ten places is ten things to mend."""

OPENED = "document.querySelectorAll('main details').forEach(found => found.open = true)"


def check_access(
    browser: Browser, site: Site, names: Sequence[str], views: Sequence[tuple[int, str]] = VIEWS
) -> list[Row]:
    """Run axe on each page in each view, and once more with everything unfolded."""
    check = "axe (WCAG 2.0 to 2.2 A, AA, best practice)"
    try:
        script = package(*AXE).read_text(encoding="utf-8")
    except MissingToolError as missing:
        return [skipped(check, str(missing))]
    context = browser.new_context()
    page = context.new_page()
    faults = []
    for name in names:
        opened(page, site, name)
        page.evaluate(script)
        faults += [f"{name} {view}: {fault}" for view, fault in _views(page, views)]
    context.close()
    told = ", ".join(f"{width} px {theme}" for width, theme in views)
    return [row(check, f"{len(names)} pages × {told}, unfolded", faults)]


def opened(page: Page, site: Site, name: str) -> None:
    """Open a page of an archive from its folder, and wait for its results where it is a search.

    ``404.html`` links from the root where the base URL is known, and is opened from a host.
    """
    if name == "404.html" and site.base:
        with hosted(site.folder, site.base) as root:
            page.goto(root + name, wait_until="load")
        return
    page.goto(f"{site.folder.resolve().as_uri()}/{name}")
    if name.startswith("search.html?"):
        page.wait_for_selector(READY, state="attached", timeout=20_000)


def _views(page: Page, views: Sequence[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    for width, theme in views:
        page.set_viewport_size({"width": width, "height": 900})
        _choose(page, theme)
        yield from ((f"{width} {theme}", fault) for fault in page.evaluate(RUN, TAGS))
    page.evaluate(OPENED)
    yield from (("unfolded", fault) for fault in page.evaluate(RUN, TAGS))


def _choose(page: Page, theme: str) -> None:
    chosen: dict[str, Any] = {"color_scheme": theme}
    page.emulate_media(**chosen)
