"""Whether a capital names anything: inside a sentence mostly, at its start with evidence from elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace

from sitegen.entities.candidates import Candidate, cut_to, forename_inside, is_organisation, surface
from sitegen.entities.clues_context import is_result
from sitegen.entities.evidence import Evidence
from sitegen.entities.german import settle_german
from sitegen.entities.nameable import can_name, shouted
from sitegen.entities.particles import hyphenated
from sitegen.entities.statistics import Case, is_common_word, is_function_word
from sitegen.entities.wordforms import acts, is_camel, seldom_name
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.territories import city, territory
from sitegen.tables.words_context import SPEECH
from sitegen.tables.words_heads import GROUP, LONE_INSTITUTIONS, ORGANISATION
from sitegen.tables.words_particles import ARABIC

COLLECTIVES = ORGANISATION | GROUP
ARTICLES = word_set("the de het der die das la le les el los las il")
INDEFINITE = word_set("a an een ein eine un une una")


def settle(found: Candidate, evidence: Evidence, case: Case) -> Candidate | None:
    """Return the candidate, or what is left of it, where the evidence carries it; None where it does not."""
    found = _without_article(found, evidence)
    if found.read.language == "de":
        return settle_german(found, evidence, case)
    if not found.words[0].starts or found.titled:
        return found if _inner(found, case) else None
    if found.first == found.last:
        rule = _single(found, evidence, case)
        return replace(found, rule=rule) if rule else None
    if found.last - found.first > 1 and (cut := forename_inside(found)) is not None:
        return cut
    if _known(found, evidence) or _named(found, case) or not _doubtful(found.words[0].low, found.read.language, case):
        return replace(found, rule="sentence start")
    return _without_first(found, case)


def _known(found: Candidate, evidence: Evidence) -> bool:
    """Say whether the whole stands elsewhere: inside a sentence, at a longer name's end, in metadata, in a table."""
    return bool(
        evidence.tails[found.text.casefold()]
        or evidence.inner[found.text]
        or found.text in evidence.given
        or territory(found.text, found.read.language)
    )


def _named(found: Candidate, case: Case) -> bool:
    """Say whether a first word that is a common one too opens a name: ``A. Fenn``, ``Mark Fenn``, ``Al-Halden``."""
    head, second, language = found.words[0], found.words[1], found.read.language
    if (len(head.text) == 1 and second.gap.startswith(".")) or (head.low in ARABIC and hyphenated(second)):
        return True
    alone = found.last == found.first + 1 and is_given_name(head.text) and not is_function_word(head.low, language)
    proper = not is_common_word(second.low, language) and not is_demonym(second.text) and case.lower[second.low] == 0
    return alone and second.gap == " " and proper and territory(second.text, language) is None


def _without_article(found: Candidate, evidence: Evidence) -> Candidate:
    """Drop an article with a capital where the document names the rest without it, or the rest is a territory."""
    if found.first == found.last or found.words[0].low not in ARTICLES:
        return found
    text = surface(found.read, found.first + 1, found.last)
    if evidence.inner[text] > evidence.inner[found.text] or territory(text, found.read.language):
        return cut_to(found, found.first + 1)
    return found


def _inner(found: Candidate, case: Case) -> bool:
    """Say whether a candidate inside a sentence is a name: a lone common word must have its capital more than once."""
    token = found.words[0]
    if found.first < found.last or found.titled or token.low in LONE_INSTITUTIONS:
        return True
    if not is_common_word(token.low, found.read.language) or territory(token.text, found.read.language):
        return True
    before = found.before
    emphatic = before is not None and before.low in INDEFINITE
    return case.inner[token.low] > 1 and case.lower[token.low] == 0 and not emphatic


def _doubtful(low: str, language: str, case: Case) -> bool:
    """Say whether a word may have its capital from the sentence alone."""
    common = is_common_word(low, language) and case.inner[low] == 0
    return common or case.is_common(low) or is_function_word(low, language) or is_demonym(low)


def _without_first(found: Candidate, case: Case) -> Candidate | None:
    """Try the run without its first word, from which the sentence may have made a capital."""
    tokens, language = found.read.tokens, found.read.language
    head, second = tokens[found.first], tokens[found.first + 1]
    bound = second.low in ARABIC and not second.capital
    firm = is_organisation(found) and not is_function_word(head.low, language) and not case.is_common(head.low)
    if bound or firm:
        return replace(found, rule="sentence start")
    first = found.first + 1
    while first <= found.last and not tokens[first].capital:
        first += 1
    while first < found.last and is_demonym(tokens[first].text) and tokens[found.last].low not in COLLECTIVES:
        first += 1
    if first > found.last or not can_name(tokens, first, found.last, language, case):
        return None
    shorter = cut_to(found, first, "after sentence start")
    return shorter if _inner(shorter, case) else None


def _single(found: Candidate, evidence: Evidence, case: Case) -> str | None:
    """Return the rule by which one word at a sentence's start is a name; None where nothing says so."""
    token, language = found.words[0], found.read.language
    if shouted(token, language, case):
        return None
    if _known(found, evidence) or city(found.text, language):
        return "sentence start"
    if token.text.replace(".", "").isupper() and len(token.text) > 1:
        return "acronym"
    if _doubtful(token.low, language, case) or is_common_word(token.low, language):
        return None
    return "part of a name" if evidence.words[token.text] else _by_form(found, evidence, case)


def _by_form(found: Candidate, evidence: Evidence, case: Case) -> str | None:
    """Return the rule by which an unknown word at a sentence's start is a name: what it does, how it looks."""
    token, after, language = found.words[0], found.after, found.read.language
    if is_camel(token.text):
        return "capitals inside"
    if seldom_name(token.low, language):
        return None
    clues = (
        (after is not None and (after.low in SPEECH or acts(token, after, language)), "subject"),
        (token.possessive or is_plain_given_name(token.text), "sentence start"),
        (after is not None and after.text.isdigit() and is_result(found.read.tokens, found.read.block.text), "result"),
        (_answers(found), "speaker"),
        (evidence.started[found.text] > 1 and case.lower[token.low] == 0, "repeated"),
    )
    return next((rule for holds, rule in clues if holds), None)


def _answers(found: Candidate) -> bool:
    """Say whether a quotation or a country in brackets follows: ``Fenn: "No."``, ``Fenn (Nor) 2:18``."""
    end = found.words[-1].end
    return SPEAKER.match(found.read.block.text[end : end + AHEAD]) is not None


SPEAKER = re.compile(r": ?[\"“„«'‘]| \([A-Z][a-z]{2}(?:/[\w ]{1,20})?\)")
AHEAD = 30
