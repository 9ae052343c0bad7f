"""What stands around the posts of a forum's page: its title above them, menus and notices on all sides."""

# ruff: noqa: E501 - tables of phrases are easier to read unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.frame import CRUMBS, HOME
from sitegen.clean.headline_parts import bare
from sitegen.clean.threads import Reply, Thread

SUBJECT = re.compile(r"(?:re|aw|antw|sv|odp|betreff|subject|onderwerp)\s?:\s?(?P<title>.+)", re.IGNORECASE)
TITLE_WORDS = 2
TOPIC = re.compile(r"[^\W\d_]{4,}|\d{3,}")
MOST_TOPIC_WORDS, FEWEST_SHARED, SHARE = 24, 2, 0.5
"""A title has so many words at most; so many of its longer ones stand in the posts, and such a share of them."""
SUFFIX = re.compile(r"\s+[-–—|»•·]\s+[^-–—|»•·]{2,60}$")
PREFIX = re.compile(r"^[^-–—|»•·]{2,60}\s+[-–—|»•·]\s+")
OPENED = re.compile(
    r"(?:thread starter|start date|themenstarter|themenersteller|ersteller|beginndatum|topicstarter|startdatum|auteur de la discussion|date de début|autor del tema|"
    r"fecha de inicio|autore discussione|data d.inizio|autor do tópico|data de início|started by|begonnen von|erstellt von|gestart door|démarré par|commencé par|"
    r"iniciado por|iniziato da|asked (?:\d|today|yesterday)|gefragt vor|preguntada hace|perguntada há|(?:pages?|seiten?|pagina|página): ?\W?\d|\d+ (?:posts?|beiträge) [•·])",
    re.IGNORECASE,
)
BY = re.compile(r"(?:by|von|par|por|da|di|door) \S{1,40}(?: \S{1,40})?", re.IGNORECASE)
BUTTON = re.compile(
    r"(?:post (?:a )?|ask |new )(?:reply|question|topic)|(?:go to|jump to|toggle|reload) |antworten|antwort erstellen|plaats reactie|répondre|responder|rispondi",
    re.IGNORECASE,
)
"""What stands below a thread's title: who opened it and when, how many pages it has; and what may stand between."""

HEADS, NEAR = 3, 6
"""A page's own title is among so many lines at its top; the thread's stands so many above who opened it, at most, or so
many with the way there between."""

WAY, FEWEST_STEPS = re.compile(r"\s[»›>/|‹]\s"), 2
"""What parts the steps of the way to a page, of which so many make one."""


def frame_board(
    facts: Sequence[Facts], residue: Sequence[str | None], thread: Thread, headline: int | None, *, raw: bool
) -> tuple[tuple[str | None, ...], int | None]:
    """Return the residue of a forum's page, and its title: on a raw page all that is no post is furniture.

    ``headline`` is the unit above the posts that would be an article's; a text without menus says little of it.
    """
    opening = thread.opening
    if opening is None:
        return tuple(residue), None
    found = list(residue)
    top = min((*opening.head, *opening.body))
    likely = _raw_title(facts, residue, thread, headline, top) if raw else None
    title = _title(facts, residue, opening, thread, top) if likely is None else likely
    dropped = dict(thread.dropped)
    posts = {at for reply in thread.replies for at in (*reply.head, *reply.body)} | {*opening.head, *opening.body}
    for index, reason in dropped.items():
        found[index] = found[index] or reason
    between = [at for at in range(top, thread.start) if at not in posts]
    for index in (*range(top), *between, *range(thread.end, len(facts))):
        if raw and index != title:
            found[index] = found[index] or "nav"
    for index in range(top):
        if index != title and facts[index].code and (twice := _named_twice(facts[index].text, facts, title)):
            found[index] = found[index] or twice
    for index in opening.head:
        if index not in {opening.dated_by, opening.named_by, title}:
            found[index] = found[index] or "user-panel"
    if title is not None:
        found[title] = None
    return tuple(found), title


def _named_twice(text: str, facts: Sequence[Facts], title: int | None) -> str | None:
    """Return why a line above the first post is no text: it says the title once more, or the way to it."""
    if CRUMBS.fullmatch(text) and (HOME.match(text) or len(WAY.findall(text)) >= FEWEST_STEPS):
        return "nav"
    said = {folded(part) for part in (text, SUFFIX.sub("", text), PREFIX.sub("", text))}
    return "duplicate" if title is not None and folded(facts[title].text) in said else None


