"""What of a forum post is its text: without the buttons, reactions, signatures and names that stand below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from sitegen.clean.anchors import is_body
from sitegen.clean.board_words import BUTTON, LIKED, PICTURED, REACTED, STATISTICS
from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.panels import Panel, key_of
from sitegen.clean.quote_leads import author_quoted, closes_quote
from sitegen.clean.shapes import unbulleted
from sitegen.clean.signs import Sign, clean_name
from sitegen.clean.tails import is_edit_note, strip

FEWEST = 2
COPIED_WORDS = 8
"""A line of so many words that one post has twice is a preview of it, or its short form."""

BUTTONS = frozenset({"page-control", "share"})
REACTION_WORDS = 4
"""What stands below a post's buttons in lines of so few words is none of its text."""

LAST = 6
"""A signature stands among the last so many lines of posts, and below at least so many of an author's."""

OFTEN = 0.6
RULE = re.compile(r"[_\-–—=~*.·]{2,}\s?")
"""A line of strokes that parts a signature from the text."""


def body_of(  # noqa: PLR0913 - one question
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    seen: Mapping[int, tuple[Sign, ...]],
    span: range,
    *,
    buttons: frozenset[str],
    dropped: dict[int, str],
) -> list[int]:
    """Return the units of a post's text; what stands below it is dropped by reason."""
    kept: list[int] = []
    told: set[str] = set()
    end = _below_buttons(facts, residue, span, buttons)
    for at in span:
        if residue[at]:
            continue
        fact = facts[at]
        text = folded(fact.text) if fact.words >= COPIED_WORDS and author_quoted(fact) is None else None
        if text in told:
            dropped[at] = "duplicate"
        elif at >= end or (fact.code and (BUTTON.fullmatch(unbulleted(fact.text)) or is_edit_note(fact))):
            dropped[at] = "page-control"
        elif fact.code and at > span.start and REACTED.fullmatch(unbulleted(facts[at - 1].text)):
            dropped[at] = "counter"
        else:
            kept.append(at)
            told.update(() if text is None else (text,))
    strip(facts, seen, kept, buttons, dropped)
    while len(kept) > 1 and kept[0] in seen and seen[kept[0]][0].kind == "subject":
        dropped[kept.pop(0)] = "duplicate"
    return kept


def _below_buttons(facts: Sequence[Facts], residue: Sequence[str | None], span: range, buttons: frozenset[str]) -> int:
    """Return where the buttons below a post begin, under which nothing but short lines (reactions, counts) stands."""
    end = span.stop
    for at in reversed(span):
        fact = facts[at]
        if closes_quote(fact):
            break
        told = fact.code and STATISTICS.fullmatch(unbulleted(fact.text)) is not None
        if residue[at] in BUTTONS or told or (fact.code and not is_body(fact) and key_of(fact) in buttons):
            end = at
        elif not residue[at] and not _is_reaction(fact):
            break
    return end if any(residue[at] is None for at in range(span.start, end)) else span.stop


def _is_reaction(fact: Facts) -> bool:
    if not fact.code:
        return False
    said = fact.final and not fact.text.endswith(("...", "…"))
    return (fact.words <= REACTION_WORDS and not said) or LIKED.fullmatch(unbulleted(fact.text)) is not None


def drop_names(
    facts: Sequence[Facts], panel: Panel, after: Panel | None, body: list[int], dropped: dict[int, str]
) -> None:
    """Take the author's name below a post, where a profile stands there, and the next one's name and picture."""
    names = {folded(one.author) for one in (panel, after) if one is not None and one.author}
    initial = {folded(after.author)[:1]} if after is not None and after.author else set()
    while len(body) > 1:
        text = unbulleted(facts[body[-1]].text)
        said = folded(clean_name(text))
        picture = PICTURED.fullmatch(text) if facts[body[-1]].code else None
        who = folded(clean_name(picture["after"] or picture["before"] or "")) if picture else None
        if not ((said and said in names | initial) or who == "" or who in names):
            break
        dropped[body.pop()] = "user-panel"


def without_signatures(
    facts: Sequence[Facts], authors: Sequence[str | None], bodies: Sequence[list[int]], dropped: dict[int, str]
) -> list[list[int]]:
    """Leave out what ends posts of one author in the same words, and what stands under a line of strokes in several."""
    by_author: dict[str, list[list[int]]] = {}
    for author, body in zip(authors, bodies, strict=True):
        if author and len(body) > 1:
            by_author.setdefault(folded(author), []).append(body)
    for own in by_author.values():
        signed = _signature(facts, own)
        for body in own:
            while len(body) > 1 and facts[body[-1]].text in signed:
                dropped[body.pop()] = "signature"
    ruled = [(body, _rule(facts, body)) for body in bodies]
    if sum(at is not None for _, at in ruled) >= FEWEST:
        for body, at in ruled:
            while at is not None and len(body) > at:
                dropped[body.pop()] = "signature"
    return list(bodies)


def _signature(facts: Sequence[Facts], own: Sequence[Sequence[int]]) -> set[str]:
    """Return the lines that end most posts of one author, with nothing but such lines below them."""
    tails = [[facts[at].text for at in body[1:][-LAST:]] for body in own]
    enough = max(FEWEST, OFTEN * len(own))
    signed: set[str] = set()
    for _ in range(LAST):
        counts = Counter(text for tail in tails for text in set(tail))
        signed = {text for text, count in counts.items() if count >= enough}
        cut = [list(takewhile(signed.__contains__, reversed(tail)))[::-1] for tail in tails]
        if cut == tails:
            break
        tails = cut
    return signed


def _rule(facts: Sequence[Facts], body: Sequence[int]) -> int | None:
    """Return which of a post's last lines is nothing but strokes."""
    places = range(len(body) - 1, max(0, len(body) - LAST), -1)
    return next((at for at in places if RULE.fullmatch(unbulleted(facts[body[at]].text))), None)
