"""The spellings of one document: how often each stands in it, by which rule, and what votes for its type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sitegen.entities.candidates import Candidate
from sitegen.entities.clues_spelling import internal
from sitegen.entities.votes import LIKELY, WEAK, Vote
from sitegen.model.entity import Form, Type
from sitegen.tables.words_context import CONJUNCTIONS


class Forms:
    """Counts and votes by spelling; iterating yields one form a spelling, sorted."""

    def __init__(self) -> None:
        """Begin with none."""
        self.counts: Counter[str] = Counter()
        self.votes: dict[str, Counter[Type]] = {}
        self.rules: dict[str, Counter[str]] = {}
        self.languages: dict[str, Counter[str]] = {}

    def note(self, text: str, rule: str, language: str, votes: Iterable[Vote] = ()) -> None:
        """Count a spelling once more."""
        self.counts[text] += 1
        self.rules.setdefault(text, Counter())[rule] += 1
        self.languages.setdefault(text, Counter())[language] += 1
        self.vote(text, votes)

    def vote(self, text: str, votes: Iterable[Vote]) -> None:
        """Add votes to a spelling."""
        tally = self.votes.setdefault(text, Counter())
        for kind, weight in votes:
            tally[kind] += weight  # type: ignore[assignment] # a Counter holds fractions as well

    def __iter__(self) -> Iterator[Form]:
        """Yield the forms."""
        for text in sorted(self.counts):
            rule, language = _most(self.rules[text]), _most(self.languages[text])
            yield Form(text, self.counts[text], rule, _ranked(self.votes[text]), language)


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
