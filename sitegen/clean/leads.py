"""Choose the lines that lead the comments of a page: the shape that recurs, and never one sign alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sitegen.clean.facts import DAY, STAMP, Facts
from sitegen.clean.piles import Pile, Signs
from sitegen.clean.shapes import ABOVE, SAID
from sitegen.clean.signs import Sign

ANY_SAYS = re.compile(rf"(?P<a>\S.{{0,60}}?) (?:{SAID})\s?:")
ANY_SIGNED = re.compile(rf"(?P<a>[^\W\d_{STAMP}{DAY}][^{STAMP}{DAY}]{{1,60}}[^\s:]) {{0,4}}[{STAMP}]")
STAMP_WORDS = 9
SAYING = 5
"""A line of so many words is more than a name or a button."""

ENOUGH = 2
"""So many lines of one weak shape make a thread."""


SPEECH = frozenset({"says", "said-comma"})


QUOTATION = tuple("\"'“‘„«‚»")


ROLE = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Dd]e|[Hh]et|[Ee]en|[Dd]er|[Dd]ie|[Dd]as|[Ee]in|[Ll]e|[Ll]a|[Uu]n|[Uu]ne|[Ee]l|[Ii]l|[Ll]o)\s[^\W\d_A-ZÀ-Þ]|[Ll]['’][^\W\d_A-ZÀ-Þ]"
)
"""An article and a lower-case word: `The mayor said:` is prose, `The Mayor says:` may be a commenter."""


LABELS = 3
"""So many labels of profiles (`Posts: 12`) make a forum's page, where heads may stand before all prose."""


MOSTLY = 0.7


STRONG, WEAK = 3.0, 2.0


LOST_FRACTION = 0.5


def hold_bodies(facts: Sequence[Facts], leads: dict[int, Sign], piles: Sequence[Pile]) -> bool:
    """Whether heads of a weak shape stand around bodies: a list of dates and places is no thread."""
    if any(sign.hit and sign.hit.shape.strong for sign in leads.values()):
        return True
    dated = sum(pile.date is None or pile.date.year is not None for pile in piles)
    between = [range(pile.last + 1, after.first) for pile, after in pairwise(piles)]
    held = sum(sum(facts[index].words for index in units) > 1 for units in between)
    return held >= len(between) * MOSTLY and dated * 2 >= len(piles)


def without_prose(facts: Sequence[Facts], seen: Signs) -> Signs:
    """Leave out lines such as `She added:` that announce somebody's words within an article."""
    kept: dict[int, tuple[Sign, ...]] = {}
    for index, kinds in seen.items():
        following = facts[index + 1].text if index + 1 < len(facts) else ""
        prose = following.startswith(QUOTATION) or ROLE.match(facts[index].text) is not None
        others = tuple(sign for sign in kinds if not (sign.key in SPEECH and prose))
        if others:
            kept[index] = others
    return kept


def choose_leads(facts: Sequence[Facts], seen: Signs, opener: int | None) -> dict[int, Sign]:
    """Choose the page's shape of heads, and return the lines that have it."""
    first_prose = next((index for index, fact in enumerate(facts) if fact.prose), 0)
    forum = is_forum(seen)
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    timed: Counter[str] = Counter()
    named: Counter[str] = Counter()
    late: Counter[str] = Counter()
    stamped: Counter[str] = Counter()
    for index, kinds in seen.items():
        for sign in {sign.key: sign for sign in kinds if sign.hit}.values():
            strong = sign.hit is not None and sign.hit.shape.strong
            early = index < first_prose and opener is None and not forum
            if index <= (opener or 0) or (early and not strong):
                continue
            late[sign.key] += not early
            counts[sign.key] += 1
            timed[sign.key] += facts[index].code.count(DAY) == 0
            named[sign.key] += any(other.kind == "name" for other in seen.get(index - 1, ()))
            stamped[sign.key] += sign.key in SPEECH and is_stamped(facts, index)
            weights[sign.key] = (
                STRONG if strong or stamped[sign.key] >= ENOUGH else WEAK if sign.kind == "head" else 1.0
            )
    believed = {
        key: count * weights[key]
        for key, count in counts.items()
        if late[key] and _believed(key, count, weights[key], max(timed[key], named[key]), opener, forum=forum)
    }
    if not believed:
        return {}
    believed = {key: score * (1 + _parted(facts, seen, key, opener or 0)) for key, score in believed.items()}
    key = max(sorted(believed), key=believed.__getitem__)
    low = opener + 1 if opener is not None else 1 if weights[key] > WEAK or forum else first_prose
    chosen = {
        index: sign for index, kinds in seen.items() if index >= low for sign in kinds if sign.key == key and sign.hit
    }
    return (
        chosen
        | _strong_beside(facts, seen, chosen)
        | _spoken_beside(facts, chosen, low)
        | _signed_beside(facts, chosen)
    )


