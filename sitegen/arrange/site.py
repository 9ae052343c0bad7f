"""The archive's order and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sitegen.model.entity import Entity, Resolution, Type
from sitegen.model.site import Look, Outline, Site, Totals
from sitegen.model.source import DocumentId


def reading_key(outline: Outline) -> tuple[bool, str, str]:
    """Return what documents are ordered by: the stated date (of a page of posts its newest), undated ones by path."""
    return (not outline.dates, outline.dates[0].value if outline.dates else "", outline.path)


def arrange(  # noqa: PLR0913 - one argument for each thing that the archive as a whole is made of
    look: Look,
    outlines: Iterable[Outline],
    entities: Iterable[Entity],
    resolution: Resolution,
    *,
    version: str,
    rules: int,
    built: str | None,
) -> Site:
    """Return the archive as a whole; ``outlines`` come in reading order and are read once."""
    tally = _Tally()
    order: list[DocumentId] = []
    for outline in outlines:
        order.append(outline.id)
        tally.add(outline)
    return Site(
        look=look,
        order=tuple(order),
        totals=tally.totals(entities),
        redirects=dict(sorted(resolution.redirects.items())),
        orphans=resolution.orphans,
        version=version,
        rules=rules,
        built=built,
    )


@dataclass(slots=True)
class _Tally:
    """Counts that grow while the outlines pass by."""

    documents: int = 0
    words: int = 0
    comments: int = 0
    undated: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    dates: list[str] = field(default_factory=list)
    ledger: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, outline: Outline) -> None:
        """Count one document."""
        self.documents += 1
        self.words += outline.words
        self.comments += outline.comments
        self.undated += not outline.dates
        self.languages.update(outline.languages)
        values = [date.value for date in outline.dates]
        self.dates = [min([*self.dates, *values]), max([*self.dates, *values])] if values else self.dates
        for what, reason, count in outline.reasons:
            self.ledger.setdefault(what, Counter())[reason] += count

    def totals(self, entities: Iterable[Entity]) -> Totals:
        """Return the counts, the most frequent first."""
        types: Counter[Type] = Counter()
        rules: Counter[str] = Counter()
        mentions = 0
        for entity in entities:
            types[entity.type] += 1
            mentions += entity.mentions
            rules.update(alias.rule for alias in entity.aliases if alias.joined_to)
        return Totals(
            documents=self.documents,
            words=self.words,
            comments=self.comments,
            entities=types.total(),
            mentions=mentions,
            languages=_ranked(self.languages),
            first=self.dates[0] if self.dates else None,
            last=self.dates[-1] if self.dates else None,
            undated=self.undated,
            removed=_ranked(self.ledger.get("removed", Counter())),
            moved=_ranked(self.ledger.get("moved", Counter())),
            repaired=_ranked(self.ledger.get("repaired", Counter())),
            types=tuple(sorted(types.items(), key=lambda row: (-row[1], row[0]))),
            rules=_ranked(rules),
        )


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Return counts with the most frequent first, equal ones by name."""
    rows: Sequence[tuple[str, int]] = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return tuple(rows)
