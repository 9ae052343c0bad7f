"""Reading aids of a document's page in a browser: addresses, places looked for, keys, switches, the paper copy."""

from __future__ import annotations

import pytest
from support.browser import Window
from support.building import Built

pytestmark = pytest.mark.browser

TALK, INTERVIEW = "blogs/amsel-tide-who-pays.txt", "courier/maren-holt-interview.txt"
STYLE = "([name, key]) => getComputedStyle(document.querySelector(name)).getPropertyValue(key)"
NO_HIGHLIGHT = "delete window.Highlight;"


def style(window: Window, selector: str, key: str) -> str:
    """Return how the first element of a kind is shown."""
    return str(window.page.evaluate(STYLE, [selector, key]))


def test_an_offset_inside_a_paragraph_leads_to_it(sample: Built, window: Window) -> None:
    """An address of bytes where no paragraph begins any more leads to the one that holds them, and past the end."""
    record = sample.document(TALK)
    offsets = sorted(int(block["id"][1:]) for block in record["blocks"])
    window.enter(sample.output)
    for wanted, leads in ((offsets[3] + 1, offsets[3]), (offsets[4] - 1, offsets[3]), (10**7, offsets[-1])):
        window.go(f"{record['url']}#o{wanted}")
        window.page.wait_for_url(f"**#o{leads}")
    assert window.complaints() == []


@pytest.mark.parametrize("highlights", [True, False])
def test_places_looked_for(sample: Built, window: Window, highlights: bool) -> None:  # noqa: FBT001 - a parameter
    """From a result, the bar tells the place among all; Enter goes on, Shift+Enter back; in older browsers too."""
    if not highlights:
        window.context.add_init_script(NO_HIGHLIGHT)
    record = sample.document(TALK)
    window.enter(sample.output)
    window.go(f"{record['url']}?q=board")
    bar = window.page.locator(".occurrences")
    first, _, total = str(bar.locator("span").inner_text()).partition(" of ")
    assert (int(first), int(total) > 2) == (1, True)
    assert (window.page.evaluate("String(getSelection())").lower() == "board") is not highlights
    window.page.keyboard.press("Enter")
    assert bar.locator("span").inner_text() == f"2 of {total}"
    for _ in range(2):
        window.page.keyboard.press("Shift+Enter")
    assert bar.locator("span").inner_text() == f"{total} of {total}"
    window.page.keyboard.press("Escape")
    assert bar.count() == 0
    assert window.complaints() == []


def test_places_of_a_name_from_its_page(sample: Built, window: Window) -> None:
    """From a name's page the text marks the name in its spellings, beginning at the place that was followed."""
    entity = sample.entity("Harbour Board")
    window.enter(sample.output)
    window.go(entity["url"])
    window.page.evaluate("document.querySelectorAll('details').forEach(found => found.open = true)")
    link = window.page.locator("main a.loc[href*='#o']").nth(1)
    aim = str(link.get_attribute("href")).partition("#")[2]
    window.follow(link)
    here = window.page.locator(".occurrences span").inner_text()
    assert " of " in here
    assert window.page.url.endswith(f"#{aim}")
    assert window.page.locator(f"#{aim}:target").count() == 1
    assert window.complaints() == []


def test_keys_of_a_document(sample: Built, window: Window) -> None:
    """``y`` copies the chosen paragraph's link, ``e`` turns the underlines, ``t`` the theme, ``?`` lists the keys."""
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    record = sample.document(INTERVIEW)
    window.enter(sample.output)
    window.go(f"{record['url']}?q=holt")
    keys = window.page.keyboard
    keys.press("j")
    keys.press("y")
    chosen = record["blocks"][1]["id"]
    window.page.locator(".toast").wait_for()
    assert window.page.evaluate("navigator.clipboard.readText()") == f"{window.root}{record['url']}#{chosen}"
    keys.press("e")
    assert window.page.locator("#names-always").is_checked()
    keys.press("Control+e")
    assert window.page.locator("#names-always").is_checked()
    keys.press("t")
    assert window.page.evaluate("document.documentElement.dataset.theme") == "light"
    with window.page.expect_navigation():
        keys.press("n")
    assert window.here() != record["url"]
    with window.page.expect_navigation():
        keys.press("?")
    assert window.here() == "help.html"
    window.page.locator("[data-switch=keys] input").uncheck()
    window.go(record["url"])
    keys.press("j")
    assert window.page.locator(".at-key").count() == 0


