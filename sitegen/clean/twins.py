"""Near-copies: a fingerprint of each document, and pairs that share much, found without comparing all with all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from sitegen.clean.folding import folded
from sitegen.model.document import Document, Fingerprint, Kind
from sitegen.model.site import Twin

RUN = 4
"""Words in a run."""

HASHES = 64
ROWS = 4
"""A band of the signature has so many hashes: pairs with 40 % in common or more meet in one of the sixteen bands."""

LONG_WORDS = 12
"""A block of so many words is a passage worth telling."""

LEAST = 0.2
"""Pairs that share less, and no passage, are no twins."""

MANY = 50
"""What more documents than this share is furniture of a site, not a copy."""

WORD = re.compile(r"[^\W_]+")


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


_KEYS = tuple((_hash(f"a{index}") | 1, _hash(f"b{index}")) for index in range(HASHES))
"""An odd factor and an addend for each hash function: products overflow 64 bits, and their upper half is the hash."""


def fingerprint(document: Document) -> Fingerprint:
    """Return what a document's near-copies are found by; comments count, headings alone do not make passages."""
    words: list[str] = []
    passages = []
    for block in document.blocks:
        found = WORD.findall(folded(block.text))
        words += found
        if len(found) >= LONG_WORDS and block.kind is not Kind.HEADING:
            passages.append((block.id, _hash(" ".join(found))))
    return Fingerprint(document.id, _signature(words), tuple(passages))


def _signature(words: list[str]) -> tuple[int, ...]:
    """Return the smallest hash of the word runs under each of the hash functions; empty for a text of too few words."""
    runs = {_hash(" ".join(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}
    if not runs:
        return ()
    import numpy as np  # noqa: PLC0415 - slow to load, and not needed where documents are only read

    base = np.fromiter(sorted(runs), dtype=np.uint64, count=len(runs))
    return tuple(
        int(((base * np.uint64(factor) + np.uint64(addend)) >> np.uint64(32)).min()) for factor, addend in _KEYS
    )


def find_twins(fingerprints: Iterable[Fingerprint]) -> Iterator[Twin]:
    """Yield pairs of documents that are copies in part or whole, sorted by their ids."""
    prints = sorted(fingerprints, key=lambda print_: print_.document)
    pairs: set[tuple[int, int]] = set()
    for together in _meetings(prints):
        pairs.update((first, second) for at, first in enumerate(together) for second in together[at + 1 :])
    for first, second in sorted(pairs):
        twin = _twin(prints[first], prints[second])
        if twin is not None:
            yield twin


def _meetings(prints: list[Fingerprint]) -> Iterator[list[int]]:
    """Yield groups of documents that agree in a band of their signatures or in a passage."""
    bands: defaultdict[tuple[int, tuple[int, ...]], list[int]] = defaultdict(list)
    passages: defaultdict[int, list[int]] = defaultdict(list)
    for index, print_ in enumerate(prints):
        for low in range(0, len(print_.minhash), ROWS):
            bands[low, print_.minhash[low : low + ROWS]].append(index)
        for digest in sorted({digest for _, digest in print_.passages}):
            passages[digest].append(index)
    for groups in (bands.values(), passages.values()):
        for group in groups:
            if 1 < len(group) <= MANY:
                yield group
            elif len(group) > MANY:
                yield from (group[at : at + 2] for at in range(len(group) - 1))


def _twin(first: Fingerprint, second: Fingerprint) -> Twin | None:
    same = sum(left == right for left, right in zip(first.minhash, second.minhash, strict=False))
    share = same / HASHES
    theirs = {digest: block for block, digest in reversed(second.passages)}
    passages = tuple((str(block), str(theirs[digest])) for block, digest in first.passages if digest in theirs)
    if share < LEAST and not passages:
        return None
    return Twin(first.document, second.document, round(share, 3), passages)
