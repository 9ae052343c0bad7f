"""What is fuzzed: each target takes any bytes and raises where the program crashes or a law breaks.

``Breach`` is raised for a broken law; any other exception is a crash. What a program may say of bad input (an error of
its own, a problem in its report) is no finding.
"""

from __future__ import annotations

import hashlib
import io
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent), str(HERE.parent / "clean")]

import oracles  # noqa: E402 - the test folders are no packages
from laws import breaches  # noqa: E402 - the same
from support.pages import letters  # noqa: E402 - the same

from sitegen import clean, read  # noqa: E402 - after the path is set
from sitegen.clean.assemble import unaccounted  # noqa: E402 - the same
from sitegen.clean.dates import find_dates  # noqa: E402 - the same
from sitegen.clean.facts import facts_of  # noqa: E402 - the same
from sitegen.clean.found import exists  # noqa: E402 - the same
from sitegen.clean.repair import apply, repair  # noqa: E402 - the same
from sitegen.clean.residue import residue_of  # noqa: E402 - the same
from sitegen.clean.shapes import hits  # noqa: E402 - the same
from sitegen.clean.signs import author_name, is_name  # noqa: E402 - the same
from sitegen.clean.titles import may_be_title  # noqa: E402 - the same
from sitegen.clean.units import make_units  # noqa: E402 - the same
from sitegen.entities import decisions, pins  # noqa: E402 - the same
from sitegen.model.document import Document  # noqa: E402 - the same
from sitegen.model.source import Reading, Source  # noqa: E402 - the same
from sitegen.problems import Problem  # noqa: E402 - the same
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
    """Return a source as reading it from disk would make it; its digest says nothing, since no reader looks at it."""
    return Source(name, "0" * 64, len(content), read.media_type(name, content), f"originals/{name}")


def readings(name: str, content: bytes) -> Iterator[Reading]:
    """Yield what a file's reader makes of it; nothing where it says that it cannot be read."""
    try:
        yield from read.read(source_of(name, content), content)
    except read.ReadError:
        return


def decoding(content: bytes) -> None:
    """The text is what the stated encoding makes of the bytes, and every line knows its first byte."""
    for reading in readings("page.txt", content):
        text, rows = reading.text, reading.lines
        must(content.decode(reading.encoding, "replace").removeprefix("\ufeff") == text, f"is no {reading.encoding}")
        must([row.text for row in rows] == LINE_END.split(text), "lines are not the text's")
        must([row.number for row in rows] == list(range(1, len(rows) + 1)), "lines are not numbered")
        must(all(text.startswith(row.text, row.start) for row in rows), "a line is not where it says")
        if reading.encoding == "iso2022_jp":  # has a state that a line in the middle does not know
            return
        for row, end in zip(rows, [*(row.byte for row in rows[1:]), len(content)], strict=True):
            own = content[row.byte : end].decode(reading.encoding, "replace")
            must(own.rstrip("\r\n") == row.text.rstrip("\r\n"), f"the bytes of line {row.number} are not its own")


def line_engine(content: bytes) -> None:
    """Repairs and units lose and add nothing: every character is in one unit, every edit makes what it says."""
    for reading in readings("page.txt", content):
        rows = repair(reading.lines)
        must(len(rows) == len(reading.lines), "a line is lost")
        for row, line in zip(rows, reading.lines, strict=True):
            must((row.number, row.start, row.byte, row.raw) == (line.number, line.start, line.byte, line.text), "moved")
            must(row.edits or row.text == row.raw, f"line {row.number} was changed without an edit")
            must(apply(row, row.edits).text == row.text, f"the edits of line {row.number} do not make it")
        units = make_units(rows)
        must(not unaccounted(rows, units), "a unit lacks text")
        taken: set[tuple[int, int]] = set()
        for unit in units:
            parts = [piece.text for piece in unit.pieces]
            joined = "".join(part + joint for part, joint in zip(parts, (*unit.joints, ""), strict=True))
            must(unit.text == joined and not "".join(unit.joints).strip(), "a unit is not its pieces")
            for piece in unit.pieces:
                cells = {(piece.row.number, at) for at in range(piece.low, piece.high)}
                must(taken.isdisjoint(cells), f"line {piece.row.number} stands twice")
                taken |= cells
            for run in unit.runs():
                said = unit.text[run.start : run.start + run.length]
                edited = run.length != run.source_length or any(piece.row.edits for piece in unit.pieces)
                must(edited or reading.text[run.source :][: run.length] == said, "a run is not where it says")


