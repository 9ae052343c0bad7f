"""Pages of names: spellings, company, others of the same name, the same elsewhere, pages that stay small."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace

import fakes
import pytest
from printing import printed

from sitegen.model.entity import Alias, Entity, EntityId, Type
from sitegen.model.site import Look
from sitegen.render.matrix import MOST_ROWS
from sitegen.render.name_company import elsewhere

PACKED = 40 * 1024
LARGEST = 150_000


def name(key: str, text: str, kind: Type = Type.PERSON, **changes: object) -> Entity:
    """Return a name of one spelling."""
    return replace(Entity(EntityId(key), text, kind, (Alias(text, 1, "name", 1.0),)), **changes)


def texts(count: int, line: str, *, years: tuple[int, int] | None = None, publishers: int = 0) -> list[object]:
    """Return so many documents that say a line, dated over so many years or not at all."""
    made = []
    for number in range(count):
        day = fakes.dated(f"{years[0] + number % (years[1] - years[0] + 1)}-05-{number % 28 + 1:02}") if years else None
        outlet = f"Outlet {number % publishers}" if publishers else None
        blocks = [fakes.block(1, f"Notice {number}", fakes.Kind.HEADING, level=1), fakes.block(2, line)]
        made.append(fakes.text_of(f"n/{number:04}.txt", blocks, published=day, publisher=outlet))
    return made


def test_a_large_page_is_split_by_its_bytes() -> None:
    """However long the letters of its contexts are, no page of a name exceeds its size, packed or not."""
    line = "Λιμένας " + " ".join(f"Otto Fenn ήρθε στο λιμάνι {number} φορές και έφυγε ξανά." for number in range(60))
    made = printed(fakes.FakeArchive(texts(50, line, years=(1950, 1999)), [name("fenn", "Otto Fenn")]))
    pages = {path: content for path, content in made.items() if re.fullmatch(r"entities/fenn(\.\d+)?\.html", path)}
    assert len(pages) > 3
    assert max(map(len, pages.values())) <= LARGEST
    assert max(len(gzip.compress(content, 9)) for content in pages.values()) <= PACKED
    found = sum(content.count(b'class="loc"') for content in pages.values())
    assert found == 50 * 60


def test_years_of_a_chart_lead_to_the_mentions() -> None:
    """On a name with many texts a column leads to the first mention of its year, on whichever page that is."""
    line = "Then Otto Fenn came. " * 3
    made = printed(fakes.FakeArchive(texts(130, line, years=(1900, 1999)), [name("fenn", "Otto Fenn")]))
    page = made["entities/fenn.html"].decode()
    links = re.findall(
        r'<a href="((?:\.\./entities/fenn\.\d\.html)?#t-[^"]+)" tabindex="-1"><title>(\d{4}): (\d+)', page
    )
    assert len(links) == 100
    assert sum(int(count) for _, _, count in links) == 390
    assert any(link.startswith("../entities/fenn.2.html#") for link, _, _ in links)
    for link, year, _ in links:
        path, anchor = link.split("#")
        text = made[f"entities/{path.removeprefix('../entities/') or 'fenn.html'}"].decode()
        section = text[text.index(f'id="{anchor}"') :]
        assert f'datetime="{year}-' in section[: section.index("</section>")]


def test_two_of_one_name_know_each_other() -> None:
    """A spelling that two things have leads from the page of each to the other, with its type."""
    names = [name("mercury-place", "Mercury", Type.PLACE), name("mercury-work", "Mercury", Type.WORK)]
    made = printed(fakes.FakeArchive(texts(2, "The Mercury was late."), names))
    page = made["entities/mercury-place.html"].decode()
    assert 'href="../entities/mercury-work.html"' in page
    assert "“Mercury” also names <a " in page
    assert "(Work)" in page
    assert "also names" not in printed(fakes.archive())["entities/otto-fenn-1a2b3c.html"].decode()


def test_an_authority_is_named_and_its_links_lead_out() -> None:
    """Identifiers are called by who gave them, whether written short or as an address; others stand as they are."""
    given = ("wikidata:Q1", "https://d-nb.info/gnd/4-1", "https://example.org/a/", "shelf 12")
    found = elsewhere(name("x", "X", same_as=given))
    assert [(one.who, one.identifier) for one in found] == [
        ("Wikidata", "Q1"),
        ("GND", "4-1"),
        ("", "example.org/a"),
        ("", "shelf 12"),
    ]
    assert [one.url for one in found][3] is None
    page = printed(fakes.archive())["entities/northern-relief-council-1a2b3c.html"].decode()
    assert re.search(r'class="out" href="https://www\.wikidata\.org/entity/Q1" rel="external[^"]*">Wikidata', page)


def test_spellings_of_other_scripts_have_latin_letters(site: dict[str, bytes]) -> None:
    """Beside a name or a spelling in another script stands its transliteration, marked as Latin letters."""
    assert '<span class="latin" lang="ar-Latn">mynʾ</span>' in site["entities/halden-ar-1a2b3c.html"].decode()
    page = site["entities/port-halden-1a2b3c.html"].decode()
    assert re.search(r'<bdi>هالدن</bdi> <span class="latin" lang="und-Latn">[a-z]+</span>', page)
    assert 'lang="ar-Latn">mynʾ</span>' in site["entities.html"].decode()


def test_each_neighbour_leads_to_the_texts_that_name_both(site: dict[str, bytes]) -> None:
    """The line to a neighbour and its count search for both names; its dot leads to its page."""
    page = site["entities/port-halden-1a2b3c.html"].decode()
    search = "../search.html?q=name%3A%22Port%20Halden%22%20name%3A%22Otto%20Fenn%22"
    assert page.count(f'href="{search}"') == 2
    assert re.search(r'role="group" aria-labelledby="wheel-t" aria-describedby="wheel-d"', page)
    assert "Sharing a paragraph does not mean a link in life." in page


@pytest.mark.parametrize(("count", "by"), [(10, "Document"), (MOST_ROWS + 20, "Year"), (MOST_ROWS + 21, "Decade")])
def test_the_matrix_counts_all_mentions(count: int, by: str) -> None:
    """Rows of documents, years or decades hold every mention of each name in the columns."""
    names = [name(f"n{number}", f"Name{number} Fenn") for number in range(6)]
    line = " and ".join(f"Name{number} Fenn" for number in range(6)) + ", Name0 Fenn said."
    years = (1980, 2000) if by == "Year" else (1800, 2000)
    made = printed(fakes.FakeArchive([*texts(count, line, years=years), *_undated(3, line)], names))
    page = made["entities.html"].decode()
    table = page[page.index('<table class="matrix">') :]
    assert f'<th scope="col">{by}</th>' in table
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", table[: table.index("</table>")])
    first = [int(re.findall(r"<td.*?>(?:<a [^>]*>)?(\d+)", row)[0]) for row in rows]
    assert sum(first) == 2 * (count + 3)
    if by == "Document":
        assert re.search(r'<td class="s1"><a href="documents/[^"]+#o200" tabindex="-1">2</a>', table)
    else:
        assert "date%3Anone" in rows[-1]
        wanted = 'date%3A1980"' if by == "Year" else 'date%3A1800..1809"'
        assert wanted in rows[0]


def _undated(count: int, line: str) -> list[object]:
    blocks = [fakes.block(2, line)]
    return [fakes.text_of(f"u/{number}.txt", blocks) for number in range(count)]


def test_without_dates_the_matrix_is_by_outlet() -> None:
    """Where most documents have no date, rows are the outlets they name."""
    names = [name(f"n{number}", f"Name{number} Fenn") for number in range(5)]
    line = " and ".join(f"Name{number} Fenn" for number in range(5))
    page = printed(fakes.FakeArchive(texts(60, line, publishers=4), names))["entities.html"].decode()
    assert '<th scope="col">Outlet</th>' in page
    assert page.count("search.html?q=source%3A%22Outlet%20") == 4


def test_names_found_once_can_be_left_out() -> None:
    """A short index marks them for a switch that needs no script; a long one has them on pages of their own."""
    names = [name("often", "Otto Fenn"), name("once", "Ada Fenn"), name("many", "Ben Marrow")]
    page = printed(fakes.FakeArchive(texts(2, "Otto Fenn. Ben Marrow.") + _undated(1, "Ada Fenn."), names))
    text = page["entities.html"].decode()
    assert "Hide the 1 name that is found only once" in text
    assert re.findall(r'<li class="once"><a [^>]*data-entity="([^"]+)"', text) == ["once"]
    crowd = [name(f"p-{n}", f"{chr(65 + n % 26)}name {n}") for n in range(700)]
    twice = [name(f"t-{n}", f"Twice{n} Fenn") for n in range(5)]
    line = " and ".join(f"Twice{n} Fenn" for n in range(5))
    large = printed(fakes.FakeArchive(texts(2, line), [*crowd, *twice]))
    often, once = large["entities-person.html"].decode(), large["entities-person-once.html"].decode()
    assert set(re.findall(r'data-entity="(t-\d+)"', often)) == {f"t-{n}" for n in range(5)}
    assert 'data-entity="p-' not in often[often.index("<main") :]
    rest = "".join(text.decode() for path, text in large.items() if path.startswith("entities-person-once"))
    assert set(re.findall(r'data-entity="(p-\d+)"', rest)) == {f"p-{n}" for n in range(700)}
    assert 'href="entities-person-once.html"' in often
    assert 'href="entities-person.html"' in once


def test_orders_of_counts_have_bars(site: dict[str, bytes]) -> None:
    """In the orders by count the first of each type has the longest bar."""
    page = site["entities-mentions.html"].decode()
    widths = [
        [float(width) for width in re.findall(r'<rect width="([\d.]+)"', part)] for part in page.split("<section")[1:]
    ]
    assert [part[0] for part in widths if part and part[0]] == [100.0] * len(
        [part for part in widths if part and part[0]]
    )
    assert all(part == sorted(part, reverse=True) for part in widths)


def test_the_index_is_in_the_language_of_the_site() -> None:
    """Words of pictures and index are the interface's: none stays English where the catalogue has it."""
    made = printed(fakes.archive(look=Look(title="Archief", language="nl")))
    page = made["entities.html"].decode()
    assert '<html lang="nl"' in page
    assert "Plaatsen" in page
