"""The sieve's rule for acronyms that no text defines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sitegen.entities.acronyms import initials_fit
from sitegen.entities.company import ACQUAINTED, company
from sitegen.entities.keys import initials, plain_key
from sitegen.entities.kinds import COLLECTIVE
from sitegen.entities.nodes import Node
from sitegen.entities.sieve import Sieve
from sitegen.model.entity import Type

NEAR = 5
"""Undefined acronyms of so many documents at most are compared with all their names, letter by letter."""
SAFE_LETTERS = 3


def acronyms(sieve: Sieve) -> None:
    """Undefined acronyms by initials: candidates of the same document first, then of the archive; never two."""
    nodes = sieve.table.nodes
    by_initials: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for key in initials(node.text):
            by_initials[key].append(at)
    defined = {sieve.table.index[short] for short, _, _ in sieve.table.definitions if short in sieve.table.index}
    for at, node in enumerate(nodes):
        if node.acronym and not node.territory and at not in defined:
            every = [other for other in by_initials.get(_letters(node), ()) if _holds(nodes[other], node)]
            chosen = _spelled_out(sieve, at, every)
            if chosen:
                sieve.join(max(chosen, key=lambda other: (nodes[other].count, nodes[other].text)), at, "acronym")
            elif len(_letters(node)) >= SAFE_LETTERS:
                _in_documents(sieve, at, every)


def _letters(node: Node) -> str:
    return "".join(char for char in node.text.casefold() if char.isalnum())


def _holds(long: Node, short: Node) -> bool:
    """Say whether a name may be an acronym's long form: several words in small letters, of which it is none itself."""
    return (
        len(long.words) > 1
        and not long.text.isupper()
        and not {plain_key(short.text), *short.words[:1]} & set(long.words)
    )


def _in_documents(sieve: Sieve, at: int, every: Sequence[int]) -> None:
    """Settle an acronym that may stand for several names in the documents that hold one of them only."""
    nodes = sieve.table.nodes
    for document in sorted(nodes[at].documents):
        here = [other for other in every if document in nodes[other].documents]
        if len({sieve.clusters.find(other) for other in here}) == 1 and _can_abbreviate(sieve, here[0]):
            sieve.settle(document, at, here[0])


def _spelled_out(sieve: Sieve, at: int, every: Sequence[int]) -> Sequence[int]:
    """Return the spellings, all of one cluster, that an acronym stands for; none where two fit.

    Two letters fit too much: they need the one candidate of the whole archive, and its company.
    """
    nodes = sieve.table.nodes
    candidates = [other for other in every if _can_abbreviate(sieve, other)] or _inside_words(sieve, at)
    near = [other for other in candidates if nodes[other].documents & nodes[at].documents]
    far = [other for other in candidates if sieve.type_of(other) is not Type.WORK]
    if len(_letters(nodes[at])) < SAFE_LETTERS:
        known = any(company(sieve, at, other) >= ACQUAINTED for other in candidates)
        near, far = (candidates if known else []), []
    choice = near or far
    return choice if candidates and len({sieve.clusters.find(other) for other in choice}) == 1 else ()


def _inside_words(sieve: Sieve, at: int) -> list[int]:
    """Return the organisations of the same documents whose words hold the letters: ``CPB``, ``Centraal Planbureau``."""
    nodes = sieve.table.nodes
    short = nodes[at].text.replace(".", "")
    if len(short) < 3 or len(nodes[at].documents) > NEAR:  # noqa: PLR2004 - letters of a short word or acronym
        return []
    here = {other for document in nodes[at].documents for other in sieve.forms_in(document)}
    return [
        other
        for other in sorted(here)
        if nodes[other].text[0] == short[0]
        and " " in nodes[other].text
        and sieve.type_of(other) in COLLECTIVE
        and initials_fit(short, nodes[other].text.split())
    ]


def _can_abbreviate(sieve: Sieve, node: int) -> bool:
    """Persons and places are not written as acronyms."""
    kind = sieve.type_of(node)
    return (kind in COLLECTIVE or kind in (Type.NAME, Type.EVENT)) and not sieve.table.nodes[node].territory
