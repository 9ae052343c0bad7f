"""Make ``sitegen/tables/calendar.json`` from CLDR (through Babel): the names of months and days in many languages.

    python tests/tables/make_calendar.py

The table is committed, so that a new CLDR release cannot change what a build finds; a test says when it differs.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from babel import Locale

from sitegen.strings import fold

TABLE = Path(__file__).parents[2] / "sitegen" / "tables" / "calendar.json"

LANGUAGES = (
    "af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ka kk km kn lo "
    "lt lv mk ml mr ms my nb ne nl nn pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz"
).split()

WIDE_ONLY = frozenset({"az", "fil", "uz"})
"""Languages whose clipped names are words or titles elsewhere (`sen`, `hun`): only their full names are taken."""


def names(language: str, of: str) -> dict[str, int]:
    """Return one language's names of months (from 1) or days (from 0, Monday), folded, without a final stop."""
    locale = Locale.parse(language)
    found: dict[str, int] = {}
    tables = locale.months if of == "months" else locale.days
    for context in ("format", "stand-alone"):
        for width in ("wide",) if language in WIDE_ONLY else ("wide", "abbreviated"):
            for number, name in sorted(tables[context][width].items()):
                word = fold(name).strip(". \u200f")
                if word and " " not in word and not any(char.isdigit() for char in word):
                    found.setdefault(word, number)
    return found


def make() -> str:
    """Return the table as JSON: kind → folded name → number → languages."""
    table: dict[str, dict[str, dict[str, list[str]]]] = {"months": {}, "days": {}}
    for of, words in table.items():
        for language in LANGUAGES:
            for word, number in names(language, of).items():
                words.setdefault(word, {}).setdefault(str(number), []).append(language)
    rows = {
        of: ",\n".join(
            f"{json.dumps(word, ensure_ascii=False)}: {json.dumps(found)}" for word, found in sorted(words.items())
        )
        for of, words in table.items()
    }
    return "{" + ",\n".join(f'"{of}": {{\n{body}\n}}' for of, body in rows.items()) + "}\n"


if __name__ == "__main__":
    TABLE.write_text(make(), encoding="utf-8")
    sys.stdout.write(f"{TABLE}: {TABLE.stat().st_size} bytes\n")
