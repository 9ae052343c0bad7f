"""A browser window that opens an archive as a reader does, and remembers every complaint and request."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READY = '#results[data-state="ready"]'


@contextmanager
def chromium() -> Iterator[Browser | str]:
    """Start the system's Chromium, else the test tool's own; yield why not where there is none."""
    system = next((path for name in NAMES if (path := shutil.which(name))), None)
    with sync_playwright() as tool:
        if system is None and not Path(tool.chromium.executable_path).exists():
            yield "no Chromium: install the package chromium, or run: playwright install chromium"
            return
        browser = tool.chromium.launch(executable_path=system, args=FLAGS)
        yield browser
        browser.close()


class Window:
    """One window; ``enter`` an archive first, then ``go`` to its pages."""

    def __init__(self, browser: Browser, **settings: Any) -> None:  # noqa: ANN401 - handed on as they are
        """Open a window of 1280 by 800, or what ``settings`` say of the context."""
        self.context: BrowserContext = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **settings})
        self.context.set_default_timeout(10_000)
        self.page: Page = self.context.new_page()
        self.root = ""
        self._complaints: list[str] = []
        self.page.on("console", lambda said: self._complaints.append(f"{self.page.url}: {said.type}: {said.text}"))
        self.page.on("pageerror", lambda error: self._complaints.append(f"{self.page.url}: {error}"))
        self.page.on("dialog", lambda dialog: self._complaints.append(f"{self.page.url}: dialog {dialog.message}"))
        self.page.on("requestfailed", self._failed)
        self.context.on("request", lambda asked: self._note(asked.url))

    def follow(self, link: Locator) -> None:
        """Click a link and wait for the page that it leads to."""
        with self.page.expect_navigation():
            link.click()

    def _failed(self, asked: Request) -> None:
        if asked.failure != "net::ERR_ABORTED":  # the reader went on before it came
            self._complaints.append(f"{self.page.url}: failed: {asked.url}: {asked.failure}")

    def _note(self, url: str) -> None:
        if not url.startswith((self.root, "data:image/", "about:", "blob:")):
            self._complaints.append(f"{self.page.url} asked for {url}")

    def enter(self, place: Path | str) -> None:
        """Choose the archive: a folder, or an address that ends in a slash."""
        self.root = f"{place.resolve().as_uri()}/" if isinstance(place, Path) else place
        self._complaints.clear()

    def go(self, name: str) -> None:
        """Open a page of the archive by its path, with query and fragment as they are."""
        self.page.goto(self.root + name)

    def search(self, query: str) -> None:
        """Open the search page with a query."""
        self.go(f"search.html?q={quote(query, safe='')}")

    def results(self) -> tuple[int, list[str]]:
        """Wait for the answer; return its total and the documents shown, in order."""
        self.page.wait_for_selector(READY, state="attached")
        total = self.page.get_attribute("#results", "data-total")
        shown = self.page.eval_on_selector_all(
            "#results > li[data-document]", "found => found.map(li => li.dataset.document)"
        )
        assert total is not None
        return int(total), [str(document) for document in shown]

    def here(self) -> str:
        """Return the path of the page in the archive, without query and fragment."""
        parts = urlsplit(self.page.url)
        return parts._replace(query="", fragment="").geturl().removeprefix(self.root)

    def complaints(self) -> list[str]:
        """Return all console messages, errors, failed requests and requests outside the archive so far."""
        return list(self._complaints)

    def width(self) -> tuple[int, int]:
        """Return how wide the page is, and how wide the window."""
        found = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        return int(found[0]), int(found[1])

    def close(self) -> None:
        """Close the window."""
        self.context.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; yield its address, which ends in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
