"""What a reader chose goes along from page to page, in browsers that keep storage for each file apart too."""

from __future__ import annotations

import time

import pytest
from support.building import Built
from support.firefox import Firefox, firefox

pytestmark = pytest.mark.browser

FIRST = "courier/maren-holt-interview.txt"
THEME = "return document.documentElement.dataset.theme || 'system'"
NAMES = "return document.querySelector('input[name=names]:checked').value"
SUBMIT = """
const form = document.querySelector("form.find");
form.elements.q.value = "sand";
setTimeout(() => form.requestSubmit(), 50);
"""
PATIENCE = 20


def turned(page: Firefox, direction: str) -> None:
    """Follow the link to the next or previous document, and wait until it is there."""
    before = page.run("return location.pathname")
    page.run(f"setTimeout(() => document.querySelector('a[rel={direction}]').click(), 50)")
    arrived(page, str(before))


def arrived(page: Firefox, before: str) -> None:
    """Wait until another page is there; asked between pages, Firefox would never answer, so it gets time first."""
    for _ in range(PATIENCE):
        time.sleep(1)
        if page.run("return location.pathname") != before:
            return
    pytest.fail("the link led nowhere")


def test_choices_go_along_in_firefox(sample: Built) -> None:
    """A theme and a way of underlining hold on the next page, and taking them back holds on the page they came from."""
    with firefox() as page:
        if isinstance(page, str):
            pytest.skip(page)
        page.enter(sample.output)
        page.go(f"{sample.document(FIRST)['url']}?q=holt")
        page.press("t", "t", "e")
        assert (page.run(THEME), page.run(NAMES)) == ("dark", "always")
        turned(page, "next")
        assert (page.run(THEME), page.run(NAMES)) == ("dark", "always")
        assert page.run("return location.search") == ""
        page.press("t", "e", "e")
        assert (page.run(THEME), page.run(NAMES)) == ("system", "once")
        turned(page, "prev")
        assert (page.run(THEME), page.run(NAMES)) == ("system", "once")
        page.press("t")
        before = str(page.run("return location.pathname"))
        page.run(SUBMIT)
        arrived(page, before)
        page.wait_for('#results[data-state="ready"]')
        assert page.run(THEME) == "light"
        assert page.run("return new URLSearchParams(location.search).get('q')") == "sand"
        assert page.complaints() == []
