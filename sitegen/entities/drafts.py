"""Entities in the making: name, type, aliases with their reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.entities.addresses import Draft
from sitegen.entities.curation import Chosen, type_of
from sitegen.entities.keys import plain_key
from sitegen.entities.nodes import Node, Table
from sitegen.entities.sieve import Sieve
from sitegen.model.decision import Decisions
from sitegen.model.entity import Alias, Entity, EntityId, Type
from sitegen.strings import latin
from sitegen.tables.territories import english

FULL_NAME_WORTH = 4
"""A full name, or an acronym's long form, counts so many times when the entity's name is chosen."""
IDENTIFIERS = {
    "wikidata": "https://www.wikidata.org/entity/{}",
    "viaf": "https://viaf.org/viaf/{}",
    "geonames": "https://sws.geonames.org/{}/",
    "gnd": "https://d-nb.info/gnd/{}",
    "isni": "https://isni.org/isni/{}",
    "orcid": "https://orcid.org/{}",
    "osm": "https://www.openstreetmap.org/{}",
    "ror": "https://ror.org/{}",
    "lccn": "https://id.loc.gov/authorities/{}",
}
"""Addresses of what an ``id`` line points to, by its prefix."""


@dataclass(frozen=True, slots=True)
class Made:
    """One entity before it has an address: its nodes, or a commenter's document and name."""

    address: Draft
    nodes: tuple[int, ...]
    type: Type
    sure: bool
    reasons: tuple[str, ...]
    aliases: tuple[Alias, ...]
    document: int | None = None
    note: str | None = None
    same_as: tuple[str, ...] = ()
    checked: bool = False
    hidden: frozenset[int] = frozenset()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Drafts:
    """All entities in the making, and what they were made from."""

    drafts: tuple[Made, ...]
    sieve: Sieve
    chosen: Chosen


def make_drafts(sieve: Sieve, chosen: Chosen, decisions: Decisions) -> Drafts:
    """Return one draft a cluster, commenters after them; hidden ones are left out."""
    made: list[Made] = []
    clusters = sieve.clusters
    roots = sorted(clusters.facts, key=lambda root: min(clusters.facts[root].members))
    edges = _edges(sieve)
    absorbed = _absorbed(sieve)
    for root in roots:
        nodes = tuple(sorted(clusters.facts[root].members))
        if _only_commenters(sieve, nodes):
            continue
        draft = _draft(sieve, chosen, nodes, edges, decisions)
        if draft is not None:
            made.append(draft)
    for document, authors in sorted(sieve.table.commenters.items(), key=lambda row: sieve.table.documents[row[0]]):
        made.extend(_commenter(sieve, document, author, count, absorbed) for author, count in authors)
    return Drafts(tuple(sorted(made, key=lambda draft: (draft.address.name, draft.address.scope or ""))), sieve, chosen)


def _absorbed(sieve: Sieve) -> dict[tuple[int, str], list[int]]:
    """Return the nodes that mean a commenter of their document: (document, key of the name) -> nodes."""
    found: dict[tuple[int, str], list[int]] = {}
    for document, authors in sieve.table.commenters.items():
        for author, _ in authors:
            found[document, plain_key(author)] = []
    keys = {key for _, key in found}
    for at, node in enumerate(sieve.table.nodes):
        key = plain_key(node.text)
        if key in keys:
            for document in node.documents:
                if (document, key) in found:
                    found[document, key].append(at)
    return found


def _only_commenters(sieve: Sieve, nodes: Sequence[int]) -> bool:
    """Say whether every document that has these spellings means its own commenter by them."""
    table = sieve.table
    for at in nodes:
        node = table.nodes[at]
        if node.curated or not node.documents or len(plain_key(node.text)) <= FULL_NAME_WORTH:
            return False
        for document in node.documents:
            if plain_key(node.text) not in {plain_key(author) for author, _ in table.commenters.get(document, ())}:
                return False
    return True


Edges = dict[int, list[tuple[int, str, float]]]


