"""Who wrote several comments: from each of them the reader gets to the next, and to the name's own page."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.document import Document
from sitegen.render.views_flow import Others


def others(document: Document, heads: Mapping[str, str], spread: Mapping[str, int]) -> dict[str, Others]:
    """Return for each comment where it stands among its commenter's.

    ``heads`` gives the entity of each comment that has one: the same name is the same commenter only by it;
    ``spread`` in how many documents an entity stands.
    """
    by_name: dict[str, list[str]] = {}
    for comment in document.comments:
        if comment.id in heads:
            by_name.setdefault(heads[comment.id], []).append(comment.id)
    return {
        comment: Others(
            place=place + 1,
            total=len(found),
            next=found[(place + 1) % len(found)],
            elsewhere=0 if place else max(0, spread.get(name, 1) - 1),
        )
        for name, found in by_name.items()
        for place, comment in enumerate(found)
        if len(found) > 1 or spread.get(name, 1) > 1
    }
