"""Find the line that every post of a forum's page has once: a stamp, a number that counts up, a head with a name.

No catalogue is asked. Each short line is reduced to its skeleton (marks for dates, ``#`` for numbers, ``A`` for a
name, the words of posting), and the skeleton is taken whose lines stand most regularly around text.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.folding import folded, holds
from sitegen.clean.shapes import BELOW, is_author, unbulleted
from sitegen.clean.signs import JOINED, Sign

MARKS = DAY + STAMP + AGO + TIME
DATED = frozenset(DAY + STAMP + AGO)
TOKEN = re.compile(rf"[{MARKS}]|#?\d[\d.,]*k?(?!\w)|[^\W_]+(?:['’._\-][^\W_]+)*|[^\w\s]")
NUMBER = re.compile(r"(?P<sign>#?)(?P<digits>\d{1,6})")
MARKED = re.compile(f"[{MARKS}]")
LEADS = re.compile(rf"[{MARKS}]|\d")
NUMBER_WORDS = 5
"""A line with a number and no date has no more words where it leads a post (`Reply 12`)."""

WORDS = frozenset(
    "posted post posts message msg reply replied re response answer answered asked comment commented wrote writes said says written submitted added started "
    "created sent edited on at by in from date no nr number link permalink share author original op beitrag antwort kommentar geschrieben verfasst erstellt "
    "schrieb schreibt sagt gesagt am um uhr von vom hat bericht geplaatst reactie schreef zegt op om uur door geschreven le à par posté publié écrit dit a "
    "réponse publicado publicada escrito dijo escribió el a las por mensaje respuesta inviato scritto pubblicato ha il alle da di messaggio risposta escreveu "
    "disse em às mensagem resposta enviado napisano napisał napisał(a) dodano przez dnia o написал написано сообщение ответ добавлено skrev skrevet svar inlägg "
    "indlæg av den kl kirjoitti viesti gmt utc est edt pst pdt cet cest et pm hrs h".split()
)
"""Words that stand in the head of a post beside name, number and date."""

COUNTED = re.compile(
    r"\d[.,]?\d*k? (?:posts?|replies|views|likes|votes|members|beiträge|antworten|berichten|reacties|messages|réponses|mensajes|respuestas|messaggi|risposte|mensagens|respostas)$",
    re.IGNORECASE,
)
"""A line that ends in a count (`Aug 27 2013 4 posts`) tells of many posts and leads none."""

LISTED = re.compile(
    r"(?:latest|last (?:post|reply|message)(?: by)?|started by|letzter beitrag|letzte antwort|gestartet von|begonnen von|dernier message|dernière réponse|discussion lancée par|laatste (?:bericht|reactie)|gestart door|"
    r"último mensaje|última respuesta|iniciado por|ultimo messaggio|ultima risposta|última mensagem|senaste inlägg|ostatni post)\s?:?\s(?=\S)",
    re.IGNORECASE,
)
"""What a list of threads says of each (`Latest: Marla`), with a date on the same line or the next."""

AGE = r"\d{1,2} ?(?:years?|yrs?|y|months?|mos?|weeks?|wks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)\b\.?"
ASIDE = re.compile(
    rf"(?<=[{DAY}{STAMP}])\s?{AGE}|\s*\((?:edited|bearbeitet|editiert|bewerkt|aangepast|modifié|editado|modificato|redigerad|edytowany)\)",
    re.IGNORECASE,
)
"""What may stand behind a stamp in some heads of a page and not in others: its age, a note that the post was edited."""

SINCE = re.compile(rf"\W{{0,3}}(?:(?:updated|edited) )?{AGE}\W{{0,2}}", re.IGNORECASE)
"""A line that says nothing but how old a post is: `3y`."""

QUOTED = re.compile(
    rf"(?:on |op |am |le |el |il )?[{MARKS}][^:]{{0,40}}? (?:said|wrote|schrieb|schreef|a écrit|escribió|ha scritto|escreveu|napisał|skrev)\s?:",
    re.IGNORECASE,
)
"""What announces a quotation: `46 minutes ago, Marla said:`."""

LONGEST, MOST_TOKENS = 120, 16
BODY_WORDS = 13
SPOKEN_WORDS = 5
FULL = 60
"""More words between two heads count no more."""

FEWEST_LETTERS = 2
CHAIN = 2
PHRASED = 4
MERGED = 10
"""Two anchors with nothing but short lines between belong to one post, if no more than so many."""

NUMBERED, NAMED, DATE_ONLY = 3.0, 1.4, 1.0
TOLD_WORDS = 3
TRIED = 3
ALONE = 0.25
"""What a skeleton is worth whose lines never stand beside furniture."""

FURNITURE = frozenset({"label", "number", "fixed", "subject", "stamp", "name", "head"})
CHAIN_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Anchor:
    """The line that leads a post: its unit, the last unit of the same kind in the same head, author and number."""

    index: int
    last: int
    author: str | None
    number: int | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A line's skeleton, and what stood in its places."""

    index: int
    key: tuple[str, ...]
    author: str | None
    number: int | None


