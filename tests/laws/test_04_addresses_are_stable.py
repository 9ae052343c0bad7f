"""Law 4: a document's address depends on its path alone; an entity's is pinned, and redirects when it is no more."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from support.building import SAMPLE, Built, build, make
from support.laws import addresses_are_distinct, links_lead_somewhere
from support.pages import Page
from support.stages import source

PATHS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60)


@given(PATHS, st.binary(max_size=20), st.binary(max_size=20))
def test_a_document_s_address_depends_on_its_path_alone(path: str, first: bytes, second: bytes) -> None:
    """Other content, another address never."""
    assert source(path, first).id == source(path, second).id


@given(st.sets(PATHS, min_size=2, max_size=12))
def test_different_paths_have_different_addresses(paths: set[str]) -> None:
    """Addresses differ by more than case, for paths that differ by anything at all, and can stand everywhere."""
    ids = [source(path, b"").id for path in paths]
    assert len({name.casefold() for name in ids}) == len(paths)
    assert all(re.fullmatch(r"[a-z0-9-]{1,80}", name) for name in ids)


def test_paths_that_fold_alike_stay_apart(tmp_path: Path) -> None:
    """Sources whose names differ by case, form or separators alone are different pages on every file system."""
    names = [
        "a.txt",
        "A.txt",
        "a .txt",
        "a-.txt",
        "á.txt",
        "a\u0301.txt",
        "CON.txt",
        "con/a.txt",
        "a.txt.txt",
        "%61.txt",
        "x" * 240,
    ]
    files = {name: f"Page {number}\n\nNobody counted the ropes of {name!r}.\n" for number, name in enumerate(names)}
    built = build(make(tmp_path / "sources", files), tmp_path / "output")
    assert {record["source"]["path"] for record in built.documents} == set(names)
    assert addresses_are_distinct(built) == []


def test_other_documents_move_no_address(tmp_path: Path) -> None:
    """Adding, removing and changing documents leaves the addresses of the others and of their names as they were."""
    papers = {path.name: path.read_bytes() for path in sorted((SAMPLE / "press").glob("*.txt"))}
    few = build(make(tmp_path / "few", {"curation.txt": "", **dict(list(papers.items())[:2])}), tmp_path / "a")
    pinned = (few.sources / "addresses.txt").read_text()
    many = make(tmp_path / "many", {"curation.txt": "", "addresses.txt": pinned, **papers})
    grown = build(many, tmp_path / "b")
    before = {record["source"]["path"]: record["url"] for record in few.documents}
    assert before.items() <= {record["source"]["path"]: record["url"] for record in grown.documents}.items()
    spellings = {alias["text"] for row in grown.rows("entities") for alias in row["aliases"]}
    for entity in few.rows("entities"):
        if entity["name"] in spellings:  # what more documents showed to be half a name has no page any more
            assert (grown.output / entity["url"]).is_file(), f"{entity['name']} has lost its address"


def test_a_renamed_name_keeps_its_address(tmp_path: Path) -> None:
    """A new name leaves the entity at its pinned address, or a redirect there that leads to it."""
    sources, built = _built(tmp_path)
    old = built.entity("Maren Holt")["url"]
    (sources / "curation.txt").write_text('rename "Maren Holt" "Skipper Holt of Lantry"\n')
    again = build(sources, tmp_path / "output")
    _leads_to(again, old, "Skipper Holt of Lantry")


def test_a_merged_name_leaves_a_redirect(tmp_path: Path) -> None:
    """Two names made one: both old addresses lead to the one page."""
    sources, built = _built(tmp_path)
    first, second = built.entity("Lantry Quay")["url"], built.entity("Candle Rock")["url"]
    (sources / "curation.txt").write_text('same "Lantry Quay" "Candle Rock"\n')
    again = build(sources, tmp_path / "output")
    _leads_to(again, first, "Candle Rock")
    _leads_to(again, second, "Lantry Quay")
    assert links_lead_somewhere(again) == []


def test_a_person_may_choose_an_address(tmp_path: Path) -> None:
    """A line that somebody edits in the file of addresses holds."""
    sources, built = _built(tmp_path)
    address = built.entity("Candle Rock")["id"]
    pins = sources / "addresses.txt"
    assert address in pins.read_text()
    pins.write_text(pins.read_text().replace(address, "the-rock"))
    again = build(sources, tmp_path / "output")
    assert again.entity("Candle Rock")["url"] == "entities/the-rock.html"


def test_pins_are_an_input_and_reach_rest(tmp_path: Path) -> None:
    """A second build adds no line to the addresses: they are the same as after the first."""
    sources, _ = _built(tmp_path)
    pins = (sources / "addresses.txt").read_bytes()
    build(sources, tmp_path / "output")
    assert (sources / "addresses.txt").read_bytes() == pins


def _built(tmp_path: Path) -> tuple[Path, Built]:
    papers = {path.name: path.read_bytes() for path in (SAMPLE / "courier").glob("*.txt")}
    sources = make(tmp_path / "sources", {"curation.txt": "# nothing yet\n", **papers})
    return sources, build(sources, tmp_path / "output")


def _leads_to(built: Built, url: str, spelling: str) -> None:
    """Check that an address shows the entity of a spelling, at once or by one redirect."""
    aim = built.entity(spelling)["url"]
    if url != aim:
        refresh = [link for link in Page(built.output / url).links if link.endswith(Path(aim).name)]
        assert refresh, f"{url} does not lead to {aim}"
