"""What a page tells the archive of its site: hashes of its short lines, of its title's ends, of its prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from posixpath import dirname
from urllib.parse import urlsplit
from zlib import crc32

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.origin import SUFFIX
from sitegen.clean.page import Page
from sitegen.model.source import Reading
from sitegen.model.traces import Traces

ENDS = 150
"""Pairs are made of so many units at either end of a page, outside its thread."""

MOST_WORDS = 60
"""No longer line is ever furniture."""

LETTERS = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+")
PREFIX = re.compile(r"(?P<site>[^-–—|»·•]{2,60})\s(?P<dash>[-–—|»·•]+)\s")
NAME = re.compile(r"(?=\D*[A-ZÀ-ÞА-Я])[^\d\W](?:[^\d?!:]*[^\W\d?!])?")
LONGEST_NAME = 6
SAMPLED = 8
"""One word in so many begins a run that is hashed."""

RUN = 4
SKETCHED, SKETCH = 500, 8
"""Of the first so many words of prose the sketch keeps so many hashes."""

START, END = "\x02", "\x03"


def number_of(*parts: str) -> int:
    """Return a hash of 64 bits that is the same in every run."""
    return int.from_bytes(blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def traces_of(reading: Reading, page: Page) -> Traces:
    """Return what a page, read by itself, tells of its site."""
    body = _sketch(page)
    if not body:
        return Traces(reading.source.id)
    pairs = list(pairs_of(page))
    title, own = page.metadata.title, page.metadata.publisher
    outlets = {number_of("outlet", folded(name)) for name in (own, *_declared(reading, "publisher")) if name}
    return Traces(
        document=reading.source.id,
        sites=tuple(sorted({*_sites(reading), *outlets})),
        ends=tuple(sorted({pair for low, high, pair in pairs if low < 0 or high == len(page.units)})),
        pairs=tuple(sorted({pair for *_, pair in pairs})),
        body=body,
        title=0 if title is None else number_of(folded(page.facts[title].text)),
        titled=tuple(sorted({number_of("outlet", folded(name)) for name, *_ in title_ends(page)})),
        outlets=tuple(sorted(outlets)),
        author=number_of(*map(folded, page.metadata.authors)) if page.metadata.authors else 0,
    )


def _sites(reading: Reading) -> Iterator[int]:
    source = reading.source
    yield number_of("folder", source.path if source.record is not None else dirname(source.path))
    for url in (source.url, *_declared(reading, "url")):
        try:
            host = urlsplit(url or "").hostname
        except ValueError:
            host = None
        if host:
            yield number_of("host", host.removeprefix("www."))


def _declared(reading: Reading, field: str) -> Iterator[str]:
    return (item.value for item in reading.declared if item.field == field)


def pairs_of(page: Page) -> Iterator[tuple[int, int, int]]:
    """Yield (unit, next unit, hash) for short lines that follow each other near the ends of a page, outside its thread.

    The page's beginning counts as unit -1, its end as the one after the last. What has no letter (a bar between two
    entries) is passed over.
    """
    talk = talk_of(page)
    outside = [index for index in range(len(page.units)) if index not in talk]
    near = outside if len(outside) <= 2 * ENDS else [*outside[:ENDS], *outside[-ENDS:]]
    at, last, said = -1, -1, START
    for index in near:
        text = page.facts[index].text
        if page.facts[index].code and not LETTERS.search(text):
            at += index == at + 1
            continue
        key = key_of(page.facts[index])
        if key and said and index == at + 1:
            yield last, index, number_of(said, key)
        at, last, said = index, index, key
    if said and at == len(page.units) - 1:
        yield last, len(page.units), number_of(said, END)


def talk_of(page: Page) -> frozenset[int]:
    """Return the units of a page's comments."""
    return frozenset(index for reply in page.thread.replies for index in (*reply.head, *reply.body))


def key_of(fact: Facts) -> str:
    """Return what a line is compared by; empty for one that is too long to be furniture."""
    if fact.words > MOST_WORDS or "\n" in fact.text:
        return ""
    return " ".join(folded(fact.text).split())


def title_ends(page: Page) -> Iterator[tuple[str, int, int]]:
    """Yield what may be the site's name at an end of the title, and where the rest begins and ends."""
    title = page.metadata.title
    if title is None or (page.metadata.suffix is not None and page.metadata.publisher is not None):
        return
    text = page.facts[title].text
    if (match := SUFFIX.search(text)) and _may_name(match["site"]):
        yield match["site"].strip(), 0, match.start()
    if (match := PREFIX.match(text)) and _may_name(match["site"]):
        yield match["site"].strip(), match.end(), len(text)


def _may_name(text: str) -> bool:
    return len(text.split()) <= LONGEST_NAME and NAME.fullmatch(text.strip()) is not None


def _sketch(page: Page) -> tuple[int, ...]:
    """Return the smallest hashes of a sample of the runs of words of the page's prose, without its thread's."""
    prose = [index for index, fact in enumerate(page.facts) if fact.prose and page.residue[index] is None]
    talk = talk_of(page)
    found: set[int] = set()
    left = SKETCHED
    for index in [index for index in prose if index not in talk] or prose:
        words = WORD.findall(folded(page.facts[index].text))[:left]
        left -= len(words)
        found.update(
            number_of(*words[at : at + RUN])
            for at, word in enumerate(words)
            if at == 0 or crc32(word.encode("utf-8", "surrogatepass")) % SAMPLED == 0
        )
        if not left:
            break
    return tuple(sorted(found)[:SKETCH])
