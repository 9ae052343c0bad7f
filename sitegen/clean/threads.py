"""Find the comment thread of a page: which lines are heads, on which side their bodies stand, where it begins and ends."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from statistics import median

from sitegen.clean.facts import DAY, STAMP, TIME, Facts
from sitegen.clean.found import Found
from sitegen.clean.leads import ANY_SAYS, SPEECH, choose_leads, hold_bodies, is_forum, is_stamped, without_prose
from sitegen.clean.naming import name_piles
from sitegen.clean.panels import key_of
from sitegen.clean.piles import Pile, Signs, gather
from sitegen.clean.shapes import BELOW
from sitegen.clean.sides import end_of_thread, find_side
from sitegen.clean.signs import Sign, author_name
from sitegen.clean.straddles import straddle
from sitegen.clean.tails import end_of_last, find_buttons, find_form, find_refrains, without_refrains
from sitegen.model.document import Dated

OPENER = re.compile(
    r"\W*(?:\d{1,5}|one|no|two|three|four|five|six|seven|eight|nine|ten|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) "
    r"(?:comments?|repl(?:y|ies)|responses?|answers?|thoughts?|reacties?|opmerkingen|antwoorden|kommentare?|antworten|gedanken|reaktionen|commentaires?|réponses?|réflexions?|"
    r"comentarios?|respuestas?|pensamientos?|commenti|commento|risposte|pensieri|comentários?|respostas?|kommentarer?|svar|reaktioner|komentarz[ey]?|"
    r"odpowiedzi|komentarzy|комментари[йяев]+|ответ(?:а|ов)?|yorum|kommenttia)\b.{0,100}"
    r"|(?:(?:alle|vos|tous (?:les|vos)|votre|ihre|eure|todos los|tus|tutti i|i vostri|de|jullie) )?(?:réactions|kommentare|commentaires|comentarios|commenti|reacties)(?: \(\d{1,5}\))?:?"
    r"|\W*(?:comments?|reacties|kommentare|commentaires|comentarios|commenti|comentários|kommentarer|komentarze|комментарии|reader comments|readers.? comments|"
    r"discussion|responses|replies|reader responses|user comments|all comments|comments on this entry|comments from readers|lezersreacties|"
    r"discussion about this post|what readers said|leserkommentare|opmerkingen|yorumlar|kommentit)\s?(?:[:(\[]?\s?\d{0,5}\s?[)\]]?:?)\W*"
    r"|\W*(?:dieser artikel hat|this (?:post|article|entry) has|dit artikel heeft|cet article a|esta entrada tiene|questo articolo ha) \d{1,5} .{3,40}"
    r"|\{ ?\d{1,5} comments.{0,60}\}?|(?:comments?|reacties|kommentare) (?:to|on|for|op|bij|zu) .{3,100}",
    re.IGNORECASE,
)
"""A heading that opens a thread."""

NO_OPENER = re.compile(r"\W*(?:no|0|geen|keine|sin|nessun|inga|brak)\b", re.IGNORECASE)
FEWEST = 2
COUNTER_WORDS, COUNTER_SHARE, NEAR = 150, 0.4, 4
"""A heading with more prose below it, before the first head, is a counter at the top of the article."""

FOOTER = re.compile(
    r"(?:Posted|Filed|Published|Written|Geplaatst|Eingestellt|Publié|Publicado|Pubblicato|Postado|Gepost|Inlagt|Lagt inn)\b.{0,100}"
    r"(?:Permalink|Comments? \(|TrackBack|Kommentare|Reacties)|.{0,60}\| Permalink\b.{0,60}",
    re.IGNORECASE,
)
"""A post's footer, which can look like a comment's head."""


BEFORE_THREAD = frozenset({"share", "page-control", "counter", "empty-heading", "related", "comment-form"})
POST_FOOTER = re.compile(
    rf"(?:Posted|Gepost|Geplaatst|Eingestellt|Publié|Publicado|Pubblicato|Postado) (?:by|door|von|par|por|da) .{{1,60}}?(?:(?:at|om|um|à|a las|alle|às|on|op) )?[{TIME}{STAMP}{DAY}].{{0,40}}"
)
"""A post's footer of the plain kind (`Posted by A at 18:12`)."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One comment found: the indices of the units of its head and body, and what the head says.

    ``told`` is a date that markup says outside the text; ``under`` the number of the comment that markup has it answer.
    """

    head: tuple[int, ...]
    body: tuple[int, ...]
    author: str | None
    date: Found | None
    dated_by: int | None
    number: int | None
    parent: str | None = None
    named_by: int | None = None
    told: Dated | None = None
    under: int | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a unit of a post quotes: whose words, where that is told, and how deep in other quotations."""

    author: str | None
    depth: int


