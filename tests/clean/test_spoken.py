"""Dates that a text speaks of are looked for wherever their words stand."""

from __future__ import annotations

import re

import pytest

from sitegen.clean.spoken import CUES, DAYS_AWAY, SPANS, UNITS, WEEKDAYS


@pytest.mark.parametrize("language", sorted(WEEKDAYS))
def test_no_words_without_a_cue(language: str) -> None:
    """Every day of the week, phrase and unit has one of the cues that decide whether a text is searched at all."""
    units = (unit for pattern in UNITS.get(language, ()) for unit in re.findall(r"\?P<u>([^)]*)", pattern))
    words = [*WEEKDAYS[language].split(), *DAYS_AWAY[language], *SPANS[language], *"|".join(units).lower().split("|")]
    assert [word for word in words if word and not CUES[language].search(word)] == []
