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
MOST_BYTES = 32 * 1024
"""A file of cards is no larger: where names and sentences need more, the sentences are cut."""

SENTENCE_AT, SHORTER, LEAST = 2, 0.8, 30


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
    found: dict[int, dict[str, list[str]]] = {}
    for entity in archive.entities():
        number = bucket(entity.id, files)
        if number % jobs == job:
            found.setdefault(number, {})[entity.id] = _card(entity, archive, facts)
    for number in range(job, files, jobs):
        yield File(f"entities/cards/{number}.js", _script(found.get(number, {})))


def _card(entity: Entity, archive: Archive, facts: Callable[[Entity], str]) -> list[str]:
    """Return a name, its facts, a sentence and its language, other spellings, and the language of the name."""
    sentence, language = "", None
    for place, context in enumerate(archive.mentions_of(entity.id)):
        if context.before or context.after:
            sentence, language = _sentence(context), context.language
            break
        if place > SENTENCE:
            break
    said, _, spellings = facts(entity).partition("\n")
    return [entity.name, said, sentence, language or "", clip(spellings.strip(), SENTENCE), entity.language or ""]


def _sentence(context: Context) -> str:
    """Return a mention in its context, cut at a word."""
    return clip(f"{context.before}{context.mention.text}{context.after}", SENTENCE)


def _script(cards: dict[str, list[str]]) -> bytes:
    """Return a classic script that hands cards to the page; nothing in them can end a script or a line."""
    length = SENTENCE
    while len(made := _call(cards)) > MOST_BYTES and length > 1:
        length = int(length * SHORTER)
        cards = {key: _shortened(card, length) for key, card in cards.items()}
    return made


def _shortened(card: list[str], length: int) -> list[str]:
    """Return a card whose sentence is no longer than so many letters; name and facts alone where that is too few."""
    if length <= LEAST:
        return [*card[:SENTENCE_AT], "", "", "", card[-1]]
    return [*card[:SENTENCE_AT], clip(card[SENTENCE_AT], length), *card[SENTENCE_AT + 1 :]]


def _call(cards: dict[str, list[str]]) -> bytes:
    """Return the call that hands cards over."""
    data = json.dumps(cards, ensure_ascii=False, separators=(",", ":"))
    for char, escaped in (("<", "\\u003c"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        data = data.replace(char, escaped)
    return f"sitegenCards({data});\n".encode("utf-8", "replace")
