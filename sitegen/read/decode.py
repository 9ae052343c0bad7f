"""From bytes to text: the encoding is found by evidence, strongest first, and the lines keep their bytes.

The ladder: a byte-order mark; strict UTF-8; UTF-8 with a few bad bytes; UTF-16 and UTF-32 without a mark; a charset
that the text declares; what the bytes look like; cp1252. Whatever is chosen, ``content.decode(encoding, "replace")``
without its byte-order mark is the text: nothing is patched, so that anyone can check it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from sitegen.model.source import LINE_END, Line, split_lines
from sitegen.problems import Code
from sitegen.read.errors import ReadError
from sitegen.read.guess import guess
from sitegen.read.media import looks_like_text, signature
from sitegen.read.undecodable import columns, undecodable
from sitegen.read.wide import wide_encoding

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("\ufeff".encode("gb18030"), "gb18030"),
)

WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
"""What files that name an encoding really use: its extension (as browsers read them)."""

STATEFUL = frozenset({"utf_7", "hz", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})
"""Codecs that a label must not choose: they read plain ASCII as something else."""

DECLARED = re.compile(
    rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})"""
    rb"""|<\?xml[^<>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})"""
    rb"""|-\*-[^\n]{0,100}?coding\s*:\s*([A-Za-z0-9_:.-]{2,40})"""
    rb"""|\b(?:vim?|ex):[^\n]{0,100}?(?:fileencoding|fenc)\s*=\s*([A-Za-z0-9_:.-]{2,40})"""
    rb"""|^content-type:[^\n]{0,100}?charset\s*=\s*"?([A-Za-z0-9_:.-]{2,40})""",
    re.IGNORECASE | re.MULTILINE,
)
DECLARED_WITHIN = 2048

ESCAPES = re.compile(rb"\x1b\$[@B]")
GOOD_TO_BAD = 4
"""UTF-8 it stays where at least this many characters beyond ASCII are right for each byte that is wrong."""

MOST_WRONG = 0.005
"""A declared charset is believed where at most this share of its characters cannot be decoded."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without byte-order mark, the codec that gives it, and how many bytes that mark takes.

    ``bad`` counts what could not be decoded and stands as U+FFFD in the text.
    """

    text: str
    encoding: str
    mark: int = 0
    bad: int = 0


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Return the content as text; raises ``ReadError`` where it is empty or no text.

    ``declared`` is a charset that the file's surroundings name (a header); it is weighed as one in the text is.
    """
    decoded = _decode(content, declared)
    if not decoded.text.strip("\ufeff\x00 \t\r\n\v\f") or decoded.text.isspace():
        if decoded.text.count("\x00") > 0:
            raise ReadError(Code.NOT_TEXT, "is no text: it holds nothing but zero bytes")
        raise ReadError(Code.EMPTY, "is empty" if not content else "holds nothing but white space")
    return decoded


def _decode(content: bytes, declared: str | None) -> Decoded:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            text = content.decode(encoding, "replace").removeprefix("\ufeff")
            return Decoded(text, encoding, len(mark), _bad(text, content, encoding))
    found = signature(content)
    if found is not None:
        raise ReadError(Code.NOT_TEXT, f"is no text but looks like {found[1]}")
    is_text = looks_like_text(content)
    wide = wide_encoding(content) if not is_text or b"\0" in content else None
    if wide is not None:
        text = content.decode(wide, "replace")
        return Decoded(text, wide, 0, _bad(text, content, wide))
    if not is_text:
        raise ReadError(Code.NOT_TEXT, "is no text: too many of its bytes are control characters")
    return _escaped(content) or _utf8(content) or _legacy(content, declared)


def _escaped(content: bytes) -> Decoded | None:
    """Return the content as ISO 2022 (old Japanese mail) where it has its escapes: its bytes are all ASCII."""
    if ESCAPES.search(content) is None:
        return None
    try:
        text = content.decode("iso2022_jp")
    except UnicodeDecodeError:
        return None
    return Decoded(text, "iso2022_jp") if _lines_agree(text, content) else None


def _utf8(content: bytes) -> Decoded | None:
    """Return the content as UTF-8 where it is that, wholly or but for a few bytes or a cut at its end."""
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        text = content.decode("utf-8", "replace")
        is_cut = error.end == len(content) and error.reason == "unexpected end of data"
        only_cut = is_cut and (error.end - error.start > 1 or not text[:-1].isascii())
    bad = text.count("\ufffd") - content.count("\ufffd".encode())
    good = len(text) - len(text.encode("ascii", "ignore")) - text.count("\ufffd")
    return Decoded(text, "utf-8", 0, bad) if only_cut or good >= GOOD_TO_BAD * bad else None


def _legacy(content: bytes, declared: str | None) -> Decoded:
    """Return the content in the encoding that is declared, else guessed, else cp1252."""
    label = DECLARED.search(content[:DECLARED_WITHIN])
    labels = [declared] if declared else []
    labels += [next(filter(None, label.groups())).decode("ascii")] if label else []
    for name in (*map(codec_name, labels), codec_name(guess(content) or "")):
        if name is None:
            continue
        text = content.decode(name, "replace")
        bad = text.count("\ufffd")
        if bad <= MOST_WRONG * len(text) and _lines_agree(text, content):
            return Decoded(text, name, 0, bad)
    text = content.decode("cp1252", "replace")
    return Decoded(text, "cp1252", 0, text.count("\ufffd"))


def codec_name(label: str) -> str | None:
    """Return the Python codec for a charset's label, widened as browsers do; None for one that cannot be used."""
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    name = WIDER.get(info.name, info.name)
    if (
        not getattr(info, "_is_text_encoding", True)
        or name.replace("-", "_") in STATEFUL
        or name.startswith(("utf-16", "utf-32"))
    ):
        return None  # UTF-16 was tried by its pattern; a label cannot make ASCII bytes into it
    return "utf-8" if name == "utf-8-sig" else name


