"""The sieve's end: persons by last name, in the document first, and by first and last name."""

from __future__ import annotations

from collections import defaultdict

from sitegen.entities.bearers import Bearer, bearer, last_key
from sitegen.entities.company import company
from sitegen.entities.keys import skeleton
from sitegen.entities.nodes import Node
from sitegen.entities.sieve import SUPPORTED, Sieve
from sitegen.entities.sieve_short import everywhere
from sitegen.model.entity import Type
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.places import is_unsure
from sitegen.tables.territories import TWIN_NAMES
from sitegen.tables.words_heads import COMPANY_TAILS, GROUP, MEDIA, ORGANISATION

ONE_MATTER = 10
"""An archive of fewer documents is about one matter: a last name means the one person who has it."""
UNPERSONAL = (ORGANISATION | MEDIA | GROUP | COMPANY_TAILS) - word_set("house post star sun king")
UNPERSONAL |= word_set("and und en et y")
"""Words of a body's or a pair's name."""
PLACED, FEW = 180, 3
"""A place is no last name where so many hundredths of a vote say so, over so many mentions."""


def last_names(sieve: Sieve) -> None:
    """Fenn = Otto Fenn: where a document has one bearer, there; over the archive where it has one."""
    nodes = sieve.table.nodes
    bearers: dict[str, list[int]] = defaultdict(list)
    likely: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        name = bearer(node.text)
        if name is not None and _person_shaped(node):
            if sieve.type_of(at) is Type.PERSON:
                bearers[name.last].append(at)
            elif sieve.verdict(at).score < SUPPORTED:
                likely[name.last].append(at)
    for at, node in enumerate(nodes):
        key = last_key(node.text)
        if not key or not _can_be_last(sieve, at):
            continue
        if key in bearers:
            _settle(sieve, at, bearers[key])
        if key in likely and sieve.type_of(at) is Type.PERSON:
            _settle_here(sieve, at, likely[key])
    for at, longer in tails(sieve).items():
        _settle(sieve, at, longer)


def titled_names(sieve: Sieve) -> None:
    """Groundskeeper Otto Fenn = Otto Fenn: a word before the first name, in one document, is a title no list has."""
    for at, other in titled(sieve).items():
        sieve.join(other, at, "full name")


def titled(sieve: Sieve) -> dict[int, int]:
    """Return the names that are a full name of their document with words before it -> that full name."""
    nodes, index = sieve.table.nodes, sieve.table.index
    found: dict[int, int] = {}
    for at, node in enumerate(nodes):
        parts = node.text.split()
        starts = [start for start in range(1, len(parts) - 1) if is_plain_given_name(parts[start])]
        if not starts or is_given_name(parts[0]) or not _person_shaped(node):
            continue
        other = index.get(" ".join(parts[starts[0] :]))
        if other is not None and nodes[other].documents & node.documents and sieve.type_of(other) is Type.PERSON:
            found[at] = other
    return found


def _person_shaped(node: Node) -> bool:
    """Say whether a name of several words may be a person's: no marks inside, no word that heads a body's name."""
    return not UNPERSONAL & set(node.words) and not any(mark in node.text for mark in ",!?:;&")


def tails(sieve: Sieve) -> dict[int, list[int]]:
    """Return last names of several words with their bearers: ``Stone Fenn`` where ``Otto Stone Fenn`` stands too."""
    nodes = sieve.table.nodes
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        if len(node.words) > 2 and _person_shaped(node) and sieve.type_of(at) is Type.PERSON:  # noqa: PLR2004 - words of a name
            for start in range(1, len(node.words) - 1):
                longer[node.words[start:]].append(at)
    return {
        at: longer[node.words]
        for at, node in enumerate(nodes)
        if node.words in longer and not is_given_name(node.words[0]) and sieve.type_of(at) in (Type.PERSON, Type.NAME)
    }


def _can_be_last(sieve: Sieve, at: int) -> bool:
    node = sieve.table.nodes[at]
    doubtful = is_unsure(node.text) or node.text.casefold() in TWIN_NAMES
    if node.acronym or ((node.territory or node.city) and not doubtful):
        return False
    verdict = sieve.verdict(at)
    return verdict.type is not Type.PLACE or not verdict.sure or verdict.score < PLACED or node.count < FEW


