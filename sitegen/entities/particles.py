"""Lower-case words inside names: articles and prepositions that join two capitalised words into one name."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.entities.statistics import is_common_word
from sitegen.entities.tokens import Token
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.territories import territory
from sitegen.tables.words_heads import EVENT, GROUP, LOWER_HEADS, MEDIA, OF_HEADS, ORGANISATION
from sitegen.tables.words_titles import MINISTERS, PHRASES, is_title

BODIES = ORGANISATION | GROUP | MEDIA | EVENT
HYPHENS = frozenset("-‐‑")
SPACES = frozenset((" ", "\u00a0", "\u202f"))
ARABIC = word_set("al el ad an ar as ash at az es et ez ed er ul ur uz ud il")
"""The Arabic article in its spellings: before a hyphen it belongs to the name in every language."""
BARE_ARABIC = {
    "en": word_set("al el bin ibn bint abu ez ul ben"),
    "de": word_set("al bin ibn abu ben"),
    "fr": word_set("al el bin ibn ben abou"),
    "nl": word_set("bin ibn ben abu"),
    "es": word_set("bin ibn ben abu"),
    "it": word_set("bin ibn ben abu"),
    "pt": word_set("al el bin ibn ben abu"),
}
"""Spellings without a hyphen that are no words of the language."""
PERSONAL = {
    "en": word_set("van von der den de la le du del della di da dos das af av zu"),
    "nl": word_set("van von der den de het ter ten te in op 't 's tot aan di da du la le del della dos af"),
    "de": word_set("von van der den dem vom zu zum zur de la di da del della du"),
    "fr": word_set("de du des d la le van von di da del"),
    "es": word_set("de del la las los y da dos van von di"),
    "it": word_set("di de da del della dei degli d dello van von"),
    "pt": word_set("de da do dos das e van von"),
}
"""Particles of persons' names."""
FREE = frozenset(("en",))
"""Languages where these particles are no words: they join without further evidence."""
CONNECTORS = {
    "en": frozenset(("of", "for")),
    "nl": frozenset(("van", "voor", "der", "tot")),
    "de": frozenset(("für", "der", "des", "von", "zu")),
    "fr": frozenset(("de", "du", "des", "d", "pour")),
    "es": frozenset(("de", "del", "para")),
    "it": frozenset(("di", "del", "della", "dei", "degli", "per")),
    "pt": frozenset(("de", "da", "do", "dos", "das", "para")),
}
"""Prepositions after the head of an organisation's or place's name."""
ARTICLES = word_set("the de het den la le les los las el l der die das dem den gli i o os a as 't")
PAIRING = frozenset(("and", "en", "und", "et", "y", "e"))
PAIRED_HEADS = word_set(
    """ministry department office institute committee secretary bureau commission council centre center board
    ministerie ministère ministerio ministero ministério ministerium agency directorate school society museum
    academy association"""
)
"""Heads after which ``and`` stays inside the name: ``Ministry of Trade and Industry``."""
LONGEST_PHRASE = 5
MOST = 3
"""So many lower-case words may stand between two capitals of one name."""


def phrase_length(tokens: Sequence[Token], at: int) -> int:
    """Return how many words from ``at`` on are a title of several words: ``Secretary of State``; 0 where none is."""
    phrase, best = tokens[at].low, 0
    for size in range(2, LONGEST_PHRASE + 1):
        step = at + size - 1
        if step >= len(tokens) or tokens[step].starts or not (spaced(tokens[step]) or hyphenated(tokens[step])):
            break
        phrase = f"{phrase} {tokens[step].low}"
        if phrase in PHRASES:
            best = size
    return max(best, _portfolio(tokens, at))


