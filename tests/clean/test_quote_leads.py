"""Lines that announce a quotation of somebody else's post, in the languages of the catalogue."""

from __future__ import annotations

import pytest

from sitegen.clean.facts import facts_of
from sitegen.clean.quote_leads import author_quoted, closes_quote

LEADS = {
    "Marla said:": "Marla",
    "Tess Quill wrote:": "Tess Quill",
    "36 minutes ago, gull_wing said:": "gull_wing",
    "On 8/26/2014 at 5:29 PM, norder9 said:": "norder9",
    "norder9 wrote: Sat Feb 22, 2014 12:41 pm": "norder9",
    "Originally Posted by Marla View Post": "Marla",
    "Quote from: Marla on May 2, 2010, 10:00:00 AM": "Marla",
    "Quote: Originally Posted by Marla": "Marla",
    "@norder9 said in Old tide tables wanted:": "norder9",
    "Zitat von Marla": "Marla",
    "Marla schrieb:": "Marla",
    "Citaat van: Bram": "Bram",
    "Bram schreef:": "Bram",
    "Jean a écrit :": "Jean",
    "Ana escribió:": "Ana",
    "Maria ha scritto:": "Maria",
    "Rui escreveu:": "Rui",
    "Lasse skrev:": "Lasse",
    "Jan napisał(a):": "Jan",
    "Zitat:": "",
    "Quote:": "",
}
NO_LEADS = (
    "He said:",
    "The mayor said:",
    "She added:",
    "Then he wrote:",
    "As the old song says:",
    "Marla said he would come",
    "What I would say is this: no",
    "Fact: it is so",
)
CLOSERS = (
    "Click to expand...",
    "Zum Vergrößern anklicken....",
    "Cliquez pour agrandir...",
    "Haz clic para expandir...",
    "Clicca per espandere...",
    "Klik om te vergroten...",
)


@pytest.mark.parametrize("line", LEADS)
def test_an_announcement_names_who_is_quoted(line: str) -> None:
    """Whoever is quoted is named; nobody where the line names nobody."""
    assert author_quoted(facts_of(line)) == LEADS[line]


@pytest.mark.parametrize("line", NO_LEADS)
def test_reported_speech_announces_no_post(line: str) -> None:
    """Pronouns, offices and sentences announce no post."""
    assert author_quoted(facts_of(line)) is None


@pytest.mark.parametrize("line", CLOSERS)
def test_a_marker_closes(line: str) -> None:
    """The forums' own words below a quotation are known whole; a sentence that begins so is text."""
    assert closes_quote(facts_of(line))
    assert not closes_quote(facts_of(f"{line} And then we went home"))
