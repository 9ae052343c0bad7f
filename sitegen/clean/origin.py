"""Where a page comes from: the source it states, its owner, the original it was taken from."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.clean.bylines import ROLE
from sitegen.clean.facts import Facts, bare
from sitegen.clean.folding import folded, holds
from sitegen.clean.title_parts import core
from sitegen.clean.titles import is_credit

ZONE = 8


SUFFIX = re.compile(r"\s(?P<dash>[-–—|»:·•]+)\s(?P<site>[^-–—|»·•]{2,60})$")


REPOST = re.compile(
    r"\W*(?:see the original post|original post|original article|originally published|originally appeared|read the original|source|bron|quelle|fuente|fonte|via|"
    r"this (?:article|post|story|piece) (?:was )?(?:first |originally )?(?:published|appeared|posted)|first published|republished|reprinted|overgenomen|"
    r"oorspronkelijk|zuerst erschienen|publié initialement|publicado originalmente)\b.{0,100}",
    re.IGNORECASE,
)


SOURCE_IS = re.compile(
    r"(?:Source|Bron|Quelle|Fuente|Fonte|Publisher|Uitgever|Zdroj|Źródło|Kilde|Källa|Источник) ?: ?(?P<site>[^\s.:|][^.:|]{1,48})"
)


OWNED = re.compile(
    r"(?:©|\(c\)|copyright)\s{0,3}(?:©|\(c\)|copyright)?\s{0,3}(?:(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|20)\d\d|present|heute))?)?,?\s{0,3}(?:by |door |von |par |por |di )?"
    r"(?P<who>[^\W\d_][^.|,©\d\n]{1,40})",
    re.IGNORECASE,
)
"""A copyright line; ``who`` is its owner."""

LEGAL_FORM = re.compile(
    r"\s(?:inc|llc|ltd|limited|gmbh|ag|b\.?v|s\.?a|s\.?r\.?l|plc|corp|co|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados).*$",
    re.IGNORECASE,
)
LONGEST_NAME, LONGEST_LINE = 40, 160

LEADING = re.compile(r"(?P<site>[^:\n]{2,40}): (?P<title>\S.{8,})")


WORD = re.compile(r"[^\W_]+")


def owner_of(texts: Sequence[str]) -> str | None:
    """Return the outlet that a copyright line names and a line of its own repeats; None where no two signs agree."""
    lines = {core(bare(text)): text for text in reversed(texts) if len(text) <= LONGEST_NAME}
    for text in reversed(texts):
        match = OWNED.search(text) if len(text) <= LONGEST_LINE else None
        name = core(LEGAL_FORM.sub("", match["who"])) if match else ""
        if len(name) > 2 and name in lines and lines[name] is not text:  # noqa: PLR2004 - letters
            return bare(lines[name]).strip()
    return None


def stated_source(facts: Sequence[Facts], body: range, moved: dict[int, str]) -> str | None:
    """Return the site that a line such as `Source: Halden Light` states; the line becomes metadata.

    It stands above all running text or below it: between paragraphs such a line tells where a figure is from. An agency
    or a picture's owner is no publisher, and several sources are those of the text.
    """
    prose = [index for index in body if facts[index].prose]
    low, high = (prose[0], prose[-1]) if prose else (body.stop, body.start)
    found: dict[int, str] = {}
    for index in (*body[:ZONE], *body[-ZONE:]):
        match = SOURCE_IS.fullmatch(facts[index].text) if facts[index].code else None
        if match and (index < low or index > high):
            found[index] = match["site"].strip()
    sites = set(found.values())
    if len(sites) != 1 or any(ROLE.search(site) or is_credit(site) for site in sites):
        return None
    moved.update(dict.fromkeys(found, "publisher"))
    return sites.pop()


def move_reposts(facts: Sequence[Facts], body: range, title: int, moved: dict[int, str]) -> None:
    """Move what says where a text was taken from: a note with the title again, the original's headline under the title."""
    bare = _bare(facts[title].text)
    ends = (*bare.split()[:1], *bare.split()[-1:])
    for index in body:
        if index > title and facts[index].code and _says_again(facts[index].text, bare, ends):
            note = index - 1
            if note > title and facts[note].code and REPOST.fullmatch(facts[note].text):
                moved[note] = moved[index] = "source"
    follower = title + 1
    if (
        follower in body
        and facts[follower].code
        and not facts[follower].final
        and (match := LEADING.fullmatch(facts[follower].text))
    ):
        ours, theirs = _content(facts[title].text), _content(match["title"])
        if len(ours & theirs) >= 2 and len(ours & theirs) >= 0.4 * min(len(ours), len(theirs)):  # noqa: PLR2004 - words in common
            moved[follower] = "source"


def _says_again(text: str, title: str, ends: Sequence[str]) -> bool:
    """Whether a line is the page's title, or the part of it without its site's name; it has one of the end words."""
    if ends and not holds(folded(text), ends):
        return False
    bare, without = _bare(text), _bare(SUFFIX.sub("", text))
    return bare == title or (
        without.count(" ") >= REPEATED_WORDS - 1 and (title.endswith(without) or title.startswith(without))
    )


REPEATED_WORDS = 4


def _bare(text: str) -> str:
    return " ".join(WORD.findall(folded(text)))


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(folded(text)) if len(word) > 3)  # noqa: PLR2004 - letters of a content word
