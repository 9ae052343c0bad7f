"""Transcripts: turns of speech, where few speakers alternate; labels that recur are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sitegen.clean.facts import Facts
from sitegen.clean.lines import Unit

SPEAKER = re.compile(
    r"(?P<who>[A-ZÀ-ÞА-Я][^:：\n.!?()]{0,34}?(?: ?\([^()]{1,40}\))?)\s?[:：]\s*(?<=[\s：])\S"
    r"|(?P<cjk>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,8})[：:]\S"
)
SPEAKER_WITHIN = 100
ASIDE = re.compile(r" ?\(.*")
LETTER = re.compile(r"[A-ZÀ-ÞА-Я]\.\s(?=\S)")
"""A question or an answer marked by its letter."""

TURNS = 4
INTERVIEW = 2
SPOKEN, DENSE = 0.7, 0.3
"""Such a share of turns are sentences, and of the blocks from the first to the last are turns; labels are neither."""

ADJACENT = 0.75
"""Two who speak in turn without asking must stand right below each other so often."""

PARTICLES = frozenset("de del della den der van von la le di da dos ten ter y und and of the al el bin ibn".split())


def turns_of(units: Sequence[Unit], facts: Sequence[Facts], inside: Sequence[int]) -> dict[int, str]:
    """Return the turns of a transcript with who speaks, where two or more speakers alternate; empty where none do."""
    turns: dict[int, str] = {}
    letters: dict[int, str] = {}
    for index in inside:
        text = units[index].text
        if units[index].form:
            continue
        if match := SPEAKER.match(text[:SPEAKER_WITHIN]):
            who = ASIDE.sub("", match["who"] or match["cjk"])
            if match["cjk"] or _is_name(who):
                turns[index] = who
        elif match := LETTER.match(text):
            letters[index] = match[0].rstrip()
    if len(set(letters.values())) == INTERVIEW and len(letters) >= TURNS and _asks(facts, letters):
        return letters
    counts = Counter(turns.values())
    once = {index: who for index, who in turns.items() if counts[who] < INTERVIEW}
    turns = {index: who for index, who in turns.items() if counts[who] >= INTERVIEW}
    if len(turns) < TURNS or len(set(turns.values())) < INTERVIEW:
        return {}
    if not _is_speech(facts, turns) or not _is_dense(inside, turns):
        return {}
    if all(map(str.isupper, turns.values())):  # among names in capitals, one who speaks but once is a speaker too
        turns |= {index: who for index, who in once.items() if who.isupper()}
    return turns


def _is_name(who: str) -> bool:
    """Whether every word of a label begins as a name does."""
    return all(word in PARTICLES or not word[0].islower() for word in who.split())


def _is_speech(facts: Sequence[Facts], turns: Mapping[int, str]) -> bool:
    """Whether turns are sentences in the order of a conversation; labels come round in one order, with gaps."""
    if sum(facts[index].final for index in turns) < SPOKEN * len(turns):
        return False
    if _asks(facts, turns):
        return True
    order = list(turns.values())
    speakers = len(set(order))
    if speakers == INTERVIEW:
        close = sum(after - before == 1 for before, after in pairwise(turns))
        return close >= ADJACENT * (len(turns) - 1)
    return any(one != other for one, other in zip(order, order[speakers:], strict=False))


def _asks(facts: Sequence[Facts], turns: Mapping[int, str]) -> bool:
    """Whether two take turns strictly, and what the first one says are questions."""
    order = list(turns.values())
    asks = [facts[index].text.rstrip('"”’»').endswith(("?", "？")) for index, who in turns.items() if who == order[0]]
    strict = len(set(order)) == INTERVIEW and all(one != other for one, other in pairwise(order))
    return strict and sum(asks) * 2 > len(asks)


def _is_dense(inside: Sequence[int], turns: Mapping[int, str]) -> bool:
    """Whether the turns are a good part of all that stands from the first to the last of them."""
    first, last = min(turns), max(turns)
    return len(turns) >= DENSE * sum(first <= index <= last for index in inside)
