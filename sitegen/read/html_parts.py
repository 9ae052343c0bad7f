"""What is known of a page while it is read: its open elements, and its parts with their surroundings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.model.source import Mark, Run


@dataclass(slots=True)
class Element:
    """An open element: its number, and what it and those around it say of the text inside.

    ``reason`` says why the text is no part of the document; ``region`` is the element that says so; ``aside`` is true
    where text is hidden within a line.
    """

    name: str
    number: int
    block: bool
    hidden: bool = False
    reason: str | None = None
    region: int = 0
    label: str | None = None
    talk: bool = False
    aside: bool = False
    mark: tuple[str, str | None] | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its surroundings: the element it stands in, why it may be left out, how much of it is links.

    ``cell`` is the number of the table, row and cell it stands in; ``linked`` counts characters in links; ``talk`` is
    true where readers speak.
    """

    kind: str
    text: str
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...] = ()
    level: int | None = None
    depth: int = 0
    label: str | None = None
    element: int = 0
    hidden: bool = False
    reason: str | None = None
    region: int = 0
    linked: int = 0
    talk: bool = False
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """All parts in order, and of each element (0 is the page) the one around it, its name and its attributes.

    ``deep`` is true where elements nest beyond what browsers follow.
    """

    parts: tuple[Part, ...]
    parents: tuple[int, ...]
    names: tuple[str, ...]
    values: tuple[Mapping[str, str], ...]
    deep: bool = False