@dataclass(frozen=True, slots=True)
class Thread:
    """The thread of a page: its comments, the units it spans, its opening heading, and whether its start is a guess.

    Of a forum's page ``opening`` is the first post, which is the page's article, and ``dropped`` says for units among
    the posts why they are left out. ``quoted`` are the units of posts that quote other posts.
    """

    replies: tuple[Reply, ...] = ()
    start: int = 0
    end: int = 0
    opener: int | None = None
    uncertain: bool = False
    opening: Reply | None = None
    dropped: tuple[tuple[int, str], ...] = ()
    quoted: tuple[tuple[int, Quoted], ...] = ()


def told_by(thread: Thread) -> int:
    """Return how much the heads of a thread tell: an author and a date each count."""
    return sum((reply.author is not None) + (reply.date is not None) for reply in thread.replies)


def find_thread(
    facts: Sequence[Facts], residue: Sequence[str | None], seen: Signs, *, low: int | None = None
) -> Thread:
    """Return the thread of a page; an empty one where nothing certain shows one.

    Args:
        facts: of every unit.
        residue: of every unit.
        seen: what each short line could be (``signs.signs``).
        low: of a raw page, where its text begins: the dates and names of menus and teasers are no thread.
    """
    seen = {index: kinds for index, kinds in seen.items() if not FOOTER.match(facts[index].text)}
    raw = low is not None
    if low is not None:
        seen = {index: kinds for index, kinds in seen.items() if index > low}
    opener = _opener(facts, seen)
    if raw and opener is None:
        seen = {
            index: strong
            for index, kinds in seen.items()
            if (strong := tuple(sign for sign in kinds if _sure(facts, index, sign)))
        }
    if opener is None:
        seen = without_prose(facts, seen)
    if opener is not None:
        first = next((index for index in sorted(seen) if index > opener and seen[index][0].hit), len(facts))
        form = find_form(facts, residue, first + 1)
        seen = {index: kinds for index, kinds in seen.items() if index < form}
    leads = choose_leads(facts, seen, opener)
    if not leads:
        return Thread()
    leads = _without_phrase(leads)
    seen = {**seen, **{index: (sign,) for index, sign in leads.items() if index not in seen}}
    piles = gather(facts, residue, seen, leads, opener + 1 if opener is not None else 1)
    if opener is None and not is_forum(seen) and not hold_bodies(facts, leads, piles):
        return Thread()
    between = straddle(facts, residue, seen, piles, leads, opener + 1 if opener is not None else low or 1)
    if between:
        return _between(facts, residue, between, opener)
    piles = name_piles(facts, residue, seen, piles, leads)
    where = find_side(facts, residue, leads, piles, opener)
    if where == BELOW:
        return _below(facts, residue, seen, piles, leads, opener=opener)
    return _above(facts, residue, piles, opener)


def _without_phrase(leads: dict[int, Sign]) -> dict[int, Sign]:
    """Leave out authors where all heads name the same: words that a page says beside every stamp."""
    authors = {sign.hit_author for sign in leads.values()}
    if len(leads) <= FEWEST or len(authors) > 1 or {sign.key for sign in leads.values()} != {"drupal"}:
        return leads
    return {
        index: replace(sign, kind="stamp", hit=replace(sign.hit, author=None))
        for index, sign in leads.items()
        if sign.hit
    }


def _sure(facts: Sequence[Facts], index: int, sign: Sign) -> bool:
    """Whether a sign is believed on a raw page without a thread's heading: `Marla says:` with a stamp below it is."""
    if sign.hit is None or sign.hit.shape.strong:
        return True
    if sign.kind == "stamp":
        return bool(facts[index - 1].code) and ANY_SAYS.fullmatch(facts[index - 1].text) is not None
    return sign.key in SPEECH and is_stamped(facts, index)


def _opener(facts: Sequence[Facts], seen: Signs) -> int | None:
    """Return the first heading that opens a thread and is followed by a line that may be a head."""
    openers = [
        index
        for index, fact in enumerate(facts)
        if fact.code and index and OPENER.fullmatch(fact.text) and not NO_OPENER.match(fact.text)
    ]
    heads = sorted(index for index, kinds in seen.items() if kinds[0].kind in {"head", "stamp"})
    sums = [0, *accumulate(fact.words if fact.prose else 0 for fact in facts)]
    found: list[int] = []
    for number, index in enumerate(openers):
        at = bisect_right(heads, index)
        if at < len(heads) and sums[heads[at]] - sums[index] <= max(COUNTER_WORDS, COUNTER_SHARE * sums[-1]):
            if number + 1 < len(openers) and heads[at] - NEAR <= openers[number + 1] < heads[at]:
                continue
            found.append(index)
            near = heads[at] - index <= NEAR and len(heads) - at >= at - bisect_right(heads, found[0])
            if found[0] != index and near and key_of(facts[found[0]]) == key_of(facts[index]):
                return index
    return found[0] if found else None


