"""Decisions, applied: which lines contradict each other, and what each changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from sitegen.entities.clusters import Clusters
from sitegen.entities.keys import plain_key
from sitegen.entities.nodes import Table
from sitegen.model.decision import Decision, Decisions
from sitegen.model.entity import Orphan, Type
from sitegen.problems import SitegenError

JOINING = frozenset(("same", "rename"))


class ContradictionError(SitegenError):
    """Two lines of the curation file cannot both hold."""

    def __init__(self, first: Decision, second: Decision, why: str) -> None:
        """``why`` ends the sentence."""
        one, two = sorted((first, second), key=lambda row: row.line)
        super().__init__(
            f"lines {one.line} and {two.line} of the curation file contradict each other "
            f"({one.text} / {two.text}): {why}; remove one of them"
        )


@dataclass(slots=True)
class Chosen:
    """What decisions say of nodes of the table."""

    types: dict[int, Decision] = field(default_factory=dict)
    names: dict[int, Decision] = field(default_factory=dict)
    notes: list[tuple[int, Decision]] = field(default_factory=list)
    ids: list[tuple[int, Decision]] = field(default_factory=list)
    hidden: list[tuple[int, Decision]] = field(default_factory=list)
    checked: dict[int, list[Decision]] = field(default_factory=dict)
    orphans: list[Orphan] = field(default_factory=list)


def check(decisions: Decisions) -> None:
    """Raise ``ContradictionError`` where two lines cannot both hold."""
    parent: dict[str, str] = {}
    joins: list[Decision] = [row for row in decisions.rows if row.verb in JOINING]

    def find(text: str) -> str:
        while parent.setdefault(text, text) != text:
            text = parent[text]
        return text

    for row in joins:
        for name in row.names[1:]:
            parent[find(row.names[0])] = find(name)
    for row in decisions.rows:
        if row.verb != "not-same":
            continue
        for number, name in enumerate(row.names):
            for other in row.names[:number]:
                if find(name) == find(other):
                    raise ContradictionError(
                        _joining(joins, name, other), row, f"{name!r} and {other!r} cannot be one and two"
                    )
    _check_single(decisions, "type", find)
    _check_single(decisions, "rename", find)


def _joining(joins: Sequence[Decision], name: str, other: str) -> Decision:
    """Return the line that joins two names: the one that names both, else the first that names either."""
    both = [row for row in joins if name in row.names and other in row.names]
    return (both or [row for row in joins if name in row.names or other in row.names] or list(joins))[0]


def _check_single(decisions: Decisions, verb: str, find: object) -> None:
    """A name has one type and one new name."""
    seen: dict[str, Decision] = {}
    for row in decisions.rows:
        if row.verb != verb and not (verb == "type" and row.verb == "add" and row.value):
            continue
        key = find(row.names[0])  # type: ignore[operator] # the closure above
        value = row.value if verb == "type" else row.names[1]
        before = seen.setdefault(key, row)
        known = before.value if verb == "type" else before.names[1]
        if known != value:
            raise ContradictionError(before, row, f"{row.names[0]!r} cannot be {known!r} and {value!r}")


def apply(table: Table, clusters: Clusters, decisions: Decisions) -> Chosen:
    """Keep apart and join what the lines say, and note the rest by node."""
    chosen = Chosen()
    by_key: dict[str, list[int]] = {}
    for at, node in enumerate(table.nodes):
        by_key.setdefault(plain_key(node.text), []).append(at)

    def found(name: str) -> list[int]:
        exact = table.index.get(name)
        return [exact] if exact is not None else by_key.get(plain_key(name), [])

    ordered = sorted(decisions.rows, key=lambda row: (row.verb != "not-same", row.line))
    for row in ordered:
        targets = [found(name) for name in (row.names if row.verb in ("same", "not-same", "rename") else row.names[:1])]
        _report(chosen, table, row, targets)
        for at in {at for target in targets for at in target}:
            chosen.checked.setdefault(at, []).append(row)
        _one(clusters, chosen, row, targets)
    chosen.orphans.sort(key=lambda orphan: orphan.line)
    for known in decisions.known:
        nodes = [table.index[text] for text in (known.name, *known.aliases)]
        for at in nodes[1:]:
            clusters.join(nodes[0], at, "list", 1.0)
    return chosen


def _one(clusters: Clusters, chosen: Chosen, row: Decision, targets: Sequence[Sequence[int]]) -> None:
    """Apply one line."""
    nodes = [at for target in targets for at in target]
    match row.verb:
        case "not-same":
            _keep_apart(clusters, targets)
        case "same" | "rename":
            for at in nodes[1:]:
                clusters.join(nodes[0], at, f"curation line {row.line}", 1.0, decided=True)
            chosen.names.update(dict.fromkeys(nodes[:1] if row.verb == "rename" else (), row))
        case "type" | "add":
            chosen.types.update(dict.fromkeys(nodes if row.value else (), row))
        case "note":
            chosen.notes.extend((at, row) for at in nodes)
        case "id":
            chosen.ids.extend((at, row) for at in nodes)
        case "hide" | "withhold" if row.verb == "hide" or row.value == "name":
            chosen.hidden.extend((at, row) for at in nodes)


def _keep_apart(clusters: Clusters, targets: Sequence[Sequence[int]]) -> None:
    """Forbid every node of one name to join any of another's."""
    for one, two in combinations(targets, 2):
        for left, right in product(one, two):
            clusters.keep_apart(left, right)


def _report(chosen: Chosen, table: Table, row: Decision, targets: Sequence[Sequence[int]]) -> None:
    """Note a line of which a name stands nowhere in the archive."""
    if row.verb == "add" or (row.verb == "withhold" and row.value != "name"):
        return
    needed = targets[:1] if row.verb == "rename" else targets
    missing = [
        name
        for name, target in zip(row.names, needed, strict=False)
        if not any(table.nodes[at].documents for at in target) and not _added(table, target, row)
    ]
    if missing:
        chosen.orphans.append(Orphan(row.line, row.text, f"no document names {', '.join(missing)}"))


def _added(table: Table, target: Iterable[int], row: Decision) -> bool:
    """Say whether another line or a list brought the name, which linking may find yet."""
    return row.verb not in ("same", "rename") and any(table.nodes[at].curated for at in target)


def type_of(row: Decision) -> Type:
    """Return the type a line gives."""
    return Type(row.value or Type.NAME)
