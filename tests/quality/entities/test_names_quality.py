"""What finding, typing and joining reach on the labelled texts; the floors only rise."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import join_scorer
from scorer import load, score

HERE = Path(__file__).parent
FLOORS = {
    "english": (0.98, 0.99, 0.94, 0.99, 1.0),
    "english2": (0.96, 0.99, 0.93, 0.99, 1.0),
    "dutch": (0.98, 0.99, 0.94, 0.99, 1.0),
    "dutch2": (0.99, 0.99, 0.89, 0.98, 1.0),
    "english3": (0.97, 0.99, 0.95, 0.98, 1.0),
    "dutch3": (0.99, 0.99, 0.84, 0.98, 1.0),
    "english4": (0.99, 0.99, 0.90, 0.98, 1.0),
    "dutch4": (0.99, 0.99, 0.91, 0.99, 1.0),
    "others2": (0.98, 0.98, 0.95, 0.99, 1.0),
    "english5": (0.99, 0.99, 0.97, 0.99, 1.0),
    "dutch5": (0.99, 0.99, 0.90, 0.99, 1.0),
    "others": (0.99, 0.99, 0.96, 0.99, 1.0),
    "english6": (0.99, 0.99, 0.95, 0.99, 1.0),
    "dutch6": (0.99, 0.99, 0.98, 0.99, 1.0),
    "others3": (0.97, 0.98, 0.93, 0.98, 1.0),
}
"""Strict F1, overlap F1, typed F1, B-cubed F1 over spellings, its precision."""
JOINS = {
    "arabic": (0.97, 0.98),
    "bodies": (0.98, 1.0),
    "persons": (0.98, 0.99),
    "places": (0.98, 0.985),
    "slavic": (0.97, 1.0),
}
"""B-cubed F1 over spellings and its precision, where the names are given and only joined."""


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_labelled_texts(name: str) -> None:
    """No figure falls below its floor."""
    found = score(load((HERE / f"{name}.txt").read_text(encoding="utf-8")))
    figures = (found.strict, found.overlap, found.typed, found.cubed, found.cubed_precision)
    assert all(figure >= floor for figure, floor in zip(figures, FLOORS[name], strict=True)), found.line()


@pytest.mark.parametrize("name", sorted(JOINS))
def test_labelled_joins(name: str) -> None:
    """Spellings of one name meet, and names that only look alike do not."""
    found = join_scorer.score(join_scorer.load((HERE / "joins" / f"{name}.txt").read_text(encoding="utf-8")))
    assert found.cubed >= JOINS[name][0], found
    assert found.precision >= JOINS[name][1], found
