"""``search``."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence

from sitegen.cli.checking import output_of
from sitegen.cli.terminal import CONTROL, coloured, count, tame
from sitegen.config import settle, state_of
from sitegen.problems import SitegenError
from sitegen.query import find
from sitegen.search import Facets, Hit

SPACES = re.compile(r"\s+")

HEADINGS = {
    "part": "Part",
    "type": "Kind of name",
    "name": "Also names",
    "source": "Source named",
    "language": "Language",
    "year": "Year",
}


def run(arguments: Namespace) -> int:
    """Search an archive."""
    if arguments.limit < 0:
        raise SitegenError("--limit must be 0 or more")
    output = settle(output_of(arguments))
    wanted = arguments.facets or arguments.json
    answer = find(output, state_of(output), " ".join(arguments.query), arguments.limit, _say, facets=wanted)
    if arguments.json:
        print(json.dumps(answer.as_data(), ensure_ascii=False, indent=2))
        return 0
    colour = coloured(sys.stdout)
    if answer.widened:
        names = ", ".join(f"{tame(name.name)} ({name.type})" for name in answer.names)
        _say(f"with every spelling of {names}; put the words in quotes to search for these alone")
    for hit in answer.hits:
        if hit.like is None:
            same = [other.url for other in answer.hits if other.like == hit.document]
            print("\n".join([*_lines(hit, colour=colour), *_alike(hit, same)]), end="\n\n")
    if arguments.facets and answer.facets:
        print("\n".join(_counted(answer.facets, answer.total)))
    for note in answer.notes:
        _say(note)
    for suggestion in answer.suggestions:
        _say(f"did you mean {tame(suggestion)}?")
    shown = f", {len(answer.hits):,} shown" if len(answer.hits) < answer.total else ""
    _say(f"{count(answer.total, 'document')}{shown}")
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _lines(hit: Hit, *, colour: bool) -> Iterator[str]:
    """Yield what is shown of one document: title, where and when, the best passages with what matched in them."""
    yield marked(hit.title, hit.title_marks, on="\x1b[1;4m", off="\x1b[22;24m") if colour else tame(hit.title)
    facts = [
        text for text in (hit.published, hit.source and tame(hit.source), f"{hit.url}#{hit.block}".rstrip("#")) if text
    ]
    yield f"  {' · '.join(facts)}"
    for passage in hit.passages:
        shown = marked(passage.text, passage.marks) if colour else tame(passage.text)
        yield f"  {passage.label + ': ' if passage.label else ''}{shown}"


def _alike(hit: Hit, urls: Sequence[str]) -> Iterator[str]:
    """Yield the line on documents that are nearly the same as one; ``urls`` are those among the hits."""
    if hit.alike:
        more = "" if len(urls) == hit.alike else " …"
        yield f"  {hit.alike:,} more nearly the same{': ' if urls else ''}{', '.join(urls)}{more}"


def _counted(facets: Facets, total: int) -> Iterator[str]:
    """Yield what narrows an answer: each filter with the number of documents it leaves; not what leaves them all."""
    for name, values in facets.items():
        rows = [value for value in values if value.count < total]
        if rows:
            yield HEADINGS[name]
            width = max(len(f"{value.count:,}") for value in rows)
            for value in rows:
                label = f"  ({tame(value.label)})" if value.label != value.value else ""
                yield f"  {value.count:>{width},}  {tame(value.filter)}{label}"


def marked(text: str, marks: Iterable[tuple[int, int]], on: str = "\x1b[1m", off: str = "\x1b[22m") -> str:
    """Return a text as one line, with what matched in bold."""
    shown, place = "", 0
    for start, end in marks:
        shown += _piece(text[place:start]) + on + _piece(text[start:end]) + off
        place = end
    return shown + _piece(text[place:])


def _piece(text: str) -> str:
    """Tame a part of a text, keeping the spaces at its ends."""
    return CONTROL.sub("\ufffd", SPACES.sub(" ", text))