def _portfolio(tokens: Sequence[Token], at: int) -> int:
    """Return the length of an office with its portfolio: ``Minister van Buitenlandse Zaken``; 0 where none is."""
    if tokens[at].low not in MINISTERS or at + 2 >= len(tokens) or tokens[at + 1].low not in OFFICE_LINKS:
        return 0
    step = at + 2
    if tokens[step].low in ARTICLES and step + 1 < len(tokens):
        step += 1
    if any(token.starts or not spaced(token) for token in tokens[at + 1 : step + 1]) or not tokens[step].capital:
        return 0
    after = tokens[step + 1 : step + 3]
    if after and after[0].low in AFFAIRS and spaced(after[0]):
        return step + 2 - at
    if (
        len(after) > 1
        and after[0].low in PAIRING
        and after[1].capital
        and spaced(after[1])
        and not is_given_name(after[1].text)
    ):
        return step + 3 - at
    return step + 1 - at


OFFICE_LINKS = frozenset(("van", "voor", "of", "for", "de", "du", "des", "für", "del"))
AFFAIRS = frozenset(("zaken", "affairs", "affaires", "security", "relations", "exteriores", "ordening", "ontwikkeling"))


def hyphenated(token: Token) -> bool:
    """Say whether the word hangs on the one before by a hyphen."""
    return token.gap in HYPHENS


def spaced(token: Token) -> bool:
    """Say whether one space stands before the word."""
    return token.gap in SPACES


