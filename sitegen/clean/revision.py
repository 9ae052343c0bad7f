"""Revise a page by what the archive knows of its lines: leave its site's furniture out, and its site's name.

A wrong removal is worse than residue kept. Only runs of lines that follow each other on other pages too are taken, and
only at a page's ends: before its title, after its last prose. What serves as metadata, comments, posts' heads and lines
of the text stay; a single line goes only at the very end of a page that shows other signs of the web.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from sitegen.clean.bylines import is_name_shaped
from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.mastheads import is_outlet
from sitegen.clean.page import FURNITURE, Page, again
from sitegen.clean.residue import residue_of
from sitegen.clean.traces import LETTERS, number_of, pairs_of, talk_of, title_ends
from sitegen.model.traces import Hints

MENU = 4
"""So many lines in a row, as other pages have them, are a menu or footer by themselves."""

MENU_WORDS = 6
"""The lines of a menu have so many words on average, and most of them are no sentences."""

FEW = 2
"""So many are, on a page that shows other signs of the web."""

SIGNS = 2
"""A page with so many lines of named residue was published on the web."""

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


def revise(page: Page, hints: Hints, *, web: bool) -> Page:
    """Return the page without its site's furniture and name; ``web`` where its source is known to be a web page."""
    if hints.common:
        web = web or _is_published(page)
        found = _furniture(page, hints, web=web)
        page = _with_outlet(_without(page, found) if found else page, hints, web=web)
    return _named(page, hints)


def _is_published(page: Page) -> bool:
    """Whether a page shows by itself that it was published: named residue, comments, or a byline and a date."""
    residue = sum(reason is not None for reason in page.residue)
    return bool(talk_of(page)) or residue >= SIGNS or bool(page.metadata.authors and page.metadata.date)


def _without(page: Page, found: frozenset[int]) -> Page:
    """Return the page studied again without its furniture, or, where that would lose something, with it left out.

    Where no title is left, the last line above the text is what the text stands under.
    """
    top = [index for index in found if index < _first_prose(page, found)]
    last = frozenset(sorted(top)[-1:])
    for furniture in (found, found - last):
        studied = again(page, furniture)
        if _is_titled(page, studied, furniture, top) and _keeps(page, studied, furniture):
            return studied
    spared = {page.metadata.title, *last} if page.metadata.title in (None, *found) else frozenset()
    residue = tuple(
        FURNITURE if index in found and index not in spared and reason is None else reason
        for index, reason in enumerate(page.residue)
    )
    return replace(page, residue=residue)


def _first_prose(page: Page, found: Collection[int] = ()) -> int:
    kept = (index for index, fact in enumerate(page.facts) if fact.prose and index not in found)
    return next((index for index in kept if page.residue[index] is None), len(page.units))


def _is_titled(page: Page, studied: Page, found: Collection[int], top: Collection[int]) -> bool:
    """Whether the title is what it was, or another one where it was furniture or none."""
    old, new = page.metadata.title, studied.metadata.title
    if not top or (old is not None and old not in found):
        return new == old
    return new is not None and new not in found


def _keeps(page: Page, studied: Page, found: Collection[int]) -> bool:
    """Whether all that was found on a page is still found, all its prose is still there, and nothing else came back."""
    old, new = page.metadata, studied.metadata
    facts = (
        old.date is None or new.date_in == old.date_in,
        not old.authors or new.authors == old.authors,
        new.publisher == (None if old.title in found and old.suffix is not None else old.publisher),
        len(studied.thread.replies) >= len(page.thread.replies),
        len(studied.sections) == len(page.sections),
    )
    prose = all(
        studied.residue[index] is None
        for index, fact in enumerate(page.facts)
        if fact.prose and page.residue[index] is None and index not in found
    )
    back = any(
        now is None and was is not None and index not in {new.title, *new.moved}
        for index, (was, now) in enumerate(zip(page.residue, studied.residue, strict=True))
    )
    return all(facts) and prose and not back


def _furniture(page: Page, hints: Hints, *, web: bool) -> frozenset[int]:
    """Return the units that are furniture of the page's site, as far as they may go."""
    runs = list(_runs(page, hints))
    menus = [run for run in runs if _is_menu(page, run)]
    proven = web or bool(menus)
    framed = web or any(run.last for run in menus)
    end = list(_at_end(page, runs, web=web, proven=proven))
    taken = [*_at_top(page, runs, web=web, proven=proven, framed=framed), *end]
    spared = {*page.metadata.moved, *_headers(page)}
    found = frozenset(index for run in taken for index in range(run.low, run.high) if index not in spared)
    kept = [index for index, reason in enumerate(page.residue) if reason is None]
    words = sum(page.facts[index].words for index in kept)
    going = sum(page.facts[index].words for index in kept if index in found)
    prose = sum(page.facts[index].words for index in kept if page.facts[index].prose and index not in found)
    return found if prose >= LEAST_WORDS and going <= MOST * words else frozenset()


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


