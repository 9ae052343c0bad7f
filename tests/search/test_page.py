"""The search page in Chromium, opened from a folder: the same answers, and everything in the address."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from search.asking import HOSTILE, queries
from search.fake import ENGLISH
from search.made import Indexed
from support.browser import Window

from sitegen.render.jobs import Job, render
from sitegen.render.theme import Theme, assets
from sitegen.search import search

pytestmark = pytest.mark.browser

FIELD = "main input[type=search]"


@pytest.fixture(scope="module")
def site(indexed: Indexed) -> Path:
    """Return the folder of the pieces with the search page beside them."""
    theme = Theme.load(None)
    pages = render(Job("search"), indexed.archive, theme)  # type: ignore[arg-type] # a fake
    for file in [*assets(theme), *pages]:
        path = indexed.output / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return indexed.output


def test_same_answers_as_the_command_line(site: Path, indexed: Indexed, window: Window) -> None:
    """Every kind of query shows the same total and the same first documents, with the same passages."""
    window.enter(site)
    drawn = list(queries(random.Random(11), 1))  # noqa: S311 - test data
    for query in [*drawn, *(query for query in HOSTILE if query.isprintable() and len(query) < 100)]:
        window.search(query)
        answer = search(indexed.folder, query)
        assert window.results() == (answer.total, [hit.document for hit in answer.hits]), query
        shown = window.page.eval_on_selector_all("#results .passage > span", "all => all.map(one => one.textContent)")
        assert shown == [passage.text for hit in answer.hits for passage in hit.passages], query
    assert window.complaints() == []


def test_results_as_you_type(site: Path, window: Window) -> None:
    """Typing asks by itself, keeps the query in the address, and Enter makes it a step of the history."""
    window.enter(site)
    window.go("search.html")
    page = window.page
    page.locator(FIELD).press_sequentially("harb", delay=30)
    page.wait_for_url("**search.html?q=harb")
    page.locator(FIELD).press_sequentially("our", delay=30)
    page.wait_for_url("**search.html?q=harbour")
    page.locator(FIELD).press("Enter")
    page.wait_for_selector("#results > li:nth-child(10)")
    said = page.locator("#results-status[role=status]")
    page.wait_for_function("() => document.querySelector('#results-status').textContent")
    assert said.text_content() == page.locator("#results-count").text_content()
    page.go_back()
    page.wait_for_url("**search.html")
    assert window.complaints() == []


def test_keys(site: Path, window: Window) -> None:
    """A slash goes to the field, arrows walk through the results and back, Escape clears."""
    window.enter(site)
    window.search("harbour")
    window.results()
    page = window.page
    page.keyboard.press("/")
    focused = "document.activeElement.closest('li')?.dataset.document || document.activeElement.name"
    assert page.evaluate(focused) == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == window.results()[1][1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == "q"
    page.keyboard.press("Escape")
    assert page.locator(FIELD).input_value() == ""
    page.wait_for_url("**search.html")


def test_narrowing(site: Path, indexed: Indexed, window: Window) -> None:
    """A value that narrows shows the number it leads to, becomes part of the query, and can be taken back."""
    window.enter(site)
    window.search("harbour")
    before = window.results()
    row = window.page.locator(".facet li", has_text="Dutch")
    count = int(str(row.locator(".count").text_content()))
    row.locator("input").check()
    window.page.wait_for_url("**q=harbour%20lang%3Anl")
    window.page.wait_for_selector(f'#results[data-state="ready"][data-total="{count}"]')
    assert count == search(indexed.folder, "harbour lang:nl").total
    window.page.locator("#results-chips button").click()
    window.page.wait_for_selector(f'#results[data-state="ready"][data-total="{before[0]}"]')
    assert window.results() == before
    assert window.complaints() == []


def test_order_by_date(site: Path, window: Window) -> None:
    """Sorted by date the newest stands first and what has no date last; the address says so."""
    window.enter(site)
    window.search("harbour lang:nl")
    window.results()
    window.page.select_option("#results-order select", "date")
    window.page.wait_for_url("**sort=date")
    window.page.wait_for_selector('#results[data-state="ready"]')
    facts = window.page.eval_on_selector_all("#results .facts", "all => all.map(one => one.textContent)")
    years = [fact.split(" · ")[0].split(" ")[-1] for fact in facts]
    dated = [year for year in years if year.isdigit()]
    assert dated == sorted(dated, reverse=True)
    assert years[: len(dated)] == dated


def test_copies_are_behind_a_button(site: Path, indexed: Indexed, window: Window) -> None:
    """Documents that are nearly the same stand in the list, hidden until they are asked for; arrows pass them over."""
    query = next(word for word in ENGLISH if any(hit.like for hit in search(indexed.folder, word, 10).hits))
    hits = search(indexed.folder, query, 10).hits
    window.enter(site)
    window.search(query)
    assert window.results()[1] == [hit.document for hit in hits]
    rows = window.page.locator("#results > li")
    assert [rows.nth(at).is_visible() for at in range(10)] == [hit.like is None for hit in hits]
    first = next(hit for hit in hits if hit.alike)
    button = window.page.locator(f"#results > li[data-document='{first.document}'] button.same")
    assert button.text_content() == f"{first.alike} more nearly the same"
    button.click()
    for hit in search(indexed.folder, query, None).hits:
        if hit.like == first.document:
            window.page.locator(f"#results > li[data-document='{hit.document}']").wait_for()
    assert button.get_attribute("aria-expanded") == "true"
    button.click()
    window.page.wait_for_function("() => !document.querySelector('.alike:not([hidden])')")
    assert window.complaints() == []


def test_a_name_and_only_what_was_typed(site: Path, window: Window) -> None:
    """The card of a name stands first; one click searches only for what was typed."""
    window.enter(site)
    window.search("porthalden")
    total, _ = window.results()
    card = window.page.locator(".named-card")
    assert "Port-Halden" in str(card.text_content())
    card.locator("a", has_text="Search only for").click()
    window.page.wait_for_url("**q=%22porthalden%22")
    window.page.wait_for_selector('#results[data-state="ready"]')
    assert window.results()[0] < total


def test_nothing_found(site: Path, window: Window) -> None:
    """Where nothing is found the page says so aloud, and offers what was perhaps meant."""
    window.enter(site)
    window.search("habour")
    assert window.results() == (0, [])
    assert "No results" in str(window.page.locator("#results-none[role=alert]").text_content())
    window.page.locator("#results-about a", has_text="harbour").click()
    window.page.wait_for_url("**q=harbour")


def test_a_missing_piece_is_named(site: Path, window: Window) -> None:
    """Where a file of the index is missing, the page names it instead of showing nothing."""
    hidden = {path: path.read_bytes() for path in (site / "search").rglob("p*.js")}
    for path in hidden:
        path.unlink()
    try:
        window.enter(site)
        window.search("harbour")
        window.page.wait_for_selector('#results[data-state="failed"]', state="attached")
        assert "missing" in str(window.page.locator("#results-none").text_content())
    finally:
        for path, content in hidden.items():
            path.write_bytes(content)


def test_phones(site: Path, browser: object) -> None:
    """On a phone what narrows is behind a button, and nothing is wider than the screen."""
    window = Window(browser, viewport={"width": 320, "height": 640})  # type: ignore[arg-type] # the fixture's browser
    try:
        window.enter(site)
        window.search("harbour")
        window.results()
        assert not window.page.locator("#results-facets").is_visible()
        window.page.locator("#results-narrow").click()
        window.page.locator(".facet li").first.wait_for()
        width, room = window.width()
        assert width <= room
    finally:
        window.close()
