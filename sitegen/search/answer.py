"""What a query found, as the command line shows it and prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sitegen.search.facets import Facets
from sitegen.search.snippets import Snippet
from sitegen.search.store import NameCard


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that matches: its score, its best passage as plain text, and the passages with their marks.

    ``block`` is the id of the passage's place on the page ("" for the page itself); ``passages`` holds up to two,
    ``matching`` how many match; ``title_marks`` are characters of the title. Documents that
    are nearly the same stand in a row: ``alike`` counts those that match beside the first, and each of these names the
    first in ``like``.
    """

    document: str
    url: str
    title: str
    score: float
    snippet: str
    block: str
    passages: tuple[Snippet, ...]
    matching: int
    title_marks: tuple[tuple[int, int], ...]
    published: str | None
    source: str | None
    languages: tuple[str, ...]
    alike: int = 0
    like: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found: the best hits, the number of all, and how the query was understood.

    ``facets`` are counted on demand.
    ``understood`` is the query in its shortest form; ``names`` are those its words are a spelling of, and ``widened``
    tells that all their spellings were searched (put the words in quotes to search only for them); ``notes`` are
    sentences for the reader; ``suggestions`` are queries to try where nothing was found.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    understood: str
    names: tuple[NameCard, ...]
    widened: bool
    notes: tuple[str, ...]
    suggestions: tuple[str, ...]
    facets: Facets | None = None

    def as_data(self) -> dict[str, Any]:
        """Return the answer as it is printed with ``--json``."""
        return {
            "query": self.query,
            "total": self.total,
            "understood": self.understood,
            "widened": self.widened,
            "names": [{"id": n.id, "name": n.name, "type": n.type, "spellings": list(n.spellings)} for n in self.names],
            "notes": list(self.notes),
            "suggestions": list(self.suggestions),
            **({} if self.facets is None else {"facets": _facets_as_data(self.facets)}),
            "hits": [
                {
                    "document": hit.document,
                    "url": hit.url + (f"#{hit.block}" if hit.block else ""),
                    "title": hit.title,
                    "score": round(hit.score, 6),
                    "snippet": hit.snippet,
                    "block": hit.block or None,
                    "published": hit.published,
                    "source": hit.source,
                    "languages": list(hit.languages),
                    "passages": [
                        {
                            "block": p.anchor or None,
                            "place": p.label,
                            "text": p.text,
                            "marks": [list(m) for m in p.marks],
                        }
                        for p in hit.passages
                    ],
                    "alike": hit.alike,
                    "like": hit.like,
                }
                for hit in self.hits
            ],
        }


def _facets_as_data(facets: Facets) -> dict[str, list[dict[str, Any]]]:
    return {
        name: [{"value": v.value, "label": v.label, "filter": v.filter, "count": v.count} for v in values]
        for name, values in facets.items()
    }
