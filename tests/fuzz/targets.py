"""What is fuzzed: each target takes any bytes and raises where the program crashes or a law breaks.

``Breach`` is raised for a broken law; any other exception is a crash. What a program may say of bad input (an error of
its own, a problem in its report) is no finding.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent), str(HERE.parent / "clean")]

from laws import breaches  # noqa: E402 - the test folders are no packages
from support.pages import letters  # noqa: E402 - the same

from sitegen import clean, read  # noqa: E402 - after the path is set
from sitegen.entities import decisions, pins  # noqa: E402 - the same
from sitegen.model.document import Document  # noqa: E402 - the same
from sitegen.model.source import Reading, Source  # noqa: E402 - the same
from sitegen.read.decode import decode, lines  # noqa: E402 - the same
from sitegen.read.frontmatter import front_matter  # noqa: E402 - the same
from sitegen.read.sidecar import read_sidecar  # noqa: E402 - the same
from sitegen.search import query  # noqa: E402 - the same
from sitegen.store.codec import CHECKSUM, DamagedError, pack, unpack  # noqa: E402 - the same

LINE_END = re.compile("\r\n|\r|\n")


class Breach(AssertionError):  # noqa: N818 - it is a finding, not an error of the program
    """A law that an input breaks."""


def must(holds: object, what: str) -> None:
    """Raise ``Breach`` where something does not hold."""
    if not holds:
        raise Breach(what)


def source_of(name: str, content: bytes) -> Source:
    """Return a source as reading it from disk would make it."""
    digest = hashlib.sha256(content).hexdigest()
    return Source(name, digest, len(content), read.media_type(name, content), f"originals/{name}")


def readings(name: str, content: bytes) -> Iterator[Reading]:
    """Yield what a file's reader makes of it; nothing where it says that it cannot be read."""
    try:
        yield from read.read(source_of(name, content), content)
    except read.ReadError:
        return


def decoding(content: bytes) -> None:
    """The text is what the stated encoding makes of the bytes, and every line knows its first byte."""
    try:
        decoded = decode(content)
    except read.ReadError:
        return
    text = decoded.text
    must(content.decode(decoded.encoding, "replace").removeprefix("\ufeff") == text, f"is no {decoded.encoding}")
    rows = lines(decoded, content)
    must([row.text for row in rows] == LINE_END.split(text), "lines are not the text's")
    must([row.number for row in rows] == list(range(1, len(rows) + 1)), "lines are not numbered")
    must(all(text.startswith(row.text, row.start) for row in rows), "a line is not where it says")
    if decoded.encoding != "iso2022_jp":  # has a state that a line in the middle does not know
        for row, end in zip(rows, [*(row.byte for row in rows[1:]), len(content)], strict=True):
            own = content[row.byte : end].decode(decoded.encoding, "replace")
            must(own.rstrip("\r\n") == row.text.rstrip("\r\n"), f"the bytes of line {row.number} are not its own")


def text(content: bytes) -> None:
    """Laws 1 and 2 for plain text: every character is placed, moved, removed or repaired, once; nothing is invented."""
    for reading in readings("page.txt", content):
        document = clean.clean(reading)
        found = breaches(document, reading, content)
        must(not found, "; ".join(found[:3]))


def marked(name: str, *, telling: bool = False) -> Callable[[bytes], None]:
    """Return the target for a format with markup: no crash, every block in its source, its id its own.

    ``telling``: the format's markup is told in the ledger too, so that no letter of a line may be missing.
    """

    def target(content: bytes) -> None:
        for reading in readings(name, content):
            document = clean.clean(reading)
            for number, lost in _lost(document, reading) if telling else ():
                raise Breach(f"line {number} lost {lost[:80]!r}")
            ids = Counter(block.id for block in document.blocks)
            must(not ids or max(ids.values()) == 1, "two blocks have one id")
            for block in document.blocks:
                for run in block.runs:
                    within = run.start + run.length <= len(block.text)
                    must(within and run.source + run.source_length <= len(reading.text), f"{block.id}: a run leads out")

    return target


def _lost(document: Document, reading: Reading) -> Iterator[tuple[int, str]]:
    """Yield the lines that lost letters or digits, with these."""
    told: dict[int, list[str]] = defaultdict(list)
    for row in (*document.removed, *document.moved):
        told[row.line].append(row.text)
    for block in document.blocks:
        for number in range(block.lines[0], block.lines[1] + 1):
            told[number].append(block.text)
    for repair in document.repaired:
        told[repair.line].append(repair.before)
    for line in reading.lines:
        lost = Counter(letters(unescape(line.text))) - Counter(letters(" ".join(told[line.number])))
        del lost["_"]  # emphasis
        if lost:
            yield line.number, "".join(lost.elements())


def curation(content: bytes) -> None:
    """Every line of a curation file that is no comment is a decision or a problem; what is written anew reads alike."""
    given = content.decode("utf-8", "replace")
    found, problems = decisions.parse(given)
    rows = [row for row in given.lstrip("\ufeff").splitlines() if row.strip() and not row.strip().startswith("#")]
    must(len(found.rows) + len(problems) == len(rows), "a line is neither decision nor problem")
    for row in found.rows:
        for name in row.names:
            again, _ = decisions.parse(f"hide {decisions.quote(name)}")
            must(row.verb == "note" or [one.names for one in again.rows] == [(name,)], f"{name!r} is quoted wrongly")


def addresses(content: bytes) -> None:
    """Every line of the file of addresses is a row or a problem; rows written anew read alike."""
    given = content.decode("utf-8", "replace")
    rows = pins.parse(given)
    pins.problems(given)
    again = pins.parse("".join(f"{pins.format_row(*row)}\n" for row in rows))
    must(again == rows, f"{rows} became {again}")


def queries(content: bytes) -> None:
    """Any text is a query: a tree of the kinds of nodes there are, of bounded depth."""
    tree = query.parse(content.decode("utf-8", "replace"))
    kinds = {"and", "or", "not", "word", "phrase", "prefix", "fuzzy", "filter", "field"}
    waiting = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        must(node[0] in kinds, f"there is no node {node[0]!r}")
        must(depth <= 2 * query.DEEPEST + 8, "the tree is too deep")
        waiting += [(child, depth + 1) for child in node[1:] if isinstance(child, list)]


def head(content: bytes) -> None:
    """Front matter takes lines of the text and declares what stands on them; a sidecar declares or complains."""
    try:
        decoded = decode(content)
    except read.ReadError:
        return
    rows = lines(decoded, content)
    found = front_matter(source_of("page.md", content), rows)
    must(0 <= found.lines <= len(rows), "it takes more lines than there are")
    must(
        all(row.line is None or 1 <= row.line <= found.lines for row in found.declared), "it declares beyond its lines"
    )
    read_sidecar("page.txt", content)


def store(content: bytes) -> None:
    """What the store holds is read as it was packed, or found damaged; never anything else."""
    checked = hashlib.blake2b(content, digest_size=CHECKSUM).digest() + content
    for data in (content, checked):
        for kind in (Document, Reading, str):
            try:
                value = unpack(kind, data)
            except DamagedError:
                continue
            must(isinstance(value, kind), "is of another kind")
            must(unpack(kind, pack(value)) == value, "is not the same when packed again")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "decoding": decoding,
    "text": text,
    "markdown": marked("page.md", telling=True),
    "html": marked("page.html"),
    "jsonl": marked("page.jsonl", telling=True),
    "feed": marked("page.xml"),
    "mail": marked("page.eml"),
    "warc": marked("page.warc"),
    "curation": curation,
    "addresses": addresses,
    "queries": queries,
    "head": head,
    "store": store,
}
