"""The sieve: rules that join spellings, from the surest to the least sure; each builds on the clusters before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace

from sitegen.entities.clusters import Clusters, Facts
from sitegen.entities.keys import ARTICLES, bare_key, digits, plain_key, spelled_out, words
from sitegen.entities.kinds import Verdict, compatible, decide
from sitegen.entities.nodes import Node, Table, votes_of
from sitegen.model.entity import Type
from sitegen.tables.listing import word_set

CONFIDENCE = {
    "territory": 0.98,
    "city": 0.95,
    "case": 0.98,
    "umlaut": 0.99,
    "legal form": 0.98,
    "article": 0.95,
    "definition": 0.99,
    "loose definition": 0.95,
    "handle": 0.97,
    "plural": 0.92,
    "people": 0.93,
    "direction": 0.90,
    "word order": 0.90,
    "transliteration": 0.93,
    "one letter": 0.88,
    "acronym": 0.95,
    "last name": 0.98,
    "full name": 0.97,
    "short name": 0.86,
    "first name": 0.94,
}
"""How sure each rule is, set by hand: near its precision on labelled news (``bench/joining.py``), higher where those
labels part what a reader joins (a plural, a city and its team), lower where the rule was rare."""
PARTICLES = word_set("van von der den de ter ten te le la du di da del")
"""Words that open a last name: ``Ter Laan`` is not ``Terlaan``."""
LEGAL = word_set(
    """ltd limited inc incorporated corp corporation plc llc llp co ag gmbh kg kgaa mbh se bv nv vof sa sarl sas spa srl
    sl slu ab oy oyj as asa aps
    ehf kft zrt sro doo ooo zao pjsc jsc pte pty"""
)
"""Legal forms of companies, which a name is the same without."""
UNDECIDED = Verdict(Type.NAME, sure=False, reason="")
SURE, SUPPORTED = 10_000, 230
"""Hundredths of votes: a curator's type, and the least that lets a type forbid a join."""
LONGER_THAN_CASE, LONGER_THAN_ARTICLE, LONGER_THAN_PLURAL = 4, 3, 4


@dataclass(slots=True)
class Sieve:
    """What the rules work on: the spellings, their clusters, and the places where one document settles a spelling."""

    table: Table
    clusters: Clusters
    local: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    forced: dict[int, Type] = field(default_factory=dict)
    verdicts: dict[int, tuple[int, Verdict]] = field(default_factory=dict)
    by_document: dict[int, set[int]] = field(default_factory=dict)
    around: dict[int, frozenset[int]] = field(default_factory=dict)

    def forms_in(self, document: int) -> frozenset[int]:
        """Return the nodes that stand in a document."""
        if not self.by_document:
            self.by_document = self.table.forms_in()
        return frozenset(self.by_document.get(document, ()))

    def verdict(self, node: int) -> Verdict:
        """Return the type of a node's cluster as far as it is joined: a curator's or a list's, else the votes'."""
        root = self.clusters.find(node)
        members = self.clusters.facts[root].members
        size, known = self.verdicts.get(root, (0, UNDECIDED))
        if size != len(members):
            known = decide(votes_of(self.table.nodes[at] for at in sorted(members)))
            forced = next((self.forced[at] for at in sorted(members) if at in self.forced), None)
            known = replace(known, type=forced, score=SURE) if forced else known
            self.verdicts[root] = len(members), known
        return known

    def type_of(self, node: int) -> Type:
        """Return the type of a node's cluster."""
        return self.verdict(node).type

    def compatible(self, left: int, right: int) -> bool:
        """Say whether the types of two clusters may be one entity's: a weakly supported type forbids nothing."""
        one, two = self.verdict(left), self.verdict(right)
        return compatible(one.type, two.type) or min(one.score, two.score) < SUPPORTED

    def settle(self, document: int, node: int, target: int) -> None:
        """Let a spelling mean another one's entity in one document, unless something keeps the two apart."""
        if self.clusters.may_join(node, target):
            self.local[document].setdefault(node, target)

    def join(self, left: int, right: int, rule: str) -> bool:
        """Join two nodes' clusters by a rule."""
        return self.clusters.join(left, right, rule, CONFIDENCE[rule])


def facts(node: Node, at: int) -> Facts:
    """Return what a spelling alone says of the cluster it is in."""
    numbers = digits(node.text)
    place = node.territory or node.city
    return Facts(
        frozenset((at,)),
        territories=frozenset((place,)) if place else frozenset(),
        digits=frozenset((numbers,)) if numbers else frozenset(),
    )


