"""Colours that are hard to read are told, by arithmetic that others have published."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.model.site import Look
from sitegen.render.contrast import PAIRS, Faint, contrast, faint, rgb, tokens
from sitegen.render.theme import Theme, style_of


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("#1f4e7a", (31, 78, 122)),
        ("#FFF", (255, 255, 255)),
        ("black", (0, 0, 0)),
        ("rgb(31, 78, 122)", (31, 78, 122)),
        ("rgb(100% 0% 50%)", (255, 0, 127.5)),
        ("hsl(120 100% 25%)", (0, 127.5, 0)),
        ("hsl(210deg, 60%, 30%)", (30.6, 76.5, 122.4)),
        ("oklch(0.6279 0.2577 29.23)", (255, 0, 0)),
        ("oklab(0.5198 -0.1403 0.1077)", (0, 128, 0)),
    ],
)
def test_colours_are_what_css_says(value: str, expected: tuple[float, float, float]) -> None:
    """Each way of writing a colour gives the red, green and blue that CSS Color 4 gives."""
    assert rgb(value) == pytest.approx(tuple(part / 255 for part in expected), abs=0.004)


@pytest.mark.parametrize(
    "value", ["#1f4e7a80", "rgb(1 2 3 / 50%)", "rebeccapurple", "color-mix(in srgb, red, blue)", ""]
)
def test_what_cannot_be_reckoned_with_is_nothing(value: str) -> None:
    """A colour that is see-through, or written otherwise, has no contrast."""
    assert rgb(value) is None
    assert contrast(value, "#000") is None


def test_contrast_is_that_of_wcag() -> None:
    """Black on white has 21, a colour on itself 1, and #767676 just enough on white."""
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == pytest.approx(1)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#777", "#fff") == pytest.approx(4.48, abs=0.01)


def test_the_theme_can_be_read() -> None:
    """Every pair of the theme's own colours is there and clear enough, on light pages and dark ones."""
    theme = Theme.load(None)
    light, dark = tokens(style_of(theme))
    assert {name for pair in PAIRS for name in pair[:2]} <= light.keys()
    assert dark.keys() < light.keys()
    assert list(faint(theme, Look())) == []


def test_a_faint_pair_is_named() -> None:
    """A curator's colour is measured against what it stands on, of light and of dark pages apart."""
    theme = Theme.load(None)
    look = Look(colours={"link": "#9cc3ec"}, dark_colours={"paper": "#777", "ink": "rebeccapurple"})
    found = {(pair.scheme, pair.name, pair.on): pair for pair in faint(theme, look)}
    assert ("light", "link", "paper") in found
    assert ("dark", "link", "paper") in found
    assert not any(scheme == "light" and name != "link" for scheme, name, _ in found)
    assert str(found["dark", "ink", "paper"]).startswith("On dark pages the colour 'ink' on 'paper' cannot be checked")
    assert str(Faint("light", "link", "paper", 4.4999, 4.5)).endswith(
        "has a contrast of 4.49 : 1; readers need 4.5 : 1."
    )


def test_colours_of_a_theme_count(tmp_path: Path) -> None:
    """What a theme's style sheet sets is measured too, and a colour that names another has that one's."""
    css = tmp_path / "static" / "css"
    css.mkdir(parents=True)
    (css / "95-own.css").write_text(":root { --link: var(--accent); --accent: #ccc; }\n", "utf-8")
    found = {(pair.scheme, pair.name, pair.on) for pair in faint(Theme.load(tmp_path), Look())}
    assert found == {("light", "link", on) for on in ("paper", "tint", "card")}
