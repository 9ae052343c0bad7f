"""What a line shows that may say when a page was published: its words, its place, what stands beside it.

Each sign is a number, most of them 0 or 1.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from itertools import pairwise

from sitegen.clean.bylines import opens_byline
from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.found import Found, exists

CUE = re.compile(
    r"\b(?:posted|asked|published|publication date|publish date|written|submitted|created|released|filed|blog entry|post date|date|added|first published|"
    r"veröffentlicht|geschrieben|erstellt|eingetragen|eingestellt|gespeichert|verfasst|erschienen|beitrag|artikel|datum|geplaatst|gepubliceerd|geschreven|gepost|toegevoegd|"
    r"publié|mis en ligne|écrit|rédigé|posté|publicado|publicada|escrito|creado|fecha|pubblicato|scritto|inserito|data|postado|publicerad|skrivet|skrevet|publisert|udgivet|"
    r"opublikowano|dodano|napisany|publikováno|vydáno|опубликовано|опубліковано|дата|julkaistu|yayınlan\w+|közzétéve|δημοσιεύτηκε|publicat|objavljeno|diterbitkan)\b|投稿|发布|發佈|発行|公開|掲載|게시|입력|등록",
    re.IGNORECASE,
)
AUTHOR = re.compile(r"\b(?:by|von|par|door|por|di|av|af|vom|przez|od)\s+\S|·|\||•|//|—|–", re.IGNORECASE)
OTHER = re.compile(
    r"\b(?:termin|termine|event|veranstaltung|beginn|wann|einlass|uhrzeit|deadline|until|registered|joined|member since|born|geboren|version|valid|when|next|save the date|received|accepted|effective|effective beginning|gültig ab|"
    r"anmeldung|expires|archive|archives|archiv|visited|abgerufen|accessed|retrieved|consulté|geraadpleegd|copyright|©|kommentare? zu|comments? on|zitieren|citation|isbn|ausdruck vom|printed on|afgedrukt|imprimé le|erscheinungsdatum|release date|last checked|last verified|zuletzt geprüft|laatst gecontroleerd|today|today's hours|opening hours|öffnungszeiten|openingstijden|horaires|horario|sitzung|protokoll|meeting|minutes of)\b|@\w{2,}",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\b(?:updated?|modified|last edited|revised|last reviewed|bijgewerkt|gewijzigd|aktualisiert|aktualisierung|geändert|stand|mis à jour|modifié|actualizado|aggiornato|uppdaterad|atualizado|"
    r"zuletzt|dernière modification|обновлено|zaktualizowano|güncelle\w*)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
MARKS = {ord(mark): " " for mark in (DAY, STAMP, AGO, TIME)}
ROUND = 12
"""A line so many lines above the headline, or below the last prose, is near neither."""

MOST_WORDS = 26
MOST = 400
"""So many dated lines of a page are candidates at most."""

LISTED = 4
"""So many date lines of one shape are a list of other articles."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where dates may stand on a page: its headline, the first prose below that and the last, the end of its text.

    ``shapes`` counts the dated lines of each shape, ``days`` those of each day.
    """

    title: int | None
    first: int
    last: int
    high: int
    shapes: Counter[str]
    days: Counter[tuple[object, ...]]


def candidates(
    facts: Sequence[Facts], kept: Sequence[int], title: int | None, high: int
) -> Iterator[tuple[int, Found, dict[str, float]]]:
    """Yield the lines that could date a page, each with its date and the signs it shows."""
    place = _place(facts, kept, title, high)
    seen = 0
    for index in range(high):
        date = date_of(facts[index])
        if date is None or seen >= MOST:
            continue
        seen += 1
        signs = {**_words(facts, index, date), **_where(index, place), **_beside(facts, index, date, place)}
        if seen == 1:
            signs["first date"] = 1.0
        yield index, date, {name: float(value) for name, value in signs.items() if value}


def _place(facts: Sequence[Facts], kept: Sequence[int], title: int | None, high: int) -> Place:
    prose = [index for index in kept if facts[index].prose and index != title and index < high]
    below = prose[bisect_left(prose, title) :] if title is not None else prose
    dated = [(facts[index], date) for index in range(high) if (date := date_of(facts[index]))]
    return Place(
        title,
        below[0] if below else high,
        below[-1] if below else high,
        high,
        Counter(shape_of(fact) for fact, _ in dated),
        Counter(day_key(date) for _, date in dated),
    )


def _words(facts: Sequence[Facts], index: int, date: Found) -> dict[str, float]:
    """Return the signs of what a line says, and the line above where that only announces a date."""
    fact = facts[index]
    code, rest = fact.code, other_words(fact)
    above = facts[index - 1] if index else None
    label = above.code if above is not None and above.code and above.words <= 3 and not above.dates else ""  # noqa: PLR2004 - words of a label
    updated, cued = UPDATED.search(code) is not None, CUE.search(code) is not None
    return {
        "no other words": not rest,
        "few other words": 1 <= rest <= 3,  # noqa: PLR2004 - says its name
        "some other words": 4 <= rest <= 8,  # noqa: PLR2004 - the same
        "many other words": rest > 8,  # noqa: PLR2004 - the same
        "published": cued and not updated,
        "published, updated": cued and updated,
        "updated": updated and not cued,
        "label published": CUE.search(label) is not None,
        "label updated": UPDATED.search(label) is not None,
        "label other": OTHER.search(label) is not None,
        "other": OTHER.search(fact.text) is not None,
        "marks": AUTHOR.search(code) is not None,
        "time": date.hour is not None,
        "weekday": date.weekday is not None,
        "sentence": rest > 5 and (fact.text.endswith(":") or (fact.final and not cued)),  # noqa: PLR2004 - a sentence's words
        "starts": code[:1] in {DAY, STAMP},
        "byline": opens_byline(fact.text) and CUE.match(code) is None and UPDATED.match(code) is None,
        "short year": date.short_year,
        "part of a name": fact.text[max(0, date.start - 1) : date.start] in {"-", "_", "/"}
        or fact.text[date.end : date.end + 1] in {"-", "_"},
    }


def _where(index: int, place: Place) -> dict[str, float]:
    """Return the signs of where a line stands between headline and text."""
    title, first, last = place.title, place.first, place.last
    below = index - title if title is not None and index > title else None
    above = title - index if title is not None and index < title else None
    return {
        "right below title": below is not None and below <= 3 and index < first,  # noqa: PLR2004 - lines
        "below title": below is not None and below <= 8 and index < first,  # noqa: PLR2004 - lines
        "between title and text": below is not None and index < first,
        "right above title": above is not None and above <= 2,  # noqa: PLR2004 - lines
        "above title": above is not None and above <= 5,  # noqa: PLR2004 - lines
        "far above title": above is not None and above > ROUND,
        "right above text": 0 < first - index <= 3,  # noqa: PLR2004 - lines
        "below first text": first < index <= first + 5,
        "in text": first + 5 < index < last,
        "below text": last < index <= last + 4,
        "far below text": index > last + ROUND,
        "last line": index >= place.high - 2,
    }


def _beside(facts: Sequence[Facts], index: int, date: Found, place: Place) -> dict[str, float]:
    """Return the signs of the lines around, and of the page's other dates."""
    near = [facts[at] for at in (index - 2, index - 1, index + 1, index + 2) if 0 <= at < len(facts)]
    same = place.shapes[shape_of(facts[index])]
    return {
        "byline beside": any(fact.code and opens_byline(fact.text) for fact in near),
        "date beside": any(fact.code and fact.dated is not None for fact in near),
        "text below": index + 1 < len(facts) and facts[index + 1].prose,
        "only date": len(place.days) == 1,
        "listed": same >= LISTED,
        "listed below text": same >= LISTED and index > place.last,
        "paired": 2 <= same < LISTED,  # noqa: PLR2004 - a pair
        "said twice": place.days[day_key(date)] > 1,
        "row": _is_row(facts, index, date),
    }


