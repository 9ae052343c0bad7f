"""Votes for a name's type, and how much each kind of clue weighs."""

from __future__ import annotations

from sitegen.model.entity import Type
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.territories import city, territory

Vote = tuple[Type, float]
"""A type and the weight of what says so."""

SURE, STRONG, CLEAR, LIKELY, FAIR, GUESS, WEAK, FAINT = 6.0, 3.0, 2.0, 1.5, 1.0, 0.7, 0.5, 0.25
"""Weights, from a table's word to hardly more than nothing."""


def is_place_word(word: str) -> bool:
    """Say whether a capitalised word is a territory's or a city's name."""
    return not is_demonym(word) and (territory(word) is not None or city(word) is not None)
