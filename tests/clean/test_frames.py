"""What stands around a text is taken, in any language and with any list marks; what an author wrote stays."""

from __future__ import annotations

# ruff: noqa: E501 - sample lines are easier to read unbroken
from dataclasses import replace

import pytest
from helper import reading_of
from hypothesis import given
from hypothesis import strategies as st

from sitegen.clean import clean
from sitegen.clean.facts import bare, observe
from sitegen.clean.prose import weigh
from sitegen.clean.repair import repair
from sitegen.clean.residue import residue_of
from sitegen.clean.span import State, find_span
from sitegen.clean.units import make_units
from sitegen.model.document import Document

TITLE = "The dredger leaves the bay of Halden"
HEAD = ("By Tess Quill", "May 4, 2013")
TEXT = (
    "The dredger left the bay on a grey morning, and nobody on the quay took off a hat for it, though it had worked there for eleven years.",
    "Its crew had rented the rooms above the chandler's, and the chandler said that she would miss the rent more than she would miss the noise.",
    "What the machine has left behind is a channel of nine metres, which the pilots of the port had asked for since before the war.",
    "Whether the channel will stay open is another matter, because the sand comes back with every storm, as the old charts of the bay show.",
)
MENU = (
    "Home",
    "News",
    "Opinion",
    "Harbour",
    "Weather",
    "Tide tables",
    "Classifieds",
    "About us",
    "Contact",
    "Log in",
    "Subscribe",
)
FOOT = (
    "Related articles",
    "Ten walks along the old railway",
    "New baker for the upper town",
    "Privacy policy",
    "© 2013 Halden Light",
)
PORTUGUESE = (
    (
        "Início",
        "Notícias",
        "Opinião",
        "Porto",
        "Meteorologia",
        "Marés",
        "Anúncios",
        "Quem somos",
        "Contato",
        "Entrar",
        "Assine",
    ),
    "A draga deixa a baía de Corran",
    ("Por Tess Quill", "4 de maio de 2013"),
    (
        "A draga deixou a baía numa manhã cinzenta, e ninguém no cais tirou o chapéu, embora ela tivesse trabalhado ali durante onze anos.",
        "A tripulação tinha alugado os quartos por cima da loja, e a dona disse que sentiria mais falta da renda do que do barulho das máquinas.",
        "O que a máquina deixou para trás é um canal de nove metros, que os pilotos do porto pediam desde antes da guerra, sem resposta.",
    ),
    (
        "Leia também",
        "Dez passeios pela antiga linha",
        "Novo padeiro na cidade alta",
        "Política de privacidade",
        "Todos os direitos reservados",
    ),
)


def cleaned(*lines: str) -> Document:
    """Return a page of these lines, each a paragraph."""
    return clean(reading_of("\n\n".join(lines)))


def kept(document: Document) -> list[str]:
    """Return the text of its blocks."""
    return [block.text for block in document.blocks]


@pytest.mark.parametrize("mark", ["", "• ", "* ", "- ", "◦ ", "· "])
def test_menus_go_with_any_list_mark(mark: str) -> None:
    """A menu is one with bullets and without, and the head and all paragraphs below it stay."""
    document = cleaned(*(mark + entry for entry in MENU), TITLE, *HEAD, *TEXT, *(mark + entry for entry in FOOT))
    assert kept(document) == [TITLE, *TEXT]
    assert (document.title, document.authors) == (TITLE, ("Tess Quill",))
    assert len(document.removed) == len(MENU) + len(FOOT)


def test_portuguese_frames_go() -> None:
    """The same holds in a language that the labelled set lacks."""
    menu, title, head, text, foot = PORTUGUESE
    document = cleaned(*menu, title, *head, *text, *foot)
    assert kept(document) == [title, *text]


def test_a_list_that_closes_the_text_stays() -> None:
    """Dates of a tour below the last paragraph are no links, and stand before the first heading of links."""
    tour = [f"June {day} – Hall of the Ropemakers, Quay {day}" for day in range(4, 16)]
    document = cleaned(*MENU, TITLE, *HEAD, *TEXT, *tour, *FOOT)
    assert kept(document) == [TITLE, *TEXT, *tour]


def test_a_list_between_paragraphs_stays_however_long() -> None:
    """A gap in the prose costs little: no list, table or scores are taken for a menu inside a text."""
    scores = [f"Halden Rowers {number} Corran {number + 2}" for number in range(40)]
    document = cleaned(*MENU, TITLE, *HEAD, *TEXT[:2], *scores, *TEXT[2:], *FOOT)
    assert kept(document) == [TITLE, *TEXT[:2], *scores, *TEXT[2:]]


def test_links_below_a_heading_of_links_go_and_the_text_goes_on() -> None:
    """A heading of links in the middle takes its links along; one alone takes nothing that follows."""
    links = ("Ten walks along the old railway", "New baker for the upper town")
    document = cleaned(*MENU, TITLE, *HEAD, *TEXT[:2], "Read also", *links, *TEXT[2:], *FOOT)
    assert kept(document) == [TITLE, *TEXT]
    document = cleaned(*MENU, TITLE, *HEAD, *TEXT[:2], "Read more", "A quiet channel", *TEXT[2:], *FOOT)
    assert kept(document) == [TITLE, *TEXT[:2], "A quiet channel", *TEXT[2:]]


