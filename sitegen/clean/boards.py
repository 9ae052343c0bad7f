"""Read a forum's page: its opening post, the replies, what each panel says, and everything around the posts."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median_low

from sitegen.clean.anchors import CHAIN, DATED, Anchor, find_anchors, is_body
from sitegen.clean.board_bodies import body_of, drop_names, without_signatures
from sitegen.clean.board_words import BUTTON
from sitegen.clean.facts import AGO, STAMP, TIME, Facts
from sitegen.clean.folding import folded
from sitegen.clean.found import Found
from sitegen.clean.panels import Panel, find_panels, key_of
from sitegen.clean.shapes import unbulleted
from sitegen.clean.signs import JOINED, Sign, author_name
from sitegen.clean.tails import TAIL, end_of_last, find_buttons, strip
from sitegen.clean.threads import OPENER, Reply, Thread

FEWEST = 2
COMMENTS_ONLY = frozenset({"hacker-news", "reddit", "reddit-2018", "disqus", "disqus-reply", "points", "livejournal"})
"""Shapes of heads that only comments have: what they answer stands on another page, or is the page's title."""

LIKES_WORDS = 14

TIMED = (STAMP, AGO, TIME)
COUNTED = re.compile(
    r"#\d|\b(?:reply|post|comment|antwort|beitrag|kommentar|reactie|bericht|réponse|message|respuesta|mensaje|risposta|messaggio|resposta|mensagem|svar|inlägg|odpowiedź)\s?\d",
    re.IGNORECASE,
)
REPLIED = re.compile(
    r"«?\s?(?:reply|answer|response|antwort|reactie|antwoord|réponse|respuesta|risposta|resposta|svar|odpowiedź|ответ) ?#?\d",
    re.IGNORECASE,
)
"""How a page numbers replies and not the first post."""

HALF, EVEN, USUAL_WORDS, FAR_LONGER = 0.5, 3, 300, 20
"""An opening post may have so many words, or be so many times longer than the middle one of its replies."""

OPENING_LINES = 60
UNLABELLED, MOST, ABOVE_WORDS = 3, 0.7, 60
"""So many posts, and such a share of them with name, date and text, make a thread on a page without labels."""


def find_board(
    facts: Sequence[Facts], residue: Sequence[str | None], seen: Mapping[int, tuple[Sign, ...]], *, forum: bool
) -> Thread | None:
    """Return the thread of a forum's page, with its opening post; None where no line recurs as the head of posts.

    Args:
        facts: of every unit.
        residue: of every unit.
        seen: what each short line could be.
        forum: whether the page shows labels or ranks of profiles; without them more is asked for.
    """
    tried = [anchors for anchors in find_anchors(facts, residue, seen) if len(anchors) >= FEWEST]
    found = (_board(facts, residue, seen, anchors, forum=forum) for anchors in tried)
    return next((thread for thread in found if thread is not None), None)


def _board(
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    seen: Mapping[int, tuple[Sign, ...]],
    anchors: Sequence[Anchor],
    *,
    forum: bool,
) -> Thread | None:
    """Return the thread that some leading lines make, if they make one."""
    if _signed_below(facts, seen, anchors):
        return _board_above(facts, residue, seen, anchors)
    panels = find_panels(facts, residue, seen, anchors)
    ends = [*(panel.first for panel in panels[1:]), len(facts)]
    spans = [range(panel.last + 1, end) for panel, end in zip(panels, ends, strict=True)]
    tops = [panel.first if panel.name_in is None else panel.name_in for panel in panels[1:]]
    below = [range(span.start, max(top, span.start)) for span, top in zip(spans, tops, strict=False)]
    buttons = find_buttons(facts, below, [panel.author for panel in panels])
    spans[-1] = range(spans[-1].start, end_of_last(facts, residue, spans[-1], panels[0].first, buttons))
    dropped: dict[int, str] = {}
    for at in range(spans[-1].stop, len(facts)):
        if key_of(facts[at]) not in buttons and not (at in seen and seen[at][0].kind == "number"):
            break
        dropped[at] = "page-control"
    bodies = [body_of(facts, residue, seen, span, buttons=buttons, dropped=dropped) for span in spans]
    for panel, after, body in zip(panels, [*panels[1:], None], bodies, strict=True):
        drop_names(facts, panel, after, body, dropped)
    bodies = without_signatures(facts, [panel.author for panel in panels], bodies, dropped)
    for body in bodies:
        strip(facts, seen, body, buttons, dropped)
    replies = [_reply(facts, panel, anchor, body) for panel, anchor, body in zip(panels, anchors, bodies, strict=True)]
    sure = _is_thread(facts, replies, anchors)
    comments = anchors[0].index in seen and seen[anchors[0].index][0].key in COMMENTS_ONLY
    if not comments and _opens(facts, replies, forum=forum):
        posts = (forum or sure) and _written_by_readers(facts, residue, replies, forum=forum)
        return _thread(replies, spans[-1].stop, dropped) if posts else None
    if not sure:
        return None
    return Thread(tuple(replies), replies[0].head[0], spans[-1].stop, dropped=tuple(sorted(dropped.items())))