def _edges(sieve: Sieve) -> Edges:
    """Return node -> the nodes it was joined with, each with rule and precision; the joins of a cluster form a tree."""
    found: Edges = {}
    for join in sieve.clusters.joins:
        found.setdefault(join.left, []).append((join.right, join.rule, join.confidence))
        found.setdefault(join.right, []).append((join.left, join.rule, join.confidence))
    return found


def _reasons(sieve: Sieve, edges: Edges, top: int) -> dict[int, tuple[str, float, str]]:
    """Return node -> the rule that joined it, its precision, and the spelling nearer to the entity's name."""
    found: dict[int, tuple[str, float, str]] = {}
    seen, wave = {top}, [top]
    while wave:
        at = wave.pop()
        for other, rule, confidence in edges.get(at, ()):
            if other not in seen:
                seen.add(other)
                found[other] = (rule, confidence, sieve.table.nodes[at].text)
                wave.append(other)
    return found


def _draft(sieve: Sieve, chosen: Chosen, nodes: tuple[int, ...], edges: Edges, decisions: Decisions) -> Made | None:
    """Return the entity of a cluster; None where a person hid it."""
    table = sieve.table
    name = _chosen_name(table, chosen, nodes) or choose_name(sieve, nodes)
    reasons = _reasons(sieve, edges, _top(sieve, nodes, name))
    hidden = frozenset(at for at, row in chosen.hidden if at in nodes)
    whole = any(
        row.verb == "withhold" or plain_key(table.nodes[at].text) == plain_key(name)
        for at, row in chosen.hidden
        if at in nodes
    )
    if whole or hidden >= set(nodes):
        return None
    shown = tuple(at for at in nodes if at not in hidden)
    verdict = sieve.verdict(nodes[0])
    decided = next((chosen.types[at] for at in nodes if at in chosen.types), None)
    forced = next((sieve.forced[at] for at in nodes if at in sieve.forced), None)
    rows = [row for at in nodes for row in chosen.checked.get(at, ())]
    notes = [row.names[1] for at, row in chosen.notes if at in nodes]
    said = [f"line {row.line} of the curation file: {row.text}" for row in sorted(set(rows), key=lambda row: row.line)]
    return Made(
        address=Draft(name, tuple(dict.fromkeys((name, *(table.nodes[at].text for at in shown))))),
        nodes=shown,
        type=type_of(decided) if decided else forced or verdict.type,
        sure=bool(decided or forced) or verdict.sure or (verdict.type is Type.PLACE and _is_territory(table, nodes)),
        reasons=(*said, *(() if decided or forced else (verdict.reason,))),
        aliases=tuple(_alias(table.nodes[at], name, reasons.get(at)) for at in shown),
        note="\n\n".join(dict.fromkeys(notes)) or None,
        same_as=_same_as(table, nodes, chosen, decisions),
        checked=bool(rows),
        hidden=hidden,
        language=_language(table.nodes, shown),
    )


def _chosen_name(table: Table, chosen: Chosen, nodes: Sequence[int]) -> str | None:
    """Return the name that a person gave: a new one, else the one that the first ``same`` line begins with."""
    renamed = next((chosen.names[at] for at in nodes if at in chosen.names), None)
    if renamed:
        return renamed.names[1]
    lines = [(chosen.first[at].line, not table.nodes[at].documents, at) for at in nodes if at in chosen.first]
    return table.nodes[min(lines)[-1]].text if lines else None


def _is_territory(table: Table, nodes: Sequence[int]) -> bool:
    """Say whether CLDR knows a spelling: that a state is said to act does not make it less of a place."""
    return any(table.nodes[at].territory for at in nodes)


def _top(sieve: Sieve, nodes: Sequence[int], name: str) -> int:
    """Return the node of the entity's name, else its most frequent one."""
    at = sieve.table.index.get(name)
    if at in nodes and at is not None:
        return at
    return max(nodes, key=lambda at: (sieve.table.nodes[at].count, sieve.table.nodes[at].text))


def _language(nodes: Sequence[Node], shown: Sequence[int]) -> str | None:
    best = max(shown, key=lambda at: (nodes[at].count, nodes[at].text))
    return nodes[best].language


