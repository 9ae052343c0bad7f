"""Cleaning: from decoded lines to a document with its ledger; and copies across the archive."""

from __future__ import annotations

from sitegen.clean.assemble import assemble
from sitegen.clean.document import build
from sitegen.clean.fates import fates
from sitegen.clean.furniture import learn
from sitegen.clean.likeness import compare
from sitegen.clean.lines import Ids, Row
from sitegen.clean.marked import assemble_marked, units_of
from sitegen.clean.page import examine, study
from sitegen.clean.remarks import told_by_markup
from sitegen.clean.revision import revise
from sitegen.clean.traces import traces_of
from sitegen.clean.twins import Pair, find_pairs, fingerprint
from sitegen.model.document import Document
from sitegen.model.source import Reading
from sitegen.model.traces import Hints, Traces

__all__ = ["Pair", "clean", "cleaned", "compare", "find_pairs", "fingerprint", "learn"]

KNOWS_NOTHING = Hints()
HTML = "text/html"


def clean(reading: Reading) -> Document:
    """Return the document of a reading, as it is without an archive around it."""
    return cleaned(reading, KNOWS_NOTHING)[0]


def cleaned(reading: Reading, hints: Hints) -> tuple[Document, Traces]:
    """Return the document of a reading: every line of it placed, moved or removed, and every repair told.

    What the source's own markup gives (``reading.marked``) is taken as it is; the structure of plain text is found.
    ``hints`` are what the archive knows of its lines; the traces, what it tells the archive, never depend on them.
    """
    if reading.marked is None:
        page = study(reading)
    else:
        rows = tuple(Row(line.number, line.start, line.byte, line.text, line.text) for line in reading.lines)
        page = examine(rows, units_of(reading, rows), told_by_markup(reading))
    traces = traces_of(reading, page)
    if hints:
        page = revise(page, hints, web=reading.source.media_type == HTML)
    if reading.marked is None:
        made = assemble(page.rows, fates(page), Ids(reading.encoding, reading.lines))
    else:
        made = assemble_marked(reading, page)
    return build(reading, page, made), traces