def grouped(sieve: Sieve, key: Callable[[Node], Hashable]) -> list[list[int]]:
    """Return the nodes that share a key, frequent ones first, in the order of the keys' first nodes."""
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at, node in enumerate(sieve.table.nodes):
        value = key(node)
        if value:
            found[value].append(at)
    nodes = sieve.table.nodes
    return [
        sorted(group, key=lambda at: (-nodes[at].count, nodes[at].text)) for group in found.values() if len(group) > 1
    ]


def join_groups(sieve: Sieve, key: Callable[[Node], Hashable], rule: str, *, typed: bool = False) -> None:
    """Join each node of a group to the most frequent one that it may join."""
    for group in grouped(sieve, key):
        for number, at in enumerate(group[1:], 1):
            for earlier in group[:number]:
                if typed and not sieve.compatible(earlier, at):
                    continue
                if sieve.join(earlier, at, rule):
                    break


def territories(sieve: Sieve) -> None:
    """Germany = Duitsland: one territory or city in any language."""
    join_groups(sieve, lambda node: node.territory, "territory")
    join_groups(sieve, lambda node: node.city, "city")


def _case_key(node: Node) -> str:
    key = plain_key(node.text)
    head, _, tail = node.text.partition(" ")
    if tail and head.casefold() in PARTICLES:
        key = f"{head.casefold()}|{plain_key(tail)}"
    bare = node.text.replace(".", "")
    if bare.isupper() and len(bare) < LONGER_THAN_CASE:
        return f"={bare}"
    if len(key) == LONGER_THAN_CASE:
        # four letters: an acronym and the same word with one capital (Nato), or marks between the letters
        return key if bare.isupper() or bare.istitle() or len(node.words) > 1 else ""
    return key if len(key) > LONGER_THAN_CASE else ""


def case(sieve: Sieve) -> None:
    """Port-Halden = PORT HALDEN."""
    join_groups(sieve, _case_key, "case")


def umlauts(sieve: Sieve) -> None:
    """Duesseldorf = Düsseldorf, St. Halden = Sint-Halden: what is written out in one and not in the other."""

    def key(node: Node) -> str:
        out = spelled_out(node.text)
        return out if len(out) > LONGER_THAN_CASE and (out != plain_key(node.text) or out in written) else ""

    nodes = sieve.table.nodes
    written = {out for node in nodes if (out := spelled_out(node.text)) != plain_key(node.text)}
    join_groups(sieve, key, "umlaut", typed=True)


def legal_forms(sieve: Sieve) -> None:
    """Halden Shipping Ltd = Halden Shipping."""
    index = sieve.table.index
    for at, node in enumerate(sieve.table.nodes):
        head, _, tail = node.text.rstrip(".").rpartition(" ")
        other = index.get(head.rstrip(","))
        if tail.replace(".", "").casefold() in LEGAL and other is not None and len(head) > LONGER_THAN_CASE:
            plain = sieve.table.nodes[other].territory is None and sieve.type_of(other) is not Type.PERSON
            if plain and sieve.compatible(other, at):
                sieve.join(other, at, "legal form")


def articles(sieve: Sieve) -> None:
    """The Courier = Courier, az-Zarqa = Zarqa."""

    def key(node: Node) -> str:
        bare = bare_key(node.text)
        if node.words[1:] and node.words[0] in PARTICLES - ARTICLES:
            return ""
        return "" if node.acronym or node.territory or len(bare) <= LONGER_THAN_ARTICLE else bare

    join_groups(sieve, key, "article", typed=True)


def definitions(sieve: Sieve) -> None:
    """Northern Relief Council = NRC; where documents define it differently, each for itself."""
    by_short: dict[str, list[tuple[str, str, set[int]]]] = defaultdict(list)
    for (short, long, rule), where in sorted(sieve.table.definitions.items()):
        by_short[short].append((long, rule, where))
    index = sieve.table.index
    for short, longs in sorted(by_short.items()):
        known = [(index[long], rule, where) for long, rule, where in longs if long in index]
        if short.startswith("@"):
            continue
        if short not in index or not known:
            continue
        known.sort(key=lambda row: (row[1] != "definition", -len(row[2]), row[0]))
        if _agree(sieve, known):
            for at, rule, _ in known:
                sieve.join(index[short], at, rule)
        else:
            for at, _, where in known:
                for document in where:
                    sieve.settle(document, index[short], at)


def _agree(sieve: Sieve, known: list[tuple[int, str, set[int]]]) -> bool:
    """Say whether all long forms of an acronym may be one: joined, from one document, or alike in words."""
    first = known[0]
    for other in known[1:]:
        same = sieve.clusters.find(first[0]) == sieve.clusters.find(other[0])
        shared = set(words(sieve.table.nodes[first[0]].text)) & set(words(sieve.table.nodes[other[0]].text))
        if not (same or first[2] & other[2] or len(shared) * 2 >= len(words(sieve.table.nodes[other[0]].text))):
            return False
    return True
