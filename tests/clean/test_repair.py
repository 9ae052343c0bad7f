"""Repairs: what decoding or an export broke, and never what is only unusual."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import pytest
from ftfy import TextFixerConfig, fix_text
from helper import reading_of
from hypothesis import given
from hypothesis import strategies as st

from sitegen.clean import clean
from sitegen.clean.ledger import repairs
from sitegen.clean.lines import Row
from sitegen.clean.mojibake import mojibake
from sitegen.clean.repair import apply, repair
from sitegen.model.document import Document, Repaired, source_span


def repaired(text: str) -> list[str]:
    """Return the lines of a text, repaired."""
    return [row.text for row in repair(reading_of(text).lines)]


def edits(document: Document) -> list[tuple[str, str, str]]:
    """Return the ledger of repairs."""
    return [(row.before, row.after, row.reason) for row in document.repaired]


def test_letters_encoded_twice() -> None:
    """Mojibake is undone word by word, and the ledger says how."""
    document = clean(reading_of("The BrÃ¼cke stands by the cafÃ© on the quay."))
    assert document.blocks[0].text == "The Brücke stands by the café on the quay."
    assert edits(document) == [("BrÃ¼cke", "Brücke", "mojibake"), ("cafÃ©", "café", "mojibake")]


WORDS = st.sampled_from(
    ["déjà", "à", "la", "café", "“so”", "quay", "è", "Í", "10\xa0€", "…", "ﬁsh", "naïve", "\x85", "\x07", "\xa0"]
)
SPACE = st.sampled_from([" ", "  ", "\t", "\xa0", " \xa0", ""])


def twice(text: str) -> str:
    """Return a text as UTF-8 read as Windows-1252, what that cannot read as Latin-1."""
    return "".join(
        bytes([byte]).decode("latin-1" if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else "cp1252")
        for byte in text.encode()
    )


@given(st.lists(st.tuples(WORDS, SPACE, st.booleans()), max_size=12))
def test_edits_give_what_ftfy_gives(parts: list[tuple[str, str, bool]]) -> None:
    """Whatever of a line was encoded twice, its edits make of it exactly what ftfy does; each changes something."""
    text = "".join((twice(word) if damaged else word) + space for word, space, damaged in parts)
    wanted = fix_text(
        text,
        TextFixerConfig(
            uncurl_quotes=False,
            fix_latin_ligatures=False,
            fix_character_width=False,
            fix_line_breaks=False,
            unescape_html=False,
            normalization=None,
            remove_terminal_escapes=False,
            remove_control_chars=False,
        ),
    )
    changes = tuple(mojibake(text))
    assert apply(Row(1, 0, 0, text, text), changes).text == wanted
    assert all(edit.start < edit.end and text[edit.start : edit.end] != edit.after for edit in changes)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1250", "cp1254"])
@pytest.mark.parametrize(
    "text",
    [
        "Größere Schäden in Süßen",
        "À l’école, où l’on s’ennuie",
        "Łódź wróciła późną nocą",
        "Смотритель говорит",
        "Färjan är inställd",
        "今天没有渡船",
    ],
)
def test_a_whole_line_encoded_twice(text: str, encoding: str) -> None:
    """However many of its letters are beyond ASCII, and whatever alphabet it was misread in, it is read as it was."""
    shown = "".join(bytes([byte]).decode(encoding, "replace") for byte in text.encode())
    shown = "".join(chr(byte) if char == "\ufffd" else char for char, byte in zip(shown, text.encode(), strict=True))
    assert repaired(shown) == [text]


@pytest.mark.parametrize("encoding", ["iso8859-7", "iso8859-13", "iso8859-11"])
def test_signs_read_in_another_alphabet(encoding: str) -> None:
    """Typography that was read in an encoding of Greek, Baltic or Thai letters is undone beside good typography."""
    text = "The harbour — he said — isn’t “closed”, it’s…"
    shown = text.replace("—", "—".encode().decode(encoding)).replace("…", "…".encode().decode(encoding, "ignore"))
    assert shown != text
    if "…".encode().decode(encoding, "ignore").encode(encoding) == "…".encode():
        assert repaired(shown) == [text]


def test_chinese_read_as_latin_is_left() -> None:
    """Places that happen to look like letters encoded twice are not repaired where the line stays wrong all the same."""
    for text in ("渔民们笑那些每天早上来问渡船的客人。", "看灯塔的人说，天气很快就会暖和起来。"):
        shown = text.encode("gb2312").decode("latin-1")
        assert repaired(shown) == [shown]


def test_a_no_break_space_is_part_of_its_letter() -> None:
    """The second half of a letter that was encoded twice is no space."""
    text = "La côte est dÃ©jÃ\xa0 connue, du moins Ã\xa0 la ville de Halden."
    assert repaired(text) == ["La côte est déjà connue, du moins à la ville de Halden."]
    assert edits(clean(reading_of(text))) == [("dÃ©jÃ\xa0", "déjà", "mojibake"), ("Ã\xa0", "à", "mojibake")]


def test_good_typography_is_untouched() -> None:
    """Curly quotes, ligatures, dashes, runs of dots, wide forms and entities in plain text stay as they are."""
    for text in (
        "“Curly” ‘quotes’ — and … dots.....",
        "ﬁsh and ﬂour",
        "ＷＩＤＥ　ｆｏｒｍｓ",
        "a &lt;b&gt; tag",
        "naïve façade, ¡hola!",
        "Ça coûte 5 €, à côté",
    ):
        assert repaired(text) == [text]


def test_a_replacement_character_between_letters() -> None:
    """U+FFFD between two letters is read as an apostrophe; elsewhere it stays."""
    assert repaired("the port\ufffds mayor \ufffd said") == ["the port’s mayor \ufffd said"]


def test_a_repair_is_told_with_its_word() -> None:
    """A repaired sign is told with the word around it, or else the next; two in one word are one change."""
    document = clean(reading_of("He said he don\ufffdt know of rock\ufffdn\ufffdroll, he \x07 said."))
    assert document.blocks[0].text == "He said he don’t know of rock’n’roll, he  said."
    assert edits(document) == [
        ("don\ufffdt", "don’t", "replacement-character"),
        ("rock\ufffdn\ufffdroll", "rock’n’roll", "replacement-character"),
        ("\x07 said", " said", "control"),
    ]


def test_a_repair_keeps_its_place() -> None:
    """Telling a repair with its word changes nothing in how its block maps to the source."""
    block = clean(reading_of("He don\ufffdt know.")).blocks[0]
    assert [(run.start, run.length, run.source, run.source_length) for run in block.runs] == [
        (0, 6, 0, 6),
        (6, 1, 6, 1),
        (7, 7, 7, 7),
    ]


def test_only_control_characters_go() -> None:
    """The printable rest of a terminal's escape stays, a vertical tab leaves a space, a line is never emptied of words."""
    assert repaired("\x00\x01\x1b[31mred\x1b[0m") == ["[31mred[0m"]
    assert repaired("tab\x0bdown") == ["tab down"]
    assert repaired("Â\xa0") == ["Â\xa0"]
    assert {reason for *_, reason in edits(clean(reading_of("\x1b[31mred and cafÃ©, isn\ufffdt it")))} == {
        "control",
        "mojibake",
        "replacement-character",
    }


def test_removed_lines_are_told_whole() -> None:
    """A line that is left out is in the ledger as the source has it, with the signs that a repair took from its ends."""
    document = clean(reading_of("A title of it\n\n\x1bShare this:\x00\n\nThe ferry to the island left at six."))
    assert [row.text for row in document.removed] == ["\x1bShare this:\x00"]


def test_a_lost_letter_is_no_apostrophe() -> None:
    """Outside English and Dutch, and where no apostrophe stands, a replacement character may be any letter."""
    for text in (
        "Der B\ufffdrgermeister w\ufffdnscht allen sch\ufffdne Feiertage und ist f\ufffdr nichts zu haben.",
        "L\ufffdt\ufffd, la mairie est ferm\ufffde et le maire s\ufffdest endormi dans la cour de la gare.",
        "The caf\ufffds of the town and its na\ufffdve mayor are not to be found in the book of the port.",
    ):
        assert repaired(text) == [text]
    dutch = "De foto\ufffds van de schipper zijn niet in het boek van de haven te vinden."
    assert repaired(dutch) == [dutch.replace("\ufffd", "’")]


def test_character_references_are_resolved() -> None:
    """Those to signs and letters, once or twice escaped; those to brackets, and lines with markup, stay as they are."""
    assert repaired("Fish &amp; chips&nbsp;at the caf&eacute;, it&#8217;s &amp;quot;late&amp;quot;.") == [
        'Fish & chips\xa0at the café, it’s "late".'
    ]
    for text in ("a &lt;b&gt; &amp; tag", "<p>Fish &amp; chips</p>", "AT&T; &unknown; &#0; &"):
        assert repaired(text) == [text]
    assert edits(clean(reading_of("Fish &amp; chips at noon"))) == [("&amp;", "&", "character-reference")]


