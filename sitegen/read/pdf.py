"""PDF files: the text of their pages, in order, and what they state of themselves. Needs the extra ``pdf``.

A PDF has no paragraphs, only pieces of text at places. pypdf puts them into lines; cleaning finds what they are, as in
any text without markup. Where each page ends, a line gives its number.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING

from sitegen.model.source import Declared, Reading, Source
from sitegen.problems import Code, Problem
from sitegen.read.errors import ReadError
from sitegen.read.names import sound
from sitegen.read.records import text_reading
from sitegen.read.sheet import NO_TITLE

if TYPE_CHECKING:
    from pypdf import PdfReader

SUFFIXES = frozenset({".pdf"})
MEDIA = "application/pdf"
MISSING = "is not read: it is a PDF file, and reading these needs an extra: pip install 'sitegen[pdf]'"
ORIGIN = "document information"
MOST_PAGES = 5000
MOST_LETTERS = 20_000_000
FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, OSError, RecursionError, MemoryError)


def accepts(content: bytes) -> bool:
    """Whether content of any name is a PDF file."""
    return content.startswith(b"%PDF-")


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield the one reading of a file; raises ``ReadError`` where it is damaged, locked, or shows no text."""
    if find_spec("pypdf") is None:
        raise ReadError(Code.UNSUPPORTED, MISSING)
    from pypdf import PdfReader  # noqa: PLC0415 - an optional extra
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - the same

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it finds wrong it also raises
    try:
        file = PdfReader(io.BytesIO(content))
        if file.is_encrypted and not file.decrypt(""):
            raise ReadError(Code.UNSUPPORTED, "is not read: it is locked with a password")
        facts = _facts(file)
        pages, problems = _pages(source, file)
    except (PyPdfError, *FAULTS) as error:
        said = " ".join(str(error).split())[:200]
        raise ReadError(Code.UNREADABLE, f"is no PDF file that can be read ({type(error).__name__}: {said})") from error
    if not any(text.strip() for text in pages):
        raise ReadError(Code.EMPTY, "shows no text: its pages may be pictures, which text recognition (OCR) would read")
    body = "\n\n".join(f"{text.strip()}\n\n{number} / {len(pages)}" for number, text in enumerate(pages, 1))
    dated = {what: facts.pop(what) for what in ("published",) if what in facts}  # a date needs a line that says it
    reading = text_reading(source, dated, sound(body), ORIGIN)
    stated = tuple(Declared(what, sound(value), None, ORIGIN) for what, value in facts.items())
    yield replace(reading, declared=(*stated, *reading.declared), problems=tuple(problems))


def _pages(source: Source, file: PdfReader) -> tuple[list[str], list[Problem]]:
    """Return the text of each page; one that cannot be read is a problem, and an empty page."""
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - an optional extra

    found: list[str] = []
    problems: list[Problem] = []
    letters = 0
    for number in range(len(file.pages)):
        if number >= MOST_PAGES or letters > MOST_LETTERS:
            message = f"page {number + 1} and those after it are not read: the file is too long"
            problems.append(Problem(source.path, Code.UNSUPPORTED, message, source.id))
            break
        try:
            text = file.pages[number].extract_text()
        except (PyPdfError, *FAULTS) as error:
            message = f"page {number + 1} cannot be read ({type(error).__name__})"
            problems.append(Problem(source.path, Code.UNREADABLE, message, source.id))
            text = ""
        letters += len(text)
        found.append(text)
    return found, problems


def _facts(file: PdfReader) -> dict[str, str]:
    """Return title, author and day of making, as far as the file states them."""
    said = file.metadata
    if said is None:
        return {}
    title = " ".join(str(said.title or "").split())
    facts = {"title": "" if NO_TITLE.fullmatch(title) else title, "author": " ".join(str(said.author or "").split())}
    try:
        made = said.creation_date
    except ValueError:
        made = None
    if isinstance(made, datetime):
        facts["published"] = made.date().isoformat()
    return {what: value for what, value in facts.items() if value}
