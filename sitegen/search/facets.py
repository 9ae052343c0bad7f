"""What an answer can be narrowed by, with counts; ``static/js/narrow/10-facets.js`` counts the same.

A value's count is the number of documents that the query finds with the value's filter added to it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sitegen.search.evaluate import Searcher
from sitegen.search.fields import PARTS, SOURCE
from sitegen.search.snippets import Row, rows_in
from sitegen.search.store import NameCard, Passage
from sitegen.search.understand import alternatives, slots

MOST = 20
"""Names and sources that are counted, the most frequent."""

QUOTES = str.maketrans(dict.fromkeys('"“”„«»', " "))


@dataclass(frozen=True, slots=True)
class Value:
    """One way to narrow an answer: what it is called, the filter that does it, and how many documents are left."""

    value: str
    label: str
    filter: str
    count: int


Facets = Mapping[str, tuple[Value, ...]]
"""Values by ``part type name source language year``; most frequent first, years newest first and undated last."""


def count_facets(
    searcher: Searcher, ranked: Sequence[int], widened: Iterable[NameCard], total: Callable[[str], int]
) -> Facets:
    """Count what the ranked documents can be narrowed by; ``total`` counts the query with more text behind it.

    Names that the query was ``widened`` by are left out.
    """
    wanted = frozenset(ranked)
    languages, years, types = Counter[str](), Counter[str](), Counter[str]()
    names, sources = Counter[int](), Counter[tuple[str, ...]]()
    for number, record in searcher.cards.facets():
        if number in wanted:
            row = json.loads(record)
            languages.update(row[0])
            years.update(row[1])
            types.update(row[2])
            sources[tuple(row[3])] += 1
            names.update(row[4])
    dated = sorted((year for year in years if year != "none"), reverse=True)
    return {
        "part": _rated([Value(part, part, f"in:{part}", total(f" in:{part}")) for part in PARTS]),
        "type": _rated(Value(kind, kind, f"type:{kind}", count) for kind, count in types.items()),
        "name": _named(searcher, names, frozenset(name.id for name in widened)),
        "source": _rated(_sourced(searcher, sources)),
        "language": _rated(Value(name, name, f"lang:{name}", count) for name, count in languages.items()),
        "year": tuple(
            Value(year, year, f"date:{year}", years[year]) for year in [*dated, *(["none"] if years["none"] else [])]
        ),
    }


def _rated(values: Iterable[Value]) -> tuple[Value, ...]:
    """Return the values that anything has, most frequent first."""
    return tuple(sorted((value for value in values if value.count), key=lambda value: (-value.count, value.value)))


def _named(searcher: Searcher, counted: Counter[int], left_out: frozenset[str]) -> tuple[Value, ...]:
    ids = searcher.cards.name_ids()
    ranked = sorted(counted, key=lambda number: (-counted[number], ids[number]))
    kept = [number for number in ranked if ids[number] not in left_out][:MOST]
    cards = [searcher.cards.name(ids[number]) for number in kept]
    return tuple(
        Value(card.id, card.name, f"name:{card.id}", counted[card.number]) for card in cards if card is not None
    )


def _sourced(searcher: Searcher, counted: Counter[tuple[str, ...]]) -> Iterable[Value]:
    """Yield the most frequent sources; ``source:`` finds a name's words in longer names too, and so does this."""
    plain = Counter[str]()
    for held, count in counted.items():
        for name in held:
            plain[name] += count
    best = sorted(plain, key=lambda name: (-plain[name], name))[:MOST]
    rows: list[Row] = []
    for name in best:
        parts = [alternatives(slot, searcher.languages, searcher.keys_from)[0] for slot in slots(name)]
        rows.append((tuple(map(frozenset, parts)), (SOURCE,)))
    found = {name: rows_in(Passage(SOURCE, "", "", None, name), rows) for name in plain}
    totals = [0] * len(best)
    for held, count in counted.items():
        for place in frozenset[int]().union(*(found[name] for name in held)):
            totals[place] += count
    for name, count in zip(best, totals, strict=True):
        yield Value(name, name, f'source:"{name.translate(QUOTES)}"', count)
