"""Lower-case words inside names: articles and prepositions that join two capitalised words into one name."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.entities.tokens import Token
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name
from sitegen.tables.territories import territory
from sitegen.tables.words_heads import ADJECTIVES, EVENT, GROUP, LOWER_HEADS, MEDIA, ORGANISATION, PLACE_LOWER
from sitegen.tables.words_particles import (
    AFFAIRS,
    ARABIC,
    ARTICLES,
    BARE_ARABIC,
    CONNECTORS,
    OFFICE_LINKS,
    PAIRING,
    ROMANCE,
)
from sitegen.tables.words_titles import MINISTERS, PHRASES

BODIES = ORGANISATION | GROUP | MEDIA | EVENT
HYPHENS = frozenset("-‐‑")
SPACES = frozenset((" ", "\u00a0", "\u202f"))
LONGEST_PHRASE = 5
OPENING = MINISTERS | {part for phrase in PHRASES for part in (phrase.split()[0], phrase.split()[0].split("-")[0])}
"""Words that a title of several words may begin with."""
MOST = 3
"""So many lower-case words may stand between two capitals of one name."""


def phrase_length(tokens: Sequence[Token], at: int) -> int:
    """Return how many words from ``at`` on are a title of several words: ``Secretary of State``; 0 where none is."""
    phrase, best = tokens[at].low, 0
    if phrase not in OPENING:
        return 0
    for size in range(2, LONGEST_PHRASE + 1):
        step = at + size - 1
        if step >= len(tokens) or tokens[step].starts or not (spaced(tokens[step]) or hyphenated(tokens[step])):
            break
        phrase = f"{phrase} {tokens[step].low}"
        if phrase in PHRASES:
            best = size
    return max(best, _portfolio(tokens, at))


def _portfolio(tokens: Sequence[Token], at: int) -> int:
    """Return the length of an office with its portfolio: ``Minister van Buitenlandse Zaken``; 0 where none is."""
    if tokens[at].low not in MINISTERS or at + 2 >= len(tokens) or tokens[at + 1].low not in OFFICE_LINKS:
        return 0
    step = at + 2
    if tokens[step].low in ARTICLES and step + 1 < len(tokens):
        step += 1
    if any(token.starts or not spaced(token) for token in tokens[at + 1 : step + 1]) or not tokens[step].capital:
        return 0
    after = tokens[step + 1 : step + 3]
    if after and after[0].low in AFFAIRS and spaced(after[0]):
        return step + 2 - at
    if (
        len(after) > 1
        and after[0].low in PAIRING
        and after[1].capital
        and spaced(after[1])
        and not is_given_name(after[1].text)
    ):
        return step + 3 - at
    return step + 1 - at


def hyphenated(token: Token) -> bool:
    """Say whether the word hangs on the one before by a hyphen."""
    return token.gap in HYPHENS


def spaced(token: Token) -> bool:
    """Say whether one space stands before the word."""
    return token.gap in SPACES


def begins(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Say whether a lower-case word begins a name: ``al-Karim``, ``bin Saif``, ``ministerie van Handel``."""
    token = tokens[at]
    if at + 1 >= len(tokens) or tokens[at + 1].starts:
        return False
    after = tokens[at + 1]
    if token.low in ARABIC and hyphenated(after) and after.capital:
        return True
    if not spaced(after):
        return False
    if token.low in BARE_ARABIC.get(language, ()) and after.capital:
        return True
    if token.low in PLACE_LOWER.get(language, ()) and after.capital:
        return True
    step = after_connector(tokens, at + 1, language) if headed(token, language) else None
    return step is not None and not _founded(tokens, at, step, language)


def _founded(tokens: Sequence[Token], at: int, step: int, language: str) -> bool:
    """Say whether a head is told of what follows rather than named so: ``de stichting van Israël``, ``van de NHB``."""
    target = tokens[step].text
    loud = target.isupper() and len(target) > 1
    return tokens[at].low in FOUNDING and (loud or territory(target, language) is not None)


FOUNDING = frozenset(("stichting", "vereniging", "provincie", "gemeente"))
"""Heads that are common nouns as well."""


def headed(token: Token, language: str) -> bool:
    """Say whether a word is a head that the language spells in lower case."""
    return token.low in LOWER_HEADS.get(language, ()) or token.low in PLACE_LOWER.get(language, ())


def qualifies(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Say whether a lower-case adjective ends a body's name: ``Académie française``, ``Banque centrale européenne``."""
    if language not in ROMANCE or not at or tokens[at].starts:
        return False
    for step in (at, at - 1):
        token = tokens[step]
        adjective = not token.capital and (token.low in ADJECTIVES or is_demonym(token.text))
        if not step or not adjective or not spaced(token):
            return False
        before = tokens[step - 1]
        if before.capital:
            return before.low in BODIES
    return False


def after_connector(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """Return the place of the capital that a connector at ``at`` (and an article after it) leads to."""
    if at >= len(tokens) or tokens[at].low not in CONNECTORS.get(language, ()):
        return None
    for step in range(at + 1, min(at + 1 + MOST, len(tokens))):
        if tokens[step].starts or not (spaced(tokens[step]) or tokens[step].gap in "'’"):
            return None
        if tokens[step].capital:
            return step
        if tokens[step].low not in ARTICLES:
            return None
    return None
