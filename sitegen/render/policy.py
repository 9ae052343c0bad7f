"""What search engines are asked to do with pages of each kind."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.site import Look

GROUPS: Mapping[str, str] = {
    "home": "home",
    "document": "documents",
    "source": "sources",
    "entity": "names",
    "documents": "lists",
    "names": "lists",
    "timeline": "lists",
    "sources": "lists",
    "about": "about",
    "report": "about",
    "help": "about",
    "search": "lists",
    "404": "about",
}
"""The group of each kind of page, by which a curator may set a policy of its own."""


def policy(look: Look, kind: str) -> str:
    """Return what a page of this kind asks of search engines, as its ``robots`` element says it."""
    return look.robots_of.get(GROUPS.get(kind, ""), look.robots)


def listed(look: Look, kind: str) -> bool:
    """Whether search engines may list pages of this kind."""
    return not {"noindex", "none"} & set(policy(look, kind).split(", "))
