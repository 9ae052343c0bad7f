"""An archive held in memory, and a handmade document with every kind of block; nothing here is real."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count

from sitegen.arrange import contexts, outline, reading_key
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
)
from sitegen.model.entity import Alias, Entity, EntityId, Mention, Orphan, Type
from sitegen.model.site import Context, Group, Look, Neighbour, Outline, Related, Site, Totals, Twin
from sitegen.model.source import DocumentId, Mark, Source
from sitegen.problems import Code, Problem

STOPPED = "The ferry to Port Halden was stopped on Monday, said Otto Fenn of the Northern Relief Council (NRC)."


@dataclass
class FakeArchive:
    """Implements ``sitegen.ports.Archive`` over lists."""

    texts: list[Document]
    names: list[Entity]
    look: Look = field(default_factory=lambda: Look(title="Halden Papers"))
    redirects: dict[str, EntityId] = field(default_factory=dict)
    pairs: tuple[Twin, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    found: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        """Count what the store would have counted."""
        self.by_id = {text.id: text for text in self.texts}
        self.all_mentions = {text.id: tuple(self._mentions(text)) for text in self.texts}
        totals: Counter[EntityId] = Counter(m.entity for ms in self.all_mentions.values() for m in ms)
        spread = Counter(e for ms in self.all_mentions.values() for e in sorted({m.entity for m in ms}))
        self.names = [
            replace(name, mentions=totals[name.id], documents=spread[name.id])
            for name in sorted(self.names, key=lambda name: name.id)
        ]
        self.by_name = {name.id: name for name in self.names}
        self.ordered = sorted(map(outline, self.texts), key=reading_key)
        self.outlined = {one.id: one for one in self.ordered}
        dates = sorted(date.value for one in self.ordered for date in one.dates)
        self.site = Site(
            look=self.look,
            order=tuple(one.id for one in self.ordered),
            totals=Totals(
                documents=len(self.texts),
                words=sum(one.words for one in self.ordered),
                comments=sum(one.comments for one in self.ordered),
                entities=len(self.names),
                mentions=totals.total(),
                languages=tuple(Counter(code for one in self.ordered for code in one.languages).most_common()),
                first=dates[0] if dates else None,
                last=dates[-1] if dates else None,
                undated=sum(not one.dates for one in self.ordered),
                removed=tuple(Counter(row.reason for text in self.texts for row in text.removed).most_common()),
                moved=tuple(Counter(row.to for text in self.texts for row in text.moved).most_common()),
                repaired=tuple(Counter(row.reason for text in self.texts for row in text.repaired).most_common()),
                types=tuple(Counter(name.type for name in self.names).most_common()),
                rules=(("initials", 1),),
            ),
            redirects=self.redirects,
            orphans=self.orphans,
            version="0.0",
            rules=1,
        )

    def _mentions(self, text: Document) -> Iterator[Mention]:
        for comment in text.comments:
            for name in self.names:
                if name.type is Type.COMMENTER and name.scope == text.id and name.name == comment.author:
                    yield Mention(
                        name.id, text.id, None, 0, 0, comment.author, field="comment", comment=comment.id, rule="head"
                    )
        for block in text.blocks:
            found = []
            for name in self.names:
                for alias in name.aliases:
                    at = block.text.find(alias.text)
                    while at >= 0 and name.type is not Type.COMMENTER:
                        found.append((at, at + len(alias.text), name.id))
                        at = block.text.find(alias.text, at + 1)
            free = 0
            for start, end, name_id in sorted(found, key=lambda one: (one[0], -one[1])):
                if start >= free:
                    yield Mention(name_id, text.id, block.id, start, end, block.text[start:end])
                    free = end

    def document(self, document: DocumentId, /) -> Document:
        """See the port."""
        return self.by_id[document]

    def documents(self) -> Iterator[Document]:
        """See the port."""
        return iter(sorted(self.texts, key=lambda text: text.id))

    def outline(self, document: DocumentId, /) -> Outline:
        """See the port."""
        return self.outlined[document]

    def outlines(self) -> Iterator[Outline]:
        """See the port."""
        return iter(self.ordered)

    def entity(self, entity: EntityId, /) -> Entity:
        """See the port."""
        return self.by_name[entity]

    def entities(self) -> Iterator[Entity]:
        """See the port."""
        return iter(self.names)

    def mentions_in(self, document: DocumentId, /) -> tuple[Mention, ...]:
        """See the port."""
        return self.all_mentions[document]

    def mentions_of(self, entity: EntityId, /) -> Iterator[Context]:
        """See the port."""
        for one in self.ordered if self.by_name[entity].mentions else ():
            yield from contexts(self.by_id[one.id], [m for m in self.all_mentions[one.id] if m.entity == entity])

    def counts_in(self, document: DocumentId, /) -> tuple[tuple[EntityId, int], ...]:
        """See the port."""
        counts = Counter(m.entity for m in self.all_mentions[document])
        return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    @cached_property
    def together(self) -> list[list[EntityId]]:
        """The names of each block that has any."""
        return list(self._together())

    def _together(self) -> Iterator[list[EntityId]]:
        for mentions in self.all_mentions.values():
            blocks: dict[BlockId, set[EntityId]] = {}
            for mention in mentions:
                if mention.block:
                    blocks.setdefault(mention.block, set()).add(mention.entity)
            yield from map(sorted, blocks.values())

    def counts_of(self, entity: EntityId, /) -> tuple[tuple[DocumentId, int], ...]:
        """See the port."""
        counts = ((one.id, dict(self.counts_in(one.id)).get(entity, 0)) for one in self.ordered)
        return tuple((document, count) for document, count in counts if count)

    def bearers(self, entity: EntityId, /) -> tuple[tuple[str, tuple[EntityId, ...]], ...]:
        """See the port."""
        found = (
            (text, tuple(other.id for other in self.names if text in _texts(other)))
            for text in sorted(_texts(self.by_name[entity]))
        )
        return tuple((text, bearers) for text, bearers in found if len(bearers) > 1)

    def neighbours(self, entity: EntityId, limit: int, /) -> tuple[Neighbour, ...]:
        """See the port."""
        near = [names for names in self.together if entity in names] if self.by_name[entity].mentions else []
        counts = Counter(other for names in near for other in names if other != entity)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]
        return tuple(Neighbour(key, self.by_name[key].name, self.by_name[key].type, number) for key, number in ranked)

    def shared(self, first: EntityId, second: EntityId, /) -> int:
        """See the port."""
        return sum(first in names and second in names for names in self.together)

    def related(self, document: DocumentId, /) -> tuple[Related, ...]:
        """See the port."""
        mine = {key for key, _ in self.counts_in(document)}
        out = []
        for one in self.ordered:
            both = sorted(mine & {key for key, _ in self.counts_in(one.id)})
            if one.id != document and both:
                out.append(Related(one.id, tuple(both[:3]), len(both[3:])))
        return tuple(out)

    def groups(self, document: DocumentId, /) -> tuple[Group, ...]:  # noqa: ARG002 - as the port has it
        """Nothing belongs together here."""
        return ()

    def twins(self, document: DocumentId | None = None, /) -> tuple[Twin, ...]:
        """See the port."""
        return tuple(twin for twin in self.pairs if document in {None, twin.first, twin.second})

    def original(self, document: DocumentId, /) -> str:
        """See the port."""
        return "\n".join(block.text for block in self.by_id[document].blocks)

    def problems(self) -> tuple[Problem, ...]:
        """See the port."""
        return self.found


def _texts(name: Entity) -> set[str]:
    """Return a name's spellings."""
    return {alias.text for alias in name.aliases}


