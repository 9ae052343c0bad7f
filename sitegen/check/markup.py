"""A strict reader of the pages that sitegen writes: stricter than browsers, so that a page means one thing."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass, field

VOID = frozenset(re.findall(r"\w+", "area base br col embed hr img input link meta source track wbr"))
RAW = frozenset({"script", "style"})
NOT_IN_P = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        "header hr main nav ol p pre section table ul",
    )
)
LOADED_RELATIONS = re.compile(r"\b(?:stylesheet|icon|preload|modulepreload|manifest|prefetch)\b", re.IGNORECASE)
RUNNING_SCHEMES = ("javascript:", "vbscript:", "data:")
PICTURES = frozenset({"img", "link"})
"""Elements that show ``data:image/`` and run nothing in it."""
TOKEN = re.compile(
    r"(?P<comment><!--)"
    r"|<!(?P<doctype>doctype html)>"
    r"|</(?P<end>[A-Za-z][A-Za-z0-9:-]*+)\s*+>"
    r"|<(?P<start>[A-Za-z][A-Za-z0-9:-]*+)(?P<attributes>(?:\s++[^\s\"'<>/=]++(?:=\"[^\"]*+\")?+)*+)\s*+(?P<closed>/?+)>"
    r"|(?P<stray><)"
    r"|(?P<text>[^<]++)",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:=\"([^\"]*+)\")?+")
MOST_FAULTS = 50
"""A page with this many faults is not read on: the templates are wrong, and all of it will be."""

LOOSE_AMPERSAND = re.compile(r"&(?!#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")


@dataclass(slots=True)
class Page:
    """What one page holds: ids with their counts, links, what it loads, scripts in it, and (line, fault) pairs."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)


class _Reader:
    """Reads one page from its first token to its last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.page = Page()
        self.open: list[str] = []
        self.inside: Counter[str] = Counter()
        self.place = 0
        self.seen: set[str] = set()

    def read(self) -> Page:
        """Return what the page holds."""
        if not re.match(r"<!doctype html>", self.text, re.IGNORECASE):
            self.fault("does not begin with <!doctype html>")
        while len(self.page.faults) < MOST_FAULTS and (match := TOKEN.match(self.text, self.place)):
            self.place = match.end()
            self.token(match)
        for name in self.open:
            self.fault(f"<{name}> is not closed")
        for name in ("html", "head", "title", "body"):
            if name not in self.seen:
                self.fault(f"has no <{name}>")
        return self.page

    def token(self, match: re.Match[str]) -> None:
        """Take one token."""
        if match["comment"]:
            self.comment()
        elif match["start"]:
            self.start(match["start"].lower(), match["attributes"], bool(match["closed"]))
        elif match["end"]:
            self.end(match["end"].lower())
        elif match["stray"]:
            self.fault("has a < that begins no tag")
        elif match["text"]:
            self.escaped(match["text"])

    def fault(self, message: str) -> None:
        """Note a fault at the present place."""
        self.page.faults.append((self.text.count("\n", 0, self.place) + 1, message))

    def comment(self) -> None:
        """Pass over a comment."""
        end = self.text.find("-->", self.place)
        if end < 0:
            self.fault("has a comment without an end")
        self.place = end + 3 if end >= 0 else len(self.text)

    def escaped(self, text: str) -> None:
        """Check that text escapes what it must."""
        if "&" in text and LOOSE_AMPERSAND.search(text):
            self.fault("has an & that begins no character reference")

    def start(self, name: str, written: str, closed: bool) -> None:  # noqa: FBT001 - one call, by the tokeniser
        """Enter an element."""
        self.seen.add(name)
        values = self.attributes(name, written)
        self.note(name, values)
        if name in NOT_IN_P and self.inside["p"]:
            self.fault(f"<{name}> stands in a <p>, which it ends")
        if name in VOID or closed:
            if name not in VOID and not self.inside["svg"] and name != "svg":
                self.fault(f"<{name}/> closes itself, which only void elements and SVG can")
            return
        self.open.append(name)
        self.inside[name] += 1
        if name in RAW:
            self.raw(name, values)

    def end(self, name: str) -> None:
        """Leave an element; where another is innermost, say so and leave up to the one that is meant."""
        if not self.inside[name]:
            self.fault(f"</{name}> ends nothing")
            return
        if self.open[-1] != name:
            self.fault(f"</{name}> comes before </{self.open[-1]}>")
        left = ""
        while left != name:
            left = self.open.pop()
            self.inside[left] -= 1

    def attributes(self, name: str, written: str) -> dict[str, str]:
        """Return an element's attributes, unescaped."""
        values: dict[str, str] = {}
        for key, value in ATTRIBUTE.findall(written):
            if key.lower() in values:
                self.fault(f"<{name}> has the attribute {key} twice")
            self.escaped(value)
            values[key.lower()] = html.unescape(value)
        return values

    def note(self, name: str, values: dict[str, str]) -> None:
        """Note what an element says, links to and loads."""
        page = self.page
        if "id" in values:
            page.ids[values["id"]] += 1
            if not values["id"] or re.search(r"\s", values["id"]):
                self.fault(f"the id {values['id']!r} is empty or has a space")
        if name == "html" and not values.get("lang"):
            self.fault("<html> has no lang")
        if name in {"a", "area"} and "href" in values:
            page.links.append(values["href"])
        if name == "link" and "href" in values:
            (page.loads if LOADED_RELATIONS.search(values.get("rel", "")) else page.links).append(values["href"])
        page.links += [values[key] for key in ("action", "formaction", "cite") if values.get(key)]
        page.loads += [values[key] for key in ("src", "poster", "data", "background") if values.get(key)]
        page.loads += [part.split()[0] for part in values.get("srcset", "").split(",") if part.split()]
        if name in {"use", "image"}:
            page.loads += [values[key] for key in ("href", "xlink:href") if key in values]
        if name == "meta" and values.get("http-equiv", "").lower() == "refresh":
            page.links.append(values.get("content", "").partition("=")[2].strip("'\" "))
        self.note_running(name, values)

    def note_running(self, name: str, values: dict[str, str]) -> None:
        """Note what of an element would run."""
        page = self.page
        if name == "base":
            page.scripts.append("<base> changes what links mean")
        page.scripts += [f"<{name}> has {key}=" for key in values if key.startswith("on") or key == "srcdoc"]
        for key in ("href", "src", "action", "formaction", "xlink:href", "data"):
            target = "".join(values.get(key, "").split()).lower()
            if target.startswith(RUNNING_SCHEMES) and not (name in PICTURES and target.startswith("data:image/")):
                page.scripts.append(f"<{name}> has {key}={values[key][:40]!r}")

    def raw(self, name: str, values: dict[str, str]) -> None:
        """Pass over the content of a script or style, which holds no markup."""
        found = re.compile(f"</{name}", re.IGNORECASE).search(self.text, self.place)
        end = found.start() if found else len(self.text)
        content = self.text[self.place : end]
        if name == "script" and "src" not in values and not values.get("type", "").endswith("json") and content.strip():
            self.page.scripts.append(f"<script> holds {content.strip()[:40]!r}")
        self.place = end


def scan(text: str) -> Page:
    """Read one page."""
    return _Reader(text).read()
