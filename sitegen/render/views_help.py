"""The view of the help page: each element of the query language with a query that finds something in this archive."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sitegen.model.document import Document, Voice
from sitegen.model.entity import Entity, Type
from sitegen.ports import Archive
from sitegen.render.views import moment, quoted, search_link
from sitegen.strings import fold

LOOKED_AT = 60
"""Documents that words are chosen from, spread over the archive."""

SHORTEST, LONGEST = 6, 13
WORD = re.compile(r"[^\W\d_]+")
PAIR = re.compile(r"(?<![\w'’-])([^\W\d_]{3,}) ([^\W\d_]{4,})(?![\w'’-])")
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts whose runs of letters are no single words."""

KINSHIP = 4
"""Words that begin with so many equal letters may be forms of one word."""

PLAIN = {
    "all": "red river",
    "or": "red OR river",
    "not": "river -red",
    "phrase": '"red river"',
    "beginning": "riv*",
    "near": "rivr~",
    "group": "(red OR river) boat",
    "name": 'name:"…"',
    "type": "type:place",
    "lang": "lang:en",
    "title": "title:river",
    "author": "author:anna",
    "source": "source:gazette",
    "text": "in:text river",
    "quote": "in:quote river",
    "comment": "in:comment river",
    "year": "date:2017",
    "range": "date:2017-05..2018",
    "none": "date:none",
}
"""How each element is written, for an archive that has nothing to show it by."""


@dataclass(frozen=True, slots=True)
class Query:
    """An element of the query language: its key, a query, and where it is run (None where nothing here matches it)."""

    key: str
    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class HelpView:
    """What the help page shows of the archive."""

    queries: tuple[Query, ...]


@dataclass(slots=True)
class _Words:
    """The words of the documents that were looked at."""

    texts: list[tuple[Document, list[str], frozenset[str]]] = field(default_factory=list)
    spread: Counter[str] = field(default_factory=Counter)


def help_view(archive: Archive) -> HelpView:
    """Return the help page's queries, each of which finds something."""
    made = {key: text for key, text in _examples(archive) if text}
    links = {key: search_link(text) for key, text in made.items()}
    return HelpView(tuple(Query(key, made.get(key, plain), links.get(key)) for key, plain in PLAIN.items()))


