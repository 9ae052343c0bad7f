"""Title, date, byline and publisher of a page, each with the line that says it; none where the text says none."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sitegen.clean.bylines import BYLINE, names_in, opens_byline
from sitegen.clean.dating import UPDATED, choose_date, says_day
from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.found import Found
from sitegen.clean.mastheads import leanings
from sitegen.clean.origin import move_reposts, site_of, stated_source
from sitegen.clean.threads import FOOTER
from sitegen.clean.titles import choose_title, may_be_title

META_WORDS = re.compile(
    r"\b(?:posted|published|updated|last|modified|written|by|on|at|in|filed|under|date|time|and|first|originally|submitted|created|edited|min|read|minutes?|"
    r"geplaatst|gepubliceerd|bijgewerkt|laatst|gewijzigd|door|op|om|uur|van|veröffentlicht|aktualisiert|stand|am|um|uhr|von|datum|zuletzt|publié|mis|à|jour|le|par|"
    r"publicado|actualizado|el|por|a|las|pubblicato|aggiornato|il|alle|da|publicerad|uppdaterad|den|kl|opublikowano|опубликовано|atualizado|em|às|est|edt|gmt|utc|cet|pst|pdt|cest)\b"
    r"|[\W\d_]+",
    re.IGNORECASE,
)
DATELINE = re.compile(rf"(?:[^\W\d_][^.!?\n]{{1,50}}[,(] ?)?[{DAY}{STAMP}]\)? ?(?:\([^()]{{2,40}}\) ?)?[-–—:] ?\S")
TAGGED = re.compile(
    r"(?:Labels|Tags|Tagged|Tagged with|Filed under|Categories|Category|Topics|Keywords|Etiquetas|Libellés|Étiquettes|Mots-clés|Catégories|Categorías|Kategorien|Kategorie|"
    r"Schlagwörter|Stichworte|Trefwoorden|Categorieën|Categorie|Onderwerpen|Etichette|Categorie|Marcadores|Etiketter|Kategorier|Etykiety|Tagi|Метки|Теги)\s?:\s?(?P<tags>\S.{0,120})"
)
LONGEST_TAG = 40
ZONE = 8
"""Date and byline stand within so many units of the title, before the first prose."""

STANDFIRSTS = 2
"""So many paragraphs may stand above the date: what the article is about, the caption of its picture."""

MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself: indices of units, and in ``moved`` what became of each line that only says so.

    ``suffix`` is where in the title its site's name begins (with the dash), ``prefix`` where one before it ends;
    ``date_in`` is the unit of the date.
    """

    title: int | None = None
    suffix: int | None = None
    date: Found | None = None
    date_in: int | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    moved: dict[int, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    prefix: int | None = None


def find_metadata(
    facts: Sequence[Facts], residue: Sequence[str | None], body: range, *, several: bool, title: int | None = None
) -> Metadata:
    """Return the metadata of a page.

    Args:
        facts: of every unit.
        residue: the reason a unit is residue, for every unit.
        body: the units outside the thread.
        several: whether the page has several dated posts, and so no date and author of its own.
        title: the headline, where it is known already.
    """
    moved: dict[int, str] = {}
    if title is None or title not in body or not may_be_title(facts[title]):
        title = _title(facts, residue, body, several=several)
    texts = [fact.text for fact in facts]
    suffix, publisher = site_of(texts, title, body)
    if publisher is None:
        publisher = stated_source(facts, body, moved)
    if title is not None:
        move_reposts(facts, body, title, moved)
    tags = _tags(facts, residue, body, moved)
    if several:
        return Metadata(title, suffix, publisher=publisher, moved=moved, tags=tags)
    kept = [index for index in body if residue[index] is None and index not in moved]
    dating = choose_date(facts, kept, title, body.stop)
    date, date_in = (dating.date, dating.unit) if dating else (None, None)
    if dating:
        moved[dating.unit] = "published"
        for index in dating.others:
            if says_day(facts[index], dating.date):
                moved[index] = "published"
            elif UPDATED.search(facts[index].text):
                moved[index] = "note"
    authors = _authors(facts, residue, body, title, moved)
    return Metadata(title, suffix, date, date_in, authors, publisher, moved, tags)


def _tags(facts: Sequence[Facts], residue: Sequence[str | None], body: range, moved: dict[int, str]) -> tuple[str, ...]:
    """Return the labels that lines such as `Labels: harbour, ferry` give the page; the lines become notes."""
    found: list[str] = []
    for index in body:
        match = TAGGED.fullmatch(facts[index].text) if facts[index].code and residue[index] is None else None
        if match and index not in moved and not facts[index].final:
            moved[index] = "note"
            found += [
                tag for part in match["tags"].split(",") if (tag := part.strip(" .#")) and len(tag) <= LONGEST_TAG
            ]
    return tuple(dict.fromkeys(found))


def _title(facts: Sequence[Facts], residue: Sequence[str | None], body: range, *, several: bool) -> int | None:
    """Return the headline: of the lines above the first prose, the one that reads most like it, else the first."""
    kept = [index for index in body if residue[index] is None]
    first = _first_line(facts, kept, several=several)
    text = next(
        (at for at, index in enumerate(kept) if not facts[index].code or (facts[index].prose and at)), len(kept)
    )
    above = [index for index in kept[: min(text + 1, ZONE)] if facts[index].code]
    if several or not above:
        return first
    leaning = leanings(facts, above, [index for index in above if may_be_title(facts[index])])
    candidates = {index: leaning.get(index, 0.0) for index in above}
    best = choose_title(facts, candidates, kept[len(above) :], per_line=PER_LINE, anchor=above[0])
    return first if best is None else best


PER_LINE = 0.4


def _first_line(facts: Sequence[Facts], kept: Sequence[int], *, several: bool) -> int | None:
    for index in kept[:ZONE]:
        fact = facts[index]
        if not fact.code:
            return None
        bare = META_WORDS.sub("", fact.code.translate(MARKS))
        if not bare or opens_byline(fact.code):
            continue
        if fact.prose and fact.final and fact.words > MOST_WORDS:
            return None
        if several and not any(char.isalpha() for char in bare):
            continue
        return index if any(map(str.isalpha, fact.text)) and not fact.text.endswith((":", ",")) else None
    return None


MARKED = re.compile(f"[{DAY}{STAMP}{AGO}{TIME}]")
MARKS = {ord(mark): " " for mark in (DAY, STAMP, AGO, TIME)}


def _zone(
    facts: Sequence[Facts], residue: Sequence[str | None], body: range, title: int | None, moved: dict[int, str]
) -> list[int]:
    """Return the units around the title and those after the last prose, where metadata stands."""
    head: list[int] = []
    standfirsts = 0
    body_text = [index for index in body if residue[index] is None]
    for index in body_text:
        if index == title:
            continue
        standfirsts += facts[index].prose
        if standfirsts > STANDFIRSTS or len(head) >= ZONE:
            break
        head.append(index)
    foot: list[int] = []
    for index in reversed(body_text):
        if facts[index].prose or len(foot) >= ZONE:
            break
        if index not in head and index != title:
            foot.append(index)
    head += [index for index in moved if index not in head and index not in foot]
    return [
        index
        for index in (*sorted(head), *reversed(foot))
        if facts[index].code and (facts[index].words <= MOST_WORDS + 4 or FOOTER.match(facts[index].text))
    ]


def _is_meta(fact: Facts) -> bool:
    """Whether a line holds a date or byline and little else."""
    if FOOTER.match(fact.text):
        return True
    code = BYLINE.sub(" ", fact.code, count=1)
    rest = META_WORDS.sub(" ", code.translate(MARKS)).split()
    return len(rest) <= 3  # noqa: PLR2004 - a category or place beside the date


def _authors(
    facts: Sequence[Facts], residue: Sequence[str | None], body: range, title: int | None, moved: dict[int, str]
) -> tuple[str, ...]:
    first = next((index for index in body if residue[index] is None), None)
    for index in _zone(facts, residue, body, title, moved):
        near = residue[index] is None or moved.get(index) == "published"
        match = BYLINE.search(facts[index].code) if near and _is_meta(facts[index]) else None
        if match is None or (match.start() and index not in moved):
            continue
        sure = match["bare"] is None or MARKED.search(facts[index].code) is not None
        names = names_in(match["who"].translate(MARKS), sure=sure)
        if names is None or (not sure and index == first):
            continue
        moved.setdefault(index, "author" if names else "note")
        if names:
            return names
    return _bare_byline(facts, residue, body, title, moved)


def _bare_byline(
    facts: Sequence[Facts], residue: Sequence[str | None], body: range, title: int | None, moved: dict[int, str]
) -> tuple[str, ...]:
    """Return the name that stands alone between the title and the date."""
    if title is None:
        return ()
    for index in range(title + 1, min(title + REACH, body.stop - 1)):
        if (
            index not in moved
            and moved.get(index + 1) == "published"
            and residue[index] is None
            and FULL_NAME.fullmatch(facts[index].text)
        ):
            moved[index] = "author"
            return (facts[index].text,)
    return ()


FULL_NAME = re.compile(
    r"[A-ZÀ-ÞА-Я][^\W\d_]+(?: [A-ZÀ-Þ]\.)?(?: (?:van|de|der|den|von|di|da|del|la|le|al|el|bin|ben))*(?: [A-ZÀ-ÞА-Я][^\W\d_]+(?:[-’'][A-ZÀ-ÞА-Я]?[^\W\d_]+)?){1,3}"
)
REACH = 4
