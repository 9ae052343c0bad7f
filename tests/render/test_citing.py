"""Citations on a document's page: of the text in the page itself, of a paragraph by script, and both say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import fakes
import pytest
from printing import printed

from sitegen.model.document import Document, Precision
from sitegen.model.site import Look
from sitegen.render import Theme
from sitegen.render.citing import citing, post_facts
from sitegen.render.messages import messages
from sitegen.render.structured import Citations, cite

sync_api = pytest.importorskip("playwright.sync_api")

FORMS = ("text", "bibtex", "ris", "csl")
PICKED = "id => { sitegen.cite(document.getElementById(id)); return %s }"
SHOWN = "['text', 'bibtex', 'ris', 'csl'].map(form => document.getElementById('c-' + form).textContent)"


def saved() -> Document:
    """Return a document that was saved from an address, dated to the month, with signs that formats escape."""
    blocks = [fakes.block(line, f"Paragraph {line}", language=code) for line, code in ((1, "en"), (2, "nl"), (3, "en"))]
    source = replace(
        fakes.source("saved/odd_{name}.txt"), url="https://example.org/a_b?x={1}&y=%20", captured="2020-02-03T04:05:06Z"
    )
    made = fakes.text_of(
        "saved/odd_{name}.txt", blocks, languages=("en", "nl"), published=fakes.dated("2016-03", Precision.MONTH)
    )
    return replace(
        made,
        source=source,
        title="50 % of {all} “fees” & more?",
        publisher="the _Gazette_",
        authors=("A. ~ B.", "ميناء"),
    )


def archives() -> dict[str, fakes.FakeArchive]:
    """Return the handmade archive, one with an address of its own, and one whose pages speak Dutch."""
    look = Look(title="Papers & Co", base_url="https://archive.example/papers")
    away = fakes.FakeArchive([saved(), fakes.rich(), fakes.posts()], fakes.names(), look=look)
    dutch = fakes.FakeArchive([saved(), fakes.rich()], fakes.names(), look=Look(title="Papieren", language="nl"))
    return {"home": fakes.archive(), "away": away, "dutch": dutch}


def cited(archive: fakes.FakeArchive, document: Document, block: str | None) -> list[str]:
    """Return the four forms as a page shows them."""
    words = messages(Theme.load(None).folders, archive.site.look.language)
    made: Citations = cite(document, archive.outline(document.id), archive.site, block, words)
    return [getattr(made, form).replace("\r\n", "\n") for form in FORMS]


@pytest.fixture(scope="module", params=["home", "away", "dutch"])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[fakes.FakeArchive, Path]:
    """Return an archive and the folder of its pages."""
    archive, folder = archives()[request.param], tmp_path_factory.mktemp("cited")
    for path, content in printed(archive).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return archive, folder


@pytest.fixture
def page(browser: sync_api.Browser) -> Iterator[sync_api.Page]:
    """Return a page that fails the test at any console message."""
    made, faults = browser.new_page(), list[str]()
    made.on("console", lambda message: faults.append(message.text))
    made.on("pageerror", lambda error: faults.append(str(error)))
    yield made
    made.close()
    assert faults == []


@pytest.mark.browser
def test_a_chosen_paragraph_is_cited_as_the_program_cites_it(
    place: tuple[fakes.FakeArchive, Path], page: sync_api.Page
) -> None:
    """For each paragraph, a comment's and a post's too, the page makes the very citations that Python makes."""
    archive, folder = place
    for document in archive.texts:
        blocks = [block for block in document.blocks if block.id != document.title_block]
        page.goto(f"file://{folder}/documents/{document.id}.html#{blocks[0].id}")
        page.wait_for_selector("#c-of button")
        for block in blocks:
            assert page.evaluate(PICKED % SHOWN, block.id) == cited(archive, document, block.id), block.id
        page.locator("#c-of button").click()
        assert page.evaluate(SHOWN) == cited(archive, document, None)


@pytest.mark.browser
def test_a_chosen_paragraph_leads_to_its_lines(place: tuple[fakes.FakeArchive, Path], page: sync_api.Page) -> None:
    """Beside the citation stands the way to the paragraph's lines in the source, which have the same address."""
    document = fakes.rich()
    page.goto(f"file://{place[1]}/documents/{document.id}.html#{document.blocks[2].id}")
    link = page.locator("#c-of a")
    assert link.get_attribute("href") == f"{document.id}.source.html#{document.blocks[2].id}"


@pytest.mark.browser
def test_without_script_the_page_says_how_a_paragraph_is_cited(
    place: tuple[fakes.FakeArchive, Path], browser: sync_api.Browser
) -> None:
    """The number and the end of the address of a paragraph that is there are given as an example."""
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"file://{place[1]}/documents/{fakes.rich().id}.html")
    example = plain.locator("#c-of").inner_text()
    assert "¶ 2" in example
    assert plain.locator("#o200 > .n").inner_text().strip() == "2"
    assert "#o200" in example
    assert not plain.locator("[data-copy]").is_visible()
    plain.context.close()


def test_posts_say_what_is_their_own() -> None:
    """A post's facts are those in which its citation differs from the page's; a page of one post has none."""
    archive, document = fakes.archive(), fakes.posts()
    facts = {post.id: post_facts(document, post, archive.site) for post in document.posts}
    said = json.loads(facts["s2"] or "")
    assert (said["title"], said["author"]) == ("Second ferry held at Port Halden", [{"literal": "A. Reporter"}])
    assert said["issued"] == {"date-parts": [[2018, 2, 7]]}
    alone = replace(document, posts=(replace(document.posts[0], published=None),))
    assert post_facts(alone, alone.posts[0], archive.site) is None


def test_names_from_the_right_stand_apart() -> None:
    """In the sentence, a title or name that runs from the right is isolated; the words stay the same."""
    archive, document = fakes.FakeArchive([saved()], []), saved()
    made = citing(document, archive.outline(document.id), archive.site)
    assert "<bdi>ميناء</bdi>" in made.text
    assert made.text.striptags() == cite(document, archive.outline(document.id), archive.site).text
