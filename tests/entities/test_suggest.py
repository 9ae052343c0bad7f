"""Suggestions: likely pairs first, never what somebody decided, and in bounded time."""

from __future__ import annotations

import time
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.entities import decisions, suggest
from sitegen.entities.suggest import Suggestion
from sitegen.model.decision import Decisions
from sitegen.model.entity import Form, Names, Type
from sitegen.model.source import DocumentId

Row = tuple[str, Type, int]


def said(*documents: Iterable[Row]) -> list[Names]:
    """Return what documents say that hold these (spelling, type, count)."""
    return [
        Names(
            DocumentId(f"{number}"),
            tuple(Form(text, count, "made", ((kind, 2.0 * count),), "en") for text, kind, count in rows),
        )
        for number, rows in enumerate(documents)
    ]


def pairs(*documents: Iterable[Row], curation: str = "") -> list[Suggestion]:
    """Return the suggestions for such an archive."""
    return list(suggest(said(*documents), decisions.parse(curation)[0]))


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Alden Brackwater", "Aldan Brackwaters", Type.PERSON),
        ("Halden Light", "Halden Light Company of Stavering", Type.ORGANISATION),
        ("NRCS", "Northern Relief Council", Type.ORGANISATION),
        ("Quorvel", "Quorvil", Type.PLACE),
        ("NRC", "NRCS", Type.ORGANISATION),
    ],
)
def test_likely_pairs_are_suggested(first: str, second: str, kind: Type) -> None:
    """Misspellings, parts and acronyms that no rule dares to join are worth a look; the frequent one comes first."""
    found = pairs([(first, kind, 2)], [(second, kind, 1)])
    assert [(row.first, row.second) for row in found] == [(first, second)]
    assert 0 < found[0].score <= 1
    assert found[0].why
    assert found[0].counts == (2, 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Alden Brackwater", Type.PERSON, 1), ("Otis Fenn", Type.PERSON, 1)),
        (("Brackwater", Type.PERSON, 1), ("Brackwater Bay", Type.PLACE, 1)),
        (("Storm of 1995", Type.EVENT, 1), ("Storm of 1996", Type.EVENT, 1)),
        (("Port Amsel", Type.PLACE, 1), ("Portugal", Type.PLACE, 1)),
        (("Norway", Type.PLACE, 1), ("Norway House", Type.PLACE, 1)),
        (("Northern Union", Type.ORGANISATION, 1), ("Northern Council", Type.ORGANISATION, 1)),
    ],
)
def test_unlikely_pairs_are_not(first: Row, second: Row) -> None:
    """Other names, other types, other years, a country within a name, and a common first word are left alone."""
    assert pairs([first], [second]) == []


def test_what_moves_more_mentions_comes_first() -> None:
    """Of two pairs that are equally likely, the one of frequent names is asked first."""
    body = Type.ORGANISATION
    found = pairs(
        [("Ousel Union", body, 2), ("Halden Light", body, 9)],
        [("Ousel Union Company of Amsel", body, 1), ("Halden Light Company of Stavering", body, 8)],
    )
    assert [row.first for row in found] == ["Halden Light", "Ousel Union"]


def test_a_decision_is_never_asked_again() -> None:
    """What the curation file joins or keeps apart, by any spelling of the two, is not suggested."""
    rows = [[("Quorvel", Type.PLACE, 2), ("QUORVEL", Type.PLACE, 1)], [("Quorvil", Type.PLACE, 1)]]
    assert len(pairs(*rows)) == 1
    for verb in ("same", "not-same"):
        for name in ("Quorvel", "QUORVEL"):
            assert pairs(*rows, curation=f'{verb} "{name}" "Quorvil"') == []


def test_names_that_keep_other_company_are_less_likely() -> None:
    """In a larger archive, like names among like names come before like names among strangers."""
    friends = [("Otis Fenn", Type.PERSON, 1), ("Tamsin", Type.PLACE, 1), ("Ousel Council", Type.ORGANISATION, 1)]
    rest = [[(f"{chr(97 + number) * 3}ville", Type.PLACE, 1)] for number in range(12)]
    short, long = ("Halden Light", Type.ORGANISATION, 1), ("Halden Light Company of Amsel", Type.ORGANISATION, 1)
    (near,) = pairs([*friends, short], [*friends, long], *rest)
    (far,) = pairs([*friends, short], [long], *rest)
    assert near.score > far.score


@given(st.lists(st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool), min_size=2, max_size=4))
def test_a_suggested_line_reads_back(names: list[str]) -> None:
    """Whatever pair is suggested, its lines say it to the next build."""
    for row in suggest(said([(name, Type.NAME, 1) for name in dict.fromkeys(names)]), Decisions()):
        for line in (row.same, row.different):
            parsed, problems = decisions.parse(line)
            assert problems == ()
            assert sorted(parsed.rows[0].names) == sorted((row.first, row.second))


def test_many_names_take_bounded_time() -> None:
    """Five thousand names with one word in common are not compared with each other."""
    rows = [(f"{chr(97 + number % 26).upper()}{number:05} Brackwater", Type.PERSON, 1) for number in range(5_000)]
    begun = time.process_time()
    pairs(rows)
    assert time.process_time() - begun < 10
