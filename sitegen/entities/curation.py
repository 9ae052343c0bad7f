"""Decisions, applied: which lines contradict each other, and what each changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from sitegen.entities.clusters import Clusters
from sitegen.entities.keys import plain_key
from sitegen.entities.nodes import Table
from sitegen.model.decision import Decision, Decisions
from sitegen.model.entity import Orphan, Type
from sitegen.problems import SitegenError

JOINING = frozenset(("same", "rename"))
SHOWING = frozenset(("add", "rename", "type", "note", "id"))


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
    first: dict[int, Decision] = field(default_factory=dict)
    notes: list[tuple[int, Decision]] = field(default_factory=list)
    ids: list[tuple[int, Decision]] = field(default_factory=list)
    hidden: list[tuple[int, Decision]] = field(default_factory=list)
    checked: dict[int, list[Decision]] = field(default_factory=dict)
    orphans: list[Orphan] = field(default_factory=list)


class Lookup:
    """Finds the nodes that a line of the curation file means by a name."""

    def __init__(self, table: Table) -> None:
        """Index the spellings by key."""
        self.table = table
        self.by_key: dict[str, list[int]] = {}
        for at, node in enumerate(table.nodes):
            self.by_key.setdefault(plain_key(node.text), []).append(at)

    def __call__(self, name: str) -> list[int]:
        """Return the spelling as it is written, else those that differ in case and marks only; documents' own first."""
        exact, nodes = self.table.index.get(name), self.table.nodes
        if exact is not None and nodes[exact].documents:
            return [exact]
        near = [at for at in self.by_key.get(plain_key(name), ()) if nodes[at].documents or at == exact]
        return sorted(near, key=lambda at: not nodes[at].documents)

    def one(self, name: str) -> str:
        """Return what stands for all ways to write a name."""
        found = self(name)
        return self.table.nodes[found[0]].text if found else name


def check(decisions: Decisions, table: Table) -> None:
    """Raise ``ContradictionError`` where two lines cannot both hold."""
    one = Lookup(table).one
    rows = [(row, tuple(map(one, row.names))) for row in decisions.rows]
    parent: dict[str, str] = {}

    def find(text: str) -> str:
        while parent.setdefault(text, text) != text:
            text = parent[text]
        return text

    joins = [row for row in rows if row[0].verb in JOINING]
    for _, names in joins:
        for name in names[1:]:
            parent[find(names[0])] = find(name)
    for row, names in rows:
        for name, other in combinations(names, 2) if row.verb == "not-same" else ():
            if find(name) == find(other) and name != other:
                raise ContradictionError(
                    _joining(joins, name, other), row, f"{other!r} and {name!r} cannot be one and two"
                )
    _check_single(rows, "type", find)
    _check_single(rows, "rename", find)
    _check_hidden(rows)


Row = tuple[Decision, tuple[str, ...]]
"""A decision, and its names as the archive writes them."""


def _joining(joins: Sequence[Row], name: str, other: str) -> Decision:
    """Return the line that joins two names: the one that names both, else the first that names either."""
    both = [row for row, names in joins if name in names and other in names]
    return (both or [row for row, names in joins if name in names or other in names])[0]


def _check_single(rows: Sequence[Row], verb: str, find: Callable[[str], str]) -> None:
    """A name has one type and one new name."""
    seen: dict[str, tuple[Decision, str | None]] = {}
    for row, names in rows:
        if row.verb != verb and not (verb == "type" and row.verb == "add" and row.value):
            continue
        value = row.value if verb == "type" else row.names[1]
        before, known = seen.setdefault(find(names[0]), (row, value))
        if known != value:
            raise ContradictionError(before, row, f"{row.names[0]!r} cannot be {known!r} and {value!r}")


def _check_hidden(rows: Sequence[Row]) -> None:
    """A hidden name shows nothing that another line says of it."""
    hidden = {names[0]: row for row, names in rows if row.verb == "hide"}
    for row, names in rows:
        if row.verb in SHOWING and names[0] in hidden:
            raise ContradictionError(hidden[names[0]], row, f"{row.names[0]!r} cannot be hidden and shown")


def apply(table: Table, clusters: Clusters, decisions: Decisions) -> Chosen:
    """Keep apart and join what the lines say, and note the rest by node."""
    chosen = Chosen()
    found = Lookup(table)
    ordered = sorted(decisions.rows, key=lambda row: (row.verb != "not-same", row.line))
    for row in ordered:
        targets = [found(name) for name in (row.names if row.verb in ("same", "not-same", "rename") else row.names[:1])]
        _report(chosen, table, row, targets)
        for at in {at for target in targets for at in target}:
            chosen.checked.setdefault(at, []).append(row)
        _one(clusters, chosen, row, targets)
    chosen.orphans.sort(key=lambda orphan: orphan.line)
    _join_lists(table, clusters, decisions)
    return chosen


def _join_lists(table: Table, clusters: Clusters, decisions: Decisions) -> None:
    """Join the names that lists give to one thing; two rows of a list are two things, unless a person joins them."""
    for known in decisions.known:
        _claim(clusters, [table.index[known.name]], ("list", known.name))
    for known in decisions.known:
        nodes = [table.index[text] for text in (known.name, *known.aliases)]
        for at in nodes[1:]:
            clusters.join(nodes[0], at, "list", 1.0)


def _one(clusters: Clusters, chosen: Chosen, row: Decision, targets: Sequence[Sequence[int]]) -> None:
    """Apply one line."""
    nodes = [at for target in targets for at in target]
    match row.verb:
        case "not-same":
            _keep_apart(clusters, targets)
        case "same" | "rename":
            for at in nodes[1:]:
                clusters.join(nodes[0], at, f"curation line {row.line}", 1.0, decided=True)
            if row.verb == "same":
                chosen.first.update({at: row for at in targets[0] if at not in chosen.first})
            else:
                chosen.names.update(dict.fromkeys(targets[0], row))
                _claim(clusters, targets[0], ("name", row.names[1]))
        case "type" | "add" if row.value:
            chosen.types.update(dict.fromkeys(nodes, row))
            _claim(clusters, nodes, ("type", row.value))
        case "note":
            chosen.notes.extend((at, row) for at in nodes)
        case "id":
            chosen.ids.extend((at, row) for at in nodes)
            scheme, _, number = (row.value or "").partition(":")
            _claim(clusters, nodes, (scheme.casefold(), number))
        case "hide" | "withhold" if row.verb == "hide" or row.value == "name":
            chosen.hidden.extend((at, row) for at in nodes)


def _claim(clusters: Clusters, nodes: Iterable[int], claim: tuple[str, str]) -> None:
    """Note what a person says of a name: names of which a person says different things are never joined by a rule."""
    for at in nodes:
        clusters.facts[clusters.find(at)].claims |= {claim}


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
