"""Letters encoded twice: where they may be, and the changes that undo it, word by word.

ftfy decides, with settings that leave typography alone; what is looked for first is only what costs it time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sitegen.clean.lines import Edit

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

LATIN_SUPPLEMENT = re.compile(r"[\u00a0-\u00ff]")
LETTER = re.compile(r"[^\W\d_]")
SPACES = re.compile(r"([ \t\f\u2028\u2029]+)")
"""What parts words; a no-break space may be half of a letter that was encoded twice."""

MOSTLY_LATIN_1, KEPT = 0.3, 0.7
"""A line that keeps a larger share of such letters, and most of those it had, was decoded wrongly as a whole."""

RUN = re.compile(r"[^\x00-\x7f]+")
CONTROL = re.compile(r"[\x80-\x9f]")
LAST_LATIN_1 = "\u0100"
ISO = ("iso8859-7", "iso8859-13", "iso8859-4", "iso8859-11", "iso8859-5", "iso8859-2", "iso8859-9", "iso8859-8")
"""Encodings whose second half begins with control characters, which text does not hold."""

LEADS = {
    "cp1252": (*range(0xC2, 0xE0), 0xE2, 0xE3, *range(0xE0, 0xF2)),
    "cp1250": (0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1, 0xE2, 0xE3),
    "iso8859-2": (0xC2, 0xC3, 0xC4, 0xC5),
    "cp1251": (0xC2, 0xC3, 0xC4, 0xC5, 0xD0, 0xD1, 0xE2),
    "cp1253": (0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1, 0xE2),
    "cp1254": (0xC4, 0xC5, 0xD0, 0xD1),
    "mac_roman": (0xC2, 0xC3, 0xC4, 0xC5, 0xE2),
    "cp437": (0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1, 0xE2),
}
"""Encodings that UTF-8 is misread in, and the first bytes of letters that tell it."""


def _pairs(encoding: str, leads: Iterable[int]) -> str:
    """Return an expression for a first byte and one that follows, as an encoding shows them."""
    first, after = (
        "".join(sorted({char for byte in some if (char := bytes([byte]).decode(encoding, "ignore")) not in {"", "“"}}))
        for some in (leads, range(0x80, 0xC0))
    )
    return f"[{re.escape(first)}][\\x80-\\x9f{re.escape(after)}]"


SUSPICIOUS = re.compile(
    r"[\u0080-\u009f\u200e\u200f\u202a-\u202e\ufeff\ufffe\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});|\u00c2|\u00ef\u00bf\u00bd|"
    + "|".join(_pairs(encoding, leads) for encoding, leads in LEADS.items())
)
"""What letters encoded twice leave behind, in the encodings they were misread in: a first look, ftfy decides."""


def mojibake(text: str) -> Iterable[Edit]:
    """Yield the changes that make of a text exactly what ftfy makes of its portions.

    Where that would leave such letters behind, and they are UTF-8 that was read in an ISO encoding of another alphabet,
    which ftfy does not know, only these are undone.
    """
    from ftfy import fix_text  # noqa: PLC0415 - few documents need it, and it takes time to load

    start = 0
    for piece in _portions(text):
        after = fix_text(piece, _settings())
        edits = list(_differences(piece, after)) if "\n" not in after and "\r" not in after else []
        others = list(_of_iso(piece)) if CONTROL.search(piece) else []
        leads = Counter(piece[edit.start] for edit in others)
        if any(after.count(lead) > piece.count(lead) - number for lead, number in leads.items()):
            edits = others
        for edit in edits:
            yield replace(edit, start=start + edit.start, end=start + edit.end)
        start += len(piece)


def _of_iso(text: str) -> Iterable[Edit]:
    """Yield runs beyond ASCII that begin in another alphabet, hold controls, and are UTF-8 in its encoding."""
    for run in RUN.finditer(text):
        if run[0] <= LAST_LATIN_1 or not CONTROL.search(run[0]):
            continue
        for encoding in ISO:
            try:
                yield Edit(*run.span(), run[0].encode(encoding).decode("utf-8"), "mojibake")
            except UnicodeError:
                continue
            break


def is_worse(before: str, after: str) -> bool:
    """Return whether repairs left a line as wrong as it was, decoded wrongly as a whole, or took its last letter."""
    if LETTER.search(before) and not LETTER.search(after):
        return True
    share = _foreign(after)
    return share > MOSTLY_LATIN_1 and share > KEPT * _foreign(before)


def _foreign(text: str) -> float:
    return len(LATIN_SUPPLEMENT.findall(text)) / max(len(LETTER.findall(text)), 1)


@cache
def _settings() -> TextFixerConfig:
    from ftfy import TextFixerConfig  # noqa: PLC0415 - few documents need it, and it takes time to load

    return TextFixerConfig(
        uncurl_quotes=False, fix_latin_ligatures=False, fix_character_width=False, fix_line_breaks=False,
        unescape_html=False, normalization=None, remove_terminal_escapes=False, remove_control_chars=False,
    )  # fmt: skip


def _portions(text: str, size: int = 4_000) -> Iterable[str]:
    """Cut a long line at spaces, so that one odd place cannot decide for all of it and cost stays linear."""
    start = 0
    while len(text) - start > size:
        cut = text.find(" ", start + size)
        if cut < 0 or cut - start > 2 * size:
            cut = start + size
        yield text[start:cut]
        start = cut
    yield text[start:]


def _differences(before: str, after: str) -> Iterable[Edit]:
    """Yield the words that changed; one edit over all of them where words and spaces no longer pair up."""
    old, new = SPACES.split(before), SPACES.split(after)
    pairs = list(zip(old, new, strict=True)) if len(old) == len(new) else _trimmed(old, new)
    start, low, parts = 0, 0, list[str]()
    for left, right in (*pairs, ("", "")):
        if left != right:
            low = low if parts else start
            parts.append(right)
        elif parts:
            yield Edit(low, start, "".join(parts), "mojibake")
            parts = []
        start += len(left)


def _trimmed(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """Pair what both begin and end with, and all between as one."""
    most = min(len(old), len(new)) - 1
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    middle = "".join(old[first : len(old) - last]), "".join(new[first : len(new) - last])
    ends = old[len(old) - last :]
    return [*((part, part) for part in old[:first]), middle, *((part, part) for part in ends)]
