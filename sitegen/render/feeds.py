"""Atom feeds: the newest dated documents of the archive, and of each name those that name it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import groupby

from sitegen.model.entity import Entity
from sitegen.model.site import Context, File, Outline, Site
from sitegen.ports import Archive
from sitegen.render.messages import Messages
from sitegen.render.structured.reference import base_url
from sitegen.render.xml import document, element, lines, text

ATOM = "http://www.w3.org/2005/Atom"

ENTRIES = 100
"""Entries in one file of a feed; further ones follow in files of their own (RFC 5005)."""

NEVER = "1990-01-01T00:00:00Z"
"""What the feed of an archive without a single dated text gives as its date, because Atom demands one.

Readers and validators take an earlier one for a mistake.
"""

MOMENT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?")

MARKUP = re.compile(r"<[/!a-z]|&#?\w+;", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated document in a feed: what is shown of it, and the anchor of the place that is meant."""

    outline: Outline
    summary: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: where its first file stands, less the ending, what it is called, and the page that it belongs to."""

    stem: str
    title: str
    home: str

    def path(self, number: int) -> str:
        """Return the path of one of its files."""
        return f"{self.stem}.xml" if number == 1 else f"{self.stem}.{number}.xml"


def feeds(archive: Archive, words: Messages) -> Iterator[File]:
    """Yield the feeds of the archive and of each entity, in the language of the pages."""
    yield from feed(archive, words)
    for entity in archive.entities():
        yield from entity_feed(archive, entity, words)


def feed(archive: Archive, words: Messages) -> Iterator[File]:
    """Yield the Atom feed of the archive: its dated documents."""
    site = archive.site
    dated = sorted(filter(_newest, archive.outlines()), key=_feed_order)
    entries = [Entry(outline, outline.lead) for outline in dated]
    yield from _files(site, words, Feed("feed", site.look.title, "index.html"), entries)


def entity_feed(archive: Archive, entity: Entity, words: Messages) -> Iterator[File]:
    """Yield the Atom feed of one entity: the dated documents that name it, each with its first mention."""
    site = archive.site
    firsts = {
        key: next(contexts)
        for key, contexts in groupby(archive.mentions_of(entity.id), lambda row: row.mention.document)
    }
    dated = sorted(filter(_newest, map(archive.outline, firsts)), key=_feed_order)
    entries = [_mention(outline, firsts[outline.id]) for outline in dated]
    stem = f"entities/{entity.id}"
    yield from _files(site, words, Feed(stem, f"{entity.name} – {site.look.title}", f"{stem}.html"), entries)


def stamp(value: str, later: int = 0) -> str:
    """Return a stated date as the full moment in UTC that Atom demands: what the text leaves open is its beginning.

    ``later`` is a number of seconds to be added where the text leaves them open: entries of one day are told apart so.
    """
    found = MOMENT.match(value)
    if found is None:
        return NEVER
    year, month, day, time, second, zone = found.groups()
    zone = zone or "Z"
    if len(zone) == len("+0100"):
        zone = f"{zone[:3]}:{zone[3:]}"
    moment = f"{year}-{month or '01'}-{day or '01'}T{time or '00:00'}{second or ':00'}"
    if later and not second:
        moment = _added(moment, later)
    return moment + zone


def _added(moment: str, seconds: int) -> str:
    try:
        return (datetime.fromisoformat(moment).replace(tzinfo=UTC) + timedelta(seconds=seconds)).isoformat()[:19]
    except (ValueError, OverflowError):  # no such day, or the end of the calendar
        return moment


def _newest(outline: Outline) -> str | None:
    """Return the newest date that a document states, or None: such a one is in no feed, for a feed would invent it."""
    if outline.withheld:
        return None
    dates = [date.value for date in (*outline.dates, *([outline.published] if outline.published else []))]
    return max((value for value in dates if MOMENT.match(value)), default=None)


def _feed_order(outline: Outline) -> tuple[str, str]:
    """Sort by date, the newest first, then by id."""
    newest = _newest(outline) or ""
    return "".join(chr(0x10FFFF - ord(char)) for char in newest), outline.id


def _mention(outline: Outline, context: Context) -> Entry:
    mention = context.mention
    return Entry(outline, f"{context.before}{mention.text}{context.after}", mention.block or mention.comment)


def _files(site: Site, words: Messages, feed: Feed, entries: Sequence[Entry]) -> Iterator[File]:
    """Yield a feed's files: the newest entries first, and where there are many, older ones in further files."""
    same: Counter[str] = Counter()
    moments: list[str] = []
    for entry in entries:
        value = _newest(entry.outline) or ""
        moments.append(stamp(value, same[stamp(value)]))
        same[stamp(value)] += 1
    root = "../" if "/" in feed.stem else ""
    total = max(1, -(-len(entries) // ENTRIES))
    for number in range(1, total + 1):
        part = slice((number - 1) * ENTRIES, number * ENTRIES)
        rows = [
            (moment, _entry(site, words, entry, moment, root))
            for entry, moment in zip(entries[part], moments[part], strict=True)
        ]
        yield File(feed.path(number), _atom(site, words, feed, (number, total), rows))


def _atom(site: Site, words: Messages, feed: Feed, place: tuple[int, int], entries: list[tuple[str, str]]) -> bytes:
    base = base_url(site)
    number, total = place
    about = words.gettext("Texts by the dates they state, the newest first; texts without a date are left out.")
    home = base + feed.home if base else feed.home.rpartition("/")[2]
    rows = [
        element("id", text(_id("feed", site.look.title, base or "", feed.path(1)))),
        _said("title", feed.title),
        _said("subtitle", about),
        element("updated", max((updated for updated, _ in entries), default=stamp(site.totals.last or ""))),
        element("author", element("name", text(site.look.title))),
        element("link", rel="alternate", type="text/html", href=base if base and feed.stem == "feed" else home),
        *([_page_link(base, feed, "self", number)] if base else []),
        *(_page_link(base, feed, rel, to) for rel, to in _paging(number, total)),
        element("generator", "sitegen", version=site.version),
        *(entry for _, entry in entries),
    ]
    return document(element("feed", lines(rows), xmlns=ATOM, xml_lang=site.look.language))


def _paging(number: int, total: int) -> Iterator[tuple[str, int]]:
    """Yield the other files of a feed in parts, as RFC 5005 names them."""
    if total > 1:
        yield from (("first", 1), ("last", total))
    if number > 1:
        yield "previous", number - 1
    if number < total:
        yield "next", number + 1


def _page_link(base: str | None, feed: Feed, rel: str, number: int) -> str:
    path = feed.path(number)
    return element("link", rel=rel, type="application/atom+xml", href=base + path if base else path.rpartition("/")[2])


def _entry(site: Site, words: Messages, entry: Entry, updated: str, root: str) -> str:
    outline = entry.outline
    value = _newest(outline) or ""
    authors = outline.authors or (words.gettext("Author not stated"),)
    anchor = f"#{entry.anchor}" if entry.anchor else ""
    said = words.gettext("Date as stated: %(date)s", date=value)
    rows = [
        element("id", _id("entry", outline.id, outline.sha256)),
        _said("title", outline.title, outline.language),
        element("updated", updated),
        *(element("author", element("name", text(author))) for author in authors),
        element(
            "link",
            rel="alternate",
            type="text/html",
            href=f"{base_url(site) or root}documents/{outline.id}.html{anchor}",
        ),
        element("category", term=value, label=said),
        _said("summary", entry.summary, outline.lead_language),
    ]
    return element("entry", lines(rows))


def _said(name: str, value: str, language: str | None = None) -> str:
    """Return an element that holds plain text; what looks like markup is told to be the text of it, not markup.

    Many readers, and the validator of feeds, take such a text for markup else.
    """
    if MARKUP.search(value):
        return element(name, text(escape(value)), type="html", xml_lang=language)
    return element(name, text(value), type="text", xml_lang=language)


def _id(*parts: str) -> str:
    joined = "\n".join(parts).encode("utf-8", "replace")
    return f"urn:sha256:{hashlib.sha256(joined).hexdigest()}"
