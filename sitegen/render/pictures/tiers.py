"""Which labels fit at which width of a picture, so that none touches another on a phone or on a wide page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

TIERS = (12.0, 24.0, 38.0, 52.0)
"""Widths in em of the text of pictures: text at twice its size on a phone, a phone, a narrow column, a wide one."""

SPACE = 0.7
"""The least room between two labels, in em."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text in a picture: its lines, where it stands (percent), how it hangs there, from which tier on it is shown.

    ``edges`` are those of what it belongs to: where the label would leave the picture, it hangs from one of them.
    """

    lines: tuple[str, ...]
    x: float
    width: float
    edges: tuple[float, float] = (0.0, 100.0)
    anchor: str = "middle"
    tier: int | None = None

    def span(self, across: float) -> tuple[float, float]:
        """Return where the label begins and ends in a picture that is so wide."""
        at = self.x * across / 100
        before = {"start": 0.0, "middle": self.width / 2, "end": self.width}[self.anchor]
        return at - before, at - before + self.width


def fitted(
    labels: Sequence[Label], steps: Sequence[Sequence[int]], natural: float, always: Sequence[int] = ()
) -> tuple[Label, ...]:
    """Return the labels with their tiers; ``steps`` are choices of labels, the fullest first, each part of the former.

    ``natural`` is the width that the picture has where there is room. What is shown at one width is shown at every
    wider one; a label that fits nowhere has no tier. Those of ``always`` stand first, and others give way to them.
    """
    shown: dict[int, Label] = {}
    for tier, least in enumerate(TIERS):
        across = min(least, natural)
        for chosen in (always, *steps):
            fresh = {at: _kept_inside(replace(labels[at], tier=tier), across) for at in chosen if at not in shown}
            rivals = [shown[at] for at in always if at in shown]
            fresh = {at: label for at, label in fresh.items() if _apart([label, *rivals], across)}
            if fresh and _apart([*shown.values(), *fresh.values()], across):
                shown |= fresh
                if chosen is not always:
                    break
    return tuple(shown.get(at, replace(label, tier=None)) for at, label in enumerate(labels))


def _kept_inside(label: Label, across: float) -> Label:
    """Hang a label that would leave the picture from its other end."""
    start, end = label.span(across)
    if start < 0:
        return replace(label, x=label.edges[0], anchor="start")
    return replace(label, x=label.edges[1], anchor="end") if end > across else label


def _apart(labels: Sequence[Label], across: float) -> bool:
    """Whether no two labels touch, and none leaves the picture."""
    spans = sorted(label.span(across) for label in labels)
    inside = all(start >= 0 and end <= across for start, end in spans)
    return inside and all(left[1] + SPACE <= right[0] for left, right in pairwise(spans))
