"""Documents that are ZIP archives of XML (DOCX, ODT, EPUB): their parts by name, with the limits of archives."""

from __future__ import annotations

import io
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from sitegen.problems import Code
from sitegen.read.archives import Member, zip_members
from sitegen.read.errors import ReadError
from sitegen.read.places import checked
from sitegen.read.xmltree import tree

LARGEST = 1 << 26
"""Bytes of the largest part that is read: 64 MB."""


class Package:
    """The parts of a document that is an archive."""

    def __init__(self, content: bytes) -> None:
        """List the parts; raise ``ReadError`` where it is no archive, or a bomb."""
        self._file = io.BytesIO(content)
        self._members: dict[str, Member] = {row.name: row for row in zip_members(self._file, len(content))}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def names(self) -> Iterable[str]:
        """Return the names of all parts, sorted."""
        return sorted(self._members)

    def part(self, name: str) -> bytes:
        """Return a part's bytes; raise ``ReadError`` where it is missing, too large or damaged."""
        member = self._members.get(name)
        if member is None:
            raise ReadError(Code.UNREADABLE, f"is damaged: its part {name[:100]!r} is missing")
        if member.place is None:
            code, words = member.problem or (Code.UNREADABLE, "cannot be read")
            raise ReadError(code, f"is not read: its part {name[:100]!r} {words}")
        if member.place.size > LARGEST:
            raise ReadError(Code.UNSUPPORTED, f"is not read: its part {name[:100]!r} is larger than {LARGEST >> 20} MB")
        return b"".join(checked(self._file, member.place))

    def tree(self, name: str) -> Element:
        """Return a part that is XML."""
        return tree(self.part(name))

    def tree_if_any(self, name: str) -> Element | None:
        """Return a part that is XML, or None where it is not there."""
        return self.tree(name) if name in self else None
