"""The patterns of ``.sitegenignore``: written and understood as in ``.gitignore``, in any folder of the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec

from sitegen.problems import Code, Problem
from sitegen.read.errors import RootError
from sitegen.read.names import printable

IGNORE_FILE = ".sitegenignore"


@dataclass(frozen=True, slots=True)
class Ignore:
    """One ignore file: its folder (``""`` or ending in ``/``), its patterns, and the lines that are none (from 1)."""

    folder: str
    spec: GitIgnoreSpec
    bad: tuple[int, ...] = ()

    @classmethod
    def read(cls, file: Path, folder: str) -> tuple[Ignore, ...]:
        """Return the ignore file of a folder, none where there is none.

        Raises ``RootError`` where it cannot be read at all.
        """
        if file.is_symlink() or not file.is_file():
            return ()
        try:
            content = file.read_bytes()
            lines = content.decode("utf-8-sig").splitlines()
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            message = (
                f"{printable(str(file))} is not UTF-8 in line {line}; save it as UTF-8, for it says what to leave out"
            )
            raise RootError(message) from error
        except OSError as error:
            message = f"{printable(str(file))} cannot be read: {error.strerror}; it says what to leave out"
            raise RootError(message) from error
        specs = [_spec(line) for line in lines]
        patterns = [pattern for spec in specs if spec for pattern in spec.patterns]
        return (cls(folder, GitIgnoreSpec(patterns), tuple(n for n, spec in enumerate(specs, 1) if spec is None)),)

    def problems(self, path: str) -> Iterator[Problem]:
        """Yield what is wrong with the ignore file, which as a source would be called ``path``."""
        for line in self.bad:
            yield Problem(path, Code.BAD_DECISION, f"line {line}: is no pattern, and leaves out no file", line=line)

    @staticmethod
    def excludes(ignores: Sequence[Ignore], name: str) -> bool:
        """Whether a file, named from its root, is left out: the innermost ignore file that speaks of it decides."""
        for ignore in reversed(ignores):
            verdict = ignore.spec.check_file(name.removeprefix(ignore.folder)).include
            if verdict is not None:
                return verdict
        return False


def _spec(line: str) -> GitIgnoreSpec | None:
    """Return the pattern of one line, or None where it is none; one stray line must not stop the others."""
    try:
        return GitIgnoreSpec.from_lines([line])
    except ValueError:
        return None
