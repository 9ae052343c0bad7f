"""Make ``sitegen/tables/territories.json`` from CLDR (through Babel): territories, cities of time zones, languages.

Run ``python tests/tables/make_territories.py``; a test compares what it makes with the committed file.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location
from babel.localedata import locale_identifiers

TABLE = Path(__file__).parents[2] / "sitegen" / "tables" / "territories.json"
ENOUGH = 200
"""A language counts when CLDR knows so many territories' names in it."""
CITY_LANGUAGES = (
    "af",
    "ar",
    "bg",
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fa",
    "fi",
    "fr",
    "he",
    "hr",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "lt",
    "lv",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sr",
    "sv",
    "sw",
    "tr",
    "uk",
    "ur",
    "vi",
    "zh",
)
"""The languages whose spellings of cities are wanted."""
NO_TERRITORY = {"001", "ZZ", "XA", "XB", "QO", "UM"}
DEMONYM_LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "pt", "sv")
"""Languages whose names of languages are wanted: they double as adjectives of nationality."""


def zones() -> list[str]:
    """Return the time zones that are called by a city, sorted."""
    return sorted(zone for zone in get_global("zone_territories") if "/" in zone and not zone.startswith("Etc/"))


def cities(language: str) -> dict[str, str]:
    """Return the city of each zone, as the language spells it."""
    known = Locale(language).territories
    territory = get_global("zone_territories")
    named = {
        zone: get_timezone_location(zone, locale=language, return_city=True)
        for zone in zones()
        if territory[zone] in known and "ZZ" in known
    }
    return {zone: name for zone, name in named.items() if name and "(" not in name}


def inverted(named: dict[str, dict[str, str]]) -> dict[str, str]:
    """Return name -> the code and the languages that use the name for it, for codes by language."""
    found: dict[tuple[str, str], list[str]] = {}
    for language, names in sorted(named.items()):
        for code, name in names.items():
            if not {",", "/"} & set(name):
                found.setdefault((name, code), []).append(language)
    table: dict[str, str] = {}
    for (name, code), languages in sorted(found.items()):
        row = " ".join([code, *languages])
        table[name] = f"{table[name]}|{row}" if name in table else row
    return table


def make() -> str:
    """Return the table as it should stand in the file."""
    territories: dict[str, dict[str, str]] = {}
    for language in sorted(name for name in locale_identifiers() if "_" not in name):
        named = {code: name for code, name in Locale(language).territories.items() if code not in NO_TERRITORY}
        if len(named) >= ENOUGH:
            territories[language] = dict(sorted(named.items()))
    places = {language: cities(language) for language in CITY_LANGUAGES}
    languages = {
        language: sorted(
            {name for code, name in Locale(language).languages.items() if len(code) == 2 and name.isalpha()}
        )
        for language in DEMONYM_LANGUAGES
    }
    table = {"territories": inverted(territories), "cities": inverted(places), "languages": languages}
    return json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


if __name__ == "__main__":
    TABLE.write_text(make(), encoding="utf-8")
