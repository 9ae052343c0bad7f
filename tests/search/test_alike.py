"""Documents that are nearly the same: one stands in the list and leads to the others, and none is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from search.fake import FakeArchive, document
from search.made import Browser, Indexed, index_of

from sitegen.model.document import Voice
from sitegen.model.site import Twin
from sitegen.model.source import DocumentId
from sitegen.search import search
from sitegen.search.alike import SAME, collapse, groups_of, pairs_of

PAIRS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda pair: pair[0] != pair[1]))
IDS = {DocumentId(f"d{number}"): number for number in range(31)}


@given(PAIRS)
def test_groups_are_what_pairs_connect(pairs: list[tuple[int, int]]) -> None:
    """Two documents are in one group exactly if pairs lead from one to the other; each is in one group at most."""
    groups = groups_of([(DocumentId(f"d{one}"), DocumentId(f"d{other}")) for one, other in pairs], IDS)
    members = [number for group in groups for number in group]
    assert len(set(members)) == len(members)
    assert set(members) == {number for pair in pairs for number in pair}
    assert groups == sorted(map(sorted, groups))
    place = {number: at for at, group in enumerate(groups) for number in group}
    assert all(place[one] == place[other] for one, other in pairs)
    for group in groups:  # no larger than it must be: every member is reached from the first
        reached = {group[0]}
        for _ in group:
            reached |= {number for pair in pairs if reached & set(pair) for number in pair}
        assert reached == set(group)


@given(PAIRS, st.permutations(range(31)))
def test_collapsing_loses_nothing(pairs: list[tuple[int, int]], ranked: list[int]) -> None:
    """Every document is there once; the first of each list stand in the order of the ranking, and so do the others."""
    groups = groups_of([(DocumentId(f"d{one}"), DocumentId(f"d{other}")) for one, other in pairs], IDS)
    rows = collapse(ranked, groups)
    assert sorted(number for row in rows for number in row) == sorted(ranked)
    assert [row[0] for row in rows] == sorted((row[0] for row in rows), key=ranked.index)
    assert all(row == sorted(row, key=ranked.index) for row in rows)
    assert all(any(set(row) <= set(group) for group in groups) for row in rows if len(row) > 1)


def test_only_near_copies_are_pairs() -> None:
    """Documents that share a few paragraphs stand apart."""
    one, other = DocumentId("a"), DocumentId("b")
    assert pairs_of([Twin(one, other, SAME), Twin(one, other, SAME - 0.01)]) == [(one, other)]


def test_answers(tmp_path_factory: object, in_browser: Browser) -> None:
    """Those that match as well follow the first of their group and name it; both sides agree."""
    base = tmp_path_factory.mktemp("alike")  # type: ignore[attr-defined] # pytest's factory
    rows = [
        document(name, [(text, "en", Voice.AUTHOR)], title=title)
        for name, title, text in (
            ("a", "Ferry", "The ferry leaves the harbour at nine."),
            ("b", "Ferry", "The ferry leaves the harbour at nine. Ferry, ferry."),
            ("c", "Other", "The ferry is late."),
            ("d", "Ferry", "The ferry leaves the harbour at ten."),
        )
    ]
    copies = (Twin(DocumentId("a"), DocumentId("b"), 0.9), Twin(DocumentId("b"), DocumentId("d"), 0.85))
    indexed: Indexed = index_of(FakeArchive(tuple(rows), (), {}, copies), base)
    answer = search(indexed.folder, "ferry")
    assert answer.total == 4
    assert [(hit.document, hit.alike, hit.like) for hit in answer.hits] == [
        ("b", 2, None),
        ("a", 0, "b"),
        ("d", 0, "b"),
        ("c", 0, None),
    ]
    assert [(hit["alike"], hit["like"]) for hit in answer.as_data()["hits"]][:2] == [(2, None), (0, "b")]
    assert [(hit.document, hit.alike) for hit in search(indexed.folder, "ferry", 1).hits] == [("b", 2)]
    theirs = in_browser([["search", "ferry", 9]], indexed.output)[0]
    assert theirs["total"] == 4
    assert theirs["rows"] == [3, 1]
    assert [name for name, _ in theirs["ids"]] == ["b", "a", "d", "c"]
    alone = search(indexed.folder, "ten")
    assert [(hit.document, hit.alike) for hit in alone.hits] == [("d", 0)]
