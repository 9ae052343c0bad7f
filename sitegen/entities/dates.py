"""Months and days of the week, which are no names."""

from __future__ import annotations

from functools import lru_cache

from sitegen.tables.calendar import day_of, months_of
from sitegen.tables.listing import word_set

WEEKDAYS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi
    samedi dimanche lunes martes miércoles jueves viernes sábado domingo mon tue tues wed thu thur thurs fri sat sun"""
)
PARTS_OF_DAY = (
    "ochtend", "morgen", "middag", "voormiddag", "namiddag", "avond", "nacht",
    "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "s",
)  # fmt: skip
"""What hangs on a weekday's name: ``maandagavond``, ``Sonntagmorgen``."""
FEASTS = word_set(
    """christmas easter ramadan hanukkah halloween thanksgiving pentecost whitsun kerst kerstmis pasen pinksteren
    oudjaar weihnachten ostern pfingsten silvester noël pâques pentecôte navidad pascua natale pasqua natal páscoa"""
)
"""Feasts, which are dates and no names."""
MONTHS = word_set(
    """january february march april may june july august september october november december jan feb apr jun jul aug
    sep sept oct nov dec januari februari maart mei juni juli augustus oktober mrt okt januar februar märz mai
    dezember dez janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno
    luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro dezembro"""
)
"""Months of the great languages, exactly: a case ending on an English month would make it a family name."""
MONTH_NAMES = word_set("may domingo julio abril augusto april june august jan mei mai mars march juni julia avril mar")
"""Months that are persons' names or other words as well."""


@lru_cache(maxsize=1 << 15)
def is_calendar_word(word: str, language: str) -> bool:
    """Say whether a word is a month or a day of the week, in the text's language or in English."""
    low = word.casefold().rstrip(".")
    for part in PARTS_OF_DAY:
        if low.endswith(part) and low[: -len(part)] in WEEKDAYS:
            return True
    if low in FEASTS or low in WEEKDAYS or (low.endswith("s") and low[:-1] in WEEKDAYS):
        return True
    if len(low) < 3:  # noqa: PLR2004 - no month is shorter
        return False
    if low in MONTHS:
        return True
    if language in _LATIN:
        return any(language in codes for codes in months_of(low).values()) and language not in GREAT
    return bool(months_of(low)) or day_of(low) is not None


GREAT = frozenset(("en", "nl", "de", "fr", "es", "it", "pt"))
"""The languages whose months stand in the list above."""
_LATIN = word_set("en nl de fr es it pt da sv no nb fi pl cs sk hu ro tr id ca gl eu")