def line(content: bytes) -> None:
    """What one line shows is in it: dates lie apart from each other and exist, names of heads are in its letters."""
    text = LINE_END.split(content.decode("utf-8", "replace"))[0]
    fact = facts_of(text)
    at = 0
    for date in find_dates(fact.text):
        must(at <= date.start < date.end <= len(text), "two dates overlap, or one leads out")
        must(date.month is None or exists(date.year, date.month, date.day or 1), f"there is no {date}")
        at = date.end
    must(len(fact.text) == len(text), "it changed its length")
    for hit in hits(fact.code):
        must(hit.author is None or hit.author in fact.code, f"{hit.author!r} is not in the line")
        author_name(hit.author)
    residue_of(fact.text)
    may_be_title(fact)
    must(is_name(fact) in {True, False}, "a line is a name or none")


def text(content: bytes) -> None:
    """Laws 1 and 2 for plain text: every character is placed, moved, removed or repaired, once; nothing is invented."""
    for reading in readings("page.txt", content):
        document = clean.clean(reading)
        found = breaches(document, reading, content)
        must(not found, "; ".join(found[:3]))


def documents(name: str, content: bytes) -> list[tuple[Document, Reading]]:
    """Return the documents of a file with markup: no crash, every run in its source, no id twice."""
    found = [(clean.clean(reading), reading) for reading in readings(name, content)]
    for document, reading in found:
        ids = Counter(block.id for block in document.blocks)
        must(not ids or max(ids.values()) == 1, "two blocks have one id")
        for block in document.blocks:
            for run in block.runs:
                within = run.start + run.length <= len(block.text)
                must(within and run.source + run.source_length <= len(reading.text), f"{block.id}: a run leads out")
    return found


def markdown(content: bytes) -> None:
    """Every letter of Markdown and of its markup is in a block or in the ledger of its line."""
    for document, reading in documents("page.md", content):
        for number, lost in _lost(document, reading):
            raise Breach(f"line {number} lost {lost[:80]!r}")


def html(content: bytes) -> None:
    """Every letter that HTML5 takes for text is in a block or in the ledger."""
    for document, reading in documents("page.html", content):
        _holds(document, oracles.shown(reading.text), "the page")


def jsonl(content: bytes) -> None:
    """Every line is a document or a problem, in order; a document holds the text of its line."""
    found = documents("page.jsonl", content)
    said = oracles.objects(content)
    _all_told(found, len(said))
    for document, reading in found:
        if reading.marked is not None:
            _holds(document, oracles.shown(reading.text), f"record {_index(document)}")
            continue
        for number, lost in _lost(document, reading):
            raise Breach(f"line {number} lost {lost[:80]!r}")
        own = said[_index(document)]
        if own is not None:
            _holds(document, oracles.signs(own), f"record {_index(document)}")


def feed(content: bytes) -> None:
    """Every entry of a well-formed feed is a document, which holds its title and its text, or a problem."""
    found = documents("page.rss", content)
    said = oracles.entries(content)
    for document, reading in found:
        _holds(document, oracles.shown(reading.text), "the page")
        if said is not None:
            _holds(document, said[_index(document)], f"entry {_index(document)}")
    if said is not None:
        _all_told(found, len(said))


def mail(content: bytes) -> None:
    """Every message of a mailbox is a document, which holds all text that is shown, or a problem."""
    for name in ("page.eml", "page.mbox"):
        found = documents(name, content)
        boxed = name == "page.mbox" or content.startswith(b"From ")
        _all_told(found, oracles.messages(content) if boxed else 1)
        for document, reading in found:
            every = oracles.signs(reading.text)
            if every - oracles.told(document):  # it is no letter, which is told to the last sign, but a page
                _holds(document, oracles.shown(reading.text), "a message")
            if not boxed:
                _holds(document, oracles.plain(content), "the message")


def warc(content: bytes) -> None:
    """Every record that is a page or a text is a document, which holds all of it, or a problem."""
    for document, reading in documents("page.warc", content):
        said = Counter(oracles.signs(reading.text)) if reading.marked is None else oracles.shown(reading.text)
        _holds(document, said, f"record {_index(document)}")


