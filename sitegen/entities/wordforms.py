"""What the form of a word says: common nouns by their endings, verbs that a subject stands before."""

from __future__ import annotations

from sitegen.entities.tokens import Token
from sitegen.tables.listing import word_set

ENDINGS = {
    "en": tuple(sorted(word_set("ing ly ed tion tions ment ments ness ists ers ies ous ful less ive able ism ity"))),
    "nl": tuple(sorted(word_set("ing ingen heid lijk lijke ische tie ties ers isten eren schap"))),
    "de": tuple(
        sorted(
            word_set(
                """ung ungen heit keit schaft lich liche lichen licher liches
                isch ische ischen ischer isches tion tionen ismus ität ieren erweise nis"""
            )
        )
    ),
    "fr": tuple(sorted(word_set("ment tion tions ité isme istes eurs euses ance"))),
    "es": tuple(sorted(word_set("mente ción ciones dad dades ismo istas ando iendo"))),
}
"""Endings of words that a sentence may start with and that are seldom names, by language."""
NOUN_ENDINGS = {
    "en": tuple(
        sorted(
            word_set(
                """ion ment ness ity ance ence er ers or ors ing ism ist age ure al ics dom ship hood th ble ive
                ous ly ed ful cy gy phy ogy ware ic"""
            )
        )
    ),
    "nl": tuple(
        sorted(word_set("ing heid tie schap er ers en isme ist iteit age lijk ij ie sel te eur aar eel isch eet"))
    ),
    "fr": tuple(sorted(word_set("ion ment té eur isme iste age ance ence ure ie eux"))),
    "es": tuple(sorted(word_set("ión miento dad dor ismo ista anza encia ura ía oso"))),
}
"""Further endings of common nouns and adjectives, by language."""
FINITE = word_set(
    """kon kwam zag nam liet deed bleef begon stond zei wist dacht won verloor is was has had will would could can does
    did lost beat said says heeft zal zou kan moet versloeg kreeg ging werd wordt blijft speelt speelde hat wird war
    est a sera fue ha será é foi"""
)
"""Verbs in the third person that follow a subject."""
SHORTEST_VERB, SHORTEST_NAME = 5, 4


def seldom_name(low: str, language: str) -> bool:
    """Say whether a word ends as words do that are seldom names."""
    return low.endswith(ENDINGS.get(language, ENDINGS["en"]))


def is_camel(word: str) -> bool:
    """Say whether a word has capitals inside: ``PetroNova``."""
    inside = word[1:]
    return (
        len(word) >= SHORTEST_NAME and any(char.isupper() for char in inside) and any(char.islower() for char in inside)
    )


def acts(token: Token, after: Token, language: str) -> bool:
    """Say whether an unknown word is the subject of a verb, and does not look like a common noun."""
    low = token.low
    if after.starts or after.gap != " " or len(low) < SHORTEST_NAME:
        return False
    if language == "nl" and low.startswith(("ge", "be", "ver", "ont")) and low.endswith(("d", "t")):
        return False
    if low.endswith(NOUN_ENDINGS.get(language, NOUN_ENDINGS["en"])) or (low.endswith("s") and not low.endswith("ss")):
        return False
    past = language == "en" and after.low.endswith("ed") and len(after.low) >= SHORTEST_VERB
    return past or after.low in FINITE
