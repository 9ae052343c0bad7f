"""No word of the interface is forgotten: pages in a made-up language say nothing outside of its brackets."""

from __future__ import annotations

import json
import re
from pathlib import Path

import fakes
import make_messages
import pytest
from printing import printed
from support import pseudo
from support.browser import Window
from support.building import SAMPLE, Built, build, make

from sitegen.model.entity import Alias, Entity, EntityId, Type
from sitegen.model.site import Look
from sitegen.render import Theme
from sitegen.render.messages import messages
from sitegen.render.theme import CHECKOUT, SCRIPTS
from sitegen.render.wording import worded

LEAST_MESSAGES = {"index": 20, "search": 20, "help": 60, "about": 60, "report": 30, "documents/": 25, "entities/": 20}
"""Messages that each kind of page holds at least, so that a page without any is no pass."""

MORE = {
    "odd/picture.txt": b"\x00\x01\x02\xff" * 99,
    "odd/empty.txt": b"",
    "odd/bad.meta.toml": b"titel = 1\n",
    "odd/two.txt": b"The Quay\n\nBy Anna Fenn\n03/04/2011\n\nThe quay of Port Amsel was closed on Monday.\n",
    "odd/kept.txt": b"A letter\n\nOtto Quell wrote it, and it is not for every eye. It has two sentences.\n",
}
DECISIONS = 'withhold document "odd/kept.txt" "as asked"\nsame "Nobody Nowhere" "No Body"\n'
SETTINGS = 'base_url = "https://example.org/papers/"\nlanguage = "ar"\ntheme = "../theme"\n'

PARAGRAPH = re.compile(r'<(?:p|h[1-6]|li|pre)(?: class="[^"]*")? id="o\d+"[^>]*>')
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
WORDS = re.compile(r"[A-Z]?[a-z’]{2,}(?: [a-zA-Z’]+)+[.:?!]?|[A-Z][a-z]{2,}")
NO_WORDS = frozenset(
    """use strict Enter Escape ArrowDown ArrowUp DOMContentLoaded MIT Tab Kept in Comment on narrowing now Home End
    """.split()
)
"""What scripts write with capitals or spaces and nobody reads: keys, events, classes, data of references."""