def _settle(sieve: Sieve, at: int, bearers: list[int]) -> None:
    """Join a short name to its one bearer, if they keep company; else in each document to the one that it has."""
    nodes, clusters = sieve.table.nodes, sieve.clusters
    roots = {clusters.find(other) for other in bearers} - {clusters.find(at)}
    if len(roots) == 1:
        best = max(bearers, key=lambda other: (company(sieve, at, other), nodes[other].count, nodes[other].text))
        known = company(sieve, at, best) or len(sieve.table.documents) < ONE_MATTER
        if known and sieve.join(best, at, "last name"):
            return
    _settle_here(sieve, at, bearers)


def _settle_here(sieve: Sieve, at: int, bearers: list[int]) -> None:
    """Join a short name in each document that has one bearer of it."""
    nodes, clusters = sieve.table.nodes, sieve.clusters
    for document in sorted(nodes[at].documents):
        here = [other for other in bearers if document in nodes[other].documents]
        if len({clusters.find(other) for other in here}) == 1:
            sieve.settle(document, at, here[0])


def first_names(sieve: Sieve) -> None:
    """Otto = Otto Fenn, in a document where one person is called so."""
    nodes = sieve.table.nodes
    bearers: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        parts = node.text.split()
        if len(parts) > 1 and sieve.type_of(at) is Type.PERSON:
            bearers[parts[0]].append(at)
    for at, node in enumerate(nodes):
        if (
            node.text not in bearers
            or node.territory
            or node.acronym
            or sieve.type_of(at) not in (Type.PERSON, Type.NAME)
        ):
            continue
        for document in sorted(node.documents):
            here = {
                sieve.clusters.find(other): other for other in bearers[node.text] if document in nodes[other].documents
            }
            if len(here) == 1:
                sieve.settle(document, at, next(iter(here.values())))
    everywhere(sieve, "first name")


def full_names(sieve: Sieve) -> None:
    """Otto J. Fenn = Otto Fenn; O. Fenn = Otto Fenn where nobody else fits."""
    by_last: dict[str, list[tuple[int, Bearer]]] = defaultdict(list)
    for at, node in enumerate(sieve.table.nodes):
        name = bearer(node.text)
        if name is not None and sieve.type_of(at) == Type.PERSON:
            by_last[name.last].append((at, name))
    for found in by_last.values():
        same: dict[str, list[tuple[int, Bearer]]] = defaultdict(list)
        alike: dict[str, int] = {}
        for at, name in found:
            same[name.first].append((at, name))
        for group in same.values():
            _middle_names(sieve, group)
        told_apart = {
            name.first for _, name in found if len({other.middle for _, other in same[name.first]} - {""}) > 1
        }
        for at, name in found:
            bones = skeleton(name.first)
            if name.first in told_apart:
                continue
            if len(name.first) > 3 and len(bones) > 2 and is_plain_given_name(name.first):  # noqa: PLR2004 - a name of sense
                sieve.join(alike.setdefault(bones, at), at, "full name")
        _initials(sieve, found)


def _middle_names(sieve: Sieve, group: list[tuple[int, Bearer]]) -> None:
    """Join the bearers of one first and last name; where middle names tell several apart, each to its own."""
    several = len({name.middle for _, name in group if name.middle}) > 1
    first: dict[str, int] = {}
    for at, name in group:
        sieve.join(first.setdefault(name.middle if several else "", at), at, "full name")
    if several:
        for at, name in group:
            if not name.middle:
                _settle_here(sieve, at, [other for other, known in group if known.middle])


def _initials(sieve: Sieve, found: list[tuple[int, Bearer]]) -> None:
    """Join a name with an initial to the one full name that it fits."""
    for at, name in found:
        if len(name.first) > 1:
            continue
        fits = [other for other, known in found if len(known.first) > 1 and known.first[0] == name.first]
        if len({sieve.clusters.find(other) for other in fits}) == 1:
            sieve.join(fits[0], at, "full name")
