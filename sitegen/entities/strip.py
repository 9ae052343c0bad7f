"""What is stripped from both ends of a run of capitals: function words, demonyms, nouns of the language, shouting."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.entities.bridges import eastern
from sitegen.entities.nameable import can_name, is_acronym, is_head, is_known_whole, shouted, spelled
from sitegen.entities.particles import hyphenated, qualifies
from sitegen.entities.statistics import Case, is_common_word, is_function_word
from sitegen.entities.tokens import Token
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.territories import city, territory
from sitegen.tables.words import function_words
from sitegen.tables.words_context import ORGANISATION_BEFORE
from sitegen.tables.words_heads import COMPANY_TAILS
from sitegen.tables.words_titles import SUFFIXES

CAPITAL_PARTICLES = word_set("van de den der von le la el di da del dos mc mac ten ter")
"""Particles that open a last name standing alone: ``Van der Laan``."""


PLAIN_ARTICLES = {
    "es": frozenset(("el", "la", "los")),
    "it": frozenset(("il", "la", "le", "lo", "i", "gli")),
    "de": frozenset(("der", "den", "dem")),
}


TRAILING = word_set(
    """the a an and or of in on at to for by is was are were he she it we they you i his her their this that but if as
    with from not will de het een en op te is was hij zij ik wij dat die dit maar als met van voor door der die das
    ein eine und oder in im er sie ist le la les un une et ou dans il elle est el los las y o en es"""
)
"""Small words that may hang behind a name where a sentence's end was lost."""
COMPOUND_NOUN = 6
NOUN_ENDINGS = tuple(
    sorted(
        word_set(
            """partner groep bedrijf verzekeraar keten maker fabrikant uitgeverij bond organisatie zender concern
            producent
    bouwer maatschappij partij reus gigant instelling stichting speler ploeg krant blad beweging hoofdstad stad dorp
    gemeente wijk provincie houder leverancier"""
        )
    )
)
"""Endings of Dutch nouns before a name: ``Bankverzekeraar X``."""
ARTICLE_NAMES = frozenset(("al", "el"))
"""Arabic articles that stand apart and look like words of other languages."""
NUMBERING = word_set(
    """first second third fourth fifth one all eerste tweede derde vierde vijfde erste ersten zweite zweiten
    dritte dritten premier première deuxième second seconde troisième primer primera segundo segunda tercer tercera
    primo prima seconda terzo"""
)
"""Function words that open a name where they have a capital inside a sentence: ``First Halden Bank``."""
LONGEST_WITH_ARTICLE = 3
"""A name that begins with an article has at most so many words more."""
OPENING = word_set("the de het la le los las el les il der die das")


def strip(tokens: Sequence[Token], low: int, high: int, language: str, case: Case) -> tuple[int, int] | None:
    """Return the first and last word of what is left; None where nothing is left that could be a name."""
    while low <= high and not is_known_whole(tokens, low, high, language):
        size = _front(tokens, low, high, language, case)
        if not size:
            break
        low += size
    while low <= high and _hangs(tokens, low, high, language, case):
        high -= 1
    return (low, high) if low <= high and can_name(tokens, low, high, language, case) else None


def _front(tokens: Sequence[Token], low: int, high: int, language: str, case: Case) -> int:
    """Return how many words at the front are none of the name's."""
    size = 1
    while low + size <= high and hyphenated(tokens[low + size]):
        size += 1
    if size > 1 and is_demonym(spelled(tokens, low, low + size - 1)):
        return 0 if low + size <= high and _proper_with_demonym(tokens, low + size - 1, high, case) else size
    if low == high or _protected(tokens, low, high, language):
        return 0
    return int(_no_part(tokens, low, high, language, case))


