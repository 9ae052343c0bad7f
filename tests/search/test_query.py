"""The query language: one file of cases that both parsers must pass, and laws for any text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search.made import Browser

from sitegen.search.query import parse
from sitegen.search.understand import dated, distance, understand

CASES = json.loads((Path(__file__).parent / "conformance" / "queries.json").read_text("utf-8"))
PARTS = 'red river " ( ) - OR AND NOT * ~ ~2 : title: in:comment date:2017.. lang: “ 水 é name: "a .. x* y~'
SCRAPS = st.sampled_from([*PARTS.split(" "), " ", "\x00", "\ud800"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["query"])[:40])
def test_cases(case: dict[str, object]) -> None:
    """Each query of the file is read as the file says."""
    tree = parse(str(case["query"]))
    understood = understand(tree)
    assert tree == case["tree"]
    assert understood.text == case["understood"]
    assert (understood.tree is None) == case["empty"]


def test_browser_passes_the_same_cases(in_browser: Browser) -> None:
    """The browser's parser gives the same trees."""
    assert in_browser([["parse", case["query"]] for case in CASES]) == [case["tree"] for case in CASES]


@given(st.one_of(st.text(), st.lists(SCRAPS, max_size=40).map("".join)))
def test_nothing_is_an_error(text: str) -> None:
    """Any text at all is read, and what was understood is read the same again."""
    understood = understand(parse(text))
    again = understand(parse(understood.text))
    assert again.text == understood.text


def test_deep_brackets_and_long_queries_are_read() -> None:
    """Ten thousand brackets, or a megabyte, are no trouble."""
    assert understand(parse("(" * 10_000 + "red")).tree is None
    assert understand(parse("(" * 1_000 + "red")).text == "red"
    assert understand(parse("red " * 300_000)).tree is not None


@given(st.text("abcd", max_size=6), st.text("abcd", max_size=6))
def test_distance_is_a_distance(first: str, second: str) -> None:
    """Equal words are nought apart, order does not matter, and a swap is one edit."""
    assert distance(first, first, 2) == 0
    assert distance(first, second, 5) == distance(second, first, 5)
    assert distance("abcd", "abdc", 2) == 1


DATES = ["2016", "2016-12", "2016-12-31", "2017", "2017-05", "2017-05-02", "2017-06", "2018", "2018-01", "none"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2017", ["2017"]),
        ("2017..2018", ["2017", "2018"]),
        ("2017-05..2018", ["2017-05", "2017-06", "2018"]),
        ("2016-12-31..2017-05", ["2016-12-31", "2017-05"]),
        ("..2016", ["2016"]),
        ("..2016-12", ["2016-12"]),
        ("2018..", ["2018"]),
    ],
)
def test_ranges_of_dates(value: str, expected: list[str]) -> None:
    """A range covers the dates that lie in it whole; a year that reaches beyond it is not in it."""
    assert dated(value, lambda: DATES) == expected


def test_browser_reads_dates_the_same(in_browser: Browser) -> None:
    """The browser covers the same dates."""
    values = [
        "2017",
        "2017..2018",
        "2017-05..2018",
        "2016-12-31..2017-05",
        "..2016",
        "..2016-12",
        "2018..",
        "2017-05-02..",
    ]
    assert in_browser([["dated", value, DATES] for value in values]) == [dated(v, lambda: DATES) for v in values]
