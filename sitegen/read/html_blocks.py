"""The blocks of an HTML page: every text that a browser shows, with its kind, marks, place and surroundings."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable

from sitegen.read.html_draft import Draft
from sitegen.read.html_parts import Element, Part, Tree
from sitegen.read.html_tokens import RAW, Token, attributes, tokens
from sitegen.read.html_words import (
    BLOCKS,
    CONTROLS,
    ENDS,
    HIDDEN,
    INLINE_MARKS,
    ROLES,
    VOID,
    is_hidden,
    names_of,
    part_of,
)
from sitegen.read.rendered import safe_target

HEADINGS = {f"h{level}": level for level in range(1, 7)}
KEPT_IN_TALK = frozenset({"legal", "related", "nav", "pager"})
"""Reasons that do not hold where readers speak: the head of a comment is often its ``<footer>``."""

DEEPEST = 400
"""Open elements beyond which further ones are not nested; browsers stop at about as many."""

NOT_IN_HEAD = BLOCKS - HIDDEN - {"html", "head"}


Watch = Callable[[str, Token, dict[str, tuple[str, int]]], None]
"""Told of every opening tag, script and comment, with its attributes: how metadata is collected."""


def build(text: str, watch: Watch | None = None, *, resolve: Callable[[str], str] | None = None) -> Tree:
    """Return the page's parts. ``resolve`` makes a link's target absolute where the page's address is known."""
    builder = _Builder(text, watch, resolve)
    for token in tokens(text):
        builder.take(token)
    builder.close_block()
    return Tree(tuple(builder.parts), tuple(builder.parents), tuple(builder.names), builder.deep)


