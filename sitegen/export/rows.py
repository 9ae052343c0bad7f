"""What exporters read: the manifest and the data files of an archive's folder, row by row."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any

from sitegen.folder import DOCUMENTS, ENTITIES, MENTIONS
from sitegen.problems import SitegenError
from sitegen.render.structured import Reference
from sitegen.render.structured.authorities import web_address

Row = Mapping[str, Any]  # a line of a data file: its shape is told by its schema

LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def date_of(row: Row) -> Row | None:
    """Return the date of a document's row, as a line of its source states it or a person declares it."""
    declared: Row = row.get("declared") or {}
    found: Row | None = row["published"] or declared.get("published")
    return found


class DamagedArchiveError(SitegenError):
    """A file of the archive is not what its manifest says."""

    def __init__(self, name: str, why: str) -> None:
        """``name`` is the file's path in the archive."""
        super().__init__(f"{name} {why}; run sitegen verify, and build the archive again")


@dataclass(frozen=True)
class Exporting:
    """An archive's folder, its manifest, and the day of the export where one is to be stated."""

    output: Path
    manifest: bytes
    date: str | None

    @cached_property
    def files(self) -> Mapping[str, str]:
        """The SHA-256 of every file that the build wrote, by path, sorted; the manifest itself is not among them."""
        found: dict[str, str] = {}
        for line in self.manifest.decode("utf-8", "surrogateescape").split("\n"):
            match = LINE.fullmatch(line)
            if match is None and line:
                raise DamagedArchiveError("manifest-sha256.txt", "has a line that names no file")
            if match is not None:
                path = PurePosixPath(match[2])
                if path.is_absolute() or ".." in path.parts:
                    raise DamagedArchiveError("manifest-sha256.txt", "names a file outside the archive")
                found[match[2]] = match[1]
        return dict(sorted(found.items()))

    @cached_property
    def package(self) -> Row:
        """The description of the data files, which knows the archive's title and address."""
        try:
            content = (self.output / "data" / "datapackage.json").read_bytes()
            package = json.loads(content)
        except (OSError, ValueError) as error:
            raise DamagedArchiveError("data/datapackage.json", "cannot be read") from error
        return package if isinstance(package, dict) else {}

    @property
    def title(self) -> str:
        """The archive's title."""
        return str(self.package.get("title") or "Archive")

    @property
    def base(self) -> str | None:
        """The archive's address on the web with a slash at its end, or None."""
        address = web_address(str(self.package.get("homepage") or ""))
        return address.rstrip("/") + "/" if address else None

    def documents(self) -> Iterator[Row]:
        """Yield the documents that are not withheld."""
        return (row for row in self._rows(DOCUMENTS) if (row.get("withheld") or {}).get("what") != "document")

    def entities(self) -> Iterator[Row]:
        """Yield the entities."""
        return self._rows(ENTITIES)

    def mentions(self) -> Iterator[tuple[str, list[Row]]]:
        """Yield each document's id with its mentions, in the order of ids."""
        for document, rows in groupby(self._rows(MENTIONS), key=lambda row: row["document"]):
            yield document, list(rows)

    def _rows(self, name: str) -> Iterator[Row]:
        try:
            with (self.output / name).open("rb") as lines:
                for line in lines:
                    yield json.loads(line)
        except (OSError, ValueError) as error:
            raise DamagedArchiveError(name, "cannot be read") from error

    def reference(self, row: Row) -> Reference:
        """Return what a citation needs of a document's row."""
        source = row["source"]
        return Reference(
            key=row["id"],
            title=row["title"],
            authors=tuple(row["authors"]),
            publisher=row["publisher"],
            date=date["value"] if (date := date_of(row)) else None,
            language=next(iter(row["languages"]), None),
            url=web_address(source["url"]),
            captured=source["captured"],
            archive=self.title,
            place=row["url"],
            page=self.base + row["url"] if self.base else None,
            path=source["path"],
            sha256=source["sha256"],
        )
