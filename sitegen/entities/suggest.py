"""What the sieve does not dare: pairs that a person should decide, most useful first, as lines ready to paste."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sitegen.entities import curation
from sitegen.entities.bearers import bearer
from sitegen.entities.decisions import line_for
from sitegen.entities.keys import bag, initials, is_acronym, plain_key, skeleton, words
from sitegen.entities.kinds import compatible
from sitegen.entities.nodes import gather
from sitegen.entities.resolve import cluster
from sitegen.entities.sieve import Sieve
from sitegen.entities.sieve_near import likeness
from sitegen.model.decision import Decisions
from sitegen.model.entity import Names, Type
from sitegen.model.source import DocumentId

ALIKE = 0.86
BLOCK = 40
"""Blocks of more names say nothing; they are passed over, so that work stays linear."""
PREFIX = 4
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two names that may be one: why, how likely (0 to 1), where each stands, and the lines that decide."""

    first: str
    second: str
    why: str
    score: float
    first_documents: tuple[DocumentId, ...]
    second_documents: tuple[DocumentId, ...]

    @property
    def same(self) -> str:
        """The line of the curation file that joins the two."""
        return line_for("same", (self.first, self.second))

    @property
    def different(self) -> str:
        """The line that keeps them apart, so that they are never suggested again."""
        return line_for("not-same", (self.first, self.second))


def suggest(names: Iterable[Names], decisions: Decisions) -> Iterator[Suggestion]:
    """Yield uncertain joins, likely ones of frequent names first; what was decided is never asked again."""
    curation.check(decisions)
    table = gather(names, decisions)
    sieve = cluster(table, decisions).sieve
    refused = _refused(decisions)
    found: dict[tuple[int, int], tuple[float, str]] = {}
    for left, right, score, why in _pairs(sieve):
        pair = (min(left, right), max(left, right))
        if pair not in found or found[pair][0] < score:
            found[pair] = (score, why)
    ranked: list[tuple[float, str, str, Suggestion]] = []
    seen: set[tuple[int, int]] = set()
    for (left, right), (score, why) in sorted(found.items(), key=lambda row: (-row[1][0], row[0])):
        made = _suggestion(sieve, (left, right), score, why, refused)
        roots = (min(a := sieve.clusters.find(left), b := sieve.clusters.find(right)), max(a, b))
        if made is None or roots in seen:
            continue
        seen.add(roots)
        worth = score * (1 + min(table.nodes[left].count, table.nodes[right].count, 20) / 10)
        ranked.append((-worth, made.first, made.second, made))
    yield from (made for *_, made in sorted(ranked, key=lambda row: row[:3]))


def _refused(decisions: Decisions) -> set[tuple[str, str]]:
    """Return the pairs of names that a person keeps apart."""
    return {
        (plain_key(one), plain_key(two))
        for row in decisions.rows
        if row.verb == "not-same"
        for one in row.names
        for two in row.names
    }


def _suggestion(
    sieve: Sieve, pair: tuple[int, int], score: float, why: str, refused: set[tuple[str, str]]
) -> Suggestion | None:
    """Return a pair as a suggestion; None where it is one already, decided, or impossible."""
    table, clusters = sieve.table, sieve.clusters
    left, right = pair
    if clusters.find(left) == clusters.find(right) or not clusters.may_join(left, right):
        return None
    groups = [sorted(clusters.facts[clusters.find(at)].members) for at in (left, right)]
    if any(
        (plain_key(table.nodes[a].text), plain_key(table.nodes[b].text)) in refused
        for a in groups[0]
        for b in groups[1]
    ):
        return None
    if not compatible(sieve.type_of(left), sieve.type_of(right)) and score < 0.97:  # noqa: PLR2004 - how alike spellings are
        return None
    first, second = sorted((left, right), key=lambda at: (-table.nodes[at].count, table.nodes[at].text))
    return Suggestion(
        table.nodes[first].text,
        table.nodes[second].text,
        why,
        round(score, 3),
        _documents(sieve, first),
        _documents(sieve, second),
    )


