"""What a build hands to the store: what came of each source, and what was published."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.source import DocumentId
from sitegen.problems import Problem


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """One document as its worker packed it, so that nothing is unpacked on the way into the store."""

    id: DocumentId
    outline: bytes
    names: bytes
    fingerprint: bytes
    document: bytes
    traces: bytes = b""


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that came of one source file; ``documents`` is None where the store's own are still right.

    ``withheld`` are the lines of the decisions that took something out of it; ``original`` tells whether a copy of the
    source belongs into the output; ``hints`` is a digest of what the archive knew of its documents' lines.
    """

    path: str
    key: str
    documents: tuple[PreparedDocument, ...] | None
    problems: tuple[Problem, ...] = ()
    withheld: tuple[int, ...] = ()
    original: bool = True
    hints: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """What stands in the output: made from which inputs (a digest), with which files, manifest and counts.

    ``stamp`` is a digest of every file's name, size and time; ``counts`` are documents, entities and mentions.
    """

    inputs: str
    stamp: str
    manifest: str
    counts: tuple[int, int, int]
    pages: int
    files: int