def is_body(fact: Facts) -> bool:
    """Whether a line can only be text: long, or a sentence."""
    return not fact.code or fact.words >= BODY_WORDS or (fact.final and fact.words >= SPOKEN_WORDS)


def skeleton(fact: Facts, index: int) -> Seen | None:
    """Return the skeleton of a line that may lead a post; None of any other."""
    if not fact.code or len(fact.code) > LONGEST or not LEADS.search(fact.code):
        return None
    if fact.words > NUMBER_WORDS and not MARKED.search(fact.code):
        return None
    if SINCE.fullmatch(fact.code):
        return Seen(index, (AGO,), None, None)
    tokens = TOKEN.findall(ASIDE.sub("", fact.code))
    parts = [(part, token) for token in tokens if (part := _part(token))]
    key = tuple(part for at, (part, _) in enumerate(parts) if part != "A" or not at or parts[at - 1][0] != "A")
    if len(tokens) > MOST_TOKENS or key.count("A") > 1:
        return None
    author = " ".join(token for part, token in parts if part == "A")
    if author and (not is_author(author) or sum(map(str.isalpha, author)) < FEWEST_LETTERS):
        return None
    numbers = [token for part, token in parts if part in {"0", "#0"} and NUMBER.fullmatch(token)]
    number = next((token for token in reversed(numbers) if token[0] == "#"), numbers[0] if numbers else None)
    return Seen(index, key, author or None, int(number.lstrip("#")) if number else None)


def _part(token: str) -> str:
    """Return what stands for a token in a skeleton; nothing for punctuation."""
    if token in MARKS:
        return token
    if match := NUMBER.fullmatch(token):
        return match["sign"] + "0"
    if token.isalnum() and folded(token) in WORDS:
        return folded(token)
    return "A" if any(map(str.isalnum, token)) else ""


def find_anchors(
    facts: Sequence[Facts], residue: Sequence[str | None], seen: Mapping[int, tuple[Sign, ...]], low: int = 0
) -> list[list[Anchor]]:
    """Return the lines that may lead the posts of a page, in order, the likeliest first; none without text between."""
    groups: dict[tuple[str, ...], list[Seen]] = {}
    for index, fact in enumerate(facts):
        if index < low or (index in seen and seen[index][0].kind in {"label", "subject"}):
            continue
        if COUNTED.search(fact.code) or any(
            LISTED.match(unbulleted(near.text)) for near in facts[max(0, index - 1) : index + 1]
        ):
            continue
        if index and JOINED.fullmatch(unbulleted(facts[index - 1].text).rstrip(": ")):
            continue
        line = skeleton(fact, index) or _known(seen.get(index), index)
        if line is not None:
            groups.setdefault(line.key, []).append(line)
    sums = [0]
    for index, fact in enumerate(facts):
        told = is_body(fact) or (index not in seen and fact.words >= TOLD_WORDS)
        sums.append(sums[-1] + (fact.words if told else 0))
    dated = [index for index, fact in enumerate(facts) if holds(fact.code, DATED)]
    found: list[tuple[float, list[Seen]]] = []
    for key, lines in groups.items():
        chain = _chain(key, lines, dated)
        kept = chain or (lines if any(mark in key for mark in DATED) else [])
        if len(kept) < CHAIN:
            continue
        names = len({line.author for line in kept})
        weight = NUMBERED if chain else DATE_ONLY if "A" not in key else NAMED if names > 1 else DATE_ONLY / 2
        between = [sums[after.index] - sums[before.index + 1] for before, after in pairwise(kept)]
        score = weight * sum(min(FULL, words) for words in between) + FULL / 4 * sum(words > 0 for words in between)
        score *= ALONE + (1 - ALONE) * sum(_beside(seen, residue, line.index) for line in kept) / len(kept)
        if any(QUOTED.fullmatch(facts[line.index].code) for line in kept[:CHAIN]):
            score *= ALONE
        found.append((score, kept))
    found = [(score, _without_phrase(kept)) for score, kept in found]
    best = sorted((pair for pair in found if pair[0] > 0), key=lambda pair: -pair[0])[:TRIED]
    return [_held(_joined(facts, kept), sums) for _, kept in best]


