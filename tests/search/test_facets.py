"""What an answer can be narrowed by: each count is what the query finds with the filter added to it."""

from __future__ import annotations

import random

import pytest
from search.asking import queries
from search.made import Indexed

from sitegen.search import search
from sitegen.search.facets import MOST


@pytest.mark.parametrize("seed", range(2))
def test_a_count_is_what_the_filter_leaves(seed: int, indexed: Indexed) -> None:
    """Asked with a value's filter behind it, the query finds as many documents as the value's count says."""
    asked = [*queries(random.Random(seed), 1), "harbour", "lang:nl", "in:quote river"]  # noqa: S311 - test data
    for query in asked:
        answer = search(indexed.folder, query, 0, facets=True)
        assert answer.facets is not None
        for values in answer.facets.values():
            for value in values:
                assert search(indexed.folder, f"{query} {value.filter}", 0).total == value.count, (query, value.filter)
                assert value.count


def test_groups_and_order(indexed: Indexed) -> None:
    """There are six groups; the most frequent stands first, of years the newest, with the undated last."""
    facets = search(indexed.folder, "harbour OR river OR haven", 0, facets=True).facets
    assert facets is not None
    assert list(facets) == ["part", "type", "name", "source", "language", "year"]
    for name, values in facets.items():
        if name != "year":
            assert [value.count for value in values] == sorted((value.count for value in values), reverse=True)
    years = [value.value for value in facets["year"]]
    assert years[-1] == "none"
    assert years[:-1] == sorted(years[:-1], reverse=True)
    assert len(facets["name"]) <= MOST
    assert {value.label for value in facets["name"]} >= {"Otto Fenn", "Port Halden"}


def test_names_that_were_searched_are_left_out(indexed: Indexed) -> None:
    """A query that is a name cannot be narrowed by that name."""
    answer = search(indexed.folder, "porthalden", 0, facets=True)
    assert answer.widened
    assert answer.facets is not None
    assert "port-halden" not in {value.value for value in answer.facets["name"]}


def test_facets_are_counted_on_demand(indexed: Indexed) -> None:
    """They cost time: without being asked for them an answer has none."""
    answer = search(indexed.folder, "harbour")
    assert answer.facets is None
    assert "facets" not in answer.as_data()
