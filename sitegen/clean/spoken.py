"""Dates that the text speaks of: full, partial, and relative ones resolved against the date of their post or page."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sitegen.clean.dates import DIGIT, find_dates
from sitegen.clean.found import Found, settle
from sitegen.model.document import Block, Dated, Kind, Precision, Spoken
from sitegen.tables.calendar import day_of
from sitegen.tables.words_time import (
    DAYS_AWAY,
    FUTURE,
    FUTURE_AFTER,
    KINDS,
    LINKS,
    NUMBERS,
    ON,
    PARTS_OF_DAY,
    PAST,
    PAST_AFTER,
    SPANS,
    UNITS,
    WEEKDAYS,
    WEEKS,
)

TO_COME: dict[str, re.Pattern[str]] = {
    language: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for language, words in (
        (
            "en",
            r"will|won't|won’t|shall|going to|due|scheduled|set to|expected|plans? to|planned|every|each",
        ),
        (
            "nl",
            r"zal|zullen|zult|gaat|gaan|moet|moeten|gepland|verwacht|wordt|worden|elke|iedere",
        ),
        ("de", r"wird|werden|soll|sollen|muss|müssen|geplant|erwartet|jeden"),
        ("fr", r"\w{2,}r(?:a|ont)|va|vont|doit|doivent|prévue?s?|chaque|tous les"),
        ("es", r"\w{2,}r(?:á|án)|va a|van a|debe|deben|previst[oa]s?|cada|todos los"),
        ("it", r"\w{2,}r(?:à|anno)|deve|devono|previst[oaie]|ogni|tutti i"),
        ("pt", r"\w{2,}r(?:á|ão)|vai|vão|deve|devem|previst[oa]s?|cada|todas? as?"),
    )
}
"""Words in whose sentence a bare day of the week may lie ahead, or come back every week: it is left unresolved."""
FEAST = re.compile(r"(?:Good|Black|Ash|Palm|Easter|Super|Cyber|Bloody|Goede|Witte|Stille|Zwarte)\s$")
"""What makes a day of the week a feast."""
CLAUSE = re.compile(r"[.!?…\n,;:]")
SENTENCE = re.compile(r"[.!?…\n;:]")
PAST_VERB = re.compile(
    r"(?<!\w)(?:\w{3,}ed|said|told|was|were|had|came|went|left|died|met|won|lost|fell|rose|took|gave|began|made|held|"
    r"zei|zeiden|werd|werden|was|waren|had|kwam|heeft|is|\w{3,}(?:de|te|den|ten)|"
    r"sagte|sagten|wurde|wurden|hat|haben|war|waren|kam|\w{3,}ten?|"
    r"\w{2,}(?:é|ée|és|ées)|a|ont|était|\w{2,}(?:ó|aron|ieron|ado|ido)|ha|han|fue|\w{2,}(?:ato|uto|ito)|disse|\w{2,}(?:ou|eu|iu))\s$"
)
"""A verb of what has been, right before the day: ``said on Monday that he will``."""
LEAD = 10
NEAR = 240
"""So many letters before a day are searched for a feast, and on each side for the ends of its sentence."""

LONG = 20_000
YEAR_ALONE = re.compile(
    r"(?<![\w-])(?:in|since|by|until|from|during|before|after|around|late|early|mid|of|im Jahre?|seit|ab|bis|um|von|anno|sinds|tot|vanaf|uit|van|jaar|"
    r"en|depuis|dès|vers|jusqu’en|année|desde|hasta|año|nel|dal|fino al|em|até)\s(?P<year>1[5-9]\d\d|20\d\d)(?![\w%]|[.,:/-]\d|\s(?:people|euros?|dollars?|mensen|Menschen|"
    r"personnes|personas|km|miles|meters?|tons?|ships?|men|women|[a-z]+s\b))"
)
"""A year with a word of time before it; a number that counts things is none."""

YEAR_CUE = re.compile(r"\s(?:1[5-9]|20)\d\d")
CUES: dict[str, re.Pattern[str]] = {
    language: re.compile(cues)
    for language, cues in (
        ("en", r"day|tomorrow|night|week|month|year"),
        ("nl", r"dag|daag|gister|morgen|avond|ochtend|nacht|week|weken|maand|jaar"),
        ("de", r"tag|sonnabend|heute|gestern|morgen|woch|monat|jahr"),
        ("fr", r"di\b|dimanche|aujourd|hier|demain|matin|soir|jour|semaine|mois|\ban"),
        ("es", r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|yer|noche|mañana|día|semana|\bmes|año"),
        ("it", r"dì|sabato|domenica|oggi|ieri|doma|sera|giorn|settiman|mes|ann"),
        ("pt", r"feira|sábado|domingo|hoje|ontem|amanhã|dia|semana|mês|mes|\bano"),
    )
}
"""What a lower-case text has wherever its language's expression finds something: looked for first, it costs little."""

