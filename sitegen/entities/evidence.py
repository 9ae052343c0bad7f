"""Whether a capital at the start of a sentence names anything: evidence from the rest of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sitegen.entities.nameable import LONE_NAMES, can_name, shouted
from sitegen.entities.particles import ARABIC
from sitegen.entities.statistics import Case, is_common_word, is_function_word
from sitegen.entities.strip import CAPITAL_PARTICLES
from sitegen.model.entity import Definition
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name, is_plain_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.territories import city, territory
from sitegen.tables.words_context import SPEECH
from sitegen.tables.words_heads import GROUP, MEDIA, ORGANISATION

if TYPE_CHECKING:
    from sitegen.entities.recognise import Candidate
    from sitegen.entities.tokens import Token

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
    if not head.starts or is_plain_given_name(head.text) or (proper and _organisation(found)):
        evidence.words[tokens[found.first].text] += 1
    at = found.last - 1
    while at > found.first and not tokens[at].capital:
        evidence.tails[found.read.block.text[tokens[at].start : tokens[found.last].end].casefold()] += 1
        at -= 1
    if at > found.first and tokens[at].low in CAPITAL_PARTICLES:
        evidence.tails[found.read.block.text[tokens[at].start : tokens[found.last].end].casefold()] += 1


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
    if (cut := _forename_inside(found)) is not None and found.last - found.first > 1:
        return cut
    head = tokens[found.first]
    whole = (
        evidence.tails[found.text.casefold()]
        or evidence.inner[found.text]
        or found.text in evidence.given
        or territory(found.text, language)
    )
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
    if low in LONE_NAMES:
        return True
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
    if first > found.last or not can_name(tokens, first, found.last, found.read.language, case):
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
    if spoken or token.possessive or (is_plain_given_name(token.text) and not low.endswith(ENDINGS.get(language, ()))):
        return None if low.endswith(ENDINGS.get(language, ())) else replace(found, rule="sentence start")
    if _camel(token.text) or (after is not None and _acts(token, after, language)):
        return replace(found, rule="subject")
    repeated = evidence.started[found.text] > 1 and case.lower[low] == 0
    if repeated and not low.endswith(ENDINGS.get(language, ENDINGS["en"])):
        return replace(found, rule="repeated")
    return None


def _camel(word: str) -> bool:
    """Say whether a word has capitals inside: PetroNova."""
    return len(word) > 3 and any(char.isupper() for char in word[1:]) and any(char.islower() for char in word)


def _acts(token: Token, after: Token, language: str) -> bool:
    """Say whether an unknown word is the subject of a verb, and does not look like a common noun."""
    low = token.low
    if after.starts or after.gap != " " or len(low) < 4 or low.endswith(NOUN_ENDINGS.get(language, NOUN_ENDINGS["en"])):
        return False
    if low.endswith("s") and not low.endswith("ss"):
        return False
    return after.low in FINITE or (language == "en" and after.low.endswith("ed") and len(after.low) > 4)


FINITE = word_set("""kon kwam zag nam liet deed bleef begon stond zei wist dacht won verloor is was has had will would could
can does did won lost beat said says heeft had zal zou kan moet won verloor versloeg kreeg ging kwam
werd wordt blijft speelt speelde hat wird war est a sera fue ha será é foi""")
"""Verbs in the third person that follow a subject."""
NOUN_ENDINGS = {
    "en": ("ion", "ment", "ness", "ity", "ance", "ence", "er", "ers", "or", "ors", "ing", "ism", "ist", "age", "ure", "al", "ics", "dom",
        "ship", "hood", "th", "ble", "ive", "ous", "ly", "ed", "ful", "cy", "gy", "phy", "ogy", "ware", "ic"),
    "nl": ("ing", "heid", "tie", "schap", "er", "ers", "en", "isme", "ist", "iteit", "age", "lijk", "ij", "ie", "sel", "te", "eur", "aar", "eel"),
    "fr": ("ion", "ment", "té", "eur", "isme", "iste", "age", "ance", "ence", "ure", "ie", "eux"),
    "es": ("ión", "miento", "dad", "dor", "ismo", "ista", "anza", "encia", "ura", "ía", "oso"),
}  # fmt: skip
"""Endings of common nouns and adjectives, which a sentence may begin with."""


def _settle_german(found: Candidate, evidence: Evidence, case: Case) -> Candidate | None:
    """In German every noun has a capital: one word, or a run of nouns, needs a table, a title or a forename."""
    tokens, language = found.read.tokens, found.read.language
    words = tokens[found.first : found.last + 1]
    if found.titled or found.text in evidence.given or territory(found.text, language) or city(found.text, language):
        return found
    capitals = [word for word in words if word.capital]
    if len(capitals) > 1:
        cut = _forename_inside(found)
        if cut:
            return cut
        if any(_noun(word.low, case) for word in capitals[:1]) and not _organisation(found) and not _headed(found):
            return _without_first(found, evidence, case) if len(capitals) > 2 else None
        return found
    word = capitals[0]
    if word.text.replace(".", "").isupper() and len(word.text) > 1 and not shouted(word, language, case):
        return found
    if word.low in LONE_NAMES or word.low.endswith(GERMAN_MEDIA):
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


GERMAN_MEDIA = ("kurier", "anzeiger", "zeitung", "tageblatt", "nachrichten", "rundschau")


def _headed(found: Candidate) -> bool:
    """Say whether a name begins with an organisation's head and goes on with a preposition: ``Institut für Schneekunde``."""
    words = found.read.tokens[found.first : found.last + 1]
    return words[0].low in ORGANISATION and any(not word.capital for word in words)


def _forename_inside(found: Candidate) -> Candidate | None:
    """Cut the nouns before a forename: ``Einsatzleiter Toni Gruber``."""
    tokens = found.read.tokens
    opening = tokens[found.first].text
    if is_given_name(opening) or len(opening) < 4 or "." in opening or territory(opening):
        return None
    for at in range(found.first + 1, found.last):
        if is_plain_given_name(tokens[at].text) and tokens[at].gap == " ":
            text = " ".join(found.read.block.text[tokens[at].start : tokens[found.last].end].split())
            return replace(found, first=at, text=text, titled=True)
    return None


def _noun(low: str, case: Case) -> bool:
    """Say whether a German word is a common noun: in the list, after an article, or by its ending."""
    return is_common_word(low, "de") or case.articled[low] > 0 or case.lower[low] > 0 or low.endswith(ENDINGS["de"])
