"""A saved page is read block by block: all that a browser shows is kept or in the ledger, and nothing runs."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.model.source import Reading, Source
from sitegen.problems import Code
from sitegen.read import ReadError, media_type
from sitegen.read.html import accepts, read
from sitegen.read.html_blocks import build
from sitegen.read.html_tokens import tokens


def reading(text: str) -> Reading:
    """Read a page."""
    content = text.encode()
    source = Source("a.html", "0" * 64, len(content), media_type("a.html", content), "originals/a.html.txt")
    (result,) = read(source, content)
    return result


def shapes(text: str) -> list[tuple[str, str]]:
    """Return kind and text of each block."""
    return [(block.kind, block.text) for block in reading(text).marked or ()]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h2>One</h2>two<p>three", [("heading", "One"), ("paragraph", "two"), ("paragraph", "three")]),
        ("<p>a\n  b&nbsp;c &amp; d</p>", [("paragraph", "a b\u00a0c & d")]),
        ("<p>a<br>b<br><br>c", [("paragraph", "a\nb"), ("paragraph", "c")]),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", [("list", "a"), ("list", "b"), ("list", "c")]),
        ("<blockquote><p>a</p><p>b</p></blockquote>", [("quote", "a"), ("quote", "b")]),
        ("<pre>\n a\n  b &lt;</pre>", [("code", " a\n  b <")]),
        ("<figure><img><figcaption>a</figcaption></figure>", [("caption", "a")]),
        ("<table><tr><td>a<td>b<tr><td><td>d</table>", [("table", "a\tb\n\td")]),
        ("<dl><dt>a<dd>b</dl>", [("paragraph", "a"), ("list", "b")]),
        ("un<b>believ</b>able", [("paragraph", "unbelievable")]),
        ("a <script>b</script> c", [("paragraph", "a c")]),
        ('<p>a <span style="display: none">b</span><b hidden>x</b>c', [("paragraph", "a c")]),
        ("a <!-- b --> c", [("paragraph", "a c")]),
        ("1 < 2 and <unknown>x</unknown>", [("paragraph", "1 < 2 and x")]),
        ("<b><p>a</b>b</p>c", [("paragraph", "ab"), ("paragraph", "c")]),
        ("<noscript>only this</noscript>", [("paragraph", "only this")]),
    ],
)
def test_blocks_follow_the_markup(markup: str, expected: list[tuple[str, str]]) -> None:
    """Each element that a browser sets apart is a block; broken markup loses structure, never text."""
    assert shapes(markup) == expected


def test_marks_and_links() -> None:
    """Marks stand where their elements stood; relative links become absolute where the page names its address."""
    result = reading(
        '<link rel="canonical" href="https://e.example/d/p.html"><p>An <em>old</em> <a href="../b?x=1&amp;y">boat</a> '
        '<a href="javascript:alert(1)">x</a> <a href=" data:text/html,y">y</a><sup>2</sup></p>'
    )
    (block,) = result.marked or ()
    assert [(block.text[mark.start : mark.end], mark.kind, mark.target) for mark in block.marks] == [
        ("old", "em", None),
        ("boat", "link", "https://e.example/b?x=1&y"),
        ("2", "sup", None),
    ]


PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>The Quay Reopens | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "The Quay Reopens",
 "datePublished": "2019-05-02T07:15:00Z", "author": [{"@type": "Person", "name": "Ann Quill"}, {"name": "Tom Reed"}]}]}
</script>
<link rel="canonical" href="https://post.example/quay">
</head><body class="has-sidebar">
<div class="site-header" role="banner"><a href="/">Harbour Post</a></div>
<nav><ul><li><a href="/">Home</a><li><a href="/about">About</a></ul></nav>
<div class="wrapper">
<article><h1>The Quay Reopens</h1>
<p>The old quay was opened again on Thursday, after two years of repairs and delays, said the mayor.
<p>“We are glad,” said the harbour master, a man of few words, who had waited for this day since the storm.
<p>More boats are due in June.
<div class="share-buttons">Tweet this</div>
</article>
<div id="comments"><h3>One comment</h3><p>Otto says:</p><p>At last!</p></div>
<div class="sidebar widget-area"><h3>Popular</h3><a href="/x">Something else</a></div>
</div>
<footer>All rights reserved.</footer>
</body></html>
"""


