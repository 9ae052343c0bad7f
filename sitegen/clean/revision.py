"""Revise a page by what the archive knows of its lines: leave its site's furniture out, and its site's name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sitegen.clean.folding import folded
from sitegen.clean.mastheads import is_outlet
from sitegen.clean.page import FURNITURE, Page, again
from sitegen.clean.shared import first_prose, furniture_of
from sitegen.clean.traces import number_of, pairs_of, talk_of, title_ends
from sitegen.model.traces import Hints

SIGNS = 2
"""A page with so many lines of named residue was published on the web."""


def revise(page: Page, hints: Hints, *, web: bool) -> Page:
    """Return the page without its site's furniture and name; ``web`` where its source is known to be a web page."""
    if hints.common:
        published = web or _is_published(page)
        found = furniture_of(page, hints, published=published)
        page = _without(page, found) if found else page
        page = _with_outlet(page, hints) if published else page
    return _named(page, hints)


def _is_published(page: Page) -> bool:
    """Whether a page shows by itself that it was published: named residue, comments, or a byline and a date."""
    residue = sum(reason is not None for reason in page.residue)
    return bool(talk_of(page)) or residue >= SIGNS or bool(page.metadata.authors and page.metadata.date)


def _without(page: Page, found: frozenset[int]) -> Page:
    """Return the page studied again without its furniture, or, where that would lose something, with it left out.

    Where no title is left, the last line above the text is what the text stands under.
    """
    text = first_prose(page, found)
    top = [index for index in found if index < text]
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


def _with_outlet(page: Page, hints: Hints) -> Page:
    """Return the page with the name of an outlet that most of its site's pages begin with as its publisher."""
    title = page.metadata.title
    first = next(((low, index) for low, index, pair in pairs_of(page) if low < 0 and pair in hints.usual), None)
    if first is None or title is None or first[1] >= title or not is_outlet(page.facts[first[1]]):
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
            known_end = page.metadata.suffix or high
            suffix, prefix = (page.metadata.suffix, low) if low else (min(high, known_end), page.metadata.prefix)
            return replace(page, metadata=replace(page.metadata, publisher=publisher, suffix=suffix, prefix=prefix))
    return page
