"""The timeline's two layers, without script."""

from __future__ import annotations

import pytest
from support.browser import Window
from support.building import Built

pytestmark = pytest.mark.browser


def test_one_layer_alone_without_script(sample: Built, browser: object) -> None:
    """The switch leaves one layer, and no month or year that has nothing of it."""
    window = Window(browser, java_script_enabled=False)  # type: ignore[arg-type]
    try:
        window.enter(sample.output)
        window.go("timeline.html")
        texts, sayings = (window.page.locator(f"section.year .{layer}") for layer in ("texts", "sayings"))
        assert texts.first.is_visible()
        assert sayings.first.is_visible()
        for label, alone, hidden in (("layers-texts", texts, sayings), ("layers-sayings", sayings, texts)):
            window.page.locator(f"label[for={label}]").click()
            assert alone.first.is_visible()
            assert not any(one.is_visible() for one in hidden.all())
            kept = "texts" if alone is texts else "sayings"
            for kind in ("month", "year"):
                shown = [one for one in window.page.locator(f".{kind}").all() if one.is_visible()]
                assert shown
                assert all(one.locator(f".{kept}").count() for one in shown)
    finally:
        window.close()
