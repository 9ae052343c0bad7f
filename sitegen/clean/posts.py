"""Find the posts of a page that holds several, and the articles that are republished inside a post."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sitegen.clean.bylines import OPENING, names_in, opens_byline
from sitegen.clean.facts import DAY, STAMP, TIME, Facts
from sitegen.clean.found import Found
from sitegen.clean.shapes import hits, is_author
from sitegen.clean.threads import POST_FOOTER

DATE_LINE = re.compile(rf"(?:(?:Posted|Geplaatst|Published|Publié le|Publicado el)(?: on)?:? )?[{DAY}{STAMP}]\W*")
FIELD_END = re.compile(rf"\s*[/|•·]\s*|\s+(?:at|on|om|op|um|am|à|le|a las|el|alle|il)\s+[\d{DAY}{STAMP}{TIME}]")
PERMISSION = re.compile(
    r"(?:re)?(?:published|printed|posted|produced) (?:here )?(?:with|by) (?:kind )?permission|overgenomen met toestemming|mit (?:freundlicher )?genehmigung",
    re.IGNORECASE,
)
DATELINE = re.compile(r"\((?P<agency>[^\W\d_][^()\n]{1,40}?)\s?(?:\)\s?[-—–]{0,2}|[-—–])\s?(?=\S)")
FEWEST = 2
"""So many date lines of one shape make a page of several posts; of a raw page one more."""

FEWEST_PARAGRAPHS = 3
"""A republished article has so many paragraphs."""

TITLE_WORDS = 40
SHORTEST_TITLE = 16
"""One or two words with fewer letters may as well be somebody's name."""

REACH = 3
FEWEST_WORDS = 50
MOST_ABOVE = 0.5
"""Above the first post stands less prose than such a share of what the posts hold."""

NEARLY_ALL = 0.95


@dataclass(frozen=True, slots=True)
class Section:
    """A post found: its units from ``start`` up to ``end``, the units of its title and date lines, and its byline.

    ``embedded`` sections lie inside the section with index ``parent``.
    """

    start: int
    end: int
    title: int | None
    dated_by: int | None
    date: Found | None
    byline: tuple[int, ...] = ()
    embedded: bool = False
    parent: int | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None


def find_posts(facts: Sequence[Facts], languages: Sequence[str | None], low: int, end: int) -> tuple[Section, ...]:
    """Return the posts of a page in order, each followed by what is embedded in it; none where it holds only one.

    Args:
        facts: of every unit.
        languages: of every unit.
        low: the unit where the text begins; the first post's date and title may stand just above it.
        end: the unit where the text ends.
    """
    dated = [index for index in range(max(0, low - REACH), end) if is_date_line(facts[index])]
    starts = _starts(facts, dated, end)
    if len(starts) < FEWEST + (low > 0) or not _hold_text(facts, starts, end) or _are_teasers(facts, starts, low, end):
        starts = []
    sections: list[Section] = []
    for number, (start, title, date_index) in enumerate(starts):
        last = starts[number + 1][0] if number + 1 < len(starts) else end
        foot = _footer(facts, range(date_index + 1, last))
        authors = authors_of(facts[foot].text) if foot is not None else ()
        byline = () if foot is None else (foot,)
        post = Section(start, last, title, date_index, facts[date_index].dates[0], byline, authors=authors)
        parent = len(sections)
        sections.append(post)
        sections += _embedded(facts, languages, [index for index in dated if date_index < index < last], post, parent)
    return tuple(sections)


def _hold_text(facts: Sequence[Facts], starts: Sequence[tuple[int, int | None, int]], end: int) -> bool:
    """Whether most posts hold text of some length: a list of headlines with dates is no page of posts."""
    ends = [*(start for start, *_ in starts[1:]), end]
    words = [
        sum(fact.words for fact in facts[start:last] if fact.prose)
        for (start, *_), last in zip(starts, ends, strict=True)
    ]
    return sum(count >= FEWEST_WORDS for count in words) >= len(words) / 2


def _are_teasers(facts: Sequence[Facts], starts: Sequence[tuple[int, int | None, int]], low: int, end: int) -> bool:
    """Whether an article stands above the first date line, or nearly all prose in one post: others are teasers."""
    bounds = [low, *(start for start, *_ in starts), end]
    above, *inside = (sum(fact.words for fact in facts[first:last] if fact.prose) for first, last in pairwise(bounds))
    return above > MOST_ABOVE * sum(inside) or max(inside) > NEARLY_ALL * sum(inside)


def is_date_line(fact: Facts) -> bool:
    """Return whether a unit is a date and nothing else."""
    return (
        bool(fact.code)
        and any(date.complete or date.numeric for date in fact.dates)
        and DATE_LINE.fullmatch(fact.code) is not None
    )


