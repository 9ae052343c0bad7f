"""The same queries on the command line and in Chromium and Firefox, on pages opened from a folder: the same answers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from support.asking import queries
from support.building import Built
from support.parity import Page, answers, chromium_page, compare, firefox_page

pytestmark = pytest.mark.browser

COUNT = 120
"""Of each browser; ``bench/parity.py`` asks a thousand and more."""


@pytest.mark.parametrize("opened", [chromium_page, firefox_page], ids=["chromium", "firefox"])
def test_same_answers(opened: Callable[[], AbstractContextManager[Page | str]], sample: Built) -> None:
    """Documents, order, totals, names, notes and suggestions are equal, and nothing complains or leaves the folder."""
    asked = [query for _, query in queries(sample.output, COUNT)]
    with opened() as page:
        if isinstance(page, str):
            pytest.skip(page)
        assert compare(sample.output, asked, answers(sample.output, asked), page) == []
        assert page.complaints() == []
