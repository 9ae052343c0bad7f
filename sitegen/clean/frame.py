"""Tell the text from the frame around it: menus before it, teasers and footers after it, in proportion to the dirt.

A page that an extractor has been over loses only whole lines of named residue, and what a removed heading leads; a raw
page also what stands outside its text, line by line, as ``nav``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sitegen.clean.bylines import opens_byline
from sitegen.clean.closing import close
from sitegen.clean.copies import COPIED_WORDS, take_copies
from sitegen.clean.facts import Facts, bare
from sitegen.clean.folding import folded
from sitegen.clean.prose import Weighed
from sitegen.clean.residue import notice_of
from sitegen.clean.signs import is_name
from sitegen.clean.span import ENDS, Span, State, find_span
from sitegen.clean.threads import Thread
from sitegen.clean.titles import is_credit, may_be_title

LINKS = 4
HEAD, HEADLINE_WORDS = 8, 3
HEADING_WORDS = 6
TEASERS = 2
GALLERY = 12
BUTTON_WORDS = 4
TEASER_WORDS = 6
NO_TEASER = re.compile(r"^\d|[”\"]$|\t")
LINK_WORDS = 16
EDGE = 3
"""Notices are looked for among so many lines at either end, and on to the first prose."""


CRUMBS = re.compile(r"[^»›>/|‹]{1,40}(?:\s[»›>/|‹]\s[^»›>/|‹]{1,60}){1,6}")
PATH = re.compile(r"\s[»›‹]\s.*\s[»›‹]\s")
HOME = re.compile(r"(?:you are here|home|startseite|accueil|inicio|start|hjem|hem)\b", re.IGNORECASE)
TAIL = frozenset({"related", "newsletter", "legal", "cookie", "login", "pager", "ad", "comment-form", "nav"})
"""Residue after the text that takes the link titles below it along."""

SITE = re.compile(r"\s[-–—|»:·•]+\s[^-–—|»·•]{2,60}$")


def settle_residue(  # noqa: PLR0913, PLR0917 - all that a page's frame is told by
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    thread: Thread,
    lines: Sequence[Weighed],
    span: Span | None,
    headline: int | None,
) -> tuple[str | None, ...]:
    """Return the residue of a page once its frame is known.

    Menus are added to the residue, and single words in the middle of the text given back.

    Args:
        facts: of every unit.
        residue: the reason a unit is residue by its wording, for every unit.
        thread: the page's thread.
        lines: what every unit of a raw page weighs.
        span: the text of a raw page; None for a page without menus.
        headline: its unit, where there is one.
    """
    raw = span is not None
    found = list(residue)
    inside = {index for reply in thread.replies for index in (*reply.head, *reply.body)}
    end = thread.end
    if span is not None:
        high = thread.start if thread.replies else len(facts)
        span = find_span(facts, residue, lines, high, headline)
        if span.first < span.last:
            span = close(facts, found, lines, span, span.first if headline is None else min(headline, span.first))
            _take_frame(facts, found, lines, thread, span, headline)
            _take_breaks(facts, found, lines, span, None if headline is None else lines[headline].key)
            _take_teasers(facts, found, lines, span)
            end = max(end, span.last)
    _take_notices(facts, found, inside)
    take_copies(facts, found, inside)
    prose = [index for index, fact in enumerate(facts) if fact.prose and found[index] is None]
    top = min((*prose[:1], *inside), default=0)
    for index, fact in enumerate(facts):
        if (
            found[index] is None
            and index not in inside
            and fact.code
            and (HOME.match(fact.text) or (index < top and PATH.search(fact.text)))
            and CRUMBS.fullmatch(fact.text)
        ):
            found[index] = "nav"
    _take_tail(facts, found, max((*(index + 1 for index in prose if index not in inside), end)), raw=raw)
    _give_back(facts, found, (prose[0] if prose else 0, prose[-1] if prose else len(facts) - 1), inside, thread)
    return tuple(found)


def _take_frame(  # noqa: PLR0913, PLR0917 - all that bounds a text
    facts: Sequence[Facts],
    found: list[str | None],
    lines: Sequence[Weighed],
    thread: Thread,
    span: Span,
    title: int | None,
) -> None:
    """Take what stands before the headline, after the text, and around the thread; and buttons below the headline."""
    high = thread.start if thread.replies else len(facts)
    top = head_of(facts, found, span.first) if title is None else min(title, span.first)
    after = range(thread.end, len(facts)) if thread.replies else range(0)
    for index in (*range(top), *range(span.last, high), *after):
        copy = title is not None and index < title < span.first and _says(facts[index], facts[title])
        found[index] = found[index] or ("duplicate" if copy else "nav")
    _take_links(facts, found, lines, range(top + 1, span.first))


def head_of(facts: Sequence[Facts], residue: Sequence[str | None], first: int) -> int:
    """Return where the head of the text begins: headline, standfirst, byline, date and credit above its first unit.

    Without a date or byline between them, the line above the text is no headline, and the text begins at ``first``.
    """
    stated = False
    for index in range(first - 1, max(-1, first - 1 - HEAD), -1):
        fact = facts[index]
        if residue[index] is None and _is_stated(fact):
            stated = True
        elif not fact.prose and not (residue[index] and fact.words <= BUTTON_WORDS):
            headline = (
                stated and residue[index] is None and fact.words >= HEADLINE_WORDS and bare(fact.text) is fact.text
            )
            return index if headline and may_be_title(fact) else first
    return first


def _take_links(facts: Sequence[Facts], found: list[str | None], lines: Sequence[Weighed], below: range) -> None:
    """Take what stands between the headline and the text but belongs to neither: buttons, links in a row, copies."""
    for index in below:
        if found[index] is None and _again(facts, lines, index, below.start):
            found[index] = "duplicate"
    run: list[int] = []
    for index in (*below, below.stop):
        if index < below.stop and (found[index] or (lines[index].link and not _is_stated(facts[index]))):
            run.append(index)
            continue
        for at in run:
            if found[at] is None and (len(run) >= LINKS or _is_button(facts[at])):
                found[at] = "nav"
        run = []


def _is_stated(fact: Facts) -> bool:
    """Whether a line says when, by whom or where something was written."""
    return bool(fact.dates) or opens_byline(fact.text) or is_credit(fact.text)


def _take_breaks(
    facts: Sequence[Facts], found: list[str | None], lines: Sequence[Weighed], span: Span, title: str | None
) -> None:
    """Take what interrupts the text: the links below a heading of links, notices, what stands there twice."""
    heading: str | None = None
    for index, state in enumerate(span.states, span.first):
        line = lines[index]
        if found[index]:
            opens = found[index] in ENDS and facts[index].words <= HEADING_WORDS
            heading = found[index] if opens and _leads_links(found, lines, index, span.last) else None
        elif state is State.INTERRUPTION or (heading and line.link):
            found[index] = heading or "nav"
        elif state is State.GAP and line.notice:
            found[index] = line.notice
        elif _again(facts, lines, index, span.first) or (line.link and line.key == title):
            found[index] = "duplicate"
        else:
            heading = None


def _leads_links(found: Sequence[str | None], lines: Sequence[Weighed], index: int, end: int) -> bool:
    """Whether two links or more follow a heading: a single one may be the text's next heading."""
    below = range(index + 1, min(index + 1 + TEASERS, end))
    return len(below) == TEASERS and all(found[at] or lines[at].link for at in below)


