"""Places that the tables know in scripts without capitals, where nothing else tells a name from a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sitegen.entities.tokens import Token
from sitegen.entities.unsegmented import UNSEGMENTED, Unsegmented
from sitegen.tables.territories import city, names_in, territory

UNCASED = re.compile("[\u0530-\u109f\u1100-\u1c7f\u2d00-\u2ddf\u3040-\ud7ff\uf900-\ufeff]")
"""Letters of scripts that have no capitals, roughly: Armenian to Myanmar, Hangul, Khmer, Chinese, Japanese."""
LONGEST = 4
"""Words of a place's name."""


def tabled(text: str, tokens: Sequence[Token], language: str) -> Iterator[str]:
    """Yield the names of territories and cities in a block, each as often as it stands there."""
    if not UNCASED.search(text):
        return
    yield from (name for _, name in _written_together(language).find(text))
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


@cache
def _written_together(language: str) -> Unsegmented:
    """Return the names that the language's tables have in scripts without spaces."""
    return Unsegmented(names_in(language))
