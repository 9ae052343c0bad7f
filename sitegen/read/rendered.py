"""Markdown rendered by Python-Markdown, made harmless by nh3, and read back as blocks of text with marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from sitegen.model.source import Mark
from sitegen.read.html_words import INLINE_MARKS

if TYPE_CHECKING:
    import nh3
    from markdown import Markdown

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    {
        "p",
        "blockquote",
        "ul",
        "ol",
        "li",
        "pre",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "div",
        "hr",
    }
    | {
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "figure",
        "figcaption",
        "details",
        "summary",
        "dl",
        "dt",
        "dd",
    }
    | {"center", "address", "main", "nav"}
    | set(HEADINGS)
)
TAGS = frozenset({*INLINE_MARKS, *BLOCKS, "br", "img"})
UNSEEN = frozenset({"script", "style", "template", "noscript", "object", "iframe", "svg", "math", "head", "title"})
SCHEMES = frozenset({"http", "https", "mailto"})
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,100})\]")
BREAKING = re.compile(r"[\x00-\x20\x7f\\\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A rendered block before its place in the source is known: its kind, text and marks as in ``Marked``.

    ``item`` is true for the first block of a list item, whose bullet is put before it.
    """

    kind: str
    text: str
    marks: tuple[Mark, ...] = ()
    level: int | None = None
    depth: int = 0
    label: str | None = None
    item: bool = False


def render(source: str, references: dict[str, str]) -> tuple[Piece, ...]:
    """Return the blocks of one construct; no markup of the source survives in them."""
    machine = _markdown()
    machine.reset()
    machine.references.update({label: (target, None) for label, target in references.items()})
    walker = Walker()
    walker.feed(_cleaner().clean(machine.convert(source)))
    walker.close()
    return tuple(map(_without_carets, walker.finish()))


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3  # noqa: PLC0415 - the command line must start without it

    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(UNSEEN),
        attributes={"a": {"href"}, "img": {"alt"}, "code": {"class"}},
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


@cache
def _markdown() -> Any:  # noqa: ANN401 - its stubs leave out the attribute ``references``
    from markdown import Markdown  # noqa: PLC0415 - see above

    machine: Markdown = Markdown(extensions=["fenced_code", "tables", "sane_lists"], output_format="xhtml")
    return machine


def safe_target(target: str | None) -> str | None:
    """Return a link's target where it may be kept: web, mail, or relative without any trick; else None."""
    target = (target or "").strip()
    if not target or BREAKING.search(target) or target.startswith("//"):
        return None
    scheme = SCHEME.match(target)
    if scheme is not None and scheme[1].lower() not in SCHEMES:
        return None
    return target if scheme is not None or ":" not in re.split(r"[/?#]", target, maxsplit=1)[0] else None


def _without_carets(piece: Piece) -> Piece:
    """Show references to footnotes as ``[1]``, raised; the caret is markup."""
    found = [] if piece.kind == "code" else list(FOOTNOTE.finditer(piece.text))
    if not found:
        return piece
    carets = [match.start() + 1 for match in found]
    raised = [Mark(match.start() - at, match.end() - at - 1, "sup") for at, match in enumerate(found)]
    marks = [
        replace(mark, start=mark.start - bisect_left(carets, mark.start), end=mark.end - bisect_left(carets, mark.end))
        for mark in piece.marks
    ]
    marks = sorted([*marks, *raised], key=lambda mark: (mark.start, -mark.end))
    return replace(piece, text=FOOTNOTE.sub(r"[\1]", piece.text), marks=tuple(marks))


