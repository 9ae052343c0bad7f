"""A person outranks the machine: decisions show, are checked, and are reported where they match nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.naming import archive, document

from sitegen.entities import ContradictionError, decisions
from sitegen.entities.decisions import append, line_for, parse
from sitegen.model.decision import Decisions, Known
from sitegen.model.entity import Type
from sitegen.problems import Code

TEXT = "We met Otto Fennwick in Stavern. Later Fennwick joined the Northern Relief Council (NRC) near Quillport."


def test_same_joins() -> None:
    """``same`` joins what no rule joins, and says which line did."""
    made = archive(document(TEXT), curation='# mine\nsame "Stavern" "Quillport"\n')
    entity = made.entity("Quillport")
    assert made.together("Stavern", "Quillport")
    assert entity.checked
    assert any("line 2" in reason for reason in entity.reasons)
    assert any(alias.rule == "curation line 2" for alias in entity.aliases)


def test_the_first_of_the_same_is_shown() -> None:
    """The name that a ``same`` line begins with heads the page, however seldom it stands; a new name outranks it."""
    line = 'same "Quillport" "Stavern"'
    more = document(TEXT, "Stavern grew. They loved Stavern.")
    assert archive(more, curation=line).entity("Stavern").name == "Quillport"
    assert archive(more, curation=f'{line}\nrename "Stavern" "Stavern-Quillport"').entity("Stavern").name == (
        "Stavern-Quillport"
    )


def test_same_outranks_facts() -> None:
    """Not even two territories stay apart where a person says they are one."""
    made = archive(document("He left Norway and Sweden."), curation='same "Norway" "Sweden"')
    assert made.together("Norway", "Sweden")


def test_not_same_splits() -> None:
    """``not-same`` keeps apart what a rule would join."""
    made = archive(document(TEXT), curation='not-same "Otto Fennwick" "Fennwick"')
    assert not made.together("Otto Fennwick", "Fennwick")


def test_rename_type_note_id() -> None:
    """Name, type, note and outside ids are what the lines say."""
    lines = (
        'rename "NRC" "The Council"',
        'type "Stavern" event',
        'note "Stavern" "See **about**."',
        'id "Stavern" wikidata:Q42',
    )
    made = archive(document(TEXT), curation="\n".join(lines))
    assert made.entity("NRC").name == "The Council"
    stavern = made.entity("Stavern")
    assert stavern.type is Type.EVENT
    assert stavern.sure
    assert stavern.note == "See **about**."
    assert stavern.same_as == ("https://www.wikidata.org/entity/Q42",)


def test_hide_and_add() -> None:
    """A hidden name is linked nowhere; an added one wherever it stands."""
    made = archive(document(TEXT, "quorvel, then. Quorvel fell."), curation='hide "Stavern"\nadd "Quorvel" place\n')
    assert "Stavern" not in {mention.text for mention in made.mentions}
    assert made.entity("Quorvel").type is Type.PLACE


def test_withheld_names_are_nowhere() -> None:
    """A withheld name leaves entities, lexicon and mentions with all its spellings."""
    made = archive(document(TEXT), curation='withhold name "Otto Fennwick" "on request"')
    assert not {"Fennwick", "Otto Fennwick"} & {mention.text for mention in made.mentions}
    assert not {"Fennwick", "Otto Fennwick"} & set(made.resolution.lexicon.forms)


@pytest.mark.parametrize(
    "lines",
    [
        'type "NRC" person\ntype "Northern Relief Council" organisation',
        'rename "NRC" "Rowing Club"\nrename "Northern Relief Council" "The Council"',
        'id "NRC" wikidata:Q1\nid "Northern Relief Council" wikidata:Q2',
    ],
)
def test_names_that_a_person_tells_apart_are_not_joined(lines: str) -> None:
    """Where two lines say different things of two spellings, no rule makes them one: both lines show."""
    made = archive(document(TEXT), curation=lines)
    assert not made.together("NRC", "Northern Relief Council")
    assert not made.resolution.orphans


def test_a_decision_finds_a_name_in_other_capitals() -> None:
    """A line that writes a name in capitals, or without its hyphen, means the name as the documents have it."""
    made = archive(document(TEXT), curation='rename "STAVERN" "Stavern on Sea"\nsame "quill-port" "NRC"\n')
    assert made.entity("Stavern").name == "Stavern on Sea"
    assert made.together("Quillport", "NRC")
    assert not made.resolution.orphans


def test_rows_of_a_list_are_two_things() -> None:
    """Two names of a list are never joined by a rule; an alias of both stays with the first; a person may join them."""
    known = Decisions(
        known=(
            Known("Otto Fennwick", Type.PERSON, ("Fennwick",)),
            Known("Otto Fennwik", Type.PERSON, ("Fennwick",)),
        )
    )
    text = document("They met Otto Fennwick, Otto Fennwik and Fennwick there.")
    apart = archive(text, known=known)
    assert not apart.together("Otto Fennwick", "Otto Fennwik")
    assert apart.together("Otto Fennwick", "Fennwick")
    assert archive(text, known=known, curation='same "Otto Fennwick" "Otto Fennwik"').together(
        "Otto Fennwick", "Otto Fennwik"
    )


def test_orphans() -> None:
    """A decision that matches nothing is reported with its line and what is missing."""
    made = archive(document(TEXT), curation='# one\nhide "Nowhere"\nsame "Stavern" "Elsewhere"\n')
    assert [(orphan.line, orphan.why) for orphan in made.resolution.orphans] == [
        (2, "no document names Nowhere"),
        (3, "no document names Elsewhere"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        'same "A" "B"\nnot-same "B" "A"',
        'same "A" "B"\nsame "B" "C"\nnot-same "A" "C"',
        'type "A" person\ntype "A" place',
        'same "A" "B"\ntype "A" person\ntype "B" place',
        'rename "A" "B"\nrename "A" "C"',
        'not-same "Stavern" "Quillport"\nsame "STAVERN" "QUILLPORT"',
        'type "STAVERN" person\ntype "Stavern" place',
        'hide "Stavern"\nadd "Stavern" place',
        'note "Stavern" "Here."\nhide "STAVERN"',
        'rename "Stavern" "Halden"\nnot-same "Halden" "Stavern"',
    ],
)
def test_contradictions_name_both_lines(lines: str) -> None:
    """Two lines that cannot both hold stop the build, and the message names both."""
    with pytest.raises(ContradictionError, match=r"lines \d and \d .*contradict"):
        archive(document(TEXT), curation=lines)


def test_curly_quotes_and_comments_are_understood() -> None:
    """Curly quotation marks, a byte-order mark and comments do no harm."""
    found, problems = parse('\ufeff# names\n\nsame “Port Halden” „Porthalden“\nadd "X Y" organization  # new\n')
    assert not problems
    assert [(row.line, row.verb, row.names, row.value) for row in found.rows] == [
        (3, "same", ("Port Halden", "Porthalden"), None),
        (4, "add", ("X Y",), "organisation"),
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('smae "A" "B"', "did you mean same?"),
        ('same "A"', "write it like"),
        ('same "A" "B', "quotation mark is missing"),
        ('type "A" persn', "did you mean person?"),
        ('type "A"', "a word is missing"),
        ('hide "A" now', "outside quotation marks"),
        ("zzz", "begins with one of"),
        ('same "" "B"', "write it like"),
        ('not-same "A" "A"', "one spelling twice"),
    ],
)
def test_bad_lines(line: str, says: str) -> None:
    """A line that cannot be read is a problem with its number, and the message says how to write it."""
    found, problems = parse(f"# first\n{line}\n")
    assert not found.rows
    assert [(problem.code, problem.line) for problem in problems] == [(Code.BAD_DECISION, 2)]
    assert says in problems[0].message


@given(
    st.lists(
        st.text(min_size=1, max_size=20).map(lambda text: " ".join(text.split())).filter(bool), min_size=2, max_size=3
    )
)
def test_written_lines_are_read_back(names: list[str]) -> None:
    """A line that sitegen writes says the same when it is read."""
    plain = {name for name in names if not set(name) & set("“”„«»‟＂")}
    if len(plain) < len(names):
        return
    found, problems = parse(line_for("same", names))
    assert not problems
    assert found.rows[0].names == tuple(names)


def test_append_keeps_what_stands_there() -> None:
    """A new line goes to the end; comments stay, and no line is written twice."""
    text = '# mine\nhide "A"'
    once = append(text, 'hide "B"')
    assert once == '# mine\nhide "A"\nhide "B"\n'
    assert append(once, 'hide "B"') == once


def test_what_is_wrong_is_told_in_whole_sentences() -> None:
    """Where no word is near, the words that may stand there are told, and after a stop how the line should look."""
    (problem,) = parse('add "Halden Light" zzzzzz')[1]
    assert "commenter" not in problem.message
    assert re.search(r"it may be one of [\w, -]+\. Write it like: add ", problem.message)


def test_module_is_public() -> None:
    """Other parts reach the parser through the stage."""
    assert decisions.parse is parse
