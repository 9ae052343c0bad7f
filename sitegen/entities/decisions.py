"""The curation file: one decision a line, a verb and quoted strings; comments are kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from sitegen.model.decision import Decision, Decisions
from sitegen.model.entity import Type
from sitegen.problems import Code, Problem

QUOTES = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "＂": '"'}
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
UNWRITABLE = re.compile(r'["“”„‟«»＂\\\n\r\t]')
"""Characters that a line cannot hold inside a name."""
ESCAPED = re.compile(r"\\(.)")
TYPES = tuple(kind.value for kind in Type if kind is not Type.COMMENTER)
WITHHELD = ("name", "document", "text")
FILE = "curation.txt"

SHAPES: dict[str, tuple[int, int | None, str]] = {
    "same": (2, None, 'same "Port Halden" "Porthalden"'),
    "not-same": (2, None, 'not-same "Otto Fenn" "Otis Fenn"'),
    "rename": (2, 2, 'rename "PH" "Port Halden"'),
    "type": (1, 1, 'type "Northern Relief Council" organisation'),
    "hide": (1, 1, 'hide "Reply"'),
    "add": (1, 1, 'add "Halden Light" place'),
    "note": (2, 2, 'note "Otto Fenn" "Mayor until 2011."'),
    "id": (1, 1, 'id "Port Halden" wikidata:Q42'),
    "withhold": (1, 2, 'withhold name "Otto Fenn" "at his request"'),
}
"""Verb: fewest and most quoted strings, and an example."""
VALUED = {"type": TYPES, "withhold": WITHHELD}
NEEDS_VALUE = frozenset(("type", "id", "withhold"))


class _BadLineError(Exception):
    """A line that is no decision; its text says what is wrong and how it should look."""


def parse(text: str) -> tuple[Decisions, tuple[Problem, ...]]:
    """Read a curation file; a line that cannot be read becomes a problem that says how it should look."""
    rows: list[Decision] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        try:
            rows.append(parse_line(stripped, number))
        except _BadLineError as error:
            problems.append(Problem(FILE, Code.BAD_DECISION, f"line {number}: {error}", line=number))
    return Decisions(tuple(rows)), tuple(problems)


def parse_line(line: str, number: int) -> Decision:
    """Read one decision; raise ``_BadLineError`` where it is none."""
    plain = "".join(QUOTES.get(char, char) for char in line)
    verb, _, rest = plain.partition(" ")
    verb = verb.strip().casefold()
    if verb not in SHAPES:
        near = get_close_matches(verb.split('"')[0], SHAPES, 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else f"a line begins with one of {', '.join(SHAPES)}"
        msg = f"there is no decision called {verb[:40]!r}; {hint}"
        raise _BadLineError(msg)
    names = tuple(" ".join(ESCAPED.sub(r"\1", found).split()) if verb != "note" else ESCAPED.sub(r"\1", found).strip()
        for found in STRING.findall(rest))  # fmt: skip
    outside = STRING.sub(" ", rest)
    least, most, example = SHAPES[verb]
    if '"' in outside:
        msg = f"a quotation mark is missing; write it like: {example}"
        raise _BadLineError(msg)
    words = outside.split("#", 1)[0].split()
    if len(names) < least or (most is not None and len(names) > most) or not all(names) or len(words) > 1:
        msg = f"{verb} does not read like this; write it like: {example}"
        raise _BadLineError(msg)
    if verb in {"same", "not-same"} and len(set(names)) < len(names):
        msg = f"it names one spelling twice; write it like: {example}"
        raise _BadLineError(msg)
    return Decision(number, verb, names, line, _value(verb, words, example))


def _value(verb: str, words: Sequence[str], example: str) -> str | None:
    """Return the bare word of a line, checked."""
    value = words[0] if words else None
    if value is None:
        if verb in NEEDS_VALUE:
            msg = f"a word is missing; write it like: {example}"
            raise _BadLineError(msg)
        return None
    if verb == "add":
        return _one_of(value, TYPES, example)
    if verb in VALUED:
        return _one_of(value, VALUED[verb], example)
    if verb == "id":
        return value
    msg = f"{value[:40]!r} stands outside quotation marks; write it like: {example}"
    raise _BadLineError(msg)


def _one_of(value: str, allowed: Sequence[str], example: str) -> str:
    """Return a value where it is allowed; American spelling and plurals are understood."""
    low = {"organization": "organisation", "org": "organisation"}.get(value.casefold(), value.casefold())
    if low in allowed:
        return low
    near = get_close_matches(low, allowed, 1, 0.5)
    hint = f"did you mean {near[0]}?" if near else f"it may be one of {', '.join(allowed)}."
    msg = f"{value[:40]!r} is not known here; {hint} Write it like: {example}"
    raise _BadLineError(msg)


def quote(text: str) -> str:
    """Return a name in quotation marks, as the curation file writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def line_for(verb: str, names: Sequence[str], value: str | None = None) -> str:
    """Return the line that says a decision."""
    parts = [verb, *map(quote, names)]
    if value is not None:
        parts.insert(1 if verb == "withhold" else len(parts), value)
    return " ".join(parts)


def append(text: str, line: str) -> str:
    """Return the file's text with one more line; what stands in it stays, and no line is added twice."""
    if line in (known.strip() for known in text.splitlines()):
        return text
    ended = text if not text or text.endswith("\n") else text + "\n"
    return f"{ended}{line}\n"
