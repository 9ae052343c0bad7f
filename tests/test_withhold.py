"""Law 11: what a person decided to withhold stands nowhere in what is published or kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.build import build
from sitegen.config import Given, load
from sitegen.entities import decisions
from sitegen.execute import Silent
from sitegen.problems import Code
from sitegen.withhold import published, withholding

SECRETS = re.compile(rb"marrin.{0,3}oste|wexcombe|hollow beneath the pier", re.IGNORECASE | re.DOTALL)
STORY = """The night of the storm

Marrin Oste rowed out at ten. The harbour master saw Marrin
Oste again at noon, and MARRIN-OSTE was in the book; it was Marrin Oste's boat.

He spoke of the hollow beneath the pier, and of what lay in it.
"""
DECISIONS = """withhold name "Marrin Oste" "at her request"
withhold text "hollow beneath the pier" "a court order"
withhold document "gone.txt" "the author's wish"
note "Marrin Oste" "She rows."
"""


def make(folder: Path, decided: str) -> None:
    source = folder / "source"
    source.mkdir(exist_ok=True)
    (source / "story.txt").write_text(STORY, encoding="utf-8")
    (source / "gone.txt").write_text("Gone\n\nWexcombe wrote all of this, and wants it back.\n", encoding="utf-8")
    (source / "curation.txt").write_text(decided, encoding="utf-8")
    build(load(Given((source,), folder / "out", jobs=1), {}), Silent())


def holders(folder: Path) -> list[str]:
    kept = [path for part in ("out", ".sitegen") for path in (folder / part).rglob("*") if path.is_file()]
    return sorted(path.name for path in kept if SECRETS.search(path.read_bytes()))


def test_what_is_withheld_stands_nowhere(tmp_path: Path) -> None:
    """Not a byte of it is in the output, the build store or the index, even where an earlier build had published it."""
    make(tmp_path, "")
    assert "story.txt" in holders(tmp_path)
    make(tmp_path, DECISIONS)
    assert holders(tmp_path) == []
    page = min((tmp_path / "out/documents").glob("story*.html"), key=lambda path: len(path.name)).read_text("utf-8")
    assert page.count("[name withheld 1]") >= 4
    assert "[text withheld]" in page
    assert "at her request" in page


def test_a_withholding_that_matches_nothing_is_reported_without_its_text(tmp_path: Path) -> None:
    """The report names the line, never the words."""
    make(tmp_path, 'withhold name "Somebody Else" "why"\nwithhold document "nowhere.txt" "why"\n')
    report = (tmp_path / "out/data/problems.jsonl").read_text(encoding="utf-8")
    assert "withholds what stands nowhere" in report
    assert "nowhere.txt" in report
    assert "Somebody" not in report


@pytest.mark.parametrize(
    "form",
    [
        "Ana Bly",
        "ANA BLY",
        "Ana-Bly",
        "Ana\nBly",
        "Ana\r\n Bly",
        "Ana  Bly’s",
        "Ana Blys",
        "Ána Blý",
        "A\u0301na BLY\u0301",
    ],
)
def test_spellings_of_a_withheld_name_are_found(form: str) -> None:
    """Case, hyphens, line ends and possessives hide nothing; line ends stay, so line numbers do."""
    rules = withholding(decisions.parse('withhold name "Ana Bly" "why"')[0])
    text, used = rules.redact(f"So {form} said.")
    assert "bly" not in text.casefold()
    assert used
    assert text.count("\n") == form.count("\n")


def test_a_file_name_that_tells_is_reported(tmp_path: Path) -> None:
    """An address is made from the file's name, so a withheld name in it has to be renamed by a person."""
    source = tmp_path / "source"
    source.mkdir()
    (source / "ana_bly-letter.txt").write_text("A letter\n\nShe wrote that the boats were in.\n", encoding="utf-8")
    (source / "curation.txt").write_text('withhold name "Ana Bly" "why"\n', encoding="utf-8")
    report = build(load(Given((source,), tmp_path / "out", jobs=1), {}), Silent())
    assert [row.path for row in report.problems if row.code is Code.TELLING_NAME] == ["ana_bly-letter.txt"]


