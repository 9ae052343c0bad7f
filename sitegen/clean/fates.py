"""Decide what becomes of every unit: a block, a row of the ledger, or metadata."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.clean.assemble import Fate, Gone, Placed, Went
from sitegen.clean.blocks import Shaped, shape_blocks
from sitegen.clean.found import settle
from sitegen.clean.lines import Unit
from sitegen.clean.page import Page
from sitegen.model.document import Kind, Voice

PLAIN = Shaped()
WHOLE = frozenset({Kind.CODE, Kind.TABLE, Kind.SEPARATOR})
"""What stays what it is within a quotation."""


def fates(page: Page, *, whole_units: bool = False) -> Iterator[tuple[Unit, Fate]]:
    """Yield every unit, or part of one, with what becomes of it.

    Args:
        page: what was found.
        whole_units: never part a unit (a title from the site's name in it).
    """
    voices = _sections_of(page)
    comments = _comments_of(page)
    shaped = _shapes(page, voices, comments)
    heads = {index for reply in page.thread.replies for index in reply.head}
    titles = {section.title for section in page.sections if section.title is not None}
    headers = {at for section in page.sections for at in (section.dated_by, *section.byline)}
    for index, unit in enumerate(page.units):
        section, voice = voices.get(index, (None, Voice.AUTHOR))
        language = page.languages[index]
        if index in heads:
            yield unit, Went("comment")
        elif index in headers:
            yield unit, Went("published" if page.facts[index].dates else "author")
        elif index == page.metadata.title or index in titles:
            place = Placed(_heading(page, index, voice), voice, language, section)
            ends = (page.metadata.prefix, page.metadata.suffix)
            if index == page.metadata.title and ends != (None, None) and not whole_units:
                yield from _without_site(unit, place, ends)
            else:
                yield unit, place
        elif index in page.metadata.moved:
            yield unit, Went(_moved_to(page, index))
        elif index == page.thread.opener:
            yield unit, Gone("empty-heading")
        elif (reason := page.residue[index]) is not None:
            yield unit, Gone(reason)
        else:
            shape = shaped.get(index, PLAIN)
            comment = comments.get(index)
            yield unit, Placed(shape, _voice(shape, voice, comment), language, section, comment)


def _without_site(unit: Unit, place: Placed, ends: tuple[int | None, int | None]) -> Iterator[tuple[Unit, Fate]]:
    """Yield a title, and its site's name before or after it; all of it as the title where a repair stands across."""
    low, high = ends[0] or 0, len(unit.text) if ends[1] is None else ends[1]
    spans = (0, low), (low, high), (high, len(unit.text))
    parts = [
        (unit.cut(*span), place if at == 1 else Went("publisher")) for at, span in enumerate(spans) if span[0] < span[1]
    ]
    yield from [(unit, place)] if any(part.cuts_repair for part, _ in parts) else parts


def _moved_to(page: Page, index: int) -> str:
    """Return where a line went; a date that can be read in two ways is no date of the page, only a note."""
    to, date = page.metadata.moved[index], page.metadata.date
    undecided = date is None or settle(date, day_first=page.day_first).value is None
    return "note" if to == "published" and undecided else to


def _heading(page: Page, index: int, voice: Voice) -> Shaped:
    level = 1 if index == page.metadata.title else 3 if voice is Voice.EMBEDDED else 2
    return Shaped(Kind.HEADING, level=level)


def _voice(shape: Shaped, voice: Voice, comment: str | None) -> Voice:
    if comment is not None:
        return Voice.COMMENT
    return Voice.QUOTE if shape.kind is Kind.QUOTE and voice is Voice.AUTHOR else voice


def _sections_of(page: Page) -> dict[int, tuple[str, Voice]]:
    found: dict[int, tuple[str, Voice]] = {}
    for number, section in enumerate(page.sections, 1):
        voice = Voice.EMBEDDED if section.embedded else Voice.AUTHOR
        found.update(dict.fromkeys(range(section.start, section.end), (f"s{number}", voice)))
    return found


def _comments_of(page: Page) -> dict[int, str]:
    return {index: f"c{number}" for number, reply in enumerate(page.thread.replies, 1) for index in reply.body}


def _shapes(page: Page, voices: dict[int, tuple[str, Voice]], comments: dict[int, str]) -> dict[int, Shaped]:
    """Shape the blocks of every section, and of every comment, by themselves."""
    groups: dict[str, list[int]] = {}
    heads = {index for reply in page.thread.replies for index in reply.head}
    for index in range(len(page.units)):
        if page.residue[index] or index in page.metadata.moved or index in heads or index == page.thread.opener:
            continue
        key = comments.get(index) or voices.get(index, ("", Voice.AUTHOR))[0]
        groups.setdefault(key, []).append(index)
    titles = frozenset(
        at for at in (page.metadata.title, *(section.title for section in page.sections)) if at is not None
    )
    found: dict[int, Shaped] = {}
    for key, inside in sorted(groups.items()):
        found.update(shape_blocks(page.units, page.facts, inside, titles, comment=key.startswith("c")))
    for index, quoted in page.thread.quoted:
        if index not in found or found[index].kind not in WHOLE:
            found[index] = Shaped(Kind.QUOTE, mark=quoted.author, depth=quoted.depth)
    return found