def source(path: str) -> Source:
    """Return the source of a made-up file."""
    return Source(path, "ab12" * 16, 4821, "text/plain", f"originals/{path}")


def block(number: int, text: str, kind: Kind = Kind.PARAGRAPH, **changes: object) -> Block:
    """Return a block that stands on line ``number``."""
    plain = Block(BlockId(f"o{number * 100}"), kind, Voice.AUTHOR, text, (number, number), (), language="en")
    return replace(plain, **changes)


def text_of(path: str, blocks: list[Block], **changes: object) -> Document:
    """Return a document of these blocks, the first heading its title."""
    made = source(path)
    title = next((one for one in blocks if one.kind is Kind.HEADING), None)
    plain = Document(
        id=made.id,
        source=made,
        encoding="utf-8",
        title=title.text if title else path,
        title_block=title.id if title else None,
        publisher=None,
        authors=(),
        languages=("en",),
        published=None,
        blocks=tuple(blocks),
    )
    return replace(plain, **changes)


def dated(value: str, precision: Precision = Precision.DAY, line: int = 2, evidence: str = "") -> Dated:
    """Return a date."""
    return Dated(value, precision, line, evidence or value)


def found(inside: Block, text: str) -> tuple[int, int]:
    """Return where a text stands in a block."""
    at = inside.text.index(text)
    return at, at + len(text)