def _protected(tokens: Sequence[Token], low: int, high: int, language: str) -> bool:
    """Say whether the first word opens the name although it is small: an article, a particle, an acronym."""
    token, after = tokens[low], tokens[low + 1]
    counted = token.low in NUMBERING and not token.starts and token.text.istitle()
    tied = hyphenated(after) and not is_demonym(token.text)
    if counted or tied or is_acronym(token, language) or _initial(token, after):
        return True
    if token.low in ARTICLE_NAMES:
        return hyphenated(after) or not (token.starts and language in ("nl", "es", "it"))
    if token.low in CAPITAL_PARTICLES and token.capital and token.low not in PLAIN_ARTICLES.get(language, ()):
        return True
    if token.low in OPENING and not token.starts and high - low <= LONGEST_WITH_ARTICLE:
        return token.capital
    return is_demonym(token.text) and is_given_name(token.text) and high == low + 1 and not is_head(after.low)


def _initial(token: Token, after: Token) -> bool:
    """Say whether a letter with a full stop stands for a forename, though it is a word as well: ``A. Fenn``."""
    return len(token.text) == 1 and after.gap.startswith(".")


def _no_part(tokens: Sequence[Token], low: int, high: int, language: str, case: Case) -> bool:
    """Say whether the first word is none of the name's."""
    token = tokens[low]
    if is_function_word(token.low, language) and token.capital:
        named = (
            token.low not in function_words(language)
            and is_given_name(token.text)
            and not shouted(token, language, case)
        )
        return not named
    if is_demonym(token.text):
        hung = low > 0 and hyphenated(token) and tokens[low - 1].text[0].islower()
        return hung or not _proper_with_demonym(tokens, low, high, case)
    if _describes(token, tokens[low + 1], language, case):
        return True
    return shouted(token, language, case) and not all(
        shouted(tokens[at], language, case) for at in range(low, high + 1)
    )


def _describes(token: Token, after: Token, language: str, case: Case) -> bool:
    """Say whether a Dutch or German noun stands before a name: ``Bankverzekeraar X``, ``die Firma X``."""
    compound = len(token.low) > COMPOUND_NOUN and token.low.endswith(NOUN_ENDINGS)
    if language == "nl" and token.starts and compound and not case.inner[token.low]:
        return True
    noun = token.low in ORGANISATION_BEFORE and after.capital
    return noun and (language == "de" or (language == "nl" and token.starts))


def _proper_with_demonym(tokens: Sequence[Token], low: int, high: int, case: Case) -> bool:
    """Say whether a demonym belongs to the name after it: ``Portuguese Relief Council``."""
    rest = [tokens[at].low for at in range(low + 1, high + 1)]
    after = tokens[low + 1].text
    text = spelled(tokens, low + 1, high)
    if len(rest) > 1 and (territory(text) or city(text)):
        return False
    if (after.isupper() and len(after) > 1) or after[0].isdigit() or tokens[low].text[0].islower():
        return False
    if len(rest) == 1:
        return (is_head(rest[0]) or _plain_word(tokens[low + 1], case)) and not case.is_common(rest[0])
    return is_head(rest[-1]) or (is_head(rest[0]) and not tokens[low + 2].capital)


def _plain_word(token: Token, case: Case) -> bool:
    """Say whether a capitalised word is one of the language's common words: after a demonym, a name's part."""
    return not token.starts and is_common_word(token.low, "en") and case.lower[token.low] == 0


def _hangs(tokens: Sequence[Token], low: int, high: int, language: str, case: Case) -> bool:
    """Say whether the last word is none of the name's: small, shouted, or the start of a sentence."""
    token = tokens[high]
    if not token.capital and not token.text[0].isdigit():
        kept = (
            token.gap == "." or eastern(tokens, high) is not None or (high > low and qualifies(tokens, high, language))
        )
        return not kept
    if token.low in COMPANY_TAILS or token.low.rstrip(".") in SUFFIXES:
        return low == high
    if low == high or is_acronym(token, language):
        return False
    if len(token.text) == 1 and high + 1 < len(tokens) and hyphenated(tokens[high + 1]):
        return True
    return token.low in TRAILING or (shouted(token, language, case) and not tokens[low].text.isupper())