def _without_phrase(lines: list[Seen]) -> list[Seen]:
    """Leave out the author where all lines name the same: words that a page says beside every stamp (`Log in to reply`)."""
    names = {line.author for line in lines}
    if len(lines) < PHRASED or len(names) > 1 or not all(name and len(name.split()) >= CHAIN for name in names):
        return lines
    return [replace(line, author=None) for line in lines]


def _held(anchors: list[Anchor], sums: Sequence[int]) -> list[Anchor]:
    """Leave out lines at both ends that lead no text: lists of other threads above and below this one."""
    ends = [*(anchor.index for anchor in anchors[1:]), len(sums) - 1][: len(anchors)]
    empty = [sums[end] - sums[anchor.last + 1] < TOLD_WORDS for anchor, end in zip(anchors, ends, strict=True)]
    low = next((at for at, none in enumerate(empty) if not none), 0)
    return anchors[low if low > 1 else 0 :]


def _known(kinds: tuple[Sign, ...] | None, index: int) -> Seen | None:
    """Return a line of a shape that only heads of a known platform have, as if its skeleton were the shape's name."""
    hit = kinds[0].hit if kinds else None
    if hit is None or not hit.shape.strong or hit.shape.where != BELOW:
        return None
    return Seen(index, (hit.shape.name, STAMP, *("A" if hit.author else "")), hit.author, hit.number)


def _beside(seen: Mapping[int, tuple[Sign, ...]], residue: Sequence[str | None], index: int) -> bool:
    """Whether a line stands beside furniture: what announces a quotation stands between text and text."""
    near = (at for at in (index - 2, index - 1, index + 1, index + 2) if 0 <= at < len(residue))
    return any(residue[at] or (at in seen and seen[at][0].kind in FURNITURE) for at in near)


def _chain(key: tuple[str, ...], lines: Sequence[Seen], dated: Sequence[int]) -> list[Seen]:
    """Return those lines whose numbers count up one by one, where they are a page's numbering of posts."""
    if sum(part in {"0", "#0"} for part in key) != 1:
        return []
    bare = key == ("0",)
    runs: list[list[Seen]] = []
    for line in lines:
        if runs and line.number == (runs[-1][-1].number or 0) + 1:
            runs[-1].append(line)
        elif not (runs and line.number == runs[-1][-1].number):
            runs.append([line])
    longest = max(runs, key=len)
    if len(longest) < CHAIN + bare or (not bare and len(longest) < CHAIN_SHARE * len(lines)):
        return []
    near = sum(any(abs(at - line.index) <= MERGED // 2 for at in dated) for line in longest) if bare else len(longest)
    return longest if near >= CHAIN_SHARE * len(longest) else []


def _joined(facts: Sequence[Facts], lines: Sequence[Seen]) -> list[Anchor]:
    """Return an anchor for each post: lines of one skeleton in one head, with short lines between, are joined."""
    found: list[Anchor] = []
    for line in lines:
        before = found[-1] if found else None
        near = before is not None and line.index - before.last <= MERGED
        if before is not None and near and _same_head(facts, before.last, line.index):
            found[-1] = Anchor(before.index, line.index, before.author or line.author, before.number)
            continue
        found.append(Anchor(line.index, line.index, line.author, line.number))
    return found


def _same_head(facts: Sequence[Facts], before: int, index: int) -> bool:
    """Whether two lines say the same, and no text stands between them."""
    one, other = facts[index], facts[before]
    alike = one.text == other.text or (
        bool(one.dates)
        and [date.value for date in one.dates] == [date.value for date in other.dates]
        and ASIDE.sub("", one.code) == ASIDE.sub("", other.code)
    )
    return alike and not any(is_body(fact) for fact in facts[before + 1 : index])
