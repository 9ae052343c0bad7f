"""Pictures and cards as a browser lays them out: legible, inside, nothing upon anything, at every width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import fakes
import pytest
from printing import printed

from sitegen.model.entity import Alias, Entity, EntityId, Type

sync_api = pytest.importorskip("playwright.sync_api")

pytestmark = pytest.mark.browser

CALLED = (
    "Port Halden",
    "Interregional Standing Conference of the Harbour Masters and Lightkeepers of the Outer Sounds",
    "Vereenigdekustvaartverzekeringsmaatschappijenbelangenbehartigingsgenootschap",
    "Порт Вессар",
    "ميناء فسار",
    "Λιμένας Βέσαρ",
    "WWWWWWW MMMMMMM",
    "Otto Fenn",
    "Ada Fenn",
    "Ost Marrow",
    "NRC",
    "Northern Relief Council",
)
PICTURES = ("entities/n0.html", "entities/n2.html", "entities.html", "index.html", "timeline.html")
FAULTS = """() => {
  const found = [], page = document.documentElement.clientWidth;
  document.querySelectorAll("main svg[role=group]").forEach(svg => {
    if (getComputedStyle(svg).display === "none") return;
    const lines = [...svg.querySelectorAll("text")].flatMap(text => {
      if (getComputedStyle(text).display === "none") return [];
      const parts = text.querySelectorAll("tspan");
      return (parts.length ? [...parts] : [text]).map(part => [part.textContent, text, part.getBoundingClientRect(),
        parseFloat(getComputedStyle(part).fontSize)]);
    });
    if (!lines.length) found.push("no labels");
    lines.forEach(([said, text, box, size], at) => {
      if (size < 11) found.push(said + " is too small: " + size);
      if (box.left < -0.5 || box.right > page + 0.5) found.push(said + " is cut off");
      lines.slice(at + 1).forEach(([other, owner, next]) => {
        if (owner !== text && box.left < next.right - 0.5 && next.left < box.right - 0.5 &&
            box.top < next.bottom - 3 && next.top < box.bottom - 3) found.push(said + " lies on " + other);
      });
    });
  });
  return found;
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of many dated texts and names in several scripts."""
    line = ", ".join(CALLED) + " met. " + "Port Halden and Otto Fenn and Ost Marrow agreed. " * 2
    texts = []
    for number in range(50):
        blocks = [
            fakes.block(1, f"Notice {number}", fakes.Kind.HEADING, level=1),
            *(fakes.block(at, line) for at in range(2, 7)),
        ]
        day = fakes.dated(f"{1979 + number % 40}-05-{number % 28 + 1:02}") if number % 5 else None
        texts.append(fakes.text_of(f"n/{number:03}.txt", blocks, published=day))
    names = [
        Entity(EntityId(f"n{at}"), text, Type.PLACE, (Alias(text, 1, "name", 1.0),)) for at, text in enumerate(CALLED)
    ]
    root = tmp_path_factory.mktemp("names")
    for path, content in printed(fakes.FakeArchive(texts, names)).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


@pytest.fixture
def page(browser: sync_api.Browser) -> Iterator[sync_api.Page]:
    """Return a page that fails the test at any console message."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = context.new_page()
    faults: list[str] = []
    made.on("console", lambda message: faults.append(message.text))
    yield made
    context.close()
    assert faults == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_labels_are_legible_and_apart(page: sync_api.Page, folder: Path, width: int) -> None:
    """In each picture every label is of 11 px and more, none is cut off, and none lies on another."""
    page.set_viewport_size({"width": width, "height": 900})
    for path in PICTURES:
        page.goto(f"file://{folder}/{path}")
        assert page.locator("main svg[role=group]").count() > 0, path
        assert page.evaluate(FAULTS) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_labels_are_apart_in_text_of_twice_the_size(page: sync_api.Page, folder: Path) -> None:
    """Text of pictures grows with the reader's, and what has no room any more gives way."""
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for path in PICTURES:
            page.goto(f"file://{folder}/{path}")
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert page.evaluate(FAULTS) == [], (path, width)


def test_the_matrix_scrolls_by_itself(page: sync_api.Page, folder: Path) -> None:
    """On a phone the table scrolls inside its frame, with the first column standing still."""
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"file://{folder}/entities.html")
    frame = page.locator(".scroll:has(.matrix)")
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    first = page.locator(".matrix tbody th").first
    before = first.bounding_box()
    frame.evaluate("frame => frame.scrollLeft = 200")
    assert first.bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_names_found_once_are_hidden_without_script(
    browser: sync_api.Browser, site: dict[str, bytes], tmp_path: Path
) -> None:
    """The switch in the index works without JavaScript."""
    for path, content in site.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{tmp_path}/entities.html")
    rare = page.locator("li.once").first
    assert rare.is_visible()
    page.check("#rare")
    assert not rare.is_visible()
    assert page.locator(".columns li:not(.once)").first.is_visible()
    context.close()


