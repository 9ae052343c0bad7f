"""Names in scripts without spaces between words (Chinese, Japanese, Thai): known names, found as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitegen.model.entity import EntityId

UNSEGMENTED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
"""Letters of scripts that write words without spaces."""
SHORTEST = 2
DERIVED = frozenset("人語语文籍")
"""Letters that make of a country's name its people, language or nationality."""


def is_part(text: str, end: int) -> bool:
    """Say whether what ends here goes on as another word: ``中国人``."""
    return text[end : end + 1] in DERIVED if end < len(text) else False


class Unsegmented:
    """The names of a lexicon that such scripts write, by their first letter, longest first."""

    def __init__(self, forms: Mapping[str, EntityId]) -> None:
        """Keep the forms that begin with a letter of such a script."""
        self.by_letter: dict[str, list[str]] = {}
        self.forms = forms
        for text in sorted(forms, key=lambda text: (-len(text), text)):
            if len(text) >= SHORTEST and UNSEGMENTED.match(text):
                self.by_letter.setdefault(text[0], []).append(text)

    def find(self, text: str) -> Iterator[tuple[int, int, EntityId]]:
        """Yield start, end and entity of each name, left to right, the longest at each place."""
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
                if not is_part(text, at):
                    yield start, at, self.forms[name]
