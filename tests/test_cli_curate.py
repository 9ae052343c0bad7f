"""Suggestions: likely pairs first, never what somebody decided, and in bounded time."""

from __future__ import annotations

import time
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.cli.curating import decided
from sitegen.curate import Named, append, line, suggest
from sitegen.entities import decisions
from sitegen.model.entity import Type
from sitegen.strings import fold

numbers = count()


def named(name: str, kind: Type = Type.PERSON, mentions: int = 1, *aliases: str, scope: str | None = None) -> Named:
    """Return a name as the data file has it."""
    return Named(f"{next(numbers):06}", name, kind, 1, mentions, aliases, scope)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Alden Brackwater", "Aldan Brackwater"),
        ("Alden Brackwater", "A. Brackwater"),
        ("Alden Brackwater", "Brackwater"),
        ("Northern Relief Council", "NRC"),
        ("Ben Hallam", "Ben-Hallam"),
        ("Ødegård", "Odegaard"),
        ("Иван Петров", "Иван Петрова"),
    ],
)
def test_likely_pairs_are_suggested(first: str, second: str) -> None:
    """Misspellings, initials, parts and acronyms are worth a look; the more frequent name is shown first."""
    found = suggest([named(second, Type.NAME, 1), named(first, Type.NAME, 5)], frozenset())
    assert [(row.first.name, row.second.name) for row in found] == [(first, second)]
    assert 0 < found[0].score <= 1
    assert found[0].reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (named("Alden Brackwater"), named("Otis Fenn")),
        (named("Brackwater", Type.PERSON), named("Brackwater Bay", Type.PLACE)),
        (named("Storm of 1995", Type.EVENT), named("Storm of 1996", Type.EVENT)),
        (named("Port Amsel", Type.PLACE), named("Portugal", Type.PLACE)),
        (named("Alden Brackwater"), named("Aldan Brackwater", scope="some-document")),
        (named("Alden Brackwater"), named('Aldan "Brackwater"')),
    ],
)
def test_unlikely_pairs_are_not(first: Named, second: Named) -> None:
    """Other names, other types, other years, commenters, and names that no decision can hold are left alone."""
    assert suggest([first, second], frozenset()) == []


def test_a_decision_is_never_asked_again() -> None:
    """What the curation file joins or keeps apart, by any spelling of the two, is not suggested."""
    rows = [named("Alden Brackwater", Type.PERSON, 5, "A. B. Water"), named("Aldan Brackwater")]
    further = [("A. B. Water", "Aldan Brackwater", 0.9, "the build had its doubts")]
    assert suggest(rows, frozenset(), further)
    for verb in ("same", "not-same"):
        for name in ("ALDEN BRACKWATER", "A. B. Water"):
            said = decisions.parse(line(verb, name, "Aldan Brackwater"))[0]
            assert suggest(rows, decided(said), further) == []


def test_doubts_of_the_build_are_suggested() -> None:
    """A doubt about two spellings is one about the names they belong to, unless one name or several have both."""
    rows = [named("Isle Authority", Type.ORGANISATION, 9, "IA"), named("Water Works", Type.ORGANISATION, 3, "WW")]
    found = suggest(rows, frozenset(), [("WW", "ia", 0.6, "the company they keep"), ("IA", "Isle Authority", 0.9, "x")])
    assert [(row.first.name, row.second.name, row.score) for row in found] == [("Isle Authority", "Water Works", 0.6)]
    both = [*rows, named("Other Isle", Type.PLACE, 1, "IA")]
    assert suggest(both, frozenset(), [("WW", "IA", 0.6, "the company they keep")]) == []


@given(st.lists(st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool), min_size=2, max_size=3))
def test_a_written_decision_reads_back(names: list[str]) -> None:
    """Whatever pair is suggested, the line that is written says it to the next build."""
    pair = suggest([named(name, Type.NAME) for name in names], frozenset())
    for row in pair:
        parsed, problems = decisions.parse(line("same", row.first.name, row.second.name))
        assert problems == ()
        assert [fold(name) for name in parsed.rows[0].names] == [fold(row.first.name), fold(row.second.name)]


def test_lines_are_added_whole(tmp_path: Path) -> None:
    """A decision goes on a line of its own, also after a file that does not end in one."""
    path = tmp_path / "curation.txt"
    append(path, "first")
    append(path, "second")
    path.write_bytes(path.read_bytes() + b"# cut")
    append(path, "third")
    assert path.read_text() == "first\nsecond\n# cut\nthird\n"


def test_many_names_take_bounded_time() -> None:
    """Ten thousand names with one word in common are not compared with each other."""
    rows = [named(f"{chr(97 + number % 26)}{number:05} Brackwater") for number in range(10_000)]
    begun = time.process_time()
    suggest(rows, frozenset())
    assert time.process_time() - begun < 5
