"""Tell the headline from the lines beside it: the outlet's name above it, and the line below that explains it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded

OUTLET = re.compile(
    r"(?:\w+[ -]){0,4}(?:(?:courier|times|herald|gazette|tribune|chronicle|post|news|daily|weekly|journal|observer"
    r"|telegraph|bulletin|magazine|review|newsletter|blog|courrier|nouvelles|diario|noticias|gaceta|correo|giornale|gazzetta"
    r"|corriere|notizie|jornal|notícias|correio|gazeta|dziennik|газета|вести|новости)(?: (?:of|de|del|di|da|do) .+)?"
    r"|\w*(?:zeitung|blatt|anzeiger|nachrichten|kurier|rundschau|courant|krant|blad|nieuws|tidning|tidende|posten|avis"
    r"|bladet)(?: \w+)?)",
    re.IGNORECASE,
)
LONGEST_OUTLET = 6

SMALL = frozenset(
    "the of and for in on at to from by with a an de la le les du des del der die das dem den und von vom zum zur "
    "im am für van het een en voor op te y el los las al e i il lo di da do dos das och av af og på till fra z w "
    "na".split()
)
"""Words that are small in a name too."""

WORD = re.compile(r"[^\W\d_]+")
PARTING = re.compile(r"\s?[|»›>•·:,]|\s[-–—]\s")
QUOTING = re.compile(r".{1,40}?[\"“„«‘‹'](?P<said>.{3,140})[\"”“»’›']\s?\W?")
SENTENCE, APART, NAMED = 2.2, 3.0, -1.0
"""What a first line gains that is no name, a headline gains below the date, and the outlet's name loses."""


def quoted(facts: Sequence[Facts]) -> frozenset[str]:
    """Return what short lines quote as a whole, folded: `4 Responses to “…”`."""
    matches = (QUOTING.fullmatch(fact.text) for fact in facts if fact.code)
    return frozenset(folded(match["said"]) for match in matches if match)


def leanings(facts: Sequence[Facts], lines: Sequence[int], fit: Sequence[int]) -> dict[int, float]:
    """Return what speaks for or against some lines above the text, by their place.

    Args:
        facts: of every unit.
        lines: the units above the text, in order.
        fit: those of them that may be a headline.
    """
    found: dict[int, float] = {}
    if len(fit) > 1 and fit[0] == lines[0]:
        first = facts[fit[0]]
        if is_outlet(first):
            found[fit[0]] = NAMED
        elif _is_sentence(first):
            found[fit[0]] = SENTENCE
        if (headline := _below_date(facts, lines, fit)) is not None and not _is_sentence(first):
            found[headline] = APART
    return found


def is_outlet(fact: Facts) -> bool:
    """Return whether a line is an outlet's name, by a word that such names end with, before any motto."""
    name = _head(fact)
    return name.count(" ") < LONGEST_OUTLET and not _has_small_words(name) and OUTLET.fullmatch(name) is not None


def _is_sentence(fact: Facts) -> bool:
    """Whether a line has small words that a name would write large, and so is none."""
    return fact.words >= 3 and _has_small_words(_head(fact))  # noqa: PLR2004 - words of a headline


def _has_small_words(text: str) -> bool:
    return any(word.islower() and word not in SMALL for word in WORD.findall(text))


def _head(fact: Facts) -> str:
    """Return a line up to the first mark that parts a name from a motto, or an entry of a menu from the next."""
    return PARTING.split(fact.text, maxsplit=1)[0]


def _below_date(facts: Sequence[Facts], lines: Sequence[int], fit: Sequence[int]) -> int | None:
    """Return the upper of two lines that follow the date below a masthead, as a newspaper's headline does."""
    if len(lines) < 4 or not facts[lines[1]].dates or lines[1] in fit:  # noqa: PLR2004 - masthead, date, headline, line below
        return None
    headline, below = lines[2:4]
    apart = headline in fit and below in fit and facts[headline].words >= 3  # noqa: PLR2004 - words of a headline
    return headline if apart and not facts[headline].final else None