def test_the_document_is_told_from_the_page_around_it() -> None:
    """Navigation, sharing and the like are left out by name and stand in the ledger; comments and short texts stay."""
    result = reading(PAGE)
    assert next(block.text for block in result.marked or ()) == "The Quay Reopens"
    kept = "\n".join(block.text for block in result.marked or ())
    for words in ("opened again", "We are glad", "More boats", "One comment", "Otto says:", "At last!"):
        assert words in kept
    left = {row.text: row.reason for row in result.furniture}
    assert left["Home"] == "nav"
    assert left["Tweet this"] == "share"
    assert left["Popular"] == "nav"
    assert left["All rights reserved."] == "legal"
    assert left["Harbour Post"] == "nav"


def test_metadata_is_declared_with_its_line() -> None:
    """JSON-LD and meta tags are evidence, each with its line."""
    assert [(row.field, row.value, row.line) for row in reading(PAGE).declared] == [
        ("title", "The Quay Reopens", 4),
        ("published", "2019-05-02T07:15:00Z", 4),
        ("author", "Ann Quill", 4),
        ("author", "Tom Reed", 4),
        ("publisher", "Harbour Post", 3),
        ("url", "https://post.example/quay", 7),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>',
        '<script type="application/ld+json">' + '{"@graph":[' * 3000 + "</script>",
        '<script type="application/ld+json">{"@type": "Event", "datePublished": "2019-01-01"}</script>',
        '<meta name="date" content="soon">',
        '<meta property="article:modified" content="2019-01-01">',
        "<p>May 2, 2019</p>",
        '<link rel="canonical" href="javascript:alert(1)">',
        '<meta name="author" content="https://social.example/someone">',
    ],
)
def test_nothing_is_declared_that_is_not_said(markup: str) -> None:
    """No date, author or address comes from a guess or a broken statement."""
    assert reading(f"{markup}<p>Words.").declared == ()


def test_a_whole_page_in_one_named_part_is_still_read() -> None:
    """A part that holds most of the prose is not what its class name says."""
    prose = "The boats came home late, and nobody in the harbour had seen the light that night. " * 3
    assert prose.strip() in dict(map(reversed, shapes(f'<div class="widget"><p>{prose}</p></div>')))  # type: ignore[arg-type] # pairs


def test_heads_of_posts_and_comments_are_kept() -> None:
    """Between title and text stands the byline; a comment's head is no page's footer."""
    prose = "The ferry to the island has been late on every day of this week, and nobody could tell me why it was so."
    page = "<header><h1>On Ferries</h1><div class='entry-meta'>May 4, 2013 by Bram Heide</div></header>"
    page += f"<div><p>{prose}</p>"
    page += f"<p>{prose}</p></div><footer>Posted in News</footer><ol class='comment-list'><li class='comment'>"
    page += "<footer class='comment-meta'><b>Otto</b> says:</footer><p>As ever.</p></ol>"
    assert [text for _, text in shapes(page)] == [
        "On Ferries",
        "May 4, 2013 by Bram Heide",
        prose,
        prose,
        "Otto says:",
        "As ever.",
    ]


def test_a_list_is_kept_whole() -> None:
    """Where hardly anything is prose, short lines are what the page is about."""
    rows = "".join(
        f"<div><b>Ship {number}</b> of <a href=x>Halden</a>, built at the quay</div>" for number in range(40)
    )
    prose = "The ships of the harbour are listed here by their number, as the harbour master has them in his book."
    kept = [text for _, text in shapes(f"<nav>Menu</nav><div><p>{prose}</p></div>{rows}")]
    assert len(kept) == 41


def test_ids_of_headings_name_no_parts() -> None:
    """A section about menus is no menu."""
    prose = "The menu of the tavern lists fish and bread, and the cook has never been known to change it at all."
    page = f'<div><p>{prose}</p></div><section id="menu"><h2>The menu</h2><p>{prose}</p></section>'
    page += f'<div class="post tag-related category-advert"><p>{prose}</p></div>'
    assert [text for _, text in shapes(page)] == [prose, "The menu", prose, prose]


def test_saved_pages_tell_where_they_came_from() -> None:
    """Browsers and SingleFile write the address into a comment."""
    result = reading("<!-- saved from url=(0022)https://e.example/page --><html><p>Words.</p>")
    assert [(row.field, row.value) for row in result.declared] == [("url", "https://e.example/page")]
    result = reading(
        "<!--\n Page saved with SingleFile\n url: https://e.example/p\n saved date: Fri May 03 2019\n--><p>Words."
    )
    assert [(row.field, row.value) for row in result.declared] == [
        ("url", "https://e.example/p"),
        ("captured", "Fri May 03 2019"),
    ]


