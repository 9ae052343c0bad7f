"""What readers of containers share: readings of records, and problems of records that could not be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sitegen.model.source import Declared, Line, Reading, Source
from sitegen.problems import Code, Problem
from sitegen.read.decode import Decoded, lines
from sitegen.read.errors import ReadError
from sitegen.read.names import sound

MOST_PROBLEMS = 200
NO_PAGES = re.compile(r"(\d+) records? (?:is|are) no page: (.*)", re.DOTALL)
HEAD = ("title", "author", "published")
"""Fields that stand above a record's text, each on a line of its own, so that they can be cited."""


def no_pages(path: str, count: int, what: str) -> Problem:
    """Return the note on records that are no documents, all of one sort (``what``)."""
    many = "1 record is" if count == 1 else f"{count} records are"
    return Problem(path, Code.IGNORED, f"{many} no page: {what}")


def summed(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems; notes on records of one file that are no documents, each from a part of it, become one."""
    counts: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        found = NO_PAGES.fullmatch(problem.message) if problem.code is Code.IGNORED else None
        if found is None:
            yield problem
        else:
            counts[problem.path, found[2]] += int(found[1])
    yield from (no_pages(path, count, what) for (path, what), count in sorted(counts.items()))


def rows_of(text: str) -> tuple[Line, ...]:
    """Return the lines of text that is no stretch of the file as it is: their bytes count from its beginning."""
    return lines(Decoded(text, "utf-8"), text.encode("utf-8"))


def titled_text(facts: Mapping[str, str], body: str) -> tuple[str, dict[str, int]]:
    """Return a record's text under its title, author and date, and the line of each; a title it begins with stays."""
    body = body.strip("\r\n")
    head = [(what, " ".join(facts[what].split())) for what in HEAD if facts.get(what, "").strip()]
    places: dict[str, int] = {}
    if head and head[0][0] == "title" and " ".join(body.partition("\n")[0].split()) == head[0][1]:
        places["title"] = 1
        head = []  # author and date stand below a title that the text begins with, or nowhere
    places.update({what: number for number, (what, _) in enumerate(head, 1)})
    above = "\n".join(value for _, value in head)
    return sound(f"{above}\n\n{body}" if head else body), places


def text_reading(source: Source, facts: Mapping[str, str], body: str, origin: str) -> Reading:
    """Return a record of plain text as a reading: its metadata above it, each cited by its line, or by its file."""
    text, places = titled_text(facts, body)
    declared = tuple(
        Declared(what, sound(" ".join(value.split())), places.get(what), origin if what in places else source.name)
        for what, value in facts.items()
        if value.strip()
    )
    return Reading(source, "utf-8", text, rows_of(text), declared=declared)


def with_problems(items: Iterable[Reading | Problem]) -> Iterator[Reading]:
    """Yield the readings; each carries the problems of records before it, the last also those after it.

    Raises ``ReadError`` with all problems where there is no reading to carry them. Those beyond a few hundred between
    two readings are counted.
    """
    held: Reading | None = None
    waiting: list[Problem] = []
    more = 0
    for item in items:
        if isinstance(item, Problem):
            more += len(waiting) >= MOST_PROBLEMS
            if len(waiting) < MOST_PROBLEMS:
                waiting.append(item)
            continue
        if held is not None:
            yield held
        held = replace(item, problems=(*item.problems, *_with_count(waiting, more)))
        waiting, more = [], 0
    rest = _with_count(waiting, more)
    if held is not None:
        yield replace(held, problems=(*held.problems, *rest))
    elif rest:
        raise ReadError(rest[0].code, rest[0].message, problems=rest)


def _with_count(problems: Sequence[Problem], more: int) -> tuple[Problem, ...]:
    """Return the problems, and one that counts those that were too many to be told one by one."""
    if not more:
        return tuple(problems)
    last = problems[-1]
    return (
        *problems,
        replace(last, message=f"{more:,} further problems of records are not told one by one", line=None),
    )