def _bad(text: str, content: bytes, encoding: str) -> int:
    return text.count("\ufffd") and text.count("\ufffd") - content.count("\ufffd".encode(encoding))


def _lines_agree(text: str, content: bytes) -> bool:
    """Whether line ends are the same in text and bytes, which a codec that swallowed or joined them would spoil."""
    ends = b"\n", b"\r", b"\r\n"
    return all(content.count(end) == text.count(end.decode()) for end in ends)


def lines(decoded: Decoded, content: bytes) -> tuple[Line, ...]:
    """Return the text's lines, each with its first byte in the content."""
    starts = _line_bytes(decoded, content)
    rows = tuple(
        Line(number, start, byte, text)
        for number, ((start, text), byte) in enumerate(zip(split_lines(decoded.text), starts, strict=True), 1)
    )
    spans = undecodable(content, decoded.encoding) if decoded.bad else []
    return tuple(_measured(rows, spans, decoded.encoding, content)) if spans else rows


def _measured(rows: tuple[Line, ...], spans: list[tuple[int, int]], encoding: str, content: bytes) -> Iterator[Line]:
    """Yield the lines, each with the bytes that its undecodable stretches take."""
    at = 0
    for row, end in zip(rows, (*(row.byte for row in rows[1:]), len(content)), strict=True):
        first = at
        while at < len(spans) and spans[at][0] < end:
            at += 1
        yield replace(row, lost=tuple(columns(content, encoding, row.byte, spans[first:at]))) if at > first else row


def _line_bytes(decoded: Decoded, content: bytes) -> list[int]:
    if not decoded.encoding.startswith(("utf-16", "utf-32")):
        # no codec of this ladder has CR or LF inside a character, so the bytes divide where the text does
        ends = re.finditer(rb"\r\n|\r|\n", content)
        return [decoded.mark, *(end.end() for end in ends)]
    starts = [0, *(end.end() for end in LINE_END.finditer(decoded.text))]
    if decoded.encoding.startswith("utf-32"):
        return [decoded.mark + 4 * start for start in starts]
    # U+FFFD takes the two bytes of the unit it stands for, so encoding again measures what was read
    places = [decoded.mark]
    for start, end in pairwise(starts):
        places.append(places[-1] + len(decoded.text[start:end].encode("utf-16-le", "surrogatepass")))
    return places
