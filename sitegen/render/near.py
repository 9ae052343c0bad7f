"""What the page for addresses that lead nowhere knows of the addresses there are: sorted lists in small script files.

A small archive has one file. A large one has files of neighbouring addresses, and again of neighbours when read from
behind, so that a mistake near the beginning is found too; the script loads the few that an address would stand in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from sitegen.model.site import File
from sitegen.ports import Archive

FILE_SIZE = 30_000
"""Bytes of one file, about."""

MOST_NAMES = 20_000
"""Names of a larger archive are offered only where more than one document has them."""

PAGES = ("index", "documents", "entities", "timeline", "sources", "search", "about", "report", "help")
DIGITS = re.compile(r"-[0-9a-f]{6}(?:[0-9a-f]{4})?\Z")
ENDING = re.compile(r"-(txt|html?|md|xml|json|eml|pdf|rtf|docx?|warc|mbox)\Z")

Entry = tuple[str, str]
"""A kind (``documents`` or ``entities``) and a page's id."""


def near_files(archive: Archive) -> Iterator[File]:
    """Yield the files under ``search/near/``."""
    entries = sorted(_entries(archive), key=lambda entry: entry[::-1])
    forward = list(_cut(entries))
    back = list(_cut(sorted(entries, key=lambda entry: (turned(entry[1]), entry)))) if len(forward) > 1 else []
    root = {"pages": PAGES, "forward": _firsts(forward, str), "back": _firsts(back, turned)}
    yield _file("root", root)
    for letter, parts in (("f", forward), ("b", back)):
        for number, part in enumerate(parts):
            kinds = {kind: [key for one, key in part if one == kind] for kind in ("documents", "entities")}
            yield _file(f"{letter}{number}", kinds)


def turned(key: str) -> str:
    """Return an id read from behind, without the digits that keep it apart from others and its file's ending."""
    return ENDING.sub("", DIGITS.sub("", key))[::-1]


def _entries(archive: Archive) -> Iterator[Entry]:
    """Yield the pages that may be offered."""
    yield from (("documents", document) for document in archive.site.order)
    few = archive.site.totals.entities <= MOST_NAMES
    yield from (("entities", entity.id) for entity in archive.entities() if few or entity.documents > 1)


def _cut(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Cut a list into parts of one file each; there is always one."""
    part: list[Entry] = []
    size = 0
    for entry in entries:
        if part and size > FILE_SIZE:
            yield part
            part, size = [], 0
        part.append(entry)
        size += len(entry[1]) + 3
    yield part


def _firsts(parts: Sequence[Sequence[Entry]], key: Callable[[str], str]) -> list[str]:
    return [key(part[0][1]) if part else "" for part in parts]


def _file(name: str, data: object) -> File:
    text = json.dumps(data, separators=(",", ":"))
    return File(f"search/near/{name}.js", f'sitegenNear("{name}",{text});\n'.encode())