def _body(units: range, residue: Sequence[str | None]) -> tuple[int, ...]:
    return tuple(index for index in units if residue[index] is None)


def _below(  # noqa: PLR0913 - what is known of a page
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    seen: Signs,
    piles: Sequence[Pile],
    leads: Mapping[int, Sign],
    *,
    opener: int | None,
) -> Thread:
    end = end_of_thread(facts, residue, piles[-1].last)
    ends = [*(pile.first for pile in piles[1:]), end]
    tops = [next(at for at in pile.lines if at in leads) for pile in piles[1:]]
    buttons = find_buttons(facts, [range(pile.last + 1, top) for pile, top in zip(piles, tops, strict=False)])
    top = opener if opener is not None else piles[0].first
    end = end_of_last(facts, residue, range(piles[-1].last + 1, end), top, buttons)
    ends[-1] = end
    replies = [_reply(pile, _body(range(pile.last + 1, high), residue)) for pile, high in zip(piles, ends, strict=True)]
    replies = [_with_stamp_line(reply, facts, seen) for reply in replies]
    refrains = find_refrains(facts, [range(pile.last + 1, high) for pile, high in zip(piles, ends, strict=True)])
    dropped: dict[int, str] = {}
    replies = [replace(row, body=without_refrains(facts, row.body, refrains, dropped)) for row in replies]
    start = opener if opener is not None else piles[0].first
    return Thread(tuple(replies), start, end, opener, dropped=tuple(sorted(dropped.items())))


def _between(
    facts: Sequence[Facts], residue: Sequence[str | None], between: Sequence[tuple[Pile, range]], opener: int | None
) -> Thread:
    """Return the comments between their author's name and their date."""
    refrains = find_refrains(facts, [span for _, span in between])
    dropped: dict[int, str] = {}
    replies = [_reply(pile, _body(span, residue)) for pile, span in between]
    replies = [replace(row, body=without_refrains(facts, row.body, refrains, dropped)) for row in replies]
    start = opener if opener is not None else between[0][0].first
    end = max(at for row in replies for at in (*row.head, *row.body)) + 1
    return Thread(tuple(replies), start, end, opener, dropped=tuple(sorted(dropped.items())))


def _with_stamp_line(reply: Reply, facts: Sequence[Facts], seen: Signs) -> Reply:
    """Take a line with nothing but date and time, first or last in the body, as part of the head."""
    if reply.date is not None or not reply.body:
        return reply
    for index in (reply.body[0], reply.body[-1]):
        if facts[index].dates and any(sign.key == "stamp" for sign in seen.get(index, ())):
            head, body = tuple(sorted((*reply.head, index))), tuple(other for other in reply.body if other != index)
            return replace(reply, head=head, body=body, date=facts[index].dates[0], dated_by=index)
    return reply


def _above(facts: Sequence[Facts], residue: Sequence[str | None], piles: Sequence[Pile], opener: int | None) -> Thread:
    start, uncertain = _first_body(facts, residue, piles, opener)
    lows = [start, *(pile.last + 1 for pile in piles)]
    replies = [_reply(pile, _body(range(low, pile.first), residue)) for low, pile in zip(lows, piles, strict=False)]
    return Thread(tuple(replies), opener if opener is not None else start, piles[-1].last + 1, opener, uncertain)


def _first_body(
    facts: Sequence[Facts], residue: Sequence[str | None], piles: Sequence[Pile], opener: int | None
) -> tuple[int, bool]:
    """Return where the first comment's body begins when heads stand below, and whether that is a guess."""
    first = piles[0].first
    if opener is not None:
        return opener + 1, False
    for index in range(first - 1, 0, -1):
        if (
            FOOTER.match(facts[index].text)
            or POST_FOOTER.fullmatch(facts[index].code)
            or residue[index] in BEFORE_THREAD
        ):
            return index + 1, False
    sizes = [after.first - before.last - 1 for before, after in pairwise(piles)]
    size = max(1, round(median(sizes))) if sizes else 1
    return max(1, first - size), True


def _reply(pile: Pile, body: tuple[int, ...]) -> Reply:
    return Reply(pile.lines, body, author_name(pile.author), pile.date, pile.dated_by, pile.number, pile.parent)
