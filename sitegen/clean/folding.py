"""Compare texts without case and accents, cheaply where they are ASCII, as most lines of most pages are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sitegen.strings import fold


def folded(text: str) -> str:
    """Return the text as texts are compared; the same as ``strings.fold``."""
    return text.lower() if text.isascii() else _folded(text)


def holds(text: str, cues: Iterable[str]) -> bool:
    """Return whether a text holds any of some strings; far cheaper than an expression of as many alternatives."""
    return any(map(text.__contains__, cues))


_folded = lru_cache(maxsize=1024)(fold)
"""A page's lines are compared with many others."""
