"""Keys under which spellings of one name meet."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from sitegen.strings import fold
from sitegen.tables.listing import word_set

ARTICLES = word_set(
    """the a de het een la le les l el los las il lo gli i die der das al ad an ar as ash at ath az es et ez ed er ul
    ur uz o os d"""
)
"""Words that a key without articles drops from the front (an Arabic article before a hyphen or space among them)."""
INNER = word_set(
    """al el ad an ar as ash at ath az es et ez ed er ul ur uz il de la le du des der den di da do del van von the of"""
)
"""Articles and particles that a skeleton drops anywhere; ``abu``, ``bin`` and ``ibn`` stay."""
WORDS = re.compile(r"[^\W_]+")
DIGITS = re.compile(r"\d+")
MARKED = re.compile(r"[A-Z](?:[-&][A-Z]){1,4}")
"""Acronyms with marks between their letters: ``A-M``, ``R&D``."""
ROMAN = {
    text: number
    for number, text in enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), 1)
}
"""Roman numbers of rulers, popes and wars; a name's first word is none."""
ORDINALS = {
    word: str(number)
    for number, row in enumerate(
        (
            "first eerste erste erster erstes premier première primera primero prima primo primeira primeiro",
            "second tweede zweite zweiter zweites seconde deuxième segunda segundo seconda secondo",
            "third derde dritte dritter drittes troisième tercera tercero tercer terza terzo terceira terceiro",
            "fourth vierde vierte vierter viertes quatrième cuarta cuarto quarta quarto",
            "fifth vijfde fünfte fünfter fünftes cinquième quinta quinto",
            "sixth zesde sechste sechster sechstes sixième sexta sexto sesta sesto",
            "seventh zevende siebte siebter siebtes septième séptima séptimo settima settimo sétima sétimo",
            "eighth achtste achte achter achtes huitième octava octavo ottava ottavo oitava oitavo",
            "ninth negende neunte neunter neuntes neuvième novena noveno nona nono",
            "tenth tiende zehnte zehnter zehntes dixième décima décimo decima decimo",
        ),
        1,
    )
    for word in row.split()
}
"""Ordinals in words -> figures."""
NUMBERED = re.compile(r"^(\d+)(?:st|nd|rd|th|e|de|ste|er|re|ère|ème|ª|º|\.)$")
"""Ordinals in figures: ``31st``, ``31e``, ``31.``."""
SAINTS = frozenset(("st", "ste", "sint", "sankt", "saint", "sainte"))
ELIDED = re.compile(r"^[LlDd]['’ʼ](?=\w)")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
"""How German and the Nordic languages write these letters where a keyboard lacks them."""


@lru_cache(maxsize=1 << 17)
def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name, without possessive endings."""
    bare = re.sub(r"['’ʼ][sS](?!\w)", "", text)
    return tuple(WORDS.findall(fold(bare.replace("'", "").replace("’", "").replace("ʼ", ""))))


def plain_key(text: str) -> str:
    """The name without case, accents, dots, hyphens and spaces."""
    return "".join(words(text))


def spelled_out(text: str) -> str:
    """The plain key with umlauts written as two letters and saints as one: ``Duesseldorf``, ``Saint Maartenszee``."""
    *rest, last = words(text.casefold().translate(UMLAUTS)) or ("",)
    return "".join([*("saint" if part in SAINTS else part for part in rest), last])


def bare_key(text: str) -> str:
    """The plain key without articles at the front."""
    parts = list(words(ELIDED.sub("", text)))
    initial = text[1:2] == "."
    while len(parts) > 1 and parts[0] in ARTICLES and not initial:
        parts.pop(0)
    return "".join(parts)


@lru_cache(maxsize=1 << 17)
def skeleton(text: str) -> str:
    """Return the consonants that transliterations of one name share; empty where too few are left."""
    parts = [part for part in words(anyascii(text)) if part not in INNER] or list(words(anyascii(text)))
    joined = "".join(parts)
    if not joined.isascii() or not joined.isalpha():
        return ""
    joined = joined.replace("ph", "f").replace("ck", "k").replace("q", "k").replace("c", "k").replace("ou", "u")
    head = "a" if joined[0] in "aeiou" else joined[0]
    tail = re.sub(r"[aeiouyw]", "", joined[1:])
    bones = re.sub(r"(.)\1+", r"\1", head + tail)
    return bones[:-1] if len(bones) > 1 and bones[-1] == "h" else bones


def sound_skeleton(text: str) -> str:
    """Return the skeleton where it says enough: four consonants, or three in a name of more than six letters."""
    bones = skeleton(text)
    long = len(plain_key(text)) > 6  # noqa: PLR2004 - letters of an acronym, consonants of a skeleton
    return bones if len(bones) > 3 or (len(bones) == 3 and long) else ""  # noqa: PLR2004 - letters of an acronym, consonants of a skeleton


def bag(text: str) -> tuple[str, ...]:
    """Return the name's content words, sorted."""
    return tuple(
        sorted(
            word
            for word in words(" ".join(_numbered(text)))
            if word not in INNER and word not in ("and", "en", "und", "et", "y", "for")
        )
    )


def digits(text: str) -> tuple[str, ...]:
    """Return the numbers in a name, Roman ones and ordinals among them: ``Second World War`` has the two of ``II``."""
    return tuple(sorted(part for word in _numbered(text) for part in DIGITS.findall(word)))


def _numbered(text: str) -> list[str]:
    """Return the folded words of a name with numbers in figures."""
    parts = text.replace("-", " ").split()
    return [
        str(ROMAN[part]) if number and part in ROMAN else ORDINALS.get(part.casefold(), NUMBERED.sub(r"\1", part))
        for number, part in enumerate(parts)
    ]


def is_acronym(text: str) -> bool:
    """Say whether a spelling is an acronym: one word, mostly capitals, at most seven letters."""
    bare = text.replace(".", "")
    if MARKED.fullmatch(bare):
        return True
    if not 2 <= len(bare) <= 7 or not bare.isalnum() or not bare[0].isalpha():  # noqa: PLR2004 - letters of an acronym, consonants of a skeleton
        return False
    return bare.isupper() or (
        sum(char.isupper() for char in bare) > 1 and len(bare) < 6 and bare[1:] != bare[1:].lower()  # noqa: PLR2004 - letters of an acronym, consonants of a skeleton
    )


@lru_cache(maxsize=1 << 16)
def initials(text: str) -> tuple[str, ...]:
    """Return the acronyms that a name of several words may have: with and without its small words."""
    parts = text.replace("-", " ").split()
    if len(parts) < 2:  # noqa: PLR2004 - letters of an acronym, consonants of a skeleton
        return ()
    numbered = [part if part in ROMAN else part[0] for part in parts if part[0].isalnum()]
    full = "".join(numbered)
    strong = "".join(part for part in numbered if part[0].isupper() or part[0].isdigit())
    return tuple(dict.fromkeys(key.casefold() for key in (strong, full) if len(key) > 1))
