"""Chunks set aside: every list comes back whole and in order, wherever the chunks lay and however few came at once."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from sitegen.search import shelf
from sitegen.search.coding import Tokens
from sitegen.search.postings import Raw
from sitegen.search.shelf import Shelf

KEYS = {"key": [f"k{number}" for number in range(9)], "text": [f"t{number:03}" for number in range(120)]}


@pytest.mark.parametrize(("memory", "batch"), [(1 << 20, 20_000), (1, 7), (1 << 20, 1)])
def test_lists_come_back_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory: int, batch: int) -> None:
    """From memory or from a file, in large or small batches: each key's documents, counts and positions, sorted."""
    monkeypatch.setattr(shelf, "IN_MEMORY", memory)
    monkeypatch.setattr(shelf, "BATCH", batch)
    dice = random.Random(4)  # noqa: S311 - test data
    order = [(field, key) for field in sorted(KEYS) for key in KEYS[field]]
    numbers = dice.sample(range(1, len(order) + 1), len(order))
    ranks = np.zeros(len(order) + 1, np.int32)
    ranks[numbers] = np.arange(len(order))
    named = dict(zip(numbers, order, strict=True))
    expected: dict[tuple[str, str], dict[int, list[int]]] = {}
    held = Shelf(tmp_path)
    for base in (0, 40, 80):
        last = np.full(len(order) + 1, base - 1)
        for begin in (base, base + 20):
            tokens = Tokens()
            for document in range(begin, begin + 20, 2):
                terms = dice.choices(numbers[: len(numbers) - 3], k=30)
                tokens.terms.extend(terms)
                tokens.end_run((document, 0, len(terms)))
                for position, term in enumerate(terms):
                    expected.setdefault(named[term], {}).setdefault(document, []).append(position)
            held.put(tokens.code(base, last))
    found = list(held.lists(sorted(KEYS.items()), ranks))
    held.close()
    assert [(one.field, one.key) for one in found] == [name for name in order if name in expected]
    for one in found:
        raw = Raw.of(one.content)
        documents, counts = raw.postings()
        want = expected[one.field, one.key]
        assert dict(zip(documents, counts, strict=True)) == {number: len(want[number]) for number in want}
        assert (one.documents, one.total) == (len(want), sum(map(len, want.values())))
        if one.field != "key":
            assert dict(zip(documents, raw.positions(), strict=True)) == want
        assert [base for base, *_ in raw.parts()] == sorted({number // 40 * 40 for number in want})
    assert not list(tmp_path.iterdir())
