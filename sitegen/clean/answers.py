"""Questions with their answers and comments, each signed below: `answered Mar 3, 2014 at 12:20`, a name, its badges."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.clean.board_words import PICTURED
from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.shapes import is_author, unbulleted
from sitegen.clean.signs import clean_name, is_name
from sitegen.clean.threads import Reply, Thread

S = f"[{DAY}{STAMP}{AGO}]"
SIGNED = re.compile(
    rf"(?:(?P<asked>asked|preguntada|formulada|perguntada|задан(?: вопрос)?)|answered|respondida|respondido|ответ дан) {S}(?: (?:a las|às|в) {TIME})?",
    re.IGNORECASE,
)
EDITED = re.compile(rf"(?:edited|editada|editado|изменён|отредактирован) {S}(?: (?:a las|às|в) {TIME})?", re.IGNORECASE)
BADGES = re.compile(
    r"[\d.,]{1,9}k?(?:\d{1,9} ?(?:gold|silver|bronze|insignias? de|medalhas? de|золот\w+|серебр\w+|бронз\w+)[^\n]{0,40}?){1,3}|CommunityBot|[\d.,]{1,9}k?|(?:\d{1,4} ?)?[●•]\d[\d●• ]{0,30}",
    re.IGNORECASE,
)
"""A user's reputation and badges, their numbers glued together."""

STAMPED = re.compile(
    rf"(?:(?:commented|comentó|comentou) )?[{STAMP}{DAY}]\.?\d{{0,6}}Z?(?:\s?\+{TIME})?", re.IGNORECASE
)
"""The stamp below a comment."""

HEADED = re.compile(rf"(?P<a>[^\n]{{1,40}}) (?:over a year ago|{AGO})", re.IGNORECASE)
COUNTS = re.compile(
    rf"(?:asked|modified|viewed|active|preguntad[ao]|vist[ao]|modificad[ao]) (?:\d|{S}|today)[^\n]{{0,60}}",
    re.IGNORECASE,
)
"""What stands between title and question."""

BESIDE = re.compile(
    r"[+-]?\d{1,6}|\||follow|cite|\d{1,5} (?:answers?|comments?|respuestas?|respostas?|ответ\w{0,3})(?: \d{1,5})?|sorted by:?|reset to default|highest score \(default\)[^\n]{0,90}|trending \(recent[^\n]{0,60}|date (?:modified|created)[^\n]{0,30}|"
    r"\|?\s{0,3}show \d{1,4} more comments?\W*|add a comment\W*|improve this (?:question|answer)|this (?:answer|question) (?:is|shows|does)[^\n]{0,60}|save this (?:answer|question)\W*|show activity on this post\W*|"
    r"loading when this answer was accepted\W*|\$?\\?\$?\\(?:begin|end)group\\?\$|mejorar esta (?:pregunta|respuesta)|melhorar esta (?:pergunta|resposta)|over a year ago|your answer|reputação|follow this (?:question|answer)[^\n]{0,60}",
    re.IGNORECASE,
)
"""What stands beside questions and answers that is neither."""

TAG = re.compile(r"[a-z0-9][a-z0-9.#+]*(?:-[a-z0-9.#+]+)*")
CARD = 4
"""A user's card has so many lines below its stamp."""

ABOVE = 3
FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Tail:
    """What stands below one text: its units, the stamp's, the author and the unit that names them."""

    first: int
    last: int
    stamp: int
    author: str | None
    named_by: int | None
    asked: bool = False
    answer: bool = False


def find_answers(facts: Sequence[Facts], residue: Sequence[str | None]) -> Thread | None:
    """Return the answers and comments of a page whose texts are signed with users' cards; None of any other page."""
    cards = [card for at in range(len(facts)) if (card := _card(facts, at)) is not None]
    if not any(_badged(facts, card) for card in cards):
        return None
    tails = sorted((*cards, *_comments(facts, cards)), key=lambda tail: tail.first)
    if len(tails) < FEWEST:
        return None
    dropped: dict[int, str] = {}
    replies: list[Reply] = []
    low = _top(facts, residue, tails[0].first)
    for tail in tails:
        replies.append(_reply(facts, residue, range(low, tail.first), tail, dropped))
        low = tail.last + 1
    replies = [reply for reply in replies if reply.body]
    if not replies:
        return None
    fixed = tuple(sorted(dropped.items()))
    asked = {tail.stamp for tail in tails if tail.asked}
    opening = replies[0] if replies[0].dated_by in asked else None
    rest = replies[1:] if opening else replies
    start = min((*rest[0].head, *rest[0].body)) if rest else low
    return Thread(tuple(rest), start, low, opening=opening, dropped=fixed)


