"""Reads a page as a browser would see it: links, ids, text, whatever runs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
CIRCLE = frozenset({"circle", "path", "rect"})
INNER = frozenset({"a", "span", "b", "em", "strong", "code", "sup", "sub", "del", "bdi", "mark", "q", "time", "tspan"})
"""Elements that may stand inside a word."""


class PageReader(HTMLParser):
    """What tests ask of a page."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: Counter[str] = Counter()
        self.comments: list[str] = []
        self.inline: list[str] = []
        self.policy = ""
        self.headings: list[int] = []
        self.words: Counter[str] = Counter()
        self.nested_links = 0
        self.wrong: list[str] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self.feed(text)
        self.close()
        self.words.update(words("".join(self._text)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element says."""
        values = {name: value or "" for name, value in attrs}
        self._structure(tag, values)
        if tag == "a":
            self.nested_links += "a" in self._open
            self.links.append(values.get("href", "#"))
        elif tag == "form":
            self.links.append(values.get("action", ""))
        elif tag == "script":
            self.loads += [values["src"]] if "src" in values else []
            if "src" not in values and values.get("type") != "application/ld+json":
                self.inline.append("script")
        elif tag == "link":
            known = values.get("rel") in {"stylesheet", "icon"}
            (self.loads if known else self.links).append(values.get("href", ""))
        elif tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        elif tag == "meta" and values.get("http-equiv") == "refresh":
            self.links.append(values["content"].partition("url=")[2])
        self.inline += [f"{tag} {name}" for name in values if name.startswith("on") or name == "style"]
        if tag not in VOID | CIRCLE:
            self._open.append(tag)

    def _structure(self, tag: str, values: dict[str, str]) -> None:
        """Note ids, headings and comments."""
        if tag not in INNER:
            self._text.append(" ")
        if "id" in values:
            self.ids[values["id"]] += 1
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "article" and "comment" in values.get("class", "").split():
            self.comments.append(values["id"])

    def handle_endtag(self, tag: str) -> None:
        """Check that elements close in order."""
        if tag not in INNER:
            self._text.append(" ")
        if tag in VOID | CIRCLE:
            return
        if not self._open or self._open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep text that a reader sees."""
        if "script" not in self._open and "style" not in self._open:
            self._text.append(data)


def words(text: str) -> list[str]:
    """Return words without case and apostrophes."""
    return re.findall(r"\w+", re.sub(r"['’‘ʼ`]", "", unicodedata.normalize("NFKC", text).casefold()))