def _examples(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield queries by key; of two for one key the later one stands."""
    looked = _look(archive)
    best = _best(looked)
    if best:
        document, first, second = best
        yield from _of_words(looked, document, first, second)
    for document, _, _ in looked.texts:
        yield from _of_parts(document)
    yield from _of_names(archive, looked)
    yield from _of_facts(archive)


def _look(archive: Archive) -> _Words:
    """Read some documents, spread over the archive."""
    order = archive.site.order
    step = max(1, -(-len(order) // LOOKED_AT))
    found = _Words()
    for key in order[::step]:
        document = archive.document(key)
        if document.withheld:
            continue
        own = [word for block in document.blocks if block.voice is Voice.AUTHOR for word in _choice(block.text)]
        every = frozenset(fold(word) for block in document.blocks for word in WORD.findall(block.text))
        found.texts.append((document, own, every))
        found.spread.update(set(own))
    return found


def _choice(text: str) -> Iterator[str]:
    """Yield the words of a text that may stand in an example: whole, in small letters, neither short nor long."""
    for found in WORD.finditer(text):
        word = found[0]
        around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        whole = not set(around) & set("'’-_0123456789")
        if whole and word == word.lower() and SHORTEST <= len(word) <= LONGEST and not UNSPACED.search(word):
            yield word


def _best(looked: _Words) -> tuple[Document, str, str] | None:
    """Return a document and two of its words that stand in most others too, but not in nearly all."""
    most = max(1, len(looked.texts) * 2 // 3)
    ranked = sorted(looked.spread.items(), key=lambda item: (item[1] > most, -item[1], item[0]))
    for first, _ in ranked:
        for document, own, _ in looked.texts:
            others = sorted(
                {word for word in own if word[:KINSHIP] != first[:KINSHIP]},
                key=lambda word: (looked.spread[word] > most, -looked.spread[word], word),
            )
            if first in own and others:
                return document, first, others[0]
    return None


def _of_words(looked: _Words, document: Document, first: str, second: str) -> Iterator[tuple[str, str]]:
    """Yield what can be asked of two words that stand in one document."""
    yield "all", f"{first} {second}"
    yield "beginning", f"{first[: max(4, len(first) - 2)]}*"
    yield "text", f"in:text {first}"
    short = min(first, second, key=lambda word: (len(word), word))
    yield "near", f"{short[:-2]}{short[-1]}~"  # so it stays near the word's stem too, which may lack its last letters
    kin = {first[:KINSHIP], second[:KINSHIP]}
    others = sorted(word for word in looked.spread if word[:KINSHIP] not in kin)
    others.sort(key=lambda word: -looked.spread[word])
    if others:
        yield "or", f"{first} OR {others[0]}"
        yield "group", f"({first} OR {others[0]}) {second}"
    has = next(every for one, _, every in looked.texts if one is document)
    kin = {word[:KINSHIP] for word in has}
    without = next((word for word in others if fold(word)[:KINSHIP] not in kin), None)
    if without:
        yield "not", f"{first} -{without}"
    pairs = (found[0] for block in document.blocks if (found := PAIR.search(block.text)))
    pair = next((pair for pair in pairs if not UNSPACED.search(pair)), None)
    if pair:
        yield "phrase", quoted(pair)


def _of_parts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield searches in quotations and comments of a document that has them, and for its title's longest word."""
    for key, voice in (("quote", Voice.QUOTE), ("comment", Voice.COMMENT)):
        words = [word for block in document.blocks if block.voice is voice for word in _choice(block.text)]
        if words:
            yield key, f"in:{key} {max(words, key=lambda word: (len(word), word))}"
    title = [word for word in WORD.findall(document.title) if not UNSPACED.search(word)]
    if title and document.title_block:
        yield "title", f"title:{fold(max(title, key=len))}"
    people = [*document.authors, *(comment.author for comment in document.comments if comment.author)]
    words = [word for person in people for word in WORD.findall(person) if len(word) > 1]
    if words:
        yield "author", f"author:{quoted(people[0]) if len(people[0].split()) > 1 else words[0]}"


def _of_names(archive: Archive, looked: _Words) -> Iterator[tuple[str, str]]:
    """Yield a search for the name that stands most often, and for things of a kind beside a word."""
    top: Entity | None = None
    for entity in archive.entities():
        if entity.type is not Type.COMMENTER and (top is None or entity.mentions > top.mentions):
            top = entity
    if top is None or not top.mentions:
        return
    yield "name", f"name:{quoted(top.name)}"
    yield "type", f"type:{top.type.value}"
    for document, own, _ in looked.texts:
        if own and any(key == top.id for key, _ in archive.counts_in(document.id)):
            word = min(own, key=lambda word: (-looked.spread[word], word))
            yield "type", f"type:{top.type.value} {word}"
            return


def _of_facts(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield searches by language, outlet and date."""
    totals = archive.site.totals
    if totals.languages:
        yield "lang", f"lang:{totals.languages[-1 if len(totals.languages) == 1 else 1][0]}"
    outlets = Counter(outline.publisher for outline in archive.outlines() if outline.publisher and not outline.withheld)
    if outlets:
        yield "source", f"source:{quoted(min(outlets, key=lambda name: (-outlets[name], name)))}"
    first, last = (moment(value) if value else None for value in (totals.first, totals.last))
    if first and last:
        yield "year", f"date:{last.year:04}"
        yield "range", f"date:{_month(first.year, first.month)}..{last.year:04}"
    if totals.undated:
        yield "none", "date:none"


def _month(year: int, month: int | None) -> str:
    return f"{year:04}-{month:02}" if month else f"{year:04}"
