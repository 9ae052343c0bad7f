"""A query answered: what the command line shows and the browser must equal."""

from __future__ import annotations

import json
import sqlite3
import struct
from collections.abc import Sequence
from pathlib import Path

from sitegen.problems import SitegenError
from sitegen.search.alike import collapse
from sitegen.search.analysis import form, terms, words
from sitegen.search.answer import Answer, Hit
from sitegen.search.evaluate import Searcher, suggest
from sitegen.search.facets import count_facets
from sitegen.search.fields import FIELDS
from sitegen.search.indexing import FORMAT
from sitegen.search.query import SPACES, Node, parse
from sitegen.search.snippets import Row, Snippet, cut, mark_title
from sitegen.search.store import Cards, NameCard
from sitegen.search.understand import ALL, Slot, alternatives, plain_words, slots, understand
from sitegen.search.whoosh_index import Lists

DAMAGE = (
    *(sqlite3.Error, struct.error, OSError, EOFError, LookupError, ValueError, RuntimeError, StopIteration),
    *(AssertionError, MemoryError, OverflowError),
)
"""What reading files that were cut or overwritten ends in."""

MOST_NAMES = 5
"""Names that one query is widened by."""

MOST_FORMS = 20
"""Spellings of a name that are marked in snippets."""

NOTES = {
    "forms": "Many documents have these words in a row, so other forms of the words are counted too.",
    "exclusions": "A query that only takes away finds nothing: add a word to look for.",
    "many": "A beginning or a misspelled word stands for more words than are looked up; some were left out.",
    "unknown-name": "No name in this archive has that spelling.",
}


class IndexDamagedError(SitegenError):
    """The search index cannot be read: it is a cache, and is to be built again."""

    def __init__(self, folder: Path, why: str) -> None:
        """Say where the index is and what is wrong with it."""
        super().__init__(f"The search index in {folder} cannot be read ({why}); it has to be built again")


def search(folder: Path, query: str, limit: int | None = 10, offset: int = 0, *, facets: bool = False) -> Answer:
    """Answer a query from the index in a folder; all matches are ranked, then cut to ``limit``.

    Equal scores stand in the order of the documents' ids; documents that are nearly the same as one before them stand
    beside it. Raises ``IndexDamagedError`` where there is no index that this version can read.
    """
    try:
        lists, cards = Lists(folder), Cards(folder)
    except Exception as error:
        raise IndexDamagedError(folder, type(error).__name__) from error
    try:
        _check(folder, lists, cards)
        return _answer(Searcher(lists, cards), query, slice(offset, None if limit is None else offset + limit), facets)
    except DAMAGE as error:
        raise IndexDamagedError(folder, type(error).__name__) from error
    finally:
        lists.close()
        cards.close()


def _check(folder: Path, lists: Lists, cards: Cards) -> None:
    if cards.get("format") != FORMAT:
        raise IndexDamagedError(folder, "it was made by another version")
    if int(cards.get("documents")) != lists.documents:
        raise IndexDamagedError(folder, "its parts do not fit together")


def _answer(searcher: Searcher, query: str, part: slice, count: bool) -> Answer:  # noqa: FBT001 - handed on
    clean = query.encode("utf-8", "replace").decode("utf-8")
    node = parse(clean)
    read, names = _widened(searcher.cards, node)
    scores = _scores(searcher, read)
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    rows, notes = _rows(searcher), tuple(NOTES[code] for code in sorted(searcher.notes))
    order = collapse(ranked, json.loads(searcher.cards.get("alike")))
    placed = [(number, row) for row in order for number in row][part]
    hits = tuple(_hit(searcher, number, row, scores[number], rows) for number, row in placed)
    suggestions = () if ranked else _suggestions(searcher, clean)
    facets = count_facets(searcher, ranked, names, lambda more: _total(searcher, clean + more)) if count else None
    text = understand(node).text
    return Answer(query, len(ranked), hits, text, names, bool(names), notes, suggestions, facets)