def _thread(replies: Sequence[Reply], end: int, dropped: Mapping[int, str]) -> Thread:
    first = replies[1].head[0] if len(replies) > 1 else end
    return Thread(tuple(replies[1:]), first, end, opening=replies[0], dropped=tuple(sorted(dropped.items())))


def _signed_below(facts: Sequence[Facts], seen: Mapping[int, tuple[Sign, ...]], anchors: Sequence[Anchor]) -> bool:
    """Whether stamps stand below their posts: most posts begin with the labels of a panel, and end in the stamp."""
    votes = 0
    top, end = anchors[0].index, anchors[-1].last
    above = _labels(seen, range(max(0, top - OPENING_LINES), top))
    if not above or not any(is_body(fact) for fact in facts[above[-1] : top]):
        return False
    if _labels(seen, range(end, min(end + TAIL, len(facts)))):
        return False
    for before, anchor in pairwise(anchors):
        labels = _labels(seen, range(before.last + 1, anchor.index))
        if labels:
            head = sum(facts[at].words for at in range(before.last + 1, labels[0]) if is_body(facts[at]))
            rest = any(is_body(facts[at]) for at in range(labels[-1] + 1, anchor.index))
            votes += rest and head <= LIKES_WORDS
    return votes >= FEWEST and votes >= MOST * (len(anchors) - 1)


def _labels(seen: Mapping[int, tuple[Sign, ...]], units: range) -> list[int]:
    return [at for at in units if at in seen and seen[at][0].key == "label"]


def _board_above(
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    seen: Mapping[int, tuple[Sign, ...]],
    anchors: Sequence[Anchor],
) -> Thread:
    """Return the thread of a page whose posts are signed and dated below."""
    dropped: dict[int, str] = {}
    replies: list[Reply] = []
    low = max(0, anchors[0].index - OPENING_LINES)
    for anchor in anchors:
        stop = anchor.index
        while stop - 1 > low and stop - 1 in seen and seen[stop - 1][0].kind in {"head", "stamp"}:
            stop -= 1
        labels = _labels(seen, range(low, stop))
        start = labels[-1] + 1 if labels else low
        while start < stop - 1 and start in seen and seen[start][0].kind in {"number", "fixed"}:
            start += 1
        body = body_of(facts, residue, seen, range(start, stop), buttons=frozenset(), dropped=dropped)
        top = low if replies else max(0, labels[0] - 1) if labels else start
        low = anchor.last + 1
        while low < len(facts) and low in seen and seen[low][0].kind == "number":
            low += 1
        named = next((at for at in range(stop, low) if at in seen and seen[at][0].hit_author), anchor.index)
        author = anchor.author or (seen[named][0].hit_author if named in seen else None)
        date, dated_by = _date(facts, anchor, range(stop, low))
        head = (*range(top, start), *range(stop, low))
        replies.append(Reply(head, tuple(body), author_name(author), date, dated_by, anchor.number, named_by=named))
    return _thread(replies, low, dropped)


