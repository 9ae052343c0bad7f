"""The one module that makes markup of text: emphasis, links and names inside a block, each an escaped span.

Everything else of a page is made by templates from views.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.model.source import Mark

TAGS = {"em": "em", "strong": "strong", "code": "code", "sup": "sup", "sub": "sub", "del": "del"}
LIVE = re.compile(r"(?:https?://|mailto:)[^\s<>\"']+", re.IGNORECASE)
"""The only link targets that leave the archive; any other is shown and cannot be followed."""

RTL = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a block's text and the element around it; ``link`` spans may not stand inside one another."""

    start: int
    end: int
    open: Markup
    close: Markup
    link: bool
    plain: Markup | None = None


def direction(text: str) -> str | None:
    """Return ``rtl`` or ``ltr`` by the script of most letters, or None where no letter decides."""
    right = left = 0
    for char in text[:2000]:
        if char.isascii():
            left += char.isalpha()
            continue
        kind = unicodedata.bidirectional(char)
        right += kind in RTL
        left += kind == "L"
    if right == left == 0:
        return None
    return "rtl" if right > left else "ltr"


def mark_span(mark: Mark) -> Span | None:
    """Return the element of a mark; a link to anything but a web or mail address keeps its target as a title."""
    if mark.kind in TAGS:
        tag = TAGS[mark.kind]
        return Span(mark.start, mark.end, Markup(f"<{tag}>"), Markup(f"</{tag}>"), link=False)  # noqa: S704 a fixed tag
    if mark.kind != "link" or mark.target is None:
        return None
    target = mark.target.strip()
    inert = Markup('<span class="dead" title="{}">').format(target)
    if LIVE.fullmatch(target):
        opening = Markup('<a class="out" rel="nofollow noopener noreferrer" href="{}">').format(target)
        return Span(mark.start, mark.end, opening, Markup("</a>"), link=True, plain=inert)
    return Span(mark.start, mark.end, inert, Markup("</span>"), link=False)


def note_span(mark: Mark, note: str) -> Span:
    """Return the link from a raised mark to its footnote."""
    opening = Markup('<a href="#{}">').format(note)
    return Span(mark.start, mark.end, opening, Markup("</a>"), link=True, plain=Markup("<span>"))


def name_span(start: int, end: int, entity: str, kind: str, href: str | None) -> Span:
    """Return the element of a mention: a link where ``href`` is given, else a span that only says its type."""
    plain = Markup('<span class="{}">').format(kind)
    if href is None:
        return Span(start, end, plain, Markup("</span>"), link=False)
    opening = Markup('<a class="entity {}" data-entity="{}" href="{}">').format(kind, entity, href)
    return Span(start, end, opening, Markup("</a>"), link=True, plain=plain)


def plain(text: str) -> Markup:
    """Return a text as the content of an element, where quotation marks need no escape; never for an attribute."""
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))  # noqa: S704 escaped just now


def inline(text: str, spans: Iterable[Span], start: int = 0, end: int | None = None) -> Markup:
    """Return ``text[start:end]`` with its spans as elements, rightly nested; no character is added or lost.

    Of two links that overlap, the one that starts first stays a link.
    """
    stop = len(text) if end is None else end
    clipped = [
        (max(span.start, start), min(span.end, stop), span)
        for span in spans
        if span.start < stop and span.end > start and span.start < span.end
    ]
    clipped.sort(key=lambda item: (item[0], -item[1]))
    if not clipped:
        return plain(text[start:stop])
    return _nest(text, _demote(clipped), start, stop)


def _demote(clipped: list[tuple[int, int, Span]]) -> list[tuple[int, int, Span]]:
    """Turn each link that begins inside another into a span."""
    kept: list[tuple[int, int, Span]] = []
    free = -1
    for begin, finish, span in clipped:
        if not span.link:
            kept.append((begin, finish, span))
        elif begin >= free:
            kept.append((begin, finish, span))
            free = finish
        elif span.plain is not None:
            kept.append((begin, finish, Span(begin, finish, span.plain, Markup("</span>"), link=False)))
    return kept


def _nest(text: str, spans: Sequence[tuple[int, int, Span]], start: int, stop: int) -> Markup:
    """Write the text with an open stack; a span that crosses another's end is closed and opened again."""
    out: list[str] = []
    stack: list[tuple[int, Span]] = []
    at = start

    def upto(position: int) -> None:
        """Write text as far as a position, closing the spans that end on the way."""
        nonlocal at
        while stack and min(finish for finish, _ in stack) <= position:
            finish = min(finish for finish, _ in stack)
            out.append(plain(text[at:finish]))
            at = finish
            again: list[tuple[int, Span]] = []
            while any(end <= finish for end, _ in stack):
                end, span = stack.pop()
                out.append(span.close)
                if end > finish:
                    again.append((end, span))
            for item in reversed(again):
                out.append(item[1].open)
                stack.append(item)
        out.append(plain(text[at:position]))
        at = position

    for begin, finish, span in spans:
        upto(begin)
        out.append(span.open)
        stack.append((finish, span))
    upto(stop)
    return Markup("".join(out))  # noqa: S704 every piece was escaped or made above
