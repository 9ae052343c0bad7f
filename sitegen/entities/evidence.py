"""Whether a capital at the start of a sentence names anything: evidence from the rest of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sitegen.entities.edges import Piece, _can_name, shouted
from sitegen.entities.particles import ARABIC
from sitegen.entities.statistics import Case, is_common_word, is_function_word
from sitegen.model.entity import Definition
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.territories import city, territory
from sitegen.tables.words_context import SPEECH
from sitegen.tables.words_heads import GROUP, MEDIA, ORGANISATION

if TYPE_CHECKING:
    from sitegen.entities.recognise import Candidate

ENDINGS = {
    "en": (
        "ing",
        "ly",
        "ed",
        "tion",
        "tions",
        "ment",
        "ments",
        "ness",
        "ists",
        "ers",
        "ies",
        "ous",
        "ful",
        "less",
        "ive",
        "able",
        "ism",
        "ity",
    ),
    "nl": ("ing", "ingen", "heid", "lijk", "lijke", "ische", "tie", "ties", "ers", "isten", "eren", "schap"),
    "de": (
        "ung",
        "ungen",
        "heit",
        "keit",
        "schaft",
        "lich",
        "liche",
        "isch",
        "tion",
        "tionen",
        "ismus",
        "ität",
        "ieren",
        "erweise",
        "nis",
    ),
    "fr": ("ment", "tion", "tions", "ité", "isme", "istes", "eurs", "euses", "ance"),
    "es": ("mente", "ción", "ciones", "dad", "dades", "ismo", "istas", "ando", "iendo"),
}
"""Endings of words that a sentence may start with and that are seldom names."""


@dataclass(slots=True)
class Evidence:
    """What the document knows: names inside sentences, words of longer names, metadata, definitions."""

    inner: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    started: Counter[str] = field(default_factory=Counter)
    given: frozenset[str] = frozenset()


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
            evidence.words.update({tokens[found.last].text} if not tokens[found.first].starts or found.titled
                else {tokens[found.last].text})  # fmt: skip
    evidence.given = frozenset(known)
    return evidence


def settle(found: Candidate, evidence: Evidence, case: Case) -> Candidate | None:
    """Return the candidate, or what is left of it, where the evidence carries it; None where it does not."""
    found = _without_article(found, evidence)
    tokens, language = found.read.tokens, found.read.language
    if language == "de":
        return _settle_german(found, evidence, case)
    if not tokens[found.first].starts or found.titled:
        return found if _inner(found, case) else None
    if found.first == found.last:
        return _settle_single(found, evidence, case)
    head = tokens[found.first]
    whole = evidence.inner[found.text] or found.text in evidence.given or territory(found.text, language)
    if whole or not _doubtful(head.low, language, case):
        return replace(found, rule="sentence start")
    return _without_first(found, evidence, case)


def _without_article(found: Candidate, evidence: Evidence) -> Candidate:
    """Drop an article with a capital where the document names the rest without it, or the rest is a territory."""
    tokens = found.read.tokens
    if found.first == found.last or tokens[found.first].low not in ARTICLES:
        return found
    text = " ".join(found.read.block.text[tokens[found.first + 1].start : tokens[found.last].end].split())
    if evidence.inner[text] or territory(text, found.read.language):
        return replace(found, first=found.first + 1, text=text)
    return found


ARTICLES = frozenset(("the", "de", "het", "der", "die", "das", "la", "le", "les", "el", "los", "las", "il"))


def _inner(found: Candidate, case: Case) -> bool:
    """Say whether a candidate inside a sentence is a name: a lone capital needs a word that is not common everywhere."""
    token = found.read.tokens[found.first]
    if found.first < found.last or found.titled:
        return True
    low = token.low
    if is_common_word(low, found.read.language) and not territory(token.text, found.read.language):
        return case.inner[low] > 1 and case.lower[low] == 0 and not _emphatic(found)
    return True


def _emphatic(found: Candidate) -> bool:
    """Say whether a common word's capital may be only emphasis or a label: in brackets, after a colon, with an article."""
    before = found.read.tokens[found.first - 1].low if found.first else ""
    return before in ("a", "an", "een", "ein", "eine", "un", "une", "una")


def _doubtful(low: str, language: str, case: Case) -> bool:
    """Say whether a word may have its capital from the sentence alone."""
    return (
        case.is_common(low)
        or is_function_word(low, language)
        or (is_common_word(low, language) and case.inner[low] == 0)
        or is_demonym(low)
    )


