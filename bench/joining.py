"""Measure the joining of spellings on public labelled news: B-cubed over spellings, and the precision of each rule.

    python bench/joining.py FOLDER [--split test] [--size 25] [--rules]

FOLDER is a copy of https://github.com/klimzaporojets/DWIE, whose ``data/annos`` name the entity of each mention over
802 articles. Its articles are cut into archives of so many; a spelling counts once in each. Mentions are taken as they
are labelled; six of ten spellings have a vote for their type, drawn by their digest. Nothing of that collection is
part of this project.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sitegen.entities.acronyms import initials_fit, is_short_form
from sitegen.entities.nodes import gather
from sitegen.entities.resolve import cluster
from sitegen.model.decision import Decisions
from sitegen.model.entity import Definition, Form, Names, Type
from sitegen.model.source import DocumentId

KINDS = (
    ("type::person", Type.PERSON),
    ("type::location", Type.PLACE),
    ("type::facility", Type.PLACE),
    ("type::party", Type.GROUP),
    ("type::armed_movement", Type.GROUP),
    ("type::organization", Type.ORGANISATION),
    ("type::event", Type.EVENT),
    ("type::misc", Type.WORK),
)
NO_NAMES = frozenset(
    f"type::{kind}"
    for kind in """value time money role footer skip none religion-x ethnicity language species religion
    health_disease""".split()
)
LONGEST = 7
VOTED = 6
IN_BRACKETS = 2

Gold = dict[tuple[str, str], Counter[str]]


def read(folder: Path, split: str) -> Iterator[tuple[Names, Gold]]:
    """Yield what each article says of names, and the entity that each (article, spelling) means."""
    for path in sorted((folder / "data" / "annos").glob("*.json")):
        said = json.loads(path.read_text(encoding="utf-8"))
        if split in said["tags"]:
            yield _article(said)


def _article(said: Mapping[str, object]) -> tuple[Names, Gold]:
    concepts = {row["concept"]: row for row in said["concepts"]}
    counts: Counter[str] = Counter()
    kinds: dict[str, Type] = {}
    gold: Gold = {}
    defined: set[Definition] = set()
    end, before = -1, ""
    for row in sorted(said["mentions"], key=lambda row: row["begin"]):
        concept = concepts[row["concept"]]
        tags = set(concept.get("tags") or ())
        text = " ".join(row["text"].split()).removesuffix("'s").removesuffix("’s")
        kind = next((kind for tag, kind in KINDS if tag in tags), None)
        doubtful = tags & NO_NAMES or any(tag.endswith("-x") for tag in tags)
        if kind is None or doubtful or text.islower() or set(text) & set("()") or len(text.split()) > LONGEST:
            end = -1
            continue
        counts[text] += 1
        kinds.setdefault(text, kind)
        gold.setdefault((said["id"], text), Counter())[concept.get("link") or f"~{concept['text']}"] += 1
        if row["begin"] - end == IN_BRACKETS and is_short_form(text) and initials_fit(text, before.split()):
            defined.add(Definition(text, before, "definition"))
        end, before = row["end"], text
    votes = {text: ((kinds[text], float(counts[text])),) for text in counts if _voted(said["id"], text)}
    forms = tuple(Form(text, counts[text], "label", votes.get(text, ()), "en") for text in sorted(counts))
    return Names(DocumentId(said["id"]), forms, tuple(sorted(defined, key=lambda row: (row.short, row.long)))), gold


def _voted(article: str, text: str) -> bool:
    return int(hashlib.sha256(f"{article}\n{text}".encode()).hexdigest(), 16) % 10 < VOTED


def judge(part: Sequence[tuple[Names, Gold]], rules: Counter[tuple[str, bool]]) -> tuple[float, float, int]:
    """Return the sums of precision and recall over the spellings of an archive, and their number; count the rules."""
    drafts = cluster(gather([names for names, _ in part], Decisions()), Decisions())
    sieve, table = drafts.sieve, drafts.sieve.table
    numbers = {document: number for number, document in enumerate(table.documents)}
    system: dict[str, Counter[str]] = defaultdict(Counter)
    gold: dict[str, Counter[str]] = defaultdict(Counter)
    for _, labels in part:
        for (document, text), entities in labels.items():
            at = table.index[text]
            target = sieve.local.get(numbers[DocumentId(document)], {}).get(at, at)
            system[text][str(sieve.clusters.find(target))] += entities.total()
            gold[text].update(entities)
    for join in sieve.clusters.joins:
        one, two = gold[table.nodes[join.left].text], gold[table.nodes[join.right].text]
        rules[join.rule, bool(one.keys() & two.keys())] += 1
    ours, theirs = _most(system), _most(gold)
    return _shares(ours, theirs), _shares(theirs, ours), len(ours)


def _most(counts: Mapping[str, Counter[str]]) -> dict[str, str]:
    return {text: min(found, key=lambda key: (-found[key], key)) for text, found in counts.items()}


def _shares(one: Mapping[str, str], two: Mapping[str, str]) -> float:
    """Return the sum, over spellings, of the share of their cluster in ``one`` that is in their cluster in ``two``."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for text, cluster_of in one.items():
        groups[cluster_of][two[text]] += 1
    return sum(sum(count * count for count in group.values()) / group.total() for group in groups.values())


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="test", help="train or test")
    parser.add_argument("--size", type=int, default=25, help="articles in an archive")
    parser.add_argument("--rules", action="store_true", help="the precision of each rule too")
    said = parser.parse_args()
    articles = list(read(said.folder, said.split))
    rules: Counter[tuple[str, bool]] = Counter()
    sums = [judge(articles[at : at + said.size], rules) for at in range(0, len(articles), said.size)]
    precise, recalled, count = (sum(column) for column in zip(*sums, strict=True))
    precision, recall = precise / count, recalled / count
    cubed = 2 * precision * recall / (precision + recall)
    print(f"{len(articles)} articles, {count} spellings: B-cubed {cubed:.3f}, P {precision:.3f}, R {recall:.3f}")
    for rule in sorted({rule for rule, _ in rules}) if said.rules else ():
        right, wrong = rules[rule, True], rules[rule, False]
        print(f"  {rule:16} {right:5} right {wrong:4} wrong  {right / (right + wrong):.3f}")


if __name__ == "__main__":
    main()