NEAR_YEAR = 300
"""A partial date is of the year in which it lies within so many days of the day of writing, mostly before it."""


def _compile(language: str) -> re.Pattern[str]:
    days = "|".join(WEEKDAYS[language].split())
    fixed = "|".join(
        sorted(map(re.escape, (*DAYS_AWAY[language], *SPANS[language])), key=lambda text: (-len(text), text))
    )
    past, future, on = PAST[language], FUTURE[language], ON[language]
    before = "|".join(part for part in (past, future, on) if part)
    after = "|".join(part for part in (PAST_AFTER.get(language, ""), FUTURE_AFTER.get(language, "")) if part)
    tail = rf"(?: (?P<after>{after}))?" if after else ""
    units = "|".join(
        re.sub(r"\?P<(\w)>", rf"?P<\g<1>{number}>", unit) for number, unit in enumerate(UNITS.get(language, ()))
    )
    lead = rf"(?:(?P<before>{before})\s)?" if before else ""
    units = f"|{units}" if units else ""
    weeks = "|".join(WEEKS[language])
    part = rf"(?:{PARTS_OF_DAY[language]})?" if language in PARTS_OF_DAY else ""
    weekly = (
        rf"(?:(?:{LINKS}|{on or LINKS}) )?(?P<day1>{days}){part} (?:(?:{LINKS}) )?(?P<week1>{weeks})|"
        rf"(?P<week2>{weeks}),? (?:(?:{LINKS}) )?(?P<day2>{days}){part}"
    )
    return re.compile(
        rf"(?<![\w-])(?:{weekly}|(?P<fixed>{fixed})|{lead}(?P<day>{days}){part}{tail}{units})(?![\w-])", re.IGNORECASE
    )


PATTERNS: dict[str, re.Pattern[str]] = {}


def spoken_dates(
    blocks: Iterable[Block], dates: dict[str | None, Dated | None], *, day_first: bool | None
) -> Iterator[Spoken]:
    """Yield the dates that blocks speak of, in order.

    Args:
        blocks: of one document; headings, code and separators say nothing.
        dates: what relative dates count from: the date of each post by its id, of each comment by its id, and of the
            page under None.
        day_first: the order of the page's numeric dates, None where nothing settles it.
    """
    for block in blocks:
        if block.kind in {Kind.CODE, Kind.SEPARATOR} or len(block.text) > LONG:
            continue
        base = _base(
            dates.get(block.comment) if block.comment else dates.get(block.post) if block.post else dates.get(None)
        )
        yield from sorted(_in_block(block, base, day_first), key=lambda spoken: spoken.start)


def _base(dated: Dated | None) -> date | None:
    if dated is None or dated.precision in {Precision.YEAR, Precision.MONTH}:
        return None
    return date.fromisoformat(dated.value[:10])


def _in_block(block: Block, base: date | None, day_first: bool | None) -> Iterator[Spoken]:  # noqa: FBT001 - passed on
    taken = bytearray(len(block.text))
    for found in find_dates(block.text, block.language):
        taken[found.start : found.end] = b"\1" * (found.end - found.start)
        yield _stated(block, settle(found, day_first=day_first), base)
    has_year = DIGIT.search(block.text) and YEAR_CUE.search(block.text)
    for match in YEAR_ALONE.finditer(block.text) if has_year else ():
        low, high = match.span("year")
        if not any(taken[low : match.end()]):
            taken[low:high] = b"\1" * (high - low)
            yield Spoken(block.id, low, high, match["year"], match["year"], Precision.YEAR, "text")
    pattern = _pattern(block.language)
    if pattern is None or not CUES[block.language or ""].search(block.text.lower()):
        return
    for match in pattern.finditer(block.text):
        if any(taken[match.start() : match.end()]):
            continue
        if (resolved := _relative(match, block.language or "", base)) is not None:
            value, precision = resolved
            basis = "published" if value else "text"
            yield Spoken(block.id, match.start(), match.end(), match[0], value, precision if value else None, basis)


def _pattern(language: str | None) -> re.Pattern[str] | None:
    if language not in WEEKDAYS:
        return None
    if language not in PATTERNS:
        PATTERNS[language] = _compile(language)
    return PATTERNS[language]


def _stated(block: Block, found: Found, base: date | None) -> Spoken:
    text = block.text[found.start : found.end]
    if found.value is not None:
        return Spoken(block.id, found.start, found.end, text, found.value, found.precision, "text")
    if found.numeric is None and found.month and found.day and base is not None and (near := _nearest(found, base)):
        return Spoken(block.id, found.start, found.end, text, near.isoformat(), Precision.DAY, "published")
    return Spoken(block.id, found.start, found.end, text, None, None, "text")


