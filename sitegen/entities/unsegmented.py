"""Names in scripts without spaces between words (Chinese, Japanese, Thai): known names, found as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

UNSEGMENTED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
"""Letters of scripts that write words without spaces."""
SHORTEST = 2
DERIVED = frozenset("人語语文籍")
"""Letters that make of a country's name its people, language or nationality (``中国人``): another word."""


class Unsegmented:
    """Names that such scripts write, by their first letter, longest first."""

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names that begin with a letter of such a script."""
        self.by_letter: dict[str, list[str]] = {}
        for name in sorted(names, key=lambda name: (-len(name), name)):
            if len(name) >= SHORTEST and UNSEGMENTED.match(name):
                self.by_letter.setdefault(name[0], []).append(name)

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where each name starts, and the name, left to right, the longest at each place."""
        if not self.by_letter:
            return
        at = 0
        for found in UNSEGMENTED.finditer(text):
            start = found.start()
            if start < at:
                continue
            name = next((name for name in self.by_letter.get(text[start], ()) if text.startswith(name, start)), None)
            if name is not None:
                at = start + len(name)
                if text[at : at + 1] not in DERIVED:
                    yield start, name
