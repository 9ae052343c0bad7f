"""Dates that the text speaks of: full, partial, and relative ones resolved against the date of their post or page."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sitegen.clean.dates import find_dates
from sitegen.clean.found import Found, settle
from sitegen.model.document import Block, Dated, Kind, Precision, Spoken
from sitegen.tables.calendar import day_of

WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}
DAYS_AWAY: dict[str, dict[str, int]] = {
    "en": {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1, "the day before yesterday": -2, "the day after tomorrow": 2},
    "nl": {"vandaag": 0, "gisteren": -1, "gisteravond": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2, "vanavond": 0, "vanmorgen": 0, "vanochtend": 0,
           "vannacht": 0, "afgelopen nacht": 0},
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2, "gestern abend": -1, "heute morgen": 0, "heute abend": 0},
    "fr": {"aujourd’hui": 0, "aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1, "après-demain": 2, "hier soir": -1, "ce matin": 0, "ce soir": 0},
    "es": {"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1, "pasado mañana": 2, "esta noche": 0},
    "it": {"oggi": 0, "ieri": -1, "l’altro ieri": -2, "l'altro ieri": -2, "domani": 1, "dopodomani": 2, "ieri sera": -1, "stasera": 0},
    "pt": {"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1, "ontem à noite": -1},
}  # fmt: skip
"""Words for days near the day of writing. German `morgen` and Spanish `mañana` are left out: they also mean morning."""

SPANS: dict[str, dict[str, tuple[str, int]]] = {
    "en": {"this week": ("week", 0), "last week": ("week", -1), "next week": ("week", 1), "this month": ("month", 0), "last month": ("month", -1),
           "next month": ("month", 1), "this year": ("year", 0), "last year": ("year", -1), "next year": ("year", 1)},
    "nl": {"vorige week": ("week", -1), "volgende week": ("week", 1), "vorige maand": ("month", -1), "afgelopen maand": ("month", -1), "deze maand": ("month", 0),
           "volgende maand": ("month", 1), "vorig jaar": ("year", -1), "afgelopen jaar": ("year", -1), "dit jaar": ("year", 0), "volgend jaar": ("year", 1)},
    "de": {"vergangene woche": ("week", -1), "letzte woche": ("week", -1), "nächste woche": ("week", 1), "letzten monat": ("month", -1), "diesen monat": ("month", 0),
           "nächsten monat": ("month", 1), "letztes jahr": ("year", -1), "im vergangenen jahr": ("year", -1), "dieses jahr": ("year", 0), "nächstes jahr": ("year", 1)},
    "fr": {"la semaine dernière": ("week", -1), "la semaine prochaine": ("week", 1), "le mois dernier": ("month", -1), "ce mois-ci": ("month", 0),
           "le mois prochain": ("month", 1), "l’année dernière": ("year", -1), "l'année dernière": ("year", -1), "l’an dernier": ("year", -1), "l'an dernier": ("year", -1),
           "cette année": ("year", 0), "l’année prochaine": ("year", 1), "l'année prochaine": ("year", 1)},
    "es": {"la semana pasada": ("week", -1), "la próxima semana": ("week", 1), "la semana que viene": ("week", 1), "el mes pasado": ("month", -1), "este mes": ("month", 0),
           "el próximo mes": ("month", 1), "el año pasado": ("year", -1), "este año": ("year", 0), "el próximo año": ("year", 1)},
    "it": {"la settimana scorsa": ("week", -1), "il mese scorso": ("month", -1), "l’anno scorso": ("year", -1), "l'anno scorso": ("year", -1), "quest’anno": ("year", 0),
           "quest'anno": ("year", 0)},
    "pt": {"na semana passada": ("week", -1), "no mês passado": ("month", -1), "no ano passado": ("year", -1), "este ano": ("year", 0)},
}  # fmt: skip
UNITS: dict[str, tuple[str, ...]] = {
    "en": (r"(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?P<u>day|week|month|year)s? ago",),
    "nl": (r"(?P<n>\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?P<u>dag|week|maand|jaar)(?:en)? geleden", r"(?P<n>\d{1,3}|twee|drie|vier|vijf|zes) (?P<u>dagen|weken|maanden) geleden"),
    "de": (r"vor (?P<n>\d{1,3}|einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) (?P<u>Tag|Woche|Monat|Jahr)(?:en|n|e)?\b",),
    "fr": (r"il y a (?P<n>\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?P<u>jour|semaine|mois|an|année)s?\b",),
    "es": (r"hace (?P<n>\d{1,3}|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (?P<u>día|semana|mes|año)(?:e?s)?\b",),
}  # fmt: skip
NUMBERS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten", "een twee drie vier vijf zes zeven acht negen tien", "einem zwei drei vier fünf sechs sieben acht neun zehn",
        "un deux trois quatre cinq six sept huit neuf dix", "un dos tres cuatro cinco seis siete ocho nueve diez", "a", "an", "één", "einer", "une", "una",
    )
    for number, word in enumerate(words.split(), 1)
}  # fmt: skip
KINDS = {"day": "day", "dag": "day", "dagen": "day", "tag": "day", "jour": "day", "día": "day", "week": "week", "weken": "week", "woche": "week", "semaine": "week", "semana": "week",
         "month": "month", "maand": "month", "maanden": "month", "monat": "month", "mois": "month", "mes": "month", "year": "year", "jaar": "year", "jahr": "year", "an": "year", "année": "year", "año": "year"}  # fmt: skip
PAST = {
    "en": "last|this past|past", "nl": "afgelopen|vorige|jongstleden", "de": "letzten|letzter|vergangenen|vorigen", "fr": "", "es": "el pasado|pasado",
    "it": "", "pt": "",
}  # fmt: skip
FUTURE = {
    "en": "next|this coming|coming",
    "nl": "volgende|komende|aanstaande",
    "de": "nächsten|kommenden",
    "fr": "",
    "es": "el próximo|próximo",
    "it": "",
    "pt": "",
}
PAST_AFTER = {"fr": "dernier|passé", "es": "pasado", "it": "scorso", "pt": "passad[oa]"}
FUTURE_AFTER = {"fr": "prochain", "es": "próximo", "it": "prossimo", "pt": "próxim[oa]"}
ON = {
    "en": "on|late on|early on|late|early|since|by|until",
    "nl": "op",
    "de": "am|seit",
    "fr": "le|ce",
    "es": "el|este",
    "it": "",
    "pt": "na|no",
}
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
        ("it", r"dì|sabato|domenica|oggi|ieri|doma|sera|settimana|mese|anno"),
        ("pt", r"feira|sábado|domingo|hoje|ontem|amanhã|semana|mês|\bano"),
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
    return re.compile(rf"(?<![\w-])(?:(?P<fixed>{fixed})|{lead}(?P<day>{days}){tail}{units})(?![\w-])", re.IGNORECASE)


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
    taken: list[tuple[int, int]] = []
    for found in find_dates(block.text, block.language):
        taken.append((found.start, found.end))
        yield _stated(block, settle(found, day_first=day_first), base)
    for match in YEAR_ALONE.finditer(block.text) if YEAR_CUE.search(block.text) else ():
        if not any(match.start("year") < end and match.end() > start for start, end in taken):
            taken.append(match.span("year"))
            yield Spoken(block.id, *match.span("year"), match["year"], match["year"], Precision.YEAR, "text")
    pattern = _pattern(block.language)
    if pattern is None or not CUES[block.language or ""].search(block.text.lower()):
        return
    for match in pattern.finditer(block.text):
        if any(match.start() < end and match.end() > start for start, end in taken):
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


def _weekday(match: re.Match[str], language: str, base: date | None) -> tuple[str | None, Precision] | None:
    """Resolve a day of the week: the last one before the day of writing, unless the text says it is to come."""
    before, after = (
        (match.groupdict().get("before") or "").casefold(),
        (match.groupdict().get("after") or "").casefold(),
    )
    weekday = day_of(match["day"])
    if weekday is None or (language == "en" and not match["day"][0].isupper()):
        return None
    if base is None:
        return None, Precision.DAY
    future = (before in FUTURE[language].split("|") and before) or (
        after and re.fullmatch(FUTURE_AFTER.get(language, "-"), after)
    )
    if before in {"by", "until"}:
        return None, Precision.DAY
    away = (base.weekday() - weekday) % 7
    if future:
        return _day(base, 7 - away if away else 7), Precision.DAY
    explicit = (before in PAST[language].split("|") and before) or after
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