def test_a_card_stays_on_a_phone_and_beside_its_line(page: sync_api.Page, folder: Path) -> None:
    """A card of a link that runs over lines stands below all of them, on the screen, and tells what is known."""
    page.set_viewport_size({"width": 390, "height": 844})
    text = next((folder / "documents").glob("n-000*.html")).name
    page.goto(f"file://{folder}/documents/{text}")
    link = page.locator("p a.entity[data-entity=n1]").first
    link.scroll_into_view_if_needed()
    boxes = link.evaluate("link => [...link.getClientRects()].map(box => [box.left, box.top, box.right, box.bottom])")
    assert len(boxes) > 1
    page.mouse.move(boxes[-1][0] + 5, boxes[-1][3] - 5)
    page.wait_for_selector("#card")
    card = page.locator("#card").bounding_box()
    assert card is not None
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= 390
    assert card["y"] >= max(box[3] for box in boxes) or card["y"] + card["height"] <= boxes[0][1]
    assert card["y"] + card["height"] <= 844
    assert "mentions in 50 documents" in page.inner_text("#card")
    page.mouse.move(0, 0)
    page.wait_for_selector("#card", state="detached")


def test_cards_wait_and_can_be_turned_off(page: sync_api.Page, folder: Path) -> None:
    """No card before 450 ms of hovering, none by touch, and none at all where the reader wants none."""
    page.goto(f"file://{folder}/entities.html")
    link = page.locator("a.entity[data-entity=n7]").first
    link.hover()
    page.wait_for_timeout(200)
    assert page.locator("#card").count() == 0
    page.wait_for_selector("#card")
    page.keyboard.press("Escape")
    assert page.locator("#card").count() == 0
    page.mouse.move(0, 0)
    link.dispatch_event("pointerover", {"pointerType": "touch", "bubbles": True})
    page.wait_for_timeout(600)
    assert page.locator("#card").count() == 0
    page.goto(f"file://{folder}/help.html")
    page.uncheck("[data-switch=cards] input")
    page.goto(f"file://{folder}/entities.html")
    link.hover()
    page.wait_for_timeout(700)
    assert page.locator("#card").count() == 0


def test_paper_is_light(browser: sync_api.Browser, folder: Path) -> None:
    """A page printed by a reader who chose dark has dark letters, marks and pictures as on a light page."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"file://{folder}/entities/n0.html")
    colours = """() => ["body", "mark", ".col"].map(one => {
      const style = getComputedStyle(document.querySelector("main " + one) || document.body);
      return [style.color, style.fill];
    })"""
    dark = page.evaluate(colours)
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    page.emulate_media(media="print")
    light = page.evaluate(colours)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert page.evaluate(colours) == light != dark
    page.evaluate("delete document.documentElement.dataset.theme")
    assert page.evaluate(colours) == light
    context.close()
