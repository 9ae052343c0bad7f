"""Find who wrote a page: in a byline, below a label, beside the date, or as a name alone that a second sign confirms."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.clean.bylines import BYLINE, LABEL_ALONE, NOT_BY, PLACE, names_in
from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.name_signs import FIELDS, READING, forename, may_be_name, name_alone, name_in_bio, name_of
from sitegen.clean.threads import FOOTER
from sitegen.tables.given_names import is_given_name

META_WORDS = re.compile(
    r"\b(?:posted|published|updated|last|modified|written|by|on|at|in|filed|under|date|time|and|first|originally|submitted|created|edited|min|read|minutes?|"
    r"geplaatst|gepubliceerd|bijgewerkt|laatst|gewijzigd|door|op|om|uur|van|veröffentlicht|aktualisiert|stand|am|um|uhr|von|datum|zuletzt|publié|mis|à|jour|le|par|"
    r"publicado|actualizado|el|por|a|las|pubblicato|aggiornato|il|alle|da|publicerad|uppdaterad|den|kl|opublikowano|опубликовано|atualizado|em|às|est|edt|gmt|utc|cet|pst|pdt|cest)\b"
    r"|[\W\d_]+",
    re.IGNORECASE,
)
MARKS = {ord(mark): " " for mark in (DAY, STAMP, AGO, TIME)}
MARKED = re.compile(f"[{DAY}{STAMP}{AGO}{TIME}]")
IN_SECTION = re.compile(r" in [A-Z].*$")
"""What follows the author in some lines: the section."""

GLUED = re.compile(
    r"(?<=[^\W\d_A-Z])(?=(?:Updated|Published|Last|Posted|Publié|Mis à|Veröffentlicht|Aktualisiert|Gepubliceerd|Bijgewerkt|Publicado|Actualizado|Aggiornato|Pubblicato)\b)"
)
GLUED_BY = re.compile(r"^By(?=[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ])")
ZONE, ABOVE, FOOT = 16, 4, 8
"""Bylines stand so many lines below the headline, so many above it, or so many above the text's end."""

STANDFIRSTS = 2
"""So many paragraphs may stand above the byline: what the article is about, the caption of its picture."""

MOST_WORDS = 20


def find_authors(
    facts: Sequence[Facts], residue: Sequence[str | None], body: range, title: int | None, moved: dict[int, str]
) -> tuple[str, ...]:
    """Return the authors of a page; their lines are added to ``moved``, as are bylines that name nobody.

    Args:
        facts: of every unit.
        residue: the reason a unit is residue, for every unit.
        body: the units outside the thread.
        title: the headline.
        moved: what became of the lines that are metadata already; the date's is among them.
    """
    kept = [index for index in body if residue[index] is None]
    head = _head(facts, body, title if title is not None else next(iter(kept), 0), title)
    foot = [index for index in _foot(facts, kept) if index not in head]
    near = {*head, *moved}
    for index in (*sorted({*head, *moved}), *foot):
        if not facts[index].code or index == title or not (residue[index] is None or index in near):
            continue
        first = title is None and index == next(iter(kept), None)
        names = _byline(facts[index], alone=index not in moved, first=first)
        if names is None and (names := _below_label(facts, index, body)):
            moved.setdefault(index + 1, "author")
        if names is not None:
            moved.setdefault(index, "author" if names else "note")
        if names:
            return names
    if names := _beside_date(facts, head, moved):
        return names
    alone = name_alone(facts, head, title, moved)
    if alone is None and title is not None:
        alone = name_in_bio(facts, body, title)
    if alone is not None:
        moved[alone[0]] = "author"
    return alone[1] if alone else ()


def _head(facts: Sequence[Facts], body: range, top: int, title: int | None) -> list[int]:
    """Return the lines around the headline where a byline may stand."""
    found: list[int] = []
    paragraphs = 0
    for index in range(max(body.start, top - ABOVE if title is not None else top), min(body.stop, top + ZONE)):
        paragraphs += facts[index].prose and index > top
        if paragraphs > STANDFIRSTS:
            break
        if facts[index].code and facts[index].words <= MOST_WORDS:
            found.append(index)
    return found


def _foot(facts: Sequence[Facts], kept: Sequence[int]) -> Iterator[int]:
    """Yield the lines after the last prose, from the first of them."""
    end = next((at for at in range(len(kept), 0, -1) if facts[kept[at - 1]].prose), 0)
    for index in kept[max(end, len(kept) - FOOT) :]:
        if facts[index].words <= MOST_WORDS or FOOTER.match(facts[index].text):
            yield index


def _byline(fact: Facts, *, alone: bool, first: bool) -> tuple[str, ...] | None:
    """Return the authors that a byline names; None where a line is none."""
    code = GLUED_BY.sub("By ", READING.sub("", GLUED.sub(" | ", fact.code)))
    match = BYLINE.search(code)
    if match is None or NOT_BY.search(code[: match.start()].rstrip()):
        return None
    who, before = match["who"].translate(MARKS), code[: match.start()].strip(" |•·,–—-")
    pictured = bool(before) and name_of(before) == who
    if match.start() and alone and not pictured:
        return None
    dated = MARKED.search(code) is not None and not fact.final
    led = dated and not META_WORDS.sub(" ", before.translate(MARKS)).split()
    if not (_is_meta(fact, code) or led or pictured):
        return None
    sure = match["bare"] is None or dated
    return None if first and not sure else names_in(who, sure=sure)


def _is_meta(fact: Facts, code: str) -> bool:
    """Whether a line holds a date or byline and little else."""
    if FOOTER.match(fact.text):
        return True
    rest = META_WORDS.sub(" ", BYLINE.sub(" ", code, count=1).translate(MARKS)).split()
    return len(rest) <= 3  # noqa: PLR2004 - a category or place beside the date


def _below_label(facts: Sequence[Facts], index: int, body: range) -> tuple[str, ...] | None:
    """Return the names in the line below one that only says `Written by`."""
    if index + 1 >= body.stop or not LABEL_ALONE.fullmatch(facts[index].text) or facts[index + 1].dates:
        return None
    text = facts[index + 1].text
    names = names_in(text.split("|")[0], sure=False) if facts[index + 1].words <= MOST_WORDS else None
    return names if names and (" " in names[0] or not text.isascii()) else None


def _beside_date(facts: Sequence[Facts], head: Sequence[int], moved: dict[int, str]) -> tuple[str, ...]:
    """Return the name before or after the page's date in its line."""
    for index in head:
        if moved.get(index) != "published":
            continue
        for field in FIELDS.split(MARKED.sub(" | ", facts[index].code)):
            who = PLACE.sub("", IN_SECTION.sub("", field.strip(" ,|–—-")))
            if may_be_name(who) and is_given_name(forename(who)):
                return (who,)
    return ()
