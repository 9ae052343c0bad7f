"""What the rest of a document says of a capital at the start of a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sitegen.entities.candidates import Candidate, is_organisation
from sitegen.entities.statistics import is_common_word, is_function_word
from sitegen.entities.strip import CAPITAL_PARTICLES
from sitegen.model.entity import Definition
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_plain_given_name


@dataclass(slots=True)
class Evidence:
    """What the document knows: names inside sentences, words of longer names, metadata, definitions."""

    inner: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    started: Counter[str] = field(default_factory=Counter)
    given: frozenset[str] = frozenset()
    tails: Counter[str] = field(default_factory=Counter)


def gather(candidates: Iterable[Candidate], defined: Iterable[Definition], metadata: Sequence[str]) -> Evidence:
    """Count the candidates inside sentences, and the words of the longer ones."""
    evidence = Evidence()
    known = {text for found in defined for text in (found.short, found.long)} | set(metadata)
    for found in candidates:
        tokens = found.read.tokens
        if tokens[found.first].starts:
            evidence.started[found.text] += 1
        else:
            evidence.inner[found.text] += 1
        if found.last > found.first:
            _note_parts(found, evidence)
    evidence.given = frozenset(known)
    return evidence


def _note_parts(found: Candidate, evidence: Evidence) -> None:
    """Note the words of a longer name that may stand for it alone: the last with its particles, and the first."""
    tokens = found.read.tokens
    evidence.words[tokens[found.last].text] += 1
    head = tokens[found.first]
    language = found.read.language
    proper = (
        not is_common_word(head.low, language)
        and not is_function_word(head.low, language)
        and not is_demonym(head.text)
    )
    if not head.starts or is_plain_given_name(head.text) or (proper and is_organisation(found)):
        evidence.words[tokens[found.first].text] += 1
    at = found.last - 1
    while at > found.first and not tokens[at].capital:
        evidence.tails[found.read.block.text[tokens[at].start : tokens[found.last].end].casefold()] += 1
        at -= 1
    if at > found.first and tokens[at].low in CAPITAL_PARTICLES:
        evidence.tails[found.read.block.text[tokens[at].start : tokens[found.last].end].casefold()] += 1