def rich() -> Document:
    """Return a document with every kind of block, comments with replies, removed lines and text in two directions."""
    n = count(1)
    title = block(next(n), "Night ferry to Port Halden <stopped> & searched", Kind.HEADING, level=1)
    blocks = [
        title,
        block(
            next(n),
            STOPPED,
        ),
        block(
            next(n),
            "“We were <b>not</b> told anything,” Fenn wrote. Porthalden has waited since 3 May 2017 for an answer, "
            "and the harbour office at Port Halden has given none.",
            marks=(Mark(1, 30, "em"), Mark(20, 45, "strong"), Mark(60, 75, "link", "https://example.org/a?b=1&c=2")),
        ),
        block(next(n), "What the council says", Kind.HEADING, level=2),
        block(
            next(n), "A quotation of one paragraph that names Port Halden and the NRC.", Kind.QUOTE, voice=Voice.QUOTE
        ),
        block(next(n), "And a second paragraph of it.", Kind.QUOTE, voice=Voice.QUOTE, inferred=True),
        block(next(n), "* first item, about Port Halden", Kind.LIST, mark="*"),
        block(next(n), "- an item inside it", Kind.LIST, mark="-", depth=1),
        block(next(n), "* second item", Kind.LIST, mark="*"),
        block(next(n), "The quay at Port Halden, seen from the north (photo: the harbour office)", Kind.CAPTION),
        block(next(n), "A deep heading that skips a level", Kind.HEADING, level=4),
        block(next(n), "ferry = call('Port Halden')\n    print(ferry)  # <done>", Kind.CODE),
        block(next(n), "Port\tFerries\nPort Halden\t12\nOst Marrow\t3", Kind.TABLE),
        block(next(n), "| a | b |\n|---|---|\n| one | two |", Kind.TABLE),
        block(next(n), "no cells here", Kind.TABLE),
        block(next(n), "The tide goes out,\nthe lamps go on,\nand nobody is waiting", Kind.VERSE),
        block(next(n), "FENN: Were you there?\nCLERK: I was not.", Kind.TRANSCRIPT),
        block(next(n), "* * *", Kind.SEPARATOR),
        block(next(n), "Harbour Watch @harbourwatch: no lights at the quay tonight", Kind.EMBED, voice=Voice.EMBEDDED),
        block(next(n), "توقفت العبارة الليلية في ميناء هالدن (Port Halden) يوم الاثنين.", language="ar"),
        block(next(n), "اقتباس قصير من البيان", Kind.QUOTE, voice=Voice.QUOTE, language="ar"),
        block(next(n), "In het Nederlands", Kind.HEADING, level=2, language="nl"),
        block(
            next(n),
            "De nachtveerboot naar Porthalden werd maandag aangehouden, schreef het havenkantoor.",
            language="nl",
        ),
        block(next(n), "1) The office has since closed.", Kind.FOOTNOTE, mark="1)"),
        block(next(n), "2) Its records are in Ost Marrow.", Kind.FOOTNOTE, mark="2)"),
    ]
    at = len(blocks) + 5
    talk = [
        block(at + 1, "I was on that ferry.", voice=Voice.COMMENT, comment="c1"),
        block(at + 2, "Nobody at Port Halden said a word.", voice=Voice.COMMENT, comment="c1"),
        block(at + 4, "Which one?", voice=Voice.COMMENT, comment="c2"),
        block(at + 6, "The late one.", voice=Voice.COMMENT, comment="c3"),
        block(at + 8, "Deeper.", voice=Voice.COMMENT, comment="c5"),
        block(at + 10, "Deeper still.", voice=Voice.COMMENT, comment="c6"),
    ]
    head = "Posted by: Marlow | Jun 22, 2017 7:15:57 AM | 1"
    comments = (
        Comment(
            "c1",
            "Marlow",
            Dated("2017-06-22T07:15:57", Precision.SECOND, at + 3, head),
            1,
            None,
            (talk[0].id, talk[1].id),
            (at + 1, at + 3),
            (at + 3,),
        ),
        Comment("c2", "anna", None, 2, "c1", (talk[2].id,), (at + 4, at + 5), (at + 5,)),
        Comment("c3", "Marlow", None, 3, "c2", (talk[3].id,), (at + 6, at + 7), (at + 7,)),
        Comment("c4", None, None, 4, None, (), (at + 7, at + 7), (at + 7,)),
        Comment("c5", "anna", None, 5, "c3", (talk[4].id,), (at + 8, at + 9), (at + 9,)),
        Comment("c6", "Marlow", None, 6, "c5", (talk[5].id,), (at + 10, at + 11), (at + 11,)),
    )
    return text_of(
        "night/ferry.txt",
        [*blocks, *talk],
        publisher="Harbour Gazette",
        authors=("q",),
        languages=("en", "ar", "nl"),
        published=dated("2017-05-08T06:30", Precision.MINUTE, at, "Posted by q on May 8, 2017 at 06:30 AM"),
        comments=comments,
        removed=(
            Removed(3, "Share this: everywhere", "share"),
            Removed(at, "SELECT Comments", "control"),
            Removed(at + 5, "Reply", "reply"),
            Removed(at + 40, "Print Friendly", "print"),
            Removed(at + 41, "Page 1 of 2", "pagination"),
        ),
        moved=(
            Moved(at, "Posted by q on May 8, 2017 at 06:30 AM", "published"),
            Moved(at + 3, head, "comment"),
        ),
        repaired=(Repaired(3, "donâ€™t", "don’t", "mojibake"),),
        spoken=(
            Spoken(blocks[2].id, *found(blocks[2], "3 May 2017"), "3 May 2017", "2017-05-03", Precision.DAY, "text"),
            Spoken(blocks[1].id, *found(blocks[1], "Monday"), "Monday", "2017-05-08", Precision.DAY, "published"),
            Spoken(blocks[9].id, 0, 8, "The quay", None, None, "text"),
        ),
    )


