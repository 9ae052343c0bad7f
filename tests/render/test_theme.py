"""Themes extend; assets are named by their content."""

from __future__ import annotations

import pickle
from hashlib import sha256
from pathlib import Path

import fakes
import pytest
from babel import Locale
from jinja2 import UndefinedError
from printing import printed

from sitegen.model.site import Look
from sitegen.problems import SitegenError
from sitegen.render import Theme, assets, render
from sitegen.render.formats import percent
from sitegen.render.jobs import Job
from sitegen.render.press import Press


def test_assets_are_named_by_content() -> None:
    """An asset's name holds the start of its own digest."""
    files = assets(Theme.load(None))
    names = ["style", "lists", "core", "search", "narrow", "suggest", "cite", "lost"]
    assert [file.path.split(".")[0] for file in files] == [f"assets/{name}" for name in names]
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


def test_files_of_a_theme_are_copied_and_named(tmp_path: Path) -> None:
    """Templates and style sheets name them; their names change with what they hold, those of fixed ones never."""
    for name, content in {
        "static/files/pictures/a lamp.svg": "<svg/>",
        "static/files/.hidden": "x",
        "static/fixed/terms.txt": "Be kind.",
        "static/css/95-own.css": "h1 { background: url( 'files/pictures/a lamp.svg' ) }",
        "about.html": (
            '{% extends "default/about.html" %}{% block main_end %}{{ file("pictures/a lamp.svg") }}{% endblock %}'
        ),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    theme = Theme.load(tmp_path)
    made = {file.path: file.content for file in assets(theme)}
    place = f"assets/files/pictures/a lamp.{sha256(b'<svg/>').hexdigest()[:10]}.svg"
    assert made[place] == b"<svg/>"
    assert made["assets/fixed/terms.txt"] == b"Be kind."
    assert not any("hidden" in path for path in made)
    address = place.replace(" ", "%20")
    style = next(content for path, content in made.items() if path.startswith("assets/style."))
    assert f'url("{address.removeprefix("assets/")}")'.encode() in style
    [page] = render(Job("about"), fakes.archive(), theme)
    assert address.encode() in page.content


def test_a_style_sheet_that_names_a_missing_file_is_told(tmp_path: Path) -> None:
    """The message has the folder and what the style sheet says; it travels between processes."""
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "static" / "css" / "95-own.css").write_text("h1 { background: url(files/no.svg) }", "utf-8")
    with pytest.raises(
        SitegenError, match=r"url\(files/no\.svg\) fails: the theme has no file static/files/no\.svg"
    ) as told:
        assets(Theme.load(tmp_path))
    assert str(pickle.loads(pickle.dumps(told.value))) == str(told.value)  # noqa: S301 our own bytes


def test_a_theme_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """The message names the folder."""
    with pytest.raises(SitegenError, match="nowhere"):
        Theme.load(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("template", "text", "line"),
    [
        ("base.html", "<html>\n{% nope %}\n", 2),
        ("about.html", "{% extends 'default/about.html' %}\n{% block title %}{{ nothing.here }}{% endblock %}\n", 2),
        ("about.html", "<p>\n<p>\n{{ page.root + 1 }}\n", 3),
        ("about.html", "{% include 'missing.html' %}\n", 1),
        ("about.html", "{{ 'x' | shout }}\n", 1),
        ("about.html", "<p>\n{{ file('no.svg') }}\n", 2),
        ("default/no.html", "", 0),
    ],
)
def test_a_mistake_in_a_theme_is_told_with_its_place(tmp_path: Path, template: str, text: str, line: int) -> None:
    """Whoever writes a theme learns which template and line to correct, also from another process."""
    (tmp_path / template).parent.mkdir(exist_ok=True)
    (tmp_path / template).write_text(text, "utf-8")
    job, archive, theme = Job("about"), fakes.archive(), Theme.load(tmp_path)
    if not line:
        assert list(render(job, archive, theme))
        return
    with pytest.raises(SitegenError) as caught:
        list(render(job, archive, theme))
    told = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 our own bytes
    assert f"{tmp_path / template}, line {line}, fails: " in str(told)


def test_a_mistake_of_sitegen_is_not_called_the_themes(tmp_path: Path) -> None:
    """An error in what a built-in template is given stays what it is, with a theme and without."""
    for theme in (Theme.load(None), Theme.load(tmp_path)):
        with pytest.raises(UndefinedError):
            Press(fakes.archive(), theme).text("about.html", site=None, page=None, assets=None, view=None)


def test_colours_of_the_curator_are_a_style_sheet() -> None:
    """Colours of the configuration come after the theme's; what is no colour is left out."""
    look = Look(title="Papers", colours={"link": "#123456", "paper": "red;} body{display:none"})
    made = printed(fakes.archive(look=look))
    [name] = [path for path in made if path.startswith("assets/colours.")]
    assert made[name] == b":root{--link:#123456;}\n"
    assert f'href="../{name}"'.encode() in made[f"documents/{fakes.rich().id}.html"]


def test_a_percentage_never_says_more_than_is_so() -> None:
    """Nearly all is not all."""
    assert percent(0.9996, Locale("en")) == "99.9%"
    assert percent(1.0, Locale("en")) == "100%"
    assert percent(0.95, Locale("en")) == "95%"
