"""Where the archive's names stand in a document."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from support.naming import archive, document

from sitegen.entities import Linker, link, tally
from sitegen.model.entity import Alias, Entity, EntityId, Lexicon, Type


def lexicon(*names: str, lowercase: frozenset[str] = frozenset()) -> Lexicon:
    """Return a lexicon in which each name is its own entity."""
    return Lexicon({name: EntityId(name) for name in names}, {}, {}, lowercase)


def found(
    text: str, *names: str, language: str = "en", lowercase: frozenset[str] = frozenset()
) -> list[tuple[str, str]]:
    """Return (text, entity) of the mentions in one paragraph."""
    made = link(document(text, language=language), lexicon(*names, lowercase=lowercase))
    return [(mention.text, mention.entity) for mention in made]


def test_the_longest_name_wins() -> None:
    """Of names that overlap the longest is taken, and what follows is found too."""
    assert found("In New Halden Bay, Halden.", "Halden", "New Halden", "New Halden Bay") == [
        ("New Halden Bay", "New Halden Bay"),
        ("Halden", "Halden"),
    ]


def test_words_are_whole() -> None:
    """A name inside a word is none."""
    assert found("Haldenberg and Halden.", "Halden") == [("Halden", "Halden")]


def test_titles_and_capitals_match() -> None:
    """Known names are found in headings and in capitals."""
    assert found("# MAYOR OF QUILLPORT WINS THE VOTE AGAIN", "Quillport") == [("QUILLPORT", "Quillport")]
    assert found("# Mayor Of Al-Halda Wins", "al-Halda") == [("Al-Halda", "al-Halda")]


@pytest.mark.parametrize("text", ["It helped us all.", "Us too.", "I saw the Is of it."])
def test_short_forms_need_their_case(text: str) -> None:
    """US is not us, and IS not is."""
    assert not found(text, "US", "IS")


def test_short_forms_with_stops() -> None:
    """U.S. stands for US."""
    assert found("The U.S. left. The US’s army.", "US") == [("U.S.", "US"), ("US", "US")]


def test_lower_case_only_where_allowed() -> None:
    """Names in lower case are matched where the lexicon allows it."""
    assert found("in norway you had to", "Norway", lowercase=frozenset(("Norway",))) == [("norway", "Norway")]
    assert not found("the fenn is wet", "Fenn")


def test_a_longer_run_is_not_cut() -> None:
    """A known name inside a longer capitalised run that is no name is left alone in running text."""
    assert not found("We read the Halden Zylographer there.", "Halden")


def test_common_words_need_more_than_a_sentence_start() -> None:
    """A name that is a common word is not found where the sentence made the capital."""
    assert not found("House prices fell.", "House")
    assert found("We met House again.", "House") == [("House", "House")]


def test_scripts_without_spaces() -> None:
    """Known names are found inside Chinese and Japanese text, the longest at each place."""
    assert found("昨日東京都で会議。東京へ。", "東京", "東京都", language="ja") == [
        ("東京都", "東京都"),
        ("東京", "東京"),
    ]


def test_places_in_the_source() -> None:
    """A mention says where it stands in the decoded source."""
    made = link(document("First.", "We saw Halden."), lexicon("Halden"))
    assert [(mention.start, mention.end, mention.source_start, mention.source_end) for mention in made] == [
        (7, 13, 14, 20)
    ]


def test_metadata() -> None:
    """Publisher, authors and commenters are mentions in metadata; the title only where no block holds it."""
    item = document("Text.", publisher="Halden Light", authors=["Otto Fenn"], comments=[("Marlow", "Yes.")])
    made = archive(item)
    fields = {(mention.field, mention.text, mention.comment) for mention in made.mentions if mention.block is None}
    assert fields == {("publisher", "Halden Light", None), ("author", "Otto Fenn", None), ("comment", "Marlow", "c1")}
    titled = replace(item, title="News of Halden Light")
    assert ("title", "Halden Light") in {(m.field, m.text) for m in link(titled, made.resolution.lexicon)}


def test_local_meanings_win() -> None:
    """What holds in one document outranks the archive; None means no name here."""
    words = Lexicon({"Fenn": EntityId("all")}, {"a.txt": {"Fenn": EntityId("here")}, "b.txt": {"Fenn": None}}, {})
    linker = Linker(words)
    assert [mention.entity for mention in linker(document("We met Fenn."))] == ["here"]
    assert not linker(document("We met Fenn.", path="b.txt"))
    assert [mention.entity for mention in linker(document("We met Fenn.", path="c.txt"))] == ["all"]


def test_tally() -> None:
    """Counts fill in; spellings that only linking met are added; those never found are dropped."""
    aliases = (Alias("Al-Halda", 0, "name", 1.0), Alias("Halda", 3, "article", 0.9, "Al-Halda"))
    entity = Entity(EntityId("h"), "Al-Halda", Type.PLACE, aliases)
    made = tally(entity, Counter({"Al-Halda": 2, "AL HALDA": 1}), 2)
    assert (made.documents, made.mentions) == (2, 3)
    assert [(alias.text, alias.count, alias.rule) for alias in made.aliases] == [
        ("Al-Halda", 2, "name"),
        ("AL HALDA", 1, "case"),
    ]
