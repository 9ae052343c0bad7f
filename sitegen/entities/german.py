"""Names in German, where every noun has a capital."""

from __future__ import annotations

from sitegen.entities.candidates import Candidate, cut_to, forename_inside, is_organisation
from sitegen.entities.evidence import Evidence
from sitegen.entities.nameable import LONE_NAMES, can_name, shouted
from sitegen.entities.statistics import Case, is_common_word
from sitegen.entities.wordforms import ENDINGS
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.territories import city, territory
from sitegen.tables.words_context import SPEECH
from sitegen.tables.words_heads import ORGANISATION

MEDIA_ENDINGS = ("kurier", "anzeiger", "zeitung", "tageblatt", "nachrichten", "rundschau")
PLACING = frozenset(("in", "aus", "nach", "bei"))
"""Prepositions that towns follow without an article."""


def settle_german(found: Candidate, evidence: Evidence, case: Case) -> Candidate | None:
    """Return the candidate, or what is left of it: nouns need a table, a title, a forename or a verb of speech."""
    language = found.read.language
    if found.titled or found.text in evidence.given or territory(found.text, language) or city(found.text, language):
        return found
    if sum(word.capital for word in found.words) == 1:
        return found if _lone(found, evidence, case) else None
    cut = forename_inside(found)
    if cut is not None:
        return cut
    if not _noun(found.words[0].low, case) or is_organisation(found) or _headed(found):
        return found
    later = [at for at in range(found.first + 1, found.last) if found.read.tokens[at].capital]
    if later and can_name(found.read.tokens, later[0], found.last, language, case):
        return cut_to(found, later[0], "after a noun")
    return None


def _lone(found: Candidate, evidence: Evidence, case: Case) -> bool:
    """Say whether one capitalised word is a name."""
    word = next(word for word in found.words if word.capital)
    bare = word.text.replace(".", "")
    if bare.isupper() and len(bare) > 1 and not shouted(word, found.read.language, case):
        return True
    if word.low in LONE_NAMES or word.low.endswith(MEDIA_ENDINGS):
        return True
    if _noun(word.low, case):
        return False
    if is_plain_given_name(word.text) or evidence.words[word.text] or word.possessive:
        return True
    return _placed_or_speaking(found, case) or (is_given_name(word.text) and evidence.words[word.text] > 0)


def _placed_or_speaking(found: Candidate, case: Case) -> bool:
    """Say whether a preposition of place stands before, or a verb of speech beside."""
    before, after = found.before, found.after
    placed = before is not None and before.low in PLACING and case.articled[found.words[0].low] == 0
    return placed or any(word is not None and word.low in SPEECH for word in (before, after))


def _headed(found: Candidate) -> bool:
    """Say whether a head opens the name and a preposition goes on: ``Institut für Schneekunde``."""
    return found.words[0].low in ORGANISATION and any(not word.capital for word in found.words)


def _noun(low: str, case: Case) -> bool:
    """Say whether a word is a common noun: in the list, after an article, written small, or by its ending."""
    return is_common_word(low, "de") or case.articled[low] > 0 or case.lower[low] > 0 or low.endswith(ENDINGS["de"])
