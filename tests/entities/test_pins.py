"""Addresses stay: pinned ones win, new ones are appended, merged and renamed ones lead on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.naming import archive, document

from sitegen.entities import pins
from sitegen.problems import Code
from sitegen.strings import address

TEXT = "We met Otto Fennwick in Stavern near Quillport."


def test_new_addresses_are_made_from_names() -> None:
    """A name's first address is made from the name, and every entity gets a row."""
    made = archive(document(TEXT))
    assert dict(made.resolution.pins) == {
        address(name, name): name for name in ("Otto Fennwick", "Quillport", "Stavern")
    }
    assert [name for _, name in made.resolution.pins] == sorted(name for _, name in made.resolution.pins)


def test_pinned_addresses_win() -> None:
    """An entity keeps the address that is pinned to its name or to another of its spellings."""
    made = archive(document(TEXT), pins=[("old-town", "Stavern"), ("someone", "otto fennwick")])
    assert made.entity("Stavern").id == "old-town"
    assert made.entity("Otto Fennwick").id == "someone"
    assert made.resolution.pins[:2] == (("old-town", "Stavern"), ("someone", "otto fennwick"))


def test_merged_entities_lead_on() -> None:
    """Of two pinned addresses that became one entity's, the one that is not its own redirects."""
    made = archive(document(TEXT), curation='same "Stavern" "Quillport"', pins=[("q", "Quillport"), ("s", "Stavern")])
    entity = made.entity("Stavern")
    other = {"q": "s", "s": "q"}[entity.id]
    assert made.resolution.redirects == {other: entity.id}


def test_renamed_entities_keep_their_address() -> None:
    """A new name does not change a pinned address."""
    made = archive(document(TEXT), curation='rename "Stavern" "Old Stavern"', pins=[("s", "Stavern")])
    assert made.entity("Stavern").id == "s"
    assert made.entity("Stavern").name == "Old Stavern"


def test_a_pin_of_nobody_stays() -> None:
    """A row whose name is gone is kept and leads nowhere."""
    made = archive(document(TEXT), pins=[("gone", "Nobody Here")])
    assert ("gone", "Nobody Here") in made.resolution.pins
    assert "gone" not in made.resolution.redirects


def test_a_pin_within_a_longer_name_leads_there() -> None:
    """A pinned name that turned out to be a part of one entity's name leads to it; of two entities, to neither."""
    lone = archive(document("We met in Old Stavern Quay. Then Old Stavern Quay closed."), pins=[("stavern", "Stavern")])
    assert lone.resolution.redirects == {"stavern": lone.entity("Old Stavern Quay").id}
    both = "We met in Old Stavern Quay near New Stavern Quay. Then Old Stavern Quay and New Stavern Quay closed."
    assert archive(document(both), pins=[("stavern", "Stavern")]).resolution.redirects == {}


def test_a_taken_address_is_not_given_twice() -> None:
    """A new entity whose address another name has pinned gets another one."""
    own = address("Stavern", "Stavern")
    made = archive(document(TEXT), pins=[(own, "Quillport")])
    assert made.entity("Quillport").id == own
    assert made.entity("Stavern").id != own


def test_the_file_is_read_and_written() -> None:
    """Comments stay, rows are appended once, and what was written is read back."""
    text = '# mine\nold-town "Stavern"  # the old one\nnot a row\n'
    assert pins.parse(text) == (("old-town", "Stavern"),)
    more = pins.update(text, [("old-town", "Stavern"), ("q", 'The "Quill"')])
    assert more.startswith(text)
    assert pins.parse(more) == (("old-town", "Stavern"), ("q", 'The "Quill"'))
    assert pins.update(more, pins.parse(more)) == more


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('../../evil "Otto Fenn"', 'write it like: evil "Otto Fenn"'),
        ("x y z", 'write it like: port-halden "Port Halden"'),
        ('CON "Anna Kowal"', 'write it like: con "Anna Kowal"'),
        ('old_town "Stavern"', 'write it like: old-town "Stavern"'),
        ("old-town Stavern", "a name in quotation marks"),
        ('old-town "Stavern', "a name in quotation marks"),
        ('"Stavern"', "write it like"),
        ('здесь "Stavern"', 'write it like: port-halden "Port Halden"'),
        ('s "Quillport"', "given to another name in line 2"),
    ],
)
def test_a_line_that_is_not_followed_is_a_problem(line: str, says: str) -> None:
    """Bad and clashing lines are told with their number and with what to write; the others are followed."""
    text = f'# mine\ns "Stavern"\n\n{line}\n'
    assert pins.parse(text) == (("s", "Stavern"),)
    (problem,) = pins.problems(text)
    assert (problem.path, problem.code, problem.line) == ("addresses.txt", Code.BAD_DECISION, 4)
    assert problem.message.startswith("line 4: ")
    assert says in problem.message


@given(st.text(st.sampled_from('ab-_ "\\#\n“') | st.characters(), max_size=60))
def test_every_line_is_a_row_or_a_problem(text: str) -> None:
    """Whatever stands in the file: what is written over it is no problem, and each line is followed or told."""
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines()]
    wrong = {problem.line for problem in pins.problems(text)}
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#"):
            assert (number in wrong) != bool(set(pins.parse(line)) & set(pins.parse(text)))
    assert pins.problems(pins.format_rows(pins.parse(text))) == ()


def test_the_same_row_twice_is_no_problem() -> None:
    """Nor are two addresses of one name: the second one leads to the first."""
    assert pins.problems('s "Stavern"\ns "Stavern"  # again\nold "Stavern"\n') == ()


def test_resolving_again_changes_nothing() -> None:
    """With its own pins an archive resolves to the same addresses and the same rows."""
    first = archive(document(TEXT, comments=[("Marlow", "Yes.")]))
    again = archive(document(TEXT, comments=[("Marlow", "Yes.")]), pins=first.resolution.pins)
    assert again.resolution.pins == first.resolution.pins
    assert [entity.id for entity in again.resolution.entities] == [entity.id for entity in first.resolution.entities]
