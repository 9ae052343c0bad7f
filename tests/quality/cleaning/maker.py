"""Make labelled pages: lines with their role, and what a page says of itself."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from babel.dates import format_datetime
from texts import COMMENTS, HANDLES, HEADINGS, MENU, NAMES, PROSE, SITES, TEASERS, TITLES, WRITERS


@dataclass
class Labelled:
    """A page: rows of (role, text, blank lines before), and its facts.

    Roles: title body heading quote list caption note head comment moved removed.
    """

    name: str
    language: str
    rows: list[tuple[str, str, int]] = field(default_factory=list)
    published: str | None = None
    authors: tuple[str, ...] = ()
    comments: list[tuple[str | None, str | None]] = field(default_factory=list)
    raw: bool = False

    def text(self) -> str:
        """Return the page as a file would hold it."""
        return "\n".join("\n" * gap + text for _, text, gap in self.rows).lstrip("\n") + "\n"

    def roles(self) -> list[tuple[int, str, str]]:
        """Return (line, role, text) for every line with text."""
        found, number, first = [], 0, True
        for role, text, gap in self.rows:
            number += 1 + (0 if first else gap)
            found.append((number, role, text))
            first = False
        return found


class Maker:
    """Writes one page; every choice comes from its own random stream, so that a page never changes."""

    def __init__(self, name: str, language: str, seed: int = 0, gap: int = 1) -> None:
        """Start a page of a platform in a language; ``gap`` blank lines stand between paragraphs."""
        self.random = random.Random(f"{name}/{language}/{seed}")  # noqa: S311 - choices of sample text
        self.page = Labelled(f"{name}-{language}-{seed}", language)
        self.language, self.gap = language, gap
        self.prose = self.random.sample(PROSE[language], len(PROSE[language]))
        self.talk = self.random.sample(COMMENTS[language], len(COMMENTS[language]))
        self.names = self.random.sample(NAMES, len(NAMES))
        self.handles = self.random.sample(HANDLES, len(HANDLES))
        self.moment = datetime(2013, 5, 4, 9, 12, 40) + timedelta(  # noqa: DTZ001 - pages name no zone
            days=self.random.randrange(900), minutes=self.random.randrange(600)
        )
        self.told = 0
        self.title = self.random.choice(TITLES[language])
        self.writer = self.random.choice(WRITERS)
        self.site = self.random.choice(SITES)

    def add(self, role: str, *texts: str, gap: int | None = None) -> Maker:
        """Add lines of one role."""
        for text in texts:
            self.page.rows.append((role, text, self.gap if gap is None else gap))
        return self

    def heading(self) -> Maker:
        """Add the title."""
        return self.add("title", self.title)

    def body(self, count: int, *, subheads: bool = False) -> Maker:
        """Add paragraphs, with a subhead in the middle where asked for."""
        for number in range(count):
            if subheads and number == count // 2:
                self.add("heading", self.random.choice(HEADINGS[self.language]))
            self.add("body", self.prose[self.told % len(self.prose)])
            self.told += 1
        return self

    def stamp(self, form: str, minutes: int = 0) -> str:
        """Return a moment after the page's as a text (CLDR date pattern in the page's language)."""
        locale = {"en": "en_US"}.get(self.language, self.language)
        return format_datetime(self.moment + timedelta(minutes=minutes), form, locale=locale)

    def dated(self, precision: str = "minute") -> Maker:
        """Say that the page's own date is its moment, to a precision."""
        self.page.published = self.moment.isoformat()[: {"day": 10, "minute": 16, "second": 19}[precision]]
        return self

    def by(self) -> Maker:
        """Say that the page names its writer."""
        self.page.authors = (self.writer,)
        return self

    def iso(self, minutes: int, precision: str = "minute") -> str:
        """Return a moment after the page's in ISO 8601."""
        return (self.moment + timedelta(minutes=minutes)).isoformat()[
            : {"day": 10, "minute": 16, "second": 19}[precision]
        ]

    def comment(self, number: int, *, gap: int | None = None) -> Maker:
        """Add a comment's body."""
        return self.add("comment", *self.talk[number % len(self.talk)], gap=gap)

    def said(self, author: str | None, published: str | None = None) -> Maker:
        """Note down a comment's author and stamp."""
        self.page.comments.append((author, published))
        return self

    def opened(self, *, below: bool = False) -> Maker:
        """Take the first post for the page's article: its head is its byline and date, what it says the text.

        ``below`` says that two lines of the head stand below the text.
        """
        rows, seen = self.page.rows, False
        for at, (role, text, gap) in enumerate(rows):
            above = {rows[at - 1][0], rows[at - 2][0]} if below else set()
            if role == "head" and seen and not above & {"comment", "body"}:
                break
            seen = seen or role == "comment"
            rows[at] = ({"head": "moved", "comment": "body"}.get(role, role), text, gap)
        author, self.page.published = self.page.comments.pop(0)
        self.page.authors = (author,) if author else ()
        return self

    def minutes(self, number: int) -> int:
        """Return how long after the page a comment was written."""
        return 47 * (number + 1) + number * number

    def menu(self, count: int = 13) -> Maker:
        """Add a site's menu."""
        self.page.raw = True
        return self.add("removed", *MENU[self.language][:count], gap=0)

    def tail(self) -> Maker:
        """Add teasers and a footer."""
        self.add("removed", *self.random.sample(TEASERS[self.language], 4), gap=0)
        return self.add("removed", *MENU[self.language][9:12], f"© 2013 {self.site}", gap=0)
