"""The second pass: every name of the archive, wherever it stands in a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitegen.entities.context_checks import Surroundings
from sitegen.entities.keys import plain_key
from sitegen.entities.recognise import is_naming
from sitegen.entities.tokens import WORD, language_of
from sitegen.entities.trie import Branch, Fits, Hit, Word, build, key, longest, split
from sitegen.entities.unsegmented import UNSEGMENTED, Unsegmented
from sitegen.model.document import Block, Document, source_span
from sitegen.model.entity import EntityId, Lexicon, Mention
from sitegen.model.source import DocumentId


class Linker:
    """Finds the names of one lexicon; the trie is built once."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Build the trie of all spellings."""
        self.lexicon = lexicon
        self.root = build(lexicon.forms)
        self.fits = Fits(lexicon.lowercase)
        self.unsegmented = Unsegmented(lexicon.forms)
        # in lower case only what begins so, or may be written so, is tried
        self.low = frozenset(
            first
            for text in (*lexicon.forms, *lexicon.lowercase)
            if (first := _first(text)) and (text[0].islower() or text in lexicon.lowercase)
        )

    def __call__(self, document: Document) -> tuple[Mention, ...]:
        """Return the document's mentions: metadata first, then by place; none overlaps another in its block."""
        here = self.lexicon.local.get(document.id, {})
        roots = [build(here), self.root] if here else [self.root]
        low = self.low | {_first(text) for text in here if text[:1].islower()}
        found = [*self._metadata(document)]
        for block in document.blocks:
            end = 0
            for mention in sorted(self._block(document, block, roots, low), key=lambda mention: mention.start):
                if mention.start >= end:
                    found.append(mention)
                    end = mention.end
        return tuple(found)

    def _block(
        self, document: Document, block: Block, roots: Sequence[Branch], low: frozenset[str]
    ) -> Iterator[Mention]:
        language = language_of(block, document.languages[0] if document.languages else "und")
        text = block.text
        words = split(text, language)
        around = Surroundings(block, words, language)
        for hit in around.sound(list(self._hits(words, text, roots, low))):
            start, end = words[hit.first][0], words[hit.last][1]
            if hit.entity is not None and not UNSEGMENTED.match(text, start):
                yield self._mention(
                    document, block, (start, end, hit.entity), self._rule(hit, text[start:end], document.id)
                )
        for start, name in self.unsegmented.find(text):
            found = (start, start + len(name), self.lexicon.forms[name])
            yield self._mention(document, block, found, "spelling")

    def _mention(self, document: Document, block: Block, found: tuple[int, int, EntityId], rule: str) -> Mention:
        start, end, entity = found
        span = source_span(block, start, end)
        return Mention(
            entity=entity,
            document=document.id,
            block=block.id,
            start=start,
            end=end,
            text=block.text[start:end],
            source_start=span[0] if span else None,
            source_end=span[1] if span else None,
            rule=rule,
        )

    def _hits(self, words: Sequence[Word], text: str, roots: Sequence[Branch], low: frozenset[str]) -> Iterator[Hit]:
        """Yield the longest name at each place, left to right, without overlaps."""
        known = roots[0].words if len(roots) == 1 else {**roots[0].words, **roots[1].words}
        fits = self.fits
        at, count = 0, len(words)
        while at < count:
            word = words[at][2]
            if word not in low if word[0].islower() else key(word) not in known:
                at += 1
                continue
            hit = longest(roots, words, at, text, fits)
            if hit is None:
                at += 1
                continue
            yield hit
            at = hit.last + 1

    def _rule(self, hit: Hit, text: str, document: DocumentId) -> str:
        if hit.spelling in self.lexicon.local.get(document, {}):
            return "in this document"
        if text == hit.spelling:
            return "spelling"
        return "lower case" if text.islower() else "case"

    def _metadata(self, document: Document) -> Iterator[Mention]:
        """Yield the mentions that stand in metadata."""
        if document.title_block is None:
            yield from self._titles(document)
        if document.publisher:
            yield from self._field(document, "publisher", document.publisher)
        authors = dict.fromkeys((*document.authors, *(author for post in document.posts for author in post.authors)))
        for author in authors:
            if is_naming(author):
                yield from self._field(document, "author", author)
        people = self.lexicon.commenters.get(document.id, {})
        for comment in document.comments:
            entity = people.get(comment.author or "")
            if comment.author and entity is not None:
                yield Mention(
                    entity,
                    document.id,
                    None,
                    0,
                    len(comment.author),
                    comment.author,
                    field="comment",
                    comment=comment.id,
                    rule="commenter",
                )

    def _titles(self, document: Document) -> Iterator[Mention]:
        words = split(document.title, document.languages[0] if document.languages else None)
        for hit in self._hits(words, document.title, [self.root], frozenset()):
            if hit.entity is not None:
                start, end = words[hit.first][0], words[hit.last][1]
                yield Mention(
                    hit.entity, document.id, None, start, end, document.title[start:end], field="title", rule="title"
                )

    def _field(self, document: Document, field: str, text: str) -> Iterator[Mention]:
        entity = self.lexicon.local.get(document.id, {}).get(text) or self.lexicon.forms.get(" ".join(text.split()))
        if entity is not None:
            yield Mention(entity, document.id, None, 0, len(text), text, field=field, rule="metadata")


def _first(text: str) -> str:
    found = WORD.search(text)
    return key(found.group()) if found else plain_key(text)


def linker(lexicon: Lexicon) -> Callable[[Document], tuple[Mention, ...]]:
    """Return the linker of a lexicon; whoever links many documents makes it once and keeps it."""
    return Linker(lexicon)


def link(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return one document's mentions of the lexicon's entities."""
    return linker(lexicon)(document)


__all__ = ["EntityId", "Linker", "link", "linker"]
