"""Measure search: processor time and memory of indexing beside Pagefind's, and what queries, edits and pages cost.

    python bench/searching.py [--count 5000 …] [--texts FILE] [--pagefind PROGRAM] [--rounds 3] [--queries 40]
                              [--added] [--browser]

Documents are invented (an open vocabulary that follows Zipf's law, endings, names, words that recur within a
document), or taken from a file with a JSON row ``[title, language, [paragraph, …]]`` a line. The same texts become our
index with the browser's pieces written to disk, and plain HTML pages that Pagefind indexes; each is a process of its
own, one after the other, several times. What making the documents costs is measured in the same process and taken off.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from corpus import FUNCTION, syllables
from opening import time_queries

from sitegen.model.document import Block, BlockId, Comment, Dated, Document, Kind, Precision, Voice
from sitegen.model.entity import Alias, Entity, EntityId, Mention, Type
from sitegen.model.source import DocumentId, Source
from sitegen.search import build_index, pieces, search

PROJECT = Path(__file__).resolve().parents[1]
ENDINGS = ("", "s", "ed", "ing", "", "er", "ly", "", "ness", "'s")
VOCABULARY = 600_000
OWN_WORDS, OWN_SHARE = 60, 0.25
"""Words that a document returns to, and the share of its words that are of them."""

MENTIONS = 20


def invented(count: int, seed: int = 1) -> Iterator[list[object]]:
    """Yield so many rows of texts of one to ten thousand characters, the same for the same seed."""
    dice, draw = random.Random(seed), np.random.default_rng(seed)
    made: dict[int, str] = {}
    weights = np.cumsum(1 / (np.arange(VOCABULARY) + 2.7) ** 1.05)
    weights /= weights[-1]

    def word(rank: int) -> str:
        if rank < len(FUNCTION):
            return FUNCTION[rank]
        if rank not in made:
            lot = random.Random(rank // len(ENDINGS))
            made[rank] = syllables(lot, 1 + (rank > 3_000), 3) + ENDINGS[rank % len(ENDINGS)]  # noqa: PLR2004
        return made[rank]

    for _ in range(count):
        size = dice.randint(160, 1_600)
        ranks = np.searchsorted(weights, draw.random(size))
        own = np.searchsorted(weights, draw.random(OWN_WORDS) * 0.6 + 0.4)
        ranks = np.where(draw.random(size) < OWN_SHARE, own[draw.integers(0, OWN_WORDS, size)], ranks)
        words = [word(rank) for rank in ranks.tolist()]
        paragraphs, at = [], 0
        while at < len(words):
            long = dice.randint(30, 140)
            paragraphs.append(" ".join(words[at : at + long]).capitalize() + ".")
            at += long
        yield [" ".join(words[:7]).capitalize(), "nl" if dice.random() < 1 / 8 else "en", paragraphs]


@dataclass
class FileArchive:
    """Documents from a file of rows, with dates, sources, comments and names made up, as the stage asks for them."""

    file: Path
    count: int

    @property
    def site(self) -> SimpleNamespace:
        """How many documents there are."""
        return SimpleNamespace(order=range(self.count))

    def documents(self) -> Iterator[Document]:
        """Yield every document."""
        with self.file.open(encoding="utf-8") as rows:
            for number, row in zip(range(self.count), rows, strict=False):
                yield made_document(number, *json.loads(row))

    def entities(self) -> Iterator[Entity]:
        """Yield one name for each four documents."""
        for number in range(self.count // 4):
            name = f"Name {number}"
            yield Entity(EntityId(f"name-{number:06}"), name, Type.PLACE, (Alias(name, 1, "made", 1.0),), 1, 1)

    def mentions_in(self, document: DocumentId) -> tuple[Mention, ...]:
        """Return mentions of some names, a few of them often."""
        dice, names = random.Random(document), max(self.count // 4, 1)
        drawn = (int(dice.paretovariate(0.6)) % names for _ in range(MENTIONS if names > 1 else 0))
        return tuple(Mention(EntityId(f"name-{n:06}"), document, BlockId("o0"), 0, 1, "") for n in drawn)

    def twins(self) -> tuple[()]:
        """Return no near-duplicates."""
        return ()


def made_document(number: int, title: str, language: str, paragraphs: Sequence[str]) -> Document:
    """Return a document; the last fifth of each third one is comments."""
    name = DocumentId(f"{number * 2654435761 % 2**32:08x}-text")
    said_from = len(paragraphs) * 4 // 5 if number % 3 == 0 else len(paragraphs)
    blocks, comments, offset = [], [], 0
    for place, text in enumerate(paragraphs):
        comment = f"c{place}" if place >= said_from else None
        block = BlockId(f"o{offset}")
        voice = Voice.COMMENT if comment else Voice.AUTHOR
        blocks.append(Block(block, Kind.PARAGRAPH, voice, text, (1, 1), (), language=language, comment=comment))
        if comment:
            comments.append(Comment(comment, f"Reader {place}", None, place, None, (block,), (1, 1)))
        offset += len(text) + 2
    day = f"{2000 + number % 20}-{1 + number % 12:02}-{1 + number % 28:02}"
    source = Source(f"{name}.txt", "0" * 64, offset, "text/plain", f"originals/{name}.txt")
    dated = Dated(day, Precision.DAY, 1, day) if number % 2 else None
    sources, authors = ("The Courier", "The Herald", None), ("Ada Quill", "Otto Fenn")
    return Document(
        *(name, source, "utf-8", title, None, sources[number % 3], authors[: number % 3], (language,), dated),
        blocks=tuple(blocks),
        comments=tuple(comments),
    )


def write_pages(archive: FileArchive, folder: Path) -> None:
    """Write each document as a plain page."""
    for document in archive.documents():
        title = html.escape(document.title)
        body = "\n".join(f'<p id="{block.id}">{html.escape(block.text)}</p>' for block in document.blocks)
        head = f'<html lang="{document.languages[0]}"><head><meta charset="utf-8"><title>{title}</title></head>'
        page = f"<!doctype html>{head}<body><main><h1>{title}</h1>\n{body}\n</main></body></html>\n"
        path = folder / document.id[:2] / f"{document.id}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")


def child(archive: FileArchive, folder: Path) -> None:
    """Index an archive and write its pieces; print the processor time of each step, and of making the documents."""
    begun = time.process_time()
    for document in archive.documents():
        archive.mentions_in(document.id)
    reading = time.process_time() - begun
    build_index(archive, folder / "index")  # type: ignore[arg-type] # what the stage asks for is there
    indexed = time.process_time()
    made: set[Path] = set()
    for file in pieces(archive, folder / "index"):  # type: ignore[arg-type]
        path = folder / "output" / file.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(file.content)
    ended = time.process_time()
    print(json.dumps([reading, indexed - begun - 2 * reading, ended - indexed]))


def run(command: Sequence[str]) -> tuple[float, float, str]:
    """Return the processor seconds and peak megabytes of a process, and what it printed."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode()
    if process.returncode:
        raise SystemExit(text)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, text


