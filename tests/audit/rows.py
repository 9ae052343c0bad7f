"""What a check found, as a row; all rows as a table and as data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SHOWN = 12
"""Faults of a row that the table prints; the result file has them all."""


@dataclass(frozen=True)
class Row:
    """One check of one archive: how much was looked at, and everything that is wrong."""

    check: str
    looked: str
    faults: tuple[str, ...] = ()
    skipped: str = ""
    figures: dict[str, float] | None = None

    @property
    def state(self) -> str:
        """Say in a word or two how it went."""
        if self.skipped:
            return "skipped"
        return f"{len(self.faults)} faults" if self.faults else "0"


def row(check: str, looked: str, faults: Iterable[str] = (), **figures: float) -> Row:
    """Return the row of a check that was run; a fault that stands in several places alike is one fault."""
    return Row(check, looked, tuple(dict.fromkeys(faults)), figures=figures or None)


def skipped(check: str, why: str) -> Row:
    """Return the row of a check that could not be run."""
    return Row(check, "", skipped=why)


def table(rows: Sequence[Row]) -> str:
    """Return the rows as text, the faults of each beneath it."""
    names = max((len(found.check) for found in rows), default=0)
    states = max((len(found.state) for found in rows), default=0)
    lines = []
    for found in rows:
        lines.append(f"{found.check:{names}}  {found.state:>{states}}  {found.skipped or found.looked}".rstrip())
        lines += [f"    {fault}" for fault in found.faults[:SHOWN]]
        if len(found.faults) > SHOWN:
            lines.append(f"    and {len(found.faults) - SHOWN} more")
    return "\n".join(lines)


def data(rows: Sequence[Row]) -> list[dict[str, object]]:
    """Return the rows as they are written to the result file."""
    return [
        {
            "check": found.check,
            "looked_at": found.looked,
            "faults": list(found.faults),
            "skipped": found.skipped or None,
            "figures": found.figures or {},
        }
        for found in rows
    ]
