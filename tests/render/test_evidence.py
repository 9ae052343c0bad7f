"""Why a name is of its kind is said in the language of the pages."""

from __future__ import annotations

from collections import Counter

import pytest

from sitegen.entities.kinds import decide
from sitegen.model.entity import Type
from sitegen.render.evidence import evidence
from sitegen.render.messages import messages
from sitegen.render.theme import CHECKOUT

DUTCH, ENGLISH = messages((CHECKOUT,), "nl"), messages((CHECKOUT,), "en")


@pytest.mark.parametrize(
    ("votes", "dutch"),
    [
        ({}, "geen aanwijzing voor de soort"),
        ({Type.PERSON: 210, Type.PLACE: 50}, "stemmen: persoon 2,1, plaats 0,5"),
        ({Type.PERSON: 210, Type.PLACE: 210}, "stemmen gelijk: plaats 2,1, persoon 2,1"),
    ],
)
def test_votes_are_worded(votes: dict[Type, int], dutch: str) -> None:
    """Whatever the count of votes comes to has words in every language; English keeps the data's own."""
    reason = decide(Counter(votes)).reason
    assert set(str(evidence(reason, DUTCH)).split(" ")) == set(dutch.split(" "))
    assert evidence(reason, ENGLISH) == reason


def test_decisions_are_quoted() -> None:
    """A line of the curation file stands as it is written, and can do no harm."""
    made = evidence('line 3 of the curation file: type "<b>" place', DUTCH)
    assert made == "regel 3 van het bestand met beslissingen: <code>type &#34;&lt;b&gt;&#34; place</code>"


def test_what_has_no_words_says_its_language() -> None:
    """A reason that a recogniser of somebody else gives is English on a Dutch page, and marked as such."""
    assert evidence("a <hunch>", DUTCH) == '<span lang="en">a &lt;hunch&gt;</span>'
    assert evidence("a <hunch>", ENGLISH) == "a &lt;hunch&gt;"
