"""An archive checked from outside: links, anchors, markup, what pages load, decisions that match nothing."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sitegen.check.markup import Page, scan
from sitegen.folder import PROBLEMS, files, manifest
from sitegen.problems import Code

__all__ = ["Fault", "Findings", "check"]

CARRIED = ".sitegen.json"
CSS_TARGET = re.compile(r"(?:@import\s*(?:url\()?|url\()\s*['\"]?([^'\")\s;]+)", re.IGNORECASE)
ANYWHERE = frozenset({"404.html"})
"""Pages that are served at any depth, and therefore may link from the root."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong in one file of the archive: its path, the kind of fault, and a sentence for people."""

    path: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What was looked at and what is wrong with it, sorted by path."""

    pages: int
    links: int
    faults: tuple[Fault, ...]


def check(output: Path) -> Findings:
    """Check every page, style sheet and feed of an archive, and its decisions."""
    manifest(output)
    foreign = _carried(output)
    present = frozenset(files(output))
    made = sorted(name for name in present - foreign if not name.startswith((".", "originals/")))
    pages = [name for name in made if name.endswith(".html")]
    anchors: dict[str, str] = {}
    links: list[tuple[str, str]] = []
    faults: list[Fault] = []
    for name in pages:
        page = scan(_read(output / name))
        anchors[name] = f" {' '.join(page.ids)} "
        links += [(name, link) for link in sorted({*page.links, *page.loads})]
        faults += _about(name, page)
    for name, link in links:
        faults += _follow(name, link, present, anchors)
    for name in made:
        if name.endswith(".css"):
            faults += _style(name, _read(output / name), present)
        elif name.endswith(".xml"):
            faults += _feed(name, output / name)
    faults += _decisions(output)
    return Findings(len(pages), len(links), tuple(sorted(set(faults))))


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def _carried(output: Path) -> frozenset[str]:
    """Return the files that stood in the output folder before sitegen; they are not its to judge."""
    try:
        return frozenset(map(str, json.loads(_read(output / CARRIED))["carried"]))
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _about(name: str, page: Page) -> Iterator[Fault]:
    for line, message in page.faults:
        yield Fault(name, "markup", f"line {line}: {message}")
    for identifier in sorted({key for key in page.ids if page.ids[key] > 1}):
        yield Fault(name, "duplicate-id", f"{page.ids[identifier]} elements have the id {identifier!r}")
    for what in page.scripts:
        yield Fault(name, "inline-script", what)
    for load in page.loads:
        if _is_elsewhere(load):
            yield Fault(name, "external-load", f"loads {load[:80]} from elsewhere")


def _is_elsewhere(link: str) -> bool:
    parts = urlsplit(link)
    return bool(parts.netloc) or parts.scheme not in {"", "data"}


def _follow(name: str, link: str, present: frozenset[str], anchors: Mapping[str, str]) -> Iterator[Fault]:
    """Follow one link of one page; links to other sites are theirs to keep."""
    try:
        url = urlsplit(link)
    except ValueError:
        yield Fault(name, "link", f"{link[:80]!r} is no address")
        return
    if url.scheme or url.netloc or not (url.path or url.fragment):
        return
    path = unquote(url.path)
    if path.startswith("/"):
        if name not in ANYWHERE:
            yield Fault(name, "link", f"{link[:80]} links from the root, which differs from host to host")
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    if target.startswith("../") or target == "..":
        yield Fault(name, "link", f"{link[:80]} leads out of the archive")
    elif target not in present:
        yield Fault(name, "link", f"{link[:80]} leads nowhere")
    elif url.fragment and target in anchors and f" {unquote(url.fragment)} " not in anchors[target]:
        yield Fault(name, "anchor", f"{link[:80]} leads to a place that the page has not")


def _style(name: str, text: str, present: frozenset[str]) -> Iterator[Fault]:
    for target in CSS_TARGET.findall(text):
        if target.startswith(("data:", "#")):
            continue
        if _is_elsewhere(target):
            yield Fault(name, "external-load", f"loads {target[:80]} from elsewhere")
        else:
            yield from _follow(name, target, present, {})


def _feed(name: str, path: Path) -> Iterator[Fault]:
    from xml.parsers.expat import ExpatError, ParserCreate  # noqa: PLC0415 - few archives have feeds

    parser = ParserCreate()
    try:
        with path.open("rb") as handle:
            parser.ParseFile(handle)
    except ExpatError as error:
        yield Fault(name, "markup", f"is not well-formed XML: {error}")


def _decisions(output: Path) -> Iterator[Fault]:
    """Yield the decisions that match nothing any more, and those that could not be read."""
    try:
        lines = _read(output / PROBLEMS).splitlines()
    except OSError:
        return
    for line in lines:
        row = json.loads(line)
        if row.get("code") in {Code.UNUSED_DECISION, Code.BAD_DECISION}:
            at = f"line {row['line']}: " if row.get("line") else ""
            message = str(row.get("message")).removeprefix(at)  # the report shows the same words without the line
            yield Fault(str(row.get("path")), str(row["code"]), at + message)
