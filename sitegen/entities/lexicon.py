"""The lexicon that linking looks names up in."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.entities.drafts import Drafts
from sitegen.entities.keys import plain_key
from sitegen.model.entity import EntityId, Lexicon
from sitegen.model.source import DocumentId
from sitegen.tables.territories import SHORT, TWIN_NAMES

LOWERCASE_FROM = 4
"""Shortest name that may be matched in lower case."""


def build_lexicon(drafts: Drafts, ids: Sequence[EntityId]) -> Lexicon:
    """Return every spelling with its entity, and what single documents settle otherwise."""
    sieve = drafts.sieve
    nodes, documents = sieve.table.nodes, sieve.table.documents
    forms: dict[str, EntityId] = {}
    owner: dict[int, EntityId] = {}
    local: dict[DocumentId, dict[str, EntityId | None]] = {}
    commenters: dict[DocumentId, dict[str, EntityId]] = {}
    for made, identity in zip(drafts.drafts, ids, strict=True):
        if made.document is not None:
            page = documents[made.document]
            author, *others = [alias.text for alias in made.aliases]
            commenters.setdefault(page, {})[author] = identity
            for text in (*others, *([author] if _may_stand_in_text(author) else ())):
                local.setdefault(page, {})[text] = identity
            continue
        owner.update(dict.fromkeys(made.nodes, identity))
        for at in made.nodes:
            forms[nodes[at].text] = identity
        if made.address.name not in forms:
            forms[made.address.name] = identity
    for document, settled in sorted(sieve.local.items()):
        page = documents[document]
        for at, target in sorted(settled.items()):
            if target in owner and nodes[at].text not in local.get(page, {}):
                local.setdefault(page, {})[nodes[at].text] = owner[target]
    return Lexicon(
        forms=dict(sorted(forms.items())),
        local={page: dict(sorted(local[page].items())) for page in sorted(local)},
        commenters={page: dict(sorted(commenters[page].items())) for page in sorted(commenters)},
        lowercase=frozenset(
            node.text for node in nodes if node.text in forms and _in_lower_case(node.text, known=bool(node.territory))
        ),
    )


def _may_stand_in_text(author: str) -> bool:
    """A commenter's name is looked for in the page's text only where it is longer than four letters."""
    return len(plain_key(author)) > LOWERCASE_FROM


def _in_lower_case(text: str, *, known: bool) -> bool:
    """Say whether a name may be matched without capitals: a territory's that is no other word."""
    bare = text.replace(".", "")
    plain = known and bare not in SHORT and text.casefold() not in TWIN_NAMES
    return plain and len(text) >= LOWERCASE_FROM and not text.isupper()
