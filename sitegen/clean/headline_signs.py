"""What a line shows that may be a page's headline: its form, its place, what stands around it, what echoes it.

Each sign is a number, most of them 0 or 1; no sign knows a language but the few that read dates and bylines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.clean.body import LEGAL
from sitegen.clean.bylines import opens_byline
from sitegen.clean.facts import CLOSERS, Facts
from sitegen.clean.folding import folded, holds
from sitegen.clean.frame import HOME
from sitegen.clean.headline_parts import bare, parts_of, said_in, site_in
from sitegen.clean.mastheads import is_outlet, quoted
from sitegen.clean.titles import is_credit, may_be_title, words_of

SUBJECT = re.compile(r"(?:re|aw|antw|sv|vs): ?\S", re.IGNORECASE)
TRAIL = re.compile(r"\s?[>»›]\s?|\s/\s")
"""What parts the steps of a path such as `Home > Blog > Headline`."""

READING = re.compile(
    r"\bmin(?:ute)?s?\.? read|reading time|lesezeit|leestijd|tempo de leitura|temps de lecture|tiempo de lectura|"
    r"tempo di lettura|\bwords?$|\bviews?$", re.IGNORECASE,
)  # fmt: skip
READING_CUES = ("read", "zeit", "tijd", "tempo de", "temps de", "tiempo de", "tempo di", "word", "view")
"""What stands below headlines beside date and byline; and what it has, in lower case."""

TOP = 3
"""A page's own title, with its site's name, is among so many lines at its top."""

SAMPLE = 40
"""So many paragraphs say what a text is about."""

DEEPEST = 0.75
"""No headline stands below so much of a page's prose."""

MOST = 1500
"""So many lines of a page are candidates at most."""

BYLINE_LIKE = 2
"""A first line of so many words may begin as a byline does (`By Starlight`)."""

LEGAL_WORDS = 60
STAMP_WORDS = 16
MENU_WORDS = 4
SECTION_WORDS = 40
NEXT = 3
"""A first line heads the page where text, date or byline stand so many lines below it at most."""

LONG_LINE = 12
"""A line of so many words is no entry of a menu."""

ABOVE = 2
"""So many lines above a headline its date or byline may stand."""


@dataclass(frozen=True, slots=True)
class View:
    """What the signs of all lines are read from; the sequences run parallel to the page's units.

    No unit from ``high`` on is a headline. ``keys`` are the folded short lines without bullets, ``prose`` the units of
    running text, ``before`` the words of it above each unit (and, last, of all); ``first`` and ``last`` say where a
    line stands first and last.
    """

    facts: Sequence[Facts]
    residue: Sequence[str | None]
    high: int
    gaps: Sequence[int]
    spaced: bool
    keys: Sequence[str]
    prose: Sequence[int]
    before: Sequence[int]
    stamps: Sequence[bool]
    bylines: Sequence[bool]
    readings: Sequence[bool]
    entries: Sequence[bool]
    first: Mapping[str, int]
    last: Mapping[str, int]
    tops: frozenset[str]
    sites: frozenset[str]
    said: frozenset[str]
    about: Counter[str]


def view_of(gaps: Sequence[int], facts: Sequence[Facts], residue: Sequence[str | None], high: int) -> View:
    """Return what the signs of a page's lines are read from; ``gaps`` counts the blank lines before each unit."""
    weights = [fact.words if fact.prose and not _is_legal(fact) else 0 for fact in facts]
    before = [0]
    for weight in weights:
        before.append(before[-1] + weight)
    prose = [index for index, weight in enumerate(weights) if weight]
    keys = [folded(bare(fact.text)) if fact.code else "" for fact in facts]
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for index, key in enumerate(keys):
        first.setdefault(key, index)
        last[key] = index
    about: Counter[str] = Counter()
    for index in prose[:SAMPLE]:
        about.update(words_of([facts[index].text]))
    return View(
        facts,
        residue,
        high,
        gaps,
        any(gaps[1:]),
        keys,
        prose,
        before,
        [bool(fact.code) and fact.dated is not None and fact.words <= STAMP_WORDS for fact in facts],
        [bool(fact.code) and fact.words <= STAMP_WORDS and opens_byline(bare(fact.text)) for fact in facts],
        [bool(fact.code) and fact.words <= STAMP_WORDS and _is_reading(fact.text) for fact in facts],
        [bool(fact.code) and fact.words <= MENU_WORDS and not fact.final and not fact.dates for fact in facts],
        first,
        last,
        frozenset(part for key in keys[:TOP] for part in parts_of(key)),
        frozenset(site for key in keys[:TOP] if (site := site_in(key))),
        quoted(facts),
        about,
    )


def headline_in(view: View, index: int) -> str:
    """Return what a line says; of a page's own title at its top, the part of it that the page says again below."""
    key = view.keys[index]
    return said_in(key, lambda part: view.last.get(part, 0) > index) if index < TOP else key


def _is_legal(fact: Facts) -> bool:
    return fact.words < LEGAL_WORDS and holds(fact.text.lower(), LEGAL)


def _is_reading(text: str) -> bool:
    return holds(text.lower(), READING_CUES) and READING.search(text) is not None


