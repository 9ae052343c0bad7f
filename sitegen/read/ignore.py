"""The patterns of ``.sitegenignore``: written and understood as in ``.gitignore``, in any folder of the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec

from sitegen.read.errors import RootError
from sitegen.read.names import printable

IGNORE_FILE = ".sitegenignore"


@dataclass(frozen=True, slots=True)
class Ignore:
    """One ignore file: the folder it stands in (``""`` or ending in ``/``) and its patterns."""

    folder: str
    spec: GitIgnoreSpec

    @classmethod
    def read(cls, file: Path, folder: str) -> tuple[Ignore, ...]:
        """Return the ignore file of a folder, none where there is none.

        Raises ``RootError`` where it cannot be followed.
        """
        if file.is_symlink() or not file.is_file():
            return ()
        try:
            lines = file.read_text(encoding="utf-8-sig").splitlines()
            return (cls(folder, GitIgnoreSpec.from_lines(lines)),)
        except (OSError, ValueError) as error:
            message = f"{printable(str(file))} cannot be followed: {error}"
            raise RootError(message) from error

    @staticmethod
    def excludes(ignores: Sequence[Ignore], name: str) -> bool:
        """Whether a file, named from its root, is left out: the innermost ignore file that speaks of it decides."""
        for ignore in reversed(ignores):
            verdict = ignore.spec.check_file(name.removeprefix(ignore.folder)).include
            if verdict is not None:
                return verdict
        return False