def _again(facts: Sequence[Facts], lines: Sequence[Weighed], index: int, first: int) -> bool:
    """Whether a unit says what one just above says, with no prose between: a picture's description and caption."""
    if not lines[index].key or facts[index].words < COPIED_WORDS:
        return False
    for at in range(index - 1, max(first, index - GALLERY) - 1, -1):
        if lines[at].key == lines[index].key:
            return True
        if facts[at].prose and not lines[at].twice:
            return False
    return False


def _is_button(fact: Facts) -> bool:
    """Whether a line between the headline and the text is one of the page's buttons, and no date, name or sentence."""
    short = fact.words <= BUTTON_WORDS and not fact.final and not fact.dates and bool(fact.code)
    return short and not opens_byline(fact.text) and not (is_name(fact) and any(map(str.isalpha, fact.text)))


def _take_teasers(facts: Sequence[Facts], found: list[str | None], lines: Sequence[Weighed], span: Span) -> None:
    """Take links in a row between paragraphs, from headline to headline, where two of these stand on the page twice."""
    run: list[int] = []
    for index in range(span.first, span.last):
        if found[index] or (
            lines[index].link and not facts[index].dates and bare(facts[index].text) is facts[index].text
        ):
            run.append(index)
            continue
        heads = [at for at in run if found[at] is None and _teaser(facts[at])]
        if sum(lines[at].twice for at in heads) >= TEASERS:
            for at in range(heads[0], heads[-1] + 1):
                found[at] = found[at] or "related"
        run = []


def _teaser(fact: Facts) -> bool:
    return fact.words >= TEASER_WORDS and not NO_TEASER.search(fact.text)


def _take_notices(facts: Sequence[Facts], found: list[str | None], inside: set[int]) -> None:
    """Take notices at the two ends of the text; the same words in its middle are the author's."""
    kept = [index for index in range(len(facts)) if found[index] is None and index not in inside]
    for end in (kept, kept[::-1]):
        for number, index in enumerate(end):
            if reason := notice_of(facts[index].text):
                found[index] = reason
            elif number >= EDGE and facts[index].prose:
                break


def _says(fact: Facts, title: Facts) -> bool:
    """Whether a line says the title, alone or with the name of its site."""
    text, want = folded(fact.text), folded(title.text)
    return text == want or (bool(fact.code) and folded(SITE.sub("", fact.text)) == want)


def _take_tail(facts: Sequence[Facts], found: list[str | None], start: int, *, raw: bool) -> None:
    """Take the short lines after the text along with the heading or menu they belong to."""
    reason: str | None = "nav" if raw else None
    run: list[int] = []
    for index in range(start, len(facts) + 1):
        fact = facts[index] if index < len(facts) else None
        if fact is not None and found[index] is None and _link_like(fact):
            run.append(index)
            continue
        if reason and (len(run) >= TEASERS or raw):
            for at in run:
                found[at] = reason
        run = []
        if fact is not None and found[index] in TAIL:
            reason = "related" if found[index] == "related" else reason or "related"
        elif fact is not None and found[index] is None:
            reason = None


def _link_like(fact: Facts) -> bool:
    return bool(fact.code) and fact.words <= LINK_WORDS and not fact.text.endswith((".", ":", ";", ","))


def _give_back(
    facts: Sequence[Facts], found: list[str | None], text: tuple[int, int], inside: set[int], thread: Thread
) -> None:
    """Give back single words in the middle of the text: `Home` between two paragraphs may be a heading or a verse."""
    counts = Counter(folded(fact.text) for index, fact in enumerate(facts) if found[index])
    spared = list(found)
    for index, reason in enumerate(found):
        if reason is None or " " in facts[index].text.strip() or not text[0] < index < text[1] or index in inside:
            continue
        if thread.replies and index >= thread.start:
            continue
        beside = any(0 <= at < len(found) and found[at] for at in (index - 1, index + 1))
        word = facts[index].text.strip()
        if not beside and counts[folded(word)] == 1 and reason not in {"ad", "share", "print"} and word.isalpha():
            spared[index] = None
    found[:] = spared