def table(content: bytes) -> None:
    """Every row of a table is a document, which holds all of its text, or a problem."""
    for document, reading in documents("page.csv", content):
        said = Counter(oracles.signs(reading.text)) if reading.marked is None else oracles.shown(reading.text)
        _holds(document, said, f"row {_index(document)}")


def office(content: bytes) -> None:
    """Whatever the main part of a document holds, it is read to the last letter or refused."""
    for name, main in OFFICE.items():
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(main, content)
            if name.endswith(".epub"):
                archive.writestr(
                    "META-INF/container.xml", '<c><rootfiles><rootfile full-path="b.opf"/></rootfiles></c>'
                )
                item = '<item id="a" href="a.html" media-type="text/html"/>'
                archive.writestr("b.opf", f'<p><metadata/><manifest>{item}</manifest><itemref idref="a"/></p>')
        for document, reading in documents(name, file.getvalue()):
            _holds(document, Counter(oracles.signs(reading.text)), name)


def pdf(content: bytes) -> None:
    """Any bytes that begin like a PDF file are read, or refused."""
    documents("page.pdf", b"%PDF-1.4\n" + content)


def archives(content: bytes) -> None:
    """What an archive holds is files, each with its own name and no more bytes than it may have, and problems."""
    with TemporaryDirectory() as folder:
        for ending in (".zip", ".tar", ".tar.gz", ".gz", ".bz2", ".xz", ".warc", ".jsonl"):
            path = Path(folder) / f"page{ending}"
            path.write_bytes(content)
            rows = [row for item in read.scan([read.Root(path)]) for row in _unfolded(item)]
            must(bool(rows), "an archive is passed over in silence")
            found = [row for row in rows if isinstance(row, read.Found)]
            must(len({row.key for row in found}) == len(found), "two files have one name")
            total = 0
            for row in found:
                must(row.name.startswith(path.name), "a file is not below its archive")
                try:
                    total += len(read.load(row)[1])
                except read.ReadError:
                    continue
            must(total <= max(1 << 24, 200 * len(content)), "it unpacks to too much")
        read.forget()


def _unfolded(item: read.Found | Problem) -> Iterator[read.Found | Problem]:
    yield from (item,) if isinstance(item, Problem) else read.unfold(item)


def _holds(document: Document, said: Counter[str], what: str) -> None:
    lost = said - oracles.told(document) if said else said
    must(not lost, f"{what} lost {''.join(lost.elements())[:80]!r}")


def _index(document: Document) -> int:
    return document.source.record.index if document.source.record else 0


def _all_told(found: Sequence[tuple[Document, Reading]], many: int) -> None:
    """Check that of so many records each has a document or a problem; where there is no document, the error told."""
    told = sum(problem.document is None for _, reading in found for problem in reading.problems)
    must(not found or len(found) + told >= many, f"of {many} records {len(found)} have documents, {told} problems")


def _lost(document: Document, reading: Reading) -> Iterator[tuple[int, str]]:
    """Yield the lines that lost letters or digits, with these."""
    told: dict[int, list[str]] = defaultdict(list)
    for row in (*document.removed, *document.moved):
        told[row.line].append(row.text)
    for block in document.blocks:
        for number in range(block.lines[0], block.lines[1] + 1):
            told[number].append(block.text)
    for edit in document.repaired:
        told[edit.line].append(edit.before)
    for row in reading.lines:
        have = Counter(letters(" ".join(told[row.number])))
        lost = [
            Counter(letters(said)) - have for said in (unescape(row.text), row.text)
        ]  # a broken reference is itself
        del lost[0]["_"], lost[1]["_"]  # emphasis
        if all(lost):
            yield row.number, "".join(lost[0].elements())


OFFICE = {"page.docx": "word/document.xml", "page.odt": "content.xml", "page.epub": "a.html"}
"""Formats that are archives, and the part that holds the text."""


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
    "lines": line_engine,
    "line": line,
    "text": text,
    "markdown": markdown,
    "html": html,
    "jsonl": jsonl,
    "feed": feed,
    "mail": mail,
    "warc": warc,
    "table": table,
    "office": office,
    "pdf": pdf,
    "archives": archives,
    "curation": curation,
    "addresses": addresses,
    "queries": queries,
    "head": head,
    "store": store,
}
