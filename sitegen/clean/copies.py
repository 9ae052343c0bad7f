"""Take what a page says twice by its place: a teaser by the title, a picture's caption, a pull quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sitegen.clean.bylines import opens_byline
from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.prose import LINK_WORDS
from sitegen.clean.titles import is_credit

COPIED_WORDS = 12
"""A shorter line may well be said again."""

LONG_WORDS = 25
"""A paragraph of so many words that stands there twice in a row was saved twice."""

NEAR = 4
"""A copy stands so many lines at most from what it copies."""

TEASER_INTO = 3
"""A teaser is among so many lines and one at the top."""

DASHES = ("-", "–", "—", "•", ">")
QUOTES = ("“", "„", "«", "»", "‘", "'", '"', "「")


MORE = re.compile(r"\W{0,6}(?:more|less|mehr|weniger|meer|minder|plus|moins|más|menos|mais)?\W{0,3}$", re.IGNORECASE)
"""What a picture's short text ends in, where a button opens the whole of it."""


LONGEST_MORE = 24
"""No such end is longer, so that most lines are told apart from those beside them at once."""


def take_copies(facts: Sequence[Facts], found: list[str | None], inside: set[int]) -> None:
    """Take what the page says twice by its place: a teaser by the title, a picture's caption, a pull quote.

    What an author says again stays: a chorus, an oath, the same answer of several witnesses.
    """
    kept = [index for index, reason in enumerate(found) if reason is None and index not in inside]
    texts = {index: folded(facts[index].text) for index in kept if facts[index].words >= COPIED_WORDS}
    counts = Counter(texts.values())
    for at, index in enumerate(kept):
        if index not in texts or facts[index].text.endswith("?"):
            continue
        earlier = next((low for low in range(max(0, at - NEAR), at) if texts.get(kept[low]) == texts[index]), None)
        if earlier is not None and counts[texts[index]] == 2:  # noqa: PLR2004 - a teaser and the text it is of
            between = [facts[low] for low in kept[earlier + 1 : at]]
            if _is_saved_twice(facts[index]) if not between else earlier <= TEASER_INTO and _is_head(between):
                found[index] = "duplicate"
        elif _goes_on(facts, kept, at) or (
            earlier is None and counts[texts[index]] == 1 and _is_pulled(facts, texts, kept, at)
        ):
            found[index] = "duplicate"


def _is_saved_twice(fact: Facts) -> bool:
    """Whether a unit that says what the one above says is a caption or a paragraph: a stanza may be sung twice."""
    paragraph = fact.final and fact.words >= LONG_WORDS
    return "\n" not in fact.text and (paragraph or (bool(fact.code) and is_credit(fact.text)))


def _goes_on(facts: Sequence[Facts], kept: Sequence[int], at: int) -> bool:
    """Whether a line beside says the same and then a credit: a picture's description and its caption."""
    text = facts[kept[at]].text
    beside = [
        facts[other].text.removeprefix("Above: ") for other in (*kept[max(0, at - 2) : at], *kept[at + 1 : at + 3])
    ]
    begun = [whole for whole in beside if whole.startswith(text[:-LONGEST_MORE])]
    text = MORE.sub("", text) if begun else text
    ends = [whole[len(text) :] for whole in begun if len(whole) > len(text) and whole.startswith(text)]
    return any(map(is_credit, ends))


def _is_head(between: Sequence[Facts]) -> bool:
    """Whether lines are a headline's: short ones, of which one is a date or byline."""
    short = all(fact.code and fact.words <= LINK_WORDS and not fact.prose for fact in between)
    return short and any(fact.dates or opens_byline(fact.text) for fact in between)


def _is_pulled(facts: Sequence[Facts], texts: Mapping[int, str], kept: Sequence[int], at: int) -> bool:
    """Whether a line alone between paragraphs is a sentence of a longer one nearby, and no answer."""
    fact = facts[kept[at]]
    beside = [facts[index] for index in (*kept[max(0, at - 1) : at], *kept[at + 1 : at + 2])]
    if not fact.code or fact.text.startswith(DASHES) or len(beside) < 2:  # noqa: PLR2004 - both sides
        return False
    if not all(other.prose and not other.text.endswith(("?", ":")) for other in beside):
        return False
    for index in kept[max(0, at - NEAR) : at + NEAR + 1]:
        whole = facts[index]
        longer = index in texts and whole.words >= fact.words + COPIED_WORDS
        if longer and texts[kept[at]] in texts[index] and not whole.text.startswith((*QUOTES, *DASHES)):
            return True
    return False
