"""Which spellings are one, which never, and why."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.naming import archive, document

from sitegen.entities import recognise, resolve
from sitegen.entities.keys import skeleton
from sitegen.model.decision import Decisions, Known
from sitegen.model.entity import Type


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He lives in Germany now.", "Hij woont in Duitsland."),
        ("We left Port-Halden early.", "We left Port Halden early."),
        ("They reached az-Zarqan late.", "They reached Zarqan late."),
        ("He joined the Northern Relief Council (NRC) then.", "He left the NRC again."),
        ("He praised the Relief Council of Halden there.", "He praised the Halden Relief Council there."),
        ("They met Mohamed Quarish there.", "They met Muhammad Quarish there."),
        ("They slept in Haldenborg once.", "They slept in Haldenborgh once."),
        ("They met Otto Fennwick there.", "They met Fennwick there."),
        ("They met Otto J. Fennwick there.", "They met Otto Fennwick there."),
        ("They joined NATO there.", "They joined Nato there."),
        ("They praised the U.S. Fishing Bureau there.", "They praised the United States Fishing Bureau there."),
        ("They met Tatyana Polyakova there.", "They met Tatjana Poljakowa there."),
        ("They praised Halden Shipping Ltd there.", "They praised Halden Shipping there."),
        ("They reached Düsterbrück late.", "They reached Duesterbrueck late."),
    ],
)
def test_joined(first: str, second: str) -> None:
    """Each rule of the sieve joins what it is for."""
    nl = "nl" if second.startswith("Hij") else "en"
    made = archive(document(first, path="a"), document(second, path="b", language=nl))
    here, there = ({m.entity for m in made.mentions if m.document == name} for name in "ab")
    assert here & there
    assert len(here | there) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They met Otto Fennwick there.", "They met Anna Fennwick there."),
        ("He saw the 5th Division there.", "He saw the 7th Division there."),
        ("He lives in Austria now.", "He lives in Australia now."),
        ("He lives in Niger now.", "He lives in Nigeria now."),
        ("They met Thijs ter Horst there.", "They met Loes Terhorst there."),
        ("They joined QS there.", "They praised the Quorvel Senate and the Quill Society."),
        ("They met Mario Fennwick there.", "They met Maria Fennwick there."),
        ("They met Otto Fennwick Jr. there.", "They met Otto Fennwick Sr. there."),
        ("They met Otto A. Fennwick there.", "They met Otto B. Fennwick there."),
        ("They slept in East Haldern once.", "They slept in West Haldern once."),
        ("They praised the Bank of Haldern there.", "They praised the Haldern Bank there."),
        ("They met Meyer there.", "They met Mayer there."),
    ],
)
def test_kept_apart(first: str, second: str) -> None:
    """Facts keep apart what only looks alike."""
    made = archive(document(first, path="a"), document(second, path="b"))
    here, there = ({m.entity for m in made.mentions if m.document == name} for name in "ab")
    assert here
    assert not here & there


def test_a_direction_is_part_of_the_place() -> None:
    """North Haldern lies in Haldern, where the two are spoken of together; not where there is a South Haldern too."""
    north = document("They slept in North Haldern with Otto Fennwick.", path="a")
    whole = document("Otto Fennwick slept in Haldern once.", path="b")
    assert archive(north, whole).together("North Haldern", "Haldern")
    south = document("They slept in South Haldern with Otto Fennwick.", path="c")
    assert not archive(north, whole, south).together("North Haldern", "Haldern")


def test_one_last_name_two_people() -> None:
    """A last name means the person of its document; where a document has both, neither."""
    made = archive(
        document("We met Otto Fennwick. Later Fennwick left.", path="a"),
        document("We met Anna Fennwick. Later Fennwick left.", path="b"),
        document("We met Otto Fennwick and Anna Fennwick. Later Fennwick left.", path="c"),
    )
    assert made.named("a", "Fennwick") == {"Otto Fennwick"}
    assert made.named("b", "Fennwick") == {"Anna Fennwick"}
    assert made.named("c", "Fennwick") == {"Fennwick"}


def test_an_acronym_defined_twice_means_each_in_its_document() -> None:
    """Two documents that define an acronym differently each keep their own."""
    made = archive(
        document("He left the Northern Relief Council (NRC). The NRC was small.", path="a"),
        document("He left the National Rowing Club (NRC). The NRC was small.", path="b"),
    )
    assert made.named("a", "NRC") == {"Northern Relief Council"}
    assert made.named("b", "NRC") == {"National Rowing Club"}


def test_every_join_says_why() -> None:
    """An alias carries its rule, a confidence and the spelling it was joined to."""
    made = archive(document("He joined the Northern Relief Council (NRC). The NRC is small."))
    entity = made.entity("NRC")
    assert entity.name == "Northern Relief Council"
    assert {(alias.text, alias.rule, alias.joined_to) for alias in entity.aliases} == {
        ("Northern Relief Council", "name", None),
        ("NRC", "definition", "Northern Relief Council"),
    }
    assert all(0 < alias.confidence <= 1 for alias in entity.aliases)


def test_types() -> None:
    """Heads, titles, tables and prepositions decide the type."""
    text = (
        "We met President Otto Fennwick of the Northern Relief Council in Norway. The Zarqan Brigade fled to Stavern."
    )
    made = archive(document(text))
    types = {entity.name: entity.type for entity in made.entities()}
    assert types == {
        "Otto Fennwick": Type.PERSON,
        "Northern Relief Council": Type.ORGANISATION,
        "Norway": Type.PLACE,
        "Zarqan Brigade": Type.GROUP,
        "Stavern": Type.PLACE,
    }


def test_a_name_without_evidence_is_only_a_name() -> None:
    """Where nothing votes, the type is left open and said to be unsure."""
    entity = archive(document("They spoke of Quorvel again.")).entity("Quorvel")
    assert entity.type is Type.NAME
    assert not entity.sure


def test_commenters_belong_to_their_page() -> None:
    """Two pages' commenters of one name are two; a spelling of the name in the page's text means the commenter."""
    made = archive(
        document("Text.", path="a", comments=[("M.Marlow", "Yes."), ("Otto", "As Mmarlow said, no.")]),
        document("Text.", path="b", comments=[("M.Marlow", "Yes.")]),
    )
    people = [entity for entity in made.resolution.entities if entity.type is Type.COMMENTER]
    assert sorted((person.name, person.scope) for person in people) == [
        ("M.Marlow", "a"),
        ("M.Marlow", "b"),
        ("Otto", "a"),
    ]
    assert made.named("a", "Mmarlow") == {"M.Marlow"}


def test_the_order_of_documents_does_not_matter() -> None:
    """Any order of the same documents gives the same resolution."""
    texts = [
        "We met Otto Fennwick in Port-Halden with the Northern Relief Council (NRC).",
        "Fennwick left Port Halden. The NRC stayed in Duitsland.",
        "They spoke of Porthalden, Germany and Otto Fenwick.",
        "Anna Fennwick saw the National Rowing Club (NRC).",
    ]
    names = [recognise(document(text, path=f"{number}")) for number, text in enumerate(texts)]
    made = {
        tuple((entity.id, entity.aliases, entity.type) for entity in resolve(order, Decisions(), ()).entities)
        for order in permutations(names)
    }
    assert len(made) == 1


def test_known_names_are_found() -> None:
    """A name of a list is linked where the rules alone find nothing."""
    known = Decisions(known=(Known("quorvel works", Type.ORGANISATION, ("Quorvel",), ("wikidata:Q42",)),))
    made = archive(document("Quorvel, then."), known=known)
    assert made.entity("Quorvel").type is Type.ORGANISATION
    assert made.entity("Quorvel").same_as == ("https://www.wikidata.org/entity/Q42",)


def test_skeletons_of_transliterations_are_equal() -> None:
    """Transliterations of one name share their skeleton."""
    assert skeleton("Mohamed") == skeleton("Muhammad") == "mhmd"
    assert skeleton("Qadir") == skeleton("Kadeer")


@given(st.lists(st.text(alphabet="AaBbeinr .’-", max_size=30), max_size=6))
def test_nothing_breaks(texts: list[str]) -> None:
    """Any text is found, joined and linked without an error; mentions never overlap and hold their own text."""
    made = archive(*(document(text, path=str(number)) for number, text in enumerate(texts) if text))
    for item in made.documents:
        for block in item.blocks:
            here = [m for m in made.mentions if m.document == item.id and m.block == block.id]
            assert all(one.end <= two.start for one, two in pairwise(here))
            assert all(block.text[m.start : m.end] == m.text for m in here)