def _parted(facts: Sequence[Facts], seen: Signs, key: str, low: int) -> float:
    """Return the share of neighbouring lines of one shape between which somebody says something: a menu has none."""
    rows = sorted(index for index, kinds in seen.items() if index > low and any(sign.key == key for sign in kinds))
    gaps = [any(facts[at].words >= SAYING for at in range(one + 1, other)) for one, other in pairwise(rows)]
    return sum(gaps) / len(gaps) if gaps else 1.0


def is_stamped(facts: Sequence[Facts], index: int) -> bool:
    """Return whether a stamp stands right below a line such as `Marla says:`."""
    return any(fact.code and fact.dates and fact.words <= STAMP_WORDS for fact in facts[index + 1 : index + 3])


def _spoken_beside(facts: Sequence[Facts], chosen: dict[int, Sign], low: int) -> dict[int, Sign]:
    """Return lines `… says:` with a stamp below whose author is no name by its look, among many whose authors are."""
    if not chosen or next(iter(chosen.values())).key != "says":
        return {}
    if sum(is_stamped(facts, index) for index in chosen) < max(ENOUGH, MOSTLY * len(chosen)):
        return {}
    shape = next(iter(chosen.values())).hit
    found: dict[int, Sign] = {}
    for index in range(max(low, 1), len(facts)):
        fact = facts[index]
        if index in chosen or not fact.code or not is_stamped(facts, index):
            continue
        if shape is not None and (match := ANY_SAYS.fullmatch(fact.text)):
            found[index] = Sign("head", "says", replace(shape, author=match["a"].strip()))
    return found


def _signed_beside(facts: Sequence[Facts], chosen: dict[int, Sign]) -> dict[int, Sign]:
    """Return lines of any words and a stamp among heads of a name and a stamp: authors may be called anything."""
    hit = next(iter(chosen.values())).hit if chosen else None
    if hit is None or hit.shape.name not in {"name-stamp", "glued"} or len(chosen) <= ENOUGH:
        return {}
    if sum(STAMP in facts[index].code for index in chosen) < MOSTLY * len(chosen):
        return {}
    between = (index for index in range(min(chosen), max(chosen)) if index not in chosen)
    return {
        index: Sign("head", hit.shape.name, replace(hit, author=match["a"]))
        for index in between
        if (match := ANY_SIGNED.fullmatch(facts[index].code))
    }


def is_forum(seen: Signs) -> bool:
    """Return whether a page shows the piles of a forum: labels of profiles, or ranks with numbers."""
    counts = Counter(kinds[0].key for kinds in seen.values())
    return counts["label"] >= LABELS or (counts["rank"] >= ENOUGH and counts["number"] > LABELS)


def _believed(key: str, count: int, weight: float, timed: int, opener: int | None, *, forum: bool) -> bool:  # noqa: PLR0913 - one question
    if weight > WEAK:
        return True
    if weight == WEAK:
        if key == "name-time" and opener is None:
            return False
        return count >= (1 if opener is not None else ENOUGH + (key in SPEECH and not timed))
    if opener is not None or forum:
        return count >= ENOUGH
    return count > ENOUGH and timed >= count * LOST_FRACTION


def _strong_beside(facts: Sequence[Facts], seen: Signs, chosen: dict[int, Sign]) -> dict[int, Sign]:
    """Return heads of other strong shapes between the chosen ones, whose bodies stand on the same side."""
    if not chosen:
        return {}
    side = next(iter(chosen.values())).hit
    found: dict[int, Sign] = {}
    for index, kinds in seen.items():
        sign = kinds[0]
        if index in chosen or sign.hit is None or index < min(chosen):
            continue
        if side is not None and side.shape.name == "glued" and sign.key == "name-stamp" and STAMP in facts[index].code:
            found[index] = sign  # a name that ends in digits hides where the glued date begins
        if sign.key == "trackback" and side is not None and side.shape.where != ABOVE:
            found[index] = sign
        if sign.hit.shape.strong and side is not None and sign.hit.shape.where == side.shape.where and sign.hit.author:
            found[index] = sign
    return found
