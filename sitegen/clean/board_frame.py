"""What stands around the posts of a forum's page: its title above them, menus and notices on all sides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.frame import CRUMBS, HOME
from sitegen.clean.threads import Reply, Thread

SUBJECT = re.compile(r"(?:re|aw|antw|sv|odp|betreff|subject|onderwerp)\s?:\s?(?P<title>.+)", re.IGNORECASE)
TITLE_WORDS = 2
TOPIC = re.compile(r"[^\W\d_]{4,}|\d{3,}")
MOST_TOPIC_WORDS, FEWEST_SHARED, SHARE = 24, 2, 0.5
"""A title has so many words at most; so many of its longer ones stand in the posts, and such a share of them."""
SUFFIX = re.compile(r"\s+[-–—|»•·]\s+[^-–—|»•·]{2,60}$")
PREFIX = re.compile(r"^[^-–—|»•·]{2,60}\s+[-–—|»•·]\s+")
WAY, FEWEST_STEPS = re.compile(r"\s[»›>/|‹]\s"), 2
"""What parts the steps of the way to a page, of which so many make one."""


def frame_board(
    facts: Sequence[Facts], residue: Sequence[str | None], thread: Thread, *, raw: bool
) -> tuple[tuple[str | None, ...], int | None]:
    """Return the residue of a forum's page, and its title: on a raw page all that is no post is furniture."""
    opening = thread.opening
    if opening is None:
        return tuple(residue), None
    found = list(residue)
    top = min((*opening.head, *opening.body))
    title = _title(facts, residue, opening, thread, top)
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
