"""Part a title from its site's name and section: by what the rest of the page says, never by a dash alone."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitegen.clean.bylines import is_name_shaped
from sitegen.clean.folding import folded, holds

MARK = re.compile(r"\s{1,3}[-–—|»«›:·•~/]{1,3}\s{1,3}|\|")
"""What parts a headline from a section, and these from a site."""

BARRED = frozenset("|»«›·•~")
"""Marks that part fields, and never the clauses of a headline."""

DOMAIN = re.compile(r"(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,6}", re.IGNORECASE)
ADDRESS = ("@", "www.", "://", ".com", ".org", ".net", ".co")
OWNED = (
    "©",
    "(c)",
    "copyright",
    "rights reserved",
    "rechte vorbehalten",
    "rechten voorbehouden",
    "droits réservés",
    "derechos reservados",
    "diritti riservati",
    "direitos reservados",
)
"""What lines hold that say to whom a page belongs."""

SITE_WORD = re.compile(
    r"\b(?:forums?|fora|boards?|community|communities|blogs?|weblog|magazine|newspaper|news|newsroom|nieuws|nachrichten|noticias|notizie|notícias|nouvelles|stack exchange|wiki|podcast"
    r"|gemeinschaft|comunidad|comunità|comunidade|communauté|revista|rivista|zeitung|krant|tidning)\b", re.IGNORECASE,
)  # fmt: skip
"""What many names of sites hold, and few last clauses of headlines."""

TOP = 3
"""A page's own title, with its site's name, is among so many lines at its top."""

MOST_WORDS, LONGEST = 7, 60
"""A site's name has no more words and letters."""

SECTION_WORDS = 3
HEADLINE_WORDS = 3
"""So many words said again are a headline by themselves; of fewer, what stands beside them must be a site."""

NEAR_WORDS = 4
"""A line has so many words more at most where a site's name is what it is about: `About …`, `… newsletter`."""

PLACING = frozenset("in near to from at nach aus bei naar uit te bij à en a desde da di nel".split())
"""What stands before a place."""

SURE, LIKELY = 2, 1


@dataclass(frozen=True, slots=True)
class Parted:
    """Where in a title the headline begins and ends (None where the title does), and the site that the rest names."""

    prefix: int | None = None
    suffix: int | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """What the other lines of a page say, folded: the lines as a set and in order, and in order as they are written."""

    lines: frozenset[str]
    texts: tuple[str, ...]
    said: tuple[str, ...]


def part_title(texts: Sequence[str], title: int) -> Parted:
    """Return where the headline stands in a title, and the site that it names.

    What the page says again below, alone in its line, is the headline. Else the last part is a site's or section's
    name where the page says so elsewhere: alone, in an address, as its owner. A bar parts fields by itself.
    """
    text = texts[title]
    marks = list(MARK.finditer(text))
    if not marks:
        return Parted()
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    parts = [(low, high) for low, high in zip(starts, ends, strict=True) if text[low:high].strip()]
    if len(parts) < 2:  # noqa: PLR2004 - a title and a name
        return Parted()
    others = tuple(folded(other).strip(" .") for index, other in enumerate(texts) if index != title)
    rest = Rest(frozenset(others), others, tuple(other for index, other in enumerate(texts) if index != title))
    low, high = _headline(text, parts, rest) if title < TOP else (0, len(parts))
    levels = [0, *(_is_site(text, parts, at, rest) for at in range(1, len(parts)))]
    if (low, high) == (0, len(parts)):
        high = _without_site(text, parts, levels, rest)
    last = text[slice(*parts[-1])].strip()
    return Parted(
        parts[low][0] if low else None,
        parts[high - 1][1] if high < len(parts) else None,
        last if high < len(parts) and levels[-1] == SURE else None,
    )