def _same_as(table: object, nodes: Sequence[int], chosen: Chosen, decisions: Decisions) -> tuple[str, ...]:
    """Return the outside addresses that ``id`` lines and lists give."""
    found = [resolve_id(row.value or "") for at, row in chosen.ids if at in nodes]
    texts = {table.nodes[at].text for at in nodes}  # type: ignore[attr-defined] # a Table; typed loosely to avoid a cycle
    for known in decisions.known:
        if known.name in texts:
            found.extend(resolve_id(value) for value in known.same_as)
    return tuple(sorted(dict.fromkeys(found)))


def resolve_id(value: str) -> str:
    """Return the address that ``wikidata:Q42`` and the like stand for; other values stay as they are."""
    prefix, colon, rest = value.partition(":")
    pattern = IDENTIFIERS.get(prefix.casefold())
    return pattern.format(rest) if colon and pattern and not rest.startswith("//") else value


def _alias(node: Node, name: str, reason: tuple[str, float, str] | None) -> Alias:
    if reason is None:
        return Alias(node.text, node.count, "name" if node.text == name else "exact", 1.0)
    return Alias(node.text, node.count, *reason)


def choose_name(sieve: Sieve, nodes: Sequence[int]) -> str:
    """Return the table's name for a territory, else the spelling that is most frequent; full names weigh more."""
    table = sieve.table
    codes = [table.nodes[at].territory for at in nodes if table.nodes[at].territory]
    if codes and (named := english(codes[0] or "")):
        return named
    person = sieve.type_of(nodes[0]) is Type.PERSON
    return max(
        (table.nodes[at] for at in nodes), key=lambda node: (_worth(node, person=person), len(node.text), node.text)
    ).text


def _worth(node: Node, *, person: bool) -> float:
    """Return how well a spelling would stand at the head of a page: persons' with the first name where it is known."""
    worth = float(max(node.count, 1))
    if len(node.text.split()) > 1:
        worth *= FULL_NAME_WORTH * (100 if person else 1)
    if node.text.isupper() and len(node.text) > FULL_NAME_WORTH:
        worth *= 0.1 if " " in node.text else 0.7
    if node.curated and not node.documents:
        worth = 0.5
    return worth


def _commenter(
    sieve: Sieve, document: int, author: str, count: int, absorbed: dict[tuple[int, str], list[int]]
) -> Made:
    """Return the entity of who comments on one page, with the spellings that mean the same there."""
    texts = [sieve.table.nodes[at].text for at in absorbed.get((document, plain_key(author)), ())]
    others = tuple(text for text in texts if text != author and len(text) > FULL_NAME_WORTH)
    return Made(
        address=Draft(author, (author, *others), sieve.table.documents[document]),
        nodes=(),
        type=Type.COMMENTER,
        sure=True,
        reasons=("author of comments on one page",),
        aliases=(Alias(author, count, "name", 1.0), *(Alias(text, 0, "case", 0.99, author) for text in others)),
        document=document,
    )


def entities_of(drafts: Drafts, ids: Sequence[EntityId]) -> tuple[Entity, ...]:
    """Return the entities, sorted by id, with the counts that recognition knows (linking counts anew)."""
    documents = drafts.sieve.table.documents
    nodes = drafts.sieve.table.nodes
    found = [
        Entity(
            id=identity,
            name=made.address.name,
            type=made.type,
            aliases=tuple(sorted(made.aliases, key=lambda alias: (-alias.count, alias.text))),
            documents=1 if made.document is not None else len(set().union(*(nodes[at].documents for at in made.nodes))),
            mentions=sum(alias.count for alias in made.aliases),
            same_as=made.same_as,
            note=made.note,
            checked=made.checked,
            sure=made.sure,
            scope=documents[made.document] if made.document is not None else None,
            latin=latin(made.address.name),
            language=made.language,
            reasons=made.reasons,
        )
        for made, identity in zip(drafts.drafts, ids, strict=True)
    ]
    return tuple(sorted(found, key=lambda entity: entity.id))
