"""Lines that announce what somebody wrote in another post (`Marla said:`), and lines that close such quotations."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re

from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.folding import holds
from sitegen.clean.shapes import PRONOUNS, ROLES, SAID, is_author, unbulleted
from sitegen.clean.signs import clean_name

S = f"[{DAY}{STAMP}{AGO}{TIME}]"
LABEL = r"(?:quote|zitat|citaat|citation|cita|cita[çc][ãa]o|citazione|citat|cytat|цитата|lainaus)"
LEAD = re.compile(
    rf"(?:{LABEL}\s?:\s?)?[↑>»]?\s?(?:(?:on|op|am|vor|le|el|il|em|den) )?(?:{S}(?: (?:at|um|om|à|a las|alle|às) {S})?,? )?@?(?P<said>[^:\n]{{1,50}}?),? (?:{SAID})"
    rf"(?: in [^\n]{{1,120}}?| (?:(?:on|at|op|am|le|el|il|em|den|om|um) )?{S})?\s?[:：]?\s?(?:{S})?\s?[↑:：]?(?: view post)?"
    rf"|(?:{LABEL}\s?:\s?)?(?:originally (?:posted|written) by|quote from|quoting|{LABEL} (?:von|van|de|da|di|do|av|från|fra|от|z)|ursprünglich (?:geschrieben|verfasst) von|"
    rf"oorspronkelijk (?:geplaatst|geschreven) door|(?:initialement )?(?:posté|écrit|envoyé) par|originalmente (?:escrito|publicado|postado) por|(?:iniziato|scritto|inviato) originariamente da|ursprungligen (?:postat|skrivet) av)"
    rf"\s?:?\s(?P<by>[^:\n]{{1,50}}?)(?:,? (?:(?:on|at|op|am|le|el|il|em|den|om|um) )?{S})?(?: view post| beitrag anzeigen| bekijk bericht| ver mensaje| voir le message)?\s?:?"
    rf"|(?P<bare>{LABEL})\s?:",
    re.IGNORECASE,
)
"""A line of its own that announces what somebody wrote in another post."""

ENDS_LEAD = re.compile(
    rf"[:：↑{DAY}{STAMP}{AGO}{TIME}]\W*$|originally|ursprünglich|oorspronkelijk|{LABEL}", re.IGNORECASE
)
"""A line with a verb of saying announces something only where a colon or a date follows."""

CLOSED = re.compile(
    r"click to (?:expand|shrink)\W*|(?:click here to )?expand (?:quote|quoted text)\W*|(?:zum vergrößern anklicken|klicke in dieses feld,? um es in vollständiger größe anzuzeigen|zum erweitern anklicken)\W*|"
    r"(?:klik om (?:te vergroten|uit te (?:breiden|klappen))|klik om te expanderen)\W*|cliquez pour (?:agrandir|développer)\W*|(?:haz )?clic para (?:expandir|ampliar)\W*|clicca per (?:espandere|allargare)[^\n]{0,12}|"
    r"clique para expandir\W*|klicka för att (?:utöka|expandera)\W*|kliknij,? aby rozwinąć\W*|нажмите,? чтобы раскрыть\W*",
    re.IGNORECASE,
)
"""What forums put below a quotation."""

SIGNS = (DAY, STAMP, AGO, TIME, ":", "：", "↑")
CUES = ("quot", "zitat", "cita", "cytat", "цитата", "lainaus", "origin", "ursprüng", "ursprung", "oorspronk", "posté")
"""What a line must hold before it is matched with all announcements."""

LONGEST_LEAD = 16


def author_quoted(fact: Facts) -> str | None:
    """Return whom a line announces a quotation of, empty where it does not say; None of a line that announces none."""
    if not fact.code or fact.words > LONGEST_LEAD:
        return None
    if not (holds(fact.code, SIGNS) or holds(fact.code.lower(), CUES)):
        return None
    match = LEAD.fullmatch(unbulleted(fact.code.strip()))
    if match is None or not ENDS_LEAD.search(fact.code):
        return None
    if match["bare"]:
        return ""
    name = clean_name(match["said"] or match["by"])
    spoken = not name or name.split()[0].casefold() in PRONOUNS or ROLES.search(name)
    return name if not spoken and is_author(name) else None


def closes_quote(fact: Facts) -> bool:
    """Return whether a line is what forums put below a quotation."""
    return bool(fact.code) and CLOSED.fullmatch(unbulleted(fact.text)) is not None
