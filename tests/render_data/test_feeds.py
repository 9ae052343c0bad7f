"""Feeds are valid whatever texts hold, and say no date that no text states."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.model.document import Dated, Precision
from sitegen.model.source import DocumentId
from sitegen.render import feeds, sitefiles
from sitegen.render.feeds import NEVER, stamp
from sitegen.render.messages import messages
from sitegen.render.theme import Theme
from sitegen.render.xml import element, text

if TYPE_CHECKING:
    from conftest import FakeArchive

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
ANY = st.text(st.characters(exclude_categories=()) | st.sampled_from("\x00\x0b\ufffe\ud800]>&<\"'\r\n\t"))


def parse(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own feed


def made(archive: FakeArchive) -> dict[str, bytes]:
    words = messages(Theme.load(None).folders, archive.look.language)
    return {file.path: file.content for file in sitefiles.files(archive, words)}


def check(root: ET.Element) -> list[ET.Element]:
    """Check what Atom (RFC 4287) demands of a feed; return its entries."""
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    for item in (root, *entries):
        for name in ("id", "title", "updated"):
            (found,) = item.findall(f"{ATOM}{name}")
            assert found.text
        assert MOMENT.fullmatch(item.findtext(f"{ATOM}updated") or "")
        assert re.match(r"[a-z]+:", item.findtext(f"{ATOM}id") or "")
        assert item.findall(f"{ATOM}link[@rel='alternate']")
        assert item.findall(f"{ATOM}author/{ATOM}name")
    ids = [item.findtext(f"{ATOM}id") for item in entries]
    assert len(set(ids)) == len(ids)
    return entries


def test_feeds_are_atom(archive: FakeArchive) -> None:
    """The archive and every entity have a valid feed; the undated document is in none."""
    files = made(archive)
    assert set(files) == {"feed.xml", "entities/port-halden.xml", "entities/marlow.xml"}
    for content in files.values():
        entries = check(parse(content))
        assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["The Harbour Closes"]
        assert b"Notes" not in content


def test_entity_feed_leads_to_the_mention(archive: FakeArchive) -> None:
    """An entry of an entity's feed leads to the first place that names it, from the folder the feed is in."""
    (entry,) = check(parse(made(archive)["entities/port-halden.xml"]))
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert re.fullmatch(r"\.\./documents/[a-z0-9-]+\.html#o\d+", link.attrib["href"])


def test_an_archive_without_dates_has_an_empty_feed(archive: FakeArchive) -> None:
    """Where nothing is dated the feed is valid, empty, and as old as feeds can be."""
    bare = replace(archive, kept={key: row for key, row in archive.kept.items() if not row.published}, names={})
    root = parse(made(bare)["feed.xml"])
    assert check(root) == []
    assert root.findtext(f"{ATOM}updated") == NEVER


def test_withheld_documents_are_in_no_feed(withheld: FakeArchive) -> None:
    """Neither feeds nor the sitemap name a withheld document."""
    key = next(document.id for document in withheld.documents() if document.withheld)
    for content in made(withheld.look_like(base_url="https://halden.example/")).values():
        assert key.encode() not in content


def test_site_files_need_a_base_url(archive: FakeArchive) -> None:
    """Sitemap, robots, OpenSearch and BEACON come with a base URL; every address in them is under it."""
    files = made(archive.look_like(base_url="https://halden.example/papers"))
    assert {"sitemap.xml", "robots.txt", "opensearch.xml", "beacon.txt"} <= set(files)
    places = [item.text or "" for item in parse(files["sitemap.xml"]).iter() if item.tag.endswith("loc")]
    assert len(places) == len(set(places))
    assert all(place.startswith("https://halden.example/papers/") for place in places)
    search = parse(files["opensearch.xml"])
    assert any(item.get("template", "").endswith("?q={searchTerms}") for item in search)
    assert any(item.get("role") == "example" for item in search)
    assert b"Sitemap: https://halden.example/papers/sitemap.xml" in files["robots.txt"]
    assert files["beacon.txt"].startswith(b"#FORMAT: BEACON\n")
    assert (
        b"\nhttps://www.wikidata.org/entity/Q42||https://halden.example/papers/entities/port-halden.html\n"
        in (files["beacon.txt"])
    )


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Papers", "Papers"),
        ("The Hesper Bay papers", "The Hesper Bay"),
        ("Harbourmastersdocuments", "Harbourmastersdo"),
        ("", "Archive"),
    ],
)
def test_short_names_are_short(archive: FakeArchive, title: str, short: str) -> None:
    """OpenSearch allows a name 16 characters; a longer title is cut between words."""
    files = made(archive.look_like(title=title, base_url="https://halden.example/"))
    assert f"<ShortName>{short}</ShortName>".encode() in files["opensearch.xml"]
    assert b'searchTerms="Port Halden"' in files["opensearch.xml"]


