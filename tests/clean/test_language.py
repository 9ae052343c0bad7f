"""The language of a page: told from its text, and not guessed where there is too little of it."""

from __future__ import annotations

import pytest

from sitegen.clean.language import languages_of

NAMES = "Otto Fenn met Anna Kowal in Port Halden. Otto Fenn left."


@pytest.mark.parametrize("text", [NAMES, "Hello bad proto", "Bad name", "Lorum nabo kelit.", "1951 – 1953"])
def test_few_words_that_might_be_anything(text: str) -> None:
    """A few names and odd words are in no language; least of all in a rare one."""
    assert languages_of([text]) == (None,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry stopped at the quay and nobody knew why.", "en"),
        ("De veerboot vertrok niet en niemand wist waarom.", "nl"),
        ("Die Fähre fuhr gestern nicht ab.", "de"),
        ("El barco no salió ayer por la tarde.", "es"),
        ("قال سكان البلدة إن العبارة توقفت", "ar"),
        ("Ο δήμαρχος είπε πως δεν ξέρει", "el"),
        ("Íslenska skipið fór ekki úr höfninni í gær", "is"),
        ("渡し船は昨日の朝に港を出なかったそうだ", "ja"),
    ],
)
def test_a_plain_sentence_has_its_language(text: str, language: str) -> None:
    """A sentence of common words is enough, in a rarer language too."""
    assert languages_of(["", text]) == (language, language)


def test_a_long_text_decides_for_the_short_lines_beside_it() -> None:
    """Names alone take the language of the page."""
    long = (
        "The council of Halden met on the quay for two hours and heard from every captain who had asked to speak of "
        "mooring fees, and then it went home to its supper."
    )
    assert languages_of([NAMES, long]) == ("en", "en")
