"""Score the joining of spellings alone: archives written as spellings, with the entity that each belongs to."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.entities import resolve
from sitegen.model.decision import Decisions
from sitegen.model.entity import Definition, Form, Names, Type
from sitegen.model.source import DocumentId

TYPES = {
    "p": Type.PERSON,
    "l": Type.PLACE,
    "o": Type.ORGANISATION,
    "g": Type.GROUP,
    "e": Type.EVENT,
    "w": Type.WORK,
}


@dataclass(frozen=True, slots=True)
class Archive:
    """A small archive: what its documents say of names, and which entity (document, spelling) means."""

    title: str
    names: tuple[Names, ...]
    gold: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Joined:
    """B-cubed F1 and precision over spellings; pairs wrongly joined and wrongly kept apart."""

    spellings: int
    cubed: float
    precision: float
    merged: tuple[str, ...]
    split: tuple[str, ...]


def load(text: str) -> list[Archive]:
    """Read archives: ``=== title``, then a document a line, ``def:`` lines for the document that follows."""
    found: list[Archive] = []
    for part in text.split("\n=== ")[1:] if not text.startswith("=== ") else ("\n" + text).split("\n=== ")[1:]:
        title, *lines = part.strip().splitlines()
        names: list[Names] = []
        gold: dict[tuple[str, str], str] = {}
        said: list[Definition] = []
        for line in lines:
            head, _, rest = line.partition(": ")
            if line.startswith("#") or not rest:
                continue
            if head == "def":
                short, _, long = rest.partition(" = ")
                said.append(Definition(short, long, "definition"))
                continue
            document = DocumentId(f"{len(names):02}")
            forms = tuple(_form(document, head, item, gold) for item in rest.split("; "))
            names.append(Names(document, forms, tuple(said)))
            said = []
        found.append(Archive(title, tuple(names), gold))
    return found


def _form(document: str, language: str, item: str, gold: dict[tuple[str, str], str]) -> Form:
    text, _, label = item.partition("|")
    letter, _, entity = label.partition(":")
    gold[document, text] = entity
    votes = ((TYPES[letter.lower()], 2.0),) if letter.isupper() else ()
    return Form(text, 1, "label", votes, language)


def score(archives: Iterable[Archive]) -> Joined:
    """Join each archive's spellings and compare, over all of them."""
    recalled, precise, count = 0.0, 0.0, 0
    merged: list[str] = []
    split: list[str] = []
    for archive in archives:
        system, gold = _clusters(archive)
        precise += _shares(system, gold, merged)
        recalled += _shares(gold, system, split)
        count += len(gold)
    precision, recall = precise / count, recalled / count
    cubed = 2 * precision * recall / (precision + recall)
    return Joined(count, cubed, precision, tuple(merged), tuple(split))


def _clusters(archive: Archive) -> tuple[dict[str, str], dict[str, str]]:
    """Return spelling -> entity, of the program and of the labels: the one most documents mean."""
    lexicon = resolve(archive.names, Decisions(), ()).lexicon
    system: dict[str, Counter[str]] = defaultdict(Counter)
    gold: dict[str, Counter[str]] = defaultdict(Counter)
    for (document, text), entity in archive.gold.items():
        here = lexicon.local.get(DocumentId(document), {}).get(text) or lexicon.forms[text]
        system[text][here] += 1
        gold[text][entity] += 1
    return _most(system), _most(gold)


def _most(counts: Mapping[str, Counter[str]]) -> dict[str, str]:
    return {text: min(found, key=lambda key: (-found[key], key)) for text, found in counts.items()}


def _shares(one: Mapping[str, str], two: Mapping[str, str], faults: list[str]) -> float:
    total = 0.0
    for text, cluster in one.items():
        together = [other for other in one if one[other] == cluster]
        total += sum(two[other] == two[text] for other in together) / len(together)
        faults.extend(f"{text} / {other}" for other in together if text < other and two[other] != two[text])
    return total


if __name__ == "__main__":
    here = Path(__file__).parent / "joins"
    for path in sorted(here.glob("*.txt")):
        found = score(load(path.read_text(encoding="utf-8")))
        sys.stdout.write(f"{path.stem} {found.spellings} B3 {found.cubed:.3f} P {found.precision:.3f}\n")
        sys.stdout.write(f"  merged {'; '.join(found.merged)}\n  split {'; '.join(found.split)}\n")
