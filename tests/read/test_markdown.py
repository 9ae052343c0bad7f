"""Markdown says what its source says, block for block, and every word of the source has a place."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.model.source import Furniture, Marked, Reading, Source
from sitegen.problems import Code
from sitegen.read import ReadError
from sitegen.read.html_words import INLINE_MARKS
from sitegen.read.markdown import read
from sitegen.read.rendered import safe_target


def reading(text: str) -> Reading:
    """Read Markdown."""
    content = text.encode()
    source = Source("a.md", "0" * 64, len(content), "text/markdown", "originals/a.md")
    (result,) = read(source, content)
    return result


def blocks(text: str) -> tuple[Marked, ...]:
    """Read Markdown and return its blocks."""
    result = reading(text)
    assert result.marked is not None
    return result.marked


def shapes(text: str) -> list[tuple[str, str]]:
    """Return kind and text of each block."""
    return [(block.kind, block.text) for block in blocks(text)]


def marks(text: str) -> list[tuple[str, str, str | None]]:
    """Return what each mark of the first block covers, its kind and target."""
    block = blocks(text)[0]
    return [(block.text[mark.start : mark.end], mark.kind, mark.target) for mark in block.marks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# One #\n\nTwo\n===\n\nThree\n---", [("heading", "One"), ("heading", "Two"), ("heading", "Three")]),
        ("one\ntwo  \nthree", [("paragraph", "one two\nthree")]),
        ("- a\n- b\n  c", [("list", "- a"), ("list", "- b c")]),
        ("Lead:\n- a\n- b", [("paragraph", "Lead:"), ("list", "- a"), ("list", "- b")]),
        ("1) a\n2) b", [("list", "1) a"), ("list", "2) b")]),
        ("> a\n> b\n\nc", [("quote", "a b"), ("paragraph", "c")]),
        ("```py\nx = 1\n\ny = 2\n```", [("code", "x = 1\n\ny = 2")]),
        ("    a\n      b", [("code", "a\n  b")]),
        ("***", [("separator", "***")]),
        ("| a | b |\n|---|:-:|\n| 1 | |", [("table", "a\tb\n1\t")]),
        ("text[^1]\n\n[^1]: the note", [("paragraph", "text[1]"), ("footnote", "[1] the note")]),
        ("<div><p>a <b>b</b></p><p>c</p></div>", [("paragraph", "a b"), ("paragraph", "c")]),
        ("![a boat](boat.jpg)", [("caption", "a boat")]),
        ("#tag and 2 < 3 &amp; AT&T", [("paragraph", "#tag and 2 < 3 & AT&T")]),
        ("```\nnever closed", [("paragraph", "```\nnever closed")]),
        (": a and = b", [("paragraph", ": a and = b")]),
        ("a [x] [y] b", [("paragraph", "a [x] [y] b")]),
        ("[to][`p.s`] [`q`][]\n\n[`p.s`]: u\n[`q`]: v", [("paragraph", "to q")]),
        ('<p><img src="a/v/k" alt="version"> x</p>', [("paragraph", "version x")]),
        ("a\n\n- - -\n\nb", [("paragraph", "a"), ("separator", "- - -"), ("paragraph", "b")]),
    ],
)
def test_blocks_map_one_to_one(source: str, expected: list[tuple[str, str]]) -> None:
    """Each construct of the source is the block that Markdown says it is."""
    if "never closed" in source:
        assert "never closed" in " ".join(text for _, text in shapes(source))
        return
    assert shapes(source) == expected


def test_lists_nest_by_depth_and_keep_their_bullets() -> None:
    """Two columns of indentation nest; what stands below an item's text belongs to it."""
    found = blocks("- a\n  - b\n    1. c\n\n       more\n- d\n\n      code\n")
    assert [(block.kind, block.depth, block.label, block.text) for block in found] == [
        ("list", 0, "-", "- a"),
        ("list", 1, "-", "- b"),
        ("list", 2, "1.", "1. c"),
        ("paragraph", 3, None, "more"),
        ("list", 0, "-", "- d"),
        ("code", 1, None, "code"),
    ]


def test_marks_cover_what_they_should() -> None:
    """Emphasis, code and links point at the words they stand around."""
    assert marks('An *old* **red** `b*t` [boat](https://e.example/a_b "T") and [it][x].\n\n[x]: /near "N"') == [
        ("old", "em", None),
        ("red", "strong", None),
        ("b*t", "code", None),
        ("boat", "link", "https://e.example/a_b"),
        ("it", "link", "/near"),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example/",
        "\\\\evil.example\\x",
        "file:///etc/passwd",
        "x:y",
        "\x01javascript:x",
    ],
)
def test_dangerous_links_lose_their_target(target: str) -> None:
    """Only web, mail and plain relative targets are kept; the words stay."""
    for source in (
        f"[words]({target})",
        f"[words](<{target}>)",
        f'<a href="{target}">words</a>',
        f"[words]\n\n[words]: {target}",
    ):
        for block in blocks(source):
            assert all(mark.kind != "link" or (mark.target or "").startswith("&") for mark in block.marks), source
        assert "words" in " ".join(block.text for block in blocks(source))