@dataclass(slots=True)
class _Draft:
    """The block being read."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    pictures: int = 0


class Walker(HTMLParser):
    """Reads harmless markup into pieces. Well-formed input is nh3's promise; anything else only loses structure."""

    def __init__(self) -> None:
        """Start with nothing read."""
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.open: list[str] = []
        self.marks: list[tuple[str, int, str | None]] = []
        self.draft = _Draft()
        self.label: str | None = None
        self.item = False
        self.cells = 0

    def finish(self) -> list[Piece]:
        """Return the pieces, the last one included."""
        self._close_block()
        return self.pieces

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block or a mark."""
        values = dict(attrs)
        if tag == "br":
            self._add(" " if self._inside("table") else "\n")
        elif tag == "img":
            self.draft.pictures += 1
            self._add(values.get("alt") or "")
        elif tag in INLINE_MARKS:
            if tag == "code" and self._inside("pre"):
                language = (values.get("class") or "").removeprefix("language-").split()
                self.label = language[0] if language else None
            else:
                self.marks.append((tag, self.draft.length, values.get("href")))
        elif tag in BLOCKS:
            if not self._inside("table"):
                self._close_block()
            elif tag == "tr":
                self.cells = 0
            elif tag in {"td", "th"}:
                self._add("\t" if self.cells else "")
                self.cells += 1
            self.open.append(tag)
            self.item = self.item or tag == "li"

    def handle_endtag(self, tag: str) -> None:
        """Close a block or a mark."""
        if tag in INLINE_MARKS:
            place = next((at for at in range(len(self.marks) - 1, -1, -1) if self.marks[at][0] == tag), None)
            if place is not None:
                self._mark(self.marks.pop(place))
        elif tag in self.open:
            if tag == "tr":
                self._add("\n")
            if not self._inside("table") or tag == "table":
                self._close_block()
            while self.open.pop() != tag:
                pass
            self.item = self.item and tag != "li"

    def handle_data(self, data: str) -> None:
        """Add text; outside code and tables white space is one space."""
        if self._inside("pre"):
            self._add(data)
        elif self._inside("table") and not self._inside("td", "th", "caption"):
            return
        else:
            data = re.sub(r"[ \t\r\n\f]+", " ", data)
            last = self.draft.text[-1][-1:] if self.draft.text else " "
            self._add(data.lstrip(" ") if last in {" ", "\n", "\t"} else data)

    def _inside(self, *tags: str) -> bool:
        return any(tag in tags for tag in self.open)

    def _add(self, text: str) -> None:
        if text:
            self.draft.text.append(text)
            self.draft.length += len(text)

    def _mark(self, mark: tuple[str, int, str | None]) -> None:
        tag, start, target = mark
        target = safe_target(target) if tag == "a" else None
        if start < self.draft.length and (tag != "a" or target is not None):
            self.draft.marks.append(Mark(start, self.draft.length, INLINE_MARKS[tag], target))

    def _close_block(self) -> None:
        draft, self.draft = self.draft, _Draft()
        self.marks = [(tag, 0, target) for tag, _, target in self.marks]
        whole = "".join(draft.text)
        code = self._inside("pre")
        edge = "\n" if self._inside("table") else None
        text = whole.rstrip() if code else whole.strip(edge)
        if not text.strip():
            return
        cut = 0 if code else len(whole) - len(whole.lstrip(edge))
        marks = tuple(
            replace(mark, start=max(mark.start - cut, 0), end=min(mark.end - cut, len(text)))
            for mark in sorted(draft.marks, key=lambda mark: (mark.start, -mark.end))
            if max(mark.start - cut, 0) < min(mark.end - cut, len(text))
        )
        kind, level, depth = self._kind(only_pictures=draft.pictures > 0 and self._only_pictures(draft))
        self.pieces.append(Piece(kind, text, marks, level, depth, self.label if code else None, self.item))
        self.label = None
        self.item = False

    def _only_pictures(self, draft: _Draft) -> bool:
        return draft.pictures >= sum(bool(part.strip()) for part in draft.text)

    def _kind(self, *, only_pictures: bool) -> tuple[str, int | None, int]:
        """Return kind, level and depth of the block that the open elements make."""
        lists = sum(tag in {"ul", "ol"} for tag in self.open)
        quotes = self.open.count("blockquote")
        heading = next((tag for tag in self.open if tag in HEADINGS), None)
        level = HEADINGS[heading] if heading else None
        kinds = (
            (heading is not None, "heading", 0),
            (self._inside("pre"), "code", lists),
            (self._inside("table"), "table", 0),
            (self.item and lists > 0, "list", lists - 1),
            (quotes > 0, "quote", quotes - 1),
            (self._inside("figcaption") or only_pictures, "caption", lists),
        )
        kind, depth = next(((kind, depth) for is_it, kind, depth in kinds if is_it), ("paragraph", lists))
        return kind, level, depth
