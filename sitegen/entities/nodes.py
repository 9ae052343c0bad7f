"""Spellings as the resolver sees them: counts, documents and votes over the archive, never text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sitegen.entities.clues_spelling import internal
from sitegen.entities.keys import is_acronym, words
from sitegen.model.decision import Decisions
from sitegen.model.entity import Names, Type
from sitegen.model.source import DocumentId
from sitegen.tables.territories import SHORT, city, territory

CREATING = frozenset(("same", "add", "rename"))
"""Verbs whose names become spellings even where no document was seen to hold them."""


REALM = re.compile(
    r"(?:(?:Federal|Federale|Islamic|Hashemite|Socialist|Democratic|United) )?"
    r"(?:Republic|Kingdom|State|Principality|Sultanate|Emirate|Republiek|Koninkrijk|Republik|Königreich|République"
    r"|Royaume|República|Reino|Repubblica|Regno) "
    r"(?:of the |of |van |der |von |de |du |di |do |da )?([A-Z][^,()]{2,40})$"
)
DIVIDED = frozenset(("CN", "TW", "KR", "KP", "CD", "CG", "SD", "SS", "DE", "US"))
"""Of these a title may name the other half, or a state within."""


@dataclass(slots=True)
class Node:
    """One spelling: where it stands, what votes for its type, and what tables say of it.

    ``curated`` where a person or a list brought it; ``documents`` are numbers in ``Table.documents``.
    """

    text: str
    count: int = 0
    documents: set[int] = field(default_factory=set)
    votes: Counter[Type] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    curated: bool = False
    territory: str | None = None
    city: str | None = None
    acronym: bool = False
    words: tuple[str, ...] = ()

    @property
    def language(self) -> str | None:
        """The language of most of its documents."""
        known = [(-count, code) for code, count in self.languages.items() if code != "und"]
        return min(known)[1] if known else None


@dataclass(slots=True)
class Table:
    """All spellings, sorted by text, and what documents say beyond them."""

    nodes: list[Node]
    index: dict[str, int]
    documents: list[DocumentId]
    definitions: dict[tuple[str, str, str], set[int]]
    commenters: dict[int, tuple[tuple[str, int], ...]]

    def forms_in(self) -> dict[int, set[int]]:
        """Return document -> the nodes of its spellings."""
        found: dict[int, set[int]] = {}
        for at, node in enumerate(self.nodes):
            for document in node.documents:
                found.setdefault(document, set()).add(at)
        return found


def gather(names: Iterable[Names], decisions: Decisions) -> Table:
    """Sum what documents say of each spelling; the order of the documents does not matter."""
    forms: dict[str, Node] = {}
    documents: list[DocumentId] = []
    definitions: dict[tuple[str, str, str], set[int]] = {}
    commenters: dict[int, tuple[tuple[str, int], ...]] = {}
    for said in names:
        number = len(documents)
        documents.append(said.document)
        for form in said.forms:
            node = forms.setdefault(form.text, Node(form.text))
            node.count += form.count
            node.documents.add(number)
            for kind, weight in form.votes:
                node.votes[kind] += round(weight * 100)
            if form.language:
                node.languages[form.language] += form.count
        for definition in said.definitions:
            row = (definition.short, " ".join(definition.long.split()), definition.rule)
            definitions.setdefault(row, set()).add(number)
        if said.commenters:
            commenters[number] = said.commenters
    for text in _curated(decisions):
        forms.setdefault(text, Node(text)).curated = True
    nodes = [_described(forms[text]) for text in sorted(forms)]
    return Table(nodes, {node.text: at for at, node in enumerate(nodes)}, documents, definitions, commenters)


def _curated(decisions: Decisions) -> Iterable[str]:
    """Yield the spellings that people and lists bring."""
    for row in decisions.rows:
        if row.verb in CREATING:
            yield from row.names
    for known in decisions.known:
        yield known.name
        yield from known.aliases


def _described(node: Node) -> Node:
    """Add what the tables say of a spelling."""
    language = node.language
    shown = node.text.title() if node.text.isupper() and len(node.text) > 4 else node.text  # noqa: PLR2004 - longer than an acronym
    node.territory = territory(shown, language) or _realm(shown, language)
    node.city = None if node.territory else city(shown, language)
    node.acronym = is_acronym(node.text) or node.text.replace(".", "") in SHORT
    node.words = words(node.text)
    return node


def _realm(text: str, language: str | None) -> str | None:
    """Return the state that a full title names: ``Republic of Poland``; none where two states share the short name."""
    found = REALM.match(text)
    code = territory(found.group(1), language) if found else None
    return code if code not in DIVIDED else None


def votes_of(nodes: Iterable[Node]) -> Counter[Type]:
    """Sum the votes of spellings: what each says of itself once, contexts by the square root of their sum."""
    contexts: Counter[Type] = Counter()
    own: dict[Type, float] = {}
    for node in nodes:
        contexts.update(node.votes)
        strongest: dict[Type, float] = {}
        for kind, weight in internal(node.text, node.language):
            strongest[kind] = max(weight, strongest.get(kind, 0.0))
        for kind, weight in strongest.items():
            # further spellings that say the same add little: one frequent pattern must not outvote the rest
            own[kind] = max(own.get(kind, 0.0), weight) + (0.25 if kind in own else 0.0)
    total: Counter[Type] = Counter()
    for kind, weight in contexts.items():
        total[kind] += round(100 * (weight / 100) ** 0.5)
    for kind, weight in own.items():
        total[kind] += round(100 * weight)
    return total
