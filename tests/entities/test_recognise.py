"""What is a name in one document, and where it begins and ends."""

from __future__ import annotations

import pytest
from support.naming import document, forms

from sitegen.entities import recognise
from sitegen.entities.lines import is_title_line
from sitegen.entities.tokens import tokenise
from sitegen.model.entity import Type


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Yesterday the mayor met Otto Fenn in the harbour.", "en", "Otto Fenn"),
        ("We heard Mr. Fenn speak.", "en", "Fenn"),
        ("She works for the Bank of Halden now.", "en", "Bank of Halden"),
        ("They joined the Ministry of Trade and Industry last year.", "en", "Ministry of Trade and Industry"),
        ("It lies in Port-au-Lac today.", "en", "Port-au-Lac"),
        ("They fled to Wadi al-Sidr at night.", "en", "Wadi al-Sidr"),
        ("They fled to al-Halda at night.", "en", "al-Halda"),
        ("We saw J. Fenn there.", "en", "J. Fenn"),
        ("He praised the 33rd Mountain Division for it.", "en", "33rd Mountain Division"),
        ("Gisteren sprak Jan de Vries met haar.", "nl", "Jan de Vries"),
        ("Zij werkt bij het ministerie van Handel in de stad.", "nl", "ministerie van Handel"),
        ("Gestern sprach Ursula von der Amsel mit ihm.", "de", "Ursula von der Amsel"),
        ("Elle travaille à la Banque de Valmer depuis hier.", "fr", "Banque de Valmer"),
        ("Nació en Villar del Pinar hace años.", "es", "Villar del Pinar"),
        ("Вчера Ольга Петрова приехала в Москву.", "ru", "Ольга Петрова"),
        ("He reads the People’s Post every day.", "en", "People’s Post"),
        ("They flew to Dar es Salaam at dawn.", "en", "Dar es Salaam"),
    ],
)
def test_whole_names(text: str, language: str, name: str) -> None:
    """Particles, connectors, initials and ordinals belong to the name."""
    assert name in forms(text, language=language)


@pytest.mark.parametrize(
    ("text", "name", "never"),
    [
        ("The talk of the Halden-based firm was long.", "Halden", "Halden-based"),
        ("It was an anti-Fenn rally.", "Fenn", "anti-Fenn"),
        ("They saw Halden’s mayor there.", "Halden", "Halden’s"),
        ("They met Halden Mayor Otto Fenn there.", "Otto Fenn", "Halden Mayor Otto Fenn"),
        ("They met Halden Mayor Otto Fenn there.", "Halden", "Mayor"),
        ("The news reached Secretary of State Otto Fenn late.", "Otto Fenn", "State Otto Fenn"),
        ("It was the Portuguese Otto Fenn who came.", "Otto Fenn", "Portuguese Otto Fenn"),
        ("He came with President Otto Fenn on Monday.", "Otto Fenn", "Monday"),
        ("They left Norway Sweden and the rest.", "Norway", "Norway Sweden"),
        ("It was in the U.S. Otto Fenn left.", "Otto Fenn", "U.S. Otto Fenn"),
        ("Die Polizei suchte mit Einsatzleiter Toni Gruber.", "Toni Gruber", "Polizei"),
    ],
)
def test_edges(text: str, name: str, never: str) -> None:
    """Titles, possessives, hyphen compounds, demonyms and calendar words stay outside."""
    found = forms(text, language="de" if text.startswith("Die") else "en")
    assert name in found
    assert never not in found


