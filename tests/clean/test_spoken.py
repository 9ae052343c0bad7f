"""Dates that a text speaks of are looked for wherever their words stand."""

from __future__ import annotations

import re

import pytest

from sitegen.clean.spoken import CUES, spoken_dates
from sitegen.model.document import Block, BlockId, Dated, Kind, Precision, Voice
from sitegen.model.source import Run
from sitegen.tables.words_time import DAYS_AWAY, SPANS, UNITS, WEEKDAYS


@pytest.mark.parametrize("language", sorted(WEEKDAYS))
def test_no_words_without_a_cue(language: str) -> None:
    """Every day of the week, phrase and unit has one of the cues that decide whether a text is searched at all."""
    units = (unit for pattern in UNITS.get(language, ()) for unit in re.findall(r"\?P<u>([^)]*)", pattern))
    words = [*WEEKDAYS[language].split(), *DAYS_AWAY[language], *SPANS[language], *"|".join(units).lower().split("|")]
    assert [word for word in words if word and not CUES[language].search(word)] == []


FRIDAY = Dated("2024-05-17", Precision.DAY, 1, "17 May 2024")


def said(text: str, language: str, base: Dated | None = FRIDAY) -> list[tuple[str, str | None]]:
    block = Block(
        BlockId("o0"), Kind.PARAGRAPH, Voice.AUTHOR, text, (1, 1), (Run(0, len(text), 0, len(text)),), language=language
    )
    return [(spoken.text, spoken.value) for spoken in spoken_dates([block], {None: base}, day_first=None)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "They met last Saturday.", "2024-05-11"),
        ("en", "He left on Tuesday last week.", "2024-05-07"),
        ("en", "It rained three days ago.", "2024-05-14"),
        ("en", "She said on Monday that she will go.", "2024-05-13"),
        ("nl", "Hij kwam vorige week dinsdag.", "2024-05-07"),
        ("nl", "Maandagavond brandde het.", "2024-05-13"),
        ("nl", "Het begon op 3 mei.", "2024-05-03"),
        ("de", "Er kam gestern.", "2024-05-16"),
        ("de", "Dienstag vergangener Woche schneite es.", "2024-05-07"),
        ("de", "Am Montagabend brannte es.", "2024-05-13"),
        ("fr", "Il est venu avant-hier.", "2024-05-15"),
        ("fr", "Elle est partie mardi de la semaine dernière.", "2024-05-07"),
        ("fr", "C'était le 3 mai.", "2024-05-03"),
        ("es", "Llegó el lunes pasado.", "2024-05-13"),
        ("es", "Llegó el martes de la semana pasada.", "2024-05-07"),
        ("it", "È nevicato due giorni fa.", "2024-05-15"),
        ("pt", "Choveu há dois dias.", "2024-05-15"),
        ("nl", "Een jaar geleden begon het.", "2023"),
        ("en", "Two weeks ago it rained.", "2024-05"),
    ],
)
def test_relative_dates(language: str, text: str, value: str) -> None:
    """Relative dates count from the day of writing; what says no day stays partial."""
    assert [found for _, found in said(text, language)] == [value]
    assert [found for _, found in said(text, language, None)] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She will speak on Monday."),
        ("en", "On Monday, he will speak."),
        ("en", "The market opens every Monday."),
        ("nl", "Zij zal maandag spreken."),
        ("de", "Sie wird am Montag sprechen."),
        ("fr", "Elle parlera lundi."),
        ("es", "Hablará el lunes."),
    ],
)
def test_days_to_come_are_left_open(language: str, text: str) -> None:
    """A day of the week that may lie ahead, or that comes back, is recognised and not resolved."""
    assert [value for _, value in said(text, language)] == [None]


def test_feasts_are_no_days() -> None:
    """Good Friday is not last Friday."""
    assert said("They prayed on Good Friday.", "en") == []
