"""What a person decided: the lines of ``curation.txt`` and ``addresses.txt``."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.entity import Type


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the curation file: its number, its verb, its quoted strings, and the line as written."""

    line: int
    verb: str
    names: tuple[str, ...]
    text: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A name from an imported list: known before any text is read."""

    name: str
    type: Type
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions, in file order, and the names that lists bring."""

    rows: tuple[Decision, ...] = ()
    known: tuple[Known, ...] = ()