def _scores(searcher: Searcher, node: Node) -> dict[int, float]:
    tree = understand(node).tree
    return {} if tree is None else searcher.run(tree)


def _total(searcher: Searcher, query: str) -> int:
    """Return the number of documents that a query finds."""
    return len(_scores(searcher, _widened(searcher.cards, parse(query))[0]))


def _widened(cards: Cards, node: Node) -> tuple[Node, tuple[NameCard, ...]]:
    """Return a query with its words widened to the names that they are a spelling of, and those names."""
    plain = plain_words(node)
    if plain is None:
        return node, ()
    texts, others = plain
    names = cards.names_with(".".join(filter(None, map(form, texts))))[:MOST_NAMES]
    if not names:
        return node, ()
    typed = ["and", *(["word", text] for text in texts)]
    wider = ["or", typed, *(["filter", "name", name.id] for name in names)]
    return ["and", wider, *others], names


def _rows(searcher: Searcher) -> list[Row]:
    """Return what is marked in snippets: every leaf that was looked up, and every spelling of a name."""
    rows: list[Row] = [found.row for found in searcher.found]
    for names in searcher.names.values():
        for spelling in [text for name in names for text in name.spellings][:MOST_FORMS]:
            parts = [alternatives(slot, searcher.languages, searcher.keys_from)[0] for slot in slots(spelling)]
            if parts:
                rows.append((tuple(map(frozenset, parts)), ALL))
    return rows


def _hit(searcher: Searcher, number: int, alike: Sequence[int], score: float, rows: Sequence[Row]) -> Hit:
    card = searcher.cards.card(number)
    passages, matching = cut(card.passages, rows)
    best = passages[0] if passages else Snippet("", "", "", ())
    language = card.languages[0] if card.languages else None
    return Hit(
        document=card.id,
        url=f"documents/{card.id}.html",
        title=card.title,
        score=score,
        snippet=best.text,
        block=best.anchor,
        passages=passages,
        matching=matching,
        title_marks=mark_title(card.title, language, rows),
        published=card.date,
        source=card.source,
        languages=card.languages,
        alike=len(alike) - 1 if number == alike[0] else 0,
        like=None if number == alike[0] else searcher.cards.card(alike[0]).id,
    )


def _suggestions(searcher: Searcher, query: str) -> tuple[str, ...]:
    """Return the query with each unknown word replaced by the nearest known one, or left out, if that finds any."""
    changed = query
    for found in tuple(searcher.found):
        for slot, held in zip(found.leaf.slots, found.terms, strict=True):
            if slot.kind != "word" or any(_holds(searcher, term) for term in held):
                continue
            near = suggest(searcher, slot, lambda key: _frequency(searcher, key))
            changed = _replaced(changed, slot, _surface(searcher, near[0]) if near else "")
    changed = " ".join(filter(None, SPACES.split(changed)))
    tree = understand(parse(changed)).tree
    return (changed,) if tree is not None and changed != query and searcher.run(tree) else ()


def _holds(searcher: Searcher, term: str) -> bool:
    return any(searcher.lists.postings(name, term)[0] for name in FIELDS)


def _frequency(searcher: Searcher, term: str) -> int:
    return sum(len(searcher.lists.postings(name, term)[0]) for name in FIELDS)


def _surface(searcher: Searcher, key: str) -> str:
    """Return a word as the archive writes it that became a term: the first in the first document that has it."""
    for name in FIELDS:
        numbers, _ = searcher.lists.postings(name, key)
        if not numbers:
            continue
        for passage in searcher.cards.card(numbers[0]).passages:
            for match in words(passage.text):
                if any(term == key for _, _, term in terms(match.group(), passage.language)):
                    return match.group().lower()
    return key


def _replaced(query: str, slot: Slot, word: str) -> str:
    for match in words(query):
        if slots(match.group())[:1] == (slot,):
            return query[: match.start()] + word + query[match.end() :]
    return query
