"""Metadata of a record put as markup before its HTML, so that it is read, and cited, like a page's own."""

from __future__ import annotations

import html
from collections.abc import Mapping

TAGS = {
    "title": '<meta name="citation_title" content="{}">',
    "author": '<meta name="citation_author" content="{}">',
    "published": '<meta name="citation_publication_date" content="{}">',
    "publisher": '<meta property="og:site_name" content="{}">',
    "url": '<link rel="canonical" href="{}">',
    "tag": '<meta name="keywords" content="{}">',
}


def head_of(facts: Mapping[str, str]) -> str:
    """Return a line of markup for each fact that a page can state."""
    rows = [TAGS[what].format(html.escape(" ".join(value.split()))) for what, value in facts.items() if what in TAGS]
    return "".join(f"{row}\n" for row in rows)
