"""Find who wrote a page: in a byline, below a label, beside the date, or as a name alone that a second sign confirms."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.clean.bylines import BYLINE, LABEL_ALONE, ROLE, is_name_shaped, names_in
from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.folding import folded
from sitegen.clean.threads import FOOTER
from sitegen.tables.given_names import is_given_name, is_plain_given_name

META_WORDS = re.compile(
    r"\b(?:posted|published|updated|last|modified|written|by|on|at|in|filed|under|date|time|and|first|originally|submitted|created|edited|min|read|minutes?|"
    r"geplaatst|gepubliceerd|bijgewerkt|laatst|gewijzigd|door|op|om|uur|van|veröffentlicht|aktualisiert|stand|am|um|uhr|von|datum|zuletzt|publié|mis|à|jour|le|par|"
    r"publicado|actualizado|el|por|a|las|pubblicato|aggiornato|il|alle|da|publicerad|uppdaterad|den|kl|opublikowano|опубликовано|atualizado|em|às|est|edt|gmt|utc|cet|pst|pdt|cest)\b"
    r"|[\W\d_]+",
    re.IGNORECASE,
)
MARKS = {ord(mark): " " for mark in (DAY, STAMP, AGO, TIME)}
MARKED = re.compile(f"[{DAY}{STAMP}{AGO}{TIME}]")
DATED_NAME = re.compile(rf"(?P<who>[^{DAY}{STAMP}{AGO}{TIME}|•·]{{4,60}}?)[\s,|•·–—-]*[{DAY}{STAMP}]")
NAME_DATED = re.compile(rf"[{DAY}{STAMP}][\s,|•·–—-]*(?P<who>[^{DAY}{STAMP}{AGO}{TIME}|•·]{{4,60}})")
FULL_NAME = re.compile(
    r"(?:Dr\.? )?[A-ZÀ-ÞА-Я][^\W\d_]*(?:[-’'.][^\W\d_]+)?\.?(?: [A-ZÀ-Þ]\.)?(?: (?:van|de|der|den|von|di|da|del|la|le|al|el|bin|ben))*"
    r"(?: [A-ZÀ-ÞА-Я][^\W\d_]+(?:[-’'][A-ZÀ-ÞА-Я]?[^\W\d_]+)?){1,3}"
)
READING = re.compile(r"\s*[|•·,–—-]?\s*\b\d{1,3}[ -]?(?:min\b|minute|Min\b|Minuten|minuti|minutos|minuten).{0,20}$")
GLUED = re.compile(
    r"(?<=[^\W\d_A-Z])(?=(?:Updated|Published|Last|Posted|Publié|Mis à|Veröffentlicht|Aktualisiert|Gepubliceerd|Bijgewerkt|Publicado|Actualizado|Aggiornato|Pubblicato)\b)"
)
PICTURED = re.compile(
    r"(?:Picture|Photo|Image|Headshot|Avatar|Foto|Bild|Portrait) (?:of|von|van|de|di) (?P<of>.{3,40})|(?P<own>.{3,40})['’]s (?:image|avatar|photo|picture|headshot)",
    re.IGNORECASE,
)
"""How a picture of an author is described."""

ZONE, ABOVE, FOOT = 16, 4, 8
"""Bylines stand so many lines below the headline, so many above it, or so many above the text's end."""

STANDFIRSTS = 2
"""So many paragraphs may stand above the byline: what the article is about, the caption of its picture."""

MOST_WORDS = 20
SHORT_WORDS = 8
SURE = 3
"""So many signs make a name alone the author's."""


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
    return _beside_date(facts, head, moved) or _alone(facts, head, title, moved)


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
    code = READING.sub("", GLUED.sub(" | ", fact.code))
    match = BYLINE.search(code)
    if match is None or (match.start() and alone):
        return None
    dated = MARKED.search(code) is not None and not fact.final
    if not (_is_meta(fact, code) or (dated and not match.start())):
        return None
    sure = match["bare"] is None or dated
    return None if first and not sure else names_in(match["who"].translate(MARKS), sure=sure)


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
        for shape in (DATED_NAME, NAME_DATED):
            match = shape.match(facts[index].code)
            who = match["who"].strip(" ,|–—-") if match else ""
            if FULL_NAME.fullmatch(who) and not ROLE.search(who) and is_plain_given_name(_forename(who)):
                return (who,)
    return ()


def _alone(facts: Sequence[Facts], head: Sequence[int], title: int | None, moved: dict[int, str]) -> tuple[str, ...]:
    """Return the name that stands alone near the headline, where enough signs show that it is the author's."""
    if title is None:
        return ()
    for index in head:
        if index == title or index in moved or facts[index].dates:
            continue
        name = _name_of(facts[index].text)
        if not FULL_NAME.fullmatch(name) or not is_name_shaped(name) or ROLE.search(name):
            continue
        given = is_given_name(_forename(name)) + is_plain_given_name(_forename(name))
        if not given or not (index > title or moved.get(index + 1) == "published"):
            continue
        signs = given + _beside(facts, index, moved)
        if signs + (signs < SURE and _is_said_again(facts, name)) >= SURE:
            moved[index] = "author"
            return (name,)
    return ()


def _is_said_again(facts: Sequence[Facts], name: str) -> bool:
    """Whether the page has a name in two lines or more."""
    plain = folded(name)
    first = plain.split()[0]
    short = (fact.text for fact in facts if fact.code and fact.words <= SHORT_WORDS and first in folded(fact.text))
    return sum(folded(_name_of(text)) == plain for text in short) > 1


def _name_of(text: str) -> str:
    """Return the name that a line may be: without what says that it describes a picture, said once, without a role."""
    match = PICTURED.fullmatch(text)
    plain = (match["of"] or match["own"]) if match else text
    words = (plain.split(",")[0] if ROLE.search(plain) else plain).split()
    half = len(words) // 2
    return " ".join(words[:half] if half and words[:half] == words[half:] else words)


def _forename(name: str) -> str:
    return name.removeprefix("Dr. ").removeprefix("Dr ").split()[0]


def _beside(facts: Sequence[Facts], index: int, moved: dict[int, str]) -> int:
    """Return 2 where the page's date stands within two lines, 1 where reading time or a role stands below."""
    if any(moved.get(at) == "published" for at in range(index - 2, index + 3)):
        return 2
    below = facts[index + 1] if index + 1 < len(facts) else None
    return int(
        below is not None
        and below.words <= SHORT_WORDS
        and (READING.search(below.text) is not None or ROLE.search(below.text) is not None)
    )
