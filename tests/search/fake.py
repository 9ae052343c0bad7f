"""An archive made up by rule: documents in several languages, with comments, quotes, posts, dates and names."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sitegen.model.document import Block, BlockId, Comment, Dated, Document, Kind, Post, Precision, Voice
from sitegen.model.entity import Alias, Entity, EntityId, Mention, Type
from sitegen.model.site import Look, Site, Totals, Twin
from sitegen.model.source import DocumentId, Source

ENGLISH = (
    "the harbour ferry river council mayor bridge storm winter keeper light signal repair flooded building builders "
    "report reported reporting of and to a in was were sailing sailed boats boat market trader trading old new story "
    "stories letter letters night morning reading archive archives studied studies study city cities don't keeper's "
    "happiness nationally operations operational running runner island islands relief northern wall under over café"
).split()
DUTCH = (
    "de het een van en in haven rivier brug storm winter licht herstel bericht berichten schepen schip markt handel "
    "oude nieuwe verhaal verhalen brief brieven nacht ochtend eiland eilanden burgemeester gebouwen gebouw strijders "
    "mogelijkheden vrijheid dagelijkse varen gevaren ochtenden lopen loopt geschiedenis coördinatie zeeën"
).split()
GERMAN = (
    "der die das und Hafen Häfen Fluss Flüsse Brücke Brücken Straße Licht Nachricht Schönheit Möglichkeiten".split()
)
JAPANESE = ("港の灯台は古い。", "嵐の夜に橋が壊れた。", "水", "島の市場と橋")
ARABIC = ("ميناء المدينة القديمة", "جسرٌ على النهر")
NAMES = (
    ("Port Halden", Type.PLACE, ("Port Halden", "Porthalden", "Port-Halden")),
    ("Otto Fenn", Type.PERSON, ("Otto Fenn", "Fenn", "O. Fenn")),
    ("Northern Relief Council", Type.ORGANISATION, ("Northern Relief Council", "NRC")),
    ("Marlow", Type.COMMENTER, ("Marlow",)),
    ("Île Carrée", Type.PLACE, ("Île Carrée", "Ile Carree")),
)


@dataclass
class FakeArchive:
    """Holds documents in memory and answers what the search stage asks of an archive."""

    held: tuple[Document, ...]
    entity_rows: tuple[Entity, ...] = ()
    mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    copies: tuple[Twin, ...] = ()

    @property
    def site(self) -> Site:
        """The archive as a whole, as little of it as the search page needs."""
        totals = Totals(len(self.held), 0, 0, len(self.entity_rows), 0, (), None, None, 0, (), (), (), (), ())
        return Site(Look("Halden papers"), tuple(row.id for row in self.held), totals, {}, (), "0", 1)

    def documents(self) -> Iterator[Document]:
        """Yield every document, sorted by id."""
        return iter(sorted(self.held, key=lambda document: document.id))

    def entities(self) -> Iterator[Entity]:
        """Yield every entity, sorted by id."""
        return iter(sorted(self.entity_rows, key=lambda entity: entity.id))

    def entity(self, entity: EntityId) -> Entity:
        """Return one entity."""
        return next(row for row in self.entity_rows if row.id == entity)

    def mentions_in(self, document: DocumentId) -> tuple[Mention, ...]:
        """Return a document's mentions."""
        return self.mentions.get(document, ())

    def twins(self) -> tuple[Twin, ...]:
        """Return the near-duplicates."""
        return self.copies


def dated(value: str) -> Dated:
    """Return a date as precise as it is long."""
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}.get(len(value), Precision.MINUTE)
    return Dated(value, precision, 1, value)


