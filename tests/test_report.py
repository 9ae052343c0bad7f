"""What a build says of the system's errors."""

from __future__ import annotations

import sqlite3

import pytest

from sitegen.problems import SitegenError
from sitegen.report import CannotWriteError, is_write_error


def failed(name: str) -> sqlite3.DatabaseError:
    """Return an error as SQLite raises it."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "writing"),
    [
        ("SQLITE_FULL", True),
        ("SQLITE_IOERR_WRITE", True),
        ("SQLITE_IOERR_SHMSIZE", True),
        ("SQLITE_READONLY_DBMOVED", True),
        ("SQLITE_IOERR_SHORT_READ", False),
        ("SQLITE_CORRUPT", False),
        ("SQLITE_NOTADB", False),
    ],
)
def test_want_of_room_is_no_damage(name: str, *, writing: bool) -> None:
    """Whether an error comes from SQLite or as a damaged store that was made of it, its cause decides."""
    wrapped = SitegenError("the build store is damaged")
    wrapped.__cause__ = failed(name)
    assert is_write_error(failed(name)) is is_write_error(wrapped) is writing
    assert not is_write_error(SitegenError("made by another version"))


def test_what_cannot_be_written_says_what_to_do() -> None:
    """The sentence names the place where it is known, what the system said, and what to see to."""
    wrapped = SitegenError("the build store is damaged")
    wrapped.__cause__ = failed("SQLITE_IOERR_WRITE")
    for error in (failed("SQLITE_IOERR_WRITE"), wrapped):
        assert str(CannotWriteError(error)).startswith(
            "could not read or write: disk I/O error; see that there is room"
        )
    assert "/x/y: File too large; see" in str(CannotWriteError(OSError(27, "File too large", "/x/y")))