class _Builder:
    """Takes tokens, keeps the open elements, and puts text into blocks."""

    def __init__(self, text: str, watch: Watch | None, resolve: Callable[[str], str] | None) -> None:
        self.source = text
        self.watch = watch
        self.resolve = resolve
        self.parts: list[Part] = []
        self.parents: list[int] = [0]
        self.names: list[str] = [""]
        self.stack: list[Element] = [Element("", 0, block=True)]
        self.deep = False
        self.count: Counter[str] = Counter()
        self.draft = Draft()
        self.first_in_item = False
        self.tables: list[list[int]] = []
        self.table_count = 0

    def take(self, token: Token) -> None:
        """Take the next token."""
        match token.kind:
            case "text":
                outer, self.draft = self.draft, Draft() if self.stack[-1].aside else self.draft
                self.draft.add(self.source, token.start, token.end, code=bool(self.count["pre"]))
                if self.stack[-1].aside:
                    self.end_part(hidden=True)
                    self.draft = outer
            case "open":
                self.open(token)
            case "close":
                self.close(token.name)
            case _:
                if self.watch is not None:
                    self.watch(token.kind, token, {})

    def open(self, token: Token) -> None:
        """Open an element."""
        name = token.name
        values = attributes(self.source, token) if token.end - token.inner > 1 else {}
        if self.watch is not None:
            self.watch("open", token, values)
        if name == "br":
            self.line_break(token.start, token.end - token.start)
        if name in BLOCKS:
            self.close_block()
        if name in VOID | RAW:
            return
        if len(self.stack) >= DEEPEST:
            self.deep = True
            return
        self.imply(name)
        self.push(name, values)
        if name in {"table", "tr", "td", "th"}:
            self.step_table(name)

    def imply(self, name: str) -> None:
        """Close what the opening of an element closes: a paragraph, the item before, the head."""
        if self.count["head"] and name in NOT_IN_HEAD:
            self.close("head")
        if name in BLOCKS and self.count["p"] and name not in {"option", "button"}:
            self.pop_to({"p"}, {"table", "button", "object", "td", "th"})
        closes, stops = ENDS.get(name, (None, None))
        if closes and stops is not None:
            while self.pop_to(closes, stops):
                pass

    def push(self, name: str, values: dict[str, tuple[str, int]]) -> None:
        """Put an element on the stack, with what it says of its inside."""
        outer = self.stack[-1]
        element = Element(
            name, len(self.parents), name in BLOCKS, outer.hidden, outer.reason, outer.region, outer.label
        )
        element.talk = outer.talk
        element.aside = outer.aside
        self.parents.append(outer.number)
        self.names.append(name)
        element.hidden = outer.hidden or name in HIDDEN or is_hidden(values)
        element.aside = element.aside or (element.hidden and not outer.hidden and not element.block)
        if outer.reason is None and name not in {"html", "body", "main", "article"}:
            names = names_of(name, values)
            role = values.get("role", ("", 0))[0].lower()
            reason, talk = part_of(names) if element.block and names else (None, False)
            element.talk = element.talk or talk
            element.reason = CONTROLS.get(name) or ROLES.get(role) or reason
            if element.talk and element.reason in KEPT_IN_TALK:
                element.reason = None
            element.region = element.number if element.reason else 0
        if name == "pre" or (name == "code" and self.count["pre"]):
            found = re.search(r"(?:lang(?:uage)?|brush)[-: ]+([\w+#-]{1,20})", values.get("class", ("", 0))[0])
            element.label = found[1] if found else outer.label
        if name in INLINE_MARKS and not (name == "code" and self.count["pre"]):
            element.mark = INLINE_MARKS[name], self.target(values) if name == "a" else None
        element.start = self.draft.length
        self.first_in_item = self.first_in_item or name in {"li", "dd"}
        self.stack.append(element)
        self.count[name] += 1

    def target(self, values: dict[str, tuple[str, int]]) -> str | None:
        """Return a link's target, made absolute where that is possible, or None where it must not be followed."""
        target = html.unescape(values.get("href", ("", 0))[0]).strip()
        safe = safe_target(re.sub(r"[\t\r\n]", "", target).replace(" ", "%20"))
        if safe is None or self.resolve is None:
            return safe
        return safe_target(self.resolve(safe))

    def close(self, name: str) -> None:
        """Close an element; a closing tag without its opening one is nothing."""
        if not self.count[name]:
            return
        if name not in BLOCKS:
            place = next(at for at in range(len(self.stack) - 1, 0, -1) if self.stack[at].name == name)
            self.finish(self.stack.pop(place))
            return
        self.close_block()
        self.pop_to({name}, {"table"} if name not in {"table", "body", "html"} else set())
        if name == "li":
            self.first_in_item = False

    def pop_to(self, names: Iterable[str], stops: Iterable[str]) -> bool:
        """Close elements up to the nearest of ``names``; none where one of ``stops`` comes first."""
        for at in range(len(self.stack) - 1, 0, -1):
            if self.stack[at].name in names:
                break
            if self.stack[at].name in stops:
                return False
        else:
            return False
        self.close_block()
        while len(self.stack) > at:
            self.finish(self.stack.pop())
        return True

    def finish(self, element: Element) -> None:
        """Forget an element; a mark ends with it."""
        self.count[element.name] -= 1
        if element.mark is not None:
            self.draft.mark(element.start, *element.mark)
        if element.name == "table" and self.tables:
            self.tables.pop()

    def step_table(self, name: str) -> None:
        """Count tables, rows and cells."""
        if name == "table":
            self.table_count += 1
            self.tables.append([self.table_count, 0, 0])
        elif self.tables:
            if name == "tr":
                self.tables[-1][1:] = [self.tables[-1][1] + 1, 0]
            else:
                self.tables[-1][2] += 1

    def close_block(self) -> None:
        """End the block: what was read becomes a part, open marks go on in the next."""
        for element in self.stack:
            if element.mark is not None:
                self.draft.mark(element.start, *element.mark)
                element.start = 0
        self.end_part()

    def end_part(self, *, hidden: bool = False) -> None:
        """Make a part of the draft and begin another; ``hidden`` where it stands out of sight within a line."""
        if not self.draft.text:
            return
        draft, self.draft = self.draft, Draft()
        text, runs, marks = draft.finish(code=bool(self.count["pre"]))
        if not text:
            return
        inner = self.stack[-1] if hidden else next(one for one in reversed(self.stack) if not one.aside)
        kind, level, depth = self.kind()
        part = Part(
            kind=kind,
            text=text,
            runs=runs,
            marks=marks,
            level=level,
            depth=depth,
            label=inner.label if kind == "code" else None,
            element=inner.number,
            hidden=inner.hidden,
            reason=inner.reason,
            region=inner.region,
            linked=min(draft.linked, len(text)),
            talk=inner.talk,
            cell=(self.tables[-1][0], self.tables[-1][1], self.tables[-1][2]) if self.tables else None,
        )
        self.parts.append(part)
        self.first_in_item = False

    def line_break(self, place: int, length: int) -> None:
        """Break the line; a second break in a row ends the paragraph."""
        if self.draft.is_broken() and not self.count["pre"]:
            self.close_block()
        else:
            self.draft.line_break(place, length)

    def kind(self) -> tuple[str, int | None, int]:
        """Return kind, level and depth that the open elements give a block."""
        lists = self.count["ul"] + self.count["ol"] + self.count["dl"]
        quotes = self.count["blockquote"]
        heading = next((element.name for element in reversed(self.stack) if element.name in HEADINGS), None)
        kinds = (
            (heading is not None, "heading", 0),
            (self.count["pre"] > 0, "code", lists),
            (self.count["figcaption"] + self.count["caption"] > 0, "caption", 0),
            (self.first_in_item and lists > 0, "list", lists - 1),
            (quotes > 0, "quote", quotes - 1),
        )
        kind, depth = next(((kind, depth) for is_it, kind, depth in kinds if is_it), ("paragraph", lists))
        return kind, HEADINGS[heading] if heading else None, depth
