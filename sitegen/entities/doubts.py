"""Pairs of spellings that may be one name's: alike, one in the other, acronyms. Only names that share a key meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from sitegen.entities.keys import bag, digits, initials, is_acronym, plain_key, skeleton
from sitegen.entities.sieve import Sieve
from sitegen.entities.sound import bones, similarity
from sitegen.model.entity import Type
from sitegen.tables.words_heads import GROUP, MEDIA, ORGANISATION

ALIKE, WORDS = 0.86, 0.75
"""Likeness (Jaro-Winkler) of single names, and of each word of longer ones, from which a pair is worth a look."""
BLOCK = 40
"""Blocks of more names say nothing; they are passed over, so that work stays linear."""
PREFIX = 4
ENDINGS = 2
"""Letters that one acronym may have more than another one that begins like it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two nodes that may be one name's, how likely that is where both are spoken of together, and why."""

    left: int
    right: int
    score: float
    why: str


def doubts(sieve: Sieve) -> Iterator[Doubt]:
    """Yield pairs of spellings that some document holds."""
    known = [at for at, node in enumerate(sieve.table.nodes) if node.documents]
    yield from _alike(sieve, known)
    yield from _inside(sieve, known)
    yield from _acronyms(sieve, known)


def _blocks(known: Sequence[int], keys: Callable[[int], Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield each two nodes that share a key of three letters or more."""
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at in known:
        for number, key in enumerate(keys(at)):
            if len(key) > 2:  # noqa: PLR2004 - shorter keys say nothing
                found[number, key].append(at)
    for shared in sorted(found):
        if 1 < len(found[shared]) <= BLOCK:
            yield from combinations(found[shared], 2)


def _alike(sieve: Sieve, known: Sequence[int]) -> Iterator[Doubt]:
    """Yield names that are spelled or sound nearly the same, word for word."""
    nodes = sieve.table.nodes

    def keys(at: int) -> tuple[str, ...]:
        text = nodes[at].text
        return skeleton(text)[:PREFIX], plain_key(text)[:3], bones(text), plain_key(text)[-PREFIX:]

    for left, right in _blocks(known, keys):
        one, two = nodes[left], nodes[right]
        if (one.acronym and two.acronym) or digits(one.text) != digits(two.text):
            continue
        near = [similarity(*pair) for pair in zip(one.words, two.words, strict=False) if pair[0] != pair[1]]
        if len(one.words) != len(two.words) or not near:
            if plain_key(one.text) == plain_key(two.text):
                yield Doubt(left, right, 0.9, "they differ in spaces, marks or capitals only")
        elif len(one.words) > 1 and min(near) >= WORDS:
            yield Doubt(left, right, 0.5 + 0.4 * min(near), "they are spelled nearly the same")
        elif len(one.words) == 1 and likeness(one.text, two.text) >= ALIKE and near[0] >= WORDS:
            yield Doubt(left, right, near[0] - 0.2, "they are spelled nearly the same")


def likeness(left: str, right: str) -> float:
    """Return the Jaro-Winkler likeness of two names' keys."""
    return JaroWinkler.similarity(plain_key(left), plain_key(right))


def _inside(sieve: Sieve, known: Sequence[int]) -> Iterator[Doubt]:
    """Yield names of which one holds all words of the other."""
    nodes = sieve.table.nodes
    by_word: dict[str, list[int]] = defaultdict(list)
    for at in known:
        for word in bag(nodes[at].text):
            by_word[word].append(at)
    for _, group in sorted(by_word.items()):
        if not 1 < len(group) <= BLOCK:
            continue
        for pair in combinations(group, 2):
            short, long = sorted(pair, key=lambda at: len(nodes[at].words))
            part, whole = set(bag(nodes[short].text)), set(bag(nodes[long].text))
            if part < whole and (found := _part(sieve, short, long)):
                yield Doubt(short, long, *found)


def _part(sieve: Sieve, short: int, long: int) -> tuple[float, str] | None:
    """Return how likely a name's words within another stand for the whole, and why."""
    one, two = sieve.table.nodes[short], sieve.table.nodes[long]
    if one.territory or one.city:
        return None
    if sieve.type_of(long) is Type.PERSON:
        if one.words == two.words[-len(one.words) :]:
            return 0.8, "it may be the last name"
        return (0.6, "it may be the first name") if one.words == two.words[: len(one.words)] else None
    if len(one.words) > 1:
        return 0.6, "its words are in the longer name"
    if one.words[0] in ORGANISATION | GROUP | MEDIA or one.words == two.words[:1]:
        return 0.45, "it may be the short name"
    return 0.3, "it is a word of the longer name"


def _acronyms(sieve: Sieve, known: Sequence[int]) -> Iterator[Doubt]:
    """Yield acronyms with names that have their initials, or the first of them."""
    nodes = sieve.table.nodes
    by_initials: dict[str, list[int]] = defaultdict(list)
    for at in known:
        for key in initials(nodes[at].text):
            by_initials[key].append(at)
    short = {plain_key(nodes[at].text): at for at in known if is_acronym(nodes[at].text) and not nodes[at].territory}
    for key, at in sorted(short.items()):
        for other in by_initials.get(key, ())[:BLOCK]:
            yield Doubt(at, other, 0.7, "its letters are the other's initials")
        for cut in range(max(2, len(key) - ENDINGS), len(key)):
            for other in by_initials.get(key[:cut], ())[:BLOCK]:
                if nodes[other].words[0][0] == key[0]:
                    yield Doubt(at, other, 0.2, "its first letters are the other's initials")
    yield from _like_acronyms(short)


def _like_acronyms(short: Mapping[str, int]) -> Iterator[Doubt]:
    """Yield acronyms of which one begins like the other: a longer and a shorter form of one name."""
    begin: dict[str, list[str]] = defaultdict(list)
    for key in sorted(short):
        begin[key[:2]].append(key)
    for group in begin.values():
        for one, two in combinations(group[:BLOCK], 2):
            shared = next((at for at, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]), len(one))
            if shared >= min(len(one), len(two)) - 1 and abs(len(one) - len(two)) <= ENDINGS:
                yield Doubt(short[one], short[two], 0.25, "the acronyms begin alike")
