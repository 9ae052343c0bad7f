"""Choose which of a page's lines, of those that other pages of its site have too, are the site's furniture.

A wrong removal is worse than residue kept. Only runs of lines that follow each other on other pages too are taken, and
only at a page's ends: before its title, after its last prose. What serves as metadata, comments, posts' heads and lines
of the text stay, and so does what an author may close every text with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from sitegen.clean.bylines import is_name_shaped
from sitegen.clean.facts import Facts
from sitegen.clean.page import Page
from sitegen.clean.traces import LETTERS, pairs_of, talk_of
from sitegen.model.traces import Hints

MENU = 4
"""So many lines in a row, as other pages have them, are a menu or footer by themselves."""

MENU_WORDS = 6
"""The lines of a menu have so many words on average, and most of them are no sentences."""

FEW = 2
"""So many are, on a page that shows other signs of the web."""

BAR = re.compile(r"[|•·»›\t]")
"""Parts the entries of a menu in one line."""

BETWEEN = 3
"""So many short lines of its own may stand between a page's end and a menu (a link to the next page)."""

LONG = 25
"""Longer lines must stand on most pages of the site."""

MOST = 0.4
"""Where more of a page's words would go, it is left alone."""

LEAST_WORDS = 40
"""A page with fewer words of prose is left alone."""

VERSE_ENDS = (",", ";", "—", "–")
"""A run with a line that ends so is a salutation or a verse, no menu."""


@dataclass(frozen=True, slots=True)
class Run:
    """Units from ``low`` to before ``high`` that stand in a row on other pages too.

    ``size`` counts their entries, of which a line may hold several; ``usual`` where most pages of the site have all
    of it, ``several`` where these have several authors; ``first`` and ``last`` where it begins or ends them as well.
    """

    low: int
    high: int
    size: int
    usual: bool
    several: bool
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as its shared lines are judged on it.

    ``own`` and ``prose`` count, up to each unit, the lines of the page's own and those of them that are prose;
    ``published`` where it was surely published; ``proven`` where that, or a menu among its shared lines, shows a site;
    ``framed`` where there is more than a menu above the text.
    """

    page: Page
    talk: frozenset[int]
    own: tuple[int, ...]
    prose: tuple[int, ...]
    published: bool
    proven: bool
    framed: bool


def furniture_of(page: Page, hints: Hints, *, published: bool) -> frozenset[int]:
    """Return the units that are furniture of the page's site, as far as they may go."""
    runs = list(_runs(page, hints))
    sight = _sight(page, runs, published=published)
    taken = (*_at_top(sight, runs), *_at_end(sight, runs))
    spared = {*page.metadata.moved, *_headers(page)}
    found = frozenset(index for run in taken for index in range(run.low, run.high) if index not in spared)
    kept = [index for index, reason in enumerate(page.residue) if reason is None]
    words = sum(page.facts[index].words for index in kept)
    going = sum(page.facts[index].words for index in kept if index in found)
    prose = sum(page.facts[index].words for index in kept if page.facts[index].prose and index not in found)
    return found if prose >= LEAST_WORDS and going <= MOST * words else frozenset()


def _sight(page: Page, runs: Sequence[Run], *, published: bool) -> Sight:
    talk = talk_of(page)
    own, prose = [0], [0]
    for index, fact in enumerate(page.facts):
        apart = page.residue[index] is not None or index in talk or index in page.metadata.moved
        mine = not apart and LETTERS.search(fact.text) is not None
        own.append(own[-1] + mine)
        prose.append(prose[-1] + (mine and fact.prose))
    menus = [run for run in runs if _is_menu(page, run)]
    framed = published or any(run.last for run in menus)
    return Sight(page, talk, tuple(own), tuple(prose), published, published or bool(menus), framed)


def first_prose(page: Page, found: Collection[int] = ()) -> int:
    """Return the first unit of prose that stays, or the one after the last unit."""
    kept = (index for index, fact in enumerate(page.facts) if fact.prose and index not in found)
    return next((index for index in kept if page.residue[index] is None), len(page.units))


def _headers(page: Page) -> Iterator[int]:
    for section in page.sections:
        yield from (at for at in (section.title, section.dated_by, *section.byline) if at is not None)


