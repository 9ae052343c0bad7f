"""What there is to read, and whether anything stands in the way of what will be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitegen import read
from sitegen.config import ADDRESSES_FILE, Settings
from sitegen.decide import Choices, choices, pins_file, roots_of
from sitegen.problems import Code, Problem
from sitegen.withhold import sealed
from sitegen.write import Ownership


def look(settings: Settings) -> tuple[list[read.Found], list[Problem], Choices]:
    """Return what is read, what is not, and what people decided, which may leave out more."""
    found, problems = scan(settings)
    decided = choices(settings)
    found, sealed_off = sealed(found, decided.withheld, settings.fields)
    return found, [*problems, *sealed_off], decided


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
    found, wrong = _described(roots, found)
    return found, [*problems, *wrong, *_pins_to_be(settings, roots, problems)]


def _described(roots: Sequence[read.Root], found: list[read.Found]) -> tuple[list[read.Found], list[Problem]]:
    """Return what was found with what the tables of metadata say of it, and what is wrong with these."""
    problems: list[Problem] = []
    for root, prefix in zip(roots, read.prefixes(roots), strict=True):
        table = root.path / read.CATALOGUE
        if not root.path.is_dir() or table.is_symlink() or not table.is_file():
            continue
        path = prefix + read.CATALOGUE
        try:
            catalogue, wrong = read.read_catalogue(path, read.read_bytes(table))
        except read.ReadError as error:
            problems.append(error.problem(path))
            continue
        own, missing = read.described(path, catalogue, (item for item in found if item.name.startswith(prefix)), prefix)
        problems += [*wrong, *missing]
        found = _in_order(found, own)
    return found, problems


def _in_order(found: Iterable[read.Found], changed: Iterable[read.Found]) -> list[read.Found]:
    """Return what was found, some of it changed, in the order as it was."""
    rows = {item.key: item for item in changed}
    return [rows.get(item.key, item) for item in found]


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