def posts() -> Document:
    """Return a page of two dated posts, the first with an article of another language inside."""
    blocks = [
        block(3, "Nog een veerboot aangehouden", Kind.HEADING, level=1, post="s1", language="nl"),
        block(
            4,
            "Weer een veerboot voor Porthalden, en weer geen woord van de Noordelijke Hulpraad.",
            post="s1",
            language="nl",
        ),
        block(6, "Second ferry held at Port Halden", Kind.HEADING, level=2, post="s2", voice=Voice.EMBEDDED),
        block(8, "A second ferry was held at Port Halden on Tuesday, the NRC said.", post="s2", voice=Voice.EMBEDDED),
        block(10, "Tot zover het artikel; Otto Fenn reageerde niet.", post="s1", language="nl"),
        block(13, "Een jaar geleden", Kind.HEADING, level=2, post="s3", language="nl"),
        block(14, "Vorig jaar was het nog rustig in Porthalden.", post="s3", language="nl"),
    ]
    return text_of(
        "blog/posts.txt",
        blocks,
        languages=("nl", "en"),
        posts=(
            Post(
                "s1",
                "post",
                None,
                "Nog een veerboot aangehouden",
                dated("2018-02-08", line=1, evidence="donderdag 8 februari 2018"),
                "nl",
                (),
                None,
                (1, 11),
            ),
            Post(
                "s2",
                "embedded",
                "s1",
                "Second ferry held at Port Halden",
                dated("2018-02-07", line=7, evidence="February 7, 2018"),
                "en",
                ("A. Reporter",),
                "Harbour Gazette",
                (6, 9),
            ),
            Post(
                "s3",
                "post",
                None,
                "Een jaar geleden",
                dated("2017-02-01", line=12, evidence="woensdag 1 februari 2017"),
                "nl",
                (),
                None,
                (12, 14),
            ),
        ),
    )