def _card(facts: Sequence[Facts], at: int) -> _Tail | None:
    """Return the user's card that a stamp heads."""
    match = SIGNED.fullmatch(_bare(facts[at])) if facts[at].code else None
    if match is None:
        return None
    last, author, named_by = at, None, None
    for below in range(at + 1, min(at + 1 + CARD, len(facts))):
        named = _pictured(facts[below]) or (clean_name(facts[below].text) if is_name(facts[below]) else None)
        if BADGES.fullmatch(unbulleted(facts[below].text)):
            last = below
            break
        if named is None or (author is not None and named != author):
            break
        last, author, named_by = below, author or named, below
    return _Tail(at, last, at, author, named_by, asked=match["asked"] is not None, answer=match["asked"] is None)


def _bare(fact: Facts) -> str:
    return unbulleted(fact.code.strip())


def _badged(facts: Sequence[Facts], card: _Tail) -> bool:
    return any(
        _pictured(facts[at]) or (BADGES.fullmatch(unbulleted(facts[at].text)) and not facts[at].text.isdigit())
        for at in range(card.stamp + 1, card.last + 1)
    )


def _pictured(fact: Facts) -> str | None:
    match = PICTURED.fullmatch(unbulleted(fact.text)) if fact.code else None
    return clean_name(match["before"] or match["after"] or "") or None if match else None


def _comments(facts: Sequence[Facts], cards: Sequence[_Tail]) -> list[_Tail]:
    """Return what stands below each comment: a name, the name after a dash, stamps."""
    inside = {at for card in cards for at in range(card.first, card.last + 1)}
    found: list[_Tail] = []
    at = cards[0].last + 1
    while at < len(facts):
        if at in inside or not facts[at].code or not STAMPED.fullmatch(_bare(facts[at])):
            at += 1
            continue
        first = last = at
        while last + 1 < len(facts) and last + 1 not in inside and STAMPED.fullmatch(_bare(facts[last + 1])):
            last += 1
        author, named_by = None, None
        for above in range(at - 1, max(0, at - 1 - ABOVE), -1):
            name = clean_name(unbulleted(facts[above].text).lstrip("–—- "))
            if above in inside or not is_author(name) or not is_name(facts[above]) or author not in {None, name}:
                break
            first, author, named_by = above, name, above
        found.append(_Tail(first, last, at, author, named_by))
        at = last + 1
    return found


def _top(facts: Sequence[Facts], residue: Sequence[str | None], end: int) -> int:
    """Return where the question begins: below the counts under its title, else at its first sentence."""
    counts = [at for at in range(end) if facts[at].code and COUNTS.fullmatch(_bare(facts[at]))]
    if counts:
        return counts[-1] + 1
    return next((at for at in range(end) if facts[at].prose and residue[at] is None), end)


def _reply(
    facts: Sequence[Facts], residue: Sequence[str | None], span: range, tail: _Tail, dropped: dict[int, str]
) -> Reply:
    """Return what stands above a tail, without the editor's card and what stands beside the text."""
    author, named_by = tail.author, tail.named_by
    above: list[int] = []
    body: list[int] = []
    stop = next((at for at in span if facts[at].code and EDITED.fullmatch(_bare(facts[at]))), span.stop)
    for at in span:
        fact = facts[at]
        headed = HEADED.fullmatch(_bare(fact)) if fact.code and not tail.answer and not body else None
        if residue[at]:
            continue
        if at >= stop:
            dropped[at] = "user-panel"
        elif headed is not None and is_author(headed["a"]):
            author, named_by = author or headed["a"], at
            above.append(at)
        elif fact.code and BESIDE.fullmatch(unbulleted(fact.text)):
            dropped[at] = "page-control"
        else:
            body.append(at)
    if above and body and facts[body[0]].text == author:
        above.insert(0, body.pop(0))
    while tail.asked and len(body) > 1 and TAG.fullmatch(unbulleted(facts[body[-1]].text)):
        dropped[body.pop()] = "nav"
    head = (*above, *range(tail.first, tail.last + 1))
    dates = facts[tail.stamp].dates
    return Reply(head, tuple(body), author, dates[0] if dates else None, tail.stamp, None, named_by=named_by)
