"""Long lists: cut into pages that together show everything."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import fakes
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from printing import printed

from sitegen.model.document import Precision, Spoken
from sitegen.model.entity import Alias, Entity, EntityId, Type
from sitegen.model.source import DocumentId
from sitegen.render.cards import bucket
from sitegen.render.timeline_rows import sentence
from sitegen.render.timeline_stretches import ROWS_A_PAGE, stretches
from sitegen.render.views import pages
from sitegen.render.views_documents import MOST_JUMPS, Filed, anchor, jumps, place_in_list
from sitegen.render.views_lists import first_letter

MOST = 200_000
"""Bytes that no page of a list may exceed."""


@pytest.fixture(scope="module")
def large() -> dict[str, bytes]:
    """Return the pages of an archive with many documents, dates and names, one of them everywhere."""
    texts = []
    for number in range(450):
        blocks = [
            fakes.block(1, f"Notice {number}", fakes.Kind.HEADING, level=1),
            fakes.block(2, f"The harbour office wrote to Port Halden in 2001, the notice of {number} says."),
        ]
        said = Spoken(blocks[1].id, 44, 48, "2001", "2001", Precision.YEAR, "text")
        day = fakes.dated(f"20{number % 20:02}-05-{number % 28 + 1:02}") if number % 3 else None
        outlet = f"Outlet {number % 40}" if number % 3 == 1 else None
        texts.append(fakes.text_of(f"n/{number}.txt", blocks, published=day, spoken=(said,), publisher=outlet))
    names = [Entity(EntityId("port"), "Port Halden", Type.PLACE, (Alias("Port Halden", 1, "seen", 1.0),))]
    names += [Entity(EntityId(f"p-{n}"), f"{chr(65 + n % 26)}name {n}", Type.PERSON, ()) for n in range(1500)]
    return printed(fakes.FakeArchive(texts, names))


def test_no_page_grows_without_bound(large: dict[str, bytes]) -> None:
    """Every page of a large archive stays small."""
    assert [(path, len(content)) for path, content in large.items() if len(content) > MOST] == []


@pytest.mark.parametrize("stem", ["documents", "documents-title", "documents-length", "documents-outlet", "sources"])
def test_pages_of_a_list_show_everything_once(large: dict[str, bytes], stem: str) -> None:
    """Each document stands on exactly one page of each list."""
    text = b"".join(content for path, content in sorted(large.items()) if re.fullmatch(rf"{stem}(\.\d+)?\.html", path))
    assert sorted(set(re.findall(rb'"documents/([^"#]+)\.html"', text))) == sorted(
        re.findall(rb'"documents/([^"#]+)\.html"', text)
    )
    assert len(re.findall(rb'"documents/[^"#]+\.html"', text)) == 450


def test_names_are_all_listed(large: dict[str, bytes]) -> None:
    """A large index has an overview, and pages by type that list every name."""
    text = b"".join(content for path, content in large.items() if path.startswith("entities-person"))
    assert set(re.findall(rb'data-entity="(p-\d+)"', text)) == {f"p-{n}".encode() for n in range(1500)}
    assert b'href="entities-person.html"' in large["entities.html"]


def test_letters_lead_to_headings(large: dict[str, bytes]) -> None:
    """Each letter of the bar leads to a heading that is there, however few names a type or its last page has."""
    pages = {path: content for path, content in large.items() if re.fullmatch(r"entities-\w+(\.\d+)?\.html", path)}
    links = {link for content in pages.values() for link in re.findall(rb'href="(entities[^"#]*#h-[^"]+)"', content)}
    assert any(link.startswith(b"entities-person") for link in links)
    for link in links:
        path, place = link.decode().split("#")
        assert f'id="{place}"'.encode() in large[path], link


def test_a_name_found_everywhere_is_split(large: dict[str, bytes]) -> None:
    """A name's page holds sixty documents; the next ones follow, each with the way back."""
    assert "entities/port.8.html" in large
    assert "entities/port.9.html" not in large
    assert b'<link rel="prev" href="../entities/port.html">' in large["entities/port.2.html"]
    shown = b"".join(content for path, content in large.items() if path.startswith("entities/port."))
    assert len(set(re.findall(rb'class="loc" href="\.\./documents/([^"#]+)', shown))) == 450


