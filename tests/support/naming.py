"""Documents made by hand, and what the names' stage makes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sitegen.entities import decisions, linker, recognise, resolve, tally
from sitegen.model.decision import Decisions
from sitegen.model.document import Block, BlockId, Comment, Document, Kind, Voice
from sitegen.model.entity import Entity, Mention, Names, Resolution
from sitegen.model.source import DocumentId, Run, Source


def document(
    *paragraphs: str,
    language: str = "en",
    path: str = "a.txt",
    comments: Sequence[tuple[str, str]] = (),
    publisher: str | None = None,
    authors: Sequence[str] = (),
) -> Document:
    """Return a document of these paragraphs; ``# `` begins a heading. ``comments`` are (author, text)."""
    blocks: list[Block] = []
    made: list[Comment] = []
    offset = 0
    for number, (author, text) in enumerate([*((None, text) for text in paragraphs), *comments], 1):
        kind = Kind.HEADING if text.startswith("# ") else Kind.PARAGRAPH
        text = text.removeprefix("# ")  # noqa: PLW2901 - the mark is no text
        comment = f"c{len(made) + 1}" if author is not None else None
        block = Block(
            BlockId(f"o{offset}"),
            kind,
            Voice.COMMENT if comment else Voice.AUTHOR,
            text,
            (number, number),
            (Run(0, len(text), offset, len(text)),),
            language=language,
            comment=comment,
        )
        blocks.append(block)
        if comment:
            made.append(Comment(comment, author, None, None, None, (block.id,), (number, number)))
        offset += len(text) + 1
    headings = [block for block in blocks if block.kind is Kind.HEADING]
    return Document(
        id=DocumentId(path),
        source=Source(path, "0" * 64, offset, "text/plain", f"originals/{path}"),
        encoding="utf-8",
        title=headings[0].text if headings else path,
        title_block=headings[0].id if headings else None,
        publisher=publisher,
        authors=tuple(authors),
        languages=(language,),
        published=None,
        blocks=tuple(blocks),
        comments=tuple(made),
    )


def forms(*paragraphs: str, language: str = "en") -> set[str]:
    """Return the spellings that a document of these paragraphs is found to hold."""
    return {form.text for form in recognise(document(*paragraphs, language=language)).forms}


@dataclass(frozen=True, slots=True)
class Archive:
    """What the stage makes of some documents."""

    documents: tuple[Document, ...]
    names: tuple[Names, ...]
    resolution: Resolution
    mentions: tuple[Mention, ...]

    def entity(self, spelling: str) -> Entity:
        """Return the one entity that has a spelling."""
        found = [entity for entity in self.entities() if spelling in {alias.text for alias in entity.aliases}]
        assert len(found) == 1, (spelling, [entity.name for entity in found])
        return found[0]

    def entities(self) -> list[Entity]:
        """Return the entities that are mentioned, counted."""
        counted: list[Entity] = []
        for entity in self.resolution.entities:
            here = [mention for mention in self.mentions if mention.entity == entity.id]
            counts = Counter(mention.text for mention in here)
            if here:
                counted.append(tally(entity, counts, len({mention.document for mention in here})))
        return counted

    def together(self, *spellings: str) -> bool:
        """Say whether all spellings are one entity's."""
        return len({self.entity(spelling).id for spelling in spellings}) == 1

    def named(self, document: str, text: str) -> set[str]:
        """Return the names of the entities that a text stands for in a document."""
        names = {entity.id: entity.name for entity in self.resolution.entities}
        return {names[m.entity] for m in self.mentions if m.document == document and m.text == text}


def archive(
    *documents: Document, curation: str = "", pins: Sequence[tuple[str, str]] = (), known: Decisions | None = None
) -> Archive:
    """Find, join and link the names of some documents."""
    decided, problems = decisions.parse(curation)
    assert not problems, problems
    if known is not None:
        decided = replace(decided, known=known.known)
    names = tuple(recognise(item) for item in documents)
    resolution = resolve(names, decided, pins)
    find = linker(resolution.lexicon)
    return Archive(documents, names, resolution, tuple(mention for item in documents for mention in find(item)))
