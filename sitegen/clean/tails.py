"""What stands below posts and comments: buttons, notes on edits and thanks; and where the last of them ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sitegen.clean.anchors import is_body
from sitegen.clean.board_words import AFTER, EDITED, FORM, LIKED
from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.panels import key_of
from sitegen.clean.quote_leads import closes_quote
from sitegen.clean.shapes import unbulleted
from sitegen.clean.signs import Sign

CLOSING = frozenset({"comment-form", "comments-closed", "pager", "legal", "related", "newsletter", "cookie", "login"})
"""Residue that ends a thread: what follows is no comment."""

FEWEST = 2
TAIL = 7
"""What stands below every post stands among its last so many lines."""

SHARED = 0.4
RUN = 5
"""So many short lines one after the other are a menu, not the last post."""

MENU_WORDS = 5
FORM_WORDS = 14
NEARLY_ALL = 0.6


def find_buttons(facts: Sequence[Facts], spans: Sequence[range], authors: Sequence[str | None] = ()) -> frozenset[str]:
    """Return the wording of what stands below many posts, and not below those of one author alone."""
    counts: Counter[str] = Counter()
    whose: dict[str, set[str | None]] = {}
    for number, span in enumerate(spans):
        tail = {key_of(facts[at]) for at in span[-TAIL:] if _button_like(facts[at])}
        counts.update(tail)
        for key in tail:
            whose.setdefault(key, set()).add(authors[number] if authors else str(number))
    enough = max(FEWEST, SHARED * len(spans))
    return frozenset(key for key, count in counts.items() if count >= enough and len(whose[key]) > 1)


def find_refrains(facts: Sequence[Facts], spans: Sequence[range]) -> frozenset[str]:
    """Return the wording of lines, long ones too, that stand near the end of nearly every comment's text."""
    counts: Counter[str] = Counter()
    for span in spans:
        last = span[-TAIL:] if len(span) > 1 else ()
        counts.update({key_of(facts[at]) for at in last if facts[at].code and any(map(str.isalpha, facts[at].text))})
    enough = max(FEWEST + 1, NEARLY_ALL * len(spans))
    return frozenset(key for key, count in counts.items() if count >= enough)


def without_refrains(
    facts: Sequence[Facts], body: Sequence[int], refrains: frozenset[str], dropped: dict[int, str]
) -> tuple[int, ...]:
    """Return a comment's text without the furniture at its end; the first line of a comment is its own."""
    kept = list(body)
    while len(kept) > 1 and facts[kept[-1]].code and key_of(facts[kept[-1]]) in refrains:
        dropped[kept.pop()] = "page-control"
    return tuple(kept)


def _button_like(fact: Facts) -> bool:
    short = bool(fact.code) and fact.words <= TAIL and not fact.dates and any(map(str.isalpha, fact.text))
    return short and not closes_quote(fact)


def end_of_last(
    facts: Sequence[Facts], residue: Sequence[str | None], span: range, top: int, buttons: frozenset[str]
) -> int:
    """Return where the last post ends: at a button that ends the others too, at a menu, at the forum's own words."""
    above = {folded(facts[at].text) for at in range(top) if facts[at].code}
    closing = CLOSING if "ad" in residue[top : span.start] else CLOSING | {"ad"}
    run = 0
    for at in span:
        fact = facts[at]
        if at > span.start and (
            residue[at] in closing
            or (fact.code and AFTER.fullmatch(unbulleted(fact.text)))
            or (fact.code and any(map(str.isalpha, key_of(fact))) and key_of(fact) in buttons)
        ):
            return at
        short = bool(fact.code) and not fact.final and fact.words <= MENU_WORDS and not fact.text.endswith((",", ":"))
        run = run + 1 if short else 0
        if run >= RUN or (short and folded(fact.text) in above and at > span.start):
            return max(span.start + 1, at - run + 1)
    return span.stop


def find_form(facts: Sequence[Facts], residue: Sequence[str | None], low: int) -> int:
    """Return the unit, from ``low`` on, where the form for a new comment begins, or the list of the site's newest ones.

    A form that stands below every comment ends none of them: only words that the page says once there count.
    """
    found: list[int] = []
    for at in range(low, len(facts)):
        fact = facts[at]
        if not fact.code or not fact.words <= FORM_WORDS or fact.dates:
            continue
        if FORM.fullmatch(unbulleted(fact.text)) or sum(row == "comment-form" for row in residue[at : at + 3]) > 1:
            found.append(at)
    if not found:
        return len(facts)
    counts = Counter(folded(facts[at].text) for at in range(low, len(facts)) if facts[at].code)
    return next((at for at in found if counts[folded(facts[at].text)] == 1), len(facts))


def strip(
    facts: Sequence[Facts],
    seen: Mapping[int, tuple[Sign, ...]],
    body: list[int],
    buttons: frozenset[str],
    dropped: dict[int, str],
) -> None:
    """Take the furniture below a post from its body; a repeated line stays where it is all that a post says."""
    while body and (reason := _furniture(facts[body[-1]], seen.get(body[-1]), buttons)):
        if len(body) == 1 and reason == "page-control" and not is_edit_note(facts[body[0]]):
            return
        dropped[body.pop()] = reason


def is_edit_note(fact: Facts) -> bool:
    """Return whether a line notes when or how often a post was changed; `Edited to add` is what somebody wrote."""
    return EDITED.fullmatch(unbulleted(fact.text)) is not None and (
        bool(fact.dates) or any(map(str.isdigit, fact.text))
    )


def _furniture(fact: Facts, kinds: tuple[Sign, ...] | None, buttons: frozenset[str]) -> str | None:
    if not fact.code:
        return None
    if is_edit_note(fact):
        return "page-control"
    if LIKED.fullmatch(unbulleted(fact.text)) and not fact.final:
        return "counter"
    if key_of(fact) in buttons and not is_body(fact):
        return "page-control"
    if kinds and kinds[0].kind in {"number", "label"}:
        return "user-panel"
    return None
