"""Title, date, byline and publisher of a page, each with the line that says it; none where the text says none."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sitegen.clean.authorship import MARKS, META_WORDS, find_authors
from sitegen.clean.bylines import opens_byline
from sitegen.clean.dating import choose_date
from sitegen.clean.facts import Facts
from sitegen.clean.found import Found
from sitegen.clean.origin import move_reposts, owner_of, stated_source
from sitegen.clean.title_parts import Parted, part_title

TAGGED = re.compile(
    r"(?:Labels|Tags|Tagged|Tagged with|Filed under|Categories|Category|Topics|Keywords|Etiquetas|Libellés|Étiquettes|Mots-clés|Catégories|Categorías|Kategorien|Kategorie|"
    r"Schlagwörter|Stichworte|Trefwoorden|Categorieën|Categorie|Onderwerpen|Etichette|Categorie|Marcadores|Etiketter|Kategorier|Etykiety|Tagi|Метки|Теги)\s?:\s?(?P<tags>\S.{0,120})"
)
LONGEST_TAG = 40
ZONE = 8
"""The title of a page of several posts is among so many units at its top."""

MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself: indices of units, and in ``moved`` what became of each line that only says so.

    ``suffix`` is where in the title its site's name begins (with the dash), ``prefix`` where one before it ends;
    ``date_in`` is the unit of the date, which is that of the page's last change where ``changed``.
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
    changed: bool = False


def find_metadata(
    facts: Sequence[Facts], residue: Sequence[str | None], body: range, *, several: bool, title: int | None = None
) -> Metadata:
    """Return the metadata of a page.

    Args:
        facts: of every unit.
        residue: the reason a unit is residue, for every unit.
        body: the units outside the thread.
        several: whether the page has several dated posts, and so no date and author of its own.
        title: the headline, where there is one; a page of several posts has the title of all.
    """
    moved: dict[int, str] = {}
    if several:
        title = _first_line(facts, [index for index in body if residue[index] is None])
    texts = [fact.text for fact in facts]
    parted = part_title(texts, title) if title is not None else Parted()
    suffix, publisher = parted.suffix, parted.site
    if publisher is None:
        publisher = stated_source(facts, body, moved) or owner_of(texts)
    if title is not None:
        move_reposts(facts, body, title, moved)
    tags = _tags(facts, residue, body, moved)
    if several:
        return Metadata(title, suffix, publisher=publisher, moved=moved, tags=tags, prefix=parted.prefix)
    kept = [index for index in body if residue[index] is None and index not in moved]
    dating = choose_date(facts, kept, title, body.stop)
    date, date_in = (dating.date, dating.unit) if dating else (None, None)
    if dating:
        same = (dating.unit, *dating.others) if dating.apart else dating.others
        moved |= dict.fromkeys(dating.changes, "note") | dict.fromkeys(same, "published")
    authors = find_authors(facts, residue, body, title, moved)
    changed = dating is not None and dating.changed
    return Metadata(title, suffix, date, date_in, authors, publisher, moved, tags, parted.prefix, changed)


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


def _first_line(facts: Sequence[Facts], kept: Sequence[int]) -> int | None:
    """Return the title of a page of several posts: its first line that is neither date nor byline nor prose."""
    for index in kept[:ZONE]:
        fact = facts[index]
        if not fact.code:
            return None
        bare = META_WORDS.sub("", fact.code.translate(MARKS))
        if not bare or opens_byline(fact.code):
            continue
        if fact.prose and fact.final and fact.words > MOST_WORDS:
            return None
        if not any(char.isalpha() for char in bare):
            continue
        return index if any(map(str.isalpha, fact.text)) and not fact.text.endswith((":", ",")) else None
    return None
