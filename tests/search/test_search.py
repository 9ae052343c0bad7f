"""What a query finds, how it is told, and what a damaged index does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from search.fake import FakeArchive, document, entity, generated
from search.made import Indexed, index_of

from sitegen.model.document import Post, Voice
from sitegen.model.entity import Mention, Type
from sitegen.search import IndexDamagedError, build_index, search

TEXT, QUOTE = Voice.AUTHOR, Voice.QUOTE


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of a few documents whose every word is known."""
    halden = entity("Port Halden", Type.PLACE, ["Port Halden", "Porthalden"])
    rows = (
        document(
            "a-ferry",
            [("The ferry left Port Halden at dawn.", "en", TEXT), ("A keeper saw the boats.", "en", QUOTE)],
            title="The last ferry",
            published="2017-05-02T07:15",
            publisher="The Halden Courier",
            authors=("Ada Quill",),
            comments=[("Marlow", "I missed that boat."), ("Otto", "No ferries run now.")],
        ),
        document("b-boot", [("De boten varen van Porthalden.", "nl", TEXT)], title="Boten", published="2017"),
        document("c-lamp", [("Nothing but lamps here.", "en", TEXT), ("dawn. The", "en", TEXT)], title="Lamps"),
        document("e-end", [("Evening ends.", "en", TEXT), ("Morning begins.", "en", TEXT)], published="2010"),
        document(
            "d-diary",
            [("Old words.", "en", TEXT)],
            title="A diary",
            posts=(
                Post(
                    "s1",
                    "post",
                    None,
                    "First day",
                    document("x", [], published="2016-03").published,
                    "en",
                    (),
                    None,
                    (1, 2),
                ),
                Post(
                    "s2",
                    "post",
                    None,
                    "Second day",
                    document("x", [], published="2018-01-09").published,
                    "en",
                    (),
                    None,
                    (3, 4),
                ),
            ),
        ),
    )
    found = {
        row.id: tuple(
            Mention(halden.id, row.id, block.id, 0, 1, spelling)
            for block in row.blocks
            for spelling in ("Port Halden", "Porthalden")
            if spelling in block.text
        )
        for row in rows
    }
    folder = tmp_path_factory.mktemp("small")
    build_index(FakeArchive(rows, (halden,), found), folder)  # type: ignore[arg-type] # a fake
    return folder


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ferry", "a-ferry"),
        ("ferries", "a-ferry"),
        ("boot", "b-boot"),
        ("boten", "b-boot"),
        ("boat -dawn", ""),
        ('"left port halden"', "a-ferry"),
        ('"dawn the"', "c-lamp"),
        ('"dawn a keeper"', ""),
        ('"evening ends"', "e-end"),
        ('"ends morning"', ""),
        ("port halden", "a-ferry b-boot"),
        ("porthalden", "a-ferry b-boot"),
        ('"porthalden"', "b-boot"),
        ("port halden lang:nl", "b-boot"),
        ("name:port-halden", "a-ferry b-boot"),
        ("type:place -lang:nl", "a-ferry"),
        ("in:comment boat", "a-ferry"),
        ("in:quote boat", "a-ferry"),
        ("in:text boat", ""),
        ("in:quote", "a-ferry"),
        ("-in:comment ferry", "a-ferry"),
        ("title:ferry", "a-ferry"),
        ("title:dawn", ""),
        ("author:quill", "a-ferry"),
        ("author:marlow", "a-ferry"),
        ("source:courier", "a-ferry"),
        ("date:2017", "a-ferry b-boot"),
        ("date:2017-05", "a-ferry"),
        ("date:2017-05-02", "a-ferry"),
        ("date:2016-03", "d-diary"),
        ("date:2018-01-09", "d-diary"),
        ("date:2016..2017-06", "a-ferry d-diary"),
        ("date:none", "c-lamp"),
        ("lam*", "c-lamp"),
        ("lamsp~", "c-lamp"),
        ("-ferry", ""),
        ("", ""),
        ("!!!", ""),
    ],
)
def test_finds(small: Path, query: str, expected: str) -> None:
    """Each query finds exactly these documents."""
    assert sorted(hit.document for hit in search(small, query, None).hits) == expected.split()


