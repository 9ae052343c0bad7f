"""The search box of every page suggests names and titles, from the folder and by keys alone."""

from __future__ import annotations

import pytest
from support.browser import Window
from support.building import Built

pytestmark = pytest.mark.browser

BOX = "form[data-suggest] input"
ROWS = ".suggestions a[role=option]"
ACTIVE = """
document.getElementById(
  document.querySelector("form[data-suggest] input").getAttribute("aria-activedescendant"))?.textContent
"""


@pytest.mark.parametrize("page", ["index.html", "documents.html", "help.html"])
def test_suggestions_are_loaded_at_the_first_key(page: str, sample: Built, window: Window) -> None:
    """Nothing is loaded before; then a script, the tree and a file a letter, less than 20 KB for three letters."""
    asked: list[str] = []
    window.context.on("request", lambda request: asked.append(request.url.partition("?")[0].removeprefix(window.root)))
    window.enter(sample.output)
    window.go(page)
    window.page.locator(BOX).focus()
    before = len(asked)
    window.page.locator(BOX).press_sequentially("har", delay=20)
    window.page.locator(ROWS).first.wait_for()
    assert asked[before].startswith("assets/suggest.")
    assert asked[before + 1] == "search/suggest/tree.js"
    assert all(name.startswith("search/suggest/") for name in asked[before + 1 :])
    assert sum((sample.output / name).stat().st_size for name in asked[before:]) < 20_000
    assert window.complaints() == []


def test_combobox(sample: Built, window: Window) -> None:
    """It is a combobox: arrows move through its list and back, Escape closes it, Enter opens what is chosen."""
    window.enter(sample.output)
    window.go("documents.html")
    page, box = window.page, window.page.locator(BOX)
    assert box.get_attribute("role") is None
    box.press_sequentially("har", delay=20)
    page.locator(ROWS).first.wait_for()
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-expanded") == "true"
    assert page.locator(f"#{box.get_attribute('aria-controls')}").get_attribute("role") == "listbox"
    first = page.locator(ROWS).first.text_content()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(ACTIVE) == first
    page.keyboard.press("ArrowUp")
    assert page.evaluate(ACTIVE) is None
    page.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "har"
    page.keyboard.press("ArrowDown")
    page.locator(ROWS).first.wait_for()
    page.keyboard.press("ArrowDown")
    aim = str(page.locator(ROWS).first.get_attribute("href"))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert window.here() == aim
    assert window.complaints() == []


def test_enter_searches_and_clicks_open(sample: Built, window: Window) -> None:
    """Where nothing is chosen Enter searches; a click on a suggestion opens it; a text that nothing begins has none."""
    window.enter(sample.output)
    window.go("documents.html")
    box = window.page.locator(BOX)
    box.press_sequentially("qqqzx", delay=20)
    window.page.wait_for_timeout(300)
    assert not window.page.locator(".suggestions").is_visible()
    box.fill("har")
    row = window.page.locator(ROWS).first
    row.wait_for()
    with window.page.expect_navigation():
        row.click()
    assert window.here().startswith(("entities/", "documents/"))
    window.page.locator(BOX).fill("har")
    with window.page.expect_navigation():
        window.page.keyboard.press("Enter")
    assert window.here() == "search.html"
    assert window.complaints() == []


def test_every_name_is_suggested(sample: Built, window: Window) -> None:
    """Typing the whole of any name offers it: the page folds letters as the index did."""
    window.enter(sample.output)
    window.go("about.html")
    box = window.page.locator(BOX)
    for row in sample.rows("entities")[::5]:
        box.fill(row["name"])
        window.page.locator(f".suggestions a[href='entities/{row['id']}.html']").wait_for()
    assert window.complaints() == []


def test_narrow_screens(sample: Built, browser: object) -> None:
    """On a phone the whole list stands on the screen."""
    window = Window(browser, viewport={"width": 320, "height": 640})  # type: ignore[arg-type] # the fixture's browser
    try:
        window.enter(sample.output)
        window.go("documents.html")
        window.page.locator(BOX).press_sequentially("har", delay=20)
        window.page.locator(ROWS).first.wait_for()
        place = window.page.locator(".suggestions").bounding_box()
        assert place is not None
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 320
        width, room = window.width()
        assert width <= room
    finally:
        window.close()


def test_without_script_it_is_a_form(sample: Built, plain_window: Window) -> None:
    """Without JavaScript the box leads to the search page."""
    plain_window.enter(sample.output)
    plain_window.go("documents.html")
    assert plain_window.page.locator(BOX).get_attribute("role") is None
    plain_window.page.locator(BOX).fill("harbour")
    with plain_window.page.expect_navigation():
        plain_window.page.keyboard.press("Enter")
    assert plain_window.here() == "search.html"