def test_what_was_changed_shows_without_script(sample: Built, plain_window: Window) -> None:
    """One switch opens every removed line, and tells moved lines and repairs where they stand."""
    plain_window.enter(sample.output)
    plain_window.go(sample.document(TALK)["url"])
    hidden = plain_window.page.locator(".text .cut li").first
    assert not hidden.is_visible()
    plain_window.page.locator("label.cuts").click()
    assert hidden.is_visible()
    plain_window.go(sample.document(INTERVIEW)["url"])
    for kind in (".shifted", ".mended"):
        assert not plain_window.page.locator(f".text {kind}").first.is_visible()
    plain_window.page.locator("label.cuts").click()
    for kind in (".shifted", ".mended"):
        assert plain_window.page.locator(f".text {kind}").first.is_visible()
    lines = plain_window.page.locator(".mended a").first
    plain_window.follow(lines)
    assert plain_window.here().endswith(".source.html")
    assert plain_window.page.locator("li:target").count() == 1


def test_a_paragraph_and_its_lines_lead_to_each_other(sample: Built, plain_window: Window) -> None:
    """A line of the source leads to its paragraph, and the paragraph's address in the source is its first line."""
    record = sample.document(TALK)
    block = record["blocks"][3]
    plain_window.enter(sample.output)
    plain_window.go(f"{record['url'].removesuffix('.html')}.source.html#{block['id']}")
    line = plain_window.page.locator("li:has(:target)")
    assert line.get_attribute("id") == f"L{block['lines'][0]}"
    plain_window.follow(line.locator("a").first)
    assert (plain_window.here(), plain_window.page.url.partition("#")[2]) == (record["url"], block["id"])


def test_a_commenter_leads_to_the_next_comment(sample: Built, plain_window: Window) -> None:
    """Who wrote twice leads from each comment to the other."""
    record = sample.document(TALK)
    plain_window.enter(sample.output)
    plain_window.go(record["url"])
    names = [comment["author"] for comment in record["comments"]]
    at, again = next((at, names.index(name, at + 1)) for at, name in enumerate(names) if name in names[at + 1 :])
    comments = [comment["id"] for comment in record["comments"]]
    link = plain_window.page.locator(f"#{comments[at]} header a.to[href='#{comments[again]}']")
    link.click()
    assert plain_window.page.locator(f"#{comments[again]}:target").count() == 1


def test_the_paper_copy(sample: Built, window: Window) -> None:
    """Paper has the text with its numbers, provenance and citation, and nothing that only a screen can use."""
    window.enter(sample.output)
    window.go(sample.document(TALK)["url"])
    window.page.emulate_media(media="print")
    for gone in (".top", ".toc", ".names", ".turn", ".crumbs", ".named", ".near", ".cite details", ".cite button"):
        assert style(window, gone, "display") == "none", gone
    assert style(window, ".text .n", "opacity") == "1"
    assert style(window, ".text .n", "position") == "static"
    assert style(window, ".text", "font-size") == style(window, ".comments", "font-size") == "14px"
    for kept in ("#c-text", "#h-source", ".hash", ".provenance"):
        assert window.page.locator(kept).first.is_visible(), kept


def test_contents_on_a_phone(sample: Built, plain_window: Window) -> None:
    """Where there is no room beside the text, the contents open above it; where there is, they stand open."""
    plain_window.enter(sample.output)
    plain_window.go(sample.document(INTERVIEW)["url"])
    link = plain_window.page.locator(".toc a").first
    assert link.is_visible()
    plain_window.page.set_viewport_size({"width": 390, "height": 800})
    assert not link.is_visible()
    plain_window.page.locator(".toc summary").click()
    link.click()
    assert plain_window.page.url.endswith(str(link.get_attribute("href")))
