"""The archive into an index: analysed once, written by Whoosh, with cards and texts beside it."""

from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from sitegen.model.document import Document
from sitegen.model.entity import Mention
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.search.alike import groups_of, pairs_of
from sitegen.search.analysis import UNSPACED, primary, terms, words
from sitegen.search.fields import FIELDS, Entry, dates, entries, forms, keys
from sitegen.search.inverter import Inverter
from sitegen.search.lengths import classes, length_class
from sitegen.search.ranges import Cutter, range_size, short_name
from sitegen.search.stemmers import TABLES
from sitegen.search.stemming import LANGUAGES
from sitegen.search.store import LONGEST, Cards, dump
from sitegen.search.whoosh_index import Writer, write_plain
from sitegen.strings import digest

GROUPS = 32
"""Groups of texts in a range of documents, about: what says where they begin does not grow with the archive."""

FORMAT = f"8-{digest(repr(TABLES))}"
"""Version of what stands in the folder, and of the stems in it; an index of another version is made anew."""

RUN = re.compile(r"\S+")


def build(archive: Archive, folder: Path, *, plain: bool = False) -> None:
    """Write the index of an archive into a folder, which is made; ``plain`` uses Whoosh's public writer alone."""
    folder.mkdir(parents=True, exist_ok=True)
    cards = Cards(folder, new=True)
    collecting = gc.isenabled()
    gc.disable()  # a million small objects without a cycle: looking for cycles among them takes a third of the time
    try:
        types, numbers = _put_names(archive, cards)
        pairs = pairs_of(archive.twins())
        gather = _Gatherer(cards, numbers, len(archive.site.order))
        if plain:
            write_plain(folder, (_values(found, held) for _, found, held in gather.documents(archive, types)))
        else:
            writer = Writer(folder)
            with closing(Inverter(folder)) as inverter:
                for number, found, held in gather.documents(archive, types):
                    if number and gather.ranges[-1] == number:
                        inverter.end_range(number)
                    writer.add(inverter.add(number, found, held))
                writer.finish(inverter.lists())
        gather.finish(pairs)
    finally:
        if collecting:
            gc.enable()
        cards.close()


def _put_names(archive: Archive, cards: Cards) -> tuple[dict[str, str], dict[str, int]]:
    types: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for number, entity in enumerate(archive.entities()):
        found = forms(entity)
        spellings = list(dict.fromkeys([entity.name, *(alias.text for alias in entity.aliases)]))
        record = [entity.id, entity.name, entity.type.value, entity.documents, entity.mentions, spellings, list(found)]
        cards.add_name(number, entity.id, dump(record), found)
        types[entity.id] = entity.type.value
        numbers[entity.id] = number
    return types, numbers


