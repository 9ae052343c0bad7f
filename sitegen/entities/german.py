"""Names in German, where every noun has a capital."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from sitegen.entities.candidates import Candidate, cut_to, forename_inside, is_organisation, surface
from sitegen.entities.evidence import Evidence
from sitegen.entities.nameable import COMPOUND, can_name, is_head, shouted
from sitegen.entities.statistics import Case, is_common_word
from sitegen.entities.tokens import Token
from sitegen.entities.wordforms import ENDINGS
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.territories import city, territory
from sitegen.tables.words_context import SPEECH
from sitegen.tables.words_german import DIPHTHONGS, LEADING, MEDIA_ENDINGS, NAME_TAILS, NOUNS, PLACING, PLURAL, VOWELS
from sitegen.tables.words_heads import LONE_INSTITUTIONS, LONG_HEADS, ORGANISATION
from sitegen.tables.words_titles import is_title


def settle_german(found: Candidate, evidence: Evidence, case: Case) -> Candidate | None:
    """Return the candidate, or what is left of it: nouns need a table, a title, a forename or a verb of speech."""
    language = found.read.language
    if found.titled or found.text in evidence.given or territory(found.text, language) or city(found.text, language):
        return found
    if sum(word.capital for word in found.words) == 1:
        return found if _lone(found, evidence, case) else None
    found = _without_thing(found, case)
    return found if found.first == found.last else forename_inside(found) or _several(found, case)


def _several(found: Candidate, case: Case) -> Candidate | None:
    """Return the candidate of several capitals without the nouns before it; None where nothing is left."""
    language = found.read.language
    if not _noun(found.words[0].low, case) or is_organisation(found) or _headed(found) or _body(found):
        return found
    later = [at for at in range(found.first + 1, found.last) if found.read.tokens[at].capital]
    if later and can_name(found.read.tokens, later[0], found.last, language, case):
        return cut_to(found, later[0], "after a noun")
    return None


def _without_thing(found: Candidate, case: Case) -> Candidate:
    """Drop a noun behind a person's name, which is what is the person's: ``Otto Fenns Gesang``."""
    last = found.words[-1]
    whole = all(word.capital for word in found.words) and is_plain_given_name(found.words[0].text)
    if found.last - found.first < TWO or not whole or not _noun(last.low, case) or is_head(last.low):
        return found
    return replace(found, last=found.last - 1, text=surface(found.read, found.first, found.last - 1))


TWO = 2


def _lone(found: Candidate, evidence: Evidence, case: Case) -> bool:
    """Say whether one capitalised word is a name."""
    word = next(word for word in found.words if word.capital)
    bare = word.text.replace(".", "")
    if bare.isupper() and len(bare) > 1 and not shouted(word, found.read.language, case):
        return True
    if word.low in LONE_INSTITUTIONS or word.low.endswith(MEDIA_ENDINGS):
        return True
    if _noun(word.low, case):
        return False
    if is_plain_given_name(word.text) or evidence.words[word.text] or word.possessive:
        return True
    return (
        _foreign(word)
        or _placed_or_speaking(found, case)
        or (is_given_name(word.text) and evidence.words[word.text] > 0)
    )


def _foreign(word: Token) -> bool:
    """Say whether a lone capital inside a sentence has the shape of no German noun: ``Antalya``, ``Chicago``."""
    low = word.low
    shaped = len(low) > SHORTEST_PART and low.endswith(VOWELS) and not word.starts
    return shaped and not low.endswith((*DIPHTHONGS, *LONG_NOUNS)) and low not in NOUNS and not is_compound(low)


def _placed_or_speaking(found: Candidate, case: Case) -> bool:
    """Say whether a preposition of place stands before, or a verb of speech beside."""
    before, after = found.before, found.after
    low = found.words[0].low
    near = before is not None and (before.low in PLACING or (before.low in LEADING and not low.endswith(PLURAL)))
    placed = near and case.articled[low] <= 0
    return placed or any(word is not None and word.low in SPEECH for word in (before, after))


def _headed(found: Candidate) -> bool:
    """Say whether a head opens the name and a preposition goes on: ``Institut für Schneekunde``."""
    return found.words[0].low in ORGANISATION and any(not word.capital for word in found.words)


def _body(found: Candidate) -> bool:
    """Say whether a body's kind stands before its name: ``Universität Halden``, ``FC Halden``, ``Gewerkschaft GHB``."""
    first, second = found.words[0], found.words[1]
    plain = first.low.removesuffix("s")
    kind = first.low in ORGANISATION or (len(plain) > COMPOUND and plain.endswith(LONG_HEADS))
    loud = second.text.isupper() and len(second.text) > 1
    placed = territory(second.text, "de") is not None or city(second.text, "de") is not None
    return kind and second.gap == " " and (loud or placed or not is_common_word(second.low, "de"))


def _noun(low: str, case: Case) -> bool:
    """Say whether a word is a common noun: in the list, after an article, written small, by its ending or its tail."""
    if is_common_word(low, "de") or case.articled[low] > 0 or case.lower[low] > 0 or low.endswith(ENDINGS["de"]):
        return True
    return not is_plain_given_name(low) and is_compound(low)


@lru_cache(maxsize=1 << 15)
def is_compound(low: str) -> bool:
    """Say whether a word ends in a common noun or an occupation: ``filmkritiker``, ``platzverweise``."""
    if low.endswith(NAME_TAILS):
        return False
    plain = [low.removesuffix(ending) for ending in ("", "s", "n", "en", "es", "innen")]
    return any(
        is_common_word(form[at:], "de") or is_title(form[at:])
        for form in plain
        for at in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1)
    )


SHORTEST_PART = 4
LONG_NOUNS = tuple(sorted(noun for noun in NOUNS if len(noun) >= SHORTEST_PART))
