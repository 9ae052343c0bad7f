"""What there is to read, and whether anything stands in the way of what will be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitegen import read
from sitegen.config import ADDRESSES_FILE, Settings
from sitegen.decide import pins_file, roots_of
from sitegen.problems import Code, Problem
from sitegen.write import Ownership


def scan(settings: Settings) -> tuple[list[read.Found], list[Problem]]:
    """Return every file to read, and a problem for every one that is not."""
    roots = roots_of(settings)
    found: list[read.Found] = []
    problems: list[Problem] = []
    theme = (settings.theme,) if settings.theme else ()
    for item in read.scan(roots, skip=(settings.output, settings.state.parent, *theme, *settings.images)):
        for row in (item,) if isinstance(item, Problem) else read.unfold(item):
            if isinstance(row, Problem):
                problems.append(row)
            else:
                found.append(row)
    return found, [*problems, *_pins_to_be(settings, roots, problems)]


def _pins_to_be(settings: Settings, roots: Sequence[read.Root], problems: Iterable[Problem]) -> Iterator[Problem]:
    """Say of the file of pinned addresses that it is no document, on the build that writes it as on the next."""
    pins = pins_file(settings)
    for root, prefix in zip(roots, read.prefixes(roots), strict=True):
        path = f"{prefix}{ADDRESSES_FILE}"
        if pins and pins.parent == root.path.absolute() and all(row.path != path for row in problems):
            yield Problem(path, Code.SETTINGS, "is a settings file of sitegen, not a document")


def check_output(settings: Settings, found: Iterable[read.Found]) -> None:
    """Stop before anything is built where somebody else's file stands where sitegen must write."""
    wanted = {*FIXED, *(read.original_address(item.whole) for item in found)}
    Ownership.of(settings.output).check(settings.output, wanted)


FIXED = (
    *("index.html", "documents.html", "entities.html", "timeline.html", "sources.html", "search.html", "about.html"),
    *("report.html", "help.html", "404.html", "feed.xml", "manifest-sha256.txt", "search/root.js"),
    *("data/documents.jsonl", "data/entities.jsonl", "data/mentions.jsonl", "data/dates.jsonl", "data/problems.jsonl"),
    *("data/archive.db", "data/datapackage.json", "data/documents.csv", "data/entities.csv"),
)
"""Files that every output has; those of documents follow from their paths, those of names are checked at the end."""


def original(found: read.Found) -> str:
    """Return where in the output a source's copy stands."""
    return read.original_address(found.whole)
