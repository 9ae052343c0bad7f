"""The patterns of ``.sitegenignore``: written and understood as in ``.gitignore``, in any folder of the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec

IGNORE_FILE = ".sitegenignore"


@dataclass(frozen=True, slots=True)
class Ignore:
    """One ignore file: the folder it stands in (``""`` or ending in ``/``) and its patterns."""

    folder: str
    spec: GitIgnoreSpec

    @classmethod
    def read(cls, path: str, folder: str) -> tuple[tuple[Ignore, ...], str | None]:
        """Return the ignore file of a folder, none where there is none; and what is wrong with it, in words."""
        file = Path(path)
        if file.is_symlink() or not file.is_file():
            return (), None
        try:
            text = file.read_bytes().decode("utf-8-sig")
            spec = GitIgnoreSpec.from_lines(text.splitlines())
        except (OSError, ValueError) as error:
            return (), f"is not read: {error}"
        return (cls(folder, spec),), None

    @staticmethod
    def excludes(ignores: Sequence[Ignore], name: str) -> bool:
        """Whether a file, named from its root, is left out: the innermost ignore file that speaks of it decides."""
        for ignore in reversed(ignores):
            verdict = ignore.spec.check_file(name.removeprefix(ignore.folder)).include
            if verdict is not None:
                return verdict
        return False
