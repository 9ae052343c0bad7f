"""Tell the text from the frame around it: menus before it, teasers and footers after it, in proportion to the dirt.

A page that an extractor has been over loses only whole lines of named residue, and what a removed heading leads; a raw
page also what stands outside its text, line by line, as ``nav``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sitegen.clean.body import choose_body
from sitegen.clean.bylines import opens_byline
from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.residue import notice_of
from sitegen.clean.signs import is_name
from sitegen.clean.threads import Thread
from sitegen.clean.titles import CREDIT, choose_title, may_be_title

TITLE_WORDS = 3
"""A headline has so many words, unlike most entries of a menu."""

TITLE_LETTERS = 10
TITLE_INTO = 2
TITLE_REACH = 30
TEASERS = 2
BUTTON_WORDS = 4
TEASER_WORDS = 6
NO_TEASER = re.compile(r"^[-*•·–—\d(“\"‘„«]|[:;,”\"]$|\t")
LINK_WORDS = 16
MOSTLY = 0.12
"""A stretch that holds less of a page's prose is not its text: then no prose is taken for the frame."""

EDGE = 3
"""Notices are looked for among so many lines at either end, and on to the first prose."""

COPIED_WORDS = 12
NEAR = 4
"""A copy stands so many lines at most from what it copies."""

TEASER_INTO = 3
"""A teaser is among so many lines and one at the top."""

DASHES = ("-", "–", "—", "•", ">")
QUOTES = ("“", "„", "«", "»", "‘", "'", '"', "「")

CRUMBS = re.compile(r"[^»›>/|‹]{1,40}(?:\s[»›>/|‹]\s[^»›>/|‹]{1,60}){1,6}")
PATH = re.compile(r"\s[»›‹]\s.*\s[»›‹]\s")
HOME = re.compile(r"(?:you are here|home|startseite|accueil|inicio|start|hjem|hem)\b", re.IGNORECASE)
TAIL = frozenset({"related", "newsletter", "legal", "cookie", "login", "pager", "ad", "comment-form", "nav"})
"""Residue after the text that takes the link titles below it along."""

SITE = re.compile(r"\s[-–—|»:·•]+\s[^-–—|»·•]{2,60}$")


def settle_residue(
    facts: Sequence[Facts], residue: Sequence[str | None], thread: Thread, text: tuple[int, int] | None
) -> tuple[tuple[str | None, ...], int | None]:
    """Return the residue of a page once its frame is known, and the headline of a raw page.

    Menus are added to the residue, and single words in the middle of the text given back.

    Args:
        facts: of every unit.
        residue: the reason a unit is residue by its wording, for every unit.
        thread: the page's thread.
        text: where the text of a raw page begins and ends; None for a page without menus.
    """
    raw = text is not None
    title: int | None = None
    found = list(residue)
    inside = {index for reply in thread.replies for index in (*reply.head, *reply.body)}
    end = thread.end
    if text is not None:
        high = thread.start if thread.replies else len(facts)
        first, last = text if high == len(facts) else choose_body(facts, residue, high)
        if first < last and _holds_most(facts, first, last, high):
            title = _title(facts, residue, range(first, last))
            found[title] = None
            after = range(thread.end, len(facts)) if thread.replies else range(0)
            for index in (*range(title), *range(last, high), *after):
                copy = index < title < first and _says(facts[index], facts[title])
                found[index] = found[index] or ("duplicate" if copy else "nav")
            for index in range(title + 1, first):
                if found[index] is None and _is_button(facts[index]):
                    found[index] = "nav"
            _take_teasers(facts, found, range(first, last))
            end = max(end, last)
    _take_notices(facts, found, inside)
    _take_copies(facts, found, inside)
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
    return tuple(found), title


def _is_button(fact: Facts) -> bool:
    """Whether a line between the headline and the text is one of the page's buttons, and no date, name or sentence."""
    short = fact.words <= BUTTON_WORDS and not fact.final and not fact.dates and bool(fact.code)
    return short and not opens_byline(fact.text) and not is_name(fact)


def _take_teasers(facts: Sequence[Facts], found: list[str | None], text: range) -> None:
    """Take two or more headlines in a row between the paragraphs of a raw page: links to other articles."""
    run: list[int] = []
    for index in (*text, text.stop):
        if index < text.stop and found[index] is None and _teaser(facts[index]):
            run.append(index)
            continue
        if len(run) >= TEASERS and index < text.stop and facts[index].prose:
            for at in run:
                found[at] = "related"
        run = []


def _teaser(fact: Facts) -> bool:
    return (
        bool(fact.code)
        and TEASER_WORDS <= fact.words <= LINK_WORDS + 4
        and not fact.final
        and not fact.dates
        and not NO_TEASER.search(fact.text)
    )


def _take_notices(facts: Sequence[Facts], found: list[str | None], inside: set[int]) -> None:
    """Take notices at the two ends of the text; the same words in its middle are the author's."""
    kept = [index for index in range(len(facts)) if found[index] is None and index not in inside]
    for end in (kept, kept[::-1]):
        for number, index in enumerate(end):
            if reason := notice_of(facts[index].text):
                found[index] = reason
            elif number >= EDGE and facts[index].prose:
                break


def _take_copies(facts: Sequence[Facts], found: list[str | None], inside: set[int]) -> None:
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
            if _is_caption(facts[index]) if not between else earlier <= TEASER_INTO and _is_head(between):
                found[index] = "duplicate"
        elif earlier is None and counts[texts[index]] == 1 and _is_pulled(facts, texts, kept, at):
            found[index] = "duplicate"


def _is_caption(fact: Facts) -> bool:
    return bool(fact.code) and CREDIT.search(fact.text) is not None


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


def _holds_most(facts: Sequence[Facts], first: int, last: int, high: int) -> bool:
    prose = [fact.words if fact.prose else 0 for fact in facts[:high]]
    return sum(prose[first:last]) >= MOSTLY * sum(prose)


def _title(facts: Sequence[Facts], residue: Sequence[str | None], text: range) -> int:
    """Return the unit of a raw page's headline; that of the text's beginning where none is found."""
    near = range(max(0, text.start - TITLE_REACH), min(text.start + TITLE_INTO, text.stop))
    above = [index for index in near if residue[index] is None and facts[index].code and _title_words(facts[index])]
    repeated = [
        index
        for index in range(3, text.start)
        if facts[index].words >= TITLE_WORDS and any(_says(facts[at], facts[index]) for at in range(3))
    ]
    candidates = dict.fromkeys(sorted({*above, *repeated}), 0.0)
    found = choose_title(facts, candidates, text[TITLE_INTO:], per_line=0.05, anchor=text.start)
    if found is not None:
        return found
    return next((index for index in reversed(above) if index < text.start and may_be_title(facts[index])), text.start)


def _title_words(fact: Facts) -> bool:
    return fact.words >= TITLE_WORDS or (not fact.text.isascii() and len(fact.text) >= TITLE_LETTERS)


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
        if not beside and counts[folded(facts[index].text)] == 1 and reason not in {"ad", "share", "print"}:
            spared[index] = None
    found[:] = spared
