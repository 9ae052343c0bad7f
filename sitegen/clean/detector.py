"""The detector of languages: the model of py3langid, asked about many texts at once.

The model counts features, strings of a few bytes that an automaton finds, and adds up what each says for every language
(naive Bayes). Walking the automaton byte by byte is most of what telling a language costs. Here all bytes of all texts
take their step together, each from the state of the byte before as it was last known, until no state changes: that is
the walk itself, and it takes no more rounds than the longest feature has bytes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

BATCH = 1 << 16
"""Texts are told in groups of about so many bytes, so that memory does not grow with a page."""

Scores = NDArray[np.float32]


class Detector:
    """Scores texts in every language the model knows (``languages``)."""

    def __init__(self) -> None:
        """Load the model, which takes half a second."""
        from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model of 100 MB

        model = LanguageIdentifier.from_model_file(MODEL_FILE)
        self.languages: tuple[str, ...] = tuple(model.labels)
        self._columns = [model.nb_classes.index(name) for name in self.languages]
        others = [at for at in range(len(model.nb_classes)) if at not in self._columns]
        self._doubled = [(self.languages.index(model.nb_classes[at]), at) for at in others]
        self._next: NDArray[np.uint32] = np.asarray(model.tk_nextmove, np.uint32)
        self._rows = np.asarray(model.tk_row, np.intp) << 8
        self._feature = np.asarray(model.tk_output, np.intp)
        self._table: Scores = model.nb_ptc.astype(np.float32)  # kept in half the size, which costs twice the time
        self._prior: NDArray[np.float32] = model.nb_pc

    def scores(self, texts: Sequence[str]) -> Scores:
        """Return the log-likelihood of every text (rows) in every language (columns); equal where nothing tells."""
        found = [self._told(group) for group in _groups([_encoded(text) for text in texts])]
        return np.concatenate(found) if found else np.zeros((0, len(self.languages)), np.float32)

    def _told(self, texts: Sequence[bytes]) -> Scores:
        ends = np.cumsum([len(text) for text in texts])
        features = self._feature[self._states(b"".join(texts), ends)]
        places = np.flatnonzero(features >= 0)
        keys = np.searchsorted(ends, places, "right") * len(self._table) + features[places]
        seen, counts = np.unique(keys, return_counts=True)
        rows, seen = np.divmod(seen, len(self._table))
        weights = np.log1p(counts.astype(np.float32))
        bounds = np.searchsorted(rows, np.arange(len(texts) + 1))
        sums = np.zeros((len(texts), len(self._prior)), np.float32)
        for row, (low, high) in enumerate(pairwise(bounds.tolist())):
            if low < high:
                sums[row] = weights[low:high] @ self._table[seen[low:high]] + self._prior
        told = sums[:, self._columns]
        for column, double in self._doubled:
            told[:, column] = np.maximum(told[:, column], sums[:, double])
        return told

    def _states(self, text: bytes, ends: NDArray[np.intp]) -> NDArray[np.uint32]:
        """Return the automaton's state after each byte; every text starts anew."""
        steps = np.frombuffer(text, np.uint8)
        firsts = ends[:-1]
        states = np.zeros(len(steps), self._next.dtype)
        while True:
            before = np.concatenate((np.zeros(1, states.dtype), states[:-1]))
            before[firsts[firsts < len(steps)]] = 0
            after: NDArray[np.uint32] = self._next[self._rows[before] + steps]
            if np.array_equal(after, states):
                return after
            states = after


def _encoded(text: str) -> bytes:
    """Return a text as the model was trained on it."""
    return unicodedata.normalize("NFC", text.lower() if text.isupper() else text).encode("utf-8", "surrogatepass")


def _groups(texts: Sequence[bytes]) -> Iterator[list[bytes]]:
    group: list[bytes] = []
    size = 0
    for text in texts:
        group.append(text)
        size += len(text)
        if size >= BATCH:
            yield group
            group, size = [], 0
    if group:
        yield group
