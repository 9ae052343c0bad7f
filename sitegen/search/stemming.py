"""The engine that executes the tables of ``stemmers``; ``static/js/search/20-stemming.js`` is its twin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sitegen.search.stemmers import TABLES, Table


@dataclass(frozen=True, slots=True)
class _Rule:
    replacement: str
    conditions: tuple[str, ...]
    then: str


@dataclass(frozen=True, slots=True)
class _Step:
    """Rules by suffix, and for each letter the lengths of the suffixes that end in it, from the longest."""

    rules: dict[str, tuple[_Rule, ...]]
    lengths: dict[str, tuple[int, ...]]
    doubled: str = ""


def _compile_step(text: str) -> _Step:
    if text.startswith("@"):
        return _Step({}, {}, text[1:])
    rules: dict[str, tuple[_Rule, ...]] = {}
    for written in filter(None, text.split("|")):
        suffix, _, rest = written.partition(">")
        replacement, *conditions = rest.split(" ")
        then = next((part[1:] for part in conditions if part.startswith("+")), "")
        kept = tuple(part for part in conditions if not part.startswith("+"))
        rules[suffix] = (*rules.get(suffix, ()), _Rule(replacement, kept, then))
    lengths = {
        letter: tuple(sorted({len(suffix) for suffix in rules if suffix[-1:] in {letter, ""}}, reverse=True))
        for letter in {suffix[-1:] for suffix in rules}
    }
    return _Step(rules, lengths)


MOST_KNOWN = 100_000
"""Words whose stems are remembered."""


class Stemmer:
    """One language's table, ready to run."""

    def __init__(self, table: Table) -> None:
        """Compile the table."""
        self._vowels = frozenset(table["vowels"])
        self._y = bool(table["y"])
        self._least = table["least"]
        self._elided = frozenset(table["elided"].split())
        self._words = dict(pair.split(">") for pair in table["words"].split())
        self._steps = {name: _compile_step(text) for name, text in table["steps"].items()}
        self._order = tuple(self._steps[name] for name in table["order"].split())
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """Return the stem of a folded word."""
        stem = self._known.get(word)
        if stem is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            stem = self._known[word] = self._run(word)
        return stem

    def _run(self, word: str) -> str:
        if self._elided:
            head, mark, tail = word.partition("'")
            if mark and head in self._elided and tail:
                word = tail
        if len(word) < self._least:
            return word
        known = self._words.get(word)
        if known is not None:
            return known
        for step in self._order:
            if step.doubled or word[-1:] in step.lengths:
                word = self._apply(step, word)
        return word

    def _apply(self, step: _Step, word: str) -> str:
        if step.doubled:
            return self._single(word, step.doubled)
        for length in step.lengths.get(word[-1:]) or step.lengths.get("", ()):
            cut = len(word) - length
            if cut < 0:
                continue
            rules = step.rules.get(word[cut:])
            if rules is None:
                continue
            stem = word[:cut]
            for rule in rules:
                if all(self._holds(condition, stem) for condition in rule.conditions):
                    word = stem + rule.replacement
                    return self._apply(self._steps[rule.then], word) if rule.then else word
            return word
        return word

    def _single(self, word: str, doubled: str) -> str:
        if len(word) < len("CVVC"):
            return word
        first, second, last = word[-3], word[-2], word[-1]
        consonants = not self._vowel(word, len(word) - 4) and not self._vowel(word, len(word) - 1)
        if first == second and first in doubled and consonants and last != "i":
            return word[:-2] + last
        return word

    def _vowel(self, word: str, place: int) -> bool:
        letter = word[place]
        if letter in self._vowels:
            return True
        return self._y and letter == "y" and place > 0 and not self._vowel_before(word, place)

    def _vowel_before(self, word: str, place: int) -> bool:
        """Whether the letter before a y is a vowel; of several y, every second one is."""
        first = place
        while first > 0 and word[first - 1] == "y":
            first -= 1
        starts_as_vowel = first > 0 and word[first - 1] not in self._vowels
        if first == place:
            return place > 0 and word[place - 1] in self._vowels
        return starts_as_vowel == ((place - 1 - first) % 2 == 0)

    def _changes(self, stem: str) -> int:
        """Return how often a vowel is followed by a consonant."""
        count, before = 0, False
        for place in range(len(stem)):
            vowel = self._vowel(stem, place)
            count += before and not vowel
            before = vowel
        return count

    def _holds(self, condition: str, stem: str) -> bool:  # noqa: PLR0911 - one line a condition
        match condition[0]:
            case "1" | "2":
                return self._changes(stem) >= int(condition)
            case "v":
                return any(self._vowel(stem, place) for place in range(len(stem)))
            case "w":
                return any(self._vowel(stem, place) for place in range(len(stem) - 1))
            case "c":
                return bool(stem) and not self._vowel(stem, len(stem) - 1)
            case "L":
                return len(stem) >= int(condition[1:])
            case "o":
                return self._short(stem)
            case "O":
                return not self._short(stem)
            case "<":
                return bool(stem) and stem[-1] in condition[1:-1]
            case _:
                return not stem.endswith(condition[1:])

    def _short(self, stem: str) -> bool:
        if len(stem) < len("VC") or self._vowel(stem, len(stem) - 1) or not self._vowel(stem, len(stem) - 2):
            return False
        if len(stem) == len("VC"):
            return True
        closed = not self._vowel(stem, len(stem) - 3) and stem[-1] not in "wxy"
        return closed and self._changes(stem) == 1


@cache
def stemmer(language: str) -> Stemmer | None:
    """Return a language's stemmer, or None where it has no table."""
    table = TABLES.get(language)
    return None if table is None else Stemmer(table)


def stem(word: str, language: str | None) -> str:
    """Return the stem of a folded word in a language; the word itself where the language has no rules."""
    run = stemmer(language) if language else None
    return word if run is None else run(word)


LANGUAGES = tuple(TABLES)
"""Languages with rules."""
