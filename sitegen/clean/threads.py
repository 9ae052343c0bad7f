"""Find the comment thread of a page: which lines are heads, on which side their bodies stand, where it begins and ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from sitegen.clean.dates import Found
from sitegen.clean.facts import DAY, STAMP, Facts
from sitegen.clean.shapes import ABOVE, BELOW, EITHER, Hit, Shape, hits

OPENER = re.compile(
    r"\W*(?:\d{1,5}|one|no|two|three|four|five|six|seven|eight|nine|ten|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) "
    r"(?:comments?|repl(?:y|ies)|responses?|thoughts?|reacties?|antwoorden|kommentare?|antworten|gedanken|reaktionen|commentaires?|réponses?|réflexions?|"
    r"comentarios?|respuestas?|pensamientos?|commenti|commento|risposte|pensieri|comentários?|respostas?|kommentarer?|svar|reaktioner|komentarz[ey]?|"
    r"odpowiedzi|komentarzy|комментари[йяев]+|ответ(?:а|ов)?|yorum|kommenttia)\b.{0,100}"
    r"|\W*(?:comments?|reacties|kommentare|commentaires|comentarios|commenti|comentários|kommentarer|komentarze|комментарии|reader comments|readers.? comments|"
    r"discussion|responses|replies|reader responses|user comments|all comments|comments on this entry|comments from readers|lezersreacties|"
    r"discussion about this post|what readers said|leserkommentare|opmerkingen|yorumlar|kommentit)\s?(?:[:(\[]?\s?\d{0,5}\s?[)\]]?:?)\W*"
    r"|\W*(?:dieser artikel hat|this (?:post|article|entry) has|dit artikel heeft|cet article a|esta entrada tiene|questo articolo ha) \d{1,5} .{3,40}"
    r"|\{ ?\d{1,5} comments.{0,60}\}?|(?:comments?|reacties|kommentare) (?:to|on|for|op|bij|zu) .{3,100}",
    re.IGNORECASE,
)
"""A heading that opens a thread."""

NO_OPENER = re.compile(r"\W*(?:no|0|geen|keine|sin|nessun|inga|brak)\b", re.IGNORECASE)
CLOSING = frozenset({"comment-form", "comments-closed", "pager", "legal", "related", "newsletter", "cookie", "login"})
"""Residue that ends a thread: what follows is no comment."""

FOOTER = re.compile(
    rf"(?:Posted|Filed|Published|Written|Geplaatst|Eingestellt|Publié|Publicado|Pubblicato|Postado|Gepost|Inlagt|Lagt inn)\b.{{0,100}}"
    rf"(?:Permalink|Comments? \(|TrackBack|Kommentare|Reacties)|.{{0,60}}\| Permalink\b.{{0,60}}",
    re.IGNORECASE,
)
"""A post's footer, which can look like a comment's head."""

ENOUGH = 2
"""So many lines of one weak shape make a thread."""

LOST_FRACTION = 0.5


@dataclass(frozen=True, slots=True)
class Reply:
    """One comment found: the indices of the units of its head and body, and what the head says."""

    head: tuple[int, ...]
    body: tuple[int, ...]
    author: str | None
    date: Found | None
    dated_by: int | None
    number: int | None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """The thread of a page: its comments, the units it spans, its opening heading, and whether its start is a guess."""

    replies: tuple[Reply, ...] = ()
    start: int = 0
    end: int = 0
    opener: int | None = None
    uncertain: bool = False


def find_thread(facts: Sequence[Facts], residue: Sequence[str | None]) -> Thread:
    """Return the thread of a page; an empty one where nothing certain shows one."""
    found = {
        index: seen for index, fact in enumerate(facts) if fact.code and (seen := tuple(hits(fact.code))) and not FOOTER.match(fact.text)
    }
    opener = _opener(facts, found)
    heads = _choose(facts, found, opener)
    if not heads:
        return Thread()
    where = _where(facts, residue, heads, opener)
    if where == BELOW:
        return _below(facts, residue, heads, opener)
    return _above(facts, residue, heads, opener)


def _opener(facts: Sequence[Facts], found: dict[int, tuple[Hit, ...]]) -> int | None:
    """Return the last heading that opens a thread and is followed by a line that may be a head."""
    openers = [
        index
        for index, fact in enumerate(facts)
        if fact.code and index and OPENER.fullmatch(fact.text) and not NO_OPENER.match(fact.text)
    ]
    return next((index for index in openers if any(head > index for head in found)), None)


def _choose(facts: Sequence[Facts], found: dict[int, tuple[Hit, ...]], opener: int | None) -> dict[int, Hit]:
    """Choose the page's shape of heads, and return the lines that have it."""
    first_prose = next((index for index, fact in enumerate(facts) if fact.prose), 0)
    counts: Counter[str] = Counter()
    strong: dict[str, bool] = {}
    for index, seen in found.items():
        if index < first_prose and opener is None:
            continue
        if opener is not None and index < opener:
            continue
        for name in {hit.shape.name for hit in seen}:
            counts[name] += 1
        for hit in seen:
            strong[hit.shape.name] = strong.get(hit.shape.name, False) or hit.shape.strong
    believed = {name: count for name, count in counts.items() if count >= (1 if strong[name] else ENOUGH)}
    if opener is not None:
        believed = counts
    if not believed:
        return {}
    name = max(sorted(believed), key=lambda key: (believed[key] * (2 if strong[key] else 1), strong[key]))
    low = opener if opener is not None else 0 if strong[name] else first_prose
    return {
        index: next(hit for hit in seen if hit.shape.name == name)
        for index, seen in found.items()
        if index >= low and any(hit.shape.name == name for hit in seen)
    }


