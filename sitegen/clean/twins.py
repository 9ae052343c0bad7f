"""Near-copies: a fingerprint of each document, and pairs that may be copies, found without comparing all with all.

Two sketches are kept of a document: a MinHash of its body (Broder 1997), whose bands meet where texts have much in
common, and for each long block its hash and a few smallest hashes of its runs, by which a paragraph is found again
where it was republished with small edits. What they propose is compared word by word (``likeness``). A group of more
documents than ``MANY`` is linked in a chain, and each document is compared with no more than the ``PARTNERS`` nearest
to it, so that work grows with the number of documents, however alike they are.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sitegen.clean.wordruns import number_of, numbers_of, runs_of, words_of
from sitegen.model.document import Block, Document, Fingerprint, Kind
from sitegen.model.source import DocumentId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sitegen.clean.wordruns import Numbers

HASHES, ROWS = 64, 2
"""A band of the signature has so many hashes: texts with 14 % of their runs in common meet in one in two cases, with
25 % nearly always."""

AGREED = 4
"""So many of the hashes must agree before two documents are compared: texts of one language agree in one or none."""

LONG_WORDS = 12
"""A block of so many words is a passage worth telling."""

NEAR_WORDS, NEAR = 20, 3
"""Of a block of so many words, so many smallest hashes are kept."""

BODY_WORDS = 40
"""Where a page has so many words outside its comments, only these tell how much it has in common with another."""

COMMON = 6
"""A passage in more documents than this makes no two of them twins: it is a licence, a notice, the foot of a page."""

MANY, PARTNERS = 50, 16
CHUNK, PARTS = 1 << 16, 16
"""Pairs are looked at, and numbers sorted, in parts: for the sake of memory."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that may be copies; ``common`` are the hashes of passages that many others have too."""

    first: DocumentId
    second: DocumentId
    common: tuple[int, ...] = ()


def body_of(document: Document) -> tuple[list[Block], list[Block]]:
    """Return the blocks that tell how alike two documents are, and the others (comments below an article)."""
    body = [block for block in document.blocks if block.comment is None]
    talk = [block for block in document.blocks if block.comment is not None]
    enough = sum(block.text.count(" ") + 1 for block in body) >= BODY_WORDS
    return (body, talk) if enough else ([*body, *talk], [])


def is_passage(block: Block, words: int) -> bool:
    """Return whether a block is long enough to be told as a passage."""
    return words >= LONG_WORDS and block.kind is not Kind.HEADING


def fingerprint(document: Document) -> Fingerprint:
    """Return what a document's near-copies are found by."""
    body, talk = body_of(document)
    passages = []
    near: set[int] = set()
    words: list[str] = []
    for number, block in enumerate((*body, *talk)):
        found = words_of(block.text)
        words += found if number < len(body) else ()
        if is_passage(block, len(found)):
            passages.append((block.id, number_of(" ".join(found))))
            if len(found) >= NEAR_WORDS:
                near.update(_least(runs_of(numbers_of(found)), NEAR))
    passages.sort(key=lambda passage: int(passage[0][1:]))
    return Fingerprint(document.id, _least(runs_of(numbers_of(words)), HASHES), tuple(passages), tuple(sorted(near)))


_KEYS = tuple((number_of(f"a{index}") | 1, number_of(f"b{index}")) for index in range(HASHES))
"""An odd factor and an addend for each hash function: products overflow 64 bits, and their upper half is the hash."""


def _least(runs: Numbers, count: int) -> tuple[int, ...]:
    """Return the smallest hash of some runs under each of the first hash functions; empty for a text of no run."""
    import numpy as np  # noqa: PLC0415 - slow to load, and not needed where documents are only read

    if not len(runs):
        return ()
    return tuple(
        int(((runs * np.uint64(factor) + np.uint64(addend)) >> np.uint64(32)).min()) for factor, addend in _KEYS[:count]
    )


def find_pairs(fingerprints: Iterable[Fingerprint]) -> Iterator[Pair]:
    """Yield the pairs of documents that are worth comparing, sorted; of ``fingerprints`` only numbers are kept."""
    import numpy as np  # noqa: PLC0415 - the same

    ids: list[DocumentId] = []
    signatures, signed = array("I"), array("I")
    exact, near = _Holdings(), _Holdings()
    for number, print_ in enumerate(fingerprints):
        ids.append(print_.document)
        signatures.extend(print_.minhash or [0] * HASHES)
        signed.extend([number] if print_.minhash else ())
        exact.add(number, sorted({digest for _, digest in print_.passages}))
        near.add(number, print_.near)
    matrix = np.frombuffer(signatures, dtype=np.uint32).reshape(-1, HASHES)
    rows = np.frombuffer(signed, dtype=np.uint32)
    alike = _joined(_meetings(_band(matrix[rows], low), rows, MANY, chain=True) for low in range(0, HASHES, ROWS))
    agreed = _agreements(matrix, alike)
    alike = alike[agreed >= AGREED]
    repeated = exact.held_by_more(COMMON)
    shared = _joined(_meetings(*part, COMMON, chain=False) for kept in (exact, near) for part in kept.parts())
    together = _joined([alike, shared])
    nearest = together[_nearest(together, _agreements(matrix, together))]
    order = np.argsort(np.array(ids, dtype=object), kind="stable")
    place = np.empty(len(ids), dtype=np.int64)
    place[order] = np.arange(len(ids))
    low, high = np.minimum(*place[nearest].T), np.maximum(*place[nearest].T)
    for first, second in sorted(zip(low.tolist(), high.tolist(), strict=True)):
        one, other = int(order[first]), int(order[second])
        common = repeated.intersection(exact.of(one)).intersection(exact.of(other)) if repeated else ()
        yield Pair(ids[one], ids[other], tuple(sorted(common)))


