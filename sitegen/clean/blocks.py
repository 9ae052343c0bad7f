"""What each unit of running text is: heading, list, quote, caption, footnote, code, table, verse, transcript, embed."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.clean.dating import heads_text
from sitegen.clean.facts import Facts
from sitegen.clean.layout import lines_of_code, rows_of_tables
from sitegen.clean.lines import Unit
from sitegen.model.document import Kind

IMAGE = r"(?:photo(?:graph)?s?|image|picture|foto(?:'s|s|grafie)?|bild(?:er)?|beeld|map|infographic|chart|graph(?:ic)?|figure|fig\.?|screenshot|illustration|cartoon|video|credit|afbeelding|kaart|grafiek|karte|grafik|abbildung|abb\.?|crédit(?:s)?|carte|imagen|fotografía|mapa|figura|immagine|imagem|obraz|zdjęcie|фото|рис\.?)"
CAPTION = re.compile(
    rf"{IMAGE}(?:[ -](?:credit|by|via|courtesy|from|door|von|par|de))?\s?:.{{1,400}}"
    rf"|{IMAGE}(?:/\w+)? (?:by|via|courtesy|from|produced|taken|shows?|showing|courtesy of|credit|made|published|released|provided)\b.{{2,1200}}"
    r"|.{0,600}(?<!\w)(?:photograph|photo|foto|image|bild|credit|crédit photo|photo credit|photo by|picture|illustration|getty images|beeld|fotografía): ?[^.!?]{2,90}"
    r"|(?:via|©|\(c\)|photo ©) [^.!?]{2,120}|\W?(?:source|bron|quelle|fuente|fonte): ?[^.!?:]{2,80}"
    r"|.{2,400}\((?:photo|foto|image|bild|picture|credit|file photo|ap photo|afp|reuters)[^()]{0,80}\)\W?",
    re.IGNORECASE,
)
LEGEND = re.compile(r"[^()]{3,120}\((?:[^\W\d_]{3,12}: [^(),;:]{2,80}[,;] ?){1,12}[^\W\d_]{3,12}: [^(),;]{2,80}\)\W?")
"""A map's key: colours and what they stand for, in brackets."""

VIA = re.compile(r"via .{1,160}[–—-]\s*", re.IGNORECASE)
HANDLE = re.compile(r"@\w{2,30}")
TWEET = re.compile(
    r"[—–-] .{1,60} \(@\w{1,30}\)|pic\.twitter\.com/|\(@\w{2,30}\) \w+ \d|.{1,60}@\w{2,30}\s?[–—·•|-]\s?\S.{0,40}\d|RT @\w{2,30}:"
)
BULLET = re.compile(r"(?P<mark>[-*•·◦▪‣–—+>○●■□✓►]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S")
NOTE = re.compile(r"(?P<mark>\*{1,5}|†{1,3}|‡|\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|↑|\^)\s*\S")
ASTERISK = re.compile(r"(?<=[\w.,'\"”’)!?])(\*{1,5}|†{1,3}|‡)(?!\w)")
SUPERSCRIPT = re.compile(r"(?<=\S)[¹²³⁴⁵⁶⁷⁸⁹]{1,2}")
BRACKETED = re.compile(r"\[(\d{1,3})\]")
LEAD_IN = re.compile(
    r"\b(?:said|says|say|wrote|writes|write|stated|states|added|adds|explains?|explained|reported|reports?|asked|noted|notes|argued|argues|claimed|claims|told|"
    r"tweeted|posted|quoted?|according|statement|wording|words|replied|concluded|warned|announced|commented|observed|remarked|recalls?|admitted|"
    r"from|letter|zei|zegt|schreef|schrijft|meldt|meldde|aldus|volgens|stelt|stelde|verklaarde|vroeg|sagte|sagt|schrieb|schreibt|erklärte|erklärt|meldete|berichtet|fragte|"
    r"laut|dit|a dit|écrit|écrivait|déclare|déclaré|explique|ajoute|selon|dijo|dice|escribió|escribe|explicó|declaró|según|disse|ha detto|scrive|scriveva|secondo|segundo)\b(?:[^.!?]|\.(?!\s+(?-i:[A-Z“\"]))){0,110}:$",
    re.IGNORECASE,
)
"""A paragraph that announces somebody's words."""

BRACKET_START = re.compile(r"[\"“‘«„]?(?:\[\w{1,3}\]\w|\[?(?:…|\.\.\.)\]?\s?\w|\[\.\.\.\])")
OPENING, CLOSING = "“„«»‟", "”“»«"
QUOTED = re.compile(r"[\"“„«‘‚»].{20,}[\"”“»«’][.!?]?(?: ?[—–-].{2,80})?$", re.DOTALL)
SPEAKER = re.compile(r"(?P<who>[A-ZÀ-ÞА-Я][^:\n.!?]{0,34}?)\s?:\s+\S")
RULE = re.compile(r"(?:[*_=~#.•·—–-]\s?){3,}|(?:⁂|❦|\* \* \*)")
LONGEST_RULE = 120
LONGEST_CAPTION = 1_200
HEADING_WORDS = 14
SHORT_HEADING_WORDS = 6
TURNS = 4
INTERVIEW = 2