def begins(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Say whether a lower-case word begins a name: ``al-Karim``, ``bin Saif``, ``ministerie van Handel``."""
    token = tokens[at]
    if at + 1 >= len(tokens) or tokens[at + 1].starts:
        return False
    after = tokens[at + 1]
    if token.low in ARABIC and hyphenated(after) and after.capital:
        return True
    if not spaced(after):
        return False
    if token.low in BARE_ARABIC.get(language, ()) and after.capital:
        return True
    if token.low in LOWER_HEADS.get(language, ()):
        return after_connector(tokens, at + 1, language) is not None
    return False


def after_connector(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """Return the place of the capital that a connector at ``at`` (and an article after it) leads to."""
    if at >= len(tokens) or tokens[at].low not in CONNECTORS.get(language, ()):
        return None
    for step in range(at + 1, min(at + 1 + MOST, len(tokens))):
        if tokens[step].starts or not (spaced(tokens[step]) or tokens[step].gap in "'’"):
            return None
        if tokens[step].capital:
            return step
        if tokens[step].low not in ARTICLES:
            return None
    return None


def bridge(tokens: Sequence[Token], first: int, last: int, language: str) -> int | None:
    """Return the capital that lower-case words after ``last`` join to the name ``first``..``last``, or None."""
    after = last + 1
    if after >= len(tokens) or tokens[after].starts or tokens[after].capital or tokens[last].possessive:
        return None
    return (
        _hyphen_bridge(tokens, after)
        or _arabic_bridge(tokens, after, language)
        or _head_bridge(tokens, first, after, language)
        or _personal_bridge(tokens, first, after, language)
        or _place_bridge(tokens, first, after, language)
    )


def _hyphen_bridge(tokens: Sequence[Token], after: int) -> int | None:
    """Port-au-Prince."""
    step = after + 1
    short = hyphenated(tokens[after]) and len(tokens[after].text) < 5  # noqa: PLR2004 - words or letters of a part of a name
    if short and step < len(tokens) and hyphenated(tokens[step]) and tokens[step].capital:
        return step
    return None


def _arabic_bridge(tokens: Sequence[Token], after: int, language: str) -> int | None:
    """Wadi al-Sidr, Otto bin Saif."""
    step = after + 1
    if step >= len(tokens) or not tokens[step].capital or tokens[step].starts:
        return None
    if not (spaced(tokens[after]) or hyphenated(tokens[after])):
        return None
    if tokens[after].low in ARABIC and hyphenated(tokens[step]):
        return step
    if tokens[after].low in BARE_ARABIC.get(language, ()) and spaced(tokens[step]):
        return step
    return None


def _deliberate(tokens: Sequence[Token], first: int, after: int, language: str) -> bool:
    """Say whether a common word has its capital inside a sentence on purpose: ``Hands of Hope``."""
    head = tokens[first]
    lone = after - first == 1 and not head.starts and tokens[after].low == "of"
    return lone and is_common_word(head.low, language) and not head.text.isupper() and head.low not in NO_HEADS


NO_HEADS = word_set("west east north south university-wide lack out end")
ROMANCE = frozenset(("es", "pt", "it", "fr"))
FOREIGN = word_set("du de des della del van der do da von")
"""Connectors of other languages, in names that English text cites."""


def _place_bridge(tokens: Sequence[Token], first: int, after: int, language: str) -> int | None:
    """Villar del Monte, Racing de Rosario: Romance names of two capitals, where the first is no person's."""
    if language not in ROMANCE or tokens[first].starts or after - first > 2 or not spaced(tokens[after]):  # noqa: PLR2004 - words or letters of a part of a name
        return None
    before = tokens[after - 1].text
    if (
        is_demonym(before)
        or territory(before, language)
        or is_title(before)
        or before.isupper()
        or is_given_name(tokens[first].text)
    ):
        return None
    return after_connector(tokens, after, language)


def _head_bridge(tokens: Sequence[Token], first: int, after: int, language: str) -> int | None:
    """Bank of Halden, Ministry of Trade and Industry."""
    if not spaced(tokens[after]):
        return None
    heads = {tokens[at].low for at in range(first, after)}
    if tokens[after].low in PAIRING and heads & PAIRED_HEADS:
        return after + 1 if _pairs(tokens, first, after, language) else None
    if is_title(tokens[after - 1].text) or any("&" in tokens[at].gap for at in range(first + 1, after)):
        return None
    person = not heads & BODIES and any(is_given_name(tokens[at].text) for at in range(first, after - 1))
    if person or (not heads & OF_HEADS and not _deliberate(tokens, first, after, language)):
        return None
    step = after + 1
    if language == "en" and tokens[after].low in FOREIGN and step < len(tokens):
        return step if tokens[step].capital and spaced(tokens[step]) and not tokens[step].starts else None
    return after_connector(tokens, after, language)


def _pairs(tokens: Sequence[Token], first: int, after: int, language: str) -> bool:
    """Say whether ``and`` goes on with an office's name: ``Ministry of Trade and Industry``."""
    step = after + 1
    if step >= len(tokens) or not spaced(tokens[step]) or not tokens[step].capital:
        return False
    connected = any(not tokens[at].capital for at in range(first, after))
    other = tokens[step]
    foreign = territory(other.text, language) or is_demonym(other.text) or is_title(other.text)
    return connected and other.low not in OF_HEADS and not foreign


def _personal_bridge(tokens: Sequence[Token], first: int, after: int, language: str) -> int | None:
    """Jan de Vries, Anna van der Laan, J. von Amsel."""
    step = _past_particles(tokens, after, PERSONAL.get(language, PERSONAL["en"]))
    if step is None or is_demonym(tokens[step].text):
        return None
    named = _is_forename(tokens, first, after)
    if language in FREE:
        opened = tokens[after].low in PLAIN_PARTICLES or tokens[after - 1].low in LEADING
        return step if opened or named else None
    placed = territory(tokens[step].text, language) is not None and tokens[after].low != "van"
    return step if named and not placed and after - first < MOST else None


PLAIN_PARTICLES = frozenset(("van", "von", "al", "bin", "de", "del", "della", "du", "des", "di", "da", "dos", "das"))
LEADING = frozenset(("van", "von", "de"))


def _past_particles(tokens: Sequence[Token], after: int, allowed: frozenset[str]) -> int | None:
    """Return the capital behind up to three particles; None where none follows."""
    step = after
    while step < len(tokens) and step - after < MOST and tokens[step].low in allowed and not tokens[step].capital:
        if tokens[step].starts or not spaced(tokens[step]):
            return None
        step += 1
    if not after < step < len(tokens) or not tokens[step].capital or tokens[step].starts:
        return None
    return step if spaced(tokens[step]) or tokens[step].gap in "'’" else None


def _is_forename(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Say whether the words so far are forenames or initials, or a title stands before them."""
    words = [tokens[at] for at in range(first, after)]
    titled = first > 0 and not tokens[first].starts and is_title(tokens[first - 1].text)
    plain = [word for word in words if not is_title(word.text)]
    forenames = all(len(word.text) == 1 or is_given_name(word.text) or "." in word.text for word in plain)
    return titled or (bool(plain) and forenames)