def test_short_paragraphs_below_residue_weigh_less() -> None:
    """What stands there may be teasers; not in a page's opening, and not below a paragraph that the text goes on with."""
    lines = (TEXT[0], "Read also", TEXT[1], TEXT[2], "Read also", TEXT[3], " ".join(TEXT), TEXT[1])
    units = make_units(repair(reading_of("\n".join(lines)).lines))
    facts = observe(units)
    languages = ["en"] * len(units)
    plain = weigh(units, facts, [None] * len(units), languages)
    residue = [residue_of(fact.text) for fact in facts]
    lowered = [
        index
        for index, (line, alone) in enumerate(zip(weigh(units, facts, residue, languages), plain, strict=True))
        if 0 < line.points < alone.points
    ]
    assert lowered == [5]


def test_paragraphs_below_a_date_weigh_less_and_late_ones_least() -> None:
    """A teaser has its date above it; below nearly all of a page's prose hardly anything else stands there."""
    teaser = ("May 5, 2013", TEXT[3])
    early, late = _shares((*TEXT[:3], *teaser, *TEXT)), _shares((*TEXT, *TEXT, *teaser))
    assert early == [0.5]
    assert len(late) == 1
    assert late[0] < early[0]
    assert not _shares(("May 5, 2013", *TEXT)), "a page's own date stands above its text"


def _shares(lines: tuple[str, ...]) -> list[float]:
    """Return the shares of their points that lines keep, of those that lose some."""
    units = make_units(repair(reading_of("\n".join(lines)).lines))
    languages = ["en"] * len(units)
    plain = weigh(units, [replace(fact, dates=()) for fact in observe(units)], [None] * len(units), languages)
    lines_now = weigh(units, observe(units), [None] * len(units), languages)
    pairs = zip(lines_now, plain, strict=True)
    return [now.points / alone.points for now, alone in pairs if 0 < now.points < alone.points]


def test_teasers_with_summaries_go() -> None:
    """A headline, a summary of one sentence and a date, again and again, are other articles."""
    teasers = (
        "Storm warning lifted for the isles", "The warning that kept all the boats in for two days has been lifted this morning.", "May 5, 2013",
        "School choir wins the second prize", "The choir of the lower school has won the second prize at the contest in Corran.", "May 6, 2013",
    )  # fmt: skip
    document = cleaned(*MENU, TITLE, *HEAD, *TEXT, "More news", *teasers, *FOOT[3:])
    assert kept(document) == [TITLE, *TEXT]


def test_an_author_may_speak_of_cookies_and_newsletters() -> None:
    """Paragraphs of a text that speak of what notices speak of stay where they stand between others."""
    about = "The harbour office sets cookies on its page of tides, and the newsletter of the pilots asks its readers whether they mind that."
    document = cleaned(*MENU, TITLE, *HEAD, *TEXT[:2], about, *TEXT[2:], *FOOT)
    assert kept(document) == [TITLE, *TEXT[:2], about, *TEXT[2:]]


def test_a_caption_and_its_description_are_told_once() -> None:
    """On a page with menus, a paragraph that stands there twice in a row is told once, as a duplicate."""
    caption = (
        "The dredger in the bay of Halden, seen from the tower of the old customs house in the week before it left"
    )
    document = cleaned(*MENU, TITLE, *HEAD, *TEXT[:2], caption, caption, *TEXT[2:], *FOOT)
    assert kept(document) == [TITLE, *TEXT[:2], caption, *TEXT[2:]]
    assert "duplicate" in {row.reason for row in document.removed}


def test_a_poem_and_a_page_without_prose_stay() -> None:
    """Short lines alone are no menu: nothing is taken where no prose shows what they stand around."""
    lines = [
        "Low water",
        *(
            f"Grey heron, number {word}"
            for word in "one two three four five six seven eight nine ten eleven twelve".split()
        ),
    ]
    assert cleaned(*lines).removed == ()


@given(
    st.lists(st.sampled_from([*MENU, *FOOT, *TEXT, TITLE, *HEAD, "Read more", "Page 2 of 3", "• One"]), max_size=40),
    st.integers(0, 40),
)
def test_a_span_lies_within_its_page(lines: list[str], headline: int) -> None:
    """A span has a state for each unit, begins and ends with text, its lists apart, and stays below ``high``."""
    units = make_units(repair(reading_of("\n\n".join(lines)).lines))
    facts = observe(units)
    residue = [residue_of(fact.text) for fact in facts]
    high = len(facts)
    span = find_span(
        facts, residue, weigh(units, facts, residue, ["en"] * high), high, headline if headline < high else None
    )
    assert 0 <= span.first <= span.last <= high
    assert len(span.states) == span.last - span.first
    assert set(span.states) <= {State.TEXT, State.GAP, State.INTERRUPTION}
    assert not span.states or span.states[0] is State.TEXT


@given(st.text(max_size=60))
def test_a_text_without_its_mark_is_its_end(text: str) -> None:
    """A list's mark is taken from the front only, and never all of a text."""
    assert text.endswith(bare(text))
    assert bool(bare(text)) == bool(text)
