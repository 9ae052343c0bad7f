"""``data/metadata.json``: what Datasette shows with the database: descriptions, labels, facets, queries."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sitegen.model.site import Site
from sitegen.render.structured.reference import base_url

Table = Mapping[str, object]

TABLES: Mapping[str, Table] = {
    "about": {"description": "The archive itself, and what it was made with."},
    "documents": {
        "description": "A row for each document: what it states of itself, and the file that it was made from.",
        "label_column": "title",
        "sort_desc": "published",
        "facets": ["publisher", "language", "precision", "media_type", "thread"],
        "columns": {
            "published": "The date it states, cut to what is known; null where it states none",
            "precision": "How much of the date is known",
            "published_line": "The line of the source that says the date",
            "published_evidence": "What that line, or that file, says",
            "published_file": "The file beside the source that says the date, where no line of the source does",
            "language": "The language of most of its words",
            "languages": "All of them, the most frequent first",
            "path": "Where the source lay",
            "record": "Its place in a file that holds several, from 0",
            "sha256": "Of the source file",
            "withheld": "Why a part or all of it is withheld",
            "thread": "1 where the page is a forum's thread",
        },
    },
    "posts": {
        "description": "The sections of pages that hold several dated posts, or an article inside another.",
        "label_column": "title",
        "facets": ["kind", "language"],
    },
    "comments": {
        "description": "Readers' comments; their words are in blocks, and in the view comments_with_text.",
        "label_column": "author",
        "facets": ["author"],
        "columns": {
            "inferred": "1 where a part of the date was worked out",
            "number": "The number that the page gives it",
            "parent": "The comment that it answers, where the text says so",
        },
    },
    "blocks": {
        "description": "Paragraphs, headings, quotations and the like, in the order of the page.",
        "label_column": "block",
        "facets": ["kind", "voice", "language"],
        "columns": {
            "block": "Its anchor on the page: o and the offset of its first byte in the source",
            "voice": "Whose words they are: the author's, a quotation's, an embedded article's, a comment's",
        },
    },
    "entities": {
        "description": "Persons, places, organisations and other names, found by machine.",
        "label_column": "name",
        "sort_desc": "mentions",
        "facets": ["type", "checked", "sure"],
        "columns": {
            "documents": "How many documents name it",
            "same_as": "Its identifiers elsewhere",
            "latin": "Its name in Latin letters",
            "checked": "1 where a person decided about it",
            "sure": "0 where little speaks for its being a name",
        },
    },
    "aliases": {
        "description": "Every spelling of a name, and by which rule it was joined with the others.",
        "label_column": "text",
        "sort_desc": "count",
        "facets": ["rule"],
    },
    "mentions": {
        "description": "Every place where a document names something; the view mentions_in_context shows the text.",
        "label_column": "text",
        "facets": ["entity", "document"],
        "columns": {
            "field": "For a name in metadata: title, author, publisher or comment",
            "start": "Counted in characters of the block, or of the field, from 0",
            "source_start": "Counted in characters of the decoded source",
        },
    },
    "ledger": {
        "description": "What cleaning removed, moved and repaired, line by line, with its reason.",
        "sort": "id",
        "facets": ["fate", "reason"],
        "columns": {"after": "What a repair made of the text"},
    },
    "dates": {
        "description": "Dates that the texts speak of.",
        "label_column": "text",
        "sort": "value",
        "facets": ["precision", "basis"],
        "columns": {"basis": "text, or published where it was told from the date of its page"},
    },
    "problems": {
        "description": "What the build could not read, or was not sure of.",
        "facets": ["severity", "code"],
    },
    "mentions_in_context": {"description": "Mentions with the text around them.", "facets": ["type"]},
    "comments_with_text": {"description": "Comments with their words.", "facets": ["author"]},
    "dates_in_context": {"description": "Dates with the text around them.", "facets": ["precision"]},
}
"""Tables and views, as Datasette's metadata describes them."""

QUERIES: Mapping[str, tuple[str, str, str]] = {
    "names_in_most_documents": (
        "Names in most documents",
        "Which names tie the archive together.",
        """SELECT name, type, documents, mentions FROM entities
WHERE type <> 'commenter' ORDER BY documents DESC, mentions DESC LIMIT 50""",
    ),
    "named_together": (
        "Named together",
        "Which names stand in the same paragraphs as a name. Sharing a paragraph does not mean a link in life.",
        """SELECT e.name, e.type, count(DISTINCT m.block) AS paragraphs FROM mentions m
JOIN entities e ON e.id = m.entity
WHERE m.block IN (SELECT block FROM mentions WHERE entity = :entity) AND m.entity <> :entity
GROUP BY e.id ORDER BY paragraphs DESC, e.name LIMIT 50""",
    ),
    "documents_by_year": (
        "Documents by year",
        "By the dates that they state; posts count with theirs.",
        """SELECT substr(published, 1, 4) AS year, count(*) AS texts FROM (
  SELECT published FROM documents WHERE posts = 0 UNION ALL SELECT published FROM posts
) GROUP BY year ORDER BY year""",
    ),
    "removed_by_reason": (
        "What cleaning removed",
        "Lines, by reason.",
        """SELECT reason, count(*) AS lines FROM ledger WHERE fate = 'removed' GROUP BY reason ORDER BY lines DESC""",
    ),
    "search_paragraphs": (
        "Search paragraphs",
        "Words, by relevance, with the place where they stand.",
        """SELECT d.title, snippet(blocks_fts, 0, '[', ']', '…', 16) AS found, b.url FROM blocks_fts
JOIN blocks b ON b.id = blocks_fts.rowid JOIN documents d ON d.id = b.document
WHERE blocks_fts MATCH :words ORDER BY rank LIMIT 50""",
    ),
}
"""Queries with a page of their own: title, what it answers, SQL."""


def metadata(site: Site) -> bytes:
    """Return the file: ``datasette archive.db --metadata metadata.json`` shows it."""
    about: dict[str, object] = {"title": site.look.title}
    if site.look.tagline:
        about["description"] = site.look.tagline
    if (base := base_url(site)) is not None:
        about |= {"source": site.look.title, "source_url": base}
    queries = {
        name: {"title": title, "description": description, "sql": sql}
        for name, (title, description, sql) in QUERIES.items()
    }
    whole = about | {"databases": {"archive": {**about, "tables": TABLES, "queries": queries}}}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