class _Holdings:
    """Which numbers each document holds, in arrays."""

    def __init__(self) -> None:
        self._numbers, self._holders, self._starts = array("Q"), array("I"), array("Q", [0])

    def add(self, holder: int, numbers: Sequence[int]) -> None:
        """Note what the next document holds."""
        self._numbers.extend(numbers)
        self._holders.extend([holder] * len(numbers))
        self._starts.append(len(self._numbers))

    def of(self, holder: int) -> Sequence[int]:
        """Return what a document holds."""
        return self._numbers[self._starts[holder] : self._starts[holder + 1]]

    def parts(self) -> Iterator[tuple[Numbers, NDArray[np.uint32]]]:
        """Yield numbers, and beside each who holds it, so parted that equal ones stand in one part."""
        import numpy as np  # noqa: PLC0415 - the same

        numbers = np.frombuffer(self._numbers, dtype=np.uint64)
        holders = np.frombuffer(self._holders, dtype=np.uint32)
        for part in range(PARTS):
            inside = numbers % np.uint64(PARTS) == part
            yield numbers[inside], holders[inside]

    def held_by_more(self, most: int) -> frozenset[int]:
        """Return the numbers that more documents hold."""
        import numpy as np  # noqa: PLC0415 - the same

        found: set[int] = set()
        for part, _ in self.parts():
            numbers, counts = np.unique(part, return_counts=True)
            found.update(numbers[counts > most].tolist())
        return frozenset(found)


def _band(signatures: NDArray[np.uint32], low: int) -> Numbers:
    """Return one number for each document's band of the signature: two hashes side by side."""
    import numpy as np  # noqa: PLC0415 - the same

    return signatures[:, low].astype(np.uint64) << np.uint64(32) | signatures[:, low + 1].astype(np.uint64)


def _meetings(numbers: Numbers, holders: NDArray[np.uint32], most: int, *, chain: bool) -> NDArray[np.int64]:
    """Return the pairs of those that hold one number; of larger groups than ``most`` a chain, or nothing."""
    import numpy as np  # noqa: PLC0415 - the same

    order = np.argsort(numbers, kind="stable")
    numbers, holders = numbers[order], holders[order].astype(np.int64)
    _, counts = np.unique(numbers, return_counts=True)
    small = np.repeat(counts <= most, counts)
    found = [np.zeros((0, 2), dtype=np.int64)]
    for step in range(1, min(most, int(counts.max(initial=1)))):
        same = (numbers[:-step] == numbers[step:]) & (small[step:] | (chain and step == 1))
        found.append(np.column_stack((holders[:-step][same], holders[step:][same])))
    return np.concatenate(found)


def _joined(parts: Iterable[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Return all pairs, each once."""
    import numpy as np  # noqa: PLC0415 - the same

    pairs = np.zeros((0, 2), dtype=np.int64)
    for part in parts:
        pairs = np.unique(np.concatenate((pairs, np.sort(part, axis=1))), axis=0)
    return pairs


def _agreements(signatures: NDArray[np.uint32], pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return in how many hashes the signatures of each pair agree."""
    import numpy as np  # noqa: PLC0415 - the same

    parts = [np.zeros(0, dtype=np.int64)]
    for at in range(0, len(pairs), CHUNK):
        first, second = pairs[at : at + CHUNK].T
        parts.append((signatures[first] == signatures[second]).sum(axis=1))
    return np.concatenate(parts)


def _nearest(pairs: NDArray[np.int64], agreed: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which pairs are among the nearest of at least one of their two documents."""
    import numpy as np  # noqa: PLC0415 - the same

    kept = np.zeros(len(pairs), dtype=bool)
    for side in (0, 1):
        order = np.lexsort((pairs[:, 1 - side], -agreed, pairs[:, side]))
        _, starts, counts = np.unique(pairs[order, side], return_index=True, return_counts=True)
        kept[order] |= np.arange(len(pairs)) - np.repeat(starts, counts) < PARTNERS
    return kept
