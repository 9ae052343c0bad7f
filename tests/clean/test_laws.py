"""Every line of a source ends in a block or the ledger, whatever the page looks like."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from helper import SEEDS, reading_of, seed
from laws import breaches

from sitegen.clean import clean

LINES = (
    "The ferry to Port Halden", "Tess Quill said...", "Bram Heide says:", "May 4, 2013 at 6:12 pm", "zondag 9 maart 2014",
    "Posted by: Otto Fenn | May 4, 2013 6:12:40 PM | 12", "By Tess Quill", "By Otto Fenn on May 4, 2013", "3 Comments", "Reply", "Leave a Reply",
    "Share this:", "Related Posts", "Comments are closed.", "* a note without a mark", "- first point", "- second point", "1. one", "2. two",
    "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour.",
    "De raad kwam gisteren bijeen op de kade en hoorde alle schippers die om het woord hadden gevraagd, en sloot daarna de haven.",
    "It didnt rain and it wasnt cold, thats what they said of Haldens mayor.", "He wrote in the report:", "[W]e will not close it.”",
    "Photo: Marla Quist/Halden Light", "Ã¶l und BrÃ¼cke", "a\ufffds and b", "otto7 • 2 hours ago", "Joined: May 2013", "Posts: 310", "#2",
    "posted by tessq at 6:12 PM on May 4 [3 favorites]", "OttoMay 4, 2013 6:12 PM", "© 2013 Halden Light. All rights reserved.", "  indented  ",
    "Source: Halden Light", "Fenn: I saw it.", "Quill: And then?", "| a | b |", "***", "\u200b", "１２ 月", "﷽", "03/04/2013", "€ 5", "x" * 200,
)  # fmt: skip

pages = st.lists(
    st.one_of(
        st.sampled_from(LINES),
        st.just(""),
        st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=30),
    ),
    max_size=40,
)


@given(lines=pages, end=st.sampled_from(["\n", "\r\n", "\r"]), final=st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_is_lost_and_nothing_is_invented(lines: list[str], end: str, final: bool) -> None:  # noqa: FBT001 - drawn
    """Law 1 and 2: every character is placed, moved, removed or repaired, once; every date has its line."""
    reading = reading_of(end.join(lines) + (end if final else ""))
    assert breaches(clean(reading), reading) == []


@given(text=st.text(max_size=200))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_cleaned_without_loss(text: str) -> None:
    """Law 1 for text that is no page at all."""
    reading = reading_of(text.encode("utf-8", "replace").decode("utf-8"))
    assert breaches(clean(reading), reading) == []


BROKEN = ("\ufffd", "\x00", "\x01\x02", "\x07", "\x0b", "\x1b[31m", "\x1c", "\x7f", "\x85", "\x92", "\u2060", "\ufeff", "\ufffc", "Â\xa0", "Ã©", "â€™", " \x00 ", " Ã ")  # fmt: skip


@given(
    lines=st.lists(st.sampled_from((*LINES, "", "rock n roll, isn t it?", "ʼ, ’ ...")), min_size=1, max_size=12),
    places=st.lists(st.tuples(st.integers(0, 2000), st.sampled_from(BROKEN)), max_size=12),
)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_broken_characters_anywhere_lose_no_word(lines: list[str], places: list[tuple[int, str]]) -> None:
    """Law 1 where controls, lost letters and mojibake stand anywhere: each repair is told with words of its line."""
    text = "\n".join(lines)
    for place, broken in places:
        at = place % (len(text) + 1)
        text = text[:at] + broken + text[at:]
    reading = reading_of(text)
    assert breaches(clean(reading), reading) == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the sample documents are not here")
@pytest.mark.parametrize("prefix", ["000", "001", "002", "003", "004"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_sample_documents_keep_the_laws(prefix: str, end: str) -> None:
    """The sample documents keep every law, with each kind of line end."""
    text = seed(prefix).text.replace("\n", end)
    reading = reading_of(text)
    assert breaches(clean(reading), reading) == []