def _opens(facts: Sequence[Facts], replies: Sequence[Reply], *, forum: bool) -> bool:
    """Whether the first post opens the page: no article of some length stands above it."""
    above = sum(fact.words for fact in facts[: replies[0].head[0]] if fact.prose)
    if not forum and any(REPLIED.match(facts[at].text) for at in replies[0].head if facts[at].code):
        return False
    if forum and replies[0].number == 1:
        return True
    top = replies[0].head[0]
    if not forum and any(fact.code and OPENER.fullmatch(fact.text) for fact in facts[max(0, top - CHAIN) : top]):
        return False
    if forum or replies[0].number == 1:
        return above <= max(ABOVE_WORDS, sum(facts[at].words for at in replies[0].body))
    return above <= ABOVE_WORDS / 2


def _written_by_readers(
    facts: Sequence[Facts], residue: Sequence[str | None], replies: Sequence[Reply], *, forum: bool
) -> bool:
    """Whether dated pieces are posts and not an article with other articles' headlines, dates and first lines below.

    Posts have a time of day, a number of their own or buttons; and the first is seldom far longer than the others.
    """
    rest = replies[1:]
    timed = sum(any(mark in facts[at].code for at in reply.head for mark in TIMED) for reply in rest)
    if timed >= HALF * len(rest) and (forum or len(rest) >= UNLABELLED):
        return True
    sizes = [sum(facts[at].words for at in reply.body if is_body(facts[at])) for reply in rest]
    first = sum(facts[at].words for at in replies[0].body)
    if first > max(USUAL_WORDS, FAR_LONGER * median_low(sizes) * (len(rest) > 1)):
        return False
    if forum:
        return True
    numbered = sum(any(COUNTED.search(facts[at].code) for at in reply.head) for reply in rest)
    between = [range(before.head[-1] + 1, after.head[0]) for before, after in pairwise(replies)]
    buttons = sum(any(_is_button(facts[at], residue[at]) for at in units) for units in between)
    return max(numbered / MOST, buttons / HALF) >= len(rest) or _is_even(replies, first, sizes)


def _is_even(replies: Sequence[Reply], first: int, sizes: Sequence[int]) -> bool:
    """Whether pieces follow each other in time, all hold text, and the first is no longer than the others."""
    days = [reply.date.value or "" for reply in replies if reply.date is not None]
    if len(sizes) < UNLABELLED or len(days) < len(replies) or days != sorted(days):
        return False
    return all(sizes) and first <= EVEN * median_low(sizes)


def _is_button(fact: Facts, reason: str | None) -> bool:
    return reason in {"page-control", "share"} or (
        bool(fact.code) and BUTTON.fullmatch(unbulleted(fact.text)) is not None
    )


def _is_thread(facts: Sequence[Facts], replies: Sequence[Reply], anchors: Sequence[Anchor]) -> bool:
    """Whether heads without labels and ranks are those of posts: authors that differ, dates or numbers, and bodies."""
    count = len(replies)
    names = [folded(reply.author) for reply in replies if reply.author]
    dated = sum(
        reply.date is not None or reply.number is not None or any(mark in facts[anchor.index].code for mark in DATED)
        for reply, anchor in zip(replies, anchors, strict=True)
    )
    held = sum(bool(reply.body) for reply in replies)
    return count >= UNLABELLED and min(len(names), dated, held) >= MOST * count and len(set(names)) > 1


def _reply(facts: Sequence[Facts], panel: Panel, anchor: Anchor, body: Sequence[int]) -> Reply:
    head = tuple(range(panel.first, panel.last + 1))
    if panel.name_in is not None and panel.name_in not in head:
        head = tuple(sorted((*head, panel.name_in)))
    date, dated_by = _date(facts, anchor, head)
    return Reply(head, tuple(body), author_name(panel.author), date, dated_by, anchor.number, named_by=panel.name_in)


def _date(facts: Sequence[Facts], anchor: Anchor, head: Sequence[int]) -> tuple[Found | None, int | None]:
    """Return the date of the leading line, else the latest of the panel's, with a time before one without."""
    joined = {after for before, after in pairwise(head) if JOINED.fullmatch(facts[before].text.rstrip(": "))}
    for places in ((anchor.index, anchor.last), head):
        dates = [
            (date, at)
            for at in places
            if at not in joined and not JOINED.match(facts[at].text)
            for date in facts[at].dates
        ]
        if dates:
            return max(dates, key=lambda item: (item[0].hour is not None, item[0].value or "", -item[1]))
    return None, None
