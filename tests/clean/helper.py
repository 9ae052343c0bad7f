"""Readings made from strings, and a view of documents that tests can compare."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sitegen.model.document import Document
from sitegen.model.source import Line, Reading, Source, split_lines

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def reading_of(text: str, path: str = "page.txt", encoding: str = "utf-8") -> Reading:
    """Return a text as a reader would hand it over."""
    lines = []
    byte = 0
    starts = list(split_lines(text))
    for number, (start, content) in enumerate(starts, 1):
        lines.append(Line(number, start, byte, content))
        end = starts[number][0] if number < len(starts) else len(text)
        byte += len(text[start:end].encode(encoding))
    raw = text.encode(encoding)
    source = Source(path, hashlib.sha256(raw).hexdigest(), len(raw), "text/plain", f"originals/{path}")
    return Reading(source, encoding, text, tuple(lines))


def seed(prefix: str) -> Reading:
    """Return one of the sample documents; they are not part of the project."""
    path = next(SEEDS.glob(f"{prefix}*"))
    return reading_of(path.read_text(encoding="utf-8"), path.name)


def outline(document: Document) -> str:
    """Return a document as lines a person can compare."""
    rows: list[tuple[int, str]] = []
    for block in document.blocks:
        mark = f" {block.mark}" if block.mark else ""
        level = block.level or ""
        extra = "?" if block.inferred else ""
        where = " ".join(filter(None, (block.post, block.comment)))
        rows.append(
            (
                block.lines[0],
                f"{block.kind}{level}{extra}{mark} [{block.voice} {where} {block.language}] {block.text[:50]}",
            )
        )
    rows += [(row.line, f"- {row.reason}: {row.text[:50]}") for row in document.removed]
    rows += [(row.line, f"> {row.to}: {row.text[:70]}") for row in document.moved]
    rows += [(row.line, f"~ {row.reason}: {row.before} -> {row.after}") for row in document.repaired]
    return "\n".join(f"{line:4} {text}" for line, text in sorted(rows, key=lambda row: row[0]))
