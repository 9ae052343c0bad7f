"""What stops one file from being read, and what stops the whole run."""

from __future__ import annotations

from sitegen.problems import Code, Problem, SitegenError


class ReadError(SitegenError):
    """One file cannot become a page. ``code`` says which kind of problem; the text says it in words.

    ``problems`` are those of the single records of a container of which none could be read.
    """

    def __init__(self, code: Code, message: str, problems: tuple[Problem, ...] = ()) -> None:
        """Make the error: its code, its words (which follow the file's name), and the problems of single records."""
        super().__init__(message)
        self.code = code
        self.problems = problems

    def __reduce__(self) -> tuple[type[ReadError], tuple[Code, str, tuple[Problem, ...]]]:
        """Errors travel between processes; the default would call the class with the message alone."""
        return ReadError, (self.code, str(self), self.problems)

    def problem(self, path: str) -> Problem:
        """Return the problem that this error is for the source ``path``."""
        return Problem(path, self.code, str(self))

    def told(self, path: str) -> tuple[Problem, ...]:
        """Return all problems that this error is for the source ``path``, at least one."""
        return self.problems or (self.problem(path),)


class RootError(SitegenError):
    """A source folder that is not there, or that lies in another one, or two that have one name."""


class DuplicatePluginError(SitegenError):
    """Two plug-ins have one name."""

    def __init__(self, name: str, origin: str) -> None:
        """Make the error from the common name and the second plug-in's place."""
        super().__init__(f"{origin} adds a second reader called {name!r}; uninstall one of the two")