@pytest.mark.parametrize(
    "text",
    [
        "Experts said it was late.",
        "In March and on Tuesday it rained.",
        "The Portuguese and the Russians agreed.",
        "This is NOT going to happen AT ALL.",
        "Posted by nobody. Reply. Menu.",
        "The meeting ended at 5 PM UTC.",
        "A CEO wrote a PDF.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    """Sentence starts, calendar words, demonyms, shouting, interface words and technical abbreviations name nobody."""
    assert not forms(text)


def test_a_demonym_belongs_to_an_organisation() -> None:
    """A demonym before a head word is a part of the name."""
    assert "Portuguese Relief Council" in forms("He joined the Portuguese Relief Council then.")


def test_titles_and_capitals_discover_nothing() -> None:
    """A line in title case or in capitals may hold known names only."""
    assert not forms("# Mayor Of Quillport Wins Again", "He won again.")
    assert not forms("MAYOR OF QUILLPORT WINS AGAIN", "He won again.")
    assert is_title_line("Quillport Mayor Wins Third Race", tokenise("Quillport Mayor Wins Third Race"))
    assert not is_title_line("Quillport was quiet on that day.", tokenise("Quillport was quiet on that day."))


def test_a_sentence_start_needs_evidence() -> None:
    """A word that only starts a sentence is no name; the same word inside another sentence makes it one."""
    assert "Quillport" not in forms("Quillport, then. Rain fell.")
    assert "Quillport" in forms("Quillport, then.", "We saw Quillport again.")


def test_definitions() -> None:
    """Brackets define acronyms, also with an alternative, and with a possessive before."""
    found = recognise(document("He left the Northern Relief Council (NRC) and praised Halden Light’s (HL) work."))
    assert {(row.short, row.long) for row in found.definitions} == {
        ("NRC", "Northern Relief Council"),
        ("HL", "Halden Light"),
    }
    other = recognise(document("The Noordelijke Hulpraad (NHR or Northern Help Rally) met."))
    assert ("NHR", "Northern Help Rally") in {(row.short, row.long) for row in other.definitions}


def test_votes_tell_types() -> None:
    """A title votes for a person, a preposition for a place, ``spokesman for`` for an organisation."""
    names = recognise(document("He saw President Quill in Stavern with a spokesman for Brackwater today."))
    votes = {form.text: form.votes[0][0] for form in names.forms if form.votes}
    assert votes == {"Quill": Type.PERSON, "Stavern": Type.PLACE, "Brackwater": Type.ORGANISATION}


def test_commenters() -> None:
    """Who comments is told with a count; labels are nobody."""
    names = recognise(
        document("Text.", comments=[("Marlow", "Yes."), ("Anonymous", "No."), ("anoniem", "No."), ("Marlow", "Oh.")])
    )
    assert names.commenters == (("Marlow", 2),)


@pytest.mark.parametrize(
    "label",
    ["Anonymous", "ANONIEM", "Anonyme 2", "Anónimo", "Ανώνυμος", "Аноним", "匿名", "אנונימי", "مجهول", "Guest 123",
     "[deleted]", "anonymous said...", "Anonymous (not verified)", "Anonymous Coward", "Invité", "Gast"],
)  # fmt: skip
def test_labels_are_nobody(label: str) -> None:
    """What stands for an author in any language makes no commenter; a single letter may be somebody."""
    assert recognise(document("Text.", comments=[(label, "Yes."), ("J", "No.")])).commenters == (("J", 1),)


def test_other_scripts_are_sane() -> None:
    """Scripts without case discover nothing and break nothing."""
    assert not forms("山田町で会議が開かれた。", language="ja")
    assert not forms("اجتمع المجلس في المدينة.", language="ar")
    assert not forms("सभा नगर में हुई।", language="hi")


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("zh", "总统周一表示，中国将与德国合作。他访问了上海。", {"中国", "德国", "上海"}),
        ("ja", "首相は東京で、日本とドイツが協力すると述べた。", {"東京", "日本", "ドイツ"}),
        ("ar", "وصل الوزير إلى القاهرة وقال إن مصر ستشارك.", {"القاهرة", "مصر"}),
        ("he", "ראש הממשלה אמר כי ישראל תשתף פעולה.", {"ישראל"}),
        ("zh", "中国人很多。", set()),
    ],
)
def test_scripts_without_capitals(language: str, text: str, names: set[str]) -> None:
    """Only what the tables know is found there, and no people for its country."""
    assert set(forms(text, language=language)) == names


def test_no_name_is_a_megabyte() -> None:
    """A word without end is no name, and costs no more than its length."""
    assert not forms("É" * 1_000_000)
    assert forms("Then we saw Halden in " + "x" * 100_000) == {"Halden"}
