"""Hover cards: what a name's card says, in script files that are loaded when a name is first hovered or focused.

A card's file is found from the name's id alone (FNV-1a, as the script computes it too), so no page holds an index.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from sitegen.model.entity import Entity
from sitegen.model.site import Context, File
from sitegen.ports import Archive
from sitegen.render.views import card_files, clip

JOB_ENTITIES = 2000
MOST_JOBS = 32
SENTENCE = 220


def bucket(entity: str, files: int) -> int:
    """Return the number of the file that holds a name's card."""
    value = 0x811C9DC5
    for byte in entity.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value % files


def card_jobs(entities: int) -> int:
    """Return the number of jobs that cards are made in."""
    return min(MOST_JOBS, -(-entities // JOB_ENTITIES))


def card_pages(archive: Archive, job: int, facts: Callable[[Entity], str]) -> Iterator[File]:
    """Yield the files of cards whose number is ``job`` modulo the number of jobs; ``facts`` words a card's facts."""
    total = archive.site.totals.entities
    files, jobs = card_files(total), card_jobs(total)
    found: dict[int, dict[str, list[object]]] = {}
    for entity in archive.entities():
        number = bucket(entity.id, files)
        if number % jobs == job:
            found.setdefault(number, {})[entity.id] = _card(entity, archive, facts)
    for number in range(job, files, jobs):
        yield File(f"entities/cards/{number}.js", _script(found.get(number, {})).encode("utf-8", "replace"))


def _card(entity: Entity, archive: Archive, facts: Callable[[Entity], str]) -> list[object]:
    """Return a name, its facts, and a sentence with its language."""
    sentence, language = "", None
    for place, context in enumerate(archive.mentions_of(entity.id)):
        if context.before or context.after:
            sentence, language = _sentence(context), context.language
            break
        if place > SENTENCE:
            break
    return [entity.name, facts(entity), sentence, language or ""]


def _sentence(context: Context) -> str:
    """Return a mention in its context, cut at a word."""
    return clip(f"{context.before}{context.mention.text}{context.after}", SENTENCE)


def _script(cards: dict[str, list[object]]) -> str:
    """Return a classic script that hands cards to the page; nothing in them can end a script or a line."""
    data = json.dumps(cards, ensure_ascii=False, separators=(",", ":"))
    for char, escaped in (("<", "\\u003c"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        data = data.replace(char, escaped)
    return f"sitegenCards({data});\n"
