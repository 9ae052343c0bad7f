"""Pages of every kind of the sample under the checkers that others wrote and in two browsers.

Each check is also given a page with a fault planted that it must find. Whole sites: ``make audit``.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from support.building import Built

from audit import access, budgets, lighthouse, links, machines, markup, places, widths
from audit.planted import planted
from audit.rows import Row
from audit.serving import hosted
from audit.site import Site
from audit.tools import MissingToolError, java, node, package

HARD = ("unclosed.html", "nested.html", "unnamed.html")


@pytest.fixture(scope="module")
def site(sample: Built) -> Site:
    """Return the sample."""
    return Site(sample.output)


@pytest.fixture(scope="module")
def broken(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a copy of the sample with faults."""
    return planted(site, tmp_path_factory.mktemp("planted") / "site")


def clean(rows: Sequence[Row]) -> None:
    """Assert that every check was made and found nothing; where one could not be made, skip and say why."""
    assert {row.check: row.faults for row in rows if row.faults} == {}
    missing = {row.skipped for row in rows if row.skipped}
    if missing:
        pytest.skip("; ".join(sorted(missing)))


def needs(*tools: Callable[[], object]) -> None:
    """Skip where a tool is missing."""
    try:
        for tool in tools:
            tool()
    except MissingToolError as missing:
        pytest.skip(str(missing))


def test_every_kind_of_page_is_chosen(site: Site) -> None:
    """The pages that stand for the rest are of every kind, and searches are among them."""
    names = site.of_each_kind()
    kinds = {site.kind(name.partition("?")[0]) for name in names}
    assert kinds == set(site.kinds) - {"redirect"}
    assert {"home", "document", "source", "name", "documents", "entities", "timeline", "404"} <= kinds
    assert sum(name.startswith("search.html?q=") for name in names) == 2


def test_markup(site: Site) -> None:
    """The Nu HTML checker and html-validate find nothing in pages of every kind and in the style sheets."""
    clean(markup.check_markup(site, [name for name in site.of_each_kind() if "?" not in name]))


def test_nu_finds_faults(broken: Site) -> None:
    """The Nu HTML checker tells what is not closed, what is nested wrongly, and a property that is none."""
    needs(java, lambda: package(*markup.VNU))
    found = "\n".join(markup.nu_faults([broken.folder / name for name in HARD]))
    assert "unclosed.html" in found
    assert "nested.html" in found
    sheet = broken.folder / "wrong.css"
    sheet.write_text("p { colour: red }\n", "utf-8")
    assert "colour" in "\n".join(markup.nu_faults([sheet], "--css"))


def test_html_validate_finds_faults(broken: Site) -> None:
    """html-validate tells each of three pages by a rule that it breaks."""
    needs(node, lambda: package("html-validate", "bin/html-validate.mjs"))
    found = "\n".join(markup.html_validate_faults([broken.folder / name for name in HARD]))
    for name, rule in zip(HARD, ("close-order", "element-permitted-content", "text-content"), strict=True):
        assert any(line.startswith(f"site/{name}") and rule in line for line in found.splitlines()), (name, found)


def test_links(site: Site) -> None:
    """No link of the sample is dead, whether followed over http or in the files."""
    clean(links.check_links(site))


def test_dead_links_are_found(broken: Site) -> None:
    """Dead links and dead fragments are told by each of the programs."""
    linkinator, *others = links.check_links(broken)
    for row in others:
        told = "\n".join(row.faults)
        assert [link for link in ("nowhere.html", "about.html#nothing", "#none") if link not in told] == [], row.check
    if linkinator.skipped:
        pytest.skip(linkinator.skipped)
    assert "dead.html → nowhere.html" in linkinator.faults
    assert any(fault.endswith("→ dead.html#none") for fault in linkinator.faults)


def test_what_programs_read(site: Site) -> None:
    """Data blocks, fields of citations and feeds can be read."""
    clean(machines.check_machines(site))


def test_what_programs_cannot_read_is_found(broken: Site) -> None:
    """A data block that does not parse and a feed whose moment is none are told."""
    linked, cited, feeds = machines.check_machines(broken)
    assert any("linked.html" in fault for fault in linked.faults)
    assert any("yesterday" in fault for fault in feeds.faults)
    assert cited.faults == ()


@pytest.mark.browser
def test_access(browser: Browser, site: Site) -> None:
    """Axe finds nothing on any kind of page, wide and light, narrow and dark, and unfolded."""
    names = site.of_each_kind()
    clean(access.check_access(browser, site, names, ((1280, "light"), (320, "dark"))))


@pytest.mark.browser
def test_what_axe_must_find(browser: Browser, broken: Site) -> None:
    """Pale text and a field without a name are told."""
    (found,) = access.check_access(browser, broken, ("pale.html", "unnamed.html"), ((1280, "light"),))
    if found.skipped:
        pytest.skip(found.skipped)
    told = "\n".join(found.faults)
    assert "pale.html 1280 light: color-contrast" in told
    assert "unnamed.html 1280 light: label" in told
    assert "button-name" in told


