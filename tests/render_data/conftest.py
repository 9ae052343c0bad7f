"""A small archive made by hand: what the stages before would give, without them."""

# ruff: noqa: D102 - the port says what each of its methods does

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import pytest

from sitegen.model.document import (
    Block,
    BlockId,
    Comment,
    Dated,
    Document,
    Kind,
    Moved,
    Post,
    Precision,
    Removed,
    Repaired,
    Spoken,
    Voice,
    Withheld,
)
from sitegen.model.entity import Alias, Entity, EntityId, Mention, Type
from sitegen.model.site import Context, Group, Look, Neighbour, Outline, Related, Site, Totals, Twin
from sitegen.model.source import DocumentId, Mark, Run, Source, split_lines
from sitegen.problems import Code, Problem


@dataclass(repr=False)
class FakeArchive:
    """The port ``Archive`` over values in memory."""

    texts: Mapping[DocumentId, str]
    kept: Mapping[DocumentId, Document]
    names: Mapping[EntityId, Entity]
    mentions: Mapping[DocumentId, tuple[Mention, ...]]
    look: Look = field(default_factory=Look)
    found: tuple[Problem, ...] = ()

    def __repr__(self) -> str:
        return "an archive"

    @property
    def site(self) -> Site:
        return Site(
            look=self.look,
            order=tuple(outline.id for outline in self._ordered()),
            totals=Totals(
                documents=len(self.kept),
                words=0,
                comments=0,
                entities=len(self.names),
                mentions=sum(map(len, self.mentions.values())),
                languages=(("en", 2),),
                first="2011-03",
                last=max((date.value for row in self._ordered() for date in row.dates), default=None),
                undated=1,
                removed=(),
                moved=(),
                repaired=(),
                types=(),
                rules=(),
            ),
            redirects={},
            orphans=(),
            version="0",
            rules=1,
        )

    def document(self, document: DocumentId, /) -> Document:
        return self.kept[document]

    def documents(self) -> Iterator[Document]:
        return (self.kept[key] for key in sorted(self.kept))

    def outline(self, document: DocumentId, /) -> Outline:
        return outline(self.kept[document])

    def outlines(self) -> Iterator[Outline]:
        return iter(self._ordered())

    def _ordered(self) -> list[Outline]:
        rows = [outline(document) for document in self.kept.values()]
        return sorted(rows, key=lambda row: (row.dates[0].value if row.dates else "9999", row.path))

    def entity(self, entity: EntityId, /) -> Entity:
        return self.names[entity]

    def entities(self) -> Iterator[Entity]:
        return (self.names[key] for key in sorted(self.names))

    def mentions_in(self, document: DocumentId, /) -> tuple[Mention, ...]:
        return self.mentions.get(document, ())

    def mentions_of(self, entity: EntityId, /) -> Iterator[Context]:
        for row in self._ordered():
            for mention in self.mentions_in(row.id):
                if mention.entity == entity:
                    yield Context(mention, "before ", " after", 1, "paragraph", "author", "en")

    def counts_in(self, document: DocumentId, /) -> tuple[tuple[EntityId, int], ...]:
        return tuple(Counter(mention.entity for mention in self.mentions_in(document)).most_common())

    def counts_of(self, entity: EntityId, /) -> tuple[tuple[DocumentId, int], ...]:
        rows = ((row.id, dict(self.counts_in(row.id)).get(entity, 0)) for row in self._ordered())
        return tuple((document, count) for document, count in rows if count)

    def bearers(self, entity: EntityId, /) -> tuple[tuple[str, tuple[EntityId, ...]], ...]:
        del entity
        return ()

    def neighbours(self, entity: EntityId, limit: int, /) -> tuple[Neighbour, ...]:
        del entity, limit
        return ()

    def shared(self, first: EntityId, second: EntityId, /) -> int:
        del first, second
        return 0

    def related(self, document: DocumentId, /) -> tuple[Related, ...]:
        del document
        return ()

    def groups(self, document: DocumentId, /) -> tuple[Group, ...]:  # noqa: ARG002 - as the port has it
        """Nothing belongs together here."""
        return ()

    def twins(self, document: DocumentId | None = None, /) -> tuple[Twin, ...]:
        del document
        return ()

    def original(self, document: DocumentId, /) -> str:
        return self.texts[document]

    def problems(self) -> tuple[Problem, ...]:
        return self.found

    def look_like(self, **changes: object) -> FakeArchive:
        """Return the archive with another look."""
        return replace(self, look=replace(self.look, **changes))


def outline(document: Document) -> Outline:
    """Return a document's outline, as far as data and feeds ask for it."""
    dates = [post.published for post in document.posts if post.published]
    dates = dates or ([document.published] if document.published else [])
    return Outline(
        id=document.id,
        path=document.source.path,
        title=document.title,
        language=next(iter(document.languages), None),
        languages=document.languages,
        published=document.published,
        dates=tuple(sorted(dates, key=lambda date: date.value, reverse=True)),
        publisher=document.publisher,
        authors=document.authors,
        words=sum(len(block.text.split()) for block in document.blocks),
        comments=len(document.comments),
        posts=len(document.posts),
        blocks=len(document.blocks),
        removed=len(document.removed),
        moved=len(document.moved),
        repaired=len(document.repaired),
        kept=1.0,
        lead=next((block.text for block in document.blocks if block.kind is Kind.PARAGRAPH), ""),
        lead_language="en",
        size=document.source.size,
        sha256=document.source.sha256,
        media_type=document.source.media_type,
        encoding=document.encoding,
        original=document.source.original,
        withheld=document.withheld is not None,
    )


