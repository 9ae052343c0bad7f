"""Reading in a browser: hooks, widths, hover card, theme, keys; and what is left without JavaScript."""

from __future__ import annotations

import pytest
from support.browser import Window
from support.building import Built

pytestmark = pytest.mark.browser

KINDS = ("index", "documents", "entities", "timeline", "sources", "search", "about", "report", "help", "404")
LONG, ARABIC, RAW = "blogs/de-walkant.txt", "press/al-marsa-harbour-lesson.txt", "papers/visit-dunmarrow.txt"


def _of_each_kind(sample: Built) -> list[str]:
    documents = [sample.document(path)["url"] for path in (LONG, ARABIC, RAW, "forum/slipway-winter-timetable.txt")]
    busiest = max(sample.rows("entities"), key=lambda row: row["mentions"])
    source = documents[0].replace(".html", ".source.html")
    return [*(f"{kind}.html" for kind in KINDS), *documents, busiest["url"], source, "search.html?q=harbour"]


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_page_scrolls_sideways(sample: Built, window: Window, width: int) -> None:
    """At every width, pages of every kind are as wide as the window."""
    window.page.set_viewport_size({"width": width, "height": 800})
    window.enter(sample.output)
    wide = []
    for name in _of_each_kind(sample):
        window.go(name)
        if name.startswith("search.html?"):
            window.results()
        page, view = window.width()
        if page > view:
            wide.append((name, page))
    assert wide == []


def test_the_hooks_are_there(sample: Built, window: Window) -> None:
    """Every block, comment and name of every document can be found by the hooks that other programs rely on."""
    window.enter(sample.output)
    known = {row["id"] for row in sample.rows("entities")}
    for record in sample.documents:
        window.go(record["url"])
        ids = set(window.page.eval_on_selector_all("[id]", "found => found.map(element => element.id)"))
        assert {block["id"] for block in record["blocks"]} <= ids
        comments = window.page.eval_on_selector_all("article.comment", "found => found.map(element => element.id)")
        assert sorted(comments) == sorted(comment["id"] for comment in record["comments"])
        named = window.page.eval_on_selector_all("a.entity", "found => found.map(link => link.dataset.entity)")
        assert set(named) <= known


def test_a_block_shows_its_own_text(sample: Built, window: Window) -> None:
    """The element with a block's id shows the block's text: letters, digits and their order."""
    window.enter(sample.output)
    letters = "text => text.toLowerCase().replace(/[^\\p{L}\\p{N}]/gu, '')"
    for path in (LONG, ARABIC, "papers/2018-02-01-board-minutes.txt"):
        record = sample.document(path)
        window.go(record["url"])
        for block in record["blocks"]:
            shown = window.page.evaluate(f"id => ({letters})(document.getElementById(id).textContent)", block["id"])
            said = window.page.evaluate(f"text => ({letters})(text)", block["text"])
            assert said in shown, (path, block["id"])


def test_directions(sample: Built, window: Window) -> None:
    """A paragraph in Arabic runs from the right, on a page whose frame runs from the left."""
    record = sample.document(ARABIC)
    window.enter(sample.output)
    window.go(record["url"])
    block = max(record["blocks"], key=lambda block: len(block["text"]))["id"]
    direction = "id => getComputedStyle(document.getElementById(id)).direction"
    assert window.page.evaluate(direction, block) == "rtl"
    assert window.page.evaluate(direction, "main") == "ltr"
    assert window.page.evaluate("id => document.getElementById(id).closest('[lang]').lang", block) == "ar"


def test_the_hover_card(sample: Built, window: Window) -> None:
    """A card comes by mouse and by focus, tells the name, stays while it is hovered, and goes with Escape."""
    window.enter(sample.output)
    window.go(sample.document("courier/board-votes-for-hesper-bay.txt")["url"])
    link = window.page.locator("article .text a.entity[data-entity]").first
    name = link.inner_text()
    for approach in (link.hover, link.focus):
        approach()
        window.page.wait_for_function("link => link.hasAttribute('aria-describedby')", arg=link.element_handle())
        card = window.page.locator(f"#{link.get_attribute('aria-describedby')}")
        card.wait_for(state="visible")
        assert name.split()[0] in card.inner_text()
        card.hover()
        window.page.wait_for_timeout(450)
        assert card.is_visible()
        window.page.keyboard.press("Escape")
        card.wait_for(state="hidden")
        window.page.mouse.move(0, 0)
        window.page.evaluate("document.activeElement.blur()")
    assert window.complaints() == []


