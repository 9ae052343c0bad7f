"""What each unit of running text is: heading, list, quote, caption, footnote, code, table, verse, transcript, embed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.clean.captions import is_caption
from sitegen.clean.facts import Facts
from sitegen.clean.headings import is_chapter, is_heading
from sitegen.clean.layout import rows_of_tables
from sitegen.clean.lines import Unit
from sitegen.clean.lists import is_rule, labels, marked_items, parallel_items
from sitegen.clean.notes import notes, unmatched
from sitegen.clean.quotes import long_quotes, quote_of
from sitegen.clean.speech import turns_of
from sitegen.model.document import Kind


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
    found = _together(units, facts, inside, titles, comment=comment)
    known = frozenset(shaped.mark for shaped in found.values() if shaped.kind is Kind.FOOTNOTE and shaped.mark)
    for number, index in enumerate(inside):
        if index not in found and index not in titles:
            before = inside[number - 1] if number else -1
            led = before >= 0 and before not in titles and not _is_item(found.get(before))
            shaped = _single(facts[index], facts[before].text if led else "", comment=comment)
            if shaped is not None:
                found[index] = shaped
    if not comment:
        _add_headings(units, facts, inside, titles, found)
    for index in inside:
        if index not in found and index not in titles and (flags := _scars(facts[index].text, known)):
            found[index] = Shaped(flags=flags)
    return found


def _add_headings(
    units: Sequence[Unit],
    facts: Sequence[Facts],
    inside: Sequence[int],
    titles: frozenset[int],
    found: dict[int, Shaped],
) -> None:
    """Add the headings, the last one first: one may stand above another."""
    kinds = {index: shaped.kind for index, shaped in found.items()}
    for number in range(len(inside) - 1, -1, -1):
        index = inside[number]
        if index not in found and index not in titles and is_heading(units, facts, inside, number, kinds):
            found[index] = Shaped(Kind.HEADING, level=2)
            kinds[index] = Kind.HEADING


def _together(
    units: Sequence[Unit], facts: Sequence[Facts], inside: Sequence[int], titles: frozenset[int], *, comment: bool
) -> dict[int, Shaped]:
    """Tell what shows only in several units of a section together."""
    found: dict[int, Shaped] = {}
    for index in inside:
        if facts[index].embed:
            found[index] = Shaped(Kind.EMBED)
        elif units[index].form == "code":
            found[index] = Shaped(Kind.CODE)
        elif units[index].form == "verse":
            found[index] = Shaped(Kind.VERSE)
    items = marked_items(units, inside)
    for number, index in enumerate(inside):
        if index in items and units[index].gap and is_chapter(facts, inside, number):
            del items[index]
    tables = rows_of_tables(units, [index for index in inside if index not in items])
    marked = notes(units, inside, frozenset(items))
    quoted = [inside[at] for at in sorted(long_quotes([facts[index].text for index in inside]))]
    speakers = {} if comment else turns_of(units, facts, inside)
    taken = {*found, *tables, *items, *marked, *quoted, *speakers, *titles}
    items |= parallel_items(units, facts, inside, taken) | ({} if comment else labels(facts, inside, taken))
    found |= {index: Shaped(Kind.TRANSCRIPT, mark=who) for index, who in speakers.items() if index not in found}
    found |= {index: Shaped(Kind.QUOTE) for index in quoted}
    found |= {index: Shaped(Kind.LIST, mark=item.mark, depth=item.depth) for index, item in items.items()}
    found |= {index: Shaped(Kind.FOOTNOTE, mark=note.mark, flags=note.flags) for index, note in marked.items()}
    return found | dict.fromkeys(sorted(tables), Shaped(Kind.TABLE))


def _is_item(shaped: Shaped | None) -> bool:
    return shaped is not None and shaped.kind is Kind.LIST


def _single(fact: Facts, before: str, *, comment: bool) -> Shaped | None:
    """Tell what shows in a unit alone, or after the one ``before`` it."""
    if is_rule(fact.text):
        return Shaped(Kind.SEPARATOR)
    if fact.text.startswith("> "):
        return Shaped(Kind.QUOTE, mark=">")
    if not comment and is_caption(fact.text):
        return Shaped(Kind.CAPTION)
    quoted = quote_of(fact.text, before)
    return Shaped(Kind.QUOTE, inferred=quoted.inferred, flags=quoted.flags) if quoted else None


def _scars(text: str, known: frozenset[str]) -> tuple[str, ...]:
    flags = []
    if text.count("”") > text.count("“") + text.count("„"):
        flags.append("unopened-quote")
    if LOST_BREAK.search(text):
        flags.append("lost-break")
    if ("*" in text or "†" in text or "‡" in text) and unmatched(text, known):
        flags.append("mark-without-note")
    if "\ufffd" in text:
        flags.append("replacement-character")
    return tuple(flags)


LOST_BREAK = re.compile(r"[.!?](?<=[^\W\d_]{3}[.!?])[”\"’]?[A-ZÀ-Þ][^\W\d_]{2,} [a-z]")
"""A sentence's end glued to the next one's start: where an extractor lost a paragraph's end."""
