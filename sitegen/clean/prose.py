"""Weigh every line of a page: how much it reads like running text, and whether it could be a link or a notice.

The points are for units of prose a few, for furniture less than none; ``span`` adds them up. They know nothing of a
line's place but whether its neighbours are headlines, and a list's marker counts for nothing: menus come with bullets
and without.
"""

# ruff: noqa: E501 - tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sitegen.clean.facts import Facts, bare
from sitegen.clean.folding import folded, holds
from sitegen.clean.lines import Unit
from sitegen.clean.residue import Hints, hints_in, notice_of, speaks_of
from sitegen.clean.values import value
from sitegen.tables.words import function_words

PROSE_WORDS = 12
LONG_WORDS = 25
SENTENCE_WORDS = 5
LINK_WORDS = 16
TINY_WORDS = 3
WHOLE_WORDS = 60
"""A paragraph of so many words is no notice and no card."""

TEXT_WORDS = 120
"""A paragraph of so many words is text wherever it stands; with fewer, below residue or a date, it may be a teaser."""

OPENING, LATE = 0.3, 0.8
"""Teasers stand below the first of these shares of a page's prose; below the second there is little else."""

STRONG, TEASER = 3.0, (0.5, 0.15)
"""Below residue, until a line has so many points again, shorter ones have that share of theirs: above ``LATE``, below it."""

STAMP_WORDS = 10
"""A teaser's date stands alone, or with its writer and section, in a line of so many words at most."""

MOST_POINTS = 6.0
RESIDUE, NOTICE, CLIPPED_POINTS, TINY, SHORT, TWICE = -1.0, -2.0, -1.0, -0.7, -0.9, -0.5
NO_GRAMMAR, LONG, SENTENCE = -0.3, 1.5, 1.0
LINES = 0.0
"""Lines that are kept apart, such as verse, speak neither for prose nor against it."""

CARD_LINES = 3
"""A teaser in a list has so many lines or more: a picture's name, a headline, a writer, a date, a summary."""

FEWEST_FUNCTION_WORDS = 0.12
"""In running text of the languages that have a list, more of the words than this carry grammar only."""

SAMPLE = 400
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
CLIPPED = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|read more|continue reading|lees verder|weiterlesen|lire la suite|leer más|leggi tutto|leia mais)\W{0,3}$",
    re.IGNORECASE,
)
CLIPPED_CUES = ("…", "...", "more", "reading", "verder", "lesen", "suite", "leer m", "tutto", "leia m")
CLIPPED_END = 24
NO_LINK_END = (":", ",", ";")


@value
class Weighed:
    """One unit: its ``points``, whether it looks like a ``link``, why it may be a ``notice``; its folded text as ``key``.

    ``twice`` says that the page has a line of this key elsewhere too.
    """

    points: float
    link: bool
    notice: str | None
    key: str
    twice: bool


def weigh(
    units: Sequence[Unit], facts: Sequence[Facts], residue: Sequence[str | None], languages: Sequence[str | None]
) -> tuple[Weighed, ...]:
    """Return what each unit of a page weighs.

    Args:
        units: of the page.
        facts: of every unit.
        residue: the reason a unit is residue by its wording, for every unit.
        languages: of every unit.
    """
    keys = [folded(bare(fact.text)) if fact.words < WHOLE_WORDS else "" for fact in facts]
    counts = Counter(key for key in keys if key)
    common = Counter(language for language in languages if language).most_common(1)
    main = common[0][0] if common else None
    hints = hints_in(fact.text for fact in facts)
    notices: list[str | None] = []
    weights: list[float] = []
    for index, (unit, fact) in enumerate(zip(units, facts, strict=True)):
        notice = _notice(fact, hints) if residue[index] is None else None
        points = RESIDUE if residue[index] else NOTICE if notice else _points(fact, languages[index] or main)
        if fact.words <= LINK_WORDS and fact.code and counts[keys[index]] == 2:  # noqa: PLR2004 - a menu that stands there twice
            points += TWICE
        if points > 0 and _is_card(unit):
            points = SHORT
        if points > 0 and keys[index] and index and keys[index] == keys[index - 1]:
            points = 0.0
        notices.append(notice)
        weights.append(points)
    _lower(weights, facts, residue)
    return tuple(
        Weighed(points, is_link(fact), notice, key, counts[key] > 1)
        for points, fact, notice, key in zip(weights, facts, notices, keys, strict=True)
    )


def _lower(weights: list[float], facts: Sequence[Facts], residue: Sequence[str | None]) -> None:
    """Give what stands below residue, or below a date, a part of its points, if it is short: so do a page's teasers."""
    total = sum(points for points in weights if points > SENTENCE)
    above, below = 0.0, False
    for index, points in enumerate(weights):
        if residue[index] or _is_stamp(facts[index]):
            below = True
        elif points > 0:
            late = above > LATE * total
            if below and above > OPENING * total and facts[index].words < TEXT_WORDS:
                weights[index] = TEASER[late] * points
            above += points if points > SENTENCE else 0.0
            below = below and points < STRONG


def _is_stamp(fact: Facts) -> bool:
    return bool(fact.dates) and fact.words <= STAMP_WORDS and not fact.final


def _notice(fact: Facts, hints: Hints) -> str | None:
    text = bare(fact.text)
    return notice_of(text) or (speaks_of(text, hints) if fact.words < WHOLE_WORDS else None)


def _is_card(unit: Unit) -> bool:
    """Whether an entry of a list has lines of its own: a wrapped one fills its first line, a teaser does not."""
    lengths = [len(piece.text) for piece in unit.pieces]
    return len(lengths) >= CARD_LINES and bare(unit.text) is not unit.text and 2 * lengths[0] < max(lengths)


def is_link(fact: Facts) -> bool:
    """Return whether a unit could be a link's text: a short line that is no sentence and announces nothing."""
    return bool(fact.code) and fact.words <= LINK_WORDS and not fact.final and not fact.text.endswith(NO_LINK_END)


def _points(fact: Facts, language: str | None) -> float:
    if "\n" in fact.text:
        return LINES
    if SENTENCE_WORDS < fact.words < WHOLE_WORDS and _is_clipped(fact.text[-CLIPPED_END:]):
        return CLIPPED_POINTS
    if fact.words < PROSE_WORDS or (fact.words < LONG_WORDS and not fact.final):
        sentence = fact.final and fact.words >= SENTENCE_WORDS
        return SENTENCE if sentence else TINY if fact.words <= TINY_WORDS else SHORT
    if _grammar(fact.text, language) < FEWEST_FUNCTION_WORDS:
        return NO_GRAMMAR
    if not fact.final:
        return LONG
    return min(MOST_POINTS, 1 + fact.words / PROSE_WORDS)


def _is_clipped(end: str) -> bool:
    return holds(end.lower(), CLIPPED_CUES) and CLIPPED.search(end) is not None


def _grammar(text: str, language: str | None) -> float:
    """Return the share of function words in a text, 1 where its language has no list."""
    known = function_words(language or "")
    words = " ".join(WORD.findall(text[:SAMPLE])).lower().replace("’", "'").split() if known else []
    return sum(map(known.__contains__, words)) / len(words) if words else 1.0
