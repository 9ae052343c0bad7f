"""Suffix rules: what they join, and that the browser executes them the same."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search.fake import DUTCH, ENGLISH, GERMAN
from search.made import Browser

from sitegen.search.analysis import fold
from sitegen.search.stemmers import TABLES
from sitegen.search.stemming import LANGUAGES, stem

JOINED = {
    "en": (
        "connect connected connecting connection connections",
        "river rivers river's",
        "city cities",
        "happy happiness",
        "run running runs",
        "hope hoping hoped",
        "hop hopping hopped",
        "study studies studied studying",
        "control controlled controlling",
        "relation relations relational",
        "bomb bombs bombed bombing",
        "force forces forced forcing",
        "die dying dies",
    ),
    "nl": (
        "boom bomen",
        "schip schepen's schip",
        "aanval aanvallen",
        "loop lopen",
        "bericht berichten",
        "mogelijk mogelijkheden mogelijkheid",
        "rivier rivieren",
        "eiland eilanden",
    ),
    "de": ("haus hauser", "kind kinder kindern", "brucke brucken", "schon schone schoner", "nachricht nachrichten"),
    "fr": ("cheval chevaux", "national nationale nationales", "l'eau eau eaux", "continuel continuellement"),
    "es": ("cancion canciones", "rapido rapida rapidamente", "trabajador trabajadores", "casa casas"),
}
APART = {
    "en": ("news new", "universe union", "king kin", "bias bia", "organ orange", "wing win"),
    "nl": ("maan maand", "zon zo", "heden heid"),
}


@pytest.mark.parametrize(("language", "row"), [(code, row) for code, rows in JOINED.items() for row in rows])
def test_forms_of_a_word_are_joined(language: str, row: str) -> None:
    """The forms of one word have one stem."""
    known = [word for word in row.split() if word != "schepen's"]
    assert len({stem(word, language) for word in known}) == 1


@pytest.mark.parametrize(("language", "row"), [(code, row) for code, rows in APART.items() for row in rows])
def test_other_words_stay_apart(language: str, row: str) -> None:
    """Words that only look alike keep different stems."""
    first, second = row.split()
    assert stem(first, language) != stem(second, language)


def test_unknown_languages_are_left_alone() -> None:
    """A language without a table, or none, changes nothing."""
    assert stem("rivers", "xx") == stem("rivers", None) == "rivers"


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_has_a_stem(text: str, language: str) -> None:
    """No word, however odd, breaks the engine, and no word loses all its letters."""
    word = fold(text)
    assert bool(stem(word, language)) == bool(word)


@pytest.mark.parametrize("language", LANGUAGES)
def test_browser_stems_the_same(language: str, in_browser: Browser) -> None:
    """The browser's engine gives the same stems for real words, made-up endings and odd letters."""
    table = TABLES[language]
    suffixes = {rule.partition(">")[0] for step in table["steps"].values() for rule in step.split("|") if ">" in rule}
    starts = ("b", "ab", "stri", "kom", "gel", "yy", "sky", "boy", "quiz", "ee", "ij", "añb", "l'", "𠮷", "controll")
    words = {start + suffix for start in starts for suffix in suffixes}
    words |= {
        start + suffix + more for start in ("tal", "gom", "y") for suffix in suffixes for more in ("s", "en", "'s")
    }
    words |= {fold(word) for word in (*ENGLISH, *DUTCH, *GERMAN)} | set(" ".join(JOINED[language]).split())
    listed = sorted(words)
    _, answer = in_browser([["teach", {language: table}], ["stem", listed, language]])
    assert answer == [stem(word, language) for word in listed]


def test_a_first_letter_stays() -> None:
    """No rule changes what a word of plain letters begins with: passages are searched for words that begin alike."""
    rules = sorted(set(re.findall("[a-z]{2,}", json.dumps(TABLES))))
    for language in LANGUAGES:
        for word in (*rules, *(first + rule for rule in rules for first in "aesk")):
            assert stem(word, language)[:1] == word[0], (language, word)
