"""Word documents (DOCX): paragraphs, headings, lists, tables, notes and links, from their XML.

What was deleted with changes tracked is left out with its reason; headers and footers are too. Nothing in the file is
run: macros, fields and embedded objects are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from sitegen.model.source import Reading, Source
from sitegen.problems import Code
from sitegen.read.errors import ReadError
from sitegen.read.names import sound
from sitegen.read.package import Package
from sitegen.read.sheet import Inline, Sheet, Text
from sitegen.read.sidecar import WEB

SUFFIXES = frozenset({".docx", ".docm"})
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIN = "word/document.xml"
HEADING = re.compile(r"(?:heading|title|überschrift|kop|titre|encabezado|título|titolo)\s*([1-9])?", re.IGNORECASE)
QUOTE = re.compile(r"(?:intense\s*)?quote|block\s*text", re.IGNORECASE)
EMPHASIS = {"b": "strong", "i": "em"}
OFF = frozenset({"0", "false", "none"})
FACTS = {"title": "title", "creator": "author", "created": "published", "modified": "modified", "language": "language"}
PARTS = re.compile(r"word/(?:header|footer)\d*\.xml")
NOTES = {"footnoteReference": "word/footnotes.xml", "endnoteReference": "word/endnotes.xml"}


@dataclass(slots=True)
class _State:
    """What is known while a document is read: its styles, lists, links, and the notes met so far."""

    sheet: Sheet
    headings: Mapping[str, int]
    quotes: frozenset[str]
    links: Mapping[str, str]
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield the one reading of a document; raises ``ReadError`` where it is damaged or holds no text."""
    package = Package(content)
    if MAIN not in package:
        raise ReadError(Code.UNREADABLE, "is no Word document that can be read: it has no text part")
    sheet = Sheet()
    _state_facts(package, sheet)
    headings, quotes = _styles(package)
    state = _State(sheet, headings, quotes, _links(package, "word/_rels/document.xml.rels"))
    body = package.tree(MAIN).find("body")
    for element in () if body is None else body:
        _block(element, state, 0)
    _notes(package, state)
    for name in package.names():
        if PARTS.fullmatch(name):
            sheet.leave_out("\n".join(_plain(row) for row in package.tree(name).iter("p")), "running-head")
    sheet.leave_out("\n".join(state.deleted), "deleted")
    yield sheet.reading(source)


def _state_facts(package: Package, sheet: Sheet) -> None:
    core = package.tree_if_any("docProps/core.xml")
    for element in () if core is None else core:
        if element.tag in FACTS and (element.text or "").strip():
            sheet.state(FACTS[element.tag], element.text or "", element.tag, "docProps/core.xml")


def _styles(package: Package) -> tuple[dict[str, int], frozenset[str]]:
    """Return the levels of the styles that are headings, and the styles of quotations, by their ids."""
    root = package.tree_if_any("word/styles.xml")
    levels: dict[str, int] = {}
    quotes: set[str] = set()
    for style in () if root is None else root.iter("style"):
        key = style.get("styleId", "")
        name = _value(style.find("name"))
        outline = style.find("pPr/outlineLvl")
        found = HEADING.fullmatch(name.strip())
        if found or (outline is not None and _value(outline).isdigit() and int(_value(outline)) < len("123456789")):
            levels[key] = int(found[1] or 1) if found else int(_value(outline)) + 1
        elif QUOTE.fullmatch(name.strip()):
            quotes.add(key)
    return levels, frozenset(quotes)


def _links(package: Package, name: str) -> dict[str, str]:
    root = package.tree_if_any(name)
    rows = () if root is None else root.iter("Relationship")
    return {row.get("Id", ""): row.get("Target", "") for row in rows if WEB.match(row.get("Target", ""))}


def _block(element: Element, state: _State, depth: int) -> None:
    match element.tag:
        case "p":
            _paragraph(element, state)
        case "tbl":
            rows = [[_cell(cell, state) for cell in row.findall("tc")] for row in element.iter("tr")]
            state.sheet.table(rows)
        case "sdt":
            for inner in element.iterfind("sdtContent/*"):
                _block(inner, state, depth + 1)
        case "del" | "moveFrom":
            state.deleted.append(_plain(element))
        case _:
            for inner in element:
                if inner.tag in {"p", "tbl", "sdt"}:
                    _block(inner, state, depth + 1)


