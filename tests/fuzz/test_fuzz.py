"""What fuzzing once found is never found again, and inputs put together at random break no law."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from mutate import FRAGMENTS, changed, fresh
from targets import HERE, TARGETS

FOUND = sorted(path for path in (HERE / "corpus").glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_stays_mended(path: Path) -> None:
    """An input of the corpus raises nothing."""
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", sorted(TARGETS))
@given(data=st.data())
def test_no_input_breaks_a_law(name: str, data: st.DataObject) -> None:
    """Any bytes, and any fragments of the format in any order, are taken without a crash and without a breach."""
    fragments = FRAGMENTS[name]
    content = data.draw(
        st.binary(max_size=200)
        | st.lists(st.sampled_from(fragments), max_size=20).map(
            lambda parts: "\n".join(parts).encode("utf-8", "replace")
        )
        | st.integers(0, 1 << 32).map(lambda seed: fresh(random.Random(seed), name))
    )
    TARGETS[name](content)


def test_inputs_follow_from_the_dice() -> None:
    """A finding can be made again: the same dice give the same inputs."""
    first, second = (
        [changed(dice, fresh(dice, name), [b"x"], name) for name in TARGETS for _ in range(9)]
        for dice in (random.Random(4), random.Random(4))
    )
    assert first == second