def _raw_title(
    facts: Sequence[Facts], residue: Sequence[str | None], thread: Thread, headline: int | None, high: int
) -> int | None:
    """Return the headline where the page's own title says it too; else what the first post has as its subject.

    Else what stands above who opened the thread, or above the way there; else what the last line above the posts says
    again; else the headline.
    """
    opened = next((index for index in range(1, high) if _opens(facts, index)), high)
    said = "" if headline is None else folded(facts[headline].text)
    if headline is not None and HEADS <= headline < opened and any(said in folded(fact.text) for fact in facts[:HEADS]):
        return headline
    fit = [at for at in range(high) if _may_head(facts[at], residue[at])]
    subject = frozenset[str]() if thread.opening is None else _subject(facts, thread.opening)
    if again := [at for at in fit if folded(bare(facts[at].text)) in subject]:
        return again[-1]
    last = folded(bare(facts[high - 1].text)) if high else ""
    again = [at for at in fit if at < high - 1 and folded(bare(facts[at].text)) == last]
    if opened == high:
        return again[-1] if again else headline
    near = range(headline + 1, opened) if headline is not None and opened - headline <= NEAR else range(0)
    if any(HOME.match(bare(facts[at].text)) for at in near):
        return headline
    by = folded(facts[opened].text)
    above = [at for at in fit if opened - HEADS <= at < opened and folded(facts[at].text) not in by]
    return next((at for at in above if at in again), above[-1] if above else headline)


def _subject(facts: Sequence[Facts], opening: Reply) -> frozenset[str]:
    """Return the lines, folded, that the first post has in its head and first in its body."""
    return frozenset(folded(bare(facts[at].text)) for at in (*opening.head, *opening.body[:1]))


def _opens(facts: Sequence[Facts], index: int) -> bool:
    """Whether a line says who opened a thread and when, alone or with the line below."""
    text = bare(facts[index].text)
    byline = BY.fullmatch(text) and index + 1 < len(facts) and bool(facts[index + 1].dates)
    return bool(facts[index].code) and (bool(byline) or OPENED.match(text) is not None)


def _may_head(fact: Facts, reason: str | None) -> bool:
    """Whether a line above who opened a thread may be its title: no button, and no more of the same."""
    text = bare(fact.text)
    fits = reason is None and bool(fact.code) and TITLE_WORDS < fact.words <= MOST_TOPIC_WORDS
    return fits and not OPENED.match(text) and not BUTTON.match(text) and not BY.fullmatch(text)


def _title(
    facts: Sequence[Facts], residue: Sequence[str | None], opening: Reply, thread: Thread, high: int
) -> int | None:
    """Return the unit of the thread's title: what a subject repeats, what the posts are about, what stands twice."""
    above: list[int] = [
        index
        for index in (*range(high), *opening.head, *opening.body[:1])
        if facts[index].code and facts[index].words >= TITLE_WORDS and residue[index] is None and not facts[index].dates
    ]
    said = {folded(match["title"]) for fact in facts if fact.code and (match := SUBJECT.fullmatch(fact.text))}
    counts = Counter(folded(SUFFIX.sub("", facts[index].text)) for index in above)
    choices: tuple[list[int], ...] = (
        [index for index in above if index < high and folded(facts[index].text) in said],
        _of_topic(facts, [index for index in above if index < high], opening, thread),
        [
            index
            for index in above
            if index < high and facts[index].words > TITLE_WORDS and counts[folded(facts[index].text)] > 1
        ],
        [index for index in above if folded(facts[index].text) in said],
        [index for index in above if facts[index].words > TITLE_WORDS and counts[folded(facts[index].text)] > 1],
        [index for index in above[:1] if facts[index].words > TITLE_WORDS],
        [index for index in above if facts[index].words > TITLE_WORDS and index < high],
        [index for index in above[:1] if index < high],
    )
    return next((wanted[-1] for wanted in choices if wanted), None)


def _of_topic(facts: Sequence[Facts], above: Sequence[int], opening: Reply, thread: Thread) -> list[int]:
    """Return the line above the posts that says most of what they say; of several, the one nearest to them."""
    begun = folded("\n".join(facts[index].text for index in opening.body))
    posted = {word for index in range(opening.head[0], thread.end) for word in TOPIC.findall(folded(facts[index].text))}
    best, found = 0.0, []
    for index in above:
        text = folded(facts[index].text)
        words = set(TOPIC.findall(text))
        shared = len(words & posted)
        fits = facts[index].words <= MOST_TOPIC_WORDS and shared >= max(FEWEST_SHARED, SHARE * len(words))
        if fits and shared * shared / len(words) >= best and text.rstrip(".… ") not in begun:
            best, found = shared * shared / len(words), [index]
    return found
