"""The laws a cleaned document must keep, checked from outside the stage: nothing lost, nothing invented."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from sitegen.model.document import Document
from sitegen.model.source import Reading


def words(text: str) -> list[str]:
    """Return the words of a text as the laws compare them."""
    return re.findall(r"\w+", re.sub(r"['’‘ʼ`]", "", unicodedata.normalize("NFKC", text).casefold()))


def breaches(document: Document, reading: Reading, content: bytes | None = None) -> list[str]:
    """Return every breach of a law, as a sentence; ``content`` is the file, where the text says not all of it."""
    raw = reading.text.encode(reading.encoding, "surrogatepass") if content is None else content
    return [
        *_ids(document, reading, raw),
        *_runs(document, reading),
        *_account(document, reading),
        *_words_account(document, reading),
        *_evidence(document, reading),
    ]


def _ids(document: Document, reading: Reading, raw: bytes) -> list[str]:
    found = [
        f"{key} is the id of {count} blocks"
        for key, count in Counter(b.id for b in document.blocks).items()
        if count > 1
    ]
    for block in document.blocks:
        offset = int(block.id[1:])
        head = raw[offset : offset + 8].decode(reading.encoding, "replace")[:1]
        first = document.repaired and {row.line for row in document.repaired} & {block.lines[0]}
        if not first and head != block.text[:1]:
            found.append(f"{block.id} is not where {block.text[:20]!r} begins")
    order = [(block.lines[0], int(block.id[1:])) for block in document.blocks]
    if order != sorted(order):
        found.append("blocks are not in source order")
    return found


def _runs(document: Document, reading: Reading) -> list[str]:
    found = []
    repaired = {row.line for row in document.repaired}
    for block in document.blocks:
        covered = 0
        for run in block.runs:
            said = block.text[run.start : run.start + run.length]
            source = reading.text[run.source : run.source + run.source_length]
            if (
                run.length == run.source_length
                and said != source
                and repaired.isdisjoint(range(block.lines[0], block.lines[1] + 1))
            ):
                found.append(f"{block.id}: {said[:30]!r} is {source[:30]!r} in the source")
            covered += run.length
        if covered < len("".join(block.text.split())) - 3 * len(document.repaired):
            found.append(f"{block.id}: runs cover {covered} of {len(block.text)} characters")
    return found


def _account(document: Document, reading: Reading) -> list[str]:
    """Every character that is not white space stands in exactly one run, ledger row or repair of its line."""
    found = []
    want = {line.number: Counter("".join(line.text.split())) for line in reading.lines}
    have: dict[int, Counter[str]] = {number: Counter() for number in want}
    starts = [line.start for line in reading.lines]
    for block in document.blocks:
        for run in block.runs:
            number = _line_at(starts, run.source)
            have[number].update("".join(reading.text[run.source : run.source + run.source_length].split()))
    for row in (*document.removed, *document.moved):
        have[row.line].update("".join(row.text.split()))
        if row.text not in reading.lines[row.line - 1].text:
            found.append(f"line {row.line} does not say {row.text[:40]!r}")
    for number, count in want.items():
        repaired = Counter("".join("".join(row.before.split()) for row in document.repaired if row.line == number))
        if count - have[number] - repaired:
            found.append(f"line {number} lost {''.join((count - have[number]).elements())[:40]!r}")
        if have[number] - count:
            found.append(f"line {number} stands twice: {''.join((have[number] - count).elements())[:40]!r}")
    return found


def _words_account(document: Document, reading: Reading) -> list[str]:
    """Every ledger row holds words of its line, and every word of a line stands in a block or a row.

    A line that was repaired and has a block is held by that block; the head of a comment by the comment.
    """
    said = {line.number: Counter(words(line.text)) for line in reading.lines}
    rows = [(row.line, row.text) for row in (*document.removed, *document.moved)]
    told = [*rows, *((row.line, row.before) for row in document.repaired)]
    found = [f"the row of line {line} has no text" for line, text in told if said[line] and not words(text)]
    found += [f"line {line} does not say {text[:40]!r}" for line, text in told if Counter(words(text)) - said[line]]
    have: dict[int, Counter[str]] = {number: Counter() for number in said}
    shown: dict[int, str] = dict.fromkeys(said, "")
    for block in document.blocks:
        for number in range(block.lines[0], block.lines[1] + 1):
            have[number].update(words(block.text))
            shown[number] += re.sub(r"\W", "", block.text.casefold())
    for line, text in told:
        have[line].update(words(text))
    repaired = {row.line for row in document.repaired}
    for number, want in said.items():
        if not (number in repaired and shown[number]):
            lost = [word for word in (want - have[number]).elements() if word not in shown[number]]
            found += [f"line {number} lost the words {lost[:5]}"] if lost else []
    return found


def _line_at(starts: list[int], source: int) -> int:
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if starts[middle] <= source else (low, middle)
    return low + 1


def _evidence(document: Document, reading: Reading) -> list[str]:
    found = []
    for item in (document, *document.posts, *document.comments):
        date = item.published
        if date and date.line is None:
            found += [] if date.origin else [f"the date {date.value} has neither a line nor a file that says it"]
        elif date and date.line and date.evidence not in reading.lines[date.line - 1].text:
            found.append(f"the date {date.value} has no evidence on line {date.line}")
    blocks = {block.id: block for block in document.blocks}
    found += [
        f"{spoken.text!r} is not at {spoken.start} of {spoken.block}"
        for spoken in document.spoken
        if blocks[spoken.block].text[spoken.start : spoken.end] != spoken.text
    ]
    found += [
        f"{comment.id} claims a block that is not its own"
        for comment in document.comments
        if any(blocks[key].comment != comment.id for key in comment.blocks)
    ]
    title = [block for block in document.blocks if block.id == document.title_block]
    if title and title[0].text != document.title:
        found.append("the title is not its block's text")
    return found
