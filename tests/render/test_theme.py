"""Themes extend; assets are named by their content."""

from __future__ import annotations

import pickle
from hashlib import sha256
from pathlib import Path

import fakes
import pytest
from printing import printed

from sitegen.model.site import Look
from sitegen.problems import SitegenError
from sitegen.render import Theme, assets, render
from sitegen.render.jobs import Job
from sitegen.render.theme import percent


def test_assets_are_named_by_content() -> None:
    """An asset's name holds the start of its own digest."""
    files = assets(Theme.load(None))
    assert [file.path.split(".")[0] for file in files] == ["assets/style", "assets/core", "assets/search"]
    for file in files:
        assert sha256(file.content).hexdigest()[:10] in file.path


def test_an_overlay_extends_a_template(tmp_path: Path) -> None:
    """A template of a theme's folder stands for its namesake, and may extend it."""
    (tmp_path / "about.html").write_text(
        '{% extends "default/about.html" %}{% block title %}Our own{% endblock %}', "utf-8"
    )
    (tmp_path / "static/css").mkdir(parents=True)
    (tmp_path / "static/css/99-own.css").write_text("h1 { color: teal; }\n", "utf-8")
    theme = Theme.load(tmp_path)
    [page] = render(Job("about"), fakes.archive(), pickle.loads(pickle.dumps(theme)))  # noqa: S301 our own bytes
    assert b"<title>Our own" in page.content
    assert b"What cleaning does" in page.content
    assert b"teal" in assets(theme)[0].content
    assert assets(theme)[0].path != assets(Theme.load(None))[0].path


def test_a_theme_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """The message names the folder."""
    with pytest.raises(SitegenError, match="nowhere"):
        Theme.load(tmp_path / "nowhere")


def test_colours_of_the_curator_are_a_style_sheet() -> None:
    """Colours of the configuration come after the theme's; what is no colour is left out."""
    look = Look(title="Papers", colours={"link": "#123456", "paper": "red;} body{display:none"})
    made = printed(fakes.archive(look=look))
    [name] = [path for path in made if path.startswith("assets/colours.")]
    assert made[name] == b":root{--link:#123456;}\n"
    assert f'href="../{name}"'.encode() in made[f"documents/{fakes.rich().id}.html"]


def test_a_percentage_never_says_more_than_is_so() -> None:
    """Nearly all is not all."""
    assert percent(0.9996) == "99.9%"
    assert percent(1.0) == "100%"
    assert percent(0.95) == "95%"
