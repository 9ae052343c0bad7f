"""What pages say in the console and ask for outside, in two browsers, from three places, with script and without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from playwright.sync_api import Browser
from support.browser import Window
from support.firefox import firefox

from audit.rows import Row, row, skipped
from audit.serving import hosted
from audit.site import Site

PLACES = {"from a folder": None, "from /": "/", "from /deep/base/path/": "/deep/base/path/"}
HEADING = "main h1"


@contextmanager
def _place(site: Site, base: str | None) -> Iterator[Path | str]:
    with nullcontext(site.folder) if base is None else hosted(site.folder, base) as place:
        yield place


def check_places(
    browser: Browser,
    site: Site,
    names: Sequence[str],
    browsers: Sequence[str] = ("chromium", "firefox"),
    scripts: Sequence[bool] = (True, False),
) -> list[Row]:
    """Open pages in Chromium and in Firefox, wherever an archive may stand."""
    rows = []
    for script in scripts:
        if "chromium" in browsers:
            rows += [_chromium(browser, site, names, where, script=script) for where in PLACES]
        if "firefox" in browsers:
            rows += _firefox(site, names, script=script)
    return rows


def _standing(site: Site, names: Sequence[str], where: str) -> list[str]:
    """Return the pages that work from a place: all, but for a ``404.html`` that was made for another base path."""
    return [name for name in names if name != "404.html" or site.base in {None, PLACES[where]}]


def _title(browser: str, where: str, *, script: bool) -> str:
    return f"{browser} {where}, {'with' if script else 'without'} JavaScript"


def _chromium(browser: Browser, site: Site, names: Sequence[str], where: str, *, script: bool) -> Row:
    window = Window(browser, java_script_enabled=script)
    with _place(site, PLACES[where]) as place:
        window.enter(place)
        empty = []
        for name in _standing(site, names, where):
            window.go(name)
            if not window.page.locator(HEADING).count():
                empty.append(f"{name} shows no heading")
            if script and name.startswith("search.html?"):
                window.results()
        faults = [*window.complaints(), *empty]
    window.close()
    return row(_title("Chromium", where, script=script), f"{len(names)} pages: console, requests", faults)


def _firefox(site: Site, names: Sequence[str], *, script: bool) -> list[Row]:
    with firefox(script=script) as window:
        if isinstance(window, str):
            return [skipped(_title("Firefox", where, script=script), window) for where in PLACES]
        rows = []
        for where, base in PLACES.items():
            with _place(site, base) as place:
                window.enter(place)
                empty = []
                for name in _standing(site, names, where):
                    window.go(name)
                    if not window.holds(HEADING):
                        empty.append(f"{name} shows no heading")
                    if script and name.startswith("search.html?"):
                        window.wait_for('#results[data-state="ready"]')
                faults = [*window.complaints(), *empty]
            rows.append(row(_title("Firefox", where, script=script), f"{len(names)} pages: console, requests", faults))
        return rows
