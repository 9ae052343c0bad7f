"""The table of month and day names: made from CLDR, and complete enough for the program's languages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.strings import fold
from sitegen.tables.calendar import EXTRA_MONTHS, day_of, month_of, months_of

sys.path.insert(0, str(Path(__file__).parent))

CLDR = "2.18"
"""The release of Babel that the committed table was made with."""


def test_table_is_what_its_script_makes() -> None:
    """The committed table is the output of the committed script."""
    babel = pytest.importorskip("babel")
    release = ".".join(babel.__version__.split(".")[:2])
    assert release == CLDR, f"make the table again with Babel {release} (make_calendar.py), and set CLDR here"
    script = Path(__file__).parent / "make_calendar.py"
    code = f"import runpy; print(runpy.run_path({str(script)!r})['make'](), end='')"
    # In a process of its own: formatting dates elsewhere changes what Babel says of its tables.
    made = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True, cwd=script.parents[2]
    ).stdout
    assert (script.parents[2] / "sitegen" / "tables" / "calendar.json").read_bytes() == made


def test_every_language_has_twelve_months() -> None:
    """At least 34 languages have a name for each month."""
    from make_calendar import LANGUAGES, TABLE  # noqa: PLC0415 - needs Babel

    months = json.loads(TABLE.read_text(encoding="utf-8"))["months"]
    complete = [
        language
        for language in LANGUAGES
        if {number for found in months.values() for number, names in found.items() if language in names}
        >= set(map(str, range(1, 13)))
    ]
    assert len(complete) >= 34


def test_extra_names_are_folded() -> None:
    """Names that CLDR lacks are written the way names are looked up."""
    assert {fold(word) for word in EXTRA_MONTHS} == set(EXTRA_MONTHS)


@pytest.mark.parametrize(
    ("word", "language", "month"),
    [
        ("listopad", "pl", 11),
        ("listopad", "hr", 10),
        ("srp", "cs", 8),
        ("mrt.", "nl", 3),
        ("Jänner", "de", 1),
        ("мая", "ru", 5),
        ("gegužės", "lt", 5),
    ],
)
def test_months_by_language(word: str, language: str, month: int) -> None:
    """A name that stands for different months is settled by the language."""
    assert month_of(word, language) == month


def test_a_name_of_two_months_is_undecided_alone() -> None:
    """Without a language an ambiguous name gives no month; other words give none at all."""
    assert month_of("listopad") is None
    assert set(months_of("listopad")) == {10, 11}
    assert month_of("harbour") is None
    assert day_of("zondag") == 6