def _documents(sieve: Sieve, at: int) -> tuple[DocumentId, ...]:
    table = sieve.table
    return tuple(sorted(table.documents[number] for number in table.nodes[at].documents)[:SHOWN])


def _pairs(sieve: Sieve) -> Iterator[tuple[int, int, float, str]]:
    """Yield pairs that share a block: like spellings, words inside one another, initials, acronyms that begin alike."""
    nodes = sieve.table.nodes
    known = [at for at, node in enumerate(nodes) if node.documents]
    for group in _blocks(known, lambda at: (skeleton(nodes[at].text)[:PREFIX], plain_key(nodes[at].text)[:3])):
        for left, right in _each(group):
            score = likeness(nodes[left].text, nodes[right].text)
            if score >= ALIKE and not (nodes[left].acronym and nodes[right].acronym):
                yield left, right, score * 0.9, "the spellings are alike"
    yield from _inside(sieve, known)
    yield from _acronyms(sieve, known)


def _blocks(known: Sequence[int], keys: object) -> list[list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at in known:
        for number, key in enumerate(keys(at)):  # type: ignore[operator] # a function from a node to its keys
            if len(key) > 2:  # noqa: PLR2004 - how alike spellings are
                found[f"{number}{key}"].append(at)
    return [group for _, group in sorted(found.items()) if 1 < len(group) <= BLOCK]


def _each(group: Sequence[int]) -> Iterator[tuple[int, int]]:
    for number, right in enumerate(group):
        for left in group[:number]:
            yield left, right


def _inside(sieve: Sieve, known: Sequence[int]) -> Iterator[tuple[int, int, float, str]]:
    """Yield names of which one holds all words of the other."""
    nodes = sieve.table.nodes
    by_word: dict[str, list[int]] = defaultdict(list)
    for at in known:
        for word in bag(nodes[at].text):
            by_word[word].append(at)
    for _, group in sorted(by_word.items()):
        if not 1 < len(group) <= BLOCK:
            continue
        for left, right in _each(group):
            one, two = set(bag(nodes[left].text)), set(bag(nodes[right].text))
            short, long = sorted((one, two), key=len)
            if short and short < long and (len(short) > 1 or _person_part(sieve, left, right)):
                near = 0.1 if nodes[left].documents & nodes[right].documents else 0.0
                yield left, right, 0.6 + 0.2 * len(short) / len(long) + near, "one name holds the other's words"


def _person_part(sieve: Sieve, left: int, right: int) -> bool:
    """Say whether one word may stand for a person's full name or for an organisation's."""
    one, two = sorted((left, right), key=lambda at: len(words(sieve.table.nodes[at].text)))
    name = bearer(sieve.table.nodes[two].text)
    parts = words(sieve.table.nodes[one].text)
    if name is not None and sieve.type_of(two) is Type.PERSON:
        return parts[-1] == name.last
    return parts[0] == words(sieve.table.nodes[two].text)[0]


def _acronyms(sieve: Sieve, known: Sequence[int]) -> Iterator[tuple[int, int, float, str]]:
    """Yield acronyms with names that have their initials, and acronyms of which one begins like the other."""
    nodes = sieve.table.nodes
    by_initials: dict[str, list[int]] = defaultdict(list)
    for at in known:
        for key in initials(nodes[at].text):
            by_initials[key].append(at)
    short = [at for at in known if is_acronym(nodes[at].text) and not nodes[at].territory]
    keys = {plain_key(nodes[at].text): at for at in short}
    for at in short:
        key = plain_key(nodes[at].text)
        for other in by_initials.get(key, ())[:BLOCK]:
            near = 0.15 if nodes[at].documents & nodes[other].documents else 0.0
            yield at, other, 0.7 + near, "its letters are the other's initials"
        for cut in range(2, len(key)):
            for other in by_initials.get(key[:cut], ())[:BLOCK]:
                if cut > len(key) - 3 and nodes[other].text[0] == nodes[at].text[0]:
                    yield at, other, 0.55, "its first letters are the other's initials"
            if key[:cut] in keys and cut > len(key) - 3:
                yield at, keys[key[:cut]], 0.5, "the acronyms begin alike"
