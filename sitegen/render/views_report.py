"""The view of the report: what the build could not use, what it doubts, and what a person may want to look at."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.model.entity import Orphan
from sitegen.model.site import Totals
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.problems import Code, Problem
from sitegen.render.explanations import EXPLANATIONS
from sitegen.render.report_tally import SHOWN, Some, Step, Tally
from sitegen.render.verbatim import address
from sitegen.render.views import NameView, name_view

SHOWN_OF_A_CODE = 25
WEAK = 0.7


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem and where it is: the page of its document, and the place of its line in the source."""

    path: str
    message: str
    url: str | None
    line: int | None
    line_url: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """The problems of one code: what they mean, the first of them, and how many there are."""

    code: str
    heading: str
    advice: str
    total: int
    rows: tuple[ProblemRow, ...]


@dataclass(frozen=True, slots=True)
class WeakName:
    """A name that rests on little: its type is uncertain, or a join of its spellings is."""

    name: NameView
    confidence: float | None
    joined: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the summary: what was looked for, how much was found, out of how many, and where it stands."""

    key: str
    count: int
    total: int
    anchor: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """All that the report shows; ``found`` are the checks that found something, ``clear`` the others."""

    totals: Totals
    found: tuple[Check, ...]
    clear: tuple[Check, ...]
    unused: int
    problems: tuple[Kind, ...]
    notes: tuple[Kind, ...]
    dates: Kind | None
    orphans: tuple[Orphan, ...]
    more_orphans: int
    undated: Some
    changed: int
    undecided: Some
    steps: tuple[Step, ...]
    removed: Some
    encodings: tuple[tuple[str, int], ...]
    repaired: Some
    weak: tuple[WeakName, ...]
    more_weak: int
    single: int
    twins: int
    repeating: int
    copies: int
    nameless: int
    outletless: int
    withheld: int


def report_view(archive: Archive) -> ReportView:
    """Return the report; reads outlines and names once."""
    tally = Tally()
    for outline in archive.outlines():
        tally.add(outline)
    weak, all_weak, single = _weak(archive)
    twins = archive.twins()
    found = archive.problems()
    ambiguous = [problem for problem in found if problem.code is Code.AMBIGUOUS_DATE]
    notes = [one for one in found if one.severity == "note" and one.code is not Code.AMBIGUOUS_DATE]
    problems = [one for one in found if one.severity != "note" and one.code is not Code.UNUSED_DECISION]
    orphans = archive.site.orphans
    documents = archive.site.totals.documents
    repeating = len({document for twin in twins for document in (twin.first, twin.second)})
    checks = (
        Check("problems", len(problems), 0, "h-problems"),
        Check("orphans", len(orphans), 0, "h-orphans"),
        Check("undated", tally.undated.total, documents, "h-undated"),
        Check("dates", len(ambiguous), documents, "h-dates"),
        Check("undecided", tally.undecided.total, documents, "h-undecided"),
        Check("kept", tally.little, documents, "h-kept"),
        Check("repaired", tally.repaired.total, documents, "h-encodings"),
        Check("weak", all_weak, archive.site.totals.entities, "h-weak"),
        Check("twins", repeating, documents, "h-twins"),
        Check("withheld", tally.withheld, documents, "h-unknown"),
        Check("notes", len(notes), 0, "h-notes"),
    )
    return ReportView(
        totals=archive.site.totals,
        found=tuple(check for check in checks if check.count),
        clear=tuple(check for check in checks if not check.count),
        unused=sum(problem.document is None and problem.code in UNUSED for problem in problems),
        problems=_kinds(problems, archive),
        notes=_kinds(notes, archive),
        dates=next(iter(_kinds(ambiguous, archive)), None),
        orphans=orphans[:SHOWN],
        more_orphans=max(0, len(orphans) - SHOWN),
        undated=tally.undated.some(),
        changed=tally.changed,
        undecided=tally.undecided.some(),
        steps=tally.steps(),
        removed=tally.removed.some(),
        encodings=tuple(sorted(tally.encodings.items(), key=lambda item: (-item[1], item[0]))),
        repaired=tally.repaired.some(),
        weak=weak,
        more_weak=all_weak - len(weak),
        single=single,
        twins=len(twins),
        repeating=repeating,
        copies=sum(count - 1 for count in tally.digests.values() if count > 1),
        nameless=tally.nameless,
        outletless=tally.outletless,
        withheld=tally.withheld,
    )


UNUSED = frozenset(
    {Code.NOT_TEXT, Code.EMPTY, Code.UNREADABLE, Code.OUTSIDE, Code.UNSUPPORTED, Code.NOT_REGULAR, Code.CHANGED}
)
"""Codes of files that became no page."""


def _kinds(problems: Iterable[Problem], archive: Archive) -> tuple[Kind, ...]:
    """Gather problems by code, the most frequent first, with the first rows of each."""
    by_code: dict[Code, list[Problem]] = {}
    for problem in problems:
        by_code.setdefault(problem.code, []).append(problem)
    known = frozenset(archive.site.order)
    return tuple(
        Kind(
            code.value,
            *EXPLANATIONS[code],
            len(rows),
            tuple(_row(one, known, archive) for one in rows[:SHOWN_OF_A_CODE]),
        )
        for code, rows in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _row(problem: Problem, known: frozenset[DocumentId], archive: Archive) -> ProblemRow:
    """Return a problem's row with its links, where its document has a page and its line is shown."""
    document = DocumentId(problem.document) if problem.document else None
    if document is None or document not in known:
        return ProblemRow(problem.path, problem.message, None, problem.line, None)
    shown = problem.line is not None and not archive.outline(document).withheld
    line_url = address(document, problem.line) if shown and problem.line else None
    return ProblemRow(problem.path, problem.message, f"documents/{document}.html", problem.line, line_url)


def _weak(archive: Archive) -> tuple[tuple[WeakName, ...], int, int]:
    """Return the names that rest on little, those found most first, how many they are, and how many stand only once."""
    single = total = 0
    found: list[tuple[int, int, WeakName]] = []
    for entity in archive.entities():
        single += entity.mentions == 1
        doubt = min(
            (alias for alias in entity.aliases if alias.joined_to), key=lambda one: one.confidence, default=None
        )
        poor = doubt if doubt is not None and doubt.confidence < WEAK else None
        if entity.checked or (poor is None and entity.sure):
            continue
        total += 1
        joined = (poor.text, poor.joined_to or "") if poor else None
        heapq.heappush(
            found, (entity.mentions, -total, WeakName(name_view(entity), poor.confidence if poor else None, joined))
        )
        if len(found) > SHOWN:
            heapq.heappop(found)
    ranked = sorted(found, key=lambda item: item[:2], reverse=True)
    return tuple(weak for _, _, weak in ranked), total, single