def document(  # noqa: PLR0913 - a document has many parts, nearly all of them optional here
    name: str,
    blocks: Sequence[tuple[str, str, Voice]],
    *,
    title: str = "",
    published: str | None = None,
    publisher: str | None = None,
    authors: tuple[str, ...] = (),
    comments: Sequence[tuple[str, str]] = (),
    posts: tuple[Post, ...] = (),
) -> Document:
    """Return a document of (text, language, voice) blocks and (author, text) comments; the title is its first block."""
    made: list[Block] = []
    offset = 0
    if title:
        made.append(Block(BlockId("o0"), Kind.HEADING, Voice.AUTHOR, title, (1, 1), (), language="en", level=1))
        offset = len(title) + 2
    for text, language, voice in blocks:
        made.append(Block(BlockId(f"o{offset}"), Kind.PARAGRAPH, voice, text, (1, 1), (), language=language or None))
        offset += len(text.encode()) + 2
    said = []
    for number, (author, text) in enumerate(comments, 1):
        place = BlockId(f"o{offset}")
        made.append(Block(place, Kind.PARAGRAPH, Voice.COMMENT, text, (1, 1), (), language="en", comment=f"c{number}"))
        said.append(Comment(f"c{number}", author, None, number, None, (place,), (1, 1)))
        offset += len(text.encode()) + 2
    languages = tuple(dict.fromkeys(language for _, language, _ in blocks if language))
    source = Source(f"{name}.txt", "0" * 64, offset, "text/plain", f"originals/{name}.txt")
    return Document(
        id=DocumentId(name),
        source=source,
        encoding="utf-8",
        title=title or name,
        title_block=BlockId("o0") if title else None,
        publisher=publisher,
        authors=authors,
        languages=languages,
        published=dated(published) if published else None,
        blocks=tuple(made),
        comments=tuple(said),
        posts=posts,
    )


def entity(name: str, kind: Type, spellings: Sequence[str]) -> Entity:
    """Return an entity with spellings."""
    slug = "-".join(name.lower().encode("ascii", "ignore").decode().split())
    return Entity(EntityId(slug), name, kind, tuple(Alias(text, 1, "test", 1.0) for text in spellings), 1, 1)


def generated(count: int, seed: int = 7, scale: int = 1) -> FakeArchive:
    """Return an archive of so many documents, the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311 - test data
    entities = tuple(entity(*row) for row in NAMES)
    made: list[Document] = []
    mentions: dict[str, tuple[Mention, ...]] = {}
    for number in range(count):
        name = f"doc-{draw.randrange(10**6):06d}-{number}"
        row = _document(draw, name, scale)
        found = [
            Mention(one.id, row.id, block.id, at, at + len(alias.text), alias.text)
            for block in row.blocks
            for one in entities
            for alias in one.aliases[:1]
            for at in [block.text.find(alias.text)]
            if at >= 0
        ]
        made.append(row)
        mentions[row.id] = tuple(found)
    ids = [row.id for row in made]
    copies = (Twin(*draw.sample(ids, 2), draw.choice([0.4, 0.8, 0.95, 1.0])) for _ in range(count // 3))
    return FakeArchive(tuple(made), entities, mentions, tuple(copies))


def _document(draw: random.Random, name: str, scale: int) -> Document:
    blocks: list[tuple[str, str, Voice]] = []
    for _ in range(draw.randint(1, 6) * scale):
        kind = draw.random()
        if kind < 0.6:
            blocks.append((_sentence(draw, ENGLISH), "en", draw.choice([Voice.AUTHOR, Voice.AUTHOR, Voice.QUOTE])))
        elif kind < 0.85:
            blocks.append((_sentence(draw, DUTCH), "nl", Voice.AUTHOR))
        elif kind < 0.92:
            blocks.append((_sentence(draw, GERMAN), draw.choice(["de", ""]), Voice.EMBEDDED))
        else:
            language, texts = draw.choice([("ja", JAPANESE), ("ar", ARABIC)])
            blocks.append((draw.choice(texts), language, Voice.AUTHOR))
    day = f"{draw.randint(2015, 2019)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
    value = draw.choice([None, day, day[:7], day[:4], f"{day}T07:15"])
    said = [("Marlow", _sentence(draw, ENGLISH)) for _ in range(draw.choice([0, 0, 0, 1, 3]))]
    title = _sentence(draw, ENGLISH, 4) if draw.random() < 0.8 else ""
    return document(
        name,
        blocks,
        title=title,
        published=value,
        publisher=draw.choice([None, "The Halden Courier", "Eilandbode", "The Halden Courier, “Late” Edition", "“”"]),
        authors=draw.choice([(), ("Ada Quill",), ("Otto Fenn", "Ada Quill")]),
        comments=said,
    )


def _sentence(draw: random.Random, words: Sequence[str], most: int = 18) -> str:
    chosen = [draw.choice(words) for _ in range(draw.randint(2, most))]
    if draw.random() < 0.25:
        name = draw.choice(NAMES)
        chosen.insert(draw.randrange(len(chosen)), draw.choice(name[2]))
    text = " ".join(chosen)
    return f"{text[0].upper()}{text[1:]}."