def test_a_long_timeline_has_a_page_for_each_year(large: dict[str, bytes]) -> None:
    """Years have pages of their own where they are many rows, and the year with most rows has several."""
    assert b'<a href="timeline-2001.html#y2001">2001</a>' in large["timeline.html"]
    assert "timeline-2001.2.html" in large


@given(st.dictionaries(st.integers(-50, 2100), st.integers(1, 400), min_size=1, max_size=60))
def test_stretches_hold_every_year_once(rows: dict[int, int]) -> None:
    """Each year is in one stretch; several years share a page only where their rows fit on it."""
    cut = list(stretches(rows))
    assert [year for stretch in cut for year in stretch.years] == sorted(rows)
    assert len({stretch.stem for stretch in cut}) == len(cut)
    for stretch in cut:
        assert stretch.first <= stretch.years[0] <= stretch.years[-1] <= stretch.last
        assert stretch.first == stretch.last or sum(rows[year] for year in stretch.years) <= ROWS_A_PAGE


def test_an_overview_leads_to_every_year(large: dict[str, bytes]) -> None:
    """Each year of the overview is a link to its heading, and its id is there for links from elsewhere."""
    overview = large["timeline.html"].decode()
    years = re.findall(r'<li id="(y\d{4})"><a href="([^"#]+)#(y\d{4})">', overview)
    assert len(years) == 20
    for here, page, there in years:
        assert here == there
        assert f'id="{there}"'.encode() in large[page]


def test_pages_of_a_timeline_show_every_row_once(large: dict[str, bytes]) -> None:
    """Each dated text and each date that a text speaks of stands on exactly one page of the timeline."""
    text = b"".join(content for path, content in large.items() if path.startswith("timeline-"))
    published = re.findall(rb'<a class="title" href="documents/([^"#]+)\.html"', text)
    spoken = re.findall(rb'<a href="documents/([^"#]+)\.html#o200">2001</a>', text)
    assert len(published) == len(set(published)) == 300
    assert len(spoken) == len(set(spoken)) == 450


def test_bars_lead_into_every_order(large: dict[str, bytes]) -> None:
    """Each link of the bar above a list of documents leads to a heading that is there."""
    for order, wanted in (("documents", 21), ("documents-title", 0), ("documents-outlet", 41)):
        bar = large[f"{order}.html"].decode().partition('aria-label="Jump to"')[2].partition("</nav>")[0]
        links = re.findall(r'href="([^"#]+)#([^"]+)"', bar)
        assert len(links) == wanted
        for page, place in links:
            assert f'id="{place}"'.encode() in large[page], (order, place)


def test_a_language_alone_is_no_order(large: dict[str, bytes]) -> None:
    """An archive in one language has no list by language, and none by outlet where no text names one."""
    assert "documents-language.html" not in large
    assert "documents-outlet.html" in large
    small = printed(fakes.FakeArchive([fakes.plain()], []))
    assert "documents-outlet.html" not in small
    assert b"documents-outlet" not in small["documents.html"]


def test_a_place_in_the_list_is_there(large: dict[str, bytes]) -> None:
    """A document's position leads to its row in the list by date."""
    for position in (1, 100, 101, 450):
        page, _, row = place_in_list(position).partition("#")
        assert f'<li id="{row}">'.encode() in large[page]


@given(st.lists(st.integers(1, 2000), unique=True, max_size=400))
@example(list(range(1, 2000, 5)))
def test_a_bar_stays_short(years: list[int]) -> None:
    """However many groups a list has, its bar has few links, each to a group that is there."""
    parts = [(str(year), [Filed(False, "", (0, ""), DocumentId("x"), str(year))]) for year in sorted(years)]
    for order in ("date", "outlet"):
        bar = jumps(order, parts)
        assert len(bar) <= MOST_JUMPS
        assert {jump.url.partition("#")[2] for jump in bar} <= {anchor(order, label) for label, _ in parts}


def test_cards_are_found_by_the_name_alone(site: dict[str, bytes], archive: fakes.FakeArchive) -> None:
    """Each name's card is in the file that its id leads to, and no file of cards can end its script."""
    for name in archive.names:
        text = site[f"entities/cards/{bucket(name.id, 1)}.js"].decode()
        cards = json.loads(text.removeprefix("sitegenCards(").removesuffix(");\n"))
        assert cards[name.id][0] == name.name
        assert "<" not in text


