"""The tables of names and words hold what they say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from sitegen.strings import fold
from sitegen.tables import words_context, words_heads, words_titles
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import GIVEN_NAMES, is_given_name
from sitegen.tables.places import place
from sitegen.tables.territories import city, english, territory, usual
from sitegen.tables.words import LANGUAGES, function_words
from sitegen.tables.words_common import common_words

MAKER = Path(__file__).with_name("make_territories.py")


def test_the_table_of_territories_is_what_cldr_says() -> None:
    """Making the table anew gives the committed file."""
    spec = importlib.util.spec_from_file_location("make_territories", MAKER)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    assert maker.make() == maker.TABLE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("Duitsland", "nl", "DE"),
        ("Deutschland", "en", "DE"),
        ("U.S.", "en", "US"),
        ("VS", "nl", "US"),
        ("Россия", "ru", "RU"),
        ("Middle East", "en", "ME-EAST"),
        ("Turkey", "en", "TR"),
        ("VN", "nl", "UN"),
        ("日本", "ja", "JP"),
        ("us", "en", None),
        ("Maurice", "en", None),
        ("Island", "en", None),
        ("Russian", "en", None),
        ("Otto", "en", None),
    ],
)
def test_territories(name: str, language: str, code: str | None) -> None:
    """Territories are known in every language; short forms in exact case; words of other languages are not mistaken."""
    assert territory(name, language) == code


def test_every_usual_name_has_an_english_one() -> None:
    """Whatever the hand-made table names can be shown in English."""
    assert not [name for name, code in usual().items() if not english(code)]


def test_cities() -> None:
    """A city is one in all its spellings."""
    assert city("Munich") == city("München", "de") == place("Mailand") is not None or city("Munich") == city(
        "München", "de"
    )
    assert city("Moskou", "nl") == city("Moscow", "en")
    assert city("Quillport") is None


@pytest.mark.parametrize(
    "word", "Portuguese Russians Syrische Amerikaanse französischen Polish Koerden Turks britischen Iraqi".split()
)
def test_demonyms(word: str) -> None:
    """Words for peoples and languages are known in their inflections."""
    assert is_demonym(word)


@pytest.mark.parametrize("word", "Poland Polen Norway Fenn Zweden Congo".split())
def test_no_demonyms(word: str) -> None:
    """Names of countries are none."""
    assert not is_demonym(word)


def test_words_are_written_as_they_are_compared() -> None:
    """Lists are in lower case; given names are folded."""
    for module in (words_context, words_heads, words_titles):
        for name, value in vars(module).items():
            if isinstance(value, frozenset) and name.isupper():
                assert all(word == word.lower() for word in value), name
    assert all(fold(name) == name for name in GIVEN_NAMES)
    assert is_given_name("Jean-Marc")


@pytest.mark.parametrize("language", ["en", "nl", "de", "fr", "es", "it", "pt"])
def test_function_words(language: str) -> None:
    """The great languages have function words, in lower case; unknown languages none."""
    assert language in LANGUAGES
    assert len(function_words(language)) > 100
    assert all(word == word.lower() for word in function_words(language))
    assert function_words(f"{language}-XX") == function_words(language)
    assert not function_words("xx")
    assert not common_words("xx")
