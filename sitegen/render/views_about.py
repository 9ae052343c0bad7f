"""The view of the page about the method: what was done here, counted, and how to correct it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sitegen.model.site import Totals
from sitegen.ports import Archive


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the page about the method counts; in ``rules`` all decisions of a person are one."""

    totals: Totals
    rules: tuple[tuple[str, int], ...]


def about_view(archive: Archive) -> AboutView:
    """Return what the page about the method counts."""
    rules: Counter[str] = Counter()
    for rule, count in archive.site.totals.rules:
        rules["curation" if rule.startswith("curation") else rule] += count
    return AboutView(archive.site.totals, tuple(sorted(rules.items(), key=lambda item: (-item[1], item[0]))))