def _cell(cell: Element, state: _State) -> str:
    """Return a cell's text; notes in it are met as anywhere."""
    texts = []
    for paragraph in cell.iter("p"):
        inline = Inline()
        _runs(paragraph, state, inline, (), None)
        texts.append(inline.text().plain)
    return " ".join(filter(None, texts))


def _paragraph(element: Element, state: _State) -> None:
    inline = Inline()
    _runs(element, state, inline, (), None)
    text = inline.text()
    style = _value(element.find("pPr/pStyle"))
    outline = _value(element.find("pPr/outlineLvl"))
    level = state.headings.get(style) or (int(outline) + 1 if outline.isdigit() and int(outline) < 9 else None)  # noqa: PLR2004 - 9 is text
    numbered = element.find("pPr/numPr")
    if level is not None and text.plain:
        state.sheet.add("heading", Text(" ".join(text.plain.split("\n")), text.marks), min(level, 6))
    elif numbered is not None and _value(numbered.find("numId")) != "0":
        state.sheet.add("list", text, depth=_depth(numbered))
    else:
        state.sheet.add("quote" if style in state.quotes else "paragraph", text)


def _depth(numbered: Element) -> int:
    said = _value(numbered.find("ilvl"))
    return min(int(said), 8) if said.isdigit() else 0


def _runs(  # noqa: C901, PLR0912 - a case for each element
    element: Element, state: _State, inline: Inline, kinds: tuple[str, ...], target: str | None
) -> None:
    """Add what a paragraph says, run by run."""
    for inner in element:
        match inner.tag:
            case "t":
                inline.add(sound(inner.text or ""), kinds, target)
            case "tab":
                inline.add(" ")
            case "br" | "cr":
                inline.add("\n")
            case "noBreakHyphen":
                inline.add("-", kinds, target)
            case "r":
                _runs(inner, state, inline, _emphasis(inner), target)
            case "hyperlink":
                _runs(inner, state, inline, kinds, state.links.get(inner.get("id", "")))
            case "del" | "moveFrom":
                state.deleted.append(_plain(inner))
            case "footnoteReference" | "endnoteReference":
                state.notes.append((str(len(state.notes) + 1), NOTES[inner.tag], inner.get("id", "")))
                inline.add(f"[{len(state.notes)}]")
            case "AlternateContent":  # the same twice, for new programs and old
                choice = inner.find("Choice")
                _runs(inner if choice is None else choice, state, inline, kinds, target)
            case "pPr" | "rPr" | "instrText" | "delText" | "Fallback" | "fldData":
                pass
            case "txbxContent":
                for row in inner:
                    inline.add("\n")
                    _runs(row, state, inline, kinds, target)
                inline.add("\n")
            case _:
                _runs(inner, state, inline, kinds, target)


def _emphasis(run: Element) -> tuple[str, ...]:
    found = run.find("rPr")
    if found is None:
        return ()
    marks = ((kind, found.find(tag)) for tag, kind in EMPHASIS.items())
    return tuple(kind for kind, mark in marks if mark is not None and _value(mark) not in OFF)


def _notes(package: Package, state: _State) -> None:
    """Add the notes in the order in which they were met, each under its number."""
    parts: dict[str, dict[str, Element]] = {}
    for number, name, key in state.notes:
        if name not in parts:
            root = package.tree_if_any(name)
            parts[name] = {} if root is None else {row.get("id", ""): row for row in root}
        note = parts[name].get(key)
        inline = Inline()
        inline.add(f"[{number}] ")
        for paragraph in () if note is None else note.iter("p"):
            _runs(paragraph, state, inline, (), None)
            inline.add("\n")
        state.sheet.add("footnote", inline.text(), label=number)


def _plain(element: Element) -> str:
    return "".join(row.text or "" for row in element.iter() if row.tag in {"t", "delText"})


def _value(element: Element | None) -> str:
    return "" if element is None else element.get("val", "")
