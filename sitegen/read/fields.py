"""The fields of records: the names that their text, title, author, date and address go by, and the reading of one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sitegen.model.source import Reading, Source
from sitegen.problems import Code
from sitegen.read.errors import ReadError
from sitegen.read.html import page
from sitegen.read.markup import head_of
from sitegen.read.names import sound
from sitegen.read.records import rows_of, text_reading
from sitegen.read.sidecar import WEB

NAMES: Mapping[str, tuple[str, ...]] = {
    what: tuple(names.split())
    for what, names in {
        "text": "text content body raw_content maintext full_text fulltext article plain_text message description html",
        "title": "title headline subject",
        "url": "url link source_url uri canonical_url web_url warc-target-uri",
        "published": "date published date_published published_at datepublished publish_date pubdate created_at created "
        "timestamp",
        "author": "author authors byline creator user username",
        "publisher": "publisher site sitename site_name source_name source_domain source outlet",
        "captured": "captured crawled date_crawl date_download warc-date",
        "language": "language lang",
        "tag": "tags keywords tag",
    }.items()
}
"""The names under which each field is looked for, the first that is there and is text."""

Fields = tuple[tuple[str, tuple[str, ...]], ...]
"""Names that go before the usual ones: each field with those that the settings give it."""

MARKUP = re.compile(r"<(?:p|div|br|html|body|article|h[1-6]|ul|span)\b[^<>]{0,500}>", re.IGNORECASE)


def named(tables: Sequence[Mapping[str, object]], fields: Fields) -> dict[str, str]:
    """Return the fields of a record by our names; ``tables`` are the record and what lies in it, the first counts."""
    folded = [{str(key).strip().lower(): value for key, value in table.items()} for table in tables]
    own = {what: tuple(name.strip().lower() for name in names) for what, names in fields}
    found: dict[str, str] = {}
    for what, names in NAMES.items():
        wanted = own.get(what, names)  # whoever names a field does not want another one in its place
        texts = (text_of(table.get(name)) for table in folded for name in wanted)
        text = next((text for text in texts if text), None)
        if text is not None:
            found[what] = sound(text)
    return found


def text_of(value: object) -> str | None:
    """Return a value as text: itself, a list of texts, a number, the name of an object; None where it is none."""
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    if isinstance(value, dict):
        return text_of(value.get("name"))
    return value.strip() if isinstance(value, str) and value.strip() else None


def fact_reading(source: Source, facts: dict[str, str], origin: str) -> Reading:
    """Return the reading of a record by its fields; raises ``ReadError`` where it has no text."""
    body = facts.pop("text", "")
    if not body.strip():
        raise ReadError(Code.EMPTY, "holds no text")
    url = facts.get("url", "")
    facts = {what: text for what, text in facts.items() if what != "url" or WEB.match(text)}
    source = replace(source, url=url if WEB.match(url) else None, captured=facts.get("captured"))
    if MARKUP.search(body[:4000]):
        text = sound(head_of(facts) + body)
        return page(source, text, rows_of(text), "utf-8")
    return text_reading(source, facts, body, origin)
