"""Hover cards where storage and files are kept apart most strictly: Firefox, from a folder."""

from __future__ import annotations

import pytest
from support.building import Built
from support.firefox import firefox

pytestmark = pytest.mark.browser

TEXT = "courier/maren-holt-interview.txt"
HOVER = """
const link = document.querySelector("article a.entity, main p a.entity"), box = link.getClientRects()[0];
link.dispatchEvent(new PointerEvent("pointerover", {bubbles: true, pointerType: "mouse", clientY: box.top + 3}));
"""
CARD = "const card = document.getElementById('card'); return card && [...card.children].map((part) => part.textContent)"


def test_a_card_opens_from_a_folder_in_firefox(sample: Built) -> None:
    """Its data come as a script beside the page, without a complaint; Escape closes it, and it can be turned off."""
    with firefox() as page:
        if isinstance(page, str):
            pytest.skip(page)
        page.enter(sample.output)
        page.go(sample.document(TEXT)["url"])
        assert page.run(CARD) is None
        page.run(HOVER)
        page.wait_for("#card")
        name, facts, *_ = page.run(CARD)
        assert name
        assert "document" in facts
        assert page.run("return document.querySelector('[aria-describedby=card]').textContent")
        page.press("\ue00c")
        assert page.run(CARD) is None
        page.go(f"{sample.document(TEXT)['url']}?cards=off")
        page.run(HOVER + "await new Promise((resolve) => setTimeout(resolve, 900));")
        assert page.run(CARD) is None
        assert page.complaints() == []