def plain() -> Document:
    """Return a short undated document, all of it kept, with a long title and no names."""
    title = "A very long title, " + "which goes on and on about nothing in particular, " * 4 + "and ends here"
    return text_of(
        "zz undated.txt",
        [block(1, title, Kind.HEADING, level=1), block(2, "One sentence is all there is to say about it.")],
    )


def repeat() -> Document:
    """Return a document that repeats a paragraph of the rich one."""
    return text_of(
        "night/again.txt",
        [
            block(1, "Ferry stopped, again", Kind.HEADING, level=1),
            block(
                2,
                STOPPED,
            ),
            block(3, "Ost Marrow and Port Halden are a day apart, Fenn said."),
        ],
        published=dated("2017-05-09"),
        publisher="Harbour Gazette",
    )


def names() -> list[Entity]:
    """Return names of several types and spellings."""
    ferry = rich().id
    return [
        Entity(
            EntityId("port-halden-1a2b3c"),
            "Port Halden",
            Type.PLACE,
            (
                Alias("Port Halden", 9, "seen most", 1.0),
                Alias("Porthalden", 4, "spaces and hyphens", 0.9, "Port Halden"),
                Alias("هالدن", 1, "transliteration", 0.6, "Port Halden"),
            ),
            note="A harbour in the **north**; see [the map](https://example.org/map) and [x](javascript:alert(1)).",
            checked=True,
            reasons=("place 12.0", "“to Port Halden” (direction)"),
        ),
        Entity(
            EntityId("otto-fenn-1a2b3c"),
            "Otto Fenn",
            Type.PERSON,
            (Alias("Otto Fenn", 3, "seen most", 1.0), Alias("Fenn", 2, "last name", 0.8, "Otto Fenn")),
        ),
        Entity(
            EntityId("northern-relief-council-1a2b3c"),
            "Northern Relief Council",
            Type.ORGANISATION,
            (
                Alias("Northern Relief Council", 2, "seen most", 1.0),
                Alias("NRC", 4, "initials", 0.95, "Northern Relief Council"),
                Alias("Noordelijke Hulpraad", 1, "translation", 0.5, "Northern Relief Council"),
            ),
            same_as=("wikidata:Q1",),
        ),
        Entity(
            EntityId("ost-marrow-1a2b3c"),
            "Ost Marrow",
            Type.PLACE,
            (Alias("Ost Marrow", 3, "seen most", 1.0),),
            sure=False,
        ),
        Entity(
            EntityId("halden-ar-1a2b3c"),
            "ميناء",
            Type.NAME,
            (Alias("ميناء", 1, "seen most", 1.0),),
            latin="mynʾ",
            language="ar",
        ),
        Entity(EntityId("long-1a2b3c"), "Long" * 90, Type.NAME, (Alias("One sentence", 1, "seen most", 1.0),)),
        Entity(
            EntityId("marlow-1a2b3c"),
            "Marlow",
            Type.COMMENTER,
            (Alias("Marlow", 3, "head of a comment", 1.0),),
            scope=ferry,
        ),
    ]


def archive(**changes: object) -> FakeArchive:
    """Return an archive of the handmade documents."""
    ferry, again = rich(), repeat()
    given: dict[str, object] = {
        "redirects": {"haldenport": EntityId("port-halden-1a2b3c")},
        "pairs": (Twin(ferry.id, again.id, 0.42, ((ferry.blocks[1].id, again.blocks[1].id),)),),
        "orphans": (Orphan(3, 'hide "Nobody"', "no such name"),),
        "found": (
            Problem("bin/x.bin", Code.NOT_TEXT, "is not text"),
            Problem("a.meta.toml", Code.SETTINGS, "holds settings"),
        ),
    }
    return FakeArchive([ferry, again, posts(), plain()], names(), **{**given, **changes})
