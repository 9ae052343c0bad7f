"""From a parsed query to what is looked up: analysed words, checked filters, and a sentence on how it was read.

``static/js/search/40-understand.js`` is its twin. A leaf is a row of slots, each a set of terms that may stand there: a
word is one slot, a phrase several, a beginning or a misspelled word one slot with many terms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sitegen.search.analysis import UNSPACED, fold, words
from sitegen.search.fields import FIELDS, PARTS, SOURCE
from sitegen.search.query import BREAK, Node
from sitegen.search.stemming import stem

MOST_TERMS = 1_000
"""Terms that a beginning or a misspelled word may stand for; the first in code point order."""

MOST_LEAVES = 50
"""Words and filters of one query that are looked up."""

ALL = tuple(range(len(FIELDS)))


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand at one place: a word as it was typed, and how it is widened (``word``, ``prefix``, ``fuzzy``)."""

    word: str
    kind: str
    edits: int = 0


@dataclass(frozen=True, slots=True)
class Leaf:
    """Words in a row, looked for in some fields; ``exact`` where they are to stand there as they were typed."""

    slots: tuple[Slot, ...]
    fields: tuple[int, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A key that documents are filtered by, with its value; ``name`` counts in the ranking as well."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Branch:
    """``and``, ``or`` or ``not`` over others."""

    kind: str
    children: tuple[Branch | Leaf | Filter, ...]


Tree = Branch | Leaf | Filter


@dataclass(frozen=True, slots=True)
class Understood:
    """A query ready to be looked up (None where nothing can be), and the same in the query language."""

    tree: Tree | None
    text: str


def slots(text: str, kind: str = "word", edits: int = 0) -> tuple[Slot, ...]:
    """Return the row of slots that a piece of text asks for; only the last is widened as ``kind`` says."""
    found: list[Slot] = []
    for match in words(text):
        word, end = match.group(), 0
        for run in UNSPACED.finditer(word):
            found.extend(_spaced(word[end : run.start()]))
            start, end = run.span()
            if end - start == 1:
                found.append(Slot(fold(word[start:end]), "prefix"))
            found.extend(Slot(fold(word[place : place + 2]), "exact") for place in range(start, end - 1))
        found.extend(_spaced(word[end:]))
    if kind != "word" and found and found[-1].kind == "word":
        found[-1] = Slot(found[-1].word, kind, edits)
    return tuple(slot for slot in found if slot.word)


def _spaced(word: str) -> Iterable[Slot]:
    return [Slot(fold(word), "word")] if word else []


def understand(node: Node) -> Understood:
    """Return a parsed query, analysed."""
    reader = _Reader()
    tree, text = reader.read(node, ALL)
    return Understood(
        tree, text[1:-1] if text.startswith("(") and text.endswith(")") and node[0] in {"and", "or"} else text
    )


class _Reader:
    def __init__(self) -> None:
        self._leaves = 0

    def read(self, node: Node, fields: tuple[int, ...]) -> tuple[Tree | None, str]:
        """Return the analysed tree of a node within some fields, and its text; None where nothing is left of it."""
        match node[0]:
            case "and" | "or":
                return self._branch(node, fields)
            case "not":
                tree, text = self.read(node[1], fields)
                return (None, "") if tree is None else (Branch("not", (tree,)), f"-{text}")
            case "field":
                tree, text = self.read(node[2], (FIELDS.index(node[1]),))
                return (None, "") if tree is None else (tree, f"{node[1]}:{text}")
            case "filter":
                return self._filter(node[1], node[2])
            case _:
                return self._words(node, fields)

    def _words(self, node: Node, fields: tuple[int, ...]) -> tuple[Tree | None, str]:
        if node[0] == "fuzzy":
            return self._leaf(node[1], slots(node[1], "fuzzy", node[2]), "~" if node[2] == 1 else "~2", fields)
        if node[0] == "prefix":
            return self._leaf(node[1], slots(node[1], "prefix"), "*", fields)
        return self._leaf(node[1], slots(node[1]), "", fields, exact=node[0] == "phrase" and fields != (SOURCE,))

    def _counted(self, tree: Tree, text: str) -> tuple[Tree | None, str]:
        self._leaves += 1
        return (tree, text) if self._leaves <= MOST_LEAVES else (None, "")

    def _filter(self, name: str, value: str) -> tuple[Tree | None, str]:
        written = f'"{value}"' if BREAK.search(value) else value
        return self._counted(Filter(name, value), f"{name}:{written}")

    def _leaf(
        self, text: str, found: tuple[Slot, ...], ending: str, fields: tuple[int, ...], *, exact: bool = False
    ) -> tuple[Tree | None, str]:
        if not found:
            return None, ""
        shown = " ".join(match.group() for match in words(text)) + ending
        several = len(found) > 1
        exact = exact and several and all(slot.kind in {"word", "exact"} for slot in found)
        return self._counted(Leaf(found, fields, exact), f'"{shown}"' if several else shown)

    def _branch(self, node: Node, fields: tuple[int, ...]) -> tuple[Tree | None, str]:
        narrowing = node[0] == "and" and any(child[0] not in {"filter", "field", "not"} for child in node[1:])
        within = _narrowed(node, fields) if narrowing else fields
        read = [(*self.read(child, within), narrowing and _names_part(child)) for child in node[1:]]
        texts = [text for _, text, _ in read if text]
        kept = tuple(tree for tree, _, used in read if tree is not None and not used)
        if not kept:
            return None, ""
        shown = (" OR " if node[0] == "or" else " ").join(texts)
        return (Branch(node[0], kept) if len(kept) > 1 else kept[0]), f"({shown})" if len(texts) > 1 else shown


def _names_part(node: Node) -> bool:
    """Whether a node is ``in:`` or ``-in:``, which narrows the words beside it and is no filter of its own."""
    return node[:2] == ["filter", "in"] or (node[0] == "not" and node[1][:2] == ["filter", "in"])


def _narrowed(node: Node, fields: tuple[int, ...]) -> tuple[int, ...]:
    """Return the fields that the parts named by ``in:`` beside the words leave."""
    named = [child[2] for child in node[1:] if child[:2] == ["filter", "in"]]
    barred = [child[1][2] for child in node[1:] if child[0] == "not" and child[1][:2] == ["filter", "in"]]
    wanted = {field for part in named for field in PARTS[part]} if named else set(fields)
    return tuple(field for field in fields if field in wanted and not any(field in PARTS[part] for part in barred))


def plain_words(node: Node) -> tuple[list[str], list[Node]] | None:
    """Return a query's words and the filters beside them, or None where it is more than that.

    Only such a query can be the name of something as people type it; ``in:`` asks for words, not for what they name.
    """
    children = [node] if node[0] != "and" else node[1:]
    words = [child[1] for child in children if child[0] == "word"]
    others = [child for child in children if child[0] != "word"]
    if not words or any(child[0] not in {"filter", "field", "not"} or _names_part(child) for child in others):
        return None
    return words, others


def alternatives(
    slot: Slot, languages: Sequence[str], keys_from: Callable[[str], Iterable[str]]
) -> tuple[tuple[str, ...], bool]:
    """Return the terms that may stand in a slot, in code point order, and whether some had to be left out."""
    if slot.kind == "exact":
        return (slot.word,), False
    found = {slot.word, *(stem(slot.word, language) for language in languages)}
    if slot.kind == "word":
        return tuple(sorted(found)), False
    if slot.kind == "prefix":
        wider = [key for key in _first(keys_from(slot.word)) if key.startswith(slot.word)]
    else:
        near = sorted(found)
        nearby = keys_from(slot.word[:2])
        wider = _first(key for key in nearby if any(within(key, word, slot.edits) for word in near))
    found.update(wider[:MOST_TERMS])
    return tuple(sorted(found)), len(wider) > MOST_TERMS


def _first(keys: Iterable[str]) -> list[str]:
    found = []
    for key in keys:
        found.append(key)
        if len(found) > MOST_TERMS:
            break
    return found


def within(first: str, second: str, most: int) -> bool:
    """Whether two words differ by at most so many edits: a letter more, less or changed, or two neighbours swapped."""
    return distance(first, second, most) <= most


def distance(first: str, second: str, most: int) -> int:
    """Return the number of edits between two words, or ``most + 1`` where there are more."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, 1):
        after = [place]
        for other, wanted in enumerate(second, 1):
            edits = min(row[other] + 1, after[other - 1] + 1, row[other - 1] + (letter != wanted))
            if place > 1 and other > 1 and letter == second[other - 2] and first[place - 2] == wanted:
                edits = min(edits, before[other - 2] + 1)
            after.append(edits)
        if min(after) > most:
            return most + 1
        before, row = row, after
    return min(row[-1], most + 1)


def dated(value: str, keys: Callable[[], Iterable[str]]) -> list[str]:
    """Return the dates among the index's that a filter covers: itself, or whole years, months and days of a range."""
    if ".." not in value:
        return [value]
    first, _, last = value.partition("..")
    found: list[str] = []
    covered: set[str] = set()
    for key in keys():
        if key != "none" and (not first or _starts(key, first)) and (not last or _ends(key, last)):
            covered.add(key)
            if not {key[:4], key[:7]} & (covered - {key}):
                found.append(key)
    return found


def _starts(key: str, first: str) -> bool:
    """Whether all of a date lies at or after the beginning of another."""
    length = max(len(key), len(first))
    return _padded(key, length, "-01") >= _padded(first, length, "-01")


def _ends(key: str, last: str) -> bool:
    """Whether all of a date lies at or before the end of another."""
    return key[: len(last)] <= last if len(key) >= len(last) else _padded(key, len(last), "-99") <= last


def _padded(date: str, length: int, part: str) -> str:
    while len(date) < length:
        date += part
    return date