def test_bucket_is_fnv() -> None:
    """The hash is FNV-1a, as the script computes it too."""
    assert bucket("a", 2**32) == 0xE40C292C
    assert bucket("foobar", 2**32) == 0xBF9CF968


def test_cards_stay_small(large: dict[str, bytes]) -> None:
    """No file of cards exceeds 32 kB."""
    sizes = [len(content) for path, content in large.items() if path.startswith("entities/cards/")]
    assert sizes
    assert max(sizes) <= 32 * 1024


@given(st.integers(1, 500), st.data())
def test_pagers_lead_everywhere(total: int, data: st.DataObject) -> None:
    """A pager names this page, the first and the last, and its neighbours."""
    number = data.draw(st.integers(1, total))
    made = pages("list", number, total)
    assert {1, number, total} <= {at for at, _ in made.near}
    assert (made.previous is None) == (number == 1)
    assert (made.next is None) == (number == total)


@given(st.text(alphabet="ab .!?\n", max_size=600), st.data())
def test_a_sentence_holds_its_date(text: str, data: st.DataObject) -> None:
    """What stands around a date is text that touches it, with a sign where it was cut."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, after = sentence(text, start, end)
    assert text[:start].endswith(before.removeprefix("… "))
    assert text[end:].startswith(after.removesuffix(" …"))
    assert max(len(before), len(after)) <= 170


def test_a_sentence_does_not_end_at_an_initial() -> None:
    """Initials and dots before a small letter end no sentence."""
    text = "He left. The N.R.C. office of O. Fenn shut in 2001, approx. in May. It never opened again."
    at = text.index("2001")
    assert sentence(text, at, at + 4) == (
        "The N.R.C. office of O. Fenn shut in ",
        ", approx. in May.",
    )


def test_letters_are_of_the_names_own_script() -> None:
    """A name is filed under its own letter, without accents; digits and signs share a place."""
    assert [first_letter(name) for name in ("Émile", "ميناء", "«x»", "9 Elms", "—")] == ["E", "م", "X", "#", "#"]


def test_a_document_without_title_block_has_a_heading() -> None:
    """The title of a document without a heading stands in the head all the same."""
    text = replace(fakes.plain(), title_block=None, title="from its file name")
    made = printed(fakes.FakeArchive([text], []))
    assert b"<h1>from its file name</h1>" in made[f"documents/{text.id}.html"]


def test_a_file_of_cards_never_grows_beyond_its_size() -> None:
    """Where names, spellings and sentences need more than 32 kB, sentences are cut, then left out; names stay."""
    line = "Порт Вессар снова собрался " * 12
    names = [
        Entity(
            EntityId(f"n-{number}"),
            f"Порт Вессар {number}",
            Type.PLACE,
            (Alias(f"Порт {number:02} Вессар", 1, "name", 1.0), Alias("Ф" * 150, 0, "case", 0.9)),
        )
        for number in range(60)
    ]
    blocks = [fakes.block(number + 1, f"{line} Порт {number:02} Вессар {line}") for number in range(60)]
    made = printed(fakes.FakeArchive([fakes.text_of("a.txt", blocks)], names))
    [text] = [content for path, content in made.items() if path.startswith("entities/cards/")]
    cards = json.loads(text.decode().removeprefix("sitegenCards(").removesuffix(");\n"))
    assert len(text) <= 32 * 1024
    assert {card[0] for card in cards.values()} == {name.name for name in names}
    assert all("1 mention in 1 document" in card[1] for card in cards.values())
    assert any(card[2] for card in cards.values())


def test_a_card_tells_other_spellings(site: dict[str, bytes]) -> None:
    """A card has the facts, a sentence with its language, and how else the name is written."""
    text = site["entities/cards/0.js"].decode()
    cards = json.loads(text.removeprefix("sitegenCards(").removesuffix(");\n"))
    name, facts, sentence, language, spellings, _ = cards["port-halden-1a2b3c"]
    assert (name, language) == ("Port Halden", "en")
    assert facts.startswith("Place · ")
    assert "Port Halden" in sentence or "Porthalden" in sentence
    assert spellings == "Also written Porthalden and هالدن"
    assert cards["otto-fenn-1a2b3c"][4] == "Also written Fenn"
    assert cards["ost-marrow-1a2b3c"][4] == ""
