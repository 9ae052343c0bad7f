"""Metadata in a file of its own beside the source: ``NAME.meta.toml``."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable
from datetime import date, datetime, time

from sitegen.model.source import Declared
from sitegen.problems import Code, Problem

ENDING = ".meta.toml"

WEB = re.compile(r"https?://[^\s<>\"\\]+\Z", re.IGNORECASE)
"""Addresses that may stand in a page as a link to the source."""

FIELDS = {
    "title": "title",
    "published": "published",
    "authors": "author",
    "publisher": "publisher",
    "url": "url",
    "language": "language",
    "tags": "tag",
}
"""The keys of a sidecar and the field of ``Declared`` that each becomes; a list becomes one row for each item."""


def read_sidecar(path: str, content: bytes) -> tuple[tuple[Declared, ...], tuple[Problem, ...]]:
    """Return what the sidecar of the source ``path`` declares, and what is wrong with it."""
    origin = path.rpartition("/")[2] + ENDING
    try:
        table = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return (), (Problem(path, Code.BAD_METADATA, f"{origin} is not read: {_reason(error)}"),)
    declared: list[Declared] = []
    problems: list[Problem] = []
    for key, value in table.items():
        items = list(scalars(value))
        if key not in FIELDS:
            problems.append(Problem(path, Code.BAD_METADATA, f"{origin}: unknown key {key!r}{suggest(key, FIELDS)}"))
        elif not items:
            problems.append(Problem(path, Code.BAD_METADATA, f"{origin}: {key} holds no text"))
        elif key == "url" and not WEB.match(items[0]):
            problems.append(Problem(path, Code.BAD_METADATA, f"{origin}: url is no web address (http or https)"))
        else:
            if key == "published" and len(items) > 1:
                said = f"{origin}: published holds {len(items)} dates; the first counts"
                problems.append(Problem(path, Code.BAD_METADATA, said))
                del items[1:]
            declared += [Declared(FIELDS[key], item, None, origin) for item in items]
    return tuple(declared), tuple(problems)


def _reason(error: Exception) -> str:
    match error:
        case UnicodeDecodeError():
            return "it is not UTF-8; save it as UTF-8"
        case RecursionError():
            return "it nests too deeply"
        case _:
            return str(error)


def suggest(key: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'title'?`` where a known key is near, else nothing."""
    near = difflib.get_close_matches(key[:80].lower(), sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def scalars(value: object) -> list[str]:
    """Return the texts of a value: itself, or the items of a list; dates in ISO 8601, tables not at all."""
    if isinstance(value, list):
        return [text for item in value if not isinstance(item, list) for text in scalars(item)]
    if isinstance(value, datetime | date | time):
        return [value.isoformat()]
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [str(value)]
    return []