def _is_row(facts: Sequence[Facts], index: int, date: Found) -> bool:
    """Whether a line and one right beside it each name something and another day: rows of a list of articles."""
    beside = (
        [facts[at] for at in (index - 1, index + 1) if 0 <= at < len(facts)] if other_words(facts[index]) > 1 else []
    )
    days = [day_key(other) for fact in beside if other_words(fact) > 1 and (other := date_of(fact)) is not None]
    return any(day != day_key(date) for day in days)


def day_key(date: Found) -> tuple[object, ...]:
    """Return what dates of one day have in common, whatever their times."""
    return date.year, date.month, date.day, date.numeric if date.month is None else None


def date_of(fact: Facts) -> Found | None:
    """Return the date that a line gives: the first, or the one that it says is of publication rather than of a change."""
    if not fact.code or fact.words > MOST_WORDS or not fact.dates:
        return None
    whole = [date for date in fact.dates if (date.complete or date.numeric) and date.year is not None]
    if len(whole) > 1 and UPDATED.search(fact.text, 0, whole[0].start) and not CUE.search(fact.text, 0, whole[0].start):
        whole = [date for before, date in pairwise(whole) if CUE.search(fact.text, before.end, date.start)] or whole
    return by_weekday(whole[0]) if whole else None


def by_weekday(date: Found) -> Found:
    """Decide a numeric date that can be read in two ways by the day of the week beside it, where only one has it."""
    if date.numeric is None or date.month is not None or date.weekday is None or date.year is None:
        return date
    readings = [
        (day, month)
        for day, month in (date.numeric, date.numeric[::-1])
        if exists(date.year, month, day) and calendar_date(date.year, month, day).weekday() == date.weekday
    ]
    return replace(date, day=readings[0][0], month=readings[0][1]) if len(readings) == 1 else date


def shape_of(fact: Facts) -> str:
    """Return how a line begins, each word as one letter: lines of one list look alike."""
    return WORD.sub("w", fact.code)[:12]


def other_words(fact: Facts) -> int:
    """Return how many words a line has besides its date and the usual words of such lines."""
    return len(WORD.findall(UPDATED.sub(" ", CUE.sub(" ", fact.code.translate(MARKS)))))