def _where(facts: Sequence[Facts], residue: Sequence[str | None], heads: dict[int, Hit], opener: int | None) -> str:
    """Decide on which side of their heads the bodies stand."""
    shapes = Counter(hit.shape.where for hit in heads.values())
    where = shapes.most_common(1)[0][0]
    if where != EITHER:
        return where
    first, last = min(heads), max(heads)
    if opener is not None and all(residue[index] for index in range(opener + 1, first)):
        return BELOW
    rest = [index for index in range(last + 1, len(facts)) if not residue[index]]
    return BELOW if rest else ABOVE


def _body(units: range, residue: Sequence[str | None]) -> tuple[int, ...]:
    return tuple(index for index in units if residue[index] is None)


def _end(facts: Sequence[Facts], residue: Sequence[str | None], last: int) -> int:
    """Return where the thread ends: at the first line after the last head that closes threads."""
    return next((index for index in range(last + 1, len(facts)) if residue[index] in CLOSING), len(facts))


def _below(facts: Sequence[Facts], residue: Sequence[str | None], heads: dict[int, Hit], opener: int | None) -> Thread:
    order = sorted(heads)
    end = _end(facts, residue, order[-1])
    replies: list[Reply] = []
    for index, following in zip(order, [*order[1:], end], strict=True):
        body = _body(range(index + 1, following), residue)
        reply = _reply(index, heads[index], facts[index], body)
        replies.append(_with_stamp_line(reply, facts))
    return Thread(tuple(replies), opener if opener is not None else order[0], end, opener)


def _with_stamp_line(reply: Reply, facts: Sequence[Facts]) -> Reply:
    """Take a line with nothing but date and time, first or last in the body, as part of the head."""
    if reply.date is not None or not reply.body:
        return reply
    for index in (reply.body[0], reply.body[-1]):
        fact = facts[index]
        if fact.code and fact.dates and any(hit.shape.name == "stamp" for hit in hits(fact.code)):
            return replace(
                reply,
                head=tuple(sorted((*reply.head, index))),
                body=tuple(other for other in reply.body if other != index),
                date=fact.dates[0],
                dated_by=index,
            )
    return reply


def _above(facts: Sequence[Facts], residue: Sequence[str | None], heads: dict[int, Hit], opener: int | None) -> Thread:
    order = sorted(heads)
    start, uncertain = _first_body(facts, residue, order, opener)
    replies = []
    for index, before in zip(order, [start - 1, *order], strict=False):
        body = _body(range(before + 1, index), residue)
        replies.append(_reply(index, heads[index], facts[index], body))
    return Thread(tuple(replies), opener if opener is not None else start, order[-1] + 1, opener, uncertain)


def _first_body(facts: Sequence[Facts], residue: Sequence[str | None], order: Sequence[int], opener: int | None) -> tuple[int, bool]:
    """Return where the first comment's body begins when heads stand below, and whether that is a guess."""
    first = order[0]
    if opener is not None:
        return opener + 1, False
    for index in range(first - 1, 0, -1):
        if FOOTER.match(facts[index].text) or residue[index] in {"share", "page-control", "counter", "empty-heading", "related", "comment-form"}:
            return index + 1, False
    sizes = [after - before - 1 for before, after in zip(order, order[1:], strict=False)]
    size = max(1, round(median(sizes))) if sizes else 1
    return max(1, first - size), True


def _reply(index: int, hit: Hit, fact: Facts, body: tuple[int, ...]) -> Reply:
    date = fact.dates[0] if fact.dates else None
    return Reply((index,), body, hit.author, date, index if date else None, hit.number, hit.parent)