def index_ours(count: int, file: Path, folder: Path) -> tuple[float, float, list[float]]:
    """Return processor seconds and peak megabytes of our index and pieces, and the steps' seconds."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    seconds, memory, said = run([sys.executable, __file__, "--count", str(count), "--child", str(file), str(folder)])
    reading, *steps = json.loads(said.split("\n")[-2])
    return seconds - 2 * reading, memory, steps


def compare(given: argparse.Namespace, count: int, file: Path, work: Path) -> None:
    """Print processor time and memory of both, round by round, and the ratio of the medians."""
    pages = work / "pages"
    if given.pagefind:
        write_pages(FileArchive(file, count), pages)
    ours, theirs = [], []
    for _ in range(given.rounds):
        seconds, memory, (indexing, cutting) = index_ours(count, file, work / "ours")
        ours.append(seconds)
        print(
            f"  ours      {seconds:7.2f} s (index {indexing:.2f}, pieces {cutting:.2f}), {memory:6.0f} MB", flush=True
        )
        if given.pagefind:
            output = work / "pagefind"
            shutil.rmtree(output, ignore_errors=True)
            command = [*given.pagefind.split(), "--site", str(pages), "--output-path", str(output), "--quiet"]
            seconds, memory, _ = run(command)
            theirs.append(seconds)
            print(f"  Pagefind  {seconds:7.2f} s, {memory:6.0f} MB, {files(output)}", flush=True)
    found = work / "ours" / "output"
    print(f"  pieces: {files(found)}; index {size(work / 'ours' / 'index') / 1e6:.1f} MB")
    if theirs:
        print(f"  ratio {statistics.median(ours) / statistics.median(theirs):.2f}")


def files(folder: Path) -> str:
    """Return the size of a folder and its number of files."""
    return f"{size(folder) / 1e6:.1f} MB in {sum(path.is_file() for path in folder.rglob('*'))} files"


def size(folder: Path) -> int:
    """Return the bytes of a folder's files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def two_words(archive: FileArchive, count: int) -> list[str]:
    """Return pairs of words that stand in one document, the common and the rare alike."""
    dice = random.Random(3)
    texts = [" ".join(block.text for block in one.blocks) for one in dice.sample(list(archive.documents()), count)]
    drawn = []
    for text in texts:
        words = sorted({word for word in text.lower().split() if word.isalpha() and len(word) > 3})  # noqa: PLR2004
        if len(words) > 1:
            drawn.append(" ".join(dice.sample(words, 2)))
    return drawn


