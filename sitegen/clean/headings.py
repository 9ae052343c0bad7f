"""Headings of plain text: short lines without a full stop that stand above running text."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from sitegen.clean.dating import heads_text
from sitegen.clean.facts import Facts
from sitegen.clean.lines import Unit
from sitegen.clean.lists import BULLET

UNDERLINE = re.compile(r"[=~-]{3,}|_{3,}")
SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] [A-ZÀ-Þ]")
MOST_WORDS, SHORT_WORDS = 14, 6
ONE_SENTENCE_WORDS = 8
"""A heading of more words holds no full stop."""

MOST_SHORT = 2
"""Of more short lines above each other the last is no heading: it is one of them."""

NO_END = frozenset(".,;:!…：，、")


def is_heading(
    units: Sequence[Unit], facts: Sequence[Facts], inside: Sequence[int], number: int, taken: Container[int]
) -> bool:
    """Return whether a unit is a heading.

    Args:
        units: all units of the page.
        facts: of every unit.
        inside: indices of the units of one section, in order.
        number: which of these is asked about.
        taken: units that are known to be something else than text.
    """
    if number + 1 >= len(inside) or not _is_headline(units[inside[number]], facts[inside[number]]):
        return False
    following = inside[number + 1]
    underlined = not units[following].gap and UNDERLINE.fullmatch(units[following].text) is not None
    if underlined and number + 2 < len(inside):
        following = inside[number + 2]
    fact, after = facts[inside[number]], facts[following]
    if heads_text(fact, after):
        return True
    if fact.dates or "http" in fact.text or not any(map(str.isalpha, fact.text)) or _is_dashed(fact.text):
        return False
    if underlined:
        return True
    stands_above = after.prose or _stands_apart(units[inside[number]], fact, units[following], after)
    return stands_above and not _is_last_of_many(facts, inside, number, taken)


def _is_headline(unit: Unit, fact: Facts) -> bool:
    """Whether a unit has the form of a heading: short, one line, no sentence."""
    text = fact.text
    if not fact.code or fact.words > MOST_WORDS or len(unit.pieces) > 1 or text[-1] in NO_END or text[0].islower():
        return False
    is_sentence = fact.final and not text.endswith(("?", "？"))
    return not is_sentence and not (fact.words > ONE_SENTENCE_WORDS and SENTENCES.search(text))


def _stands_apart(unit: Unit, fact: Facts, below: Unit, after: Facts) -> bool:
    """Whether a few words with space around them stand above what is a sentence, a list or verse."""
    if not unit.gap or not below.gap or fact.words > SHORT_WORDS or fact.final:
        return False
    sentence = after.final and after.words > SHORT_WORDS
    return sentence or "\n" in after.text or BULLET.match(after.text) is not None


def _is_dashed(text: str) -> bool:
    """Whether a line begins with a bullet that is no number: it signs what stands above, or is an item left alone."""
    match = BULLET.match(text)
    return match is not None and not any(map(str.isalnum, match["mark"]))


def _is_last_of_many(facts: Sequence[Facts], inside: Sequence[int], number: int, taken: Container[int]) -> bool:
    """Whether two short lines of text stand right above a line: it is the last of a list without marks."""
    above = inside[max(number - MOST_SHORT, 0) : number]
    return len(above) == MOST_SHORT and all(_is_short(facts[at]) and at not in taken for at in above)


def _is_short(fact: Facts) -> bool:
    return (
        bool(fact.code)
        and not fact.final
        and not fact.dates
        and fact.words <= MOST_WORDS
        and fact.text[-1] not in ":："
    )


def is_chapter(facts: Sequence[Facts], inside: Sequence[int], index: int) -> bool:
    """Return whether a short numbered unit stands above running text that is no item: the heading of a chapter."""
    at = inside.index(index)
    fact = facts[index]
    if at + 1 >= len(inside) or not fact.code or fact.final or fact.words > MOST_WORDS:
        return False
    after = facts[inside[at + 1]]
    return after.prose and BULLET.match(after.text) is None and any(map(str.isalnum, fact.text[:2]))
