"""Values that lines are made of: equal and hashed by their fields, with nothing beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.clean.lines import Edit, Piece, Row


def test_equal_values_are_one() -> None:
    """Two values of the same fields are equal and have one hash; another field makes another value."""
    row = Row(1, 0, 0, "The ferry", "The ferry")
    assert row == replace(row)
    assert hash(row) == hash(replace(row))
    assert Piece(row, 0, 3) != Piece(row, 0, 4)
    assert len({Edit(0, 1, "a", "control"), Edit(0, 1, "a", "control")}) == 1


def test_a_value_has_its_fields_only() -> None:
    """Nothing can be put beside the fields."""
    with pytest.raises(AttributeError):
        setattr(Row(1, 0, 0, "", ""), "other", 1)  # noqa: B010 - the type checker would not let it be said plainly