@pytest.mark.parametrize(
    "target", ["https://e.example/?q=a:b", "mailto:a@e.example", "../b.html", "a/b:c", "#x", "?q=1"]
)
def test_plain_targets_are_kept(target: str) -> None:
    """A colon behind a slash is no scheme."""
    assert safe_target(target) == target


def test_no_raw_html_survives() -> None:
    """Scripts, handlers and tags are gone from the text; their source is in the ledger."""
    result = reading(
        'Hi <b onclick="x()">you</b> <script>alert(1)</script>\n\n<svg onload=x><style>p{}</style></svg>ok\n'
    )
    text = " ".join(block.text for block in result.marked or ())
    assert text == "Hi you ok"
    said = " ".join(row.text for row in result.furniture)
    assert "alert(1)" in said
    assert "onload" in said


FRONT = """---
title: "A walk: by night"
date: 2020-03-04
authors: [Ann Quill, {name: Tom Reed}]
tags:
  - sea
  - salt
lang: en
source_url: https://e.example/walk
draft: no
---
Body.
"""


def test_inline_tags_mean_what_they_mean_in_saved_pages() -> None:
    """HTML within Markdown is read by the one table of inline elements."""
    for tag, kind in INLINE_MARKS.items():
        (block,) = reading(f'One <{tag} href="https://e.example/">two</{tag}> three.\n').marked or ()
        assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [(kind, "two")]


def test_front_matter_is_declared_with_its_lines() -> None:
    """Each value cites its key's line, dates stay as written, and the lines are in the ledger."""
    result = reading(FRONT)
    assert [(row.field, row.value, row.line) for row in result.declared] == [
        ("title", "A walk: by night", 2),
        ("published", "2020-03-04", 3),
        ("author", "Ann Quill", 4),
        ("author", "Tom Reed", 4),
        ("tag", "sea", 5),
        ("tag", "salt", 5),
        ("language", "en", 8),
        ("url", "https://e.example/walk", 9),
    ]
    assert [row.line for row in result.furniture if row.reason == "front-matter"] == list(range(1, 12))
    assert [block.text for block in result.marked or ()] == ["Body."]


def test_toml_front_matter() -> None:
    """TOML is read between ``+++`` lines."""
    result = reading('+++\ntitle = "T"\ndate = 2020-03-04T05:06:00\n\ntags = ["a"]\n+++\nBody\n')
    assert [(row.field, row.value, row.line) for row in result.declared] == [
        ("title", "T", 2),
        ("published", "2020-03-04T05:06:00", 3),
        ("tag", "a", 5),
    ]


@pytest.mark.parametrize(
    "text", ["---\n\nJust a break.\n\n---\n\nMore.", "---\nnot closed: x\n", "---\n---\n", "+++\nx\n+++\n"]
)
def test_what_is_no_front_matter_stays_in_the_body(text: str) -> None:
    """A thematic break at the top is no metadata."""
    assert not reading(text).declared
    assert not reading(text).problems


def test_bad_front_matter_is_a_problem() -> None:
    """It is named, and its lines are in the ledger."""
    result = reading("---\ntitle: [never closed\nlang: en\n---\nBody.\n")
    assert [problem.code for problem in result.problems] == [Code.BAD_METADATA]
    assert [block.text for block in result.marked or ()] == ["Body."]
    assert len([row for row in result.furniture if row.reason == "front-matter"]) == 4


@pytest.mark.parametrize(
    ("front", "says", "line"),
    [
        ("---\nlang: en\ntitle: [[a], [b]]\n---\n", "title holds no text", 3),
        ("---\ntitle: {a: b}\n---\n", "title holds no text", 2),
        ('---\nauthor: !!python/object/apply:os.system ["x"]\n---\n', "author has the tag", 2),
        ("---\nlang: en\nauthor: !person x\n---\n", "author has the tag !person", 3),
        ("---\ntags: [!person x]\n---\n", "tags holds no text", 2),
        ("+++\nlang = 'en'\n[title]\na = 'b'\n+++\n", "title holds no text", 2),
    ],
)
def test_a_value_that_is_not_read_is_a_problem(front: str, says: str, line: int) -> None:
    """What stands under a known key and is no text is told with its key and line; nothing is made of it."""
    result = reading(f"{front}Body.\n")
    assert [row.field for row in result.declared] == ["language"] * ("lang" in front)
    (problem,) = result.problems
    assert problem.code is Code.BAD_METADATA
    assert says in problem.message
    assert problem.line == line or front.startswith("+++")  # TOML's tables are not looked for


def test_an_empty_value_is_no_problem() -> None:
    """Templates of front matter leave keys empty, and keys of other programs hold what they like."""
    assert not reading("---\ntitle:\ntags: []\nauthor: {}\nmenu: [[a]]\nother: !x y\n---\nBody.\n").problems


