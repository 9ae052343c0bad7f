"""Looking a query up: which documents match, and how well; ``60-evaluate.js`` comes to the same numbers.

Everything that matches is ranked, and the list is cut afterwards. A leaf, whatever it is made of, counts as one term:
its frequency in a document is the number of places, weighted by field, and its rarity follows from the number of
documents it is in (BM25F over one length for each document). Every step is a plain operation on floating-point
numbers, in one order, so that both languages come to the same last bit.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sitegen.search.analysis import form
from sitegen.search.fields import BOOSTS, FIELDS
from sitegen.search.snippets import EXACT, Row, count_in
from sitegen.search.store import LONGEST, Cards, NameCard
from sitegen.search.understand import Branch, Filter, Leaf, Slot, Tree, alternatives, dated, distance
from sitegen.search.whoosh_index import Lists

K1 = 1.2
B = 0.75

MOST_COMPARED = 50
"""Documents whose texts are read to tell an exact phrase from other forms of its words."""

FARTHEST = 2
"""Edits that a suggestion may be away."""

LN2 = 0.6931471805599453


def logarithm(value: float) -> float:
    """Return the natural logarithm of a number from 1 up, by the same few operations in every language."""
    halvings = 0
    while value >= 2:  # noqa: PLR2004 - halving until it is below two
        value /= 2
        halvings += 1
    ratio = (value - 1) / (value + 1)
    square, power, total = ratio * ratio, ratio, 0.0
    for odd in range(1, 40, 2):
        total += power / odd
        power *= square
    return halvings * LN2 + 2 * total


@dataclass(frozen=True, slots=True)
class Found:
    """A leaf's terms, looked up: for each slot the terms that may stand there.

    ``exact`` where documents were kept only if the words stand in them as they were typed.
    """

    leaf: Leaf
    terms: tuple[tuple[str, ...], ...]
    exact: bool = False

    @property
    def row(self) -> Row:
        """The leaf as snippets compare text with it."""
        if self.exact:
            return tuple(frozenset([EXACT + slot.word]) for slot in self.leaf.slots), self.leaf.fields
        return tuple(map(frozenset, self.terms)), self.leaf.fields


class Searcher:
    """One index, ready to answer."""

    def __init__(self, lists: Lists, cards: Cards) -> None:
        """Read what every query needs."""
        self.lists = lists
        self.cards = cards
        self.documents = int(cards.get("documents"))
        self.languages: Sequence[str] = tuple(filter(None, str(cards.get("languages")).split(" ")))
        classes: bytes = cards.get("classes")
        average = int(cards.get("words")) / self.documents if self.documents else 1.0
        norms = [K1 * (1 - B + B * (length / (average or 1.0))) for length in json.loads(cards.get("lengths"))]
        self._norms = [norms[kind] for kind in classes]
        self.found: list[Found] = []
        self.names: dict[str, tuple[NameCard, ...]] = {}
        self.notes: list[str] = []

    def run(self, tree: Tree) -> dict[int, float]:
        """Return the score of every document that matches."""
        match tree:
            case Leaf():
                return self._score(self._leaf(tree))
            case Filter():
                return self._filter(tree)
            case Branch(kind="not"):
                self._note("exclusions")
                return {}
            case Branch(kind="or", children=children):
                return self._any(children)
            case Branch(children=children):
                return self._every(children)

    def _any(self, children: Sequence[Tree]) -> dict[int, float]:
        total: dict[int, float] = {}
        for child in children:
            for number, score in self.run(child).items():
                total[number] = total.get(number, 0.0) + score
        return total

    def _every(self, children: Sequence[Tree]) -> dict[int, float]:
        wanted = [self.run(child) for child in children if not _excludes(child)]
        if not wanted:
            self._note("exclusions")
            return {}
        shortest = min(wanted, key=len)
        kept = [number for number in shortest if all(number in scores for scores in wanted)]
        for child in children:
            if isinstance(child, Branch) and child.kind == "not":
                found, names = len(self.found), dict(self.names)
                barred = self.run(child.children[0])
                del self.found[found:]
                self.names = names
                kept = [number for number in kept if number not in barred]
        result: dict[int, float] = {}
        for number in kept:
            total = 0.0
            for scores in wanted:
                total += scores[number]
            result[number] = total
        return result

    def _note(self, code: str) -> None:
        if code not in self.notes:
            self.notes.append(code)

    def _score(self, frequencies: dict[int, int]) -> dict[int, float]:
        count = len(frequencies)
        rarity = logarithm(1 + (self.documents - count + 0.5) / (count + 0.5))
        norms = self._norms
        return {
            number: rarity * (frequency * (K1 + 1)) / (frequency + norms[number])
            for number, frequency in frequencies.items()
        }

    def _terms(self, slot: Slot) -> tuple[str, ...]:
        terms, more = alternatives(slot, self.languages, self.keys_from)
        if more:
            self._note("many")
        return terms

    def keys_from(self, prefix: str) -> list[str]:
        """Return the terms of all fields that begin with some letters, in code point order."""
        return sorted({key for name in FIELDS for key in self.lists.keys(name, prefix)})

    def _leaf(self, leaf: Leaf) -> dict[int, int]:
        """Return how often a leaf stands in each document, weighted by field."""
        terms = tuple(self._terms(slot) for slot in leaf.slots)
        total: dict[int, int] = {}
        for place in leaf.fields:
            counts = self._word(FIELDS[place], terms[0]) if len(terms) == 1 else self._row(FIELDS[place], terms)
            for number, count in counts.items():
                total[number] = total.get(number, 0) + BOOSTS[place] * count
        found = Found(leaf, terms, exact=leaf.exact and len(total) <= MOST_COMPARED)
        self.found.append(found)
        if leaf.exact and not found.exact:
            self._note("forms")
        return self._compared(total, found.row) if found.exact else total

    def _compared(self, total: dict[int, int], row: Row) -> dict[int, int]:
        """Return how often words stand in documents as they were typed; of a text that is kept in part, at least so."""
        result: dict[int, int] = {}
        for number, before in total.items():
            passages = self.cards.card(number).passages
            count = sum(BOOSTS[passage.field] * count_in(passage, row) for passage in passages)
            whole = sum(len(passage.text.encode("utf-16-le")) // 2 for passage in passages) < LONGEST
            if count or not whole:
                result[number] = count or before
        return result

    def _word(self, name: str, terms: Sequence[str]) -> dict[int, int]:
        total: dict[int, int] = {}
        for term in terms:
            numbers, counts = self.lists.postings(name, term)
            if not total:
                total = dict(zip(numbers, counts, strict=True))
                continue
            for number, count in zip(numbers, counts, strict=True):
                total[number] = total.get(number, 0) + count
        return total

    def _row(self, name: str, slots: Sequence[Sequence[str]]) -> dict[int, int]:
        """Return how often terms stand in a row in one field; a gap between blocks keeps rows inside a block."""
        holding = [self._word(name, terms) for terms in slots]
        shortest = min(holding, key=len)
        wanted = {number for number in shortest if all(number in held for held in holding)}
        if not wanted:
            return {}
        starts: dict[int, set[int]] = {}
        for shift, terms in enumerate(slots):
            places: dict[int, set[int]] = {}
            for term in terms:
                for number, positions in self.lists.positions(name, term).items():
                    if number in wanted:
                        places.setdefault(number, set()).update(position - shift for position in positions)
            starts = places if shift == 0 else {n: found & places[n] for n, found in starts.items() if n in places}
        return {number: len(found) for number, found in sorted(starts.items()) if found}

    def _filter(self, wanted: Filter) -> dict[int, float]:
        if wanted.name == "name":
            return self._named(wanted.value)
        values = [wanted.value]
        if wanted.name == "date":
            values = dated(wanted.value, self._dates)
        found: dict[int, float] = {}
        for value in values:
            found.update(dict.fromkeys(self.lists.postings("key", f"{wanted.name}={value}")[0], 0.0))
        return found

    def _dates(self) -> list[str]:
        return [key.removeprefix("date=") for key in self.lists.keys("key", "date=")]

    def _named(self, value: str) -> dict[int, float]:
        names = find_names(self.cards, value)
        self.names[value] = names
        if not names:
            self._note("unknown-name")
        total: dict[int, int] = {}
        for name in names:
            for number, count in zip(*self.lists.postings("key", f"name={name.id}"), strict=True):
                total[number] = total.get(number, 0) + count
        return self._score(total)


def find_names(cards: Cards, value: str) -> tuple[NameCard, ...]:
    """Return the names that a filter means: the one with that id, else all with that spelling."""
    exact = cards.name(value)
    return (exact,) if exact is not None else cards.names_with(form(value))


def _excludes(tree: Tree) -> bool:
    return isinstance(tree, Branch) and tree.kind == "not"


def suggest(searcher: Searcher, slot: Slot, frequency: Callable[[str], int]) -> list[str]:
    """Return the terms nearest to a word that nothing holds: fewest edits first, then the most frequent."""
    near = [
        (edits, key)
        for key in searcher.keys_from(slot.word[:2])
        if (edits := distance(key, slot.word, FARTHEST)) <= FARTHEST
    ]
    ranked = sorted(near)[:8]
    return [key for _, _, key in sorted((edits, -frequency(key), key) for edits, key in ranked)]
