"""What documents tell of the sites they come from, without their text, and what the archive answers them."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.source import DocumentId


@dataclass(frozen=True, slots=True)
class Traces:
    """What one document, read by itself, tells of its site; all numbers are hashes of 64 bits.

    ``sites`` are the groups of documents whose furniture it may share (its folder, its host, its outlet); so are those
    that begin or end with the same line, ``ends``, though these say less; ``pairs`` stand for two short lines that
    follow each other near one of its ends; ``body`` is a sketch of its prose, by which
    copies of one text are told from different texts of one site (empty where it has no prose); ``titled`` stand for
    the part of its title that may be the site's name, ``outlets`` for the publisher that it names itself.
    """

    document: DocumentId
    sites: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    pairs: tuple[int, ...] = ()
    body: tuple[int, ...] = ()
    title: int = 0
    titled: tuple[int, ...] = ()
    outlets: tuple[int, ...] = ()
    author: int = 0


@dataclass(frozen=True, slots=True)
class Hints:
    """What the archive knows of one document's lines, by the hashes in its ``Traces``.

    ``common`` are the pairs of lines that many documents of one of its groups have, ``usual`` those that most of its
    site have, ``several`` those of them that stand around texts of several authors; ``names`` are the parts of its
    title that name the site.
    """

    common: tuple[int, ...] = ()
    usual: tuple[int, ...] = ()
    several: tuple[int, ...] = ()
    names: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        """Whether the archive knows anything."""
        return bool(self.common or self.names)
