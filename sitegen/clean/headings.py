"""Headings of plain text: short lines without a full stop that stand above running text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sitegen.clean.dating import heads_text
from sitegen.clean.facts import Facts
from sitegen.clean.lines import Unit
from sitegen.clean.lists import BULLET
from sitegen.model.document import Kind

UNDERLINE = re.compile(r"[=~-]{3,}|_{3,}")
SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] [A-ZÀ-Þ]")
MOST_WORDS, SHORT_WORDS = 14, 6
ONE_SENTENCE_WORDS = 8
"""A heading of more words holds no full stop."""

MOST_SHORT = 2
"""Of more short lines above each other the last is no heading: it is one of them."""

NO_WORDS = re.compile(r"https?:|^[$#%/<{]|=|^\S*/\S*$|@|^\([^()]*\)$")
"""What shows a line of code, a path, a link, an aside."""

BELOW = frozenset(
    {Kind.LIST, Kind.VERSE, Kind.QUOTE, Kind.TRANSCRIPT, Kind.CODE, Kind.TABLE, Kind.HEADING, Kind.FOOTNOTE}
)
ABOVE = frozenset({Kind.LIST, Kind.QUOTE, Kind.CODE, Kind.TABLE, Kind.CAPTION, Kind.EMBED, Kind.SEPARATOR})
NO_END = frozenset(".,;:!…：，、")


def is_heading(
    units: Sequence[Unit], facts: Sequence[Facts], inside: Sequence[int], number: int, kinds: Mapping[int, Kind]
) -> bool:
    """Return whether a unit is a heading.

    Args:
        units: all units of the page.
        facts: of every unit.
        inside: indices of the units of one section, in order.
        number: which of these is asked about.
        kinds: what is known of units, those before this one and headings right after it among them.
    """
    if number + 1 >= len(inside) or not _is_headline(units[inside[number]], facts[inside[number]]):
        return False
    following = inside[number + 1]
    underlined = not units[following].gap and UNDERLINE.fullmatch(units[following].text) is not None
    if underlined and number + 2 < len(inside):
        following = inside[number + 2]
    fact, after = facts[inside[number]], facts[following]
    if heads_text(fact, after) or not _has_words(fact):
        return heads_text(fact, after)
    if underlined or _is_last_of_many(facts, inside, number, kinds):
        return underlined
    if after.prose and following not in kinds:
        return True
    apart = units[inside[number]].gap > 0 and units[following].gap > 0
    few = fact.words <= SHORT_WORDS and not fact.final
    return apart and _heads(after, kinds.get(following)) and (few or _ends_text(facts, inside, number, kinds))


def _has_words(fact: Facts) -> bool:
    """Whether a line is made of words: no date, link, code or signature."""
    letters = any(map(str.isalpha, fact.text))
    return letters and not fact.dates and NO_WORDS.search(fact.text) is None and not _is_dashed(fact.text)


def _is_headline(unit: Unit, fact: Facts) -> bool:
    """Whether a unit has the form of a heading: short, one line, no sentence."""
    text = fact.text
    if not fact.code or fact.words > MOST_WORDS or len(unit.pieces) > 1 or text[-1] in NO_END or text[0].islower():
        return False
    is_sentence = fact.final and not text.endswith(("?", "？"))
    return not is_sentence and not (fact.words > ONE_SENTENCE_WORDS and SENTENCES.search(text))


def _heads(after: Facts, kind: Kind | None) -> bool:
    """Whether what stands below a few words in a space of their own is a sentence, a list, verse or the like."""
    return kind in BELOW or (kind is None and after.words > SHORT_WORDS and (after.final or after.text[-1] in ":："))


def _ends_text(facts: Sequence[Facts], inside: Sequence[int], number: int, kinds: Mapping[int, Kind]) -> bool:
    """Whether running text, or a list, ends right above a unit."""
    if not number:
        return False
    above = inside[number - 1]
    return facts[above].prose or kinds.get(above) in ABOVE


def _is_dashed(text: str) -> bool:
    """Whether a line begins with a bullet that is no number: it signs what stands above, or is an item left alone."""
    match = BULLET.match(text)
    return match is not None and not any(map(str.isalnum, match["mark"]))


def _is_last_of_many(facts: Sequence[Facts], inside: Sequence[int], number: int, kinds: Mapping[int, Kind]) -> bool:
    """Whether two short lines of text stand right above a line: it is the last of a list without marks."""
    above = inside[max(number - MOST_SHORT, 0) : number]
    return len(above) == MOST_SHORT and all(_is_short(facts[at]) and at not in kinds for at in above)


def _is_short(fact: Facts) -> bool:
    return (
        bool(fact.code)
        and not fact.final
        and not fact.dates
        and fact.words <= MOST_WORDS
        and fact.text[-1] not in ":："
    )


def is_chapter(facts: Sequence[Facts], inside: Sequence[int], number: int) -> bool:
    """Return whether a short numbered unit stands above running text that is no item: the heading of a chapter."""
    fact = facts[inside[number]]
    if number + 1 >= len(inside) or not fact.code or fact.final or fact.words > MOST_WORDS:
        return False
    after = facts[inside[number + 1]]
    return after.prose and BULLET.match(after.text) is None and any(map(str.isalnum, fact.text[:2]))
