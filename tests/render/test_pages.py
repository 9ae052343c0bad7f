"""Laws that every page keeps, on the handmade site."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import replace
from urllib.parse import unquote, urlsplit

import fakes
import pytest
from html_page import PageReader, words
from printing import printed

from sitegen.model.document import Kind, Withheld
from sitegen.model.site import Look

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'self' file:"
)
ELSEWHERE = re.compile(
    r"documents/[^/]+\.(md|source(\.\d+)?\.html)|originals/.+|entities/[^/]+\.xml|data/[a-z.]+|feed\.xml|"
    r"opensearch\.xml|manifest-sha256\.txt|search/.+"
)
"""Files that other parts of the program write."""


@pytest.fixture(scope="session")
def pages(site: dict[str, bytes]) -> dict[str, PageReader]:
    """Return every page, read."""
    return {path: PageReader(content.decode()) for path, content in site.items() if path.endswith(".html")}


def test_every_page_is_there(site: dict[str, bytes], archive: fakes.FakeArchive) -> None:
    """Each page of the design, one for each document and name, one for each address pinned once."""
    wanted = ["index", "documents", "entities", "timeline", "sources", "search", "about", "report", "404", "help"]
    assert {f"{name}.html" for name in wanted} <= set(site)
    assert {f"documents/{text.id}.html" for text in archive.texts} <= set(site)
    assert {f"entities/{name.id}.html" for name in archive.names} <= set(site)
    assert "entities/haldenport.html" in site


def test_nothing_runs_or_loads_from_elsewhere(pages: dict[str, PageReader]) -> None:
    """One policy on all pages; no inline script, style or handler; nothing loaded from outside the folder."""
    for path, page in pages.items():
        assert page.policy == POLICY, path
        assert page.inline == [], path
        assert not [load for load in page.loads if re.match(r"\w+://|//", load)], path


def test_every_link_leads_somewhere(pages: dict[str, PageReader], site: dict[str, bytes]) -> None:
    """Each link names a file of the output, relative to the page, and each fragment an id on it."""
    for path, page in pages.items():
        for link in page.links + page.loads:
            url = urlsplit(link)
            if url.scheme or not (url.path or url.fragment):
                continue
            assert not url.path.startswith("/"), (path, link)
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(url.path))) if url.path else path
            )
            assert target in site or ELSEWHERE.fullmatch(target), (path, link)
            if url.fragment and target in pages:
                assert pages[target].ids[unquote(url.fragment)] == 1, (path, link)


def test_ids_and_elements_are_sound(pages: dict[str, PageReader]) -> None:
    """Ids are unique, elements close in order, no link lies in a link, headings never skip a level."""
    for path, page in pages.items():
        assert [key for key, count in page.ids.items() if count > 1] == [], path
        assert page.wrong == [], path
        assert page.nested_links == 0, path
        assert page.headings.count(1) == 1, path
        for before, after in zip(page.headings[1:], page.headings[2:], strict=False):
            assert after <= before + 1, (path, page.headings)


def test_nothing_is_lost(pages: dict[str, PageReader], archive: fakes.FakeArchive) -> None:
    """Every word of every block and removed line is on the document's page, every block and comment by its id."""
    for text in archive.texts:
        page = pages[f"documents/{text.id}.html"]
        said = Counter(word for block in text.blocks for word in words(block.text))
        said.update(word for row in text.removed for word in words(row.text))
        assert said - page.words == Counter(), text.id
        assert all(page.ids[block.id] == 1 for block in text.blocks)
        assert sorted(page.comments) == sorted(comment.id for comment in text.comments)


def test_hooks_for_names(site: dict[str, bytes]) -> None:
    """A name is linked the first time in a section and only marked after that."""
    page = site[f"documents/{fakes.repeat().id}.html"].decode()
    assert page.count('<a class="entity place" data-entity="port-halden-1a2b3c"') >= 1
    assert '<span class="place">' in page


