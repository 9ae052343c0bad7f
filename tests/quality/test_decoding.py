"""Texts without any label are decoded rightly, and those encoded twice repaired: floors that only rise."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "decoding"))
sys.path.insert(0, str(Path(__file__).parents[1] / "clean"))

from encoded import ENCODINGS, TEXTS
from helper import reading_of

from sitegen.clean.repair import repair
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


REPAIRED = {
    "cp1252": 1.0, "latin-1": 1.0, "cp1254": 1.0, "cp1250": 0.96, "mac_roman": 0.74, "cp437": 0.76, "cp1253": 0.7,
    "iso8859-2": 0.7, "cp1251": 0.37,
}  # fmt: skip
"""By the encoding that UTF-8 was read in; in those of few Latin letters, much of what was lost looks like words."""


def encoded_twice(text: str, encoding: str) -> str:
    """Return a text as UTF-8 read in an encoding, bytes that this does not have as control characters."""
    parts = (bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode())
    return "".join(parts)


@pytest.mark.parametrize("encoding", sorted(REPAIRED))
def test_letters_encoded_twice_are_repaired(encoding: str) -> None:
    """The share of lines that are wholly as they were does not fall."""
    texts = [text for some in TEXTS.values() for text in some if not text.isascii()]
    right = sum(repair(reading_of(encoded_twice(text, encoding)).lines)[0].text == text for text in texts)
    assert right / len(texts) >= REPAIRED[encoding]


def test_good_text_is_not_repaired() -> None:
    """In no language of the matrix, whatever its letters and its typography."""
    texts = [text for some in TEXTS.values() for text in some]
    assert [repair(reading_of(text).lines)[0].text for text in texts] == texts
