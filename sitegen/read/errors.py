"""What stops one file from being read, and what stops the whole run."""

from __future__ import annotations

from sitegen.problems import Code, Problem, SitegenError


class ReadError(SitegenError):
    """One file cannot become a page. ``code`` says which kind of problem; the text says it in words.

    A ``record`` that is not None is the record of a container that failed; the others may still be read.
    """

    def __init__(self, code: Code, message: str, record: int | None = None) -> None:
        """Make the error: its code, its words (which follow the file's name), and the record where one failed."""
        super().__init__(message)
        self.code = code
        self.record = record

    def __reduce__(self) -> tuple[type[ReadError], tuple[Code, str, int | None]]:
        """Errors travel between processes; the default would call the class with the message alone."""
        return ReadError, (self.code, str(self), self.record)

    def problem(self, path: str) -> Problem:
        """Return the problem that this error is for the source ``path``."""
        return Problem(path, self.code, str(self))


class RootError(SitegenError):
    """A source folder that is not there, or that lies in another one, or two that have one name."""


class DuplicatePluginError(SitegenError):
    """Two plug-ins have one name."""

    def __init__(self, name: str, origin: str) -> None:
        """Make the error from the common name and the second plug-in's place."""
        super().__init__(f"{origin} adds a second reader called {name!r}; uninstall one of the two")