def test_text_cannot_escape(site: dict[str, bytes]) -> None:
    """Markup in a text is shown as text."""
    page = site[f"documents/{fakes.rich().id}.html"].decode()
    assert "<b>not</b>" not in page
    assert "&lt;stopped&gt;" in page
    note = site["entities/port-halden-1a2b3c.html"].decode()
    assert "javascript:" not in note
    assert "<strong>north</strong>" in note


def test_directions_and_languages(site: dict[str, bytes]) -> None:
    """A block of another language says so; one that runs from right to left too."""
    page = site[f"documents/{fakes.rich().id}.html"].decode()
    arabic = next(block for block in fakes.rich().blocks if block.language == "ar")
    assert f'<p id="{arabic.id}" lang="ar" dir="rtl">' in page
    assert '<span class="tag" lang="en" title=' in page


def test_comments_as_written(site: dict[str, bytes]) -> None:
    """A comment's time stands exactly as in the file; an empty comment says so; deep replies name what they answer."""
    page = site[f"documents/{fakes.rich().id}.html"].decode()
    assert "<bdi>Jun 22, 2017 7:15:57 AM</bdi>" in page
    assert "No text in the file" in page
    assert '<a class="to" href="#c5">in reply to #5</a>' in page


def test_same_bytes_twice(site: dict[str, bytes]) -> None:
    """Two builds of one archive give the same bytes."""
    assert printed(fakes.archive()) == site


def test_withheld_document_shows_nothing() -> None:
    """A withheld document's page is a tombstone: no text, no digest, no original."""
    text = replace(fakes.repeat(), withheld=Withheld("document", "at the author’s request"))
    names = [name for name in fakes.names() if name.scope is None]
    made = printed(fakes.FakeArchive([text], names))
    page = made[f"documents/{text.id}.html"].decode()
    assert "at the author’s request" in page
    assert "a day apart" not in page
    assert text.source.sha256 not in page
    assert "originals/" not in page


def test_a_date_of_change_is_called_so() -> None:
    """A page dated by its last change alone says that beside the date."""
    text = replace(fakes.repeat(), published=replace(fakes.dated("2019-05-02"), changed=True))
    page = printed(fakes.FakeArchive([text], []))[f"documents/{text.id}.html"].decode()
    assert "(last changed)" in page
    assert "(last changed)" not in printed(fakes.archive())[f"documents/{fakes.repeat().id}.html"].decode()


def test_not_found_page_knows_its_base() -> None:
    """With a base URL, 404.html works at any depth of the site."""
    look = Look(title="Papers", base_url="https://example.org/deep/papers")
    made = printed(fakes.archive(look=look))
    assert b'href="/deep/papers/documents.html"' in made["404.html"]
    assert b'<link rel="canonical" href="https://example.org/deep/papers/about.html">' in made["about.html"]


def test_an_empty_archive_has_pages() -> None:
    """An archive without documents and names still has every page."""
    made = printed(fakes.FakeArchive([], []))
    assert {"index.html", "documents.html", "entities.html", "timeline.html", "sources.html"} <= set(made)


def test_every_kind_of_block_is_rendered() -> None:
    """The handmade document has every kind of block, so the laws above speak of all of them."""
    assert {block.kind for block in fakes.rich().blocks} == set(Kind)


def test_posts_have_columns_of_their_own(site: dict[str, bytes]) -> None:
    """A name's history tells the dated posts of one page apart, those that do not name it too."""
    page = site["entities/otto-fenn-1a2b3c.html"].decode()
    first, third = (f'href="../documents/{fakes.posts().id}.html#s{n}"' for n in (1, 3))
    assert first in page
    assert "8 February 2018, Nog een veerboot aangehouden: 1" in page
    assert (
        f'<th scope="row">1 February 2017</th><td><a {third} dir="auto">Een jaar geleden</a></td><td class="count">0'
        in page
    )


def test_a_commenter_shows_what_was_said(site: dict[str, bytes]) -> None:
    """The page of a commenter gives the first words of each comment."""
    page = site["entities/marlow-1a2b3c.html"].decode()
    assert "<mark>Marlow</mark>: I was on that ferry." in page
