"""The theme that the guide makes is built with the sample and holds what it promises; the guide names all there is."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.building import PROJECT, SAMPLE, Built, build
from support.pages import Page

from sitegen.check import check
from sitegen.config import Given, load
from sitegen.render.contrast import faint, names
from sitegen.render.theme import Theme, style_of

if TYPE_CHECKING:
    from support.browser import Window

GUIDE = (PROJECT / "docs" / "themes.md").read_text("utf-8")
FENCE = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
BLOCK = re.compile(r"{%-?\s*block (\w+)")


def write_theme(folder: Path) -> None:
    """Write the files that the guide shows beside the sample's documents, in place of the sample's own settings."""
    found = FENCE.findall(GUIDE)
    assert len(found) == 7
    for name, text in found:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample archive with the theme of the guide."""
    folder = tmp_path_factory.mktemp("themed")
    shutil.copytree(SAMPLE, folder / "papers")
    write_theme(folder / "papers")
    return build(folder / "papers", folder / "output")


def test_the_theme_of_the_guide_is_sound(themed: Built) -> None:
    """No link is dead and no markup broken; neither the theme nor its images are taken for documents."""
    assert check(themed.output).faults == ()
    assert not [row["path"] for row in (*themed.problems, *themed.documents) if "look/" in str(row)]
    assert not [row for row in themed.problems if "lamp" in row["path"]]


def test_the_theme_of_the_guide_is_seen(themed: Built) -> None:
    """Sections, notes, links, logo, icon, colours and the drawing are on the pages that the guide says."""
    home = themed.text("index.html")
    assert '<h2 id="h-society">' in home
    assert "17 texts so far" in home
    assert "<em>Tuesdays</em>" in home
    document = themed.text(themed.document("forum/slipway-winter-timetable.txt")["url"])
    assert "Write to the keeper about this text" in document
    style = next(themed.output.glob("assets/style.*.css")).read_text("utf-8")
    for path in sorted(themed.output.glob("*.html")):
        page = path.read_text("utf-8")
        assert "In memory of all who kept a light." in page
        assert re.search(r'<img src="assets/logo\.[0-9a-f]{10}\.svg" width="36" height="36" alt="">', page)
        assert re.search(r'<link rel="icon" href="assets/favicon\.[0-9a-f]{10}\.svg" type="image/svg\+xml">', page)
        assert "assets/colours." in page
    [drawing] = re.findall(r'url\("?(files/horizon\.[0-9a-f]{10}\.svg)"?\)', style)
    assert (themed.output / "assets" / drawing).is_file()
    assert "Palatino" in style


def test_the_theme_of_the_guide_can_be_read(themed: Built) -> None:
    """No colour of the theme is hard to read on another, on light pages or dark ones."""
    given = load(Given(sources=(themed.sources,), output=themed.output), {})
    assert given.look.dark_colours
    assert list(faint(Theme.load(given.theme), given.look)) == []


def test_pages_of_the_theme_load_nothing_else(themed: Built) -> None:
    """Everything a page loads is a file of the archive."""
    for path in sorted(themed.output.rglob("*.html")):
        if "originals" not in path.parts:
            loads = [address for address in Page(path).loads if not address.startswith("data:")]
            assert loads
            assert all((path.parent / address).is_file() for address in loads), path


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_and_letters_of_the_theme_hold(themed: Built, window: Window, scheme: str) -> None:
    """In a browser the page has the theme's paper, ink and letters, and does not scroll sideways at 320 pixels."""
    page = window.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto((themed.output / "index.html").as_uri())
    paper, ink, letters, wide = page.evaluate(
        "() => {const root = document.documentElement, of = getComputedStyle(root);"
        "const head = getComputedStyle(document.querySelector('h1'));"
        "return [of.backgroundColor, of.color, head.fontFamily, root.scrollWidth]}"
    )
    assert (paper, ink) == {
        "light": ("rgb(253, 246, 236)", "rgb(43, 29, 18)"),
        "dark": ("rgb(28, 21, 16)", "rgb(243, 230, 211)"),
    }[scheme]
    assert letters.startswith('"Iowan Old Style"')
    assert wide == 320


def test_the_guide_names_every_block_and_colour() -> None:
    """Every block of a template stands in the row of its page, and nothing else; every colour has its row."""
    folder = Theme.load(None).default
    base = set(BLOCK.findall((folder / "base.html").read_text("utf-8")))
    rows = [row for row in GUIDE.split("\n") if row.startswith("| ") and "`" in row]
    told = {
        name: set(re.findall(r"`(\w+)`", row.split("|")[2]))
        for row in rows
        for name in re.findall(r"`(\w+\.html)`", row)
    }
    for path in sorted(folder.glob("*.html")):
        text = path.read_text("utf-8")
        if path.name != "base.html" and '{% extends "base.html" %}' in text:
            assert told.pop(path.name) == set(BLOCK.findall(text)) - base, path.name
    assert set(told) <= {"base.html"}
    of_base = GUIDE.partition("| blocks of every page")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", of_base)) == base
    everywhere = "".join(row.split("|")[1] for row in rows)
    assert set(names(style_of(Theme.load(None)))) <= set(re.findall(r"`([a-z-]+)`", everywhere))