def test_the_theme_switch(sample: Built, window: Window) -> None:
    """The button changes the colours, and the next page keeps them."""
    window.enter(sample.output)
    window.go("index.html")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    window.page.emulate_media(color_scheme="light")
    light = window.page.evaluate(paper)
    button = window.page.locator("[data-theme-button]")
    for _ in range(3):
        button.click()
        if window.page.evaluate(paper) != light:
            break
    dark = window.page.evaluate(paper)
    assert dark != light
    window.go("documents.html")
    assert window.page.evaluate(paper) == dark
    assert window.complaints() == []


def test_the_keys(sample: Built, window: Window) -> None:
    """``/`` goes to the search box, ``j`` and ``k`` from paragraph to paragraph, and letters in a field are letters."""
    window.enter(sample.output)
    record = sample.document(LONG)
    window.go(record["url"])
    blocks = {block["id"] for block in record["blocks"]}
    at = "document.activeElement.closest('[id^=o]')?.id"
    window.page.keyboard.press("j")
    first = window.page.evaluate(at)
    window.page.keyboard.press("j")
    second = window.page.evaluate(at)
    window.page.keyboard.press("k")
    assert {first, second} <= blocks
    assert first != second
    assert window.page.evaluate(at) == first
    window.page.keyboard.press("Enter")
    assert window.page.url.endswith(f"#{first}")
    window.page.keyboard.press("/")
    assert window.page.evaluate("document.activeElement.type") == "search"
    window.page.keyboard.type("jk/t")
    assert window.page.evaluate("document.activeElement.value") == "jk/t"
    assert window.complaints() == []


def test_the_first_stop_skips_the_head(sample: Built, window: Window) -> None:
    """The first Tab stop of a page leads past its head."""
    window.enter(sample.output)
    window.go("documents.html")
    window.page.keyboard.press("Tab")
    assert window.page.evaluate("document.activeElement.getAttribute('href')") == "#main"


def test_a_result_leads_to_its_place(sample: Built, window: Window) -> None:
    """A result's passages link to the block they are from, and the block is there."""
    window.enter(sample.output)
    window.search("tallow")
    window.results()
    links = [link.get_attribute("href") for link in window.page.locator("#results a[href*='#o']").all()]
    assert links
    window.go(str(links[0]))
    assert window.page.locator(f"[id='{window.page.url.partition('#')[2]}']").count() == 1
    assert window.complaints() == []


def test_reading_without_script(sample: Built, plain_window: Window) -> None:
    """Home, document, name, mention: the journey of a reader whose browser runs no script."""
    page = plain_window.page
    plain_window.enter(sample.output)
    plain_window.go("index.html")
    assert not page.locator("[data-theme-button]").is_visible()
    plain_window.follow(page.locator("main a[href^='documents/']").first)
    plain_window.follow(page.locator("article .text a.entity").first)
    assert plain_window.here().startswith("entities/")
    plain_window.follow(page.locator("main a.loc").first)
    assert plain_window.here().startswith("documents/")
    page.locator("summary").filter(has_text="removed").first.wait_for(state="attached")
    plain_window.go("search.html?q=sand")
    for list_of_all in ("documents.html", "entities.html"):
        assert page.locator(f"main a[href='{list_of_all}']").first.is_visible()
    assert plain_window.complaints() == []


def test_the_menu_without_script(sample: Built, plain_window: Window) -> None:
    """On a phone, the menu opens without script."""
    plain_window.page.set_viewport_size({"width": 390, "height": 800})
    plain_window.enter(sample.output)
    plain_window.go("documents.html")
    link = plain_window.page.locator("details.menu a[href='timeline.html']")
    assert not link.is_visible()
    plain_window.page.locator("details.menu summary").click()
    plain_window.follow(link)
    assert plain_window.here() == "timeline.html"


def test_names_are_underlined_as_the_reader_likes(sample: Built, plain_window: Window) -> None:
    """Never, once, always: the switch works without script."""
    plain_window.enter(sample.output)
    plain_window.go(sample.document("courier/board-votes-for-hesper-bay.txt")["url"])
    line = "getComputedStyle(document.querySelector('article .text a.entity')).textDecorationLine"
    border = "getComputedStyle(document.querySelector('article .text a.entity')).borderBottomStyle"
    look = f"[{line}, {border}].join()"
    seen = set()
    for choice in ("never", "once"):
        plain_window.page.locator(f"label[for=names-{choice}]").click()
        seen.add(plain_window.page.evaluate(look))
    assert len(seen) == 2
