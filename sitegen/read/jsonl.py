"""JSON Lines: a page for each object, whose text, title, author, date and address are found by their usual names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sitegen.model.source import Reading, Record, Source
from sitegen.problems import Code, Problem
from sitegen.read.errors import ReadError
from sitegen.read.html import page
from sitegen.read.markup import head_of
from sitegen.read.names import sound
from sitegen.read.records import rows_of, text_reading, with_problems
from sitegen.read.sidecar import WEB

SUFFIXES = frozenset({".jsonl", ".ndjson"})
MEDIA = "application/jsonl"

NAMES = {
    "text": ("text", "content", "body", "raw_content", "maintext", "full_text", "article", "plain_text", "html"),
    "title": ("title", "headline", "subject"),
    "url": ("url", "link", "source_url", "uri", "canonical_url", "web_url", "warc-target-uri"),
    "published": ("date", "published", "date_published", "published_at", "datepublished", "publish_date", "pubdate"),
    "author": ("author", "authors", "byline", "creator"),
    "publisher": ("publisher", "site", "sitename", "site_name", "source_name", "source_domain"),
    "captured": ("captured", "crawled", "date_crawl", "date_download", "warc-date"),
}
"""The names under which each field is looked for, the first that is there and is text."""

INNER = ("meta", "metadata", "warc_headers")
"""Objects inside a record whose fields count where the record itself has none."""

MARKUP = re.compile(r"<(?:p|div|br|html|body|article|h[1-6]|ul|span)\b[^<>]{0,500}>", re.IGNORECASE)
BLANK = b" \t\r\n"


def read(source: Source, content: bytes) -> Iterator[Reading]:
    """Yield a reading for each object; a line that is none is a problem of its own."""
    yield from with_problems(_records(source, content))


def _records(source: Source, content: bytes) -> Iterator[Reading | Problem]:
    index = 0
    at = 3 if content.startswith(b"\xef\xbb\xbf") else 0
    number = 0
    while at < len(content):
        end = content.find(b"\n", at)
        end = len(content) if end < 0 else end
        raw = content[at:end].strip(BLANK)
        number += 1
        if raw:
            own = replace(source, record=Record(index, at, end - at))
            index += 1
            try:
                yield _record(own, raw)
            except ReadError as error:
                yield Problem(source.path, error.code, f"record {index}: {error}", None, number)
        at = end + 1


def _record(source: Source, raw: bytes) -> Reading:
    try:
        value = json.loads(raw.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError) as error:
        raise ReadError(Code.NOT_TEXT, "is no JSON object") from error
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict):
        raise ReadError(Code.UNSUPPORTED, "is JSON, but no object with a text")
    facts = _facts(value)
    body = facts.pop("text", "")
    if not body.strip():
        raise ReadError(Code.EMPTY, "holds no text")
    url = facts.get("url", "")
    facts = {what: text for what, text in facts.items() if what != "url" or WEB.match(text)}
    source = replace(source, url=url if WEB.match(url) else None, captured=facts.get("captured"))
    if MARKUP.search(body[:4000]):
        text = sound(head_of(facts) + body)
        return page(source, text, rows_of(text), "utf-8")
    return text_reading(source, facts, body, "record")


def _facts(record: Mapping[str, object]) -> dict[str, str]:
    """Return the fields by our names; the text is the longest string where no name tells it."""
    tables = [record, *(inner for key in INNER if isinstance(inner := record.get(key), dict))]
    folded = [{str(key).lower(): value for key, value in table.items()} for table in tables]
    found: dict[str, str] = {}
    for what, names in NAMES.items():
        texts = (_text(table.get(name)) for table in folded for name in names)
        text = next((text for text in texts if text), None)
        if text is not None:
            found[what] = sound(text)
    if "text" not in found:
        longest = max((value for value in record.values() if isinstance(value, str)), key=len, default="")
        found["text"] = sound(longest)
    return found


def _text(value: object) -> str | None:
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    if isinstance(value, dict):
        return _text(value.get("name"))
    return value.strip() if isinstance(value, str) and value.strip() else None