def _nearest(found: Found, base: date) -> date | None:
    """Return the date without a year in the year where it fits: the weekday must agree, and it lies near the writing."""
    choices = []
    for year in (base.year - 1, base.year, base.year + 1):
        try:
            choices.append(date(year, found.month or 1, found.day or 1))
        except ValueError:
            continue
    if found.weekday is not None:
        choices = [day for day in choices if day.weekday() == found.weekday]
    choices = [day for day in choices if -NEAR_YEAR <= (day - base).days <= NEAR_YEAR // 4]
    return min(choices, key=lambda day: (abs((day - base).days), day), default=None)


def _relative(match: re.Match[str], language: str, base: date | None) -> tuple[str | None, Precision] | None:
    for beside in "12":
        if match[f"day{beside}"]:
            return _day_of_week(match[f"day{beside}"], match[f"week{beside}"], language, base)
    if fixed := match["fixed"]:
        fixed = fixed.casefold()
        if fixed in DAYS_AWAY[language]:
            return (_day(base, DAYS_AWAY[language][fixed]), Precision.DAY)
        unit, steps = SPANS[language][fixed]
        return _span(base, unit, steps)
    if match["day"]:
        return _weekday(match, language, base)
    groups = match.groupdict()
    for number in range(len(UNITS.get(language, ()))):
        if groups.get(f"n{number}"):
            count = NUMBERS.get(groups[f"n{number}"].casefold()) or int(groups[f"n{number}"])
            return _span(base, KINDS[groups[f"u{number}"].casefold()], -count, ago=True)
    return None


def _day_of_week(day: str, week: str, language: str, base: date | None) -> tuple[str | None, Precision] | None:
    """Resolve a day of the week before or after: ``Tuesday last week``."""
    weekday = day_of(day)
    if weekday is None or base is None:
        return None if weekday is None else (None, Precision.DAY)
    steps = -7 if re.fullmatch(WEEKS[language][0], week, re.IGNORECASE) else 7
    return _day(base, weekday - base.weekday() + steps), Precision.DAY


def _ahead(match: re.Match[str], language: str) -> bool:
    """Say whether the sentence speaks of what is to come, or comes back: its day of the week is then not settled."""
    text, start, end = match.string, match.start(), match.end()
    before = CLAUSE.split(text[max(start - NEAR, 0) : start])[-1]
    after = (CLAUSE if before.strip() else SENTENCE).split(text[end : end + NEAR], maxsplit=1)[0]
    if PAST_VERB.search(before):
        return False
    return any(TO_COME[language].search(part) for part in (before, after))


def _weekday(match: re.Match[str], language: str, base: date | None) -> tuple[str | None, Precision] | None:
    """Resolve a day of the week: the last one before the day of writing, unless the text says it is to come."""
    before, after = (
        (match.groupdict().get("before") or "").casefold(),
        (match.groupdict().get("after") or "").casefold(),
    )
    weekday = day_of(match["day"])
    feast = FEAST.search(match.string[max(match.start() - LEAD, 0) : match.start()])
    if weekday is None or feast or (language == "en" and not match["day"][0].isupper()):
        return None
    if base is None or before in {"by", "until"}:
        return None, Precision.DAY
    future = (before in FUTURE[language].split("|") and before) or (
        after and re.fullmatch(FUTURE_AFTER.get(language, "-"), after)
    )
    away = (base.weekday() - weekday) % 7
    if future:
        return _day(base, 7 - away if away else 7), Precision.DAY
    explicit = (before in PAST[language].split("|") and before) or after
    if not explicit and _ahead(match, language):
        return None, Precision.DAY
    return _day(base, -(away or (7 if explicit else 0))), Precision.DAY


def _day(base: date | None, steps: int) -> str | None:
    return (base + timedelta(days=steps)).isoformat() if base else None


def _span(base: date | None, unit: str, steps: int, *, ago: bool = False) -> tuple[str | None, Precision]:
    """Resolve weeks, months and years to as much as they say: a week is no day, and so has no value of its own."""
    if unit == "day":
        return _day(base, steps), Precision.DAY
    if unit == "week":
        away = base + timedelta(weeks=steps) if base and ago else None
        return (f"{away:%Y-%m}" if away else None), Precision.MONTH
    if base is None:
        return None, Precision.YEAR
    if unit == "year":
        return f"{base.year + steps:04d}", Precision.YEAR
    months = base.year * 12 + base.month - 1 + steps
    return f"{months // 12:04d}-{months % 12 + 1:02d}", Precision.MONTH
