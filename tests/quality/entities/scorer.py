"""Score names against a labelled text: spans, types, and clusters of spellings.

A labelled file holds documents, each after ``=== language``. A line is a block; ``# `` begins a heading, ``@Author|text``
a comment. ``{Otto Fenn|p:fenn}`` is a mention of type p (person), l (place), o (organisation), g (group), w (work) or e
(event) in cluster ``fenn`` (default: its own text); ``p?`` leaves the type open; ``{?Danish}`` may be marked or not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sitegen.entities import linker, recognise, resolve
from sitegen.model.decision import Decisions
from sitegen.model.document import Block, BlockId, Comment, Document, Kind, Voice
from sitegen.model.entity import Mention, Resolution, Type
from sitegen.model.source import DocumentId, Run, Source

LABEL = re.compile(r"\{(\??)([^{}|]+)(?:\|([^{}]*))?\}")
TYPES = {
    "p": {Type.PERSON},
    "l": {Type.PLACE},
    "o": {Type.ORGANISATION, Type.GROUP, Type.WORK},
    "g": {Type.GROUP, Type.ORGANISATION},
    "w": {Type.WORK, Type.ORGANISATION},
    "e": {Type.EVENT},
}
"""Letters of types and what counts as right: organisation, group and work are compatible by convention."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled mention of one block."""

    start: int
    end: int
    text: str
    kind: str
    cluster: str
    optional: bool


@dataclass(slots=True)
class Labelled:
    """A document and its labels by block."""

    document: Document
    gold: dict[str, list[Gold]] = field(default_factory=dict)


def parse_line(line: str) -> tuple[str, list[Gold]]:
    """Return the plain text of a labelled line, and its labels."""
    plain, labels, at = "", [], 0
    for found in LABEL.finditer(line):
        plain += line[at : found.start()]
        optional, text, label = found.groups()
        kind, _, cluster = (label or "").partition(":")
        start = len(plain)
        plain += text
        optional_too = bool(optional) or kind == "-"
        labels.append(Gold(start, len(plain), text, kind, cluster or text, optional_too))
        at = found.end()
    return plain + line[at:], labels


def load(text: str) -> list[Labelled]:
    """Return the labelled documents of a file."""
    return [_document(part, number) for number, part in enumerate(re.split(r"^=== ", text, flags=re.MULTILINE)[1:])]


def _document(part: str, number: int) -> Labelled:
    head, *lines = part.split("\n")
    language = head.split()[0]
    blocks: list[Block] = []
    comments: list[Comment] = []
    gold: dict[str, list[Gold]] = {}
    offset = 0
    for count, line in enumerate((line for line in lines if line.strip()), 1):
        author, bar, body = line[1:].partition("|") if line.startswith("@") else ("", "", line)
        kind = Kind.HEADING if body.startswith("# ") else Kind.PARAGRAPH
        plain, labels = parse_line(body.removeprefix("# "))
        identity = BlockId(f"o{offset}")
        comment = f"c{len(comments) + 1}" if bar else None
        voice = Voice.COMMENT if bar else Voice.AUTHOR
        run = Run(0, len(plain), offset, len(plain))
        blocks.append(Block(identity, kind, voice, plain, (count, count), (run,), language=language, comment=comment))
        if bar:
            comments.append(Comment(comment or "", author, None, None, None, (identity,), (count, count)))
        gold[identity] = labels
        offset += len(plain) + 1
    path = f"{language}/{number}.txt"
    title = blocks[0].id if blocks and blocks[0].kind is Kind.HEADING else None
    document = Document(
        id=DocumentId(f"{language}-{number}"),
        source=Source(path, "0" * 64, offset, "text/plain", f"originals/{path}"),
        encoding="utf-8",
        title=blocks[0].text if blocks else path,
        title_block=title,
        publisher=None,
        authors=(),
        languages=(language,),
        published=None,
        blocks=tuple(blocks),
        comments=tuple(comments),
    )
    return Labelled(document, gold)


@dataclass(slots=True)
class Score:
    """Shares of right answers; ``wrong`` and ``missed`` list what to look at."""

    strict: float
    precision: float
    recall: float
    overlap: float
    typed: float
    cubed: float
    cubed_precision: float
    wrong: list[str]
    missed: list[str]
    mistyped: list[str]
    merged: list[str]
    split: list[str]

    def line(self) -> str:
        """Return the figures on one line."""
        return (
            f"strict {self.strict:.3f} (P {self.precision:.3f} R {self.recall:.3f}) overlap {self.overlap:.3f} "
            f"typed {self.typed:.3f} B3 {self.cubed:.3f} (P {self.cubed_precision:.3f})"
        )