def source(path: str, text: str) -> Source:
    """Return the source that a text file of this content is."""
    content = text.encode("utf-8", "surrogatepass")
    return Source(path, hashlib.sha256(content).hexdigest(), len(content), "text/plain", f"originals/{path}")


def block(text: str, line: int, kind: Kind = Kind.PARAGRAPH, voice: Voice = Voice.AUTHOR, **rest: object) -> Block:
    """Return a block that is one whole line of a text."""
    start, content = list(split_lines(text))[line - 1]
    offset = len(text[:start].encode())
    runs = (Run(0, len(content), start, len(content)),)
    key = BlockId(f"o{offset}")
    return Block(id=key, kind=kind, voice=voice, text=content, lines=(line, line), runs=runs, **rest)


HARBOUR = """The Harbour Closes
By Q. Example
Share this
Posted by q on May 2, 2019 at 07:15 AM

The harbour of Port Halden will close, said Otto Fenn.
- first, the northern quay
- then *the rest*
1 See the notice of March 2011.
The clerkâ€™s <b>own</b> words.
Marlow said...
Porthalden was always <script>alert(1)</script> a quiet place.
"""

UNDATED = "Notes\n\nNothing here has a date. Port Halden is named once.\n"


@pytest.fixture
def archive() -> FakeArchive:
    """Two documents, one entity, a problem: every kind of record there is."""
    first, second = _harbour(), _undated()
    place = Entity(
        id=EntityId("port-halden"),
        name="Port Halden",
        type=Type.PLACE,
        aliases=(Alias("Port Halden", 2, "first form", 1.0), Alias("Porthalden", 1, "space", 0.9, "Port Halden")),
        documents=2,
        mentions=3,
        same_as=("wikidata:Q42",),
        checked=True,
    )
    commenter = Entity(EntityId("marlow"), "Marlow", Type.COMMENTER, (), 1, 1, scope=first.id, sure=False)
    return FakeArchive(
        texts={first.id: HARBOUR, second.id: UNDATED},
        kept={first.id: first, second.id: second},
        names={place.id: place, commenter.id: commenter},
        mentions={
            first.id: (
                Mention(commenter.id, first.id, None, 0, 6, "Marlow", field="comment", comment="c1"),
                _mention(place, first, 2, "Port Halden", HARBOUR),
                _mention(place, first, 7, "Porthalden", HARBOUR),
            ),
            second.id: (_mention(place, second, 1, "Port Halden", UNDATED),),
        },
        found=(
            Problem("a/b\udcff.bin", Code.NOT_TEXT, "is not text"),
            Problem("curation.txt", Code.UNUSED_DECISION, 'matches nothing: hide "x"', line=3),
        ),
    )


def _mention(entity: Entity, document: Document, number: int, text: str, whole: str) -> Mention:
    at = document.blocks[number]
    start = at.text.index(text)
    where = whole.index(text, at.runs[0].source)
    return Mention(
        entity.id, document.id, at.id, start, start + len(text), text, where, where + len(text), rule="exact"
    )


def _harbour() -> Document:
    text = HARBOUR
    stamp = Dated("2019-05-02T07:15", Precision.MINUTE, 4, "Posted by q on May 2, 2019 at 07:15 AM")
    repaired = replace(block(text, 10, post="s1"), text="The clerk’s <b>own</b> words.", flags=("lost-break",))
    emphasis = Mark(7, 15, "em")
    blocks = (
        block(text, 1, Kind.HEADING, level=1, post="s1"),
        block(text, 2, Kind.CAPTION, post="s1", inferred=True),
        block(text, 6, post="s1", language="en"),
        block(text, 7, Kind.LIST, post="s1", mark="-"),
        block(text, 8, Kind.LIST, post="s1", mark="-", depth=1, marks=(emphasis,)),
        block(text, 9, Kind.FOOTNOTE, post="s1", mark="1"),
        repaired,
        block(text, 12, voice=Voice.COMMENT, comment="c1", language="en"),
    )
    return Document(
        id=source("a/Harbour.txt", text).id,
        source=source("a/Harbour.txt", text),
        encoding="utf-8",
        title="The Harbour Closes",
        title_block=blocks[0].id,
        publisher="Halden Light",
        authors=("Q. Example",),
        languages=("en", "nl"),
        published=stamp,
        blocks=blocks,
        comments=(Comment("c1", "Marlow", None, 1, None, (blocks[-1].id,), (11, 12), (11,)),),
        posts=(Post("s1", "post", None, "The Harbour Closes", stamp, "en", ("q",), None, (1, 10)),),
        removed=(Removed(3, "Share this", "share"),),
        moved=(
            Moved(4, "Posted by q on May 2, 2019 at 07:15 AM", "published"),
            Moved(11, "Marlow said...", "comment"),
        ),
        repaired=(Repaired(10, "clerkâ€™s", "clerk’s", "mojibake"),),
        spoken=(Spoken(blocks[5].id, 20, 30, "March 2011", "2011-03", Precision.MONTH, "text"),),
        tags=("harbours",),
    )


def _undated() -> Document:
    text = UNDATED
    blocks = (block(text, 1, Kind.HEADING, level=1), block(text, 3))
    return Document(
        id=source("Notes.txt", text).id,
        source=source("Notes.txt", text),
        encoding="utf-8",
        title="Notes",
        title_block=blocks[0].id,
        publisher=None,
        authors=(),
        languages=("en",),
        published=None,
        blocks=blocks,
    )


@pytest.fixture
def withheld(archive: FakeArchive) -> FakeArchive:
    """The same archive, the dated document withheld as a whole."""
    key = next(key for key, document in archive.kept.items() if document.published)
    hidden = replace(archive.kept[key], withheld=Withheld("document", "at the family's request"))
    return replace(archive, kept={**archive.kept, key: hidden})
