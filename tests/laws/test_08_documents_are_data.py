"""Law 8: no markup, script, link scheme or path in a source can run, load or escape in the output."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.browser import Window
from support.building import Built, build, make, snapshot
from support.laws import every_law, links_lead_somewhere, nothing_is_fetched, nothing_runs
from support.pages import pages
from support.texts import ATTACKS

OUR_TAGS = {"script", "link", "form", "iframe", "object", "embed", "base", "style", "img", "video", "audio"}
"""Elements that an archive of harmless texts has in a known number, or not at all."""


def _archive(attacks: list[str]) -> dict[str, bytes | str]:
    """Put strings into every place that a source can fill: text, heads, names, metadata, settings, decisions."""
    files: dict[str, bytes | str] = {}
    for number, attack in enumerate(attacks):
        files |= {f"{number}/{name}": content for name, content in _folder(attack).items()}
    every = "".join(map(_quotable, attacks))
    decisions = [f'note "Orla Vance" "{_quotable(attack)} **Bold**"\n' for attack in attacks[:1]]
    decisions += [f'add "Merrin {_quotable(attack)}" place\nhide "{_quotable(attack)}"\n' for attack in attacks]
    return files | {
        "sitegen.toml": "".join(
            f'{key} = "Archive {every}"\n' for key in ("title", "tagline", "header_note", "footer_note")
        ),
        "curation.txt": "".join(
            [f'rename "Haddo" "Haddo {every}"\nid "Piet Brakel" "{every}"\nnote "Haddo" "{every}"\n', *decisions]
        ),
    }


def _quotable(attack: str) -> str:
    return "".join(char for char in attack.replace("\\", "\\\\").replace('"', '\\"') if char.isprintable())


def _folder(attack: str) -> dict[str, bytes | str]:
    plain = _quotable(attack)
    file = "".join(char for char in attack if char not in "/\0")[:80]
    return {
        "plain.txt": (
            f"{attack}\n\nBy {attack}\n\nOrla Vance met Piet Brakel in Haddo. {attack} Orla Vance said {attack}.\n\n"
            f"{attack} said...\n\n{attack}\n\nMarla {attack} said...\n\nNo {attack}\n\n"
            f"Posted by: {attack} | May 4, 2013 6:12 PM | 3\n"
        ),
        f"named {file}.txt": f"The rope\n\nNobody counted the ropes of Haddo. {attack}\n",
        "marked.md": (
            f'---\ntitle: "{plain}"\nauthor: "{plain}"\ntags: ["{plain}"]\nurl: "{plain}"\n---\n\n'
            f"# {attack}\n\n{attack}\n\n"
            f"[link]({attack}) ![image]({attack}) <{attack}>\n\n```{attack}\n{attack}\n```\n\n"
            f"| {attack} |\n|---|\n| {attack} |\n\n"
            f"[^1]: {attack}\n\n{attack}[^1]\n\n[ref]: {attack}\n\n[ref]\n"
        ),
        "beside.txt": "The lamp\n\nNobody had lit the lamp of Haddo.\n",
        "beside.txt.meta.toml": (
            f'title = "{plain}"\nauthors = ["{plain}"]\npublisher = "{plain}"\nurl = "{plain}"\n'
            f'language = "{plain}"\ntags = ["{plain}"]\n'
        ),
    }


def _census(built: Built) -> dict[str, dict[str, int]]:
    """Count the elements that matter on each page that every archive has.

    The list by language is not one of them: what an attack is written in is told otherwise than harmless words.
    """
    return {
        name: {tag: sum(element.tag == tag for element in page.elements) for tag in OUR_TAGS}
        for name, page in pages(built.output).items()
        if "/" not in name and not name.startswith("documents-language")
    }


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the same archive with words in place of the attacks."""
    folder = tmp_path_factory.mktemp("harmless")
    words = [f"harmless{number}" for number in range(len(ATTACKS))]
    return build(make(folder / "sources", _archive(words)), folder / "output")


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return an archive of attacks."""
    folder = tmp_path_factory.mktemp("attacked")
    return build(make(folder / "sources", _archive(ATTACKS)), folder / "output")


def test_no_page_has_an_element_that_a_source_wrote(attacked: Built, harmless: Built) -> None:
    """Parsed as a browser parses it, each page has the elements of an archive without attacks, and no handler."""
    assert nothing_runs(attacked) == []
    assert nothing_is_fetched(attacked) == []
    assert links_lead_somewhere(attacked) == []
    assert _census(attacked) == _census(harmless)
    for name, page in pages(attacked.output).items():
        steering = [meta.attributes["http-equiv"] for meta in page.tagged("meta") if "http-equiv" in meta.attributes]
        assert len(steering) == 1, name


def test_attacks_are_still_text(attacked: Built) -> None:
    """Nothing is lost by making it harmless: all the other laws hold as well."""
    assert every_law(attacked) == []


def test_nothing_runs_in_a_browser(attacked: Built, window: Window) -> None:
    """Opened in a browser, and searched, no page runs anything, complains, or asks for anything outside."""
    window.enter(attacked.output)
    for name in ("index.html", "report.html", "entities.html", *(record["url"] for record in attacked.documents)):
        window.go(name)
        assert window.page.evaluate("window.pwned") is None, f"{name} ran a script of its source"
    window.search("rope")
    window.results()
    assert window.page.evaluate("window.pwned") is None
    assert window.complaints() == []


def test_nothing_is_written_outside_the_output(tmp_path: Path) -> None:
    """Names that look like ways out of a folder stay names."""
    names = [
        "x..%2f..%2fup.txt",
        "%2e%2e/%2e%2e/up.txt",
        "x\\..\\..\\up.txt",
        "C:\\up.txt",
        "~root.txt",
        "up\nup.txt",
        "$HOME.txt",
    ]
    sources = make(
        tmp_path / "a" / "sources", {name: f"Up\n\nA page called {number}.\n" for number, name in enumerate(names)}
    )
    before = snapshot(tmp_path)
    built = build(sources, tmp_path / "a" / "output")
    assert {record["source"]["path"] for record in built.documents} == set(names)
    grown = {name.split("/")[1] for name in snapshot(tmp_path).keys() - before.keys()}
    assert grown <= {"output", ".sitegen"}


def test_originals_never_run(tmp_path: Path) -> None:
    """An original that a browser would take for a page is kept under a name that it shows as text."""
    page = "<!doctype html><script>window.pwned=1</script><p>Nobody counted the ropes of Haddo.\n"
    sources = make(tmp_path / "sources", {"a.txt": page, "b.html.txt": page, "c.md": page, "d.svg.txt": page})
    built = build(sources, tmp_path / "output")
    endings = {path.suffix.lower() for path in (built.output / "originals").rglob("*") if path.is_file()}
    assert endings <= {".txt", ".md"}
