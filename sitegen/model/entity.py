"""Names: what one document says, what the archive makes of it, and where each mention stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from sitegen.model.document import BlockId
from sitegen.model.source import DocumentId

EntityId = NewType("EntityId", str)
"""Address of an entity's page without its ending; pinned in ``addresses.txt``."""


class Type(StrEnum):
    """What a name names; ``name`` where the evidence does not decide."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    GROUP = "group"
    WORK = "work"
    EVENT = "event"
    COMMENTER = "commenter"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling in one document: how often it was found, by which rule, and what its context says of its type.

    ``votes`` are (type, weight) pairs, summed over the document; ``language`` is that of most of its blocks.
    """

    text: str
    count: int
    rule: str
    votes: tuple[tuple[Type, float], ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """What a further recogniser says of a spelling in one document: its type, how surely, and how often it stands.

    ``count`` is 0 where it only votes on the type of what others found.
    """

    text: str
    type: Type
    weight: float
    count: int = 0


@dataclass(frozen=True, slots=True)
class Definition:
    """The document itself says that two spellings are one: ``Northern Relief Council (NRC)``."""

    short: str
    long: str
    rule: str


@dataclass(frozen=True, slots=True)
class Names:
    """All that one document says of names; what resolution reads (never the text)."""

    document: DocumentId
    forms: tuple[Form, ...]
    definitions: tuple[Definition, ...] = ()
    commenters: tuple[tuple[str, int], ...] = ()
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A spelling of an entity, how often it stands in the archive, and the rule that joined it to which other."""

    text: str
    count: int
    rule: str
    confidence: float
    joined_to: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, organisation or the like, however it is spelled.

    ``sure`` is false where the vote on its type was close (the page says so); ``scope`` is the document a commenter
    belongs to; ``latin`` a transliteration of a name in another script; ``note`` a curator's, in Markdown;
    ``checked`` whether a decision of a person shaped it; ``reasons`` the votes and decisions, for the page's "why".
    """

    id: EntityId
    name: str
    type: Type
    aliases: tuple[Alias, ...]
    documents: int = 0
    mentions: int = 0
    same_as: tuple[str, ...] = ()
    note: str | None = None
    checked: bool = False
    sure: bool = True
    scope: DocumentId | None = None
    latin: str | None = None
    language: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a document names an entity.

    In a block: ``start`` to ``end`` are characters of its text, ``source_start`` to ``source_end`` of the decoded
    source. In metadata: ``block`` is None and ``field`` is title, author, publisher or comment (with the comment's
    id in ``comment``).
    """

    entity: EntityId
    document: DocumentId
    block: BlockId | None
    start: int
    end: int
    text: str
    source_start: int | None = None
    source_end: int | None = None
    field: str | None = None
    comment: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every spelling to look for and the entity it stands for.

    ``forms`` holds for the whole archive; ``local`` for one document (a last name that means one person there), and
    wins; a value of None means "not a name here". ``lowercase`` are spellings that may also be matched without case.
    ``commenters`` maps a document and the author of a comment to the commenter's entity.
    """

    forms: Mapping[str, EntityId]
    local: Mapping[DocumentId, Mapping[str, EntityId | None]]
    commenters: Mapping[DocumentId, Mapping[str, EntityId]]
    lowercase: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision that no longer matches anything: its line in the curation file, its text, and what is missing."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the archive makes of its names.

    ``pins`` is the whole content that ``addresses.txt`` should have, as (address, name) rows in file order;
    ``redirects`` maps each pinned address that is no entity's any more to the entity it leads to.
    """

    entities: tuple[Entity, ...]
    lexicon: Lexicon
    pins: tuple[tuple[str, str], ...]
    redirects: Mapping[str, EntityId]
    orphans: tuple[Orphan, ...] = ()