@dataclass(frozen=True, slots=True)
class Shaped:
    """What a unit is, as a block: its kind, a heading's level, a mark, nesting, and what a reader should know."""

    kind: Kind = Kind.PARAGRAPH
    level: int | None = None
    mark: str | None = None
    depth: int = 0
    inferred: bool = False
    flags: tuple[str, ...] = ()


def shape_blocks(
    units: Sequence[Unit],
    facts: Sequence[Facts],
    inside: Sequence[int],
    titles: frozenset[int],
    *,
    comment: bool = False,
) -> dict[int, Shaped]:
    """Return what the units with indices ``inside`` (one post, or one comment) are; paragraphs are left out.

    Args:
        units: all units of the page.
        facts: of every unit.
        inside: indices of the units of one section, in order.
        titles: those already known to be titles, which count as headings.
        comment: whether this is a comment, which has no headings, captions and turns of speakers.
    """
    found: dict[int, Shaped] = {}
    found.update(_lists(units, inside))
    found.update(_notes(units, inside, found))
    found.update(dict.fromkeys(rows_of_tables(units, inside), Shaped(Kind.TABLE)))
    found.update(dict.fromkeys(lines_of_code(units, inside), Shaped(Kind.CODE)))
    speakers = {} if comment else _speakers(units, inside)
    for number, index in enumerate(inside):
        if index in found or index in titles:
            continue
        text = facts[index].text
        before = facts[inside[number - 1]].text if number and inside[number - 1] not in titles else ""
        after = facts[inside[number + 1]] if number + 1 < len(inside) else None
        shaped = _single(facts[index], comment=comment) or _quote(
            text, before, number and found.get(inside[number - 1])
        )
        if shaped is None and index in speakers:
            shaped = Shaped(Kind.TRANSCRIPT, mark=speakers[index])
        if (
            shaped is None
            and after is not None
            and not comment
            and _is_heading(units, facts, index, inside[number + 1])
        ):
            shaped = Shaped(Kind.HEADING, level=2)
        if shaped is None and (flags := _scars(text)):
            shaped = Shaped(flags=flags)
        if shaped is not None:
            found[index] = shaped
    return found


def _single(fact: Facts, *, comment: bool) -> Shaped | None:
    """Tell what shows in a unit alone."""
    text = fact.text
    if _is_rule(text):
        return Shaped(Kind.SEPARATOR)
    if "\n" in text:
        return Shaped(Kind.VERSE)
    if ("@" in text or "twitter.com" in text) and len(text) < 700 and TWEET.match(text[:300]):  # noqa: PLR2004 - a post's length
        return Shaped(Kind.EMBED)
    if (
        not comment
        and len(text) < LONGEST_CAPTION
        and (LEGEND.fullmatch(text) or CAPTION.fullmatch(text))
        and not _is_sentence_with_colon(text)
    ):
        return Shaped(Kind.CAPTION)
    return None


def _is_sentence_with_colon(text: str) -> bool:
    return text.endswith(":")


def _is_heading(units: Sequence[Unit], facts: Sequence[Facts], index: int, following: int) -> bool:
    unit, fact, after, text = units[index], facts[index], facts[following], facts[index].text
    if not fact.code or fact.words > HEADING_WORDS or text[-1] in ".,;:!…" or text[0].islower() or len(unit.pieces) > 1:
        return False
    if fact.final and not text.endswith("?"):
        return False
    if heads_text(fact, after):
        return True
    if fact.dates or "http" in text or not any(map(str.isalpha, text)):
        return False
    if after.prose:
        return True
    apart = unit.gap > 0 and units[following].gap > 0 and fact.words <= SHORT_HEADING_WORDS and not fact.final
    return apart and (
        BULLET.match(after.text) is not None
        or "\n" in after.text
        or (after.final and after.words > SHORT_HEADING_WORDS)
    )


def _quote(text: str, before: str, previous: Shaped | int | None) -> Shaped | None:
    """Tell a block quote by two signs: a lead-in and a mark of quotation, or a whole paragraph in marks after a lead-in."""
    if text.startswith("> "):
        return Shaped(Kind.QUOTE, mark=">")
    if not before.endswith(":") or (isinstance(previous, Shaped) and previous.kind is Kind.LIST):
        return None
    own_lead = ": " in text[:120] and not text.startswith(tuple(OPENING + "\"'‘"))
    if QUOTED.match(text) or BRACKET_START.match(text):
        return Shaped(Kind.QUOTE)
    if _closes_unopened(text) and not own_lead:
        return Shaped(Kind.QUOTE, flags=("unopened-quote",))
    if LEAD_IN.search(before) and not own_lead:
        return Shaped(Kind.QUOTE, inferred=True)
    return None


