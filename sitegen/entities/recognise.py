"""Find the names of one document: runs of capitals with evidence, definitions, and who comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.entities.acronyms import Found, definitions, handles
from sitegen.entities.candidates import Candidate, Read, surface
from sitegen.entities.clues_context import context
from sitegen.entities.clues_spelling import internal
from sitegen.entities.edges import Piece, pieces
from sitegen.entities.evidence import gather
from sitegen.entities.lines import closed_stretches
from sitegen.entities.runs import runs
from sitegen.entities.settle import settle
from sitegen.entities.statistics import Case
from sitegen.entities.tokens import language_of, tokenise
from sitegen.entities.votes import LIKELY, STRONG, WEAK, Vote
from sitegen.model.document import Block, Document
from sitegen.model.entity import Form, Names, Type
from sitegen.strings import fold
from sitegen.tables.words_context import CONJUNCTIONS
from sitegen.tables.words_titles import LABELS

UNKNOWN = "und"


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
        forms=tuple(_forms(_without_cut_definitions(kept, defined), defined, document)),
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
    return len(author.strip()) > 1 and fold(author.strip()) not in LABELS and author.casefold().strip() not in LABELS


def commenters(document: Document) -> Counter[str]:
    """Return who comments, and how often."""
    return Counter(
        comment.author for comment in document.comments if comment.author and is_naming_comment(comment.author)
    )


def is_naming_comment(author: str) -> bool:
    """Say whether a comment's author is named: also by a single letter, never by a label."""
    return bool(author.strip()) and fold(author.strip()) not in LABELS


def _without_cut_definitions(kept: Sequence[Candidate], defined: Sequence[tuple[Read, Found]]) -> Iterator[Candidate]:
    """Leave out what lies inside the long form of a definition: that is one name."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for read, found in defined:
        spans.setdefault(read.block.id, []).append((found.start, found.end))
    for candidate in kept:
        start = candidate.read.tokens[candidate.first].start
        inside = spans.get(candidate.read.block.id, ())
        if not any(low <= start < high for low, high in inside):
            yield candidate


def _forms(kept: Iterable[Candidate], defined: Sequence[tuple[Read, Found]], document: Document) -> Iterator[Form]:
    """Yield one form a spelling, sorted, with counts and votes summed."""
    counts: Counter[str] = Counter()
    votes: dict[str, Counter[Type]] = {}
    rules: dict[str, Counter[str]] = {}
    languages: dict[str, Counter[str]] = {}

    def note(text: str, rule: str, language: str, found: Iterable[Vote]) -> None:
        counts[text] += 1
        rules.setdefault(text, Counter())[rule] += 1
        languages.setdefault(text, Counter())[language] += 1
        tally = votes.setdefault(text, Counter())
        for kind, weight in found:
            tally[kind] += weight  # type: ignore[assignment] # a Counter holds fractions as well

    previous: Candidate | None = None
    for found in kept:
        words = found.read
        around = context(words.tokens, found.first, found.last, words.block.text, words.language)
        if previous is not None and listed(previous, found):
            around.extend(likened(previous))
            for kind, weight in likened(found):
                votes[previous.text][kind] += weight  # type: ignore[assignment] # a Counter holds fractions as well
        previous = found
        titled = [(Type.PERSON, STRONG)] if found.titled else []
        note(found.text, found.rule, words.language, (*titled, *around))
    for read, definition in defined:
        long, short = " ".join(definition.definition.long.split()), definition.definition.short
        note(long, definition.definition.rule, read.language, ())
        if not short.startswith("@"):
            note(short, definition.definition.rule, read.language, ())
    for name in metadata_names(document):
        kind = Type.ORGANISATION if name == document.publisher else Type.PERSON
        note(name, "metadata", (document.languages or (UNKNOWN,))[0], [(kind, 1.0)])
    for text in sorted(counts):
        yield Form(text, counts[text], _most(rules[text]), _ranked(votes[text]), _most(languages[text]))


def listed(left: Candidate, right: Candidate) -> bool:
    """Say whether two names stand side by side in a list: ``Fenn, Halden and Otto``."""
    if left.read is not right.read or right.first <= left.last:
        return False
    between = right.read.block.text[left.words[-1].end : right.words[0].start]
    return between.strip(" ,").casefold() in CONJUNCTIONS or between == ", "


def likened(found: Candidate) -> list[Vote]:
    """Return what a name's own spelling lends to its neighbours in a list: like stands beside like."""
    own = internal(found.text, found.read.language)
    if not own:
        return []
    kind, weight = max(own, key=lambda vote: vote[1])
    return [(kind, WEAK)] if weight >= LIKELY else []


def _most(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda key: (-counts[key], key))


def _ranked(votes: Mapping[Type, float]) -> tuple[tuple[Type, float], ...]:
    return tuple((kind, round(votes[kind], 2)) for kind in sorted(votes, key=lambda kind: (-votes[kind], kind)))
