"""What is seen of a unit at once, before anything is decided: its dates, words, marks, and its text encoded.

The encoded text has one character for each date, relative time and time of day, so that the shapes of comment heads
can be written down without them.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sitegen.clean.dates import find_dates, find_times
from sitegen.clean.embeds import embeds
from sitegen.clean.folding import holds
from sitegen.clean.found import Found
from sitegen.clean.lines import Unit
from sitegen.clean.values import value

DAY, STAMP, AGO, TIME = "\ue000", "\ue001", "\ue002", "\ue003"
"""Stand in encoded text for a date, a date with time, a relative time (2 hours ago), a time of day."""

SHORT = 160
"""Longer units are prose: they are neither encoded nor matched with shapes."""

RELATIVE = re.compile(
    r"(?:about |over |almost )?(?:\d{1,3}|an?|one) (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|mo|year|yr)s?\.? ago"
    r"|\d{1,3}(?:mo?|[shdwy]) ago|just now|(?:yesterday|today) at (?=\d)|a few seconds ago|an hour ago"
    r"|\d{1,3} (?:seconden|minuten|minuut|min|uur|uren|dagen|dag|weken|week|maanden|maand|jaar|jaren) geleden|gisteren om (?=\d)"
    r"|vor (?:\d{1,3}|einer|einem|einigen) (?:Sekunden?|Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)|gestern um (?=\d)"
    r"|il y a (?:\d{1,3}|une?|quelques) (?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?|années?)|hier à (?=\d)"
    r"|hace (?:\d{1,3}|una?|unos) (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)|ayer a las (?=\d)"
    r"|(?:\d{1,3} (?:Sekunden?|Minuten?|Stunden?|Tage?|Wochen?|Monate?|Jahre?) ){1,2}her\b"
    r"|\d{1,3} (?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa"
    r"|há (?:\d{1,3}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?)"
    r"|(?:för )?\d{1,3} (?:sekunder|minuter|timmar|timme|dagar|dag|veckor|vecka|månader|månad|år) sedan"
    r"|\d{1,3} (?:segundos?|minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?) atrás"
    r"|for \d{1,3} (?:sekunder|minutt(?:er)?|time[r]?|dage?r?|uke[r]?|uge[r]?|måned(?:er)?|år) siden"
    r"|\d{1,3} (?:секунд[уы]?|минут[уы]?|час(?:а|ов)?|день|дн(?:я|ей)|недел[юиь]|месяц(?:а|ев)?|год(?:а)?|лет) назад"
    r"|\d{1,3} (?:sekund|minut[yę]?|godzin[yę]?|dni|dzień|tygodni[e]?|miesi[ąę]c[ye]?|lat[a]?) temu",
    re.IGNORECASE,
)
WORDS = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\u0e00-\u0e7f]{3}")
FINAL = frozenset(".!?…。！？")
PLAIN = dict.fromkeys([0xA0, 0x2007, 0x202F, 0x2009, 0x200A, 0x3000, 0x2002, 0x2003], " ")
"""White space of other kinds, each to be read as a plain space; lengths do not change."""

ODD_SPACE = re.compile(f"[{''.join(map(chr, PLAIN))}]")
CLOSERS = "\"'”’»)]*"
LIST_MARK = re.compile(r"[-*•·◦▪‣○●–—+]\s+(?=\S)")
MARKUP = re.compile("[\ue000-\ue003]")
AGO_CUE = re.compile(
    r"\bago\b|geleden|\bvor\b|il y a|\bhace\b|\bfa\b|\bhá\b|sedan|temu|atrás|siden|назад|just now|\bher\b|\bat\b|\bom\b|\bum\b|hier à|ayer",
    re.IGNORECASE,
)

AGO_CUES = "ago|just now|day at|geleden|gisteren om|vor |gestern um|il y a|hier à|hace|ayer a las| fa|há|sedan|temu|atrás|siden|назад| her".split(
    "|"
)
"""What every relative time holds, in lower case: looked for first, since few lines do."""

TIMED_DAY = re.compile(
    f"{DAY}(?:st|nd|rd|th)?[,;]?\\s{{0,3}}(?:(?:[-–—|/@·•]|at|um|om|à|a las|alle|às|kl\\.?)\\s{{0,3}})?{TIME}",
    re.IGNORECASE,
)
"""A date and a time of day that a page sets side by side in a way of its own."""


ELAPSED = re.compile(r"(?P<ago>\d{1,2}(?:min|mo|[hdwy]))(?:\s?(?:·\s?)?[Ee]dited)?")
SHORTEST_AGO = 14
"""A line of nothing else but the time that has gone by: `2d`, `20h`."""

DOTTED = re.compile(
    f"{DAY},?\\s(?:at|om|um|kl\\.?|alle(?: ore)?|ore|klo|@)\\s\\d{{1,2}}\\.\\d{{2}}(?: Uhr| uur| h)?(?!\\w|\\.\\d)"
)
"""A date and a time of day with a full stop between its hours and minutes."""


@value
class Facts:
    """What is seen of one unit.

    ``words`` counts its words (CJK characters by twos; a list's marker is none); ``code`` is the encoded text (empty for long units) and
    ``dates`` the dates its characters stand for; ``final`` whether it ends as a sentence ends; ``embed`` whether it
    is, or is part of, a post of social media, whose dates and names are not the page's.
    """

    text: str
    words: int
    code: str
    dates: tuple[Found, ...]
    final: bool
    embed: bool = False

    @property
    def dated(self) -> Found | None:
        """The first date with a year, or None."""
        return next((date for date in self.dates if date.year is not None), None) if self.dates else None

    @property
    def prose(self) -> bool:
        """Whether it reads as running text."""
        return self.words >= 12 and (self.final or self.words >= 25)  # noqa: PLR2004 - words of a sentence

    @property
    def short(self) -> bool:
        """Whether it is too short, or too little of a sentence, to be prose."""
        return bool(self.code)


def observe(units: Sequence[Unit]) -> tuple[Facts, ...]:
    """Return the facts of every unit; embedded posts have none that head a comment, date a page or look like a menu."""
    hidden = embeds(units)
    return tuple(
        replace(facts_of(unit.text), code="", dates=(), embed=True) if index in hidden else facts_of(unit.text)
        for index, unit in enumerate(units)
    )


def facts_of(text: str) -> Facts:
    """Return the facts of one text, in which every white space counts as a plain one."""
    if not text.isascii() and ODD_SPACE.search(text):
        text = text.translate(PLAIN)
    final = is_final(text)
    if len(text) > SHORT or "\n" in text:
        return Facts(text, count_words(text), "", (), final)
    dates = find_dates(text)
    return Facts(text, count_words(bare(text)), encode(text, dates), dates, final)


def bare(text: str) -> str:
    """Return a text without the marker of a list before it; the very same object where it has none."""
    mark = LIST_MARK.match(text)
    return text[mark.end() :] if mark else text


def is_final(text: str) -> bool:
    """Return whether a text ends as a sentence ends."""
    ending = text.rstrip(CLOSERS + " ")
    return (bool(ending) and ending[-1] in FINAL) or text.endswith((".", "!", "?", "…", "。"))


def count_words(text: str) -> int:
    """Return the number of words; of scripts without spaces, half the number of characters."""
    count = text.count(" ") + 1
    if not text.isascii() and count < len(text) / 12:
        count = max(count, len(CJK.findall(text)) // 2)
    return count


def encode(text: str, dates: Sequence[Found]) -> str:
    """Return the text with a character for each date, relative time and time of day."""
    if not text.isascii() and MARKUP.search(text):
        text = MARKUP.sub("\ufffd", text)
    parts: list[str] = []
    at = 0
    for date in dates:
        if (
            date.year is None
            and date.hour is None
            and date.weekday is None
            and date.words is not None
            and len(dates) > 1
        ):
            continue
        parts += (text[at : date.start], STAMP if date.hour is not None else DAY)
        at = date.end
    parts.append(text[at:])
    code = "".join(parts)
    if len(code) <= SHORTEST_AGO and (ago := ELAPSED.fullmatch(code)):
        code = AGO + code[ago.end("ago") :]
    if holds(code.lower(), AGO_CUES) and AGO_CUE.search(code):
        code = RELATIVE.sub(AGO, code)
    if DAY in code:
        code = DOTTED.sub(STAMP, code)
    if ":" in code or "h" in code:
        for low, high, *_ in sorted(find_times(code), reverse=True):
            code = code[:low] + TIME + code[high:]
        if DAY in code and TIME in code:
            code = TIMED_DAY.sub(STAMP, code)
    return code