def _closes_unopened(text: str) -> bool:
    """Whether the paragraph ends in a closing mark that it never opened."""
    bare = text.rstrip(" .")
    if not bare.endswith(("”", "»")):
        return False
    mark, opening = (("”", "“"), ("»", "«"))[bare.endswith("»")]
    return text.count(mark) > text.count(opening) + text.count("„")


def _scars(text: str) -> tuple[str, ...]:
    flags = []
    if text.count("”") > text.count("“") + text.count("„"):
        flags.append("unopened-quote")
    if LOST_BREAK.search(text):
        flags.append("lost-break")
    return tuple(flags)


LOST_BREAK = re.compile(r"[^\W\d_]{3}[.!?][”\"’]?[A-ZÀ-Þ][^\W\d_]{2,} [a-z]")
"""A sentence's end glued to the next one's start: where an extractor lost a paragraph's end."""


def _lists(units: Sequence[Unit], inside: Sequence[int]) -> dict[int, Shaped]:
    """Return runs of two or more units that begin with the same kind of bullet or count up."""
    found: dict[int, Shaped] = {}
    run: list[tuple[int, str]] = []
    for index in (*inside, -1):
        match = BULLET.match(units[index].text) if index >= 0 and not _is_rule(units[index].text) else None
        mark = match["mark"] if match else ""
        if mark and (not run or (_kind_of(mark) == _kind_of(run[-1][1]) and _counts(run[-1][1], mark))):
            run.append((index, mark))
            continue
        if len(run) > 1:
            found.update({at: Shaped(Kind.LIST, mark=sign) for at, sign in run})
        run = [(index, mark)] if mark else []
    return found


def _is_rule(text: str) -> bool:
    return len(text) <= LONGEST_RULE and RULE.fullmatch(text) is not None


def _kind_of(mark: str) -> str:
    return "#" if any(map(str.isdigit, mark)) else "a" if any(map(str.isalpha, mark)) else mark


def _counts(before: str, mark: str) -> bool:
    if _kind_of(mark) == "a":
        return ord(mark.strip("().")) == ord(before.strip("().")) + 1
    if _kind_of(mark) != "#":
        return True
    first, second = (int("".join(filter(str.isdigit, text))) for text in (before, mark))
    return second in {first + 1, first}


def _notes(units: Sequence[Unit], inside: Sequence[int], taken: dict[int, Shaped]) -> dict[int, Shaped]:
    """Return footnotes: units that begin with a mark, where the text before holds marks or nothing but notes follows."""
    found: dict[int, Shaped] = {}
    marks = Counter(mark for index in inside for mark in _marks_in(units[index].text))
    last = len(inside)
    for number in range(len(inside) - 1, -1, -1):
        index = inside[number]
        match = None if _is_rule(units[index].text) else NOTE.match(units[index].text)
        mark = match["mark"] if match else ""
        plain = mark.strip("[]().")
        at_end = last - number <= 1
        counted = mark[-1:] in {".", ")"} and mark[:1].isdigit()
        tied = marks[mark] > 0 or marks[f"[{plain}]"] > (mark == f"[{plain}]")
        tied = tied and (at_end or not counted)
        listed = taken.get(index)
        if mark and (tied or (at_end and mark[0] in "*†‡")) and (listed is None or tied) and number:
            found[index] = Shaped(Kind.FOOTNOTE, mark=mark, flags=() if tied else ("note-without-mark",))
            last = number
        elif not (mark and at_end):
            continue
    return found


def _marks_in(text: str) -> list[str]:
    """Return the footnote marks that stand behind words of a text."""
    found = ASTERISK.findall(text) if "*" in text or "†" in text or "‡" in text else []
    if "[" in text:
        found += [f"[{digits}]" for digits in BRACKETED.findall(text)]
    if not text.isascii():
        found += SUPERSCRIPT.findall(text)
    return found


def _speakers(units: Sequence[Unit], inside: Sequence[int]) -> dict[int, str]:
    """Return the turns of a transcript, where two or more speakers alternate."""
    turns = {index: match["who"] for index in inside if (match := SPEAKER.match(units[index].text[:60]))}
    counts = Counter(turns.values())
    speakers = {who for who, count in counts.items() if count >= INTERVIEW}
    turns = {index: who for index, who in turns.items() if who in speakers}
    return turns if len(turns) >= TURNS and len(speakers) >= INTERVIEW else {}