def test_names_joined_to_a_withheld_one_are_withheld_with_it() -> None:
    """A line that says two names are the same makes both withheld, and is not shown itself."""
    parsed, _ = decisions.parse('same "Ana Bly" "Anna Blei"\nsame "Anna Blei" "A. B."\nwithhold name "Ana Bly" "why"')
    rules = withholding(parsed)
    assert (
        rules.redact("Ana Bly, Anna Blei and A. B.")[0] == "[name withheld 1], [name withheld 1] and [name withheld 1]"
    )
    assert published(parsed, rules)[0].rows == ()


@given(st.text(alphabet="ab \n.é-", max_size=80))
def test_redaction_leaves_the_rest_alone(text: str) -> None:
    """A text that does not hold the name is not changed, and line ends are never lost."""
    rules = withholding(decisions.parse('withhold name "Zed Zorn" "why"')[0])
    assert rules.redact(text) == (text, ())
    assert rules.redact(f"{text}Zed Zorn")[0].count("\n") == text.count("\n")


@pytest.mark.parametrize("layout", ["two sources", "project", "config elsewhere"])
def test_decisions_beside_any_source_count(tmp_path: Path, layout: str) -> None:
    """A curation file in a source folder is followed wherever the settings are and however many sources there are."""
    first, second, elsewhere = (tmp_path / name for name in ("first", "second", "elsewhere"))
    for folder in (first, second, elsewhere):
        folder.mkdir()
        (folder / f"{folder.name}.txt").write_text("A day\n\nCorin Vale saw the boat come in.\n", encoding="utf-8")
    (second / "curation.txt").write_text(
        'hide "Nobody"\nwithhold name "Corin Vale" "asked"\nwithhold document "gone.txt" "asked"\n', encoding="utf-8"
    )
    (second / "gone.txt").write_text("Gone\n\nWexcombe wrote all of this.\n", encoding="utf-8")
    if layout == "two sources":
        (first / "curation.txt").write_text("# nothing yet\n", encoding="utf-8")
        given = Given((first, second), tmp_path / "out", jobs=1)
    elif layout == "project":
        (elsewhere / "sitegen.toml").write_text('sources = ["../second"]\n', encoding="utf-8")
        given = Given((), tmp_path / "out", config=elsewhere / "sitegen.toml", jobs=1)
    else:
        (elsewhere / "my.toml").write_text('title = "Mine"\n', encoding="utf-8")
        given = Given((second,), tmp_path / "out", config=elsewhere / "my.toml", jobs=1)
    report = build(load(given, {}), Silent())
    pages = [path.read_text("utf-8") for path in (tmp_path / "out/documents").glob("*second*.html")]
    assert pages
    assert not any("Corin Vale" in page for page in pages)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert b"Wexcombe" not in kept
    where = "second/curation.txt" if layout == "two sources" else "curation.txt"
    assert [(row.path, row.line) for row in report.problems if row.code is Code.UNUSED_DECISION] == [(where, 1)]


def test_a_part_that_is_left_is_reported_without_its_text(tmp_path: Path) -> None:
    """A last name that still stands alone is told of, by the line of the decision and never in words."""
    source = tmp_path / "source"
    source.mkdir()
    text = "A day\n\nThen Corin Vale left. They saw Mr Vale in Port Amsel, and Vale came back to Port Amsel.\n"
    (source / "a.txt").write_text(text, encoding="utf-8")
    (source / "curation.txt").write_text('withhold name "Corin Vale" "asked"\n', encoding="utf-8")
    report = build(load(Given((source,), tmp_path / "out", jobs=1), {}), Silent())
    (left,) = [row for row in report.problems if row.code is Code.LEFT_OVER]
    assert left.line == 1
    assert "vale" not in left.message.casefold()