def _without_first(found: Candidate, evidence: Evidence, case: Case) -> Candidate | None:
    """Try the run without its first word, from which the sentence may have made a capital."""
    tokens = found.read.tokens
    if tokens[found.first + 1].low in ARABIC and not tokens[found.first + 1].capital:
        return replace(found, rule="sentence start")
    if (
        _organisation(found)
        and not is_function_word(tokens[found.first].low, found.read.language)
        and found.last - found.first > 0
        and not case.is_common(tokens[found.first].low)
    ):
        return replace(found, rule="sentence start")
    first = found.first + 1
    while first <= found.last and not tokens[first].capital:
        first += 1
    while first < found.last and is_demonym(tokens[first].text) and tokens[found.last].low not in ORGANISATION | GROUP:
        first += 1
    if first > found.last or not _can_name(tokens, first, found.last, found.read.language, case):
        return None
    text = " ".join(found.read.block.text[tokens[first].start : tokens[found.last].end].split())
    shorter = replace(found, first=first, text=text, rule="after sentence start")
    return shorter if _inner(shorter, case) else None


def _organisation(found: Candidate) -> bool:
    last = found.read.tokens[found.last].low
    return last in ORGANISATION or last in GROUP or last in MEDIA


def _settle_single(found: Candidate, evidence: Evidence, case: Case) -> Candidate | None:
    """One word at a sentence's start needs the same name elsewhere, a table, or a verb that only persons take."""
    token, language = found.read.tokens[found.first], found.read.language
    low = token.low
    if shouted(token, language, case):
        return None
    if (
        evidence.inner[found.text]
        or found.text in evidence.given
        or territory(found.text, language)
        or city(found.text, language)
    ):
        return replace(found, rule="sentence start")
    if token.text.replace(".", "").isupper() and len(token.text) > 1:
        return replace(found, rule="acronym")
    if _doubtful(low, language, case) or is_common_word(low, language):
        return None
    if evidence.words[token.text]:
        return replace(found, rule="part of a name")
    after = found.read.tokens[found.first + 1] if found.first + 1 < len(found.read.tokens) else None
    spoken = after is not None and after.low in SPEECH and not after.starts
    if spoken or token.possessive or is_plain_given_name(token.text) and not low.endswith(ENDINGS.get(language, ())):
        return None if low.endswith(ENDINGS.get(language, ())) else replace(found, rule="sentence start")
    repeated = evidence.started[found.text] > 1 and case.lower[low] == 0
    if repeated and not low.endswith(ENDINGS.get(language, ENDINGS["en"])):
        return replace(found, rule="repeated")
    return None


def _settle_german(found: Candidate, evidence: Evidence, case: Case) -> Candidate | None:
    """In German every noun has a capital: one word, or a run of nouns, needs a table, a title or a forename."""
    tokens, language = found.read.tokens, found.read.language
    words = tokens[found.first : found.last + 1]
    if found.titled or found.text in evidence.given or territory(found.text, language) or city(found.text, language):
        return found
    capitals = [word for word in words if word.capital]
    if len(capitals) > 1:
        if any(_noun(word.low, case) for word in capitals[:1]) and not _organisation(found):
            return _without_first(found, evidence, case) if len(capitals) > 2 else None  # noqa: PLR2004 - two are left
        return found
    word = capitals[0]
    if word.text.replace(".", "").isupper() and len(word.text) > 1 and not shouted(word, language, case):
        return found
    if _noun(word.low, case):
        return None
    if is_plain_given_name(word.text) or (is_given_name(word.text) and evidence.words[word.text]):
        return found
    if evidence.words[word.text] or word.possessive:
        return found
    before = tokens[found.first - 1] if found.first and not word.starts else None
    after = tokens[found.first + 1] if found.first + 1 < len(tokens) else None
    placed = before is not None and before.low in ("in", "aus", "nach", "bei")
    spoken = (after is not None and after.low in SPEECH) or (before is not None and before.low in SPEECH)
    return found if (placed and case.articled[word.low] == 0) or spoken else None


def _noun(low: str, case: Case) -> bool:
    """Say whether a German word is a common noun: in the list, after an article, or by its ending."""
    return is_common_word(low, "de") or case.articled[low] > 0 or case.lower[low] > 0 or low.endswith(ENDINGS["de"])


__all__ = ["Evidence", "Piece", "gather", "settle"]
