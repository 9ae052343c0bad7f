"""Join the spellings of the archive to entities, with the reason for every join."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitegen.entities import curation, sieve_acronyms, sieve_near, sieve_persons, sieve_short, sieve_words
from sitegen.entities import sieve as surest
from sitegen.entities.addresses import assign
from sitegen.entities.bearers import bearer
from sitegen.entities.clusters import Clusters
from sitegen.entities.drafts import Drafts, entities_of, make_drafts
from sitegen.entities.lexicon import build_lexicon
from sitegen.entities.nodes import Table, gather
from sitegen.model.decision import Decisions
from sitegen.model.entity import Names, Resolution, Type

RULES = (
    surest.territories,
    surest.case,
    surest.umlauts,
    surest.articles,
    surest.legal_forms,
    surest.definitions,
    sieve_words.states_within,
    sieve_words.plurals,
    sieve_words.directions,
    sieve_words.peoples,
    sieve_words.word_order,
    sieve_near.transliterations,
    sieve_near.one_letter,
    sieve_acronyms.acronyms,
    sieve_persons.titled_names,
    sieve_persons.full_names,
    sieve_persons.last_names,
    sieve_short.short_names,
    sieve_persons.first_names,
)
"""The sieve, from the surest rule to the least sure."""


def resolve(names: Iterable[Names], decisions: Decisions, pins: Sequence[tuple[str, str]]) -> Resolution:
    """Return the archive's entities, independent of the documents' order.

    Raises ``ContradictionError`` where two lines of the curation file cannot both hold.
    """
    drafts = cluster(gather(names, decisions), decisions)
    addressed = assign([draft.address for draft in drafts.drafts], pins)
    return Resolution(
        entities=entities_of(drafts, addressed.ids),
        lexicon=build_lexicon(drafts, addressed.ids),
        pins=addressed.pins,
        redirects=addressed.redirects,
        orphans=tuple(drafts.chosen.orphans),
    )


def cluster(table: Table, decisions: Decisions) -> Drafts:
    """Run the sieve over the spellings and return what it leaves; raise ``ContradictionError`` like ``resolve``."""
    curation.check(decisions, table)
    clusters = Clusters(surest.facts(node, at) for at, node in enumerate(table.nodes))
    chosen = curation.apply(table, clusters, decisions)
    sieve = surest.Sieve(table, clusters)
    sieve.forced.update({at: curation.type_of(row) for at, row in chosen.types.items()})
    for known in decisions.known:
        if known.type is not Type.NAME:
            sieve.forced.setdefault(table.index[known.name], known.type)
    _note_persons(sieve)
    for rule in RULES:
        rule(sieve)
    return make_drafts(sieve, chosen, decisions)


def _note_persons(sieve: surest.Sieve) -> None:
    """Write down the full names of persons, which never join with another first name."""
    parts = sieve_persons.tails(sieve).keys() | sieve_persons.titled(sieve).keys()
    for at, node in enumerate(sieve.table.nodes):
        name = bearer(node.text)
        if name is not None and sieve.type_of(at) is Type.PERSON and at not in parts:
            sieve.clusters.facts[sieve.clusters.find(at)].persons |= {name}
