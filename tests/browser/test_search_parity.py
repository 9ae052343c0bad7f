"""The same queries on the command line and in Chromium and Firefox, on pages opened from a folder: the same answers."""

from __future__ import annotations

import pytest
from support.asking import queries
from support.building import Built
from support.parity import Chromium, Page, answers, compare, firefox_page

pytestmark = pytest.mark.browser

COUNT = 120
"""Queries asked of each browser; ``bench/parity.py`` asks a thousand and more."""


def agrees(page: Page, sample: Built) -> None:
    """Assert that a browser answers as the command line does, says nothing in the console and asks for nothing else."""
    asked = [query for _, query in queries(sample.output, COUNT)]
    assert compare(sample.output, asked, answers(sample.output, asked), page) == []
    assert page.complaints() == []


def test_chromium(browser: object, sample: Built) -> None:
    """Documents, order, totals, names, notes and suggestions are equal."""
    page = Chromium(browser)  # type: ignore[arg-type] # the fixture's browser
    try:
        agrees(page, sample)
    finally:
        page.close()


def test_firefox(sample: Built) -> None:
    """The same in Firefox with the strict rules for files that it comes with."""
    with firefox_page() as page:
        if isinstance(page, str):
            pytest.skip(page)
        agrees(page, sample)
        assert "NetworkError" in page.run("return fetch('data/documents.jsonl').then(() => 'read', String)")