def _headline(text: str, parts: Sequence[tuple[int, int]], rest: Rest) -> tuple[int, int]:
    """Return the first and last of the parts that the page says again, alone in a line; all of them where it does not."""
    for low, high in _stretches(len(parts)):
        said = text[parts[low][0] : parts[high - 1][1]].strip()
        count = _words(said)
        before = _words(text[: parts[low][0]])
        after = _words(text[parts[high - 1][1] :])
        if folded(said).strip(" .") not in rest.lines or count < 2:  # noqa: PLR2004 - no entry of a menu
            continue
        if low == 0 and (count >= HEADLINE_WORDS or _is_site(text, parts, len(parts) - 1, rest)):
            return low, high
        if low and count >= max(HEADLINE_WORDS, 2 * before, after):
            return low, high
    return 0, len(parts)


def _stretches(count: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of some parts but all of them: those from the first on before others, the longest before shorter."""
    for low in range(count):
        for high in range(count, low, -1):
            if high - low < count:
                yield low, high


def _without_site(text: str, parts: Sequence[tuple[int, int]], levels: Sequence[int], rest: Rest) -> int:
    """Return how many parts are left without the site's name at the end, and the section before it."""
    high = len(parts)
    if levels[-1]:
        high -= 1
        while high > 1 and _is_section(text, parts, high - 1, rest):
            high -= 1
    return high


def _is_section(text: str, parts: Sequence[tuple[int, int]], at: int, rest: Rest) -> bool:
    """Whether a part between headline and site is a section's name: of few words, after the mark that the site stands after."""
    words = _words(text[slice(*parts[at])])
    same = text[parts[at - 1][1] : parts[at][0]].strip() == text[parts[at][1] : parts[at + 1][0]].strip()
    longer = _words(text[: parts[at - 1][1]]) > words
    return (same and longer and words <= SECTION_WORDS) or _is_site(text, parts, at, rest) > 0


def _is_site(text: str, parts: Sequence[tuple[int, int]], at: int, rest: Rest) -> int:
    """Return how surely a part of a title is a site's or section's name: 2 where it owns the page, 0 where nothing says so."""
    site = text[slice(*parts[at])].strip()
    name = core(site)
    mark = text[parts[at - 1][1] : parts[at][0]].strip()
    if len(name) < 2 or _words(site) > MOST_WORDS or len(site) > LONGEST or parts[at - 1][1] < 8:  # noqa: PLR2004 - a title's letters
        return 0
    if DOMAIN.fullmatch(site) or _owns(name, rest) or _is_named(site, rest):
        return SURE
    barred = mark in BARRED and _words(text[: parts[at - 1][1]]) > _words(site)
    if barred or name in rest.lines or SITE_WORD.search(site):
        return LIKELY
    count = _words(name) + NEAR_WORDS
    near = sum(1 for line in rest.texts if name in line and _words(line) <= count and says(line, name))
    return LIKELY if near > 1 else 0


def _owns(name: str, rest: Rest) -> bool:
    """Whether a page's addresses or its copyright line hold a name."""
    joined = "".join(filter(str.isalnum, name))
    for line in rest.texts:
        if holds(line, OWNED) and says(line, name):
            return True
        if len(joined) > 3 and holds(line, ADDRESS) and joined in "".join(filter(str.isalnum, line)):  # noqa: PLR2004 - letters
            return True
    return False


def _is_named(site: str, rest: Rest) -> bool:
    """Whether a line speaks of a name of several words (an article counts), in its capitals, and not as of a place."""
    short = site.removeprefix("The ").removeprefix("De ")
    name = short if " " in short else site
    if " " not in name or not is_name_shaped(short):
        return False
    for line in rest.said:
        at = line.find(name)
        if at >= 0 and _words(line) > _words(name) + NEAR_WORDS and says(line, name):
            before = line[:at].split()[-1:]
            return not before or before[0].casefold() not in PLACING
    return False


def core(site: str) -> str:
    """Return a site's name folded, without its article and one word after a comma (`, Inc.`)."""
    name, _, after = folded(site).strip(" .").rpartition(",")
    name = name if name and " " not in after.strip() else folded(site)
    return name.strip(" .").removeprefix("the ").removeprefix("de ")


def says(text: str, name: str) -> bool:
    """Return whether a text has a name as whole words."""
    at = text.find(name)
    while at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(name) : at + len(name) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        at = text.find(name, at + 1)
    return False


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())
