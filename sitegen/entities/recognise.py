"""Find the names of one document: runs of capitals with evidence, definitions, and who comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sitegen.entities.acronyms import Found, definitions, handles
from sitegen.entities.candidates import Candidate, Read, surface
from sitegen.entities.clues_context import context
from sitegen.entities.edges import Piece, pieces
from sitegen.entities.evidence import gather
from sitegen.entities.forms import Forms, likened, listed
from sitegen.entities.lines import closed_stretches
from sitegen.entities.runs import runs
from sitegen.entities.settle import settle
from sitegen.entities.statistics import Case
from sitegen.entities.tabled import tabled
from sitegen.entities.tokens import language_of, tokenise
from sitegen.entities.votes import STRONG, Vote
from sitegen.model.document import Block, Document
from sitegen.model.entity import Form, Names, Type
from sitegen.tables.words_titles import is_label

UNKNOWN = "und"
LONGEST = 200
"""Letters: no name has more, and what compares spellings must not meet a megabyte of one word."""


def recognise(document: Document) -> Names:
    """Return the document's names. Pure; linear in the text's length."""
    blocks = [_read(block, document) for block in document.blocks if block.text]
    case = Case()
    for read in blocks:
        case.add(read.tokens, read.closed)
    defined = [
        (read, found)
        for read in blocks
        for found in (*definitions(read.block.text, read.tokens), *handles(read.block.text, read.tokens))
    ]
    candidates = [found for read in blocks for found in _candidates(read, case)]
    evidence = gather(candidates, (found.definition for _, found in defined), metadata_names(document))
    kept = [settled for found in candidates if (settled := settle(found, evidence, case)) is not None]
    return Names(
        document=document.id,
        forms=tuple(_forms(_without_cut_definitions(kept, defined), defined, document, blocks)),
        definitions=tuple(dict.fromkeys(found.definition for _, found in defined)),
        commenters=tuple(sorted(commenters(document).items())),
        site=document.publisher,
    )


def _read(block: Block, document: Document) -> Read:
    language = language_of(block, document.languages[0] if document.languages else UNKNOWN)
    tokens = tokenise(block.text, language)
    return Read(block, tokens, language, closed_stretches(block, tokens))


def _candidates(read: Read, case: Case) -> Iterator[Candidate]:
    """Yield what may be names in a block's open stretches."""
    closed = sorted(read.closed)
    at = 0
    for first, last in runs(read.tokens, read.language):
        start = read.tokens[first].start
        while at < len(closed) and closed[at][1] <= start:
            at += 1
        if at < len(closed) and closed[at][0] <= start:
            continue
        for piece in pieces(read.tokens, first, last, read.language, case):
            if read.tokens[piece.last].end - read.tokens[piece.first].start <= LONGEST:
                yield made(read, piece)


def made(read: Read, piece: Piece, rule: str = "capitals") -> Candidate:
    """Return the candidate that a piece of a block is."""
    return Candidate(read, piece.first, piece.last, surface(read, piece.first, piece.last), rule, piece.titled)


def metadata_names(document: Document) -> tuple[str, ...]:
    """Return authors and publishers, which are names wherever they stand."""
    names = [document.publisher, *document.authors]
    for post in document.posts:
        names.extend((post.publisher, *post.authors))
    return tuple(dict.fromkeys(name for name in names if name and is_naming(name)))


def is_naming(author: str) -> bool:
    """Say whether an author's name is more than a label such as "Anonymous" or a single letter."""
    return len(author.strip()) > 1 and not is_label(author)


def commenters(document: Document) -> Counter[str]:
    """Return who comments, and how often."""
    return Counter(
        comment.author for comment in document.comments if comment.author and is_naming_comment(comment.author)
    )


def is_naming_comment(author: str) -> bool:
    """Say whether a comment's author is named: also by a single letter, never by a label."""
    return bool(author.strip()) and not is_label(author)


def _without_cut_definitions(kept: Sequence[Candidate], defined: Sequence[tuple[Read, Found]]) -> Iterator[Candidate]:
    """Leave out what lies inside the long form of a definition: that is one name."""
    inside: dict[str, bytearray] = {}
    for read, found in defined:
        marks = inside.setdefault(read.block.id, bytearray(len(read.block.text)))
        marks[found.start : found.end] = b"\1" * (found.end - found.start)
    for candidate in kept:
        block = candidate.read.block.id
        if block not in inside or not inside[block][candidate.read.tokens[candidate.first].start]:
            yield candidate


def _forms(
    kept: Iterable[Candidate], defined: Sequence[tuple[Read, Found]], document: Document, blocks: Sequence[Read]
) -> Iterator[Form]:
    """Yield one form a spelling, sorted, with counts and votes summed."""
    forms = Forms()
    previous: Candidate | None = None
    for found in kept:
        forms.note(found.text, found.rule, found.read.language, _votes(found))
        if previous is not None and listed(previous, found):
            forms.vote(found.text, likened(previous))
            forms.vote(previous.text, likened(found))
        previous = found
    for read in blocks:
        for text in tabled(read.block.text, read.tokens, read.language):
            forms.note(text, "table", read.language)
    for read, definition in defined:
        long, short = " ".join(definition.definition.long.split()), definition.definition.short
        forms.note(long, definition.definition.rule, read.language)
        if not short.startswith("@"):
            forms.note(short, definition.definition.rule, read.language)
    for name in metadata_names(document):
        kind = Type.ORGANISATION if name == document.publisher else Type.PERSON
        forms.note(name, "metadata", (document.languages or (UNKNOWN,))[0], [(kind, 1.0)])
    yield from forms


def _votes(found: Candidate) -> list[Vote]:
    """Return what a name's title and the words around it say of its type."""
    titled = [(Type.PERSON, STRONG)] if found.titled else []
    around = context(found.read.tokens, found.first, found.last, found.read.block.text, found.read.language)
    return [*titled, *around]
