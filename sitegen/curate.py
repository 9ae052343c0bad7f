"""The curation loop: an archive's names, which of them are likely one, and a person's decisions on that."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from rapidfuzz.distance import JaroWinkler, Levenshtein

from sitegen import entities
from sitegen.folder import DOCUMENTS, ENTITIES, MENTIONS, manifest
from sitegen.model.decision import Decisions
from sitegen.model.entity import Type
from sitegen.store import DamagedError, Store
from sitegen.strings import fold, slugify

Doubt = tuple[str, str, float, str]
"""Two spellings that may be one name's, how likely, and why."""

Row = dict[str, Any]  # a line of a data file: its shape is told by its schema

NEAR = 0.86
"""Names at least this similar (Jaro-Winkler) are worth a person's look where they …"""

MOSTLY = 0.7
"""… share this many of their letters, so that a common beginning alone is not enough."""

CROWD = 300
"""A word that more names than this share says nothing about two of them."""

UNWRITABLE = re.compile(r'["“”„‟«»＂\\\n\r\t]')
"""Characters that a line of the curation file cannot hold inside a name."""

SHORTEST = 3
"""Words of fewer letters tie no names together: particles, initials."""

AROUND = 60
"""So many characters are shown on each side of a mention."""

EITHER = frozenset({Type.NAME})
ALIKE = (frozenset({Type.ORGANISATION, Type.GROUP, Type.WORK}), frozenset({Type.PLACE, Type.ORGANISATION}))
"""Types that one thing may be given in two places: a newspaper, a port."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of an archive: its page's address, how it is written, and how often it stands where."""

    id: str
    name: str
    type: Type
    documents: int
    mentions: int
    aliases: tuple[str, ...]
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two names that may be one, the likelier to be shown first; why, and how sure (0 to 1)."""

    first: Named
    second: Named
    score: float
    reason: str


def names(output: Path, of_type: str | None = None) -> list[Named]:
    """Return an archive's names, the most frequent first."""
    manifest(output)
    rows = (
        Named(
            id=row["id"],
            name=row["name"],
            type=Type(row["type"]),
            documents=row["documents"],
            mentions=row["mentions"],
            aliases=tuple(alias["text"] for alias in row["aliases"]),
            scope=row.get("scope"),
        )
        for row in _rows(output / ENTITIES)
    )
    return sorted((row for row in rows if of_type in {None, row.type.value}), key=lambda row: (-row.mentions, row.name))


def _rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as lines:
        for line in lines:
            yield json.loads(line)


def doubts(store: Path, decisions: Decisions) -> list[Doubt]:
    """Return the joins that the build did not dare, from its store; none where the store is gone or of another version.

    They rest on more than an archive's data tell: which spellings stand together in a document, and in what company.
    """
    if not store.is_file():
        return []
    try:
        opened = Store(store)
        try:
            found = list(entities.suggest(list(opened.names()), decisions))
        finally:
            opened.close()
    except (DamagedError, sqlite3.Error, OSError):
        return []
    return [(row.first, row.second, row.score, row.why) for row in found]


def suggest(
    rows: Iterable[Named], decided: frozenset[frozenset[str]], further: Iterable[Doubt] = ()
) -> list[Suggestion]:
    """Return pairs that may be one thing, the surest first; never one that somebody has decided on.

    ``decided`` holds pairs of names, folded; ``further`` pairs of spellings to suggest besides those found here. Only
    names that share a word, an initial or their first letters are compared, so the time grows with the archive and
    not with its square.
    """
    known = [row for row in rows if row.scope is None and not UNWRITABLE.search(row.name)]
    blocks: dict[str, list[Named]] = defaultdict(list)
    for row in known:
        for key in sorted(_keys(row)):
            blocks[key].append(row)
    found: dict[tuple[str, str], Suggestion] = {}
    for key in sorted(blocks):
        if len(blocks[key]) <= CROWD:
            for one, other in combinations(blocks[key], 2):
                pair = (min(one.id, other.id), max(one.id, other.id))
                if pair not in found and _may_be_one(one, other) and not _pairs(one, other) & decided:
                    suggestion = _compare(one, other)
                    if suggestion:
                        found[pair] = suggestion
    for suggestion in _doubtful(known, further):
        one, other = suggestion.first, suggestion.second
        if not _pairs(one, other) & decided:
            found.setdefault((min(one.id, other.id), max(one.id, other.id)), suggestion)
    return sorted(found.values(), key=lambda row: (-row.score, -row.second.mentions, row.first.name, row.second.name))


