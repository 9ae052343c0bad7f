"""Views of the report and of the page about the method: what the build doubts, with counts over the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.model.entity import Orphan
from sitegen.model.site import Outline, Totals
from sitegen.ports import Archive
from sitegen.problems import Problem
from sitegen.render.views import NameView, Row, name_view, row

SHOWN = 100
LITTLE_KEPT = 0.8
WEAK = 0.7


@dataclass(frozen=True, slots=True)
class Some:
    """The first rows of a list and how many there are in all."""

    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A document much of which was removed."""

    row: Row
    kept: float
    removed: int


@dataclass(frozen=True, slots=True)
class WeakName:
    """A name that rests on little: its type is uncertain, or a join of its spellings is."""

    name: NameView
    confidence: float | None
    joined: str | None


@dataclass(frozen=True, slots=True)
class ReportView:
    """All that the report shows."""

    totals: Totals
    problems: tuple[Problem, ...]
    more_problems: int
    notes: tuple[Problem, ...]
    more_notes: int
    orphans: tuple[Orphan, ...]
    undated: Some
    undecided: Some
    kept: tuple[Kept, ...]
    more_kept: int
    weak: tuple[WeakName, ...]
    more_weak: int
    single: int
    twins: int
    repeating: int
    withheld: int


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


def report_view(archive: Archive) -> ReportView:
    """Return the report; reads outlines and names once."""
    undated: list[Row] = []
    undecided: list[Row] = []
    kept: list[Kept] = []
    counts = {"undated": 0, "undecided": 0, "kept": 0, "withheld": 0}
    for outline in archive.outlines():
        counts["withheld"] += outline.withheld
        for key, holds in _doubts(outline):
            counts[key] += holds
            if holds and counts[key] <= SHOWN:
                if key == "kept":
                    kept.append(Kept(row(outline), outline.kept, outline.removed))
                else:
                    (undated if key == "undated" else undecided).append(row(outline))
    weak, all_weak, single = _weak(archive)
    twins = archive.twins()
    problems = archive.problems()
    warnings = [problem for problem in problems if problem.severity != "note"]
    notes = [problem for problem in problems if problem.severity == "note"]
    return ReportView(
        totals=archive.site.totals,
        problems=tuple(warnings[:SHOWN]),
        more_problems=max(0, len(warnings) - SHOWN),
        notes=tuple(notes[:SHOWN]),
        more_notes=max(0, len(notes) - SHOWN),
        orphans=archive.site.orphans,
        undated=Some(tuple(undated), counts["undated"]),
        undecided=Some(tuple(undecided), counts["undecided"]),
        kept=tuple(kept),
        more_kept=max(0, counts["kept"] - SHOWN),
        weak=weak,
        more_weak=all_weak - len(weak),
        single=single,
        twins=len(twins),
        repeating=len({document for twin in twins for document in (twin.first, twin.second)}),
        withheld=counts["withheld"],
    )


def _doubts(outline: Outline) -> Iterable[tuple[str, bool]]:
    """Return what is in doubt of one document."""
    if outline.withheld:
        return ()
    return (
        ("undated", not outline.dates),
        ("undecided", outline.undecided > 0 or not outline.languages),
        ("kept", outline.kept < LITTLE_KEPT),
    )


def _weak(archive: Archive) -> tuple[tuple[WeakName, ...], int, int]:
    """Return the first names that rest on little, how many there are, and how many are found only once."""
    single = 0
    found: list[WeakName] = []
    total = 0
    for entity in archive.entities():
        single += entity.mentions == 1
        doubt = min(
            (alias for alias in entity.aliases if alias.joined_to), key=lambda one: one.confidence, default=None
        )
        poor = doubt is not None and doubt.confidence < WEAK
        if entity.checked or not (poor or not entity.sure):
            continue
        total += 1
        if len(found) < SHOWN:
            found.append(
                WeakName(
                    name_view(entity),
                    doubt.confidence if doubt and poor else None,
                    f"{doubt.text} = {doubt.joined_to}" if doubt and poor else None,
                )
            )
    return tuple(found), total, single