def run(labelled: Sequence[Labelled]) -> tuple[Resolution, list[Mention]]:
    """Find, join and link the names of the documents as one archive."""
    resolution = resolve((recognise(item.document) for item in labelled), Decisions(), ())
    find = linker(resolution.lexicon)
    return resolution, [mention for item in labelled for mention in find(item.document)]


def f1(right: float, said: float, wanted: float) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / (said + wanted) if said + wanted else 1.0


def score(labelled: Sequence[Labelled]) -> Score:
    """Run the stage over the documents and compare."""
    resolution, mentions = run(labelled)
    types = {entity.id: entity.type for entity in resolution.entities}
    by_block: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if mention.block is not None:
            by_block.setdefault((mention.document, mention.block), []).append(mention)
    counts: Counter[str] = Counter()
    wrong, missed, mistyped = [], [], []
    forms: dict[str, tuple[Counter[str], Counter[str]]] = {}
    for item in labelled:
        for block, labels in item.gold.items():
            _compare(
                item.document.id,
                labels,
                by_block.get((item.document.id, block), []),
                types,
                counts,
                wrong,
                missed,
                mistyped,
                forms,
            )
    system = {text: found[1].most_common(1)[0][0] for text, found in forms.items()}
    gold = {text: found[0].most_common(1)[0][0] for text, found in forms.items()}
    precision, merged = _cubed(system, gold)
    recall, split = _cubed(gold, system)
    return Score(
        strict=f1(counts["exact"], counts["said"], counts["wanted"]),
        precision=counts["exact"] / max(counts["said"], 1),
        recall=counts["exact"] / max(counts["wanted"], 1),
        overlap=f1((counts["touched"] + counts["touching"]) / 2, counts["said"], counts["wanted"]),
        typed=f1(counts["typed"], counts["said"], counts["wanted"]),
        cubed=f1(precision * recall, precision * 0.5 * 2, recall)
        if False
        else 2 * precision * recall / (precision + recall),
        cubed_precision=precision,
        wrong=wrong,
        missed=missed,
        mistyped=mistyped,
        merged=merged,
        split=split,
    )


def _compare(  # noqa: PLR0913, PLR0917 - one block against its labels
    document: str,
    labels: Sequence[Gold],
    found: Sequence[Mention],
    types: dict[str, Type],
    counts: Counter[str],
    wrong: list[str],
    missed: list[str],
    mistyped: list[str],
    forms: dict[str, tuple[Counter[str], Counter[str]]],
) -> None:
    optional = [label for label in labels if label.optional]
    wanted = [label for label in labels if not label.optional]
    said = [
        mention
        for mention in found
        if types.get(mention.entity) is not Type.COMMENTER
        and not any(label.start < mention.end and mention.start < label.end for label in optional)
    ]
    counts["wanted"] += len(wanted)
    counts["said"] += len(said)
    exact = {(label.start, label.end): label for label in wanted}
    for mention in said:
        label = exact.get((mention.start, mention.end))
        touching = any(other.start < mention.end and mention.start < other.end for other in wanted)
        counts["touching"] += touching
        if label is None:
            wrong.append(f"{document}: {mention.text}")
            continue
        counts["exact"] += 1
        kind = types[mention.entity]
        letter = label.kind.rstrip("?")
        if label.kind.endswith("?") or not letter or kind in TYPES[letter]:
            counts["typed"] += 1
        else:
            mistyped.append(f"{document}: {mention.text} is {kind}, not {letter}")
        row = forms.setdefault(" ".join(label.text.split()), (Counter(), Counter()))
        row[0][label.cluster] += 1
        row[1][mention.entity] += 1
    for label in wanted:
        counts["touched"] += any(other.start < label.end and label.start < other.end for other in said)
        if not any((mention.start, mention.end) == (label.start, label.end) for mention in said):
            missed.append(f"{document}: {label.text}")


def _cubed(one: dict[str, str], two: dict[str, str]) -> tuple[float, list[str]]:
    """Return the mean share, over spellings, of the same cluster in ``one`` that share the cluster in ``two``; and where not."""
    total, faults = 0.0, set()
    for text, cluster in one.items():
        together = [other for other in one if one[other] == cluster]
        right = [other for other in together if two[other] == two[text]]
        total += len(right) / len(together)
        faults.update(" / ".join(sorted((text, other))) for other in together if two[other] != two[text])
    return total / max(len(one), 1), sorted(faults)


def report(files: Iterable[tuple[str, str]]) -> None:
    """Print the scores of labelled files, with what went wrong."""
    for name, text in files:
        found = score(load(text))
        print(name, found.line())  # noqa: T201 - a report for people
        for title in ("wrong", "missed", "mistyped", "merged", "split"):
            print(" ", title, len(getattr(found, title)), "; ".join(getattr(found, title)))  # noqa: T201 - a report for people


if __name__ == "__main__":
    from pathlib import Path

    report((path.name, path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob("*.txt")))
