"""The language of each block is told rightly on pages of one and of two languages: floors that only rise."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "languages"))

from tongues import PAIRS, TONGUES

from sitegen.clean.language import languages_of

KINDS = ("headline", "line", "sentence", "paragraph")
FLOORS = {
    "alone headline": 1.0, "alone line": 1.0, "alone sentence": 1.0, "alone paragraph": 1.0, "only sentence": 1.0,
    "two headline": 0.98, "two line": 0.98, "two sentence": 1.0, "two paragraph": 1.0,
    "foreign headline": 0.98, "foreign paragraph": 1.0, "foreign sentence": 1.0,
}  # fmt: skip
"""By kind of page (one language; nothing but a sentence; half in each of two; one sentence in another) and of text."""


def pages() -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Yield the kind of each page, and language and number of its texts in order."""
    for language in TONGUES:
        yield "alone", [(language, 0), (language, 3), (language, 1), (language, 2)]
        yield "only", [(language, 2)]
    for one, other in [*PAIRS, *((other, one) for one, other in PAIRS)]:
        yield "two", [(one, 0), (one, 3), (one, 2), (other, 1), (other, 3), (other, 2), (one, 1), (one, 3)]
        yield "foreign", [(one, 0), (one, 3), (other, 2), (one, 2), (one, 3)]


@pytest.fixture(scope="module")
def results() -> tuple[Counter[str], Counter[str], list[str]]:
    """Return how many texts of each kind there are, how many are told rightly, and which are not."""
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for page, texts in pages():
        told = languages_of([TONGUES[language][number] for language, number in texts])
        for (language, number), got in zip(texts, told, strict=True):
            kind = f"{page} {KINDS[number]}"
            total[kind] += 1
            right[kind] += got == language
            if got != language:
                wrong.append(f"{kind}: {got} instead of {language}: {TONGUES[language][number][:30]}")
    return total, right, wrong


def test_the_pages_are_broad() -> None:
    """Over twenty languages and thirty pairs of them."""
    assert len(TONGUES) >= 25
    assert len(PAIRS) >= 30


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_shares_keep_their_floors(results: tuple[Counter[str], Counter[str], list[str]], kind: str) -> None:
    """The share of texts whose language is right does not fall."""
    total, right, wrong = results
    assert right[kind] / total[kind] >= FLOORS[kind], wrong