def _runs(page: Page, hints: Hints) -> Iterator[Run]:
    common, usual, several = frozenset(hints.common), frozenset(hints.usual), frozenset(hints.several)
    links = [link for link in pairs_of(page) if link[2] in common]
    at = 0
    while at < len(links):
        end = at + 1
        while end < len(links) and links[end][0] == links[end - 1][1]:
            end += 1
        low, high = links[at][0], links[end - 1][1]
        units = range(max(low, 0), min(high + 1, len(page.units)))
        size = sum(_entries(page.facts[index]) for index in units)
        pairs = frozenset(pair for *_, pair in links[at:end])
        yield Run(units.start, units.stop, size, pairs <= usual, pairs <= several, low < 0, high == len(page.units))
        at = end


def _entries(fact: Facts) -> int:
    return sum(LETTERS.search(part) is not None for part in BAR.split(fact.text))


def _at_top(sight: Sight, runs: Sequence[Run]) -> Iterator[Run]:
    """Yield what goes before the title; a line of a menu that was taken for the title goes with its menu."""
    page = sight.page
    title = first_prose(page) if page.metadata.title is None else page.metadata.title
    edge = 0
    for run in runs:
        if _parted(sight, edge, run.low, most=BETWEEN):
            return
        if run.low <= title < run.high:
            if run.first and sight.framed and run.size >= MENU and _may_go(sight, run):
                yield run
                return
            run = replace(run, high=title, size=run.size - (run.high - title))  # noqa: PLW2901 - what is above the title
        if run.low >= title:
            return
        if run.size >= FEW and _may_go(sight, run):
            yield run
            edge = run.high


def _at_end(sight: Sight, runs: Sequence[Run]) -> Iterator[Run]:
    """Yield what goes after the last prose."""
    edge = len(sight.page.units)
    title = sight.page.metadata.title
    for run in reversed(runs):
        if (title is not None and run.low <= title) or _parted(sight, run.high, edge, most=BETWEEN):
            return
        if not run.several and not _is_below(sight, run):
            run = _without_close(sight.page, run)  # noqa: PLW2901 - what is surely below the text
        if run.size < MENU and (_parted(sight, run.high, edge) or not (run.several or _is_below(sight, run))):
            continue
        if _may_go(sight, run):
            yield run
            edge = run.low


def _without_close(page: Page, run: Run) -> Run:
    """Return a run without a few lines above its first residue: an author may close every text with them."""
    first = next((at for at in range(run.low, run.high) if page.residue[at] is not None), run.low)
    size = sum(_entries(page.facts[at]) for at in range(run.low, first))
    return replace(run, low=first, size=run.size - size) if size < MENU else run


def _is_below(sight: Sight, run: Run) -> bool:
    """Whether the text ends above some lines, with residue or comments."""
    page = sight.page
    above = next((at for at in range(run.low - 1, -1, -1) if LETTERS.search(page.facts[at].text)), 0)
    ended = any(page.residue[at] is not None or at in page.metadata.moved for at in (above, run.low))
    return ended or above in sight.talk


def _parted(sight: Sight, low: int, high: int, most: int = 0) -> bool:
    """Whether text of the page's own stands between two places: prose, or more than ``most`` short lines."""
    return sight.own[high] - sight.own[low] > most or sight.prose[high] > sight.prose[low]


def _may_go(sight: Sight, run: Run) -> bool:
    page = sight.page
    facts = [page.facts[index] for index in range(run.low, run.high)]
    if any(fact.text.endswith(VERSE_ENDS) for fact in facts):
        return False
    if not run.usual and any(fact.words > LONG for fact in facts):
        return False
    if run.size >= MENU:
        return sight.published or _is_menu(page, run)
    unknown = (page.facts[index].text for index in range(run.low, run.high) if page.residue[index] is None)
    if not (sight.proven and run.usual) or any(map(is_name_shaped, unknown)):
        return False
    return run.size >= FEW or (run.last and facts[0].words >= FEW + 1)


def _is_menu(page: Page, run: Run) -> bool:
    facts = [page.facts[index] for index in range(run.low, run.high)]
    words = sum(fact.words for fact in facts)
    return run.size >= MENU and words <= MENU_WORDS * run.size and 2 * sum(fact.final for fact in facts) <= len(facts)