@pytest.mark.browser
def test_widths(browser: Browser, site: Site) -> None:
    """No kind of page scrolls sideways, and text follows the size that readers choose."""
    clean(widths.check_widths(browser, site, site.of_each_kind()))


@pytest.mark.browser
def test_what_is_too_wide_is_found(browser: Browser, broken: Site) -> None:
    """A word that does not break and text of a fixed size are told."""
    plain, large = widths.check_widths(browser, broken, ("wide.html", "fixed.html"), (320, 1280))
    assert any(fault.startswith("wide.html at 320 px") for fault in plain.faults)
    assert any(fault.startswith("wide.html at 320 px, text at 200 %") for fault in large.faults)
    assert any(fault.startswith("fixed.html text that keeps its size") for fault in large.faults)
    assert not any(fault.startswith("fixed.html") for fault in plain.faults)


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_places(browser: Browser, site: Site, name: str, script: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """From a folder, from the root of a host and from a base path, pages say nothing and ask for nothing outside."""
    clean(places.check_places(browser, site, site.of_each_kind(), (name,), (script,)))


@pytest.mark.browser
@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_what_is_said_and_asked_for_is_found(browser: Browser, broken: Site, name: str) -> None:
    """A word in the console, what the policy refuses, a request outside, a page without text: each is told."""
    names = ("outside.html", "loud.html", "inline.html", "ahead.html", "empty.html")
    for script in (True, False):
        rows = places.check_places(browser, broken, names, (name,), (script,))
        if rows[0].skipped:
            pytest.skip(rows[0].skipped)
        for row in rows:
            told = "\n".join(row.faults)
            assert "127.0.0.1:9" in told
            assert ("a word" in told) is script
            assert "empty.html shows no heading" in told
            assert any("style" in fault and "127.0.0.1:9" not in fault for fault in row.faults)
            if name == "firefox" and "folder" not in row.check:
                assert "about.html" in told  # fetched ahead for a link to the next page


@pytest.mark.browser
def test_budgets(browser: Browser, site: Site) -> None:
    """Style sheets, scripts and first views are as light as they must be."""
    clean(budgets.check_budgets(browser, site, [name for name in site.of_each_kind() if "?" not in name]))


@pytest.mark.browser
def test_what_is_too_heavy_is_found(browser: Browser, site: Site, broken: Site) -> None:
    """A heavy style sheet, a heavy script, a large name page and a heavy document are told."""
    assets, url = broken.folder / "assets", site.of_each_kind()[site.of_each_kind().index("about.html")]
    noise = bytes(range(256)).hex() + "".join(f"{number * 7919:x}" for number in range(9000))
    next(assets.glob("style.*.css")).open("a").write(f"/* {noise} */")
    next(assets.glob("core.*.js")).open("a").write(f"/* {noise} */")
    document = site.kinds["document"][0]
    (broken.folder / document).open("a").write(f"<!-- {noise} -->")
    (broken.folder / site.kinds["name"][0]).open("a").write("x" * 150_000)
    sheets, pages, views = budgets.check_budgets(browser, broken, (url, document))
    assert {fault.split(" is ")[0] for fault in sheets.faults} == {"CSS", "core JS"}
    assert len(pages.faults) == 1
    assert any(document in fault for fault in views.faults)


def test_the_limit_of_a_first_view() -> None:
    """What a document may weigh grows with its source, without a step."""
    sizes = [budgets.first_view_limit(size) for size in range(0, 60_000, 10)]
    assert sizes == sorted(sizes)
    assert budgets.first_view_limit(10_000) == 25_000
    assert budgets.first_view_limit(20_000) == 30_000
    assert max(later - sooner for sooner, later in itertools.pairwise(sizes)) <= 12


@pytest.mark.slow
@pytest.mark.browser
def test_lighthouse_scores(broken: Site) -> None:
    """Lighthouse gives a page of the sample full marks for what does not hang on time, and a faulty one fewer."""
    needs(node, lambda: package("lighthouse", "cli/index.js"))
    with hosted(broken.folder) as root:
        good, bad = (lighthouse.audited(root + name) for name in ("about.html", "unnamed.html"))
    assert [good["scores"][key] for key in ("accessibility", "best-practices", "seo")] == [100, 100, 100]
    assert bad["scores"]["accessibility"] < 100
    assert bad["scores"]["seo"] < 100


def test_where_a_tool_is_missing_the_row_says_so(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without node, java and packages, checks are skipped with the reason; nothing passes for done."""
    monkeypatch.setenv("SITEGEN_TOOLS", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    rows = [*markup.check_markup(site, ["about.html"]), links.check_links(site)[0]]
    rows += lighthouse.check_lighthouse(site, ["about.html"])
    assert [row.skipped.split()[0] for row in rows] == ["install"] * 5
