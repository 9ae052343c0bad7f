"""What an HTML page says of itself: ``<meta>``, ``<title>``, ``<link>``, JSON-LD, and how it was saved.

Only what states a fact is read: dates of publication by name, never the first date around. The page's ``lang`` is left
to the detector of languages, since templates often keep a wrong one.
"""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sitegen.model.source import Declared, Line
from sitegen.read.html_tokens import Token
from sitegen.read.names import sound
from sitegen.read.sidecar import WEB

NAMES: dict[str, tuple[str, int]] = {
    "citation_title": ("title", 1),
    "og:title": ("title", 2),
    "dc.title": ("title", 3),
    "dcterms.title": ("title", 3),
    "parsely-title": ("title", 3),
    "twitter:title": ("title", 4),
    "article:published_time": ("published", 1),
    "citation_publication_date": ("published", 1),
    "datepublished": ("published", 1),
    "parsely-pub-date": ("published", 2),
    "sailthru.date": ("published", 3),
    "dcterms.issued": ("published", 2),
    "dc.date.issued": ("published", 2),
    "dcterms.created": ("published", 3),
    "dc.date": ("published", 4),
    "dc.date.created": ("published", 4),
    "pubdate": ("published", 3),
    "publishdate": ("published", 3),
    "publish-date": ("published", 3),
    "publish_date": ("published", 3),
    "date": ("published", 5),
    "article:modified_time": ("modified", 1),
    "og:updated_time": ("modified", 2),
    "author": ("author", 2),
    "article:author": ("author", 3),
    "citation_author": ("author", 1),
    "dc.creator": ("author", 2),
    "dcterms.creator": ("author", 2),
    "parsely-author": ("author", 3),
    "sailthru.author": ("author", 4),
    "og:site_name": ("publisher", 1),
    "citation_journal_title": ("publisher", 1),
    "dc.publisher": ("publisher", 2),
    "dcterms.publisher": ("publisher", 2),
    "application-name": ("publisher", 4),
    "og:url": ("url", 2),
    "description": ("description", 2),
    "og:description": ("description", 1),
    "article:tag": ("tag", 1),
    "keywords": ("tag", 2),
    "news_keywords": ("tag", 2),
}
"""Names of ``<meta>`` in lower case, the field each gives and its rank: of one field the lowest rank counts."""

TELLING = frozenset({"meta", "link", "time", "script", "title"})
LD_TYPES = re.compile(r"(?:Article|Posting|Report|Review|Recipe|WebPage|CreativeWork|Thesis|Book|ScholarlyArticle)\Z")
LD_DEEPEST = 12
LD_LARGEST = 1 << 19
SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|^\s*url:\s*(\S+)", re.MULTILINE)
SAVED_ON = re.compile(r"^\s*saved date:\s*(.+?)\s*$", re.MULTILINE)
SUFFIX = re.compile(r"\s+[-–—|·»:]\s+")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
MOST_EVIDENCE = 400
MOST_TAGS = 30
MOST_AUTHORS = 20


@dataclass(slots=True)
class Facts:
    """What was found so far: (field, rank, value, place). Told of each tag while the page is read."""

    text: str
    rows: list[tuple[str, int, str, int]] = field(default_factory=list)
    script: str = ""
    titles: list[Token] = field(default_factory=list)

    def watch(self, kind: str, token: Token, values: Mapping[str, str]) -> None:
        """Look at a tag, script or comment."""
        if kind == "open":
            self.script = ""
            if token.name not in TELLING:
                return
            self._open(token, {name: html.unescape(value).strip() for name, value in values.items()})
        elif kind == "raw" and self.script == "application/ld+json":
            if token.end - token.start <= LD_LARGEST:
                self.rows += [
                    (what, rank, value, token.start)
                    for what, rank, value in _linked_data(self.text[token.start : token.end])
                ]
        elif kind == "comment":
            self._saved(token)

    def _open(self, token: Token, values: dict[str, str]) -> None:
        match token.name:
            case "meta":
                name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
                if name in NAMES and values.get("content"):
                    self._add(*NAMES[name], values["content"], token.start)
            case "link" if "canonical" in values.get("rel", "").lower().split():
                self._add("url", 1, values.get("href", ""), token.start)
            case "time" if values.get("itemprop") == "datePublished" or "pubdate" in values:
                self._add("published", 4, values.get("datetime", ""), token.start)
            case "script":
                self.script = values.get("type", "").partition(";")[0].strip().lower()
            case "title":
                self.titles.append(token)

    def _add(self, what: str, rank: int, value: str, place: int) -> None:
        values = value.split(",")[:MOST_TAGS] if what == "tag" else [value]
        self.rows += [
            (what, rank, " ".join(one.split()), place) for one in values if one.strip() and _is_fit(what, one.strip())
        ]

    def _saved(self, token: Token) -> None:
        comment = self.text[token.start : min(token.end, token.start + 4000)]
        found = SAVED_FROM.search(comment)
        if found is not None and WEB.match(found[1] or found[2]):
            self.rows.append(("url", 3, found[1] or found[2], token.start))
            saved = SAVED_ON.search(comment)
            if saved is not None:
                self.rows.append(("captured", 1, saved[1], token.start))

    def title(self) -> str:
        """Return what ``<title>`` says, as the page writes it in one line."""
        if not self.titles:
            return ""
        end = self.text.find("<", self.titles[0].end)
        return " ".join(html.unescape(self.text[self.titles[0].end : end if end >= 0 else len(self.text)]).split())

    def address(self) -> str | None:
        """Return the page's own address, as far as it is known by now."""
        found = sorted((rank, value) for what, rank, value, _ in self.rows if what == "url" and WEB.match(value))
        return found[0][1] if found else None


