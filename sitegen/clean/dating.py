"""Choose the date a page was published: of the short lines with a date near its title and text, the one that says so best.

A line earns points for standing where dates stand, for saying nothing else, and for words such as `posted`; it loses
them for distance and for words that announce something else. Below a threshold there is no date: a wrong one is worse.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.found import Found

CUE = re.compile(
    r"\b(?:posted|asked|published|publication date|written|submitted|created|released|filed|blog entry|post date|date|added|first published|"
    r"veröffentlicht|geschrieben|erstellt|eingetragen|eingestellt|gespeichert|verfasst|erschienen|beitrag|artikel|datum|geplaatst|gepubliceerd|geschreven|gepost|toegevoegd|"
    r"publié|mis en ligne|écrit|rédigé|posté|publicado|publicada|escrito|creado|fecha|pubblicato|scritto|inserito|data|postado|publicerad|skrivet|skrevet|publisert|udgivet|"
    r"opublikowano|dodano|napisany|publikováno|vydáno|опубликовано|дата|julkaistu|yayınlan\w+|közzétéve|δημοσιεύτηκε|publicat)\b|投稿|发布|発行|公開|掲載|게시|입력",
    re.IGNORECASE,
)
AUTHOR = re.compile(r"\b(?:by|von|par|door|por|di|av|af|vom|przez|od)\s+\S|·|\||•|//|—|–", re.IGNORECASE)
OTHER = re.compile(
    r"\b(?:termin|termine|event|veranstaltung|beginn|wann|einlass|uhrzeit|deadline|until|registered|joined|member since|born|geboren|version|valid|when|next|save the date|"
    r"anmeldung|expires|archive|archives|archiv|visited|abgerufen|accessed|retrieved|consulté|geraadpleegd|copyright|©|kommentare? zu|comments? on|zitieren|citation|isbn|ausdruck vom|printed on|afgedrukt|imprimé le|erscheinungsdatum|release date|sitzung|protokoll|meeting|minutes of)\b|@\w{2,}",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\b(?:updated|modified|last edited|revised|bijgewerkt|gewijzigd|aktualisiert|aktualisierung|geändert|stand|mis à jour|modifié|actualizado|aggiornato|uppdaterad|atualizado|"
    r"zuletzt|dernière modification|обновлено|zaktualizowano|güncelle\w*)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
MARKS = {ord(mark): " " for mark in (DAY, STAMP, AGO, TIME)}
ABOVE, INTO, AFTER = 14, 5, 12
"""How many lines above the text, into it, and after it a date may stand."""

NEEDED = 3.0
FAR = 1.0
"""What a line loses that stands far from the text, and is heard only because it says what its date is."""

MOST_WORDS = 26
EVENT_WORDS = 6
"""A date and time, then a few words, announce an event."""

SHORTEST_SENTENCE = 4
LISTED = 4
"""So many date lines of one shape are a list of other articles."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The page's date and the unit that says it; ``others`` hold little but a date too: the same, a later one, any other."""

    date: Found
    unit: int
    others: tuple[int, ...] = ()


def choose_date(facts: Sequence[Facts], kept: Sequence[int], title: int | None, high: int) -> Dating | None:
    """Return the date of a page, or None.

    Args:
        facts: of every unit.
        kept: the units of its text, in order.
        title: the unit of its title.
        high: the unit where its thread begins, or the number of units.
    """
    prose = [index for index in kept if facts[index].prose and index != title] or list(kept)
    if not prose:
        return None
    first, last = prose[0], prose[-1]
    top = min(first, title) if title is not None else first
    near = {
        *range(max(0, top - ABOVE), min(first + INTO + 1, high)),
        *range(max(0, last - INTO), min(last + AFTER, high)),
    }
    shapes = Counter(_shape(facts[index]) for index in range(high) if facts[index].code and facts[index].dates)
    rated: list[tuple[float, int, Found]] = []
    for index in range(high):
        date = _date_of(facts[index])
        if date is None or (index not in near and CUE.search(facts[index].code) is None):
            continue
        points = _points(facts[index], index, (title, first, last)) if index in near else _said(facts[index]) - FAR
        points -= 1.5 * (shapes[_shape(facts[index])] >= LISTED and not top - ABOVE < index < first)
        rated.append((points, index, date))
    good = [row for row in rated if row[0] >= NEEDED]
    if not good:
        return None
    best = max(good, key=lambda row: (row[0], -row[1]))
    said = any(CUE.search(facts[index].code) and _day(date) == _day(best[2]) for _, index, date in good)
    if not said and _is_diary(facts, kept, best[1]):
        return None
    others = tuple(index for points, index, date in good if index != best[1] and _bare(facts[index]) <= 2)  # noqa: PLR2004 - words
    return Dating(best[2], best[1], others)


