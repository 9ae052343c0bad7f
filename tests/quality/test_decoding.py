"""Texts without any label are decoded rightly: short and long, in many languages and encodings; floors only rise."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "decoding"))

from encoded import ENCODINGS, TEXTS

from sitegen.read import ReadError
from sitegen.read.decode import decode

UNICODE = ("utf-8", "utf-16-le", "utf-16-be")
PLAIN = str.maketrans("“”‘’„–", "\"\"'',-")
"""For encodings that have no such typography."""

FLOORS = {"headline": 0.99, "line": 1.0, "sentence": 1.0, "paragraph": 1.0, "page": 1.0}


def samples() -> Iterator[tuple[str, str, str, str]]:
    """Yield kind, language, encoding and text of each sample that says more than ASCII can."""
    for language, encodings in ENCODINGS.items():
        texts = dict(zip(FLOORS, [*TEXTS[language], "\n\n".join(TEXTS[language])], strict=True))
        for encoding in (*encodings.split(), *UNICODE):
            for kind, sample in texts.items():
                text = sample
                try:
                    text.encode(encoding)
                except UnicodeEncodeError:
                    text = text.translate(PLAIN)
                if not text.isascii():
                    yield kind, language, encoding, f"{text}\n"


@pytest.fixture(scope="module")
def results() -> tuple[Counter[str], Counter[str], list[str]]:
    """Return how many samples of each kind there are, how many are decoded rightly, and what is not."""
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for kind, language, encoding, text in samples():
        total[kind] += 1
        try:
            decoded = decode(text.encode(encoding)).text
        except ReadError as error:
            decoded = str(error)
        right[kind] += decoded == text
        if decoded != text:
            wrong.append(f"{language} in {encoding}: {text[:30]!r} became {decoded[:30]!r}")
    return total, right, wrong


def test_the_matrix_is_broad() -> None:
    """At least twelve languages, in twenty encodings."""
    assert len({language for _, language, _, _ in samples()}) >= 12
    assert len({encoding for _, _, encoding, _ in samples()}) >= 20


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_shares_keep_their_floors(results: tuple[Counter[str], Counter[str], list[str]], kind: str) -> None:
    """The share of texts decoded without one wrong character does not fall."""
    total, right, wrong = results
    assert right[kind] / total[kind] >= FLOORS[kind], wrong
