"""What readers of containers share: readings of records, and problems of records that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sitegen.model.source import Declared, Line, Reading, Source
from sitegen.problems import Problem
from sitegen.read.decode import Decoded, lines
from sitegen.read.errors import ReadError
from sitegen.read.names import sound

MOST_PROBLEMS = 200
HEAD = ("title", "author", "published")
"""Fields that stand above a record's text, each on a line of its own, so that they can be cited."""


def rows_of(text: str) -> tuple[Line, ...]:
    """Return the lines of text that is no stretch of the file as it is: their bytes count from its beginning."""
    return lines(Decoded(text, "utf-8"), text.encode("utf-8"))


def titled_text(facts: Mapping[str, str], body: str) -> tuple[str, dict[str, int]]:
    """Return a record's text under its title, author and date, and the line of each; a title it begins with stays."""
    body = body.strip("\r\n")
    head = [(what, " ".join(facts[what].split())) for what in HEAD if facts.get(what, "").strip()]
    places: dict[str, int] = {}
    if head and head[0][0] == "title" and body[: len(head[0][1])] == head[0][1]:
        places["title"] = 1
        head = []  # author and date stand below a title that the text begins with, or nowhere
    places.update({what: number for number, (what, _) in enumerate(head, 1)})
    above = "\n".join(value for _, value in head)
    return sound(f"{above}\n\n{body}" if head else body), places


def text_reading(source: Source, facts: Mapping[str, str], body: str, origin: str) -> Reading:
    """Return a record of plain text as a reading: its metadata above it, each cited by its line."""
    text, places = titled_text(facts, body)
    declared = tuple(
        Declared(what, sound(" ".join(value.split())), places.get(what), origin)
        for what, value in facts.items()
        if value.strip()
    )
    return Reading(source, "utf-8", text, rows_of(text), declared=declared)


def with_problems(items: Iterable[Reading | Problem]) -> Iterator[Reading]:
    """Yield the readings; each carries the problems of records before it, the last also those after it.

    Raises ``ReadError`` where there is no reading to carry them.
    """
    held: Reading | None = None
    waiting: list[Problem] = []
    for item in items:
        if isinstance(item, Problem):
            if len(waiting) < MOST_PROBLEMS:
                waiting.append(item)
            continue
        if held is not None:
            yield held
        held = replace(item, problems=(*item.problems, *waiting))
        waiting = []
    if held is None and waiting:
        raise ReadError(waiting[0].code, f"holds no record that can be read: {waiting[0].message}")
    if held is not None:
        yield replace(held, problems=(*held.problems, *waiting))