def _doubtful(known: Iterable[Named], further: Iterable[Doubt]) -> Iterator[Suggestion]:
    """Yield doubts about spellings as suggestions about the names that they are spellings of."""
    bearers: dict[str, list[Named]] = defaultdict(list)
    for row in known:
        for text in dict.fromkeys(map(fold, (row.name, *row.aliases))):
            bearers[text].append(row)
    for first, second, score, why in further:
        pair = [*bearers[fold(first)], *bearers[fold(second)]]
        if len(pair) == len((first, second)) and pair[0] is not pair[1]:
            one, other = sorted(pair, key=lambda row: (-row.mentions, row.name))
            yield Suggestion(one, other, score, why)


def _keys(row: Named) -> set[str]:
    """Return what names that may be one have in common: a word, first letters, the letters that words begin with."""
    words = _words(row.name)
    joined = "".join(words)
    keys = {f"word {word}" for word in words if len(word) >= SHORTEST} | {f"start {joined[:4]}"}
    if len(words) > 1:
        keys.add(f"letters {''.join(word[0] for word in words)}")
    elif row.name.isupper():
        keys.add(f"letters {joined}")
    return keys


def _may_be_one(one: Named, other: Named) -> bool:
    types = frozenset({one.type, other.type})
    return len(types) == 1 or bool(types & EITHER) or any(types <= alike for alike in ALIKE)


def _pairs(one: Named, other: Named) -> frozenset[frozenset[str]]:
    mine, theirs = ({fold(text) for text in (row.name, *row.aliases)} for row in (one, other))
    return frozenset(frozenset({left, right}) for left in mine for right in theirs)


def _compare(one: Named, other: Named) -> Suggestion | None:
    first, second = sorted((one, other), key=lambda row: (-row.mentions, -len(row.name), row.name))
    short, long = sorted((_words(first.name), _words(second.name)), key=len)
    left, right = "".join(short), "".join(long)
    similarity = JaroWinkler.similarity(left, right)
    if left == right:
        return Suggestion(first, second, 0.98, "the same but for spaces, marks or script")
    if len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long):
        return Suggestion(first, second, 0.9, "the letters that the words of the other begin with")
    if len(short) == len(long) > 1 and all(_stands_for(a, b) for a, b in zip(short, long, strict=True)):
        return Suggestion(first, second, 0.88, "initials of the same words")
    if len(short) < len(long) and set(short) <= set(long):
        return Suggestion(first, second, round(0.7 + 0.2 * len(short) / len(long), 3), "its words are in the other's")
    if similarity >= NEAR and _mostly_equal(left, right):
        return Suggestion(first, second, round(similarity, 3), "spelled nearly the same")
    return None


def _words(name: str) -> list[str]:
    """Return a name's words in plain Latin letters, so that marks, hyphens and scripts do not keep two apart."""
    return slugify(name, otherwise=name).split("-")


def _stands_for(one: str, other: str) -> bool:
    """Whether two words are equal, or one is the other's initial."""
    one, other = sorted((one, other), key=len)
    return one == other or (len(one) == 1 and other.startswith(one))


def _mostly_equal(left: str, right: str) -> bool:
    """Whether few letters differ and no figures do: 1995 and 1996 are two things, however alike the rest."""
    figures = [[char for char in text if char.isdigit()] for text in (left, right)]
    return figures[0] == figures[1] and Levenshtein.normalized_similarity(left, right) >= MOSTLY


def contexts(output: Path, wanted: frozenset[str]) -> dict[str, str]:
    """Return for each wanted name one place where it stands, with the words around it."""
    places: dict[tuple[str, str], list[tuple[str, int, int]]] = defaultdict(list)
    found: set[str] = set()
    for row in _rows(output / MENTIONS):
        key = row["entity"]
        if key in wanted and key not in found and row["block"]:
            found.add(key)
            places[row["document"], row["block"]].append((key, row["start"], row["end"]))
    shown: dict[str, str] = {}
    documents = {document for document, _ in places}
    for document in _rows(output / DOCUMENTS):
        if document["id"] in documents:
            shown |= _cut(document, places)
    return shown


def _cut(document: Row, places: Mapping[tuple[str, str], list[tuple[str, int, int]]]) -> Iterator[tuple[str, str]]:
    for block in document["blocks"]:
        for key, start, end in places.get((document["id"], block["id"]), ()):
            text = block["text"]
            before = ("…" if start > AROUND else "") + text[max(start - AROUND, 0) : start]
            after = text[end : end + AROUND] + ("…" if end + AROUND < len(text) else "")
            yield key, f"{before}[{text[start:end]}]{after}"


def line(verb: str, *said: str) -> str:
    """Return a line of the curation file."""
    return " ".join([verb, *('"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' for text in said)])


def append(path: Path, decision: str) -> None:
    """Add a line at the end of the curation file, which is made where there is none."""
    old = path.read_bytes() if path.exists() else b""
    with path.open("ab") as file:
        file.write((b"" if not old or old.endswith(b"\n") else b"\n") + decision.encode() + b"\n")
