"""What a reader does, in headless Chromium, from a folder: no console message, nothing asked from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import fakes
import pytest

sync_api = pytest.importorskip("playwright.sync_api")

pytestmark = pytest.mark.browser

FERRY = f"documents/{fakes.rich().id}.html"
ALL = (
    "index.html",
    FERRY,
    f"documents/{fakes.posts().id}.html",
    "entities/port-halden-1a2b3c.html",
    "entities/long-1a2b3c.html",
    f"documents/{fakes.plain().id}.html",
    "entities.html",
    "documents.html",
    "timeline.html",
    "sources.html",
    "about.html",
    "report.html",
    "help.html",
    "404.html",
)


@pytest.fixture(scope="module")
def folder(site: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the handmade site on disk."""
    root = tmp_path_factory.mktemp("site")
    for path, content in site.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    (root / "search" / "suggest").mkdir(parents=True)
    (root / "search" / "suggest" / "tree.js").write_text('sitegenSuggest("tree",{"version":"0","tree":{}});\n', "ascii")
    return root


@pytest.fixture
def page(browser: sync_api.Browser, folder: Path) -> Iterator[sync_api.Page]:
    """Return a page that fails the test at any console message and any request out of the folder."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = context.new_page()
    faults: list[str] = []
    made.on("console", lambda message: faults.append(message.text))
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("request", lambda request: faults.append(request.url) if not _inside(request.url, folder) else None)
    yield made
    context.close()
    assert faults == []


def _inside(url: str, folder: Path) -> bool:
    """Whether a request stays in the folder."""
    return url.startswith((f"file://{folder}/", "data:"))


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_no_page_scrolls_sideways(page: sync_api.Page, folder: Path, width: int) -> None:
    """Every kind of page fits every width."""
    page.set_viewport_size({"width": width, "height": 900})
    for path in ALL:
        page.goto(f"file://{folder}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_a_name_shows_its_card(page: sync_api.Page, folder: Path) -> None:
    """A card opens on hover, stays while it is hovered, closes by Esc; focus opens it too."""
    page.goto(f"file://{folder}/{FERRY}")
    link = page.locator(".text a.entity").first
    link.hover()
    page.wait_for_selector("#card")
    assert "Port Halden" in page.inner_text("#card b")
    assert link.get_attribute("aria-describedby") == "card"
    page.hover("#card")
    page.wait_for_timeout(450)
    assert page.locator("#card").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("#card").count() == 0
    page.mouse.move(0, 0)
    page.evaluate("document.querySelectorAll('.text a.entity')[1].focus({focusVisible: true})")
    page.wait_for_selector("#card")


def test_keys_lead_through_a_text(page: sync_api.Page, folder: Path) -> None:
    """The first stop is the skip link; j goes to a paragraph, Enter makes its address the page's; / goes to search."""
    page.goto(f"file://{folder}/{FERRY}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#{fakes.rich().blocks[2].id}"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("j")
    assert page.input_value(".find input") == "j"


def test_choices_are_kept_on_the_next_page(page: sync_api.Page, folder: Path) -> None:
    """Theme and underlines hold on the next page."""
    page.goto(f"file://{folder}/{FERRY}")
    page.click("[data-theme-button]")
    page.click("[data-theme-button]")
    page.click("label[for=names-always]")
    page.goto(f"file://{folder}/documents/{fakes.repeat().id}.html")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.is_checked("#names-always")
    page.click("nav.wide a")
    page.wait_for_function("location.pathname.endsWith('/documents.html') && location.search === ''")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_mention_brings_its_spellings_along(page: sync_api.Page, folder: Path) -> None:
    """A link from a name's page to a text carries the name's spellings, folded, and leads to the paragraph."""
    page.goto(f"file://{folder}/entities/port-halden-1a2b3c.html")
    with page.expect_navigation():
        page.click(".kwic a.loc >> nth=1")
    given = page.evaluate("new URLSearchParams(location.search).get('m')")
    assert given.split("~")[:2] == ["port.halden", "porthalden"]
    assert page.evaluate("location.hash") == f"#{fakes.rich().blocks[1].id}"


def test_an_old_paragraph_address_leads_to_its_text(page: sync_api.Page, folder: Path) -> None:
    """An offset that begins no block any more leads to the block that holds it."""
    block = fakes.rich().blocks[2].id
    page.goto(f"file://{folder}/{FERRY}#o{int(block[1:]) + 7}")
    page.wait_for_function(f"location.hash === '#{block}'")


def test_without_script(browser: sync_api.Browser, folder: Path) -> None:
    """Without script: underlines switch, removed lines open, the theme button is hidden."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"file://{folder}/{FERRY}")
    again = page.locator(".text span.place").first
    style = "element => getComputedStyle(element).textDecorationLine"
    assert again.evaluate(style) == "none"
    page.click("label[for=names-always]")
    assert again.evaluate(style) == "underline"
    page.click("label[for=names-never]")
    assert page.locator(".text a.entity").first.evaluate(style) == "none"
    line = page.locator(".cut li").first
    assert not line.is_visible()
    page.check("#show-cuts")
    assert line.is_visible()
    assert not page.is_visible("[data-theme-button]")
    page.click(".menu summary")
    assert page.is_visible(".menu nav a")
    context.close()


def test_the_citation_names_the_paragraph(browser: sync_api.Browser, folder: Path) -> None:
    """The copied citation of a page that was opened at a paragraph names that paragraph."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    block = fakes.rich().blocks[2].id
    page.goto(f"file://{folder}/{FERRY}#{block}")
    page.wait_for_selector("#c-of button")
    page.click("[data-copy]")
    page.wait_for_selector(".toast")
    assert f"{FERRY}#{block}, ¶ 3, file " in page.evaluate("navigator.clipboard.readText()")
    context.close()
