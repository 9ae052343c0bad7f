"""What a person is told of one file: every line's fate, in few rows, in the width there is."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitegen.cli.inspecting import Look, describe
from sitegen.cli.terminal import clip, width_of
from sitegen.inspect import Inspected, fates, inspect, overview

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour{}."
PAGE = [
    "A harbour for all", "By Tess Quill", "May 4, 2014", *(PROSE.format(word) for word in (" again", " at last", "", " for good")), "The keeper wrote:",
    "“" + PROSE.format(" and the door of the light") + "”", PROSE.format(" in the café of Mr Ã¶"), "Share this:", "Related Posts", "2 comments",
    "Otto Fenn said...", "I doubt it very much.", "Marla said...", "So do I, and so does the cat, which has been asked about it more than once by everybody on the quay and beyond.",
]  # fmt: skip


@pytest.fixture
def page(tmp_path: Path) -> Inspected:
    """Return what is made of a page with a bit of everything."""
    path = tmp_path / "page.txt"
    path.write_text("\n\n".join(PAGE) + "\n", "utf-8")
    return next(iter(inspect(path)))


def shown(page: Inspected, width: int = 100, *, colour: bool = False, everything: bool = False) -> list[str]:
    """Return the view for people."""
    return list(describe(page, Look(width, colour, everything)))


def test_all_lines_are_accounted_for(page: Inspected) -> None:
    """Kept, moved, removed and blank lines are all there are; both lists of rows name each line with text."""
    tally = page.tally
    assert (tally.lines, tally.blank, tally.lost) == (2 * len(PAGE) - 1, len(PAGE) - 1, 0)
    for rows in (fates(page.document), overview(page.document)):
        named = {number for row in rows for number in range(row.first, row.last + 1)}
        assert set(range(1, 2 * len(PAGE), 2)) <= named


def test_neighbours_of_one_make_are_told_as_one(page: Inspected) -> None:
    """Paragraphs in a row are one row, and so is a comment with its head and body."""
    rows = {(row.first, row.last): row for row in overview(page.document)}
    assert rows[7, 15].detail == "paragraph en ×5".removesuffix(" ×5")
    assert rows[7, 15].count == 5
    comment = next(row for row in rows.values() if row.what == "comment")
    assert comment.text.startswith("Otto Fenn, no date: I doubt it")
    assert len(rows) < len(fates(page.document))


@pytest.mark.parametrize("width", [60, 80, 132])
def test_no_line_is_wider_than_the_terminal(page: Inspected, width: int) -> None:
    """Long texts are cut, and it is told how many characters are not shown."""
    lines = shown(page, width)
    assert max(map(width_of, lines)) <= width
    cut = next(line for line in lines if re.match(r" +7-15 ", line))
    text, _, rest = cut.partition("  paragraph")[2].lstrip("abcdefghijklmnopqrstuvwxyz ×5").rpartition("… +")
    assert len(text) + int(rest) == len(PAGE[3])


def test_the_sum_of_it_stands_first(page: Inspected) -> None:
    """Title, lines, blocks and metadata with their evidence come before the lines themselves."""
    lines = shown(page)
    assert lines[0] == "A harbour for all"
    assert re.search(r"lines  33: \d+ kept, \d+ moved, \d+ removed, 16 blank; 1 repair$", lines[1])
    assert "published  2014-05-04 (day; line 5: May 4, 2014)" in lines[3]
    assert next(line for line in lines if line.startswith("Lines")).endswith(")")


def test_colours_only_where_they_are_wanted(page: Inspected) -> None:
    """Without them there is not one escape; with them, the same text."""
    plain, colourful = shown(page), shown(page, colour=True)
    assert not any("\x1b" in line for line in plain)
    assert [re.sub(r"\x1b\[\d+m", "", line) for line in colourful] == plain
    assert any("\x1b[31mremoved\x1b[0m" in line for line in colourful)


def test_everything_is_shown_on_demand(page: Inspected) -> None:
    """With ``--all`` each block, comment, date and name has its own row."""
    rows = [line for line in shown(page, 1_000_000, everything=True) if re.match(r" +\d+(-\d+)?  \w", line)]
    assert sum("paragraph en" in row for row in rows) >= 7
    assert any(row.endswith(PAGE[-1]) for row in rows)


def test_a_long_thread_is_cut_short(tmp_path: Path) -> None:
    """Of many comments the first are shown, and how many more there are, with their lines."""
    path = tmp_path / "thread.txt"
    comments = [
        line
        for number in range(40)
        for line in (f"Otto{number} said...", f"I doubt it very much, and number {number} does too.")
    ]
    path.write_text("\n\n".join([*PAGE[:8], "40 comments", *comments]), "utf-8")
    lines = shown(next(iter(inspect(path))))
    (rest,) = [line for line in lines if "×32" in line]
    assert re.match(r" +\d+-\d+  comment +×32 ", rest)
    assert sum(" comment " in line for line in lines) == 9


def test_wide_and_combining_characters_are_measured() -> None:
    """East Asian characters take two columns, combining ones none."""
    assert (width_of("霧の港"), width_of("e\u0301"), clip("霧の港で", 5), clip("abc", 3)) == (6, 1, "霧の…", "abc")


def test_markup_is_told_as_one(tmp_path: Path) -> None:
    """Lines that hold nothing but tags are one row at the end, and counted apart."""
    path = tmp_path / "page.html"
    path.write_text(f"<html>\n<body>\n<h1>A harbour</h1>\n<div>\n<p>{PAGE[3]}</p>\n</div>\n</body>\n</html>\n", "utf-8")
    page = next(iter(inspect(path)))
    assert (page.tally.kept, page.tally.markup, page.tally.lost) == (2, 6, 0)
    assert [(row.first, row.last, row.detail, row.count) for row in overview(page.document)][-1] == (1, 8, "markup", 6)
    assert "8: 2 kept, 0 moved, 6 removed (6 of nothing but markup), 0 blank" in shown(page)[1]
