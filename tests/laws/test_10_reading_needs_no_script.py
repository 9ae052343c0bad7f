"""Law 10: reading needs no JavaScript; nothing is fetched from elsewhere; any base path will do."""

from __future__ import annotations

import re

from support.browser import Window
from support.building import Built
from support.laws import links_lead_somewhere, nothing_is_fetched, unshown
from support.pages import pages

REDIRECT = 'http-equiv="refresh"'
OUTSIDE = re.compile(r"\b(?:fetch|importScripts|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|\bimport\s*\(")


def test_nothing_is_fetched_from_elsewhere(sample: Built) -> None:
    """No page and no style sheet loads anything but files of the archive, by relative addresses."""
    assert nothing_is_fetched(sample) == []


def test_no_script_can_fetch(sample: Built) -> None:
    """The scripts use no call that a browser refuses on file://, and none that could leave the archive."""
    scripts = sorted((sample.output / "assets").glob("*.js"))
    assert scripts
    for script in scripts:
        code = re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", script.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not OUTSIDE.search(code), f"{script.name}: {OUTSIDE.search(code)}"


def test_links_are_relative_and_name_files(sample: Built) -> None:
    """Every link works from a folder: it names a file that is there, and never begins at a root."""
    assert links_lead_somewhere(sample) == []
    for name, page in pages(sample.output).items():
        inner = [link for link in page.links if not re.match(r"[a-z]+:|#", link)]
        assert [link for link in inner if link.startswith("/") or link.partition("#")[0].endswith("/")] == [], name


def test_all_text_is_in_the_pages_themselves(sample: Built) -> None:
    """What a reader without script sees is the whole document: text, comments, removed lines and where they stood."""
    assert [breach for record in sample.documents for breach in unshown(record, sample)] == []


def test_every_page_can_be_reached_without_script(sample: Built) -> None:
    """From the home page, plain links lead to every page of the archive."""
    everything = {page.path.resolve(): page for page in pages(sample.output).values()}
    waiting, seen = [(sample.output / "index.html").resolve()], set()
    while waiting:
        path = waiting.pop()
        if path in seen or path not in everything:
            continue
        seen.add(path)
        links = [
            link.partition("#")[0].partition("?")[0]
            for link in everything[path].links
            if not re.match(r"[a-z]+:", link)
        ]
        waiting += [(path.parent / link).resolve() for link in links if link]
    unreached = sorted(path.relative_to(sample.output.resolve()).as_posix() for path in everything.keys() - seen)
    assert [name for name in unreached if name != "404.html" and REDIRECT not in sample.text(name)] == []


def test_a_browser_without_script_asks_for_nothing_outside(sample: Built, plain_window: Window) -> None:
    """With JavaScript off, pages of every kind open without a complaint."""
    plain_window.enter(sample.output)
    kinds = ("index", "documents", "entities", "timeline", "sources", "search", "about", "report", "help", "404")
    for name in (*(f"{kind}.html" for kind in kinds), *(record["url"] for record in sample.documents)):
        plain_window.go(name)
        assert plain_window.page.locator("main").inner_text().strip()
    assert plain_window.complaints() == []
