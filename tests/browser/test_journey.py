"""The way a reader goes: home, document, name, mention, search, result; from a folder and from a server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from support.browser import Window, served
from support.building import Built

pytestmark = pytest.mark.browser

TOTAL = "before => document.querySelector('#results').dataset.total"


@pytest.fixture(params=["file", "http"])
def place(request: pytest.FixtureRequest, sample: Built, window: Window) -> Iterator[Window]:
    """Return a window that has entered the sample: from file://, and over http below a base path."""
    if request.param == "file":
        window.enter(sample.output)
        yield window
        return
    base = sample.output.parent / "served" / "some" / "base"
    base.parent.mkdir(parents=True, exist_ok=True)
    if not base.exists():
        base.symlink_to(sample.output)
    with served(sample.output.parent / "served") as root:
        window.enter(f"{root}some/base/")
        yield window


def test_the_whole_journey(place: Window) -> None:
    """Each step is a click on something that is there, and nothing complains on the way."""
    page = place.page
    place.go("index.html")
    place.follow(page.locator("main a[href^='documents/']").first)
    first = place.here()
    assert first.startswith("documents/")

    place.follow(page.locator("article .text a.entity[data-entity]").first)
    entity = place.here()
    assert entity.startswith("entities/")

    other = page.locator(f"main a.loc[href*='documents/']:not([href*='{first.removeprefix('documents/')}'])").first
    aim = str(other.get_attribute("href"))
    if not other.is_visible():
        page.evaluate("document.querySelectorAll('details').forEach(found => found.open = true)")
    place.follow(other)
    assert place.here() == aim.partition("#")[0].removeprefix("../")
    assert page.locator(f"[id='{aim.partition('#')[2]}']").count() == 1

    box = page.locator("header input[name=q]")
    box.fill("sand")
    box.press("Enter")
    page.wait_for_url("**/search.html?q=sand*")
    total, shown = place.results()
    assert total >= len(shown) > 2

    page.locator("#results > li[data-document] a[href]").first.click()
    page.wait_for_url(f"**/documents/{shown[0]}.html**")
    assert place.complaints() == []


def test_every_page_opens_without_complaint(place: Window, sample: Built) -> None:
    """Every page of the archive, name pages included, opens without a message in the console or a request outside."""
    for path in sorted(sample.output.rglob("*.html")):
        name = path.relative_to(sample.output).as_posix()
        if 'http-equiv="refresh"' not in sample.text(name):
            place.go(name)
    assert place.complaints() == []


def test_search_keeps_its_state_in_the_address(place: Window) -> None:
    """A search can be shared, reloaded and gone back to."""
    place.search("harbour board")
    before = place.results()
    place.page.reload()
    assert place.results() == before
    assert place.page.locator("main input[name=q]").input_value() == "harbour board"
    place.page.locator("main input[name=q]").fill("tallow")
    place.page.locator("main input[name=q]").press("Enter")
    place.page.wait_for_url("**q=tallow*")
    place.page.wait_for_function(
        "before => document.querySelector('#results').dataset.total !== before", arg=str(before[0])
    )
    place.page.go_back()
    place.page.wait_for_url("**q=harbour*")
    place.page.wait_for_function(
        "before => document.querySelector('#results').dataset.total === before", arg=str(before[0])
    )
    assert place.results() == before
    assert place.complaints() == []
