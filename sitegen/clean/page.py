"""Study a page: everything that is found on it before anything is decided about its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sitegen.clean.board_frame import frame_board
from sitegen.clean.body import has_menus_around, is_raw
from sitegen.clean.discussion import Discussion, find_discussion
from sitegen.clean.facts import Facts, observe
from sitegen.clean.found import order_of, settle
from sitegen.clean.frame import head_of, settle_residue
from sitegen.clean.headlines import find_headline
from sitegen.clean.language import languages_of
from sitegen.clean.lines import Row, Unit
from sitegen.clean.metadata import Metadata, find_metadata
from sitegen.clean.posts import Section
from sitegen.clean.prose import weigh
from sitegen.clean.remarks import Told, thread_of
from sitegen.clean.repair import repair
from sitegen.clean.residue import residue_of
from sitegen.clean.signs import signs
from sitegen.clean.span import Span, find_span
from sitegen.clean.threads import Thread
from sitegen.clean.units import make_units
from sitegen.model.source import Reading

DAY_FIRST = frozenset(
    "nl de fr es it pt pl sv da nb nn no fi cs sk ru uk tr el ro ca gl eu bg sr hr sl id vi et lv lt".split()
)
"""Languages that write 3/4/2013 with the day first."""

FURNITURE = "site-furniture"
"""The reason of lines that other pages of the site have too."""

PANEL = "user-panel"
"""The reason of what a forum says of the author of its first post."""

UNTOLD = Told()
FEWEST_STAMPS = 4
"""So many stamps must run one way under one order of day and month only, before that decides."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with everything found on it; all sequences run parallel to ``units``."""

    rows: tuple[Row, ...]
    units: tuple[Unit, ...]
    facts: tuple[Facts, ...]
    residue: tuple[str | None, ...]
    languages: tuple[str | None, ...]
    sections: tuple[Section, ...]
    thread: Thread
    metadata: Metadata
    day_first: bool | None
    told: Told = UNTOLD


def study(reading: Reading) -> Page:
    """Find everything there is on a page."""
    rows = repair(reading.lines)
    return examine(rows, make_units(rows))


def examine(rows: tuple[Row, ...], units: tuple[Unit, ...], told: Told = UNTOLD) -> Page:
    """Find everything there is in some units; ``told`` are the posts that markup sets apart."""
    facts = observe(units)
    residue = tuple(residue_of(fact.text) for fact in facts)
    return _found(rows, units, facts, residue, languages_of([unit.text for unit in units]), told)


def again(page: Page, furniture: Collection[int]) -> Page:
    """Find everything there is on a page of which some more units are known to be its site's furniture."""
    wording = (residue_of(fact.text) for fact in page.facts)
    residue = tuple(reason or (FURNITURE if at in furniture else None) for at, reason in enumerate(wording))
    return _found(page.rows, page.units, page.facts, residue, page.languages, page.told)


def _found(  # noqa: PLR0913, PLR0917 - what is known of a page
    rows: tuple[Row, ...],
    units: tuple[Unit, ...],
    facts: tuple[Facts, ...],
    residue: tuple[str | None, ...],
    languages: tuple[str | None, ...],
    told: Told,
) -> Page:
    seen = signs(facts, residue)
    lines = weigh(units, facts, residue, languages)
    span: Span | None = find_span(facts, residue, lines, len(units))
    raw = span is not None and (is_raw(facts, residue) or has_menus_around(facts, residue, span))
    span = span if raw else None
    if told.remarks:
        said = {at for remark in told.remarks for at in remark.body}
        kept = tuple(None if at in said else reason for at, reason in enumerate(residue))
        talk = Discussion((), thread_of(facts, told), kept)
    else:
        talk = find_discussion(facts, residue, languages, seen, (span.first, span.last) if span else None)
    sections, thread, residue = talk.sections, talk.thread, talk.residue
    if thread.opening is not None:
        day_first = _day_first(facts, languages, thread)
        return _board(Page(rows, units, facts, residue, languages, (), thread, Metadata(), day_first, told), raw=raw)
    body = range(thread.start if thread.replies else len(units))
    headline = None if sections else find_headline(units, facts, residue, body.stop)
    if headline is None and span is not None and not sections:
        top = head_of(facts, residue, span.first)
        headline = top if top < span.first else None
    residue = settle_residue(facts, residue, thread, lines, span if not sections else None, headline)
    metadata = find_metadata(facts, residue, body, several=bool(sections), title=headline)
    return Page(
        rows, units, facts, residue, languages, sections, thread, metadata, _day_first(facts, languages, thread), told
    )


def _board(page: Page, *, raw: bool) -> Page:
    """Return a forum's page: the opening post is its article, with author and date."""
    opening = page.thread.opening
    top = 0 if opening is None else min((*opening.head, *opening.body))
    headline = find_headline(page.units, page.facts, page.residue, top)
    if page.told.opened:  # its markup has told the posts from what is around them
        title = headline if headline is not None or not top else top - 1
        head = () if opening is None else set(opening.head) - {title}
        residue = tuple(reason or (PANEL if at in head else None) for at, reason in enumerate(page.residue))
    else:
        residue, title = frame_board(page.facts, page.residue, page.thread, headline, raw=raw)
    metadata = find_metadata(page.facts, residue, range(page.thread.start), several=False, title=title)
    if opening is not None:
        told = ((opening.named_by, "author"), (opening.dated_by, "published"))
        moved = {index: to for index, to in metadata.moved.items() if index not in opening.body or to == "source"}
        moved |= {index: to for index, to in told if index is not None and index != title}
        authors = (opening.author,) if opening.author else ()
        dated = replace(metadata, date=opening.date, date_in=opening.dated_by, changed=False)
        metadata = replace(dated, authors=authors, moved=moved)
    return replace(page, residue=residue, metadata=metadata)


def _day_first(facts: Sequence[Facts], languages: Sequence[str | None], thread: Thread) -> bool | None:
    """Tell the order of numeric dates: by one that leaves no choice, by language, by a thread's running one way."""
    numeric = tuple(date for fact in facts for date in fact.dates if date.numeric)
    if not numeric:
        return None
    decided = order_of(numeric)
    if decided is not None:
        return decided
    common = Counter(language for language in languages if language).most_common(1)
    if common and common[0][0] in DAY_FIRST:
        return True
    stamps = [reply.date for reply in thread.replies if reply.date and reply.date.numeric]
    if len(stamps) < FEWEST_STAMPS:
        return None
    running = [
        order
        for order in (True, False)
        if _runs_one_way([settle(date, day_first=order).value or "" for date in stamps])
    ]
    return running[0] if len(running) == 1 else None


def _runs_one_way(values: Sequence[str]) -> bool:
    ordered = sorted(values)
    return list(values) in (ordered, ordered[::-1])
