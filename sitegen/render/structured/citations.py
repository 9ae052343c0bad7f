"""Citations: a sentence, BibTeX, RIS and CSL-JSON, each safe against whatever a title may hold."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from sitegen.model.document import Document
from sitegen.model.site import Outline, Site
from sitegen.render.messages import Messages, english
from sitegen.render.structured.reference import Reference, refer

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
"""BibTeX counts braces even behind a backslash, so braces are written as words."""

DAY = len("2019-05-02")
URL_ESCAPES = {char: f"%{ord(char):02X}" for char in ' "<>\\^`{|}'}


@dataclass(frozen=True, slots=True)
class Citations:
    """One reference in four forms."""

    text: str
    bibtex: str
    ris: str
    csl: str


def cite(
    document: Document, outline: Outline, site: Site, block: str | None = None, words: Messages | None = None
) -> Citations:
    """Return the citations of a document, or of one of its blocks.

    The sentence is in the language of ``words``; the formats are data, and in English.
    """
    del outline  # the document says it all; the outline is in the signature for lists that have nothing else
    reference = refer(document, site, block)
    return Citations(plain(reference, words), bibtex(reference), ris(reference), csl([reference]))


def plain(reference: Reference, words: Messages | None = None) -> str:
    """Return the citation as a sentence: what the source states, then where it is kept."""
    words = words or english()
    title = _line(reference.title)
    parts = [", ".join(map(_line, reference.authors))] if reference.authors else []
    stop = "" if title.endswith((".", "?", "!", "…")) else "."
    whole = title + stop
    parts.append(words.gettext("Comment on “%(title)s”", title=whole) if reference.comment else f"“{whole}”")
    date = reference.date[:DAY] if reference.date else words.gettext("no date stated")
    where = ", ".join(filter(None, (_line(reference.publisher or ""), date)))
    parts.append(where[:1].upper() + where[1:])
    if reference.url:
        saved = _line(reference.captured or "")
        made = words.gettext("%(address)s (saved %(date)s)", address=reference.url, date=saved)
        parts.append(made if saved else reference.url)
    kept = [words.gettext("In: %(archive)s", archive=_line(reference.archive)), reference.kept]
    kept.append(words.gettext("file %(path)s", path=_line(reference.path)))
    if reference.sha256:
        kept.append(f"SHA-256 {reference.sha256[:16]}")
    parts.append(", ".join(kept))
    return " ".join(part if part.endswith((".", "?", "!", "”")) else f"{part}." for part in parts if part)


def bibtex(reference: Reference) -> str:
    """Return an ``@online`` entry; names and titles stand in braces, because they are as the source writes them."""
    year, month, day = _date(reference.date)
    fields = [
        ("title", "{" + _tex(_title(reference)) + "}"),
        ("author", " and ".join("{" + _tex(author) + "}" for author in reference.authors)),
        ("organization", _tex(reference.publisher or "")),
        ("date", "-".join(filter(None, (year, month, day)))),
        ("year", year),
        ("url", _tex_url(reference.url or reference.page or "")),
        ("urldate", "-".join(filter(None, _date(reference.captured)))),
        ("langid", _tex(reference.language or "")),
        ("note", _tex(_note(reference))),
    ]
    rows = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
    return f"@online{{{reference.key},\n{rows}\n}}\n"


def ris(reference: Reference) -> str:
    """Return a record of type ELEC, a tag a line."""
    year, month, day = _date(reference.date)
    rows = [
        ("TI", _title(reference)),
        *(("AU", author) for author in reference.authors),
        ("PB", reference.publisher),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else ""),
        ("LA", reference.language),
        ("UR", reference.url or reference.page),
        ("Y2", "/".join(filter(None, _date(reference.captured)))),
        ("DB", reference.archive),
        ("ID", reference.key),
        ("N1", _note(reference)),
    ]
    lines = [f"{tag}  - {_line(value)}" for tag, value in rows if value and _line(value)]
    return "\r\n".join(["TY  - ELEC", *lines, "ER  - ", ""])


def csl_item(reference: Reference) -> dict[str, object]:
    """Return an item of CSL-JSON; names are literal, because the source does not say which part is the family's."""
    row: dict[str, object] = {
        "id": reference.key,
        "type": "post" if reference.comment else "webpage",
        "title": _line(_title(reference)),
        "author": [{"literal": _line(author)} for author in reference.authors],
        "container-title": _line(reference.publisher or ""),
        "issued": _parts(reference.date),
        "URL": reference.url or reference.page,
        "accessed": _parts(reference.captured),
        "language": reference.language,
        "archive": _line(reference.archive),
        "archive_location": reference.page or reference.place,
        "note": _note(reference),
    }
    return {key: value for key, value in row.items() if value}


def csl(references: list[Reference]) -> str:
    """Return references as CSL-JSON."""
    return json.dumps([csl_item(reference) for reference in references], ensure_ascii=False, indent=1) + "\n"


def _title(reference: Reference) -> str:
    return f"Comment on “{reference.title}”" if reference.comment else reference.title


def _note(reference: Reference) -> str:
    digest = f", SHA-256 {reference.sha256}" if reference.sha256 else ""
    return _line(f"Kept in {reference.archive}, {reference.kept}, file {reference.path}{digest}")


def _date(value: str | None) -> tuple[str, str, str]:
    """Return year, month and day, each empty where it is not known."""
    found = DATE.match(value or "")
    return (found[1], found[2] or "", found[3] or "") if found else ("", "", "")


def _parts(value: str | None) -> dict[str, object] | None:
    numbers = [int(part) for part in _date(value) if part]
    return {"date-parts": [numbers]} if numbers else None


def _line(text: str) -> str:
    """Return the text as one line that any format can hold."""
    return " ".join(CONTROL.sub(" ", text).split())


def _tex(text: str) -> str:
    return "".join(TEX.get(char, char) for char in _line(text))


def _tex_url(url: str) -> str:
    return "".join(URL_ESCAPES.get(char, char) for char in _line(url))
