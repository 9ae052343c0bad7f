"""Making small archives, building them, and reading back what a build wrote."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sitegen.config import Given, Settings, load
from sitegen.execute import Silent

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = PROJECT / "sitegen" / "sample"
JAR = ("sitegen.toml", "curation.txt", "addresses.txt", ".sitegenignore")
"""Files beside the sources that are never documents."""


@dataclass(frozen=True)
class Built:
    """An archive and the folder it was built from; rows are read once."""

    output: Path
    sources: Path

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of ``data/NAME.jsonl``."""
        return _rows(self.output / "data" / f"{name}.jsonl")

    @property
    def documents(self) -> list[dict[str, Any]]:
        """Every document's record."""
        return self.rows("documents")

    @property
    def problems(self) -> list[dict[str, Any]]:
        """Every problem's row."""
        return self.rows("problems")

    def document(self, path: str) -> dict[str, Any]:
        """Return the record of one source."""
        found = [row for row in self.documents if row["source"]["path"] == path]
        assert len(found) == 1, f"{path} has {len(found)} records"
        return found[0]

    def entity(self, name: str) -> dict[str, Any]:
        """Return the record of the entity that bears this name or spelling."""
        found = [
            row
            for row in self.rows("entities")
            if row["name"] == name or name in {alias["text"] for alias in row["aliases"]}
        ]
        assert len(found) == 1, f"{name} is a spelling of {[row['id'] for row in found]}"
        return found[0]

    def text(self, path: str) -> str:
        """Return a file of the output as text."""
        return (self.output / path).read_text(encoding="utf-8")

    def decoded(self, document: Mapping[str, Any]) -> str:
        """Return a document's source as its record says that it is decoded."""
        content = (self.sources / document["source"]["path"]).read_bytes()
        return content.decode(document["source"]["encoding"], "replace").removeprefix("\ufeff")


def _rows(path: Path) -> list[dict[str, Any]]:
    stat = path.stat()
    return _parsed(path, stat.st_mtime_ns, stat.st_size)


@functools.lru_cache(maxsize=64)
def _parsed(path: Path, _modified: int, _size: int) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def make(folder: Path, files: Mapping[str, bytes | str]) -> Path:
    """Write files into a folder, text as UTF-8 without touching its line ends."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
    return folder


def settings(sources: Path, output: Path, **changes: object) -> Settings:
    """Return the settings of a build as the command line would make them, with some replaced."""
    return replace(load(Given(sources=(sources,), output=output, jobs=1), environ={}), **changes)


def build(sources: Path, output: Path, **changes: object) -> Built:
    """Build in this process."""
    from sitegen.build import build as run  # noqa: PLC0415 - the heaviest import of all; stage tests do not need it

    run(settings(sources, output, **changes), Silent())
    return Built(output, sources)


def sitegen(
    *words: object, environ: Mapping[str, str] | None = None, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        command(*words), capture_output=True, encoding="utf-8", check=False, env=surroundings(environ), cwd=folder
    )


def command(*words: object) -> list[str]:
    """Return the command line as this interpreter runs it."""
    return [sys.executable, "-m", "sitegen", *map(str, words)]


def surroundings(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment without what could change a build, plus some variables."""
    kept = {key: value for key, value in os.environ.items() if key not in {"SOURCE_DATE_EPOCH", "NO_COLOR"}}
    return {**kept, "PYTHONPATH": str(PROJECT), **(extra or {})}


def snapshot(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder, by path; links by their target."""
    return {
        path.relative_to(folder).as_posix(): (
            f"-> {path.readlink()}" if path.is_symlink() else hashlib.sha256(path.read_bytes()).hexdigest()
        )
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }
