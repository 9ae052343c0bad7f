"""What a build did, as the command line tells it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sitegen.problems import Code, Problem, SitegenError


class NothingToBuildError(SitegenError):
    """The source folders hold nothing that can become a page."""

    def __init__(self, sources: Iterable[Path], problems: Iterable[Problem]) -> None:
        """The first problem, where there is one, says why."""
        names = ", ".join(map(str, sources))
        reasons = [f"{problem.path} {problem.message}" for problem in problems if problem.code not in _PASSED_OVER]
        why = f" (the first reason: {reasons[0]})" if reasons else "; put text files into it"
        super().__init__(f"there is nothing to build in {names}{why}")


_PASSED_OVER = frozenset({Code.IGNORED, Code.SETTINGS})


class CannotWriteError(SitegenError):
    """The disk is full, or a folder may not be written: nothing that a new build store would mend."""

    def __init__(self, error: OSError | sqlite3.Error | SitegenError) -> None:
        """``error`` is what the system said, or what was made of that."""
        cause = error.__cause__ if isinstance(error, SitegenError) and error.__cause__ else error
        said = (cause.strerror or str(cause)) if isinstance(cause, OSError) else str(cause)
        where = f" {cause.filename}" if isinstance(cause, OSError) and cause.filename else ""
        super().__init__(
            f"could not read or write{where}: {said}; see that there is room, leave to write and no limit on the size "
            "of files, and build again; the archive that stood there before is untouched"
        )


WRITING = ("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_BUSY", "SQLITE_NOMEM")
CUT_SHORT = "SQLITE_IOERR_SHORT_READ"
"""A file that ends too early: it is damaged, and nothing is wrong with the disk."""


def is_write_error(error: BaseException) -> bool:
    """Whether SQLite failed for want of space or permission, not because its file is damaged.

    What was taken for damage is judged by what it came from.
    """
    name = str(getattr(error.__cause__ if isinstance(error, SitegenError) else error, "sqlite_errorname", ""))
    return name.startswith(WRITING) and name != CUT_SHORT


def moment(epoch: int | None) -> str | None:
    """Return the moment of the build where the caller fixed one: never the clock's, so that two builds are equal."""
    if epoch is None:
        return None
    return datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did."""

    output: Path
    documents: int
    entities: int
    mentions: int
    pages: int
    files: int
    problems: tuple[Problem, ...]
    seconds: Mapping[str, float]

    def asdict(self) -> dict[str, object]:
        """Return the report as ``--json`` prints it."""
        return {
            "schema": "sitegen/report/1",
            "output": str(self.output),
            "documents": self.documents,
            "entities": self.entities,
            "mentions": self.mentions,
            "pages": self.pages,
            "files": self.files,
            "problems": [
                {
                    "path": row.path,
                    "document": row.document,
                    "line": row.line,
                    "code": row.code.value,
                    "severity": row.severity.value,
                    "message": row.message,
                }
                for row in self.problems
            ],
            "seconds": {name: round(value, 3) for name, value in self.seconds.items()},
        }
