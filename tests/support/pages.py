"""Pages as a browser sees them: parsed by the rules of HTML5, not by regular expressions."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from resiliparse.parse.html import DOMNode, HTMLTree, NodeType

LOADING = {"src", "srcset", "poster", "data", "background", "manifest", "ping", "xlink:href"}
"""Attributes that make a browser fetch something."""

FORMING = {"href", "action", "formaction", "cite"}
"""Attributes that lead somewhere when followed."""

LOADING_RELS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "manifest"}

HARMLESS_TYPES = ("application/ld+json", "application/json")


class Element(NamedTuple):
    """One element: its name and attributes."""

    tag: str
    attributes: dict[str, str]


class Page:
    """One page of the output."""

    def __init__(self, path: Path) -> None:
        """Parse a file of the output."""
        self.path = path
        self.tree = HTMLTree.parse(path.read_text(encoding="utf-8"))
        self.nodes = _nodes(self.tree)
        self.elements = [Element(node.tag, dict(_attributes(node))) for node in self.nodes]

    @property
    def ids(self) -> Counter[str]:
        """Every id and how often it stands in the page."""
        return Counter(element.attributes["id"] for element in self.elements if "id" in element.attributes)

    @property
    def links(self) -> list[str]:
        """Every address that the reader can follow from here."""
        found = [value for _, attributes in self.elements for key, value in attributes.items() if key in FORMING]
        refresh = [
            attributes.get("content", "").partition("=")[2]
            for tag, attributes in self.elements
            if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh"
        ]
        return found + refresh

    @property
    def loads(self) -> list[str]:
        """Every address that the browser fetches by itself."""
        found = [value for _, attributes in self.elements for key, value in attributes.items() if key in LOADING]
        return found + [
            attributes["href"]
            for tag, attributes in self.elements
            if tag == "link" and "href" in attributes and LOADING_RELS & set(attributes.get("rel", "").lower().split())
        ]

    @property
    def running(self) -> list[str]:
        """Everything in the page itself that could run: handlers, inline scripts, styles, frames, script links."""
        found = []
        for node in self.nodes:
            attributes = dict(_attributes(node))
            if node.tag == "script" and "src" not in attributes and attributes.get("type") not in HARMLESS_TYPES:
                found.append(f"inline script: {node.text[:60]}")
            if node.tag in {"iframe", "object", "embed", "applet", "frame", "base", "style"}:
                found.append(f"<{node.tag}>")
            found += [f"{node.tag} {key}=" for key in attributes if key.startswith("on") or key in {"style", "srcdoc"}]
        found += [link[:60] for link in [*self.links, *self.loads] if runs(link)]
        return found

    @property
    def texts(self) -> list[str]:
        """Every stretch of text of the page, what is folded away included, scripts not."""
        body = self.tree.body
        assert body is not None
        return [
            node.text
            for node in body
            if node.type == NodeType.TEXT and node.parent is not None and node.parent.tag not in {"script", "style"}
        ]

    def tagged(self, tag: str) -> list[Element]:
        """Return the elements of one name."""
        return [element for element in self.elements if element.tag == tag]


def _nodes(tree: HTMLTree) -> list[DOMNode]:
    """Return every element, by walking: the collections of this parser are slow to iterate."""
    root = tree.document.query_selector("html")
    assert root is not None
    return [node for node in root if node.type == NodeType.ELEMENT]


def _attributes(node: DOMNode) -> Iterator[tuple[str, str]]:
    for name in node.attrs:
        yield name.lower(), node.getattr(name) or ""


def pages(output: Path) -> dict[str, Page]:
    """Return every page of an archive, by its path."""
    return {path.relative_to(output).as_posix(): Page(path) for path in sorted(output.rglob("*.html"))}


def scheme(address: str) -> str:
    """Return an address's scheme as a browser finds it: controls and blanks inside do not hide it."""
    cleaned = re.sub(r"[\x00-\x20]", "", address)
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", cleaned)
    return found[1].lower() if found else ""


def target(page: Page, link: str) -> tuple[Path, str] | None:
    """Return the file and the fragment that a link of a page leads to, or None where it leaves the archive."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path.resolve()
    return path, unquote(parts.fragment)


def words(text: str) -> Counter[str]:
    """Return the words of a text as they are compared here: folded, without apostrophes."""
    return Counter(re.findall(r"\w+", _folded(text)))


def letters(text: str) -> str:
    """Return the words of a text as they are compared here, run together."""
    return "".join(re.findall(r"\w+", _folded(text)))


def _folded(text: str) -> str:
    return re.sub("['\u2018\u2019\u02bc`\u00b4]", "", unicodedata.normalize("NFKC", text).casefold())


def runs(address: str) -> bool:
    """Whether following or loading an address can run a script: pictures as data are the one harmless kind of data."""
    found = scheme(address)
    return found in {"javascript", "vbscript"} or (found == "data" and not address.strip().startswith("data:image/"))
