"""Measure joining alone: time and memory for an archive of made-up names.

    python bench/resolving.py [NAMES] [DOCUMENTS]

The names are made of syllables (no list of real ones), a part of them misspelled, shortened to last names or written
as acronyms; about a thousand are frequent, the rest seldom, as in real archives.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator

from sitegen.entities import resolve, suggest
from sitegen.model.decision import Decisions
from sitegen.model.entity import Form, Names, Type
from sitegen.model.source import DocumentId

PARTS = "ba be bi bo bu da de di do du fa fe ka ke ki ko ku la le li lo lu ma me mi mo na ne ni no ra re ri".split()
GIVEN = "Otto Anna Peter Maria Jan Eva Karl Ida Omar Lena Hugo Nora Ivan Mila Paul Rosa".split()
HEADS = "Council Bank Party Brigade University Ministry Union Institute Company Shipping".split()
SEED = 20
PERSONS, BODIES, ALONE, MISSPELLED = 0.5, 0.8, 0.5, 0.05
FREQUENT, SHARED, SELDOM = 1000, 10, 20


def names(draw: random.Random, count: int) -> list[tuple[str, Type]]:
    """Return so many spellings with their types, variants beside what they vary."""
    found: list[tuple[str, Type]] = []
    while len(found) < count:
        word = "".join(draw.choices(PARTS, k=draw.randint(2, 5))).capitalize() + draw.choice(("", "n", "s", "rt", "ck"))
        kind = draw.random()
        if kind < PERSONS:
            found.append((f"{draw.choice(GIVEN)} {word}", Type.PERSON))
            found += [(word, Type.PERSON)] if draw.random() < ALONE else []
        elif kind < BODIES:
            other = "".join(draw.choices(PARTS, k=3)).capitalize()
            found.append((f"{word} {other} {draw.choice(HEADS)}", Type.ORGANISATION))
        else:
            found.append((word, Type.PLACE))
        if draw.random() < MISSPELLED:
            text, kind_of = found[-1]
            at = draw.randrange(1, len(text))
            found.append((text[:at] + text[at + 1 :], kind_of))
    return found[:count]


def archive(count: int, documents: int) -> Iterator[Names]:
    """Yield documents of thirty names: ten frequent ones, twenty of any frequency."""
    draw = random.Random(SEED)
    known = names(draw, count)
    rest = iter(known)
    for number in range(documents):
        here = dict(draw.choices(known[:FREQUENT], k=SHARED))
        here.update(draw.choices(known, k=SELDOM - min(SELDOM, count // documents)))
        here.update(row for _, row in zip(range(count // documents + 1), rest, strict=False))
        forms = tuple(Form(text, 1, "made", ((kind, 1.0),), "en") for text, kind in sorted(here.items()))
        yield Names(DocumentId(f"{number:06}"), forms)


def main() -> None:
    """Print seconds of processor time and the most memory used."""
    count = int([*sys.argv, "100000"][1])
    documents = int([*sys.argv, "", ""][2] or count // 10)
    made = list(archive(count, documents))
    begun = time.process_time()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = resolve(made, Decisions(), ())
    spent = time.process_time() - begun
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{len(found.lexicon.forms)} names in {documents} documents: {len(found.entities)} entities")
    print(f"resolve: {spent:.1f} s, {(after - before) / 1024:.0f} MB")
    begun = time.process_time()
    doubts = sum(1 for _ in suggest(made, Decisions()))
    print(f"suggest: {time.process_time() - begun:.1f} s, {doubts} pairs")


if __name__ == "__main__":
    main()
