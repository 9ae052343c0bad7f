"""Feeds are valid whatever texts hold, and say no date that no text states."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.model.document import Dated, Precision
from sitegen.render import feeds
from sitegen.render.feeds import NEVER, stamp
from sitegen.render.xml import element, text

if TYPE_CHECKING:
    from conftest import FakeArchive

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
ANY = st.text(st.characters(exclude_categories=()) | st.sampled_from("\x00\x0b\ufffe\ud800]>&<\"'\r\n\t"))


def parse(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own feed


def made(archive: FakeArchive) -> dict[str, bytes]:
    return {file.path: file.content for file in feeds.files(archive)}


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
    """Where nothing is dated the feed is valid, empty, and as old as can be."""
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
    monkeypatch.setattr(feeds, "ADDRESSES", 5)
    files = made(archive.look_like(base_url="https://halden.example/"))
    index = parse(files["sitemap.xml"])
    assert index.tag.endswith("sitemapindex")
    parts = [(item.text or "").rpartition("/")[2] for item in index.iter() if item.tag.endswith("loc")]
    total = sum(len(parse(files[part])) for part in parts)
    monkeypatch.undo()
    whole = made(archive.look_like(base_url="https://halden.example/"))
    assert total == len(parse(whole["sitemap.xml"]))


@pytest.mark.parametrize(
    ("policy", "said"), [("index", b"Sitemap"), ("noindex", b"Allow: /"), ("disallow", b"Disallow: /\n")]
)
def test_robots_follow_the_policy(archive: FakeArchive, policy: str, said: bytes) -> None:
    """Pages that say noindex may be read, so that crawlers see it; a closed archive may not."""
    assert said in made(archive.look_like(base_url="https://halden.example/", robots=policy))["robots.txt"]


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


def test_dates_of_posts_count(archive: FakeArchive) -> None:
    """A page whose posts have dates of their own is dated by the newest."""
    key = next(key for key, document in archive.kept.items() if document.published)
    document = archive.kept[key]
    later = replace(document.posts[0], id="s2", published=Dated("2020", Precision.YEAR, 4, "2020"))
    posts = replace(document, published=None, posts=(*document.posts, later))
    root = parse(made(replace(archive, kept={**archive.kept, key: posts}))["feed.xml"])
    assert root.findtext(f"{ATOM}updated") == "2020-01-01T00:00:00Z"
