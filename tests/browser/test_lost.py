"""The page for addresses that lead nowhere: near addresses at any depth, with a base address and without."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from support.browser import Window
from support.building import SAMPLE, Built, build, make

pytestmark = pytest.mark.browser

BASE = "/deep/base/"
OFFERED = "() => [...document.querySelectorAll('[data-near]:not([hidden]) a')].map(link => link.href)"


class _Host(SimpleHTTPRequestHandler):
    """A host that answers with 404.html where it has nothing, at any depth, below a base path or at its root."""

    base = "/"

    def send_head(self) -> Any:  # noqa: ANN401 - as the library has it
        """Find the file, else the page for what is not found."""
        path = self.path.partition("?")[0]
        root = Path(self.directory)
        file = root / path.removeprefix(self.base)
        if path.startswith(self.base) and not path.endswith("/") and file.is_file():
            self.path = "/" + path.removeprefix(self.base)
            return super().send_head()
        content = (root / "404.html").open("rb")
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        return content

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(folder: Path, base: str) -> Iterator[str]:
    """Serve an archive below a base path; yield its address."""
    handler = type("Host", (_Host,), {"base": base})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def based(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a few papers of the sample, built for an address with a path."""
    folder = tmp_path_factory.mktemp("based")
    files = {path.name: path.read_bytes() for path in sorted((SAMPLE / "blogs").glob("*.txt"))[:2]}
    files["sitegen.toml"] = f'base_url = "https://example.org{BASE}"\n'.encode()
    return build(make(folder / "in", files), folder / "out")


def one_of(folder: Path, kind: str) -> str:
    """Return the address of a page, without its ending."""
    return min(path.stem for path in (folder / kind).glob("*.html") if "." not in path.stem)


def offered(window: Window, address: str) -> list[str]:
    """Ask for an address; return the near ones that the page offers, from the root."""
    window.page.goto(window.root + address)
    window.page.wait_for_load_state("networkidle")
    return [str(link).removeprefix(window.root) for link in window.page.evaluate(OFFERED)]


def test_near_addresses_below_a_base(based: Built, window: Window) -> None:
    """Typing errors, lost digits and endings, capitals, a slash at the end, another folder: each finds its page."""
    document, name = one_of(based.output, "documents"), one_of(based.output, "entities")
    bare = document.rpartition("-")[0]
    with hosted(based.output, BASE) as root:
        window.enter(root)
        for asked in (
            f"documents/{document}",
            f"documents/{document.upper()}.HTML",
            f"documents/{bare}.html",
            f"documents/{bare[:4]}{bare[5:]}-000000.html",
            f"documents/{document}.html/",
            f"entities/{document}.html",
            f"somewhere/else/{bare}.html",
            f"originals/{bare.removesuffix('-txt')}.text",
        ):
            assert offered(window, asked)[:1] == [f"documents/{document}.html"], asked
        assert offered(window, f"entities/{name[:-2]}x{name[-1]}.html")[:1] == [f"entities/{name}.html"]
        assert offered(window, "abuot.html")[:1] == ["about.html"]
        assert offered(window, "timeline/")[:1] == ["timeline.html"]
        assert offered(window, "qqqqwwwwzzzz.html") == []
        assert window.page.locator("[data-lost] a").get_attribute("href") == f"{root}search.html?q=qqqqwwwwzzzz"
        window.follow(window.page.locator("main a", has_text="All documents"))
        assert window.here() == "documents.html"


def test_near_addresses_without_a_base(sample: Built, window: Window) -> None:
    """An archive that does not know its address offers near ones in its folders, with links from the root."""
    document = one_of(sample.output, "documents")
    with hosted(sample.output, "/any/where/") as root:
        window.enter(root)
        assert offered(window, f"documents/{document[:-1]}.html")[:1] == [f"documents/{document}.html"]
        assert window.page.evaluate("getComputedStyle(document.body).margin") == "0px"
        window.follow(window.page.locator("main a", has_text="All documents"))
        assert window.here() == "documents.html"
        assert offered(window, "abuot.html")[:1] == ["about.html"]


def test_without_script(sample: Built, browser: object) -> None:
    """Without script the page says what it is and leads on, and shows no empty offers."""
    window = Window(browser, java_script_enabled=False)  # type: ignore[arg-type]
    try:
        with hosted(sample.output, "/") as root:
            window.enter(root)
            window.go("nowhere.html")
            assert window.page.locator("[data-near]").is_hidden()
            assert "delete the last parts of the address" in window.page.inner_text("main")
            window.follow(window.page.locator("main a", has_text="All names"))
            assert window.here() == "entities.html"
    finally:
        window.close()