def candidates(view: View) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield the lines that could be a headline, each with the signs it shows."""
    total, sections, seen = view.before[-1] or 1, 0, 0
    for index, fact in enumerate(view.facts[: view.high]):
        if seen >= MOST or (index > TOP and view.before[index] > DEEPEST * total):
            break
        if not fact.code or view.residue[index] is not None or SUBJECT.match(fact.text):
            continue
        if fact.prose and fact.text.rstrip(CLOSERS).endswith("."):
            continue
        below = bisect_left(view.prose, index + 1)
        away = view.prose[below] - index if below < len(view.prose) else len(view.facts)
        if _is_entry(view, index, away):
            continue
        if not (may_be_title(fact) or (index == 0 and fact.words <= BYLINE_LIKE and not fact.dates)):
            continue
        seen += 1
        signs = {
            **_form(fact),
            **_place(view, index, away, sections),
            **_company(view, index),
            **_echo(view, index),
        }
        yield index, {name: float(value) for name, value in signs.items() if value}
        following = view.before[min(index + 13, len(view.facts))] - view.before[index + 1]
        sections += away <= MENU_WORDS <= fact.words and following >= SECTION_WORDS


def _is_entry(view: View, index: int, away: int) -> bool:
    """Whether a line of a few words is only an entry of a menu: nothing about its place or repetition says more."""
    words = view.facts[index].words
    if words > 3 or view.first[view.keys[index]] != view.last[view.keys[index]] or view.keys[index] in view.tops:  # noqa: PLR2004 - words of an entry
        return False
    alone = view.spaced and (index == 0 or view.gaps[index] > 0) and _gap_below(view, index)
    return not (alone or away < words + 1 or any(view.stamps[index + 1 : index + 3]))


def _gap_below(view: View, index: int) -> bool:
    return index + 1 >= len(view.gaps) or view.gaps[index + 1] > 0


def _form(fact: Facts) -> dict[str, float]:
    """Return the signs of a line by itself."""
    text = bare(fact.text)
    words = len(text.split()) if text.isascii() else fact.words
    long = [word for word in text.split() if word[0].isalpha()]
    return {
        "one word": words == 1,
        "two words": words == 2,  # noqa: PLR2004 - says its name
        "three words": words == 3,  # noqa: PLR2004 - the same
        "few words": 4 <= words <= 5,  # noqa: PLR2004 - the same
        "many words": 15 <= words <= 20,  # noqa: PLR2004 - the same
        "very many words": words > 20,  # noqa: PLR2004 - the same
        "full stop": text.endswith(".") and not text.endswith(".."),
        "exclamation": text.endswith("!"),
        "clipped": text.endswith(("…", "...")),
        "capitals": text.upper() == text and text.lower() != text,
        "title case": len(long) > 2 and sum(word[0].isupper() for word in long) > 0.6 * len(long),  # noqa: PLR2004 - the same
        "bullet": text != fact.text,
        "small letter": text[:1].islower(),
        "doubled": words in {2, 4, 6} and text.split()[: words // 2] == text.split()[words // 2 :],
        "number": text[:1].isdigit(),
        "credit": is_credit(text),
        "outlet": is_outlet(fact),
        "dated": bool(fact.dates),
    }


def _place(view: View, index: int, away: int, sections: int) -> dict[str, float]:
    """Return the signs of a line's place on the page and before its text."""
    above, below = (index == 0 or view.gaps[index] > 0), _gap_below(view, index)
    share = view.before[index] / (view.before[-1] or 1)
    return {
        "first": index == 0 and _heads_page(view),
        "top": index == 0,
        "alone": view.spaced and above and below,
        "in a row": view.spaced and not above and not below,
        "near text": away <= 16,  # noqa: PLR2004 - lines
        "text above": share,
        "some text above": share > 0.05,  # noqa: PLR2004 - a share
        "much text above": share > 0.2,  # noqa: PLR2004 - a share
        "sections above": min(sections, 5) / 5,
    }


def _heads_page(view: View) -> bool:
    """Whether a first line stands above text, date, byline or comments rather than a menu."""
    close = any(fact.words >= LONG_LINE for fact in view.facts[1 : NEXT + 1])
    return close or view.high <= NEXT or any(view.stamps[1:NEXT]) or any(view.bylines[1:NEXT])


def _company(view: View, index: int) -> dict[str, float]:
    """Return the signs of the lines around: dates, bylines, menus."""
    low = max(0, index - ABOVE)
    return {
        "date below": any(view.stamps[index + 1 : index + 7]),
        "date above": any(view.stamps[low:index]),
        "byline below": any(view.bylines[index + 1 : index + 7]),
        "byline above": any(view.bylines[low:index]),
        "reading time below": any(view.readings[index + 1 : index + 5]),
        "menu above": sum(view.entries[max(0, index - 5) : index]) / 5,
    }


def _is_trail(view: View, index: int) -> bool:
    """Whether a line is the path to the page: it begins at home, or its last step is said again below."""
    if not holds(view.keys[index], ">»›/"):
        return False
    first, *steps = TRAIL.split(view.keys[index])
    return bool(steps) and (HOME.fullmatch(first.strip()) is not None or view.last.get(steps[-1].strip(), 0) > index)


def _echo(view: View, index: int) -> dict[str, float]:
    """Return the signs of what the page says again: the line itself, or its words."""
    key, fact = view.keys[index], view.facts[index]
    following = view.keys[index + 1] if index + 1 < len(view.keys) else ""
    again = view.last[key] > index
    own = [view.about.get(word, 0) for word in words_of([bare(fact.text)])]
    often = sum(count > 2 for count in own)  # noqa: PLR2004 - more than here and there
    count = max(len(own), 2)
    return {
        "heads page": headline_in(view, index) != key,
        "said again": fact.words >= 3 and view.first[key] != view.last[key],  # noqa: PLR2004 - no entry of a menu
        "said at top": view.first[key] < min(index, TOP),
        "in contents": again and bool(following) and view.last.get(following, 0) > index + 1,
        "quoted": key in view.said,
        "trail": _is_trail(view, index),
        "site": key in view.sites and key not in {headline_in(view, at) for at in range(min(TOP, len(view.keys)))},
        "words of text": (len(own) - own.count(0)) / count,
        "words of text, often": often / count,
        "subject": min(often, 4) / 4,
    }
