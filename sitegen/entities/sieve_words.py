"""The sieve's rules on a name's words: plurals, directions, adjectives of peoples, the order of words."""

from __future__ import annotations

from collections import defaultdict

from sitegen.entities.company import company
from sitegen.entities.keys import bag, plain_key
from sitegen.entities.kinds import COLLECTIVE
from sitegen.entities.nodes import Node
from sitegen.entities.sieve import LONGER_THAN_PLURAL, Sieve, grouped, join_groups
from sitegen.model.entity import Type
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.listing import word_set
from sitegen.tables.territories import territory
from sitegen.tables.words_heads import DIRECTIONS

OFFICES = word_set(
    """ministry department treasury ministerie departement ministerium amt ministère département ministerio
    departamento ministero dipartimento ministério university universiteit universität université universidad università
    universidade college museum"""
)
"""Every country has one of justice, and many a town's university is not the university of the town."""
BANKS = word_set("bank banco banca banque")
"""The Bank of Halden is not the Halden Bank."""
LONGEST_STATE = 3
"""Words of a state's name before a body's."""
SPECIFIC = 3
"""A name of so many words is one body's: the Red Cross, the Air Force of each country is another."""
COMPASS = DIRECTIONS - word_set("central upper lower greater inner outer midden centraal ober unter")


def states_within(sieve: Sieve) -> None:
    """US Congress = U.S. Congress = United States Congress: one state's name before the same words."""

    def key(node: Node) -> tuple[str, str] | None:
        parts = node.text.split()
        if node.territory or node.city:
            return None
        for size in range(min(len(parts) - 1, LONGEST_STATE), 0, -1):
            code = territory(" ".join(parts[:size]), node.language)
            if code:
                return code, plain_key(" ".join(parts[size:]))
        return None

    join_groups(sieve, key, "territory", typed=True)


def plurals(sieve: Sieve) -> None:
    """Haldens = Halden: a lost apostrophe."""
    nodes, index = sieve.table.nodes, sieve.table.index
    for at, node in enumerate(nodes):
        stem = node.text[:-1]
        if node.text[-1:] != "s" or len(stem) <= LONGER_THAN_PLURAL - 1 or stem not in index or node.acronym:
            continue
        other = nodes[index[stem]]
        fits = len(node.text) > LONGER_THAN_PLURAL and not node.territory and sieve.type_of(at) is not Type.WORK
        if fits and (other.territory or other.documents & node.documents) and sieve.compatible(index[stem], at):
            sieve.join(index[stem], at, "plural")


def directions(sieve: Sieve) -> None:
    """North Halden = Halden, unless the whole is a territory of its own, or there is a South Halden too.

    Quarters of a city that everybody knows have names of their own: East Berlin is not Berlin.
    """
    nodes, index = sieve.table.nodes, sieve.table.index
    found: dict[int, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        head, gap, tail = node.text.partition(" ") if " " in node.text else node.text.partition("-")
        if gap and head.casefold() in COMPASS and tail in index and not node.territory and not node.city:
            found[index[tail]].append(at)
    for other, parts in sorted(found.items()):
        whole, verdict = nodes[other], sieve.verdict(other)
        placed = verdict.type in (Type.PLACE, Type.NAME) or not verdict.sure
        if whole.territory or whole.city or whole.acronym or not placed or len({_head(nodes[at]) for at in parts}) > 1:
            continue
        for at in parts:
            if company(sieve, other, at):
                sieve.join(other, at, "direction")


def _head(node: Node) -> str:
    """Return the direction that a name begins with."""
    return node.words[0]


def peoples(sieve: Sieve) -> None:
    """Portuguese Relief Council = Relief Council, where no other people has one."""
    nodes, index = sieve.table.nodes, sieve.table.index
    variants: dict[int, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        head, _, tail = node.text.partition(" ")
        if len(tail.split()) >= SPECIFIC and tail in index and is_demonym(head) and head.casefold() not in DIRECTIONS:
            variants[index[tail]].append(at)
    for other, found in sorted(variants.items()):
        if len({nodes[at].words[0] for at in found}) == 1 and nodes[found[0]].documents & nodes[other].documents:
            for at in found:
                sieve.join(other, at, "people")


def word_order(sieve: Sieve) -> None:
    """Relief Council of the North = North Relief Council."""

    def key(node: Node) -> tuple[str, ...]:
        parts = bag(node.text)
        return parts if len(parts) > 1 else ()

    for group in grouped(sieve, key):
        for at in group[1:]:
            types = {sieve.type_of(group[0]), sieve.type_of(at)}
            same_end = sieve.table.nodes[at].words[-1] == sieve.table.nodes[group[0]].words[-1]
            if not (types <= COLLECTIVE | {Type.NAME, Type.EVENT} or (types <= {Type.PERSON, Type.NAME} and same_end)):
                continue
            heads = set(sieve.table.nodes[at].words)
            if heads & BANKS and len(key(sieve.table.nodes[at])) < SPECIFIC:
                continue
            if company(sieve, group[0], at) or not heads & OFFICES:
                sieve.join(group[0], at, "word order")
