"""Places that the tables know in scripts without capitals, where nothing else tells a name from a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sitegen.entities.tokens import Token
from sitegen.entities.unsegmented import SHORTEST, UNSEGMENTED, is_part
from sitegen.tables.territories import city, names_in, territory

UNCASED = re.compile("[\u0530-\u109f\u1100-\u1c7f\u2d00-\u2ddf\u3040-\ud7ff\uf900-\ufeff]")
"""Letters of scripts that have no capitals, roughly: Armenian to Myanmar, Hangul, Khmer, Chinese, Japanese."""
LONGEST = 4
"""Words of a place's name."""


def tabled(text: str, tokens: Sequence[Token], language: str) -> Iterator[str]:
    """Yield the names of territories and cities in a block, each as often as it stands there."""
    if not UNCASED.search(text):
        return
    yield from _written_together(text, language)
    at = 0
    while at < len(tokens):
        size = _size(tokens, at, language) if UNCASED.match(tokens[at].text) else 0
        if size and not UNSEGMENTED.match(tokens[at].text):
            yield " ".join(token.text for token in tokens[at : at + size])
        at += size or 1


def _size(tokens: Sequence[Token], at: int, language: str) -> int:
    """Return how many words from ``at`` on are a place's name: the longest that the language's own table holds."""
    name, best = tokens[at].text, 0
    for size in range(1, LONGEST + 1):
        if size > 1:
            step = at + size - 1
            if step >= len(tokens) or tokens[step].gap != " ":
                break
            name = f"{name} {tokens[step].text}"
        if territory(name, language) is not None or city(name, language) is not None:
            best = size
    return best


def _written_together(text: str, language: str) -> Iterator[str]:
    """Yield names from scripts without spaces, left to right, the longest at each place."""
    known = _by_letter(language)
    if not known:
        return
    at = 0
    for found in UNSEGMENTED.finditer(text):
        start = found.start()
        if start < at:
            continue
        name = next((name for name in known.get(text[start], ()) if text.startswith(name, start)), None)
        if name is not None:
            at = start + len(name)
            if not is_part(text, at):
                yield name


@cache
def _by_letter(language: str) -> dict[str, list[str]]:
    """Return the names that a language has in such scripts by their first letter, longest first."""
    table: dict[str, list[str]] = {}
    for name in sorted(names_in(language), key=lambda name: (-len(name), name)):
        if len(name) >= SHORTEST and UNSEGMENTED.match(name):
            table.setdefault(name[0], []).append(name)
    return table