@pytest.fixture(scope="module")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a theme with the made-up language."""
    folder = tmp_path_factory.mktemp("made-up") / "theme"
    pseudo.catalogue(make_messages.extract(), folder / "locale" / pseudo.LANGUAGE / "LC_MESSAGES" / "sitegen.po")
    return folder


@pytest.fixture(scope="module")
def built(theme: Path) -> Built:
    """Return the sample archive and some odd files, built in the made-up language."""
    files = {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*") if path.is_file()}
    files["sitegen.toml"] = SETTINGS.encode() + files["sitegen.toml"]
    files["curation.txt"] += DECISIONS.encode()
    return build(make(theme.parent / "sources", {**files, **MORE}), theme.parent / "output")


@pytest.fixture(scope="module")
def known(built: Built) -> set[str]:
    """Return what the archive, its documents and its names are called."""
    titles = re.findall(r'(?m)^\w+ = "(.*)"', (SAMPLE / "sitegen.toml").read_text("utf-8"))
    return {*titles, *pseudo.strings_of(built.documents, built.rows("entities"))}


@pytest.mark.slow
def test_no_word_is_forgotten(built: Built, known: set[str]) -> None:
    """Texts, names of controls and descriptions of every page are messages, dates and names by CLDR, or data."""
    found: dict[str, list[str]] = {}
    for path in sorted(built.output.rglob("*.html")):
        name = path.relative_to(built.output).as_posix()
        page = pseudo.Leftovers(path.read_text("utf-8"), known)
        least = next((count for start, count in LEAST_MESSAGES.items() if name.startswith(start)), 10)
        if 'http-equiv="refresh"' not in path.read_text("utf-8"):
            assert page.messages >= least, name
        for text in page.found:
            found.setdefault(text, []).append(name)
    assert {text: names[:2] for text, names in found.items()} == {}


@pytest.mark.slow
def test_pages_run_as_the_language_does(built: Built) -> None:
    """A language that runs from the right turns every page, each says so, and each text keeps its own way."""
    for path in sorted(built.output.rglob("*.html")):
        content = path.read_text("utf-8")
        assert '<html lang="ar" dir="rtl"' in content[:300], path
        assert all(' dir="' in start for start in PARAGRAPH.findall(content)), path


@pytest.mark.slow
def test_cards_and_feeds_are_worded(built: Built, known: set[str]) -> None:
    """What is no page of its own speaks the language too: hover cards, feeds, what browsers ask for."""
    for path in sorted((built.output / "entities" / "cards").glob("*.js")):
        cards = json.loads(re.search(r"\{.*\}", path.read_text("utf-8"))[0])  # type: ignore[index]
        for card in cards.values():
            assert pseudo.OPEN in card[1], card
            assert pseudo.Leftovers(card[1] + card[4], known).found == []
    assert re.search(f"<subtitle[^>]*>{pseudo.OPEN}", built.text("feed.xml"))
    assert f"<Description>{pseudo.OPEN}" in built.text("opensearch.xml")


def test_long_lists_are_worded(theme: Path) -> None:
    """Pages that only a large archive has: lists in parts, names by letter, a name found everywhere."""
    texts = []
    for number in range(230):
        blocks = [
            fakes.block(1, f"Notice {number:04}", fakes.Kind.HEADING, level=1),
            fakes.block(2, f"The harbour office wrote to Port Halden, the notice of {number} says."),
        ]
        day = fakes.dated(f"20{number % 20:02}-05-{number % 28 + 1:02}") if number % 3 else None
        texts.append(fakes.text_of(f"n/{number:04}.txt", blocks, published=day))
    names = [Entity(EntityId("port"), "Port Halden", Type.PLACE, (Alias("Port Halden", 1, "name", 1.0),))]
    names += [Entity(EntityId(f"p-{n}"), f"{chr(65 + n % 26)}name {n:04}", Type.PERSON, ()) for n in range(700)]
    archive = fakes.FakeArchive(texts, names, look=Look(title="The Archive", language=pseudo.LANGUAGE))
    known = {"The Archive", "n/", "initials", *(text.title for text in texts), *(name.name for name in names)}
    known |= {block.text for text in texts for block in text.blocks} | {text.source.path for text in texts}
    found = {}
    for path, content in printed(archive, Theme.load(theme)).items():
        if path.endswith(".html"):
            left = pseudo.Leftovers(content.decode(), known).found
            found |= dict.fromkeys(left, path)
    assert found == {}


def test_scripts_word_nothing_on_their_own(theme: Path) -> None:
    """A literal in a script that reads like words is a message."""
    words = messages((theme, CHECKOUT), pseudo.LANGUAGE)
    found = set()
    for name in SCRIPTS:
        for path in sorted((CHECKOUT / "static" / "js" / name).glob("*.js")):
            script = re.sub(r"/\*.*?\*/|^\s*//.*$", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
            for text in LITERAL.findall(worded(script, words)):
                plain = text.strip()
                if WORDS.fullmatch(plain) and not set(plain.split()) <= NO_WORDS:
                    found.add((path.name, text))
    assert found == set()


@pytest.mark.browser
@pytest.mark.slow
def test_what_scripts_write_is_worded(built: Built, known: set[str], window: Window) -> None:
    """Results, what narrows them, suggestions and notes are in the language that the page is built in."""
    window.enter(built.output)
    for query in ("harbour", "Hesper Bay", "zzqqxx", "harb* -ferry in:comment", "-ferry", "name:zzz"):
        window.search(query)
        window.page.wait_for_timeout(600)
        page = pseudo.Leftovers(_seen(window), {*known, *query.split(), query, "name:", f'"{query}"'})
        assert page.found == [], query
    window.search("harbour")
    window.page.wait_for_selector("#results-facets details")
    kinds = window.page.eval_on_selector_all(
        "#results-facets details:nth-of-type(1) span[dir], #results-facets details:nth-of-type(2) span[dir]",
        "all => all.map(one => one.textContent)",
    )
    assert kinds
    assert [kind for kind in kinds if not kind.startswith(pseudo.OPEN)] == []
    window.go("documents.html")
    window.page.locator("header form.find input").press_sequentially("harb", delay=40)
    window.page.wait_for_selector(".suggestions a")
    assert pseudo.Leftovers(_seen(window), {*known, "harb"}).found == []


def _seen(window: Window) -> str:
    """Return the page as scripts have made it; chosen filters stand as the query language writes them."""
    return re.sub(r"(<ul id=\"results-chips\".*?</ul>)", _without_filters, window.page.content(), flags=re.DOTALL)


def _without_filters(found: re.Match[str]) -> str:
    return re.sub(r">[^<]+<", "><", found[0])
