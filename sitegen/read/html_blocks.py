"""The blocks of an HTML page: every text that a browser shows, with its kind, marks, place and surroundings."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from sitegen.read.html_draft import Draft
from sitegen.read.html_parts import Element, Part, Tree
from sitegen.read.html_tokens import RAW, Token, attributes, tokens
from sitegen.read.html_words import (
    AUTHOR,
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
    says_author,
)
from sitegen.read.rendered import safe_target

HEADINGS = {f"h{level}": level for level in range(1, 7)}
KEPT_IN_TALK = frozenset({"legal", "related", "nav", "pager"})
"""Reasons that do not hold where readers speak: the head of a comment is often its ``<footer>``."""

PAGE = frozenset({"html", "body", "main", "article"})
ITEMS = frozenset({"li", "dd"})
TABLES = frozenset({"table", "tr", "td", "th"})
SPACES = re.compile(r"[\t\r\n]")
LANGUAGE = re.compile(r"(?:lang(?:uage)?|brush)[-: ]+([\w+#-]{1,20})")
DEEPEST = 400
"""Open elements beyond which further ones are not nested; browsers stop at about as many."""

NOT_IN_HEAD = BLOCKS - HIDDEN - {"html", "head"}


NOTHING: Mapping[str, str] = {}
TELLING = frozenset({"meta", "link", "time", "script", "title"})
"""Elements that tell something of the page."""

Watch = Callable[[str, Token, Mapping[str, str]], None]
"""Told of every opening tag, script and comment, with its attributes: how metadata is collected."""


def build(text: str, watch: Watch | None = None) -> Tree:
    """Return the page's parts; targets of links are as the page writes them."""
    builder = _Builder(text, watch)
    for token in tokens(text):
        builder.take(token)
    builder.close_block()
    return Tree(tuple(builder.parts), tuple(builder.parents), tuple(builder.names), tuple(builder.values), builder.deep)


class _Builder:
    """Takes tokens, keeps the open elements, and puts text into blocks."""

    def __init__(self, text: str, watch: Watch | None) -> None:
        self.source = text
        self.watch = watch
        self.parts: list[Part] = []
        self.parents: list[int] = [0]
        self.names: list[str] = [""]
        self.values: list[Mapping[str, str]] = [NOTHING]
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
                if not self.draft.text and not self.count["pre"] and self.source[token.start : token.end].isspace():
                    return
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
                    self.watch(token.kind, token, NOTHING)

    def open(self, token: Token) -> None:
        """Open an element."""
        name = token.name
        values = attributes(self.source, token) if token.end - token.inner > 1 else NOTHING
        if self.watch is not None and name in TELLING:
            self.watch("open", token, values)
        if name == "br":
            self.line_break(token.start, token.end - token.start)
        block = name in BLOCKS
        if block and self.draft.text:
            self.close_block()
        if name in VOID | RAW:
            return
        if len(self.stack) >= DEEPEST:
            self.deep = True
            return
        if block or name in ENDS:
            self.imply(name)
        self.push(name, values)
        if name in TABLES:
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

    def push(self, name: str, values: Mapping[str, str]) -> None:
        """Put an element on the stack, with what it says of its inside."""
        outer = self.stack[-1]
        block = name in BLOCKS
        number = len(self.parents)
        element = Element(
            name, number, block, outer.hidden, outer.reason, outer.region, outer.label, outer.talk, outer.aside
        )
        self.parents.append(outer.number)
        self.names.append(name)
        self.values.append(values)
        if not outer.hidden and (name in HIDDEN or (values and is_hidden(values))):
            element.hidden = True
            element.aside = outer.aside or not block
        if outer.reason is None and block and name not in PAGE:
            self.name(element, values)
        if name == "pre" or (name == "code" and self.count["pre"]):
            found = LANGUAGE.search(values.get("class", ""))
            element.label = found[1] if found else outer.label
        elif not block and values and says_author(values.get("class", ""), values.get("itemprop", "")):
            if name != "a":
                element.mark = AUTHOR, None
            else:
                element.mark = "link", self.target(values)
        elif name in INLINE_MARKS:
            element.mark = INLINE_MARKS[name], self.target(values) if name == "a" else None
        element.start = self.draft.length
        if name in ITEMS:
            self.first_in_item = True
        self.stack.append(element)
        self.count[name] += 1

    def name(self, element: Element, values: Mapping[str, str]) -> None:
        """Tell from an element's name, class and role why its inside is left out, or that readers speak there."""
        names = names_of(element.name, values) if values else ""
        reason, talk = part_of(names) if names else (None, False)
        element.talk = element.talk or talk
        element.reason = (
            CONTROLS.get(element.name) or (ROLES.get(values["role"].lower()) if "role" in values else None) or reason
        )
        if element.talk and element.reason in KEPT_IN_TALK:
            element.reason = None
        element.region = element.number if element.reason else 0

    def target(self, values: Mapping[str, str]) -> str | None:
        """Return a link's target, or None where it must not be followed."""
        target = values.get("href")
        if not target:
            return None
        target = html.unescape(target).strip() if "&" in target else target.strip()
        return safe_target(SPACES.sub("", target).replace(" ", "%20"))

    def close(self, name: str) -> None:
        """Close an element; a closing tag without its opening one is nothing."""
        if not self.count[name]:
            return
        if name not in BLOCKS:
            place = len(self.stack) - 1
            while self.stack[place].name != name:
                place -= 1
            self.finish(self.stack.pop(place))
            return
        if self.draft.text:
            self.close_block()
        if self.stack[-1].name == name:
            self.finish(self.stack.pop())
        else:
            self.pop_to((name,), () if name in {"table", "body", "html"} else ("table",))
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
        if self.draft.text:
            self.close_block()
        while len(self.stack) > at:
            self.finish(self.stack.pop())
        return True

    def finish(self, element: Element) -> None:
        """Forget an element; a mark ends with it."""
        self.count[element.name] -= 1
        if element.mark is not None and self.draft.text:
            self.draft.mark(element.start, *element.mark)
        if self.tables and element.name == "table":
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
        if not self.draft.text:
            return
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
