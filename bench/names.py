"""Measure finding and typing names on labelled news: exact spans, overlap, spans with type, and the time it takes.

    python bench/names.py PATH … [--language nl] [--wanted] [--faults 200]

A file has a word and its label on each line (CoNLL: the first and the last column; IOB1 or IOB2; PER LOC ORG, all else
other), an empty line after each sentence, ``-DOCSTART-`` before each document. Each document becomes a text, a sentence
a paragraph; all documents of a file are one archive. Labels other than the three count neither way, with ``--wanted``
all but lone demonyms are to be found. The first two letters of a file's name tell its language if nothing else does.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.entities import linker, recognise, resolve
from sitegen.model.decision import Decisions
from sitegen.model.document import Block, BlockId, Document, Kind, Voice
from sitegen.model.entity import Mention, Names, Type
from sitegen.model.source import DocumentId, Run, Source
from sitegen.tables.demonyms import is_demonym

Sentence = list[tuple[str, str]]
"""Words with their labels."""

COLLECTIVE = frozenset((Type.ORGANISATION, Type.GROUP, Type.WORK))
RIGHT = {"PER": frozenset((Type.PERSON,)), "LOC": frozenset((Type.PLACE,)), "ORG": COLLECTIVE}
"""Types that count as right: organisation, group and work are compatible by convention."""
CLOSING, OPENING = frozenset(".,;:!?)]}%…’”»"), frozenset("([{¿¡“«„$£€#@")
CLITIC = re.compile(r"['’](?:s|S|re|ve|ll|d|m|t)$|n['’]t$")
ELIDED = re.compile(r"(?:\b[ldcjmnstLDCJMNST]|qu|Qu)['’]$")


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled stretch of a sentence's text."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(slots=True)
class Counts:
    """What was found, what was wanted, and examples of what went wrong."""

    said: int = 0
    wanted: int = 0
    exact: int = 0
    typed: int = 0
    touching: int = 0
    touched: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def line(self) -> str:
        """Return the figures on one line."""
        both = max(self.said + self.wanted, 1)
        return (
            f"strict {2 * self.exact / both:.3f} (P {self.exact / max(self.said, 1):.3f} R "
            f"{self.exact / max(self.wanted, 1):.3f}) overlap {(self.touching + self.touched) / both:.3f} typed "
            f"{2 * self.typed / both:.3f} ({self.typed / max(self.exact, 1):.3f} of exact)"
        )


def sentences(text: str) -> Iterator[list[Sentence]]:
    """Yield the documents of a labelled file."""
    document: list[Sentence] = []
    for part in re.split(r"\n[ \t]*\n", text):
        rows = [row.split() for row in part.split("\n") if row.strip()]
        if rows and rows[0][0] == "-DOCSTART-":
            if document:
                yield document
            document, rows = [], rows[1:]
        if rows:
            document.append([(row[0], row[-1]) for row in rows])
    if document:
        yield document


def plain(sentence: Sentence) -> tuple[str, list[Label]]:
    """Return a sentence as people write it, and where its labels lie."""
    text, labels, glue, inside = "", [], True, ""
    opened: tuple[int, str] | None = None
    quotes: set[str] = set()
    for word, tag in sentence:
        closes = word in quotes
        tight = glue or closes or word[0] in CLOSING or bool(CLITIC.match(word)) or word in {"/", "''"}
        before = len(text)
        text += "" if tight else " "
        prefix, _, kind = tag.partition("-")
        if opened and (prefix in "OB" or kind != inside):
            labels.append(Label(opened[0], before, opened[1], text[opened[0] : before]))
            opened = None
        if kind and opened is None:
            opened = (len(text), kind)
        inside = kind
        text += {"``": "“", "''": "”"}.get(word, word)
        if word in {'"', "'"}:
            quotes ^= {word}
        opens = word in {'"', "'"} and not closes
        glue = opens or (word[0] in OPENING and len(word) == 1) or word in {"/", "``"} or bool(ELIDED.search(word))
    if opened:
        labels.append(Label(opened[0], len(text), opened[1], text[opened[0] :]))
    return text, labels


def document(number: int, labelled: list[Sentence], language: str) -> tuple[Document, dict[str, list[Label]]]:
    """Return a document of paragraphs, and the labels of each."""
    blocks: list[Block] = []
    gold: dict[str, list[Label]] = {}
    offset = 0
    for count, sentence in enumerate(labelled, 1):
        text, labels = plain(sentence)
        identity = BlockId(f"o{offset}")
        run = Run(0, len(text), offset, len(text))
        blocks.append(Block(identity, Kind.PARAGRAPH, Voice.AUTHOR, text, (count, count), (run,), language=language))
        gold[identity] = labels
        offset += len(text) + 1
    path = f"{number}.txt"
    source = Source(path, "0" * 64, offset, "text/plain", f"originals/{path}")
    made = Document(
        id=DocumentId(str(number)),
        source=source,
        encoding="utf-8",
        title=blocks[0].text,
        title_block=blocks[0].id,
        publisher=None,
        authors=(),
        languages=(language,),
        published=None,
        blocks=tuple(blocks),
    )
    return made, gold


def compare(found: list[Mention], labels: list[Label], types: dict[str, Type], counts: Counts, *, wanted: bool) -> None:
    """Count one paragraph."""
    loose = [
        label
        for label in labels
        if label.kind not in RIGHT and not (wanted and not is_demonym(label.text.rpartition(" ")[2]))
    ]
    firm = [label for label in labels if label not in loose]
    said = [one for one in found if not any(label.start < one.end and one.start < label.end for label in loose)]
    exact = {(label.start, label.end): label for label in firm}
    counts.said += len(said)
    counts.wanted += len(firm)
    for one in said:
        near = [label for label in firm if label.start < one.end and one.start < label.end]
        counts.touching += bool(near)
        label = exact.get((one.start, one.end))
        if label is None:
            counts.faults.append(f"  {'cut ' + near[0].text if near else 'no name'} <- {one.text} [{one.rule}]")
            continue
        counts.exact += 1
        kind = types[one.entity]
        right = kind in RIGHT.get(label.kind, {*Type} - {Type.PERSON, Type.PLACE})
        counts.typed += right
        counts.kinds[f"{label.kind}>{kind}"] += 1
        if not right:
            counts.faults.append(f"  type {label.kind}: {one.text} is {kind}")
    spans = {(one.start, one.end) for one in said}
    for label in firm:
        touched = any(one.start < label.end and label.start < one.end for one in said)
        counts.touched += touched
        if not touched and (label.start, label.end) not in spans:
            counts.faults.append(f"  missed {label.kind} {label.text}")


def measure(path: Path, language: str, *, wanted: bool) -> tuple[Counts, str]:
    """Find, join and link the names of a file as one archive; return the counts, and the time in words."""
    pairs = [
        document(number, labelled, language)
        for number, labelled in enumerate(sentences(path.read_text(encoding="utf-8")))
    ]
    size = sum(len(block.text) for made, _ in pairs for block in made.blocks) / 1e6
    clock = [time.process_time()]
    names: list[Names] = [recognise(made) for made, _ in pairs]
    clock.append(time.process_time())
    resolution = resolve(names, Decisions(), ())
    clock.append(time.process_time())
    find = linker(resolution.lexicon)
    mentions = [find(made) for made, _ in pairs]
    clock.append(time.process_time())
    types = {entity.id: entity.type for entity in resolution.entities}
    counts = Counts()
    for (made, gold), linked in zip(pairs, mentions, strict=True):
        by_block: dict[str, list[Mention]] = {}
        for one in linked:
            if one.block is not None:
                by_block.setdefault(one.block, []).append(one)
        for block in made.blocks:
            before = len(counts.faults)
            compare(by_block.get(block.id, []), gold[block.id], types, counts, wanted=wanted)
            counts.faults[before:] = [f"{fault}   | {block.text[:160]}" for fault in counts.faults[before:]]
    spent = " ".join(
        f"{name} {after - begun:.1f}"
        for name, begun, after in zip(("recognise", "resolve", "link"), clock, clock[1:], strict=False)
    )
    return counts, f"{size:.2f} MB, {(clock[-1] - clock[0]) / max(size, 1e-9):.1f} s/MB CPU ({spent} s)"


def main() -> None:
    """Print a row for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--language")
    parser.add_argument(
        "--wanted", action="store_true", help="count other labels than PER LOC ORG as names to be found"
    )
    parser.add_argument("--faults", type=int, default=0, help="print so many faults, drawn at random")
    given = parser.parse_args()
    for path in given.paths:
        counts, spent = measure(path, given.language or path.name[:2], wanted=given.wanted)
        print(f"{path.name}: {counts.line()}; {spent}", flush=True)
        if given.faults:
            print("  ", dict(counts.kinds.most_common()))
            drawn = random.Random(7).sample(range(len(counts.faults)), min(given.faults, len(counts.faults)))
            print("\n".join(counts.faults[at] for at in sorted(drawn)))


if __name__ == "__main__":
    main()
