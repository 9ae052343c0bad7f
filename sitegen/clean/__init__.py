"""Cleaning: from decoded lines to a document with its ledger; and copies across the archive."""

from __future__ import annotations

from sitegen.clean.assemble import assemble
from sitegen.clean.document import build
from sitegen.clean.fates import fates
from sitegen.clean.lines import Row
from sitegen.clean.marked import assemble_marked, units_of
from sitegen.clean.page import examine, study
from sitegen.clean.twins import find_twins, fingerprint
from sitegen.model.document import Document
from sitegen.model.source import Reading

__all__ = ["clean", "find_twins", "fingerprint"]


def clean(reading: Reading) -> Document:
    """Return the document of a reading: every line of it placed, moved or removed, and every repair told.

    What the source's own markup gives (``reading.marked``) is taken as it is; the structure of plain text is found.
    """
    if reading.marked is None:
        page = study(reading)
        return build(reading, page, assemble(page.rows, fates(page), reading.encoding))
    rows = tuple(Row(line.number, line.start, line.byte, line.text, line.text) for line in reading.lines)
    page = examine(rows, units_of(reading, rows))
    return build(reading, page, assemble_marked(reading, page))
