"""An archive as the checks see it: its pages, what kind each is, and which stand for the rest."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

REDIRECT = re.compile(rb"<meta http-equiv=\"?refresh", re.IGNORECASE)
FURTHER = re.compile(r"\.\d+\.html$")
FOLDERS = {"documents": "document", "entities": "name"}
LISTS = re.compile(r"^(documents|entities|sources|timeline|report)-.*")
"""Other orders of a list: ``entities-mentions.html`` is a page of the kind ``entities``."""

ROOTED = re.compile(rb'<link rel="stylesheet" href="(/(?:[^"/]+/)*)assets/')


@dataclass(frozen=True)
class Site:
    """One finished archive."""

    folder: Path

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Every page, by its path."""
        found = (path.relative_to(self.folder) for path in self.folder.rglob("*.html"))
        return tuple(sorted(path.as_posix() for path in found if path.parts[0] != "originals"))

    @cached_property
    def kinds(self) -> dict[str, tuple[str, ...]]:
        """The pages of each kind, the largest first."""
        sorted_out = defaultdict(list)
        for name in self.pages:
            sorted_out[self.kind(name)].append(name)
        return {
            kind: tuple(sorted(names, key=lambda name: (-self.size(name), name)))
            for kind, names in sorted(sorted_out.items())
        }

    def kind(self, name: str) -> str:
        """Return what kind of page this is, in a word."""
        if REDIRECT.search(self.content(name)[:4000]):
            return "redirect"
        folder, _, rest = name.rpartition("/")
        if not folder:
            stem = FURTHER.sub("", name).removesuffix(".html")
            return "home" if stem == "index" else LISTS.sub(r"\1", stem)
        if folder == "documents" and ".source." in rest:
            return "source"
        return FOLDERS.get(folder, folder) + (" (further)" if FURTHER.search(rest) else "")

    def content(self, name: str) -> bytes:
        """Return a file's bytes."""
        return (self.folder / name).read_bytes()

    def size(self, name: str) -> int:
        """Return how many bytes a file has."""
        return (self.folder / name).stat().st_size

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of ``data/NAME.jsonl``, or none where there is no such file."""
        path = self.folder / "data" / f"{name}.jsonl"
        if not path.exists():
            return []
        return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]

    @cached_property
    def base(self) -> str | None:
        """Return the base path that ``404.html`` is made for; None where it links as all pages do."""
        found = ROOTED.search(self.content("404.html")) if "404.html" in self.pages else None
        return unquote(found[1].decode()) if found else None

    @cached_property
    def queries(self) -> tuple[str, ...]:
        """Addresses of the search page: with the most named name, and with what no text has."""
        if "search.html" not in self.pages:
            return ()
        most = max(self.rows("entities"), key=lambda entity: entity["mentions"], default={"name": "the"})
        asked = (str(most["name"]), "qqqqzzzzxxxx")
        return tuple(f"search.html?q={quote(query, safe='')}" for query in asked)

    def of_each_kind(self, *, most: int = 1, further: int = 0) -> list[str]:
        """Return the ``most`` largest pages of each kind, the smallest, some drawn by name, and the two searches."""
        return [*dict.fromkeys(self._chosen(most, further)), *self.queries]

    def _chosen(self, most: int, further: int) -> Iterator[str]:
        for kind, names in self.kinds.items():
            if kind == "redirect":
                continue
            yield from names[:most]
            if kind in {"document", "name", "source"}:
                yield names[-1]
        left = (name for name in self.pages if self.kind(name) != "redirect")
        yield from sorted(left, key=lambda name: hashlib.sha256(name.encode()).digest())[:further]
