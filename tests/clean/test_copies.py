"""What a page says twice by its place is told once; what its author says again stays."""

from __future__ import annotations

# ruff: noqa: E501 - sample lines are easier to read unbroken
from helper import reading_of
from hypothesis import given
from hypothesis import strategies as st

from sitegen.clean import clean
from sitegen.clean.copies import LONGEST_MORE, MORE

CHORUS = "And we will haul the long net in, my dears, and we will haul it home before the winter tide\nand we will leave the lamp alight for those the grey sea has denied"
SONG = (
    "The Netmaker's Song",
    "My father tied a thousand knots upon a thousand winter nights to feed the seven mouths of us\nand never said a word of it",
    CHORUS,
    "My mother walked the shingle bank with tar upon her Sunday shoes and counted every sail she saw\nand never found the one she sought",
    CHORUS,
    "And I have tied a knot or two and lost a finger to the rope and seen the harbour freeze and thaw\nand never once have I complained",
    CHORUS,
)
ANSWER = "“I was below with the nets, sir, and I neither saw the lamp nor heard the whistle blow.”"
INQUIRY = (
    "The inquiry into the lamp",
    "The coroner of Halden called the three hands of the boat, one after another, on the second morning of the inquiry.",
    "Asked where he had been when the lamp went out, the first hand looked at his cap and gave this answer to the court.",
    ANSWER,
    "The second hand had been sent out of the room while the first one spoke, and he was asked the very same thing.",
    ANSWER,
    "The third was a boy of fourteen years who had never before been in a courtroom, and he spoke hardly above a whisper.",
    ANSWER,
    "The coroner laid down his pen and remarked that the three of them had learned their lesson remarkably well.",
)
PARAGRAPH = "The dredger came back in the spring. Nobody who had seen the bay before the wall was built would know it for the same place now. The pilots keep to the old marks all the same."
OTHER = (
    "The council met on the quay for two hours and heard from every captain who had asked to speak of the mooring fees."
)


def removed(*lines: str) -> list[int]:
    """Return the numbers of the lines removed as copies."""
    return [row.line for row in clean(reading_of("\n\n".join(lines))).removed if row.reason == "duplicate"]


def test_a_chorus_stays() -> None:
    """Every chorus of a song is on its page, however often it is sung."""
    for last in range(3, len(SONG) + 1):
        assert removed(*SONG[:last]) == []


def test_the_same_answer_of_several_witnesses_stays() -> None:
    """Testimony that is given again word for word is in the text each time, after two witnesses and after three."""
    for last in range(4, len(INQUIRY) + 1):
        assert removed(*INQUIRY[:last]) == []


def test_an_answer_that_another_repeats_within_his_own_stays() -> None:
    """A quoted line is no pull quote of a longer quotation."""
    longer = (
        f"“No. {ANSWER.strip('“”')} And that is what I told the harbour master on the night that it all happened, sir.”"
    )
    assert removed(*INQUIRY[:3], ANSWER, INQUIRY[4], longer, INQUIRY[6]) == []


def test_a_pull_quote_goes() -> None:
    """A sentence that stands by itself beside the paragraph it is taken from is told once."""
    pulled = "Nobody who had seen the bay before the wall was built would know it for the same place now."
    assert removed("What the dredger left", OTHER, pulled, PARAGRAPH, INQUIRY[1]) == [5]


def test_a_teaser_goes() -> None:
    """A first paragraph that stands once above the date and once below it is told once."""
    assert removed("What the dredger left", OTHER, "By Ida Vos", "4 May 2013", OTHER, PARAGRAPH) == [9]


DESCRIPTION = "A pilot boat with two hands in oilskins waits below the wall for the morning tide at Halden"


def test_a_description_goes_where_its_caption_says_the_same() -> None:
    """A caption that goes on with a credit tells what the picture's description told; one that goes on tells more."""
    for beside in (f"{DESCRIPTION}. Credit: Tess Quill", f"{DESCRIPTION} Photo: Tess Quill"):
        assert removed("The wall", PARAGRAPH, DESCRIPTION, beside, OTHER) == [5]
        assert removed("The wall", PARAGRAPH, beside, f"{DESCRIPTION} ... more", OTHER) == [7]
    assert removed("The wall", PARAGRAPH, DESCRIPTION, f"{DESCRIPTION}, as it did every day.", OTHER) == []


def test_a_paragraph_twice_in_a_row_was_saved_twice() -> None:
    """A long paragraph stands there once; a stanza sung twice is sung twice."""
    assert removed("The wall", OTHER, PARAGRAPH, PARAGRAPH, OTHER.replace("two", "nine")) == [7]
    assert removed(SONG[0], SONG[1], CHORUS, CHORUS, SONG[3]) == []


@given(st.text(alphabet="a !.\n…menosMEHR", max_size=60))
def test_what_ends_a_picture_s_text_is_short(text: str) -> None:
    """What opens the whole of a picture's text never takes more of its end than what lines beside it are told by."""
    rest = MORE.sub("", text)
    assert text.startswith(rest)
    assert len(text) - len(rest) <= LONGEST_MORE