def cold(archive: FileArchive, folder: Path, count: int) -> None:
    """Print the bytes that a page loads for its first query: root, lists, cards and passages of ten results."""
    scripts = PROJECT / "templates" / "default" / "static" / "js" / "search"
    node = [shutil.which("node") or "node", str(PROJECT / "tests" / "search" / "node.js"), str(scripts)]
    packed, requests = [], []
    for query in two_words(archive, count):
        call = json.dumps(["cold", query, 10])
        done = subprocess.run(
            [*node, str(folder / "output")], input=call + "\n", capture_output=True, text=True, check=True
        )
        answer = json.loads(done.stdout)
        ours = search(folder / "index", query, 10)
        if (ours.total, [[hit.document, hit.score] for hit in ours.hits]) != (answer["total"], answer["ids"]):
            print(f"  different: {query}")
        loaded = ["search/root.js", *answer["loaded"]]
        packed.append(sum(len(gzip.compress((folder / "output" / name).read_bytes(), 6)) for name in loaded) / 1000)
        requests.append(len(loaded))
    packed.sort()
    mean, middle, high = statistics.mean(packed), statistics.median(packed), packed[int(len(packed) * 0.95)]
    print(
        f"  cold query of two words: mean {mean:.1f} KB gz, median {middle:.1f}, 95th percentile {high:.1f};", end=" "
    )
    print(f"{statistics.mean(requests):.0f} files; answers equal to the command line's over {len(packed)} queries")


def added(count: int, file: Path, work: Path) -> None:
    """Print how much of the pieces is new after one document more."""
    index_ours(count + 1, file, work / "more")
    before, after = work / "ours" / "output", work / "more" / "output"
    fresh = [path for path in after.rglob("*") if path.is_file() and _differs(path, before / path.relative_to(after))]
    share = sum(path.stat().st_size for path in fresh) / size(after)
    print(f"  one document more: {len(fresh)} files, {share:.2%} of the bytes are new")


def _differs(path: Path, before: Path) -> bool:
    return not before.exists() or before.read_bytes() != path.read_bytes()


def main() -> None:
    """Print a block of figures for each number of documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, nargs="+", default=[5_000])
    parser.add_argument("--texts", type=Path, help="rows of JSON instead of invented documents")
    parser.add_argument("--pagefind", default="", help="the program, such as 'pagefind' or 'npx pagefind'")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--queries", type=int, default=0, help="two-word queries whose bytes are counted")
    parser.add_argument("--added", action="store_true", help="measure what one document more rewrites")
    parser.add_argument("--browser", action="store_true", help="time ten of the queries in Chromium, from a folder")
    parser.add_argument("--work", type=Path, help="folder to work in and keep, else a passing one")
    parser.add_argument("--child", nargs=2, type=Path, metavar=("FILE", "FOLDER"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child(FileArchive(given.child[0], given.count[0]), given.child[1])
        return
    for count in given.count:
        with tempfile.TemporaryDirectory() as passing:
            work = given.work or Path(passing)
            work.mkdir(parents=True, exist_ok=True)
            file = given.texts or work / f"{count}.jsonl"
            if not file.exists():
                with file.open("w", encoding="utf-8") as rows:
                    rows.writelines(json.dumps(row) + "\n" for row in invented(count + 1))
            print(f"{count:,} documents, {file.stat().st_size / 1e6:.1f} MB in the file")
            compare(given, count, file, work)
            if given.queries:
                cold(FileArchive(file, count), work / "ours", given.queries)
            if given.browser:
                time_queries(work / "ours" / "output", two_words(FileArchive(file, count), 10))
            if given.added:
                added(count, file, work)


if __name__ == "__main__":
    main()
