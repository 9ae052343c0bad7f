"""The Markdown twin renders as the text it was made of, in more than one flavour, and never as the source's markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import markdown as python_markdown
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sitegen.model.document import Block, Document, Kind, Voice, Withheld
from sitegen.model.source import DocumentId, Mark
from sitegen.render import plaintext
from sitegen.render.exports import markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import FakeArchive

EXTENSIONS = ["extra", "admonition", "sane_lists", "toc", "nl2br"]
FLAVOURS: dict[str, Callable[[str], str]] = {
    "python": python_markdown.markdown,
    "python extra": lambda text: python_markdown.markdown(text, extensions=EXTENSIONS),
    "commonmark": lambda text: MarkdownIt("commonmark").render(text),
    "github": lambda text: MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"]).render(text),
}
SNIPPETS = [
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "![a](x)", "<http://x>"),
    *(
        "[a]: javascript:x",
        "# h",
        "* item",
        "- item",
        "1. item",
        "1) item",
        "> quote",
        "    code",
        "\tcode",
        "```",
        "~~~",
    ),
    *("---", "===", "***", "a | b", "--- | ---", "*em*", "__strong__", "`code`", "{: onclick=x}", "!!! note", ": term"),
    *(
        "&lt;",
        "&#60;script&#62;",
        "\\",
        "\\<b>",
        "*[x]: y",
        "[^1]: note",
        "~~gone~~",
        "<!--",
        "-->",
        "<pre>",
        "</code>",
    ),
    *(
        "\n",
        "\n\n",
        "\r",
        "\u2028",
        "\x02",
        "\x03",
        "\x0b",
        " ",
        "  \n",
        "word",
        "é",
        "snake_case",
        "_",
        "+",
        "=",
        "]",
        "<",
    ),
]
HOSTILE = st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=8).map("".join) | st.text(max_size=30)
OURS = {"p", "em", "strong", "del", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "pre", "code", "hr"} | {
    *("blockquote", "a", "sup", "sub")
}


class Rendered(HTMLParser):
    """The elements and the text of a rendered page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.comments = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs} - {"href", "start", "id"}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """Count a comment."""
        del data
        self.comments += 1


def only(archive: FakeArchive, *blocks: Block) -> str:
    """Return the Markdown of a document of these blocks, without its front matter."""
    key, document = next((key, row) for key, row in archive.kept.items() if row.published)
    bare = replace(document, blocks=blocks, title_block=blocks[0].id, comments=(), posts=(), title="Title")
    return body(replace(archive, kept={**archive.kept, key: bare}), key)


def body(archive: FakeArchive, key: DocumentId) -> str:
    content = markdown(archive, key).content.decode()
    return content.split("\n---\n", 1)[1].lstrip("\n")


def squeezed(text: str) -> str:
    """Return a text without spaces and without what no Markdown can hold."""
    return re.sub(r"[\s\u2028\u2029\x00-\x20\x7f-\xa0\ufffd\ud800-\udfff\u2003\u3000]", "", text)


def sample(archive: FakeArchive, text: str, kind: Kind, **rest: object) -> Block:
    first = next(iter(archive.kept.values())).blocks[1]
    return replace(first, text=text, kind=kind, inferred=False, mark=None, marks=(), **rest)


@pytest.mark.parametrize("flavour", FLAVOURS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120, deadline=None)
@given(
    st.lists(
        st.tuples(HOSTILE, st.sampled_from(list(Kind)), st.sampled_from(list(Voice)), st.integers(0, 3)),
        min_size=1,
        max_size=4,
    )
)
def test_no_text_becomes_markup(archive: FakeArchive, flavour: str, rows: list[tuple[str, Kind, Voice, int]]) -> None:
    """Whatever blocks say, the page rendered from their Markdown has only our elements and no attribute of theirs."""
    blocks = [sample(archive, text, kind, voice=voice, depth=depth) for text, kind, voice, depth in rows]
    page = Rendered(FLAVOURS[flavour](only(archive, *blocks)))
    assert page.tags <= OURS
    assert not page.attributes
    assert not page.links
    assert not page.comments


@pytest.mark.parametrize("flavour", FLAVOURS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120, deadline=None)
@given(
    HOSTILE,
    st.sampled_from([Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST, Kind.FOOTNOTE, Kind.CODE, Kind.HEADING, Kind.VERSE]),
)
def test_the_text_survives(archive: FakeArchive, flavour: str, text: str, kind: Kind) -> None:
    """The rendered page says what the block says, spaces aside."""
    page = Rendered(FLAVOURS[flavour](only(archive, sample(archive, text, kind))))
    assert squeezed(page.text) == squeezed(text)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_marks_of_the_source_are_kept(archive: FakeArchive, flavour: str) -> None:
    """Emphasis, code and safe links are marked; an unsafe link keeps its text alone."""
    text = "A word, some code, a link and a trap."
    marks = (
        Mark(2, 6, "strong"),
        Mark(13, 17, "code"),
        Mark(19, 25, "link", "https://halden.example/a_b?c=(d)"),
        Mark(30, 36, "link", "javascript:alert(1)"),
    )
    block = replace(sample(archive, text, Kind.PARAGRAPH), marks=marks)
    page = Rendered(FLAVOURS[flavour](only(archive, block)))
    assert page.text.strip() == text
    assert {"strong", "code", "a"} <= page.tags
    assert page.links == ["https://halden.example/a_b?c=(d)"]


