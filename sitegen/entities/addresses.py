"""Addresses of entities: pinned ones win, new ones are appended, what was pinned elsewhere leads on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sitegen.entities.keys import plain_key
from sitegen.model.entity import EntityId
from sitegen.strings import address


@dataclass(frozen=True, slots=True)
class Draft:
    """An entity that has no address yet: ``scope`` is a commenter's document; ``aliases`` all its spellings."""

    name: str
    aliases: tuple[str, ...]
    scope: str | None = None

    @property
    def default(self) -> str:
        """The address it gets where nothing is pinned."""
        key = self.name if self.scope is None else f"{self.name}\n{self.scope}"
        return address(self.name, key, "name")


@dataclass(frozen=True, slots=True)
class Addressed:
    """The address of each draft, the rows that the file should have, and what leads on."""

    ids: tuple[EntityId, ...]
    pins: tuple[tuple[str, str], ...]
    redirects: Mapping[str, EntityId]


def assign(drafts: Sequence[Draft], pins: Sequence[tuple[str, str]]) -> Addressed:
    """Give each draft its address. A row belongs to the entity that has its name, else to one that differs by case."""
    exact: dict[str, int] = {}
    loose: dict[str, int | None] = {}
    scoped: dict[str, int] = {}
    for at, draft in enumerate(drafts):
        if draft.scope is not None:
            scoped[draft.default] = at
            continue
        for text in draft.aliases:
            exact.setdefault(text, at)
            key = plain_key(text)
            loose[key] = at if loose.get(key, at) == at else None
    owned: dict[int, list[tuple[str, str]]] = {}
    for pinned, name in pins:
        owner = scoped.get(pinned)
        if owner is None:
            owner = exact.get(name)
        if owner is None:
            owner = loose.get(plain_key(name))
        if owner is not None:
            owned.setdefault(owner, []).append((pinned, name))
    given = _given(drafts, pins, owned)
    left = [row for row in pins if row[0] not in given.ids and row[0] not in given.redirects]
    return replace(given, redirects=dict(sorted({**given.redirects, **_led_on(left, drafts, given.ids)}.items())))


def _led_on(
    left: Sequence[tuple[str, str]], drafts: Sequence[Draft], ids: Sequence[EntityId]
) -> Mapping[str, EntityId]:
    """Lead a pinned name that stands nowhere any more to the one entity that has it within a longer name.

    More documents can show that what was taken for a whole name is a part of one.
    """
    if not left:
        return {}
    longer: dict[str, set[int]] = {}
    for at, draft in enumerate(drafts):
        if draft.scope is None:
            for alias in draft.aliases:
                for part in alias.split():
                    longer.setdefault(plain_key(part), set()).add(at)
    found: dict[str, EntityId] = {}
    for pinned, name in left:
        holders = [longer.get(plain_key(part), set()) for part in name.split()]
        common = set.intersection(*holders) if holders else set()
        if len(common) == 1:
            found[pinned] = ids[common.pop()]
    return found


def _given(
    drafts: Sequence[Draft], pins: Sequence[tuple[str, str]], owned: Mapping[int, Sequence[tuple[str, str]]]
) -> Addressed:
    taken = {pinned for pinned, _ in pins}
    ids: list[EntityId] = []
    new: list[tuple[str, str]] = []
    redirects: dict[str, EntityId] = {}
    for at, draft in enumerate(drafts):
        rows = owned.get(at, ())
        if rows:
            own = next((pinned for pinned, name in rows if name == draft.name), rows[0][0])
            redirects.update({pinned: EntityId(own) for pinned, _ in rows if pinned != own})
        else:
            own = _free(draft, taken)
            taken.add(own)
            new.append((own, draft.name))
        ids.append(EntityId(own))
    return Addressed(tuple(ids), (*pins, *sorted(new)), dict(sorted(redirects.items())))


def _free(draft: Draft, taken: set[str]) -> str:
    """Return the default address, or the next one that nobody has."""
    own, number = draft.default, 1
    while own in taken:
        number += 1
        own = address(draft.name, f"{draft.name}\n{draft.scope or ''}\n{number}", "name")
    return own
