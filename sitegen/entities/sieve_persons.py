"""The sieve's end: persons by last name, in the document first, and by first and last name."""

from __future__ import annotations

from collections import defaultdict

from sitegen.entities.keys import ARTICLES, bare_key, skeleton
from sitegen.entities.sieve import Sieve
from sitegen.model.entity import Type
from sitegen.tables.given_names import is_plain_given_name

PARTICLES = frozenset(
    "van von der den de del della di da dos das du la le ter ten te bin ibn al el ben zu zur af".split()
)
SUFFIXES = frozenset("jr sr ii iii iv".split())


def full_name(text: str) -> tuple[str, str] | None:
    """Return the folded first and last name (with its particles dropped) of a name of several words."""
    from sitegen.entities.keys import words  # noqa: PLC0415 - one helper

    parts = [part for part in words(text) if part not in SUFFIXES]
    if len(text.split()) < 2 or len(parts) < 2:  # noqa: PLR2004 - first and last
        return None
    last = parts[-1]
    if len(parts) > 2 and parts[-2] in ARTICLES and len(last) < 3:  # noqa: PLR2004
        return None
    return parts[0], last


def last_names(sieve: Sieve) -> None:
    """Fenn = Otto Fenn: where a document has one bearer, there; over the archive where it has one."""
    nodes = sieve.table.nodes
    bearers: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        name = full_name(node.text)
        if name is not None and sieve.type_of(at) == Type.PERSON:
            bearers[name[1]].append(at)
    for at, node in enumerate(nodes):
        key = _last_key(node.text)
        if not key or key not in bearers or not _can_be_last(sieve, at):
            continue
        _settle(sieve, at, bearers[key])


def _last_key(text: str) -> str:
    """Return the key of a last name on its own, with or without its particles."""
    parts = [part for part in text.replace("-", " ").split() if part.casefold() not in PARTICLES]
    hyphenated = "-" in text and not text.casefold().startswith(("al-", "el-"))
    return bare_key(parts[0]) if len(parts) == 1 and not hyphenated else ""


def _can_be_last(sieve: Sieve, at: int) -> bool:
    node = sieve.table.nodes[at]
    if node.territory or node.city or node.acronym:
        return False
    verdict = sieve.verdict(at)
    return verdict.type is not Type.PLACE or not verdict.sure or node.count < 3  # noqa: PLR2004 - few votes


def _settle(sieve: Sieve, at: int, bearers: list[int]) -> None:
    nodes, clusters = sieve.table.nodes, sieve.clusters
    roots = {clusters.find(other) for other in bearers} - {clusters.find(at)}
    if len(roots) == 1:
        best = max(bearers, key=lambda other: (nodes[other].count, nodes[other].text))
        sieve.join(best, at, "last name")
        return
    for document in sorted(nodes[at].documents):
        here = [other for other in bearers if document in nodes[other].documents]
        if len({clusters.find(other) for other in here}) == 1:
            sieve.local[document][at] = here[0]


def full_names(sieve: Sieve) -> None:
    """Otto J. Fenn = Otto Fenn; O. Fenn = Otto Fenn where nobody else fits."""
    nodes = sieve.table.nodes
    by_last: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, node in enumerate(nodes):
        name = full_name(node.text)
        if name is not None and sieve.type_of(at) == Type.PERSON:
            by_last[name[1]].append((at, name[0]))
    for found in by_last.values():
        for number, (at, first) in enumerate(found):
            for other, second in found[:number]:
                if first == second or (_sounds(first, second) and is_plain_given_name(first)):
                    sieve.join(other, at, "full name")
        _initials(sieve, found)


def _sounds(first: str, second: str) -> bool:
    return len(first) > 3 and skeleton(first) == skeleton(second) and len(skeleton(first)) > 2  # noqa: PLR2004 - a name of sense


def _initials(sieve: Sieve, found: list[tuple[int, str]]) -> None:
    """Join a name with an initial to the one full name that it fits."""
    for at, first in found:
        if len(first) > 1:
            continue
        fits = [other for other, second in found if len(second) > 1 and second[0] == first]
        if len({sieve.clusters.find(other) for other in fits}) == 1:
            sieve.join(fits[0], at, "full name")
