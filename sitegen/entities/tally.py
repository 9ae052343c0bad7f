"""Counts, once linking has found every mention."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from sitegen.entities.keys import bare_key, plain_key, words
from sitegen.model.entity import Alias, Entity, Type

CASE, NEAREST = 0.99, 0.9


def tally(entity: Entity, counts: Counter[str], documents: int) -> Entity:
    """Return the entity with its counts.

    ``counts`` maps each spelling that was linked to how often; spellings the entity does not know yet (other case in a
    title) become aliases; those never found are dropped unless a person or a list brought them.
    """
    known = {alias.text: alias for alias in entity.aliases}
    spelled: Counter[str] = Counter()
    for text, count in counts.items():
        spelled[" ".join(text.split())] += count
    aliases = [
        replace(alias, count=spelled[alias.text])
        for alias in entity.aliases
        if spelled[alias.text] or _kept(alias, entity)
    ]
    aliases.extend(_new(text, spelled[text], entity) for text in spelled if text not in known)
    aliases.sort(key=lambda alias: (-alias.count, alias.text))
    return replace(entity, aliases=tuple(aliases), documents=documents, mentions=sum(counts.values()))


def _kept(alias: Alias, entity: Entity) -> bool:
    """Say whether an alias stays although no text holds it."""
    return alias.rule.startswith("curation") or (entity.checked and alias.text == entity.name)


def _new(text: str, count: int, entity: Entity) -> Alias:
    """Return an alias for a spelling that only linking met, joined to the one it differs least from."""
    for key, rule, confidence in ((plain_key, "case", CASE), (bare_key, "article", CASE)):
        for alias in entity.aliases:
            if key(alias.text) == key(text):
                return Alias(text, count, rule, confidence, alias.text)
    parts = set(words(text))
    for alias in entity.aliases:
        if parts < set(words(alias.text)):
            rule = "last name" if entity.type is Type.PERSON else "short name"
            return Alias(text, count, rule, NEAREST, alias.text)
    return Alias(text, count, "case", NEAREST, entity.name)