def test_front_matter_reads_back(archive: FakeArchive) -> None:
    """The front matter is YAML that says what is known and leaves out what is not."""
    for key, document in archive.kept.items():
        rows = yaml.safe_load(markdown(archive, key).content.decode().split("\n---\n")[0])
        assert rows["title"] == document.title
        assert rows["sha256"] == document.source.sha256
        assert ("published" in rows) == (document.published is not None)
        assert ("authors" in rows) == bool(document.authors)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(HOSTILE)
def test_front_matter_holds_any_title(archive: FakeArchive, title: str) -> None:
    """No title ends the front matter or adds a key to it."""
    key, document = next((key, row) for key, row in archive.kept.items() if row.published)
    hostile = replace(archive, kept={key: replace(document, title=title)})
    content = markdown(hostile, key).content.decode()
    assert content.startswith("---\n")
    rows = yaml.safe_load(content[4 : content.index("\n---\n")])
    assert rows.get("title", "") == title
    assert rows["source"] == document.source.path


def test_comments_and_posts_are_kept(archive: FakeArchive) -> None:
    """Comments stand under their heads, footnotes and captions in their places, lists nested."""
    key = next(key for key, row in archive.kept.items() if row.published)
    text = body(archive, key)
    assert "## Comments\n\n### c1 (number 1) · Marlow\n\nPorthalden was always" in text
    assert "- first, the northern quay\n    - then" in text
    assert text.index("# The Harbour Closes") < text.index("2019-05-02T07:15 · q")
    assert "*By Q. Example*" in text


def test_empty_comments_are_kept(archive: FakeArchive) -> None:
    """A comment without text still has its head."""
    key, document = next((key, row) for key, row in archive.kept.items() if row.published)
    empty = replace(document.comments[0], id="c2", author=None, number=None, blocks=(), lines=(13, 13))
    both = replace(document, comments=(*document.comments, empty))
    assert "### c2 · no name" in body(replace(archive, kept={**archive.kept, key: both}), key)


def test_numbers_stay_what_they_were(archive: FakeArchive) -> None:
    """A numbered list that counts on stays one; a number out of turn is kept as text."""
    items = [sample(archive, text, Kind.LIST) for text in ("3. three", "4. four", "9. nine", "b) bee", "• dot")]
    marked = [replace(item, mark=item.text.split()[0]) for item in items]
    assert only(archive, *marked) == "3. three\n4. four\n- 9\\. nine\n- b) bee\n- dot\n"


def test_withheld_documents_are_tombstones(withheld: FakeArchive) -> None:
    """The Markdown twin of a withheld document says that it is withheld and why, and nothing of it."""
    document = next(document for document in withheld.documents() if document.withheld)
    content = markdown(withheld, document.id).content.decode()
    assert "at the family's request" in content
    assert "Harbour Closes" not in content
    assert document.source.sha256 not in content


def test_many_marks_are_quick() -> None:
    """Time grows with the text: ten thousand links in one paragraph are no trouble."""
    text = "word " * 20_000
    marks = [Mark(5 * at, 5 * at + 4, "link", "https://halden.example/") for at in range(20_000)]
    assert len(plaintext.lines(text, marks)[0]) > len(text)


def hidden(document: Document) -> Document:
    """Return the document with a name withheld."""
    return replace(document, withheld=Withheld("name", "asked"))


def test_no_digest_where_something_is_withheld(archive: FakeArchive) -> None:
    """Where a name is withheld, no digest of the whole is given."""
    key, document = next(iter(archive.kept.items()))
    content = markdown(replace(archive, kept={key: hidden(document)}), key).content.decode()
    assert document.source.sha256 not in content


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("voice", Voice)
def test_code_in_a_quotation_is_only_text(archive: FakeArchive, flavour: str, voice: Voice) -> None:
    """Python's Markdown reads what stands in a quotation even inside ``pre``: nothing of it may mean anything."""
    text = "[a](javascript:alert(1))\n\n# <b> *x*\n&lt;"
    page = Rendered(FLAVOURS[flavour](only(archive, sample(archive, text, Kind.CODE, voice=voice))))
    assert not page.links
    assert page.tags <= {"pre", "code", "blockquote", "p", "br"}
    assert squeezed(page.text) == squeezed(text)
