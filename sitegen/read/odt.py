"""OpenDocument texts (ODT): paragraphs, headings, lists, tables, notes and links, from their XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from sitegen.model.source import Reading, Source
from sitegen.problems import Code
from sitegen.read.errors import ReadError
from sitegen.read.names import sound
from sitegen.read.package import Package
from sitegen.read.sheet import Inline, Sheet
from sitegen.read.sidecar import WEB

SUFFIXES = frozenset({".odt", ".ott"})
MEDIA = "application/vnd.oasis.opendocument.text"
MAIN = "content.xml"
FACTS = {
    "title": "title",
    "initial-creator": "author",
    "creation-date": "published",
    "date": "modified",
    "language": "language",
    "keyword": "tag",
}
MOST_SPACES = 100
QUOTES = frozenset({"Quotations", "Quotation"})
OUTSIDE = frozenset({"tracked-changes", "sequence-decls", "forms", "variable-decls", "user-field-decls"})


@dataclass(slots=True)
class _State:
    """What is known while a document is read: its styles, and the notes met so far."""

    sheet: Sheet
    styles: Mapping[str, tuple[str, ...]]
    quotes: frozenset[str]
    notes: list[tuple[str, Element]] = field(default_factory=list)


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield the one reading of a document; raises ``ReadError`` where it is damaged or holds no text."""
    package = Package(content)
    if MAIN not in package:
        raise ReadError(Code.UNREADABLE, "is no OpenDocument text that can be read: it has no text part")
    sheet = Sheet()
    meta = package.tree_if_any("meta.xml")
    for element in () if meta is None else meta.iter():
        if element.tag in FACTS and (element.text or "").strip():
            sheet.state(FACTS[element.tag], element.text or "", element.tag, "meta.xml")
    root = package.tree(MAIN)
    state = _State(sheet, *_styles(root))
    text = root.find("body/text")
    if text is None:
        raise ReadError(Code.UNSUPPORTED, "is an OpenDocument file, but no text")
    _blocks(text, state, 0)
    done = 0
    while done < len(state.notes):  # a note may have notes
        label, note = state.notes[done]
        done += 1
        inline = Inline()
        inline.add(f"[{label}] ")
        for paragraph in note.iter("p"):
            _inline(paragraph, state, inline, (), None)
            inline.add("\n")
        sheet.add("footnote", inline.text(), label=label)
    for change in text.iter("tracked-changes"):
        rows = ("".join(paragraph.itertext()) for paragraph in change.iter("p"))
        sheet.leave_out("\n".join(rows), "deleted")
    yield sheet.reading(source)


def _styles(root: Element) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return the emphasis of each style of the document's own, and those made from the style of quotations."""
    found: dict[str, tuple[str, ...]] = {}
    quotes = set(QUOTES)
    for style in root.iter("style"):
        values = style.find("text-properties")
        strong = values is not None and values.get("font-weight") == "bold"
        slanted = values is not None and values.get("font-style") in {"italic", "oblique"}
        found[style.get("name", "")] = ("strong",) * strong + ("em",) * slanted
        if style.get("parent-style-name") in QUOTES:
            quotes.add(style.get("name", ""))
    return found, frozenset(quotes)


def _blocks(element: Element, state: _State, depth: int) -> None:
    for inner in element:
        match inner.tag:
            case "h":
                said = inner.get("outline-level", "1")
                level = min(int(said), 6) if said.isdigit() and int(said) else 1
                _add("heading", inner, state, level=level)
            case "p":
                in_list = depth > 0
                quote = inner.get("style-name") in state.quotes
                _add("list" if in_list else "quote" if quote else "paragraph", inner, state, depth=max(0, depth - 1))
            case "list":
                _blocks(inner, state, depth + 1)
            case "table":
                rows = inner.iter("table-row")
                state.sheet.table([[_cell(cell, state) for cell in row if cell.tag == "table-cell"] for row in rows])
            case tag if tag not in OUTSIDE:
                _blocks(inner, state, depth)


def _add(kind: str, element: Element, state: _State, *, level: int | None = None, depth: int = 0) -> None:
    inline = Inline()
    _inline(element, state, inline, (), None)
    state.sheet.add(kind, inline.text(), level=level, depth=depth)


def _cell(cell: Element, state: _State) -> str:
    texts = []
    for paragraph in cell.iter():
        if paragraph.tag in {"p", "h"}:
            inline = Inline()
            _inline(paragraph, state, inline, (), None)
            texts.append(inline.text().plain)
    return " ".join(filter(None, texts))


def _inline(  # noqa: C901 - a case for each element
    element: Element, state: _State, inline: Inline, kinds: tuple[str, ...], target: str | None
) -> None:
    """Add what a paragraph says; white space in the file is one blank."""
    inline.add(_blanks(element.text), kinds, target)
    for inner in element:
        match inner.tag:
            case "s":
                said = inner.get("c", "1")
                inline.add(" " * min(MOST_SPACES, int(said) if said.isdigit() else 1))
            case "tab":
                inline.add(" ")
            case "line-break":
                inline.add("\n")
            case "a":
                href = inner.get("href", "")
                _inline(inner, state, inline, kinds, href if WEB.match(href) else None)
            case "span":
                _inline(inner, state, inline, state.styles.get(inner.get("style-name", ""), kinds), target)
            case "note":
                citation, body = inner.find("note-citation"), inner.find("note-body")
                label = "" if citation is None else "".join(citation.itertext()).strip()
                label = label or str(len(state.notes) + 1)
                inline.add(f"[{label}]")
                state.notes.append((label, Element("none") if body is None else body))
            case "frame" | "text-box":
                inline.add("\n")
                for row in inner.iter("p"):
                    _inline(row, state, inline, kinds, target)
                    inline.add("\n")
            case "annotation":
                state.sheet.leave_out("\n".join("".join(row.itertext()) for row in inner.iter("p")), "annotation")
            case "tracked-changes":
                pass
            case _:
                _inline(inner, state, inline, kinds, target)
        inline.add(_blanks(inner.tail), kinds, target)


def _blanks(text: str | None) -> str:
    said = sound(text or "")
    inner = " ".join(said.split())
    if not said or not inner:
        return " " if said else ""
    return " " * said[0].isspace() + inner + " " * said[-1].isspace()
