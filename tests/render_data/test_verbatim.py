"""The line-by-line view shows every line of a source, says what became of it, and leads to where it went."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.model.document import Removed, Repaired, Withheld
from sitegen.model.source import DocumentId, split_lines
from sitegen.render import verbatim
from sitegen.render.theme import Theme

if TYPE_CHECKING:
    from conftest import FakeArchive

THEME = Theme.load(None)
HOSTILE = st.lists(
    st.sampled_from(
        ["<script>alert(1)</script>", "</li>", "&lt;", '"', "\n", "\r\n", "\r", "word", "\x00", "\u202e", " ", "é"]
    ),
    max_size=12,
).map("".join)


class Lines(HTMLParser):
    """The lines of a page by number: class, text, links; and whatever else runs."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: dict[int, str] = {}
        self.fates: dict[int, str] = {}
        self.links: dict[int, list[str]] = {}
        self.words: dict[int, str] = {}
        self.ids: list[str] = []
        self.scripts = 0
        self._at = 0
        self._in = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a line, its text and its links."""
        values = dict(attrs)
        self.scripts += tag == "script" and "src" not in values
        key = values.get("id") or ""
        self.ids += [key] * bool(key)
        if tag == "li" and re.fullmatch(r"L\d+", key):
            self._at = int(key[1:])
            self.fates[self._at] = values["class"] or ""
            self.texts[self._at] = self.words[self._at] = ""
            self.links[self._at] = []
        elif tag in {"div", "span"} and self._at:
            self._in = tag
        elif tag == "a" and self._at:
            self.links[self._at].append(values["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        """Leave a line."""
        if tag == "ol":
            self._at = 0
        if tag in {"div", "span"}:
            self._in = ""

    def handle_data(self, data: str) -> None:
        """Note text."""
        if self._at and self._in == "div":
            self.texts[self._at] += data
        elif self._at and self._in == "span":
            self.words[self._at] += data


def dated(archive: FakeArchive) -> DocumentId:
    return next(key for key, document in archive.kept.items() if document.published)


def shown(archive: FakeArchive, key: DocumentId) -> list[Lines]:
    return [Lines(file.content.decode()) for file in verbatim.page(archive, key, THEME)]


def test_every_line_is_there_with_its_fate(archive: FakeArchive) -> None:
    """Each line stands under its number with its text and one fate, in words too."""
    key = dated(archive)
    (page,) = shown(archive, key)
    for number, (_, line) in enumerate(split_lines(archive.original(key)), 1):
        assert page.texts[number] == line
        assert bool(page.words[number]) == (page.fates[number] != "blank")
    assert [page.fates[number] for number in (1, 3, 4, 5, 10, 11, 12)] == [
        *("kept", "removed", "moved", "blank", "repaired", "moved", "kept")
    ]
    assert "a share button" in page.words[3]
    assert len(set(page.ids)) == len(page.ids)


def test_lines_lead_to_their_blocks(archive: FakeArchive) -> None:
    """A line links to the block it is in, a comment's head to the comment."""
    key = dated(archive)
    document = archive.document(key)
    (page,) = shown(archive, key)
    for block in document.blocks:
        assert f"{key}.html#{block.id}" in page.links[block.lines[0]]
    assert page.links[11] == [f"{key}.html#c1"]


def test_a_line_nobody_accounts_for_is_called_so(archive: FakeArchive) -> None:
    """The view does not hide a defect of cleaning: a line that is nowhere is said to be."""
    key = dated(archive)
    holed = replace(archive.kept[key], removed=())
    (page,) = shown(replace(archive, kept={key: holed}), key)
    assert page.fates[3] == "unknown"
    assert "Not accounted for" in page.words[3]


def test_parts_of_lines_are_marked(archive: FakeArchive) -> None:
    """Where only a part of a line was removed, that part is marked in it."""
    key = dated(archive)
    part = replace(
        archive.kept[key], removed=(Removed(3, "Share this", "share"), Removed(6, "said Otto Fenn.", "share"))
    )
    (file,) = verbatim.page(replace(archive, kept={key: part}), key, THEME)
    assert '<mark class="removed">said Otto Fenn.</mark>' in file.content.decode()


def test_repairs_are_shown_where_they_are(archive: FakeArchive) -> None:
    """Each repaired part tells what it became, twice where it comes twice; what is not there stands beside the line."""
    key = dated(archive)
    text = "They dont know, and we dont tell."
    mended = [
        Repaired(1, before, after, "apostrophe") for before, after in (("dont", "don’t"),) * 2 + (("cant", "can’t"),)
    ]
    document = replace(archive.kept[key], removed=(), moved=(), comments=(), repaired=tuple(mended))
    (file,) = verbatim.page(replace(archive, kept={key: document}, texts={key: text}), key, THEME)
    html = file.content.decode()
    assert html.count('<mark class="repaired" data-now="don’t">dont</mark>') == 2
    page = Lines(html)
    assert page.texts[1] == text
    assert "Repaired in 2 places: a lost apostrophe" in page.words[1]
    assert "can’t" in page.words[1]


def test_long_files_have_pages(archive: FakeArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long file goes on from page to page; the address of a line is where it is."""
    monkeypatch.setattr(verbatim, "LINES", 5)
    key = dated(archive)
    files = {file.path: Lines(file.content.decode()) for file in verbatim.page(archive, key, THEME)}
    assert len(files) == 3
    for number in range(1, 14):
        path, _, anchor = verbatim.address(key, number).partition("#")
        assert anchor in files[path].ids


def test_long_runs_of_blank_lines_are_one(archive: FakeArchive) -> None:
    """A few blank lines are shown one by one, hundreds as one row that says which they are."""
    key = dated(archive)
    bare = replace(archive.kept[key], blocks=(), comments=(), posts=(), removed=(), moved=(), repaired=())
    (file,) = verbatim.page(replace(archive, kept={key: bare}, texts={key: "\n" * 900 + "x\n\nx"}), key, THEME)
    page = Lines(file.content.decode())
    assert list(page.texts) == [1, 901, 902, 903]
    assert "<b>1–900</b>" in file.content.decode()


def test_long_lines_are_cut(archive: FakeArchive) -> None:
    """A line of a megabyte is shown in part, says how much more there is and links to the original."""
    key = dated(archive)
    text = "x" * 3_000_000
    (page,) = shown(replace(archive, texts={key: text}), key)
    assert 2_000 < len(page.texts[1]) < 2_100
    assert "2,998,000 more characters" in page.texts[1]
    assert any("originals/" in link for link in page.links[1])


def test_withheld_sources_are_not_shown(archive: FakeArchive) -> None:
    """The source of a withheld document is not shown line by line."""
    key = dated(archive)
    hidden = replace(archive.kept[key], withheld=Withheld("document", "asked"))
    assert shown(replace(archive, kept={key: hidden}), key) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(HOSTILE)
def test_no_line_becomes_markup(archive: FakeArchive, text: str) -> None:
    """Whatever a source holds, its lines are text on the page, each under its number."""
    key = dated(archive)
    bare = replace(
        archive.kept[key], blocks=(), comments=(), posts=(), removed=(), moved=(), repaired=(), title=text or "t"
    )
    (page,) = shown(replace(archive, kept={key: bare}, texts={key: text}), key)
    assert page.scripts == 0
    for number, (_, line) in enumerate(split_lines(text), 1):
        assert page.texts[number] == (line.replace("\x00", "\ufffd") if line.strip() else "")
