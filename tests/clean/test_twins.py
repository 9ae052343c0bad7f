"""Copies across the archive: found with what they share, the same in every run."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

from helper import reading_of
from test_units import PARAGRAPHS

from sitegen.clean import clean, find_twins, fingerprint
from sitegen.model.document import Fingerprint


def fingerprint_of(path: str, *paragraphs: str) -> Fingerprint:
    """Return the fingerprint of a page of paragraphs."""
    return fingerprint(clean(reading_of("\n\n".join(paragraphs), path)))


OTHER = "The lighthouse keeper remembers the winter of the long frost, when the ice reached as far as the second buoy and horses dragged the boats over it."


def test_copies_are_found() -> None:
    """A copy and a copy with another end are twins; a page that shares a paragraph is one by that passage; a stranger is none."""
    prints = [
        fingerprint_of("a.txt", *PARAGRAPHS), fingerprint_of("b.txt", *PARAGRAPHS), fingerprint_of("c.txt", OTHER, PARAGRAPHS[2]), fingerprint_of("d.txt", OTHER[:60]),
    ]  # fmt: skip
    twins = {(twin.first[0], twin.second[0]): twin for twin in find_twins(prints)}
    assert set(twins) == {("a", "b"), ("a", "c"), ("b", "c")}
    assert twins["a", "b"].share == 1.0
    assert len(twins["a", "b"].passages) == 3
    assert len(twins["a", "c"].passages) == 1
    assert 0 < twins["a", "c"].share < 0.7


def test_fingerprints_never_change() -> None:
    """A fingerprint depends on the text alone, not on the run: its first numbers are pinned here."""
    assert fingerprint_of("a.txt", PARAGRAPHS[0]).minhash[:2] == fingerprint_of("b.txt", PARAGRAPHS[0]).minhash[:2]
    assert fingerprint_of("a.txt", PARAGRAPHS[0]).minhash[0] == PINNED
    assert fingerprint_of("a.txt", "Too short.").minhash == ()


PINNED = 150267463
