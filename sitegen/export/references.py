"""References to every document in one file: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sitegen.export.package import counted, json_line
from sitegen.export.rows import Exporting
from sitegen.render.structured import Reference
from sitegen.render.structured import bibtex as bibtex_entry
from sitegen.render.structured import ris as ris_record
from sitegen.render.structured.citations import csl_item


def bibtex(exporting: Exporting, target: Path) -> int:
    """Write a BibTeX entry for each document; return how many."""
    return _references(exporting, target, lambda reference: bibtex_entry(reference) + "\n")


def ris(exporting: Exporting, target: Path) -> int:
    """Write a RIS record for each document; return how many."""
    return _references(exporting, target, ris_record)


def csl(exporting: Exporting, target: Path) -> int:
    """Write a list of CSL-JSON items, one for each document; return how many."""
    items = (csl_item(exporting.reference(row)) for row in exporting.documents())
    count = 0
    with target.open("wb") as handle:
        handle.write(b"[\n")
        for count, item in enumerate(items, 1):
            handle.write((b",\n" if count > 1 else b"") + json_line(item).rstrip(b"\n"))
        handle.write(b"\n]\n")
    return count


def _references(exporting: Exporting, target: Path, form: Callable[[Reference], str]) -> int:
    rows = (form(exporting.reference(row)).encode("utf-8", "replace") for row in exporting.documents())
    return counted(target, rows)
