"""Cleaning keeps its quality on labelled pages of many platforms and languages: floors that only rise."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "cleaning"
sys.path.insert(0, str(FOLDER))

from platforms import PLATFORMS, pages  # noqa: E402 - the test folder is no package
from score import differences, means, table  # noqa: E402 - the same

FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def marks() -> dict[str, dict[str, float]]:
    """Return the marks of every page."""
    return table()


def test_the_set_is_broad() -> None:
    """At least sixty pages, over thirty platforms and six languages."""
    assert len(list(pages())) >= 60
    assert len({name for name, *_ in PLATFORMS}) >= 30
    assert len({page.language for page in pages()}) >= 6


@pytest.mark.parametrize("mark", sorted(FLOORS))
def test_means_keep_their_floors(marks: dict[str, dict[str, float]], mark: str) -> None:
    """No mean falls below its floor; where it has risen, the floor is to be raised with it."""
    mean = means(marks)[mark]
    worst = sorted((page[mark], name) for name, page in marks.items() if mark in page)[:5]
    assert mean >= FLOORS[mark], f"{mark} is {mean:.3f}; worst: {worst}"
    assert mean < FLOORS[mark] + 0.02, f"{mark} is {mean:.3f}: raise its floor in floors.json"


def test_differences_can_be_read() -> None:
    """The list of wrong lines that a person steers by names lines of the page."""
    page = next(iter(pages()))
    assert isinstance(differences(page), str)
