"""What the user should know, as data with a code; and the errors that end a run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: ``--strict`` fails on warnings and errors, never on notes."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Code(StrEnum):
    """Every kind of problem, each with one meaning; a stable part of the data format."""

    NOT_TEXT = "not-text"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    OUTSIDE = "link-outside"
    UNSUPPORTED = "unsupported"
    NOT_REGULAR = "not-a-file"
    CHANGED = "changed-while-read"
    IGNORED = "ignored"
    SETTINGS = "settings-file"
    BAD_METADATA = "bad-metadata"
    BAD_DECISION = "bad-decision"
    UNUSED_DECISION = "unused-decision"
    NO_TITLE = "no-title"
    BAD_ENCODING = "bad-encoding"
    AMBIGUOUS_DATE = "ambiguous-date"
    COMMENT_NUMBERS = "comment-numbers"
    COMMENT_ORDER = "comment-order"
    ACCOUNT = "account"
    CRASH = "crash"
    NOT_PINNED = "not-pinned"
    TELLING_NAME = "withheld-in-file-name"
    LEFT_OVER = "withheld-in-part"


NOTES = frozenset(
    {Code.IGNORED, Code.SETTINGS, Code.NO_TITLE, Code.AMBIGUOUS_DATE, Code.COMMENT_NUMBERS, Code.COMMENT_ORDER}
)
"""Codes that are worth saying but never wrong."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing the user should know of one source: a row of ``data/problems.jsonl``."""

    path: str
    code: Code
    message: str
    document: str | None = None
    line: int | None = None

    @property
    def severity(self) -> Severity:
        """Notes never fail a strict build; everything else does."""
        return Severity.NOTE if self.code in NOTES else Severity.WARNING


class SitegenError(Exception):
    """Anything that ends a run; its text is one plain sentence that names the thing and says what to do."""

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes as it is: what a subclass's ``__init__`` takes is not what ``args`` holds."""
        return _revived, (type(self), self.args, self.__dict__)


def _revived(kind: type[SitegenError], args: tuple[object, ...], state: dict[str, object]) -> SitegenError:
    """Make an error again that was raised in another process."""
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error
