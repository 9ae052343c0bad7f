"""Markup of text: nothing added, nothing lost, nothing that runs."""

from __future__ import annotations

import html
import re

from html_page import PageReader
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.source import Mark
from sitegen.render.blocks import Span, direction, inline, mark_span, name_span
from sitegen.render.tables import cells

TEXT = st.text("<>&\"'/ab \nαم\u2028😀", min_size=1, max_size=40)
KINDS = st.sampled_from(["em", "strong", "code", "sup", "sub", "del", "link", "unknown"])
TARGETS = st.sampled_from(
    ["https://example.org/?a=1&b=<2>", "javascript:alert(1)", "../up.html", "HTTP://x.org", None, '"']
)


@st.composite
def spans(draw: st.DrawFn, length: int) -> list[Span]:
    """Return marks and mentions anywhere in a text."""
    out: list[Span] = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, length))
        end = start + draw(st.integers(0, length))
        if draw(st.booleans()):
            made = mark_span(Mark(start, end, draw(KINDS), draw(TARGETS)))
            out += [made] if made else []
        else:
            out.append(name_span(start, end, "e-1", "place", draw(st.sampled_from([None, "../entities/e-1.html"]))))
    return out


@given(st.data(), TEXT)
def test_marks_never_change_the_text(data: st.DataObject, text: str) -> None:
    """Markup wraps the text; without its tags the text is what it was."""
    made = inline(text, data.draw(spans(len(text))))
    assert html.unescape(re.sub(r"<[^>]*>", "", str(made))) == html.unescape(html.escape(text))


@given(st.data(), TEXT)
def test_elements_nest_and_links_never_do(data: st.DataObject, text: str) -> None:
    """Elements close in order, whatever overlaps, and no link lies in a link."""
    page = PageReader(str(inline(text, data.draw(spans(len(text))))))
    assert page.wrong == []
    assert page.nested_links == 0
    assert all(re.match(r"https?://|mailto:|\.\./entities/", link, re.IGNORECASE) for link in page.links)


@given(st.data(), TEXT)
def test_a_part_is_the_part_of_the_whole(data: st.DataObject, text: str) -> None:
    """The markup of a stretch holds exactly that stretch."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = inline(text, data.draw(spans(len(text))), start, end)
    assert html.unescape(re.sub(r"<[^>]*>", "", str(made))) == html.unescape(html.escape(text[start:end]))


@given(st.text(alphabet="ab \t|\n-:", max_size=80))
def test_every_letter_is_in_a_cell(text: str) -> None:
    """Cells hold all letters of a table, in order, and none twice."""
    rows = cells(text)
    shown = "".join(text[start:end] for row in rows for start, end in row)
    if rows:
        assert re.sub(r"[^ab]", "", shown) == re.sub(r"[^ab]", "", text)


def test_direction_is_that_of_most_letters() -> None:
    """A block runs the way most of its letters do."""
    assert direction("ميناء Port") == "rtl"
    assert direction("Port Halden (ميناء)") == "ltr"
    assert direction("12.30 – ?") is None
