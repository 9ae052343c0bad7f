"""Law 11: a decision in the curation file always shows in the result; one that matches nothing is reported."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.building import Built, build, make
from support.laws import every_law
from support.stages import cleaned

from sitegen import entities
from sitegen.model.document import Document

PAPERS = {
    "a.txt": (
        "The lamp at Merrin Quay\n\n"
        "Orla Vance, the mayor of Merrin, met Piet Brakel of the Northern Lamp Council (NLC). "
        "Mayor Vance said that the NLC had no lamps. Piet Brakel said that Orla Vance had no rope.\n\n"
        "Near Haddo the lights of Merrin Quay could be seen, said Mr Brakel, who lives in Haddo.\n"
    ),
    "b.txt": (
        "What Haddo saw\n\n"
        "In Haddo they say that Otto Vance, a brother of the mayor, lit a lamp in Merrin Quay. "
        "The Northern Lamp Council denied it. “Otto Vance was in Haddo,” said Piet Brakel.\n\n"
        "The old grey boat lay still.\n"
    ),
}
DOCUMENTS: list[Document] = []


def _curated(tmp_path: Path, decisions: str) -> Built:
    return build(make(tmp_path / "sources", {**PAPERS, "curation.txt": decisions}), tmp_path / "output")


def _orphans(built: Built) -> list[int]:
    return [row["line"] for row in built.problems if row["code"] == "unused-decision"]


def test_same_joins(tmp_path: Path) -> None:
    """``same`` makes two names one, however unlike they are."""
    built = _curated(tmp_path, 'same "Haddo" "Merrin Quay"\n')
    assert built.entity("Haddo")["id"] == built.entity("Merrin Quay")["id"]
    assert _orphans(built) == []


def test_not_same_parts(tmp_path: Path) -> None:
    """``not-same`` keeps two names apart, however alike they are."""
    together = _curated(tmp_path / "1", "")
    assert together.entity("NLC")["id"] == together.entity("Northern Lamp Council")["id"]
    apart = _curated(tmp_path / "2", 'not-same "NLC" "Northern Lamp Council"\n')
    assert apart.entity("NLC")["id"] != apart.entity("Northern Lamp Council")["id"]
    assert _orphans(apart) == []


def test_rename_names(tmp_path: Path) -> None:
    """``rename`` sets the name on the page, in the data and in the lists."""
    built = _curated(tmp_path, 'rename "Haddo" "Haddo under the Hill"\n')
    entity = built.entity("Haddo")
    assert entity["name"] == "Haddo under the Hill"
    assert "Haddo under the Hill" in built.text(entity["url"])
    assert "Haddo under the Hill" in built.text("entities.html")


@pytest.mark.parametrize("kind", ["person", "place", "organisation", "group", "work", "event"])
def test_type_types(tmp_path: Path, kind: str) -> None:
    """``type`` sets what a name is, whatever the text suggests."""
    built = _curated(tmp_path, f'type "Piet Brakel" {kind}\n')
    assert built.entity("Piet Brakel")["type"] == kind


def test_hide_hides(tmp_path: Path) -> None:
    """``hide`` takes a name out of data, lists and pages; the text keeps its words."""
    built = _curated(tmp_path, 'hide "Haddo"\n')
    assert not [
        row for row in built.rows("entities") if "Haddo" in {row["name"], *(alias["text"] for alias in row["aliases"])}
    ]
    assert not [row for row in built.rows("mentions") if row["text"] == "Haddo"]
    assert "Haddo" in built.text(built.document("b.txt")["url"])


def test_add_adds(tmp_path: Path) -> None:
    """``add`` finds a name that no rule finds, with its type and every mention."""
    assert not [row for row in _curated(tmp_path / "1", "").rows("entities") if "grey boat" in row["name"]]
    built = _curated(tmp_path / "2", 'add "old grey boat" work\n')
    entity = built.entity("old grey boat")
    assert (entity["type"], entity["mentions"]) == ("work", 1)


def test_note_and_id_show(tmp_path: Path) -> None:
    """``note`` stands on the page as Markdown, and ``id`` in the data and on the page."""
    built = _curated(tmp_path, 'note "Orla Vance" "Mayor until **2011**."\nid "Orla Vance" wikidata:Q42\n')
    entity = built.entity("Orla Vance")
    page = built.text(entity["url"])
    assert "<strong>2011</strong>" in page
    assert entity["same_as"]
    assert "Q42" in " ".join(entity["same_as"])
    assert "Q42" in page


def test_what_matches_nothing_is_reported(tmp_path: Path) -> None:
    """Every decision that names nothing in the archive is on the report with its line; the others are not."""
    decisions = (
        "# a comment, which is no decision\n"
        'same "Haddo" "Nowhere at all"\n'
        'rename "Nobody" "Somebody"\n'
        'hide "Nothing whatever"\n'
        'type "Haddo" place\n'
        'note "Never Named" "A note"\n'
        'add "Unwritten Name" place\n'
        'not-same "Otto Vance" "Orla Vance"\n'
    )
    built = _curated(tmp_path, decisions)
    assert _orphans(built) == [2, 3, 4, 6, 7]
    assert "Never Named" in built.text("report.html")


def test_what_is_no_decision_is_reported(tmp_path: Path) -> None:
    """A line that cannot be understood is a problem with its number, and stops nothing."""
    built = _curated(
        tmp_path, 'same "Haddo"\nfrobnicate "Haddo"\ntype "Haddo" colour\nsame "Haddo" "unclosed\nrename "Haddo" "H."\n'
    )
    assert [row["line"] for row in built.problems if row["code"] == "bad-decision"] == [1, 2, 3, 4]
    assert built.entity("Haddo")["name"] == "H."


def test_a_withheld_document_is_a_tombstone(tmp_path: Path) -> None:
    """A document that is withheld keeps its address and says why; its text and its digest are nowhere in the output."""
    built = _curated(tmp_path, 'withhold document "b.txt" "at the request of the family"\n')
    record = built.document("b.txt")
    assert record["withheld"] == {"what": "document", "reason": "at the request of the family"}
    assert "at the request of the family" in built.text(record["url"])
    digest = hashlib.sha256((built.sources / "b.txt").read_bytes()).hexdigest()
    assert _holding(built, "Otto Vance", "What Haddo saw", "denied it", digest) == []
    assert _orphans(built) == []


def test_a_withheld_name_is_nowhere(tmp_path: Path) -> None:
    """A name that is withheld stands in no file of the output, however it was written, and no digest gives it away."""
    built = _curated(tmp_path, 'withhold name "Otto Vance" "at his request"\n')
    record = built.document("b.txt")
    assert record["withheld"]["reason"] == "at his request"
    digest = hashlib.sha256((built.sources / "b.txt").read_bytes()).hexdigest()
    assert _holding(built, "Otto Vance", digest) == []
    assert "In Haddo they say that" in built.text(record["url"])
    assert _orphans(built) == []


def _holding(built: Built, *secrets: str) -> list[tuple[str, str]]:
    """Return the files of the output that hold one of the secrets, in whatever case."""
    return [
        (path.relative_to(built.output).as_posix(), secret)
        for path in sorted(built.output.rglob("*"))
        if path.is_file()
        for secret in secrets
        if secret.encode().lower() in path.read_bytes().lower()
    ]


def test_decisions_break_no_other_law(tmp_path: Path) -> None:
    """An archive with a decision of every verb keeps all the laws."""
    decisions = (
        'same "Haddo" "Merrin"\nnot-same "Otto Vance" "Orla Vance"\nrename "NLC" "Lamp Council"\n'
        'type "Piet Brakel" group\n'
        'hide "Merrin Quay"\nadd "old grey boat" work\nnote "Haddo" "See [there](https://archive.example/)."\n'
        'id "Haddo" wikidata:Q1\n'
    )
    assert every_law(_curated(tmp_path, decisions)) == []


def test_the_sample_s_decisions_show(sample: Built) -> None:
    """Every decision of the bundled sample matches, and shows."""
    assert _orphans(sample) == []
    town = sample.entity("Qasr al-Bahir")
    assert "قصر البحير" in {alias["text"] for alias in town["aliases"]}
    assert len(town["aliases"]) >= 6
    assert sample.entity("Maren Holt")["id"] != sample.entity("Jonas Holt")["id"]
    assert sample.entity("Lantry")["id"] != sample.entity("Corin Lantry")["id"]
    assert sample.entity("KMW")["name"] == "Kestrel Marine Works"
    assert "ship" in sample.text(sample.entity("Dunmarrow")["url"])


NAMES = ["Haddo", "Merrin Quay", "Orla Vance", "Otto Vance", "Piet Brakel", "NLC", "Northern Lamp Council", "Merrin"]


@given(
    st.lists(
        st.tuples(st.booleans(), st.sampled_from(NAMES), st.sampled_from(NAMES)),
        max_size=8,
        unique_by=lambda row: frozenset(row[1:]),
    )
)
def test_pairs_decided_are_pairs_obeyed(pairs: list[tuple[bool, str, str]]) -> None:
    """Whatever pairs a person joins or parts, without contradicting themselves, is joined and parted."""
    if not DOCUMENTS:
        DOCUMENTS.extend(cleaned(text, path) for path, text in PAPERS.items())
    joined = [(first, second) for same, first, second in pairs if same and first != second]
    parted = [(first, second) for same, first, second in pairs if not same and first != second]
    cluster = {name: _closure(name, joined) for name in NAMES}
    if any(second in cluster[first] for first, second in parted):
        return  # a contradiction: another test's subject
    text = "".join(f'same "{first}" "{second}"\n' for first, second in joined)
    text += "".join(f'not-same "{first}" "{second}"\n' for first, second in parted)
    decided, problems = entities.decisions.parse(text)
    assert problems == ()
    forms = entities.resolve([entities.recognise(document) for document in DOCUMENTS], decided, ()).lexicon.forms
    assert all(forms.get(first) == forms.get(second) for first, second in joined)
    assert all(forms.get(first) != forms.get(second) for first, second in parted)


def _closure(name: str, joined: list[tuple[str, str]]) -> set[str]:
    found, waiting = set(), [name]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [right if left == one else left for left, right in joined if one in (left, right)]
    return found