def test_a_long_sitemap_is_split(archive: FakeArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    """More addresses than the protocol allows in one file go into several, with an index."""
    monkeypatch.setattr(sitefiles, "IN_ONE_FILE", 5)
    files = made(archive.look_like(base_url="https://halden.example/"))
    index = parse(files["sitemap.xml"])
    assert index.tag.endswith("sitemapindex")
    parts = [(item.text or "").rpartition("/")[2] for item in index.iter() if item.tag.endswith("loc")]
    total = sum(len(parse(files[part])) for part in parts)
    monkeypatch.undo()
    whole = made(archive.look_like(base_url="https://halden.example/"))
    assert total == len(parse(whole["sitemap.xml"]))


def places(archive: FakeArchive) -> list[str]:
    """Return the paths that the sitemap of an archive lists, or nothing where there is none."""
    files = made(archive)
    assert (b"Sitemap: https://halden.example/sitemap.xml" in files["robots.txt"]) == ("sitemap.xml" in files)
    assert files["robots.txt"].startswith(b"User-agent: *\nAllow: /\n")
    rows = parse(files["sitemap.xml"]).iter() if "sitemap.xml" in files else ()
    return [(item.text or "").removeprefix("https://halden.example/") for item in rows if item.tag.endswith("loc")]


@pytest.mark.parametrize(
    ("robots", "robots_of", "listed"),
    [
        ("index", {}, {"", "documents.html", "entities/marlow.html"}),
        ("index", {"names": "noindex, follow"}, {"", "documents.html"}),
        ("noindex", {"home": "index"}, {""}),
        ("none", {}, set()),
    ],
)
def test_the_sitemap_follows_the_policy(
    archive: FakeArchive, robots: str, robots_of: dict[str, str], listed: set[str]
) -> None:
    """Pages that say noindex are in no sitemap, but may be read, so that crawlers see what they say."""
    found = places(archive.look_like(base_url="https://halden.example/", robots=robots, robots_of=robots_of))
    assert set(found) & {"", "documents.html", "entities/marlow.html"} == listed
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2019", "2019-01-01T00:00:00Z"),
        ("2019-05", "2019-05-01T00:00:00Z"),
        ("2019-05-02", "2019-05-02T00:00:00Z"),
        ("2019-05-02T07:15", "2019-05-02T07:15:00Z"),
        ("2019-05-02T07:15:09+0200", "2019-05-02T07:15:09+02:00"),
        ("soon", NEVER),
    ],
)
def test_stamps_begin_what_is_left_open(value: str, moment: str) -> None:
    """A date becomes the first moment of what it says."""
    assert stamp(value) == moment


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(ANY, ANY)
def test_feeds_are_well_formed_whatever_comes(archive: FakeArchive, title: str, name: str) -> None:
    """No title, author, archive or entity name breaks a feed; what XML cannot hold becomes U+FFFD."""
    kept = {
        key: replace(document, title=title or "t", authors=(name or "n",)) for key, document in archive.kept.items()
    }
    names = {key: replace(entity, name=name or "n") for key, entity in archive.names.items()}
    hostile = replace(archive, kept=kept, names=names).look_like(title=title or "t", base_url="https://halden.example/")
    for path, content in made(hostile).items():
        if path.endswith(".xml"):
            parse(content)
        content.decode()


@given(ANY)
def test_xml_keeps_what_it_can(value: str) -> None:
    """Text and attributes read back the same, but for characters that XML cannot hold."""
    back = parse(element("a", text(value), b=value).encode())
    expected = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", value)
    assert (back.text or "") == expected
    assert back.attrib["b"] == expected


def test_a_name_in_undated_texts_has_an_empty_feed(archive: FakeArchive) -> None:
    """A feed without entries is as old as the newest text of the archive."""
    key = next(key for key, document in archive.kept.items() if document.published)
    bare = replace(archive, mentions={other: rows for other, rows in archive.mentions.items() if other != key})
    root = parse(made(bare)["entities/port-halden.xml"])
    assert check(root) == []
    assert root.findtext(f"{ATOM}updated") == "2019-05-02T07:15:00Z"


def copies(archive: FakeArchive, count: int) -> FakeArchive:
    """Return the archive with so many copies of its dated document, each with an id of its own."""
    key = next(key for key, document in archive.kept.items() if document.published)
    original = archive.kept[key]
    kept = {}
    for number in range(count):
        path = f"copy-{number:04}.txt"
        kept[DocumentId(path)] = replace(original, id=DocumentId(path), source=replace(original.source, path=path))
    mentions = {copy: tuple(replace(mention, document=copy) for mention in archive.mentions[key]) for copy in kept}
    return replace(archive, kept=kept, mentions=mentions)