def _at_top(page: Page, runs: Sequence[Run], *, web: bool, proven: bool, framed: bool) -> Iterator[Run]:
    """Yield what goes before the title; a line of a menu that was taken for the title goes with its menu."""
    title = _first_prose(page) if page.metadata.title is None else page.metadata.title
    edge = 0
    for run in runs:
        if _parted(page, edge, run.low, most=BETWEEN):
            return
        if run.low <= title < run.high:
            if run.first and framed and run.size >= MENU and _may_go(page, run, web=web, proven=proven):
                yield run
                return
            run = replace(run, high=title, size=run.size - (run.high - title))  # noqa: PLW2901 - what is above the title
        if run.low >= title:
            return
        if run.size >= FEW and _may_go(page, run, web=web, proven=proven):
            yield run
            edge = run.high


def _at_end(page: Page, runs: Sequence[Run], *, web: bool, proven: bool) -> Iterator[Run]:
    """Yield what goes after the last prose."""
    edge = len(page.units)
    title = page.metadata.title
    for run in reversed(runs):
        if (title is not None and run.low <= title) or _parted(page, run.high, edge, most=BETWEEN):
            return
        if not run.several and not _is_below(page, run):
            run = _without_close(page, run)  # noqa: PLW2901 - what is surely below the text
        if run.size < MENU and (_parted(page, run.high, edge) or not (run.several or _is_below(page, run))):
            continue
        if _may_go(page, run, web=web, proven=proven):
            yield run
            edge = run.low


def _without_close(page: Page, run: Run) -> Run:
    """Return a run without a few lines above its first residue: an author may close every text with them."""
    first = next((at for at in range(run.low, run.high) if page.residue[at] is not None), run.low)
    size = sum(_entries(page.facts[at]) for at in range(run.low, first))
    return replace(run, low=first, size=run.size - size) if size < MENU else run


def _is_below(page: Page, run: Run) -> bool:
    """Whether the text ends above some lines, with residue or comments."""
    above = next((at for at in range(run.low - 1, -1, -1) if LETTERS.search(page.facts[at].text)), 0)
    return any(page.residue[at] is not None or at in page.metadata.moved for at in (above, run.low)) or (
        above in talk_of(page)
    )


def _parted(page: Page, low: int, high: int, most: int = 0) -> bool:
    """Whether text of the page's own stands between two places: prose, or more than ``most`` short lines."""
    talk = talk_of(page)
    own = [
        index
        for index in range(low, high)
        if page.residue[index] is None
        and index not in talk
        and index not in page.metadata.moved
        and LETTERS.search(page.facts[index].text)
    ]
    return len(own) > most or any(page.facts[index].prose for index in own)


def _may_go(page: Page, run: Run, *, web: bool, proven: bool) -> bool:
    facts = [page.facts[index] for index in range(run.low, run.high)]
    if any(fact.text.endswith(VERSE_ENDS) for fact in facts):
        return False
    if not run.usual and any(fact.words > LONG for fact in facts):
        return False
    if run.size >= MENU:
        return web or _is_menu(page, run)
    if not (proven and run.usual) or any(is_name_shaped(fact.text) for fact in facts if residue_of(fact.text) is None):
        return False
    return run.size >= FEW or (run.last and facts[0].words >= FEW + 1)


def _is_menu(page: Page, run: Run) -> bool:
    facts = [page.facts[index] for index in range(run.low, run.high)]
    words = sum(fact.words for fact in facts)
    return run.size >= MENU and words <= MENU_WORDS * run.size and 2 * sum(fact.final for fact in facts) <= len(facts)


def _with_outlet(page: Page, hints: Hints, *, web: bool) -> Page:
    """Return the page with the name of an outlet that most of its site's pages begin with as its publisher."""
    title = page.metadata.title
    first = next(((low, index) for low, index, pair in pairs_of(page) if low < 0 and pair in hints.usual), None)
    if not web or first is None or title is None or first[1] >= title or not is_outlet(page.facts[first[1]]):
        return page
    index, name = first[1], page.facts[first[1]].text
    publisher = page.metadata.publisher or name
    if page.residue[index] not in {None, FURNITURE} or folded(publisher) != folded(name):
        return page
    moved = {**page.metadata.moved, index: "publisher"}
    return replace(page, metadata=replace(page.metadata, publisher=publisher, moved=moved))


def _named(page: Page, hints: Hints) -> Page:
    """Return the page with its site's name parted from its title, where other documents show which part that is."""
    known = frozenset(hints.names)
    for name, low, high in title_ends(page) if known else ():
        publisher = page.metadata.publisher or name
        if number_of("outlet", folded(name)) in known and folded(publisher) == folded(name):
            suffix, prefix = (None, low) if low else (high, None)
            return replace(page, metadata=replace(page.metadata, publisher=publisher, suffix=suffix, prefix=prefix))
    return page