def declared(facts: Facts, lines: Sequence[Line], headings: Sequence[str]) -> tuple[Declared, ...]:
    """Return what the page declares, the best statement of each field (and every author and tag of that rank).

    ``<title>`` gives the title only where nothing better does; a heading that it begins with is the title itself.
    """
    starts = [line.start for line in lines]
    rows = list(facts.rows)
    if title := facts.title():
        rows.append(("title", 6, _without_site(title, headings, rows), facts.titles[0].start))
    found: list[Declared] = []
    for what in ("title", "published", "modified", "author", "publisher", "url", "captured", "description", "tag"):
        ranked = sorted((row for row in rows if row[0] == what), key=lambda row: row[1])
        best = [row for row in ranked if row[1] == ranked[0][1]]
        most = {"author": MOST_AUTHORS, "tag": MOST_TAGS}.get(what, 1)
        values = dict.fromkeys((value, place) for _, _, value, place in best)
        said: set[str] = set()
        for value, place in list(values)[: most * 4]:
            if value.casefold() not in said and len(said) < most:
                said.add(value.casefold())
                found.append(
                    Declared(what, value, bisect_right(starts, place), "markup", _evidence(facts.text, place, value))
                )
    return tuple(found)


def _evidence(text: str, place: int, value: str) -> str:
    """Return the tag that says it; of a script only the value, as it stands there."""
    if text.startswith("<", place):
        end = text.find(">", place)
        return " ".join(text[place : min(end + 1, place + MOST_EVIDENCE)].split())
    return value


def _is_fit(what: str, value: str) -> bool:
    """Whether a value can be what it is said to be: an address is one, a date has a year, a name is no address."""
    if what == "url":
        return WEB.match(value) is not None
    if what in {"published", "modified"}:
        return YEAR.search(value) is not None
    if what in {"author", "publisher"}:
        return not re.match(r"https?:|@|\d+\Z", value) and len(value) <= 200  # noqa: PLR2004 - longer than any name
    return True


def _without_site(title: str, headings: Sequence[str], rows: Sequence[tuple[str, int, str, int]]) -> str:
    """Return the page title without the site's name, where a heading or the site's name shows which part that is."""
    folded = title.casefold()
    for heading in headings:
        if len(heading) >= 4 and heading.casefold() in folded:  # noqa: PLR2004 - shorter ones are anywhere
            return heading
    site = next((value.casefold() for what, _, value, _ in rows if what == "publisher"), None)
    parts = SUFFIX.split(title)
    if site and len(parts) > 1 and parts[-1].casefold() == site:
        return title[: title.casefold().rindex(site)].rstrip(" -–—|·»:")
    return title


def _linked_data(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield (field, rank, value) of JSON-LD that describes an article or page."""
    try:
        root = json.loads(text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    for thing in _things(root, 0):
        kinds = [kind for kind in _list(thing.get("@type")) if isinstance(kind, str)]
        if not any(LD_TYPES.search(kind) for kind in kinds):
            continue
        page = all(kind.endswith("Page") for kind in kinds)
        for what, value in _facts(thing):
            if _is_fit(what, value) and not (page and what in {"author", "title"}):
                yield what, 3 if page else 0, sound(" ".join(html.unescape(value).split()))


def _facts(thing: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key, what in (
        ("headline", "title"),
        ("datePublished", "published"),
        ("dateModified", "modified"),
        ("url", "url"),
        ("description", "description"),
    ):
        value = thing.get(key)
        if isinstance(value, str) and value.strip():
            yield what, value.strip()
    for key, what in (("author", "author"), ("creator", "author"), ("publisher", "publisher")):
        if key == "creator" and thing.get("author"):
            continue
        for item in _list(thing.get(key))[:MOST_AUTHORS]:
            name = item.get("name") if isinstance(item, dict) else item
            if isinstance(name, str) and name.strip():
                yield what, name.strip()
    words = thing.get("keywords")
    for word in words.split(",") if isinstance(words, str) else _list(words):
        if isinstance(word, str) and word.strip():
            yield "tag", word.strip()


def _things(value: object, depth: int) -> Iterator[dict[str, object]]:
    """Yield the objects of JSON-LD: itself, those of a list or graph, and the page's main thing."""
    if depth > LD_DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _things(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), dict | list):
                yield from _things(value[key], depth + 1)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]
