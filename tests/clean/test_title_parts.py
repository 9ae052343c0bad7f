"""A title is parted from its site and section by what the rest of the page says, never by a dash alone."""

from __future__ import annotations

import pytest

from sitegen.clean.title_parts import Parted, part_title

HEAD = "The ferry sails again"
SITE = "Halden Light"


def parted(title: str, *rest: str) -> tuple[str, str | None]:
    """Return the headline in a title above such lines, and the site."""
    found = part_title((title, *rest), 0)
    return title[found.prefix or 0 : found.suffix].strip(), found.site


@pytest.mark.parametrize("dash", ["-", "–", "—", ":"])
def test_a_dash_alone_parts_nothing(dash: str) -> None:
    """A clause after a dash is the headline's, whatever it looks like."""
    title = f"{HEAD} {dash} {SITE}"
    assert part_title((title, "The captains of the harbour are glad of it."), 0) == Parted()


@pytest.mark.parametrize(
    "sign",
    [
        "© 2013 Halden Light. All rights reserved.",
        "Copyright 2013 by Halden Light",
        "Write to desk@haldenlight.com",
        "The council told the Halden Light that it had nothing to say.",
    ],
)
def test_who_owns_the_page_is_the_publisher(sign: str) -> None:
    """A copyright line, an address or a sentence about the site shows that the last part is its name."""
    assert parted(f"{HEAD} - {SITE}", sign) == (HEAD, SITE)


@pytest.mark.parametrize("lines", [("Opinion",), ("All of Opinion", "More Opinion")])
def test_a_section_leaves_the_title_and_is_no_publisher(lines: tuple[str, ...]) -> None:
    """What stands in the menu may be a section: it leaves the title, and nobody is called the publisher."""
    assert parted(f"{HEAD} - Opinion", *lines) == (HEAD, None)


def test_the_headline_again_below() -> None:
    """What the page says again, alone in a line, is the headline, wherever in the title it stands."""
    assert parted(f"{HEAD} - Opinion - {SITE}", HEAD) == (HEAD, None)
    assert parted(f"{SITE} - {HEAD}", HEAD, SITE) == (HEAD, None)
    assert parted(f"tides - {HEAD} - {SITE}", HEAD, "tides") == (HEAD, None)


def test_headline_section_site() -> None:
    """Between headline and site a few words after the same mark are a section; a clause is not."""
    assert parted(f"{HEAD} - Small Boats - Lantry Boat Forum") == (HEAD, None)
    assert parted(f"{HEAD} - and nobody on the whole north quay knows why - Lantry Boat Forum")[0].endswith("why")


def test_a_bar_parts_fields() -> None:
    """A bar stands between fields only; but the longer part is no site."""
    assert parted(f"{HEAD} | {SITE}") == (HEAD, None)
    assert parted(f"{SITE} | {HEAD}") == (f"{SITE} | {HEAD}", None)


def test_a_place_is_no_publisher() -> None:
    """A place that the text speaks of does not publish the page."""
    assert parted(f"{HEAD} - Port Halden", "The council met in Port Halden for two hours on Monday.")[1] is None


def test_a_subtitle_stays() -> None:
    """A list of what a text holds is no name, even where its first word is an entry of the menu."""
    title = f"{HEAD} – Prices, Hours, And An Honest Comparison"
    assert parted(title, "Prices", "Hours") == (title, None)
