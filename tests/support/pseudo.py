"""A made-up language that finds forgotten words: every message stands in brackets, every date in another script.

Pages are built with the manner of Arabic (so that names of months and languages hold no Latin letter, and pages run
from the right) and with a catalogue that puts each message into ⟦brackets⟧. What is left of Latin letters outside of
them is data of the documents, or a word of the interface that nobody can translate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from babel.messages import Catalog
from babel.messages.pofile import write_po

LANGUAGE = "ar"
OPEN, CLOSE = "⟦", "⟧"
LONG = 6
"""Letters from which on a string of the data may stand within a text, as in "2018, a title: 4 mentions"."""

CUT = 20
"""Letters from which on a text may be the start of a string of the data, as a page's description is."""

FORMS = 6
"""What Arabic has of plurals; a page that asks for the form of a number finds one."""

WORDED = ("aria-label", "title", "placeholder", "alt", "data-names", "label")
"""Attributes that are read to a reader."""

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
SILENT = frozenset({"script", "style", "template"})
DATA_TAGS = frozenset({"bdi", "code", "pre", "kbd", "q", "mark", "tspan"})
DATA_CLASSES = frozenset({"masthead", "brand", "lead", "title", "hash", "latin", "sitenote", "tagline", "note"})
DATA_IDS = re.compile(r"o\d+")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
NAMES = re.compile(
    r"\b(?:https?://[\w./#?&=%-]+|SHA-256|BibTeX|RIS|CSL-JSON|JSON|Markdown|SQLite|MIT|sitegen|CoNLL-\d+|WikiNEuRal|byte|kB|MB"
    r"|utf-[\w-]+|UTF-8|cp\d+|[0-9a-f]{16,64}|c\d+|[\w/-]+\.(?:db|jsonl?|csv|txt|xml|html))(?![\w-])"
)
"""Names of formats, encodings and files, the same in every language; CLDR's Arabic has Latin signs of units too."""
MARKED = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")


def catalogue(template: Catalog, path: Path) -> None:
    """Write the catalogue of the made-up language."""
    made = Catalog(locale=LANGUAGE, charset="utf-8")
    for message in template:
        if isinstance(message.id, tuple):
            forms = (message.id[0], *[message.id[1]] * (FORMS - 1))
            made.add(message.id, tuple(map(bracketed, forms)), context=message.context)
        elif message.id:
            made.add(message.id, bracketed(message.id), context=message.context)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, made)


def bracketed(text: str) -> str:
    """Return a message in the made-up language."""
    return f"{OPEN}{text}{CLOSE}"


class Leftovers(HTMLParser):
    """Reads a page for words that are neither messages nor data."""

    def __init__(self, page: str, known: Iterable[str]) -> None:
        """Read a page; ``known`` are strings of the data that may stand anywhere as a whole."""
        super().__init__(convert_charrefs=True)
        self.known = sorted(set(map(_plain, known)), key=len, reverse=True)
        self.found: list[str] = []
        self.messages = 0
        self._depth = 0
        self._open: list[tuple[str, bool]] = []
        self.feed(page)
        self.close()
        if self._depth:
            self.found.append(f"{self._depth} brackets without an end")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether an element holds data, and read its attributes."""
        values = {name: value or "" for name, value in attrs}
        data = self._open[-1][1] if self._open else False
        for name in WORDED:
            if name in values and not (name == "title" and data):
                self._check(values[name], f"{tag} {name}=")
        if tag == "meta" and values.get("name") == "description":
            self._check(values.get("content", ""), "description ")
        if tag not in VOID:
            self._open.append((tag, _is_data(tag, values, inside=data)))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Read a text, which may begin or end within a message."""
        tag, is_data = self._open[-1] if self._open else ("", False)
        if tag in SILENT:
            return
        outside: list[str] = [""]
        for char in data:
            if char == OPEN:
                self.messages += 1
                self._depth += 1
            elif char == CLOSE:
                self._depth -= 1
                outside.append("")
            elif not self._depth:
                outside[-1] += char
        if not is_data:
            for piece in outside:
                self._check(piece, f"{tag} ")

    def _check(self, text: str, where: str) -> None:
        """Keep what stands outside of brackets and is no whole string of the data."""
        left = text
        while MARKED.search(left):
            left = MARKED.sub(" ", left)
        for piece in re.split(r"[·–]|\s{2,}", NAMES.sub(" ", left)):
            plain = _plain(piece)
            if LATIN.search(plain) and plain not in self.known and LATIN.search(self._unknown(plain)):
                self.found.append(f"{where}{' '.join(piece.split())[:90]}")

    def _unknown(self, text: str) -> str:
        """Return what is left of a text without the strings of the data in it, the longest first."""
        for known in self.known:
            if len(known) >= LONG and known in text:
                text = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", text)
            elif len(text) >= CUT and known.startswith(text.rstrip(" …")):
                return ""
        return text


def _is_data(tag: str, values: dict[str, str], *, inside: bool) -> bool:
    """Whether an element holds words of a document: as its kind, class or id says, or its language."""
    if "dir" in values and tag != "html":
        return True
    if "lang" in values:
        return values["lang"] != LANGUAGE
    if inside or tag in DATA_TAGS or set(values.get("class", "").split()) & DATA_CLASSES:
        return True
    return DATA_IDS.fullmatch(values.get("id", "")) is not None


def _plain(text: str) -> str:
    """Return a text without the signs at its ends and the space in it."""
    return " ".join(text.split()).strip(" ,.:;“”\"'()/#…")


def strings_of(documents: Iterable[Mapping[str, Any]], entities: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return what documents and names are called and say, by their records."""
    found: set[str] = set()
    for row in documents:
        source = row["source"]
        found |= {row["title"], row["publisher"] or "", source["path"], source["url"] or "", *row["authors"]}
        found |= {post["title"] or "" for post in row["posts"]} | {*row.get("tags", ())}
        found |= {comment["author"] or "" for comment in row["comments"]}
        found |= {text for block in row["blocks"] for text in (block["text"], *_sentences(block["text"]))}
    for row in entities:
        found |= {row["name"], *(alias["text"] for alias in row["aliases"])}
    return {" ".join(text.split()) for text in found}


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text, for a page's description is some of them."""
    return re.split(r"(?<=[.!?])\s+", " ".join(text.split()))