def test_a_name_is_widened_and_says_so(small: Path) -> None:
    """Words that are a spelling of a name find all its spellings; in quotes they find themselves."""
    answer = search(small, "Port-Halden")
    assert (answer.widened, [name.id for name in answer.names]) == (True, ["port-halden"])
    assert answer.names[0].spellings == ("Port Halden", "Porthalden")
    by_document = {hit.document: hit for hit in answer.hits}
    passage = by_document["b-boot"].passages[0]
    assert [passage.text[start:end] for start, end in passage.marks] == ["Porthalden"]
    assert not search(small, '"Port Halden"').widened


def test_nothing_found_suggests(small: Path) -> None:
    """A word that nothing holds is answered with the nearest one that something does, as it is written there."""
    assert search(small, "ferrey").suggestions == ("ferry",)
    assert search(small, "ferry").suggestions == ()


def test_only_exclusions_say_why(small: Path) -> None:
    """A query that only takes away finds nothing, and says so."""
    answer = search(small, "-ferry -lamp")
    assert (answer.total, len(answer.notes)) == (0, 1)


def test_snippets_lead_to_the_place(small: Path) -> None:
    """A hit tells the block that matches best, its place in words, and the words that were looked for."""
    hit = search(small, "missed boat").hits[0]
    assert hit.passages[0].label == "comment 1"
    assert hit.block == hit.passages[0].anchor
    assert hit.url == "documents/a-ferry.html"
    marked = [hit.snippet[start:end] for start, end in hit.passages[0].marks]
    assert marked == ["missed", "boat"]


def test_long_passages_are_cut_around_the_match(tmp_path: Path) -> None:
    """Of a long paragraph forty words are shown, from shortly before the first match."""
    text = " ".join(
        [*(f"word{number}" for number in range(100)), "needle", *(f"tail{number}" for number in range(100))]
    )
    build_index(FakeArchive((document("long", [(text, "en", TEXT)]),)), tmp_path)  # type: ignore[arg-type]
    snippet = search(tmp_path, "needle").hits[0].snippet
    assert snippet.startswith("… word92 ")
    assert snippet.endswith(" …")
    assert len(snippet.split()) == 42


def test_limit_and_ties(indexed: Indexed) -> None:
    """The list is ranked whole, then cut; equal scores stand in the order of ids."""
    whole = search(indexed.folder, "lang:en", None)
    leading = [hit.document for hit in whole.hits if hit.like is None]
    assert leading == sorted(leading)
    some = search(indexed.folder, "harbour boat", 5)
    every = search(indexed.folder, "harbour boat", None)
    assert some.hits == every.hits[:5]
    assert some.total == len(every.hits)


def test_answer_as_data(small: Path) -> None:
    """The JSON of an answer has the keys that are promised."""
    data = search(small, "ferry").as_data()
    assert data["query"] == "ferry"
    assert data["total"] == 1
    assert {"document", "url", "title", "score", "snippet"} <= set(data["hits"][0])


def test_empty_archive(tmp_path: Path) -> None:
    """An archive without documents has an index, and finds nothing."""
    indexed = index_of(FakeArchive(()), tmp_path)
    assert search(indexed.folder, "anything").total == 0
    assert (indexed.output / "search" / "root.js").exists()


def _overwrite(folder: Path, pattern: str, content: Callable[[bytes], bytes]) -> None:
    for path in folder.glob(pattern):
        path.write_bytes(content(path.read_bytes()))


@pytest.mark.parametrize(
    ("pattern", "content"),
    [
        ("*.toc", lambda _: b"rubbish"),
        ("*.toc", lambda old: old[:40]),
        ("cards.sqlite", lambda _: b"rubbish" * 100),
        ("cards.sqlite", lambda old: old[:5_000]),
        ("*.trm", lambda old: old[:200]),
        ("*.pst", lambda old: old[:20]),
        ("*.pst", lambda old: b"\0" * len(old)),
    ],
)
def test_damaged_index_is_named(pattern: str, content: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """An index whose files were cut or overwritten is reported as damaged, never as a crash or an empty answer."""
    build_index(generated(5), tmp_path)  # type: ignore[arg-type] # a fake
    _overwrite(tmp_path, pattern, content)
    with pytest.raises(IndexDamagedError, match="built again"):
        search(tmp_path, "harbour")


def test_missing_index_is_named(tmp_path: Path) -> None:
    """A folder without an index, or none at all, is reported as damaged too."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(IndexDamagedError):
            search(folder, "harbour")


def test_other_versions_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index of another version is not read."""
    build_index(generated(3), tmp_path)  # type: ignore[arg-type] # a fake
    monkeypatch.setattr("sitegen.search.searching.FORMAT", "another")
    with pytest.raises(IndexDamagedError):
        search(tmp_path, "harbour")