def test_a_page_without_text_is_empty() -> None:
    """It is a problem, not a page."""
    with pytest.raises(ReadError) as caught:
        reading("<html><head><title>x</title></head><body><img src=x></body></html>")
    assert caught.value.code is Code.EMPTY


def test_html_is_known_by_its_beginning() -> None:
    """Pages saved without an ending are pages all the same; text about HTML is not."""
    assert accepts(b"<!-- x -->\n<!DOCTYPE html><p>")
    assert accepts(b"\xef\xbb\xbf <HTML lang=en>")
    assert not accepts(b"The <html> tag")
    assert not accepts(b"<p>Hello")


def account(text: str) -> None:
    """Check that every token is in order without gaps, and every text character outside them in exactly one part."""
    at = 0
    for token in tokens(text):
        assert token.start == at < token.end
        at = token.end
    assert at == len(text)
    parts = build(text).parts
    seen = Counter[int]()
    for part in parts:
        for run in part.runs:
            assert 0 <= run.start < run.start + run.length <= len(part.text)
            if run.length == run.source_length:
                shown, said = part.text[run.start :][: run.length], text[run.source :][: run.length]
                assert all(a == b or (a.isspace() and b.isspace()) for a, b in zip(shown, said, strict=True))
            seen.update(range(run.source, run.source + run.source_length))
        for mark in part.marks:
            assert 0 <= mark.start < mark.end <= len(part.text)
    for token in tokens(text):
        for place in range(token.start, token.end):
            if token.kind == "text" and not text[place].isspace():
                assert seen[place] == 1
            assert seen[place] <= 1


SCRAPS = r"""<p> </p> <div> </div> <b> </b> <a href="x"> </a> <ul> <li> </ul> <table> <tr> <td> </table> <h1> </h1> <br>
<pre> </pre> <script> </script> <style> <!-- --> <title> </title> &amp; &eacute; & < > " ' = <a b=' <blockquote> <
</blockquote> <nav> </nav>
<textarea> </textarea> <noscript> </noscript> the boat é 1 . <!x> </> <select> <option> <svg> </svg> <caption> <th>"""
TEXT = st.lists(st.one_of(st.sampled_from(re.findall(r"\S+", SCRAPS)), st.sampled_from(["\n", " ", "  "])), max_size=40)


@settings(max_examples=250, deadline=None)
@given(TEXT.map("".join))
@example("<a b='>x")
@example("<title>never closed <p>x")
@example("<script>never closed <p>x")
def test_every_text_has_a_place(text: str) -> None:
    """However the markup is broken, each character of text is in one part, once, and reading ends well."""
    account(text)
    try:
        result = reading(text)
    except ReadError:
        return
    lines = {number for block in result.marked or () for number in range(block.lines[0], block.lines[1] + 1)}
    lines |= {row.line for row in result.furniture}
    assert lines >= {line.number for line in result.lines if line.text.strip()}


HOSTILE = r"""<div> <b> <p <a|href=' <a|b=" <!-- < & </b> <table><td> <ul><li> x<br> <a| <title> <b><p> <script> a|<i>
<a|b=c| <x|y='z"> <font><b></font>"""


@pytest.mark.parametrize("unit", [unit.replace("|", " ") for unit in HOSTILE.split()])
def test_hostile_repetition_is_read_in_time(unit: str) -> None:
    """Ten thousand nested or unclosed tags cost no more than their length."""
    text = "words " + unit * (60_000 // len(unit)) + " more words"
    began = time.process_time()
    result = reading(text)
    assert time.process_time() - began < 6
    assert "words" in (result.marked or ())[0].text


@pytest.mark.parametrize(
    ("head", "to"),
    [
        ("<title>The ferry sails again</title>", "title"),
        ("<title>The ferry sails again | Halden Light</title>", "title"),
        ('<meta property="og:title" content="The ferry sails again"><title>Halden Light</title>', None),
        ("<svg><title>The ferry sails again</title></svg><title>Elsewhere</title>", None),
    ],
)
def test_a_title_that_is_used_is_told_as_moved(head: str, to: str | None) -> None:
    """What stands in <title> became the title where it says it; a site's name alone, or a picture's title, did not."""
    text = "<p>After eleven weeks in dry dock the old ferry left the quay on Saturday, with forty passengers.</p>"
    made = reading(f"<html><head>\n{head}\n</head><body>\n<h1>The ferry sails again</h1>\n{text}</body></html>")
    assert {row.to for row in made.furniture if row.reason == "hidden"} == {to}
