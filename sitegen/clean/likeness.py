"""Compare two documents word by word: how much of each stands in the other, and which of their blocks are the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sitegen.clean.twins import Pair, body_of, is_passage
from sitegen.clean.wordruns import RUN, number_of, numbers_of, runs_of, words_of
from sitegen.model.document import BlockId, Document
from sitegen.model.site import Twin

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sitegen.clean.wordruns import Numbers

LEAST = 0.25
"""Two texts of which neither has so much in common with the other, nor a passage, are no copies."""

HALF, LITTLE = 0.5, 0.1
"""Passages that many other documents have too count where half of the rest is in common, or there is little rest."""

LEAST_WORDS, PASSAGE_WORDS = 12, 25
"""So many words in common are worth telling of two short texts, and so many of two that differ: fewer are a notice."""

SAME = 0.4
"""Where so many runs of a block stand in another, it is that block with edits: one word in six may have changed."""


@dataclass(frozen=True, slots=True)
class Text:
    """A document's words as numbers, those of its body first; and where each block stands among them."""

    words: Numbers
    body: int
    blocks: tuple[tuple[BlockId, int, int, int | None], ...]
    """Each block's id, first word, end, and hash where it is a passage."""


def text_of(document: Document) -> Text:
    """Return a document as it is compared."""
    body, talk = body_of(document)
    words: list[str] = []
    blocks: list[tuple[BlockId, int, int, int | None]] = []
    end = 0
    for number, block in enumerate((*body, *talk)):
        found = words_of(block.text)
        digest = number_of(" ".join(found)) if is_passage(block, len(found)) else None
        blocks.append((block.id, len(words), len(words) + len(found), digest))
        words += found
        end = len(words) if number < len(body) else end
    return Text(numbers_of(words), end, tuple(blocks))


def compare(pair: Pair, first: Document, second: Document) -> Twin | None:
    """Return what two documents have in common; None where it is too little to tell."""
    one, other = text_of(first), text_of(second)
    common = frozenset(pair.common)
    counts, rest, others = _counts(one, other, common)
    if sum(others) < LITTLE * (one.body + other.body) or sum(rest) >= HALF * sum(others):
        common = frozenset()
    else:
        counts = rest
    shares = [count / max(1, text.body) for count, text in zip(counts, (one, other), strict=True)]
    passages = _passages(one, other, common)
    lengths = {str(block): high - low for block, low, high, _ in one.blocks}
    share = sum(counts) / max(1, one.body + other.body)
    told = sum(lengths[block] for block, _ in passages) >= PASSAGE_WORDS
    if not told and (max(shares) < LEAST or min(counts) < (LEAST_WORDS if share >= HALF else PASSAGE_WORDS)):
        return None
    return Twin(pair.first, pair.second, round(share, 3), passages, round(shares[0], 3), round(shares[1], 3))


def _counts(one: Text, other: Text, common: frozenset[int]) -> tuple[list[int], list[int], list[int]]:
    """Return how many words of each body the other has, how many of these are not common, and how many all in all."""
    import numpy as np  # noqa: PLC0415 - slow to load, and not needed where documents are only read

    runs = [runs_of(text.words[: text.body]) for text in (one, other)]
    counts, rest, lengths = [], [], []
    for (mine, theirs), text in zip((runs, runs[::-1]), (one, other), strict=True):
        held = _covered(mine, theirs, text.body)
        own = np.ones(text.body, dtype=bool)
        for _, low, high, digest in text.blocks:
            if digest in common:
                own[low:high] = False
        counts.append(int(held.sum()))
        rest.append(int((held & own).sum()))
        lengths.append(int(own.sum()))
    return counts, rest, lengths


def _covered(runs: Numbers, theirs: Numbers, length: int) -> NDArray[np.bool_]:
    """Return which words stand in a run that the other text has too."""
    import numpy as np  # noqa: PLC0415 - the same

    held = np.zeros(length, dtype=bool)
    same = np.isin(runs, theirs)
    for place in range(RUN if len(runs) else 0):
        held[place : place + len(same)] |= same
    return held


def _passages(one: Text, other: Text, common: frozenset[int]) -> tuple[tuple[str, str], ...]:
    """Return the blocks of one document with those of the other that say the same, if with edits; in page order."""
    equal = {digest: block for block, *_, digest in reversed(other.blocks) if digest is not None}
    found: list[tuple[str, str]] = []
    place = _Places(other)
    for block, low, high, digest in one.blocks:
        if digest is None or digest in common:
            continue
        there = equal.get(digest) or place.of(one.words[low:high])
        if there is not None:
            found.append((str(block), str(there)))
    return tuple(sorted(found, key=lambda pair: int(pair[0][1:])))


class _Places:
    """Finds the block of a text that has most in common with some words."""

    def __init__(self, text: Text) -> None:
        import numpy as np  # noqa: PLC0415 - the same

        self._blocks = [row for row in text.blocks if row[3] is not None]
        runs = [runs_of(text.words[low:high]) for _, low, high, _ in self._blocks]
        owners = np.repeat(np.arange(len(runs)), [len(part) for part in runs])
        every = np.concatenate([*runs, np.zeros(0, dtype=np.uint64)])
        order = np.argsort(every, kind="stable")
        self._runs, self._owners = every[order], owners[order]

    def of(self, words: Numbers) -> BlockId | None:
        """Return the block that holds most of some words, or that is mostly made of them."""
        import numpy as np  # noqa: PLC0415 - the same

        runs = runs_of(words)
        if not len(self._runs):
            return None
        at = np.minimum(np.searchsorted(self._runs, runs), len(self._runs) - 1)
        hits = self._owners[at][self._runs[at] == runs]
        if not len(hits):
            return None
        best = int(np.bincount(hits).argmax())
        block, low, high, _ = self._blocks[best]
        both = int((hits == best).sum())
        least = min(len(runs), high - low - RUN + 1)
        return block if both >= SAME * least else None
