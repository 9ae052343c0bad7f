"""Footnotes: what stands behind a mark at the end of a text, and whether its mark stands in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sitegen.clean.lines import Unit
from sitegen.clean.lists import is_rule

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
NOTE = re.compile(
    r"(?P<mark>\*{1,5}|†{1,3}|‡|§|\[\d{1,3}\]|\[\*{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?|↑|\^)\s*\S"
)
ASTERISK = re.compile(r"(?<=[\w.,;:'\"”’»)!?])(\*{1,5}|†{1,3}|‡)(?![\w*])|(?<=\w)\((\*{1,3}|†)\)")
EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\1(?!\*)")
SUPERSCRIPT = re.compile(r"(?<=\S)[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?")
BRACKETED = re.compile(r"\[(\d{1,3})\]")
HEADS = frozenset(
    (
        "anmerkung anmerkungen bronnen eindnoten endnoten endnotes fontes fonti footnote footnotes fotnoter "
        "fuentes fussnoten fußnoten kilder källor notas note noten noter notes przypisy quellen references "
        "referencias referenties referências riferimenti références sources viitteet voetnoten źródła примечания "
        "сноски"
    ).split()
)
"""Headings that nothing but notes stands under."""


class Note(NamedTuple):
    """A footnote's mark, and what a reader should know of it."""

    mark: str
    flags: tuple[str, ...] = ()


def notes(units: Sequence[Unit], inside: Sequence[int], listed: Sequence[int] | frozenset[int]) -> dict[int, Note]:
    """Return footnotes: units that begin with a mark, where the text before holds marks or nothing but notes follows.

    Args:
        units: all units of the page.
        inside: indices of the units of one section, in order.
        listed: those that are items of lists, should they be no notes.
    """
    found: dict[int, Note] = {}
    marks = Counter(mark for index in inside for mark in _marks_in(units[index].text))
    taken = frozenset(listed)
    headed = _headed(units, inside)
    last = len(inside)
    for number in range(len(inside) - 1, 0, -1):
        index = inside[number]
        match = None if units[index].form or is_rule(units[index].text) else NOTE.match(units[index].text)
        mark = match["mark"] if match else ""
        if not mark:
            continue
        plain = mark.strip("[]().").translate(SUPERSCRIPTS)
        at_end = last - number <= 1 or number > headed
        counted = mark[-1:] in {".", ")"} and mark[:1].isdigit()
        own = sum(seen == mark for seen in _marks_in(units[index].text))
        tied = marks[mark] > own or marks[plain] > 0 or (mark != f"[{plain}]" and marks[f"[{plain}]"] > 0)
        tied = tied and (at_end or not counted)
        if (tied or (at_end and mark[0] in "*†‡")) and (index not in taken or tied):
            found[index] = Note(mark, () if tied else ("note-without-mark",))
            last = number
    return found


def unmatched(text: str, known: frozenset[str]) -> bool:
    """Return whether a text holds a mark of stars or daggers that no note of its section has."""
    return any(mark not in known for mark in _marks_in(text) if mark[0] in "*†‡")


def _headed(units: Sequence[Unit], inside: Sequence[int]) -> int:
    """Return where the last heading over notes stands in a section; past its end where there is none."""
    for number in range(len(inside) - 1, -1, -1):
        text = units[inside[number]].text
        if len(text) <= len("references") + 5 and text.strip(" :.*#").casefold() in HEADS:
            return number
    return len(inside)


def _marks_in(text: str) -> list[str]:
    """Return the footnote marks that stand behind words of a text; superscript digits also as plain ones."""
    found: list[str] = []
    if "*" in text or "†" in text or "‡" in text:
        bare = EMPHASIS.sub("_", text) if "*" in text else text
        found += [star or bracketed for star, bracketed in ASTERISK.findall(bare)]
    if "[" in text:
        found += [f"[{digits}]" for digits in BRACKETED.findall(text)]
    if not text.isascii():
        for digits in SUPERSCRIPT.findall(text):
            found += (digits, digits.translate(SUPERSCRIPTS))
    return found