def says_day(fact: Facts, date: Found) -> bool:
    """Return whether a line gives the same day as a date."""
    other = _date_of(fact)
    return other is not None and _day(other) == _day(date)


def _day(date: Found) -> tuple[object, ...]:
    return date.year, date.month, date.day, date.numeric


def is_day(fact: Facts) -> bool:
    """Return whether a line is a date and nothing else."""
    return bool(fact.dates) and fact.code.strip(" .:,–—-") in {DAY, STAMP}


def heads_text(fact: Facts, after: Facts) -> bool:
    """Return whether a line is a date and nothing else, and running text stands below it."""
    return is_day(fact) and (after.prose or (after.final and after.words > SHORTEST_SENTENCE))


def _is_diary(facts: Sequence[Facts], kept: Sequence[int], unit: int) -> bool:
    """Whether a date heads the text below it as later ones head theirs: days that the text speaks of, none of the page."""
    heads = [
        index
        for index, after in pairwise(kept)
        if index >= unit and heads_text(facts[index], facts[after]) and _shape(facts[index]) == _shape(facts[unit])
    ]
    return heads[:1] == [unit] and len({_day(facts[index].dates[0]) for index in heads}) > 1


def _date_of(fact: Facts) -> Found | None:
    """Return the date that a line gives first, leaving out one that it says is of a later change."""
    if not fact.code or fact.words > MOST_WORDS or not fact.dates:
        return None
    whole = [date for date in fact.dates if (date.complete or date.numeric) and date.year is not None]
    return whole[0] if whole else None


def _shape(fact: Facts) -> str:
    return WORD.sub("w", fact.code)[:12]


def _bare(fact: Facts) -> int:
    """Return how many words a line has besides its date and the usual words of such lines."""
    return len(WORD.findall(UPDATED.sub(" ", CUE.sub(" ", fact.code.translate(MARKS)))))


def _said(fact: Facts) -> float:
    """Return the points for what a line says."""
    rest = _bare(fact)
    cued = CUE.search(fact.code) is not None
    points = 2.0 * cued + 0.5 * (AUTHOR.search(fact.code) is not None) + 0.5 * (STAMP in fact.code)
    points += 3.0 if not rest else 2.0 if rest <= 3 else 0.5 if rest <= 8 else -1.0  # noqa: PLR2004 - words
    points -= 1.0 * (
        fact.code.startswith(STAMP) and 0 < rest <= EVENT_WORDS and not cued and not AUTHOR.search(fact.code)
    )
    points -= 3.0 * (OTHER.search(fact.text) is not None)
    points -= 1.5 * (UPDATED.search(fact.text) is not None and (not cued or UPDATED.match(fact.text) is not None))
    return points - 2.0 * (fact.final and rest > 5 and not cued)  # noqa: PLR2004 - a sentence's words


def _points(fact: Facts, index: int, place: tuple[int | None, int, int]) -> float:
    """Return the points for what a line says and where it stands."""
    title, first, last = place
    points = _said(fact)
    if title is not None and title < index < first:
        return points + 3.0 - 0.1 * (index - title)
    if index < first:
        away = (title if title is not None and index < title else first) - index
        return points + 2.0 - 0.2 * away
    if index >= last:
        return points + 0.5 - 0.1 * (index - last)
    return points + 0.5
