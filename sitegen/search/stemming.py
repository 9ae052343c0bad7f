"""The engine that executes the tables of ``stemmers``; ``static/js/search/20-stemming.js`` is its twin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from sitegen.search.stemmers import TABLES, Table

Condition = Callable[[str, str], bool]
"""Whether a stem will do; its second form has a v for each vowel and a c for each other letter."""


@dataclass(frozen=True, slots=True)
class _Rule:
    replacement: str
    conditions: tuple[Condition, ...]
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
        kept = tuple(_condition(part) for part in conditions if not part.startswith("+"))
        rules[suffix] = (*rules.get(suffix, ()), _Rule(replacement, kept, then))
    lengths = {
        letter: tuple(sorted({len(suffix) for suffix in rules if suffix[-1:] in {letter, ""}}, reverse=True))
        for letter in {suffix[-1:] for suffix in rules}
    }
    return _Step(rules, lengths)


def _condition(text: str) -> Condition:  # noqa: PLR0911 - one line a condition
    """Return what ``stemmers`` describes as a condition."""
    kind, rest = text[0], text[1:]
    match kind:
        case "1" | "2":
            least = int(kind)
            return lambda _, kinds: kinds.count("vc") >= least
        case "v":
            return lambda _, kinds: "v" in kinds
        case "w":
            return lambda _, kinds: "v" in kinds[:-1]
        case "c":
            return lambda _, kinds: kinds.endswith("c")
        case "L":
            length = int(rest)
            return lambda stem, _: len(stem) >= length
        case "o":
            return _short
        case "O":
            return lambda stem, kinds: not _short(stem, kinds)
        case "<":
            letters = tuple(rest[:-1])
            return lambda stem, _: stem.endswith(letters)
        case _:
            return lambda stem, _: not stem.endswith(rest)


def _short(stem: str, kinds: str) -> bool:
    if kinds == "vc":
        return True
    return kinds.endswith("cvc") and stem[-1] not in "wxy" and kinds.count("vc") == 1


class _Kinds(dict[int, str]):
    """From a letter's number to ``v``, ``y`` or ``c``, for ``str.translate``."""

    def __missing__(self, letter: int) -> str:
        self[letter] = "c"
        return "c"


MOST_KNOWN = 100_000
"""Words whose stems are remembered."""


class Stemmer:
    """One language's table, ready to run."""

    def __init__(self, table: Table) -> None:
        """Compile the table."""
        self._letters = _Kinds({ord(letter): "v" for letter in table["vowels"]})
        if table["y"]:
            self._letters[ord("y")] = "y"
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
            kinds = self._kinds(stem)
            for rule in rules:
                if all(holds(stem, kinds) for holds in rule.conditions):
                    word = stem + rule.replacement
                    return self._apply(self._steps[rule.then], word) if rule.then else word
            return word
        return word

    def _single(self, word: str, doubled: str) -> str:
        if len(word) < len("CVVC") or word[-3] != word[-2] or word[-3] not in doubled or word[-1] == "i":
            return word
        kinds = self._kinds(word)
        return word[:-2] + word[-1] if kinds[-4] == kinds[-1] == "c" else word

    def _kinds(self, word: str) -> str:
        """Return a v for each vowel, a c for each other letter; y may be a vowel after a consonant only."""
        kinds = word.translate(self._letters)
        while "y" in kinds:
            before, _, after = kinds.partition("y")
            kinds = f"{before}{'v' if before.endswith('c') else 'c'}{after}"
        return kinds


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
