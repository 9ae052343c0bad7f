"""Runs of words as numbers: what copies are found by and compared with, the same in every run of the program."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from sitegen.clean.folding import folded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint64]

RUN = 4
"""Words in a run."""

WORD = re.compile(r"[^\W_]+")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts without spaces between words: each counts as one."""


@lru_cache(maxsize=1 << 15)
def number_of(text: str) -> int:
    """Return a hash of 64 bits."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


WEIGHTS = tuple(number_of(f"place {place}") | 1 for place in range(RUN))
"""What a word's number is multiplied by, by its place in a run: odd, so that nothing of it is lost."""


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared."""
    plain = folded(text)
    return WORD.findall(plain if plain.isascii() else UNSPACED.sub(r" \g<0> ", plain))


def numbers_of(words: Iterable[str]) -> Numbers:
    """Return the words as numbers."""
    import numpy as np  # noqa: PLC0415 - slow to load, and not needed where documents are only read

    return np.fromiter(map(number_of, words), dtype=np.uint64)


def runs_of(numbers: Numbers) -> Numbers:
    """Return a number for each run of words, that of the run that begins there; none of too few words."""
    import numpy as np  # noqa: PLC0415 - the same

    count = len(numbers) - RUN + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for place, weight in enumerate(WEIGHTS):
        total += numbers[place : place + count] * np.uint64(weight)
    return total ^ (total >> np.uint64(29))
