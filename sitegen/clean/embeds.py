"""Posts of social media that a page shows: their text, name, handle and stamp, on one line or on several."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.clean.lines import Unit

HANDLE = r"@\w{2,30}"
TWEET = re.compile(
    rf"[—–-] ?.{{1,60}} \({HANDLE}\)|pic\.twitter\.com/|.{{0,60}}\({HANDLE}\) (?:[—–-] )?(?:\w+\.? \d|\d{{1,2}}\.? \w)|.{{1,60}}{HANDLE}\s?[–—·•|-]\s?\S.{{0,40}}\d|RT {HANDLE}:"
)
"""How a unit that is such a post, or the line below one, begins."""

ENDS_IN_PICTURE = re.compile(r"pic\.(?:twitter|x)\.com/\w{6,16}\W*(?:[—–-] .{1,120})?$")
SIGNED = re.compile(rf"[—–-] ?.{{1,60}} \({HANDLE}\)(?: .{{4,40}})?\W*")
"""The line that names the author below the text of a post."""

SHARED = re.compile(
    r"(?:View this post on Instagram|Bekijk dit bericht op Instagram|Dit bericht op Instagram bekijken|Sieh dir diesen Beitrag auf Instagram an|Voir cette publication sur Instagram|"
    r"Ver esta publicación en Instagram|Ver essa foto no Instagram|Visualizza questo post su Instagram|Wyświetl ten post na Instagramie)\W*"
    r"|(?:A post shared by|Een bericht gedeeld door|Ein Beitrag geteilt von|Une publication partagée par|Una publicación compartida de|Uma publicação compartilhada por|"
    r"Un post condiviso da|Post udostępniony przez)\b.{1,120}",
    re.IGNORECASE,
)
HANDLE_LINE = re.compile(rf"{HANDLE}\W*")
STAMP = re.compile(
    r"(?:\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)? ?[·•–—-] ?.{6,24}\d{4}|.{6,24}\d{4} ?[·•–—-] ?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?|\w{3,10}\.? \d{1,2}, \d{4}|\d{1,2}\.? \w{3,10}\.? \d{4})(?: .{0,60})?"
)
LONGEST, LONGEST_NAME = 700, 60
REACH = 6
"""A post stands on so many lines at most."""


def embeds(units: Sequence[Unit]) -> set[int]:
    """Return the units that are posts of social media, or parts of one."""
    found: set[int] = set()
    for index, unit in enumerate(units):
        text = unit.text
        if len(text) > LONGEST or unit.form:
            continue
        if "@" in text:
            if HANDLE_LINE.fullmatch(text):
                found.update(_stacked(units, index))
            elif TWEET.match(text[:300]):
                found.add(index)
                if index and SIGNED.fullmatch(text) and _may_be_post(units[index - 1]):
                    found.add(index - 1)
            elif SHARED.fullmatch(text):
                found.add(index)
        elif (
            ("twitter.com" in text or "pic.x.com" in text) and (TWEET.match(text) or ENDS_IN_PICTURE.search(text))
        ) or ("nstagram" in text and SHARED.fullmatch(text)):
            found.add(index)
    return found


def _may_be_post(unit: Unit) -> bool:
    return not unit.form and len(unit.text) <= LONGEST and not unit.text.endswith((":", "："))


def _stacked(units: Sequence[Unit], handle: int) -> range:
    """Return the units of a post that stands on lines of its own: name, handle, text, stamp; none where one is missing.

    A handle with a date right below it is a byline.
    """
    for index in range(handle + 2, min(handle + REACH, len(units))):
        text = units[index].text
        if len(text) <= LONGEST_NAME and STAMP.fullmatch(text):
            named = handle > 0 and len(units[handle - 1].text) <= LONGEST_NAME and _may_be_post(units[handle - 1])
            return range(handle - named, index + 1)
        if len(text) > LONGEST:
            break
    return range(0)
