"""Folding, words and terms: what they do, and that the browser does the same."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search.made import Browser

from sitegen.search.analysis import PLAIN, WORD, fold, form, is_usual, terms, words
from sitegen.search.marks import RANGES

TEXTS = (
    "The keeper's lamp, don't touch: it’s hot!",
    "Port-Halden; O'Brien & rock’n’roll ''quoted''",
    "décomposé e\u0301te\u0301 ÎLE İstanbul ΣΊΣΥΦΟΣ Straße Ærø łódź",
    "soft\u00adhyphen zero\u200bwidth join\u200cer",
    "الْمَدِينَة القديمة مـديـنة گلستان",
    "שָׁלוֹם עולם",
    "नमस्ते हिन्दी में",
    "港の灯台は古い。第3章 ﾊﾟﾝ パン 𠮷野家",
    "ภาษาไทย ພາສາລາວ ភាសាខ្មែរ",
    "ﬁne ① ½ Ⅷ x² _under_score 3,14 a.b",
    "👍🏽 e\u20dd ㍿ ﷺ ½cup",
    "",
)


def test_marks_table_is_unicodes() -> None:
    """The table of combining marks is what Unicode says (of the version that Python 3.11 knows)."""
    marks = [code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)).startswith("M")]
    listed = []
    for part in RANGES.split():
        low, _, high = part.partition("-")
        listed += range(int(low, 16), int(high or low, 16) + 1)
    if unicodedata.unidata_version == "14.0.0":
        assert listed == marks
    assert set(listed) <= set(marks)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Café", "cafe"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ÎLE", "ile"),
        ("ﬁne", "fine"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("it’s", "it's"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("soft\u00adhyphen", "softhyphen"),
        ("مـديـنة", "مدينه"),
    ],
)
def test_folding(written: str, folded: str) -> None:
    """Case, accents, compatibility forms and invisible characters go."""
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)


def test_words() -> None:
    """An apostrophe inside a word belongs to it, a hyphen does not, and marks never cut a word."""
    assert [match.group() for match in words("Port-Halden's 'lamp' e\u0301te\u0301 हिन्दी")] == [
        *("Port", "Halden's", "lamp", "e\u0301te\u0301", "हिन्दी"),
    ]


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"])))
def test_the_quick_way_finds_the_same_words(text: str) -> None:
    """Where nothing unusual stands in a text, the plain pattern finds the same words."""
    if is_usual(text):
        assert PLAIN.findall(text) == WORD.findall(text)


def test_unspaced_scripts_become_pairs() -> None:
    """A run without spaces gives each pair of neighbours, and its last character."""
    assert [term for _, _, term in terms("灯台は", "ja")] == ["灯台", "台は", "は"]
    assert [term for _, _, term in terms("第3章", "ja")] == ["第", "3", "章"]
    assert [(start, end) for start, end, _ in terms("灯台", "ja")] == [(0, 2), (1, 2)]


def test_forms() -> None:
    """Spellings that differ in case, accents and hyphens only are one form."""
    assert form("Port-Halden") == form("port halden") == "port.halden"
    assert form("Île Carrée") == "ile.carree"


def test_browser_does_the_same(in_browser: Browser) -> None:
    """The browser finds the same words and terms, and folds the same, over texts in many scripts."""
    found = [[match.group() for match in words(text)] for text in TEXTS]
    every = sorted({word for row in found for word in row})
    calls = [*(["words", text] for text in TEXTS), *(["fold", word] for word in every)]
    assert in_browser(calls) == [*found, *map(fold, every)]
    answers = in_browser([["form", text] for text in TEXTS] + [["terms", word, None] for word in every])
    spans = [[[term] for _, _, term in terms(word, None)] for word in every]
    assert answers[: len(TEXTS)] == [form(text) for text in TEXTS]
    assert [[[term] for _, _, term in row] for row in answers[len(TEXTS) :]] == spans


@pytest.mark.slow
def test_browser_folds_every_character_the_same(in_browser: Browser) -> None:
    """Every character of Unicode 14 is folded the same, and is or is not part of a word."""
    known = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"} and code != ord(" ")
    ]
    blocks = ["\n".join(known[start : start + 5_000]) for start in range(0, len(known), 5_000)]
    answers = in_browser([["words", block] for block in blocks])
    for block, answer in zip(blocks, answers, strict=True):
        assert answer == [match.group() for match in words(block)]
    assert in_browser([["folds", known]]) == [[fold(letter) for letter in known]]