@pytest.mark.parametrize("base", [None, "https://halden.example/"])
def test_a_long_feed_goes_on_in_further_files(archive: FakeArchive, base: str | None) -> None:
    """Every dated document is in one of the feed's files, each leads to its neighbours, no two have one moment."""
    files = made(copies(archive, 2 * feeds.ENTRIES + 1).look_like(base_url=base))
    for stem in ("feed", "entities/port-halden"):
        parts = [f"{stem}.xml", f"{stem}.2.xml", f"{stem}.3.xml"]
        assert {path for path in files if path.startswith(f"{stem}.")} == set(parts)
        roots = [parse(files[path]) for path in parts]
        entries = [entry for root in roots for entry in check(root)]
        assert [len(check(root)) for root in roots] == [feeds.ENTRIES, feeds.ENTRIES, 1]
        assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
        assert len({entry.findtext(f"{ATOM}updated") for entry in entries}) == len(entries)
        for number, root in enumerate(roots):
            links = {
                str(link.get("rel")): str(link.get("href")).removeprefix(base or "").rpartition("/")[2]
                for link in root.findall(f"{ATOM}link")
            }
            names = [path.rpartition("/")[2] for path in parts]
            assert (links["first"], links["last"]) == (names[0], names[-1])
            assert links.get("next") == (names[number + 1] if number < 2 else None)
            assert links.get("previous") == (names[number - 1] if number else None)
            assert links.get("self") == (names[number] if base else None)


def test_entries_of_one_day_differ_by_seconds() -> None:
    """Where the text leaves the seconds open they tell entries apart; seconds that it states stay."""
    assert stamp("2019-05-02", 3) == "2019-05-02T00:00:03Z"
    assert stamp("2019-05-02T07:15", 61) == "2019-05-02T07:16:01Z"
    assert stamp("2019-05-02T07:15:09+0200", 3) == "2019-05-02T07:15:09+02:00"
    assert stamp("9999-12-31T23:59", 600) == "9999-12-31T23:59:00Z"


@pytest.mark.parametrize("title", ["a < b & c", "Say </b>", "<script>alert(1)</script> &amp; more"])
def test_a_title_that_looks_like_markup_is_text(archive: FakeArchive, title: str) -> None:
    """Read by the rules of Atom, as text or as the text that its HTML shows, every title and summary is as it was."""
    kept = {
        key: replace(document, title=title, blocks=tuple(replace(block, text=title) for block in document.blocks))
        for key, document in archive.kept.items()
    }
    root = parse(made(replace(archive, kept=kept).look_like(title=title))["feed.xml"])
    (entry,) = check(root)
    for element_ in (root.find(f"{ATOM}title"), entry.find(f"{ATOM}title"), entry.find(f"{ATOM}summary")):
        assert element_ is not None
        assert (element_.get("type") == "html") == bool(re.search("<[/a-z]", title))
        said = element_.text or ""
        assert (unescape(said) if element_.get("type") == "html" else said) == title
        assert element_.get("type") == "text" or "<" not in said


def test_feeds_speak_the_language_of_the_pages(archive: FakeArchive) -> None:
    """What a feed says of itself is in the language of the interface, and says so."""
    root = parse(made(archive.look_like(language="nl"))["feed.xml"])
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl"


def test_beacon_files_are_one_for_each_authority(archive: FakeArchive) -> None:
    """Each authority's own file has its identifiers without their address; the file of all has whole addresses."""
    place = archive.names["port-halden"]
    known = replace(place, same_as=("wikidata:Q42", "gnd:4000001-9", "https://halden.example/q", "vessel:7"))
    files = made(replace(archive, names={place.id: known}).look_like(base_url="https://halden.example/papers"))
    page = "https://halden.example/papers/entities/port-halden.html"
    found = {name: content.decode().split("\n\n") for name, content in files.items() if name.startswith("beacon")}
    assert {name: rows.splitlines() for name, (_, rows) in found.items()} == {
        "beacon.txt": [
            f"https://www.wikidata.org/entity/Q42||{page}",
            f"https://d-nb.info/gnd/4000001-9||{page}",
            f"https://halden.example/q||{page}",
        ],
        "beacon-gnd.txt": [f"4000001-9||{page}"],
        "beacon-wikidata.txt": [f"Q42||{page}"],
    }
    assert "#PREFIX: https://d-nb.info/gnd/" in found["beacon-gnd.txt"][0]
    assert all(head.startswith("#FORMAT: BEACON\n") for head, _ in found.values())


def test_dates_of_posts_count(archive: FakeArchive) -> None:
    """A page whose posts have dates of their own is dated by the newest."""
    key = next(key for key, document in archive.kept.items() if document.published)
    document = archive.kept[key]
    later = replace(document.posts[0], id="s2", published=Dated("2020", Precision.YEAR, 4, "2020"))
    posts = replace(document, published=None, posts=(*document.posts, later))
    root = parse(made(replace(archive, kept={**archive.kept, key: posts}))["feed.xml"])
    assert root.findtext(f"{ATOM}updated") == "2020-01-01T00:00:00Z"