class _Gatherer:
    """Walks through the documents, keeps their cards, and counts."""

    def __init__(self, cards: Cards, numbers: Mapping[str, int], documents: int) -> None:
        self._cards = cards
        size = range_size(documents)
        self._ranges, self._groups = Cutter(size), Cutter(size // GROUPS)
        self._used: set[str] = set()
        self.ranges: list[int] = []
        self.groups: list[int] = []
        self._numbers = numbers
        self._lengths = classes(documents)
        self._classes = bytearray()
        self._words = 0
        self._languages: set[str] = set()
        self._digest = hashlib.sha256(dump([FORMAT, FIELDS, TABLES]).encode())

    def documents(self, archive: Archive, types: dict[str, str]) -> Iterator[tuple[int, list[Entry], dict[str, int]]]:
        """Yield each document's number, what is searched of it, and its keys, in the order of ids."""
        number = 0
        for document in archive.documents():
            if document.withheld is not None and document.withheld.what == "document":
                continue
            found = list(entries(document))
            mentions = archive.mentions_in(document.id)
            held = keys(document, mentions, types)
            self._cut(number, document.id)
            self._keep(number, document, found, self._facets(document, mentions, held))
            self._digest.update(dump(sorted(held.items())).encode())
            yield number, found, held
            number += 1

    def _cut(self, number: int, document: DocumentId) -> None:
        """Note whether a range or a group of texts starts with this document; two parts never share a name."""
        name = short_name(document)
        fresh = name not in self._used
        self._used.add(name)
        starts = self._ranges.starts(document) and fresh
        if starts or not number:
            self.ranges.append(number)
        if (self._groups.starts(document) and fresh) or starts or not number:
            self.groups.append(number)

    def _keep(self, number: int, document: Document, found: list[Entry], counted: list[object]) -> None:
        count = sum(_count_words(entry.text) for entry in found)
        self._words += count
        self._classes.append(length_class(count, self._lengths))
        self._languages.update(entry.language for entry in found if entry.language in LANGUAGES)
        dated = dates(document)
        languages = list(dict.fromkeys(filter(None, map(primary, document.languages))))
        record = [
            document.id,
            document.title,
            dated[0] if dated else None,
            document.publisher,
            languages,
            count,
            len(document.comments),
            _shown(found),
        ]
        text, facets = dump(record), dump(counted)
        self._digest.update(text.encode())
        self._digest.update(facets.encode())
        self._cards.add_document(number, document.id, text, facets)

    def _facets(self, document: Document, mentions: Iterable[Mention], held: Iterable[str]) -> list[object]:
        """Return a document's languages, years, types of names, sources and numbers of names; and its newest date."""
        languages = sorted(key.removeprefix("lang=") for key in held if key.startswith("lang="))
        types = sorted(key.removeprefix("type=") for key in held if key.startswith("type="))
        dated = dates(document)
        years = sorted({date[:4] for date in dated}, reverse=True) or ["none"]
        sources = sorted({name for name in (document.publisher, *(post.publisher for post in document.posts)) if name})
        names = sorted({self._numbers[mention.entity] for mention in mentions if mention.entity in self._numbers})
        return [languages, years, types, sources, names, (dated or ("",))[0]]

    def finish(self, pairs: Iterable[tuple[DocumentId, DocumentId]]) -> None:
        """Keep what is known of the whole; ``pairs`` are documents that are nearly the same."""
        numbers = {DocumentId(name): number for number, name in enumerate(self._cards.document_ids())}
        alike = dump(groups_of(pairs, numbers))
        self._digest.update(alike.encode())
        self._cards.put("alike", alike)
        self._cards.put("format", FORMAT)
        self._cards.put("documents", str(len(self._classes)))
        self._cards.put("words", str(self._words))
        self._cards.put("languages", " ".join(sorted(self._languages)))
        self._cards.put("lengths", dump(self._lengths))
        self._cards.put("classes", bytes(self._classes))
        self._cards.put("ranges", dump(self.ranges))
        self._cards.put("groups", dump(self.groups))
        self._cards.put("digest", self._digest.hexdigest())


def _count_words(text: str) -> int:
    """Return the number of runs between spaces, without a list of them where there may be millions."""
    return len(text.split()) if len(text) < LONGEST else sum(1 for _ in RUN.finditer(text))


def _shown(found: Iterable[Entry]) -> list[list[object]]:
    """Return what snippets are cut from: everything, but of a very long document its beginning."""
    rows: list[list[object]] = []
    room = LONGEST
    for entry in found:
        if room <= 0:
            break
        rows.append([entry.field, entry.anchor, entry.label, entry.language, entry.text[:room]])
        room -= len(entry.text)
    return rows


def _values(found: Iterable[Entry], held: dict[str, int]) -> dict[str, dict[str, list[int]] | dict[str, int]]:
    """Return one document as Whoosh's public writer takes it: for each field its terms and their positions."""
    values: dict[str, dict[str, list[int]] | dict[str, int]] = {"key": held}
    tables: list[dict[str, list[int]]] = [{} for _ in FIELDS]
    places = [0] * len(FIELDS)
    for entry in found:
        table, place = tables[entry.field], places[entry.field]
        spaced = UNSPACED.search(entry.text) is None
        for match in words(entry.text):
            taken = terms(match.group(), entry.language)
            for _, _, key in taken[:1] if spaced else taken:
                table.setdefault(key, []).append(place)
                place += 1
            place += not taken
        places[entry.field] = place + 1
    values.update(zip(FIELDS, tables, strict=True))
    return values