BROKEN = st.sampled_from(
    ["Ã¶", "Ã\xa0", "â€™", "\x07", "\x1b[31m", "\ufffd", "don", "t", "cafÃ©", " ", "\t", "\xa0", "\x85", "Â", "&amp;", "&eacute;", "la", "didnt",
     "wasnt", "Haldens mayor", "Halden", "\ufeff", "\u2028", "\x0b", "ï»¿", "ã€", "…", ".", "the of and to in that is", "\u200f", "\u200b"]
)  # fmt: skip


@given(st.lists(BROKEN, max_size=14))
def test_the_ledger_leads_from_the_source_to_the_page(parts: list[str]) -> None:
    """Made one after the other, the changes that the ledger tells turn each raw line into the text that is shown."""
    for row in repair(reading_of("".join(parts)).lines):
        shown, at = "", 0
        last: Repaired | None = None
        for told in repairs([row]):
            if last and (told.before, told.after) == (last.before, last.after) and told.reason != last.reason:
                continue  # one change for two reasons
            start = row.raw.index(told.before, at)
            shown += row.raw[at:start] + told.after
            at, last = start + len(told.before), told
        assert shown + row.raw[at:] == row.text


ENGLISH = (
    "The ferry didnt sail and the crew wasnt told of it by the office in the town of Halden.\n"
    "That is what Haldens mayor said to the paper on the quay, and thats all there is to it.\nThe mayor of Halden was not well, its cold, were late."
)


def test_lost_apostrophes() -> None:
    """Unmistakable contractions and possessives of names are restored; words that are others too are left."""
    text = "\n".join(repaired(ENGLISH))
    assert "didn’t sail" in text
    assert "wasn’t told" in text
    assert "that’s all" in text
    assert "Halden’s mayor" in text
    assert "its cold, were late" in text


def test_apostrophes_are_restored_in_english_only() -> None:
    """A page with one apostrophe, or in another language, is left as it is."""
    assert "didnt" in "".join(repaired(ENGLISH + " It's so."))
    dutch = (
        "De veerboot vertrok niet en niemand wist waarom. Ze zeiden didnt en wasnt, twee woorden die niets betekenen."
    )
    assert repaired(dutch) == [dutch]


def test_mentions_keep_their_place_after_repairs() -> None:
    """A stretch behind a repair still maps to its place in the source."""
    reading = reading_of("x\nDie BrÃ¼cke von Corran steht noch immer am Kai.")
    block = clean(reading).blocks[-1]
    at = block.text.index("Corran")
    span = source_span(block, at, at + 6)
    assert span is not None
    assert reading.text[slice(*span)] == "Corran"