def test_what_is_wrong_with_front_matter_is_told_plainly() -> None:
    """No words of Python, and the line of the file."""
    (deep,) = reading(f"---\ntitle: {'[' * 3000}\n---\nBody.\n").problems
    assert deep.message == "front matter is not read: it nests too deeply"
    (colon,) = reading("---\nlang: en\ntitle: a: b\n---\nBody.\n").problems
    assert colon.message == "front matter is not read: mapping values are not allowed here (line 3)"


def test_an_alias_bomb_is_harmless() -> None:
    """YAML aliases that would unfold to billions are never unfolded."""
    levels = "\n".join(f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    began = time.process_time()
    reading(f"---\nk0: &a0 [x]\n{levels}\ntags: *a11\n---\nBody\n")
    assert time.process_time() - began < 2


def account(result: Reading) -> None:
    """Check that each letter and digit of each line is in a block's run or in the furniture, once."""
    text = result.text
    seen = bytearray(len(text))
    previous = (0, 0)
    for block in result.marked or ():
        assert block.text.strip()
        assert block.runs
        assert block.runs[0].source >= 0
        for run in block.runs:
            piece = text[run.source : run.source + run.source_length]
            if run.length == run.source_length:
                shown = block.text[run.start : run.start + run.length]
                assert all(a == b or (a.isspace() and b.isspace()) for a, b in zip(shown, piece, strict=True))
            assert not any(seen[run.source : run.source + run.source_length])
            seen[run.source : run.source + run.source_length] = b"\1" * run.source_length
        first = result.lines[block.lines[0] - 1]
        last = result.lines[block.lines[1] - 1]
        assert first.start <= block.runs[0].source <= first.start + len(first.text)
        end = block.runs[-1].source + block.runs[-1].source_length
        assert last.start < end <= last.start + len(last.text) + 2
        assert previous <= (block.runs[0].source, 0)
        previous = (block.runs[0].source, 0)
        covered = sum(run.length for run in block.runs)
        shown = "".join(char for char in block.text if char.isalnum())
        assert covered >= len(shown)
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)
    held = {number for block in result.marked or () for number in range(block.lines[0], block.lines[1] + 1)}
    held |= {row.line for row in result.furniture}
    assert held >= {line.number for line in result.lines if line.text.strip()}
    rows: dict[int, list[Furniture]] = {}
    for row in result.furniture:
        rows.setdefault(row.line, []).append(row)
    for line in result.lines:
        want = Counter(char for at, char in enumerate(line.text, line.start) if char.isalnum() and not seen[at])
        have = Counter(char for row in rows.get(line.number, []) for char in row.text if char.isalnum())
        assert want == have, line
        if line.text.strip() and not any(seen[line.start : line.start + len(line.text)]):
            assert rows.get(line.number), line
        assert all(row.text in line.text for row in rows.get(line.number, []))


SCRAPS = r"""the boat *came* **in** _late_ `x` `` a`b `` [to](u.html) [port][r] ![pic](p) <b>now</b> &amp; &copy; \* 3.
1) - + # ## > >> | --- === *** ``` ~~~ <div> </div> <!-- --> [^1] [^1]: [r]: http://e.example <script> </script>"""
WORDS = st.sampled_from(re.findall(r"\S+", SCRAPS))
LINES = st.lists(st.one_of(WORDS, st.just("    "), st.just("\t"), st.text(max_size=5)), max_size=6).map(" ".join)
DOCUMENTS = st.lists(LINES, max_size=14).map("\n".join)


@settings(max_examples=250, deadline=None)
@given(DOCUMENTS)
@example("a \x02\nline")
@example("#\n\n## ##\n\n# \n")
@example("- \n  a\n")
@example("> - a\n>   b\n\nc")
@example("[a](http://a/b a) a\n")
@example("<p>a<script>b</script>ba</p>\n")
@example("*a*&eacute;*b* &notanentity; `&amp;`\n")
@example("İ<style>x</style>i\n")
def test_every_letter_has_a_place(text: str) -> None:
    """Each letter of the source is in exactly one run or row, in order; no letter is made up."""
    try:
        account(reading(text))
    except ReadError:
        assert not text.strip("\x00-\x1f \ufeff") or not text.isprintable()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """No bytes make the reader crash."""
    source = Source("a.md", "0" * 64, len(content), "text/markdown", "originals/a.md")
    try:
        for result in read(source, content):
            account(result)
    except ReadError:
        pass


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "![",
        "*",
        "`",
        "<",
        "a*",
        "`a ",
        "[a](",
        "[a][",
        "> ",
        "- ",
        "<b>",
        "<!--",
        "&",
        "|",
        "\\",
        "_a",
        "[^1]",
        "<div>\n\n",
        "```\n",
        "- a\n ",
        "~~~~\n\n`",
    ],
)
def test_hostile_repetition_is_read_in_time(unit: str) -> None:
    """What opens and never closes costs no more than its length."""
    for text in (unit * (8_000 // len(unit)), f"{unit * 100}\n\n" * 6):
        began = time.process_time()
        account(reading(f"x {text}"))
        account(reading(f"{text}x"))
        assert time.process_time() - began < 12
