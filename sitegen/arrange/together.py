"""Which documents belong together: captures of one address, messages of one conversation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from sitegen.model.site import Group, Outline

PORTS = re.compile(r":(?:80|443)\Z")
WWW = re.compile(r"www\d{0,2}\.")


def together(outlines: Iterable[Outline]) -> Iterator[Group]:
    """Yield every group of two documents and more: versions by address, then conversations by their first message."""
    rows = list(outlines)
    yield from _versions(rows)
    yield from _conversations(rows)


def plain_address(url: str) -> str:
    """Return an address as captures of it are told alike: without scheme, ``www``, usual port, fragment, last slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = WWW.sub("", PORTS.sub("", parts.netloc.rpartition("@")[2].lower()), count=1)
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def _versions(rows: Iterable[Outline]) -> Iterator[Group]:
    captures: dict[str, list[Outline]] = defaultdict(list)
    for row in rows:
        if row.url is not None and row.captured is not None and not row.withheld:
            captures[plain_address(row.url)].append(row)
    for _, group in sorted(captures.items()):
        ordered = sorted(group, key=lambda row: (row.captured or "", row.id))
        if len(ordered) > 1:
            yield Group("versions", ordered[0].url or "", tuple(row.id for row in ordered))


def _conversations(rows: Iterable[Outline]) -> Iterator[Group]:
    messages = [row for row in rows if row.message is not None and not row.withheld]
    by_subject: dict[str, set[str]] = defaultdict(set)
    for row in messages:
        if row.message is not None and row.message.by != "subject":
            by_subject[row.message.subject].add(row.message.thread)
    threads: dict[str, list[Outline]] = defaultdict(list)
    for row in messages:
        message = row.message
        if message is None or not message.thread:
            continue
        known = by_subject.get(message.subject, set()) if message.by == "subject" else set()
        # a subject alone leads to a conversation where only one has it; else those of one subject are together
        threads[next(iter(known)) if len(known) == 1 else message.thread].append(row)
    for key, group in sorted(threads.items()):
        if len(group) > 1:
            ordered = sorted(group, key=lambda row: (row.published.value if row.published else "", row.id))
            yield Group("thread", key, tuple(row.id for row in ordered))
