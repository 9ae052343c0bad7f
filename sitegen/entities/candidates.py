"""A name that was found and still needs evidence; and the parts that it may be cut to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sitegen.entities.tokens import Token
from sitegen.model.document import Block
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.territories import territory
from sitegen.tables.words_heads import GROUP, MEDIA, ORGANISATION

SHORTEST_NOUN = 4


@dataclass(frozen=True, slots=True)
class Read:
    """A block with its words, its language and the stretches where nothing may be discovered."""

    block: Block
    tokens: Sequence[Token]
    language: str
    closed: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name found: words ``first`` to ``last`` of a block, and by which rule."""

    read: Read
    first: int
    last: int
    text: str
    rule: str
    titled: bool

    @property
    def words(self) -> Sequence[Token]:
        """Its words."""
        return self.read.tokens[self.first : self.last + 1]

    @property
    def after(self) -> Token | None:
        """The word that follows in the same sentence."""
        at = self.last + 1
        return self.read.tokens[at] if at < len(self.read.tokens) and not self.read.tokens[at].starts else None

    @property
    def before(self) -> Token | None:
        """The word before in the same sentence."""
        return self.read.tokens[self.first - 1] if self.first and not self.words[0].starts else None


def surface(read: Read, first: int, last: int) -> str:
    """Return the text from one word to another, with single spaces."""
    return " ".join(read.block.text[read.tokens[first].start : read.tokens[last].end].split())


def cut_to(found: Candidate, first: int, rule: str | None = None) -> Candidate:
    """Return the candidate from a later word on."""
    return replace(found, first=first, text=surface(found.read, first, found.last), rule=rule or found.rule)


def is_organisation(found: Candidate) -> bool:
    """Say whether the last word is an organisation's head."""
    last = found.words[-1].low
    return last in ORGANISATION or last in GROUP or last in MEDIA


def forename_inside(found: Candidate) -> Candidate | None:
    """Cut the nouns before a forename: ``Einsatzleiter Toni Gruber``; None where there are none."""
    tokens = found.read.tokens
    opening = tokens[found.first].text
    if is_given_name(opening) or len(opening) < SHORTEST_NOUN or "." in opening or territory(opening):
        return None
    for at in range(found.first + 1, found.last):
        if is_plain_given_name(tokens[at].text) and tokens[at].gap == " ":
            return replace(cut_to(found, at), titled=True)
    return None
