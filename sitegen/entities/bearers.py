"""Full names of persons: the first name, the last, and what tells two bearers of both apart."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from sitegen.entities.keys import bare_key, skeleton, words
from sitegen.entities.sound import similarity
from sitegen.tables.listing import word_set

PARTICLES = word_set("""van von der den de del della di da dos das du la le ter ten te bin ibn al el ben zu zur af""")
SUFFIXES = word_set("jr sr junior senior ii iii iv")
KUNYA = word_set("abu abou aboe umm oum oem")
"""``Abu Omar``: the two words are one first name."""
FEMININE = ("a", "e", "ia", "na", "ne", "ina", "ine", "ette", "le", "la", "sa", "se", "ra", "ye", "aya")
"""What makes a woman's name of a man's: Viktor, Viktoria; Louis, Louise; Orlov, Orlova."""
MASCULINE = ("", "o", "us", "os", "e", "i", "y")


ALIKE = 0.75
"""First names so alike may be one in two transliterations: Yusuf, Jussuf, Joesoef."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A full name, folded: ``middle`` is the initial of a middle name, ``suffix`` a generation's (jr, iii)."""

    first: str
    last: str
    middle: str = ""
    suffix: str = ""


def bearer(text: str) -> Bearer | None:
    """Return the full name that a text is, with the last name's particles dropped; None for a single name."""
    parts = [part.strip(",") for part in text.split()]
    suffix = next((part.strip(".").casefold() for part in parts[1:] if part.strip(".").casefold() in SUFFIXES), "")
    parts = [part for part in parts if part.strip(".").casefold() not in SUFFIXES]
    if len(parts) < 2 or parts[0].casefold() in PARTICLES:  # noqa: PLR2004 - words of a name
        return None
    first, last, rest = words(parts[0]), last_key(parts[-1]), parts[1:-1]
    if not first or not last:
        return None
    if first[0] in KUNYA and rest:
        return Bearer(f"{first[0]} {words(rest[0])[0]}" if words(rest[0]) else first[0], last, "", suffix)
    middle = next((part[0].casefold() for part in rest if part[0].isupper() and part.casefold() not in PARTICLES), "")
    return Bearer(first[0], last, middle, suffix)


def last_key(text: str) -> str:
    """Return the key of a last name on its own, with or without its particles."""
    parts = [part for part in text.split() if part.casefold() not in PARTICLES]
    return bare_key(parts[0]) if len(parts) == 1 else ""


def two_persons(one: Bearer, two: Bearer) -> bool:
    """Say whether two full names of one last name are two persons': initials and near spellings do not differ."""
    if one == two:
        return False
    if one.last != two.last and skeleton(one.last) != skeleton(two.last):
        return False
    if two_genders(one.last, two.last) or two_genders(one.first, two.first) or one.suffix != two.suffix:
        return True
    if one.middle and two.middle and one.middle != two.middle:
        return True
    left, right = one.first, two.first
    if skeleton(left) == skeleton(right) or left.startswith(right) or right.startswith(left):
        return False
    return similarity(left, right) < ALIKE and (left[0] != right[0] or Levenshtein.distance(left, right) > 1)


def two_genders(left: str, right: str) -> bool:
    """Say whether one name is a man's and the other the woman's of it: Mario, Maria; Oleg, Olga; Orlov, Orlova."""
    if left == right or min(len(left), len(right)) < 3:  # noqa: PLR2004 - initials have no gender
        return False
    for man, woman in ((left, right), (right, left)):
        for tail in MASCULINE:
            stem = man.removesuffix(tail) if tail else man
            if (not tail or stem != man) and not man.endswith("a") and _female(stem, man, woman):
                return True
    return False


def _female(stem: str, man: str, woman: str) -> bool:
    """Say whether a woman's name is a stem with a woman's ending, or the man's with its last vowel moved to the end."""
    if woman != man and any(woman == stem + tail for tail in FEMININE):
        return True
    return woman[-1] == "a" and woman[:-1] == stem[:-2] + stem[-1:] and len(stem) > 3  # noqa: PLR2004 - Oleg, Olga
