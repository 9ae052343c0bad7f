"""Views that every page shares: the archive, the page itself, a date, a name, a row of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import quote

from markupsafe import Markup

from sitegen.model.document import Dated
from sitegen.model.entity import Entity, Type
from sitegen.model.site import Outline, Site
from sitegen.render.look import ImageView, favicon_view, logo_view
from sitegen.render.notes import note
from sitegen.render.structured import Head

ISO = re.compile(r"(-?\d{1,6})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T(.*))?")
PAGE_LINKS = 4
NOTHING = Head()

CARD_BUCKET = 60
"""Cards in one file of hover cards, on average: about 16 kB."""


@dataclass(frozen=True, slots=True)
class When:
    """A date cut to what is known of it, in parts that a template can word."""

    value: str
    year: int
    month: int | None
    day: int | None
    time: str | None
    line: int | None = None
    evidence: str = ""
    inferred: bool = False
    changed: bool = False
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page says of the archive."""

    title: str
    tagline: str | None
    language: str
    base_url: str | None
    version: str
    rules: int
    built: str | None
    documents: int
    cards: int
    header_note: Markup | None
    footer_note: Markup | None
    scheme: str | None
    logo: ImageView | None
    favicon: ImageView | None


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page stands: its path, the way back to the root, its place in the navigation, its neighbours."""

    path: str
    kind: str
    section: str = ""
    root: str = ""
    robots: str = "index"
    previous: str | None = None
    next: str | None = None
    head: Head = NOTHING


@dataclass(frozen=True, slots=True)
class Pages:
    """A list cut into pages: which this is, and links to some of the others."""

    number: int
    total: int
    near: tuple[tuple[int, str], ...]
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class NameView:
    """A name as a link: its page, its type, how often; ``width`` is its bar's, of 100."""

    id: str
    name: str
    type: str
    url: str
    count: int = 0
    documents: int = 0
    width: float = 0
    language: str | None = None
    latin: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A document in a list."""

    id: str
    url: str
    title: str
    language: str | None
    direction: str | None
    first: When | None
    last: When | None
    publisher: str | None
    words: int
    languages: tuple[str, ...]
    posts: int
    comments: int
    lead: str
    lead_language: str | None
    withheld: bool
    untitled: bool = False


def when(date: Dated | None) -> When | None:
    """Return a date's parts."""
    if date is None:
        return None
    found = moment(date.value, date.line, date.evidence, inferred=date.inferred)
    return found and replace(found, changed=date.changed, origin=date.origin)


def moment(value: str, line: int | None = None, evidence: str = "", *, inferred: bool = False) -> When | None:
    """Return the parts of an ISO 8601 value, or None for one that has no year or no such month."""
    found = ISO.fullmatch(value)
    if found is None:
        return None
    year, month, day, time = found.groups()
    number = int(month) if month else None
    if number is not None and not 1 <= number <= 12:  # noqa: PLR2004 months
        return None
    return When(value, int(year), number, int(day) if day else None, time, line, evidence, inferred)


def site_view(site: Site) -> SiteView:
    """Return what every page says of the archive."""
    look = site.look
    return SiteView(
        title=look.title,
        tagline=look.tagline,
        language=look.language,
        base_url=look.base_url.rstrip("/") + "/" if look.base_url else None,
        version=site.version,
        rules=site.rules,
        built=site.built,
        documents=site.totals.documents,
        cards=card_files(site.totals.entities),
        header_note=note(look.header_note) if look.header_note else None,
        footer_note=note(look.footer_note) if look.footer_note else None,
        scheme=look.theme,
        logo=logo_view(look),
        favicon=favicon_view(look),
    )


def card_files(entities: int) -> int:
    """Return the number of files that hover cards are kept in."""
    return -(-entities // CARD_BUCKET)


def name_view(entity: Entity, count: int | None = None, most: int = 0) -> NameView:
    """Return a name with its count in the archive, or with another count."""
    total = entity.mentions if count is None else count
    return NameView(
        id=entity.id,
        name=entity.name,
        type=entity.type.value,
        url=f"entities/{entity.id}.html",
        count=total,
        documents=entity.documents,
        width=bar(total, most),
        language=entity.language,
        latin=entity.latin,
        sure=entity.sure,
    )


def bar(count: int, most: int) -> float:
    """Return the length of a bar, of 100; a count that is not nothing is never shorter than 2."""
    return max(2.0, round(100 * count / most, 1)) if most and count else 0.0


def row(outline: Outline) -> Row:
    """Return a document as it stands in lists."""
    dates = outline.dates or ((outline.published,) if outline.published else ())
    moments = sorted((at for at in map(when, dates) if at), key=lambda at: at.value)
    return Row(
        id=outline.id,
        url=f"documents/{outline.id}.html",
        title=outline.title,
        language=outline.language,
        direction=direction_of(outline.title),
        first=moments[0] if moments else None,
        last=moments[-1] if moments else None,
        publisher=outline.publisher,
        words=outline.words,
        languages=outline.languages,
        posts=outline.posts,
        comments=outline.comments,
        lead=outline.lead,
        lead_language=outline.lead_language,
        withheld=outline.withheld,
        untitled=not outline.withheld and outline.title == PurePosixPath(outline.path).name,
    )


def direction_of(text: str) -> str | None:
    """Return ``rtl`` for a text that runs from right to left, else None."""
    from sitegen.render.blocks import direction  # noqa: PLC0415 blocks stands beside this module

    return "rtl" if direction(text) == "rtl" else None


def clip(text: str, length: int) -> str:
    """Return a text cut at a word, with a sign where it was cut."""
    if len(text) <= length:
        return text
    cut = text[:length]
    return f"{cut.rpartition(' ')[0] or cut} …"


def pages(stem: str, number: int, total: int) -> Pages:
    """Return links to the pages around page ``number`` of a list whose first page is ``STEM.html``."""
    low, high = max(1, number - PAGE_LINKS), min(total, number + PAGE_LINKS)
    wanted = sorted({1, total, *range(low, high + 1)})
    return Pages(
        number=number,
        total=total,
        near=tuple((at, page_path(stem, at)) for at in wanted),
        previous=page_path(stem, number - 1) if number > 1 else None,
        next=page_path(stem, number + 1) if number < total else None,
    )


def page_path(stem: str, number: int) -> str:
    """Return the address of page ``number`` of a list: ``STEM.html``, ``STEM.2.html`` and so on."""
    return f"{stem}.html" if number == 1 else f"{stem}.{number}.html"


def search_link(query: str) -> str:
    """Return the address of a search, from the root."""
    return f"search.html?q={quote(query, safe='', errors='replace')}"


def quoted(text: str) -> str:
    """Return a text as a phrase of the query language."""
    return '"' + " ".join(text.replace('"', " ").split()) + '"'


def by_type(names: Iterable[NameView]) -> tuple[tuple[str, tuple[NameView, ...]], ...]:
    """Group names by type, in the order that types are shown in; a type without names is left out."""
    groups: dict[str, list[NameView]] = {}
    for name in names:
        groups.setdefault(name.type, []).append(name)
    return tuple((kind, tuple(groups[kind])) for kind in TYPE_ORDER if kind in groups)


TYPE_ORDER: Sequence[str] = tuple(
    kind.value
    for kind in (
        Type.PLACE,
        Type.PERSON,
        Type.ORGANISATION,
        Type.GROUP,
        Type.WORK,
        Type.EVENT,
        Type.NAME,
        Type.COMMENTER,
    )
)