def _starts(facts: Sequence[Facts], dated: Sequence[int], end: int) -> list[tuple[int, int | None, int]]:
    """Return (first unit, title, date line) of every post: the date lines that look like the page's first one."""
    if not dated:
        return []
    shape = _shape(facts[dated[0]])
    same = [index for index in dated if _shape(facts[index]) == shape]
    after = [index for index in same if _title_after(facts, index, end)]
    before = [index for index in same if _title_before(facts, index)]
    if dated[0] == 0 or len(after) > len(before):
        return [(index, index + 1 if _title_after(facts, index, end) else None, index) for index in after]
    return [(index - 1, index - 1, index) for index in before if index != 1 or len(before) > 1]


def _shape(fact: Facts) -> tuple[str, bool, bool]:
    date = fact.dates[0]
    return fact.code[:1], date.weekday is not None, date.words is None


def _title_after(facts: Sequence[Facts], index: int, end: int) -> bool:
    return (
        index + 2 < end
        and _title_like(facts[index + 1])
        and any(fact.prose for fact in facts[index + 2 : index + 2 + REACH])
    )


def _title_before(facts: Sequence[Facts], index: int) -> bool:
    return (
        index > 0 and _title_like(facts[index - 1]) and any(fact.prose for fact in facts[index + 1 : index + 1 + REACH])
    )


def _title_like(fact: Facts) -> bool:
    if not 1 <= fact.words <= TITLE_WORDS or is_date_line(fact) or fact.text.endswith(":"):
        return False
    if (fact.words <= 2 and len(fact.text) < SHORTEST_TITLE) or any(hit.shape.strong for hit in hits(fact.code)):  # noqa: PLR2004 - a name
        return False
    return not fact.final or fact.text.endswith(("?", "!", "..", "…"))


def _embedded(
    facts: Sequence[Facts], languages: Sequence[str | None], dated: Sequence[int], post: Section, parent: int
) -> list[Section]:
    found: list[Section] = []
    body = Counter(languages[post.start : dated[0]] if dated else ())
    home = body.most_common(1)[0][0] if body else None
    for number, index in enumerate(dated):
        if not _title_like(facts[index - 1]) or index - 1 <= post.start:
            continue
        limit = dated[number + 1] - 1 if number + 1 < len(dated) else post.end
        foreign = languages[index - 1] != home or (index + 1 < limit and languages[index + 1] != home)
        agency = any(DATELINE.match(facts[at].text) for at in range(index + 1, min(index + REACH + 1, limit)))
        if not (foreign or agency):
            continue
        last = _embedded_end(facts, languages, index, limit, home if foreign else None)
        if last - index - 1 >= FEWEST_PARAGRAPHS:
            found.append(_article(facts, index, last, parent))
    return found


def _article(facts: Sequence[Facts], index: int, last: int, parent: int) -> Section:
    """Return the republished article with its date line at ``index``: its byline, and the outlet that its text names."""
    byline = tuple(at for at in (*range(index + 1, min(index + REACH, last)), last - 1) if _is_byline(facts[at]))
    authors = next((names for at in byline if (names := authors_of(facts[at].text))), ())
    publisher = next((site for at in byline if (site := _permission(facts[at].text))), None)
    if publisher is None:
        agency = DATELINE.match(facts[byline[0] + 1 if byline and byline[0] < last - 1 else index + 1].text)
        publisher = agency["agency"].strip() if agency else None
    return Section(
        index - 1,
        last,
        index - 1,
        index,
        facts[index].dates[0],
        byline,
        embedded=True,
        parent=parent,
        authors=authors,
        publisher=publisher,
    )


def authors_of(text: str) -> tuple[str, ...]:
    """Return the authors a byline names; what follows a slash, bar or bullet is no name."""
    match = OPENING.match(text)
    if not match:
        return ()
    who, *rest = FIELD_END.split(match["who"], maxsplit=1)
    return names_in(who, sure=match["bare"] is None or bool(rest)) or ()


def _permission(text: str) -> str | None:
    """Return the outlet after a permission note: ``By A / Republished with permission / The Courier``."""
    parts = [part.strip() for part in FIELD_END.split(text)]
    at = next((number for number, part in enumerate(parts) if PERMISSION.match(part)), None)
    if at is None or at + 1 >= len(parts):
        return None
    return parts[at + 1] if is_author(parts[at + 1]) else None


def _footer(facts: Sequence[Facts], units: range) -> int | None:
    """Return the last unit of a post that is its footer (`Posted by A at 18:12`), if there is one."""
    for index in reversed(units[-REACH:]):
        if facts[index].code and POST_FOOTER.fullmatch(facts[index].code):
            return index
    return None


def _is_byline(fact: Facts) -> bool:
    return bool(fact.code) and not fact.final and opens_byline(fact.text)


def _embedded_end(
    facts: Sequence[Facts], languages: Sequence[str | None], index: int, limit: int, home: str | None
) -> int:
    """Return the unit after the republished article: after its footer, or where the blog's language or its notes begin."""
    for at in range(index + 2, limit):
        if at > index + FEWEST_PARAGRAPHS and _is_byline(facts[at]):
            return at + 1
        if home is not None and languages[at] == home and facts[at].words >= 8:  # noqa: PLR2004 - enough to be sure
            return at
        if facts[at].text.startswith("*"):
            return at
    return limit
